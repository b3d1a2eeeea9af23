//! The whole table of wire codes.

use crate::{page::is_current, samples, sources};
use pms_core::{app::policy::PolicyError, cert::Rule};
use pms_http::wire::{
    codes::{self, CertificateSurface, LinkSurface},
    error::WireError,
    messages,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

/// One line of the table: the error where it is answered.
pub(crate) struct Line {
    pub(crate) code: &'static str,
    pub(crate) surface: &'static str,
    pub(crate) error: String,
    pub(crate) status: u16,
    pub(crate) message: String,
}

impl Line {
    fn of(surface: &'static str, error: &impl ToString, wire: &WireError) -> Self {
        let (code, status) = (wire.code(), wire.status().as_u16());
        Self { code, surface, error: error.to_string(), status, message: wire.message() }
    }
}

impl Line {
    /// With other words than the code's own; findings about certificates differ each time.
    fn is_said_specially(&self) -> bool {
        let words = messages::message(self.code);
        let usual = format!("{}; {}", words.text, words.remedy);
        let is_finding = self.message.is_empty() || self.error.starts_with("the certificate is refused");
        !is_finding && !self.message.starts_with(&usual)
    }
}

fn lines_of<E: ToString>(
    surface: &'static str,
    errors: Vec<E>,
    table: impl Fn(&E) -> WireError,
) -> Vec<Line> {
    errors.into_iter().map(|error| Line::of(surface, &error, &table(&error))).collect()
}

/// A rule of the judge as it is answered when it is the first that fails.
fn rules(surface: &'static str, rules: &[Rule]) -> Vec<Line> {
    let one = |rule: &Rule| Line {
        code: rule.wire_code(),
        surface,
        error: format!("rule {}", rule.name().replace('_', " ")),
        status: 200,
        message: String::new(),
    };
    rules.iter().map(one).collect()
}

pub(crate) fn table() -> Vec<Line> {
    let policies = samples::policies();
    let of_policies = policies.iter().flat_map(|error| {
        let said: String = match error {
            PolicyError::Document(faults) => faults.iter().map(ToString::to_string).collect(),
            other => other.to_string(),
        };
        codes::policy(error).into_iter().map(|wire| Line::of("policies", &said, &wire)).collect::<Vec<_>>()
    });
    let of_certificates =
        |name, surface| lines_of(name, samples::certificates(), |error| codes::certificate(surface, error));
    [
        lines_of("policy groups", samples::groups(), codes::group),
        of_policies.collect(),
        lines_of("deactivation", samples::deactivations(), codes::deactivation),
        lines_of("partners", samples::partners(), codes::partner),
        lines_of("partner status", samples::partners(), codes::partner_status),
        lines_of("policy requests", samples::links(), |error| codes::link(LinkSurface::Partner, error)),
        lines_of("decisions", samples::links(), |error| codes::link(LinkSurface::Manager, error)),
        lines_of("API keys", samples::keys(), codes::key),
        of_certificates("certificates", CertificateSurface::Partner),
        of_certificates("certificate data", CertificateSurface::Data),
        rules("certificates", Rule::TEXT),
        rules("certificates", Rule::PARTNER_UPLOAD),
        lines_of("trust store", samples::anchors(), codes::anchor),
        rules("trust store", Rule::TEXT),
        rules("trust store", Rule::CA_UPLOAD),
        lines_of("consent", samples::consents(), codes::consent),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn the_table_of_codes_is_as_it_was() {
    let lines = table()
        .into_iter()
        .map(|line| format!("{:<25} · {:<16} · {} · {}", line.code, line.surface, line.error, line.status));
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_code_of_the_table_has_words_and_a_remedy() {
    for line in table() {
        assert!(messages::known(line.code).is_some(), "{} of {}", line.code, line.surface);
    }
}

#[test]
fn statuses_are_those_of_the_decision() {
    for line in table() {
        assert!([200, 403, 500, 503].contains(&line.status), "{} {}", line.code, line.status);
    }
}

const HEAD: &str = "\
# Errors

Every code that this server answers with. Made from the table of codes; a test keeps this page current.

A broken rule is HTTP 200 with `errors`, as MOSIP's clients expect; other statuses are named here. Clients decide by the
code. The words may change, and some places say something more exact than the words here. A refused certificate is told
by the finding that failed: what was seen, what was wanted, what to do.

| code | HTTP | what is wrong | what to do | where |
|---|---|---|---|---|
";

/// Where a code is answered, and with which statuses.
#[derive(Default)]
struct Places {
    statuses: BTreeSet<u16>,
    surfaces: BTreeSet<&'static str>,
}

fn join<T: ToString>(of: impl IntoIterator<Item = T>) -> String {
    of.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_page_of_errors_is_current() {
    let mut codes: BTreeMap<&str, Places> = BTreeMap::new();
    for line in table() {
        let places = codes.entry(line.code).or_default();
        places.statuses.insert(line.status);
        places.surfaces.insert(line.surface);
    }
    for (code, status, surface) in sources::OF_THE_SURFACE {
        let places = codes.entry(code).or_default();
        places.statuses.insert(status);
        places.surfaces.insert(surface);
    }
    let mut page = HEAD.to_owned();
    for (code, Places { statuses, surfaces }) in codes {
        let words = messages::message(code);
        let (text, remedy) = (words.text, words.remedy);
        writeln!(page, "| `{code}` | {} | {text} | {remedy} | {} |", join(statuses), join(surfaces)).unwrap();
    }
    page.push_str("\n## Said more exactly\n\n| code | where | words |\n|---|---|---|\n");
    let mut special: BTreeMap<(&str, String), BTreeSet<&str>> = BTreeMap::new();
    for line in table().into_iter().filter(Line::is_said_specially) {
        special.entry((line.code, line.message)).or_default().insert(line.surface);
    }
    for ((code, words), surfaces) in special {
        writeln!(page, "| `{code}` | {} | {words} |", join(surfaces)).unwrap();
    }
    is_current("errors.md", &page);
}
