//! Partner types.

use async_trait::async_trait;
use pms_core::domain::partner::kind::{PartnerKind, PartnerType};
use pms_core::port::{collections::PartnerTypes, store::StoreResult};

use super::{row::row, table::Table, value::values, work::SqlWork};

const PARTNER_TYPE: Table = Table { name: "partner_type", keys: &[] };

row! {
    struct PartnerTypeRow { code: String, partner_description: String, is_policy_required: bool }
}

impl From<PartnerTypeRow> for PartnerType {
    fn from(row: PartnerTypeRow) -> Self {
        Self {
            kind: PartnerKind::from_code(&row.code),
            description: row.partner_description,
            group_required: row.is_policy_required,
        }
    }
}

#[async_trait]
impl PartnerTypes for SqlWork {
    async fn get(&mut self, code: &str) -> StoreResult<Option<PartnerType>> {
        const SQL: &str = "SELECT code, partner_description, is_policy_required
                             FROM partner_type
                            WHERE LOWER(code) = LOWER($1) AND is_deleted IS NOT TRUE
                            ORDER BY code
                            LIMIT 1";
        let found: Option<PartnerTypeRow> =
            self.tx.optional(SQL, values![code]).await.map_err(|fault| PARTNER_TYPE.error(fault, code))?;
        Ok(found.map(PartnerType::from))
    }

    async fn all(&mut self) -> StoreResult<Vec<PartnerType>> {
        const SQL: &str = "SELECT code, partner_description, is_policy_required
                             FROM partner_type
                            WHERE is_deleted IS NOT TRUE
                            ORDER BY LOWER(code)";
        let found: Vec<PartnerTypeRow> =
            self.tx.all(SQL, Vec::new()).await.map_err(|fault| PARTNER_TYPE.error(fault, "?"))?;
        Ok(found.into_iter().map(PartnerType::from).collect())
    }
}
