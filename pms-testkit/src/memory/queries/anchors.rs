//! The trust store as a list.

use pms_core::domain::{
    anchor::{AnchorState, TrustAnchor},
    page::{Page, Sort, Window},
};
use pms_core::port::queries::{AnchorField, AnchorFilter, AnchorRow};
use std::cmp::Ordering;

use super::{by_text, has, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &AnchorFilter,
    sort: Option<Sort<AnchorField>>,
    window: Window,
) -> Page<AnchorRow> {
    let rows = state.anchors.values().map(row).filter(|row| fits(row, filter)).collect();
    let newest = |a: &AnchorRow, b: &AnchorRow| b.uploaded_at.cmp(&a.uploaded_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

fn row(anchor: &TrustAnchor) -> AnchorRow {
    let certificate = &anchor.certificate;
    AnchorRow {
        id: anchor.id.clone(),
        kind: anchor.kind,
        domain: anchor.domain,
        subject: certificate.subject_text(),
        issuer: certificate.issuer_text(),
        sha1_hex: certificate.sha1_hex(),
        certificate: Some(certificate.clone()),
        not_before: certificate.not_before(),
        not_after: certificate.not_after(),
        uploaded_at: anchor.created.at,
        active: anchor.state == AnchorState::Active,
    }
}

fn fits(row: &AnchorRow, filter: &AnchorFilter) -> bool {
    has(row.id.as_str(), filter.id.as_ref())
        && has(&row.subject, filter.subject.as_ref())
        && has(&row.issuer, filter.issuer.as_ref())
        && (has(&row.subject, filter.find.as_ref()) || has(&row.issuer, filter.find.as_ref()))
        && filter.kind.is_none_or(|kind| row.kind == kind)
        && filter.domain.is_none_or(|domain| row.domain == domain)
        && filter.ends.is_none_or(|(from, to)| (from..to).contains(&row.not_after))
}

fn by(field: AnchorField, a: &AnchorRow, b: &AnchorRow) -> Ordering {
    match field {
        AnchorField::Kind => by_text(a.kind.as_wire(), b.kind.as_wire()),
        AnchorField::Id => by_text(a.id.as_str(), b.id.as_str()),
        AnchorField::Domain => by_text(a.domain.as_wire(), b.domain.as_wire()),
        AnchorField::Subject => by_text(&a.subject, &b.subject),
        AnchorField::Issuer => by_text(&a.issuer, &b.issuer),
        AnchorField::NotBefore => a.not_before.cmp(&b.not_before),
        AnchorField::NotAfter => a.not_after.cmp(&b.not_after),
        AnchorField::Uploaded => a.uploaded_at.cmp(&b.uploaded_at),
    }
}
