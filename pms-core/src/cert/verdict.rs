//! What was judged: findings, one for each rule.

use super::rule::Rule;
use super::words::{self, Words};

/// How a rule came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The rule holds.
    Held,
    /// The rule does not hold; the upload is refused.
    Failed,
    /// The rule holds, but somebody may be surprised later.
    Warning,
    /// The rule could not be looked at, because of what failed before it.
    NotReached,
}

/// One rule with what was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// Which certificate of the upload, counted from 1 in order of appearance; `None` when it is about the whole.
    pub certificate: Option<usize>,
    /// How it came out.
    pub outcome: Outcome,
    /// What was seen; `None` when there is nothing to say of what holds.
    pub seen: Option<Words>,
    /// What was wanted, of what holds too; `None` when what was seen says it.
    pub wanted: Option<Words>,
    /// What the person can do; `None` when nothing has to be done.
    pub remedy: Option<Words>,
}

impl Finding {
    /// The finding in a sentence or two of English: what was seen, what was wanted, what to do.
    pub fn sentence(&self) -> String {
        let seen = self.seen.as_ref().map(Words::text).unwrap_or_default();
        let mut text = match self.certificate {
            Some(number) => format!("Certificate {number}: {seen}"),
            None => capitalised(&seen),
        };
        if let Some(wanted) = &self.wanted {
            text.push_str("; wanted: ");
            text.push_str(&wanted.text());
        }
        text.push('.');
        if let Some(remedy) = &self.remedy {
            text.push(' ');
            text.push_str(&remedy.text());
        }
        text
    }
}

/// Findings for every rule, in the order in which the rules are judged.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    findings: Vec<Finding>,
}

impl Verdict {
    /// All findings, in order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The failure that decides the wire code.
    pub fn first_failed(&self) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.outcome == Outcome::Failed)
    }

    /// Whether nothing failed and every rule was looked at.
    pub fn is_accepted(&self) -> bool {
        !self.findings.is_empty()
            && self.findings.iter().all(|finding| matches!(finding.outcome, Outcome::Held | Outcome::Warning))
    }

    /// Findings that are worth telling although the upload is taken.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.outcome == Outcome::Warning)
    }

    /// How one rule came out for a certificate (or for the whole upload).
    pub fn of(&self, rule: Rule) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.rule == rule)
    }

    pub(crate) fn append(&mut self, mut findings: Vec<Finding>) {
        self.findings.append(&mut findings);
    }
}

/// How one rule came out, before it is put in its place.
pub(crate) struct Note {
    outcome: Outcome,
    seen: Option<Words>,
    wanted: Option<Words>,
    remedy: Option<Words>,
}

impl Note {
    pub(crate) fn held(seen: impl Into<Option<Words>>) -> Self {
        Self { outcome: Outcome::Held, seen: seen.into(), wanted: None, remedy: None }
    }

    /// Held, and what it was held against.
    pub(crate) fn met(seen: Words, wanted: Words) -> Self {
        Self { wanted: Some(wanted), ..Self::held(seen) }
    }

    pub(crate) fn failed(
        seen: Words,
        wanted: impl Into<Option<Words>>,
        remedy: impl Into<Option<Words>>,
    ) -> Self {
        Self { outcome: Outcome::Failed, seen: Some(seen), wanted: wanted.into(), remedy: remedy.into() }
    }

    pub(crate) fn warning(seen: Words, wanted: impl Into<Option<Words>>) -> Self {
        Self { outcome: Outcome::Warning, ..Self::failed(seen, wanted, None) }
    }

    pub(crate) fn not_reached(why: Words) -> Self {
        Self { outcome: Outcome::NotReached, ..Self::held(why) }
    }

    /// Held when the condition holds, otherwise failed; what was wanted is told either way.
    pub(crate) fn check(held: bool, seen: Words, wanted: impl Into<Option<Words>>, remedy: Words) -> Self {
        let failed = Self::failed(seen, wanted, remedy);
        if held { Self { outcome: Outcome::Held, remedy: None, ..failed } } else { failed }
    }
}

/// Collects notes and puts them into the order of a list of rules.
pub(crate) struct Sheet {
    rules: &'static [Rule],
    certificate: Option<usize>,
    notes: Vec<(Rule, Note)>,
}

impl Sheet {
    pub(crate) const fn new(rules: &'static [Rule], certificate: Option<usize>) -> Self {
        Self { rules, certificate, notes: Vec::new() }
    }

    pub(crate) fn note(&mut self, rule: Rule, note: Note) {
        self.notes.push((rule, note));
    }

    pub(crate) fn failed(&self) -> bool {
        self.notes.iter().any(|(_, note)| note.outcome == Outcome::Failed)
    }

    /// The findings in the list's order; a rule without a note was not reached.
    pub(crate) fn finish(mut self) -> Vec<Finding> {
        let certificate = self.certificate;
        self.rules
            .iter()
            .map(|rule| {
                let place = self.notes.iter().position(|(noted, _)| noted == rule);
                let note = place.map_or_else(
                    || Note::not_reached(words::seen::not_looked_at()),
                    |place| self.notes.swap_remove(place).1,
                );
                Finding {
                    rule: *rule,
                    certificate,
                    outcome: note.outcome,
                    seen: note.seen,
                    wanted: note.wanted,
                    remedy: note.remedy,
                }
            })
            .collect()
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
