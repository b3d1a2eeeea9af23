//! Columns that several lists share: those of partners, and those that are read through a policy.

use pms_core::domain::{id::PartnerId, partner::PartnerState};

use crate::sql::statement::Column;

/// The partner whose request or key a row is; a foreign key holds it in place.
pub(super) const PARTNER: &str = "JOIN partner p ON p.id = r.part_id";
/// The policy that a request names. Nothing holds it in place, so it may be gone.
pub(super) const POLICY: &str = "LEFT JOIN auth_policy a ON a.id = r.policy_id";
/// The group of a policy.
pub(super) const GROUP: &str = "LEFT JOIN policy_group g ON g.id = a.policy_group_id";

/// The organisation in lower case: as folded by us, or as the database can where MOSIP wrote the row.
pub(super) const ORG_NAME: Column = Column::of("COALESCE(p.name_folded, LOWER(p.name))");
/// The partner type's code.
pub(super) const TYPE: Column = Column::of("LOWER(p.partner_type_code)");
/// The owner's login name.
pub(super) const USER: Column = Column::of("COALESCE(p.user_folded, LOWER(p.user_id))");

/// Approved and switched on: the two columns that make [`PartnerState::Active`].
pub(super) const ACTIVE: Column =
    Column::of("(p.is_active AND LOWER(p.approval_status) IN ('approved', 'activated'))");
/// False for every state that is shown as `approved`, true for `InProgress`.
pub(super) const IN_PROGRESS: Column = Column::of("(LOWER(p.approval_status) = 'inprogress')");

/// The state of a partner. A pair of columns that means nothing is shown as the nearest state that grants
/// nothing, and logged: one strange row must not take the list away.
pub(super) fn partner_state(id: &PartnerId, approval_status: &str, is_active: bool) -> PartnerState {
    PartnerState::from_columns(approval_status, is_active).unwrap_or_else(|| {
        tracing::error!(
            table = "partner",
            column = "approval_status",
            id = id.as_str(),
            "the stored state is not understood; the partner is listed as inactive"
        );
        if approval_status.eq_ignore_ascii_case(PartnerState::InProgress.approval_status()) {
            PartnerState::InProgress
        } else {
            PartnerState::Deactivated
        }
    })
}
