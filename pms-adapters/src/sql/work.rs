//! The unit of work: one transaction that is all of its collections itself.

use std::{collections::BTreeSet, sync::Arc};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::domain::event::{Aggregate, Event};
use pms_core::port::{
    collections::{
        Accounts, Anchors, ApiKeys, Consents, KeptForms, Links, LogInFailures, PartnerCertificates,
        PartnerTypes, Partners, Policies, PolicyGroups, ServerKeys,
    },
    store::{Store, StoreResult, Trail, UnitOfWork},
};

use super::{Origin, SqlStore, audit, fault::Fault, outbox, tx::Tx};

/// An open transaction. Dropping it rolls back.
pub(super) struct SqlWork {
    pub(super) tx: Tx,
    pub(super) origin: Arc<Origin>,
    mode: Mode,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Reading,
    Writing,
}

#[async_trait]
impl Store for SqlStore {
    async fn begin(&self) -> StoreResult<Box<dyn UnitOfWork>> {
        let tx = Tx::begin(&self.pools, self.watch.clone()).await?;
        Ok(Box::new(SqlWork { tx, origin: self.origin.clone(), mode: Mode::Writing }))
    }

    async fn read(&self) -> StoreResult<Box<dyn UnitOfWork>> {
        let tx = Tx::begin_reading(&self.pools, self.watch.clone()).await?;
        Ok(Box::new(SqlWork { tx, origin: self.origin.clone(), mode: Mode::Reading }))
    }
}

#[async_trait]
impl UnitOfWork for SqlWork {
    fn partners(&mut self) -> &mut dyn Partners {
        self
    }
    fn partner_types(&mut self) -> &mut dyn PartnerTypes {
        self
    }
    fn anchors(&mut self) -> &mut dyn Anchors {
        self
    }
    fn certificates(&mut self) -> &mut dyn PartnerCertificates {
        self
    }
    fn policy_groups(&mut self) -> &mut dyn PolicyGroups {
        self
    }
    fn policies(&mut self) -> &mut dyn Policies {
        self
    }
    fn links(&mut self) -> &mut dyn Links {
        self
    }
    fn api_keys(&mut self) -> &mut dyn ApiKeys {
        self
    }
    fn consents(&mut self) -> &mut dyn Consents {
        self
    }
    fn kept_forms(&mut self) -> &mut dyn KeptForms {
        self
    }
    fn accounts(&mut self) -> &mut dyn Accounts {
        self
    }
    fn log_in_failures(&mut self) -> &mut dyn LogInFailures {
        self
    }
    fn server_keys(&mut self) -> &mut dyn ServerKeys {
        self
    }

    /// An event happened when the first audit entry of its trail says.
    async fn commit(mut self: Box<Self>, trail: Trail) -> StoreResult<()> {
        if self.mode == Mode::Reading {
            return Err(Fault::Unavailable { reason: "this unit of work is for reading".into() }.into());
        }
        for entry in &trail.audit {
            audit::append(&mut self.tx, entry, &self.origin.host).await?;
        }
        self.append_events(&trail).await?;
        Ok(self.tx.commit().await?)
    }
}

impl SqlWork {
    /// Writes each event once for each sink under one id. Lines are held in one order, so that two units of work
    /// with the same ones do not wait for each other.
    async fn append_events(&mut self, trail: &Trail) -> Result<(), Fault> {
        let at = trail.audit.first().map_or(DateTime::<Utc>::UNIX_EPOCH, |entry| entry.at);
        let lines: BTreeSet<Aggregate> = trail.events.iter().map(Event::aggregate).collect();
        for line in &lines {
            outbox::hold_line(&mut self.tx, line).await?;
        }
        for event in &trail.events {
            let id = self.origin.ids.uuid();
            for sink in &self.origin.sinks {
                outbox::append(&mut self.tx, event, id, sink, at).await?;
            }
        }
        Ok(())
    }
}
