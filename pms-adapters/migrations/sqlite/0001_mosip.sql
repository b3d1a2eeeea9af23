-- MOSIP's tables in the shape of its release 1.3.0, without a schema. Times are text (UTC, `2026-01-31 09:30:00.123`),
-- which sorts as time does; flags are 0 and 1. STRICT keeps every column to its type.

CREATE TABLE partner_type (
    code TEXT NOT NULL,
    partner_description TEXT NOT NULL,
    is_policy_required INTEGER NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_partyp_code PRIMARY KEY (code)
) STRICT;

CREATE TABLE policy_group (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    descr TEXT NOT NULL,
    user_id TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_polg PRIMARY KEY (id),
    CONSTRAINT uk_polg UNIQUE (name)
) STRICT;

CREATE TABLE auth_policy (
    id TEXT NOT NULL,
    policy_group_id TEXT,
    name TEXT NOT NULL,
    descr TEXT NOT NULL,
    policy_file_id TEXT NOT NULL,
    policy_type TEXT NOT NULL,
    version TEXT NOT NULL,
    policy_schema TEXT,
    valid_from_date TEXT NOT NULL,
    valid_to_date TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_apol PRIMARY KEY (id),
    CONSTRAINT uk_apol UNIQUE (policy_group_id, name),
    CONSTRAINT fk_apol_polg FOREIGN KEY (policy_group_id) REFERENCES policy_group (id)
) STRICT;

CREATE TABLE auth_policy_h (
    id TEXT NOT NULL,
    eff_dtimes TEXT NOT NULL,
    policy_group_id TEXT,
    name TEXT NOT NULL,
    descr TEXT NOT NULL,
    policy_file_id TEXT NOT NULL,
    policy_type TEXT NOT NULL,
    version TEXT NOT NULL,
    policy_schema TEXT,
    valid_from_date TEXT NOT NULL,
    valid_to_date TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_apolh PRIMARY KEY (id, eff_dtimes),
    CONSTRAINT uk_apolh UNIQUE (eff_dtimes, policy_group_id, name)
) STRICT;

CREATE TABLE partner (
    id TEXT NOT NULL,
    policy_group_id TEXT,
    name TEXT NOT NULL,
    address TEXT,
    contact_no TEXT,
    email_id TEXT NOT NULL,
    email_id_hash TEXT,
    certificate_alias TEXT,
    user_id TEXT NOT NULL,
    partner_type_code TEXT NOT NULL,
    approval_status TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    lang_code TEXT,
    logo_url TEXT,
    addl_info TEXT,
    CONSTRAINT pk_part PRIMARY KEY (id),
    CONSTRAINT fk_part_code FOREIGN KEY (partner_type_code) REFERENCES partner_type (code)
) STRICT;

CREATE TABLE partner_h (
    id TEXT NOT NULL,
    eff_dtimes TEXT NOT NULL,
    policy_group_id TEXT,
    name TEXT NOT NULL,
    address TEXT,
    contact_no TEXT,
    email_id TEXT,
    email_id_hash TEXT,
    certificate_alias TEXT,
    user_id TEXT NOT NULL,
    partner_type_code TEXT NOT NULL,
    approval_status TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    lang_code TEXT,
    logo_url TEXT,
    addl_info TEXT,
    CONSTRAINT pk_parth PRIMARY KEY (id, eff_dtimes)
) STRICT;

CREATE TABLE partner_contact (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    contact_no TEXT,
    email_id TEXT,
    email_id_hash TEXT,
    address TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT partcnt PRIMARY KEY (id),
    CONSTRAINT uk_partcnt_idcnt UNIQUE (partner_id, contact_no),
    CONSTRAINT uk_partcnt_ideml UNIQUE (partner_id, email_id),
    CONSTRAINT fk_partcnt_id FOREIGN KEY (partner_id) REFERENCES partner (id)
) STRICT;

CREATE TABLE user_details (
    id TEXT NOT NULL,
    user_id TEXT NOT NULL,
    consent_given TEXT NOT NULL DEFAULT 'NO',
    consent_given_dtimes TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    notifications_seen_dtimes TEXT,
    CONSTRAINT user_details_pk PRIMARY KEY (id),
    CONSTRAINT consent_given CHECK (consent_given IN ('YES', 'NO'))
) STRICT;

CREATE TABLE partner_policy_request (
    id TEXT NOT NULL,
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    request_datetimes TEXT NOT NULL,
    request_detail TEXT NOT NULL,
    status_code TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER,
    del_dtimes TEXT,
    CONSTRAINT pk_papr PRIMARY KEY (id),
    CONSTRAINT fk_papr_part FOREIGN KEY (part_id) REFERENCES partner (id)
) STRICT;

