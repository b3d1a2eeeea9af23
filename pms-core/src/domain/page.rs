//! The vocabulary of lists: sort, window, page.

/// Which way a list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// By which field a list is sorted. Rows that are equal in it are ordered by their id, so that pages do not
/// overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort<F> {
    /// The field.
    pub field: F,
    /// The direction.
    pub direction: Direction,
}

/// Which rows of a list are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// All rows; only lists that belong to one user are offered so.
    All,
    /// One page.
    Page {
        /// From 0.
        number: u32,
        /// At least 1.
        size: u32,
    },
}

impl Window {
    /// How many rows to skip and how many to take at most.
    pub fn bounds(self) -> (u64, Option<u64>) {
        match self {
            Self::All => (0, None),
            Self::Page { number, size } => (u64::from(number) * u64::from(size), Some(u64::from(size))),
        }
    }
}

/// A part of a list and the size of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows of the window.
    pub rows: Vec<T>,
    /// How many rows the filter matches.
    pub total: u64,
}

impl<T> Page<T> {
    /// The same page with each row turned into something else.
    pub fn map<U>(self, turn: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(turn).collect(), total: self.total }
    }
}
