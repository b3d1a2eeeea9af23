use std::{
    collections::{BTreeMap, BTreeSet},
    iter,
};

/// A place in a text, for a person with an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1; a line ends with a line feed.
    pub line: usize,
    /// The column, from 1, in characters (Unicode scalar values; a tab is one).
    pub column: usize,
}

/// The places of byte offsets, found in one pass however many they are.
pub(super) fn places(text: &str, offsets: &BTreeSet<usize>) -> BTreeMap<usize, Place> {
    let mut wanted = offsets.iter().copied().peekable();
    let mut found = BTreeMap::new();
    let mut place = Place { line: 1, column: 1 };
    for (at, character) in text.char_indices().chain(iter::once((text.len(), '\n'))) {
        while let Some(offset) = wanted.next_if(|offset| *offset <= at) {
            found.insert(offset, place);
        }
        place = if character == '\n' {
            Place { line: place.line + 1, column: 1 }
        } else {
            Place { column: place.column + 1, ..place }
        };
    }
    found
}
