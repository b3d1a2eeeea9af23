//! Dates of certificates: `UTCTime` and `GeneralizedTime` in the forms of RFC 5280 4.1.2.5.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::der::{DerError, Element, tag, write};

const BAD: DerError = DerError::Value("date");

/// Reads a date: `YYMMDDHHMMSSZ` (50–99 mean 19YY) or `YYYYMMDDHHMMSSZ`; either form is taken for any year.
pub(crate) fn read(element: Element<'_>) -> Result<DateTime<Utc>, DerError> {
    let digits = element.value.strip_suffix(b"Z").ok_or(BAD)?;
    let (year, rest) = match (element.tag, digits.len()) {
        (tag::UTC_TIME, 12) => {
            let (year, rest) = number(digits, 2)?;
            (if year < 50 { year + 2000 } else { year + 1900 }, rest)
        }
        (tag::GENERALIZED_TIME, 14) => number(digits, 4)?,
        (tag::UTC_TIME | tag::GENERALIZED_TIME, _) => return Err(BAD),
        (found, _) => return Err(DerError::Tag { wanted: tag::UTC_TIME, found }),
    };
    let (month, rest) = number(rest, 2)?;
    let (day, rest) = number(rest, 2)?;
    let (hour, rest) = number(rest, 2)?;
    let (minute, rest) = number(rest, 2)?;
    let (second, _) = number(rest, 2)?;
    let date =
        i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)).ok_or(BAD)?;
    let time = NaiveTime::from_hms_opt(hour, minute, second).ok_or(BAD)?;
    Ok(date.and_time(time).and_utc())
}

/// Writes a date in whole seconds: `UTCTime` through 2049, `GeneralizedTime` from 2050 (RFC 5280 4.1.2.5).
pub(crate) fn write(at: DateTime<Utc>) -> Vec<u8> {
    let (form, format) = if (1950..2050).contains(&at.year()) {
        (tag::UTC_TIME, "%y%m%d%H%M%SZ")
    } else {
        (tag::GENERALIZED_TIME, "%Y%m%d%H%M%SZ")
    };
    write::element(form, at.format(format).to_string().as_bytes())
}

fn number(text: &[u8], digits: usize) -> Result<(u32, &[u8]), DerError> {
    let (head, rest) = text.split_at_checked(digits).ok_or(BAD)?;
    let value = head
        .iter()
        .try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')));
    value.map(|value| (value, rest)).ok_or(BAD)
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::cert::der::{Element, tag};

    fn read_text(tag: u8, text: &str) -> Option<String> {
        let element = Element { tag, value: text.as_bytes(), raw: &[] };
        read(element).ok().map(|at| at.to_rfc3339())
    }

    #[test]
    fn both_forms_are_read_and_the_century_is_that_of_rfc_5280() {
        let cases = [
            (tag::UTC_TIME, "491231235959Z", Some("2049-12-31T23:59:59+00:00")),
            (tag::UTC_TIME, "500101000000Z", Some("1950-01-01T00:00:00+00:00")),
            (tag::GENERALIZED_TIME, "20260101000000Z", Some("2026-01-01T00:00:00+00:00")),
            (tag::GENERALIZED_TIME, "99991231235959Z", Some("9999-12-31T23:59:59+00:00")),
            (tag::UTC_TIME, "260230000000Z", None),
            (tag::UTC_TIME, "2601010000Z", None),
            (tag::UTC_TIME, "260101000060Z", None),
            (tag::UTC_TIME, "260101000000+0000", None),
            (tag::GENERALIZED_TIME, "20260101000000.5Z", None),
            (tag::GENERALIZED_TIME, "+2026101000000Z", None),
        ];
        for (tag, text, wanted) in cases {
            assert_eq!(read_text(tag, text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn a_written_date_is_read_back_and_changes_form_in_2050() {
        for (text, form) in
            [("2049-12-31T23:59:59Z", tag::UTC_TIME), ("2050-01-01T00:00:00Z", tag::GENERALIZED_TIME)]
        {
            let at = text.parse().unwrap();
            let written = write(at);
            let mut reader = crate::cert::der::Reader::new(&written);
            let element = reader.any().unwrap();
            assert_eq!(element.tag, form);
            assert_eq!(read(element).unwrap(), at);
        }
    }
}
