//! Making and editing drafts.

use super::{at, stage};
use crate::stage::Stage;
use axum::http::StatusCode;
use pms_core::domain::policy::document::PolicyKind;
use pms_testkit::world::{
    actor,
    pms::{AUTH_DOCUMENT, draft_ask},
};

#[tokio::test]
async fn a_draft_of_every_kind_begins_with_a_sound_text() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let mut manager = stage.manager().await;
    for (kind, word) in [
        (PolicyKind::Auth, "auth"),
        (PolicyKind::DataShare, "data-share"),
        (PolicyKind::CredentialIssuance, "credential"),
        (PolicyKind::Misp, "misp"),
        (PolicyKind::Binding, "binding"),
    ] {
        let name = format!("a {word} policy");
        let fields = [
            ("kind", word),
            ("group", group.id.as_str()),
            ("name", &name),
            ("description", "x"),
            ("label", "1.0"),
        ];
        let made = manager.post("/ui/policies/new", &fields).await;
        let edit = made.location().unwrap_or_else(|| panic!("{word}: {}", made.words()));
        let page = manager.get(&edit).await;
        assert!(page.words().contains(&format!("The draft {name} is made.")), "{}", page.words());
        assert_eq!(page.field("text"), kind.starting_text());
        let saved = manager.save(&edit, &[]).await;
        assert_eq!(saved.location().as_deref(), Some(edit.as_str()), "{word}: {}", saved.words());
        assert_eq!(manager.get(&edit).await.field("text"), kind.starting_text());
    }
}

