//! What a look at an upload found: the verdict, the chain, the certificates.

use super::{
    FactsView, Node,
    ask::AskView,
    card::name_of,
    chain::Reader,
    verdict::{VerdictView, signed},
};
use crate::web::{said::Said, visitor::Visit};
use pms_core::{
    app::preview::Judged,
    cert::{TrustDomain, UploadKind},
    port::queries::PartnerRow,
};
use serde::Serialize;

/// The report, as the templates of `certificate/report.html` take it.
#[derive(Clone, Debug, Serialize)]
pub(in crate::web) struct Report {
    /// What the certificate is called, where there is one.
    name: Option<String>,
    facts: Vec<Said>,
    verdict: VerdictView,
    chain: Vec<Node>,
    certificates: Vec<FactsView>,
    /// The message to the administrator, where an authority is missing and somebody can be asked for it.
    ask: Option<AskView>,
    at: String,
}

impl Report {
    /// Of an upload to the trust store.
    pub(in crate::web) fn of_authority(visit: &Visit, judged: &Judged) -> Self {
        Self::of(visit, judged, UploadKind::Ca, Reader::Administrator)
    }

    /// Of a partner's certificate.
    pub(super) fn of_partner(
        visit: &Visit,
        judged: &Judged,
        partner: &PartnerRow,
        domain: TrustDomain,
    ) -> Self {
        let missing = judged.missing.as_ref();
        let ask = missing.map(|missing| AskView::of(visit, partner, domain, missing));
        Self { ask, ..Self::of(visit, judged, UploadKind::Partner, Reader::Partner) }
    }

    fn of(visit: &Visit, judged: &Judged, kind: UploadKind, reader: Reader) -> Self {
        let now = visit.pms().now();
        let of = match kind {
            UploadKind::Ca => "authority",
            UploadKind::Partner => "certificate",
        };
        let target = judged.chain.first().map(|link| &link.certificate).or(judged.certificates.first());
        let count = judged.certificates.len();
        Self {
            name: target.map(name_of),
            facts: (count > 0)
                .then(|| Said::new("certificate-found-count").with("n", signed(count)))
                .into_iter()
                .collect(),
            verdict: VerdictView::of(judged, kind, reader == Reader::Partner),
            chain: Node::of_judged(judged, reader),
            certificates: judged.certificates.iter().map(|one| FactsView::of(one, of, now)).collect(),
            ask: None,
            at: now.to_rfc3339(),
        }
    }
}
