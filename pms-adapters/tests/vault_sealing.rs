//! What the vault does with a text.
#![expect(clippy::unwrap_used, reason = "tests")]

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use pms_adapters::crypto::vault::LocalVault;
use pms_core::domain::sealed::Sealed;
use pms_core::port::vault::{Place, Purpose, Vault, VaultError};

fn vault(of: u8) -> LocalVault {
    LocalVault::new(&[of; 32]).unwrap()
}

fn email_of(partner: &str) -> Place {
    Place::new("partner", partner, "email")
}

#[test]
fn what_is_sealed_is_opened_at_its_place() {
    for clear in ["", "a@b.org", "日本 🏦 \n\0", &"x".repeat(100_000)] {
        let sealed = vault(1).seal(&email_of("acme"), clear).unwrap();
        assert!(sealed.as_str().starts_with("v1."));
        assert_eq!(*vault(1).open(&email_of("acme"), &sealed).unwrap(), clear);
    }
}

#[test]
fn the_same_text_is_never_sealed_to_the_same_value() {
    let seal = || vault(1).seal(&email_of("acme"), "a@b.org").unwrap();
    assert_ne!(seal(), seal());
}

#[test]
fn a_sealed_text_opens_neither_elsewhere_nor_with_another_key() {
    let sealed = vault(1).seal(&email_of("acme"), "a@b.org").unwrap();
    assert_eq!(vault(1).open(&email_of("umbrella"), &sealed), Err(VaultError));
    assert_eq!(vault(1).open(&Place::new("partner", "acme", "phone"), &sealed), Err(VaultError));
    assert_eq!(vault(2).open(&email_of("acme"), &sealed), Err(VaultError));
}

#[test]
fn no_bit_of_a_sealed_text_can_be_changed() {
    let sealed = vault(1).seal(&email_of("acme"), "a@b.org").unwrap();
    let bytes = URL_SAFE_NO_PAD.decode(sealed.as_str().strip_prefix("v1.").unwrap()).unwrap();
    for at in 0..bytes.len() * 8 {
        let mut forged = bytes.clone();
        *forged.get_mut(at / 8).unwrap() ^= 1 << (at % 8);
        let forged = Sealed::from_text(format!("v1.{}", URL_SAFE_NO_PAD.encode(forged)));
        assert_eq!(vault(1).open(&email_of("acme"), &forged), Err(VaultError), "bit {at}");
    }
}

#[test]
fn what_no_vault_made_does_not_open() {
    for text in ["", "v1.", "v1.AAAA", "v2.AAAA", "a@b.org", "v1.****", &format!("v1.{}", "A".repeat(38))] {
        let sealed = Sealed::from_text(text.to_owned());
        assert_eq!(vault(1).open(&email_of("acme"), &sealed), Err(VaultError), "{text}");
    }
}

#[test]
fn a_look_up_value_depends_on_key_purpose_and_text_alone() {
    let value = vault(1).look_up(Purpose::Email, "a@b.org");
    assert_eq!(value, vault(1).look_up(Purpose::Email, "a@b.org"));
    assert_ne!(value, vault(2).look_up(Purpose::Email, "a@b.org"));
    assert_ne!(value, vault(1).look_up(Purpose::ApiKey, "a@b.org"));
    assert_ne!(value, vault(1).look_up(Purpose::Email, "a@b.orG"));
    assert_eq!(value.as_str().len(), 64);
    assert!(value.as_str().bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
}

/// Values that stand in databases: a change of these derivations would lose every sealed row. Computed with
/// another implementation of RFC 5869 and RFC 2104.
#[test]
fn the_derivation_never_changes() {
    assert_eq!(
        vault(1).look_up(Purpose::Email, "a@b.org").as_str(),
        "e1850fa15b23cc5266583b71eef7a878161eecccf7dc3590c1dab4a44f3625f4"
    );
    let kept = Sealed::from_text("v1.AAECAwQFBgcICQoL2qVOHGum9KAJ9NospohU03WeC3H0NYU".to_owned());
    assert_eq!(*vault(1).open(&email_of("acme"), &kept).unwrap(), "a@b.org");
}
