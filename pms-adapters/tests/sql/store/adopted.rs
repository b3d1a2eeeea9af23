//! Rows that MOSIP's services wrote are found and changed as they are (`database.md` 7).

use pms_core::domain::{
    id::UserId, link::LinkState, name::GroupName, partner::PartnerState, policy::PolicyState,
};
use pms_core::port::store::{Store, Trail};
use pms_testkit::build;

use crate::filled;

/// What an upgraded database holds: nulls where a default came later, words in any case, doubles, a missing hash.
const ROWS: &str = "
    INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes, is_deleted) VALUES
        ('g1', 'Banks', 'd', 'u', TRUE, 'system', '2020-01-01 00:00:00', NULL),
        ('g2', 'BANKS', 'd', 'u', TRUE, 'system', '2020-01-01 00:00:00', FALSE),
        ('g3', 'Gone', 'd', 'u', TRUE, 'system', '2020-01-01 00:00:00', TRUE);
    INSERT INTO auth_policy (id, policy_group_id, name, descr, policy_file_id, policy_type, version, policy_schema,
                             valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes, is_deleted) VALUES
        ('p1', 'g1', 'Kyc', 'd', '{,,}', 'auth', '1', 'https://schema', '2020-01-01 00:00:00', '2225-01-01 00:00:00',
         TRUE, 'system', '2020-01-01 00:00:00', NULL),
        ('p2', 'g1', 'Odd', 'd', '{}', 'datashare', '1', NULL, '2020-01-01 00:00:00', '2225-01-01 00:00:00', TRUE,
         'system', '2020-01-01 00:00:00', NULL);
    INSERT INTO partner (id, name, email_id, email_id_hash, user_id, partner_type_code, approval_status, is_active, cr_by,
                         cr_dtimes, upd_dtimes, is_deleted) VALUES
        ('Acme', 'Acme', 'a@b.org', NULL, 'Ann', 'Auth_Partner', 'Activated', TRUE, 'system', '2020-01-01 00:00:00',
         '2020-01-02 00:00:00', NULL),
        ('twin1', 'Twin', 'sealed', 'same', 'bob', 'Auth_Partner', 'approved', TRUE, 'x', '2020-01-01 00:00:00', NULL, NULL),
        ('twin2', 'Twin', 'sealed', 'same', 'bob', 'Auth_Partner', 'approved', TRUE, 'x', '2020-01-01 00:00:00', NULL, NULL),
        ('gone', 'Gone', 'sealed', 'gone', 'ann', 'Auth_Partner', 'approved', TRUE, 'x', '2020-01-01 00:00:00', NULL, TRUE);
    INSERT INTO partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by,
                                        cr_dtimes) VALUES
        ('l1', 'Acme', 'p1', '2020-01-01 00:00:00', 'x', 'INPROGRESS', 'x', '2020-01-01 00:00:00'),
        ('l2', 'Acme', 'p1', '2020-01-02 00:00:00', 'x', 'Approved', 'x', '2020-01-02 00:00:00');
    INSERT INTO partner_policy (policy_api_key, part_id, policy_id, valid_from_datetime, valid_to_datetime, is_active,
                                cr_by, cr_dtimes, label) VALUES
        ('123456', 'Acme', 'p1', '2020-01-01 00:00:00', NULL, TRUE, 'x', '2020-01-01 00:00:00', '123456'),
        ('654321', 'Acme', 'p1', '2020-01-02 00:00:00', NULL, TRUE, 'x', '2020-01-01 00:00:00', 'Shop');
    INSERT INTO user_details (id, user_id, consent_given, consent_given_dtimes, cr_dtimes, cr_by,
                              notifications_seen_dtimes) VALUES
        ('id1', 'Ann', 'YES', '2020-01-01 00:00:00', '2020-01-01 00:00:00', 'Ann', '2021-01-01 00:00:00'),
        ('id2', 'bob', 'NO', '2020-01-01 00:00:00', '2020-01-01 00:00:00', 'bob', NULL);";

