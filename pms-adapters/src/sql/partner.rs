//! Partners.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::domain::{
    id::{CertificateId, PartnerId, PolicyGroupId, UserId},
    name::{LangCode, OrganisationName},
    partner::{Partner, PartnerState, contact::SealedContact, kind::PartnerKind},
    sealed::{LookUpKey, Sealed},
};
use pms_core::port::{
    collections::Partners,
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    fault::Fault,
    fold::fold,
    history,
    row::{at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

const PARTNER: Table = Table {
    name: "partner",
    keys: &[
        ("pk_part", DuplicateKey::Id),
        ("partner.id", DuplicateKey::Id),
        ("uq_ext_partner_unique_key", DuplicateKey::Email),
        ("partner.unique_key", DuplicateKey::Email),
    ],
};

row! {
    struct PartnerRow {
        id: String,
        policy_group_id: Option<String>,
        name: String,
        address: Option<String>,
        contact_no: Option<String>,
        email_id: Option<String>,
        email_id_hash: Option<String>,
        certificate_alias: Option<String>,
        certificate_ends: Option<NaiveDateTime>,
        user_id: String,
        partner_type_code: String,
        approval_status: String,
        is_active: bool,
        lang_code: Option<String>,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

/// The partners that are not deleted and fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, policy_group_id, name, address, contact_no, email_id, email_id_hash, certificate_alias,
                    certificate_ends, user_id, partner_type_code, approval_status, is_active, lang_code, cr_by,
                    cr_dtimes, upd_by, upd_dtimes, version
               FROM partner
              WHERE is_deleted IS NOT TRUE AND ",
            $condition
        )
    };
}

impl TryFrom<PartnerRow> for Partner {
    type Error = StoreError;

    fn try_from(row: PartnerRow) -> Result<Self, StoreError> {
        let state = PartnerState::from_columns(&row.approval_status, row.is_active)
            .ok_or_else(|| PARTNER.corrupt("approval_status", &row.id))?;
        // Where the column may not be null, an empty text stands for no address.
        let sealed = |text: Option<String>| text.filter(|text| !text.is_empty()).map(Sealed::from_text);
        Ok(Self {
            id: PartnerId::from_store(row.id),
            user: UserId::from_store(row.user_id),
            kind: PartnerKind::from_code(&row.partner_type_code),
            name: OrganisationName::from_store(row.name),
            contact: SealedContact {
                email: sealed(row.email_id),
                email_key: row.email_id_hash.map(LookUpKey::from_text),
                phone: sealed(row.contact_no),
                address: sealed(row.address),
            },
            group: row.policy_group_id.map(PolicyGroupId::from_store),
            state,
            certificate: row.certificate_alias.map(CertificateId::from_store),
            certificate_ends: row.certificate_ends.map(|at| at.and_utc()),
            language: row.lang_code.map(LangCode::from_store),
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        })
    }
}

#[async_trait]
impl Partners for SqlWork {
    async fn get(&mut self, id: &PartnerId) -> StoreResult<Option<Partner>> {
        let found: Result<Option<PartnerRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        found.map_err(|fault| PARTNER.error(fault, id.as_str()))?.map(Partner::try_from).transpose()
    }

    async fn by_email(&mut self, email: &LookUpKey) -> StoreResult<Option<Partner>> {
        let sql = select!("email_id_hash = $1 ORDER BY id LIMIT 1");
        let found: Result<Option<PartnerRow>, Fault> = self.tx.optional(sql, values![email.as_str()]).await;
        found.map_err(|fault| PARTNER.error(fault, "?"))?.map(Partner::try_from).transpose()
    }

    async fn by_user(&mut self, user: &UserId) -> StoreResult<Vec<Partner>> {
        let sql = select!("COALESCE(user_folded, LOWER(user_id)) = $1 ORDER BY id");
        let found: Result<Vec<PartnerRow>, Fault> = self.tx.all(sql, values![user.folded()]).await;
        found.map_err(|fault| PARTNER.error(fault, "?"))?.into_iter().map(Partner::try_from).collect()
    }

    async fn hold(&mut self, partner: &Partner) -> StoreResult<()> {
        // Nothing changes, but PostgreSQL keeps the row for this transaction, as `FOR UPDATE` would.
        const SQL: &str = "
            UPDATE partner
               SET version = version
             WHERE id = $1 AND version = $2 AND is_deleted IS NOT TRUE";
        let held = self.tx.execute(SQL, values![partner.id.as_str(), partner.version]).await;
        match held.map_err(|fault| PARTNER.error(fault, partner.id.as_str()))? {
            0 => Err(StoreError::Conflict),
            _ => Ok(()),
        }
    }

    async fn insert(&mut self, partner: &Partner) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO partner (id, policy_group_id, name, name_folded, address, contact_no, email_id, email_id_hash,
                                 unique_key, certificate_alias, user_id, user_folded, partner_type_code,
                                 approval_status, is_active, lang_code, addl_info, cr_by, cr_dtimes, upd_by, upd_dtimes,
                                 is_deleted, version, certificate_ends)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12, $13, $14, $15, '[]', $16, $17, $18, $19, FALSE,
                    $20, $21)";
        let values = values![
            partner.id.as_str(),
            partner.group.as_ref().map(PolicyGroupId::as_str),
            partner.name.as_str(),
            fold(partner.name.as_str()),
            partner.contact.address.as_ref().map(Sealed::as_str),
            partner.contact.phone.as_ref().map(Sealed::as_str),
            partner.contact.email.as_ref().map_or("", Sealed::as_str),
            partner.contact.email_key.as_ref().map(LookUpKey::as_str),
            partner.certificate.as_ref().map(CertificateId::as_str),
            partner.user.as_str(),
            partner.user.folded(),
            partner.kind.code(),
            partner.state.approval_status(),
            partner.state.is_active(),
            partner.language.as_ref().map(LangCode::as_str),
            partner.created.by.as_str(),
            partner.created.at,
            by(partner.changed.as_ref()),
            at(partner.changed.as_ref()),
            partner.version,
            partner.certificate_ends,
        ];
        let fail = |fault| PARTNER.error(fault, partner.id.as_str());
        self.tx.execute(SQL, values).await.map_err(fail)?;
        self.keep_partner(partner).await.map_err(fail)
    }

    async fn save(&mut self, partner: &Partner) -> StoreResult<()> {
        // A row that was adopted without a key stays so: others may hold the same address.
        const SQL: &str = "
            UPDATE partner
               SET policy_group_id = $3, name = $4, name_folded = $5, address = $6, contact_no = $7, email_id = $8,
                   unique_key = CASE WHEN unique_key IS NULL AND email_id_hash IS NOT DISTINCT FROM $9 THEN NULL ELSE $9 END,
                   email_id_hash = $9, certificate_alias = $10, user_id = $11, user_folded = $12, approval_status = $13,
                   is_active = $14, lang_code = $15, upd_by = $16, upd_dtimes = $17, certificate_ends = $18,
                   version = version + 1
             WHERE id = $1 AND version = $2 AND is_deleted IS NOT TRUE";
        let values = values![
            partner.id.as_str(),
            partner.version,
            partner.group.as_ref().map(PolicyGroupId::as_str),
            partner.name.as_str(),
            fold(partner.name.as_str()),
            partner.contact.address.as_ref().map(Sealed::as_str),
            partner.contact.phone.as_ref().map(Sealed::as_str),
            partner.contact.email.as_ref().map_or("", Sealed::as_str),
            partner.contact.email_key.as_ref().map(LookUpKey::as_str),
            partner.certificate.as_ref().map(CertificateId::as_str),
            partner.user.as_str(),
            partner.user.folded(),
            partner.state.approval_status(),
            partner.state.is_active(),
            partner.language.as_ref().map(LangCode::as_str),
            by(partner.changed.as_ref()),
            at(partner.changed.as_ref()),
            partner.certificate_ends,
        ];
        let fail = |fault| PARTNER.error(fault, partner.id.as_str());
        match self.tx.execute(SQL, values).await.map_err(fail)? {
            0 => Err(StoreError::Conflict),
            _ => self.keep_partner(partner).await.map_err(fail),
        }
    }
}

