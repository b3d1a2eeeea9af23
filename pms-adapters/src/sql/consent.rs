//! Consents, in MOSIP's `user_details`.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{consent::Consent, id::UserId};
use pms_core::port::{collections::Consents, store::StoreResult};

use super::{fault::Fault, row::row, table::Table, value::values, work::SqlWork};

const USER_DETAILS: Table = Table { name: "user_details", keys: &[] };

row! {
    struct ConsentRow { user_id: String, consent_given_dtimes: NaiveDateTime }
}

impl From<ConsentRow> for Consent {
    fn from(row: ConsentRow) -> Self {
        Self { user: UserId::from_store(row.user_id), given_at: row.consent_given_dtimes.and_utc() }
    }
}

#[async_trait]
impl Consents for SqlWork {
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Consent>> {
        // The column may hold YES or NO only, by a constraint of MOSIP's.
        const SQL: &str = "SELECT user_id, consent_given_dtimes
                             FROM user_details
                            WHERE COALESCE(unique_key, LOWER(user_id)) = $1
                              AND consent_given = 'YES'
                            ORDER BY consent_given_dtimes DESC
                            LIMIT 1";
        let found: Result<Option<ConsentRow>, Fault> = self.tx.optional(SQL, values![user.folded()]).await;
        Ok(found.map_err(|fault| USER_DETAILS.error(fault, user.as_str()))?.map(Consent::from))
    }

    async fn put(&mut self, consent: &Consent) -> StoreResult<()> {
        const ADOPTED: &str = "
            UPDATE user_details
               SET consent_given = 'YES', consent_given_dtimes = $2, upd_by = $3, upd_dtimes = $2, version = version + 1
             WHERE COALESCE(unique_key, LOWER(user_id)) = $1 AND unique_key IS NULL";
        const OURS: &str = "
            INSERT INTO user_details (id, user_id, unique_key, consent_given, consent_given_dtimes, cr_dtimes, cr_by)
            VALUES ($1, $2, $3, 'YES', $4, $4, $2)
            ON CONFLICT (unique_key) DO UPDATE
               SET consent_given = 'YES', consent_given_dtimes = excluded.consent_given_dtimes,
                   upd_by = excluded.user_id, upd_dtimes = excluded.consent_given_dtimes,
                   version = user_details.version + 1";
        let (user, folded) = (consent.user.as_str(), consent.user.folded());
        let fail = |fault| USER_DETAILS.error(fault, user);
        let adopted = values![folded.as_str(), consent.given_at, user];
        if self.tx.execute(ADOPTED, adopted).await.map_err(fail)? > 0 {
            return Ok(());
        }
        let id = self.origin.ids.uuid().to_string();
        let ours = values![id, user, folded, consent.given_at];
        self.tx.execute(OURS, ours).await.map(drop).map_err(fail)
    }
}
