//! The lists show, filter, sort and page the same rows on both engines.
#![cfg(feature = "sql")]
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "sql/queries/anchors.rs"]
mod anchors;
#[path = "sql/queries/api_keys.rs"]
mod api_keys;
#[path = "sql/filled.rs"]
mod filled;
#[path = "sql/fresh.rs"]
mod fresh;
#[path = "sql/queries/groups.rs"]
mod groups;
#[path = "sql/queries/links.rs"]
mod links;
#[path = "sql/queries/partners.rs"]
mod partners;
#[path = "sql/queries/plans.rs"]
mod plans;
#[path = "sql/queries/policies.rs"]
mod policies;
#[path = "sql/queries/timeline.rs"]
mod timeline;

use chrono::{DateTime, Utc};
use pms_core::domain::page::Window;

/// The rows of all tests: each list has its own few, and partners, policies and groups serve several.
const ROWS: &str = include_str!("sql/queries/rows.sql");

/// An order and the ids that it gives, ascending and descending.
type Orders<'a, F> = &'a [(F, &'a [&'a str], &'a [&'a str])];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn page(number: u32, size: u32) -> Window {
    Window::Page { number, size }
}

/// Checks that a list gives these ids whole and page by page, with the same total each time.
/// `$window` stands in `$list` for the window.
macro_rules! assert_listed {
    ($window:ident => $list:expr, $expected:expr) => {{
        let expected: &[&str] = $expected;
        let read = async |$window: pms_core::domain::page::Window| {
            let page = $list.await.unwrap();
            let ids: Vec<String> = page.rows.into_iter().map(|row| row.id.as_str().to_owned()).collect();
            assert_eq!(page.total, u64::try_from(expected.len()).unwrap());
            ids
        };
        assert_eq!(read(pms_core::domain::page::Window::All).await, expected);
        let mut pages = Vec::new();
        for number in 0..4 {
            pages.extend(read(crate::page(number, 2)).await);
        }
        assert_eq!(pages, expected);
    }};
}
use assert_listed;
