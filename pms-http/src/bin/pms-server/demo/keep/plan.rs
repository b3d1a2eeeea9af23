//! The tables as one list of deeds, the oldest first.

use pms_core::domain::link::Decision;

use super::{
    asks::{ASKS, Fate, KEYS},
    cast::{CAST, Part},
    papers,
    policies::{CLONE, GROUPS, GROUPS_MADE, Group, POLICIES, Policy},
};

/// Something that somebody does.
#[derive(Debug)]
pub(super) enum Deed {
    FillTrustStore,
    MakeGroup(&'static Group),
    Draft(&'static Policy),
    Publish(&'static Policy),
    EndPolicy(&'static Policy),
    EndGroup(&'static Group),
    Clone { group: &'static str, policy: &'static str, target: &'static str },
    Register(&'static Part),
    Certify(&'static Part),
    Deactivate(&'static Part, &'static str),
    Ask { partner: &'static str, policy: &'static str, use_case: &'static str },
    Decide { partner: &'static str, policy: &'static str, decision: Decision, reason: Option<&'static str> },
    MakeKey { partner: &'static str, policy: &'static str, label: &'static str },
    SwitchOff { partner: &'static str, policy: &'static str, label: &'static str },
}

/// Each deed with how many days ago it is done.
pub(super) fn plan() -> Vec<(i64, Deed)> {
    let mut plan = vec![(papers::UPLOADED, Deed::FillTrustStore)];
    let (group, policy, target, cloned) = CLONE;
    plan.push((cloned, Deed::Clone { group, policy, target }));
    for group in &GROUPS {
        plan.push((GROUPS_MADE, Deed::MakeGroup(group)));
        plan.extend(group.deactivated.map(|days| (days, Deed::EndGroup(group))));
    }
    for policy in &POLICIES {
        plan.push((policy.drafted, Deed::Draft(policy)));
        plan.extend(policy.published.map(|days| (days, Deed::Publish(policy))));
        plan.extend(policy.deactivated.map(|days| (days, Deed::EndPolicy(policy))));
    }
    for part in &CAST {
        plan.push((part.registered, Deed::Register(part)));
        plan.extend(part.certificates.iter().map(|days| (*days, Deed::Certify(part))));
        plan.extend(part.deactivated.map(|(days, reason)| (days, Deed::Deactivate(part, reason))));
    }
    for (partner, policy, use_case, days, fate) in ASKS {
        plan.push((days, Deed::Ask { partner, policy, use_case }));
        let decided = match fate {
            Fate::Waits => None,
            Fate::Approved(days) => Some((days, Decision::Approve, None)),
            Fate::Rejected(days, reason) => Some((days, Decision::Reject, Some(reason))),
        };
        plan.extend(
            decided
                .map(|(days, decision, reason)| (days, Deed::Decide { partner, policy, decision, reason })),
        );
    }
    for (partner, policy, label, made, off) in KEYS {
        plan.push((made, Deed::MakeKey { partner, policy, label }));
        plan.extend(off.map(|days| (days, Deed::SwitchOff { partner, policy, label })));
    }
    // Stable: what belongs together on one day keeps its order.
    plan.sort_by_key(|(days, _)| std::cmp::Reverse(*days));
    plan
}
