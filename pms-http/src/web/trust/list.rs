//! The list of the trust store.

use crate::web::{
    answer::Answer,
    certificate::{domain_name, name_of},
    list_head::ListHead,
    listing::{Column, Listing},
    said::Said,
    section::Section,
    state::{SOON_DAYS, StateView},
    visitor::Visit,
};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    cert::{AnchorKind, Certificate, TrustDomain},
    port::queries::{AnchorField, AnchorFilter, AnchorRow},
};
use serde::Serialize;

const COLUMNS: [Column; 7] = [
    Column::sorted("trust-subject", "subject"),
    Column::sorted("trust-issuer", "issuer"),
    Column::sorted("trust-domain", "domain"),
    Column::plain("trust-key"),
    Column::sorted("trust-from", "from"),
    Column::sorted("trust-until", "until"),
    Column::plain("trust-state"),
];

const SORTS: [(&str, AnchorField); 5] = [
    ("subject", AnchorField::Subject),
    ("issuer", AnchorField::Issuer),
    ("domain", AnchorField::Domain),
    ("from", AnchorField::NotBefore),
    ("until", AnchorField::NotAfter),
];

const KINDS: [(&str, AnchorKind, &str); 2] = [
    ("root", AnchorKind::Root, "trust-roots"),
    ("intermediate", AnchorKind::Intermediate, "trust-intermediates"),
];

#[derive(Serialize)]
struct TrustPage {
    #[serde(flatten)]
    head: ListHead,
    kinds: Vec<KindView>,
    domains: Vec<DomainView>,
    rows: Vec<RowView>,
    order: Said,
    may_upload: bool,
    soon: i64,
}

#[derive(Serialize)]
struct KindView {
    word: Said,
    href: String,
    current: bool,
}

/// A domain that can be chosen.
#[derive(Serialize)]
pub(super) struct DomainView {
    value: &'static str,
    word: Said,
}

impl DomainView {
    pub(super) fn all() -> Vec<Self> {
        TrustDomain::ALL.map(|domain| Self { value: domain.as_wire(), word: domain_name(domain) }).into()
    }
}

#[derive(Serialize)]
struct RowView {
    href: String,
    name: String,
    subject: String,
    /// What the issuer is called; a root's is itself.
    issuer: Option<String>,
    domain: Said,
    key: Option<String>,
    from: String,
    until: String,
    state: StateView,
    gone: bool,
}

/// `/ui/trust`.
pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListTrustStore).await?;
    let listing = Listing::read(&visit.address);
    let domains = TrustDomain::ALL.map(|domain| (domain.as_wire(), domain));
    let filter = AnchorFilter {
        kind: kind(&listing),
        domain: listing.word("domain", &domains),
        find: listing.owned("find"),
        ..AnchorFilter::default()
    };
    let soon = listing.text("ends") == Some("soon");
    let within = soon.then(|| u32::try_from(SOON_DAYS).unwrap_or(u32::MAX));
    let used = used(&filter, soon);
    let sort = listing.sort(&SORTS);
    let found = visit.pms().anchors(visit.actor(), filter, within, sort, listing.window()).await;
    let found = match found {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let now = visit.pms().now();
    let page = TrustPage {
        head: ListHead::of(&listing, &COLUMNS, &found, used, &["kind"]),
        kinds: kinds(&listing),
        domains: DomainView::all(),
        rows: found.rows.into_iter().map(|row| RowView::of(row, now)).collect(),
        order: Said::new(if sort.is_some() { "trust-order-column" } else { "trust-order-newest" }),
        may_upload: visit.actor().reach(Action::UploadCaCertificate).is_ok(),
        soon: SOON_DAYS,
    };
    Ok(visit.show("trust/list.html", Section::TrustStore, &page).await)
}

fn kind(listing: &Listing) -> Option<AnchorKind> {
    listing.word("kind", &KINDS.map(|(word, kind, _)| (word, kind)))
}

fn kinds(listing: &Listing) -> Vec<KindView> {
    let now = kind(listing);
    let all = KindView {
        word: Said::new("trust-all"),
        href: listing.href(&[("kind", None), ("page", None)]),
        current: now.is_none(),
    };
    let each = KINDS.map(|(word, kind, name)| KindView {
        word: Said::new(name),
        href: listing.href(&[("kind", Some(word)), ("page", None)]),
        current: now == Some(kind),
    });
    std::iter::once(all).chain(each).collect()
}

fn used(filter: &AnchorFilter, soon: bool) -> Vec<(&'static str, Said)> {
    let find = filter.find.as_deref().map(|text| ("find", Said::new("trust-chip-find").with("text", text)));
    let domain = filter.domain.map(|domain| ("domain", domain_name(domain)));
    let ends = soon.then(|| ("ends", Said::new("trust-ends-soon").with("n", SOON_DAYS)));
    find.into_iter().chain(domain).chain(ends).collect()
}

impl RowView {
    fn of(row: AnchorRow, now: DateTime<Utc>) -> Self {
        let state = if row.active {
            StateView::of_validity("authority", row.not_before, row.not_after, now)
        } else {
            StateView::plain("deactivated", "authority")
        };
        let certificate = row.certificate.as_ref();
        let issuer = certificate.map_or(row.issuer, Certificate::issuer_name);
        Self {
            href: Section::TrustStore.page_of(row.id.as_str()),
            name: certificate.map_or_else(|| row.subject.clone(), name_of),
            issuer: (row.kind == AnchorKind::Intermediate).then_some(issuer),
            key: certificate.map(Certificate::key_text),
            subject: row.subject,
            domain: domain_name(row.domain),
            from: row.not_before.to_rfc3339(),
            until: row.not_after.to_rfc3339(),
            gone: state.is_over(),
            state,
        }
    }
}

/// Root or intermediate.
pub(super) fn kind_name(kind: AnchorKind) -> Said {
    Said::new(match kind {
        AnchorKind::Root => "trust-root",
        AnchorKind::Intermediate => "trust-intermediate",
    })
}
