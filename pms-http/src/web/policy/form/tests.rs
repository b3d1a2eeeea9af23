use super::*;
use crate::web::fields::Fields;
use PolicyKind::{Auth, DataShare, Misp};
use proptest::{prelude::*, sample::select};

const AUTH: &str = r#"{
  "authTokenType": "partner",
  "ours": { "kept": [1, 2.50, null] },
  "allowedAuthTypes": [
    { "authType": "OTP", "mandatory": false },
    { "authType": "house", "authSubType": "call", "mandatory": true, "n": 1 }
  ],
  "allowedKycAttributes": [
    { "attributeName": "fullName" },
    { "attributeName": "taxNumber" }
  ]
}"#;

/// What a browser sends that shows the form filled with the text, after some fields were changed.
fn posted(kind: PolicyKind, text: &str, changes: &[(&str, &str)]) -> (Settings, Settings) {
    let was = Settings::of_text(kind, text).unwrap();
    let is_sent = |(key, value): &(&str, &str)| {
        !value.is_empty()
            || !["way-", "attribute-", "flag-", "share-"].iter().any(|group| key.starts_with(group))
    };
    let form = was.values().filter(|(key, _)| !changes.iter().any(|(name, _)| name == key));
    let form = form.chain(changes.iter().copied()).filter(is_sent);
    let fields = Fields::of(form.map(|(key, value)| (key.to_owned(), value.to_owned())));
    (was.posted(&fields), was)
}

fn written(kind: PolicyKind, text: &str, changes: &[(&str, &str)]) -> String {
    let (form, was) = posted(kind, text, changes);
    form.write_into(kind, text, &was, Precedence::Nobody).unwrap()
}

#[test]
fn a_form_in_which_nothing_was_changed_leaves_the_text_as_it_is() {
    for text in [AUTH, &AUTH.replace('\n', " "), "{\n\n}"] {
        assert_eq!(written(Auth, text, &[]), text);
    }
    for kind in PolicyKind::ALL {
        assert_eq!(written(kind, kind.starting_text(), &[]), kind.starting_text());
    }
}

#[test]
fn what_was_changed_stands_in_the_text_and_everything_else_stays_in_its_place() {
    let changes = [
        ("token", "random"),
        ("way-otp/", "mandatory"),
        ("way-bio/IRIS", "allowed"),
        ("attribute-fullName", ""),
        ("attribute-photo", "yes"),
        ("languages", "eng، ara"),
    ];
    assert_eq!(
        written(Auth, AUTH, &changes),
        r#"{
  "authTokenType": "random",
  "ours": {
    "kept": [1, 2.5, null]
  },
  "allowedAuthTypes": [
    { "authType": "OTP", "mandatory": true },
    { "authType": "house", "authSubType": "call", "mandatory": true, "n": 1 },
    { "authType": "bio", "authSubType": "IRIS", "mandatory": false }
  ],
  "allowedKycAttributes": [
    { "attributeName": "taxNumber" },
    { "attributeName": "photo" }
  ],
  "kycLanguages": ["eng", "ara"]
}"#
    );
}

#[test]
fn a_way_that_the_form_does_not_know_is_a_row_of_it() {
    let text = written(Auth, AUTH, &[("way-house/call", "")]);
    assert!(!text.contains("house") && text.contains("OTP"), "{text}");
}

#[test]
fn a_change_of_the_text_and_another_of_the_form_are_both_kept() {
    let (form, was) = posted(Auth, AUTH, &[("token", "policy")]);
    let edited = AUTH.replace("taxNumber", "email");
    let text = form.write_into(Auth, &edited, &was, Precedence::Nobody).unwrap();
    assert!(text.contains("\"policy\"") && text.contains("email"), "{text}");
}

#[test]
fn where_both_say_different_things_of_the_same_somebody_has_to_decide() {
    let (form, was) = posted(Auth, AUTH, &[("token", "policy")]);
    let edited = AUTH.replace("\"partner\"", "\"random\"");
    match form.write_into(Auth, &edited, &was, Precedence::Nobody) {
        Err(Unwritten::Both(slots)) => assert_eq!(slots, [Slot::Token]),
        other => panic!("{other:?}"),
    }
    let text = form.write_into(Auth, &edited, &was, Precedence::Form).unwrap();
    assert!(text.contains("\"authTokenType\": \"policy\""), "{text}");
    let agreed = AUTH.replace("\"partner\"", "\"policy\"");
    assert_eq!(form.write_into(Auth, &agreed, &was, Precedence::Nobody).unwrap(), agreed);
}