#[tokio::test]
async fn adopted_rows_are_found_in_any_case_and_deleted_ones_are_not() {
    for on in filled::stores(ROWS).await {
        let mut read = on.store.read().await.unwrap();
        let acme = read.partners().get(&build::text("Acme")).await.unwrap().unwrap();
        assert_eq!((acme.state, acme.contact.email_key), (PartnerState::Active, None));
        assert_eq!(acme.changed.unwrap().by, "", "MOSIP noted when, not who");
        let of_ann = read.partners().by_user(&build::text("ANN")).await.unwrap();
        assert_eq!(of_ann.len(), 1);
        assert!(read.partners().get(&build::text("gone")).await.unwrap().is_none());

        assert!(read.policy_groups().by_name(&build::text("bAnKs")).await.unwrap().is_some());
        assert!(read.policy_groups().by_name(&build::text("gone")).await.unwrap().is_none());
        let kyc = read.policies().by_name(&build::text("g1"), &build::text("KYC")).await.unwrap().unwrap();
        assert_eq!((kyc.state, kyc.text.as_str()), (PolicyState::Published, "{,,}"));
        let odd = read.policies().get(&build::text("p2")).await.unwrap().unwrap();
        assert_eq!(odd.state, PolicyState::Draft, "without a schema nothing was published");
        assert!(read.policies().is_published_anywhere(&build::text("kyc")).await.unwrap());

        let link =
            read.links().open_or_approved(&build::text("Acme"), &build::text("p1")).await.unwrap().unwrap();
        assert_eq!((link.id.as_str(), link.state), ("l2", LinkState::Approved));
        let (acme, p1) = (build::text("Acme"), build::text("p1"));
        let key = read.api_keys().by_label(&acme, &p1, &build::text("SHOP")).await.unwrap().unwrap();
        assert_eq!((key.valid_to, key.sealed), (None, None));
        assert!(read.consents().get(&build::text("aNN")).await.unwrap().is_some());
        assert!(read.consents().get(&build::text("bob")).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn doubles_of_an_adopted_database_can_be_changed_one_by_one() {
    for on in filled::stores(ROWS).await {
        let mut work = on.store.begin().await.unwrap();
        for id in ["twin1", "twin2"] {
            let mut twin = work.partners().get(&build::text(id)).await.unwrap().unwrap();
            twin.state = PartnerState::Deactivated;
            work.partners().save(&twin).await.unwrap();
        }
        for id in ["g1", "g2"] {
            let group = work.policy_groups().get(&build::text(id)).await.unwrap().unwrap();
            work.policy_groups().save(&group).await.unwrap();
        }
        for id in ["l1", "l2"] {
            let link = work.links().get(&build::text(id)).await.unwrap().unwrap();
            work.links().save(&link).await.unwrap();
        }
        work.commit(Trail::housekeeping()).await.unwrap();
    }
}

#[tokio::test]
async fn an_adopted_group_gets_a_name_that_nobody_else_may_take() {
    for on in filled::stores(ROWS).await {
        let mut work = on.store.begin().await.unwrap();
        let mut group = work.policy_groups().get(&build::text("g2")).await.unwrap().unwrap();
        group.name = build::text::<GroupName>("Savings");
        work.policy_groups().save(&group).await.unwrap();
        work.commit(Trail::housekeeping()).await.unwrap();
        let mut work = on.store.begin().await.unwrap();
        assert!(work.policy_groups().insert(&build::group("SAVINGS")).await.is_err());
    }
}

#[tokio::test]
async fn a_consent_is_renewed_in_the_row_of_mosip_and_nothing_else_of_it_changes() {
    for on in filled::stores(ROWS).await {
        let mut work = on.store.begin().await.unwrap();
        for user in ["ANN", "bob", "Cid", "cID"] {
            let mut consent = build::consent(user);
            consent.user = build::text::<UserId>(user);
            work.consents().put(&consent).await.unwrap();
        }
        work.commit(Trail::housekeeping()).await.unwrap();
        let rows = "SELECT user_id || ' ' || consent_given FROM user_details ORDER BY LOWER(user_id)";
        assert_eq!(on.texts(rows).await, ["Ann YES", "bob YES", "Cid YES"]);
        let seen = "SELECT COUNT(*) FROM user_details WHERE notifications_seen_dtimes IS NOT NULL";
        assert_eq!(on.number(seen).await, 1);
    }
}
