//! Rows of MOSIP's history tables: a full copy of a row for each of its versions.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{fault::Fault, row::row, tx::Tx, value::values};

row! {
    struct Latest { eff_dtimes: NaiveDateTime }
}

/// When a version takes effect: `at`, or just after the version before it when the clock stood still or went
/// back, because (id, `eff_dtimes`) is the key. `latest` reads the newest `eff_dtimes` of the id `$1`.
pub(super) async fn instant(
    tx: &mut Tx,
    latest: &'static str,
    id: &str,
    at: DateTime<Utc>,
) -> Result<DateTime<Utc>, Fault> {
    let latest: Option<Latest> = tx.optional(latest, values![id]).await?;
    let next = latest.map(|row| row.eff_dtimes.and_utc() + TimeDelta::microseconds(1));
    Ok(next.map_or(at, |next| at.max(next)))
}
