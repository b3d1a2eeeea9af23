-- Groups: g3 is switched off and was written by MOSIP (no folded name), g4 is deleted.
INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes, is_deleted, unique_key) VALUES
    ('g1', 'Alpha', 'first', 'root', TRUE, 'root', '2024-01-01 00:00:00', FALSE, 'alpha'),
    ('g2', 'ÉTAT', 'second', 'root', TRUE, 'root', '2024-01-02 00:00:00', NULL, 'état'),
    ('g3', 'Gamma', 'third', 'root', FALSE, 'root', '2024-01-03 00:00:00', FALSE, NULL),
    ('g4', 'Delta', 'fourth', 'root', TRUE, 'root', '2024-01-04 00:00:00', TRUE, 'delta'),
    ('g5', 'aardvark', 'fifth', 'root', TRUE, 'root', '2024-01-05 00:00:00', FALSE, NULL);

-- Policies: a1 in force, a2 a draft, a3 deactivated and of no group, a4 deleted.
INSERT INTO auth_policy (id, policy_group_id, name, descr, policy_file_id, policy_type, version, policy_schema, valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes, is_deleted, name_folded) VALUES
    ('a1', 'g1', 'Login', 'to 100%', '{}', 'Auth', '1', 'https://schema', '2024-01-01 00:00:00', '2225-01-01 00:00:00', TRUE, 'root', '2024-01-01 00:00:00', FALSE, 'login'),
    ('A2', 'g2', 'ÉCRAN', 'to_show', '{}', 'DataShare', '1', NULL, '2024-01-01 00:00:00', '2225-01-01 00:00:00', TRUE, 'root', '2024-01-02 00:00:00', NULL, 'écran'),
    ('a3', NULL, 'Scan', 'عنوان', '{}', 'DataShare', '1', 'https://schema', '2024-01-01 00:00:00', '2225-01-01 00:00:00', FALSE, 'root', '2024-01-02 00:00:00', FALSE, NULL),
    ('a4', 'g1', 'Lost', 'lost', '{}', 'Auth', '1', NULL, '2024-01-01 00:00:00', '2225-01-01 00:00:00', FALSE, 'root', '2024-01-03 00:00:00', TRUE, 'lost');

-- Partners: the group of d%4 is gone, the state of e-5 is unknown, x-6 is deleted; d%4 and e-5 were written by MOSIP.
INSERT INTO partner (id, policy_group_id, name, name_folded, email_id, email_id_hash, certificate_alias, user_id, user_folded, partner_type_code, approval_status, is_active, cr_by, cr_dtimes, is_deleted) VALUES
    ('B-2', 'g1', 'Zeta 100%', 'zeta 100%', 'sealed', 'hash-b', 'cert-b', 'Ann', 'ann', 'Auth_Partner', 'approved', TRUE, 'root', '2024-01-01 10:20:30.123456', NULL),
    ('a-1', 'g2', 'École', 'école', 'sealed', 'hash-a', NULL, 'ann', 'ann', 'Device_Provider', 'InProgress', FALSE, 'root', '2024-01-03 00:00:00', FALSE),
    ('C_3', NULL, 'بنك النور', 'بنك النور', 'sealed', 'hash-c', 'cert-c', 'Émile', 'émile', 'Auth_Partner', 'approved', FALSE, 'root', '2024-01-03 00:00:00', FALSE),
    ('d%4', 'gone', 'acme_corp', NULL, '', NULL, NULL, 'Ümit', NULL, 'ABIS_Partner', 'Activated', TRUE, 'root', '2024-01-02 00:00:00', FALSE),
    ('e-5', 'g3', 'Mid', NULL, '', NULL, NULL, 'Bob', NULL, 'Device_Provider', 'mystery', TRUE, 'root', '2024-01-04 00:00:00', FALSE),
    ('x-6', 'g1', 'Lost', 'lost', '', NULL, NULL, 'ann', 'ann', 'Auth_Partner', 'approved', TRUE, 'root', '2024-01-05 00:00:00', TRUE);