#[tokio::test]
async fn a_draft_may_begin_with_a_file_and_its_mistakes_are_told_with_their_lines() {
    let stage = Stage::default();
    let group = stage.world.group("Banks").await;
    let mut manager = stage.manager().await;
    let fields = [
        ("kind", "auth"),
        ("group", group.id.as_str()),
        ("name", "kyc"),
        ("description", "x"),
        ("label", "1.0"),
    ];
    let broken = b"{\r\n  \"authTokenType\": \"policy\"\r\n  \"allowedAuthTypes\": []\r\n}";
    let page = manager.upload("/ui/policies/new", &fields, ("file", broken)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = page.words();
    assert!(
        words.contains("Line 2, column 28: put a comma here") && words.contains("Lines 1 to 4"),
        "{words}"
    );
    let page = manager.upload("/ui/policies/new", &fields, ("file", b"\xff\xfe")).await;
    assert!(page.words().contains("This file is no text"), "{}", page.words());
    let made = manager.upload("/ui/policies/new", &fields, ("file", AUTH_DOCUMENT.as_bytes())).await;
    assert!(manager.get(&made.location().unwrap()).await.field("text").contains("fullName"));
}

#[tokio::test]
async fn all_mistakes_of_a_new_draft_are_told_together() {
    let stage = Stage::default();
    stage.world.group("Banks").await;
    let mut manager = stage.manager().await;
    let page = manager.post("/ui/policies/new", &[("kind", "nonsense"), ("group", "gone")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = page.words();
    for wanted in [
        "There are 5 mistakes",
        "Choose what kind of policy this is",
        "This group is not in use",
        "Enter a name",
        "Say what this policy is for",
        "Enter a label",
    ] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
}

#[tokio::test]
async fn a_taken_name_is_a_refusal_in_the_form() {
    let (stage, mut manager, _, policy) = stage().await;
    let group = policy.group.as_str();
    let fields =
        [("kind", "auth"), ("group", group), ("name", "KYC"), ("description", "x"), ("label", "1.0")];
    let page = manager.post("/ui/policies/new", &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("The group has a policy of this name already"), "{}", page.words());
    assert_eq!(page.field("name"), "KYC");
    drop(stage);
}

#[tokio::test]
async fn a_change_in_the_form_and_one_in_the_text_are_both_saved() {
    let (stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let text = manager.get(&edit).await.field("text").replace("fullName", "email");
    let saved = manager
        .save(
            &edit,
            &[("text", &text), ("token", "random"), ("way-bio/FACE", "mandatory"), ("description", "new")],
        )
        .await;
    assert_eq!(saved.location().as_deref(), Some(edit.as_str()), "{}", saved.words());
    let found = stage.world.pms.policy(&actor::policy_manager(), &draft.id).await.unwrap().policy;
    assert_eq!(found.description.as_str(), "new");
    for wanted in ["\"authTokenType\":\"random\"", "\"authSubType\":\"FACE\"", "\"attributeName\":\"email\""]
    {
        assert!(found.text.contains(wanted), "{wanted}: {}", found.text);
    }
    assert!(!found.text.contains("fullName"));
}

#[tokio::test]
async fn what_was_changed_in_both_has_to_be_decided() {
    let (_stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let text = manager.get(&edit).await.field("text").replace("\"policy\"", "\"partner\"");
    let fields = [("text", text.as_str()), ("token", "random")];
    let page = manager.save(&edit, &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("differ in: authTokenType"), "{}", page.words());
    assert!(page.field("text").contains("\"partner\""), "what was typed stays");
    assert!(page.text.contains("value=\"random\" id=\"f-token\" checked"), "{}", page.text);

    let page = manager.press(&edit, "write", &fields).await;
    assert!(
        page.words().contains("The text says what the form says. Nothing is saved yet."),
        "{}",
        page.words()
    );
    assert!(page.field("text").contains("\"authTokenType\": \"random\""));
    let page = manager.press(&edit, "fill", &fields).await;
    assert!(page.field("text").contains("\"authTokenType\": \"partner\""));
    assert!(page.text.contains("value=\"partner\" checked"), "{}", page.text);
    assert!(manager.get(&edit).await.field("text").contains("\"policy\""), "nothing was saved");
}

#[tokio::test]
async fn a_broken_text_says_line_and_column_and_shows_the_place() {
    let (_stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let text = "{\r\n  \"authTokenType\": \"policy\",\r\n  \"allowedAuthTypes\": [\r\n    { \"authType\": \"otp\", \"mandatory\": true }\r\n    { \"authType\": \"demo\", \"mandatory\": true }\r\n  ]\r\n}";
    for button in ["check", "fill", "save"] {
        let page = manager.press(&edit, button, &[("text", text), ("name", "other")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{button}");
        let words = page.words();
        assert!(words.contains("Not saved: there is 1 mistake"), "{words}");
        assert!(words.contains("Line 4, column 45: put a comma here, behind the value."), "{words}");
        assert!(
            page.text.contains("\"mandatory\": true <mark>}</mark>".replace('"', "&quot;").as_str()),
            "{}",
            page.text
        );
        assert_eq!(page.field("text"), text.replace('\r', ""), "what was typed stays");
        assert_eq!(page.field("name"), "other");
        assert!(page.text.contains("<title>Error: Edit"));
    }
}

#[tokio::test]
async fn a_text_that_breaks_a_rule_says_where() {
    let (_stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let text = "{\n  \"authTokenType\": \"always\",\n  \"allowedAuthTypes\": [\n    { \"authType\": 5 }\n  ],\n  \"more\": 1\n}";
    let words = manager.press(&edit, "check", &[("text", text)]).await.words();
    for wanted in [
        "Not saved: there are 5 mistakes",
        "Line 1, column 1: allowedKycAttributes is missing",
        "Line 4, column 5: allowedAuthTypes/0/mandatory is missing",
        "Line 6, column 11: more is not known here",
        "Line 2, column 20: authTokenType must be one of these: random, partner, policy.",
        "Line 4, column 19: allowedAuthTypes/0/authType must be a text",
    ] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    let good = manager.press(&edit, "check", &[]).await;
    assert!(good.words().contains("The text has no mistake. Nothing is saved yet."), "{}", good.words());
}

#[tokio::test]
async fn a_missing_name_and_a_broken_text_are_told_together() {
    let (_stage, mut manager, draft, _) = stage().await;
    let page = manager.save(&format!("{}/edit", at(&draft)), &[("name", " "), ("text", "{")]).await;
    let words = page.words();
    assert!(words.contains("Not saved: there are 2 mistakes") && words.contains("Enter a name"), "{words}");
    assert!(words.contains("Line 1, column 2: the text ends too early."), "{words}");
}

#[tokio::test]
async fn a_draft_that_somebody_else_saved_is_not_overwritten_unseen() {
    let (stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let page = manager.get(&edit).await;
    let theirs = pms_core::app::policy::DraftAsk {
        document: AUTH_DOCUMENT.replace("fullName", "phone"),
        ..draft_ask("Banks", "login")
    };
    stage.world.pms.edit_policy(&actor::admin(), &draft.id, &theirs).await.unwrap();
    let mine = page.field("text").replace("fullName", "email");
    let refused = manager.submit(&page, &edit, &[("do", "save"), ("text", &mine)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let words = refused.words();
    assert!(
        words.contains("Not saved: admin changed this policy") && words.contains("Your text is below."),
        "{words}"
    );
    assert!(words.contains("− { \"attributeName\": \"phone\" }"), "{words}");
    assert!(words.contains("+ { \"attributeName\": \"email\" }"), "{words}");
    assert_eq!(refused.field("text"), mine);
    let saved = manager.submit(&refused, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
    let found = stage.world.pms.policy(&actor::policy_manager(), &draft.id).await.unwrap().policy;
    assert!(found.text.contains("email") && !found.text.contains("phone"));
}

#[tokio::test]
async fn on_the_way_to_publish_what_was_typed_is_saved() {
    let (stage, mut manager, draft, _) = stage().await;
    let edit = format!("{}/edit", at(&draft));
    let publish = Some(format!("{}/publish", at(&draft)));
    assert_eq!(manager.press(&edit, "publish", &[]).await.location(), publish);
    let found = async || stage.world.pms.policy(&actor::policy_manager(), &draft.id).await.unwrap().policy;
    assert_eq!(found().await.version, draft.version, "nothing was typed, so nothing is saved");
    assert_eq!(manager.press(&edit, "publish", &[("token", "random")]).await.location(), publish);
    assert!(found().await.text.contains("\"authTokenType\":\"random\""));
    let broken = manager.press(&edit, "publish", &[("text", "{")]).await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_published_is_not_edited_and_what_was_typed_is_shown_again() {
    let (stage, mut manager, draft, policy) = stage().await;
    let page = manager.get(&format!("{}/edit", at(&policy))).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("Only a draft can be edited"), "{}", page.words());

    let edit = format!("{}/edit", at(&draft));
    let open = manager.get(&edit).await;
    stage.world.pms.publish_policy(&actor::policy_manager(), &draft.id, &draft.group).await.unwrap();
    let mine = open.field("text").replace("fullName", "email");
    let page = manager.submit(&open, &edit, &[("do", "save"), ("text", &mine)]).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.words().contains("Only a draft can be edited"), "{}", page.words());
    assert_eq!(page.field("text"), mine);
}

#[tokio::test]
async fn the_form_of_a_share_has_a_row_for_each_attribute() {
    let stage = Stage::default();
    let group = stage.world.group("Shops").await;
    let mut manager = stage.manager().await;
    let fields = [
        ("kind", "data-share"),
        ("group", group.id.as_str()),
        ("name", "a"),
        ("description", "x"),
        ("label", "1.0"),
    ];
    let edit = manager.post("/ui/policies/new", &fields).await.location().unwrap();
    let page = manager
        .press(
            &edit,
            "write",
            &[("more-shares", "photo, phone"), ("term-protocol", "https"), ("share-fullName", "shared")],
        )
        .await;
    let text = page.field("text");
    assert!(
        text.contains("\"photo\"") && text.contains("\"phone\"") && text.contains("\"encrypted\": false"),
        "{text}"
    );
    assert!(page.text.contains("name=\"share-phone\" value=\"encrypted\" aria-label=\"\u{2068}Phone\u{2069}: \u{2068}Encrypted\u{2069}\" checked"), "{}", page.text);
    let saved = manager.submit(&page, &edit, &[("do", "save")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
}
