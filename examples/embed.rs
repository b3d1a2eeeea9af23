//! Decides a request for a policy from another service, on SQLite: its rules, audit entry and event included.
//!
//! `cargo run -p pms-examples --example embed`

use std::{error::Error, sync::Arc};

use pms_adapters::{
    crypto::AwsLc,
    desk::{LocalDesk, default_subject},
    sink::FileSink,
    sql::SqlStore,
    system::{SystemClock, SystemIds},
    vault,
};
use pms_core::{
    access::Actor,
    app::{Essentials, Pms, dispatch::DispatchRules},
    cert::CertPolicy,
    domain::link::Decision,
    port::system::Clock,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (clock, ids) = (Arc::new(SystemClock), Arc::new(SystemIds));
    let url = format!("sqlite:{}", folder.path().join("pms.db").display());
    let store = Arc::new(SqlStore::open(&url, ids.clone()).await?);
    store.migrate().await?;
    let vault = Arc::new(vault::open(&folder.path().join("vault.key"), store.as_ref()).await?);
    let (subject, policy) = (default_subject(), CertPolicy::default());
    let desk =
        LocalDesk::open(store.as_ref(), vault.as_ref(), ids.clone(), &subject, policy, clock.now()).await?;
    let signatures = Arc::new(AwsLc);
    let (queries, outbox) = (store.clone(), store.clone());
    let pms = Pms::builder(Essentials { store, queries, outbox, vault, signatures, clock, ids })
        .desk(Arc::new(desk))
        .build();

    let waiting = pms_examples::a_waiting_request(&pms).await?;
    let decided = pms.decide_link(&Actor::service("billing"), &waiting, Decision::Approve, None).await?;
    println!("request {} of {} is {}", decided.id, decided.partner, decided.state.as_wire());

    let sink = FileSink::new(folder.path().join("events.jsonl"));
    let turn = pms.dispatch_once(&[&sink], DispatchRules::default()).await?;
    println!("{} events delivered to {}", turn.delivered, sink.path().display());
    Ok(())
}
