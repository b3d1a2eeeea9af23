-- What keeps the pages quick where there are a hundred thousand rows of a kind.

-- Filters that leave a large part of all rows: newest first, without sorting what is left.
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_active_created_first ON pms.partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_in_progress_created_first ON pms.partner ((LOWER(approval_status) = 'inprogress'), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_certified_created_first ON pms.partner ((certificate_alias IS NOT NULL), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_state_created_first ON pms.auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_active_created_first ON pms.policy_group (is_active, cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_ca_certificate_list_kind_created_first ON pms_ext.ca_certificate (LOWER(kind), cr_dtimes DESC, id);
CREATE INDEX ix_ext_ca_certificate_list_domain_created_first ON pms_ext.ca_certificate (LOWER(domain), cr_dtimes DESC, id);

-- What a group holds and what a partner asked for, by state: with one key alone SQLite takes the state for it.
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_group_active ON pms.partner (policy_group_id, (is_active AND LOWER(approval_status) IN ('approved', 'activated')), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_group_state ON pms.auth_policy (policy_group_id, (CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_partner_state ON pms.partner_policy_request (part_id, (CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes DESC, id, is_deleted);

-- Partners whose certificate ends in a period; roots and intermediates in use, to be counted.
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_ends ON pms.partner (certificate_ends, id, is_deleted);
CREATE INDEX ix_ext_ca_certificate_kind_status ON pms_ext.ca_certificate (LOWER(kind), status);
