//! What the lists list.
//!
//! Partners, newest first: `coop` (Shops, active, uncertified), `bank` (Banks, deactivated), `acme` (Banks, active)
//! and `solo` (no group, in progress). Two users: `ann` owns `acme` and `coop`.

use pms_core::domain::{
    api_key::{ApiKey, KeyState},
    link::{Link, LinkState},
    partner::{Partner, PartnerState, kind::PartnerKind},
    policy::{Policy, PolicyState, document::PolicyKind, group::GroupState, group::PolicyGroup},
};
use pms_core::port::store::Store;

use crate::build::{self, stamp, text};
use crate::contract::{begin, commit};

/// Fills a store.
pub(super) async fn fill(store: &dyn Store) {
    let mut work = begin(store).await;
    for group in groups() {
        work.policy_groups().insert(&group).await.unwrap();
    }
    for policy in policies() {
        work.policies().insert(&policy).await.unwrap();
    }
    for partner in partners() {
        work.partners().insert(&partner).await.unwrap();
    }
    for link in links() {
        work.links().insert(&link).await.unwrap();
    }
    for key in api_keys() {
        work.api_keys().insert(&key).await.unwrap();
    }
    commit(work).await;
}

fn groups() -> [PolicyGroup; 4] {
    [
        build::group("Banks"),
        build::group("Shops"),
        build::group("50%_off"),
        PolicyGroup { state: GroupState::Inactive, ..build::group("Asleep") },
    ]
}

fn policies() -> [Policy; 4] {
    [
        Policy { created: stamp(4), ..build::published("Banks", "kyc") },
        Policy { description: text("for the door"), created: stamp(1), ..build::policy("Banks", "login") },
        Policy {
            kind: PolicyKind::DataShare,
            created: stamp(3),
            state: PolicyState::Deactivated,
            ..build::published("Shops", "share")
        },
        Policy { name: text("a_b"), created: stamp(2), ..build::published("50%_off", "odd") },
    ]
}

fn partners() -> [Partner; 4] {
    [
        Partner {
            user: text("Ann"),
            group: Some(build::group_id("Banks")),
            state: PartnerState::Active,
            created: stamp(2),
            ..build::partner("acme")
        },
        Partner {
            kind: PartnerKind::Credential,
            name: text("Zürich Bank"),
            group: Some(build::group_id("Banks")),
            state: PartnerState::Deactivated,
            created: stamp(3),
            ..build::partner("bank")
        },
        Partner {
            user: text("ann"),
            name: text("my_coop 100%"),
            group: Some(build::group_id("Shops")),
            state: PartnerState::Active,
            created: stamp(4),
            ..build::partner("coop")
        },
        Partner { kind: PartnerKind::Device, created: stamp(1), ..build::partner("solo") },
    ]
}

fn links() -> [Link; 4] {
    [
        Link { created: stamp(10), ..build::link("l1", "acme", "kyc") },
        Link {
            state: LinkState::Approved,
            created: stamp(11),
            changed: Some(stamp(15)),
            use_case: text("door"),
            ..build::link("l2", "acme", "login")
        },
        Link {
            state: LinkState::Rejected,
            created: stamp(12),
            changed: Some(stamp(16)),
            reason: Some(text("no\nlicence")),
            ..build::link("l3", "bank", "kyc")
        },
        Link { created: stamp(13), use_case: text("50%_off"), ..build::link("l4", "coop", "odd") },
    ]
}

fn api_keys() -> [ApiKey; 4] {
    [
        ApiKey { created: stamp(20), ..build::api_key("acme", "kyc", "till") },
        ApiKey {
            state: KeyState::Inactive,
            created: stamp(21),
            valid_to: Some(build::at(1_000)),
            ..build::api_key("acme", "login", "door")
        },
        ApiKey {
            created: stamp(22),
            valid_to: Some(build::at(2_000)),
            ..build::api_key("coop", "odd", "50%_off")
        },
        ApiKey { created: stamp(23), valid_to: None, ..build::api_key("bank", "kyc", "vault") },
    ]
}
