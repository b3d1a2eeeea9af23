//! What comes next for a partner, from what the store holds.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::access::{Actor, Denied};
use pms_core::app::{api_key::KeyAsk, partner::PartnerError};
use pms_core::domain::{
    consent::{Terms, TermsVersion},
    id::PartnerId,
    link::Decision,
    partner::next_steps::{Obstacle, StepKind, StepState},
};
use pms_core::port::system::Clock;
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World};

async fn states(world: &World, actor: &Actor, id: &PartnerId) -> Vec<(StepKind, StepState)> {
    let newest: TermsVersion = text("2");
    let dossier = world.pms.partner_dossier(actor, id).await.unwrap();
    let steps = world.pms.next_steps(actor, &dossier, Some(&newest)).await.unwrap();
    steps.into_iter().map(|step| (step.kind, step.state)).collect()
}

fn of(states: &[(StepKind, StepState)], kind: StepKind) -> StepState {
    states.iter().find(|(is, _)| *is == kind).map(|(_, state)| *state).unwrap()
}

#[tokio::test]
async fn the_steps_follow_what_is_done_and_an_administrator_sees_the_same() {
    let world = World::default();
    let (owner, admin, now) = (actor::auth_partner("acme"), actor::admin(), world.clock.now());
    world.group("Banks").await;
    let partner = world.registered("acme", "Banks").await.id;
    let before = states(&world, &owner, &partner).await;
    assert_eq!(of(&before, StepKind::AcceptTerms), StepState::Mine);
    assert_eq!(of(&before, StepKind::UploadCertificate), StepState::Blocked(Obstacle::NoAuthority));

    let accept = |version: &str| Terms { version: text(version), language: text("en") };
    world.pms.give_consent(&owner, Some(&accept("1"))).await.unwrap();
    assert_eq!(
        of(&states(&world, &owner, &partner).await, StepKind::AcceptTerms),
        StepState::Mine,
        "older terms"
    );
    world.pms.give_consent(&owner, Some(&accept("2"))).await.unwrap();
    let authority = world.authority("AUTH").await;
    world.certify(&partner, &authority.certify("acme")).await;
    let certified = states(&world, &owner, &partner).await;
    assert_eq!(of(&certified, StepKind::AcceptTerms), StepState::Done(now));
    assert_eq!(of(&certified, StepKind::TrustAuthority), StepState::Done(now));
    assert_eq!(of(&certified, StepKind::RequestPolicy), StepState::Blocked(Obstacle::NoPolicy));

    world.policy("Banks", "kyc").await;
    let link = world.link("acme", "kyc").await;
    assert_eq!(of(&states(&world, &owner, &partner).await, StepKind::Approval), StepState::Waiting(now));
    world.pms.decide_link(&admin, &link.id, Decision::Reject, None).await.unwrap();
    let rejected = states(&world, &owner, &partner).await;
    assert_eq!(of(&rejected, StepKind::Approval), StepState::Rejected(now));
    assert_eq!(of(&rejected, StepKind::RequestPolicy), StepState::Mine);

    let link = world.link("acme", "kyc").await;
    world.approve(&link.id).await;
    let ask = KeyAsk { partner: partner.clone(), policy: text("kyc"), label: text("shop") };
    world.pms.generate_api_key(&owner, &ask).await.unwrap();
    let done = states(&world, &owner, &partner).await;
    assert!(done.iter().all(|(_, state)| matches!(state, StepState::Done(_))), "{done:?}");
    assert_eq!(states(&world, &admin, &partner).await, done);
}

#[tokio::test]
async fn another_partner_does_not_see_them() {
    let world = World::default();
    world.group("Banks").await;
    let partner = world.registered("acme", "Banks").await.id;
    let dossier = world.pms.partner_dossier(&actor::admin(), &partner).await.unwrap();
    let refused = world.pms.next_steps(&actor::auth_partner("other"), &dossier, None).await.unwrap_err();
    assert!(matches!(refused, PartnerError::Denied(Denied::NotOwner)), "{refused:?}");
}
