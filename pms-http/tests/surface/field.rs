//! The routes that take a body, and every text in it: what hostile input is tried on.

use crate::{
    registration::registration,
    stage::{ACME, ADMIN, PAULA, Stage},
};
use axum::http::Method;
use pms_testkit::world::pms::AUTH_DOCUMENT;
use serde_json::{Value, json};

/// One text of a body.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// The most characters; `None` where another limit comes first.
    pub(crate) max: Option<usize>,
    pub(crate) need: Need,
    /// What one character more is answered with.
    pub(crate) too_long: &'static str,
}

/// Whether a text may be missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Required,
    Optional,
}

/// A route with a body, and one that it accepts.
pub(crate) struct Form {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) token: &'static str,
    pub(crate) good: Value,
    pub(crate) fields: Vec<Field>,
}

const FIELD: &str = "400 PMS_COR_001";

fn text(name: &'static str, max: usize) -> Field {
    Field { name, max: Some(max), need: Need::Required, too_long: FIELD }
}

fn optional(name: &'static str, max: usize) -> Field {
    Field { need: Need::Optional, ..text(name, max) }
}

fn unlimited(name: &'static str) -> Field {
    Field { max: None, ..text(name, 0) }
}

impl Field {
    /// A value of so many characters; an address stays one.
    pub(crate) fn filled(&self, length: usize) -> String {
        const HOST: &str = "@example.org";
        if self.name == "emailId" {
            return format!("{}{HOST}", "é".repeat(length - HOST.len()));
        }
        let letter = if ["partnerId", "policyId"].contains(&self.name) { "x" } else { "é" };
        letter.repeat(length)
    }
}

impl Form {
    /// The good body with another value of one field.
    pub(crate) fn with(&self, name: &str, value: Value) -> Value {
        let mut body = self.good.clone();
        body[name] = value;
        body
    }
}

fn form(method: Method, token: &'static str, path: &str, good: Value, fields: Vec<Field>) -> Form {
    Form { method, path: path.to_owned(), token, good, fields }
}

/// Every route with an envelope, in a system where `acme` holds the policy `kyc`.
pub(crate) async fn forms(stage: &Stage) -> Vec<Form> {
    let policy = stage.granted().await;
    let draft = stage.world.draft("Banks", "draft").await.id;
    [of_policies(draft.as_str()), of_partners(), of_grants(&policy)].into_iter().flatten().collect()
}

fn of_policies(draft: &str) -> Vec<Form> {
    let document: Value = serde_json::from_str(AUTH_DOCUMENT).unwrap();
    let edit = json!({
        "policyGroupName": "Banks", "name": "n", "desc": "d", "version": "1", "policies": document,
    });
    let mut new = edit.clone();
    new["policyType"] = json!("Auth");
    new["name"] = json!("other");
    let names =
        || vec![text("policyGroupName", 128), text("name", 128), text("desc", 256), text("version", 8)];
    let mut of_new = names();
    of_new.extend([text("policyType", 128), optional("policyId", 36)]);
    vec![
        form(
            Method::POST,
            PAULA,
            "/v1/policymanager/policies/group/new",
            json!({ "name": "Shops", "desc": "d" }),
            vec![text("name", 128), text("desc", 256)],
        ),
        form(Method::POST, PAULA, "/v1/policymanager/policies", new, of_new),
        form(Method::PUT, PAULA, &format!("/v1/policymanager/policies/{draft}"), edit, names()),
    ]
}

fn of_partners() -> Vec<Form> {
    let of_registration = vec![
        Field { too_long: "200 PMS_PRT_052", ..text("partnerId", 36) },
        text("organizationName", 128),
        text("address", 2000),
        text("contactNumber", 16),
        text("emailId", 254),
        text("partnerType", 36),
        optional("policyGroup", 128),
        Field { max: None, ..optional("langCode", 3) },
    ];
    vec![
        form(Method::POST, ADMIN, "/v1/partnermanager/partners", registration("fresh"), of_registration),
        form(
            Method::PUT,
            ADMIN,
            "/v1/partnermanager/partners/email/verify",
            json!({ "emailId": "acme@example.org" }),
            vec![text("emailId", 254)],
        ),
        form(
            Method::POST,
            ADMIN,
            "/v1/partnermanager/partners/certificate/ca/upload",
            json!({ "certificateData": "x", "partnerDomain": "AUTH" }),
            vec![unlimited("certificateData"), text("partnerDomain", 36)],
        ),
        form(
            Method::POST,
            ACME,
            "/v1/partnermanager/partners/certificate/upload",
            json!({ "partnerId": "acme", "certificateData": "x", "partnerDomain": "AUTH" }),
            vec![text("partnerId", 36), unlimited("certificateData"), text("partnerDomain", 36)],
        ),
    ]
}

fn of_grants(policy: &str) -> Vec<Form> {
    vec![
        form(
            Method::POST,
            ACME,
            "/v1/partnermanager/partners/acme/policy/map",
            json!({ "policyName": "kyc", "useCaseDescription": "u" }),
            vec![text("policyName", 128), text("useCaseDescription", 4000)],
        ),
        form(
            Method::PATCH,
            ACME,
            "/v1/partnermanager/partners/acme/generate/apikey",
            json!({ "policyName": "kyc", "label": "shop" }),
            vec![text("policyName", 128), text("label", 36)],
        ),
        form(
            Method::PUT,
            ADMIN,
            "/v1/partnermanager/partners/policy/unknown",
            json!({ "status": "Approved" }),
            vec![text("status", 36)],
        ),
        form(
            Method::PATCH,
            ADMIN,
            "/v1/partnermanager/partners/unknown",
            json!({ "status": "De-Active" }),
            vec![text("status", 36)],
        ),
        form(
            Method::PATCH,
            ACME,
            &format!("/v1/partnermanager/partners/acme/policy/{policy}/apiKey/status"),
            json!({ "label": "shop", "status": "Active" }),
            vec![text("label", 36), text("status", 36)],
        ),
    ]
}
