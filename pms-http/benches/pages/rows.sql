-- So many policy groups, policies, partners, certificates of both kinds, requests, keys and audit entries. Policies and
-- partners are in a thousand of the groups. What is told of `partner-1` is more than of the others: 300 keys,
-- 500 requests, 1,000 entries. What stands in braces is filled in.
INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes, unique_key)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'group-' || i, 'Group ' || i, 'policies of the group ' || i, 'paula', i % 10 > 0, 'paula',
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 7) || ' minutes'), 'group ' || i
      FROM n;

INSERT INTO auth_policy (id, policy_group_id, name, name_folded, descr, policy_file_id, policy_type, version, policy_schema, valid_from_date, valid_to_date, is_active, cr_by, cr_dtimes)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'policy-' || i, 'group-' || (1 + i % 1000), 'Policy ' || i, 'policy ' || i, 'what the policy ' || i || ' is for',
           '{document}', CASE WHEN i % 5 = 0 THEN 'DataShare' ELSE 'Auth' END, '1.0',
           CASE WHEN i % 5 < 4 THEN 'https://schemas.example.org/policy' END, '2024-01-01 00:00:00', '2225-01-01 00:00:00',
           i % 5 < 3, 'paula', strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 5) || ' minutes')
      FROM n;

INSERT INTO partner (id, policy_group_id, name, name_folded, email_id, certificate_alias, certificate_ends, user_id, user_folded, partner_type_code, approval_status, is_active, cr_by, cr_dtimes, lang_code)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'partner-' || i, 'group-' || (1 + i % 1000), 'Organisation ' || (i * 7919 % {rows}),
           'organisation ' || (i * 7919 % {rows}), '',
           CASE WHEN i % 3 > 0 THEN 'certificate-' || i END,
           CASE WHEN i % 3 > 0 THEN strftime('%Y-%m-%d %H:%M:%f', 'now', (i % 730 - 90) || ' days', i || ' seconds') END,
           'partner-' || i, 'partner-' || i,
           CASE i % 4 WHEN 1 THEN 'Auth_Partner' WHEN 2 THEN 'Credential_Partner' WHEN 3 THEN 'FTM_Provider' ELSE 'Device_Provider' END,
           CASE WHEN i % 3 > 0 THEN 'approved' ELSE 'InProgress' END, i % 3 > 0, 'partner-' || i,
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 3) || ' minutes'), 'eng'
      FROM n;

INSERT INTO partner_certificate (id, partner_id, domain, original_pem, signed_pem, path_pem, sha256, spki_sha256, subject_cn, original_not_before, original_not_after, signed_not_before, signed_not_after, status, cr_by, cr_dtimes, serial, sha1, signed_serial, signed_sha1, signed_sha256)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'certificate-' || i, 'partner-' || i, 'AUTH', '{leaf}', '{leaf}', '{leaf}{root}',
           printf('%064x', i), printf('%064x', i), 'Organisation ' || (i * 7919 % {rows}),
           '2024-01-01 00:00:00', strftime('%Y-%m-%d %H:%M:%f', 'now', (i % 730 - 90) || ' days', i || ' seconds'),
           '2024-01-01 00:00:00', strftime('%Y-%m-%d %H:%M:%f', 'now', (i % 730 - 90) || ' days', i || ' seconds'),
           CASE WHEN i % 3 > 0 THEN 'current' ELSE 'superseded' END, 'partner-' || i, '2024-01-01 00:00:00',
           '' || i, printf('%040x', i), '' || (i + 10000000), printf('%040x', i + 10000000), printf('%064x', i + 10000000)
      FROM n;

INSERT INTO ca_certificate (id, domain, kind, subject_text, issuer_text, issuer_id, not_before, not_after, serial, sha1, sha256, spki_sha256, pem, status, cr_by, cr_dtimes)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'anchor-' || i, CASE i % 3 WHEN 0 THEN 'AUTH' WHEN 1 THEN 'DEVICE' ELSE 'FTM' END,
           CASE WHEN i % 5 = 1 THEN 'ROOT' ELSE 'INTERMEDIATE' END,
           'CN=Authority ' || i || ',O=Organisation ' || (i % 1000) || ',C=KE',
           'CN=Authority ' || (i - (i - 1) % 5) || ',O=Organisation ' || ((i - (i - 1) % 5) % 1000) || ',C=KE',
           'anchor-' || (i - (i - 1) % 5),
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i % 900) || ' days', i || ' seconds'),
           strftime('%Y-%m-%d %H:%M:%f', 'now', (i % 3000 - 90) || ' days', i || ' seconds'),
           '' || i, printf('%040x', i), printf('%064x', i), printf('%064x', i), '{root}',
           CASE WHEN i % 20 > 0 THEN 'active' ELSE 'deactivated' END, 'admin',
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 11) || ' minutes')
      FROM n;

INSERT INTO partner_policy_request (id, part_id, policy_id, request_datetimes, request_detail, status_code, cr_by, cr_dtimes, upd_by, upd_dtimes)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'request-' || i, CASE WHEN i <= 500 THEN 'partner-1' ELSE 'partner-' || (1 + i / 2) END, 'policy-' || (1 + i * 7 % {rows}),
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 2) || ' minutes'), 'to open accounts, use case ' || i,
           CASE WHEN i % 10 < 4 THEN 'InProgress' WHEN i % 10 < 9 THEN 'approved' ELSE 'rejected' END, 'partner-1',
           strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i * 2) || ' minutes'),
           CASE WHEN i % 10 >= 4 THEN 'admin' END,
           CASE WHEN i % 10 >= 4 THEN strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || i || ' minutes') END
      FROM n;

INSERT INTO link_decision (request_id, decision, decided_by, decided_at, reason)
    SELECT id, status_code, 'admin', upd_dtimes, CASE WHEN status_code = 'rejected' THEN 'the use case is too wide' END
      FROM partner_policy_request WHERE status_code <> 'InProgress';

INSERT INTO partner_policy (policy_api_key, part_id, policy_id, valid_from_datetime, valid_to_datetime, is_active, cr_by, cr_dtimes, label, key_tail)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT printf('%064x', i), CASE WHEN i <= 300 THEN 'partner-1' ELSE 'partner-' || i END, 'policy-' || (1 + i * 13 % {rows}),
           '2024-01-01 00:00:00', strftime('%Y-%m-%d %H:%M:%f', 'now', (i % 730 - 90) || ' days', i || ' seconds'), i % 8 > 0,
           'partner-1', strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || i || ' minutes'), 'Key ' || i, printf('%06x', i)
      FROM n;

INSERT INTO audit_log (event_id, event_name, event_type, action_at, host_name, host_ip, application_id, application_name, session_user_id, session_user_name, ref_id, ref_id_type, created_by, module_name, module_id, description, request_id, outcome, subject, change_from, change_to)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'PMS_PRT_281', 'PATCH APPROVE/REJECT APIKEY', 'SYSTEM', strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || ({rows} - i) || ' minutes'),
           'pms', '127.0.0.1', 'PARTNER_MANAGEMENT_SERVICE', 'Partner Management Service', 'admin', 'admin',
           'request-' || i, 'mappingKey', 'admin', 'Partner Management', 'PMS_PRT', 'request ' || i || ' approved',
           'call-' || i, 'success', CASE WHEN i <= 1000 THEN 'partner:partner-1' ELSE 'partner:partner-' || i END, 'pending', 'approved'
      FROM n;
