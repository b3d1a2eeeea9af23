//! Certificates: reading, judging, issuing. Pure: the time, the trust store and every fact are arguments.
//!
//! - [`upload`]: text or file to certificates, with limits; what is something else is refused by name
//! - [`judge`]: certificates to a [`Verdict`], and to the proofs [`TrustedChain`] and [`AcceptedAnchor`], which only it makes
//! - [`profile`]: writing certificates, checked before they are given out
//! - [`signature`]: the port through which signatures are checked
//! - [`p7b`]: bundles in MOSIP's form

mod algorithm;
mod certificate;
mod der;
mod domain;
mod error;
mod extension;
mod form;
pub mod judge;
mod key;
mod name;
mod oid;
pub mod p7b;
mod path;
mod pem;
mod policy;
pub mod profile;
mod rule;
pub mod signature;
mod store;
mod thumbprint;
mod time;
pub mod upload;
mod verdict;
mod words;

pub use algorithm::{SignatureAlgorithm, SignatureScheme};
pub use certificate::Certificate;
pub use der::DerError;
pub use domain::TrustDomain;
pub use error::{Excess, KeyDamage, ParseError};
pub use extension::{AlternativeName, BasicConstraints, KeyUsage};
pub use judge::{
    AcceptedAnchor, CaJudgement, Held, MissingIssuer, PartnerFacts, PartnerJudgement, Sight, TrustedChain,
};
pub use key::{KeyKind, PublicKey};
pub use path::{PathError, PathReason};
pub use policy::{CertPolicy, OrganisationMatch, PathBudget};
pub use rule::Rule;
pub use signature::{BadSignature, SignatureCheck};
pub use store::{Anchor, AnchorKind, TrustStore};
pub use thumbprint::{decimal_of_hex, hex};
pub use upload::{ReadError, UploadKind};
pub use verdict::{Finding, Outcome, Verdict};
pub use words::{Arg, Sentence, Words};
