use super::*;
use chrono::DateTime;

const SOUND: ApprovalStanding = ApprovalStanding::SOUND;

fn stamp() -> Stamp {
    Stamp::new("admin", DateTime::UNIX_EPOCH)
}

fn pending() -> Link {
    let (link, _) = Link::request(
        LinkId::try_from("l1").unwrap(),
        PartnerId::try_from("acme").unwrap(),
        PolicyId::try_from("p1").unwrap(),
        UseCase::try_from("to open accounts").unwrap(),
        stamp(),
    );
    link
}

#[test]
fn a_request_is_decided_once() {
    for (first, refusal) in
        [(Decision::Approve, LinkRefusal::AlreadyApproved), (Decision::Reject, LinkRefusal::AlreadyRejected)]
    {
        for second in [Decision::Approve, Decision::Reject] {
            let mut link = pending();
            link.decide(first, None, &SOUND, stamp()).unwrap();
            let decided = link.clone();
            assert_eq!(link.decide(second, None, &SOUND, stamp()), Err(refusal));
            assert_eq!(link, decided, "a refused command changes nothing");
        }
    }
}

#[test]
fn an_approval_needs_policy_group_and_extractors_in_mosips_order() {
    let bad_policy = ApprovalStanding { policy: Err(PolicyRefusal::NotActive), ..SOUND };
    let expired = ApprovalStanding { policy: Err(PolicyRefusal::Expired), ..SOUND };
    let bad_group = ApprovalStanding { group: Err(GroupRefusal::Inactive), ..SOUND };
    let expired_in_bad_group = ApprovalStanding { group: Err(GroupRefusal::Inactive), ..expired };
    let no_extractors = ApprovalStanding { extractors_suffice: false, ..bad_policy };
    let table = [
        (bad_policy, LinkRefusal::Policy(PolicyRefusal::NotActive)),
        (expired, LinkRefusal::Policy(PolicyRefusal::Expired)),
        (bad_group, LinkRefusal::Group(GroupRefusal::Inactive)),
        (expired_in_bad_group, LinkRefusal::Group(GroupRefusal::Inactive)),
        (no_extractors, LinkRefusal::NoExtractors),
    ];
    for (standing, refusal) in table {
        let mut link = pending();
        assert_eq!(link.decide(Decision::Approve, None, &standing, stamp()), Err(refusal));
        assert_eq!(link, pending());
        assert!(link.decide(Decision::Reject, None, &standing, stamp()).is_ok(), "a rejection needs nothing");
    }
}

#[test]
fn words_of_the_database_are_read_in_any_case() {
    assert_eq!(LinkState::from_wire("Approved"), Some(LinkState::Approved));
    assert_eq!(LinkState::from_wire("inprogress"), Some(LinkState::Pending));
    assert_eq!(LinkState::from_wire("open"), None);
}
