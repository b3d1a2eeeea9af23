//! A watch that remembers, and lets a rival act in the middle of a lost race.

use pms_core::access::Action;
use pms_core::domain::audit::AuditOutcome;
use pms_core::port::watch::{DeliveryResult, Watch};
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// Something that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A command ended.
    Outcome(Action, AuditOutcome),
    /// A certificate was judged.
    Judged(AuditOutcome),
    /// A write met another one.
    Conflict(Action),
    /// A delivery to a sink ended.
    Delivered(String, DeliveryResult),
}

/// What is done between the two turns of a command that lost a race.
type Rival = Box<dyn FnOnce() + Send>;

/// Keeps everything that is counted. A clone is the same watch.
#[derive(Clone, Default)]
pub struct ListWatch {
    counted: Arc<Mutex<Vec<Counted>>>,
    rival: Arc<Mutex<Option<Rival>>>,
}

impl fmt::Debug for ListWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListWatch").field("counted", &self.counted()).finish_non_exhaustive()
    }
}

impl ListWatch {
    /// What was counted, in order.
    pub fn counted(&self) -> Vec<Counted> {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// At the next conflict, and before the command is tried again, this is done.
    pub fn at_conflict(&self, rival: impl FnOnce() + Send + 'static) {
        *self.rival.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(rival));
    }

    fn count(&self, counted: Counted) {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner).push(counted);
    }
}

impl Watch for ListWatch {
    fn outcome(&self, action: Action, outcome: AuditOutcome) {
        self.count(Counted::Outcome(action, outcome));
    }

    fn judged(&self, _: Duration, outcome: AuditOutcome) {
        self.count(Counted::Judged(outcome));
    }

    fn conflict(&self, action: Action) {
        self.count(Counted::Conflict(action));
        let rival = self.rival.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(rival) = rival {
            rival();
        }
    }

    fn delivered(&self, sink: &str, result: DeliveryResult) {
        self.count(Counted::Delivered(sink.to_owned(), result));
    }
}
