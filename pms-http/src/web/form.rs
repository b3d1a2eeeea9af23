//! A form between its page and its use case: checking what was typed, and showing it again with its faults.

use super::{fields::Fields, said::Said};
use pms_core::domain::text::TextFault;
use serde::Serialize;
use std::collections::BTreeMap;

/// Checks fields one after the other and collects what is wrong, so that all faults are told together.
pub(super) struct Check<'a> {
    fields: &'a Fields,
    faults: Vec<(&'static str, Said)>,
}

impl<'a> Check<'a> {
    /// Begins with what was posted.
    pub(super) fn of(fields: &'a Fields) -> Self {
        Self { fields, faults: Vec::new() }
    }

    /// The posted fields.
    pub(super) fn fields(&self) -> &'a Fields {
        self.fields
    }

    /// A field that must be there and have its form. `missing` says what to enter when it is empty.
    pub(super) fn parsed<T>(
        &mut self,
        name: &'static str,
        missing: &'static str,
        parse: impl FnOnce(&'a str) -> Result<T, TextFault>,
    ) -> Option<T> {
        let text = self.fields.text(name);
        if text.trim().is_empty() {
            return self.fault(name, Said::new(missing));
        }
        match parse(text) {
            Ok(value) => Some(value),
            Err(fault) => self.fault(name, text_fault(fault)),
        }
    }

    /// A field that may be empty. The outer `None` means a fault.
    #[expect(clippy::option_option, reason = "absent and wrong are two things")]
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        parse: impl FnOnce(&'a str) -> Result<T, TextFault>,
    ) -> Option<Option<T>> {
        let text = self.fields.text(name);
        if text.trim().is_empty() {
            return Some(None);
        }
        match parse(text) {
            Ok(value) => Some(Some(value)),
            Err(fault) => self.fault(name, text_fault(fault)),
        }
    }

    /// Notes a fault of a field.
    pub(super) fn fault<T>(&mut self, name: &'static str, said: Said) -> Option<T> {
        self.faults.push((name, said));
        None
    }

    /// Whether nothing is wrong so far.
    pub(super) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// The form as it is shown again.
    pub(super) fn view(self) -> FormView {
        let view = FormView::of(self.fields.texts());
        self.faults.into_iter().fold(view, |view, (name, said)| view.refused(said.about(name)))
    }
}

/// What is wrong with a text, and what to do.
pub(super) fn text_fault(fault: TextFault) -> Said {
    match fault {
        TextFault::Empty => Said::new("fault-empty"),
        TextFault::TooLong { max } => {
            Said::new("fault-too-long").with("max", i64::try_from(max).unwrap_or(i64::MAX))
        }
        TextFault::Control => Said::new("fault-control"),
        TextFault::Whitespace => Said::new("fault-white-space"),
        TextFault::Form => Said::new("fault-form"),
        TextFault::Reserved => Said::new("fault-reserved"),
    }
}

/// A form as a template sees it: what stands in its fields, and what is wrong with them.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct FormView {
    values: BTreeMap<String, String>,
    errors: Vec<Mistake>,
}

#[derive(Clone, Debug, Serialize)]
struct Mistake {
    /// Empty for a fault of the whole.
    name: &'static str,
    word: Said,
    code: Option<&'static str>,
}

impl FormView {
    /// What a form holds when its page is opened: what was typed before a log-in came between, else what it begins
    /// with.
    pub(super) fn kept_or(kept: Option<Fields>, beginning: impl FnOnce() -> Self) -> Self {
        kept.map_or_else(beginning, |fields| Self::of(fields.texts()))
    }

    /// A form with these values; of a name that comes more than once, the first counts.
    pub(super) fn of<'a>(values: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut view = Self::default();
        for (name, value) in values {
            view.values.entry(name.to_owned()).or_insert_with(|| value.to_owned());
        }
        view
    }

    /// With a value, whatever was there.
    #[must_use]
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        self.values.insert(name.to_owned(), value.to_owned());
        self
    }

    /// With a value where there is none.
    #[must_use]
    pub(super) fn or(mut self, name: &str, value: &str) -> Self {
        self.values.entry(name.to_owned()).or_insert_with(|| value.to_owned());
        self
    }

    /// With a refusal of the use case: about a field, or about the whole.
    #[must_use]
    pub(super) fn refused(mut self, said: Said) -> Self {
        let (name, code) = (said.field().unwrap_or(""), said.wire_code());
        self.errors.push(Mistake { name, word: said, code });
        self
    }
}
