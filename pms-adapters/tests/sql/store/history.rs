//! Every version is kept, and who decided.

use pms_core::domain::{
    link::{Link, LinkState},
    partner::{Partner, PartnerState},
    policy::{
        Policy, PolicyState,
        group::{GroupState, PolicyGroup},
    },
    stamp::Stamp,
};
use pms_core::port::store::{Store, Trail};
use pms_testkit::build;

use crate::filled;

/// The stamp of changes at the very instant of the creation.
fn at_once() -> Stamp {
    build::stamp(0)
}

#[tokio::test]
async fn every_version_is_kept_under_the_true_id_even_when_the_clock_stands_still() {
    for on in filled::stores("").await {
        let mut work = on.store.begin().await.unwrap();
        work.policy_groups().insert(&build::group("Banks")).await.unwrap();
        let group =
            PolicyGroup { state: GroupState::Inactive, changed: Some(at_once()), ..build::group("Banks") };
        work.policy_groups().save(&group).await.unwrap();

        work.policies().insert(&build::policy("Banks", "kyc")).await.unwrap();
        let draft = Policy { changed: Some(at_once()), ..build::policy("Banks", "kyc") };
        work.policies().save(&draft).await.unwrap();
        let schema = Some("https://schema".to_owned());
        let published = Policy { state: PolicyState::Published, schema, version: 1, ..draft };
        work.policies().save(&published).await.unwrap();

        work.partners().insert(&build::partner("acme")).await.unwrap();
        let active =
            Partner { state: PartnerState::Active, changed: Some(at_once()), ..build::partner("acme") };
        work.partners().save(&active).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();

        let policies =
            "SELECT COALESCE(policy_schema, '-') FROM auth_policy_h WHERE id = 'kyc' ORDER BY eff_dtimes";
        assert_eq!(on.texts(policies).await, ["-", "-", "https://schema"]);
        let partners = "SELECT approval_status FROM partner_h WHERE id = 'acme' ORDER BY eff_dtimes";
        assert_eq!(on.texts(partners).await, ["InProgress", "approved"]);
        let groups = "SELECT CASE WHEN is_active THEN 'on' ELSE 'off' END FROM policy_group_h
                       WHERE id = 'group-banks' ORDER BY version";
        assert_eq!(on.texts(groups).await, ["on", "off"]);
    }
}

#[tokio::test]
async fn a_history_keeps_its_order_when_the_clock_goes_back() {
    for on in filled::stores("").await {
        let mut work = on.store.begin().await.unwrap();
        work.partners().insert(&build::partner("acme")).await.unwrap();
        let earlier = Some(Stamp::new("ann", build::at(-60)));
        let active = Partner { state: PartnerState::Active, changed: earlier, ..build::partner("acme") };
        work.partners().save(&active).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
        let partners = "SELECT approval_status FROM partner_h WHERE id = 'acme' ORDER BY eff_dtimes";
        assert_eq!(on.texts(partners).await, ["InProgress", "approved"]);
    }
}

#[tokio::test]
async fn a_decision_is_noted_with_who_and_when() {
    for on in filled::stores("").await {
        let mut work = on.store.begin().await.unwrap();
        work.partners().insert(&build::partner("acme")).await.unwrap();
        for id in ["l1", "l2"] {
            work.links().insert(&build::link(id, "acme", id)).await.unwrap();
        }
        let changed = Some(Stamp::new("ada", build::at(60)));
        let rejected = Link { state: LinkState::Rejected, changed, ..build::link("l1", "acme", "l1") };
        work.links().save(&rejected).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
        let noted = "SELECT request_id || ' ' || decision || ' ' || decided_by FROM link_decision
                      WHERE decided_at > '2000-01-01 00:00:00'";
        assert_eq!(on.texts(noted).await, ["l1 rejected ada"]);
    }
}
