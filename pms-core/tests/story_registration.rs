//! Who may register whom, and what is asked in which order (`partner-api.md` P01, decision 23).
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::access::{Actor, Bearer, Denied, Role};
use pms_core::app::partner::{NewPartner, PartnerError};
use pms_core::domain::{
    audit::AuditOutcome,
    event::Event,
    id::UserId,
    partner::{PartnerRefusal, PartnerState, contact::Email, kind::PartnerKind},
    policy::group::GroupState,
};
use pms_core::port::vault::{Place, Vault};
use pms_testkit::build::text;
use pms_testkit::world::{
    actor,
    pms::{World, partner_ask},
};

/// A user whose token says this of roles and partner type.
fn user(name: &str, roles: &[Role], kind: Option<&str>) -> Actor {
    Actor::bearer(Bearer {
        user: UserId::try_from(name).unwrap(),
        roles: roles.iter().copied().collect(),
        email: Some(actor::email_of(name)),
        partner_kind: kind.map(PartnerKind::from_code),
    })
}

fn ask_as(id: &str, kind: &str) -> NewPartner {
    NewPartner { kind: kind.to_owned(), ..partner_ask(id, Some("Banks")) }
}

#[tokio::test]
async fn a_user_registers_himself_and_waits_for_his_certificate() {
    let world = World::default();
    let group = world.group("Banks").await;
    let partner = world.registered("acme", "bANKS").await;
    assert_eq!(partner.state, PartnerState::InProgress);
    assert_eq!(partner.group, Some(group.id.clone()));
    assert_eq!((partner.user.as_str(), partner.created.by.as_str()), ("acme", "acme"));
    assert_eq!(partner.language.as_ref().unwrap().as_str(), "eng", "the first language of the settings");
    let event = world.events().pop().unwrap();
    let kind = "Auth_Partner".to_owned();
    assert_eq!(event, Event::PartnerRegistered { partner: partner.id.clone(), kind, group: Some(group.id) });
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.reference.as_deref()), ("PMS_PRT_201", Some("acme")));
}

#[tokio::test]
async fn contact_data_are_sealed_each_for_its_own_place() {
    let world = World::default();
    world.group("Banks").await;
    let contact = world.registered("acme", "Banks").await.contact;
    let place = |part| Place::new("partner", "acme", part);
    let phone = contact.phone.unwrap();
    assert_eq!(*world.vault.open(&place("phone"), &phone).unwrap(), "+1 555 0100");
    assert!(world.vault.open(&place("email"), &phone).is_err());
    assert_eq!(*world.vault.open(&place("email"), &contact.email.unwrap()).unwrap(), "acme@example.org");
}

/// Decision 23, row by row: roles, the token's partner type, what is registered, and whether it may be.
#[tokio::test]
async fn only_the_own_type_can_be_registered_and_only_four_types_by_oneself() {
    let rows: [(&[Role], Option<&str>, &str, bool); 14] = [
        (&[Role::AuthPartner], None, "Auth_Partner", true),
        (&[Role::AuthPartner], None, "AUTH_PARTNER", true),
        (&[Role::CredentialPartner], None, "Credential_Partner", true),
        (&[Role::DeviceProvider], None, "Device_Provider", true),
        (&[Role::FtmProvider], None, "FTM_Provider", true),
        (&[], Some("Auth_Partner"), "Auth_Partner", true),
        (&[Role::DeviceProvider], Some("Auth_Partner"), "Auth_Partner", true),
        (&[Role::DeviceProvider], Some("Auth_Partner"), "Device_Provider", false),
        (&[Role::AuthPartner], None, "Device_Provider", false),
        (&[], None, "Auth_Partner", false),
        (&[Role::AbisPartner], None, "ABIS_Partner", false),
        (&[Role::MispPartner], None, "MISP_Partner", false),
        (&[Role::SdkPartner], None, "SDK_Partner", false),
        (&[Role::PolicyManager], Some("Partner_Admin"), "Partner_Admin", false),
    ];
    for (roles, claim, kind, allowed) in rows {
        let world = World::default();
        world.group("Banks").await;
        let caller = user("acme", roles, claim);
        let result = world.pms.register_partner(&caller, &ask_as("acme", kind)).await;
        match result {
            Ok(partner) => {
                assert!(allowed && partner.kind == PartnerKind::from_code(kind), "{roles:?} {kind}");
            }
            Err(error) => {
                assert!(matches!(error, PartnerError::NotOneself), "{error:?}");
                assert!(!allowed, "{roles:?} {claim:?} {kind}");
            }
        }
    }
}

