-- Ours beside MOSIP's tables, as in the PostgreSQL file of the same number, which says what each column is for.

ALTER TABLE partner ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner ADD COLUMN unique_key TEXT;
ALTER TABLE partner ADD COLUMN name_folded TEXT;
ALTER TABLE partner ADD COLUMN user_folded TEXT;

ALTER TABLE policy_group ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy_group ADD COLUMN unique_key TEXT;

ALTER TABLE auth_policy ADD COLUMN row_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE auth_policy ADD COLUMN unique_key TEXT;
ALTER TABLE auth_policy ADD COLUMN name_folded TEXT;

ALTER TABLE partner_policy_request ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner_policy_request ADD COLUMN unique_key TEXT;

ALTER TABLE partner_policy ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE partner_policy ADD COLUMN unique_key TEXT;
ALTER TABLE partner_policy ADD COLUMN sealed_key TEXT;
ALTER TABLE partner_policy ADD COLUMN key_tail TEXT;

ALTER TABLE user_details ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE user_details ADD COLUMN unique_key TEXT;

CREATE TABLE outbox (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL,
    sink TEXT NOT NULL,
    kind TEXT NOT NULL,
    aggregate TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    claimed_until TEXT,
    claim TEXT,
    sent_at TEXT,
    parked_at TEXT,
    last_error TEXT,
    CONSTRAINT uq_outbox_id_sink UNIQUE (id, sink)
) STRICT;

CREATE TABLE audit_log (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL,
    event_name TEXT NOT NULL,
    event_type TEXT NOT NULL,
    action_at TEXT NOT NULL,
    host_name TEXT NOT NULL,
    host_ip TEXT NOT NULL,
    application_id TEXT NOT NULL,
    application_name TEXT NOT NULL,
    session_user_id TEXT NOT NULL,
    session_user_name TEXT,
    ref_id TEXT NOT NULL,
    ref_id_type TEXT NOT NULL,
    created_by TEXT NOT NULL,
    module_name TEXT NOT NULL,
    module_id TEXT NOT NULL,
    description TEXT NOT NULL,
    request_id TEXT,
    outcome TEXT NOT NULL
) STRICT;

CREATE TABLE account (
    user_key TEXT NOT NULL,
    user_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    email TEXT,
    email_hash TEXT,
    phone TEXT,
    address TEXT,
    first_name TEXT,
    last_name TEXT,
    organisation TEXT,
    partner_type TEXT,
    language TEXT,
    locale TEXT,
    roles TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    must_change INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_account PRIMARY KEY (user_key),
    CONSTRAINT uq_account_subject UNIQUE (subject),
    CONSTRAINT uq_account_email_hash UNIQUE (email_hash)
) STRICT;

CREATE TABLE login_failure (
    name_hash TEXT NOT NULL,
    failures INTEGER NOT NULL,
    window_start TEXT NOT NULL,
    blocked_until TEXT,
    CONSTRAINT pk_login_failure PRIMARY KEY (name_hash)
) STRICT;

CREATE TABLE server_key (
    name TEXT NOT NULL,
    sealed TEXT NOT NULL,
    created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
    CONSTRAINT pk_server_key PRIMARY KEY (name)
) STRICT;

CREATE TABLE ca_certificate (
    id TEXT NOT NULL,
    domain TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject_text TEXT NOT NULL,
    issuer_text TEXT NOT NULL,
    issuer_id TEXT NOT NULL,
    not_before TEXT NOT NULL,
    not_after TEXT NOT NULL,
    serial TEXT NOT NULL,
    sha1 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    spki_sha256 TEXT NOT NULL,
    pem TEXT NOT NULL,
    status TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_ca_certificate PRIMARY KEY (id),
    CONSTRAINT uq_ca_certificate_domain_sha256 UNIQUE (domain, sha256),
    CONSTRAINT fk_ca_certificate_issuer FOREIGN KEY (issuer_id) REFERENCES ca_certificate (id)
) STRICT;

CREATE TABLE partner_certificate (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    domain TEXT NOT NULL,
    original_pem TEXT NOT NULL,
    signed_pem TEXT NOT NULL,
    path_pem TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    spki_sha256 TEXT NOT NULL,
    subject_cn TEXT,
    original_not_before TEXT NOT NULL,
    original_not_after TEXT NOT NULL,
    signed_not_before TEXT NOT NULL,
    signed_not_after TEXT NOT NULL,
    status TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_partner_certificate PRIMARY KEY (id)
) STRICT;

