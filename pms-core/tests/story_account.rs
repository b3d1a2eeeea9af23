//! The built-in identity: accounts, passwords, tokens, and how often a password may be wrong.
#![expect(clippy::unwrap_used, reason = "tests")]

use async_trait::async_trait;
use chrono::TimeDelta;
use pms_core::access::{Actor, Denied, Role};
use pms_core::app::{
    Pms,
    account::{AccountError, NewAccount},
};
use pms_core::domain::{
    account::{MustChange, Password, PasswordHash, Profile},
    audit::AuditOutcome,
    event::Event,
    partner::contact::{Address, Email, Phone},
};
use pms_core::port::{
    identity::{Passwords, TokenCheck, TokenError},
    system::Clock,
};
use pms_testkit::build::text;
use pms_testkit::world::{actor, passwords::PlainPasswords, pms::World, tokens::OpenTokens};
use std::sync::{Arc, Mutex};

const SECRET: &str = "correct horse";

fn ask(user: &str) -> NewAccount {
    NewAccount {
        user: text(user),
        email: actor::email_of(user),
        phone: Some(Phone::try_from("+1 555 0199").unwrap()),
        address: Some(Address::try_from("2 Short Street").unwrap()),
        profile: Profile { partner_type: Some(text("AUTH_PARTNER")), ..Profile::default() },
        roles: [Role::AuthPartner].into(),
        password: Password::new(SECRET).unwrap(),
        must_change: MustChange::AtNextLogIn,
    }
}

fn operator() -> Actor {
    Actor::service("cli")
}

#[tokio::test]
async fn an_account_is_added_once_for_a_name_and_an_address() {
    let world = World::default();
    let account = world.pms.add_account(&operator(), &ask("Ann")).await.unwrap();
    assert!(account.must_change);
    assert_eq!(world.events(), [Event::AccountAdded { user: text("Ann") }]);
    let twin = world.pms.add_account(&operator(), &ask("aNN")).await;
    assert!(matches!(twin, Err(AccountError::NameTaken)), "{twin:?}");
    let mut bob = ask("bob");
    bob.email = Email::try_from("ANN@example.org").unwrap();
    let same_email = world.pms.add_account(&operator(), &bob).await;
    assert!(matches!(same_email, Err(AccountError::EmailTaken)), "{same_email:?}");
}

#[tokio::test]
async fn administrators_add_accounts_and_others_do_not() {
    let world = World::default();
    world.pms.add_account(&actor::admin(), &ask("ann")).await.unwrap();
    let refused = world.pms.add_account(&actor::policy_manager(), &ask("bob")).await;
    assert!(matches!(refused, Err(AccountError::Denied(Denied::Role))), "{refused:?}");
    for refused in [
        world.pms.issue_token(&actor::admin(), &text("ann"), 1).await.map(drop),
        world
            .pms
            .set_password(
                &actor::admin(),
                &text("ann"),
                &Password::new("a new password").unwrap(),
                MustChange::No,
            )
            .await,
    ] {
        assert!(matches!(refused, Err(AccountError::Denied(Denied::Role))), "{refused:?}");
    }
}

#[tokio::test]
async fn the_first_account_is_made_once() {
    let world = World::default();
    assert!(world.pms.ensure_first_account(&operator(), &ask("admin")).await.unwrap().is_some());
    assert!(world.pms.ensure_first_account(&operator(), &ask("admin")).await.unwrap().is_none());
    assert!(world.pms.ensure_first_account(&operator(), &ask("other")).await.unwrap().is_none());
}

#[tokio::test]
async fn a_user_signs_in_by_name_or_address_and_his_token_says_who_he_is() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("Ann")).await.unwrap();
    for name in ["Ann", " aNN ", "ANN@example.org"] {
        let signed_in = world.pms.sign_in(name, SECRET, Some("request-7")).await.unwrap();
        assert_eq!(signed_in.until, world.clock.now() + TimeDelta::hours(8));
        let bearer = OpenTokens.check(signed_in.token.reveal(), world.clock.now()).await.unwrap();
        assert_eq!(bearer.user().as_str(), "Ann");
        assert!(bearer.has(Role::AuthPartner));
        assert_eq!(bearer.email().unwrap().reveal(), "ann@example.org");
        assert!(OpenTokens.check(signed_in.token.reveal(), signed_in.until).await.is_err());
    }
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.reference.as_deref()), ("PMS_EXT_205", Some("Ann")));
    assert_eq!(entry.request_id.as_deref(), Some("request-7"));
}

