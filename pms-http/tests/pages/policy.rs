//! Policies.

use crate::{browser::Browser, stage::Stage};
use axum::http::StatusCode;
use pms_core::domain::policy::Policy;
use pms_testkit::world::pms::AUTH_DOCUMENT;

#[path = "policy/draft.rs"]
mod draft;
#[path = "policy/end.rs"]
mod end;
#[path = "policy/publish.rs"]
mod publish;

/// The address of a policy's page.
fn at(policy: &Policy) -> String {
    format!("/ui/policies/{}", policy.id)
}

/// A group with a draft and a policy in force, and a policy manager's browser.
async fn stage() -> (Stage, Browser, Policy, Policy) {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let draft = stage.world.draft("Banks", "login").await;
    let policy = stage.world.policy("Banks", "kyc").await;
    let manager = stage.manager().await;
    (stage, manager, draft, policy)
}

#[tokio::test]
async fn the_list_is_narrowed_by_its_address() {
    let (_stage, mut manager, draft, _) = stage().await;
    let words = manager.get("/ui/policies").await.words();
    assert!(
        words.contains("1 to 2 of 2 policies") && words.contains("login") && words.contains("kyc"),
        "{words}"
    );
    let page = manager.get("/ui/policies?state=draft&kind=auth&name=LOG&sort=name").await;
    let words = page.words();
    assert!(words.contains("1 to 1 of 1 policy") && words.contains("Drafts"), "{words}");
    assert!(
        page.text.contains(&format!("href=\"{}\"", at(&draft)))
            && page.text.contains("aria-sort=\"ascending\"")
    );
    assert!(page.text.contains("name=\"kind\" value=\"auth\""), "the filter's form keeps the kind");
    let words = manager.get("/ui/policies?kind=misp").await.words();
    assert!(words.contains("No policy fits these filters"), "{words}");
}

#[tokio::test]
async fn a_list_without_any_policy_says_what_to_do() {
    let stage = Stage::default();
    let mut manager = stage.manager().await;
    assert!(manager.get("/ui/policies").await.words().contains("There is no policy yet"));
    assert!(manager.get("/ui/groups").await.words().contains("There is no policy group yet"));
    assert!(manager.get("/ui/policies/new").await.words().contains("There is no policy group yet"));
}

#[tokio::test]
async fn a_policy_shows_its_document_and_who_uses_it() {
    let (stage, mut manager, _, policy) = stage().await;
    stage.world.partner("acme", "Banks").await;
    let link = stage.world.link("acme", "kyc").await;
    let page = manager.get(&at(&policy)).await;
    assert_eq!(page.heading(), "kyc Published");
    let words = page.words();
    for wanted in ["\"authTokenType\": \"policy\",", "acme", "Waiting", "Authentication", "Deactivate…"] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    let request = format!("/ui/approvals/{}", link.id);
    assert!(!page.text.contains(&request), "a policy manager cannot open requests");
    let page = stage.admin().await.get(&at(&policy)).await;
    assert!(page.text.contains(&request) && page.text.contains("/ui/partners/acme"), "{}", page.text);
}

#[tokio::test]
async fn a_policy_that_is_not_there_is_not_found_by_its_name() {
    let (_stage, mut manager, _, _) = stage().await;
    for path in ["", "/edit", "/compare", "/publish", "/clone", "/deactivate", "/timeline", "/document"] {
        let page = manager.get(&format!("/ui/policies/nothing{path}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.words().contains("There is no nothing"), "{}", page.words());
    }
}

#[tokio::test]
async fn policies_are_for_those_who_manage_them() {
    let (stage, _, draft, _) = stage().await;
    let mut partner = stage.partner("acme").await;
    let one = at(&draft);
    let own = ["", "/edit", "/compare", "/publish", "/clone", "/deactivate", "/timeline", "/document"];
    let own = own.into_iter().map(|path| format!("{one}{path}"));
    for path in own.chain(["/ui/policies", "/ui/policies/new", "/ui/groups"].map(str::to_owned)) {
        assert_eq!(partner.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn the_document_is_a_file() {
    let (_stage, mut manager, _, policy) = stage().await;
    let page = manager.get(&format!("{}/document", at(&policy))).await;
    assert_eq!(page.header("content-type"), "application/json");
    assert_eq!(
        page.header("content-disposition"),
        format!("attachment; filename=\"policy-{}.json\"", policy.id)
    );
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(value(&page.text), value(AUTH_DOCUMENT));
}

#[tokio::test]
async fn html_in_any_field_is_text() {
    let stage = Stage::default();
    let mut manager = stage.manager().await;
    let evil = "<img src=x onerror=alert(1)>";
    let made = manager.post("/ui/groups/new", &[("name", evil), ("description", evil)]).await;
    let group = made.location().unwrap();
    let id = group.rsplit('/').next().unwrap().to_owned();
    let fields =
        [("kind", "auth"), ("group", id.as_str()), ("name", evil), ("description", evil), ("label", "<b>")];
    let made = manager.post("/ui/policies/new", &fields).await;
    let edit = made.location().unwrap();
    let one = edit.strip_suffix("/edit").unwrap();
    let document = AUTH_DOCUMENT.replace("fullName", &format!("{evil}\\\"</textarea>"));
    let saved = manager.save(&edit, &[("text", &document)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
    let (publish, clone) = (format!("{one}/publish"), format!("{one}/clone"));
    let end = format!("{group}/deactivate");
    for path in [one, &edit, &publish, &clone, &group, &end, "/ui/policies", "/ui/groups"] {
        let page = manager.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            !page.text.contains("<img") && !page.text.contains("<b>\"") && page.text.contains("&lt;img"),
            "{path}"
        );
        assert_eq!(
            page.text.matches("</textarea>").count(),
            page.text.matches("<textarea").count(),
            "{path}"
        );
    }
}

#[tokio::test]
async fn every_page_can_be_read_in_every_language() {
    let (stage, mut manager, draft, policy) = stage().await;
    stage.world.partner("acme", "Banks").await;
    stage.world.link("acme", "kyc").await;
    let group = format!("/ui/groups/{}", policy.group);
    let pages = |one: &str| {
        ["", "/edit", "/compare", "/publish", "/clone", "/deactivate", "/timeline"]
            .map(|path| format!("{one}{path}"))
    };
    let own =
        ["/ui/policies?name=k&state=published&sort=name", "/ui/policies/new", "/ui/groups", "/ui/groups/new"];
    for language in ["en", "fr", "ar"] {
        manager.languages = language.to_owned();
        let ends = [group.clone(), format!("{group}/deactivate")];
        for path in pages(&at(&draft))
            .into_iter()
            .chain(pages(&at(&policy)))
            .chain(own.map(str::to_owned))
            .chain(ends)
        {
            let page = manager.get(&path).await;
            assert!(
                page.status.is_success() || page.status == StatusCode::CONFLICT,
                "{language} {path}: {}",
                page.status
            );
            assert!(page.text.contains(&format!("<html lang=\"{language}\"")), "{language} {path}");
            page.heading();
        }
    }
}
