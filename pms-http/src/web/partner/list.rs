//! The list of all partners.

use crate::web::{
    answer::Answer,
    group_choice::{self, GroupChoice, Offer},
    kind::partner_kind,
    list_head::ListHead,
    listing::{Column, Listing},
    said::{Said, Word},
    section::Section,
    state::{SOON_DAYS, StateView, ends_soon},
    visitor::Visit,
};
use chrono::{DateTime, Utc};
use pms_core::{
    access::Action,
    app::partner::OpenPartnerRow,
    domain::{
        expiry,
        id::PolicyGroupId,
        page::{Direction, Sort},
        partner::{PartnerState, kind::PartnerKind},
    },
    port::queries::{CertificateStanding, PartnerField, PartnerFilter},
};
use serde::Serialize;

const COLUMNS: [Column; 7] = [
    Column::sorted("partners-name", "name"),
    Column::sorted("partners-kind", "type"),
    Column::sorted("partners-group", "group"),
    Column::sorted("partners-certificate", "certificate"),
    Column::plain("partners-policies").at_end(),
    Column::sorted("partners-since", "since"),
    Column::sorted("partners-state", "state"),
];

const SORTS: [(&str, PartnerField); 6] = [
    ("name", PartnerField::OrgName),
    ("type", PartnerField::Type),
    ("group", PartnerField::GroupName),
    ("certificate", PartnerField::CertificateEnds),
    ("since", PartnerField::Created),
    ("state", PartnerField::Active),
];

/// The states in the address, with what a link to each is called.
const STATES: [(&str, PartnerState, &str); 3] = [
    ("active", PartnerState::Active, "partners-kinds-active"),
    ("setting-up", PartnerState::InProgress, "partners-kinds-setting-up"),
    ("deactivated", PartnerState::Deactivated, "partners-kinds-deactivated"),
];

/// How the certificate may stand, in the address.
#[derive(Clone, Copy)]
enum Standing {
    Valid,
    Soon,
    Expired,
    Missing,
}

/// The standings with their words: as a choice, and as a filter in use.
const STANDINGS: [(&str, Standing, &str, &str); 4] = [
    ("valid", Standing::Valid, "partners-certificate-valid", "partners-chip-valid"),
    ("soon", Standing::Soon, "partners-certificate-soon", "partners-chip-soon"),
    ("expired", Standing::Expired, "partners-certificate-expired", "partners-chip-expired"),
    ("none", Standing::Missing, "partners-certificate-none", "partners-chip-none"),
];

#[derive(Serialize)]
struct PartnersPage {
    #[serde(flatten)]
    head: ListHead,
    rows: Vec<Row>,
    /// Whether one of the folded filters is in use.
    more: bool,
    order: Said,
    kinds: Vec<Kind>,
    types: Vec<Choice>,
    groups: Vec<GroupChoice>,
    standings: Vec<Choice>,
}

#[derive(Serialize)]
struct Kind {
    word: Said,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    word: Word,
}

#[derive(Serialize)]
struct Row {
    id: String,
    name: String,
    href: String,
    kind: Word,
    group: Option<String>,
    certificate: Ends,
    policies: u64,
    since: String,
    state: StateView,
    gone: bool,
}

/// The end of a partner's certificate: a state where it needs a look, and the day where that is known.
#[derive(Serialize)]
struct Ends {
    state: Option<StateView>,
    until: Option<String>,
    word: Option<Said>,
}

pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::ListPartners).await?;
    let list = Listing::read(&visit.address);
    let now = visit.pms().now();
    let Offer { groups, chosen } = group_choice::offer(&visit, list.text("group")).await?;
    let group = chosen.as_ref();
    let filter = PartnerFilter {
        find: list.text("find").map(|text| visit.pms().find_partners(text)),
        kind: list.owned("type"),
        group: group.map(|group| PolicyGroupId::from_store(group.value.clone())),
        state: state(&list),
        certificate: standing(&list).map(|(standing, _)| standing.filter(now)),
        ..PartnerFilter::default()
    };
    let sort = list.sort(&SORTS);
    let found = visit.pms().partners(visit.actor(), filter, None, sort, list.window()).await;
    let found = match found {
        Ok(found) => found,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let page = PartnersPage {
        head: ListHead::of(&list, &COLUMNS, &found, used(&list, group), &["state"]),
        rows: found.rows.into_iter().map(|row| Row::of(row, now)).collect(),
        more: ["type", "group", "certificate"].iter().any(|name| list.text(name).is_some()),
        order: Said::new(order(sort)),
        kinds: kinds(&list),
        types: types(),
        groups,
        standings: STANDINGS
            .iter()
            .map(|(value, _, word, _)| choice(value, Said::new(word).into()))
            .collect(),
    };
    Ok(visit.show("partner/list.html", Section::Partners, &page).await)
}

