//! The tree of a certificate's chain, root on top.

use super::{ask::AskLink, card::name_of, facts::pairs};
use crate::web::{said::Said, section::Section};
use pms_core::{
    app::{
        ca_certificate::AnchorDetails,
        preview::{ChainLink, Judged, Origin},
    },
    cert::{AnchorKind, Certificate, MissingIssuer, Outcome, Verdict},
    domain::anchor::TrustAnchor,
};
use serde::Serialize;

/// A certificate of the tree, as `v.chain` takes it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct Node {
    kind: &'static str,
    name: String,
    href: Option<String>,
    note: Option<Said>,
    until: Option<String>,
    key_id: Option<String>,
    ask: Option<AskLink>,
    below: Vec<Node>,
}

/// For whom a tree is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Somebody who may open the pages of the trust store.
    Administrator,
    /// A partner, who asks an administrator for what is missing.
    Partner,
}

impl Node {
    fn of(kind: &'static str, certificate: &Certificate, note: &'static str) -> Self {
        Self {
            kind,
            name: name_of(certificate),
            href: None,
            note: Some(Said::new(note)),
            until: Some(certificate.not_after().to_rfc3339()),
            key_id: None,
            ask: None,
            below: Vec::new(),
        }
    }

    /// The tree of a certificate of the trust store: what is above it, and at most `most` of what is below.
    pub(in crate::web) fn of_details(details: &AnchorDetails, most: usize) -> Vec<Self> {
        let below = details.issued.iter().take(most).map(stored).collect();
        let mine = Self { below, ..Self::of("mine", &details.anchor.certificate, "certificate-node-this") };
        details.issuers.iter().fold(vec![mine], |below, issuer| vec![Self { below, ..stored(issuer) }])
    }

    /// The tree of an upload: the path that was found, or as much as the upload itself tells.
    pub(super) fn of_judged(judged: &Judged, reader: Reader) -> Vec<Self> {
        if judged.chain.is_empty() {
            return Pile::of(judged).tree(judged.missing.as_ref(), reader);
        }
        let refused = !judged.verdict.is_accepted();
        let node = |link: &ChainLink| of_link(link, refused, reader);
        judged.chain.iter().fold(Vec::new(), |below, link| vec![Self { below, ..node(link) }])
    }
}

fn stored(anchor: &TrustAnchor) -> Node {
    let note = match anchor.kind {
        AnchorKind::Root => "certificate-node-root",
        AnchorKind::Intermediate => "certificate-node-stored",
    };
    Node {
        href: Some(Section::TrustStore.page_of(anchor.id.as_str())),
        ..Node::of("stored", &anchor.certificate, note)
    }
}

fn of_link(link: &ChainLink, refused: bool, reader: Reader) -> Node {
    let certificate = &link.certificate;
    match &link.origin {
        Origin::Itself => {
            Node::of(if refused { "broken" } else { "mine" }, certificate, "certificate-node-mine")
        }
        Origin::Upload => Node::of("given", certificate, "certificate-node-upload"),
        Origin::Store(id) => {
            let root = certificate.is_self_issued();
            let note = if root { "certificate-node-root" } else { "certificate-node-stored" };
            let href = (reader == Reader::Administrator).then(|| Section::TrustStore.page_of(id.as_str()));
            Node { href, ..Node::of("stored", certificate, note) }
        }
    }
}

/// The certificates of an upload for which no path was found, put under one another by their names.
struct Pile<'a> {
    left: Vec<(usize, &'a Certificate)>,
    verdict: &'a Verdict,
    alone: bool,
}

impl<'a> Pile<'a> {
    fn of(judged: &'a Judged) -> Self {
        let left: Vec<_> = judged
            .certificates
            .iter()
            .enumerate()
            .map(|(place, certificate)| (place + 1, certificate))
            .collect();
        Self { alone: left.len() == 1, left, verdict: &judged.verdict }
    }

    fn tree(mut self, missing: Option<&MissingIssuer>, reader: Reader) -> Vec<Node> {
        let mut tree: Vec<Node> = missing.map(|issuer| self.absent(issuer, reader)).into_iter().collect();
        while let Some(top) = self.top() {
            let node = self.node(top);
            tree.push(node);
        }
        tree
    }

    /// The issuer that is neither stored nor in the upload.
    fn absent(&mut self, issuer: &MissingIssuer, reader: Reader) -> Node {
        let note = match reader {
            Reader::Administrator => "certificate-node-missing-upload",
            Reader::Partner => "certificate-node-missing",
        };
        Node {
            kind: "missing",
            name: issuer.name.clone(),
            href: None,
            note: Some(Said::new(note)),
            until: None,
            key_id: issuer.key_id.as_deref().map(pairs),
            ask: (reader == Reader::Partner).then(AskLink::new),
            below: self.signed_by(&issuer.name),
        }
    }

    fn signed_by(&mut self, issuer: &str) -> Vec<Node> {
        let left = std::mem::take(&mut self.left);
        let (found, left) =
            left.into_iter().partition(|(_, certificate)| certificate.issuer_text() == issuer);
        self.left = left;
        let found: Vec<(usize, &'a Certificate)> = found;
        found.into_iter().map(|certificate| self.node(certificate)).collect()
    }

    fn node(&mut self, (number, certificate): (usize, &'a Certificate)) -> Node {
        let failed = self.verdict.findings().iter().any(|finding| {
            finding.outcome == Outcome::Failed && finding.certificate == (!self.alone).then_some(number)
        });
        let kind = if failed { "broken" } else { "given" };
        let note = if self.alone { "certificate-node-mine" } else { "certificate-node-upload" };
        Node { below: self.signed_by(&certificate.subject_text()), ..Node::of(kind, certificate, note) }
    }

    /// The next one whose issuer is not among those that are left; in a circle, the first.
    fn top(&mut self) -> Option<(usize, &'a Certificate)> {
        let subjects: Vec<String> = self.left.iter().map(|(_, other)| other.subject_text()).collect();
        let is_top = |(_, certificate): &(usize, &Certificate)| {
            certificate.is_self_issued() || !subjects.contains(&certificate.issuer_text())
        };
        let place = self.left.iter().position(is_top).unwrap_or(0);
        (!self.left.is_empty()).then(|| self.left.remove(place))
    }
}
