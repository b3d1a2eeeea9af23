//! The partner list.

use pms_core::domain::{page::Window, partner::PartnerState};
use pms_core::port::queries::{Find, PartnerField, PartnerFilter, PartnerRow, Queries};

use super::{BOTH, expected, ids, scene, sort};
use crate::build;
use crate::contract::Backend;
use crate::world::vault::look_up_key;

fn id(row: &PartnerRow) -> &str {
    row.id.as_str()
}

/// Every filter, alone, in any case, with `%` and `_` as ordinary characters; newest first.
pub async fn partners_are_filtered<B: Backend>() {
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let none = PartnerFilter::default;
    let find = |text: &str| Some(Find { text: text.to_owned(), email: look_up_key("email", text) });
    let some = |text: &str| Some(text.to_owned());
    let cases: Vec<(PartnerFilter, &[&str])> = vec![
        (none(), &["coop", "bank", "acme", "solo"]),
        (PartnerFilter { id: some("O"), ..none() }, &["coop", "solo"]),
        (PartnerFilter { id: some("%"), ..none() }, &[]),
        (PartnerFilter { kind: some("auth_"), ..none() }, &["coop", "acme"]),
        (PartnerFilter { kind: some("h%p"), ..none() }, &[]),
        (PartnerFilter { active: Some(true), ..none() }, &["coop", "acme"]),
        (PartnerFilter { active: Some(false), ..none() }, &["bank", "solo"]),
        (PartnerFilter { org_name: some("Y_c"), ..none() }, &["coop"]),
        (PartnerFilter { org_name: some("100%"), ..none() }, &["coop"]),
        (PartnerFilter { org_name: some("_Ltd"), ..none() }, &[]),
        (PartnerFilter { org_name: some("zü"), ..none() }, &["bank"]),
        (PartnerFilter { email: Some(look_up_key("email", "acme@example.org")), ..none() }, &["acme"]),
        (PartnerFilter { email: Some(look_up_key("email", "acme")), ..none() }, &[]),
        (PartnerFilter { find: find("OL"), ..none() }, &["solo"]),
        (PartnerFilter { find: find("zürich"), ..none() }, &["bank"]),
        (PartnerFilter { find: find("co"), ..none() }, &["coop"]),
        (PartnerFilter { find: find("acme@example.org"), ..none() }, &["acme"]),
        (PartnerFilter { find: find("acme@example"), ..none() }, &[]),
        (PartnerFilter { group: Some(build::group_id("Banks")), ..none() }, &["bank", "acme"]),
        (PartnerFilter { state: Some(PartnerState::Active), ..none() }, &["coop", "acme"]),
        (PartnerFilter { state: Some(PartnerState::InProgress), ..none() }, &["solo"]),
        (PartnerFilter { state: Some(PartnerState::Deactivated), ..none() }, &["bank"]),
        (PartnerFilter { certified: Some(true), ..none() }, &[]),
        (PartnerFilter { certified: Some(false), ..none() }, &["coop", "bank", "acme", "solo"]),
        (PartnerFilter { group_name: some("BANK"), ..none() }, &["bank", "acme"]),
        (PartnerFilter { user: Some(build::text("aNN")), ..none() }, &["coop", "acme"]),
        (PartnerFilter { user: Some(build::text("an")), ..none() }, &[]),
        (PartnerFilter { id: some("o"), active: Some(true), ..none() }, &["coop"]),
    ];
    for (filter, wanted) in cases {
        let page = store.partners(&filter, None, Window::All).await.unwrap();
        assert_eq!(ids(&page, id), wanted, "{filter:?}");
    }
    let page =
        store.partners(&PartnerFilter { id: some("acme"), ..none() }, None, Window::All).await.unwrap();
    let row = &page.rows[0];
    assert_eq!(row.kind, "Auth_Partner");
    assert_eq!((row.org_name.as_str(), row.user.as_str()), ("acme Ltd", "Ann"));
    assert_eq!(row.group, Some(build::group_id("Banks")));
    assert_eq!(row.group_name.as_deref(), Some("Banks"));
    assert_eq!(row.group_description.as_deref(), Some("group Banks"));
    assert_eq!(row.email, build::contact("acme").email);
    assert_eq!((row.certificate.clone(), row.created_at), (None, build::at(2)));
}

/// Every field, both ways; equal ones by id.
pub async fn partners_are_sorted_both_ways<B: Backend>() {
    use PartnerField as F;
    let Some(back) = B::fresh(&["file"]).await else { return };
    let store = back.store();
    scene::fill(&*store).await;
    let grouped = PartnerFilter { group_name: Some("s".to_owned()), ..PartnerFilter::default() };
    let all = PartnerFilter::default();
    let cases: [(F, &PartnerFilter, &[&[&str]]); 9] = [
        (F::Id, &all, &[&["acme"], &["bank"], &["coop"], &["solo"]]),
        (F::Type, &all, &[&["acme", "coop"], &["bank"], &["solo"]]),
        (F::OrgName, &all, &[&["acme"], &["coop"], &["solo"], &["bank"]]),
        (F::GroupId, &grouped, &[&["acme", "bank"], &["coop"]]),
        (F::GroupName, &grouped, &[&["acme", "bank"], &["coop"]]),
        (F::CertificateUpload, &all, &[&["acme", "bank", "coop", "solo"]]),
        (F::Status, &all, &[&["acme", "bank", "coop"], &["solo"]]),
        (F::Active, &all, &[&["acme", "coop"], &["bank", "solo"]]),
        (F::Created, &all, &[&["solo"], &["acme"], &["bank"], &["coop"]]),
    ];
    for (field, filter, groups) in cases {
        for direction in BOTH {
            let page = store.partners(filter, Some(sort(field, direction)), Window::All).await.unwrap();
            assert_eq!(ids(&page, id), expected(groups, direction), "{field:?} {direction:?}");
        }
    }
}