-- Requests: the policy of r3 is gone, the state of r5 is unknown, r6 is deleted.
INSERT INTO partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by, cr_dtimes, upd_dtimes, is_deleted) VALUES
    ('r1', 'B-2', 'a1', '2024-01-01 00:00:00', 'First use', 'approved', 'ann', '2024-01-01 00:00:00', '2024-02-01 00:00:00', NULL),
    ('r2', 'a-1', 'A2', '2024-01-01 00:00:00', 'second', 'InProgress', 'ann', '2024-01-02 00:00:00', NULL, NULL),
    ('r3', 'C_3', 'gone', '2024-01-01 00:00:00', 'THIRD 50%', 'rejected', 'bob', '2024-01-03 00:00:00', NULL, FALSE),
    ('r4', 'd%4', 'a1', '2024-01-01 00:00:00', 'آخر', 'Approved', 'bob', '2024-01-03 00:00:00', NULL, FALSE),
    ('r5', 'e-5', 'a3', '2024-01-01 00:00:00', 'first use', 'odd', 'bob', '2024-01-04 00:00:00', NULL, FALSE),
    ('r6', 'B-2', 'a1', '2024-01-01 00:00:00', 'lost', 'approved', 'ann', '2024-01-05 00:00:00', NULL, TRUE);

-- Keys: k3 has no end, k4 ends with May 2025, k5 is deleted.
INSERT INTO partner_policy (policy_api_key, part_id, policy_id, valid_from_datetime, valid_to_datetime, is_active, cr_by, cr_dtimes, is_deleted, label, key_tail) VALUES
    ('k1', 'B-2', 'a1', '2024-01-01 00:00:00', '2030-01-01 00:00:00', TRUE, 'ann', '2024-01-01 00:00:00', NULL, 'One', 'wxyz'),
    ('k2', 'a-1', 'A2', '2024-01-01 00:00:00', '2025-01-01 00:00:00', FALSE, 'ann', '2024-01-02 00:00:00', FALSE, 'two', NULL),
    ('k3', 'C_3', 'a1', '2024-01-01 00:00:00', NULL, TRUE, 'bob', '2024-01-03 00:00:00', FALSE, 'THREE_3', NULL),
    ('k4', 'd%4', 'a3', '2024-01-01 00:00:00', '2025-06-01 00:00:00', TRUE, 'bob', '2024-01-03 00:00:00', FALSE, 'one', NULL),
    ('k5', 'B-2', 'a1', '2024-01-02 00:00:00', NULL, TRUE, 'ann', '2024-01-05 00:00:00', TRUE, 'lost', NULL);

-- Certificates of the trust store.
INSERT INTO ca_certificate (id, domain, kind, subject_text, issuer_text, issuer_id, not_before, not_after, serial, sha1, sha256, spki_sha256, pem, status, cr_by, cr_dtimes) VALUES
    ('c1', 'AUTH', 'ROOT', 'CN=Root', 'CN=Root', 'c1', '2020-01-01 00:00:00', '2030-01-01 00:00:00', '1', 'ab1', 's1', 'k1', '', 'active', 'root', '2024-01-01 00:00:00'),
    ('C2', 'AUTH', 'INTERMEDIATE', 'CN=middle 5%', 'CN=Root', 'c1', '2021-01-01 00:00:00', '2026-01-01 00:00:00', '2', 'ab2', 's2', 'k2', '', 'deactivated', 'root', '2024-01-02 00:00:00'),
    ('c3', 'DEVICE', 'ROOT', 'CN=جذر', 'CN=جذر', 'c3', '2019-01-01 00:00:00', '2027-01-01 00:00:00', '3', 'ab3', 's3', 'k3', '', 'active', 'root', '2024-01-02 00:00:00');
