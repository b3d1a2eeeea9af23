//! Who may do what: one table, asked first by every use case.

pub mod action;

use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use thiserror::Error;

pub use crate::domain::role::Role;
pub use action::{Action, Reach, Rule};

use crate::domain::{
    id::UserId,
    partner::{contact::Email, kind::PartnerKind},
};

/// Who calls, as proved by a token or by being the embedding program.
#[derive(Clone, Debug)]
pub struct Actor {
    user: UserId,
    roles: BTreeSet<Role>,
    kind: ActorKind,
    email: Option<Email>,
    partner_kind: Option<PartnerKind>,
    issued: Option<DateTime<Utc>>,
    request_id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ActorKind {
    /// A token's bearer.
    Bearer,
    /// The embedding program or the operator at the command line.
    Program,
}

/// What the token says of its bearer.
#[derive(Clone, Debug)]
pub struct Bearer {
    /// `preferred_username`.
    pub user: UserId,
    /// `realm_access.roles`; unknown names carry no right and are dropped.
    pub roles: BTreeSet<Role>,
    /// `email`, where it is one.
    pub email: Option<Email>,
    /// `partnerType`, or the type of a role where the token has none (decision 23).
    pub partner_kind: Option<PartnerKind>,
}

/// Why a call is refused before anything is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Denied {
    /// None of the caller's roles may do this: `KER-ATH-403`.
    #[error("the role is missing")]
    Role,
    /// The object is someone else's: `PMS_PRT_055`, or `PMS_CERTIFICATE_ERROR_007`.
    #[error("the object belongs to someone else")]
    NotOwner,
}

impl Actor {
    /// The bearer of a checked token.
    pub fn bearer(bearer: Bearer) -> Self {
        let own = bearer.partner_kind.or_else(|| bearer.roles.iter().find_map(|role| role.partner_kind()));
        Self {
            user: bearer.user,
            roles: bearer.roles,
            kind: ActorKind::Bearer,
            email: bearer.email,
            partner_kind: own,
            issued: None,
            request_id: None,
        }
    }

    /// The program that embeds this one, with an administrator's reach, audited under its name. A name that
    /// is no user name is replaced by `system`. Nothing in `pms-http` makes one of a request.
    pub fn service(name: &str) -> Self {
        Self {
            user: UserId::try_from(name).unwrap_or_else(|_| UserId::from_store("system".to_owned())),
            roles: BTreeSet::from([Role::PartnerAdmin, Role::PolicyManager]),
            kind: ActorKind::Program,
            email: None,
            partner_kind: None,
            issued: None,
            request_id: None,
        }
    }

    /// The same caller within a request.
    #[must_use]
    pub fn in_request(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }

    /// The same caller with the instant at which his token was signed.
    #[must_use]
    pub fn with_issued(mut self, at: DateTime<Utc>) -> Self {
        self.issued = Some(at);
        self
    }

    /// When the token was signed, in whole seconds.
    pub fn issued(&self) -> Option<DateTime<Utc>> {
        self.issued
    }

    /// The user name.
    pub fn user(&self) -> &UserId {
        &self.user
    }

    /// The e-mail address of the token.
    pub fn email(&self) -> Option<&Email> {
        self.email.as_ref()
    }

    /// The partner type that the token gives its bearer.
    pub fn partner_kind(&self) -> Option<&PartnerKind> {
        self.partner_kind.as_ref()
    }

    /// The id of the request.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the caller has a role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The caller's roles.
    pub fn roles(&self) -> &BTreeSet<Role> {
        &self.roles
    }

    /// An administrator: acts on everybody's objects.
    pub fn is_admin(&self) -> bool {
        self.has(Role::PartnerAdmin)
    }

    /// How far the caller reaches with an action, or that he may not do it at all.
    pub fn reach(&self, action: Action) -> Result<Reach, Denied> {
        match action.rule() {
            Rule::AnyUser => Ok(if self.is_admin() { Reach::Anyone } else { Reach::OwnOnly }),
            Rule::ProgramOnly => match self.kind {
                ActorKind::Program => Ok(Reach::Anyone),
                ActorKind::Bearer => Err(Denied::Role),
            },
            Rule::Roles(rows) => rows
                .iter()
                .filter(|(role, _)| self.has(*role))
                .map(|(_, reach)| *reach)
                .max()
                .ok_or(Denied::Role),
        }
    }

    /// Refuses unless the caller may do this to an object of `owner`. `owner` is `None` where the object has
    /// no owner: then the role alone decides.
    pub fn may(&self, action: Action, owner: Option<&UserId>) -> Result<(), Denied> {
        match (self.reach(action)?, owner) {
            (Reach::Anyone, _) | (Reach::OwnOnly, None) => Ok(()),
            (Reach::OwnOnly, Some(owner)) if owner.is_same_as(&self.user) => Ok(()),
            (Reach::OwnOnly, Some(_)) => Err(Denied::NotOwner),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(name: &str, roles: &[Role]) -> Actor {
        Actor::bearer(Bearer {
            user: UserId::try_from(name).unwrap(),
            roles: roles.iter().copied().collect(),
            email: None,
            partner_kind: None,
        })
    }

    #[test]
    fn a_partner_reaches_its_own_objects_in_any_case_of_its_name_and_no_others() {
        let acme = actor("acme", &[Role::AuthPartner]);
        let own = UserId::try_from("ACME").unwrap();
        let other = UserId::try_from("umbrella").unwrap();
        assert_eq!(acme.may(Action::UploadPartnerCertificate, Some(&own)), Ok(()));
        assert_eq!(acme.may(Action::UploadPartnerCertificate, Some(&other)), Err(Denied::NotOwner));
        assert_eq!(acme.may(Action::DecideLink, None), Err(Denied::Role));
    }

    #[test]
    fn the_widest_of_several_roles_counts() {
        let both = actor("ann", &[Role::AuthPartner, Role::PartnerAdmin]);
        let other = UserId::try_from("umbrella").unwrap();
        assert_eq!(both.may(Action::UploadPartnerCertificate, Some(&other)), Ok(()));
    }

    #[test]
    fn no_bearer_has_the_rights_of_the_program() {
        let admin = actor("admin", &Role::ALL);
        assert_eq!(admin.reach(Action::IssueToken), Err(Denied::Role));
        assert_eq!(Actor::service("cli").reach(Action::IssueToken), Ok(Reach::Anyone));
    }

    #[test]
    fn a_token_without_a_type_takes_the_type_of_its_role() {
        let acme = actor("acme", &[Role::AuthPartner]);
        assert_eq!(acme.partner_kind(), Some(&PartnerKind::Auth));
    }
}