impl SqlWork {
    /// Copies the row as it is now into the history.
    async fn keep_partner(&mut self, partner: &Partner) -> Result<(), Fault> {
        const LATEST: &str =
            "SELECT eff_dtimes FROM partner_h WHERE id = $1 ORDER BY eff_dtimes DESC LIMIT 1";
        const SQL: &str = "
            INSERT INTO partner_h (id, eff_dtimes, policy_group_id, name, address, contact_no, email_id, email_id_hash,
                                   certificate_alias, user_id, partner_type_code, approval_status, is_active, cr_by,
                                   cr_dtimes, upd_by, upd_dtimes, is_deleted, del_dtimes, lang_code, logo_url, addl_info)
            SELECT id, $2, policy_group_id, name, address, contact_no, email_id, email_id_hash, certificate_alias, user_id,
                   partner_type_code, approval_status, is_active, cr_by, cr_dtimes, upd_by, upd_dtimes, is_deleted,
                   del_dtimes, lang_code, logo_url, addl_info
              FROM partner
             WHERE id = $1";
        let at = partner.changed.as_ref().unwrap_or(&partner.created).at;
        let effective = history::instant(&mut self.tx, LATEST, partner.id.as_str(), at).await?;
        self.tx.execute(SQL, values![partner.id.as_str(), effective]).await.map(drop)
    }
}
