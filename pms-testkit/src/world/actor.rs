//! Callers.
#![expect(clippy::expect_used, clippy::missing_panics_doc, reason = "a test names callers that exist")]

use pms_core::access::{Actor, Bearer, Role};
use pms_core::domain::{id::UserId, partner::contact::Email};

/// The bearer of a token with these roles; his e-mail address is `name@example.org`.
pub fn bearer(name: &str, roles: &[Role]) -> Actor {
    Actor::bearer(Bearer {
        user: UserId::try_from(name).expect("a user name"),
        roles: roles.iter().copied().collect(),
        email: Some(email_of(name)),
        partner_kind: None,
    })
}

/// The e-mail address of a user of this kit.
pub fn email_of(name: &str) -> Email {
    Email::try_from(format!("{}@example.org", name.to_lowercase()).as_str()).expect("an e-mail address")
}

/// An administrator.
pub fn admin() -> Actor {
    bearer("admin", &[Role::PartnerAdmin])
}

/// A policy manager.
pub fn policy_manager() -> Actor {
    bearer("paula", &[Role::PolicyManager])
}

/// The user of an authentication partner.
pub fn auth_partner(name: &str) -> Actor {
    bearer(name, &[Role::AuthPartner])
}
