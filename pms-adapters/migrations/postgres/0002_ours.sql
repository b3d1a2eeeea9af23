-- Ours beside MOSIP's tables: columns that are nullable or have a default, indexes, wider columns, and tables in a
-- schema of their own, so that MOSIP's upgrade scripts and services meet nothing that they do not know.
--
-- version, row_version: raised by each save (auth_policy.version is MOSIP's and means something else).
-- unique_key: what must not occur twice, written by us only and never for adopted rows, which may hold doubles:
--   partner: keyed hash of the e-mail; policy_group: folded name; auth_policy: group and folded name;
--   partner_policy_request: partner and policy while in progress or approved; partner_policy: partner, policy and
--   folded label; user_details: folded user name.
-- name_folded, user_folded: the name, the owner's user name in lower case, whatever the database's own idea of lower
--   case is; null on adopted rows, which are found by the database's LOWER.
-- sealed_key, key_tail: an API key's sealed text and its last characters; policy_api_key holds the keyed hash.

CREATE SCHEMA IF NOT EXISTS pms_ext;

ALTER TABLE pms.partner
    ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text,
    ADD COLUMN IF NOT EXISTS name_folded text,
    ADD COLUMN IF NOT EXISTS user_folded text;

ALTER TABLE pms.policy_group
    ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text;

ALTER TABLE pms.auth_policy
    ADD COLUMN IF NOT EXISTS row_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text,
    ADD COLUMN IF NOT EXISTS name_folded text;

ALTER TABLE pms.partner_policy_request
    ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text;

ALTER TABLE pms.partner_policy
    ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text,
    ADD COLUMN IF NOT EXISTS sealed_key text,
    ADD COLUMN IF NOT EXISTS key_tail varchar(4);

ALTER TABLE pms.user_details
    ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 0,
    ADD COLUMN IF NOT EXISTS unique_key text;

-- Widened only: documents outgrow 5120 characters, and a user name has 256 in MOSIP's other tables.
ALTER TABLE pms.auth_policy ALTER COLUMN policy_file_id TYPE text;
ALTER TABLE pms.auth_policy_h ALTER COLUMN policy_file_id TYPE text;
ALTER TABLE pms.user_details ALTER COLUMN user_id TYPE varchar(256);
ALTER TABLE pms.user_details ALTER COLUMN cr_by TYPE varchar(256);
ALTER TABLE pms.user_details ALTER COLUMN upd_by TYPE varchar(256);

-- No foreign key leads from here into MOSIP's tables: a TRUNCATE … CASCADE over there must not reach ours.

-- Events on their way to the sinks: one row an event and sink. Nothing is handed out of order within (sink,
-- aggregate).
CREATE TABLE pms_ext.outbox (
    seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    id varchar(36) NOT NULL,
    sink varchar(64) NOT NULL,
    kind varchar(64) NOT NULL,
    aggregate text NOT NULL,
    body text NOT NULL,
    created_at timestamp NOT NULL,
    attempts bigint NOT NULL DEFAULT 0,
    claimed_until timestamp,
    claim varchar(36),
    sent_at timestamp,
    parked_at timestamp,
    last_error varchar(1024),
    CONSTRAINT pk_outbox PRIMARY KEY (seq),
    CONSTRAINT uq_outbox_id_sink UNIQUE (id, sink)
);

-- The audit trail with the fields of MOSIP's audit manager; rows are only ever added.
CREATE TABLE pms_ext.audit_log (
    seq bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    event_id varchar(64) NOT NULL,
    event_name varchar(128) NOT NULL,
    event_type varchar(64) NOT NULL,
    action_at timestamp NOT NULL,
    host_name varchar(128) NOT NULL,
    host_ip varchar(256) NOT NULL,
    application_id varchar(64) NOT NULL,
    application_name varchar(128) NOT NULL,
    session_user_id varchar(256) NOT NULL,
    session_user_name varchar(256),
    ref_id varchar(64) NOT NULL,
    ref_id_type varchar(64) NOT NULL,
    created_by varchar(256) NOT NULL,
    module_name varchar(128) NOT NULL,
    module_id varchar(64) NOT NULL,
    description varchar(2048) NOT NULL,
    request_id varchar(128),
    outcome varchar(16) NOT NULL,
    CONSTRAINT pk_audit_log PRIMARY KEY (seq)
);

-- Accounts of the built-in identity. user_key is the folded user name, email_hash the keyed hash of the address.
CREATE TABLE pms_ext.account (
    user_key text NOT NULL,
    user_name varchar(256) NOT NULL,
    subject varchar(36) NOT NULL,
    email text,
    email_hash varchar(64),
    phone text,
    address text,
    first_name varchar(128),
    last_name varchar(128),
    organisation varchar(128),
    partner_type varchar(128),
    language varchar(36),
    locale varchar(36),
    roles text NOT NULL,
    password_hash varchar(512) NOT NULL,
    must_change boolean NOT NULL,
    cr_by varchar(256) NOT NULL,
    cr_dtimes timestamp NOT NULL,
    upd_by varchar(256),
    upd_dtimes timestamp,
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_account PRIMARY KEY (user_key),
    CONSTRAINT uq_account_subject UNIQUE (subject),
    CONSTRAINT uq_account_email_hash UNIQUE (email_hash)
);

-- Wrong passwords of a name, counted in windows; the name only as a keyed hash, for it may be a mistyped password.
CREATE TABLE pms_ext.login_failure (
    name_hash varchar(64) NOT NULL,
    failures bigint NOT NULL,
    window_start timestamp NOT NULL,
    blocked_until timestamp,
    CONSTRAINT pk_login_failure PRIMARY KEY (name_hash)
);

-- What a server keeps about itself, sealed: the token issuer's name and keys, the certificate desk's keys, and a
-- known value, so that another key file is noticed at start.
CREATE TABLE pms_ext.server_key (
    name varchar(64) NOT NULL,
    sealed text NOT NULL,
    created_at timestamp NOT NULL DEFAULT (now() AT TIME ZONE 'UTC'),
    CONSTRAINT pk_server_key PRIMARY KEY (name)
);

-- The trust store, close to key manager's ca_cert_store. SHA-256 decides what is the same; SHA-1 is for the wire.
CREATE TABLE pms_ext.ca_certificate (
    id varchar(36) NOT NULL,
    domain varchar(36) NOT NULL,
    kind varchar(25) NOT NULL,
    subject_text text NOT NULL,
    issuer_text text NOT NULL,
    issuer_id varchar(36) NOT NULL,
    not_before timestamp NOT NULL,
    not_after timestamp NOT NULL,
    serial varchar(64) NOT NULL,
    sha1 varchar(40) NOT NULL,
    sha256 varchar(64) NOT NULL,
    spki_sha256 varchar(64) NOT NULL,
    pem text NOT NULL,
    status varchar(16) NOT NULL,
    cr_by varchar(256) NOT NULL,
    cr_dtimes timestamp NOT NULL,
    upd_by varchar(256),
    upd_dtimes timestamp,
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_ca_certificate PRIMARY KEY (id),
    CONSTRAINT uq_ca_certificate_domain_sha256 UNIQUE (domain, sha256),
    CONSTRAINT fk_ca_certificate_issuer FOREIGN KEY (issuer_id) REFERENCES pms_ext.ca_certificate (id)
);

-- Certificates of partners as uploaded and as signed by the desk; id is the partner's certificate_alias.
CREATE TABLE pms_ext.partner_certificate (
    id varchar(36) NOT NULL,
    partner_id varchar(36) NOT NULL,
    domain varchar(36) NOT NULL,
    original_pem text NOT NULL,
    signed_pem text NOT NULL,
    path_pem text NOT NULL,
    sha256 varchar(64) NOT NULL,
    spki_sha256 varchar(64) NOT NULL,
    subject_cn varchar(512),
    original_not_before timestamp NOT NULL,
    original_not_after timestamp NOT NULL,
    signed_not_before timestamp NOT NULL,
    signed_not_after timestamp NOT NULL,
    status varchar(16) NOT NULL,
    cr_by varchar(256) NOT NULL,
    cr_dtimes timestamp NOT NULL,
    upd_by varchar(256),
    upd_dtimes timestamp,
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_partner_certificate PRIMARY KEY (id)
);

-- History of policy groups, which MOSIP does not keep.
CREATE TABLE pms_ext.policy_group_h (
    id varchar(36) NOT NULL,
    eff_dtimes timestamp NOT NULL,
    name varchar(128) NOT NULL,
    descr varchar(256) NOT NULL,
    user_id varchar(256) NOT NULL,
    is_active boolean NOT NULL,
    cr_by varchar(256) NOT NULL,
    cr_dtimes timestamp NOT NULL,
    upd_by varchar(256),
    upd_dtimes timestamp,
    version bigint NOT NULL DEFAULT 0,
    CONSTRAINT pk_policy_group_h PRIMARY KEY (id, version)
);

-- Who decided a policy request, and when; MOSIP's table has no column for it.
CREATE TABLE pms_ext.link_decision (
    request_id varchar(36) NOT NULL,
    decision varchar(36) NOT NULL,
    decided_by varchar(256) NOT NULL,
    decided_at timestamp NOT NULL,
    CONSTRAINT pk_link_decision PRIMARY KEY (request_id)
);

-- Which server runs a job, and until when.
CREATE TABLE pms_ext.job_lease (
    job varchar(64) NOT NULL,
    holder varchar(128) NOT NULL,
    leased_until timestamp NOT NULL,
    last_run_at timestamp,
    last_outcome varchar(16),
    CONSTRAINT pk_job_lease PRIMARY KEY (job)
);

CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_partner_unique_key ON pms.partner (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_policy_group_unique_key ON pms.policy_group (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_auth_policy_unique_key ON pms.auth_policy (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_partner_policy_request_unique_key ON pms.partner_policy_request (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_partner_policy_unique_key ON pms.partner_policy (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_ext_user_details_unique_key ON pms.user_details (unique_key);
CREATE UNIQUE INDEX IF NOT EXISTS uq_partner_certificate_current_partner ON pms_ext.partner_certificate (partner_id) WHERE status = 'current';
CREATE UNIQUE INDEX IF NOT EXISTS uq_partner_certificate_current_key ON pms_ext.partner_certificate (spki_sha256) WHERE status = 'current';

-- For look-ups.
CREATE INDEX IF NOT EXISTS ix_ext_partner_email_id_hash ON pms.partner (email_id_hash);
CREATE INDEX IF NOT EXISTS ix_ext_partner_user_id ON pms.partner (user_id);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_cr_dtimes_id ON pms.policy_group (cr_dtimes, id);
CREATE INDEX IF NOT EXISTS ix_ext_policy_group_folded_name ON pms.policy_group (COALESCE(unique_key, LOWER(name)));
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_part_id_policy_id ON pms.partner_policy_request (part_id, policy_id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_policy_id_status_code ON pms.partner_policy_request (policy_id, status_code);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_part_id_policy_id ON pms.partner_policy (part_id, policy_id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_policy_id ON pms.partner_policy (policy_id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_bioextract_part_id_policy_id ON pms.partner_policy_bioextract (part_id, policy_id);
CREATE INDEX IF NOT EXISTS ix_ext_notifications_partner_id_cr_dtimes ON pms.notifications (partner_id, cr_dtimes);
CREATE INDEX IF NOT EXISTS ix_ext_oidc_client_rp_id ON pms.oidc_client (rp_id);
CREATE INDEX IF NOT EXISTS ix_ext_device_detail_sbi_sbi_id ON pms.device_detail_sbi (sbi_id);
CREATE INDEX IF NOT EXISTS ix_ext_user_details_user_id ON pms.user_details (user_id);
CREATE INDEX IF NOT EXISTS ix_ext_user_details_folded_user ON pms.user_details (COALESCE(unique_key, LOWER(user_id)));
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_issuer_id ON pms_ext.ca_certificate (issuer_id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_certificate_partner_id ON pms_ext.partner_certificate (partner_id);
CREATE INDEX IF NOT EXISTS ix_ext_partner_certificate_spki_sha256 ON pms_ext.partner_certificate (spki_sha256);
CREATE INDEX IF NOT EXISTS ix_ext_partner_certificate_signed_not_after ON pms_ext.partner_certificate (signed_not_after);
CREATE INDEX IF NOT EXISTS ix_ext_audit_log_action_at ON pms_ext.audit_log (action_at);
CREATE INDEX IF NOT EXISTS ix_ext_audit_log_session_user_id_seq ON pms_ext.audit_log (session_user_id, seq);
CREATE INDEX IF NOT EXISTS ix_ext_audit_log_ref_id_seq ON pms_ext.audit_log (ref_id, seq);
CREATE INDEX IF NOT EXISTS ix_ext_outbox_sent_at ON pms_ext.outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS ix_ext_outbox_claim ON pms_ext.outbox (claim) WHERE claim IS NOT NULL;
CREATE INDEX IF NOT EXISTS ix_ext_outbox_seq ON pms_ext.outbox (seq) WHERE sent_at IS NULL AND parked_at IS NULL;
CREATE INDEX IF NOT EXISTS ix_ext_outbox_sink_aggregate_seq ON pms_ext.outbox (sink, aggregate, seq) WHERE sent_at IS NULL;

-- For the lists: an index for each order by columns of the list's own table. Behind the order stands the id, which
-- breaks ties, and is_deleted, so that rows are counted and passed over without reading them whole. The expressions
-- are those of the queries, letter by letter. An order that runs downwards reads the index backwards and sorts the
-- rows that are equal by id; where a value may have very many rows, that would be the whole table, so those have a
-- second index (…_desc). A dozen indexes is much for a table that is written often; partners, policies and requests
-- are read far more often than written.
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_created_first ON pms.partner (cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_owner ON pms.partner (COALESCE(user_folded, LOWER(user_id)), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_lower_id ON pms.partner (LOWER(id), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_org ON pms.partner (COALESCE(name_folded, LOWER(name)), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_type ON pms.partner (LOWER(partner_type_code), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_type_desc ON pms.partner (LOWER(partner_type_code) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_group ON pms.partner (policy_group_id NULLS FIRST, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_group_desc ON pms.partner (policy_group_id DESC NULLS LAST, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_certified ON pms.partner ((certificate_alias IS NOT NULL), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_certified_desc ON pms.partner ((certificate_alias IS NOT NULL) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_in_progress ON pms.partner ((LOWER(approval_status) = 'inprogress'), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_in_progress_desc ON pms.partner ((LOWER(approval_status) = 'inprogress') DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_active ON pms.partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_active_desc ON pms.partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_created_first ON pms.auth_policy (cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_lower_id ON pms.auth_policy (LOWER(id), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_folded_name ON pms.auth_policy (COALESCE(name_folded, LOWER(name)), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_descr ON pms.auth_policy (LOWER(descr), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_group ON pms.auth_policy (policy_group_id NULLS FIRST, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_group_desc ON pms.auth_policy (policy_group_id DESC NULLS LAST, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_state ON pms.auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_auth_policy_list_state_desc ON pms.auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_created_first ON pms.partner_policy_request (cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_lower_part_id ON pms.partner_policy_request (LOWER(part_id), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_lower_policy_id ON pms.partner_policy_request (LOWER(policy_id), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_lower_policy_id_desc ON pms.partner_policy_request (LOWER(policy_id) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_state ON pms.partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_state_desc ON pms.partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END) DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_state_created_first ON pms.partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_detail ON pms.partner_policy_request (SUBSTR(LOWER(request_detail), 1, 64), id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_created_first ON pms.partner_policy (cr_dtimes DESC, policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_lower_part_id ON pms.partner_policy (LOWER(part_id), policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_label ON pms.partner_policy (LOWER(label), policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_label_desc ON pms.partner_policy (LOWER(label) DESC, policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_active ON pms.partner_policy (is_active, policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_active_desc ON pms.partner_policy (is_active DESC, policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_list_valid_to ON pms.partner_policy (valid_to_datetime NULLS FIRST, policy_api_key, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_created_first ON pms_ext.ca_certificate (cr_dtimes DESC, id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_lower_id ON pms_ext.ca_certificate (LOWER(id), id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_kind ON pms_ext.ca_certificate (LOWER(kind), id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_kind_desc ON pms_ext.ca_certificate (LOWER(kind) DESC, id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_domain ON pms_ext.ca_certificate (LOWER(domain), id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_domain_desc ON pms_ext.ca_certificate (LOWER(domain) DESC, id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_subject ON pms_ext.ca_certificate (SUBSTR(LOWER(subject_text), 1, 64), id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_issuer ON pms_ext.ca_certificate (SUBSTR(LOWER(issuer_text), 1, 64), id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_not_before ON pms_ext.ca_certificate (not_before, id);
CREATE INDEX IF NOT EXISTS ix_ext_ca_certificate_list_not_after ON pms_ext.ca_certificate (not_after, id);
