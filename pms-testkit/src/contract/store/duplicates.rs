//! Taken keys.

use pms_core::domain::{
    account::Account, api_key::ApiKey, link::Link, link::LinkState, partner::Partner, policy::Policy,
    policy::group::PolicyGroup,
};
use pms_core::port::store::{DuplicateKey, Store, StoreError, StoreResult};

use crate::build;
use crate::contract::{Backend, begin, commit};

fn is_duplicate(result: &StoreResult<()>, wanted: DuplicateKey) -> bool {
    matches!(result, Err(StoreError::Duplicate { key }) if *key == wanted)
}

async fn add_partner(store: &dyn Store, partner: &Partner) -> StoreResult<()> {
    let mut work = begin(store).await;
    work.partners().insert(partner).await?;
    commit(work).await;
    Ok(())
}

/// A partner's id is taken with regard to case, its e-mail address by its keyed hash.
pub async fn a_partner_has_an_id_and_an_email_of_its_own<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    add_partner(&*store, &build::partner("acme")).await.unwrap();
    let same_id = Partner { contact: build::contact("other"), ..build::partner("acme") };
    assert!(is_duplicate(&add_partner(&*store, &same_id).await, DuplicateKey::Id));
    let same_email = Partner { contact: build::contact("acme"), ..build::partner("other") };
    assert!(is_duplicate(&add_partner(&*store, &same_email).await, DuplicateKey::Email));
    let other_case = Partner { contact: build::contact("third"), ..build::partner("ACME") };
    add_partner(&*store, &other_case).await.unwrap();
    let mut nobody = build::partner("adopted-1");
    nobody.contact.email_key = None;
    add_partner(&*store, &nobody).await.unwrap();
    nobody.id = build::text("adopted-2");
    add_partner(&*store, &nobody).await.unwrap();
}

/// A group's name is taken without regard to case, in any script; so it is at a save.
pub async fn a_group_has_a_name_of_its_own<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policy_groups().insert(&build::group("Écoles")).await.unwrap();
    commit(work).await;
    for (id, name) in [("g2", "BANKS"), ("g3", "ÉCOLES")] {
        let twin = PolicyGroup { id: build::text(id), ..build::group(name) };
        let mut work = begin(&*store).await;
        let added = work.policy_groups().insert(&twin).await;
        assert!(is_duplicate(&added, DuplicateKey::Name), "{name}: {added:?}");
    }
    let same_id = PolicyGroup { name: build::text("Shops"), ..build::group("Banks") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.policy_groups().insert(&same_id).await, DuplicateKey::Id));
}

/// A policy's name is taken within its group and free in another.
pub async fn a_policy_has_a_name_of_its_own_in_its_group<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policy_groups().insert(&build::group("Shops")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "login")).await.unwrap();
    let elsewhere = Policy { id: build::text("kyc-of-shops"), ..build::policy("Shops", "kyc") };
    work.policies().insert(&elsewhere).await.unwrap();
    commit(work).await;
    let twin = Policy { id: build::text("kyc-2"), name: build::text("KYC"), ..build::policy("Banks", "kyc") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.policies().insert(&twin).await, DuplicateKey::Name));
    drop(work);
    let renamed = Policy { name: build::text("Kyc"), ..build::policy("Banks", "login") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.policies().save(&renamed).await, DuplicateKey::Name));
    drop(work);
    let same_id = Policy { name: build::text("fresh"), ..build::policy("Banks", "kyc") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.policies().insert(&same_id).await, DuplicateKey::Id));
}

/// One request of a partner for a policy waits or is approved; rejected ones do not count.
pub async fn a_partner_has_one_open_request_for_a_policy<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
    work.partners().insert(&build::partner("acme")).await.unwrap();
    work.links().insert(&build::link("l1", "acme", "kyc")).await.unwrap();
    commit(work).await;
    for (step, state) in [LinkState::Pending, LinkState::Approved].into_iter().enumerate() {
        let mut work = begin(&*store).await;
        let second = work.links().insert(&build::link("l2", "acme", "kyc")).await;
        assert!(is_duplicate(&second, DuplicateKey::OpenRequest), "{state:?}: {second:?}");
        drop(work);
        let mut work = begin(&*store).await;
        let version = i64::try_from(step).unwrap();
        let next = if state == LinkState::Pending { LinkState::Approved } else { LinkState::Rejected };
        let decided = Link { state: next, version, ..build::link("l1", "acme", "kyc") };
        work.links().save(&decided).await.unwrap();
        commit(work).await;
    }
    let mut work = begin(&*store).await;
    work.links().insert(&build::link("l2", "acme", "kyc")).await.unwrap();
    commit(work).await;
    let mut work = begin(&*store).await;
    let same_id = Link { state: LinkState::Rejected, ..build::link("l2", "acme", "kyc") };
    assert!(is_duplicate(&work.links().insert(&same_id).await, DuplicateKey::Id));
}

/// A label is taken within partner and policy, without regard to case.
pub async fn a_key_has_a_label_of_its_own<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
    work.policies().insert(&build::policy("Banks", "login")).await.unwrap();
    work.partners().insert(&build::partner("acme")).await.unwrap();
    work.api_keys().insert(&build::api_key("acme", "kyc", "Shop")).await.unwrap();
    work.api_keys().insert(&build::api_key("acme", "login", "Shop")).await.unwrap();
    commit(work).await;
    let mut work = begin(&*store).await;
    let twin = work.api_keys().insert(&build::api_key("acme", "kyc", "SHOP")).await;
    assert!(is_duplicate(&twin, DuplicateKey::Label), "{twin:?}");
    drop(work);
    let till = build::api_key("acme", "kyc", "till");
    let same_id = ApiKey { id: build::api_key("acme", "kyc", "Shop").id, ..till };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.api_keys().insert(&same_id).await, DuplicateKey::Id));
}

/// An account's name is taken without regard to case, and so is its e-mail address.
pub async fn an_account_has_a_name_and_an_email_of_its_own<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.accounts().insert(&build::account("Ann")).await.unwrap();
    commit(work).await;
    let same_name = Account { contact: build::contact("other"), ..build::account("aNN") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.accounts().insert(&same_name).await, DuplicateKey::Id));
    drop(work);
    let same_email = Account { contact: build::contact("ann"), ..build::account("bob") };
    let mut work = begin(&*store).await;
    assert!(is_duplicate(&work.accounts().insert(&same_email).await, DuplicateKey::Email));
}

/// The name of a server key is taken for good: there is never a second key.
pub async fn a_server_key_is_never_replaced<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    work.server_keys().insert("issuer", &build::sealed("first")).await.unwrap();
    commit(work).await;
    let mut work = begin(&*store).await;
    let second = work.server_keys().insert("issuer", &build::sealed("second")).await;
    assert!(is_duplicate(&second, DuplicateKey::Name), "{second:?}");
    drop(work);
    let mut read = store.read().await.unwrap();
    assert_eq!(read.server_keys().get("issuer").await.unwrap(), Some(build::sealed("first")));
}
