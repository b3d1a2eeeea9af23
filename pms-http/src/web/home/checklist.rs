//! The check list of a partner in words: on its own first page and on its page for administrators.

use crate::web::said::Said;
use pms_core::{
    app::partner::dossier::Dossier,
    domain::{
        link::LinkState,
        partner::next_steps::{NextStep, Obstacle, StepKind, StepState},
    },
    port::queries::LinkRow,
};
use serde::Serialize;

/// The steps as `k.steps` takes them.
#[derive(Debug, Serialize)]
pub(in crate::web) struct Checklist {
    steps: Vec<StepView>,
    done: usize,
}

/// One line.
#[derive(Debug, Serialize)]
struct StepView {
    kind: &'static str,
    title: Said,
    word: Option<Said>,
    /// What somebody wrote, under the word.
    quote: Option<String>,
    /// A date that belongs to the word.
    date: Option<String>,
    /// When it was done, refused, or since when it waits.
    at: Option<String>,
    link: Option<Link>,
}

/// The one way on.
#[derive(Debug, Serialize)]
struct Link {
    word: Said,
    href: &'static str,
    /// It is what should be done first.
    is_first: bool,
}

impl Checklist {
    /// The steps of the partner of a dossier.
    pub(in crate::web) fn of(steps: &[NextStep], dossier: &Dossier, terms: &str) -> Self {
        let mut views: Vec<StepView> = steps.iter().map(|step| view(*step, dossier, terms)).collect();
        if let Some(link) =
            views.iter_mut().filter(|view| view.kind == "mine").find_map(|view| view.link.as_mut())
        {
            link.is_first = true;
        }
        let done = views.iter().filter(|view| view.kind == "done").count();
        Self { steps: views, done }
    }

    /// Whether nothing is left.
    pub(in crate::web) fn is_done(&self) -> bool {
        self.done == self.steps.len()
    }
}

fn view(step: NextStep, dossier: &Dossier, terms: &str) -> StepView {
    let (kind, at) = match step.state {
        StepState::Done(at) => ("done", Some(at)),
        StepState::Mine => ("mine", None),
        StepState::Waiting(at) => ("waits", Some(at)),
        StepState::Rejected(at) => ("rejected", Some(at)),
        StepState::Blocked(_) => ("blocked", None),
        StepState::Later => ("later", None),
    };
    let refused = matches!(step.state, StepState::Rejected(_));
    StepView {
        kind,
        title: Said::new(title(step.kind, dossier)),
        word: word(step, dossier, terms),
        quote: if refused {
            newest(dossier, LinkState::Rejected).and_then(|row| row.reason.clone())
        } else {
            None
        },
        date: date(step, dossier),
        at: at.map(|at| at.to_rfc3339()),
        link: link(step).map(|(word, href)| Link { word: Said::new(word), href, is_first: false }),
    }
}

fn title(kind: StepKind, dossier: &Dossier) -> &'static str {
    match kind {
        StepKind::AcceptTerms => "home-step-terms",
        StepKind::Register if dossier.details.group.is_some() => "home-step-group",
        StepKind::Register => "home-step-register",
        StepKind::TrustAuthority => "home-step-authority",
        StepKind::UploadCertificate => "home-step-certificate",
        StepKind::RequestPolicy => "home-step-request",
        StepKind::Approval => "home-step-approval",
        StepKind::MakeKey => "home-step-key",
    }
}

fn word(step: NextStep, dossier: &Dossier, terms: &str) -> Option<Said> {
    match step.state {
        StepState::Done(_) => done_word(step.kind, dossier, terms),
        StepState::Mine => Some(Said::new(turn_word(step.kind, dossier))),
        StepState::Waiting(_) => newest(dossier, LinkState::Pending).map(|row| named("home-waits", row)),
        StepState::Rejected(_) => newest(dossier, LinkState::Rejected).map(|row| named("home-rejected", row)),
        StepState::Blocked(obstacle) => Some(Said::new(obstacle_word(obstacle))),
        StepState::Later => Some(Said::new("home-later-approval")),
    }
}

