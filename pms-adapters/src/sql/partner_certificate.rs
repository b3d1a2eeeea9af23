//! Certificates of partners.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::cert::{TrustDomain, hex};
use pms_core::domain::{
    id::{CertificateId, PartnerId},
    partner_certificate::{CertificateState, PartnerCertificate},
};
use pms_core::port::{
    collections::PartnerCertificates,
    store::{DuplicateKey, StoreError, StoreResult},
};

use super::{
    certificate_text,
    fault::Fault,
    row::{at, by, changed, created, row},
    table::Table,
    value::values,
    work::SqlWork,
};

/// A second current certificate of a partner, or of a public key, is a lost race and no duplicate of its own.
const PARTNER_CERTIFICATE: Table = Table {
    name: "partner_certificate",
    keys: &[("pk_partner_certificate", DuplicateKey::Id), ("partner_certificate.id", DuplicateKey::Id)],
};

row! {
    struct PartnerCertificateRow {
        id: String,
        partner_id: String,
        domain: String,
        original_pem: String,
        signed_pem: String,
        path_pem: String,
        status: String,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

row! {
    struct Holder { partner_id: String }
}

/// The certificates that fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, partner_id, domain, original_pem, signed_pem, path_pem, status, cr_by, cr_dtimes, upd_by,
                    upd_dtimes, version
               FROM partner_certificate
              WHERE ",
            $condition
        )
    };
}

impl TryFrom<PartnerCertificateRow> for PartnerCertificate {
    type Error = StoreError;

    fn try_from(row: PartnerCertificateRow) -> Result<Self, StoreError> {
        let corrupt = |column| PARTNER_CERTIFICATE.corrupt(column, &row.id);
        let domain = TrustDomain::parse(&row.domain).ok_or_else(|| corrupt("domain"))?;
        let original = certificate_text::read(&row.original_pem).ok_or_else(|| corrupt("original_pem"))?;
        let signed = certificate_text::read(&row.signed_pem).ok_or_else(|| corrupt("signed_pem"))?;
        let signed_path = certificate_text::read_all(&row.path_pem).ok_or_else(|| corrupt("path_pem"))?;
        let state = state(&row.status).ok_or_else(|| corrupt("status"))?;
        Ok(Self {
            id: CertificateId::from_store(row.id),
            partner: PartnerId::from_store(row.partner_id),
            domain,
            original,
            signed,
            signed_path,
            state,
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        })
    }
}

fn status(state: CertificateState) -> &'static str {
    match state {
        CertificateState::Current => "current",
        CertificateState::Superseded => "superseded",
    }
}

fn state(word: &str) -> Option<CertificateState> {
    [CertificateState::Current, CertificateState::Superseded].into_iter().find(|state| status(*state) == word)
}

#[async_trait]
impl PartnerCertificates for SqlWork {
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<PartnerCertificate>> {
        let found: Result<Option<PartnerCertificateRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        let found = found.map_err(|fault| PARTNER_CERTIFICATE.error(fault, id.as_str()))?;
        found.map(PartnerCertificate::try_from).transpose()
    }

    async fn of_partner(&mut self, partner: &PartnerId) -> StoreResult<Vec<PartnerCertificate>> {
        let sql = select!("partner_id = $1 ORDER BY cr_dtimes DESC, id");
        let found: Result<Vec<PartnerCertificateRow>, Fault> =
            self.tx.all(sql, values![partner.as_str()]).await;
        let found = found.map_err(|fault| PARTNER_CERTIFICATE.error(fault, "?"))?;
        found.into_iter().map(PartnerCertificate::try_from).collect()
    }

    async fn other_holder(
        &mut self,
        spki_sha256: &str,
        partner: &PartnerId,
    ) -> StoreResult<Option<PartnerId>> {
        const SQL: &str = "SELECT partner_id
                             FROM partner_certificate
                            WHERE spki_sha256 = $1 AND partner_id <> $2
                            ORDER BY partner_id
                            LIMIT 1";
        let found: Result<Option<Holder>, Fault> =
            self.tx.optional(SQL, values![spki_sha256, partner.as_str()]).await;
        let found = found.map_err(|fault| PARTNER_CERTIFICATE.error(fault, "?"))?;
        Ok(found.map(|row| PartnerId::from_store(row.partner_id)))
    }

    async fn insert(&mut self, certificate: &PartnerCertificate) -> StoreResult<()> {
        // Of several broken keys SQLite names any; the same certificate again must be told from a lost race.
        const SQL: &str = "
            INSERT INTO partner_certificate (id, partner_id, domain, original_pem, signed_pem, path_pem, sha256,
                                             spki_sha256, subject_cn, original_not_before, original_not_after,
                                             signed_not_before, signed_not_after, status, cr_by, cr_dtimes, upd_by,
                                             upd_dtimes, version, serial, sha1, signed_serial, signed_sha1, signed_sha256)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                   $24
             WHERE NOT EXISTS (SELECT 1 FROM partner_certificate WHERE id = $1)";
        let (original, signed) = (&certificate.original, &certificate.signed);
        let values = values![
            certificate.id.as_str(),
            certificate.partner.as_str(),
            certificate.domain.as_wire(),
            original.to_pem(),
            signed.to_pem(),
            certificate_text::print(&certificate.signed_path),
            hex(&original.sha256()),
            hex(&original.spki_sha256()),
            original.common_name(),
            original.not_before(),
            original.not_after(),
            signed.not_before(),
            signed.not_after(),
            status(certificate.state),
            certificate.created.by.as_str(),
            certificate.created.at,
            by(certificate.changed.as_ref()),
            at(certificate.changed.as_ref()),
            certificate.version,
            original.serial_decimal(),
            original.sha1_hex(),
            signed.serial_decimal(),
            signed.sha1_hex(),
            signed.sha256_hex(),
        ];
        let done = self.tx.execute(SQL, values).await;
        match done.map_err(|fault| PARTNER_CERTIFICATE.error(fault, certificate.id.as_str()))? {
            0 => Err(StoreError::Duplicate { key: DuplicateKey::Id }),
            _ => Ok(()),
        }
    }

    async fn save(&mut self, certificate: &PartnerCertificate) -> StoreResult<()> {
        const SQL: &str = "
            UPDATE partner_certificate
               SET status = $3, upd_by = $4, upd_dtimes = $5, version = version + 1
             WHERE id = $1 AND version = $2";
        let values = values![
            certificate.id.as_str(),
            certificate.version,
            status(certificate.state),
            by(certificate.changed.as_ref()),
            at(certificate.changed.as_ref()),
        ];
        let done = self.tx.execute(SQL, values).await;
        match done.map_err(|fault| PARTNER_CERTIFICATE.error(fault, certificate.id.as_str()))? {
            0 => Err(StoreError::Conflict),
            _ => Ok(()),
        }
    }
}
