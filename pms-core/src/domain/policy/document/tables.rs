//! The rules of the five kinds, after MOSIP's `*-policy-schema.json` files (release 1.3), to be read beside them.
//!
//! Two are wider, none is narrower but `filter`:
//! - a MISP document may carry `allowOTPRequestDelegation`, which the authentication service obeys;
//! - MOSIP's schema reads `filter` by position, so that a second `subType` is accepted or refused by where it
//!   stands. Here each element may hold any of the three members, which accepts every policy that MOSIP ships.

use super::{
    kind::PolicyKind,
    rule::{Member, Others, Rule},
};

/// The rule that a document of this kind keeps.
pub(super) const fn rule_of(kind: PolicyKind) -> &'static Rule {
    match kind {
        PolicyKind::Auth => &AUTH,
        PolicyKind::DataShare | PolicyKind::CredentialIssuance => &DATA_SHARE,
        PolicyKind::Misp => &MISP,
        PolicyKind::Binding => &BINDING,
    }
}

static AUTH: Rule = closed(&[
    required("authTokenType", Rule::OneOf(&["random", "partner", "policy"])),
    required("allowedAuthTypes", list(&AUTH_TYPE)),
    required("allowedKycAttributes", list(&KYC_ATTRIBUTE)),
    optional("kycLanguages", list(&TEXT)),
]);

static AUTH_TYPE: Rule =
    closed(&[required("authType", TEXT), optional("authSubType", TEXT), required("mandatory", Rule::Flag)]);

static KYC_ATTRIBUTE: Rule = closed(&[required("attributeName", TEXT)]);

static DATA_SHARE: Rule = closed(&[
    required("dataSharePolicies", SHARE_TERMS),
    required("shareableAttributes", list(&SHARED_ATTRIBUTE)),
]);

const SHARE_TERMS: Rule = open(&[
    required("typeOfShare", Rule::OneOf(&["Data Share", "direct"])),
    required("validForInMinutes", TEXT),
    required("transactionsAllowed", TEXT),
    required("encryptionType", Rule::OneOf(&["Partner Based", "none"])),
    required("shareDomain", TEXT),
    required("source", TEXT),
    optional("protocol", TEXT),
]);

static SHARED_ATTRIBUTE: Rule = closed(&[
    required("attributeName", TEXT),
    optional("group", TEXT),
    required("source", list(&ATTRIBUTE_SOURCE)),
    required("encrypted", Rule::Flag),
    optional("format", TEXT),
]);

static ATTRIBUTE_SOURCE: Rule = open(&[required("attribute", TEXT), optional("filter", list(&FILTER))]);

static FILTER: Rule =
    open(&[optional("type", TEXT), optional("subType", list(&TEXT)), optional("language", TEXT)]);

static MISP: Rule = closed(&[
    required("allowAuthRequestDelegation", Rule::Flag),
    required("allowKycRequestDelegation", Rule::Flag),
    required("allowKeyBindingDelegation", Rule::Flag),
    optional("trustBindedAuthVerificationToken", Rule::Flag),
    optional("allowVciRequestDelegation", Rule::Flag),
    optional("allowOTPRequestDelegation", Rule::Flag),
]);

static BINDING: Rule = closed(&[required("allowedAuthTypes", list(&AUTH_TYPE))]);

const TEXT: Rule = Rule::Text { least: 0 };

const fn list(of: &'static Rule) -> Rule {
    Rule::List { of, least: 0 }
}

const fn closed(members: &'static [Member]) -> Rule {
    Rule::Object { members, others: Others::Refused }
}

const fn open(members: &'static [Member]) -> Rule {
    Rule::Object { members, others: Others::Accepted }
}

const fn required(name: &'static str, rule: Rule) -> Member {
    Member { name, is_required: true, rule }
}

const fn optional(name: &'static str, rule: Rule) -> Member {
    Member { name, is_required: false, rule }
}
