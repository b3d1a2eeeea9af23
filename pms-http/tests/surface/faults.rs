//! A store that fails, a lost race, a desk that is not there.

use crate::stage::{ACME, ADMIN, PARTNER, PAULA, POLICY, Stage};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use pms_core::{
    cert::TrustedChain,
    domain::id::PartnerId,
    port::desk::{CertificateDesk, DeskError, SignedCertificate},
};
use pms_testkit::{
    pki::{KeyChoice, Pki, Template},
    world::{clock::noon, pms::World},
};
use serde_json::json;
use std::sync::Arc;

#[tokio::test]
async fn a_store_that_cannot_be_reached_is_503_and_the_same_call_is_good_afterwards() {
    let stage = Stage::default();
    let path = format!("{POLICY}/policies/group/new");
    let body = json!({ "name": "Banks", "desc": "d" });
    stage.world.store.set_offline(true);
    for answer in [
        stage.post(PAULA, &path, body.clone()).await,
        stage.get(ADMIN, format!("{PARTNER}/admin-partners")).await,
        stage.get(ACME, format!("{PARTNER}/users/user-consent")).await,
    ] {
        assert_eq!(answer.told(), "503 PMS_PRT_500");
        assert!(!answer.header("retry-after").is_empty());
        assert!(answer.json().get("responsetime").is_some(), "always the first generation");
    }
    stage.world.store.set_offline(false);
    assert_eq!(stage.post(PAULA, &path, body).await.told(), "200");
    assert_eq!(stage.world.events().len(), 1);
}

#[tokio::test]
async fn a_write_whose_events_cannot_be_kept_leaves_nothing() {
    let stage = Stage::default();
    let path = format!("{POLICY}/policies/group/new");
    stage.world.store.fail_next_outbox_write();
    let answer = stage.post(PAULA, &path, json!({ "name": "Banks", "desc": "d" })).await;
    assert_eq!(answer.told(), "503 PMS_PRT_500");
    let groups = stage.get(PAULA, format!("{POLICY}/policies/policy-groups")).await;
    assert_eq!((groups.told().as_str(), stage.world.events().len()), ("200 PMS_POL_059", 0));
}

#[tokio::test]
async fn a_lost_race_is_run_again_and_answers_as_if_nothing_had_been() {
    let stage = Stage::default();
    stage.world.store.lose_next_race();
    let path = format!("{POLICY}/policies/group/new");
    assert_eq!(stage.post(PAULA, &path, json!({ "name": "Banks", "desc": "d" })).await.told(), "200");
    assert_eq!((stage.world.audit().len(), stage.world.events().len()), (1, 1));
}

#[tokio::test]
async fn two_decisions_at_once_have_one_winner() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    stage.world.policy("Banks", "kyc").await;
    stage.world.partner("acme", "Banks").await;
    let link = stage.world.link("acme", "kyc").await;
    let path = format!("{PARTNER}/partners/policy/{}", link.id);
    let decide = |word: &str| stage.put(ADMIN, path.clone(), json!({ "status": word }));
    let (one, two) = tokio::join!(decide("Approved"), decide("Rejected"));
    let mut told = [one.told(), two.told()];
    told.sort();
    assert!(told[0] == "200" && ["200 PMS_PM_034", "200 PMS_PM_035"].contains(&told[1].as_str()), "{told:?}");
}

/// A desk that cannot be reached.
struct Away;

#[async_trait]
impl CertificateDesk for Away {
    async fn sign_partner(
        &self,
        _judged: &TrustedChain,
        _partner: &PartnerId,
        _now: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError> {
        Err(DeskError::Unavailable("the line is cut".into()))
    }
}

#[tokio::test]
async fn while_the_desk_is_away_nothing_is_signed_and_nothing_changes() {
    let stage = Stage::on(World::with(|builder| builder.desk(Arc::new(Away))));
    let pki = Pki::new(noon());
    let root = pki.make(Template::ca("Root").key(KeyChoice::P256), None);
    let ca = json!({ "certificateData": root.pem(), "partnerDomain": "AUTH" });
    stage.post(ADMIN, format!("{PARTNER}/partners/certificate/ca/upload"), ca).await;
    stage.world.group("Banks").await;
    stage.world.registered("acme", "Banks").await;
    let leaf = pki.leaf(&root, "acme Ltd").pem();
    let body = json!({ "partnerId": "acme", "certificateData": leaf, "partnerDomain": "AUTH" });
    let answer = stage.post(ACME, format!("{PARTNER}/partners/certificate/upload"), body).await;
    assert_eq!(answer.told(), "200 PMS_KKS_001");
    assert!(!answer.message().contains("the line"), "the inside is not told");
    let details = stage.get(ADMIN, format!("{PARTNER}/admin-partners/acme")).await.response();
    assert_eq!(details["approvalStatus"], "InProgress");
}
