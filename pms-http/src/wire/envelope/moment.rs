//! The checks of a request's time, id and version.

use crate::wire::error::{WireError, soft};
use chrono::{DateTime, Utc};

/// The only version of the second generation.
const VERSION: &str = "1.0";

/// The time must be there and its date must be today's in UTC; there is no finer window
/// (`partner-api.md` 1.2).
pub(super) fn sent_today(time: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), WireError> {
    match time {
        None => Err(soft("PMS_REQUEST_ERROR_004")),
        Some(at) if at.date_naive() != now.date_naive() => Err(soft("PMS_REQUEST_ERROR_006")),
        Some(_) => Ok(()),
    }
}

/// The checks of a V2 envelope in their order: id, time, version.
pub(super) fn addressed(
    wanted: &str,
    id: Option<&str>,
    version: Option<&str>,
    time: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<(), WireError> {
    if id != Some(wanted) {
        return Err(soft("PMS_REQUEST_ERROR_002").about(wanted));
    }
    sent_today(time, now)?;
    if version != Some(VERSION) {
        return Err(soft("PMS_REQUEST_ERROR_003"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::time::envelope_time;

    fn code(result: Result<(), WireError>) -> Option<&'static str> {
        result.err().map(|error| error.code())
    }

    #[test]
    fn a_time_is_of_today_from_the_first_to_the_last_moment_of_the_day() {
        let now = envelope_time("2026-03-01T12:00:00.000Z").unwrap();
        for (text, expected) in [
            ("2026-02-28T23:59:59.999Z", Some("PMS_REQUEST_ERROR_006")),
            ("2026-03-01T00:00:00.000Z", None),
            ("2026-03-01T23:59:59.999Z", None),
            ("2026-03-02T00:00:00.000Z", Some("PMS_REQUEST_ERROR_006")),
        ] {
            assert_eq!(code(sent_today(envelope_time(text), now)), expected, "{text}");
        }
        assert_eq!(code(sent_today(None, now)), Some("PMS_REQUEST_ERROR_004"));
    }

    #[test]
    fn the_second_generation_checks_id_then_time_then_version() {
        let now = envelope_time("2026-03-01T12:00:00.000Z").unwrap();
        let check = |id, version, time| code(addressed("the.id", id, version, time, now));
        assert_eq!(check(None, None, None), Some("PMS_REQUEST_ERROR_002"));
        assert_eq!(check(Some("the.id"), None, None), Some("PMS_REQUEST_ERROR_004"));
        assert_eq!(check(Some("the.id"), Some("2.0"), Some(now)), Some("PMS_REQUEST_ERROR_003"));
        assert_eq!(check(Some("the.id"), Some("1.0"), Some(now)), None);
    }
}
