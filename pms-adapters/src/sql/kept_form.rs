//! Forms of people whose session ended.

use async_trait::async_trait;
use chrono::{DateTime, NaiveDateTime, Utc};
use pms_core::domain::{
    id::{FormId, UserId},
    kept_form::KeptForm,
    sealed::Sealed,
};
use pms_core::port::{
    collections::KeptForms,
    store::{DuplicateKey, StoreResult},
};

use super::{fault::Fault, row::row, table::Table, value::values, work::SqlWork};

const KEPT_FORM: Table = Table {
    name: "kept_form",
    keys: &[("pk_kept_form", DuplicateKey::Id), ("kept_form.id", DuplicateKey::Id)],
};

row! {
    struct FormRow { id: String, user_name: String, sealed: String, kept_until: NaiveDateTime }
}

impl From<FormRow> for KeptForm {
    fn from(row: FormRow) -> Self {
        Self {
            id: FormId::from_store(row.id),
            user: UserId::from_store(row.user_name),
            sealed: Sealed::from_text(row.sealed),
            kept_until: row.kept_until.and_utc(),
        }
    }
}

#[async_trait]
impl KeptForms for SqlWork {
    async fn put(&mut self, form: &KeptForm) -> StoreResult<()> {
        const SQL: &str = "INSERT INTO kept_form (id, user_name, sealed, kept_until) VALUES ($1, $2, $3, $4)";
        let id = form.id.as_str();
        let values = values![id, form.user.as_str(), form.sealed.as_str(), form.kept_until];
        self.tx.execute(SQL, values).await.map(drop).map_err(|fault| KEPT_FORM.error(fault, id))
    }

    async fn get(&mut self, id: &FormId) -> StoreResult<Option<KeptForm>> {
        const SQL: &str = "SELECT id, user_name, sealed, kept_until FROM kept_form WHERE id = $1";
        let found: Result<Option<FormRow>, Fault> = self.tx.optional(SQL, values![id.as_str()]).await;
        Ok(found.map_err(|fault| KEPT_FORM.error(fault, id.as_str()))?.map(KeptForm::from))
    }

    async fn remove(&mut self, id: &FormId) -> StoreResult<()> {
        const SQL: &str = "DELETE FROM kept_form WHERE id = $1";
        let done = self.tx.execute(SQL, values![id.as_str()]).await;
        done.map(drop).map_err(|fault| KEPT_FORM.error(fault, id.as_str()))
    }

    async fn sweep(&mut self, now: DateTime<Utc>) -> StoreResult<()> {
        const SQL: &str = "DELETE FROM kept_form WHERE kept_until <= $1";
        self.tx.execute(SQL, values![now]).await.map(drop).map_err(|fault| KEPT_FORM.error(fault, "?"))
    }
}
