-- What the pages need beside the endpoints of MOSIP.

-- The list of policy groups.
CREATE INDEX ix_ext_policy_group_list_created_first ON policy_group (cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_name ON policy_group (COALESCE(unique_key, LOWER(name)), id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_active ON policy_group (is_active, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_active_desc ON policy_group (is_active DESC, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_lower_id ON policy_group (LOWER(id), id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_descr ON policy_group (LOWER(descr), id, is_deleted);