#[test]
fn a_text_that_cannot_be_read_takes_no_changes() {
    let (form, was) = posted(Auth, AUTH, &[("token", "policy")]);
    for broken in ["{", "[]", "{\"a\":1,\"a\":2}"] {
        let refused = form.write_into(Auth, broken, &was, Precedence::Form);
        assert!(matches!(refused, Err(Unwritten::Text(_))), "{broken}");
    }
    assert_eq!(was.write_into(Auth, "{", &was, Precedence::Nobody).unwrap(), "{", "nothing was changed");
}

#[test]
fn terms_of_a_share_and_its_attributes_are_written() {
    let text = DataShare.starting_text();
    let changes = [
        ("term-typeOfShare", "direct"),
        ("term-protocol", "https"),
        ("share-fullName", "shared"),
        ("more-shares", "photo"),
    ];
    let text = written(DataShare, text, &changes);
    assert!(PolicyDocument::parse(DataShare, &text).is_ok(), "{text}");
    for wanted in [
        "\"typeOfShare\": \"direct\"",
        "\"protocol\": \"https\"",
        "\"encrypted\": false",
        "\"attributeName\": \"photo\"",
        "\"encrypted\": true",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    let (form, was) = posted(DataShare, &text, &[("term-protocol", ""), ("format-photo", "extraction")]);
    let text = form.write_into(DataShare, &text, &was, Precedence::Nobody).unwrap();
    assert!(!text.contains("protocol") && text.contains("\"format\": \"extraction\""), "{text}");
}

#[test]
fn a_switch_that_may_be_missing_is_not_made_to_be_off() {
    let text = Misp.starting_text();
    let on = written(Misp, text, &[("flag-allowOTPRequestDelegation", "yes")]);
    assert!(on.contains("\"allowOTPRequestDelegation\": true"), "{on}");
    let off = written(Misp, &on, &[("flag-allowOTPRequestDelegation", "")]);
    assert!(off.contains("\"allowOTPRequestDelegation\": false"), "{off}");
    assert!(!off.contains("allowVciRequestDelegation"), "{off}");
}

#[test]
fn fields_that_a_browser_did_not_send_are_unchanged() {
    let was = Settings::of_text(DataShare, DataShare.starting_text()).unwrap();
    let form = was.posted(&Fields::of([("share-fullName".to_owned(), "encrypted".to_owned())]));
    assert_eq!(form, was);
}

#[test]
fn the_settings_travel_with_the_page() {
    let was = Settings::of_text(Auth, &AUTH.replace("house", "a/b c\u{e9}")).unwrap();
    assert_eq!(Settings::of_carried(&was.carried()), was);
    assert!(was.slots().any(|(slot, _)| slot == Slot::Way("a/b c\u{e9}".to_owned(), "call".to_owned())));
    assert_eq!(Settings::of_carried("nonsense"), Settings::default());
}

/// What a field may be set to.
fn values(slot: &Slot) -> Vec<&'static str> {
    match slot {
        Slot::Token => vec!["random", "partner", "policy"],
        Slot::Languages => vec!["", "eng", "eng, ara"],
        Slot::Way(..) => vec!["", "allowed", "mandatory"],
        Slot::Attribute(_) | Slot::Flag(_) => vec!["", "yes"],
        Slot::Term(name) if name == "typeOfShare" => vec!["Data Share", "direct"],
        Slot::Term(name) if name == "encryptionType" => vec!["Partner Based", "none"],
        Slot::Term(name) if name == "protocol" => vec!["", "https"],
        Slot::Term(_) => vec!["1", "other"],
        Slot::Share(_) => vec!["shared", "encrypted"],
        Slot::Format(_) => vec!["", "YYYY"],
    }
}

fn filled_in() -> impl Strategy<Value = (PolicyKind, Settings)> {
    select(PolicyKind::ALL.to_vec()).prop_flat_map(|kind| {
        let was = Settings::of_text(kind, kind.starting_text()).unwrap();
        let fields: Vec<_> = was.slots().map(|(slot, _)| (Just(slot.key()), select(values(&slot)))).collect();
        fields.prop_map(move |fields| {
            (kind, Settings(fields.into_iter().map(|(key, value)| (key, value.to_owned())).collect()))
        })
    })
}

proptest! {
    #[test]
    fn whatever_is_filled_in_is_a_sound_text_that_says_the_same((kind, form) in filled_in()) {
        let text = kind.starting_text();
        let was = Settings::of_text(kind, text).unwrap();
        let written = form.write_into(kind, text, &was, Precedence::Nobody).unwrap();
        prop_assert!(PolicyDocument::parse(kind, &written).is_ok(), "{}", written);
        prop_assert_eq!(&Settings::of_text(kind, &written).unwrap(), &form);
        // And back again.
        let back = was.write_into(kind, &written, &form, Precedence::Nobody).unwrap();
        prop_assert_eq!(Settings::of_text(kind, &back).unwrap(), was);
    }
}
