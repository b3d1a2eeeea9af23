//! The trust store: the CA certificates of every domain, as they stood when it was made.

use std::collections::BTreeMap;

use super::certificate::Certificate;
use super::domain::TrustDomain;
use super::name::NameKey;

/// What a CA certificate is in its store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnchorKind {
    /// Trusted by itself.
    Root,
    /// Trusted through a path to a root.
    Intermediate,
}

impl AnchorKind {
    /// The text in MOSIP's column `ca_cert_type` and on the wire.
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Root => "ROOT",
            Self::Intermediate => "INTERMEDIATE",
        }
    }

    /// Reads the text of the column, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Root, Self::Intermediate].into_iter().find(|kind| kind.as_wire().eq_ignore_ascii_case(text))
    }
}

/// One CA certificate of a store.
#[derive(Debug, Clone)]
pub struct Anchor {
    /// The domain whose store it is in.
    pub domain: TrustDomain,
    /// Root or intermediate.
    pub kind: AnchorKind,
    /// Whether it may be used; a deactivated one still counts as stored.
    pub active: bool,
    /// The certificate.
    pub certificate: Certificate,
}

/// A snapshot of CA certificates. What it answers does not depend on the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct TrustStore {
    by_subject: BTreeMap<(TrustDomain, NameKey), Vec<Anchor>>,
}

impl TrustStore {
    /// A store of these certificates.
    pub fn new(anchors: impl IntoIterator<Item = Anchor>) -> Self {
        let mut store = Self::default();
        for anchor in anchors {
            store.add(anchor);
        }
        store
    }

    /// Adds one; a certificate that the domain already has is not added again.
    pub fn add(&mut self, anchor: Anchor) {
        let key = (anchor.domain, anchor.certificate.subject().key().clone());
        let list = self.by_subject.entry(key).or_default();
        if list.iter().all(|stored| stored.certificate != anchor.certificate) {
            list.push(anchor);
        }
    }

    /// Whether the domain has this very certificate, active or not.
    pub fn contains(&self, domain: TrustDomain, certificate: &Certificate) -> bool {
        self.named(domain, certificate.subject().key())
            .iter()
            .any(|stored| stored.certificate == *certificate)
    }

    /// How many certificates there are, over all domains.
    pub fn len(&self) -> usize {
        self.by_subject.values().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_subject.is_empty()
    }

    /// Every certificate of a domain with this subject.
    pub(crate) fn named(&self, domain: TrustDomain, subject: &NameKey) -> &[Anchor] {
        self.by_subject.get(&(domain, subject.clone())).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::AnchorKind;

    #[test]
    fn the_kind_is_read_as_it_is_written() {
        for kind in [AnchorKind::Root, AnchorKind::Intermediate] {
            assert_eq!(AnchorKind::parse(kind.as_wire()), Some(kind));
        }
        assert_eq!(AnchorKind::parse("LEAF"), None);
    }
}
