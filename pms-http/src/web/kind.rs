//! What types of partners are called.

use super::said::{Said, Word};
use pms_core::domain::partner::kind::PartnerKind;

/// The name of a type; an operator's own type has none but its code.
pub(super) fn partner_kind(kind: &PartnerKind) -> Word {
    let key = match kind {
        PartnerKind::Auth => "kind-auth",
        PartnerKind::Credential => "kind-credential",
        PartnerKind::Device => "kind-device",
        PartnerKind::FtmChip => "kind-ftm",
        PartnerKind::Abis => "kind-abis",
        PartnerKind::Misp => "kind-misp",
        PartnerKind::OnlineVerification => "kind-online-verification",
        PartnerKind::ManualAdjudication => "kind-manual-adjudication",
        PartnerKind::Print => "kind-print",
        PartnerKind::Internal => "kind-internal",
        PartnerKind::Sdk => "kind-sdk",
        PartnerKind::Binding => "kind-binding",
        PartnerKind::PartnerAdmin => "kind-partner-admin",
        PartnerKind::Other(code) => return Word::Text(code.clone()),
    };
    Said::new(key).into()
}
