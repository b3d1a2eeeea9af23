//! The use cases counted.

use super::{
    Metrics,
    labels::{Delivery, Outcome, Verdict},
};
use pms_core::{
    access::Action,
    domain::audit::AuditOutcome,
    port::watch::{DeliveryResult, Watch},
};
use std::time::Duration;

impl Watch for Metrics {
    fn outcome(&self, action: Action, outcome: AuditOutcome) {
        let outcome = match outcome {
            AuditOutcome::Success => Outcome::Done,
            AuditOutcome::Failure => Outcome::Refused,
        };
        Self::outcome(self, action.name(), outcome);
    }

    fn judged(&self, took: Duration, outcome: AuditOutcome) {
        let verdict = match outcome {
            AuditOutcome::Success => Verdict::Accepted,
            AuditOutcome::Failure => Verdict::Refused,
        };
        Self::judged(self, verdict, took);
    }

    fn conflict(&self, _: Action) {
        self.store_conflict();
    }

    fn delivered(&self, sink: &str, result: DeliveryResult) {
        let result = match result {
            DeliveryResult::Delivered => Delivery::Delivered,
            DeliveryResult::Retried => Delivery::Retried,
            DeliveryResult::Parked => Delivery::Parked,
        };
        self.delivery(sink, result);
    }
}