CREATE TABLE partner_policy (
    policy_api_key TEXT NOT NULL,
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    valid_from_datetime TEXT NOT NULL,
    valid_to_datetime TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    label TEXT NOT NULL,
    CONSTRAINT pk_ppol PRIMARY KEY (policy_api_key),
    CONSTRAINT uk_ppol UNIQUE (part_id, policy_id, valid_from_datetime),
    CONSTRAINT fk_ppol_part FOREIGN KEY (part_id) REFERENCES partner (id),
    CONSTRAINT fk_ppol_apol FOREIGN KEY (policy_id) REFERENCES auth_policy (id)
) STRICT;

CREATE TABLE partner_policy_bioextract (
    id TEXT NOT NULL,
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    attribute_name TEXT NOT NULL,
    extractor_provider TEXT NOT NULL,
    extractor_provider_version TEXT,
    biometric_modality TEXT NOT NULL,
    biometric_sub_types TEXT,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_ppbe_id PRIMARY KEY (id),
    CONSTRAINT fk_ppbe_part FOREIGN KEY (part_id) REFERENCES partner (id),
    CONSTRAINT fk_ppbe_pol FOREIGN KEY (policy_id) REFERENCES auth_policy (id)
) STRICT;

CREATE TABLE partner_policy_credential_type (
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    credential_type TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_ppctyp_id PRIMARY KEY (part_id, policy_id, credential_type),
    CONSTRAINT fk_part_id FOREIGN KEY (part_id) REFERENCES partner (id),
    CONSTRAINT fk_pol_id FOREIGN KEY (policy_id) REFERENCES auth_policy (id)
) STRICT;

CREATE TABLE bioextractor_configuration (
    id TEXT NOT NULL,
    config_name TEXT NOT NULL,
    bioextractor_provider_name TEXT NOT NULL,
    bioextractor_provider_version TEXT,
    bio_modality TEXT NOT NULL,
    attribute_name TEXT NOT NULL,
    credential_data_format TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    is_deleted INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_bioextractor_configuration PRIMARY KEY (id)
) STRICT;

CREATE TABLE partner_policy_bioextract_request (
    id TEXT NOT NULL,
    partner_policy_request_id TEXT NOT NULL,
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    attribute_name TEXT NOT NULL,
    extractor_provider TEXT NOT NULL,
    extractor_provider_version TEXT,
    biometric_modality TEXT NOT NULL,
    biometric_sub_types TEXT,
    credential_data_format TEXT,
    status_code TEXT NOT NULL DEFAULT 'InProgress',
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    CONSTRAINT pk_ppber_id PRIMARY KEY (id),
    CONSTRAINT chk_ppber_status CHECK (status_code IN ('InProgress', 'approved', 'rejected')),
    CONSTRAINT fk_ppber_request FOREIGN KEY (partner_policy_request_id) REFERENCES partner_policy_request (id),
    CONSTRAINT fk_ppber_part FOREIGN KEY (part_id) REFERENCES partner (id),
    CONSTRAINT fk_ppber_policy FOREIGN KEY (policy_id) REFERENCES auth_policy (id)
) STRICT;

CREATE TABLE partner_policy_credential_type_request (
    id TEXT NOT NULL,
    partner_policy_request_id TEXT NOT NULL,
    part_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    credential_type TEXT NOT NULL,
    status_code TEXT NOT NULL DEFAULT 'InProgress',
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    CONSTRAINT pk_ppctr_id PRIMARY KEY (id),
    CONSTRAINT chk_ppctr_status CHECK (status_code IN ('InProgress', 'approved', 'rejected')),
    CONSTRAINT fk_ppctr_request FOREIGN KEY (partner_policy_request_id) REFERENCES partner_policy_request (id),
    CONSTRAINT fk_ppctr_part FOREIGN KEY (part_id) REFERENCES partner (id),
    CONSTRAINT fk_ppctr_policy FOREIGN KEY (policy_id) REFERENCES auth_policy (id)
) STRICT;

CREATE TABLE misp_license (
    misp_license_id TEXT NOT NULL,
    misp_id TEXT NOT NULL,
    license_key TEXT NOT NULL,
    policy_id TEXT,
    valid_from_date TEXT NOT NULL,
    valid_to_date TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    license_key_name TEXT,
    CONSTRAINT pk_mlic PRIMARY KEY (misp_license_id),
    CONSTRAINT uk_mlic UNIQUE (misp_id, license_key)
) STRICT;

CREATE TABLE oidc_client (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    rp_id TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    logo_uri TEXT NOT NULL,
    redirect_uris TEXT NOT NULL,
    claims TEXT NOT NULL,
    acr_values TEXT NOT NULL,
    public_key TEXT NOT NULL,
    grant_types TEXT NOT NULL,
    auth_methods TEXT NOT NULL,
    status TEXT NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    additional_config TEXT,
    CONSTRAINT pk_oidc_client PRIMARY KEY (id),
    CONSTRAINT uq_oidc_client_public_key UNIQUE (public_key)
) STRICT;

