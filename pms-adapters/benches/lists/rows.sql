-- A thousand groups and `{rows}` partners. `instant` stands for how an engine keeps an instant.
INSERT INTO policy_group (id, name, descr, user_id, is_active, cr_by, cr_dtimes, unique_key)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
    SELECT 'g' || i, 'Group ' || i, 'group', 'root', TRUE, 'root', '2024-01-01 00:00:00', 'group ' || i FROM n;

INSERT INTO partner (id, policy_group_id, name, name_folded, email_id, email_id_hash, address, contact_no, certificate_alias, user_id, user_folded, partner_type_code, approval_status, is_active, cr_by, cr_dtimes, is_deleted)
    WITH RECURSIVE n (i) AS (SELECT CAST(1 AS bigint) UNION ALL SELECT i + 1 FROM n WHERE i < {rows})
    SELECT 'partner-' || i,
           CASE WHEN i % 7 > 0 THEN 'g' || (1 + i % 1000) END,
           'Organisation ' || (i * 7919 % {rows}),
           'organisation ' || (i * 7919 % {rows}),
           'a sealed e-mail address is about as long as this text, which is made up of words',
           'hash' || i,
           'a sealed address is longer than that, because people live in houses that stand in streets of towns',
           'a sealed telephone number is as long as this text',
           CASE WHEN i % 3 > 0 THEN 'certificate-' || i END,
           'user' || (i / 3),
           'user' || (i / 3),
           CASE i % 4 WHEN 0 THEN 'Auth_Partner' WHEN 1 THEN 'Credential_Partner' WHEN 2 THEN 'FTM_Provider' ELSE 'Device_Provider' END,
           CASE WHEN i % 3 > 0 THEN 'approved' ELSE 'InProgress' END,
           i % 3 > 0,
           'root',
           CAST('20' || (10 + i % 15) || '-' || (10 + i % 3) || '-' || (10 + i % 17) || ' ' || (10 + i % 13) || ':' || (10 + i % 49) || ':' || (10 + i % 47) || '.' || (100000 + i % 900000) AS instant),
           i % 50 = 0
      FROM n;
