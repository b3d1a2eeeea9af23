//! Policies: drafts of a validated document that are published and may be deactivated.

pub mod document;
pub mod end;
pub mod group;

use chrono::{DateTime, Months, Utc};
use thiserror::Error;

use crate::domain::{
    event::Event,
    id::{PolicyGroupId, PolicyId},
    name::{Description, PolicyName, VersionLabel},
    policy::document::{PolicyDocument, PolicyKind},
    stamp::Stamp,
};

/// How long a policy is valid from its creation, in years (`policy-api.md` 3.3).
const VALID_YEARS: u32 = 200;

/// A policy's life.
///
/// | from \ command | edit | publish | deactivate |
/// |---|---|---|---|
/// | `Draft` | `Draft` | `Published` | `Draft` refusal |
/// | `Published` | `NotADraft` | `AlreadyPublished` | `Deactivated`, unless it is used |
/// | `Deactivated` | `NotADraft` | `AlreadyPublished` | `AlreadyDeactivated` |
///
/// MOSIP derives it from `policy_schema` and `is_active`, see [`PolicyState::from_columns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyState {
    /// May be edited; nobody may ask for it.
    Draft,
    /// In force.
    Published,
    /// Out of force for good.
    Deactivated,
}

impl PolicyState {
    /// The stable word for it, in the audit and on our own surface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Deactivated => "deactivated",
        }
    }

    /// Reads MOSIP's columns (`database.md` 3, `auth_policy`): without a schema a policy was never published,
    /// whatever `is_active` says.
    pub fn from_columns(has_schema: bool, is_active: bool) -> Self {
        match (has_schema, is_active) {
            (false, _) => Self::Draft,
            (true, true) => Self::Published,
            (true, false) => Self::Deactivated,
        }
    }

    /// The word of `GET /policies/v2`.
    pub fn as_wire(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "activated",
            Self::Deactivated => "deactivated",
        }
    }
}

/// What a policy refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PolicyRefusal {
    /// Only a draft can be edited.
    #[error("the policy is not a draft")]
    NotADraft,
    /// A policy is published once.
    #[error("the policy has been published before")]
    AlreadyPublished,
    /// The policy is not in force.
    #[error("the policy is not active")]
    NotActive,
    /// Its validity has ended.
    #[error("the policy has expired")]
    Expired,
}

/// A policy of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its id.
    pub id: PolicyId,
    /// The group it belongs to, for good.
    pub group: PolicyGroupId,
    /// Its name.
    pub name: PolicyName,
    /// What it is for.
    pub description: Description,
    /// What kind of document it holds, for good.
    pub kind: PolicyKind,
    /// MOSIP's `version`.
    pub label: VersionLabel,
    /// The document as text. New ones are valid; an adopted database may hold others, so readers parse it.
    pub text: String,
    /// Where it stands.
    pub state: PolicyState,
    /// The schema address that publication notes (`pmp.policy.schema.url`); a marker, nothing is loaded.
    pub schema: Option<String>,
    /// In force from here; the instant of creation, renewed at publication.
    pub valid_from: DateTime<Utc>,
    /// In force until before here.
    pub valid_to: DateTime<Utc>,
    /// Who made it, when.
    pub created: Stamp,
    /// Who changed it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

/// What a draft is made of or edited to.
#[derive(Clone, Debug)]
pub struct DraftText {
    /// The name.
    pub name: PolicyName,
    /// The description.
    pub description: Description,
    /// The label.
    pub label: VersionLabel,
    /// The validated document.
    pub document: PolicyDocument,
}

impl Policy {
    /// A new draft (`policy-api.md` 2.3). The group was checked to be in use.
    pub fn draft(id: PolicyId, group: PolicyGroupId, ask: DraftText, created: Stamp) -> (Self, Event) {
        let valid_from = created.at;
        let valid_to =
            valid_from.checked_add_months(Months::new(12 * VALID_YEARS)).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let policy = Self {
            id,
            group,
            name: ask.name,
            description: ask.description,
            kind: ask.document.kind(),
            label: ask.label,
            text: ask.document.as_str().to_owned(),
            state: PolicyState::Draft,
            schema: None,
            valid_from,
            valid_to,
            created,
            changed: None,
            version: 0,
        };
        let event = Event::PolicyDrafted { policy: policy.id.clone(), group: policy.group.clone() };
        (policy, event)
    }

    /// Changes a draft (`policy-api.md` 2.5).
    pub fn edit(&mut self, ask: DraftText, stamp: Stamp) -> Result<Event, PolicyRefusal> {
        self.check_draft()?;
        self.name = ask.name;
        self.description = ask.description;
        self.label = ask.label;
        ask.document.as_str().clone_into(&mut self.text);
        self.changed = Some(stamp);
        Ok(Event::PolicyEdited { policy: self.id.clone(), group: self.group.clone() })
    }

    /// Refuses unless the policy is a draft.
    pub fn check_draft(&self) -> Result<(), PolicyRefusal> {
        match self.state {
            PolicyState::Draft => Ok(()),
            PolicyState::Published | PolicyState::Deactivated => Err(PolicyRefusal::NotADraft),
        }
    }

    /// Puts a draft in force (`policy-api.md` 2.4). `schema` is the configured address.
    pub fn publish(&mut self, schema: &str, stamp: Stamp) -> Result<Event, PolicyRefusal> {
        match self.state {
            PolicyState::Draft => {}
            PolicyState::Published | PolicyState::Deactivated => return Err(PolicyRefusal::AlreadyPublished),
        }
        self.state = PolicyState::Published;
        self.schema = Some(schema.to_owned());
        self.valid_from = stamp.at;
        self.changed = Some(stamp);
        Ok(Event::PolicyPublished { policy: self.id.clone(), group: self.group.clone() })
    }

    /// Refuses unless the policy is in force at `now`.
    pub fn check_in_force(&self, now: DateTime<Utc>) -> Result<(), PolicyRefusal> {
        match self.state {
            PolicyState::Published => {}
            PolicyState::Draft | PolicyState::Deactivated => return Err(PolicyRefusal::NotActive),
        }
        if now < self.valid_to { Ok(()) } else { Err(PolicyRefusal::Expired) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_mosip_give_the_state() {
        let table = [
            (false, false, PolicyState::Draft),
            (false, true, PolicyState::Draft),
            (true, true, PolicyState::Published),
            (true, false, PolicyState::Deactivated),
        ];
        for (schema, active, state) in table {
            assert_eq!(PolicyState::from_columns(schema, active), state);
        }
    }
}
