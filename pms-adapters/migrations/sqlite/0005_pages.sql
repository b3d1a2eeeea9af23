-- What the pages need beside the endpoints of MOSIP.

-- The list of policy groups.
CREATE INDEX ix_ext_policy_group_list_created_first ON policy_group (cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_name ON policy_group (COALESCE(unique_key, LOWER(name)), id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_active ON policy_group (is_active, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_active_desc ON policy_group (is_active DESC, id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_lower_id ON policy_group (LOWER(id), id, is_deleted);
CREATE INDEX ix_ext_policy_group_list_descr ON policy_group (LOWER(descr), id, is_deleted);

-- What an account's owner likes about the pages, and since when tokens are of the present password.
ALTER TABLE account ADD COLUMN tokens_after TEXT;
ALTER TABLE account ADD COLUMN theme TEXT;
ALTER TABLE account ADD COLUMN density TEXT;
ALTER TABLE account ADD COLUMN show_utc INTEGER;
ALTER TABLE account ADD COLUMN ornament INTEGER;

-- The terms that were accepted: one row an acceptance, never changed. MOSIP's user_details keeps the latest time.
CREATE TABLE terms_consent (
    user_key TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    given_at TEXT NOT NULL,
    CONSTRAINT pk_terms_consent PRIMARY KEY (user_key, given_at, version, language)
) STRICT;

-- Forms of people whose session ended, sealed, for half an hour.
CREATE TABLE kept_form (
    id TEXT NOT NULL,
    user_name TEXT NOT NULL,
    sealed TEXT NOT NULL,
    kept_until TEXT NOT NULL,
    CONSTRAINT pk_kept_form PRIMARY KEY (id)
) STRICT;
CREATE INDEX ix_ext_kept_form_kept_until ON kept_form (kept_until);

-- What ends soon, soonest first.
CREATE INDEX ix_ext_partner_certificate_current_ends ON partner_certificate (signed_not_after, id) WHERE status = 'current';

-- Finding certificates by what stands on paper: serial numbers in decimal, fingerprints in lower-case hexadecimal.
ALTER TABLE partner_certificate ADD COLUMN serial TEXT;
ALTER TABLE partner_certificate ADD COLUMN sha1 TEXT;
ALTER TABLE partner_certificate ADD COLUMN signed_serial TEXT;
ALTER TABLE partner_certificate ADD COLUMN signed_sha1 TEXT;
ALTER TABLE partner_certificate ADD COLUMN signed_sha256 TEXT;
CREATE INDEX ix_ext_partner_certificate_sha256 ON partner_certificate (sha256);
CREATE INDEX ix_ext_partner_certificate_serial ON partner_certificate (serial);
CREATE INDEX ix_ext_partner_certificate_sha1 ON partner_certificate (sha1);
CREATE INDEX ix_ext_partner_certificate_signed_serial ON partner_certificate (signed_serial);
CREATE INDEX ix_ext_partner_certificate_signed_sha1 ON partner_certificate (signed_sha1);
CREATE INDEX ix_ext_partner_certificate_signed_sha256 ON partner_certificate (signed_sha256);
CREATE INDEX ix_ext_ca_certificate_sha1 ON ca_certificate (sha1);
CREATE INDEX ix_ext_ca_certificate_sha256 ON ca_certificate (sha256);
CREATE INDEX ix_ext_ca_certificate_serial ON ca_certificate (serial);

-- Finding by the beginning of a text.
CREATE INDEX ix_ext_partner_certificate_find_name ON partner_certificate (LOWER(subject_cn), id);
CREATE INDEX ix_ext_partner_find_id ON partner (LOWER(id), id);
CREATE INDEX ix_ext_partner_find_name ON partner (COALESCE(name_folded, LOWER(name)), id);
CREATE INDEX ix_ext_auth_policy_find_id ON auth_policy (LOWER(id), id);
CREATE INDEX ix_ext_auth_policy_find_name ON auth_policy (COALESCE(name_folded, LOWER(name)), id);
CREATE INDEX ix_ext_ca_certificate_find_subject ON ca_certificate (SUBSTR(LOWER(subject_text), 1, 64), id);

-- Partners without a certificate, to be counted.
CREATE INDEX ix_ext_partner_uncertified ON partner (id, is_deleted) WHERE certificate_alias IS NULL;
