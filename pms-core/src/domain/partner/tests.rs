use super::*;
use chrono::DateTime;

fn stamp() -> Stamp {
    Stamp::new("someone", DateTime::UNIX_EPOCH)
}

fn ask() -> Registration {
    Registration {
        id: PartnerId::try_from("acme").unwrap(),
        user: UserId::try_from("acme").unwrap(),
        name: OrganisationName::try_from("Acme Bank").unwrap(),
        contact: SealedContact { email: None, email_key: None, phone: None, address: None },
        language: LangCode::try_from("eng").unwrap(),
    }
}

fn auth_type() -> PartnerType {
    PartnerType { kind: PartnerKind::Auth, description: "Auth Partner".into(), group_required: true }
}

fn group() -> PolicyGroupId {
    PolicyGroupId::try_from("g1").unwrap()
}

#[test]
fn a_type_that_requires_a_group_is_not_registered_without_an_active_one() {
    let none = Partner::register(ask(), &auth_type(), None, stamp());
    assert_eq!(none.unwrap_err(), PartnerRefusal::PolicyGroupRequired);
    let off = Partner::register(ask(), &auth_type(), Some((group(), GroupState::Inactive)), stamp());
    assert_eq!(off.unwrap_err(), PartnerRefusal::PolicyGroupInactive);
}

#[test]
fn a_registered_partner_waits_for_its_certificate() {
    let (partner, event) =
        Partner::register(ask(), &auth_type(), Some((group(), GroupState::Active)), stamp()).unwrap();
    assert_eq!(partner.state, PartnerState::InProgress);
    assert!(matches!(event, Event::PartnerRegistered { .. }));
    assert_eq!(partner.check_active(), Err(PartnerRefusal::NotActive));
    assert_eq!(partner.check_may_upload(&auth_type(), TrustDomain::Auth), Ok(()));
}

#[test]
fn a_certificate_of_another_trust_domain_is_not_taken() {
    let (partner, _) =
        Partner::register(ask(), &auth_type(), Some((group(), GroupState::Active)), stamp()).unwrap();
    assert_eq!(
        partner.check_may_upload(&auth_type(), TrustDomain::Ftm),
        Err(PartnerRefusal::DomainMismatch(TrustDomain::Ftm))
    );
}

#[test]
fn the_two_columns_of_mosip_mean_one_state_or_nothing() {
    let table = [
        ("InProgress", false, Some(PartnerState::InProgress)),
        ("InProgress", true, None),
        ("approved", true, Some(PartnerState::Active)),
        ("Approved", true, Some(PartnerState::Active)),
        ("Activated", true, Some(PartnerState::Active)),
        ("approved", false, Some(PartnerState::Deactivated)),
        ("rejected", false, Some(PartnerState::Deactivated)),
        ("rejected", true, None),
        ("", true, None),
        ("", false, None),
    ];
    for (status, active, expected) in table {
        assert_eq!(PartnerState::from_columns(status, active), expected, "{status} {active}");
    }
    for state in [PartnerState::InProgress, PartnerState::Active, PartnerState::Deactivated] {
        assert_eq!(PartnerState::from_columns(state.approval_status(), state.is_active()), Some(state));
    }
}
