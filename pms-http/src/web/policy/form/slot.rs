//! The fields of the form: what each is called, and what a browser's answer means.

use crate::web::{address::encoded, fields::decoded};

/// A box that is ticked.
pub(super) const YES: &str = "yes";
/// A way of authentication that may be used.
pub(super) const ALLOWED: &str = "allowed";
/// One that must be.
pub(super) const MANDATORY: &str = "mandatory";
/// An attribute that is shared in clear.
pub(super) const SHARED: &str = "shared";
/// One that is shared encrypted.
pub(super) const ENCRYPTED: &str = "encrypted";

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web::policy) enum Slot {
    /// `authTokenType`.
    Token,
    /// `kycLanguages`, in one line.
    Languages,
    /// An element of `allowedAuthTypes`, by type and sub type: not there, [`ALLOWED`] or [`MANDATORY`].
    Way(String, String),
    /// An element of `allowedKycAttributes`.
    Attribute(String),
    /// A member of a MISP document.
    Flag(String),
    /// A text of `dataSharePolicies`.
    Term(String),
    /// An element of `shareableAttributes`: not there, [`SHARED`] or [`ENCRYPTED`].
    Share(String),
    /// The `format` of such an element.
    Format(String),
}

impl Slot {
    /// The name of the field.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Token => "token".to_owned(),
            Self::Languages => "languages".to_owned(),
            Self::Way(kind, sub) => format!("way-{}/{}", encoded(kind), encoded(sub)),
            Self::Attribute(name) => format!("attribute-{}", encoded(name)),
            Self::Flag(name) => format!("flag-{}", encoded(name)),
            Self::Term(name) => format!("term-{}", encoded(name)),
            Self::Share(name) => format!("share-{}", encoded(name)),
            Self::Format(name) => format!("format-{}", encoded(name)),
        }
    }

    /// Reads the name of a field.
    pub(super) fn read(key: &str) -> Option<Self> {
        let (group, rest) = key.split_once('-').unwrap_or((key, ""));
        match group {
            "token" => Some(Self::Token),
            "languages" => Some(Self::Languages),
            "way" => {
                let (kind, sub) = rest.split_once('/')?;
                Some(Self::Way(decoded(kind)?, decoded(sub)?))
            }
            "attribute" => Some(Self::Attribute(decoded(rest)?)),
            "flag" => Some(Self::Flag(decoded(rest)?)),
            "term" => Some(Self::Term(decoded(rest)?)),
            "share" => Some(Self::Share(decoded(rest)?)),
            "format" => Some(Self::Format(decoded(rest)?)),
            _ => None,
        }
    }

    /// What the posted values of the field mean; `None` where a browser that shows the field would have sent one, so
    /// that nothing was changed. Of two boxes, the second means the first as well.
    pub(super) fn value(&self, posted: &[&str]) -> Option<String> {
        let strongest = |weak: &str, strong: &str| {
            let found = [strong, weak].into_iter().find(|value| posted.contains(value));
            Some(found.unwrap_or("").to_owned())
        };
        match self {
            Self::Token | Self::Term(_) | Self::Format(_) => {
                posted.first().map(|text| text.trim().to_owned())
            }
            Self::Languages => posted.first().map(|text| line(super::names(text))),
            Self::Way(..) => strongest(ALLOWED, MANDATORY),
            Self::Share(_) => strongest(SHARED, ENCRYPTED),
            Self::Attribute(_) | Self::Flag(_) => Some(posted.first().map_or("", |_| YES).to_owned()),
        }
    }

    /// What the document calls it.
    pub(in crate::web::policy) fn name(&self) -> &str {
        match self {
            Self::Token => "authTokenType",
            Self::Languages => "kycLanguages",
            Self::Way(kind, sub) if sub.is_empty() => kind,
            Self::Way(_, name)
            | Self::Attribute(name)
            | Self::Flag(name)
            | Self::Term(name)
            | Self::Share(name)
            | Self::Format(name) => name,
        }
    }
}

/// Names in one line, as the field shows them.
pub(super) fn line(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
