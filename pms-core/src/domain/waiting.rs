//! How long something may wait for a decision before it is late.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

/// Working days after which something that waits is late (`look.md` 5).
pub const LATE_AFTER: u32 = 5;

/// Whether something that waits since `since` is late at `now`: [`LATE_AFTER`] working days have begun after the day
/// on which it was asked. Working days are Monday to Friday, by UTC dates; holidays are not known.
pub fn is_late(since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let last = now.date_naive();
    let days = NaiveDate::iter_days(&since.date_naive()).skip(1).take_while(|day| *day <= last);
    let working = days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    // No more days than matter are counted, however old the request is.
    working.zip(1..=LATE_AFTER).any(|(_, nth)| nth == LATE_AFTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone};

    #[test]
    fn what_was_asked_on_a_thursday_is_late_a_week_later() {
        let thursday = Utc.with_ymd_and_hms(2026, 11, 19, 9, 0, 0).unwrap();
        let late = |days: i64| is_late(thursday, thursday + TimeDelta::days(days));
        assert_eq!((0..9).map(late).position(|late| late), Some(7));
        assert!(late(10_000));
        assert!(!late(-3));
    }

    #[test]
    fn a_weekend_does_not_count() {
        let saturday = Utc.with_ymd_and_hms(2026, 11, 21, 9, 0, 0).unwrap();
        let late = |days: i64| is_late(saturday, saturday + TimeDelta::days(days));
        assert_eq!((0..9).map(late).position(|late| late), Some(6), "the Friday after");
    }
}
