//! What a list with a filter shows besides its rows.

use super::{
    form::FormView,
    listing::{Chip, Column, ColumnView, Kept, Listing, Pages},
    said::Word,
};
use pms_core::domain::page::Page;
use serde::Serialize;

/// Columns, pages and the filter, flattened into the list's page.
#[derive(Serialize)]
pub(super) struct ListHead {
    columns: Vec<ColumnView>,
    pages: Pages,
    /// The filters in use.
    chips: Vec<Chip>,
    /// The address without any.
    clear: String,
    filtered: bool,
    /// What the filter form carries along unseen.
    kept: Vec<Kept>,
    form: FormView,
}

impl ListHead {
    /// Of the rows that were found. `used` are the filters in use, by parameter; `unseen` the parameters that the
    /// filter form has no field for.
    pub(super) fn of<T>(
        list: &Listing,
        columns: &[Column],
        found: &Page<T>,
        used: Vec<(&str, impl Into<Word>)>,
        unseen: &[&'static str],
    ) -> Self {
        Self {
            columns: list.columns(columns),
            pages: list.pages(found.total, found.rows.len()),
            chips: list.chips(used),
            clear: list.clear(),
            filtered: list.is_filtered(),
            kept: list.kept(unseen),
            form: FormView::of(list.values()),
        }
    }
}
