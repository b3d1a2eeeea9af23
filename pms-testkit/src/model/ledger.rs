//! Keeps the books of a run of commands: what each came to, and what audit and outbox say of it.

use pms_core::domain::audit::AuditOutcome;
use std::fmt;
use tokio::runtime::{Builder, Runtime};

use crate::model::Outcome;
use crate::world::pms::World;

/// A world, and what happened in it since the ledger was opened.
pub struct Ledger {
    /// The world.
    pub world: World,
    runtime: Runtime,
    outcomes: Vec<Outcome>,
    events_before: usize,
    audit_before: usize,
}

impl fmt::Debug for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ledger").field("outcomes", &self.outcomes).finish_non_exhaustive()
    }
}

impl Ledger {
    /// Opens a ledger on a world after `setting` has put the scene. `None` when there is no runtime.
    pub fn open(world: World, setting: impl AsyncFnOnce(&World)) -> Option<Self> {
        let runtime = Builder::new_current_thread().enable_time().build().ok()?;
        runtime.block_on(setting(&world));
        let (events_before, audit_before) = (world.events().len(), world.audit().len());
        Some(Self { world, runtime, outcomes: Vec::new(), events_before, audit_before })
    }

    /// Runs something in the world.
    pub fn run<T>(&self, what: impl AsyncFnOnce(&World) -> T) -> T {
        self.runtime.block_on(what(&self.world))
    }

    /// Runs a command and notes what it came to: the kind of its event, or the word for its refusal.
    pub fn note<T, E>(
        &mut self,
        command: impl AsyncFnOnce(&World) -> Result<T, E>,
        word: impl FnOnce(&E) -> &'static str,
    ) -> Option<T> {
        let before = self.world.events().len();
        let result = self.run(command);
        let outcome = match &result {
            Err(error) => Outcome::Refused(word(error)),
            Ok(_) => match self.world.events().get(before..) {
                Some([event]) => Outcome::Done(event.kind()),
                Some([]) | None => Outcome::Nothing,
                Some([_, ..]) => Outcome::Done("more than one event"),
            },
        };
        self.outcomes.push(outcome);
        result.ok()
    }

    /// What every command came to.
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The kinds of events since the ledger was opened.
    pub fn event_kinds(&self) -> Vec<&'static str> {
        self.world
            .events()
            .iter()
            .skip(self.events_before)
            .map(pms_core::domain::event::Event::kind)
            .collect()
    }

    /// How many accepted and refused commands were audited since the ledger was opened.
    pub fn audited(&self) -> (usize, usize) {
        let audit = self.world.audit();
        let of =
            |outcome| audit.iter().skip(self.audit_before).filter(|entry| entry.outcome == outcome).count();
        (of(AuditOutcome::Success), of(AuditOutcome::Failure))
    }

    /// Whether outcomes, events and audit entries are those of `log`; says what differs.
    pub fn check(&self, log: &[Outcome]) -> Result<(), String> {
        let kinds = |outcomes: &[Outcome]| -> Vec<&'static str> {
            let kind = |outcome: &Outcome| if let Outcome::Done(kind) = outcome { Some(*kind) } else { None };
            outcomes.iter().filter_map(kind).collect()
        };
        let refused = log.iter().filter(|outcome| matches!(outcome, Outcome::Refused(_))).count();
        let expected = (log.len() - refused, refused);
        if self.outcomes != log {
            return Err(format!("came to {:?}, not {:?}", self.outcomes.last(), log.last()));
        }
        if self.event_kinds() != kinds(log) {
            return Err(format!("events are {:?}, not {:?}", self.event_kinds(), kinds(log)));
        }
        if self.audited() != expected {
            return Err(format!("audited {:?}, not {expected:?}", self.audited()));
        }
        Ok(())
    }
}
