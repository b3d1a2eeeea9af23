-- 20,000 partners, requests and keys, 5,000 policies, 2,000 certificates. `instant` stands for how an engine keeps
-- an instant.
INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes, unique_key)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
    SELECT 'g' || i, 'Group ' || i, 'group', 'root', TRUE, 'root', '2024-01-01 00:00:00', 'group ' || i FROM n;

INSERT INTO auth_policy (id, policy_group_id, name, descr, policy_file_id, policy_type, version, policy_schema, valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes, is_deleted, name_folded)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
    SELECT 'a' || i, CASE WHEN i % 7 > 0 THEN 'g' || (1 + i % 50) END, 'Policy ' || i, 'what policy ' || i || ' is for', '{}', 'Auth', '1', CASE WHEN i % 5 > 0 THEN 'https://schema' END, '2024-01-01 00:00:00', '2225-01-01 00:00:00', i % 3 > 0, 'root', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), i % 20 = 0, 'policy ' || i FROM n;

INSERT INTO partner (id, policy_group_id, name, name_folded, email_id, email_id_hash, certificate_alias, user_id, user_folded, partner_type_code, approval_status, is_active, cr_by, cr_dtimes, is_deleted)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT 'p' || i, CASE WHEN i % 7 > 0 THEN 'g' || (1 + i % 50) END, 'Organisation ' || (i * 7919 % 20000), 'organisation ' || (i * 7919 % 20000), 'sealed', 'hash' || i, CASE WHEN i % 3 > 0 THEN 'c' || i END, 'u' || (i / 3), 'u' || (i / 3), CASE WHEN i % 2 = 0 THEN 'Auth_Partner' ELSE 'Device_Provider' END, CASE WHEN i % 3 > 0 THEN 'approved' ELSE 'InProgress' END, i % 3 > 0, 'root', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), i % 20 = 0 FROM n;

INSERT INTO partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by, cr_dtimes, is_deleted)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT 'r' || i, 'p' || (1 + i / 2), 'a' || (1 + i % 100), '2024-01-01 00:00:00', 'use case ' || i, CASE i % 3 WHEN 0 THEN 'approved' WHEN 1 THEN 'InProgress' ELSE 'rejected' END, 'root', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), CASE WHEN i % 20 = 0 THEN TRUE END FROM n;

INSERT INTO partner_policy (policy_api_key, part_id, policy_id, valid_from_datetime, valid_to_datetime, is_active, cr_by, cr_dtimes, is_deleted, label)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
    SELECT 'k' || i, 'p' || i, 'a' || (1 + i % 100), '2024-01-01 00:00:00', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), i % 3 > 0, 'root', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), i % 20 = 0, 'label ' || (i % 5) FROM n;

INSERT INTO ca_certificate (id, domain, kind, subject_text, issuer_text, issuer_id, not_before, not_after, serial, sha1, sha256, spki_sha256, pem, status, cr_by, cr_dtimes)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    SELECT 'c' || i, 'AUTH', 'ROOT', 'CN=root ' || i, 'CN=root ' || i, 'c' || i, CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant), '' || i, 'sha1' || i, 'sha256' || i, 'spki' || i, '', 'active', 'root', CAST('2024-01-' || (10 + i % 18) || ' ' || (10 + i / 18 % 14) || ':' || (10 + i / 252 % 50) || ':00.' || (100000 + i) AS instant) FROM n;
