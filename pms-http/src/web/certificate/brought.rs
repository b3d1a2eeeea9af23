//! What an upload form brought.

use crate::web::{
    fields::Fields,
    form::{Check, FormView},
    said::Said,
};
use pms_core::{
    app::preview::Judged,
    cert::{Outcome, Rule, upload::file_text},
};

/// Which of the two buttons was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Step {
    /// Look at it; nothing is saved.
    Check,
    /// Save it, if it is still good.
    Save,
}

impl Step {
    /// By the field `step`; whatever else it says, nothing is saved.
    pub(in crate::web) fn of(fields: &Fields) -> Self {
        if fields.text("step") == "save" { Self::Save } else { Self::Check }
    }
}

/// The text of an upload. A chosen file counts before what was pasted.
pub(in crate::web) struct Brought {
    /// As the judge reads it.
    pub(in crate::web) text: String,
    is_file: bool,
}

impl Brought {
    /// Reads `file` and `text`; a fault where neither brought anything.
    pub(in crate::web) fn of(check: &mut Check<'_>) -> Option<Self> {
        let fields = check.fields();
        if let Some(file) = fields.file("file") {
            return Some(Self { text: file_text(file), is_file: true });
        }
        let text = fields.text("text");
        if text.trim().is_empty() {
            return check.fault("file", Said::new("certificate-upload-missing"));
        }
        Some(Self { text: text.to_owned(), is_file: false })
    }

    /// The form for another try: what was pasted stays, unless it holds a private key, which nothing shows again.
    pub(in crate::web) fn again(&self, fields: &Fields, judged: &Judged) -> FormView {
        let is_key =
            judged.verdict.of(Rule::NoPrivateKey).is_some_and(|found| found.outcome == Outcome::Failed);
        let stays = |name: &str| name != "step" && (name != "text" || !(self.is_file || is_key));
        FormView::of(fields.texts().filter(|(name, _)| stays(name)))
    }
}
