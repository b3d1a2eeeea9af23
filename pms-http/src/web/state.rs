//! States in the one vocabulary of the pages: the table in `templates/parts/mark.html` has icon and tone of each.

use chrono::{DateTime, Utc};
use pms_core::domain::{
    api_key::KeyState,
    expiry,
    link::LinkState,
    partner::PartnerState,
    policy::{PolicyState, group::GroupState},
};
use serde::Serialize;

/// From how many days before the end a thing is said to end soon.
pub(super) const SOON_DAYS: i64 = 30;

/// A state as `m.standing` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct StateView {
    /// Its name in the table.
    name: &'static str,
    /// What is in it, for languages whose words agree.
    of: &'static str,
    /// The end, for a state that counts days: they are counted in the zone of the page.
    until: Option<String>,
}

impl StateView {
    /// A state without days.
    pub(super) fn plain(name: &'static str, of: &'static str) -> Self {
        Self { name, of, until: None }
    }

    /// Whether its end is near.
    pub(super) fn is_near(&self) -> bool {
        self.name == "days-left"
    }

    /// Whether it is over, and kept for the record.
    pub(super) fn is_over(&self) -> bool {
        ["deactivated", "expired"].contains(&self.name)
    }

    /// Of something that is valid from one instant until before another.
    pub(super) fn of_validity(
        of: &'static str,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Self {
        if expiry::is_over(Some(until), now) {
            Self::plain("expired", of)
        } else if now < from {
            Self::plain("not-yet-valid", of)
        } else if ends_soon(until, now) {
            Self { name: "days-left", of, until: Some(until.to_rfc3339()) }
        } else {
            Self::plain("valid", of)
        }
    }

    /// Of an API key.
    pub(super) fn of_key(state: KeyState, until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        match (state, until) {
            (KeyState::Inactive, _) => Self::plain("deactivated", "key"),
            (KeyState::Active, Some(until)) if expiry::is_over(Some(until), now) => {
                Self::plain("expired", "key")
            }
            (KeyState::Active, Some(until)) if ends_soon(until, now) => {
                Self { name: "days-left", of: "key", until: Some(until.to_rfc3339()) }
            }
            (KeyState::Active, Some(_) | None) => Self::plain("active", "key"),
        }
    }
}

/// Whether something ends within [`SOON_DAYS`].
pub(super) fn ends_soon(until: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    expiry::days_left(until, now) <= SOON_DAYS
}

impl From<PartnerState> for StateView {
    fn from(state: PartnerState) -> Self {
        let name = match state {
            PartnerState::InProgress => "setting-up",
            PartnerState::Active => "active",
            PartnerState::Deactivated => "deactivated",
        };
        Self::plain(name, "partner")
    }
}

impl From<LinkState> for StateView {
    fn from(state: LinkState) -> Self {
        let name = match state {
            LinkState::Pending => "waiting",
            LinkState::Approved => "approved",
            LinkState::Rejected => "rejected",
        };
        Self::plain(name, "link")
    }
}

impl From<PolicyState> for StateView {
    fn from(state: PolicyState) -> Self {
        let name = match state {
            PolicyState::Draft => "draft",
            PolicyState::Published => "published",
            PolicyState::Deactivated => "deactivated",
        };
        Self::plain(name, "policy")
    }
}

impl From<GroupState> for StateView {
    fn from(state: GroupState) -> Self {
        let name = match state {
            GroupState::Active => "active",
            GroupState::Inactive => "deactivated",
        };
        Self::plain(name, "group")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn what_ends_within_thirty_days_counts_them_and_what_is_over_does_not() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(400);
        let name = |days: i64| {
            StateView::of_validity("certificate", DateTime::UNIX_EPOCH, now + TimeDelta::days(days), now).name
        };
        assert_eq!([0, 1, 30, 31].map(name), ["expired", "days-left", "days-left", "valid"]);
        let early =
            StateView::of_validity("certificate", now + TimeDelta::days(1), now + TimeDelta::days(9), now);
        assert_eq!(early.name, "not-yet-valid");
    }

    #[test]
    fn a_key_that_is_switched_off_is_so_whenever_it_ends() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(1);
        let past = Some(DateTime::UNIX_EPOCH);
        assert_eq!(StateView::of_key(KeyState::Inactive, past, now).name, "deactivated");
        assert_eq!(StateView::of_key(KeyState::Active, past, now).name, "expired");
        assert_eq!(StateView::of_key(KeyState::Active, None, now).name, "active");
    }
}
