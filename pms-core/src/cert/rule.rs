//! The rules by which uploads are judged, in order, with their wire codes.

/// One rule. The order of the judge's lists ([`Rule::CA_UPLOAD`], [`Rule::PARTNER_UPLOAD`]) decides which failure comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// There is text at all.
    NotBlank,
    /// No private key stands anywhere in it.
    NoPrivateKey,
    /// It is no larger than the field allows.
    Size,
    /// It is a certificate file of a form that is taken here.
    Form,
    /// A partner's upload holds one certificate, a CA upload at most 32.
    Count,
    /// A PKCS#7 bundle holds certificates, and nothing else.
    Bundle,
    /// Each certificate is DER and within the limits.
    WellFormed,
    /// The serial number is positive.
    Serial,
    /// The trust domain is one that exists.
    Domain,
    /// The CA certificate is not yet in the domain's store.
    NotStored,
    /// No other partner holds this certificate.
    NotHeldByAnother,
    /// No other partner holds this key.
    KeyNotHeldByAnother,
    /// Validity has begun, or begins within the clock's tolerance.
    Begun,
    /// Validity has not ended.
    NotExpired,
    /// A CA certificate is good for the months that a CA needs.
    CaValidityLeft,
    /// A partner's certificate is good for the days that ours will be.
    PartnerValidityLeft,
    /// A partner's certificate is signed by a CA, not by itself.
    NotSelfSigned,
    /// A path leads from the partner's certificate to a root of the domain.
    PartnerPath,
    /// X.509 version 3.
    Version,
    /// Basic constraints say that this is a CA.
    CaFlag,
    /// A CA's key usage includes signing certificates.
    KeyCertSign,
    /// The organisation is the partner's.
    Organisation,
    /// The key is of an allowed kind and strong enough.
    KeyStrength,
    /// The key is RSA where answers are encrypted to it.
    EncryptionKey,
    /// The signature algorithm is allowed.
    SignatureAlgorithm,
    /// The subject is not empty.
    Subject,
    /// No extension forbids using the certificate here.
    Extensions,
    /// A root's signature verifies under its own key, and only a root's does.
    RootSignature,
    /// A path leads from the intermediate to a root of the domain.
    CaPath,
    /// The path lengths above leave the CA something to issue.
    PathLength,
    /// A partner's certificate is not a CA's, outside the domains whose partners issue.
    PartnerNotCa,
    /// The key usage fits what the partner does with the key.
    KeyUsage,
    /// The extended key usage fits what the partner does with the key.
    ExtendedKeyUsage,
}

impl Rule {
    /// Rules about the text of an upload, before any certificate of it is looked at.
    pub const TEXT: &'static [Self] = &[
        Self::NotBlank,
        Self::NoPrivateKey,
        Self::Size,
        Self::Form,
        Self::Count,
        Self::Bundle,
        Self::WellFormed,
    ];

    /// Rules for each certificate of a CA upload, in order (`certificates.md` C4).
    pub const CA_UPLOAD: &'static [Self] = &[
        Self::Serial,
        Self::Domain,
        Self::NotStored,
        Self::Begun,
        Self::NotExpired,
        Self::CaValidityLeft,
        Self::Version,
        Self::CaFlag,
        Self::KeyCertSign,
        Self::KeyStrength,
        Self::SignatureAlgorithm,
        Self::Subject,
        Self::Extensions,
        Self::RootSignature,
        Self::CaPath,
        Self::PathLength,
    ];

    /// Rules for a partner's certificate, in Java's order (`certificates.md` A5) with C5's additions.
    pub const PARTNER_UPLOAD: &'static [Self] = &[
        Self::Serial,
        Self::Domain,
        Self::NotHeldByAnother,
        Self::KeyNotHeldByAnother,
        Self::Begun,
        Self::NotExpired,
        Self::PartnerValidityLeft,
        Self::NotSelfSigned,
        Self::PartnerPath,
        Self::Version,
        Self::Organisation,
        Self::KeyStrength,
        Self::EncryptionKey,
        Self::SignatureAlgorithm,
        Self::PartnerNotCa,
        Self::KeyUsage,
        Self::ExtendedKeyUsage,
    ];

    /// The code that callers see when this rule is the first that failed: MOSIP's (`certificates.md` A4, A5, C4), and
    /// decision 26 where Java has no such rule.
    pub const fn wire_code(self) -> &'static str {
        match self {
            Self::NotBlank
            | Self::Bundle
            | Self::CaFlag
            | Self::KeyCertSign
            | Self::Subject
            | Self::Extensions
            | Self::PathLength
            | Self::PartnerNotCa
            | Self::KeyUsage
            | Self::ExtendedKeyUsage => "KER-PCM-001",
            Self::NoPrivateKey | Self::Size | Self::Form | Self::Count | Self::WellFormed | Self::Serial => {
                "KER-KMS-013"
            }
            Self::Domain => "KER-PCM-011",
            Self::NotStored | Self::NotHeldByAnother | Self::KeyNotHeldByAnother => "KER-PCM-003",
            Self::Begun => "KER-PMS-020",
            Self::NotExpired => "KER-PCM-004",
            Self::CaValidityLeft => "KER-PCM-017",
            Self::PartnerValidityLeft => "KER-KMS-021",
            Self::NotSelfSigned => "KER-PCM-015",
            Self::PartnerPath => "KER-PCM-006",
            Self::Version => "KER-PCM-007",
            Self::Organisation => "KER-PCM-008",
            Self::KeyStrength | Self::EncryptionKey => "KER-PCM-013",
            Self::SignatureAlgorithm => "KER-PCM-014",
            Self::RootSignature | Self::CaPath => "KER-PCM-005",
        }
    }

    /// The stable name of the rule, for audit entries, answers of our own and metrics.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotBlank => "not_blank",
            Self::NoPrivateKey => "no_private_key",
            Self::Size => "size",
            Self::Form => "form",
            Self::Count => "count",
            Self::Bundle => "bundle",
            Self::WellFormed => "well_formed",
            Self::Serial => "serial",
            Self::Domain => "domain",
            Self::NotStored => "not_stored",
            Self::NotHeldByAnother => "not_held_by_another",
            Self::KeyNotHeldByAnother => "key_not_held_by_another",
            Self::Begun => "begun",
            Self::NotExpired => "not_expired",
            Self::CaValidityLeft => "ca_validity_left",
            Self::PartnerValidityLeft => "partner_validity_left",
            Self::NotSelfSigned => "not_self_signed",
            Self::PartnerPath => "partner_path",
            Self::Version => "version",
            Self::CaFlag => "ca_flag",
            Self::KeyCertSign => "key_cert_sign",
            Self::Organisation => "organisation",
            Self::KeyStrength => "key_strength",
            Self::EncryptionKey => "encryption_key",
            Self::SignatureAlgorithm => "signature_algorithm",
            Self::Subject => "subject",
            Self::Extensions => "extensions",
            Self::RootSignature => "root_signature",
            Self::CaPath => "ca_path",
            Self::PathLength => "path_length",
            Self::PartnerNotCa => "partner_not_ca",
            Self::KeyUsage => "key_usage",
            Self::ExtendedKeyUsage => "extended_key_usage",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Rule;

    #[test]
    fn no_rule_stands_twice_in_a_list_and_names_differ() {
        for list in [Rule::CA_UPLOAD, Rule::PARTNER_UPLOAD] {
            let rules: Vec<Rule> = [Rule::TEXT, list].concat();
            let names: BTreeSet<&str> = rules.iter().map(|rule| rule.name()).collect();
            assert_eq!(names.len(), rules.len());
        }
    }
}