fn state(list: &Listing) -> Option<PartnerState> {
    list.word("state", &STATES.map(|(word, state, _)| (word, state)))
}

fn standing(list: &Listing) -> Option<(Standing, &'static str)> {
    list.word("certificate", &STANDINGS.map(|(word, standing, _, chip)| (word, (standing, chip))))
}

impl Standing {
    fn filter(self, now: DateTime<Utc>) -> CertificateStanding {
        match self {
            Self::Valid => CertificateStanding::valid(now),
            Self::Soon => CertificateStanding::ends_within(now, u32::try_from(SOON_DAYS).unwrap_or(u32::MAX)),
            Self::Expired => CertificateStanding::expired(now),
            Self::Missing => CertificateStanding::None,
        }
    }
}

/// The filters in use, by parameter.
fn used(list: &Listing, group: Option<&GroupChoice>) -> Vec<(&'static str, Word)> {
    let mut used: Vec<(&str, Word)> = Vec::new();
    if let Some(text) = list.text("find") {
        used.push(("find", Said::new("partners-chip-find").with("text", text).into()));
    }
    if let Some(code) = list.text("type") {
        used.push(("type", partner_kind(&PartnerKind::from_code(code))));
    }
    if let Some(group) = group {
        used.push(("group", Said::new("partners-chip-group").with("group", group.word.as_str()).into()));
    }
    if let Some((_, chip)) = standing(list) {
        used.push(("certificate", Said::new(chip).into()));
    }
    used
}

fn kinds(list: &Listing) -> Vec<Kind> {
    let now = list.text("state");
    let kind = |value: Option<&str>, word| Kind {
        word: Said::new(word),
        href: list.href(&[("state", value), ("page", None)]),
        current: value == now,
    };
    let all = kind(None, "partners-kinds-all");
    std::iter::once(all).chain(STATES.iter().map(|(value, _, word)| kind(Some(value), word))).collect()
}

fn types() -> Vec<Choice> {
    PartnerKind::seeded().map(|kind| choice(kind.code(), partner_kind(&kind))).collect()
}

fn choice(value: &str, word: Word) -> Choice {
    Choice { value: value.to_owned(), word }
}

fn order(sort: Option<Sort<PartnerField>>) -> &'static str {
    let Some(Sort { field, direction }) = sort else { return "partners-order-newest" };
    let (up, down) = match field {
        PartnerField::OrgName | PartnerField::Id => ("partners-order-name", "partners-order-name-back"),
        PartnerField::Type => ("partners-order-type", "partners-order-type"),
        PartnerField::GroupId | PartnerField::GroupName => ("partners-order-group", "partners-order-group"),
        PartnerField::CertificateEnds | PartnerField::CertificateUpload => {
            ("partners-order-ends-first", "partners-order-ends-last")
        }
        PartnerField::Status | PartnerField::Active => ("partners-order-state", "partners-order-state"),
        PartnerField::Created => ("partners-order-oldest", "partners-order-newest"),
    };
    match direction {
        Direction::Ascending => up,
        Direction::Descending => down,
    }
}

impl Row {
    fn of(open: OpenPartnerRow, now: DateTime<Utc>) -> Self {
        let row = open.row;
        Self {
            href: Section::Partners.page_of(row.id.as_str()),
            id: row.id.as_str().to_owned(),
            kind: partner_kind(&PartnerKind::from_code(&row.kind)),
            certificate: Ends::of(row.certificate.is_some(), row.certificate_ends, row.state, now),
            name: row.org_name,
            group: row.group_name,
            policies: row.policies,
            since: row.created_at.to_rfc3339(),
            state: row.state.into(),
            gone: row.state == PartnerState::Deactivated,
        }
    }
}

impl Ends {
    fn of(has_one: bool, until: Option<DateTime<Utc>>, partner: PartnerState, now: DateTime<Utc>) -> Self {
        let Some(until) = until else {
            let missing = !has_one && partner == PartnerState::InProgress;
            let word = if has_one { "partners-end-unknown" } else { "partners-no-certificate" };
            return Self {
                state: missing.then(|| StateView::plain("missing", "certificate")),
                until: None,
                word: (!missing).then(|| Said::new(word)),
            };
        };
        let needs_look = expiry::is_over(Some(until), now) || ends_soon(until, now);
        Self {
            state: needs_look
                .then(|| StateView::of_validity("certificate", DateTime::UNIX_EPOCH, until, now)),
            until: Some(until.to_rfc3339()),
            word: None,
        }
    }
}
