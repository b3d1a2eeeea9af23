//! A request as the pages show it, and what an approval would find.

use crate::web::{
    section::Section,
    state::{StateView, ends_soon},
};
use chrono::{DateTime, Utc};
use pms_core::{
    app::link::{LinkError, check::LinkCheck},
    domain::{
        expiry,
        link::{LinkRefusal, LinkState},
        waiting,
    },
    port::queries::LinkRow,
};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Row {
    id: String,
    href: String,
    policy: String,
    policy_id: String,
    group: Option<String>,
    partner: String,
    partner_id: String,
    partner_href: String,
    use_case: String,
    asked: String,
    late: bool,
    state: StateView,
    waits: bool,
    decided_by: Option<String>,
    decided: Option<String>,
    reason: Option<String>,
    check: Option<CheckView>,
}

/// What was found, in a few words; `until` is a day in them.
#[derive(Serialize)]
pub(super) struct CheckView {
    tone: &'static str,
    key: &'static str,
    until: Option<String>,
}

impl Row {
    pub(super) fn of(row: &LinkRow, check: Option<&LinkCheck>, now: DateTime<Utc>) -> Self {
        let waits = row.state == LinkState::Pending;
        Self {
            id: row.id.as_str().to_owned(),
            href: Section::Approvals.page_of(row.id.as_str()),
            policy: policy_name(row),
            policy_id: row.policy.as_str().to_owned(),
            group: row.group_name.clone(),
            partner: row.org_name.clone(),
            partner_id: row.partner.as_str().to_owned(),
            partner_href: Section::Partners.page_of(row.partner.as_str()),
            use_case: row.use_case.clone(),
            asked: row.created_at.to_rfc3339(),
            late: waits && waiting::is_late(row.created_at, now),
            state: row.state.into(),
            waits,
            decided_by: row.decided_by.clone(),
            decided: row.changed_at.filter(|_| !waits).map(|at| at.to_rfc3339()),
            reason: row.reason.clone(),
            check: check.map(|check| CheckView::of(check, now)),
        }
    }
}

/// The name of the policy that is asked for; its id where the policy is gone.
pub(super) fn policy_name(row: &LinkRow) -> String {
    row.policy_name.clone().unwrap_or_else(|| row.policy.as_str().to_owned())
}

impl CheckView {
    /// The worst that was found: what refuses an approval, then what the certificate says.
    fn of(check: &LinkCheck, now: DateTime<Utc>) -> Self {
        if let Some(against) = &check.against {
            return Self { tone: "bad", key: brief(against), until: None };
        }
        Self::of_certificate(check, now)
    }

    fn of_certificate(check: &LinkCheck, now: DateTime<Utc>) -> Self {
        let Some(until) = check.certificate_ends else {
            return Self { tone: "warn", key: "approval-check-no-certificate", until: None };
        };
        let (tone, key) = if expiry::is_over(Some(until), now) {
            ("warn", "approval-check-expired")
        } else if ends_soon(until, now) {
            ("warn", "approval-check-ends")
        } else {
            ("good", "approval-check-until")
        };
        Self { tone, key, until: Some(until.to_rfc3339()) }
    }

    /// Everything that was looked at, one line each.
    pub(super) fn all(check: &LinkCheck, now: DateTime<Utc>) -> Vec<Self> {
        let line = |holds: bool, good, bad| Self {
            tone: if holds { "good" } else { "bad" },
            key: if holds { good } else { bad },
            until: None,
        };
        let mut all = vec![
            line(check.partner_active, "approval-check-partner-good", "approval-check-partner"),
            Self::of_certificate(check, now),
            line(check.policy_in_force, "approval-check-policy-good", "approval-check-policy"),
            line(check.group_active, "approval-check-group-good", "approval-check-group"),
        ];
        if let Some(suffice) = check.extractors {
            all.push(line(suffice, "approval-check-extractors-good", "approval-check-extractors"));
        }
        all
    }
}

/// What speaks against an approval, in a few words.
fn brief(against: &LinkError) -> &'static str {
    match against {
        LinkError::Partner(_) | LinkError::NoSuchPartner => "approval-check-partner",
        LinkError::Rule(LinkRefusal::Policy(_)) | LinkError::PolicyGone => "approval-check-policy",
        LinkError::Rule(LinkRefusal::Group(_)) | LinkError::PolicyWithoutGroup => "approval-check-group",
        LinkError::Rule(LinkRefusal::NoExtractors) => "approval-check-extractors",
        LinkError::Rule(LinkRefusal::AlreadyApproved | LinkRefusal::AlreadyRejected)
        | LinkError::AlreadyPending
        | LinkError::AlreadyGranted => "approval-check-decided",
        LinkError::NotFound
        | LinkError::Denied(_)
        | LinkError::NoPartner
        | LinkError::NoSuchPolicyName
        | LinkError::OtherGroup
        | LinkError::Store(_) => "approval-check-other",
    }
}
