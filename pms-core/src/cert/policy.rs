//! The rules' numbers and switches, as data.

use std::ops::Range;

use chrono::TimeDelta;

use super::algorithm::{SignatureAlgorithm, SignatureScheme};
use super::domain::TrustDomain;
use super::key::{KeyKind, PublicKey};
use super::words::{Words, wanted};

/// Public exponents that are taken (`certificates.md` C2).
const RSA_EXPONENTS: Range<u64> = 65_537..(1 << 33);

/// What a site may decide about certificates. The default is `certificates.md` part C.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertPolicy {
    /// How far ahead a certificate's first second may lie at upload (clocks differ); never used in later judging.
    pub clock_skew: TimeDelta,
    /// Calendar months that a CA certificate must still be valid (`mosip.kernel.partner.cacertificate.upload.minimumvalidity.month`).
    pub ca_min_months: u32,
    /// Whole days that a partner's certificate must still be valid: 1 × 365 − 30 by default.
    pub partner_min_days: i64,
    /// Days that an issued certificate is valid at most (`mosip.kernel.partner.issuer.certificate.duration.years`).
    pub issued_days: i64,
    /// How the organisation is compared with the partner's name.
    pub organisation_match: OrganisationMatch,
    /// Whether zero and negative serial numbers are taken in uploads.
    pub nonpositive_serial: bool,
    /// Whether a CA's basic constraints must be critical.
    pub critical_basic_constraints: bool,
    /// Signature algorithms that are taken.
    pub algorithms: Vec<SignatureAlgorithm>,
    /// Shortest RSA modulus in bits.
    pub rsa_min_bits: usize,
    /// Longest RSA modulus in bits.
    pub rsa_max_bits: usize,
    /// Domains in which a partner's key must be RSA, because answers are encrypted to it.
    pub rsa_domains: Vec<TrustDomain>,
    /// How much work one path search may do.
    pub budget: PathBudget,
}

/// How the organisation is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrganisationMatch {
    /// NFKC, blanks collapsed, case folded.
    Folded,
    /// Byte for byte, as Java does.
    Exact,
}

/// How much work one path search may do; running out is an error of its own, never "no path" (`certificates.md` C6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathBudget {
    /// Intermediates on a path, self-issued ones included.
    pub intermediates: usize,
    /// Candidates tried for one issuer name.
    pub candidates: usize,
    /// Signatures checked.
    pub signatures: usize,
    /// Steps from a certificate to a candidate.
    pub edges: usize,
}

impl Default for PathBudget {
    fn default() -> Self {
        Self { intermediates: 5, candidates: 16, signatures: 64, edges: 1000 }
    }
}

impl Default for CertPolicy {
    fn default() -> Self {
        use SignatureAlgorithm as A;
        Self {
            clock_skew: TimeDelta::minutes(5),
            ca_min_months: 12,
            partner_min_days: 335,
            issued_days: 365,
            organisation_match: OrganisationMatch::Folded,
            nonpositive_serial: false,
            critical_basic_constraints: false,
            algorithms: vec![
                A::RsaSha256,
                A::RsaSha384,
                A::RsaSha512,
                A::PssSha256,
                A::PssSha384,
                A::PssSha512,
                A::EcdsaSha256,
                A::EcdsaSha384,
                A::Ed25519,
            ],
            rsa_min_bits: 2048,
            rsa_max_bits: 8192,
            rsa_domains: TrustDomain::ALL.into_iter().filter(|domain| domain.encrypts_to_partner()).collect(),
            budget: PathBudget::default(),
        }
    }
}

impl CertPolicy {
    /// Whether the algorithm is on the list.
    pub fn allows_scheme(&self, scheme: SignatureScheme) -> bool {
        match scheme {
            SignatureScheme::Known(algorithm) => self.algorithms.contains(&algorithm),
            SignatureScheme::Other(_) => false,
        }
    }

    /// Whether the key's kind and size are allowed (`certificates.md` C2, C3); otherwise what is wanted.
    pub fn allows_key(&self, key: &PublicKey) -> Result<(), Words> {
        match key.kind() {
            KeyKind::Rsa { bits, exponent } => {
                let size = (self.rsa_min_bits..=self.rsa_max_bits).contains(&bits) && bits % 8 == 0;
                let exponent =
                    exponent.is_some_and(|exponent| exponent % 2 == 1 && RSA_EXPONENTS.contains(&exponent));
                if !size {
                    return Err(self.wanted_of(key.kind()));
                }
                if exponent { Ok(()) } else { Err(wanted::rsa_exponent()) }
            }
            KeyKind::Ed25519 if key.has_small_order() => Err(wanted::ed25519_order()),
            KeyKind::P256 | KeyKind::P384 | KeyKind::Ed25519 => Ok(()),
            KeyKind::P521 | KeyKind::Other(_) => Err(self.wanted_of(key.kind())),
        }
    }

    /// What is wanted of such a key.
    pub(crate) fn wanted_of(&self, kind: KeyKind) -> Words {
        match kind {
            KeyKind::Rsa { .. } => {
                wanted::rsa_bits(self.rsa_min_bits.to_string(), self.rsa_max_bits.to_string())
            }
            KeyKind::P256 | KeyKind::P384 | KeyKind::P521 | KeyKind::Ed25519 | KeyKind::Other(_) => {
                wanted::key_kind()
            }
        }
    }
}
