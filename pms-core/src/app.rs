//! The use cases: one asynchronous function each, all on [`Pms`].
//!
//! Every command follows one line: who may, read, decide, write, commit. A refusal is audited by
//! [`Pms::command`], never by the use case itself.

pub mod account;
pub mod api_key;
pub mod ca_certificate;
pub mod certificate;
pub mod consent;
pub mod deactivation;
pub mod dispatch;
pub mod kept_form;
pub mod link;
pub mod note;
pub mod overview;
pub mod own_account;
pub mod partner;
pub mod person;
pub mod policy;
pub mod policy_group;
pub mod preview;
pub mod search;
pub mod settings;
pub mod sign_in;
pub mod timeline;

use chrono::{DateTime, Utc};
use std::{error::Error, pin::Pin, sync::Arc};

use crate::access::{Action, Actor};
use crate::app::settings::Settings;
use crate::cert::{SignatureCheck, TrustedChain};
use crate::domain::{
    audit::{AuditEntry, AuditKind, AuditOutcome, Subject},
    id::{LinkId, PartnerId},
    name::Reason,
    page::Window,
    stamp::Stamp,
};
use crate::port::{
    desk::{CertificateDesk, DeskError, SignedCertificate},
    identity::{Passwords, TokenIssuer},
    outbox::Outbox,
    queries::{PartnerFilter, PartnerRow, Queries},
    store::{Store, StoreError, StoreResult, Trail},
    system::{Clock, Ids},
    vault::Vault,
    watch::{Unwatched, Watch},
};

/// A partner management system: a handle on its ports. Cheap to clone; two in one process do not know of
/// each other.
#[derive(Clone)]
pub struct Pms {
    ports: Arc<Ports>,
}

struct Ports {
    store: Arc<dyn Store>,
    queries: Arc<dyn Queries>,
    outbox: Arc<dyn Outbox>,
    vault: Arc<dyn Vault>,
    signatures: Arc<dyn SignatureCheck>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    desk: Arc<dyn CertificateDesk>,
    passwords: Option<Arc<dyn Passwords>>,
    token_issuer: Option<Arc<dyn TokenIssuer>>,
    watch: Arc<dyn Watch>,
    settings: Settings,
}

/// What every composition must bring.
pub struct Essentials {
    /// Units of work.
    pub store: Arc<dyn Store>,
    /// Lists.
    pub queries: Arc<dyn Queries>,
    /// Events that wait.
    pub outbox: Arc<dyn Outbox>,
    /// Sealing.
    pub vault: Arc<dyn Vault>,
    /// Checking of signatures.
    pub signatures: Arc<dyn SignatureCheck>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids and chance.
    pub ids: Arc<dyn Ids>,
}

/// Puts a [`Pms`] together. What is not given answers "not connected" and never pretends success.
pub struct Builder {
    ports: Ports,
}

impl Builder {
    /// The certificate desk.
    #[must_use]
    pub fn desk(mut self, desk: Arc<dyn CertificateDesk>) -> Self {
        self.ports.desk = desk;
        self
    }

    /// The built-in identity: hashing of passwords and signing of tokens.
    #[must_use]
    pub fn identity(mut self, passwords: Arc<dyn Passwords>, issuer: Arc<dyn TokenIssuer>) -> Self {
        self.ports.passwords = Some(passwords);
        self.ports.token_issuer = Some(issuer);
        self
    }

    /// Who counts.
    #[must_use]
    pub fn watch(mut self, watch: Arc<dyn Watch>) -> Self {
        self.ports.watch = watch;
        self
    }

    /// The settings.
    #[must_use]
    pub fn settings(mut self, settings: Settings) -> Self {
        self.ports.settings = settings;
        self
    }

    /// The system.
    pub fn build(self) -> Pms {
        Pms { ports: Arc::new(self.ports) }
    }
}

struct NoDesk;

#[async_trait::async_trait]
impl CertificateDesk for NoDesk {
    async fn sign_partner(
        &self,
        _: &TrustedChain,
        _: &PartnerId,
        _: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError> {
        Err(DeskError::NotConnected)
    }
}

/// An error of a use case that may come of a lost race.
pub trait Refused: Error + Send {
    /// The store's part in it.
    fn store(&self) -> Option<&StoreError>;
}

/// A boxed turn of a use case: [`Pms::command`] may take it twice.
type Turn<'a, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

impl Pms {
    /// Begins a composition.
    pub fn builder(of: Essentials) -> Builder {
        Builder {
            ports: Ports {
                store: of.store,
                queries: of.queries,
                outbox: of.outbox,
                vault: of.vault,
                signatures: of.signatures,
                clock: of.clock,
                ids: of.ids,
                desk: Arc::new(NoDesk),
                passwords: None,
                token_issuer: None,
                watch: Arc::new(Unwatched),
                settings: Settings::default(),
            },
        }
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.ports.settings
    }

