-- Why something was decided, what an audit entry is about, and when a partner's certificate ends.

ALTER TABLE pms_ext.link_decision ADD COLUMN reason varchar(500);

-- subject: whose timeline an entry belongs to, e.g. partner:acme; of an entry about a request or a key it is the
-- partner. change_from, change_to: stable words of the states between which the entry's object went. reason: what
-- somebody gave as his reason.
ALTER TABLE pms_ext.audit_log
    ADD COLUMN subject varchar(128),
    ADD COLUMN change_from varchar(64),
    ADD COLUMN change_to varchar(64),
    ADD COLUMN reason varchar(500);

-- Entries of before, as far as their reference tells.
UPDATE pms_ext.audit_log SET subject = 'partner:' || ref_id WHERE ref_id_type = 'partnerId';
UPDATE pms_ext.audit_log SET subject = 'policy:' || ref_id WHERE ref_id_type = 'policyId';
UPDATE pms_ext.audit_log
   SET subject = (SELECT 'partner:' || r.part_id FROM pms.partner_policy_request r WHERE r.id = audit_log.ref_id)
 WHERE ref_id_type = 'mappingKey';

-- When the current certificate or its signed twin ends, whichever is sooner; null where there is none, and on adopted
-- rows, whose certificates are not here.
ALTER TABLE pms.partner ADD COLUMN IF NOT EXISTS certificate_ends timestamp;

UPDATE pms.partner
   SET certificate_ends = (SELECT CASE WHEN c.signed_not_after < c.original_not_after THEN c.signed_not_after
                                       ELSE c.original_not_after END
                             FROM pms_ext.partner_certificate c
                            WHERE c.id = partner.certificate_alias)
 WHERE certificate_alias IS NOT NULL;

CREATE INDEX IF NOT EXISTS ix_ext_audit_log_subject_seq ON pms_ext.audit_log (subject, seq);

-- For the lists, as in 0002. Partners without a certificate stand last both ways. Waiting requests come oldest first.
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_certificate_ends ON pms.partner ((certificate_ends IS NULL), certificate_ends, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_list_certificate_ends_desc ON pms.partner ((certificate_ends IS NULL), certificate_ends DESC, id, is_deleted);
CREATE INDEX IF NOT EXISTS ix_ext_partner_policy_request_list_state_oldest ON pms.partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes, id, is_deleted);
