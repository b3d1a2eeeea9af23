//! The list of policy groups.

use pms_core::domain::{page::Window, policy::group::GroupState};
use pms_core::port::queries::{GroupField, GroupFilter, PolicyGroupRow, Queries};

use super::{BOTH, expected, ids, scene, sort};
use crate::build;
use crate::contract::Backend;

const OFF: &str = "group-50--off";

fn id(row: &PolicyGroupRow) -> &str {
    row.id.as_str()
}

/// Every filter, alone, in any case; those of one time by id.
pub async fn groups_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let none = GroupFilter::default;
    let some = |text: &str| Some(text.to_owned());
    let cases: Vec<(GroupFilter, &[&str])> = vec![
        (none(), &[OFF, "group-asleep", "group-banks", "group-shops"]),
        (GroupFilter { id: some("P-B"), ..none() }, &["group-banks"]),
        (GroupFilter { name: some("0%_"), ..none() }, &[OFF]),
        (GroupFilter { name: some("s%p"), ..none() }, &[]),
        (GroupFilter { description: some("GROUP s"), ..none() }, &["group-shops"]),
        (GroupFilter { state: Some(GroupState::Inactive), ..none() }, &["group-asleep"]),
        (GroupFilter { state: Some(GroupState::Active), ..none() }, &[OFF, "group-banks", "group-shops"]),
    ];
    for (filter, wanted) in cases {
        let page = store.policy_groups(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{filter:?}");
    }
    let filter = GroupFilter { name: some("shops"), ..none() };
    let page = store.policy_groups(&filter, None, Window::Page { number: 0, size: 5 }).await.unwrap();
    let wanted = PolicyGroupRow {
        id: build::group_id("Shops"),
        name: "Shops".to_owned(),
        description: "group Shops".to_owned(),
        user: build::text("paula"),
        state: GroupState::Active,
        created_at: build::at(0),
    };
    assert_eq!(page.rows, [wanted]);
}

/// Every field, both ways; equal ones by id.
pub async fn groups_are_sorted_both_ways<B: Backend>() {
    use GroupField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let each: &[&[&str]] = &[&[OFF], &["group-asleep"], &["group-banks"], &["group-shops"]];
    let cases: [(F, &[&[&str]]); 5] = [
        (F::Id, each),
        (F::Name, each),
        (F::Description, each),
        (F::Status, &[&[OFF, "group-banks", "group-shops"], &["group-asleep"]]),
        (F::Created, &[&[OFF, "group-asleep", "group-banks", "group-shops"]]),
    ];
    for (field, groups) in cases {
        for direction in BOTH {
            let page = store
                .policy_groups(&GroupFilter::default(), Some(sort(field, direction)), Window::All)
                .await
                .unwrap();
            assert_eq!(ids(&page, id), expected(groups, direction), "{field:?} {direction:?}");
        }
    }
}
