-- What keeps the pages quick where there are a hundred thousand rows of a kind.

-- Filters that leave a large part of all rows: newest first, without sorting what is left.
CREATE INDEX ix_ext_partner_list_active_created_first ON partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_in_progress_created_first ON partner ((LOWER(approval_status) = 'inprogress'), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_certified_created_first ON partner ((certificate_alias IS NOT NULL), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_state_created_first ON auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_active_created_first ON policy_group (is_active, cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_ca_certificate_list_kind_created_first ON ca_certificate (LOWER(kind), cr_dtimes DESC, id);
CREATE INDEX ix_ext_ca_certificate_list_domain_created_first ON ca_certificate (LOWER(domain), cr_dtimes DESC, id);

-- What a group holds and what a partner asked for, by state: with one key alone SQLite takes the state for it.
CREATE INDEX ix_ext_partner_list_group_active ON partner (policy_group_id, (is_active AND LOWER(approval_status) IN ('approved', 'activated')), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_group_state ON auth_policy (policy_group_id, (CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_partner_state ON partner_policy_request (part_id, (CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes DESC, id, is_deleted);

-- Partners whose certificate ends in a period; roots and intermediates in use, to be counted.
CREATE INDEX ix_ext_partner_list_ends ON partner (certificate_ends, id, is_deleted);
CREATE INDEX ix_ext_ca_certificate_kind_status ON ca_certificate (LOWER(kind), status);

-- SQLite alone reads an index in place of its table: parts of a text are looked for where rows are narrow.
CREATE INDEX ix_ext_sqlite_partner_parts ON partner (COALESCE(name_folded, LOWER(name)), LOWER(id), email_id_hash, id, is_deleted);
CREATE INDEX ix_ext_sqlite_auth_policy_parts ON auth_policy (LOWER(policy_type), id, is_deleted);
CREATE INDEX ix_ext_sqlite_ca_certificate_parts ON ca_certificate (LOWER(subject_text), LOWER(issuer_text), id);

-- A text that an index of PostgreSQL's holds the start of is here whole, so that its order need not be made.
DROP INDEX ix_ext_ca_certificate_list_subject;
DROP INDEX ix_ext_ca_certificate_list_issuer;
DROP INDEX ix_ext_partner_policy_request_list_detail;
CREATE INDEX ix_ext_ca_certificate_list_subject ON ca_certificate (SUBSTR(LOWER(subject_text), 1, 64), LOWER(subject_text), id);
CREATE INDEX ix_ext_ca_certificate_list_issuer ON ca_certificate (SUBSTR(LOWER(issuer_text), 1, 64), LOWER(issuer_text), id);
CREATE INDEX ix_ext_partner_policy_request_list_detail ON partner_policy_request (SUBSTR(LOWER(request_detail), 1, 64), LOWER(request_detail), id, is_deleted);