fn done_word(kind: StepKind, dossier: &Dossier, terms: &str) -> Option<Said> {
    let details = &dossier.details;
    match kind {
        StepKind::AcceptTerms => Some(Said::new("home-done-terms").with("version", terms)),
        StepKind::Register => Some(match &details.group {
            Some(group) => Said::new("home-done-group").with("group", group.name.as_str()),
            None => Said::new("home-done-register").with("name", details.partner.name.as_str()),
        }),
        StepKind::TrustAuthority => {
            let issuer = details.certificate.as_ref()?.original.issuer_name();
            Some(Said::new("home-done-authority").with("name", issuer))
        }
        StepKind::UploadCertificate => Some(Said::new("home-done-certificate")),
        StepKind::RequestPolicy => {
            let n = i64::try_from(dossier.links.len()).unwrap_or(i64::MAX);
            Some(Said::new("home-done-request").with("n", n))
        }
        StepKind::Approval => {
            newest(dossier, LinkState::Approved).map(|row| named("home-done-approval", row))
        }
        StepKind::MakeKey => Some(Said::new("home-done-key")),
    }
}

fn turn_word(kind: StepKind, dossier: &Dossier) -> &'static str {
    match kind {
        StepKind::AcceptTerms => "home-turn-terms",
        StepKind::Register | StepKind::Approval => "home-turn-register",
        StepKind::TrustAuthority => "home-turn-authority",
        StepKind::UploadCertificate if dossier.details.certificate.is_some() => "home-turn-new-certificate",
        StepKind::UploadCertificate => "home-turn-certificate",
        StepKind::RequestPolicy if newest(dossier, LinkState::Rejected).is_some() => {
            "home-turn-request-again"
        }
        StepKind::RequestPolicy => "home-turn-request",
        StepKind::MakeKey => "home-turn-key",
    }
}

fn obstacle_word(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Deactivated => "home-blocked-deactivated",
        Obstacle::NoGroup => "home-blocked-group",
        Obstacle::NoAuthority => "home-blocked-authority",
        Obstacle::NoCertificate => "home-blocked-certificate",
        Obstacle::NoPolicy => "home-blocked-policy",
        Obstacle::NotApproved => "home-blocked-approval",
    }
}

/// The word and the address of the one link of a step that can be gone.
fn link(step: NextStep) -> Option<(&'static str, &'static str)> {
    match (step.kind, step.state) {
        (StepKind::AcceptTerms, StepState::Mine) => Some(("home-go-terms", "/ui/terms")),
        (StepKind::TrustAuthority, StepState::Mine) => Some(("home-go-check", "/ui/certificate")),
        (StepKind::UploadCertificate, StepState::Mine) => Some(("home-go-certificate", "/ui/certificate")),
        (StepKind::RequestPolicy, StepState::Mine) => Some(("home-go-request", "/ui/requests/new")),
        (StepKind::Approval, StepState::Waiting(_) | StepState::Rejected(_)) => {
            Some(("home-go-requests", "/ui/requests"))
        }
        (StepKind::MakeKey, StepState::Mine) => Some(("home-go-key", "/ui/keys/new")),
        (
            StepKind::AcceptTerms
            | StepKind::Register
            | StepKind::TrustAuthority
            | StepKind::UploadCertificate
            | StepKind::RequestPolicy
            | StepKind::Approval
            | StepKind::MakeKey,
            StepState::Done(_)
            | StepState::Mine
            | StepState::Waiting(_)
            | StepState::Rejected(_)
            | StepState::Blocked(_)
            | StepState::Later,
        ) => None,
    }
}

/// The end of a certificate, where a step speaks of it.
fn date(step: NextStep, dossier: &Dossier) -> Option<String> {
    let certificate = dossier.details.certificate.as_ref()?;
    (step.kind == StepKind::UploadCertificate).then(|| certificate.original.not_after().to_rfc3339())
}

fn newest(dossier: &Dossier, state: LinkState) -> Option<&LinkRow> {
    dossier.links.iter().find(|row| row.state == state)
}

fn named(key: &'static str, row: &LinkRow) -> Said {
    Said::new(key).with("policy", row.policy_name.as_deref().unwrap_or(row.policy.as_str()))
}
