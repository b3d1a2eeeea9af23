//! A store of one's own: one port of the unit of work over a map, held to the same contract as the others.
//!
//! A service that keeps consents elsewhere, say, implements `Consents` for it and calls the part of the contract
//! that is about consents. A whole store implements `contract::Backend` and names itself in `store_contract!`.

use async_trait::async_trait;
use pms_core::domain::{consent::Consent, id::UserId};
use pms_core::port::{collections::Consents, store::StoreResult};
use pms_testkit::contract::ports;
use std::collections::BTreeMap;

/// Consents by the folded name of their user: two spellings of a name are one user.
#[derive(Default)]
struct Register {
    consents: BTreeMap<String, Consent>,
}

#[async_trait]
impl Consents for Register {
    async fn get(&mut self, user: &UserId) -> StoreResult<Option<Consent>> {
        Ok(self.consents.get(&user.folded()).cloned())
    }

    async fn put(&mut self, consent: &Consent) -> StoreResult<()> {
        self.consents.insert(consent.user.folded(), consent.clone());
        Ok(())
    }
}

#[tokio::main]
async fn main() {
    ports::consents(&mut Register::default()).await;
    println!("the register keeps the contract of consents");
}
