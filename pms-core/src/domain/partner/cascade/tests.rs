use super::*;
use crate::domain::{
    id::{LinkId, PolicyId},
    name::{KeyLabel, UseCase},
    sealed::LookUpKey,
};
use chrono::DateTime;

fn stamp(by: &str) -> Stamp {
    Stamp::new(by, DateTime::UNIX_EPOCH)
}

fn partner(id: &str) -> PartnerId {
    PartnerId::try_from(id).unwrap()
}

fn policy() -> PolicyId {
    PolicyId::try_from("kyc").unwrap()
}

fn key(of: &str, label: &str, state: KeyState) -> ApiKey {
    ApiKey {
        id: LookUpKey::from_text(label.to_owned()),
        partner: partner(of),
        policy: policy(),
        label: KeyLabel::try_from(label).unwrap(),
        sealed: None,
        tail: None,
        valid_from: DateTime::UNIX_EPOCH,
        valid_to: Some(DateTime::UNIX_EPOCH),
        state,
        created: stamp("acme"),
        changed: None,
        version: 0,
    }
}

fn link(of: &str, id: &str, state: LinkState) -> Link {
    let id = LinkId::try_from(id).unwrap();
    let (link, _) = Link::request(id, partner(of), policy(), UseCase::try_from("x").unwrap(), stamp("acme"));
    Link { state, ..link }
}

#[test]
fn keys_that_are_on_and_requests_that_wait_go_with_their_partner_and_nothing_else_does() {
    let keys = vec![
        key("acme", "on", KeyState::Active),
        key("acme", "off", KeyState::Inactive),
        key("other", "foreign", KeyState::Active),
    ];
    let links = vec![
        link("acme", "waits", LinkState::Pending),
        link("acme", "granted", LinkState::Approved),
        link("acme", "refused", LinkState::Rejected),
        link("other", "foreign", LinkState::Pending),
    ];
    let reason = Reason::try_from("left the\nscheme").unwrap();
    let along = cascade(&partner("acme"), keys, links, Some(&reason), &stamp("admin"));
    let [(key, event)] = along.keys.as_slice() else { panic!("{along:?}") };
    assert_eq!((key.label.as_str(), key.state), ("on", KeyState::Inactive));
    assert!(matches!(event, Event::ApiKeyDeactivated { .. }), "also of an expired key");
    let [(link, event)] = along.links.as_slice() else { panic!("{along:?}") };
    assert_eq!((link.id.as_str(), link.state), ("waits", LinkState::Rejected));
    assert_eq!((link.reason.as_ref(), link.changed.as_ref()), (Some(&reason), Some(&stamp("admin"))));
    assert!(matches!(event, Event::LinkRejected { .. }));
}
