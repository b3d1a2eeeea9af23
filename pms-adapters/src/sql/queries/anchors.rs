//! The trust store as a list. It holds hundreds of certificates, not millions.

use chrono::NaiveDateTime;
use pms_core::{
    cert::{AnchorKind, TrustDomain},
    domain::{
        id::CertificateId,
        page::{Page, Sort, Window},
    },
    port::{
        queries::{AnchorField, AnchorFilter, AnchorRow},
        store::StoreResult,
    },
};

use super::listing::{self, Rank};
use crate::sql::{
    SqlStore, certificate_text,
    row::row,
    statement::{Column, Shape, Statement},
};

const SHAPE: Shape = Shape {
    columns: "c.id, c.kind, c.domain, c.subject_text AS subject, c.issuer_text AS issuer, c.sha1, c.pem, \
              c.not_before, c.not_after, c.cr_dtimes AS uploaded_at, c.status",
    table: "ca_certificate c",
    key: "c.id",
    joins: &[],
};

row! {
    struct Found {
        id: String,
        kind: String,
        domain: String,
        subject: String,
        issuer: String,
        sha1: String,
        pem: String,
        not_before: NaiveDateTime,
        not_after: NaiveDateTime,
        uploaded_at: NaiveDateTime,
        status: String,
    }
}

/// The `status` of a certificate that is used in judging; any other word sets it aside.
const ACTIVE: &str = "active";

const ANCHOR_ID: Column = Column::of("LOWER(c.id)");
const KIND: Column = Column::of("LOWER(c.kind)");
const DOMAIN: Column = Column::of("LOWER(c.domain)");
/// A name in a certificate has no limit, and what an index of PostgreSQL's may hold has one.
const SUBJECT_START: Column = Column::of("SUBSTR(LOWER(c.subject_text), 1, 64)");
const SUBJECT: Column = Column::of("LOWER(c.subject_text)");
const ISSUER_START: Column = Column::of("SUBSTR(LOWER(c.issuer_text), 1, 64)");
const ISSUER: Column = Column::of("LOWER(c.issuer_text)");
const NOT_BEFORE: Column = Column::of("c.not_before");
const NOT_AFTER: Column = Column::of("c.not_after");
const UPLOADED: Column = Column::of("c.cr_dtimes");
const ID: Column = Column::of("c.id");

pub(super) async fn list(
    store: &SqlStore,
    filter: &AnchorFilter,
    sort: Option<Sort<AnchorField>>,
    window: Window,
) -> StoreResult<Page<AnchorRow>> {
    let statement = Statement::new(&SHAPE)
        .is(KIND, filter.kind.map(AnchorKind::as_wire))
        .contains(ANCHOR_ID, filter.id.as_deref())
        .is(DOMAIN, filter.domain.map(TrustDomain::as_wire))
        .contains(SUBJECT, filter.subject.as_deref())
        .contains(ISSUER, filter.issuer.as_deref())
        .any_contains(&[SUBJECT, ISSUER], filter.find.as_deref())
        .compare(NOT_AFTER, ">=", filter.ends.map(|(from, _)| from))
        .compare(NOT_AFTER, "<", filter.ends.map(|(_, to)| to));
    let order = listing::order(sort, rank, UPLOADED, ID);
    let page = listing::page(store, statement, &order, window).await?;
    Ok(Page { total: page.total, rows: page.rows.into_iter().filter_map(read).collect() })
}

fn rank(field: AnchorField) -> Rank {
    match field {
        AnchorField::Kind => Rank::Rising(&[KIND]),
        AnchorField::Id => Rank::Rising(&[ANCHOR_ID]),
        AnchorField::Domain => Rank::Rising(&[DOMAIN]),
        AnchorField::Subject => Rank::Rising(&[SUBJECT_START, SUBJECT]),
        AnchorField::Issuer => Rank::Rising(&[ISSUER_START, ISSUER]),
        AnchorField::NotBefore => Rank::Rising(&[NOT_BEFORE]),
        AnchorField::NotAfter => Rank::Rising(&[NOT_AFTER]),
        AnchorField::Uploaded => Rank::Rising(&[UPLOADED]),
    }
}

/// A kind or domain that is not understood has no nearest one: the row is logged and not shown.
fn read(found: Found) -> Option<AnchorRow> {
    let (Some(kind), Some(domain)) = (AnchorKind::parse(&found.kind), TrustDomain::parse(&found.domain))
    else {
        tracing::error!(
            table = "ca_certificate",
            id = found.id,
            "the stored kind or domain is not understood; the certificate is not listed"
        );
        return None;
    };
    Some(AnchorRow {
        id: CertificateId::from_store(found.id),
        kind,
        domain,
        subject: found.subject,
        issuer: found.issuer,
        sha1_hex: found.sha1,
        certificate: certificate_text::read(&found.pem),
        not_before: found.not_before.and_utc(),
        not_after: found.not_after.and_utc(),
        uploaded_at: found.uploaded_at.and_utc(),
        active: found.status.eq_ignore_ascii_case(ACTIVE),
    })
}
