//! Checks of the fields of a request body: all faults are collected, none is the only one reported.
//!
//! ```
//! # use pms_http::wire::fields::{FieldErrors, Fields};
//! # struct Body { name: Option<String>, desc: Option<String> }
//! # struct NewGroup { name: String, desc: String }
//! impl Body {
//!     fn parse(self) -> Result<NewGroup, FieldErrors> {
//!         let mut fields = Fields::of_request();
//!         let name = fields.name("name", self.name.as_deref(), 128);
//!         let desc = fields.text("desc", self.desc.as_deref(), 256);
//!         fields.done(|| Some(NewGroup { name: name?, desc: desc? }))
//!     }
//! }
//! ```

use crate::wire::error::{self, WireError};
use pms_core::domain::text::{self, TextFault};
use std::borrow::Cow;

/// The faults of a body, in the order of the checks; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldErrors(Vec<WireError>);

/// Takes one field after the other and remembers what is wrong.
#[derive(Debug)]
pub struct Fields {
    root: &'static str,
    faults: Vec<WireError>,
}

impl Fields {
    /// The fields of the member `request`.
    pub const fn of_request() -> Self {
        Self { root: "request", faults: Vec::new() }
    }

    /// A text that must be there: trimmed, not blank, at most `max` characters.
    pub fn text(&mut self, name: &str, value: Option<&str>, max: usize) -> Option<String> {
        self.parsed(name, value, |raw| text::bounded(raw, max))
    }

    /// A name or label that must be there: as [`Self::text`], and inner runs of blanks become one.
    pub fn name(&mut self, name: &str, value: Option<&str>, max: usize) -> Option<String> {
        self.parsed(name, value, |raw| text::collapsed(raw, max))
    }

    /// A text that may be missing; a blank one is missing.
    pub fn optional_text(&mut self, name: &str, value: Option<&str>, max: usize) -> Option<String> {
        self.optional(name, value, |raw| text::bounded(raw, max))
    }

    /// A text that must be there and is read by a rule of its own, such as the constructor of a domain type.
    pub fn parsed<'v, T, E: Into<FieldFault>>(
        &mut self,
        name: &str,
        value: Option<&'v str>,
        read: impl FnOnce(&'v str) -> Result<T, E>,
    ) -> Option<T> {
        match value {
            Some(raw) => self.taken(name, read(raw)),
            None => self.fail(name, missing()),
        }
    }

    /// A text that may be missing or blank, else is read by a rule of its own.
    pub fn optional<'v, T, E: Into<FieldFault>>(
        &mut self,
        name: &str,
        value: Option<&'v str>,
        read: impl FnOnce(&'v str) -> Result<T, E>,
    ) -> Option<T> {
        let raw = value.filter(|raw| !raw.trim().is_empty())?;
        self.taken(name, read(raw))
    }

    /// A value of any kind that must be there.
    pub fn present<T>(&mut self, name: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            return self.fail(name, missing());
        }
        value
    }

    /// Records a fault that the caller found. Always `None`, so that it can end a check.
    pub fn fail<T>(&mut self, name: &str, fault: FieldFault) -> Option<T> {
        self.faults.push(error::field(format!("{}.{name}", self.root), fault.0));
        None
    }

    /// The command, unless a check failed. `make` gives `None` only when one of its parts is missing, which
    /// means that a check failed.
    pub fn done<T>(mut self, make: impl FnOnce() -> Option<T>) -> Result<T, FieldErrors> {
        if self.faults.is_empty() {
            if let Some(command) = make() {
                return Ok(command);
            }
            self.faults.push(error::field(self.root, missing().0));
        }
        Err(FieldErrors(self.faults))
    }

    fn taken<T, E: Into<FieldFault>>(&mut self, name: &str, read: Result<T, E>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(fault) => self.fail(name, fault.into()),
        }
    }
}

impl FieldErrors {
    /// One fault found outside of the checks of a body: a missing `request`, a parameter out of its range.
    pub fn one(path: &str, fault: FieldFault) -> Self {
        Self(vec![error::field(path, fault.0)])
    }

    /// Several faults of one kind. `None` where there is no path.
    pub(crate) fn each(paths: Vec<String>, fault: &FieldFault) -> Option<Self> {
        let faults: Vec<_> = paths.into_iter().map(|path| error::field(path, fault.0.clone())).collect();
        (!faults.is_empty()).then_some(Self(faults))
    }

    /// The faults as wire errors.
    pub fn into_errors(self) -> Vec<WireError> {
        self.0
    }
}

/// What is wrong with one field: the rule and the remedy, without a full stop and without the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault(Cow<'static, str>);

impl FieldFault {
    /// A fault in words.
    pub fn new(words: impl Into<Cow<'static, str>>) -> Self {
        Self(words.into())
    }
}

/// The fault of a field that is missing.
pub fn missing() -> FieldFault {
    FieldFault::new("must not be missing or blank; fill it in")
}

impl From<TextFault> for FieldFault {
    fn from(fault: TextFault) -> Self {
        match fault {
            TextFault::Empty => missing(),
            TextFault::TooLong { max } => {
                Self::new(format!("must have at most {max} characters; shorten it"))
            }
            TextFault::Control => Self::new("must have no control characters; leave them out"),
            TextFault::Whitespace => Self::new("must have no white space; leave it out"),
            TextFault::Form => {
                Self::new("does not have the required form; see the documentation of the field")
            }
            TextFault::Reserved => Self::new("must not be a reserved word; choose another"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(errors: FieldErrors) -> Vec<String> {
        errors.into_errors().iter().map(|error| error.detail().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn every_field_at_fault_is_named_in_the_order_of_the_checks() {
        let mut fields = Fields::of_request();
        let name = fields.name("name", None, 5);
        let desc = fields.text("desc", Some("123456"), 5);
        let good = fields.text("good", Some(" é "), 1);
        let blank = fields.text("blank", Some(" \t"), 5);
        let nul = fields.optional_text("nul", Some("a\0"), 5);
        assert_eq!(good.as_deref(), Some("é"));
        let errors = fields.done(|| Some((name?, desc?, blank?, nul?))).unwrap_err();
        assert_eq!(paths(errors), ["request.name", "request.desc", "request.blank", "request.nul"]);
    }

    #[test]
    fn one_character_over_the_limit_is_refused_and_the_limit_is_not() {
        let mut fields = Fields::of_request();
        assert_eq!(fields.text("a", Some("éé"), 2).as_deref(), Some("éé"));
        assert_eq!(fields.text("b", Some("ééé"), 2), None);
        let errors = fields.done(|| Some(())).unwrap_err().into_errors();
        assert_eq!(
            errors.first().unwrap().message(),
            "must have at most 2 characters; shorten it: request.b"
        );
    }

    #[test]
    fn a_blank_optional_field_is_missing_and_a_name_loses_inner_blanks() {
        let mut fields = Fields::of_request();
        assert_eq!(fields.optional_text("a", Some("  "), 2), None);
        assert_eq!(fields.name("n", Some(" Acme \n Bank"), 20).as_deref(), Some("Acme Bank"));
        assert_eq!(fields.present("flag", Some(true)), Some(true));
        assert!(fields.done(|| Some(())).is_ok());
    }
}
