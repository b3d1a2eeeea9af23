use super::*;
use chrono::TimeDelta;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn key(life_days: u64) -> ApiKey {
    let new = NewKey {
        id: LookUpKey::from_text("00".repeat(32)),
        sealed: Sealed::from_text("s".into()),
        tail: KeyTail::from_store("wxyz".into()),
        label: KeyLabel::try_from("  shop   counter ").unwrap(),
        life_days,
    };
    let partner = PartnerId::try_from("acme").unwrap();
    ApiKey::issue(new, partner, PolicyId::try_from("p1").unwrap(), Stamp::new("acme", at(0))).0
}

#[test]
fn a_key_has_31_base62_characters_and_every_character_is_equally_likely() {
    let mut next = 0_u8;
    let text = ApiKeyText::generate(|block| {
        for byte in block {
            *byte = next;
            next = next.wrapping_add(1);
        }
    });
    assert_eq!(text.reveal(), "0123456789ABCDEFGHIJKLMNOPQRSTU");
    assert_eq!(text.tail().as_str(), "RSTU");
    let skipping = ApiKeyText::generate(|block| {
        for (i, byte) in block.iter_mut().enumerate() {
            *byte = if i % 2 == 0 { 255 } else { 61 };
        }
    });
    assert_eq!(skipping.reveal(), "z".repeat(KEY_LENGTH));
}

#[test]
fn a_keys_text_is_not_printed() {
    assert_eq!(format!("{:?}", ApiKeyText::generate(|b| b.fill(1))), "ApiKeyText(***)");
}

#[test]
fn a_key_ends_at_its_exact_second() {
    let key = key(1);
    let end = at(86_400);
    assert!(key.is_usable(end - TimeDelta::seconds(1)));
    assert!(!key.is_usable(end));
    assert!(!key.is_usable(end + TimeDelta::seconds(1)));
}

#[test]
fn a_label_is_kept_with_its_blanks_collapsed() {
    assert_eq!(key(1).label.as_str(), "shop counter");
}

#[test]
fn an_expired_key_is_not_switched_on_again() {
    let mut key = key(1);
    key.deactivate(Stamp::new("acme", at(5))).unwrap();
    let off = key.clone();
    assert_eq!(key.activate(Stamp::new("acme", at(86_400))), Err(KeyRefusal::Expired));
    assert_eq!(key, off);
    assert!(matches!(key.activate(Stamp::new("acme", at(86_399))), Ok(Some(Event::ApiKeyActivated { .. }))));
}

#[test]
fn switching_off_twice_is_refused_and_switching_on_twice_changes_nothing() {
    let mut key = key(10);
    assert_eq!(key.activate(Stamp::new("acme", at(1))), Ok(None));
    key.deactivate(Stamp::new("acme", at(2))).unwrap();
    assert_eq!(key.deactivate(Stamp::new("acme", at(3))), Err(KeyRefusal::AlreadyInactive));
}