CREATE TABLE reg_device_type (
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    descr TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_rdtyp_code PRIMARY KEY (code)
) STRICT;

CREATE TABLE reg_device_sub_type (
    code TEXT NOT NULL,
    dtyp_code TEXT NOT NULL,
    name TEXT NOT NULL,
    descr TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_rdstyp_code PRIMARY KEY (code, dtyp_code),
    CONSTRAINT fk_rdstyp_dtype_code FOREIGN KEY (dtyp_code) REFERENCES reg_device_type (code)
) STRICT;

CREATE TABLE device_detail (
    id TEXT NOT NULL,
    dprovider_id TEXT NOT NULL,
    dtype_code TEXT NOT NULL,
    dstype_code TEXT NOT NULL,
    make TEXT NOT NULL,
    model TEXT NOT NULL,
    partner_org_name TEXT,
    approval_status TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    CONSTRAINT pk_devdtl_id PRIMARY KEY (id),
    CONSTRAINT fk_devdtl_id FOREIGN KEY (dtype_code, dstype_code) REFERENCES reg_device_sub_type (dtyp_code, code)
) STRICT;

CREATE TABLE secure_biometric_interface (
    id TEXT NOT NULL,
    sw_binary_hash BLOB NOT NULL,
    sw_version TEXT NOT NULL,
    sw_cr_dtimes TEXT,
    sw_expiry_dtimes TEXT,
    approval_status TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    provider_id TEXT,
    partner_org_name TEXT,
    CONSTRAINT pk_sbi_id PRIMARY KEY (id)
) STRICT;

CREATE TABLE secure_biometric_interface_h (
    id TEXT NOT NULL,
    sw_binary_hash BLOB NOT NULL,
    sw_version TEXT NOT NULL,
    sw_cr_dtimes TEXT,
    sw_expiry_dtimes TEXT,
    approval_status TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    eff_dtimes TEXT NOT NULL,
    provider_id TEXT,
    partner_org_name TEXT,
    CONSTRAINT pk_mdsh_id PRIMARY KEY (id, eff_dtimes)
) STRICT;

CREATE TABLE device_detail_sbi (
    dprovider_id TEXT NOT NULL,
    partner_org_name TEXT,
    device_detail_id TEXT NOT NULL,
    sbi_id TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT
) STRICT;

CREATE TABLE ftp_chip_detail (
    id TEXT NOT NULL,
    foundational_trust_provider_id TEXT NOT NULL,
    make TEXT,
    model TEXT,
    certificate_alias TEXT,
    partner_org_name TEXT,
    is_active INTEGER NOT NULL,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    is_deleted INTEGER DEFAULT 0,
    del_dtimes TEXT,
    approval_status TEXT NOT NULL,
    CONSTRAINT pk_fcdtl_id PRIMARY KEY (id)
) STRICT;

CREATE TABLE notifications (
    id TEXT NOT NULL,
    partner_id TEXT NOT NULL,
    notification_type TEXT NOT NULL,
    notification_status TEXT NOT NULL,
    notification_details_json TEXT NOT NULL,
    email_id TEXT NOT NULL,
    email_lang_code TEXT NOT NULL,
    email_sent INTEGER DEFAULT 0,
    email_sent_dtimes TEXT,
    cr_by TEXT NOT NULL,
    cr_dtimes TEXT NOT NULL,
    upd_by TEXT,
    upd_dtimes TEXT,
    CONSTRAINT notifications_pkey PRIMARY KEY (id)
) STRICT;

CREATE UNIQUE INDEX uk_devdtl_make_model_approval_status ON device_detail (dprovider_id, dtype_code, dstype_code, make, model)
    WHERE approval_status <> 'rejected' AND NOT (approval_status = 'approved' AND is_active = 0);

CREATE UNIQUE INDEX uk_fcdtl_make_model_approval_status ON ftp_chip_detail (foundational_trust_provider_id, make, model)
    WHERE approval_status <> 'rejected' AND NOT (approval_status = 'approved' AND is_active = 0);

CREATE UNIQUE INDEX uq_bioextractor_configuration_config_name_active ON bioextractor_configuration (lower(config_name))
    WHERE is_deleted = 0;

CREATE UNIQUE INDEX uniq_ppber_modality ON partner_policy_bioextract_request (partner_policy_request_id, biometric_modality);

CREATE UNIQUE INDEX uniq_ppctr_request ON partner_policy_credential_type_request (partner_policy_request_id);

CREATE UNIQUE INDEX uniq_partner_cred_inprogress ON partner_policy_credential_type_request (part_id, credential_type)
    WHERE status_code = 'InProgress';

CREATE UNIQUE INDEX uniq_partner_cred_approved ON partner_policy_credential_type_request (part_id, credential_type)
    WHERE status_code = 'approved';
