use super::*;
use serde_json::json;

fn value_of(text: &str) -> Value {
    read(text).unwrap().root.into_value()
}

#[test]
fn sound_texts_mean_what_serde_json_reads() {
    let texts = [
        "null",
        " true\t",
        "\r\nfalse\n",
        "0",
        "-0.0",
        "-12",
        "18446744073709551615",
        "-9223372036854775808",
        "1.5e-3",
        "2E+4",
        r#""""#,
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u00e9 \uD83D\uDE00 \u200f""#,
        r#""é 😀 العربية""#,
        "[]",
        "[ ]",
        "{}",
        "{ }",
        r#"[1,[2,[]],{"a":{}}]"#,
        r#" { "b" : [ true , null ] , "a" : { "c" : "d" } } "#,
    ];
    for text in texts {
        assert_eq!(value_of(text), serde_json::from_str::<Value>(text).unwrap(), "{text}");
    }
}

#[test]
fn a_broken_text_has_its_reason_and_place() {
    use JsonFault as F;
    let cases = [
        ("", F::Unfinished, 0),
        ("  ", F::Unfinished, 2),
        ("{", F::Unfinished, 1),
        ("[1", F::Unfinished, 2),
        (r#"{"a""#, F::Unfinished, 4),
        (r#"{"a":"#, F::Unfinished, 5),
        (r#"{"a":"b"#, F::Unfinished, 7),
        ("tru", F::Unfinished, 3),
        ("-", F::Unfinished, 1),
        ("1e", F::Unfinished, 2),
        ("trux", F::Unexpected, 3),
        ("[1,]", F::TrailingComma, 2),
        ("[,1]", F::Unexpected, 1),
        ("[1 2]", F::MissingComma, 2),
        ("[1}", F::Unexpected, 2),
        (r#"{"a":1,}"#, F::TrailingComma, 6),
        (r#"{"a":{} "b":1}"#, F::MissingComma, 7),
        (r#"{"a" 1}"#, F::MissingColon, 4),
        ("{a:1}", F::Unquoted, 1),
        ("{'a':1}", F::Unquoted, 1),
        ("[\u{201c}a\u{201d}]", F::Unquoted, 1),
        ("{} {}", F::Unexpected, 3),
        ("01", F::Unexpected, 1),
        ("+1", F::Unexpected, 0),
        (".5", F::Unexpected, 0),
        ("1.x", F::Unexpected, 2),
        ("NaN", F::Unquoted, 0),
        ("Infinity", F::Unquoted, 0),
        ("-Infinity", F::Unexpected, 1),
        ("1 // note", F::Unexpected, 2),
        ("\u{a0}1", F::Unexpected, 0),
        ("{\u{0}}", F::Unexpected, 1),
        (r#""\x41""#, F::BadEscape, 1),
        (r#""\u12""#, F::BadEscape, 1),
        (r#""\u+123""#, F::BadEscape, 1),
        (r#""\u00é""#, F::BadEscape, 1),
        (r#""a\uD800""#, F::LoneSurrogate, 2),
        (r#""\uDC00\uD800""#, F::LoneSurrogate, 1),
        (r#""\uD800\u0041""#, F::LoneSurrogate, 1),
        (r#""\uD800\n""#, F::LoneSurrogate, 1),
        ("\"a\nb\"", F::BareLineEnd, 2),
        ("1e400", F::NumberRange, 0),
        ("[-1e400]", F::NumberRange, 1),
        ("18446744073709551616", F::NumberRange, 0),
        ("-9223372036854775809", F::NumberRange, 0),
    ];
    for (text, fault, at) in cases {
        assert_eq!(read(text).unwrap_err(), Found::at_root(FaultKind::NotJson(fault), at), "{text}");
    }
}

#[test]
fn depth_counts_objects_and_arrays_alike() {
    let nested = |pairs: usize| format!("{}{}", r#"{"a":["#.repeat(pairs), "]}".repeat(pairs));
    assert!(read(&nested(PolicyDocument::MAX_DEPTH / 2)).is_ok());
    let found = read(&nested(PolicyDocument::MAX_DEPTH / 2 + 1)).unwrap_err();
    assert_eq!(found, Found::at_root(FaultKind::TooDeep, r#"{"a":["#.len() * 16));
}

#[test]
fn a_repeated_name_is_found_by_path_and_its_last_value_counts() {
    let Reading { root, found } = read(r#"{"a":[{},{"b":1,"\u0062":2}]}"#).unwrap();
    assert_eq!(root.into_value(), json!({"a": [{}, {"b": 2}]}));
    assert_eq!(found, [Found { kind: FaultKind::DuplicateKey, pointer: "a/1/b".to_owned(), at: 16 }]);
}

#[test]
fn names_that_differ_in_case_are_two_names() {
    assert!(read(r#"{"a":1,"A":2}"#).unwrap().found.is_empty());
}

#[test]
fn control_characters_are_found_in_texts_and_names_bare_or_escaped() {
    let text = "{\"x\":\"\\u0000\",\"y\u{7f}\":1,\"z\":[\"\u{1}\",\"\u{85}\"],\"ok\":\"\\t\\r\\n\"}";
    let found = read(text).unwrap().found;
    let pointers: Vec<_> = found.iter().map(|found| found.pointer.as_str()).collect();
    assert_eq!(pointers, ["x", "y\u{fffd}", "z/0", "z/1"]);
    assert!(found.iter().all(|found| found.kind == FaultKind::ControlCharacter));
}

#[test]
fn a_text_over_the_limit_is_not_read() {
    let text = |length: usize| format!("{}1", " ".repeat(length - 1));
    assert!(read(&text(PolicyDocument::MAX_TEXT_BYTES)).is_ok());
    let found = read(&text(PolicyDocument::MAX_TEXT_BYTES + 1)).unwrap_err();
    assert_eq!(found.kind, FaultKind::TooLarge);
}
