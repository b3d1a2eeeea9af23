use super::*;
use crate::domain::partner::kind::PartnerKind;
use chrono::TimeDelta;

fn day(n: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(n)
}

/// An authentication partner on the day after its registration.
fn fresh() -> StepFacts {
    StepFacts {
        rules: PartnerKind::Auth.rules(),
        group_required: true,
        acts_itself: true,
        state: PartnerState::InProgress,
        registered: day(1),
        has_group: true,
        terms: TermsFact::Accepted(day(1)),
        has_authorities: true,
        certificate: None,
        has_policies: true,
        requests: Vec::new(),
        key: None,
    }
}

fn certified() -> StepFacts {
    let certificate = CertificateFact { accepted: day(3), has_ended: false };
    StepFacts { state: PartnerState::Active, certificate: Some(certificate), ..fresh() }
}

fn asked(state: LinkState) -> StepFacts {
    let request = RequestFact { state, asked: day(4), decided: day(5) };
    StepFacts { requests: vec![request], ..certified() }
}

fn of(facts: &StepFacts, kind: StepKind) -> Option<StepState> {
    facts.steps().into_iter().find(|step| step.kind == kind).map(|step| step.state)
}

use Obstacle as O;
use StepKind as K;
use StepState as S;

#[test]
fn a_fresh_partner_uploads_its_certificate_and_everything_after_it_waits() {
    let states: Vec<_> = fresh().steps().into_iter().map(|step| (step.kind, step.state)).collect();
    let expected = [
        (K::AcceptTerms, S::Done(day(1))),
        (K::Register, S::Done(day(1))),
        (K::TrustAuthority, S::Mine),
        (K::UploadCertificate, S::Mine),
        (K::RequestPolicy, S::Blocked(O::NoCertificate)),
        (K::Approval, S::Later),
        (K::MakeKey, S::Blocked(O::NotApproved)),
    ];
    assert_eq!(states, expected);
}

#[test]
fn without_an_authority_of_its_domain_nothing_can_be_uploaded() {
    let facts = StepFacts { has_authorities: false, ..fresh() };
    for kind in [K::TrustAuthority, K::UploadCertificate] {
        assert_eq!(of(&facts, kind), Some(S::Blocked(O::NoAuthority)));
    }
}

#[test]
fn a_certificate_proves_its_authority_and_is_the_partners_turn_again_once_it_has_ended() {
    assert_eq!(of(&certified(), K::TrustAuthority), Some(S::Done(day(3))));
    assert_eq!(of(&certified(), K::UploadCertificate), Some(S::Done(day(3))));
    let ended = CertificateFact { accepted: day(3), has_ended: true };
    let facts = StepFacts { certificate: Some(ended), ..certified() };
    assert_eq!(of(&facts, K::TrustAuthority), Some(S::Done(day(3))));
    assert_eq!(of(&facts, K::UploadCertificate), Some(S::Mine));
}

#[test]
fn a_certified_partner_asks_for_a_policy_unless_its_group_has_none() {
    assert_eq!(of(&certified(), K::RequestPolicy), Some(S::Mine));
    let facts = StepFacts { has_policies: false, ..certified() };
    assert_eq!(of(&facts, K::RequestPolicy), Some(S::Blocked(O::NoPolicy)));
}

#[test]
fn a_request_waits_and_then_a_key_is_made_or_it_is_asked_again() {
    let table = [
        (LinkState::Pending, S::Done(day(4)), S::Waiting(day(4)), S::Blocked(O::NotApproved)),
        (LinkState::Approved, S::Done(day(4)), S::Done(day(5)), S::Mine),
        (LinkState::Rejected, S::Mine, S::Rejected(day(5)), S::Blocked(O::NotApproved)),
    ];
    for (state, request, approval, key) in table {
        let facts = asked(state);
        assert_eq!(of(&facts, K::RequestPolicy), Some(request), "{state:?}");
        assert_eq!(of(&facts, K::Approval), Some(approval), "{state:?}");
        assert_eq!(of(&facts, K::MakeKey), Some(key), "{state:?}");
    }
    let facts = StepFacts { key: Some(day(6)), ..asked(LinkState::Approved) };
    assert_eq!(of(&facts, K::MakeKey), Some(S::Done(day(6))));
}

#[test]
fn one_approval_counts_more_than_any_later_rejection() {
    let mut facts = asked(LinkState::Approved);
    facts.requests.push(RequestFact { state: LinkState::Rejected, asked: day(7), decided: day(8) });
    assert_eq!(of(&facts, K::Approval), Some(S::Done(day(5))));
}

#[test]
fn a_partner_without_the_group_that_its_type_needs_cannot_go_on() {
    let facts = StepFacts { has_group: false, ..fresh() };
    assert_eq!(of(&facts, K::Register), Some(S::Blocked(O::NoGroup)));
    assert_eq!(of(&facts, K::UploadCertificate), Some(S::Blocked(O::NoGroup)));
}

#[test]
fn what_a_type_does_not_do_is_no_step() {
    let device = StepFacts {
        rules: PartnerKind::Device.rules(),
        group_required: false,
        has_group: false,
        terms: TermsFact::NotAsked,
        ..certified()
    };
    let kinds: Vec<_> = device.steps().into_iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [K::Register, K::TrustAuthority, K::UploadCertificate]);
    let managed = StepFacts { acts_itself: false, ..certified() };
    assert_eq!(of(&managed, K::RequestPolicy), None);
}

#[test]
fn a_deactivated_partner_has_nothing_left_to_do() {
    let facts = StepFacts { state: PartnerState::Deactivated, ..asked(LinkState::Rejected) };
    for step in facts.steps() {
        assert!(!matches!(step.state, S::Mine | S::Later), "{step:?}");
    }
    assert_eq!(of(&facts, K::RequestPolicy), Some(S::Blocked(O::Deactivated)));
    assert_eq!(of(&facts, K::Approval), Some(S::Rejected(day(5))));
}
