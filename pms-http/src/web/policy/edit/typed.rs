//! What stands in the editor.

use crate::web::{
    fields::Fields,
    policy::{
        form::{Precedence, Settings, Unwritten},
        text,
    },
};
use pms_core::domain::policy::{
    Policy,
    document::{DocumentFault, PolicyKind},
};

/// The fields of the editor.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) description: String,
    pub(super) label: String,
    pub(super) text: String,
    /// The version of the draft that this began with.
    pub(super) seen: i64,
    /// What the form says.
    pub(super) now: Settings,
    /// What it was filled with.
    pub(super) was: Settings,
}

impl Typed {
    /// A draft as it is stored.
    pub(super) fn of_policy(policy: &Policy) -> Self {
        let (text, _) = text::printed(policy);
        let now = Settings::of_text(policy.kind, &text).unwrap_or_default();
        Self {
            name: policy.name.as_str().to_owned(),
            description: policy.description.as_str().to_owned(),
            label: policy.label.as_str().to_owned(),
            seen: policy.version,
            was: now.clone(),
            now,
            text,
        }
    }

    /// What was posted.
    pub(super) fn of_fields(fields: &Fields) -> Self {
        let was = Settings::of_carried(fields.text("was"));
        Self {
            name: fields.text("name").to_owned(),
            description: fields.text("description").to_owned(),
            label: fields.text("label").to_owned(),
            text: text::posted(fields.text("text")),
            seen: fields.text("seen").parse().unwrap_or(-1),
            now: was.posted(fields),
            was,
        }
    }

    /// The fields as a page shows them. What was typed to be added to the form stands in its rows.
    pub(super) fn fields(&self) -> Fields {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let own = [
            pair("name", &self.name),
            pair("description", &self.description),
            pair("label", &self.label),
            pair("text", &self.text),
            pair("seen", &self.seen.to_string()),
        ];
        Fields::of(own.into_iter().chain(self.now.values().map(|(name, value)| pair(name, value))))
    }

    /// With the form filled from the text.
    pub(super) fn refilled(&self, kind: PolicyKind) -> Result<Self, Vec<DocumentFault>> {
        Ok(self.saying(Settings::of_text(kind, &self.text)?))
    }

    /// With the form written into the text, after which both say the same. A form in which nothing was changed leaves
    /// a text alone, also one that cannot be read.
    pub(super) fn written(&self, kind: PolicyKind, precedence: Precedence) -> Result<Self, Unwritten> {
        let text = self.now.write_into(kind, &self.text, &self.was, precedence)?;
        if text == self.text {
            return Ok(self.clone());
        }
        let now = Settings::of_text(kind, &text).map_err(Unwritten::Text)?;
        Ok(Self { text, ..self.saying(now) })
    }

    fn saying(&self, now: Settings) -> Self {
        Self { was: now.clone(), now, ..self.clone() }
    }
}
