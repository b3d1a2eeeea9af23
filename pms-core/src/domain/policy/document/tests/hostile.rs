use super::{changed, faults_of, samples};
use crate::domain::policy::document::{FaultKind, JsonFault, PolicyDocument, PolicyKind};
use PolicyKind::{Auth, DataShare};
use serde_json::{Value, json};

#[test]
fn fifty_thousand_brackets_are_one_fault() {
    for text in ["[".repeat(50_000), "{\"a\":".repeat(50_000), "[".repeat(50_000) + &"]".repeat(50_000)] {
        let faults = faults_of(Auth, &text);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].kind, FaultKind::TooDeep);
        assert!(faults[0].place.is_some());
    }
}

#[test]
fn a_deep_value_is_refused_before_it_is_printed() {
    let nested = |depth: usize| (1..depth).fold(json!({}), |inner, _| json!({"a": inner}));
    let document = |depth| changed(&samples::full(DataShare), "dataSharePolicies/x", Some(&nested(depth)));
    let deepest = PolicyDocument::MAX_DEPTH - 2;
    assert!(PolicyDocument::from_value(DataShare, &document(deepest)).is_ok());
    let faults = PolicyDocument::from_value(DataShare, &document(deepest + 1)).unwrap_err();
    assert_eq!(faults[0].kind, FaultKind::TooDeep);
    let faults = PolicyDocument::from_value(DataShare, &document(500)).unwrap_err();
    assert_eq!(faults[0].kind, FaultKind::TooDeep);
}

#[test]
fn the_length_counts_without_white_space() {
    let of_length = |length: usize| {
        let empty = changed(&samples::full(DataShare), "dataSharePolicies/x", Some(&json!("")));
        let filler = "y".repeat(length - empty.to_string().len());
        changed(&empty, "dataSharePolicies/x", Some(&json!(filler))).to_string()
    };
    let longest = of_length(PolicyDocument::MAX_BYTES);
    let document = PolicyDocument::parse(DataShare, &longest).unwrap();
    assert_eq!(document.as_str().len(), PolicyDocument::MAX_BYTES);
    let spaced = format!("{}{longest}", " \n".repeat(40_000));
    assert_eq!(PolicyDocument::parse(DataShare, &spaced), Ok(document));

    let faults = faults_of(DataShare, &of_length(PolicyDocument::MAX_BYTES + 1));
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].kind, faults[0].code()), (FaultKind::TooLarge, "PMS_COR_001"));
    let faults = faults_of(DataShare, &format!("{}{longest}", " ".repeat(200_000)));
    assert_eq!(faults[0].kind, FaultKind::TooLarge);
}

#[test]
fn a_number_that_prints_longer_than_it_reads_counts_as_printed() {
    let numbers = vec!["1e15"; 12_000].join(",");
    let full = samples::full(DataShare).to_string();
    let text = full.replacen("\"protocol\"", &format!("\"x\":[{numbers}],\"protocol\""), 1);
    assert!(text.len() < PolicyDocument::MAX_BYTES);
    assert_eq!(faults_of(DataShare, &text)[0].kind, FaultKind::TooLarge);
}

#[test]
fn a_document_of_nothing_but_faults_tells_the_first_hundred() {
    let elements = vec!["{}"; 80_000].join(",");
    let faults = faults_of(Auth, &format!("{{\"allowedAuthTypes\":[{elements}]}}"));
    assert_eq!(faults.len(), PolicyDocument::MAX_FAULTS);
    assert!(faults.iter().all(|fault| fault.kind == FaultKind::Missing && fault.place.is_some()));
    assert_eq!(faults[2].pointer, "allowedAuthTypes/1/authType");

    let twice = vec!["\"a\":1"; 40_000].join(",");
    let faults = faults_of(Auth, &format!("{{\"{}\":{{{twice}}}}}", "n".repeat(20_000)));
    assert_eq!(faults.len(), PolicyDocument::MAX_FAULTS);
    assert!(faults.iter().all(|fault| fault.pointer.len() < 200));
}

