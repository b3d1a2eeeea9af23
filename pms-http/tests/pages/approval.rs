//! The approvals inbox.

use crate::stage::Stage;
use axum::http::StatusCode;
use chrono::TimeDelta;
use pms_core::{
    access::Role,
    domain::{
        id::LinkId,
        link::{Decision, LinkState},
        partner::PartnerState,
    },
};
use pms_testkit::{build::text, world::actor};

/// `acme` and `coop` wait for `kyc`; the ids of their requests.
async fn stage() -> (Stage, LinkId, LinkId) {
    let stage = Stage::default();
    let world = &stage.world;
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    let authority = world.authority("AUTH").await;
    for partner in ["acme", "coop"] {
        let partner = world.registered(partner, "Banks").await;
        world.certify(&partner.id, &authority.certify(partner.id.as_str())).await;
    }
    let first = world.link("acme", "kyc").await.id;
    world.clock.advance(TimeDelta::hours(1));
    let second = world.link("coop", "kyc").await.id;
    (stage, first, second)
}

async fn state(stage: &Stage, id: &LinkId) -> (LinkState, Option<String>) {
    let row = stage.world.pms.link(&actor::admin(), id).await.unwrap();
    (row.state, row.reason)
}

#[tokio::test]
async fn what_waits_stands_oldest_first_with_its_check_and_is_late_after_five_working_days() {
    let (stage, ..) = stage().await;
    let mut admin = stage.admin().await;
    let page = admin.get("/ui/approvals").await;
    let words = page.words();
    let at = |name: &str| words.find(name).unwrap_or_else(|| panic!("{name}: {words}"));
    assert!(at("acme Ltd") < at("coop Ltd"));
    assert!(words.contains("to open accounts") && words.contains("Certificate until"), "{words}");
    assert!(!page.main().contains("st wait"), "nothing is late yet");
    assert!(page.text.contains("data-key=\"a\"") && page.text.contains("data-keys-help"));
    stage.world.clock.advance(TimeDelta::days(7));
    stage.world.change_partner(&text("coop"), |partner| partner.state = PartnerState::Deactivated).await;
    let page = stage.logged_in("chief", &[Role::PartnerAdmin]).await.get("/ui/approvals").await;
    assert!(page.words().contains("7 days"), "{}", page.words());
    assert!(page.main().contains("st wait"), "a week is late");
    assert!(page.words().contains("Partner is not active: can only be rejected"), "{}", page.words());
}

#[tokio::test]
async fn an_empty_inbox_says_so() {
    let page = Stage::default().admin().await.get("/ui/approvals").await;
    assert!(page.words().contains("Nothing waits for you"), "{}", page.words());
}

#[tokio::test]
async fn several_are_approved_after_a_page_that_lists_them() {
    let (stage, first, second) = stage().await;
    let mut admin = stage.admin().await;
    let picks = [("pick", first.as_str()), ("pick", second.as_str()), ("do", "approve")];
    let ask = admin.post_from("/ui/approvals", "/ui/approvals/decide", &picks).await;
    assert_eq!((ask.status, ask.heading().as_str()), (StatusCode::OK, "Approve 2 requests?"));
    assert_eq!(state(&stage, &first).await.0, LinkState::Pending);
    let again = format!("/ui/approvals/decide?do=approve&pick={first}&pick={second}");
    assert_eq!(admin.get(&again).await.heading(), "Approve 2 requests?");
    let mut confirmed = picks.to_vec();
    confirmed.push(("confirmed", "yes"));
    let done = admin.post_from(&again, "/ui/approvals/decide", &confirmed).await;
    assert_eq!(done.heading(), "2 requests approved");
    assert!(done.words().contains("All that you chose is done."), "{}", done.words());
    for id in [&first, &second] {
        assert_eq!(state(&stage, id).await.0, LinkState::Approved);
    }
}

