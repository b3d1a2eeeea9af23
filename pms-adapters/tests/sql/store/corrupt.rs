//! A stored value that is not understood is named, never guessed and never a panic.

use pms_core::port::store::{Store, StoreError};
use pms_testkit::build;

use crate::filled;

const ROWS: &str = "
    INSERT INTO auth_policy (id, name, descr, policy_file_id, policy_type, version, valid_from_date, valid_to_date,
                             is_active, cr_by, cr_dtimes) VALUES
        ('p1', 'Kyc', 'd', '{}', 'Auth', '1', '2020-01-01 00:00:00', '2225-01-01 00:00:00', TRUE, 'x', '2020-01-01 00:00:00');
    INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes) VALUES
        ('g1', 'Banks', 'd', 'u', TRUE, 'system', '2020-01-01 00:00:00');
    INSERT INTO auth_policy (id, policy_group_id, name, descr, policy_file_id, policy_type, version, valid_from_date,
                             valid_to_date, is_active, cr_by, cr_dtimes) VALUES
        ('p2', 'g1', 'Odd', 'd', '{}', 'Lease', '1', '2020-01-01 00:00:00', '2225-01-01 00:00:00', TRUE, 'x',
         '2020-01-01 00:00:00');
    INSERT INTO partner (id, name, email_id, user_id, partner_type_code, approval_status, is_active, cr_by, cr_dtimes) VALUES
        ('acme', 'Acme', 'x', 'ann', 'Auth_Partner', 'Vanished', TRUE, 'x', '2020-01-01 00:00:00');
    INSERT INTO partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by,
                                        cr_dtimes) VALUES
        ('l1', 'acme', 'p1', '2020-01-01 00:00:00', 'x', 'perhaps', 'x', '2020-01-01 00:00:00');
    INSERT INTO account (user_key, user_name, subject, roles, password_hash, must_change, cr_by, cr_dtimes) VALUES
        ('ann', 'Ann', 's1', 'PARTNER_ADMIN KING', 'x', FALSE, 'x', '2020-01-01 00:00:00');
    INSERT INTO login_failure (name_hash, failures, window_start) VALUES ('h1', -1, '2020-01-01 00:00:00');
    INSERT INTO ca_certificate (id, domain, kind, subject_text, issuer_text, issuer_id, not_before, not_after, serial,
                                sha1, sha256, spki_sha256, pem, status, cr_by, cr_dtimes) VALUES
        ('c1', 'AUTH', 'ROOT', 's', 'i', 'c1', '2020-01-01 00:00:00', '2030-01-01 00:00:00', '1', 'a', 'b', 'c',
         'no PEM', 'active', 'x', '2020-01-01 00:00:00');";

/// Table, column and row of what was not understood.
fn place<T>(result: Result<T, StoreError>) -> String {
    match result.map(drop) {
        Err(StoreError::Corrupt { table, column, id }) => format!("{table}.{column} {id}"),
        other => format!("{other:?}"),
    }
}

#[tokio::test]
async fn each_unknown_word_is_named_with_its_row() {
    for on in filled::stores(ROWS).await {
        let mut read = on.store.read().await.unwrap();
        assert_eq!(place(read.partners().get(&build::text("acme")).await), "partner.approval_status acme");
        assert_eq!(place(read.partners().by_user(&build::text("ann")).await), "partner.approval_status acme");
        assert_eq!(place(read.policies().get(&build::text("p1")).await), "auth_policy.policy_group_id p1");
        assert_eq!(place(read.policies().get(&build::text("p2")).await), "auth_policy.policy_type p2");
        assert_eq!(
            place(read.links().get(&build::text("l1")).await),
            "partner_policy_request.status_code l1"
        );
        assert_eq!(place(read.accounts().get(&build::text("ANN")).await), "account.roles s1");
        assert_eq!(place(read.anchors().get(&build::text("c1")).await), "ca_certificate.pem c1");
        let name = pms_core::domain::sealed::LookUpKey::from_text("h1".into());
        assert_eq!(place(read.log_in_failures().get(&name).await), "login_failure.failures h1");
    }
}

/// PostgreSQL's column has a type; SQLite's is a text.
#[tokio::test]
async fn a_time_that_is_none_is_named_with_its_row() {
    let on = filled::sqlite(ROWS).await;
    on.run("UPDATE policy_group SET cr_dtimes = 'yesterday'").await;
    let mut read = on.store.read().await.unwrap();
    assert_eq!(place(read.policy_groups().get(&build::text("g1")).await), "policy_group.cr_dtimes g1");
}
