//! What other rules and services ask of a document, by name.

use super::PolicyDocument;
use serde_json::Value;

/// A way of authentication that an Auth or Binding policy allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllowedAuthType<'d> {
    /// `otp`, `demo`, `bio`, `pin`, …; readers compare it without regard to case.
    pub auth_type: &'d str,
    /// `FINGER`, `IRIS` or `FACE` for `bio`; else empty or absent.
    pub sub_type: Option<&'d str>,
    /// Whether every authentication must include it.
    pub is_mandatory: bool,
}

impl PolicyDocument {
    /// `random`, `partner` or `policy`; only Auth policies have one.
    pub fn auth_token_type(&self) -> Option<&str> {
        self.value().get("authTokenType").and_then(Value::as_str)
    }

    /// The allowed ways of authentication in their order; empty for kinds without.
    pub fn allowed_auth_types(&self) -> impl Iterator<Item = AllowedAuthType<'_>> {
        self.objects("allowedAuthTypes").filter_map(|entry| {
            Some(AllowedAuthType {
                auth_type: entry.get("authType")?.as_str()?,
                sub_type: entry.get("authSubType").and_then(Value::as_str),
                is_mandatory: entry.get("mandatory")?.as_bool()?,
            })
        })
    }

    /// The names of the identity attributes that an Auth policy gives out, in their order.
    pub fn kyc_attributes(&self) -> impl Iterator<Item = &str> {
        self.objects("allowedKycAttributes").filter_map(|entry| entry.get("attributeName")?.as_str())
    }

    /// The host that data share links of this policy are made for; `DataShare` and its alias only.
    pub fn share_domain(&self) -> Option<&str> {
        self.value().get("dataSharePolicies")?.get("shareDomain")?.as_str()
    }

    fn objects(&self, name: &str) -> impl Iterator<Item = &Value> {
        self.value().get(name).and_then(Value::as_array).into_iter().flatten()
    }
}
