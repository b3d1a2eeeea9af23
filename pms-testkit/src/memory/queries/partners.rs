//! The partner list.

use chrono::{DateTime, Utc};
use pms_core::domain::{
    link::LinkState,
    page::{Direction, Page, Sort, Window},
    partner::Partner,
};
use pms_core::port::queries::{CertificateStanding, Find, PartnerField, PartnerFilter, PartnerRow};
use std::cmp::{Ordering, Reverse};

use super::{by_text, by_text_or_none, cut, has, may_have, page};
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
        mine && mail && filter.find.as_ref().is_none_or(|find| is_found(partner, find))
    });
    let rows = kept.map(|partner| row(state, partner)).filter(|row| fits(row, filter)).collect();
    let newest = |a: &PartnerRow, b: &PartnerRow| b.created_at.cmp(&a.created_at);
    let by_end = sort.filter(|sort| sort.field == PartnerField::CertificateEnds);
    match by_end {
        Some(sort) => ending(rows, sort.direction, window),
        None => page(rows, sort, window, by, newest, |a, b| a.id.cmp(&b.id)),
    }
}

/// By the end of the certificate; partners without one stand last both ways.
fn ending(mut rows: Vec<PartnerRow>, direction: Direction, window: Window) -> Page<PartnerRow> {
    rows.sort_by(|a, b| {
        let absent = a.certificate_ends.is_none().cmp(&b.certificate_ends.is_none());
        let ends = match direction {
            Direction::Ascending => a.certificate_ends.cmp(&b.certificate_ends),
            Direction::Descending => b.certificate_ends.cmp(&a.certificate_ends),
        };
        absent.then(ends).then_with(|| a.id.cmp(&b.id))
    });
    cut(rows, window)
}

fn is_found(partner: &Partner, find: &Find) -> bool {
    has(partner.id.as_str(), Some(&find.text))
        || has(partner.name.as_str(), Some(&find.text))
        || partner.contact.email_key.as_ref() == Some(&find.email)
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
        certificate_ends: partner.certificate_ends,
        policies: granted(state, partner),
        state: partner.state,
        created_at: partner.created.at,
    }
}

fn granted(state: &State, partner: &Partner) -> u64 {
    let links = state.links.values().filter(|link| link.partner == partner.id);
    let granted = links.filter(|link| link.state == LinkState::Approved).count();
    u64::try_from(granted).unwrap_or(u64::MAX)
}

fn stands(row: &PartnerRow, wanted: CertificateStanding) -> bool {
    let ends = |fits: &dyn Fn(DateTime<Utc>) -> bool| row.certificate_ends.is_some_and(fits);
    match wanted {
        CertificateStanding::Valid(at) => ends(&|end| end >= at),
        CertificateStanding::Ends(from, to) => ends(&|end| (from..to).contains(&end)),
        CertificateStanding::Expired(at) => ends(&|end| end < at),
        CertificateStanding::None => row.certificate.is_none(),
    }
}

fn fits(row: &PartnerRow, filter: &PartnerFilter) -> bool {
    has(row.id.as_str(), filter.id.as_ref())
        && has(&row.kind, filter.kind.as_ref())
        && has(&row.org_name, filter.org_name.as_ref())
        && may_have(row.group_name.as_ref(), filter.group_name.as_ref())
        && filter.active.is_none_or(|active| row.state.is_active() == active)
        && filter.state.is_none_or(|state| row.state == state)
        && filter.group.as_ref().is_none_or(|group| row.group.as_ref() == Some(group))
        && filter.certificate.is_none_or(|wanted| stands(row, wanted))
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
        PartnerField::CertificateEnds => a.certificate_ends.cmp(&b.certificate_ends),
        PartnerField::Created => a.created_at.cmp(&b.created_at),
    }
}
