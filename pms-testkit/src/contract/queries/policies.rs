//! The lists of policies and of groups.

use pms_core::domain::{page::Window, policy::PolicyState};
use pms_core::port::queries::{PolicyField, PolicyFilter, PolicyRow, Queries};

use super::{BOTH, expected, ids, scene, sort};
use crate::build;
use crate::contract::Backend;

fn id(row: &PolicyRow) -> &str {
    row.id.as_str()
}

/// Every filter, alone, in any case, with `%` and `_` as ordinary characters; newest first.
pub async fn policies_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let none = PolicyFilter::default;
    let some = |text: &str| Some(text.to_owned());
    let cases: Vec<(PolicyFilter, &[&str])> = vec![
        (none(), &["kyc", "share", "odd", "login"]),
        (PolicyFilter { kind: some("datas"), ..none() }, &["share"]),
        (PolicyFilter { id: some("O"), ..none() }, &["odd", "login"]),
        (PolicyFilter { name: some("a_b"), ..none() }, &["odd"]),
        (PolicyFilter { name: some("k%c"), ..none() }, &[]),
        (PolicyFilter { description: some("DOOR"), ..none() }, &["login"]),
        (PolicyFilter { group_name: some("0%_"), ..none() }, &["odd"]),
        (PolicyFilter { group_name: some("bank"), ..none() }, &["kyc", "login"]),
        (PolicyFilter { state: Some(PolicyState::Draft), ..none() }, &["login"]),
        (PolicyFilter { state: Some(PolicyState::Published), ..none() }, &["kyc", "odd"]),
        (PolicyFilter { state: Some(PolicyState::Deactivated), ..none() }, &["share"]),
        (PolicyFilter { group: Some(build::group_id("Banks")), ..none() }, &["kyc", "login"]),
        (PolicyFilter { group: Some(build::group_id("Bank")), ..none() }, &[]),
    ];
    for (filter, wanted) in cases {
        let page = store.policies(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{filter:?}");
    }
    let page =
        store.policies(&PolicyFilter { id: some("share"), ..none() }, None, Window::All).await.unwrap();
    let wanted = PolicyRow {
        id: build::text("share"),
        kind: "DataShare".to_owned(),
        name: "share".to_owned(),
        description: "policy share".to_owned(),
        group: Some(build::group_id("Shops")),
        group_name: Some("Shops".to_owned()),
        state: PolicyState::Deactivated,
        created_at: build::at(3),
    };
    assert_eq!(page.rows, [wanted]);
}

/// Every field, both ways; equal ones by id.
pub async fn policies_are_sorted_both_ways<B: Backend>() {
    use PolicyField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let cases: [(F, &[&[&str]]); 7] = [
        (F::Id, &[&["kyc"], &["login"], &["odd"], &["share"]]),
        (F::Name, &[&["odd"], &["kyc"], &["login"], &["share"]]),
        (F::Description, &[&["login"], &["kyc"], &["odd"], &["share"]]),
        (F::GroupId, &[&["odd"], &["kyc", "login"], &["share"]]),
        (F::GroupName, &[&["odd"], &["kyc", "login"], &["share"]]),
        (F::Status, &[&["kyc", "odd"], &["share"], &["login"]]),
        (F::Created, &[&["login"], &["odd"], &["share"], &["kyc"]]),
    ];
    for (field, groups) in cases {
        for direction in BOTH {
            let page = store
                .policies(&PolicyFilter::default(), Some(sort(field, direction)), Window::All)
                .await
                .unwrap();
            assert_eq!(ids(&page, id), expected(groups, direction), "{field:?} {direction:?}");
        }
    }
}

/// Only groups in use, by name, and no more than are wanted.
pub async fn groups_in_use_come_by_name<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    assert_eq!(store.active_groups(9).await.unwrap(), []);
    scene::fill(&*store).await;
    let groups = store.active_groups(9).await.unwrap();
    assert_eq!(
        groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(),
        ["50%_off", "Banks", "Shops"]
    );
    assert_eq!(groups[1].id, build::group_id("Banks"));
    assert_eq!(groups[1].description, "group Banks");
    assert_eq!(store.active_groups(2).await.unwrap(), groups[..2]);
}
