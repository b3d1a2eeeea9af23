//! Hashing of passwords.
#![expect(clippy::unwrap_used, reason = "tests")]

use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use pms_adapters::identity::LocalPasswords;
use pms_core::domain::account::{Password, PasswordHash};
use pms_core::port::identity::{Passwords, TokenError};

fn password(text: &str) -> Password {
    Password::new(text).unwrap()
}

#[tokio::test]
async fn a_password_fits_its_own_hash_and_no_other() {
    let passwords = LocalPasswords::new();
    let hash = passwords.hash(&password("correct horse")).await.unwrap();
    assert!(hash.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(passwords.fits("correct horse", Some(&hash)).await.unwrap());
    for wrong in ["", "correct horsf", "Correct horse", "correct horse "] {
        assert!(!passwords.fits(wrong, Some(&hash)).await.unwrap(), "{wrong}");
    }
}

#[tokio::test]
async fn equal_passwords_have_different_hashes() {
    let passwords = LocalPasswords::new();
    let (one, two) = (
        passwords.hash(&password("correct horse")).await.unwrap(),
        passwords.hash(&password("correct horse")).await.unwrap(),
    );
    assert_ne!(one, two);
}

#[tokio::test]
async fn nothing_fits_a_name_that_does_not_exist() {
    let passwords = LocalPasswords::new();
    for text in ["", "correct horse", "pms-unknown-name"] {
        assert!(!passwords.fits(text, None).await.unwrap());
    }
}

#[tokio::test]
async fn a_hash_of_a_higher_cost_is_checked_with_that_cost() {
    let costly = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(32_768, 3, 1, None).unwrap());
    let hash = PasswordHash::from_phc(costly.hash_password(b"correct horse").unwrap().to_string());
    assert!(hash.as_str().contains("m=32768,t=3"));
    assert!(LocalPasswords::new().fits("correct horse", Some(&hash)).await.unwrap());
    assert!(!LocalPasswords::new().fits("correct horsf", Some(&hash)).await.unwrap());
}

#[tokio::test]
async fn a_hash_that_is_none_is_an_error_and_not_a_wrong_password() {
    let hash = PasswordHash::from_phc("{noop}correct horse".to_owned());
    let result = LocalPasswords::new().fits("correct horse", Some(&hash)).await;
    assert!(matches!(result, Err(TokenError::Unavailable(_))));
}

#[tokio::test]
async fn callers_who_give_up_do_not_use_up_the_turns() {
    let passwords = LocalPasswords::new();
    for _ in 0..8 {
        let asked = tokio::spawn({
            let passwords = passwords.clone();
            async move { passwords.fits("correct horse", None).await }
        });
        tokio::task::yield_now().await;
        asked.abort();
    }
    assert!(!passwords.fits("correct horse", None).await.unwrap());
}