#[tokio::test]
async fn five_wrong_passwords_block_a_name_for_a_while_whether_it_exists_or_not() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    for name in ["ann", "nobody"] {
        for _ in 0..5 {
            let wrong = world.pms.sign_in(name, "wrong", None).await;
            assert!(matches!(wrong, Err(AccountError::WrongPassword)), "{wrong:?}");
        }
        let blocked = world.pms.sign_in(name, SECRET, None).await;
        assert!(matches!(blocked, Err(AccountError::Blocked(900))), "{blocked:?}");
    }
    world.clock.advance(TimeDelta::seconds(900));
    world.pms.sign_in("ann", SECRET, None).await.unwrap();
    let refused = world.audit().iter().filter(|entry| entry.outcome == AuditOutcome::Failure).count();
    assert_eq!(refused, 12);
}

#[tokio::test]
async fn a_success_forgets_the_failures_and_does_not_count() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    for _ in 0..3 {
        for _ in 0..4 {
            world.pms.sign_in("ann", "wrong", None).await.unwrap_err();
        }
        world.pms.sign_in("ann", SECRET, None).await.unwrap();
    }
}

/// While this password is looked at, somebody else tries five wrong ones.
struct SlowPasswords {
    meanwhile: Mutex<Option<Pms>>,
}

#[async_trait]
impl Passwords for SlowPasswords {
    async fn hash(&self, password: &Password) -> Result<PasswordHash, TokenError> {
        PlainPasswords.hash(password).await
    }

    async fn fits(&self, password: &str, hash: Option<&PasswordHash>) -> Result<bool, TokenError> {
        let rival = self.meanwhile.lock().unwrap().take();
        if let Some(pms) = rival {
            for _ in 0..5 {
                pms.sign_in("ann", "wrong", None).await.unwrap_err();
            }
        }
        PlainPasswords.fits(password, hash).await
    }
}

#[tokio::test]
async fn a_right_guess_among_many_at_once_does_not_slip_through() {
    let slow = Arc::new(SlowPasswords { meanwhile: Mutex::new(None) });
    let world = World::with(|builder| builder.identity(slow.clone(), Arc::new(OpenTokens)));
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    *slow.meanwhile.lock().unwrap() = Some(world.pms.clone());
    let slipped = world.pms.sign_in("ann", SECRET, None).await;
    assert!(matches!(slipped, Err(AccountError::Blocked(900))), "{slipped:?}");
}

#[tokio::test]
async fn a_set_password_replaces_the_old_one() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    let new = Password::new("battery staple").unwrap();
    world.pms.set_password(&operator(), &text("ANN"), &new, MustChange::No).await.unwrap();
    world.pms.sign_in("ann", SECRET, None).await.unwrap_err();
    let signed_in = world.pms.sign_in("ann", "battery staple", None).await.unwrap();
    assert!(!signed_in.account.must_change);
    assert!(matches!(world.events().last(), Some(Event::PasswordChanged { .. })));
    let unknown = world.pms.set_password(&operator(), &text("bob"), &new, MustChange::No).await;
    assert!(matches!(unknown, Err(AccountError::NotFound)), "{unknown:?}");
}

#[tokio::test]
async fn an_operators_token_lives_as_long_as_asked_up_to_thirty_days() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    for hours in [0, 721] {
        let refused = world.pms.issue_token(&operator(), &text("ann"), hours).await;
        assert!(matches!(refused, Err(AccountError::BadLife)), "{refused:?}");
    }
    let token = world.pms.issue_token(&operator(), &text("ann"), 720).await.unwrap();
    let until = world.clock.now() + TimeDelta::days(30);
    assert!(OpenTokens.check(token.reveal(), until - TimeDelta::seconds(1)).await.is_ok());
    assert!(OpenTokens.check(token.reveal(), until).await.is_err());
    assert_eq!(world.events().pop(), Some(Event::TokenIssued { user: text("ann"), until }));
    let entry = world.audit().pop().unwrap();
    assert_eq!((entry.event_id(), entry.user.as_str()), ("PMS_EXT_204", "cli"));
    assert!(!format!("{:?} {:?}", world.audit(), world.events()).contains(token.reveal()));
}

#[tokio::test]
async fn a_password_that_is_wrong_is_nowhere_written_down() {
    let world = World::default();
    world.pms.add_account(&operator(), &ask("ann")).await.unwrap();
    world.pms.sign_in("ann@example.org", "my bank password", None).await.unwrap_err();
    let written = format!("{:?} {:?}", world.audit(), world.events());
    assert!(!written.contains("my bank password") && !written.contains("@example.org"), "{written}");
}
