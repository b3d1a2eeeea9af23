//! Deactivating a partner while others give it something.

use pms_core::app::{
    Pms,
    api_key::{KeyAsk, KeyError, KeyName},
    link::LinkError,
};
use pms_core::domain::{
    api_key::{ApiKey, KeyState},
    id::PartnerId,
    link::{Decision, Link, LinkState},
    partner::{Partner, PartnerRefusal, PartnerState},
};
use pms_core::port::store::Store;
use std::sync::Arc;
use tokio::task::JoinSet;

use crate::build;
use crate::contract::{Backend, begin, commit};
use crate::world::{
    actor,
    clock::FixedClock,
    ids::CountingIds,
    pms::{link_ask, on},
    vault::OpenVault,
};

/// A system on the store, with the published policies `kyc`, `login`, `share` and `asked` in group `Banks`.
async fn scene<B: Backend>(back: &B) -> Pms {
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    for policy in ["kyc", "login", "share", "asked"] {
        work.policies().insert(&build::published("Banks", policy)).await.unwrap();
    }
    commit(work).await;
    let (clock, ids, vault) = (FixedClock::at(build::at(10)), CountingIds::default(), OpenVault::default());
    on(store, &clock, &ids, &vault).build()
}

/// An active partner that is granted `kyc` and `login`, waits for `share` and has a key that is switched off.
async fn partner(store: &dyn Store, id: &str) -> Partner {
    let mut work = begin(store).await;
    let group = Some(build::group_id("Banks"));
    let partner = Partner { group, state: PartnerState::Active, ..build::partner(id) };
    work.partners().insert(&partner).await.unwrap();
    for (policy, state) in
        [("kyc", LinkState::Approved), ("login", LinkState::Approved), ("share", LinkState::Pending)]
    {
        let link = Link { state, ..build::link(&format!("{id}-{policy}"), id, policy) };
        work.links().insert(&link).await.unwrap();
    }
    let off = ApiKey { state: KeyState::Inactive, ..build::api_key(id, "kyc", "off") };
    work.api_keys().insert(&off).await.unwrap();
    commit(work).await;
    partner
}

/// Whoever comes too late hears that the partner is not active, or that its request is rejected already.
fn is_too_late(error: &(dyn std::error::Error + 'static)) -> bool {
    let inactive = PartnerRefusal::NotActive.to_string();
    let rejected = pms_core::domain::link::LinkRefusal::AlreadyRejected.to_string();
    [inactive, rejected].contains(&error.to_string())
}

async fn generate(pms: Pms, id: PartnerId, policy: &'static str) -> bool {
    let owner = actor::auth_partner(id.as_str());
    let ask = KeyAsk { partner: id, policy: build::text(policy), label: build::text("till") };
    let made: Result<_, KeyError> = pms.generate_api_key(&owner, &ask).await;
    made.as_ref().err().is_none_or(|error| is_too_late(error))
}

async fn request(pms: Pms, id: PartnerId) -> bool {
    let owner = actor::auth_partner(id.as_str());
    let made: Result<_, LinkError> = pms.request_policy(&owner, &link_ask(id.as_str(), "asked")).await;
    made.as_ref().err().is_none_or(|error| is_too_late(error))
}

async fn approve(pms: Pms, id: PartnerId) -> bool {
    let link = build::text(&format!("{id}-share"));
    let made = pms.decide_link(&actor::admin(), &link, Decision::Approve, None).await;
    made.as_ref().err().is_none_or(|error| is_too_late(error))
}

async fn switch_on(pms: Pms, id: PartnerId) -> bool {
    let name = KeyName { partner: id, policy: build::text("kyc"), label: build::text("off") };
    let made = pms.switch_api_key(&actor::admin(), &name, KeyState::Active).await;
    made.as_ref().err().is_none_or(|error| is_too_late(error))
}

async fn expect_bare(store: &dyn Store, id: &PartnerId) {
    let mut read = store.read().await.unwrap();
    assert_eq!(read.partners().get(id).await.unwrap().unwrap().state, PartnerState::Deactivated);
    assert_eq!(read.api_keys().active_of(id).await.unwrap(), [], "{id}");
    assert_eq!(read.links().pending_of(id).await.unwrap(), [], "{id}");
}

/// Keys are made and switched on, policies requested and granted while the partner is deactivated: whoever was first,
/// nothing of it is left switched on or waiting.
pub async fn a_deactivated_partner_is_left_without_keys_and_requests<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let (store, pms) = (back.store(), scene(&back).await);
    for round in 0..4 {
        let id = partner(&*store, &format!("acme-{round}")).await.id;
        let mut rivals = JoinSet::new();
        rivals.spawn(generate(pms.clone(), id.clone(), "kyc"));
        rivals.spawn(request(pms.clone(), id.clone()));
        let (admin, chief, fired) = (pms.clone(), actor::admin(), id.clone());
        rivals.spawn(async move { admin.deactivate_partner(&chief, &fired, None).await.is_ok() });
        rivals.spawn(generate(pms.clone(), id.clone(), "login"));
        rivals.spawn(approve(pms.clone(), id.clone()));
        rivals.spawn(switch_on(pms.clone(), id.clone()));
        assert!(rivals.join_all().await.into_iter().all(|right| right), "round {round}");
        expect_bare(&*store, &id).await;
    }
}

/// A key that is made while the partner is held goes with the partner, however soon it is deactivated.
pub async fn what_is_made_while_a_partner_is_held_goes_with_it<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let (store, pms) = (back.store(), scene(&back).await);
    let partner = partner(&*store, "acme").await;
    let mut work = begin(&*store).await;
    work.partners().hold(&partner).await.unwrap();
    let id = Arc::new(partner.id);
    let fired = Arc::clone(&id);
    let deactivation =
        tokio::spawn(async move { pms.deactivate_partner(&actor::admin(), &fired, None).await });
    tokio::task::yield_now().await;
    work.api_keys().insert(&build::api_key("acme", "kyc", "late")).await.unwrap();
    commit(work).await;
    let done = deactivation.await.unwrap().unwrap();
    assert_eq!(done.keys.iter().map(|key| key.label.as_str()).collect::<Vec<_>>(), ["late"]);
    expect_bare(&*store, &id).await;
}
