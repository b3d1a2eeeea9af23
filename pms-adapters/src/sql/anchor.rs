//! The trust store.

use async_trait::async_trait;
use chrono::NaiveDateTime;
use pms_core::cert::{AnchorKind, TrustDomain, hex};
use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    id::CertificateId,
};
use pms_core::port::{
    collections::Anchors,
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

const CA_CERTIFICATE: Table = Table {
    name: "ca_certificate",
    keys: &[
        ("pk_ca_certificate", DuplicateKey::Id),
        ("ca_certificate.id", DuplicateKey::Id),
        ("uq_ca_certificate_domain_sha256", DuplicateKey::Certificate),
        ("ca_certificate.domain, ca_certificate.sha256", DuplicateKey::Certificate),
    ],
};

row! {
    struct AnchorRow {
        id: String,
        domain: String,
        kind: String,
        issuer_id: String,
        pem: String,
        status: String,
        cr_by: String,
        cr_dtimes: NaiveDateTime,
        upd_by: Option<String>,
        upd_dtimes: Option<NaiveDateTime>,
        version: i64,
    }
}

/// The certificates that fit a condition.
macro_rules! select {
    ($condition:literal) => {
        concat!(
            "SELECT id, domain, kind, issuer_id, pem, status, cr_by, cr_dtimes, upd_by, upd_dtimes, version
               FROM ca_certificate
              WHERE ",
            $condition
        )
    };
}

impl TryFrom<AnchorRow> for TrustAnchor {
    type Error = StoreError;

    fn try_from(row: AnchorRow) -> Result<Self, StoreError> {
        let corrupt = |column| CA_CERTIFICATE.corrupt(column, &row.id);
        let domain = TrustDomain::parse(&row.domain).ok_or_else(|| corrupt("domain"))?;
        let kind = AnchorKind::parse(&row.kind).ok_or_else(|| corrupt("kind"))?;
        let certificate = certificate_text::read(&row.pem).ok_or_else(|| corrupt("pem"))?;
        let state = state(&row.status).ok_or_else(|| corrupt("status"))?;
        Ok(Self {
            id: CertificateId::from_store(row.id),
            domain,
            kind,
            certificate,
            issuer: CertificateId::from_store(row.issuer_id),
            state,
            created: created(row.cr_by, row.cr_dtimes),
            changed: changed(row.upd_by, row.upd_dtimes),
            version: row.version,
        })
    }
}

fn status(state: AnchorState) -> &'static str {
    match state {
        AnchorState::Active => "active",
        AnchorState::Deactivated => "deactivated",
    }
}

fn state(word: &str) -> Option<AnchorState> {
    [AnchorState::Active, AnchorState::Deactivated].into_iter().find(|state| status(*state) == word)
}

#[async_trait]
impl Anchors for SqlWork {
    async fn get(&mut self, id: &CertificateId) -> StoreResult<Option<TrustAnchor>> {
        let found: Result<Option<AnchorRow>, Fault> =
            self.tx.optional(select!("id = $1"), values![id.as_str()]).await;
        found
            .map_err(|fault| CA_CERTIFICATE.error(fault, id.as_str()))?
            .map(TrustAnchor::try_from)
            .transpose()
    }

    async fn of_domain(&mut self, domain: TrustDomain) -> StoreResult<Vec<TrustAnchor>> {
        let sql = select!("domain = $1 ORDER BY cr_dtimes, id");
        let found: Result<Vec<AnchorRow>, Fault> = self.tx.all(sql, values![domain.as_wire()]).await;
        let found = found.map_err(|fault| CA_CERTIFICATE.error(fault, "?"))?;
        found.into_iter().map(TrustAnchor::try_from).collect()
    }

    async fn insert(&mut self, anchor: &TrustAnchor) -> StoreResult<()> {
        const SQL: &str = "
            INSERT INTO ca_certificate (id, domain, kind, subject_text, issuer_text, issuer_id, not_before, not_after,
                                        serial, sha1, sha256, spki_sha256, pem, status, cr_by, cr_dtimes, upd_by,
                                        upd_dtimes, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
        let certificate = &anchor.certificate;
        let values = values![
            anchor.id.as_str(),
            anchor.domain.as_wire(),
            anchor.kind.as_wire(),
            certificate.subject_text(),
            certificate.issuer_text(),
            anchor.issuer.as_str(),
            certificate.not_before(),
            certificate.not_after(),
            certificate.serial_decimal(),
            certificate.sha1_hex(),
            hex(&certificate.sha256()),
            hex(&certificate.spki_sha256()),
            certificate.to_pem(),
            status(anchor.state),
            anchor.created.by.as_str(),
            anchor.created.at,
            by(anchor.changed.as_ref()),
            at(anchor.changed.as_ref()),
            anchor.version,
        ];
        let done = self.tx.execute(SQL, values).await;
        done.map(drop).map_err(|fault| CA_CERTIFICATE.error(fault, anchor.id.as_str()))
    }
}
