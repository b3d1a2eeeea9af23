//! The cases of MOSIP's API test rig, and the names of the kinds.

use super::{changed, samples, told};
use crate::domain::policy::document::{PolicyKind, UnknownPolicyKind};
use PolicyKind::{Auth, DataShare};
use serde_json::json;

#[test]
fn documents_of_the_test_rig_get_their_codes() {
    let put = |kind, path, text: &str| (kind, changed(&samples::full(kind), path, Some(&json!(text))));
    let take = |kind, path| (kind, changed(&samples::full(kind), path, None));
    let share = "dataSharePolicies/typeOfShare";
    let cases = [
        (put(Auth, "authTokenType", "Policy"), Some("PMS_PV_005")),
        (put(Auth, "authTokenType", "null"), Some("PMS_PV_005")),
        (put(Auth, "authTokenType", ""), Some("PMS_PV_005")),
        (put(Auth, "authTokenType", " "), Some("PMS_PV_005")),
        (put(Auth, "authTokenType", "kjh54"), Some("PMS_PV_005")),
        (take(Auth, "authTokenType"), Some("PMS_PV_006")),
        (take(Auth, "allowedAuthTypes/0/mandatory"), Some("PMS_PV_006")),
        (take(Auth, "allowedAuthTypes/0/authType"), Some("PMS_PV_006")),
        (put(DataShare, share, " "), Some("PMS_PV_005")),
        (put(DataShare, share, "Direct"), Some("PMS_PV_005")),
        (take(DataShare, share), Some("PMS_PV_006")),
        (put(DataShare, "dataSharePolicies/shareDomain", "https://datashare.datashare"), None),
    ];
    for ((kind, document), code) in cases {
        assert_eq!(told(kind, &document).first().map(|(code, _)| *code), code, "{document}");
    }
}

#[test]
fn a_missing_member_is_told_before_the_wrong_type_of_kyc_attributes() {
    let document = json!({"allowedKycAttributes": {}, "allowedAuthTypes": [{"authType": "otp"}]});
    assert_eq!(
        told(Auth, &document),
        [
            ("PMS_PV_006", "allowedAuthTypes/0/mandatory".to_owned()),
            ("PMS_PV_006", "authTokenType".to_owned()),
            ("PMS_PV_007", "allowedKycAttributes/array".to_owned()),
        ]
    );
}

#[test]
fn a_kind_is_read_in_any_case_and_written_in_one() {
    let cases = [
        ("auth", Ok("Auth")),
        ("AUTH", Ok("Auth")),
        ("datashare", Ok("DataShare")),
        ("credentialISSUANCE", Ok("CredentialIssuance")),
        ("misp", Ok("MISP")),
        ("Binding", Ok("Binding")),
        ("", Err(UnknownPolicyKind)),
        ("Auth ", Err(UnknownPolicyKind)),
        ("Data Share", Err(UnknownPolicyKind)),
    ];
    for (raw, expected) in cases {
        assert_eq!(PolicyKind::parse(raw).map(PolicyKind::as_wire), expected, "{raw:?}");
    }
}
