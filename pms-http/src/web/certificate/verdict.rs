//! A verdict as tables: one row a rule.

use super::{ask::AskLink, card::name_of, finding, versus};
use crate::web::said::Said;
use pms_core::{
    app::preview::Judged,
    cert::{Finding, Outcome, Rule, UploadKind},
};
use serde::Serialize;

/// What was found, by certificate.
#[derive(Clone, Debug, Serialize)]
pub(super) struct VerdictView {
    accepted: bool,
    met: usize,
    broken: usize,
    all: usize,
    /// So many rules about certificates were not looked at, because nothing could be read.
    unread: usize,
    /// The first rule that is not met.
    first: Option<First>,
    groups: Vec<Group>,
}

#[derive(Clone, Debug, Serialize)]
struct First {
    href: String,
    number: usize,
    word: Option<Said>,
}

/// The rules about one thing: the upload as a whole, or one of its certificates.
#[derive(Clone, Debug, Serialize)]
struct Group {
    /// Its heading, where there is more than one group.
    title: Option<Said>,
    /// What its rows' ids begin with.
    prefix: String,
    rules: Vec<RuleView>,
}

/// A row, as `v.rules` takes it.
#[derive(Clone, Debug, Serialize)]
struct RuleView {
    number: usize,
    name: Said,
    outcome: &'static str,
    found: Option<Said>,
    needed: Option<Said>,
    why: Option<Said>,
    sides: Vec<versus::Side>,
    remedy: Option<Said>,
    code: Option<&'static str>,
    ask: Option<AskLink>,
}

impl VerdictView {
    /// Of an upload. `asks` says whether the reader has an administrator to ask for what is missing.
    pub(super) fn of(judged: &Judged, kind: UploadKind, asks: bool) -> Self {
        let (about_text, about_certificates): (Vec<&Finding>, Vec<&Finding>) =
            judged.verdict.findings().iter().partition(|finding| Rule::TEXT.contains(&finding.rule));
        let is_read = about_text.iter().all(|finding| finding.outcome == Outcome::Held);
        let groups = if is_read {
            groups(&about_certificates, judged, kind, asks)
        } else {
            vec![Group::new("rule", None, about_text.iter().map(|finding| row(finding, judged, asks)))]
        };
        let count = |outcome: &str| {
            groups.iter().flat_map(|group| &group.rules).filter(|rule| rule.outcome == outcome).count()
        };
        Self {
            accepted: judged.verdict.is_accepted(),
            met: count("held") + count("warning"),
            broken: count("failed"),
            all: groups.iter().map(|group| group.rules.len()).sum(),
            unread: if is_read { 0 } else { about_certificates.len() },
            first: groups.iter().find_map(Group::first_broken),
            groups,
        }
    }
}

/// The rules of an upload that was read: in one table where it holds one certificate, else in one for each.
fn groups(about: &[&Finding], judged: &Judged, kind: UploadKind, asks: bool) -> Vec<Group> {
    let count = judged.certificates.len();
    let rows = |part: &[&Finding]| -> Vec<RuleView> {
        part.iter().map(|finding| row(finding, judged, asks)).collect()
    };
    let text = std::iter::once(readable(count, kind));
    if count == 1 {
        return vec![Group::new("rule", None, text.chain(rows(about)))];
    }
    let whole = Group::new("rule", Some(Said::new("certificate-rules-upload")), text);
    let each = about.chunk_by(|a, b| a.certificate == b.certificate).map(|part| {
        let number = part.first().and_then(|finding| finding.certificate).unwrap_or(1);
        let name = judged.certificates.get(number.saturating_sub(1)).map(name_of).unwrap_or_default();
        let title = Said::new("certificate-rules-one").with("n", signed(number)).with("name", name);
        Group::new(&format!("rule-{number}"), Some(title), rows(part))
    });
    std::iter::once(whole).chain(each).collect()
}

impl Group {
    fn new(prefix: &str, title: Option<Said>, rules: impl IntoIterator<Item = RuleView>) -> Self {
        let numbered = (1..).zip(rules).map(|(number, rule)| RuleView { number, ..rule });
        Self { title, prefix: prefix.to_owned(), rules: numbered.collect() }
    }

    fn first_broken(&self) -> Option<First> {
        let rule = self.rules.iter().find(|rule| rule.outcome == "failed")?;
        let href = format!("#{}-{}", self.prefix, rule.number);
        Some(First { href, number: rule.number, word: rule.remedy.clone().or_else(|| rule.found.clone()) })
    }
}

/// The rules about the text, all of which hold, in one row.
fn readable(certificates: usize, kind: UploadKind) -> RuleView {
    let most = signed(kind.max_certificates());
    RuleView {
        number: 0,
        name: Said::new("certificate-rule-readable"),
        outcome: "held",
        found: Some(Said::new("certificate-found-count").with("n", signed(certificates))),
        needed: Some(
            Said::new("certificate-needed-readable")
                .with("n", most)
                .with("size", signed(kind.max_bytes() / 1024)),
        ),
        why: None,
        sides: Vec::new(),
        remedy: None,
        code: None,
        ask: None,
    }
}

fn row(finding: &Finding, judged: &Judged, asks: bool) -> RuleView {
    let is_broken = finding.outcome == Outcome::Failed;
    let outcome = match finding.outcome {
        Outcome::Held => "held",
        Outcome::Failed => "failed",
        Outcome::Warning => "warning",
        Outcome::NotReached => "not-reached",
    };
    let organisation =
        judged.organisation.as_ref().filter(|_| is_broken && finding.rule == Rule::Organisation);
    RuleView {
        number: 0,
        name: finding::name(finding.rule),
        outcome,
        found: finding::found(finding),
        needed: finding::needed(finding),
        why: None,
        sides: organisation.map(versus::organisations).unwrap_or_default(),
        remedy: finding::remedy(finding),
        code: is_broken.then(|| finding.rule.wire_code()),
        ask: (asks && is_broken && finding.rule == Rule::PartnerPath && judged.missing.is_some())
            .then(AskLink::new),
    }
}

/// A count as messages take it.
pub(super) fn signed(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
