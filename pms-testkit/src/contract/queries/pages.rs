//! Pages, and when a list sees what.

use pms_core::domain::page::{Direction, Window};
use pms_core::port::queries::{PartnerField, PartnerFilter, Queries};
use std::collections::BTreeSet;

use super::{scene, sort};
use crate::build;
use crate::contract::{Backend, begin, commit};

/// Pages of every size put together are the whole list, without a row missing or twice, also when all rows are
/// equal in the field; the total is that of the whole list; a page beyond the end is empty.
pub async fn pages_do_not_overlap<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let mut work = begin(&*store).await;
    for number in 0..23 {
        work.partners().insert(&build::partner(&format!("p{number:02}"))).await.unwrap();
    }
    commit(work).await;
    let filter = PartnerFilter::default();
    for order in [
        None,
        Some(sort(PartnerField::Type, Direction::Descending)),
        Some(sort(PartnerField::Id, Direction::Ascending)),
    ] {
        for size in [1, 5, 23, 50] {
            let mut seen = Vec::new();
            for number in 0..=23 / size {
                let page = store.partners(&filter, order, Window::Page { number, size }).await.unwrap();
                assert_eq!(page.total, 23);
                seen.extend(page.rows.into_iter().map(|row| row.id.as_str().to_owned()));
            }
            assert_eq!((seen.len(), seen.iter().collect::<BTreeSet<_>>().len()), (23, 23), "size {size}");
            assert!(seen.is_sorted(), "ties are ordered by id: {seen:?}");
        }
    }
    let beyond = Window::Page { number: u32::MAX, size: 100 };
    let page = store.partners(&filter, None, beyond).await.unwrap();
    assert_eq!((page.rows.len(), page.total), (0, 23));
}

/// A list sees a commit at once and a dropped unit of work never.
pub async fn lists_see_what_is_committed_only<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    let filter = PartnerFilter::default();
    {
        let mut work = begin(&*store).await;
        work.partners().insert(&build::partner("ghost")).await.unwrap();
    }
    assert_eq!(store.partners(&filter, None, Window::All).await.unwrap().total, 0);
    scene::fill(&*store).await;
    assert_eq!(store.partners(&filter, None, Window::All).await.unwrap().total, 4);
}