    /// The time, as the use cases see it.
    pub fn now(&self) -> DateTime<Utc> {
        self.ports.clock.now()
    }

    /// Runs a command: once more when it lost a race (decision 19), so that the second answer is the rule's
    /// own; counts it; and writes an audit entry when it was refused.
    async fn command<'a, T, E: Refused>(
        &'a self,
        actor: &Actor,
        action: Action,
        reference: Option<&str>,
        turn: impl Fn() -> Turn<'a, T, E> + Send,
    ) -> Result<T, E> {
        let mut result = turn().await;
        if let Err(error) = &result
            && matches!(error.store(), Some(StoreError::Conflict | StoreError::Duplicate { .. }))
        {
            self.ports.watch.conflict(action);
            result = turn().await;
        }
        match &result {
            Ok(_) => self.ports.watch.outcome(action, AuditOutcome::Success),
            Err(error) => {
                self.ports.watch.outcome(action, AuditOutcome::Failure);
                self.audit_refusal(actor, action, reference, &error.to_string()).await;
            }
        }
        result
    }

    /// Counts and audits a command that a surface refuses by a rule before it asks the use case: the role is
    /// missing, a word is not known. Reads leave no entry.
    pub async fn refused(&self, actor: &Actor, action: Action, reference: Option<&str>, why: &str) {
        if action.row().audit.is_some() {
            self.ports.watch.outcome(action, AuditOutcome::Failure);
            self.audit_refusal(actor, action, reference, why).await;
        }
    }

    /// The refused unit of work is gone, so the entry has its own. It must not hide the refusal itself: when
    /// the store cannot be reached, the log has to do.
    async fn audit_refusal(&self, actor: &Actor, action: Action, reference: Option<&str>, why: &str) {
        let Some(entry) = entry(actor, action, AuditOutcome::Failure, self.now(), reference, why) else {
            return;
        };
        if let Err(error) = self.write_refusal(entry).await {
            tracing::error!(%error, action = action.name(), "a refusal could not be audited");
        }
    }

    /// A refused decision belongs to the timeline of the request's partner, which its reference does not tell.
    async fn write_refusal(&self, mut entry: AuditEntry) -> StoreResult<()> {
        let mut work = self.ports.store.begin().await?;
        if entry.kind == AuditKind::DecideLink
            && let Some(id) = &entry.reference
            && let Ok(Some(link)) = work.links().get(&LinkId::from_store(id.clone())).await
        {
            entry.subject = Some(Subject::partner(&link.partner));
        }
        work.commit(Trail::of(entry)).await
    }

    /// Whether any partner is the caller's.
    async fn owns_a_partner(&self, actor: &Actor) -> StoreResult<bool> {
        Ok(!self.ports.store.read().await?.partners().by_user(actor.user()).await?.is_empty())
    }

    /// The caller's partners, newest first.
    async fn partners_of(&self, actor: &Actor) -> StoreResult<Vec<PartnerRow>> {
        let filter = PartnerFilter { user: Some(actor.user().clone()), ..PartnerFilter::default() };
        Ok(self.ports.queries.partners(&filter, None, Window::All).await?.rows)
    }

    fn fresh_id(&self) -> String {
        self.ports.ids.uuid().to_string()
    }
}

fn stamp(actor: &Actor, at: DateTime<Utc>) -> Stamp {
    Stamp::new(actor.user().as_str(), at)
}

fn entry(
    actor: &Actor,
    action: Action,
    outcome: AuditOutcome,
    at: DateTime<Utc>,
    reference: Option<&str>,
    description: &str,
) -> Option<AuditEntry> {
    let kind = action.row().audit?;
    Some(AuditEntry {
        kind,
        outcome,
        at,
        user: actor.user().as_str().to_owned(),
        reference: reference.map(str::to_owned),
        description: description.to_owned(),
        request_id: actor.request_id().map(str::to_owned),
        subject: reference.and_then(|reference| kind.subject(reference)),
        change: None,
        reason: None,
    })
}

/// A sentence of the audit with the reason that somebody gave.
fn because(said: String, reason: Option<&Reason>) -> String {
    match reason {
        Some(reason) => format!("{said}: {reason}"),
        None => said,
    }
}

/// The trail of an accepted command, to which the use case adds its events.
fn trail(actor: &Actor, action: Action, at: DateTime<Utc>, reference: &str, description: &str) -> Trail {
    entry(actor, action, AuditOutcome::Success, at, Some(reference), description)
        .map_or_else(Trail::default, Trail::of)
}
