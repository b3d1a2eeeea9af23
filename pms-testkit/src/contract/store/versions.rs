//! Optimistic versions.

use pms_core::domain::{
    account::Account, api_key::ApiKey, api_key::KeyState, link::Link, link::LinkState, partner::Partner,
    partner::PartnerState, policy::Policy, policy::group::GroupState, policy::group::PolicyGroup,
};
use pms_core::port::store::{Store, StoreError, StoreResult, UnitOfWork};

use crate::build;
use crate::contract::{Backend, begin, commit};

/// One row of each kind, all of version 0.
struct Rows {
    partner: Partner,
    group: PolicyGroup,
    policy: Policy,
    link: Link,
    key: ApiKey,
    account: Account,
}

impl Rows {
    fn fresh() -> Self {
        Self {
            partner: build::partner("acme"),
            group: build::group("Banks"),
            policy: build::policy("Banks", "kyc"),
            link: build::link("l1", "acme", "kyc"),
            key: build::api_key("acme", "kyc", "shop"),
            account: build::account("acme"),
        }
    }

    /// Each row with one field changed.
    fn changed() -> Self {
        let stamp = || Some(build::stamp(60));
        let fresh = Self::fresh();
        Self {
            partner: Partner { state: PartnerState::Active, changed: stamp(), ..fresh.partner },
            group: PolicyGroup { state: GroupState::Inactive, changed: stamp(), ..fresh.group },
            policy: Policy { text: "{}".to_owned(), changed: stamp(), ..fresh.policy },
            link: Link { state: LinkState::Approved, changed: stamp(), ..fresh.link },
            key: ApiKey { state: KeyState::Inactive, changed: stamp(), ..fresh.key },
            account: Account { must_change: true, changed: stamp(), ..fresh.account },
        }
    }

    fn with_version(mut self, version: i64) -> Self {
        self.partner.version = version;
        self.group.version = version;
        self.policy.version = version;
        self.link.version = version;
        self.key.version = version;
        self.account.version = version;
        self
    }

    async fn insert(&self, store: &dyn Store) {
        let mut work = begin(store).await;
        work.partners().insert(&self.partner).await.unwrap();
        work.policy_groups().insert(&self.group).await.unwrap();
        work.policies().insert(&self.policy).await.unwrap();
        work.links().insert(&self.link).await.unwrap();
        work.api_keys().insert(&self.key).await.unwrap();
        work.accounts().insert(&self.account).await.unwrap();
        commit(work).await;
    }

    /// Saves the row of this number; `None` beyond the last.
    async fn save(&self, work: &mut dyn UnitOfWork, number: usize) -> Option<StoreResult<()>> {
        Some(match number {
            0 => work.partners().save(&self.partner).await,
            1 => work.policy_groups().save(&self.group).await,
            2 => work.policies().save(&self.policy).await,
            3 => work.links().save(&self.link).await,
            4 => work.api_keys().save(&self.key).await,
            5 => work.accounts().save(&self.account).await,
            _ => return None,
        })
    }

    async fn expect_stored(&self, store: &dyn Store) {
        let mut work = store.read().await.unwrap();
        assert_eq!(work.partners().get(&self.partner.id).await.unwrap().as_ref(), Some(&self.partner));
        assert_eq!(work.policy_groups().get(&self.group.id).await.unwrap().as_ref(), Some(&self.group));
        assert_eq!(work.policies().get(&self.policy.id).await.unwrap().as_ref(), Some(&self.policy));
        assert_eq!(work.links().get(&self.link.id).await.unwrap().as_ref(), Some(&self.link));
        assert_eq!(work.api_keys().get(&self.key.id).await.unwrap().as_ref(), Some(&self.key));
        assert_eq!(work.accounts().get(&self.account.user).await.unwrap().as_ref(), Some(&self.account));
    }
}

/// A save writes the new values and raises the version by one.
pub async fn a_save_writes_and_raises_the_version<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    Rows::fresh().insert(&*store).await;
    let changed = Rows::changed();
    let mut work = begin(&*store).await;
    let mut number = 0;
    while let Some(saved) = changed.save(&mut *work, number).await {
        saved.unwrap();
        number += 1;
    }
    commit(work).await;
    Rows::changed().with_version(1).expect_stored(&*store).await;
}

/// A save of a version that is not the stored one is a conflict and changes nothing: an older one as well as one
/// that never was.
pub async fn a_stale_write_is_a_conflict<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    Rows::fresh().insert(&*store).await;
    let changed = Rows::changed();
    let mut work = begin(&*store).await;
    let mut number = 0;
    while let Some(saved) = changed.save(&mut *work, number).await {
        saved.unwrap();
        number += 1;
    }
    commit(work).await;
    for stale in [Rows::fresh(), Rows::fresh().with_version(7)] {
        for number in 0..6 {
            let mut work = begin(&*store).await;
            let saved = stale.save(&mut *work, number).await.unwrap();
            assert!(matches!(saved, Err(StoreError::Conflict)), "row {number}: {saved:?}");
        }
    }
    Rows::changed().with_version(1).expect_stored(&*store).await;
}

/// A save of a row that is not there is a conflict.
pub async fn saving_what_is_not_there_is_a_conflict<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let rows = Rows::fresh();
    for number in 0..6 {
        let mut work = begin(&*store).await;
        let saved = rows.save(&mut *work, number).await.unwrap();
        assert!(matches!(saved, Err(StoreError::Conflict)), "row {number}: {saved:?}");
    }
}

/// A partner is held in the version that is stored and in no other; holding changes nothing.
pub async fn a_partner_is_held_as_it_was_read<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    Rows::fresh().insert(&*store).await;
    let partner = Rows::fresh().partner;
    let mut work = begin(&*store).await;
    work.partners().hold(&partner).await.unwrap();
    work.partners().hold(&partner).await.unwrap();
    work.partners().save(&partner).await.unwrap();
    let stale = work.partners().hold(&partner).await;
    assert!(matches!(stale, Err(StoreError::Conflict)), "{stale:?}");
    drop(work);
    let mut work = begin(&*store).await;
    let nobody = work.partners().hold(&build::partner("nobody")).await;
    assert!(matches!(nobody, Err(StoreError::Conflict)), "{nobody:?}");
    assert_eq!(work.partners().get(&partner.id).await.unwrap(), Some(partner));
}
