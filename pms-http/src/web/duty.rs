//! What somebody has to do before any other page is his.

use super::{address::Address, section::Audience, site::Site};
use pms_core::{
    access::{Action, Actor},
    app::person::Person,
};

/// One thing that comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Duty {
    /// Somebody else chose the password: change it.
    ChangePassword,
    /// A partner's user: accept the newest terms.
    AcceptTerms,
}

impl Duty {
    /// What the person at this path has to do first. His own profile is his whatever there is to do.
    pub(super) fn of(site: &Site, actor: &Actor, person: &Person, path: &str) -> Option<Self> {
        let one_time = person.account.as_ref().is_some_and(|account| account.must_change);
        let duty = if one_time {
            Self::ChangePassword
        } else if lacks_terms(site, actor, person) {
            Self::AcceptTerms
        } else {
            return None;
        };
        let free = match duty {
            Self::ChangePassword => path == PASSWORD,
            Self::AcceptTerms => [PASSWORD, TERMS, PROFILE].contains(&path),
        };
        (!free).then_some(duty)
    }

    /// The page where it is done, and back.
    pub(super) fn page(self, back: &Address) -> Address {
        let page = match self {
            Self::ChangePassword => PASSWORD,
            Self::AcceptTerms => TERMS,
        };
        let page = Address::read(page).unwrap_or_else(Address::start);
        if back == &Address::start() { page } else { page.with("to", back.as_str()) }
    }
}

/// Where a password is changed.
pub(super) const PASSWORD: &str = "/ui/password";

/// Where terms are accepted.
pub(super) const TERMS: &str = "/ui/terms";

/// Where everybody sees what is known of him.
pub(super) const PROFILE: &str = "/ui/profile";

/// Whether the newest terms are asked of this person and he has not accepted them yet. Administrators and policy
/// managers are not asked.
pub(super) fn lacks_terms(site: &Site, actor: &Actor, person: &Person) -> bool {
    let accepted = person.consent.as_ref().and_then(|consent| consent.terms.as_ref());
    is_asked_for_terms(actor) && accepted.map(|terms| &terms.version) != Some(site.terms.version())
}

/// Whether terms are asked of this person at all.
pub(super) fn is_asked_for_terms(actor: &Actor) -> bool {
    Audience::of(actor) == Audience::Partner && actor.reach(Action::GiveConsent).is_ok()
}
