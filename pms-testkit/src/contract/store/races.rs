//! Many at once, through the use cases.

use pms_core::app::{
    Pms,
    api_key::{KeyAsk, KeyError},
    link::LinkError,
    partner::PartnerError,
    policy_group::{GroupError, NewGroup},
};
use pms_core::domain::{
    link::{Decision, LinkRefusal},
    link::{Link, LinkState},
    partner::{Partner, PartnerState},
    policy::PolicyState,
};
use pms_core::port::store::Store;
use tokio::task::JoinSet;

use crate::build;
use crate::contract::{Backend, begin, commit, waiting};
use crate::world::{
    actor,
    clock::FixedClock,
    ids::CountingIds,
    pms::{link_ask, on, partner_ask},
    vault::OpenVault,
};

/// How many try at once.
const RIVALS: usize = 8;

/// A system on the store, where partner `acme` is active in group `Banks` with the published policy `kyc`.
async fn scene<B: Backend>(back: &B, links: &[Link]) -> Pms {
    let store = back.store();
    let mut work = begin(&*store).await;
    work.policy_groups().insert(&build::group("Banks")).await.unwrap();
    work.policies().insert(&build::published("Banks", "kyc")).await.unwrap();
    let group = Some(build::group_id("Banks"));
    let acme = Partner { group, state: PartnerState::Active, ..build::partner("acme") };
    work.partners().insert(&acme).await.unwrap();
    for link in links {
        work.links().insert(link).await.unwrap();
    }
    commit(work).await;
    let (clock, ids, vault) = (FixedClock::at(build::at(10)), CountingIds::default(), OpenVault::default());
    on(store, &clock, &ids, &vault).build()
}

/// Runs a command for every rival at once and gives what each got.
async fn all_at_once<T, F>(pms: &Pms, command: impl Fn(Pms, usize) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut rivals = JoinSet::new();
    for number in 0..RIVALS {
        rivals.spawn(command(pms.clone(), number));
    }
    rivals.join_all().await
}

/// Eight administrators decide a request at once: one wins, seven learn that it was decided, and there is one
/// event, one success and seven refusals.
pub async fn of_eight_deciders_one_wins<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let pms = scene(&back, &[build::link("l1", "acme", "kyc")]).await;
    let got = all_at_once(&pms, |pms, number| async move {
        let decision = if number % 2 == 0 { Decision::Approve } else { Decision::Reject };
        pms.decide_link(&actor::admin(), &build::text("l1"), decision, None).await
    })
    .await;
    assert_eq!(got.iter().filter(|result| result.is_ok()).count(), 1);
    for lost in got.iter().filter_map(|result| result.as_ref().err()) {
        let rule = LinkError::Rule(LinkRefusal::AlreadyApproved).to_string();
        let other = LinkError::Rule(LinkRefusal::AlreadyRejected).to_string();
        assert!([rule, other].contains(&lost.to_string()), "{lost}");
    }
    assert_eq!(waiting(&*back.store()).await.len(), 1);
    let audit = back.audit().await;
    let of = |id: &str| audit.iter().filter(|line| line.event_id == id).count();
    assert_eq!((of("PMS_PRT_281"), of("PMS_PRT_781")), (1, RIVALS - 1));
}

/// Eight requests for one policy at once: one is made.
pub async fn of_eight_requests_one_is_made<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let pms = scene(&back, &[]).await;
    let got = all_at_once(&pms, |pms, _| async move {
        pms.request_policy(&actor::auth_partner("acme"), &link_ask("acme", "kyc")).await
    })
    .await;
    assert_eq!(got.iter().filter(|result| result.is_ok()).count(), 1);
    for lost in got.into_iter().filter_map(Result::err) {
        assert!(matches!(lost, LinkError::AlreadyPending), "{lost:?}");
    }
    assert_eq!(waiting(&*back.store()).await.len(), 1);
}

/// Eight keys of one label at once: one is made.
pub async fn of_eight_keys_of_one_label_one_is_made<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let approved = Link { state: LinkState::Approved, ..build::link("l1", "acme", "kyc") };
    let pms = scene(&back, &[approved]).await;
    let got = all_at_once(&pms, |pms, _| async move {
        let ask =
            KeyAsk { partner: build::text("acme"), policy: build::text("kyc"), label: build::text("shop") };
        pms.generate_api_key(&actor::auth_partner("acme"), &ask).await
    })
    .await;
    assert_eq!(got.iter().filter(|result| result.is_ok()).count(), 1);
    for lost in got.into_iter().filter_map(Result::err) {
        assert!(matches!(lost, KeyError::LabelTaken), "{lost:?}");
    }
}

/// Eight registrations of one e-mail address at once, and eight groups of one name: one of each is made.
pub async fn of_eight_namesakes_one_is_made<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let pms = scene(&back, &[]).await;
    let got = all_at_once(&pms, |pms, number| async move {
        let mut ask = partner_ask("newcomer", Some("Banks"));
        ask.id = build::text(&format!("newcomer-{number}"));
        pms.register_partner(&actor::admin(), &ask).await
    })
    .await;
    assert_eq!(got.iter().filter(|result| result.is_ok()).count(), 1);
    for lost in got.into_iter().filter_map(Result::err) {
        assert!(matches!(lost, PartnerError::EmailTaken), "{lost:?}");
    }
    let got = all_at_once(&pms, |pms, _| async move {
        let ask = NewGroup { name: build::text("Shops"), description: build::text("all of them") };
        pms.create_policy_group(&actor::admin(), &ask).await
    })
    .await;
    assert_eq!(got.iter().filter(|result| result.is_ok()).count(), 1);
    for lost in got.into_iter().filter_map(Result::err) {
        assert!(matches!(lost, GroupError::NameTaken), "{lost:?}");
    }
}

/// A policy ends while it is asked for: whoever is first, no request waits for a policy that has ended.
pub async fn a_policy_ends_or_is_asked_for_but_never_both<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let pms = scene(&back, &[]).await;
    let won = all_at_once(&pms, async |pms: Pms, number| {
        if number % 2 == 0 {
            pms.deactivate_policy(&actor::admin(), &build::text("kyc")).await.is_ok()
        } else {
            pms.request_policy(&actor::auth_partner("acme"), &link_ask("acme", "kyc")).await.is_ok()
        }
    })
    .await;
    assert_eq!(won.iter().filter(|won| **won).count(), 1);
    let mut read = back.store().read().await.unwrap();
    let ended = read.policies().get(&build::text("kyc")).await.unwrap().unwrap().state;
    let waits = !read.links().open_of_policy(&build::text("kyc"), 1).await.unwrap().is_empty();
    assert_eq!(waits, ended != PolicyState::Deactivated);
}
