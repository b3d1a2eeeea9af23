//! Input that nobody sends by mistake, on every route that takes any.

use crate::{
    field::{Form, Need, forms},
    routes::{Route, routes},
    stage::{ADMIN, Answer, Stage, request, v1},
};
use axum::{body::Body, http::Method};
use serde_json::{Value, json};

/// Sends a raw body to a form's route.
async fn raw(stage: &Stage, form: &Form, body: impl Into<Body>) -> Answer {
    stage.raw(form.method.clone(), form.token, &form.path, body).await
}

/// Sends a body in its envelope to a form's route.
async fn sent(stage: &Stage, form: &Form, inner: Value) -> Answer {
    raw(stage, form, v1(inner).to_string()).await
}

/// The field that the first error names.
fn culprit(answer: &Answer) -> String {
    answer.message().rsplit(": ").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_route_with_a_body_is_tried() {
    let stage = Stage::default();
    let forms = forms(&stage).await;
    let documented = routes(&stage)
        .into_iter()
        .filter(|route| route.is_mosip() && route.operation["requestBody"].is_object())
        .filter(|route| !is_an_end(route));
    let mut wanted: Vec<String> =
        documented.map(|route| format!("{} {}", route.method, depth(&route.path))).collect();
    let mut tried: Vec<String> =
        forms.iter().map(|form| format!("{} {}", form.method, depth(&form.path))).collect();
    wanted.sort();
    tried.sort();
    assert_eq!(tried, wanted);
}

/// Whether a route ends something in an envelope of the second generation: these have one word and a test of their
/// own.
fn is_an_end(route: &Route) -> bool {
    let word = &route.operation["requestBody"]["content"]["application/json"]["schema"];
    word["$ref"].as_str().is_some_and(|schema| schema.contains("V2Request"))
}

/// The path without its values: good enough to tell these routes apart.
fn depth(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').skip(2).collect();
    format!(
        "{} {} {}",
        parts[0],
        parts.len(),
        parts
            .last()
            .filter(|last| last.len() < 10 && !last.starts_with('{') && **last != "unknown")
            .unwrap_or(&"")
    )
}

#[tokio::test]
async fn what_is_no_json_object_is_a_problem() {
    let stage = Stage::default();
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    for form in forms(&stage).await {
        for body in
            ["", "{", "[]", "null", "5", "\"x\"", "{\"request\":{}} x", "\u{feff}{}", "{\"request\":[]}"]
        {
            let answer = raw(&stage, &form, body).await;
            assert_eq!(answer.told(), "400 problem", "{} {body}", form.path);
        }
        for body in
            [deep.clone(), format!("{{\"request\":{deep}}}"), format!("{{\"x\":{deep},\"request\":{{}}}}")]
        {
            assert_eq!(raw(&stage, &form, body).await.told(), "400 problem", "{}", form.path);
        }
        for body in [json!({}), json!({ "request": null })] {
            let answer = raw(&stage, &form, body.to_string()).await;
            assert_eq!((answer.told().as_str(), culprit(&answer).as_str()), ("400 PMS_COR_001", "request"));
        }
    }
}

#[tokio::test]
async fn a_text_is_no_number_no_list_and_no_object() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        for field in &form.fields {
            for wrong in [json!(5), json!(true), json!(["x"]), json!({ "x": 1 })] {
                let answer = sent(&stage, &form, form.with(field.name, wrong)).await;
                let at = format!("{} {}", form.path, field.name);
                assert_eq!(answer.told(), "400 problem", "{at}");
                assert_eq!(answer.json()["field"], format!("request.{}", field.name), "{at}");
            }
        }
        for member in ["id", "version", "requesttime"] {
            let mut body = v1(form.good.clone());
            body[member] = json!(5);
            assert_eq!(raw(&stage, &form, body.to_string()).await.told(), "400 problem", "{member}");
        }
    }
}

#[tokio::test]
async fn a_missing_null_or_blank_text_is_named() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        for field in &form.fields {
            let mut without = form.good.clone();
            without.as_object_mut().unwrap().remove(field.name);
            for body in [without, form.with(field.name, Value::Null), form.with(field.name, json!(" \t\n "))]
            {
                let answer = sent(&stage, &form, body.clone()).await;
                if field.need == Need::Required {
                    assert_eq!(answer.told(), "400 PMS_COR_001", "{} {body}", form.path);
                    assert_eq!(culprit(&answer), format!("request.{}", field.name));
                } else {
                    assert_ne!(answer.status, 400, "{} {body}", form.path);
                }
            }
        }
    }
}

