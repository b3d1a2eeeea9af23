//! The memory store keeps the contract of every store.
#![expect(clippy::unwrap_used, reason = "tests")]

use async_trait::async_trait;
use pms_core::domain::id::{PartnerId, PolicyId};
use pms_testkit::contract::{AuditLine, Backend};
use pms_testkit::memory::MemStore;
use std::sync::Arc;

struct Memory(MemStore);

#[async_trait]
impl Backend for Memory {
    type Store = MemStore;

    async fn fresh(sinks: &[&str]) -> Option<Self> {
        Some(Self(MemStore::with_sinks(sinks.iter().copied())))
    }

    fn store(&self) -> Arc<MemStore> {
        Arc::new(self.0.clone())
    }

    async fn break_outbox(&self) {
        self.0.fail_next_outbox_write();
    }

    async fn audit(&self) -> Vec<AuditLine> {
        self.0.audit_entries().iter().map(AuditLine::from).collect()
    }

    async fn put_extractors(&self, partner: &PartnerId, policy: &PolicyId) {
        self.0.put_extractors(partner, policy).await.unwrap();
    }
}

pms_testkit::store_contract!(memory, Memory);

/// Contract functions are listed by hand in `store_contract!`; none may be forgotten.
#[test]
fn every_contract_function_is_a_test() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/contract");
    let listed = std::fs::read_to_string(root.join("tests_macro.rs")).unwrap();
    let mut forgotten = Vec::new();
    for suite in ["store", "queries", "outbox"] {
        for file in std::fs::read_dir(root.join(suite)).unwrap() {
            let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let functions = source.lines().filter_map(|line| line.strip_prefix("pub async fn "));
            let names = functions.filter_map(|line| line.split('<').next().map(str::to_owned));
            forgotten.extend(names.filter(|name| !listed.contains(&format!(" {name}"))));
        }
    }
    assert!(forgotten.is_empty(), "not in store_contract!: {forgotten:?}");
}
