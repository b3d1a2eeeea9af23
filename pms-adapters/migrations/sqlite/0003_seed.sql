-- MOSIP's partner types, where there are none yet: an operator's own set stays as it is.

INSERT INTO partner_type (code, partner_description, is_policy_required, is_active, cr_by, cr_dtimes)
WITH seed (code, partner_description, is_policy_required) AS (
    VALUES
        ('Auth_Partner', 'Auth Partner', 1),
        ('Device_Provider', 'Device Provider', 0),
        ('Credential_Partner', 'Credential Partner', 1),
        ('Partner_Admin', 'Partner Admin', 0),
        ('FTM_Provider', 'FTM Provider', 0),
        ('Online_Verification_Partner', 'Online_Verification_Partner', 1),
        ('ABIS_Partner', 'ABIS Partner', 1),
        ('Manual_Adjudication', 'Manual Adjudication', 1),
        ('MISP_Partner', 'MISP_Partner', 0),
        ('Internal_Partner', 'Used internally to share certs', 1),
        ('SDK_Partner', 'SDK Partner', 0),
        ('Print_Partner', 'Print Partner', 1),
        ('Binding_Partner', 'Binding Partner', 1)
)
SELECT code, partner_description, is_policy_required, 1, 'system', strftime('%Y-%m-%d %H:%M:%f', 'now')
  FROM seed
 WHERE NOT EXISTS (SELECT 1 FROM partner_type);
