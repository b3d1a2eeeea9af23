//! The choice of a policy group in a form or a filter.

use super::{answer::Failure, form::Check, said::Said, visitor::Visit};
use pms_core::app::policy_group::GroupError;
use serde::Serialize;

/// A group to be chosen.
#[derive(Clone, Debug, Serialize)]
pub(super) struct GroupChoice {
    /// Its id.
    pub(super) value: String,
    /// Its name.
    pub(super) word: String,
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
