//! Consents, in MOSIP's `user_details`, and the terms that were accepted, in a table of ours.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    account::Locale,
    consent::{Consent, Terms, TermsVersion},
    id::UserId,
};
use pms_core::port::{collections::Consents, store::StoreResult};

use super::{fault::Fault, row::row, table::Table, value::values, work::SqlWork};

const USER_DETAILS: Table = Table { name: "user_details", keys: &[] };

const TERMS_CONSENT: Table = Table { name: "terms_consent", keys: &[] };

row! {
    struct ConsentRow { user_id: String, consent_given_dtimes: NaiveDateTime }
}

row! {
    struct TermsRow { version: String, language: String }
}

impl From<TermsRow> for Terms {
    fn from(row: TermsRow) -> Self {
        Self { version: TermsVersion::from_store(row.version), language: Locale::from_store(row.language) }
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
        let Some(found) = found.map_err(|fault| USER_DETAILS.error(fault, user.as_str()))? else {
            return Ok(None);
        };
        Ok(Some(Consent {
            user: UserId::from_store(found.user_id),
            given_at: found.consent_given_dtimes.and_utc(),
            terms: self.accepted_terms(user).await?,
        }))
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
        self.keep_terms(consent).await?;
        if self.tx.execute(ADOPTED, adopted).await.map_err(fail)? > 0 {
            return Ok(());
        }
        let id = self.origin.ids.uuid().to_string();
        let ours = values![id, user, folded, consent.given_at];
        self.tx.execute(OURS, ours).await.map(drop).map_err(fail)
    }
}

impl SqlWork {
    /// The terms that were accepted last.
    async fn accepted_terms(&mut self, user: &UserId) -> StoreResult<Option<Terms>> {
        const SQL: &str = "SELECT version, language
                             FROM terms_consent
                            WHERE user_key = $1
                            ORDER BY given_at DESC, version DESC
                            LIMIT 1";
        let found: Result<Option<TermsRow>, Fault> = self.tx.optional(SQL, values![user.folded()]).await;
        Ok(found.map_err(|fault| TERMS_CONSENT.error(fault, user.as_str()))?.map(Terms::from))
    }

    /// One row an acceptance; none is ever changed.
    async fn keep_terms(&mut self, consent: &Consent) -> StoreResult<()> {
        const SQL: &str = "INSERT INTO terms_consent (user_key, version, language, given_at)
                           VALUES ($1, $2, $3, $4)
                           ON CONFLICT DO NOTHING";
        let Some(Terms { version, language }) = &consent.terms else { return Ok(()) };
        let values = values![consent.user.folded(), version.as_str(), language.as_str(), consent.given_at];
        let done = self.tx.execute(SQL, values).await;
        done.map(drop).map_err(|fault| TERMS_CONSENT.error(fault, consent.user.as_str()))
    }
}
