//! When things end, and when to say so. Instants are exact; days are UTC dates; intervals are half-open.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// Days before the end on which owners are told: 30, 15, 10 and then daily (`product.md` 13); the day of the
/// end itself is 0.
pub const NOTICE_DAYS: [u32; 13] = [30, 15, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

/// Whether something that is valid until before `end` is over at `now`; without an end it never is.
pub fn is_over(end: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    end.is_some_and(|end| now >= end)
}

/// Whole UTC days from the date of `now` to the date of `end`: 0 on the day of the end, negative afterwards.
pub fn days_left(end: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    (end.date_naive() - now.date_naive()).num_days()
}

/// The notice that is due today for something that ends at `end`: the number of days left when it is one of
/// `days`. An end that has passed, also earlier today, has no notice.
pub fn notice_due(end: DateTime<Utc>, now: DateTime<Utc>, days: &[u32]) -> Option<u32> {
    if is_over(Some(end), now) {
        return None;
    }
    let left = u32::try_from(days_left(end, now)).ok()?;
    days.contains(&left).then_some(left)
}

/// The instants `[from, to)` in which something must end to be listed as "ends within `period` days" at
/// `now`: from now to the end of the UTC day that is `period` days ahead (`partner-api.md` M14, P16).
pub fn ends_within(now: DateTime<Utc>, period: u32) -> (DateTime<Utc>, DateTime<Utc>) {
    let last = now.date_naive().checked_add_days(Days::new(u64::from(period) + 1)).unwrap_or(NaiveDate::MAX);
    let to = last.and_hms_opt(0, 0, 0).map_or(DateTime::<Utc>::MAX_UTC, |midnight| midnight.and_utc());
    (now, to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone};

    fn noon() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 3, 10, 12, 0, 0).unwrap()
    }

    #[test]
    fn something_is_valid_until_the_second_before_its_end() {
        assert!(!is_over(Some(noon()), noon() - TimeDelta::seconds(1)));
        assert!(is_over(Some(noon()), noon()));
        assert!(is_over(Some(noon()), noon() + TimeDelta::seconds(1)));
        assert!(!is_over(None, noon()));
    }

    #[test]
    fn notices_are_due_on_the_named_days_only() {
        let due = |days: u64| notice_due(noon() + Days::new(days), noon(), &NOTICE_DAYS);
        let told: Vec<u64> = (0..=40).filter(|days| due(*days).is_some()).collect();
        assert_eq!(told, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 30], "at noon the end of today is over");
        assert_eq!(notice_due(noon() + TimeDelta::hours(1), noon(), &NOTICE_DAYS), Some(0));
        assert_eq!(notice_due(noon() - TimeDelta::hours(1), noon(), &NOTICE_DAYS), None);
    }

    #[test]
    fn days_are_counted_between_utc_dates() {
        let evening = Utc.with_ymd_and_hms(2026, 3, 10, 23, 59, 59).unwrap();
        assert_eq!(days_left(evening + TimeDelta::seconds(1), evening), 1);
        assert_eq!(days_left(evening, noon()), 0);
    }

    #[test]
    fn a_period_ends_with_its_last_day() {
        let (from, to) = ends_within(noon(), 30);
        assert_eq!(from, noon());
        assert_eq!(to, Utc.with_ymd_and_hms(2026, 4, 10, 0, 0, 0).unwrap());
    }
}
