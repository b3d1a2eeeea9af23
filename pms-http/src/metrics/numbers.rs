//! The counters and what is recorded in them.

use crate::metrics::labels::{
    Action, Delivery, Outcome, SinkResult, StatusClass, Traffic, Verdict, VerdictLabel, Way,
};
use prometheus_client::{
    encoding::text::encode,
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};
use std::{
    fmt,
    sync::{Arc, atomic::AtomicU64},
    time::Duration,
};

/// The route of requests that no route answers.
pub const OTHER_ROUTE: &str = "other";

/// Seconds of a request, from a quick read to the time limit.
const REQUEST_SECONDS: [f64; 10] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// Seconds of judging one chain.
const JUDGE_SECONDS: [f64; 8] = [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25];

/// The numbers of one server. Cheap to clone: all clones count together.
#[derive(Clone)]
pub struct Metrics(Arc<Numbers>);

struct Numbers {
    registry: Registry,
    requests: Family<Traffic, Counter>,
    request_seconds: Family<Way, Histogram>,
    outcomes: Family<Action, Counter>,
    judge_seconds: Histogram,
    verdicts: Family<VerdictLabel, Counter>,
    conflicts: Counter,
    outbox_depth: Gauge,
    outbox_age: Gauge<f64, AtomicU64>,
    deliveries: Family<SinkResult, Counter>,
}

impl Metrics {
    /// All numbers at zero.
    pub fn new() -> Self {
        let mut numbers = Numbers {
            registry: Registry::with_prefix("pms"),
            requests: Family::default(),
            request_seconds: Family::new_with_constructor(|| Histogram::new(REQUEST_SECONDS)),
            outcomes: Family::default(),
            judge_seconds: Histogram::new(JUDGE_SECONDS),
            verdicts: Family::default(),
            conflicts: Counter::default(),
            outbox_depth: Gauge::default(),
            outbox_age: Gauge::default(),
            deliveries: Family::default(),
        };
        numbers.register();
        Self(Arc::new(numbers))
    }

    /// One answered request. `route` is the template of the route, or [`OTHER_ROUTE`].
    pub fn request(&self, route: &str, status: StatusClass, took: Duration) {
        self.0.requests.get_or_create(&Traffic { route: route.to_owned(), status }).inc();
        self.0.request_seconds.get_or_create(&Way { route: route.to_owned() }).observe(took.as_secs_f64());
    }

    /// How one action of a caller ended.
    pub fn outcome(&self, action: &'static str, outcome: Outcome) {
        self.0.outcomes.get_or_create(&Action { action: action.to_owned(), outcome }).inc();
    }

    /// One judged certificate chain.
    pub fn judged(&self, verdict: Verdict, took: Duration) {
        self.0.judge_seconds.observe(took.as_secs_f64());
        self.0.verdicts.get_or_create(&VerdictLabel { verdict }).inc();
    }

    /// One write that met a newer version.
    pub fn store_conflict(&self) {
        self.0.conflicts.inc();
    }

    /// What waits in the outbox: how many events, and how long the oldest has waited (zero when none does).
    pub fn outbox(&self, depth: u64, oldest: Duration) {
        self.0.outbox_depth.set(i64::try_from(depth).unwrap_or(i64::MAX));
        self.0.outbox_age.set(oldest.as_secs_f64());
    }

    /// One delivery, tried or parked. `sink` is the name that the operator's settings give it.
    pub fn delivery(&self, sink: &str, result: Delivery) {
        self.0.deliveries.get_or_create(&SinkResult { sink: sink.to_owned(), result }).inc();
    }

    /// All numbers as `OpenMetrics` text.
    pub fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.0.registry)?;
        Ok(text)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

impl Numbers {
    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("http_requests", "Requests by route and status class", self.requests.clone());
        registry.register_with_unit(
            "http_request_duration",
            "Time of requests by route",
            Unit::Seconds,
            self.request_seconds.clone(),
        );
        registry.register("actions", "Outcomes of actions", self.outcomes.clone());
        registry.register_with_unit(
            "judge",
            "Time of judging a chain",
            Unit::Seconds,
            self.judge_seconds.clone(),
        );
        registry.register("judge_verdicts", "Verdicts on chains", self.verdicts.clone());
        registry.register("store_conflicts", "Writes that met a newer version", self.conflicts.clone());
        registry.register("outbox_depth", "Events that wait for delivery", self.outbox_depth.clone());
        registry.register_with_unit(
            "outbox_oldest",
            "Time that the oldest event has waited",
            Unit::Seconds,
            self.outbox_age.clone(),
        );
        registry.register("outbox_deliveries", "Deliveries by sink and result", self.deliveries.clone());
    }
}
