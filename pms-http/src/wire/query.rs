//! The query part of a request's address.

use crate::wire::{
    envelope::Refusal,
    fields::{FieldErrors, FieldFault},
    problem::Problem,
};
use axum::{
    extract::{FromRequestParts, Query as Pairs},
    http::request::Parts,
};
use pms_core::domain::text::{self, TextFault};
use std::{convert::Infallible, num::ParseIntError, ops::RangeInclusive};
use unicode_normalization::char::is_combining_mark;

/// The days that an expiry window may have.
const EXPIRY_DAYS: RangeInclusive<u32> = 1..=30;

/// The query of a request, not looked at yet: as with a body, the caller's role comes first.
pub struct Params(Result<Vec<(String, String)>, Refusal>);

/// The query of a request, free of control characters and of parameters given twice.
#[derive(Debug)]
pub struct Query(Vec<(String, String)>);

impl Params {
    /// The query. 400 for a parameter that is given twice, and `PMS_COR_001` for control characters
    /// (decision 24).
    pub fn open(self) -> Result<Query, Refusal> {
        let pairs = self.0?;
        let dirty = |value: &str| value.chars().any(text::is_refused_control);
        let names =
            pairs.iter().filter(|(name, value)| !dirty(name) && dirty(value)).map(|(name, _)| name.clone());
        if let Some(errors) = FieldErrors::each(names.collect(), &FieldFault::from(TextFault::Control)) {
            return Err(errors.into());
        }
        for (place, (name, _)) in pairs.iter().enumerate() {
            if pairs.iter().skip(place + 1).any(|(other, _)| other == name) {
                return Err(Problem::malformed("a parameter is given twice; send it once")
                    .about(name)
                    .into());
            }
        }
        Ok(Query(pairs))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        let unreadable = || Problem::malformed("the query of the address is not readable; encode it").into();
        Ok(Self(Pairs::try_from_uri(&parts.uri).map(|Pairs(pairs)| pairs).map_err(|_| unreadable())))
    }
}

impl Query {
    /// A parameter as sent; an empty one counts as given.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }

    /// A parameter trimmed; a blank one counts as missing.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.raw(name).map(str::trim).filter(|value| !value.is_empty())
    }

    /// A parameter that must be given; without it the answer is 400. It may be empty.
    pub fn required(&self, name: &str) -> Result<&str, Refusal> {
        self.raw(name).ok_or_else(|| Problem::malformed("a parameter is missing; send it").about(name).into())
    }

    /// A free-text filter: `PMS_REQUEST_ERROR_007`, in a V1 envelope, for characters outside of the input
    /// set (`partner-api.md` 1.7).
    pub fn filter(&self, name: &str) -> Result<Option<&str>, Refusal> {
        match self.text(name) {
            Some(value) if !value.chars().all(is_input) => Err(Refusal::early("PMS_REQUEST_ERROR_007")),
            other => Ok(other),
        }
    }

    /// A whole number; an empty one counts as missing, any other text is 400.
    pub fn number(&self, name: &str) -> Result<Option<i64>, Refusal> {
        let read =
            |value: &str| value.parse().map_err(|_: ParseIntError| unreadable(name, "send a whole number"));
        self.text(name).map(read).transpose()
    }

    /// A truth value, in the words that Spring takes; an empty one counts as missing, any other text is 400.
    pub fn boolean(&self, name: &str) -> Result<Option<bool>, Refusal> {
        match self.text(name).map(str::to_ascii_lowercase).as_deref() {
            None => Ok(None),
            Some("true" | "on" | "yes" | "1") => Ok(Some(true)),
            Some("false" | "off" | "no" | "0") => Ok(Some(false)),
            Some(_) => Err(unreadable(name, "send true or false")),
        }
    }

    /// `expiryPeriod`, 1 to 30 days: a number outside is 400 in the body of a field at fault.
    pub fn expiry_period(&self) -> Result<Option<u32>, Refusal> {
        const NAME: &str = "expiryPeriod";
        let Some(days) = self.number(NAME)? else { return Ok(None) };
        match u32::try_from(days).ok().filter(|days| EXPIRY_DAYS.contains(days)) {
            Some(days) => Ok(Some(days)),
            None => {
                Err(FieldErrors::one(NAME, FieldFault::new("must be 1 to 30 days; choose one of them"))
                    .into())
            }
        }
    }

    /// A parameter of a fixed set of words; a word outside of it gives `None` in `Some`, which matches
    /// nothing.
    pub fn word<T: Copy>(&self, name: &str, words: &[(&str, T)]) -> Option<Option<T>> {
        let given = self.text(name)?;
        Some(words.iter().find(|(word, _)| *word == given).map(|(_, value)| *value))
    }
}

