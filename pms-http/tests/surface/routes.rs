//! Every route of the document, without a token and with one that may do nothing.

use crate::stage::{RESIDENT, Stage, request};
use axum::{
    body::Body,
    http::{Method, Request},
};
use serde_json::{Value, json};

/// One operation of the document.
pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) operation: Value,
}

/// Every operation of the document, in the order of its paths.
pub(crate) fn routes(stage: &Stage) -> Vec<Route> {
    let document = serde_json::to_value(&stage.document).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let one = |path: &String, method: &String, operation: &Value| Route {
        method: method.to_uppercase().parse().unwrap(),
        path: path.clone(),
        operation: operation.clone(),
    };
    paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(move |(method, operation)| one(path, method, operation))
        })
        .collect()
}

impl Route {
    pub(crate) fn is_mosip(&self) -> bool {
        self.path.starts_with("/v1/")
    }

    pub(crate) fn is_guarded(&self) -> bool {
        self.is_mosip() || (self.path.starts_with("/api/") && self.path != "/api/v1/sign-in")
    }

    /// The path with this text in the place of every parameter.
    pub(crate) fn filled(&self, value: &str) -> String {
        let parts = self.path.split('/').map(|part| if part.starts_with('{') { value } else { part });
        parts.collect::<Vec<_>>().join("/")
    }
}

#[tokio::test]
async fn every_route_but_sign_in_refuses_a_call_without_a_token() {
    let stage = Stage::default();
    let routes: Vec<Route> = routes(&stage).into_iter().filter(Route::is_guarded).collect();
    assert!(routes.len() >= 28, "{} routes", routes.len());
    for route in routes {
        let path = route.filled("x");
        for body in ["", "{}", "nonsense"] {
            let bare = Request::builder().method(route.method.clone()).uri(&path);
            let answer = stage.send(bare.body(Body::from(body)).unwrap()).await;
            assert_eq!(answer.status, 401, "{} {path}", route.method);
            assert_eq!(answer.header("www-authenticate"), "Bearer");
            if route.is_mosip() {
                assert_eq!(answer.told(), "401 KER-ATH-401");
                let mut json = answer.json();
                json["errors"][0]["message"] = "".into();
                assert_eq!(
                    json,
                    json!({
                        "id": null, "version": null, "responsetime": "2026-03-10T12:00:00.000Z", "metadata": null,
                        "response": null, "errors": [{ "errorCode": "KER-ATH-401", "message": "" }],
                    })
                );
            } else {
                assert!(answer.is_problem());
            }
        }
    }
}

/// Actions that whoever is signed in may do, for himself.
const OPEN_TO_ALL: [(&str, &str); 3] = [
    ("POST", "/v1/partnermanager/partners"),
    ("PUT", "/v1/partnermanager/partners/email/verify"),
    ("GET", "/v1/partnermanager/system-config"),
];

#[tokio::test]
async fn a_role_without_rights_is_refused_before_anything_else_is_looked_at() {
    let stage = Stage::default();
    let mut open = Vec::new();
    for route in routes(&stage).into_iter().filter(Route::is_guarded) {
        if !route.is_mosip() {
            continue;
        }
        let path = format!("{}?pageNo=abc&pageNo=2", route.filled("x"));
        let nonsense = request(route.method.clone(), RESIDENT, &path, "nonsense");
        let answer = stage.send(nonsense).await;
        if answer.told() != "403 KER-ATH-403" {
            open.push((route.method.to_string(), route.path));
        }
    }
    open.sort();
    let mut known: Vec<_> = OPEN_TO_ALL.map(|(method, path)| (method.to_owned(), path.to_owned())).to_vec();
    known.sort();
    assert_eq!(open, known);
}

#[tokio::test]
async fn health_numbers_and_the_document_need_no_token() {
    let stage = Stage::default();
    for path in ["/health/live", "/health/ready", "/metrics", "/openapi.json"] {
        let bare = Request::builder().uri(path).body(Body::empty()).unwrap();
        assert_eq!(stage.send(bare).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_path_and_a_wrong_method_are_problems_and_still_need_a_token() {
    let stage = Stage::default();
    let unknown = stage.get(RESIDENT, "/v1/partnermanager/nothing").await;
    assert_eq!((unknown.status.as_u16(), unknown.is_problem()), (404, true));
    let method = stage.send(request(Method::DELETE, RESIDENT, "/v1/partnermanager/partners", "")).await;
    assert_eq!((method.status.as_u16(), method.header("allow")), (405, "POST"));
    let bare = Request::builder().uri("/v1/partnermanager/nothing").body(Body::empty()).unwrap();
    assert_eq!(stage.send(bare).await.status, 401);
}