#[tokio::test]
async fn a_rejection_wants_a_reason_that_every_partner_reads() {
    let (stage, first, second) = stage().await;
    let mut admin = stage.admin().await;
    let mut fields =
        vec![("pick", first.as_str()), ("pick", second.as_str()), ("do", "reject"), ("confirmed", "yes")];
    let page = admin.post_from("/ui/approvals", "/ui/approvals/decide", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Not decided yet Give a reason"), "{}", page.words());
    assert_eq!(page.heading(), "Reject 2 requests?");
    fields.push(("reason", "<i>too</i> wide"));
    let done = admin.post_from("/ui/approvals", "/ui/approvals/decide", &fields).await;
    assert_eq!(done.heading(), "2 requests rejected");
    assert_eq!(state(&stage, &second).await, (LinkState::Rejected, Some("<i>too</i> wide".to_owned())));
    let past = admin.get("/ui/approvals?show=rejected").await;
    assert!(past.words().contains("1 to 2 of 2 requests"), "{}", past.words());
    let one = admin.get(&format!("/ui/approvals/{first}")).await;
    assert!(one.text.contains("&lt;i&gt;too&lt;/i&gt; wide") && !one.text.contains("<i>too"));
}

#[tokio::test]
async fn each_row_has_a_result_of_its_own() {
    let (stage, first, second) = stage().await;
    let world = &stage.world;
    world.policy("Banks", "login").await;
    let third = world.link("acme", "login").await.id;
    let mara = actor::bearer("mara", &[Role::PartnerManager]);
    world.pms.decide_link(&mara, &first, Decision::Reject, None).await.unwrap();
    world.change_partner(&text("coop"), |partner| partner.state = PartnerState::Deactivated).await;
    let mut admin = stage.admin().await;
    let fields = [
        ("pick", first.as_str()),
        ("pick", second.as_str()),
        ("pick", third.as_str()),
        ("pick", "nothing"),
        ("do", "approve"),
        ("confirmed", "yes"),
    ];
    let done = admin.post_from("/ui/approvals", "/ui/approvals/decide", &fields).await;
    let words = done.words();
    assert_eq!(done.heading(), "1 request approved");
    assert!(words.contains("3 were not decided by you"), "{words}");
    assert!(
        words.contains("Somebody else decided it meanwhile. You changed nothing. mara , Today, 13:00"),
        "{words}"
    );
    assert!(
        words.contains("Not approved: the partner is not active.") && words.contains("PMS_PMP_016"),
        "{words}"
    );
    assert!(words.contains("There is no such request any more."), "{words}");
    assert_eq!(state(&stage, &first).await.0, LinkState::Rejected);
    assert_eq!(state(&stage, &second).await.0, LinkState::Pending);
    assert_eq!(state(&stage, &third).await.0, LinkState::Approved);
    let late = admin.get(&format!("/ui/approvals/decide?do=reject&pick={first}&pick={second}")).await;
    assert_eq!(late.heading(), "Reject 1 request?");
    assert!(
        late.words().contains("1 request was decided meanwhile kyc , acme Ltd : Rejected mara"),
        "{}",
        late.words()
    );
}

#[tokio::test]
async fn one_request_is_shown_in_full_and_decided_there() {
    let (stage, first, _) = stage().await;
    let mut admin = stage.admin().await;
    let path = format!("/ui/approvals/{first}");
    let page = admin.get(&path).await;
    assert_eq!(page.heading(), "kyc for acme Ltd Waiting");
    for part in ["Partner is active", "Policy is in force", "Policy group is in use", "asked for the policy"]
    {
        assert!(page.words().contains(part), "{part}: {}", page.words());
    }
    let page = admin.post(&path, &[("do", "reject"), ("reason", "")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.words().contains("Give a reason"), "{}", page.words());
    let done = admin.post(&path, &[("do", "approve"), ("reason", "until May")]).await;
    assert_eq!(done.location().as_deref(), Some("/ui/approvals"));
    let inbox = admin.get("/ui/approvals").await;
    assert!(inbox.words().contains("kyc is approved for acme Ltd."), "{}", inbox.words());
    assert_eq!(state(&stage, &first).await, (LinkState::Approved, Some("until May".to_owned())));
    let page = admin.get(&path).await;
    assert_eq!(page.heading(), "kyc for acme Ltd Approved");
    assert!(page.words().contains("Decided by admin") && page.words().contains("until May"));
    assert_eq!(admin.get("/ui/approvals/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_those_who_decide_see_the_inbox() {
    let (stage, first, _) = stage().await;
    for mut other in [stage.manager().await, stage.partner("acme").await] {
        for path in ["/ui/approvals", "/ui/approvals/decide", &format!("/ui/approvals/{first}")] {
            assert_eq!(other.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

#[tokio::test]
async fn without_a_choice_nothing_is_decided() {
    let (stage, first, _) = stage().await;
    let mut admin = stage.admin().await;
    for fields in [&[("do", "approve")][..], &[("pick", first.as_str()), ("do", "destroy")]] {
        let back = admin.post_from("/ui/approvals", "/ui/approvals/decide", fields).await;
        assert_eq!(back.location().as_deref(), Some("/ui/approvals"));
        let said = admin.get("/ui/approvals").await.words().to_lowercase();
        assert!(said.contains("nothing was changed"), "{said}");
    }
    assert_eq!(state(&stage, &first).await.0, LinkState::Pending);
}