fn unreadable(name: &str, remedy: &'static str) -> Refusal {
    Problem::malformed(format!("a parameter cannot be read; {remedy}")).about(name).into()
}

/// The characters of free-text filters: letters, digits and marks of every script, white space and some
/// punctuation; `_`, `+` and `/` are ours, so that ids and addresses can be looked for.
fn is_input(c: char) -> bool {
    c.is_alphanumeric() || c.is_whitespace() || is_combining_mark(c) || ".,@#&()-'?!\":;=_+/".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::StatusCode;

    fn query(text: &str) -> Result<Query, Refusal> {
        let uri = format!("/x?{text}").parse().unwrap();
        Params(Ok(Pairs::try_from_uri(&uri).unwrap().0)).open()
    }

    #[test]
    fn filters_take_every_script_and_refuse_wildcards() {
        for good in
            ["name=%E0%A4%95%E0%A5%8D", "name=%D8%B3%D9%84%D8%A7%D9%85", "name=a_b%2Bc%2Fd", "name=", "x=1"]
        {
            assert!(query(good).unwrap().filter("name").is_ok(), "{good}");
        }
        for bad in ["name=a%25", "name=*", "name=%3Cb%3E", "name=a%5Cb"] {
            assert_eq!(
                query(bad).unwrap().filter("name"),
                Err(Refusal::early("PMS_REQUEST_ERROR_007")),
                "{bad}"
            );
        }
    }

    #[test]
    fn an_expiry_period_is_one_to_thirty_days() {
        assert_eq!(query("expiryPeriod=1").unwrap().expiry_period(), Ok(Some(1)));
        assert_eq!(query("expiryPeriod=30").unwrap().expiry_period(), Ok(Some(30)));
        assert_eq!(query("expiryPeriod=").unwrap().expiry_period(), Ok(None));
        for bad in ["0", "31", "-1"] {
            let refusal = query(&format!("expiryPeriod={bad}")).unwrap().expiry_period().unwrap_err();
            assert_eq!((refusal.status(), refusal.code()), (StatusCode::BAD_REQUEST, Some("PMS_COR_001")));
        }
        let refusal = query("expiryPeriod=abc").unwrap().expiry_period().unwrap_err();
        assert_eq!((refusal.status(), refusal.code()), (StatusCode::BAD_REQUEST, None));
    }

    #[test]
    fn a_parameter_given_twice_or_with_a_control_character_is_refused() {
        assert_eq!(query("a=1&a=2").unwrap_err().status(), StatusCode::BAD_REQUEST);
        let refusal = query("a=%00").unwrap_err();
        assert_eq!((refusal.status(), refusal.code()), (StatusCode::BAD_REQUEST, Some("PMS_COR_001")));
    }

    #[test]
    fn truth_values_are_read_in_any_case_and_other_words_refused() {
        assert_eq!(query("isActive=TRUE").unwrap().boolean("isActive"), Ok(Some(true)));
        assert_eq!(query("isActive=false").unwrap().boolean("isActive"), Ok(Some(false)));
        assert_eq!(query("isActive=").unwrap().boolean("isActive"), Ok(None));
        assert!(query("isActive=maybe").unwrap().boolean("isActive").is_err());
    }

    #[test]
    fn a_word_outside_of_the_set_matches_nothing() {
        let words = [("activated", true), ("deactivated", false)];
        assert_eq!(query("status=activated").unwrap().word("status", &words), Some(Some(true)));
        assert_eq!(query("status=Activated").unwrap().word("status", &words), Some(None));
        assert_eq!(query("status=").unwrap().word("status", &words), None);
    }
}
