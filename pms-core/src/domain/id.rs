//! Ids of everything, and names of users.

use crate::domain::text;

text_type! {
    /// A partner's id: at most 36 characters without white space, unique with regard to case, and no word
    /// that is a fixed path segment of the API (`partner-api.md` 1.1, decision 4).
    PartnerId, 36, clean_partner_id
}

text_type! {
    /// Id of a stored partner certificate, MOSIP's `certificate_alias`.
    CertificateId, 36, text::id
}

text_type! {
    /// Id of a policy group, at most 36 characters.
    PolicyGroupId, 36, text::id
}

text_type! {
    /// Id of a policy: letters, digits, `.`, `_` and `-`, at most 36, and no fixed path segment
    /// (`policy-api.md` 2 "Routing" and 3.3).
    PolicyId, 36, clean_policy_id
}

text_type! {
    /// Id of a request for a policy: MOSIP's mapping key, at most 36 characters.
    LinkId, 36, text::id
}

text_type! {
    /// Id of a kept form: a UUID.
    FormId, 36, text::id
}

text_type! {
    /// A login name as the identity provider writes it. Two names are the same user without regard to case.
    UserId, 256, text::id
}

impl UserId {
    /// Whether both name the same user (Keycloak keeps names in lower case, MOSIP's rows do not).
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.folded() == other.folded()
    }

    /// The name in lower case, the form in which users are looked up.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

/// Words that stand in a path where a partner's id would stand.
const PARTNER_WORDS: [&str; 13] = [
    "v2",
    "v3",
    "search",
    "filtervalues",
    "apikey",
    "policy",
    "email",
    "certificate",
    "partnertype",
    "partner-certificates-details",
    "metadata",
    "contact",
    "new",
];

fn clean_partner_id(raw: &str, max: usize) -> Result<String, text::TextFault> {
    let id = text::id(raw, max)?;
    if PARTNER_WORDS.contains(&id.to_lowercase().as_str()) {
        return Err(text::TextFault::Reserved);
    }
    Ok(id)
}

/// Words that stand in a path where a policy's id would stand.
const POLICY_WORDS: [&str; 8] =
    ["v2", "policy-groups", "group", "search", "filtervalues", "config", "active", "new"];

fn clean_policy_id(raw: &str, max: usize) -> Result<String, text::TextFault> {
    let id = text::id(raw, max)?;
    if !id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b)) {
        return Err(text::TextFault::Form);
    }
    if POLICY_WORDS.contains(&id.to_lowercase().as_str()) {
        return Err(text::TextFault::Reserved);
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::TextFault;

    #[test]
    fn a_partner_id_has_a_limit_and_no_white_space() {
        assert!(PartnerId::try_from("a".repeat(36)).is_ok());
        assert_eq!(PartnerId::try_from("a".repeat(37)), Err(TextFault::TooLong { max: 36 }));
        assert_eq!(PartnerId::try_from("a b"), Err(TextFault::Whitespace));
    }

    #[test]
    fn ids_that_a_path_could_not_reach_are_refused() {
        assert_eq!(PartnerId::try_from("V3"), Err(TextFault::Reserved));
        assert!(PartnerId::try_from("v3x").is_ok());
    }

    #[test]
    fn user_names_differ_not_by_case() {
        let (a, b) = (UserId::try_from("Acme").unwrap(), UserId::try_from("aCME").unwrap());
        assert!(a.is_same_as(&b));
    }

    #[test]
    fn policy_ids_that_are_path_segments_are_refused() {
        assert_eq!(PolicyId::try_from("policy-groups"), Err(TextFault::Reserved));
        assert_eq!(PolicyId::try_from("a@b"), Err(TextFault::Form));
        assert!(PolicyId::try_from("mpolicy-default-eUIN_with_QR").is_ok());
    }
}