#[test]
fn names_are_shown_short_escaped_and_without_control_characters() {
    let long = "é".repeat(65);
    let document = json!({"": 1, "a/b~c": 1, "\u{202e}x\u{1b}[2J": 1, long.clone(): 1});
    let unknown: Vec<_> = faults_of(Auth, &document.to_string())
        .into_iter()
        .filter(|fault| fault.kind == FaultKind::Unknown)
        .map(|fault| fault.pointer)
        .collect();
    let cut = format!("{}…", "é".repeat(64));
    assert_eq!(unknown, ["\"\"".to_owned(), "a~1b~0c".to_owned(), cut, "\u{202e}x\u{fffd}[2J".to_owned()]);
}

#[test]
fn ambiguity_and_control_characters_are_refused_in_open_objects_too() {
    let with = |member: &str| {
        samples::full(DataShare).to_string().replacen("\"protocol\"", &format!("{member},\"protocol\""), 1)
    };
    let cases = [
        ("\"source\":\"Print\"", FaultKind::DuplicateKey, "dataSharePolicies/source"),
        ("\"x\":{\"y\":1,\"y\":1}", FaultKind::DuplicateKey, "dataSharePolicies/x/y"),
        ("\"x\":[\"\\u0000\"]", FaultKind::ControlCharacter, "dataSharePolicies/x/0"),
        ("\"x\":\"\u{0}\"", FaultKind::ControlCharacter, "dataSharePolicies/x"),
        ("\"x\":\"\u{7f}\"", FaultKind::ControlCharacter, "dataSharePolicies/x"),
    ];
    for (member, kind, pointer) in cases {
        let faults = faults_of(DataShare, &with(member));
        assert_eq!((faults[0].kind, faults[0].pointer.as_str()), (kind, pointer), "{member}");
        assert_eq!(faults.len(), 1);
    }
    let broken = [
        ("\"x\":\"\\ud800\"", JsonFault::LoneSurrogate),
        ("\"x\":1e999", JsonFault::NumberRange),
        ("\"x\":NaN", JsonFault::Unquoted),
        ("\"x\":'y'", JsonFault::Unquoted),
    ];
    for (member, fault) in broken {
        assert_eq!(faults_of(DataShare, &with(member))[0].kind, FaultKind::NotJson(fault), "{member}");
    }
    let kept = PolicyDocument::parse(DataShare, &with("\"x\":\"a\\tb\\r\\n\"")).unwrap();
    assert_eq!(kept.value()["dataSharePolicies"]["x"], "a\tb\r\n");
}

#[test]
fn a_syntax_error_says_line_and_column() {
    let faults = faults_of(Auth, "\u{feff}{\n  \"authTokenType\": \"x\",\n  \"é\": ]\n}");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].to_string(), "line 3, column 8: not JSON: unexpected character");
    assert_eq!(faults[0].code(), "PMS_POL_051");
}

#[test]
fn faults_of_a_value_have_no_place() {
    let faults = PolicyDocument::from_value(Auth, &json!({})).unwrap_err();
    assert_eq!(faults.len(), 3);
    assert!(faults.iter().all(|fault| fault.place.is_none()));
}

#[test]
fn a_stored_document_is_readable_whatever_the_rules_say_of_it() {
    let old = PolicyDocument::from_store(Auth, r#"{"authTokenType":"Policy",,"gone":"a\/b"}"#).unwrap();
    assert_eq!(old.as_str(), r#"{"authTokenType":"Policy","gone":"a/b"}"#);
    assert_eq!(old.recheck().unwrap_err().len(), 4);
    assert!(PolicyDocument::from_store(Auth, "{authTokenType:Policy}").is_err());

    let full: Value = samples::full(Auth);
    let sound = PolicyDocument::from_store(Auth, &full.to_string()).unwrap();
    assert_eq!(sound.recheck(), Ok(()));
    assert_eq!(PolicyDocument::parse(Auth, sound.as_str()), Ok(sound));
}
