-- What the pages need beside the endpoints of MOSIP.

-- The list of policy groups.
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_created_first ON pms.policy_group (cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_name ON pms.policy_group (COALESCE(unique_key, LOWER(name)), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_active ON pms.policy_group (is_active, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_active_desc ON pms.policy_group (is_active DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_lower_id ON pms.policy_group (LOWER(id), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_list_descr ON pms.policy_group (LOWER(descr), id, is_deleted);

-- What an account's owner likes about the pages, and since when tokens are of the present password.
ALTER TABLE pms_ext.account
    ADD COLUMN tokens_after timestamp,
    ADD COLUMN theme varchar(16),
    ADD COLUMN density varchar(16),
    ADD COLUMN show_utc boolean,
    ADD COLUMN ornament boolean;

-- The terms that were accepted: one row an acceptance, never changed. MOSIP's user_details keeps the latest time.
CREATE TABLE pms_ext.terms_consent (
    user_key text NOT NULL,
    version varchar(36) NOT NULL,
    language varchar(36) NOT NULL,
    given_at timestamp NOT NULL,
    CONSTRAINT pk_terms_consent PRIMARY KEY (user_key, given_at, version, language)
);

-- Forms of people whose session ended, sealed, for half an hour.
CREATE TABLE pms_ext.kept_form (
    id varchar(36) NOT NULL,
    user_name varchar(256) NOT NULL,
    sealed text NOT NULL,
    kept_until timestamp NOT NULL,
    CONSTRAINT pk_kept_form PRIMARY KEY (id)
);
CREATE INDEX ix_ext_kept_form_kept_until ON pms_ext.kept_form (kept_until);

-- What ends soon, soonest first.
CREATE INDEX ix_ext_partner_certificate_current_ends ON pms_ext.partner_certificate (signed_not_after, id) WHERE status = 'current';