#[tokio::test]
async fn a_user_registers_under_his_own_name_and_address_only() {
    let world = World::default();
    world.group("Banks").await;
    let acme = user("Acme", &[Role::AuthPartner], None);
    let other_id = ask_as("umbrella", "Auth_Partner");
    let mut other_email = ask_as("acme", "Auth_Partner");
    other_email.contact.email = actor::email_of("umbrella");
    for ask in [other_id, other_email] {
        let result = world.pms.register_partner(&acme, &ask).await;
        assert!(matches!(result, Err(PartnerError::NotOneself)), "{result:?}");
    }
    let mut shouting = ask_as("ACME", "Auth_Partner");
    shouting.contact.email = Email::try_from("ACME@Example.org").unwrap();
    shouting.user = Some(text("umbrella"));
    let partner = world.pms.register_partner(&acme, &shouting).await.unwrap();
    assert_eq!((partner.id.as_str(), partner.user.as_str()), ("ACME", "Acme"), "the owner is the caller");
}

#[tokio::test]
async fn a_token_without_an_address_registers_nobody() {
    let world = World::default();
    world.group("Banks").await;
    let nameless = Actor::bearer(Bearer {
        user: text("acme"),
        roles: [Role::AuthPartner].into(),
        email: None,
        partner_kind: None,
    });
    let result = world.pms.register_partner(&nameless, &ask_as("acme", "Auth_Partner")).await;
    assert!(matches!(result, Err(PartnerError::NotOneself)), "{result:?}");
}

#[tokio::test]
async fn an_administrator_registers_every_type_but_two_for_others() {
    for kind in PartnerKind::seeded() {
        let world = World::default();
        world.group("Banks").await;
        let mut ask = ask_as("acme", kind.code());
        ask.user = Some(text("ann"));
        let result = world.pms.register_partner(&actor::admin(), &ask).await;
        if matches!(kind, PartnerKind::PartnerAdmin | PartnerKind::Internal) {
            assert!(matches!(result, Err(PartnerError::NotOneself)), "{result:?}");
        } else {
            let partner = result.unwrap();
            assert_eq!((partner.kind, partner.user.as_str()), (kind, "ann"));
        }
    }
}

#[tokio::test]
async fn the_owner_of_what_an_administrator_registers_is_the_id_unless_he_names_one() {
    let world = World::default();
    world.group("Banks").await;
    let partner = world.pms.register_partner(&actor::admin(), &ask_as("Acme", "Auth_Partner")).await.unwrap();
    assert_eq!(partner.user.as_str(), "Acme");
}

#[tokio::test]
async fn an_administrator_registers_at_any_time_also_when_his_address_is_a_partners() {
    let world = World::default();
    world.group("Banks").await;
    let mut own = ask_as("admin-bank", "Auth_Partner");
    own.contact.email = actor::email_of("admin");
    world.pms.register_partner(&actor::admin(), &own).await.unwrap();
    world.pms.check_registrant(&actor::admin()).await.unwrap();
    world.pms.register_partner(&actor::admin(), &ask_as("acme", "Auth_Partner")).await.unwrap();
}

/// Everything is wrong at once, and is put right one thing after another: the answers come in the order of P01.
#[tokio::test]
async fn the_checks_of_a_registration_come_in_mosips_order() {
    let world = World::default();
    let group = world.group("Asleep").await;
    world.change_group(&group.id, |group| group.state = GroupState::Inactive).await;
    world.group("Banks").await;
    world.registered("taken", "Banks").await;
    let admin = actor::admin();
    let mut ask = NewPartner {
        language: Some(text("xyz")),
        kind: "Postal_Partner".to_owned(),
        group: Some(text("Nowhere")),
        ..partner_ask("taken", None)
    };

    let refused = async |ask: &NewPartner| {
        let before = world.audit().len();
        let error = world.pms.register_partner(&admin, ask).await.unwrap_err();
        let audit = world.audit();
        let entry = audit.last().unwrap();
        assert_eq!((audit.len() - before, entry.event_id()), (1, "PMS_PRT_401"));
        assert_eq!((entry.outcome, &entry.description), (AuditOutcome::Failure, &error.to_string()));
        error
    };

    assert!(matches!(refused(&ask).await, PartnerError::EmailTaken));
    ask.contact.email = actor::email_of("fresh");
    assert!(matches!(refused(&ask).await, PartnerError::UnknownLanguage));
    ask.language = Some(text("FRA"));
    assert!(matches!(refused(&ask).await, PartnerError::IdTaken));
    ask.id = text("fresh");
    assert!(matches!(refused(&ask).await, PartnerError::UnknownKind));
    ask.kind = "Auth_Partner".to_owned();
    let group = ask.group.take();
    assert!(matches!(refused(&ask).await, PartnerError::Rule(PartnerRefusal::PolicyGroupRequired)));
    ask.group = group;
    assert!(matches!(refused(&ask).await, PartnerError::NoSuchGroup));
    ask.group = Some(text("asleep"));
    assert!(matches!(refused(&ask).await, PartnerError::Rule(PartnerRefusal::PolicyGroupInactive)));
    ask.group = Some(text("Banks"));
    let partner = world.pms.register_partner(&admin, &ask).await.unwrap();
    assert_eq!(partner.language.unwrap().as_str(), "fra");
}

