//! The lists.

pub mod anchors;
pub mod api_keys;
pub mod endings;
pub mod groups;
pub mod links;
pub mod pages;
pub mod partners;
pub mod policies;
pub mod probes;
mod scene;
pub mod tallies;
pub mod timeline;

use pms_core::domain::page::{Direction, Page, Sort};

/// Both directions.
const BOTH: [Direction; 2] = [Direction::Ascending, Direction::Descending];

/// The ids of a page whose total fits.
fn ids<R>(page: &Page<R>, id: impl Fn(&R) -> &str) -> Vec<String> {
    assert_eq!(page.total, u64::try_from(page.rows.len()).unwrap());
    page.rows.iter().map(|row| id(row).to_owned()).collect()
}

fn sort<F>(field: F, direction: Direction) -> Sort<F> {
    Sort { field, direction }
}

/// The expected order of a sort: groups of ids that are equal in the field, smallest first. Each group is ordered
/// by id whatever the direction.
fn expected(groups: &[&[&str]], direction: Direction) -> Vec<String> {
    let mut groups: Vec<_> = groups.iter().collect();
    if direction == Direction::Descending {
        groups.reverse();
    }
    groups.into_iter().flat_map(|group| group.iter().map(|id| (*id).to_owned())).collect()
}
