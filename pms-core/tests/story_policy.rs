//! Groups and policies: who makes them, and what is asked in which order (`policy-api.md` 2).

use pms_core::access::Denied;
use pms_core::app::{
    policy::{DraftAsk, NewPolicy, PolicyError},
    policy_group::{GroupError, NewGroup},
};
use pms_core::domain::{
    event::Event,
    id::PolicyGroupId,
    page::Window,
    policy::{
        PolicyRefusal, PolicyState,
        group::{GroupRefusal, GroupState},
    },
};
use pms_core::port::queries::PolicyFilter;
use pms_testkit::build::text;
use pms_testkit::world::{
    actor,
    pms::{AUTH_DOCUMENT, World, draft_ask},
};

fn new_policy(group: &str, name: &str) -> NewPolicy {
    NewPolicy { id: None, kind: "Auth".to_owned(), draft: draft_ask(group, name) }
}

#[tokio::test]
async fn a_group_is_in_use_at_once_and_its_name_is_taken_in_any_case() {
    let world = World::default();
    let manager = actor::policy_manager();
    let none = world.pms.active_groups(&manager).await;
    assert!(matches!(none, Err(GroupError::NoneActive)), "{none:?}");
    let group = world.group("  Private   Banks ").await;
    assert_eq!(group.name.as_str(), "Private Banks");
    let rows = world.pms.active_groups(&manager).await.unwrap();
    assert_eq!(rows.first().unwrap().id, group.id);
    let ask = NewGroup { name: text("PRIVATE BANKS"), description: text("again") };
    let twin = world.pms.create_policy_group(&manager, &ask).await;
    assert!(matches!(twin, Err(GroupError::NameTaken)), "{twin:?}");
    let name = group.name.clone();
    assert_eq!(world.events(), [Event::PolicyGroupCreated { group: group.id, name }]);
    let audit = world.audit();
    let told: Vec<_> = audit.iter().map(|e| (e.event_id(), e.reference.as_deref().unwrap())).collect();
    assert_eq!(told, [("PMS_PRT_215", "Private Banks"), ("PMS_PRT_415", "PRIVATE BANKS")]);
}

#[tokio::test]
async fn a_draft_is_edited_published_once_and_then_left_alone() {
    let world = World::default();
    let manager = actor::policy_manager();
    let group = world.group("Banks").await;
    let draft = world.draft("Banks", "kyc").await;
    assert_eq!((draft.state, draft.schema.clone(), draft.label.as_str()), (PolicyState::Draft, None, "1.0"));
    let edit = DraftAsk { name: text("kyc-2"), ..draft_ask("banks", "x") };
    let edited = world.pms.edit_policy(&manager, &draft.id, &edit).await.unwrap().policy;
    assert_eq!((edited.name.as_str(), edited.version), ("kyc-2", 1));
    let published = world.pms.publish_policy(&manager, &draft.id, &group.id).await.unwrap().policy;
    assert_eq!(published.state, PolicyState::Published);
    assert_eq!(published.schema.as_deref(), Some("https://schemas.mosip.io/v1/auth-policy"));
    let again = world.pms.publish_policy(&manager, &draft.id, &group.id).await;
    assert!(matches!(again, Err(PolicyError::Rule(PolicyRefusal::AlreadyPublished))), "{again:?}");
    let late = world.pms.edit_policy(&manager, &draft.id, &draft_ask("Banks", "kyc-3")).await;
    assert!(matches!(late, Err(PolicyError::Rule(PolicyRefusal::NotADraft))), "{late:?}");
    let seen = world.pms.policy(&manager, &draft.id).await.unwrap().policy;
    assert_eq!(seen, published);
    let kinds: Vec<_> = world.events().iter().map(Event::kind).collect();
    assert_eq!(kinds, ["policy_group_created", "policy_drafted", "policy_edited", "policy_published"]);
}

