//! The end of policies and groups, clones, and edits of what another has changed (`policy-api.md` 2.19, 2.20).

use pms_core::access::Denied;
use pms_core::app::{
    deactivation::DeactivationError,
    policy::{DraftAsk, PolicyError},
};
use pms_core::domain::{
    audit::{AuditEntry, Change},
    event::Event,
    link::Decision,
    page::Window,
    policy::{
        PolicyRefusal, PolicyState,
        document::{FaultKind, Place},
        end::{GroupEndRefusal, Holdings, PolicyEndRefusal},
        group::{GroupRefusal, GroupState},
    },
};
use pms_testkit::build::text;
use pms_testkit::world::{
    actor,
    pms::{World, draft_ask},
};

#[tokio::test]
async fn a_policy_ends_only_when_nobody_uses_it_or_waits_for_it() {
    let world = World::default();
    world.group("Banks").await;
    let draft = world.draft("Banks", "later").await;
    let policy = world.policy("Banks", "kyc").await;
    let manager = actor::policy_manager();
    let end = async |id| world.pms.deactivate_policy(&manager, id).await;
    let refused = end(&draft.id).await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Policy(PolicyEndRefusal::Draft)), "{refused:?}");
    let nothing = text("nothing");
    let refused = end(&nothing).await.unwrap_err();
    assert!(matches!(refused, DeactivationError::NoSuchPolicy), "{refused:?}");

    world.partner("acme", "Banks").await;
    let link = world.link("acme", "kyc").await;
    let refused = end(&policy.id).await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Policy(PolicyEndRefusal::Requested)), "{refused:?}");
    let users = world.pms.policy_users(&manager, &policy.id, 10).await.unwrap();
    assert_eq!((users.links.len(), users.more), (1, false));
    world.pms.decide_link(&actor::admin(), &link.id, Decision::Approve, None).await.unwrap();
    let refused = end(&policy.id).await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Policy(PolicyEndRefusal::Granted)), "{refused:?}");

    let other = world.policy("Banks", "login").await;
    world.partner("bank", "Banks").await;
    let link = world.link("bank", "login").await;
    world.pms.decide_link(&actor::admin(), &link.id, Decision::Reject, None).await.unwrap();
    let ended = end(&other.id).await.unwrap().policy;
    assert_eq!(ended.state, PolicyState::Deactivated, "a rejected request does not stand against it");
    assert_eq!(world.pms.policy(&manager, &other.id).await.unwrap().policy, ended);
    let last = world.events().pop().unwrap();
    assert_eq!(last, Event::PolicyDeactivated { policy: other.id.clone(), group: other.group });
    let again = end(&ended.id).await.unwrap_err();
    assert!(matches!(again, DeactivationError::Policy(PolicyEndRefusal::AlreadyDeactivated)), "{again:?}");
    let told = world.audit().last().map(AuditEntry::event_id);
    assert_eq!(told, Some("PMS_PRT_458"));
    let timeline = world.pms.policy_timeline(&manager, &other.id, Window::All).await.unwrap();
    let ended = timeline.rows.iter().find_map(|row| row.change.clone());
    assert_eq!(ended, Some(Change::between("published", "deactivated")));
    let denied = world.pms.deactivate_policy(&actor::auth_partner("acme"), &policy.id).await;
    assert!(matches!(denied, Err(DeactivationError::Denied(Denied::Role))));
}

#[tokio::test]
async fn a_group_ends_when_it_holds_neither_drafts_nor_policies_in_force() {
    let world = World::default();
    let group = world.group("Banks").await;
    let manager = actor::policy_manager();
    let end = async || world.pms.deactivate_policy_group(&manager, &group.id).await;
    let draft = world.draft("Banks", "later").await;
    let refused = end().await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Group(GroupEndRefusal::HoldsDrafts)), "{refused:?}");
    let policy = world.policy("Banks", "kyc").await;
    let refused = end().await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Group(GroupEndRefusal::HoldsBoth)), "{refused:?}");
    world.pms.publish_policy(&manager, &draft.id, &group.id).await.unwrap();
    let refused = end().await.unwrap_err();
    assert!(matches!(refused, DeactivationError::Group(GroupEndRefusal::HoldsPolicies)), "{refused:?}");
    for id in [&draft.id, &policy.id] {
        world.pms.deactivate_policy(&manager, id).await.unwrap();
    }
    let details = world.pms.policy_group(&manager, &group.id).await.unwrap();
    assert_eq!(details.holds, Holdings { deactivated: 2, ..Holdings::default() });
    assert_eq!(end().await.unwrap().state, GroupState::Inactive);
    assert_eq!(world.events().pop(), Some(Event::PolicyGroupDeactivated { group: group.id.clone() }));
    let again = end().await.unwrap_err();
    assert!(matches!(again, DeactivationError::Group(GroupEndRefusal::AlreadyDeactivated)), "{again:?}");
}

