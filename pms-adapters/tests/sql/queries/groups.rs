//! Policy groups to choose from.

use pms_core::port::queries::Queries;

use crate::{ROWS, filled};

#[tokio::test]
async fn groups_in_use_are_listed_by_name() {
    for filled in filled::stores(ROWS).await {
        let rows = filled.store.active_groups(9).await.unwrap();
        let shown: Vec<_> =
            rows.iter().map(|row| (row.id.as_str(), row.name.as_str(), row.description.as_str())).collect();
        assert_eq!(shown, [("g5", "aardvark", "fifth"), ("g1", "Alpha", "first"), ("g2", "ÉTAT", "second")]);
    }
}
