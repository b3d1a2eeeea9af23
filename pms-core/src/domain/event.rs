//! Everything that can have happened. One event for each object that a command changed (decision 25).

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::cert::TrustDomain;
use crate::domain::{
    id::{CertificateId, LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
    name::{GroupName, KeyLabel},
    sealed::{LookUpKey, Sealed},
};

/// What happened. Ids and facts; a key's text only sealed, and no personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant and field says what it is; the facts are listed in `facts`")]
pub enum Event {
    PartnerRegistered {
        partner: PartnerId,
        #[serde(rename = "type")]
        kind: String,
        group: Option<PolicyGroupId>,
    },
    PartnerCertified {
        partner: PartnerId,
        certificate: CertificateId,
        domain: TrustDomain,
        not_after: DateTime<Utc>,
    },
    PartnerDeactivated {
        partner: PartnerId,
    },
    PolicyGroupCreated {
        group: PolicyGroupId,
        name: GroupName,
    },
    PolicyGroupDeactivated {
        group: PolicyGroupId,
    },
    PolicyDrafted {
        policy: PolicyId,
        group: PolicyGroupId,
    },
    PolicyEdited {
        policy: PolicyId,
        group: PolicyGroupId,
    },
    PolicyPublished {
        policy: PolicyId,
        group: PolicyGroupId,
    },
    PolicyDeactivated {
        policy: PolicyId,
        group: PolicyGroupId,
    },
    LinkRequested {
        link: LinkId,
        partner: PartnerId,
        policy: PolicyId,
    },
    LinkApproved {
        link: LinkId,
        partner: PartnerId,
        policy: PolicyId,
    },
    LinkRejected {
        link: LinkId,
        partner: PartnerId,
        policy: PolicyId,
    },
    ApiKeyIssued {
        key: LookUpKey,
        partner: PartnerId,
        policy: PolicyId,
        label: KeyLabel,
        sealed: Option<Sealed>,
        valid_from: DateTime<Utc>,
        valid_to: Option<DateTime<Utc>>,
    },
    ApiKeyActivated {
        key: LookUpKey,
        partner: PartnerId,
        policy: PolicyId,
        label: KeyLabel,
        sealed: Option<Sealed>,
    },
    ApiKeyDeactivated {
        key: LookUpKey,
        partner: PartnerId,
        policy: PolicyId,
        label: KeyLabel,
        sealed: Option<Sealed>,
    },
    AnchorAdmitted {
        anchor: CertificateId,
        domain: TrustDomain,
        sha256: String,
    },
    ConsentGiven {
        user: UserId,
    },
    AccountAdded {
        user: UserId,
    },
    PasswordChanged {
        user: UserId,
    },
    TokenIssued {
        user: UserId,
        until: DateTime<Utc>,
    },
}

/// The object whose events keep their order: links and keys belong to their partner, so that a partner's
/// approval and its keys arrive in order (`integrations.md` 5.8).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Aggregate(String);

impl Aggregate {
    /// `<kind>:<id>`, e.g. `partner:acme`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes what a store holds.
    pub fn from_store(text: String) -> Self {
        Self(text)
    }
}

impl Event {
    /// The stable word for the kind of event.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::PartnerRegistered { .. } => "partner_registered",
            Self::PartnerCertified { .. } => "partner_certified",
            Self::PartnerDeactivated { .. } => "partner_deactivated",
            Self::PolicyGroupCreated { .. } => "policy_group_created",
            Self::PolicyGroupDeactivated { .. } => "policy_group_deactivated",
            Self::PolicyDrafted { .. } => "policy_drafted",
            Self::PolicyEdited { .. } => "policy_edited",
            Self::PolicyPublished { .. } => "policy_published",
            Self::PolicyDeactivated { .. } => "policy_deactivated",
            Self::LinkRequested { .. } => "link_requested",
            Self::LinkApproved { .. } => "link_approved",
            Self::LinkRejected { .. } => "link_rejected",
            Self::ApiKeyIssued { .. } => "api_key_issued",
            Self::ApiKeyActivated { .. } => "api_key_activated",
            Self::ApiKeyDeactivated { .. } => "api_key_deactivated",
            Self::AnchorAdmitted { .. } => "anchor_admitted",
            Self::ConsentGiven { .. } => "consent_given",
            Self::AccountAdded { .. } => "account_added",
            Self::PasswordChanged { .. } => "password_changed",
            Self::TokenIssued { .. } => "token_issued",
        }
    }

    /// The object whose events keep their order.
    pub fn aggregate(&self) -> Aggregate {
        Aggregate(match self {
            Self::PartnerRegistered { partner, .. }
            | Self::PartnerCertified { partner, .. }
            | Self::PartnerDeactivated { partner }
            | Self::LinkRequested { partner, .. }
            | Self::LinkApproved { partner, .. }
            | Self::LinkRejected { partner, .. }
            | Self::ApiKeyIssued { partner, .. }
            | Self::ApiKeyActivated { partner, .. }
            | Self::ApiKeyDeactivated { partner, .. } => format!("partner:{partner}"),
            Self::PolicyGroupCreated { group, .. } | Self::PolicyGroupDeactivated { group } => {
                format!("group:{group}")
            }
            Self::PolicyDrafted { policy, .. }
            | Self::PolicyEdited { policy, .. }
            | Self::PolicyPublished { policy, .. }
            | Self::PolicyDeactivated { policy, .. } => format!("policy:{policy}"),
            Self::AnchorAdmitted { domain, .. } => format!("chain:{}", domain.as_wire()),
            Self::ConsentGiven { user }
            | Self::AccountAdded { user }
            | Self::PasswordChanged { user }
            | Self::TokenIssued { user, .. } => format!("user:{}", user.folded()),
        })
    }

    /// What may leave the system in clear: the facts without any sealed text. The file sink writes these.
    pub fn facts(&self) -> Value {
        let time = |at: &DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Millis, true);
        match self {
            Self::PartnerRegistered { partner, kind, group } => {
                json!({ "partner": partner, "type": kind, "group": group })
            }
            Self::PartnerCertified { partner, certificate, domain, not_after } => json!({
                "partner": partner, "certificate": certificate, "domain": domain.as_wire(), "not_after": time(not_after)
            }),
            Self::PartnerDeactivated { partner } => json!({ "partner": partner }),
            Self::PolicyGroupCreated { group, name } => json!({ "group": group, "name": name }),
            Self::PolicyGroupDeactivated { group } => json!({ "group": group }),
            Self::PolicyDrafted { policy, group }
            | Self::PolicyEdited { policy, group }
            | Self::PolicyPublished { policy, group }
            | Self::PolicyDeactivated { policy, group } => json!({ "policy": policy, "group": group }),
            Self::LinkRequested { link, partner, policy }
            | Self::LinkApproved { link, partner, policy }
            | Self::LinkRejected { link, partner, policy } => {
                json!({ "link": link, "partner": partner, "policy": policy })
            }
            Self::ApiKeyIssued { key, partner, policy, label, valid_from, valid_to, sealed: _ } => json!({
                "key": key, "partner": partner, "policy": policy, "label": label,
                "valid_from": time(valid_from), "valid_to": valid_to.as_ref().map(time)
            }),
            Self::ApiKeyActivated { key, partner, policy, label, sealed: _ }
            | Self::ApiKeyDeactivated { key, partner, policy, label, sealed: _ } => {
                json!({ "key": key, "partner": partner, "policy": policy, "label": label })
            }
            Self::AnchorAdmitted { anchor, domain, sha256 } => {
                json!({ "anchor": anchor, "domain": domain.as_wire(), "sha256": sha256 })
            }
            Self::ConsentGiven { user } | Self::AccountAdded { user } | Self::PasswordChanged { user } => {
                json!({ "user": user })
            }
            Self::TokenIssued { user, until } => json!({ "user": user, "until": time(until) }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_event_is_read_back_and_its_facts_hold_no_sealed_text() {
        let event = Event::ApiKeyIssued {
            key: LookUpKey::from_text("k".into()),
            partner: PartnerId::try_from("acme").unwrap(),
            policy: PolicyId::try_from("p1").unwrap(),
            label: KeyLabel::try_from("shop").unwrap(),
            sealed: Some(Sealed::from_text("SEALED".into())),
            valid_from: DateTime::UNIX_EPOCH,
            valid_to: None,
        };
        let stored = serde_json::to_string(&event).unwrap();
        assert!(stored.contains("SEALED"));
        assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), event);
        assert!(!event.facts().to_string().contains("SEALED"));
        assert_eq!(event.aggregate().as_str(), "partner:acme");
    }

    #[test]
    fn the_kind_in_a_stored_event_is_the_kind() {
        let event = Event::ConsentGiven { user: UserId::try_from("Ann").unwrap() };
        let stored: Value = serde_json::to_value(&event).unwrap();
        assert_eq!(stored["kind"], event.kind());
        assert_eq!(event.aggregate().as_str(), "user:ann");
    }
}