/// Everything is wrong at once, and is put right one thing after another (2.3).
#[tokio::test]
async fn the_checks_of_a_draft_come_in_mosips_order() {
    let world = World::default();
    let manager = actor::policy_manager();
    let asleep = world.group("Asleep").await;
    world.change_group(&asleep.id, |group| group.state = GroupState::Inactive).await;
    world.group("Banks").await;
    let taken = world.draft("Banks", "kyc").await;
    let mut ask = new_policy("Nowhere", "KYC");
    ask.kind = "Postal".to_owned();
    ask.id = Some(taken.id.clone());
    ask.draft.document = "{}".to_owned();
    let refused = async |ask: &NewPolicy| world.pms.create_policy(&manager, ask).await.unwrap_err();

    assert!(matches!(refused(&ask).await, PolicyError::UnknownKind));
    ask.kind = "AUTH".to_owned();
    assert!(matches!(refused(&ask).await, PolicyError::NoSuchGroupName));
    ask.draft.group = text("asleep");
    assert!(matches!(refused(&ask).await, PolicyError::Group(GroupRefusal::Inactive)));
    ask.draft.group = text("Banks");
    assert!(matches!(refused(&ask).await, PolicyError::NameTaken));
    ask.draft.name = text("login");
    assert!(matches!(refused(&ask).await, PolicyError::NameTaken), "the id is taken (decision 4)");
    ask.id = Some(text("mpolicy-default-login"));
    assert!(matches!(refused(&ask).await, PolicyError::Document(faults) if !faults.is_empty()));
    ask.draft.document = AUTH_DOCUMENT.to_owned();
    let made = world.pms.create_policy(&manager, &ask).await.unwrap().policy;
    assert_eq!(made.id.as_str(), "mpolicy-default-login");
    let refusals = world.audit().iter().filter(|entry| entry.event_id() == "PMS_PRT_437").count();
    assert_eq!(refusals, 6);
}

/// 2.5 and 2.4.
#[tokio::test]
async fn the_checks_of_an_edit_and_of_a_publication_come_in_mosips_order() {
    let world = World::default();
    let manager = actor::policy_manager();
    let group = world.group("Banks").await;
    let other = world.group("Shops").await;
    world.draft("Banks", "login").await;
    let draft = world.draft("Banks", "kyc").await;
    let edit =
        async |id: &str, ask: DraftAsk| world.pms.edit_policy(&manager, &text(id), &ask).await.unwrap_err();
    let bad = |group: &str| DraftAsk { document: "[]".to_owned(), ..draft_ask(group, "LOGIN") };
    assert!(matches!(edit("nothing", bad("Nowhere")).await, PolicyError::NoSuchGroupName));
    assert!(matches!(edit("nothing", bad("Banks")).await, PolicyError::NoSuchPolicy));
    assert!(matches!(edit(draft.id.as_str(), bad("Shops")).await, PolicyError::OtherGroup));
    assert!(matches!(edit(draft.id.as_str(), bad("Banks")).await, PolicyError::NameTaken));
    let only_document = DraftAsk { document: "[]".to_owned(), ..draft_ask("Banks", "kyc") };
    assert!(matches!(edit(draft.id.as_str(), only_document).await, PolicyError::Document(_)));

    let publish = async |id: &str, group: &PolicyGroupId| {
        world.pms.publish_policy(&manager, &text(id), group).await.unwrap_err()
    };
    assert!(matches!(publish("nothing", &text("nowhere")).await, PolicyError::NoSuchGroup));
    assert!(matches!(publish("nothing", &group.id).await, PolicyError::NoSuchPolicy));
    assert!(matches!(publish(draft.id.as_str(), &other.id).await, PolicyError::OtherGroup));
    world.change_group(&group.id, |group| group.state = GroupState::Inactive).await;
    assert!(matches!(publish("nothing", &group.id).await, PolicyError::Group(GroupRefusal::Inactive)));
}

#[tokio::test]
async fn an_edit_may_keep_the_name_or_change_its_case() {
    let world = World::default();
    world.group("Banks").await;
    let draft = world.draft("Banks", "kyc").await;
    for name in ["kyc", "KYC"] {
        let edited =
            world.pms.edit_policy(&actor::policy_manager(), &draft.id, &draft_ask("Banks", name)).await;
        assert_eq!(edited.unwrap().policy.name.as_str(), name);
    }
}

#[tokio::test]
async fn partners_see_the_policies_in_force_of_a_group_and_no_more() {
    let world = World::default();
    let group = world.group("Banks").await;
    world.policy("Banks", "zebra").await;
    world.policy("Banks", "apple").await;
    world.draft("Banks", "draft").await;
    let partner = actor::auth_partner("acme");
    let rows = world.pms.active_policies(&partner, &text("BANKS")).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["apple", "zebra"]);
    let all = world.pms.policies(&partner, &PolicyFilter::default(), None, Window::All).await;
    assert!(matches!(all, Err(PolicyError::Denied(Denied::Role))), "{all:?}");
    let draft = world.pms.create_policy(&partner, &new_policy("Banks", "mine")).await;
    assert!(matches!(draft, Err(PolicyError::Denied(Denied::Role))), "{draft:?}");
    assert_eq!(world.audit().last().unwrap().event_id(), "PMS_PRT_437", "a refusal for the role is audited");
    world.change_group(&group.id, |group| group.state = GroupState::Inactive).await;
    let asleep = world.pms.active_policies(&partner, &text("Banks")).await;
    assert!(matches!(asleep, Err(PolicyError::Group(GroupRefusal::Inactive))), "{asleep:?}");
}
