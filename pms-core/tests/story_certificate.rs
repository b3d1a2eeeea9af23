//! Certificates of partners: upload, judge, sign, replace (`partner-api.md` P13 to P16, `certificates.md` C5).
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use pms_core::access::{Denied, Role};
use pms_core::app::{
    Pms,
    certificate::{CertificateError, Upload, Uploaded},
};
use pms_core::cert::{Rule, TrustedChain, judge, signature::RustCrypto};
use pms_core::domain::{
    event::Event,
    id::PartnerId,
    partner::{PartnerRefusal, PartnerState},
    partner_certificate::CertificateState,
};
use pms_core::port::{
    desk::{CertificateDesk, DeskError, SignedCertificate},
    store::Store,
    system::Clock,
};
use pms_testkit::build::text;
use pms_testkit::pki::{Entity, Template};
use pms_testkit::world::{
    actor,
    authority::{Authority, upload_ask},
    desk::OpenDesk,
    pms::World,
    watch::Counted,
};
use std::sync::{Arc, Mutex};

mockall::mock! {
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

async fn upload(world: &World, partner: &str, certificate: &Entity) -> Result<Uploaded, CertificateError> {
    world.pms.upload_certificate(&actor::auth_partner(partner), &upload_ask(partner, certificate)).await
}

/// A world that trusts an authority for AUTH, in which `acme` has registered.
async fn scene(world: &World) -> Authority {
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    world.authority("AUTH").await
}

fn refused_rule(result: Result<Uploaded, CertificateError>) -> Rule {
    match result {
        Err(CertificateError::Refused(verdict)) => verdict.first_failed().unwrap().rule,
        other => panic!("not refused by the judge: {other:?}"),
    }
}

#[tokio::test]
async fn the_first_certificate_activates_the_partner_and_both_can_be_downloaded() {
    let world = World::default();
    let authority = scene(&world).await;
    let leaf = authority.certify("acme");
    let uploaded = upload(&world, "acme", &leaf).await.unwrap();
    assert!(uploaded.verdict.is_accepted());
    let kept = &uploaded.certificate;
    assert_eq!((kept.state, &kept.original), (CertificateState::Current, &leaf.certificate()));
    assert_eq!(kept.signed.spki_sha256(), kept.original.spki_sha256(), "it is signed for the same key");
    assert!(kept.signed.not_after() <= kept.original.not_after());

    let owner = actor::auth_partner("acme");
    let signed = world.pms.signed_certificate(&owner, &text("acme")).await.unwrap();
    assert_eq!(signed.signed, kept.signed);
    let both = world.pms.certificate_data(&owner, &text("acme")).await.unwrap();
    assert_eq!((both.original, both.signed), (kept.original.clone(), kept.signed.clone()));
    let partner = world.store.read().await.unwrap().partners().get(&text("acme")).await.unwrap().unwrap();
    assert_eq!((partner.state, partner.certificate.as_ref()), (PartnerState::Active, Some(&kept.id)));
    let event = world.events().pop().unwrap();
    let not_after = kept.signed.not_after();
    let (partner, certificate) = (partner.id, kept.id.clone());
    assert_eq!(event, Event::PartnerCertified { partner, certificate, domain: kept.domain, not_after });
    assert_eq!(world.audit().last().unwrap().event_id(), "PMS_PRT_203");
}

#[tokio::test]
async fn what_the_desk_signed_leads_to_the_desks_own_root() {
    let world = World::default();
    let authority = scene(&world).await;
    let kept = upload(&world, "acme", &authority.certify("acme")).await.unwrap().certificate;
    let root = kept.signed_path.last().unwrap();
    let store = pms_core::cert::TrustStore::new([pms_core::cert::Anchor {
        domain: kept.domain,
        kind: pms_core::cert::AnchorKind::Root,
        active: true,
        certificate: root.clone(),
    }]);
    let policy = pms_core::cert::CertPolicy::default();
    let now = world.clock.now();
    let path = judge::path_to_root(&kept.signed, kept.domain, &store, &policy, &RustCrypto, now).unwrap();
    assert_eq!(path, [kept.signed.clone(), root.clone()]);
}

#[tokio::test]
async fn the_same_certificate_again_changes_nothing_and_is_audited() {
    let world = World::default();
    let authority = scene(&world).await;
    let leaf = authority.certify("acme");
    let first = upload(&world, "acme", &leaf).await.unwrap().certificate;
    let (events, audits) = (world.events().len(), world.audit().len());
    let again = upload(&world, "acme", &leaf).await.unwrap().certificate;
    assert_eq!((again.id, again.signed), (first.id, first.signed));
    assert_eq!(world.events().len(), events, "nothing changed, so nothing is told");
    let audit = world.audit();
    assert_eq!(audit.len(), audits + 1, "an accepted command leaves one entry of success");
    assert_eq!(audit.last().unwrap().event_id(), "PMS_PRT_203");
}

#[tokio::test]
async fn the_same_certificate_is_signed_again_when_its_twin_has_expired() {
    let world = World::default();
    let authority = scene(&world).await;
    let leaf = authority.certify("acme");
    let first = upload(&world, "acme", &leaf).await.unwrap().certificate;
    world.clock.set(first.signed.not_after() + TimeDelta::seconds(1));
    let again = upload(&world, "acme", &leaf).await.unwrap().certificate;
    assert_ne!(again.id, first.id);
    assert!(again.signed.not_after() > first.signed.not_after());
}

#[tokio::test]
async fn a_new_certificate_replaces_the_old_one() {
    let world = World::default();
    let authority = scene(&world).await;
    let old = upload(&world, "acme", &authority.certify("acme")).await.unwrap().certificate;
    let new = upload(&world, "acme", &authority.certify("acme")).await.unwrap().certificate;
    let mut work = world.store.read().await.unwrap();
    let old = work.certificates().get(&old.id).await.unwrap().unwrap();
    assert_eq!(old.state, CertificateState::Superseded);
    let partner = work.partners().get(&text("acme")).await.unwrap().unwrap();
    assert_eq!((partner.state, partner.certificate), (PartnerState::Active, Some(new.id)));
}

/// Before the certificate is judged: role, existence, ownership, standing, group, domain (P13).
#[tokio::test]
async fn the_checks_before_the_judge_come_in_mosips_order() {
    let world = World::default();
    world.group("Banks").await;
    let acme = world.registered("acme", "Banks").await;
    let ask = Upload { partner: acme.id.clone(), text: "nothing".to_owned(), domain: "FTM".to_owned() };
    let nobody = Upload { partner: text("nobody"), ..ask.clone() };
    let (owner, stranger) = (actor::auth_partner("acme"), actor::auth_partner("umbrella"));
    let manager = actor::policy_manager();
    let error = world.pms.upload_certificate(&manager, &nobody).await.unwrap_err();
    assert!(matches!(error, CertificateError::Denied(Denied::Role)), "{error:?}");
    let error = world.pms.upload_certificate(&stranger, &nobody).await.unwrap_err();
    assert!(matches!(error, CertificateError::NoSuchPartner), "{error:?}");
    let error = world.pms.upload_certificate(&stranger, &ask).await.unwrap_err();
    assert!(matches!(error, CertificateError::Denied(Denied::NotOwner)), "{error:?}");
    let group = acme.group.clone();
    world
        .change_partner(&acme.id, |partner| {
            partner.state = PartnerState::Deactivated;
            partner.group = None;
        })
        .await;
    let error = world.pms.upload_certificate(&owner, &ask).await.unwrap_err();
    assert!(matches!(error, CertificateError::Partner(PartnerRefusal::NotActive)), "{error:?}");
    world.change_partner(&acme.id, |partner| partner.state = PartnerState::InProgress).await;
    let error = world.pms.upload_certificate(&owner, &ask).await.unwrap_err();
    assert!(matches!(error, CertificateError::Partner(PartnerRefusal::NoPolicyGroup)), "{error:?}");
    world.change_partner(&acme.id, |partner| partner.group = group).await;
    let error = world.pms.upload_certificate(&owner, &ask).await.unwrap_err();
    assert!(matches!(error, CertificateError::Partner(PartnerRefusal::DomainMismatch(_))), "{error:?}");
    let ask = Upload { domain: "auth".to_owned(), ..ask };
    assert_eq!(refused_rule(world.pms.upload_certificate(&owner, &ask).await), Rule::Form);
    let ask = Upload { domain: "MOON".to_owned(), text: Authority::get().certify("acme").pem(), ..ask };
    assert_eq!(refused_rule(world.pms.upload_certificate(&owner, &ask).await), Rule::Domain);
}

#[tokio::test]
async fn what_the_judge_refuses_leaves_nothing_but_an_audit_entry() {
    let world = World::default();
    let authority = scene(&world).await;
    let (pki, issuing) = (authority.pki, &authority.issuing);
    let stranger = pki.make(Template::ca("Unknown CA"), None);
    let cases = [
        (pki.leaf(issuing, "Umbrella Ltd"), Rule::Organisation),
        (pki.make(Template::leaf("acme Ltd").expired(), Some(issuing)), Rule::NotExpired),
        (pki.make(Template::leaf("acme Ltd").not_yet_valid(), Some(issuing)), Rule::Begun),
        (pki.leaf(&stranger, "acme Ltd"), Rule::PartnerPath),
        (pki.make(Template::leaf("acme Ltd"), None), Rule::NotSelfSigned),
    ];
    let (events, audits) = (world.events().len(), world.audit().len());
    for (number, (certificate, rule)) in cases.iter().enumerate() {
        assert_eq!(refused_rule(upload(&world, "acme", certificate).await), *rule);
        let audit = world.audit();
        assert_eq!(audit.len(), audits + number + 1);
        let entry = audit.last().unwrap();
        assert_eq!(entry.event_id(), "PMS_PRT_403");
        assert!(entry.description.contains(rule.name()), "{}", entry.description);
    }
    assert_eq!(world.events().len(), events);
    let nothing = world.pms.signed_certificate(&actor::auth_partner("acme"), &text("acme")).await;
    assert!(matches!(nothing, Err(CertificateError::NoCertificate)), "{nothing:?}");
}

#[tokio::test]
async fn a_key_that_another_partner_was_certified_for_is_refused() {
    let world = World::default();
    let authority = scene(&world).await;
    let ours = authority.certify("acme");
    upload(&world, "acme", &ours).await.unwrap();
    world.registered("coop", "Banks").await;
    let theirs = authority.pki.make(Template::leaf("coop Ltd").same_key(&ours), Some(&authority.issuing));
    assert_eq!(refused_rule(upload(&world, "coop", &theirs).await), Rule::NotHeldByAnother);
    upload(&world, "acme", &authority.certify("acme")).await.unwrap();
    let late = upload(&world, "coop", &theirs).await;
    assert_eq!(refused_rule(late), Rule::NotHeldByAnother, "also after its holder has replaced it");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn without_a_desk_nothing_is_stored_and_the_next_try_succeeds() {
    let mut desk = MockDesk::new();
    let mut tries = 0;
    desk.expect_sign_partner().times(2).returning(move |judged, partner, now| {
        tries += 1;
        if tries == 1 {
            return Err(DeskError::Unavailable("timed out".into()));
        }
        sign_now(judged, partner, now)
    });
    let world = World::with(|builder| builder.desk(Arc::new(desk)));
    let authority = scene(&world).await;
    let leaf = authority.certify("acme");
    let down = upload(&world, "acme", &leaf).await;
    assert!(matches!(down, Err(CertificateError::Desk(DeskError::Unavailable(_)))), "{down:?}");
    let partner = world.store.read().await.unwrap().partners().get(&text("acme")).await.unwrap().unwrap();
    assert_eq!((partner.state, partner.certificate), (PartnerState::InProgress, None));
    assert_eq!(world.audit().last().unwrap().event_id(), "PMS_PRT_403");
    upload(&world, "acme", &leaf).await.unwrap();
}

/// The open desk never waits, so its answer is there at once.
fn sign_now(
    judged: &TrustedChain,
    partner: &PartnerId,
    now: DateTime<Utc>,
) -> Result<SignedCertificate, DeskError> {
    tokio::task::block_in_place(|| {
        tokio::runtime::Handle::current().block_on(OpenDesk::default().sign_partner(judged, partner, now))
    })
}

/// What happens while the desk signs.
type Meanwhile = Box<dyn FnOnce(&Pms) -> std::pin::Pin<Box<dyn Future<Output = ()> + Send>> + Send>;

/// A desk during whose first signature something else happens.
#[derive(Clone, Default)]
struct SlowDesk {
    meanwhile: Arc<Mutex<Option<(Pms, Meanwhile)>>>,
}

impl SlowDesk {
    fn during_the_next<F>(&self, world: &World, act: impl FnOnce(Pms) -> F + Send + 'static)
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let act: Meanwhile = Box::new(move |pms| Box::pin(act(pms.clone())));
        *self.meanwhile.lock().unwrap() = Some((world.pms.clone(), act));
    }
}

#[async_trait]
impl CertificateDesk for SlowDesk {
    async fn sign_partner(
        &self,
        judged: &TrustedChain,
        partner: &PartnerId,
        now: DateTime<Utc>,
    ) -> Result<SignedCertificate, DeskError> {
        let meanwhile = self.meanwhile.lock().unwrap().take();
        if let Some((pms, act)) = meanwhile {
            act(&pms).await;
        }
        OpenDesk::default().sign_partner(judged, partner, now).await
    }
}

#[tokio::test]
async fn a_certificate_uploaded_twice_at_once_is_stored_once() {
    let desk = SlowDesk::default();
    let world = World::with(|builder| builder.desk(Arc::new(desk.clone())));
    let authority = scene(&world).await;
    let leaf = authority.certify("acme");
    let ask = upload_ask("acme", &leaf);
    desk.during_the_next(&world, |pms| async move {
        pms.upload_certificate(&actor::auth_partner("acme"), &ask).await.unwrap();
    });
    let slow = upload(&world, "acme", &leaf).await.unwrap().certificate;
    let certified: Vec<_> = world.events().into_iter().filter(|e| e.kind() == "partner_certified").collect();
    assert_eq!(certified.len(), 1);
    assert!(
        matches!(certified.first(), Some(Event::PartnerCertified { certificate, .. }) if *certificate == slow.id)
    );
    let conflicts = world.watch.counted().into_iter().filter(|c| matches!(c, Counted::Conflict(_))).count();
    assert_eq!(conflicts, 1);
}

#[tokio::test]
async fn a_partner_that_is_deactivated_while_the_desk_signs_gets_nothing() {
    let desk = SlowDesk::default();
    let world = World::with(|builder| builder.desk(Arc::new(desk.clone())));
    let authority = scene(&world).await;
    let rows = world.clone();
    desk.during_the_next(&world, |_| async move {
        rows.change_partner(&text("acme"), |partner| partner.state = PartnerState::Deactivated).await;
    });
    let result = upload(&world, "acme", &authority.certify("acme")).await;
    assert!(matches!(result, Err(CertificateError::Partner(PartnerRefusal::NotActive))), "{result:?}");
}

#[tokio::test]
async fn a_key_that_another_partner_takes_while_the_desk_signs_is_refused() {
    let desk = SlowDesk::default();
    let world = World::with(|builder| builder.desk(Arc::new(desk.clone())));
    let authority = scene(&world).await;
    world.registered("coop", "Banks").await;
    let ours = authority.certify("acme");
    let theirs = authority.pki.make(Template::leaf("coop Ltd").same_key(&ours), Some(&authority.issuing));
    let ask = upload_ask("coop", &theirs);
    desk.during_the_next(&world, |pms| async move {
        pms.upload_certificate(&actor::auth_partner("coop"), &ask).await.unwrap();
    });
    assert_eq!(refused_rule(upload(&world, "acme", &ours).await), Rule::NotHeldByAnother);
}

#[tokio::test]
async fn certificates_are_shown_to_those_who_may_see_them() {
    let world = World::default();
    let authority = scene(&world).await;
    let acme = text::<PartnerId>("acme");
    upload(&world, "acme", &authority.certify("acme")).await.unwrap();
    let stranger = actor::auth_partner("umbrella");
    let service = actor::bearer("issuer", &[Role::CredentialIssuance]);
    for caller in [&service, &actor::admin()] {
        world.pms.signed_certificate(caller, &acme).await.unwrap();
    }
    let peek = world.pms.signed_certificate(&stranger, &acme).await;
    assert!(matches!(peek, Err(CertificateError::Denied(Denied::NotOwner))), "{peek:?}");
    for without_partner in [&service, &stranger] {
        let both = world.pms.certificate_data(without_partner, &acme).await;
        assert!(matches!(both, Err(CertificateError::NoPartner)), "{both:?}");
    }
    world.registered("coop", "Banks").await;
    let other = actor::auth_partner("coop");
    let unknown = world.pms.certificate_data(&other, &text("nobody")).await;
    assert!(matches!(unknown, Err(CertificateError::NoSuchPartner)), "{unknown:?}");
    let both = world.pms.certificate_data(&other, &acme).await;
    assert!(matches!(both, Err(CertificateError::Denied(Denied::NotOwner))), "{both:?}");
    world.change_partner(&acme, |partner| partner.state = PartnerState::Deactivated).await;
    let off = world.pms.certificate_data(&actor::admin(), &acme).await;
    assert!(matches!(off, Err(CertificateError::Partner(PartnerRefusal::NotActive))), "{off:?}");
}

#[tokio::test]
async fn a_user_lists_his_certificates_and_those_that_end_soon() {
    let world = World::default();
    let authority = scene(&world).await;
    let owner = actor::auth_partner("acme");
    let none = world.pms.own_certificates(&owner, None).await.unwrap();
    assert!(none.len() == 1 && none.first().unwrap().certificate.is_none());
    let kept = upload(&world, "acme", &authority.certify("acme")).await.unwrap().certificate;
    assert_eq!(world.pms.own_certificates(&owner, None).await.unwrap().len(), 1);
    assert!(world.pms.own_certificates(&owner, Some(30)).await.unwrap().is_empty());
    world.clock.set(kept.signed.not_after() - TimeDelta::days(30));
    assert_eq!(world.pms.own_certificates(&owner, Some(30)).await.unwrap().len(), 1);
    assert!(world.pms.own_certificates(&owner, Some(29)).await.unwrap().is_empty());
    let nobody = world.pms.own_certificates(&actor::auth_partner("nobody"), None).await;
    assert!(matches!(nobody, Err(CertificateError::NoPartner)), "{nobody:?}");
}
