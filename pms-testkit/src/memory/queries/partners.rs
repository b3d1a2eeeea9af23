//! The partner list.

use pms_core::domain::{
    page::{Page, Sort, Window},
    partner::Partner,
};
use pms_core::port::queries::{PartnerField, PartnerFilter, PartnerRow};
use std::cmp::{Ordering, Reverse};

use super::{by_text, by_text_or_none, has, may_have, page};
use crate::memory::state::State;

pub(super) fn list(
    state: &State,
    filter: &PartnerFilter,
    sort: Option<Sort<PartnerField>>,
    window: Window,
) -> Page<PartnerRow> {
    let kept = state.partners.values().filter(|partner| {
        let mine = filter.user.as_ref().is_none_or(|user| partner.user.is_same_as(user));
        let mail = filter.email.is_none() || partner.contact.email_key == filter.email;
        mine && mail
    });
    let rows = kept.map(|partner| row(state, partner)).filter(|row| fits(row, filter)).collect();
    let newest = |a: &PartnerRow, b: &PartnerRow| b.created_at.cmp(&a.created_at);
    page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id))
}

fn row(state: &State, partner: &Partner) -> PartnerRow {
    let group = partner.group.as_ref().and_then(|id| state.groups.get(id));
    PartnerRow {
        id: partner.id.clone(),
        kind: partner.kind.code().to_owned(),
        org_name: partner.name.as_str().to_owned(),
        user: partner.user.clone(),
        group: partner.group.clone(),
        group_name: group.map(|group| group.name.as_str().to_owned()),
        group_description: group.map(|group| group.description.as_str().to_owned()),
        email: partner.contact.email.clone(),
        certificate: partner.certificate.clone(),
        state: partner.state,
        created_at: partner.created.at,
    }
}

fn fits(row: &PartnerRow, filter: &PartnerFilter) -> bool {
    has(row.id.as_str(), filter.id.as_ref())
        && has(&row.kind, filter.kind.as_ref())
        && has(&row.org_name, filter.org_name.as_ref())
        && may_have(row.group_name.as_ref(), filter.group_name.as_ref())
        && filter.active.is_none_or(|active| row.state.is_active() == active)
        && filter.certified.is_none_or(|certified| row.certificate.is_some() == certified)
}

fn by(field: PartnerField, a: &PartnerRow, b: &PartnerRow) -> Ordering {
    match field {
        PartnerField::Id => by_text(a.id.as_str(), b.id.as_str()),
        PartnerField::Type => by_text(&a.kind, &b.kind),
        PartnerField::OrgName => by_text(&a.org_name, &b.org_name),
        PartnerField::GroupId => a.group.cmp(&b.group),
        PartnerField::GroupName => by_text_or_none(a.group_name.as_ref(), b.group_name.as_ref()),
        PartnerField::CertificateUpload => a.certificate.is_some().cmp(&b.certificate.is_some()),
        PartnerField::Status => by_text(a.state.approval_status(), b.state.approval_status()),
        PartnerField::Active => Reverse(a.state.is_active()).cmp(&Reverse(b.state.is_active())),
        PartnerField::Created => a.created_at.cmp(&b.created_at),
    }
}
