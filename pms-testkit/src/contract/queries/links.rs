//! The list of requests.

use pms_core::domain::{link::LinkState, page::Window};
use pms_core::port::queries::{LinkField, LinkFilter, LinkRow, Queries};

use super::{BOTH, expected, ids, scene, sort};
use crate::build;
use crate::contract::Backend;

fn id(row: &LinkRow) -> &str {
    row.id.as_str()
}

/// Every filter, alone, in any case, with `%` and `_` as ordinary characters; newest first.
pub async fn links_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let none = LinkFilter::default;
    let some = |text: &str| Some(text.to_owned());
    let cases: Vec<(LinkFilter, &[&str])> = vec![
        (none(), &["l4", "l3", "l2", "l1"]),
        (LinkFilter { id: Some(build::text("l3")), ..none() }, &["l3"]),
        (LinkFilter { id: Some(build::text("L3")), ..none() }, &[]),
        (LinkFilter { partner_id: Some(build::text("acme")), ..none() }, &["l2", "l1"]),
        (LinkFilter { partner_id: Some(build::text("ACME")), ..none() }, &[]),
        (LinkFilter { policy_id: Some(build::text("kyc")), ..none() }, &["l3", "l1"]),
        (LinkFilter { partner: some("C"), ..none() }, &["l4", "l2", "l1"]),
        (LinkFilter { use_case: some("0%_o"), ..none() }, &["l4"]),
        (LinkFilter { use_case: some("o%n"), ..none() }, &[]),
        (LinkFilter { org_name: some("ltd"), ..none() }, &["l2", "l1"]),
        (LinkFilter { state: Some(LinkState::Pending), ..none() }, &["l4", "l1"]),
        (LinkFilter { state: Some(LinkState::Rejected), ..none() }, &["l3"]),
        (LinkFilter { policy: some("KYC"), ..none() }, &["l3", "l1"]),
        (LinkFilter { policy_name: some("A_B"), ..none() }, &["l4"]),
        (LinkFilter { policy_name: some("l_g"), ..none() }, &[]),
        (LinkFilter { group_name: some("bank"), ..none() }, &["l3", "l2", "l1"]),
        (LinkFilter { partner_kind: some("credential"), ..none() }, &["l3"]),
        (LinkFilter { user: Some(build::text("ANN")), ..none() }, &["l4", "l2", "l1"]),
    ];
    for (filter, wanted) in cases {
        let page = store.links(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{filter:?}");
    }
    let page =
        store.links(&LinkFilter { use_case: some("door"), ..none() }, None, Window::All).await.unwrap();
    let row = &page.rows[0];
    assert_eq!((row.partner.as_str(), row.policy.as_str()), ("acme", "login"));
    assert!(row.partner_state.is_active());
    assert_eq!((row.partner_kind.as_str(), row.org_name.as_str()), ("Auth_Partner", "acme Ltd"));
    assert_eq!(row.policy_name.as_deref(), Some("login"));
    assert_eq!(row.policy_description.as_deref(), Some("for the door"));
    assert_eq!(row.group, Some(build::group_id("Banks")));
    assert_eq!(row.group_name.as_deref(), Some("Banks"));
    assert_eq!(row.group_description.as_deref(), Some("group Banks"));
    assert_eq!((row.use_case.as_str(), row.state), ("door", LinkState::Approved));
    assert_eq!((row.created_at, row.changed_at), (build::at(11), Some(build::at(15))));
    assert_eq!((row.decided_by.as_deref(), row.reason.as_deref()), (Some("tester"), None));
    for (id, decided_by, reason) in [("l1", None, None), ("l3", Some("tester"), Some("no\nlicence"))] {
        let filter = LinkFilter { id: Some(build::text(id)), ..none() };
        let page = store.links(&filter, None, Window::All).await.unwrap();
        let row = &page.rows[0];
        assert_eq!((row.decided_by.as_deref(), row.reason.as_deref()), (decided_by, reason), "{id}");
    }
}

/// Every field, both ways; equal ones by id.
pub async fn links_are_sorted_both_ways<B: Backend>() {
    use LinkField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let cases: [(F, &[&[&str]]); 9] = [
        (F::PartnerId, &[&["l1", "l2"], &["l3"], &["l4"]]),
        (F::PartnerType, &[&["l1", "l2", "l4"], &["l3"]]),
        (F::OrgName, &[&["l1", "l2"], &["l4"], &["l3"]]),
        (F::PolicyId, &[&["l1", "l3"], &["l2"], &["l4"]]),
        (F::PolicyName, &[&["l4"], &["l1", "l3"], &["l2"]]),
        (F::GroupName, &[&["l4"], &["l1", "l2", "l3"]]),
        (F::Status, &[&["l2"], &["l1", "l4"], &["l3"]]),
        (F::UseCase, &[&["l4"], &["l2"], &["l1", "l3"]]),
        (F::Created, &[&["l1"], &["l2"], &["l3"], &["l4"]]),
    ];
    for (field, groups) in cases {
        for direction in BOTH {
            let page =
                store.links(&LinkFilter::default(), Some(sort(field, direction)), Window::All).await.unwrap();
            assert_eq!(ids(&page, id), expected(groups, direction), "{field:?} {direction:?}");
        }
    }
}