#[tokio::test]
async fn limits_count_characters_and_one_more_is_refused() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        for field in &form.fields {
            let Some(max) = field.max else { continue };
            let at = format!("{} {}", form.path, field.name);
            let over = sent(&stage, &form, form.with(field.name, json!(field.filled(max + 1)))).await;
            assert_eq!(over.told(), field.too_long, "{at}");
            assert!(over.message().len() < 300, "{at}");
            let full = sent(&stage, &form, form.with(field.name, json!(field.filled(max)))).await;
            assert_eq!(full.status, 200, "{at} {}", full.message());
        }
    }
}

#[tokio::test]
async fn control_characters_are_refused_in_every_text_and_every_unknown_member() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        let unknown = form.with("unknown", json!({ "deep": ["\u{1b}[31m"] }));
        assert_eq!(sent(&stage, &form, unknown).await.told(), "400 PMS_COR_001", "{}", form.path);
        for field in &form.fields {
            for control in ["\0", "\u{1b}", "\u{7f}", "\u{85}"] {
                let dirty = form.with(field.name, json!(format!("a{control}b")));
                let answer = sent(&stage, &form, dirty).await;
                assert_eq!(answer.told(), "400 PMS_COR_001", "{} {}", form.path, field.name);
                assert_eq!(culprit(&answer), format!("request.{}", field.name));
            }
        }
    }
}

#[tokio::test]
async fn half_a_surrogate_pair_and_broken_utf8_are_problems() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        for field in &form.fields {
            let marked = v1(form.with(field.name, json!("MARK"))).to_string();
            for half in ["\\ud800", "\\udc00\\ud800", "\\ud800x"] {
                let answer = raw(&stage, &form, marked.replace("MARK", half)).await;
                assert_eq!(answer.told(), "400 problem", "{} {}", form.path, field.name);
            }
            let (before, after) = marked.split_once("MARK").unwrap();
            let broken = [before.as_bytes(), b"\xff\xfe", after.as_bytes()].concat();
            assert_eq!(raw(&stage, &form, broken).await.told(), "400 problem");
        }
    }
}

#[tokio::test]
async fn two_mebibytes_are_too_many() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        let huge = v1(form.with(form.fields[0].name, json!("x".repeat(2 * 1024 * 1024)))).to_string();
        let answer = raw(&stage, &form, huge).await;
        assert_eq!(answer.told(), "413 PMS_COR_001", "{}", form.path);
        assert!(answer.json().get("responsetime").is_some() && answer.bytes.len() < 500);
    }
}

#[tokio::test]
async fn a_body_must_say_that_it_is_json() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        let body = v1(form.good.clone()).to_string();
        for kind in
            ["text/plain", "application/xml", "application/jsonx", "", "multipart/form-data; boundary=x"]
        {
            let mut call = request(form.method.clone(), form.token, &form.path, body.clone());
            call.headers_mut().insert("content-type", kind.parse().unwrap());
            assert_eq!(stage.send(call).await.told(), "415 problem", "{} {kind}", form.path);
        }
        let mut call = request(form.method.clone(), form.token, &form.path, body);
        call.headers_mut().insert("content-type", "Application/JSON; charset=UTF-8".parse().unwrap());
        assert_eq!(stage.send(call).await.status, 200, "{}", form.path);
    }
}

#[tokio::test]
async fn unknown_members_are_ignored_wherever_they_stand() {
    for (place, _) in forms(&Stage::default()).await.iter().enumerate() {
        let (plain, strange) = (Stage::default(), Stage::default());
        let (one, other) = (&forms(&plain).await[place], &forms(&strange).await[place]);
        let wanted = sent(&plain, one, one.good.clone()).await;
        let mut body = v1(other.with("unknown", json!({ "x": [1, null, "سلام"] })));
        body["unknown"] = json!(1);
        body["metadata"] = json!([1, { "x": null }]);
        let answer = raw(&strange, other, body.to_string()).await;
        assert_eq!(answer.told(), wanted.told(), "{}", other.path);
    }
}

