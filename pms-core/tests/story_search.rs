//! Searching, by role.

use pms_core::access::Denied;
use pms_core::app::search::{Found, HITS, SearchError};
use pms_testkit::world::{actor, pms::World};

#[tokio::test]
async fn a_text_is_looked_for_in_everything_that_the_caller_may_list() {
    let world = World::default();
    world.group("Banks").await;
    let acme = world.registered("acme", "Banks").await;
    let policy = world.policy("Banks", "Acme login").await;
    let authority = world.authority("AUTH").await;
    let leaf = authority.certify("acme");
    world.certify(&acme.id, &leaf).await;
    let all = world.pms.search(&actor::admin(), "  ACME ").await.unwrap();
    assert_eq!(all.partners.rows.first().unwrap().id, "acme");
    assert_eq!(all.policies.rows.first().unwrap().id, policy.id.as_str());
    assert_eq!(all.partners.rows.len(), 1, "found by id and by organisation, told once");
    let email = world.pms.search(&actor::admin(), "ACME@example.org").await.unwrap();
    assert_eq!(email.partners.rows.len(), 1);

    let print = leaf.certificate().sha256_hex().to_uppercase();
    let pairs: Vec<&str> =
        print.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap()).collect();
    let colons = world.pms.search(&actor::admin(), &pairs.join(":")).await.unwrap();
    assert_eq!(colons.certificates.rows.first().unwrap().partner, Some(acme.id));
    let anchor = world.pms.search(&actor::admin(), "trust iss").await.unwrap().anchors;
    assert_eq!(anchor.rows.first().unwrap().name, authority.issuing.certificate().subject_text());

    let manager = world.pms.search(&actor::policy_manager(), "acme").await.unwrap();
    assert_eq!(manager, Found { policies: all.policies, ..Found::default() });
    let partner = world.pms.search(&actor::auth_partner("acme"), "acme").await;
    assert!(matches!(partner, Err(SearchError::Denied(Denied::Role))));
    assert_eq!(world.pms.search(&actor::admin(), " ").await.unwrap(), Found::default());
}

#[tokio::test]
async fn ten_are_told_and_that_there_are_more() {
    let world = World::default();
    world.group("Banks").await;
    for number in 0..=HITS {
        world.draft("Banks", &format!("kyc {number}")).await;
    }
    let found = world.pms.search(&actor::policy_manager(), "kyc").await.unwrap().policies;
    assert_eq!((found.rows.len(), found.more), (HITS, true));
}
