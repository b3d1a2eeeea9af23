//! The outcome of the last action, carried over a redirect and shown once.

use super::said::Said;
use pms_core::app::Pms;
use serde::{Deserialize, Serialize};

const PURPOSE: &str = "outcome";

/// The longest note that a cookie carries, in bytes.
const LONGEST: usize = 1_500;

/// The tone of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Tone {
    /// Done.
    Good,
    /// Done, but look.
    Wait,
    /// Not done.
    Bad,
}

/// A note as a page shows it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct NoteView {
    tone: Tone,
    word: serde_json::Value,
}

/// Seals a note for its cookie, for it may name things.
pub(super) fn seal(pms: &Pms, tone: Tone, said: &Said) -> Option<String> {
    let note = NoteView { tone, word: serde_json::to_value(said).ok()? };
    let clear = serde_json::to_string(&note).ok().filter(|clear| clear.len() <= LONGEST)?;
    pms.seal_note(PURPOSE, &clear).ok()
}

/// Opens the note of a cookie.
pub(super) fn open(pms: &Pms, sealed: &str) -> Option<NoteView> {
    serde_json::from_str(&pms.open_note(PURPOSE, sealed)?).ok()
}
