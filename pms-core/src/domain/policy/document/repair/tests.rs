use super::*;
use crate::domain::policy::document::{JsonFault, Place};
use serde_json::json;

#[test]
fn a_sound_text_is_left_alone() {
    let cases = [
        (r#"{"a":"b\/c"}"#, json!({"a": "b/c"})),
        (r#"{"a":",,","b":"[,]"}"#, json!({"a": ",,", "b": "[,]"})),
        (r#"{"":""}"#, json!({"": ""})),
        ("\u{feff}{}", json!({})),
    ];
    for (text, value) in cases {
        assert_eq!(repair(text), Ok(Repaired { value, repairs: vec![] }), "{text}");
    }
}

#[test]
fn each_known_fault_has_its_remedy() {
    use Repair::{DoubledMarks, EmptyMembers, OpeningMark};
    let list = json!({"a": [{"b": "c"}, {"d": ",,"}]});
    let cases = [
        (r#"{"a":[{"b":"c"},,{"d":",,"}]}"#, vec![EmptyMembers], list.clone()),
        (r#"{"a":[{"b":"c"}, , ,{"d":",,"}]}"#, vec![EmptyMembers], list.clone()),
        (r#"{,"a":[,{"b":"c",},{"d":",,"},],}"#, vec![EmptyMembers], list.clone()),
        (r#"{a":[{"b":"c"},{"d":",,"}]}"#, vec![OpeningMark], list.clone()),
        (r#" {a":[{"b":"c"},{"d":",,"}]}"#, vec![OpeningMark], list.clone()),
        (r#"{a":[{"b":"c"},,{"d":",,"}]}"#, vec![OpeningMark, EmptyMembers], list.clone()),
        (r#"{""a"":[{""b"":""c""},{""d"":"",,""}]}"#, vec![DoubledMarks], list),
        (r#"{""a"":""""}"#, vec![DoubledMarks], json!({"a": ""})),
        (r#"{"a":"\",,\\",,"b":"é"}"#, vec![EmptyMembers], json!({"a": "\",,\\", "b": "é"})),
    ];
    for (text, repairs, value) in cases {
        assert_eq!(repair(text), Ok(Repaired { value, repairs }), "{text}");
    }
}

#[test]
fn a_text_without_a_remedy_stays_refused() {
    let cases = [
        "{shareableAttributes:[{attributeName:fullName}]}",
        r#"{"a":}"#,
        r#"{"a":,}"#,
        r#"{"a":1},"#,
        r#"{"a":1"#,
        r#"{"a" "b"}"#,
        "not JSON",
        "",
    ];
    for text in cases {
        let fault = repair(text).unwrap_err();
        assert!(matches!(fault.kind, FaultKind::NotJson(_)), "{text}: {fault}");
    }
    let fault = repair("{\"a\":\n  }").unwrap_err();
    assert_eq!(fault.kind, FaultKind::NotJson(JsonFault::Unexpected));
    assert_eq!(fault.place, Some(Place { line: 2, column: 3 }));
}

#[test]
fn a_stored_document_is_an_object() {
    for text in ["[]", "null", r#""{}""#, "7"] {
        let fault = repair(text).unwrap_err();
        assert_eq!(fault.kind, FaultKind::WrongType { expected: JsonType::Object }, "{text}");
    }
}

#[test]
fn a_repeated_name_counts_with_its_last_value_and_control_characters_stay() {
    let repaired = repair(r#"{"a":1,"a":"\u0001"}"#).unwrap();
    assert_eq!(repaired.value, json!({"a": "\u{1}"}));
}

#[test]
fn nesting_is_bounded_for_stored_texts_too() {
    let fault = repair(&"[{,".repeat(50_000)).unwrap_err();
    assert!(matches!(fault.kind, FaultKind::NotJson(_) | FaultKind::TooDeep), "{fault}");
}
