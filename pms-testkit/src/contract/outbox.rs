//! Delivery: at least once, in order for each aggregate and sink.

pub mod claims;
pub mod dispatchers;
pub mod failures;

use pms_core::port::{
    outbox::{Envelope, Outbox},
    store::Store,
};
use uuid::Uuid;

use crate::build;
use crate::contract::{begin, trail};

/// Commits one event for each pair of partner and request, one unit of work each, in this order.
async fn requests(store: &dyn Store, pairs: &[(&str, &str)]) {
    for (partner, link) in pairs {
        begin(store).await.commit(trail(partner, [build::requested(partner, link)])).await.unwrap();
    }
}

/// Claims up to `max` events at `now`, for a minute.
async fn claim(outbox: &dyn Outbox, now: i64, claim: u128, max: u32) -> Vec<Envelope> {
    outbox.claim(build::at(now), build::at(now + 60), Uuid::from_u128(claim), max).await.unwrap()
}

/// The requests of events, in order.
fn links(envelopes: &[Envelope]) -> Vec<String> {
    let link = |envelope: &Envelope| envelope.event.facts()["link"].as_str().unwrap().to_owned();
    envelopes.iter().map(link).collect()
}
