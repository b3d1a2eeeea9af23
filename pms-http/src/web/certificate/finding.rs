//! The words of a rule: its name, what was found, what was needed, what to do.

use crate::web::{finding::said, said::Said};
use pms_core::cert::{Finding, Outcome, Rule};

/// What a rule is called.
pub(super) fn name(rule: Rule) -> Said {
    Said::new(match rule {
        Rule::NotBlank => "certificate-rule-not-blank",
        Rule::NoPrivateKey => "certificate-rule-no-private-key",
        Rule::Size => "certificate-rule-size",
        Rule::Form => "certificate-rule-form",
        Rule::Count => "certificate-rule-count",
        Rule::Bundle => "certificate-rule-bundle",
        Rule::WellFormed => "certificate-rule-well-formed",
        Rule::Serial => "certificate-rule-serial",
        Rule::Domain => "certificate-rule-domain",
        Rule::NotStored => "certificate-rule-not-stored",
        Rule::NotHeldByAnother => "certificate-rule-not-held-by-another",
        Rule::KeyNotHeldByAnother => "certificate-rule-key-not-held-by-another",
        Rule::Begun => "certificate-rule-begun",
        Rule::NotExpired => "certificate-rule-not-expired",
        Rule::CaValidityLeft => "certificate-rule-ca-validity-left",
        Rule::PartnerValidityLeft => "certificate-rule-partner-validity-left",
        Rule::NotSelfSigned => "certificate-rule-not-self-signed",
        Rule::PartnerPath => "certificate-rule-partner-path",
        Rule::Version => "certificate-rule-version",
        Rule::CaFlag => "certificate-rule-ca-flag",
        Rule::KeyCertSign => "certificate-rule-key-cert-sign",
        Rule::Organisation => "certificate-rule-organisation",
        Rule::KeyStrength => "certificate-rule-key-strength",
        Rule::EncryptionKey => "certificate-rule-encryption-key",
        Rule::SignatureAlgorithm => "certificate-rule-signature-algorithm",
        Rule::Subject => "certificate-rule-subject",
        Rule::Extensions => "certificate-rule-extensions",
        Rule::RootSignature => "certificate-rule-root-signature",
        Rule::CaPath => "certificate-rule-ca-path",
        Rule::PathLength => "certificate-rule-path-length",
        Rule::PartnerNotCa => "certificate-rule-partner-not-ca",
        Rule::KeyUsage => "certificate-rule-key-usage",
        Rule::ExtendedKeyUsage => "certificate-rule-extended-key-usage",
    })
}

/// What was seen.
pub(super) fn found(finding: &Finding) -> Option<Said> {
    match (&finding.seen, finding.outcome) {
        (Some(seen), _) => Some(said(seen)),
        (None, Outcome::Held) => Some(Said::new("certificate-found-good")),
        (None, Outcome::Failed | Outcome::Warning | Outcome::NotReached) => None,
    }
}

/// What was wanted.
pub(super) fn needed(finding: &Finding) -> Option<Said> {
    finding.wanted.as_ref().map(said)
}

/// What the person can do.
pub(super) fn remedy(finding: &Finding) -> Option<Said> {
    finding.remedy.as_ref().map(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_called_by_its_stable_name() {
        for rule in [Rule::TEXT, Rule::CA_UPLOAD, Rule::PARTNER_UPLOAD].concat() {
            assert_eq!(name(rule).key(), format!("certificate-rule-{}", rule.name().replace('_', "-")));
        }
    }
}
