-- As in the file for PostgreSQL, where the reasons stand.

ALTER TABLE link_decision ADD COLUMN reason TEXT;

ALTER TABLE audit_log ADD COLUMN subject TEXT;
ALTER TABLE audit_log ADD COLUMN change_from TEXT;
ALTER TABLE audit_log ADD COLUMN change_to TEXT;
ALTER TABLE audit_log ADD COLUMN reason TEXT;

UPDATE audit_log SET subject = 'partner:' || ref_id WHERE ref_id_type = 'partnerId';
UPDATE audit_log SET subject = 'policy:' || ref_id WHERE ref_id_type = 'policyId';
UPDATE audit_log
   SET subject = (SELECT 'partner:' || r.part_id FROM partner_policy_request r WHERE r.id = audit_log.ref_id)
 WHERE ref_id_type = 'mappingKey';

ALTER TABLE partner ADD COLUMN certificate_ends TEXT;

UPDATE partner
   SET certificate_ends = (SELECT CASE WHEN c.signed_not_after < c.original_not_after THEN c.signed_not_after
                                       ELSE c.original_not_after END
                             FROM partner_certificate c
                            WHERE c.id = partner.certificate_alias)
 WHERE certificate_alias IS NOT NULL;

CREATE INDEX ix_ext_audit_log_subject_seq ON audit_log (subject, seq);
CREATE INDEX ix_ext_partner_list_certificate_ends ON partner ((certificate_ends IS NULL), certificate_ends, id, is_deleted);
CREATE INDEX ix_ext_partner_list_certificate_ends_desc ON partner ((certificate_ends IS NULL), certificate_ends DESC, id, is_deleted);
CREATE INDEX ix_ext_partner_policy_request_list_state_oldest ON partner_policy_request ((CASE LOWER(status_code) WHEN 'approved' THEN 0 WHEN 'rejected' THEN 2 ELSE 1 END), cr_dtimes, id, is_deleted);
