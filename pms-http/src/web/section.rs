//! The sections of the console: where they are, who sees them, in which order.

use super::address::encoded;
use pms_core::{
    access::{Action, Actor, Role},
    domain::partner::kind::PartnerKind,
};
use serde::Serialize;

/// A section. A page belongs to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// None: errors, preferences.
    None,
    /// What needs somebody, and everything there is.
    Dashboard,
    /// Requests that wait for a decision.
    Approvals,
    /// All partners.
    Partners,
    /// Root and intermediate certificates.
    TrustStore,
    /// All policies.
    Policies,
    /// Groups of policies.
    PolicyGroups,
    /// What the languages lack.
    Languages,
    /// A partner's own first page.
    Home,
    /// Its certificate.
    Certificate,
    /// The policies it asked for.
    OwnPolicies,
    /// Its API keys.
    OwnKeys,
    /// Its registration and contact.
    Organisation,
}

/// Who somebody is to the console; the first that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// A partner administrator.
    Administrator,
    /// A policy manager.
    PolicyManager,
    /// A partner's user.
    Partner,
}

impl Audience {
    /// From the roles.
    pub(super) fn of(actor: &Actor) -> Self {
        if actor.is_admin() {
            Self::Administrator
        } else if actor.has(Role::PolicyManager) {
            Self::PolicyManager
        } else {
            Self::Partner
        }
    }

    /// The key of what it is called.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Administrator => "frame-role-administrator",
            Self::PolicyManager => "frame-role-policy-manager",
            Self::Partner => "frame-role-partner",
        }
    }

    /// The index: groups of sections under their headings.
    fn index(self) -> &'static [(Option<&'static str>, &'static [Section])] {
        use Section as S;
        match self {
            Self::Administrator => &[
                (None, &[S::Dashboard, S::Approvals]),
                (Some("frame-group-registry"), &[S::Partners, S::TrustStore, S::Policies, S::PolicyGroups]),
                (Some("frame-group-oversight"), &[S::Languages]),
            ],
            Self::PolicyManager => {
                &[(None, &[S::Dashboard]), (Some("frame-group-policies"), &[S::Policies, S::PolicyGroups])]
            }
            Self::Partner => &[
                (None, &[S::Home, S::Certificate, S::OwnPolicies, S::OwnKeys]),
                (Some("frame-group-account"), &[S::Organisation]),
            ],
        }
    }

    /// Whether a section is in this one's index.
    pub(super) fn sees(self, section: Section) -> bool {
        self.index().iter().any(|(_, sections)| sections.contains(&section))
    }
}

impl Section {
    /// Its address.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::None => "/ui",
            Self::Dashboard => "/ui/dashboard",
            Self::Approvals => "/ui/approvals",
            Self::Partners => "/ui/partners",
            Self::TrustStore => "/ui/trust",
            Self::Policies => "/ui/policies",
            Self::PolicyGroups => "/ui/groups",
            Self::Languages => "/ui/languages",
            Self::Home => "/ui/home",
            Self::Certificate => "/ui/certificate",
            Self::OwnPolicies => "/ui/requests",
            Self::OwnKeys => "/ui/keys",
            Self::Organisation => "/ui/organisation",
        }
    }

    /// The address of one thing of it.
    pub(super) fn page_of(self, id: &str) -> String {
        format!("{}/{}", self.path(), encoded(id))
    }

    /// Whether somebody has to do with it: his role allows what is done there, and his type of partner knows it.
    pub(super) fn is_for(self, actor: &Actor) -> bool {
        let may = |action| actor.reach(action).is_ok();
        let rules = actor.partner_kind().map(PartnerKind::rules);
        match self {
            Self::OwnPolicies => {
                may(Action::RequestPolicy) && rules.is_some_and(|rules| rules.requests_policies)
            }
            Self::OwnKeys => may(Action::GenerateApiKey) && rules.is_some_and(|rules| rules.holds_api_keys),
            Self::Certificate => may(Action::UploadPartnerCertificate),
            Self::None
            | Self::Dashboard
            | Self::Approvals
            | Self::Partners
            | Self::TrustStore
            | Self::Policies
            | Self::PolicyGroups
            | Self::Languages
            | Self::Home
            | Self::Organisation => true,
        }
    }

    /// The key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::None => "frame-product",
            Self::Dashboard => "frame-dashboard",
            Self::Approvals => "frame-approvals",
            Self::Partners => "frame-partners",
            Self::TrustStore => "frame-trust-store",
            Self::Policies | Self::OwnPolicies => "frame-policies",
            Self::PolicyGroups => "frame-policy-groups",
            Self::Languages => "frame-languages",
            Self::Home => "frame-home",
            Self::Certificate => "frame-certificate",
            Self::OwnKeys => "frame-api-keys",
            Self::Organisation => "frame-organisation",
        }
    }
}

/// A number behind a section's name.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Tally {
    /// How many.
    pub n: u64,
    /// There are more than that.
    pub capped: bool,
    /// They wait for somebody.
    pub due: bool,
}

/// The index as the frame shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct IndexGroup {
    heading: Option<&'static str>,
    entries: Vec<IndexEntry>,
}

#[derive(Clone, Debug, Serialize)]
struct IndexEntry {
    key: &'static str,
    href: &'static str,
    current: bool,
    tally: Option<Tally>,
}

/// The index of somebody, seen from a section. `tally` knows the numbers.
pub(super) fn index(actor: &Actor, at: Section, tally: impl Fn(Section) -> Option<Tally>) -> Vec<IndexGroup> {
    let entry = |section: Section| IndexEntry {
        key: section.key(),
        href: section.path(),
        current: section == at,
        tally: tally(section),
    };
    let group = |(heading, sections): &(Option<&'static str>, &[Section])| IndexGroup {
        heading: *heading,
        entries: sections
            .iter()
            .filter(|section| section.is_for(actor))
            .map(|section| entry(*section))
            .collect(),
    };
    Audience::of(actor).index().iter().map(group).collect()
}
