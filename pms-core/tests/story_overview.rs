//! The overview, by role.

use chrono::TimeDelta;
use pms_core::access::Role;
use pms_core::app::overview::{Overview, Waiting};
use pms_core::port::queries::{Count, EndingKind};
use pms_core::port::system::Clock;
use pms_testkit::world::{actor, pms::World};

fn exactly(n: u64) -> Count {
    Count { n, capped: false }
}

#[tokio::test]
async fn each_role_sees_the_counts_of_what_it_may_list() {
    let world = World::default();
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    world.draft("Banks", "later").await;
    world.partner("acme", "Banks").await;
    world.registered("bank", "Banks").await;
    world.authority("AUTH").await;
    let asked = world.clock.now();
    world.link("acme", "kyc").await;
    world.clock.advance(TimeDelta::hours(1));
    let all = world.pms.overview(&actor::admin()).await.unwrap();
    let waiting = all.waiting.unwrap();
    assert_eq!((Some(waiting.count), waiting.oldest), (Some(exactly(1)), Some(asked)));
    assert_eq!(
        (all.partners, all.approved, all.keys),
        (Some(exactly(2)), Some(exactly(0)), Some(exactly(0)))
    );
    assert_eq!((all.roots, all.intermediates), (Some(exactly(1)), Some(exactly(1))));
    assert_eq!(
        (all.published, all.drafts, all.groups),
        (Some(exactly(1)), Some(exactly(1)), Some(exactly(1)))
    );
    assert_eq!(all.endings.unwrap().count, Count::default());

    let policies = world.pms.overview(&actor::policy_manager()).await.unwrap();
    let wanted = Overview {
        published: Some(exactly(1)),
        drafts: Some(exactly(1)),
        groups: Some(exactly(1)),
        ..Overview::default()
    };
    assert_eq!(policies, wanted);
    let decider = actor::bearer("mara", &[Role::PartnerManager]);
    let decider = world.pms.overview(&decider).await.unwrap();
    assert_eq!(decider, Overview { waiting: Some(waiting), ..Overview::default() });
    let partner = world.pms.overview(&actor::auth_partner("acme")).await.unwrap();
    assert_eq!(partner, Overview::default());
}

#[tokio::test]
async fn the_index_has_the_counts_that_stand_beside_every_page() {
    let world = World::default();
    world.group("Banks").await;
    world.policy("Banks", "kyc").await;
    world.partner("acme", "Banks").await;
    world.link("acme", "kyc").await;
    let (all, index) = (
        world.pms.overview(&actor::admin()).await.unwrap(),
        world.pms.index_counts(&actor::admin()).await.unwrap(),
    );
    let waiting = all.waiting.map(|waiting| Waiting { oldest: None, ..waiting });
    let wanted = Overview { waiting, approved: None, uncertified: None, keys: None, endings: None, ..all };
    assert_eq!((index.partners, index), (Some(exactly(1)), wanted));
}

#[tokio::test]
async fn what_ends_within_thirty_days_is_told_soonest_first() {
    let world = World::default();
    let authority = world.authority("AUTH").await;
    let end = authority.issuing.certificate().not_after();
    world.clock.set(end - TimeDelta::days(29));
    let endings = world.pms.overview(&actor::admin()).await.unwrap().endings.unwrap();
    assert!(endings.next.iter().all(|ending| ending.kind == EndingKind::Anchor));
    let issuing = authority.issuing.certificate().subject_text();
    assert!(endings.next.iter().any(|ending| ending.name == issuing));
    assert!(endings.next.is_sorted_by_key(|ending| ending.ends));
    assert_eq!(endings.count.n, u64::try_from(endings.next.len()).unwrap());
}
