//! Dates, times and ages in words.

use crate::web::language::{Arg, Language, escaped};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Utc};
use std::str::FromStr;

/// A fixed offset from UTC, in which times are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone(FixedOffset);

impl Zone {
    /// UTC itself.
    pub fn utc() -> Self {
        Self(chrono::Offset::fix(&Utc))
    }

    /// `UTC`, or `UTC+03:00`.
    pub fn name(self) -> String {
        if self.0.local_minus_utc() == 0 { "UTC".to_owned() } else { format!("UTC{}", self.0) }
    }

    fn of(self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&self.0)
    }
}

impl FromStr for Zone {
    type Err = String;

    /// `+03:00`, `-05:30` or `Z`.
    fn from_str(text: &str) -> Result<Self, String> {
        if text.eq_ignore_ascii_case("z") {
            return Ok(Self::utc());
        }
        text.parse().map(Self).map_err(|_| "must be like +03:00".to_owned())
    }
}

/// Writes instants in one language and zone, seen from one present.
#[derive(Clone, Copy)]
pub(super) struct Calendar<'a> {
    pub(super) language: &'a Language,
    pub(super) zone: Zone,
    pub(super) now: DateTime<Utc>,
}

impl Calendar<'_> {
    /// "14 October 2027"; today, yesterday and tomorrow by name.
    pub(super) fn date(self, at: DateTime<Utc>) -> String {
        self.near(at).unwrap_or_else(|| self.written(self.zone.of(at).date_naive(), "month"))
    }

    /// "14 Oct 2027", likewise.
    pub(super) fn day(self, at: DateTime<Utc>) -> String {
        self.near(at).unwrap_or_else(|| self.written(self.zone.of(at).date_naive(), "month-short"))
    }

    /// "14 October 2027, 10:14".
    pub(super) fn moment(self, at: DateTime<Utc>) -> String {
        self.joined(self.date(at), self.clock(at))
    }

    /// The same with no day by name, as it may stand in the middle of a sentence.
    pub(super) fn moment_within(self, at: DateTime<Utc>) -> String {
        self.joined(self.written(self.zone.of(at).date_naive(), "month"), self.clock(at))
    }

    /// "14 October 2027, 10:14:09 (UTC+03:00)".
    pub(super) fn exact(self, at: DateTime<Utc>) -> String {
        let local = self.zone.of(at);
        let mut parts = self.clock_parts(local).to_vec();
        parts.push(("second", self.two(local.second()).into()));
        parts.push(("zone", self.zone.name().into()));
        let clock = self.say("clock-long-form", &parts);
        self.joined(self.written(local.date_naive(), "month"), clock)
    }

    /// How long ago, in the largest unit that says at least one: "6 days".
    pub(super) fn age(self, at: DateTime<Utc>) -> String {
        let minutes = (self.now - at).num_minutes().max(0);
        let days = minutes / (24 * 60);
        let (key, n) = match minutes {
            0..60 => ("age-minutes", minutes),
            60..1440 => ("age-hours", minutes / 60),
            _ if days < 60 => ("age-days", days),
            _ if days < 730 => ("age-months", days / 30),
            _ => ("age-years", days / 365),
        };
        self.say(key, &[("n", n.into())])
    }

    /// "in 26 days", or "3 days ago".
    pub(super) fn distance(self, at: DateTime<Utc>) -> String {
        let days = self.days_until(at);
        let key = if days < 0 { "days-ago" } else { "in-days" };
        self.say(key, &[("n", days.abs().into())])
    }

    /// Calendar days from today on.
    pub(super) fn days_until(self, at: DateTime<Utc>) -> i64 {
        (self.zone.of(at).date_naive() - self.today()).num_days()
    }

    /// A text within `time`, whose machine form has the zone's offset.
    pub(super) fn tagged(self, at: DateTime<Utc>, text: &str) -> String {
        let machine = self.zone.of(at).to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        format!("<time datetime=\"{machine}\">{}</time>", escaped(text))
    }

    fn today(self) -> NaiveDate {
        self.zone.of(self.now).date_naive()
    }

    fn near(self, at: DateTime<Utc>) -> Option<String> {
        let key = match self.days_until(at) {
            0 => "date-today",
            -1 => "date-yesterday",
            1 => "date-tomorrow",
            _ => return None,
        };
        Some(self.say(key, &[]))
    }

    fn written(self, date: NaiveDate, months: &str) -> String {
        let month = self.say(&format!("{months}-{}", date.month()), &[]);
        let day = self.language.digits(&date.day().to_string());
        let year = self.language.digits(&date.year().to_string());
        self.say("date-form", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
    }

    fn clock(self, at: DateTime<Utc>) -> String {
        self.say("clock-form", &self.clock_parts(self.zone.of(at)))
    }

    fn joined(self, date: String, clock: String) -> String {
        self.say("moment-form", &[("date", date.into()), ("clock", clock.into())])
    }

    fn clock_parts(self, local: DateTime<FixedOffset>) -> [(&'static str, Arg); 2] {
        [("hour", self.two(local.hour()).into()), ("minute", self.two(local.minute()).into())]
    }

    fn two(self, number: u32) -> String {
        self.language.digits(&format!("{number:02}"))
    }

    fn say(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.language.plain(key, args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::language::Languages;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn with<T>(code: &str, zone: &str, look: impl Fn(Calendar<'_>) -> T) -> T {
        let languages = Languages::load(None, "en").unwrap();
        let language = languages.get(code).unwrap();
        look(Calendar { language, zone: zone.parse().unwrap(), now: at("2026-11-25T07:14:00Z") })
    }

    #[test]
    fn near_days_have_names_and_others_are_written() {
        with("en", "+03:00", |c| {
            assert_eq!(c.date(at("2026-11-25T20:59:59Z")), "Today");
            assert_eq!(c.date(at("2026-11-25T21:00:00Z")), "Tomorrow");
            assert_eq!(c.date(at("2027-10-14T00:00:00Z")), "14\u{a0}October 2027");
            assert_eq!(c.day(at("2027-10-14T00:00:00Z")), "14\u{a0}Oct 2027");
            assert_eq!(c.moment(at("2026-11-24T05:02:00Z")), "Yesterday, 08:02");
            assert_eq!(c.moment_within(at("2026-11-24T05:02:00Z")), "24\u{a0}November 2026, 08:02");
            assert_eq!(c.exact(at("2026-11-25T07:14:09Z")), "25\u{a0}November 2026, 10:14:09 (UTC+03:00)");
        });
    }

    #[test]
    fn ages_have_plurals_of_the_language() {
        let days = |code: &str, n: i64| with(code, "Z", |c| c.age(c.now - chrono::TimeDelta::days(n)));
        assert_eq!(days("en", 1), "1\u{a0}day");
        assert_eq!(days("en", 6), "6\u{a0}days");
        assert_eq!(days("ar", 2), "يومان");
        assert_eq!(days("ar", 3), "3\u{a0}أيام");
        assert_eq!(days("ar", 11), "11\u{a0}يومًا");
        assert_eq!(days("fr", 400), "13\u{a0}mois");
    }

    #[test]
    fn the_machine_form_has_the_zone() {
        let tag = with("en", "+03:00", |c| c.tagged(at("2026-11-25T07:14:09Z"), "x"));
        assert_eq!(tag, "<time datetime=\"2026-11-25T10:14:09+03:00\">x</time>");
    }
}
