//! Who registers, by his account: or why he cannot.

use crate::web::{answer::Failure, said::Said, visitor::Visit};
use pms_core::{
    app::policy_group::GroupError,
    domain::{
        id::PartnerId,
        partner::{contact::Email, kind::PartnerKind},
    },
    port::queries::GroupRow,
};
use serde::Serialize;

/// What the account says of whoever registers.
pub(super) struct Registrant {
    /// The id that his partner gets: his user name.
    pub(super) id: PartnerId,
    /// Its type.
    pub(super) kind: PartnerKind,
    /// Its address.
    pub(super) email: Email,
    /// What he may choose of; empty where the type needs no group.
    pub(super) groups: Vec<Group>,
}

/// A policy group to choose.
#[derive(Serialize)]
pub(super) struct Group {
    value: String,
    word: String,
    hint: String,
}

/// The registrant; what stands in his way is a sentence.
pub(super) async fn of(visit: &Visit) -> Result<Result<Registrant, Said>, Failure> {
    let actor = visit.actor();
    let Some(kind) = actor.partner_kind() else { return Ok(Err(Said::new("register-no-kind"))) };
    if !kind.rules().self_registers {
        return Ok(Err(Said::new("register-by-registry")));
    }
    let Some(email) = actor.email() else { return Ok(Err(Said::new("register-no-email"))) };
    let Ok(id) = PartnerId::try_from(actor.user().as_str()) else {
        return Ok(Err(Said::new("register-bad-name").with("user", actor.user().as_str())));
    };
    let check = match visit.pms().verify_email(actor, email).await {
        Ok(check) => check,
        Err(error) => return Err(visit.refused(&error).await),
    };
    if check.exists {
        return Ok(Err(Said::new("register-is-partner")));
    }
    let mut groups = Vec::new();
    if check.group_types.contains(&kind.role_name()) {
        groups = match visit.pms().active_groups(actor).await {
            Ok(groups) => groups,
            Err(GroupError::NoneActive) => return Ok(Err(Said::new("register-no-group"))),
            Err(error) => return Err(visit.refused(&error).await),
        };
    }
    let group = |row: GroupRow| Group { value: row.name.clone(), word: row.name, hint: row.description };
    let groups = groups.into_iter().map(group).collect();
    Ok(Ok(Registrant { id, kind: kind.clone(), email: email.clone(), groups }))
}
