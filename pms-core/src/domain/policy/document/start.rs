//! What a new document of a kind begins with.

use super::kind::PolicyKind;

impl PolicyKind {
    /// The text that a new document of this kind may begin with: sound, and it gives away as little as a policy of
    /// this kind can that is of any use.
    pub const fn starting_text(self) -> &'static str {
        match self {
            Self::Auth => AUTH,
            Self::DataShare | Self::CredentialIssuance => DATA_SHARE,
            Self::Misp => MISP,
            Self::Binding => BINDING,
        }
    }
}

const AUTH: &str = r#"{
  "authTokenType": "random",
  "allowedAuthTypes": [
    { "authType": "otp", "mandatory": true }
  ],
  "allowedKycAttributes": []
}"#;

/// The host is that of MOSIP's own share service.
const DATA_SHARE: &str = r#"{
  "dataSharePolicies": {
    "typeOfShare": "Data Share",
    "validForInMinutes": "30",
    "transactionsAllowed": "2",
    "encryptionType": "Partner Based",
    "shareDomain": "datashare.datashare",
    "source": "ID Repository"
  },
  "shareableAttributes": [
    {
      "attributeName": "fullName",
      "source": [
        { "attribute": "fullName" }
      ],
      "encrypted": true
    }
  ]
}"#;

const MISP: &str = r#"{
  "allowAuthRequestDelegation": false,
  "allowKycRequestDelegation": false,
  "allowKeyBindingDelegation": false
}"#;

const BINDING: &str = r#"{
  "allowedAuthTypes": [
    { "authType": "otp", "mandatory": true }
  ]
}"#;

#[cfg(test)]
mod tests {
    use crate::domain::policy::document::{PolicyDocument, PolicyKind};

    #[test]
    fn every_kind_begins_with_a_sound_document_that_is_printed_as_it_stands() {
        for kind in PolicyKind::ALL {
            let document = PolicyDocument::parse(kind, kind.starting_text()).unwrap();
            assert_eq!(document.printed(), kind.starting_text(), "{kind:?}");
        }
    }
}
