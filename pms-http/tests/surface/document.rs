//! The document that is served, and its copy in `docs/`.

use crate::{
    page::is_current,
    routes::routes,
    stage::{RESIDENT, Stage},
};
use serde_json::Value;
use std::collections::BTreeSet;

#[tokio::test]
async fn the_document_in_docs_is_the_one_that_is_served() {
    let stage = Stage::default();
    let served = stage.get(RESIDENT, "/openapi.json").await.json();
    let endpoints = |document: &Value| {
        let paths = document["paths"].as_object().unwrap().clone();
        paths
            .into_iter()
            .filter(|(path, _)| path.starts_with("/v1/") || path.starts_with("/api/"))
            .collect::<Vec<_>>()
    };
    let made = serde_json::to_value(&stage.document).unwrap();
    assert_eq!(endpoints(&served), endpoints(&made));
    is_current("openapi.json", &format!("{}\n", serde_json::to_string_pretty(&made).unwrap()));
}

#[test]
fn its_paths_are_the_full_ones_and_every_operation_is_described() {
    let stage = Stage::default();
    let roots = ["/v1/partnermanager/", "/v1/policymanager/", "/api/v1/", "/health/", "/metrics"];
    let mut ids = BTreeSet::new();
    for route in routes(&stage) {
        let name = format!("{} {}", route.method, route.path);
        assert!(roots.iter().any(|root| route.path.starts_with(root)), "{name}");
        let said = |member: &str| route.operation[member].as_str().is_some_and(|text| text.len() > 5);
        assert!(said("summary") || said("description"), "{name} says nothing of itself");
        assert!(route.operation["responses"]["200"].is_object(), "{name} has no good answer");
        let in_path = route.path.matches('{').count();
        let parameters = route.operation["parameters"].as_array().cloned().unwrap_or_default();
        let described = parameters.iter().filter(|parameter| parameter["in"] == "path").count();
        assert_eq!(described, in_path, "{name}");
        if let Some(id) = route.operation["operationId"].as_str() {
            assert!(ids.insert(id.to_owned()), "{name}: the operation id {id} is taken");
        }
    }
}
