//! One's own account, preferences, the versions of the terms, and forms kept over the end of a session.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::TimeDelta;
use pms_core::access::{Actor, Role};
use pms_core::app::{
    account::{AccountError, NewAccount},
    kept_form::FormError,
    own_account::Kept,
};
use pms_core::domain::{
    account::{
        MustChange, Password, Profile,
        preferences::{Appearance, Density, Preferences, Theme},
    },
    consent::Terms,
    event::Event,
    partner::contact::Phone,
};
use pms_core::port::system::Clock;
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World};

const SECRET: &str = "one-time password";

async fn with_ann() -> (World, Actor) {
    let world = World::default();
    let ask = NewAccount {
        user: text("Ann"),
        email: actor::email_of("ann"),
        phone: Some(Phone::try_from("+1 555 0199").unwrap()),
        address: None,
        profile: Profile { first_name: Some(text("Ann")), ..Profile::default() },
        roles: [Role::AuthPartner].into(),
        password: Password::new(SECRET).unwrap(),
        must_change: MustChange::AtNextLogIn,
    };
    world.pms.add_account(&Actor::service("cli"), &ask).await.unwrap();
    let ann = actor::auth_partner("ann").with_issued(world.clock.now());
    (world, ann)
}

#[tokio::test]
async fn a_one_time_password_is_changed_and_older_tokens_are_outdated() {
    let (world, ann) = with_ann().await;
    let own = world.pms.own_account(&ann).await.unwrap().unwrap();
    assert!(own.must_change && !own.outdated);
    assert_eq!(own.phone.unwrap().reveal(), "+1 555 0199");
    let new = Password::new("a password of my own").unwrap();
    world.clock.advance(TimeDelta::seconds(5));
    let wrong = world.pms.change_own_password(&ann, "nonsense", &new).await.unwrap_err();
    assert!(matches!(wrong, AccountError::WrongPassword), "{wrong:?}");
    let same = Password::new(SECRET).unwrap();
    let same = world.pms.change_own_password(&ann, SECRET, &same).await.unwrap_err();
    assert!(matches!(same, AccountError::SamePassword), "{same:?}");
    let signed_in = world.pms.change_own_password(&ann, SECRET, &new).await.unwrap();
    assert!(!signed_in.account.must_change);
    assert_eq!(world.events().pop(), Some(Event::PasswordChanged { user: text("Ann") }));
    let own = world.pms.own_account(&ann).await.unwrap().unwrap();
    assert!(own.outdated && !own.must_change, "the token is older than the password");
    let again = ann.with_issued(world.clock.now());
    assert!(!world.pms.own_account(&again).await.unwrap().unwrap().outdated);
    assert!(world.pms.sign_in("ann", SECRET, None).await.is_err());
    assert!(world.pms.sign_in("ann", "a password of my own", None).await.is_ok());
}

#[tokio::test]
async fn wrong_old_passwords_block_like_wrong_passwords_at_sign_in() {
    let (world, ann) = with_ann().await;
    let new = Password::new("a password of my own").unwrap();
    for _ in 0..5 {
        world.pms.change_own_password(&ann, "guess", &new).await.unwrap_err();
    }
    let blocked = world.pms.change_own_password(&ann, SECRET, &new).await.unwrap_err();
    assert!(matches!(blocked, AccountError::Blocked(_)), "{blocked:?}");
    assert!(matches!(world.pms.sign_in("ann", SECRET, None).await, Err(AccountError::Blocked(_))));
}

#[tokio::test]
async fn preferences_are_kept_with_an_account_and_otherwise_not() {
    let (world, ann) = with_ann().await;
    let preferences = Preferences {
        locale: Some(text("ar")),
        appearance: Appearance {
            theme: Theme::Dark,
            density: Density::Compact,
            utc: true,
            ornament: false,
            letter_keys: false,
        },
    };
    assert_eq!(world.pms.set_preferences(&ann, &preferences).await.unwrap(), Kept::Kept);
    let own = world.pms.own_account(&ann).await.unwrap().unwrap();
    assert_eq!((own.locale, own.appearance), (preferences.locale.clone(), preferences.appearance));
    let stranger = actor::admin();
    assert_eq!(world.pms.set_preferences(&stranger, &preferences).await.unwrap(), Kept::NotKept);
    assert!(world.pms.own_account(&stranger).await.unwrap().is_none());
}

#[tokio::test]
async fn a_consent_tells_the_version_that_was_accepted() {
    let world = World::default();
    let ann = actor::auth_partner("ann");
    let terms = Terms { version: text("2026-03"), language: text("fr") };
    world.pms.give_consent(&ann, Some(&terms)).await.unwrap();
    world.pms.give_consent(&ann, None).await.unwrap();
    assert_eq!(world.pms.consent(&ann).await.unwrap().unwrap().terms, Some(terms));
    let said: Vec<_> = world.audit().into_iter().map(|entry| entry.description).collect();
    assert_eq!(said, ["terms 2026-03 accepted in fr", "terms accepted"]);
}

#[tokio::test]
async fn a_form_comes_back_to_its_user_alone_and_only_for_a_while() {
    let world = World::default();
    let (ann, bob) = (actor::auth_partner("ann"), actor::auth_partner("bob"));
    let id = world.pms.keep_form(&ann, "/ui/policies/new", "name=kyc\n&x=1").await.unwrap();
    assert!(world.pms.kept_form(&bob, &id).await.unwrap().is_none());
    world.pms.forget_form(&bob, &id).await.unwrap();
    let form = world.pms.kept_form(&actor::auth_partner("ANN"), &id).await.unwrap().unwrap();
    assert_eq!((form.path.as_str(), form.body.as_str()), ("/ui/policies/new", "name=kyc\n&x=1"));
    world.clock.advance(TimeDelta::minutes(30));
    assert!(world.pms.kept_form(&ann, &id).await.unwrap().is_none(), "its time is over");
    let id = world.pms.keep_form(&ann, "/", "").await.unwrap();
    world.pms.forget_form(&ann, &id).await.unwrap();
    assert!(world.pms.kept_form(&ann, &id).await.unwrap().is_none());
    let large = world.pms.keep_form(&ann, "/", &"x".repeat(64 * 1024)).await;
    assert!(matches!(large, Err(FormError::TooLarge)));
    assert!(world.audit().is_empty() && world.events().is_empty());
}

#[tokio::test]
async fn a_note_opens_for_its_purpose_only() {
    let world = World::default();
    let sealed = world.pms.seal_note("token", "ann").unwrap();
    assert_eq!(world.pms.open_note("token", &sealed).unwrap().as_str(), "ann");
    assert!(world.pms.open_note("form", &sealed).is_none());
    assert!(world.pms.open_note("token", "nonsense").is_none());
}

#[tokio::test]
async fn a_person_is_read_with_his_account_his_partner_and_what_he_accepted() {
    let (world, ann) = with_ann().await;
    let nobody = world.pms.person(&actor::auth_partner("nobody")).await.unwrap();
    assert!(nobody.account.is_none() && nobody.partner.is_none() && nobody.consent.is_none());
    world.group("Banks").await;
    world.registered("ann", "Banks").await;
    let terms = Terms { version: text("1"), language: text("en") };
    world.pms.give_consent(&ann, Some(&terms)).await.unwrap();
    let person = world.pms.person(&ann).await.unwrap();
    assert!(person.account.unwrap().must_change);
    assert_eq!(person.partner.unwrap().name.as_str(), "ann Ltd");
    assert_eq!(person.consent.unwrap().terms, Some(terms));
}
