//! Whole documents: every member that the rules know is present.

use crate::domain::policy::document::PolicyKind;
use serde_json::{Value, json};

pub(super) fn full(kind: PolicyKind) -> Value {
    match kind {
        PolicyKind::Auth => auth(),
        PolicyKind::DataShare | PolicyKind::CredentialIssuance => data_share(),
        PolicyKind::Misp => misp(),
        PolicyKind::Binding => json!({"allowedAuthTypes": auth_types()}),
    }
}

fn auth() -> Value {
    json!({
        "authTokenType": "policy",
        "allowedAuthTypes": auth_types(),
        "allowedKycAttributes": [{"attributeName": "fullName"}, {"attributeName": "dateOfBirth"}],
        "kycLanguages": ["eng", "ara"],
    })
}

fn auth_types() -> Value {
    json!([
        {"authType": "otp", "authSubType": "", "mandatory": false},
        {"authType": "bio", "authSubType": "FINGER", "mandatory": true},
    ])
}

fn data_share() -> Value {
    json!({
        "dataSharePolicies": {
            "typeOfShare": "Data Share",
            "validForInMinutes": "30",
            "transactionsAllowed": "2",
            "encryptionType": "Partner Based",
            "shareDomain": "datashare.datashare",
            "source": "ID Repository",
            "protocol": "http",
        },
        "shareableAttributes": [{
            "attributeName": "biometrics",
            "group": "CBEFF",
            "source": [{
                "attribute": "individualBiometrics",
                "filter": [{"type": "Face", "subType": ["x"], "language": "eng"}],
            }],
            "encrypted": true,
            "format": "extraction",
        }],
    })
}

fn misp() -> Value {
    json!({
        "allowAuthRequestDelegation": true,
        "allowKycRequestDelegation": true,
        "allowKeyBindingDelegation": false,
        "trustBindedAuthVerificationToken": true,
        "allowVciRequestDelegation": false,
        "allowOTPRequestDelegation": true,
    })
}

/// The shapes that occur in the policies which MOSIP installs.
pub(super) fn seeds() -> Vec<Value> {
    let terms = |share: &str, minutes: &str, uses: &str, encryption: &str, source: &str| {
        json!({
            "typeOfShare": share, "validForInMinutes": minutes, "transactionsAllowed": uses,
            "encryptionType": encryption, "shareDomain": "datashare.datashare", "source": source,
        })
    };
    let plain =
        |name: &str| json!({"attributeName": name, "source": [{"attribute": name}], "encrypted": true});
    let eng = json!({
        "attributeName": "fullName", "encrypted": false,
        "source": [{"attribute": "fullName", "filter": [{"language": "eng"}]}],
    });
    let year = json!({
        "attributeName": "dateOfBirth", "source": [{"attribute": "dateOfBirth"}],
        "encrypted": false, "format": "YYYY",
    });
    let thumbs = json!({
        "attributeName": "biometrics", "group": "CBEFF", "encrypted": true, "format": "extraction",
        "source": [{"attribute": "individualBiometrics", "filter": [
            {"type": "Face"}, {"type": "Finger", "subType": ["Left Thumb", "Right Thumb"]},
        ]}],
    });
    let packet = json!({
        "attributeName": "biometrics", "group": "CBEFF", "encrypted": true,
        "source": [
            {"attribute": "registration-client/NEW/individualBiometrics", "filter": [{"type": "Iris"}]},
            {"attribute": "CNIE/verification/biometrics", "filter": [{"type": "Finger"}]},
        ],
    });
    [
        (
            terms("Data Share", "30", "2", "Partner Based", "ID Repository"),
            vec![plain("fullName"), plain("zone")],
        ),
        (terms("Data Share", "30", "2", "Partner Based", "Packet Manager"), vec![packet.clone()]),
        (
            terms("Data Share", "30", "2", "Partner Based", "ID Repository"),
            vec![eng.clone(), year, thumbs.clone()],
        ),
        (terms("Data Share", "30", "2", "Partner Based", "Print"), vec![]),
        (terms("Data Share", "30", "100000", "none", "Packet Manager"), vec![packet, plain("gender")]),
        (terms("direct", "30", "2", "Partner Based", "ID Repository"), vec![eng, thumbs]),
        (terms("Data Share", "250", "10000", "none", "Print"), vec![]),
    ]
    .into_iter()
    .map(|(terms, attributes)| json!({"dataSharePolicies": terms, "shareableAttributes": attributes}))
    .collect()
}
