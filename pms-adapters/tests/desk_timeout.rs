//! A desk that does not answer: the upload fails whole, and works when it is tried again.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "desk/partner.rs"]
mod partner;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use mockall::mock;
use pms_adapters::crypto::vault::LocalVault;
use pms_adapters::desk::{Authority, LocalDesk, default_subject};
use pms_adapters::system::SystemIds;
use pms_core::app::{
    Pms,
    certificate::{CertificateError, Upload, Uploaded},
};
use pms_core::cert::{CertPolicy, TrustedChain};
use pms_core::domain::{
    audit::AuditOutcome,
    id::PartnerId,
    partner::{Partner, PartnerState},
};
use pms_core::port::desk::{CertificateDesk, DeskError, SignedCertificate};
use pms_core::port::store::Store;
use pms_testkit::memory::MemStore;
use pms_testkit::world::{
    actor,
    clock::noon,
    pms::{World, on},
};
use std::io;
use std::sync::Arc;

mock! {
    Desk {}
    #[async_trait]
    impl CertificateDesk for Desk {
        async fn sign_partner(
            &self,
            judged: &TrustedChain,
            partner: &PartnerId,
            now: DateTime<Utc>,
        ) -> Result<SignedCertificate, DeskError>;
    }
}

/// A desk that is asked once and does not answer in time.
fn that_times_out() -> MockDesk {
    let mut desk = MockDesk::new();
    desk.expect_sign_partner()
        .withf(|judged, partner, now| {
            judged.path().len() == 2 && partner.as_str() == "acme" && *now == noon()
        })
        .times(1)
        .returning(|_, _, _| Err(DeskError::Unavailable(io::Error::from(io::ErrorKind::TimedOut).into())));
    desk
}

async fn that_works() -> LocalDesk {
    let (store, ids) = (MemStore::default(), Arc::new(SystemIds));
    let vault = LocalVault::new(&[1; 32]).unwrap();
    LocalDesk::open(&store, &vault, ids, &default_subject(), CertPolicy::default(), noon()).await.unwrap()
}

async fn upload(pms: &Pms, root: &Authority) -> Result<Uploaded, CertificateError> {
    let certificate = partner::certificate(root, "acme Ltd", partner::days(noon(), 700));
    let ask = Upload {
        partner: PartnerId::try_from("acme").unwrap(),
        text: certificate.to_pem(),
        domain: "AUTH".to_owned(),
    };
    pms.upload_certificate(&actor::auth_partner("acme"), &ask).await
}

async fn acme(world: &World) -> Partner {
    let id = PartnerId::try_from("acme").unwrap();
    world.store.read().await.unwrap().partners().get(&id).await.unwrap().unwrap()
}

#[tokio::test]
async fn an_upload_whose_desk_times_out_changes_nothing_and_can_be_tried_again() {
    let world = World::with(|builder| builder.desk(Arc::new(that_times_out())));
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let root = partner::root(noon());
    world.pms.upload_ca_certificate(&actor::admin(), &root.certificate().to_pem(), "AUTH").await.unwrap();
    let (before, events) = (acme(&world).await, world.events().len());

    let error = upload(&world.pms, &root).await.unwrap_err();
    assert!(matches!(error, CertificateError::Desk(DeskError::Unavailable(_))));
    assert_eq!(acme(&world).await, before);
    assert_eq!(world.events().len(), events);
    let audit = world.audit();
    let Some(entry) = audit.last() else { panic!("nothing was audited") };
    assert_eq!((entry.outcome, entry.reference.as_deref()), (AuditOutcome::Failure, Some("acme")));
    assert_eq!(entry.description, "the certificate desk is unavailable");

    let again = on(Arc::new(world.store.clone()), &world.clock, &world.ids, &world.vault)
        .desk(Arc::new(that_works().await));
    upload(&again.build(), &root).await.unwrap();
    assert_eq!(acme(&world).await.state, PartnerState::Active);
    assert_eq!(world.events().len(), events + 1);
}
