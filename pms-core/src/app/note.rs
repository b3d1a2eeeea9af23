//! Sealed notes: texts that a surface gives out of its hand and takes back later, such as the token of a form.

use zeroize::Zeroizing;

use crate::app::Pms;
use crate::domain::sealed::Sealed;
use crate::port::vault::{Place, VaultError};

impl Pms {
    /// Seals a text for a purpose. The result is text that can stand in a form or a cookie; nobody can read or
    /// change it, and a note of one purpose does not open for another. It does not expire by itself.
    pub fn seal_note(&self, purpose: &str, clear: &str) -> Result<String, VaultError> {
        Ok(self.ports.vault.seal(&note_place(purpose), clear)?.as_str().to_owned())
    }

    /// Opens a note; `None` for anything that was not sealed here for this purpose.
    pub fn open_note(&self, purpose: &str, sealed: &str) -> Option<Zeroizing<String>> {
        self.ports.vault.open(&note_place(purpose), &Sealed::from_text(sealed.to_owned())).ok()
    }
}

fn note_place(purpose: &str) -> Place {
    Place::new("note", purpose, "text")
}