/// Check 4 comes before everything that a request says.
#[tokio::test]
async fn a_user_whose_address_is_a_partners_registers_no_second_one() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let acme = actor::auth_partner("acme");
    let again = world.pms.register_partner(&acme, &ask_as("umbrella", "Postal_Partner")).await;
    assert!(matches!(again, Err(PartnerError::IsPartnerAlready)), "{again:?}");
    assert!(matches!(world.pms.check_registrant(&acme).await, Err(PartnerError::IsPartnerAlready)));
    world.pms.check_registrant(&actor::auth_partner("umbrella")).await.unwrap();
}

#[tokio::test]
async fn types_without_a_group_need_none_and_take_one() {
    for (group, expected) in [(None, false), (Some("Banks"), true)] {
        let world = World::default();
        world.group("Banks").await;
        let ask = NewPartner { kind: "MISP_Partner".to_owned(), ..partner_ask("misp", group) };
        let partner = world.pms.register_partner(&actor::admin(), &ask).await.unwrap();
        assert_eq!(partner.group.is_some(), expected);
    }
}

#[tokio::test]
async fn nobody_but_an_administrator_tries_addresses_out() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    let (acme, other) = (actor::auth_partner("acme"), actor::auth_partner("other"));
    let shouted = Email::try_from("ACME@example.org").unwrap();
    assert!(world.pms.verify_email(&acme, &shouted).await.unwrap().exists);
    assert!(!world.pms.verify_email(&other, &actor::email_of("other")).await.unwrap().exists);
    assert!(world.pms.verify_email(&actor::admin(), &shouted).await.unwrap().exists);
    let curious = world.pms.verify_email(&other, &shouted).await;
    assert!(matches!(curious, Err(PartnerError::Denied(Denied::NotOwner))), "{curious:?}");
    let types = world.pms.verify_email(&acme, &shouted).await.unwrap().group_types;
    assert!(types.contains(&"AUTH_PARTNER".to_owned()) && !types.contains(&"DEVICE_PROVIDER".to_owned()));
}

#[tokio::test]
async fn details_and_lists_show_the_address_in_clear_to_administrators_only() {
    use pms_core::domain::page::Window;
    use pms_core::port::queries::PartnerFilter;
    let world = World::default();
    world.group("Banks").await;
    let acme = world.registered("acme", "Banks").await;
    let details = world.pms.partner_details(&actor::admin(), &acme.id).await.unwrap();
    assert_eq!(details.email.unwrap().as_str(), "acme@example.org");
    assert_eq!(details.phone.unwrap().as_str(), "+1 555 0100");
    assert_eq!(details.group.unwrap().name.as_str(), "Banks");
    let list = async |caller: &Actor, email| {
        world.pms.partners(caller, PartnerFilter::default(), email, None, Window::All).await
    };
    let found = list(&actor::admin(), Some(" Acme@Example.ORG ")).await.unwrap();
    assert_eq!(found.rows.first().unwrap().email.as_ref().unwrap().as_str(), "acme@example.org");
    assert_eq!(list(&actor::admin(), Some("acme@example")).await.unwrap().total, 0, "whole addresses only");
    let owner = actor::auth_partner("acme");
    assert!(matches!(list(&owner, None).await, Err(PartnerError::Denied(Denied::Role))));
    let peek = world.pms.partner_details(&owner, &acme.id).await;
    assert!(matches!(peek, Err(PartnerError::Denied(Denied::Role))), "{peek:?}");
    let missing = world.pms.partner_details(&actor::admin(), &text("nobody")).await;
    assert!(matches!(missing, Err(PartnerError::NotFound)), "{missing:?}");
}

#[tokio::test]
async fn a_users_own_partners_are_his_in_any_case_of_his_name() {
    let world = World::default();
    world.group("Banks").await;
    world.registered("acme", "Banks").await;
    world.registered("other", "Banks").await;
    let own = world.pms.own_partners(&user("ACME", &[Role::AuthPartner], None)).await.unwrap();
    assert_eq!(own.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["acme"]);
    let nobody = world.pms.own_partners(&actor::auth_partner("nobody")).await;
    assert!(matches!(nobody, Err(PartnerError::NoPartner)), "{nobody:?}");
    assert!(
        world.pms.own_partners(&actor::admin()).await.unwrap().is_empty(),
        "administrators may have none"
    );
}