#[tokio::test]
async fn a_clone_is_a_draft_of_the_same_name_in_another_group() {
    let world = World::default();
    world.group("Banks").await;
    let shops = world.group("Shops").await;
    let policy = world.policy("Banks", "kyc").await;
    let manager = actor::policy_manager();
    let clone = world.pms.clone_policy(&manager, &policy.id, &text("shops")).await.unwrap().policy;
    assert_eq!((clone.state, &clone.group, clone.schema.as_ref()), (PolicyState::Draft, &shops.id, None));
    assert_eq!((&clone.name, clone.kind), (&policy.name, policy.kind));
    assert_eq!((&clone.text, &clone.description), (&policy.text, &policy.description));
    assert_ne!(clone.id, policy.id);
    let again = world.pms.clone_policy(&manager, &policy.id, &text("Shops")).await;
    assert!(matches!(again, Err(PolicyError::NameTaken)), "{again:?}");
    world.change_group(&shops.id, |group| group.state = GroupState::Inactive).await;
    let asleep = world.pms.clone_policy(&manager, &policy.id, &text("Shops")).await;
    assert!(matches!(asleep, Err(PolicyError::Group(GroupRefusal::Inactive))), "{asleep:?}");
}

#[tokio::test]
async fn an_edit_of_what_another_has_changed_is_refused_with_his_name() {
    let world = World::default();
    world.group("Banks").await;
    let draft = world.draft("Banks", "kyc").await;
    let (manager, admin) = (actor::policy_manager(), actor::admin());
    let ask = draft_ask("Banks", "kyc");
    world.pms.edit_policy_seen(&admin, &draft.id, draft.version, &ask).await.unwrap();
    match world.pms.edit_policy_seen(&manager, &draft.id, draft.version, &ask).await.unwrap_err() {
        PolicyError::ChangedMeanwhile(stamp) => assert_eq!(stamp.by, admin.user().as_str()),
        other => panic!("{other:?}"),
    }
    let wrong_type = DraftAsk { document: "{\n  \"authTokenType\": 5\n}".to_owned(), ..ask };
    match world.pms.edit_policy(&manager, &draft.id, &wrong_type).await.unwrap_err() {
        PolicyError::Document(faults) => {
            let wrong =
                faults.iter().find(|fault| matches!(fault.kind, FaultKind::WrongType { .. })).unwrap();
            assert_eq!(
                wrong.place,
                Some(Place { line: 2, column: 20 }),
                "a wrong value is told with its place"
            );
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_draft_that_another_has_changed_is_not_published_by_whoever_saw_the_old_one() {
    let world = World::default();
    let group = world.group("Banks").await;
    let draft = world.draft("Banks", "kyc").await;
    let (manager, admin) = (actor::policy_manager(), actor::admin());
    let edited = world.pms.edit_policy(&admin, &draft.id, &draft_ask("Banks", "kyc")).await.unwrap().policy;
    let publish = async |seen| world.pms.publish_policy_seen(&manager, &draft.id, seen, &group.id).await;
    match publish(draft.version).await.unwrap_err() {
        PolicyError::ChangedMeanwhile(stamp) => assert_eq!(stamp.by, admin.user().as_str()),
        other => panic!("{other:?}"),
    }
    assert_eq!(publish(edited.version).await.unwrap().policy.state, PolicyState::Published);
    let again = publish(draft.version).await;
    assert!(matches!(again, Err(PolicyError::Rule(PolicyRefusal::AlreadyPublished))), "{again:?}");
}

#[tokio::test]
async fn a_group_says_how_many_policies_and_active_partners_it_holds() {
    let world = World::default();
    let group = world.group("Banks").await;
    world.group("Shops").await;
    world.draft("Banks", "later").await;
    world.partner("acme", "Banks").await;
    world.registered("fresh", "Banks").await;
    world.partner("shop", "Shops").await;
    let details = world.pms.policy_group(&actor::policy_manager(), &group.id).await.unwrap();
    assert_eq!((details.holds.drafts, details.partners), (1, 1));
}