CREATE TABLE policy_group_h (
    id TEXT NOT NULL,
    eff_dtimes TEXT NOT NULL,
    name TEXT NOT NULL,
    descr TEXT NOT NULL,
    user_id TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    version INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_policy_group_h PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE link_decision (
    request_id TEXT NOT NULL,
    decision TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CONSTRAINT pk_link_decision PRIMARY KEY (request_id)
) STRICT;

CREATE TABLE job_lease (
    job TEXT NOT NULL,
    holder TEXT NOT NULL,
    leased_until TEXT NOT NULL,
    last_run_at TEXT,
    last_outcome TEXT,
    CONSTRAINT pk_job_lease PRIMARY KEY (job)
) STRICT;

CREATE UNIQUE INDEX uq_ext_partner_unique_key ON partner (unique_key);
CREATE UNIQUE INDEX uq_ext_policy_group_unique_key ON policy_group (unique_key);
CREATE UNIQUE INDEX uq_ext_auth_policy_unique_key ON auth_policy (unique_key);
CREATE UNIQUE INDEX uq_ext_partner_policy_request_unique_key ON partner_policy_request (unique_key);
CREATE UNIQUE INDEX uq_ext_partner_policy_unique_key ON partner_policy (unique_key);
CREATE UNIQUE INDEX uq_ext_user_details_unique_key ON user_details (unique_key);
CREATE UNIQUE INDEX uq_partner_certificate_current_partner ON partner_certificate (partner_id) WHERE status = 'current';
CREATE UNIQUE INDEX uq_partner_certificate_current_key ON partner_certificate (spki_sha256) WHERE status = 'current';

CREATE INDEX ix_ext_partner_email_id_hash ON partner (email_id_hash);
CREATE INDEX ix_ext_partner_user_id ON partner (user_id);
CREATE INDEX ix_ext_policy_group_cr_dtimes_id ON policy_group (cr_dtimes, id);
CREATE INDEX ix_ext_policy_group_folded_name ON policy_group (COALESCE(unique_key, LOWER(name)));
CREATE INDEX ix_ext_partner_policy_request_part_id_policy_id ON partner_policy_request (part_id, policy_id);
CREATE INDEX ix_ext_partner_policy_request_policy_id_status_code ON partner_policy_request (policy_id, status_code);
CREATE INDEX ix_ext_partner_policy_part_id_policy_id ON partner_policy (part_id, policy_id);
CREATE INDEX ix_ext_partner_policy_policy_id ON partner_policy (policy_id);
CREATE INDEX ix_ext_partner_policy_bioextract_part_id_policy_id ON partner_policy_bioextract (part_id, policy_id);
CREATE INDEX ix_ext_notifications_partner_id_cr_dtimes ON notifications (partner_id, cr_dtimes);
CREATE INDEX ix_ext_oidc_client_rp_id ON oidc_client (rp_id);
CREATE INDEX ix_ext_device_detail_sbi_sbi_id ON device_detail_sbi (sbi_id);
CREATE INDEX ix_ext_user_details_user_id ON user_details (user_id);
CREATE INDEX ix_ext_user_details_folded_user ON user_details (COALESCE(unique_key, LOWER(user_id)));
CREATE INDEX ix_ext_ca_certificate_issuer_id ON ca_certificate (issuer_id);
CREATE INDEX ix_ext_partner_certificate_partner_id ON partner_certificate (partner_id);
CREATE INDEX ix_ext_partner_certificate_spki_sha256 ON partner_certificate (spki_sha256);
CREATE INDEX ix_ext_partner_certificate_signed_not_after ON partner_certificate (signed_not_after);
CREATE INDEX ix_ext_audit_log_action_at ON audit_log (action_at);
CREATE INDEX ix_ext_audit_log_session_user_id_seq ON audit_log (session_user_id, seq);
CREATE INDEX ix_ext_audit_log_ref_id_seq ON audit_log (ref_id, seq);
CREATE INDEX ix_ext_outbox_sent_at ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX ix_ext_outbox_claim ON outbox (claim) WHERE claim IS NOT NULL;
CREATE INDEX ix_ext_outbox_seq ON outbox (seq) WHERE sent_at IS NULL AND parked_at IS NULL;
CREATE INDEX ix_ext_outbox_sink_aggregate_seq ON outbox (sink, aggregate, seq) WHERE sent_at IS NULL;

CREATE INDEX ix_ext_partner_list_created_first ON partner (cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_owner ON partner (COALESCE(user_folded, LOWER(user_id)), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_lower_id ON partner (LOWER(id), id, is_deleted);
CREATE INDEX ix_ext_partner_list_org ON partner (COALESCE(name_folded, LOWER(name)), id, is_deleted);
CREATE INDEX ix_ext_partner_list_type ON partner (LOWER(partner_type_code), id, is_deleted);
CREATE INDEX ix_ext_partner_list_type_desc ON partner (LOWER(partner_type_code) DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_group ON partner (policy_group_id, id, is_deleted);
CREATE INDEX ix_ext_partner_list_group_desc ON partner (policy_group_id DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_certified ON partner ((certificate_alias IS NOT NULL), id, is_deleted);
CREATE INDEX ix_ext_partner_list_certified_desc ON partner ((certificate_alias IS NOT NULL) DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_in_progress ON partner ((LOWER(approval_status) = 'inprogress'), id, is_deleted);
CREATE INDEX ix_ext_partner_list_in_progress_desc ON partner ((LOWER(approval_status) = 'inprogress') DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_list_active ON partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')), id, is_deleted);
CREATE INDEX ix_ext_partner_list_active_desc ON partner ((is_active AND LOWER(approval_status) IN ('approved', 'activated')) DESC, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_created_first ON auth_policy (cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_lower_id ON auth_policy (LOWER(id), id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_folded_name ON auth_policy (COALESCE(name_folded, LOWER(name)), id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_descr ON auth_policy (LOWER(descr), id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_group ON auth_policy (policy_group_id, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_group_desc ON auth_policy (policy_group_id DESC, id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_state ON auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END), id, is_deleted);
CREATE INDEX ix_ext_auth_policy_list_state_desc ON auth_policy ((CASE WHEN policy_schema IS NULL THEN 2 WHEN is_active THEN 0 ELSE 1 END) DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_created_first ON partner_policy_request (cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_lower_part_id ON partner_policy_request (LOWER(part_id), id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_lower_policy_id ON partner_policy_request (LOWER(policy_id), id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_lower_policy_id_desc ON partner_policy_request (LOWER(policy_id) DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_state ON partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_state_desc ON partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END) DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_state_created_first ON partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_detail ON partner_policy_request (SUBSTR(LOWER(request_detail), 1, 64), id, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_created_first ON partner_policy (cr_dtimes DESC, policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_lower_part_id ON partner_policy (LOWER(part_id), policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_label ON partner_policy (LOWER(label), policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_label_desc ON partner_policy (LOWER(label) DESC, policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_active ON partner_policy (is_active, policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_active_desc ON partner_policy (is_active DESC, policy_api_key, is_deleted);
CREATE INDEX ix_ext_partner_policy_list_valid_to ON partner_policy (valid_to_datetime, policy_api_key, is_deleted);
CREATE INDEX ix_ext_ca_certificate_list_created_first ON ca_certificate (cr_dtimes DESC, id);
CREATE INDEX ix_ext_ca_certificate_list_lower_id ON ca_certificate (LOWER(id), id);
CREATE INDEX ix_ext_ca_certificate_list_kind ON ca_certificate (LOWER(kind), id);
CREATE INDEX ix_ext_ca_certificate_list_kind_desc ON ca_certificate (LOWER(kind) DESC, id);
CREATE INDEX ix_ext_ca_certificate_list_domain ON ca_certificate (LOWER(domain), id);
CREATE INDEX ix_ext_ca_certificate_list_domain_desc ON ca_certificate (LOWER(domain) DESC, id);
CREATE INDEX ix_ext_ca_certificate_list_subject ON ca_certificate (SUBSTR(LOWER(subject_text), 1, 64), id);
CREATE INDEX ix_ext_ca_certificate_list_issuer ON ca_certificate (SUBSTR(LOWER(issuer_text), 1, 64), id);
CREATE INDEX ix_ext_ca_certificate_list_not_before ON ca_certificate (not_before, id);
CREATE INDEX ix_ext_ca_certificate_list_not_after ON ca_certificate (not_after, id);
