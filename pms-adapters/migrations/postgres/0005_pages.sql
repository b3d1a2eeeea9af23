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

-- Finding certificates by what stands on paper: serial numbers in decimal, fingerprints in lower-case hexadecimal.
ALTER TABLE pms_ext.partner_certificate
    ADD COLUMN serial varchar(64),
    ADD COLUMN sha1 varchar(40),
    ADD COLUMN signed_serial varchar(64),
    ADD COLUMN signed_sha1 varchar(40),
    ADD COLUMN signed_sha256 varchar(64);
CREATE INDEX ix_ext_partner_certificate_sha256 ON pms_ext.partner_certificate (sha256);
CREATE INDEX ix_ext_partner_certificate_serial ON pms_ext.partner_certificate (serial);
CREATE INDEX ix_ext_partner_certificate_sha1 ON pms_ext.partner_certificate (sha1);
CREATE INDEX ix_ext_partner_certificate_signed_serial ON pms_ext.partner_certificate (signed_serial);
CREATE INDEX ix_ext_partner_certificate_signed_sha1 ON pms_ext.partner_certificate (signed_sha1);
CREATE INDEX ix_ext_partner_certificate_signed_sha256 ON pms_ext.partner_certificate (signed_sha256);
CREATE INDEX ix_ext_ca_certificate_sha1 ON pms_ext.ca_certificate (sha1);
CREATE INDEX ix_ext_ca_certificate_sha256 ON pms_ext.ca_certificate (sha256);
CREATE INDEX ix_ext_ca_certificate_serial ON pms_ext.ca_certificate (serial);

-- Finding by the beginning of a text, which stands together only where texts compare by their bytes.
CREATE INDEX ix_ext_partner_certificate_find_name ON pms_ext.partner_certificate ((LOWER(subject_cn) COLLATE "C"), id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_find_id ON pms.partner ((LOWER(id) COLLATE "C"), id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_find_name ON pms.partner ((COALESCE(name_folded, LOWER(name)) COLLATE "C"), id);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_find_id ON pms.auth_policy ((LOWER(id) COLLATE "C"), id);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_find_name ON pms.auth_policy ((COALESCE(name_folded, LOWER(name)) COLLATE "C"), id);
CREATE INDEX ix_ext_ca_certificate_find_subject ON pms_ext.ca_certificate ((SUBSTR(LOWER(subject_text), 1, 64) COLLATE "C"), id);

-- Partners without a certificate, to be counted.
CREATE INDEX IF NOT EXISTS ix_ext_partner_uncertified ON pms.partner (id, is_deleted) WHERE certificate_alias IS NULL;