#[tokio::test]
async fn texts_of_every_script_are_taken_where_a_name_is() {
    const NAMES: [&str; 6] =
        ["name", "desc", "policyName", "useCaseDescription", "label", "organizationName"];
    let stage = Stage::default();
    for form in forms(&stage).await {
        for field in form.fields.iter().filter(|field| NAMES.contains(&field.name)) {
            for text in [
                "بنك الأردن",
                "\u{202b}سلام\u{202c}",
                "中文",
                "e\u{301}",
                "👩‍👩‍👧",
                "' OR 1=1 --",
                "<b>&amp;",
                "%00",
            ] {
                let answer = sent(&stage, &form, form.with(field.name, json!(text))).await;
                assert_eq!(answer.status, 200, "{} {} {text}: {}", form.path, field.name, answer.message());
            }
        }
    }
}

/// A body for a route whose path is under test.
async fn body_of(stage: &Stage, route: &Route) -> Value {
    let name = depth(&route.path);
    let forms = forms(stage).await;
    forms
        .iter()
        .find(|form| form.method == route.method && depth(&form.path) == name)
        .map_or_else(|| v1(json!({ "status": "De-Activate" })), |form| v1(form.good.clone()))
}

#[tokio::test]
async fn values_in_paths_are_looked_up_as_they_are_and_never_break_anything() {
    let stage = Stage::default();
    forms(&stage).await;
    for route in routes(&stage).into_iter().filter(|route| route.is_mosip() && route.path.contains('{')) {
        let body = body_of(&Stage::default(), &route).await;
        let token = if route.path.contains("generate") { "acme.AUTH_PARTNER" } else { ADMIN };
        let call = async |value: &str| {
            stage.raw(route.method.clone(), token, route.filled(value), body.to_string()).await
        };
        let is_anchor = route.path.contains("certificateFile");
        let nul = if is_anchor { "200 PMS_PRT_099" } else { "400 PMS_COR_001" };
        assert_eq!(call("a%00b").await.told(), nul, "{}", route.path);
        assert_eq!(call("%ff").await.told(), "400 problem", "{}", route.path);
        let long = "x".repeat(5000);
        for value in ["a%2Fb", "..%2F..%2Fetc", "%27%20OR%201%3D1", "%D8%B3", "%e2%80%ae", "a%25b", &long] {
            let answer = call(value).await;
            assert_eq!(answer.status, 200, "{} {value}", route.path);
            let told = answer.told();
            assert!(told.contains("PMS") || told.contains("KER"), "{} {value}: {told}", route.path);
            assert!(answer.bytes.len() < 600, "nothing is echoed");
        }
    }
}

#[tokio::test]
async fn a_parameter_given_twice_or_with_a_control_character_is_refused_in_every_list() {
    let stage = Stage::default();
    stage.granted().await;
    let mut tried = 0;
    for route in routes(&stage).into_iter().filter(Route::is_mosip) {
        let parameters = route.operation["parameters"].as_array().cloned().unwrap_or_default();
        for parameter in parameters.iter().filter(|parameter| parameter["in"] == "query") {
            let name = parameter["name"].as_str().unwrap();
            for (query, told) in
                [(format!("{name}=1&{name}=1"), "400 problem"), (format!("{name}=a%00"), "400 PMS_COR_001")]
            {
                let answer = stage.get(ADMIN, format!("{}?{query}", route.path)).await;
                assert_eq!(answer.told(), told, "{} {query}", route.path);
                tried += 1;
            }
        }
        if route.method == Method::GET {
            let odd = stage.get(ADMIN, format!("{}?%ff=%fe&=&&x", route.filled("x"))).await;
            assert!(odd.status.as_u16() < 500, "{}", route.path);
        }
    }
    assert!(tried > 100, "{tried}");
}

#[tokio::test]
async fn words_of_the_interface_are_no_ids() {
    let stage = Stage::default();
    for form in forms(&stage).await {
        let reserved: &[&str] = if form.path.ends_with("/partners") {
            &[
                "v2",
                "V3",
                "search",
                "policy",
                "email",
                "certificate",
                "apikey",
                "new",
                "..",
                "a/b",
                "a%2Fb",
                "a?b",
            ]
        } else if form.path.ends_with("/policies") {
            &["v2", "policy-groups", "Group", "search", "active", "config", "..", "a/b", "a b", "ä"]
        } else {
            continue;
        };
        let name = if form.path.ends_with("/partners") { "partnerId" } else { "policyId" };
        for word in reserved {
            let answer = sent(&stage, &form, form.with(name, json!(word))).await;
            assert_eq!(answer.told(), "400 PMS_COR_001", "{word}");
        }
    }
}
