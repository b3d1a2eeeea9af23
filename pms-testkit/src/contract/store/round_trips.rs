//! What is stored is what is read, whatever it holds.

use chrono::TimeDelta;
use pms_core::domain::{
    account::{
        Account, Profile,
        preferences::{Appearance, Density, Theme},
    },
    api_key::{ApiKey, KeyState},
    link::{Link, LinkState},
    partner::{Partner, PartnerState, contact::SealedContact, kind::PartnerKind},
    policy::{Policy, PolicyState, document::PolicyKind, group::GroupState, group::PolicyGroup},
    role::Role,
    stamp::Stamp,
};
use pms_core::port::store::Store;

use crate::build;
use crate::contract::{Backend, begin, commit};

/// Text of several scripts and directions, with everything that SQL or patterns could take for their own.
const ODD: &str = "بنك 'القاهرة' \"שלום\" 100%_\\ naïve 🏦 ﷽; --";

fn changed() -> Stamp {
    Stamp::new("أحمد", build::at(60) + TimeDelta::microseconds(123_456))
}

/// Partners of every seeded type and state, with all fields and with the fewest.
pub async fn partners_come_back_as_they_were<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut partners = Vec::new();
    for (number, kind) in PartnerKind::seeded().enumerate() {
        partners.push(Partner { kind, ..build::partner(&format!("p{number}")) });
    }
    for (name, state) in [("active", PartnerState::Active), ("off", PartnerState::Deactivated)] {
        partners.push(Partner { state, changed: Some(changed()), ..build::partner(name) });
    }
    partners.push(Partner {
        user: build::text("علي"),
        name: build::text(ODD),
        group: Some(build::group_id("Banks")),
        language: Some(build::text("ara")),
        created: Stamp::new(ODD, build::at(0) + TimeDelta::microseconds(1)),
        changed: Some(changed()),
        ..build::partner("شريك-١")
    });
    let no_contact = SealedContact { email: None, email_key: None, phone: None, address: None };
    partners.push(Partner { contact: no_contact, language: None, ..build::partner("bare") });
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for partner in &partners {
        work.partners().insert(partner).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for partner in &partners {
        assert_eq!(read.partners().get(&partner.id).await.unwrap().as_ref(), Some(partner));
    }
}

/// Groups in both states.
pub async fn groups_come_back_as_they_were<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let odd = PolicyGroup {
        id: build::text("مجموعة"),
        name: build::text(ODD),
        description: build::text("سطر\nسطر\tآخر"),
        state: GroupState::Inactive,
        user: build::text("علي"),
        changed: Some(changed()),
        ..build::group("x")
    };
    let groups = [build::group("Banks"), odd];
    let mut work = begin(&*store).await;
    for group in &groups {
        work.policy_groups().insert(group).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for group in &groups {
        assert_eq!(read.policy_groups().get(&group.id).await.unwrap().as_ref(), Some(group));
    }
}

/// Policies of every kind and state, a large document among them.
pub async fn policies_come_back_as_they_were<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut policies = Vec::new();
    for kind in PolicyKind::ALL {
        let id = format!("of-{}", kind.as_wire());
        policies.push(Policy { kind, ..build::policy("Banks", &id) });
    }
    policies.push(build::published("Banks", "live"));
    policies.push(Policy { state: PolicyState::Deactivated, ..build::published("Banks", "over") });
    policies.push(Policy {
        name: build::text(ODD),
        description: build::text(&"و".repeat(256)),
        label: build::text("١٫٠"),
        text: format!("{{\"note\":\"{}\"}}", "ب".repeat(30_000)),
        changed: Some(changed()),
        ..build::policy("Banks", "odd")
    });
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in &policies {
        work.policies().insert(policy).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for policy in &policies {
        assert_eq!(read.policies().get(&policy.id).await.unwrap().as_ref(), Some(policy));
    }
}

/// Requests in every state, and keys with all fields and with the fewest.
pub async fn links_and_keys_come_back_as_they_were<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let use_case = build::text(&format!("{ODD} {}", "ب".repeat(3_900)));
    let links = [
        build::link("l1", "acme", "kyc"),
        Link {
            state: LinkState::Rejected,
            reason: Some(build::text(&format!("{ODD}\n{}", "ب".repeat(400)))),
            changed: Some(changed()),
            ..build::link("l2", "acme", "login")
        },
        Link {
            state: LinkState::Approved,
            changed: Some(changed()),
            use_case,
            ..build::link("l3", "acme", "login")
        },
    ];
    let bare = build::api_key("acme", "kyc", "bare");
    let keys = [
        build::api_key("acme", "kyc", "shop"),
        ApiKey {
            label: build::text("متجر ١"),
            state: KeyState::Inactive,
            changed: Some(changed()),
            ..build::api_key("acme", "kyc", "x")
        },
        ApiKey { sealed: None, tail: None, valid_to: None, ..bare },
    ];
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in ["kyc", "login"] {
        work.policies().insert(&build::policy("Banks", policy)).await.unwrap();
    }
    work.partners().insert(&build::partner("acme")).await.unwrap();
    for link in &links {
        work.links().insert(link).await.unwrap();
    }
    for key in &keys {
        work.api_keys().insert(key).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for link in &links {
        assert_eq!(read.links().get(&link.id).await.unwrap().as_ref(), Some(link));
    }
    for key in &keys {
        assert_eq!(read.api_keys().get(&key.id).await.unwrap().as_ref(), Some(key));
    }
}

/// Accounts with all fields and with the fewest, and with every role.
pub async fn accounts_come_back_as_they_were<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let profile = Profile {
        first_name: Some(build::text("أحمد")),
        last_name: Some(build::text("O'Neil")),
        organisation: Some(build::text(ODD)),
        partner_type: Some(build::text("AUTH_PARTNER")),
        language: Some(build::text("ara")),
        locale: Some(build::text("ar-EG")),
    };
    let full = Account {
        profile,
        roles: Role::ALL.into_iter().collect(),
        must_change: true,
        tokens_after: Some(build::at(7)),
        appearance: Appearance {
            theme: Theme::Dark,
            density: Density::Compact,
            utc: true,
            ornament: false,
            letter_keys: false,
        },
        changed: Some(changed()),
        ..build::account("Ann")
    };
    let contact = SealedContact { phone: None, address: None, ..build::contact("bob") };
    let bare = Account { contact, roles: std::collections::BTreeSet::new(), ..build::account("bob") };
    let mut work = begin(&*store).await;
    for account in [&full, &bare] {
        work.accounts().insert(account).await.unwrap();
    }
    commit(work).await;
    let mut read = store.read().await.unwrap();
    for account in [&full, &bare] {
        assert_eq!(read.accounts().get(&account.user).await.unwrap().as_ref(), Some(account));
    }
}
