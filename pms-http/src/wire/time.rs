//! The three ways in which dates are written, and the two in which they are read (`partner-api.md` 1.3).
//!
//! All values are UTC and carry three fraction digits. A `Z` at the end of a date inside `response` would
//! make the portal shift it by the browser's offset, so only [`DateZ`] has one.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Serialize, Serializer};
use std::fmt;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

const LOCAL: &str = "%Y-%m-%dT%H:%M:%S%.3f";

macro_rules! rendering {
    ($(#[$doc:meta])* $name:ident, $suffix:literal, $example:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub DateTime<Utc>);

        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(to, concat!("{}", $suffix), self.0.format(LOCAL))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl From<DateTime<Utc>> for $name {
            fn from(at: DateTime<Utc>) -> Self {
                Self(at)
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new().schema_type(Type::String).examples([$example]).into()
            }
        }

        impl ToSchema for $name {}
    };
}

rendering!(
    /// `datetime-z`: `2025-07-01T10:20:30.123Z`. Envelope times and `validityTill`.
    DateZ, "Z", "2025-07-01T10:20:30.123Z"
);
rendering!(
    /// `datetime-offset`: `2025-07-01T10:20:30.123+00:00`.
    DateOffset, "+00:00", "2025-07-01T10:20:30.123+00:00"
);
rendering!(
    /// `datetime-local`: `2025-07-01T10:20:30.123`, in UTC without saying so.
    DateLocal, "", "2025-07-01T10:20:30.123"
);

/// Reads the time of an envelope: exactly `yyyy-MM-ddTHH:mm:ss.SSSZ`. Anything else is `None`.
pub fn envelope_time(text: &str) -> Option<DateTime<Utc>> {
    const PATTERN: &[u8] = b"0000-00-00T00:00:00.000Z";
    let fits = text.len() == PATTERN.len()
        && text.bytes().zip(PATTERN).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            fixed => byte == *fixed,
        });
    let local = text.strip_suffix('Z').filter(|_| fits)?;
    local_time(local).filter(|at| at.timestamp_subsec_nanos() < 1_000_000_000)
}

/// Reads a `datetime-local` that came in: a `Z` at its end is dropped. Anything else is `None`.
pub fn local_time(text: &str) -> Option<DateTime<Utc>> {
    let local = text.strip_suffix('Z').unwrap_or(text);
    NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M:%S%.f").ok().map(|naive| naive.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rendering_has_its_own_end_and_three_fraction_digits() {
        let at = envelope_time("2025-07-01T10:20:30.120Z").unwrap();
        assert_eq!(DateZ(at).to_string(), "2025-07-01T10:20:30.120Z");
        assert_eq!(DateOffset(at).to_string(), "2025-07-01T10:20:30.120+00:00");
        assert_eq!(DateLocal(at).to_string(), "2025-07-01T10:20:30.120");
    }

    #[test]
    fn an_envelope_time_is_exactly_of_the_pattern() {
        for wrong in [
            "2025-07-01T10:20:30Z",
            "2025-07-01T10:20:30.12Z",
            "2025-07-01T10:20:30.123",
            "2025-07-01T10:20:30.123+00:00",
            "2025-07-01 10:20:30.123Z",
            "2025-13-01T10:20:30.123Z",
            "2025-02-30T10:20:30.123Z",
            "2025-07-01T10:20:60.123Z",
            "2025-07-01T10:20:30.12éZ",
            "string",
        ] {
            assert_eq!(envelope_time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_local_time_may_end_in_z() {
        let plain = local_time("2025-07-01T10:20:30");
        assert!(plain.is_some());
        assert_eq!(local_time("2025-07-01T10:20:30Z"), plain);
        assert_eq!(local_time("yesterday"), None);
    }
}
