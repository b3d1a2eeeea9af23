//! One row for each row of the specification's tables.

use super::{changed, faults_of, samples, told};
use crate::domain::policy::document::{FaultKind, JsonType, Place, PolicyDocument, PolicyKind};
use PolicyKind::{Auth, Binding, CredentialIssuance, DataShare, Misp};
use serde_json::{Value, json};

/// Kind, path, whether the member is required (`None` for elements), the type it must have.
type Row = (PolicyKind, &'static str, Option<bool>, JsonType);

const ROWS: &[Row] = {
    use JsonType::{Array, Boolean, Object, String};
    &[
        (Auth, "authTokenType", Some(true), String),
        (Auth, "allowedAuthTypes", Some(true), Array),
        (Auth, "allowedAuthTypes/1", None, Object),
        (Auth, "allowedAuthTypes/0/authType", Some(true), String),
        (Auth, "allowedAuthTypes/1/authSubType", Some(false), String),
        (Auth, "allowedAuthTypes/1/mandatory", Some(true), Boolean),
        (Auth, "allowedKycAttributes", Some(true), Array),
        (Auth, "allowedKycAttributes/0", None, Object),
        (Auth, "allowedKycAttributes/1/attributeName", Some(true), String),
        (Auth, "kycLanguages", Some(false), Array),
        (Auth, "kycLanguages/1", None, String),
        (DataShare, "dataSharePolicies", Some(true), Object),
        (DataShare, "dataSharePolicies/typeOfShare", Some(true), String),
        (DataShare, "dataSharePolicies/validForInMinutes", Some(true), String),
        (DataShare, "dataSharePolicies/transactionsAllowed", Some(true), String),
        (DataShare, "dataSharePolicies/encryptionType", Some(true), String),
        (DataShare, "dataSharePolicies/shareDomain", Some(true), String),
        (DataShare, "dataSharePolicies/source", Some(true), String),
        (DataShare, "dataSharePolicies/protocol", Some(false), String),
        (DataShare, "shareableAttributes", Some(true), Array),
        (DataShare, "shareableAttributes/0", None, Object),
        (DataShare, "shareableAttributes/0/attributeName", Some(true), String),
        (DataShare, "shareableAttributes/0/group", Some(false), String),
        (DataShare, "shareableAttributes/0/source", Some(true), Array),
        (DataShare, "shareableAttributes/0/source/0", None, Object),
        (DataShare, "shareableAttributes/0/source/0/attribute", Some(true), String),
        (DataShare, "shareableAttributes/0/source/0/filter", Some(false), Array),
        (DataShare, "shareableAttributes/0/source/0/filter/0", None, Object),
        (DataShare, "shareableAttributes/0/source/0/filter/0/type", Some(false), String),
        (DataShare, "shareableAttributes/0/source/0/filter/0/subType", Some(false), Array),
        (DataShare, "shareableAttributes/0/source/0/filter/0/subType/0", None, String),
        (DataShare, "shareableAttributes/0/source/0/filter/0/language", Some(false), String),
        (DataShare, "shareableAttributes/0/encrypted", Some(true), Boolean),
        (DataShare, "shareableAttributes/0/format", Some(false), String),
        (CredentialIssuance, "dataSharePolicies", Some(true), Object),
        (CredentialIssuance, "shareableAttributes", Some(true), Array),
        (Misp, "allowAuthRequestDelegation", Some(true), Boolean),
        (Misp, "allowKycRequestDelegation", Some(true), Boolean),
        (Misp, "allowKeyBindingDelegation", Some(true), Boolean),
        (Misp, "trustBindedAuthVerificationToken", Some(false), Boolean),
        (Misp, "allowVciRequestDelegation", Some(false), Boolean),
        (Misp, "allowOTPRequestDelegation", Some(false), Boolean),
        (Binding, "allowedAuthTypes", Some(true), Array),
        (Binding, "allowedAuthTypes/0", None, Object),
        (Binding, "allowedAuthTypes/0/authType", Some(true), String),
        (Binding, "allowedAuthTypes/1/authSubType", Some(false), String),
        (Binding, "allowedAuthTypes/0/mandatory", Some(true), Boolean),
    ]
};

#[test]
fn a_document_with_every_known_member_is_accepted() {
    for kind in PolicyKind::ALL {
        assert_eq!(told(kind, &samples::full(kind)), [], "{kind:?}");
    }
}

#[test]
fn a_required_member_is_missed_and_an_optional_one_is_not() {
    for (kind, path, is_required, _) in ROWS {
        let Some(is_required) = is_required else { continue };
        let without = changed(&samples::full(*kind), path, None);
        let expected = if *is_required { vec![("PMS_PV_006", (*path).to_owned())] } else { vec![] };
        assert_eq!(told(*kind, &without), expected, "{kind:?} without {path}");
    }
}

#[test]
fn every_value_has_its_type() {
    let values = [json!(null), json!(7), json!(1.5), json!("x"), json!(true), json!([]), json!({})];
    for (kind, path, _, expected) in ROWS {
        for value in &values {
            let has_type = match expected {
                JsonType::Object => value.is_object(),
                JsonType::Array => value.is_array(),
                JsonType::String => value.is_string(),
                JsonType::Boolean => value.is_boolean(),
            };
            let wrong = ("PMS_PV_007", format!("{path}/{}", expected.as_wire()));
            let told = told(*kind, &changed(&samples::full(*kind), path, Some(value)));
            assert_eq!(told.contains(&wrong), !has_type, "{kind:?} {path} = {value}: {told:?}");
            assert!(has_type || told.len() == 1, "{kind:?} {path} = {value}: {told:?}");
        }
    }
}

#[test]
fn an_unknown_property_is_refused_where_the_object_is_closed() {
    let cases = [
        (Auth, "x", true),
        (Auth, "allowedAuthTypes/0/x", true),
        (Auth, "allowedKycAttributes/0/required", true),
        (DataShare, "x", true),
        (DataShare, "dataSharePolicies/x", false),
        (DataShare, "shareableAttributes/0/x", true),
        (DataShare, "shareableAttributes/0/source/0/x", false),
        (DataShare, "shareableAttributes/0/source/0/filter/0/x", false),
        (Misp, "allowOtpRequestDelegation", true),
        (Binding, "authTokenType", true),
        (Binding, "allowedAuthTypes/0/x", true),
    ];
    for (kind, path, is_refused) in cases {
        let with = changed(&samples::full(kind), path, Some(&json!({"any": [1]})));
        let expected = if is_refused { vec![("PMS_PV_005", path.to_owned())] } else { vec![] };
        assert_eq!(told(kind, &with), expected, "{kind:?} with {path}");
    }
}

#[test]
fn an_enumeration_is_compared_exactly() {
    let cases: [(PolicyKind, &str, &[&str], &[&str]); 3] = [
        (Auth, "authTokenType", &["random", "partner", "policy"], &["Policy", "RANDOM", "policy ", ""]),
        (
            DataShare,
            "dataSharePolicies/typeOfShare",
            &["Data Share", "direct"],
            &["Direct", "data share", ""],
        ),
        (
            DataShare,
            "dataSharePolicies/encryptionType",
            &["Partner Based", "none"],
            &["None", "partner based"],
        ),
    ];
    for (kind, path, good, bad) in cases {
        for (texts, expected) in [(good, vec![]), (bad, vec![("PMS_PV_005", path.to_owned())])] {
            for text in texts {
                let document = changed(&samples::full(kind), path, Some(&json!(text)));
                assert_eq!(told(kind, &document), expected, "{path} = {text:?}");
            }
        }
    }
    let text = r#"{"authTokenType":"x","allowedAuthTypes":[],"allowedKycAttributes":[]}"#;
    assert_eq!(
        faults_of(Auth, text)[0].to_string(),
        "line 1, column 18: authTokenType: not one of `random`, `partner`, `policy`"
    );
}

#[test]
fn the_arrays_may_be_empty_and_the_texts_too() {
    let cases: [(PolicyKind, &str, Value); 7] = [
        (Auth, "allowedAuthTypes", json!([])),
        (Auth, "allowedKycAttributes", json!([])),
        (Auth, "kycLanguages", json!([])),
        (Auth, "allowedAuthTypes/0/authType", json!("")),
        (DataShare, "shareableAttributes", json!([])),
        (DataShare, "shareableAttributes/0/source", json!([])),
        (Binding, "allowedAuthTypes", json!([])),
    ];
    for (kind, path, value) in cases {
        assert_eq!(told(kind, &changed(&samples::full(kind), path, Some(&value))), [], "{path}");
    }
}

#[test]
fn the_policies_that_mosip_installs_are_accepted() {
    for seed in samples::seeds() {
        assert_eq!(told(DataShare, &seed), [], "{seed}");
        assert_eq!(told(CredentialIssuance, &seed), [], "{seed}");
    }
}

#[test]
fn a_document_is_an_object() {
    for kind in PolicyKind::ALL {
        for value in [json!(null), json!([]), json!("{}"), json!(1), json!(false)] {
            assert_eq!(told(kind, &value), [("PMS_PV_007", "object".to_owned())], "{kind:?} {value}");
        }
    }
}

#[test]
fn all_faults_are_told_missing_first_then_by_path() {
    let elements: Vec<_> = (0..11).map(|_| json!({"authType": "otp", "mandatory": 1})).collect();
    let mut document = json!({
        "zebra": 1,
        "ape": 2,
        "allowedAuthTypes": elements,
        "allowedKycAttributes": [{"attributeName": "a"}, {}],
        "authTokenType": "Random",
        "kycLanguages": ["\u{1}"],
    });
    document["allowedAuthTypes"][10]["mandatory"] = json!(true);
    document["allowedAuthTypes"][3] = json!([]);
    let mut expected = vec![
        ("PMS_PV_006", "allowedKycAttributes/1/attributeName".to_owned()),
        ("PMS_PV_005", "ape".to_owned()),
        ("PMS_PV_005", "zebra".to_owned()),
        ("PMS_PV_005", "authTokenType".to_owned()),
    ];
    expected.extend((0..10).map(|index| {
        let path = if index == 3 { "3/object".to_owned() } else { format!("{index}/mandatory/boolean") };
        ("PMS_PV_007", format!("allowedAuthTypes/{path}"))
    }));
    expected.push(("PMS_COR_001", "kycLanguages/0".to_owned()));
    assert_eq!(told(Auth, &document), expected);
}

#[test]
fn a_fault_has_the_place_of_the_value_that_its_pointer_names() {
    let text = "{\n  \"authTokenType\": 5,\r\n\t\"allowedAuthTypes\": [ {\"authType\": \"é\", \"x\": 1} ]\n}";
    let placed: Vec<_> = faults_of(Auth, text)
        .into_iter()
        .map(|fault| (fault.pointer, fault.place.map(|Place { line, column }| (line, column))))
        .collect();
    assert_eq!(
        placed,
        [
            ("allowedAuthTypes/0/mandatory".to_owned(), Some((3, 24))),
            ("allowedKycAttributes".to_owned(), Some((1, 1))),
            ("allowedAuthTypes/0/x".to_owned(), Some((3, 47))),
            ("authTokenType".to_owned(), Some((2, 20))),
        ]
    );
}

#[test]
fn every_kind_of_fault_has_a_code() {
    let codes = |faults: &[FaultKind]| faults.iter().map(|fault| fault.code()).collect::<Vec<_>>();
    assert_eq!(codes(&[FaultKind::EmptyArray, FaultKind::EmptyText]), ["PMS_PV_008", "PMS_PV_009"]);
    assert_eq!(codes(&[FaultKind::TooDeep, FaultKind::DuplicateKey]), ["PMS_POL_051", "PMS_POL_051"]);
    assert_eq!(codes(&[FaultKind::TooLarge, FaultKind::ControlCharacter]), ["PMS_COR_001", "PMS_COR_001"]);
}

#[test]
fn the_views_read_what_the_document_says() {
    let parse = |kind| PolicyDocument::parse(kind, &samples::full(kind).to_string()).unwrap();
    let auth = parse(Auth);
    assert_eq!(auth.auth_token_type(), Some("policy"));
    let types: Vec<_> = auth
        .allowed_auth_types()
        .map(|allowed| (allowed.auth_type, allowed.sub_type, allowed.is_mandatory))
        .collect();
    assert_eq!(types, [("otp", Some(""), false), ("bio", Some("FINGER"), true)]);
    assert_eq!(auth.kyc_attributes().collect::<Vec<_>>(), ["fullName", "dateOfBirth"]);
    assert_eq!(parse(Binding).allowed_auth_types().count(), 2);
    let share = parse(DataShare);
    assert_eq!(share.share_domain(), Some("datashare.datashare"));
    assert_eq!((share.auth_token_type(), share.kyc_attributes().count()), (None, 0));
}
