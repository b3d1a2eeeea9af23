//! The life of requests: random commands against the use cases and against the model.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::app::link::LinkError;
use pms_core::domain::{
    id::LinkId,
    link::{Decision, LinkRefusal, LinkState},
};
use pms_core::port::store::Store;
use pms_testkit::model::{
    ledger::Ledger,
    link::{LinkCommand, LinkMachine, Links, PARTNERS, POLICIES, Standing},
};
use pms_testkit::world::{
    actor,
    pms::{World, link_ask},
};
use proptest::test_runner::{Config, RngSeed};
use proptest_state_machine::{ReferenceStateMachine, StateMachineTest, prop_state_machine};

struct System {
    ledger: Ledger,
    links: Vec<LinkId>,
}

fn word(error: &LinkError) -> &'static str {
    match error {
        LinkError::AlreadyPending => "already pending",
        LinkError::AlreadyGranted => "already granted",
        LinkError::NotFound => "not found",
        LinkError::Rule(LinkRefusal::AlreadyApproved) => "already approved",
        LinkError::Rule(LinkRefusal::AlreadyRejected) => "already rejected",
        LinkError::Rule(LinkRefusal::NoExtractors | LinkRefusal::Policy(_) | LinkRefusal::Group(_))
        | LinkError::Denied(_)
        | LinkError::NoSuchPartner
        | LinkError::NoPartner
        | LinkError::Partner(_)
        | LinkError::NoSuchPolicyName
        | LinkError::OtherGroup
        | LinkError::PolicyGone
        | LinkError::PolicyWithoutGroup
        | LinkError::Store(_) => "something else",
    }
}

struct LinkTest;

impl StateMachineTest for LinkTest {
    type SystemUnderTest = System;
    type Reference = LinkMachine;

    fn init_test(_: &Links) -> System {
        let ledger = Ledger::open(World::default(), async |world| {
            world.group("Banks").await;
            for policy in POLICIES {
                world.policy("Banks", policy).await;
            }
            for partner in PARTNERS {
                world.partner(partner, "Banks").await;
            }
        });
        System { ledger: ledger.unwrap(), links: Vec::new() }
    }

    fn apply(mut system: System, _: &Links, command: LinkCommand) -> System {
        match command {
            LinkCommand::Request { partner, policy } => {
                let (user, ask) = (actor::auth_partner(partner), link_ask(partner, policy));
                let made =
                    system.ledger.note(async |world| world.pms.request_policy(&user, &ask).await, word);
                system.links.extend(made.map(|link| link.id));
            }
            LinkCommand::Decide { link, approve } => {
                let nowhere = LinkId::try_from("nowhere").unwrap();
                let id = system.links.get(link).cloned().unwrap_or(nowhere);
                let decision = if approve { Decision::Approve } else { Decision::Reject };
                let admin = actor::admin();
                system
                    .ledger
                    .note(async |world| world.pms.decide_link(&admin, &id, decision, None).await, word);
            }
        }
        system
    }

    fn check_invariants(system: &System, model: &<LinkMachine as ReferenceStateMachine>::State) {
        assert_eq!(system.ledger.check(&model.log), Ok(()));
        system.ledger.run(async |world| {
            let mut work = world.store.read().await.unwrap();
            assert_eq!(system.links.len(), model.links.len());
            for (id, expected) in system.links.iter().zip(&model.links) {
                let link = work.links().get(id).await.unwrap().unwrap();
                assert_eq!(link.partner.as_str(), expected.partner);
                let standing = match link.state {
                    LinkState::Pending => Standing::Pending,
                    LinkState::Approved => Standing::Approved,
                    LinkState::Rejected => Standing::Rejected,
                };
                assert_eq!(standing, expected.standing);
            }
        });
    }
}

prop_state_machine! {
    #![proptest_config(Config {
        cases: 256,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..Config::default()
    })]

    #[test]
    fn requests_live_as_their_table_says(sequential 1..30 => LinkTest);
}
