//! What an operator wants counted. Nothing here may fail or wait.

use std::time::Duration;

use crate::access::Action;
use crate::domain::audit::AuditOutcome;

/// How a delivery to a sink ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryResult {
    /// The sink has it.
    Delivered,
    /// It will be tried again.
    Retried,
    /// It is put aside for an operator.
    Parked,
}

/// Counts what happens. No method is given anything that a user typed.
pub trait Watch: Send + Sync {
    /// A command was done or refused.
    fn outcome(&self, action: Action, outcome: AuditOutcome);
    /// A certificate was judged.
    fn judged(&self, took: Duration, outcome: AuditOutcome);
    /// A write met another one.
    fn conflict(&self, action: Action);
    /// A delivery to a sink ended.
    fn delivered(&self, sink: &str, result: DeliveryResult);
}

/// Counts nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn outcome(&self, _: Action, _: AuditOutcome) {}
    fn judged(&self, _: Duration, _: AuditOutcome) {}
    fn conflict(&self, _: Action) {}
    fn delivered(&self, _: &str, _: DeliveryResult) {}
}
