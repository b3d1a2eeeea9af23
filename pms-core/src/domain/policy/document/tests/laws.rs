//! What holds of every document, tried with generated ones.

use super::told;
use crate::domain::policy::document::{FaultKind, PolicyDocument, PolicyKind, Tree, repair};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};

/// Text without control characters, of any script.
fn text() -> impl Strategy<Value = String> {
    "[^\\p{Cc}]{0,12}"
}

/// An object of these members, of which the optional ones may be absent.
fn object(members: Vec<(&'static str, BoxedStrategy<Option<Value>>)>) -> BoxedStrategy<Value> {
    let (names, values): (Vec<_>, Vec<_>) = members.into_iter().unzip();
    values
        .prop_map(move |values| {
            let present =
                names.iter().zip(values).filter_map(|(name, value)| Some(((*name).to_owned(), value?)));
            Value::Object(present.collect())
        })
        .boxed()
}

fn must<S: Strategy + 'static>(value: S) -> BoxedStrategy<Option<Value>>
where
    S::Value: Into<Value>,
{
    value.prop_map(|value| Some(value.into())).boxed()
}

fn may<S: Strategy + 'static>(value: S) -> BoxedStrategy<Option<Value>>
where
    S::Value: Into<Value>,
{
    option::of(value).prop_map(|value| value.map(Into::into)).boxed()
}

fn auth_types() -> impl Strategy<Value = Vec<Value>> {
    let element = object(vec![
        ("authType", must(text())),
        ("authSubType", may(text())),
        ("mandatory", must(any::<bool>())),
    ]);
    vec(element, 0..4)
}

fn auth() -> BoxedStrategy<Value> {
    let attribute = object(vec![("attributeName", must(text()))]);
    object(vec![
        ("authTokenType", must(select(vec!["random", "partner", "policy"]))),
        ("allowedAuthTypes", must(auth_types())),
        ("allowedKycAttributes", must(vec(attribute, 0..4))),
        ("kycLanguages", may(vec(text(), 0..3))),
    ])
}

/// Any JSON, as open objects may hold it.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((text(), inner), 0..4).prop_map(|members| members.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

fn data_share() -> BoxedStrategy<Value> {
    let terms = object(vec![
        ("typeOfShare", must(select(vec!["Data Share", "direct"]))),
        ("validForInMinutes", must(text())),
        ("transactionsAllowed", must(text())),
        ("encryptionType", must(select(vec!["Partner Based", "none"]))),
        ("shareDomain", must(text())),
        ("source", must(text())),
        ("protocol", may(text())),
        ("ours", may(anything())),
    ]);
    let filter =
        object(vec![("type", may(text())), ("subType", may(vec(text(), 0..3))), ("language", may(text()))]);
    let source =
        object(vec![("attribute", must(text())), ("filter", may(vec(filter, 0..4))), ("x", may(anything()))]);
    let attribute = object(vec![
        ("attributeName", must(text())),
        ("group", may(text())),
        ("source", must(vec(source, 0..3))),
        ("encrypted", must(any::<bool>())),
        ("format", may(text())),
    ]);
    object(vec![("dataSharePolicies", must(terms)), ("shareableAttributes", must(vec(attribute, 0..4)))])
}

fn misp() -> BoxedStrategy<Value> {
    let flag = any::<bool>;
    object(vec![
        ("allowAuthRequestDelegation", must(flag())),
        ("allowKycRequestDelegation", must(flag())),
        ("allowKeyBindingDelegation", must(flag())),
        ("trustBindedAuthVerificationToken", may(flag())),
        ("allowVciRequestDelegation", may(flag())),
        ("allowOTPRequestDelegation", may(flag())),
    ])
}

fn valid() -> impl Strategy<Value = (PolicyKind, Value)> {
    prop_oneof![
        auth().prop_map(|document| (PolicyKind::Auth, document)),
        data_share().prop_map(|document| (PolicyKind::DataShare, document)),
        data_share().prop_map(|document| (PolicyKind::CredentialIssuance, document)),
        misp().prop_map(|document| (PolicyKind::Misp, document)),
        auth_types().prop_map(|types| (PolicyKind::Binding, json!({"allowedAuthTypes": types}))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_valid_document_is_accepted_and_reads_back_equal((kind, value) in valid()) {
        let document = PolicyDocument::parse(kind, &serde_json::to_string_pretty(&value).unwrap()).unwrap();
        prop_assert_eq!(document.value(), &value);
        prop_assert_eq!(&PolicyDocument::parse(kind, document.as_str()).unwrap(), &document);
        prop_assert_eq!(&PolicyDocument::from_value(kind, &value).unwrap(), &document);
        prop_assert_eq!(&PolicyDocument::from_store(kind, document.as_str()).unwrap(), &document);
    }

    #[test]
    fn what_is_printed_for_people_is_the_same_document((kind, value) in valid()) {
        let document = PolicyDocument::parse(kind, &value.to_string()).unwrap();
        let printed = document.printed();
        prop_assert_eq!(&PolicyDocument::parse(kind, &printed).unwrap(), &document);
        prop_assert_eq!(Tree::read(&printed).unwrap().print(), printed);
    }

    #[test]
    fn a_tree_is_what_the_text_says(value in anything()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            let tree = Tree::read(&text).unwrap();
            prop_assert_eq!(tree.to_value(), value.clone());
            prop_assert_eq!(Tree::read(&tree.print()).unwrap(), tree);
        }
    }

    #[test]
    fn a_document_without_a_required_member_misses_exactly_that((kind, value) in valid()) {
        for name in value.as_object().unwrap().keys() {
            let mut less = value.clone();
            less.as_object_mut().unwrap().remove(name);
            let told = told(kind, &less);
            let is_optional =
                name == "kycLanguages" || matches!(name.as_str(), "trustBindedAuthVerificationToken"
                    | "allowVciRequestDelegation" | "allowOTPRequestDelegation");
            let expected = if is_optional { vec![] } else { vec![("PMS_PV_006", name.clone())] };
            prop_assert_eq!(told, expected);
        }
    }

    #[test]
    fn an_added_comma_in_a_stored_text_changes_nothing((kind, value) in valid(), at in any::<prop::sample::Index>()) {
        let text = value.to_string();
        let commas: Vec<_> = text.match_indices(',').map(|(at, _)| at).collect();
        prop_assume!(!commas.is_empty());
        let mut dirty = text.clone();
        dirty.insert(*at.get(&commas), ',');
        // A comma within a text is part of it. serde_json would read numbers less exactly.
        let expected = PolicyDocument::parse(kind, &dirty).map_or(value, |document| document.value().clone());
        let stored = PolicyDocument::from_store(kind, &dirty).unwrap();
        prop_assert_eq!(stored.value(), &expected);
    }

    #[test]
    fn any_text_is_answered_as_serde_json_would(text in "[\\[\\]{}:,\"\\\\ \\n0-9eE.+truefalsn-]{0,24}") {
        let ours = PolicyDocument::parse(PolicyKind::Misp, &text).unwrap_err();
        let is_json = !matches!(ours[0].kind, FaultKind::NotJson(_));
        let theirs = serde_json::from_str::<Value>(&text);
        // serde_json reads whole numbers of more than 64 bits as the nearest double; ours refuses them.
        prop_assert!(theirs.is_ok() || !is_json, "{:?}", ours);
        if let Ok(value) = theirs {
            let has_big_number = text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 18);
            prop_assert!(is_json || has_big_number, "{:?}", ours);
            prop_assert!(has_big_number || !value.is_object() || repair(&text).unwrap().repairs.is_empty());
        }
    }
}
