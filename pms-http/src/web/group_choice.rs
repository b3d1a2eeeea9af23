//! The choice of a policy group in a form or a filter.

use super::{answer::Failure, form::Check, said::Said, visitor::Visit};
use pms_core::{app::policy_group::GroupError, domain::id::PolicyGroupId};
use serde::Serialize;

/// So many groups stand in the filter of a list, the first by name. Those of a larger registry are reached from the
/// page of a group, which leads to the list of what it holds.
const OFFERED: u32 = 500;

/// A group to be chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GroupChoice {
    /// Its id.
    pub(super) value: String,
    /// Its name.
    pub(super) word: String,
}

/// The groups that a list can be filtered by.
pub(super) struct Offer {
    /// To choose from; the chosen one is among them.
    pub(super) groups: Vec<GroupChoice>,
    /// The one that the address names, where there is such a group.
    pub(super) chosen: Option<GroupChoice>,
}

/// What is offered in the filter of a list whose address names the group `id`.
pub(super) async fn offer(visit: &Visit, id: Option<&str>) -> Result<Offer, Failure> {
    let first = match visit.pms().first_active_groups(visit.actor(), OFFERED).await {
        Ok(first) => first,
        Err(error) => return Err(visit.refused(&error).await),
    };
    let choice = |id: &PolicyGroupId, word| GroupChoice { value: id.as_str().to_owned(), word };
    let mut groups: Vec<GroupChoice> = first.into_iter().map(|row| choice(&row.id, row.name)).collect();
    let Some(id) = id else { return Ok(Offer { groups, chosen: None }) };
    if let Some(chosen) = groups.iter().find(|group| group.value == id).cloned() {
        return Ok(Offer { groups, chosen: Some(chosen) });
    }
    match visit.pms().policy_group(visit.actor(), &PolicyGroupId::from_store(id.to_owned())).await {
        Ok(found) => {
            let chosen = choice(&found.group.id, found.group.name.as_str().to_owned());
            groups.push(chosen.clone());
            Ok(Offer { groups, chosen: Some(chosen) })
        }
        Err(GroupError::NotFound) => Ok(Offer { groups, chosen: None }),
        Err(error) => Err(visit.refused(&error).await),
    }
}

/// The groups in use, by name.
pub(super) async fn choices(visit: &Visit) -> Result<Vec<GroupChoice>, Failure> {
    match visit.pms().active_groups(visit.actor()).await {
        Ok(groups) => Ok(groups
            .into_iter()
            .map(|group| GroupChoice { value: group.id.as_str().to_owned(), word: group.name })
            .collect()),
        Err(GroupError::NoneActive) => Ok(Vec::new()),
        Err(error) => Err(visit.refused(&error).await),
    }
}

/// The name of the group that the field `group` chooses.
pub(super) async fn chosen(visit: &Visit, check: &mut Check<'_>) -> Result<Option<String>, Failure> {
    let id = check.fields().text("group");
    if id.is_empty() {
        return Ok(check.fault("group", Said::new("group-choose")));
    }
    let groups = choices(visit).await?;
    let found = groups.into_iter().find(|group| group.value == id).map(|group| group.word);
    Ok(found.or_else(|| check.fault("group", Said::new("group-gone"))))
}
