//! The prepared message to the administrator whose trust store lacks an authority.

use crate::web::{address::encoded, language::Arg, said::Said, visitor::Visit};
use pms_core::{
    cert::{MissingIssuer, TrustDomain},
    port::queries::PartnerRow,
};
use serde::Serialize;

/// The link to the message, from where the authority is missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct AskLink {
    word: Said,
    href: &'static str,
}

impl AskLink {
    pub(super) fn new() -> Self {
        Self { word: Said::new("certificate-ask-administrator"), href: "#ask" }
    }
}

/// The message as the page shows it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct AskView {
    text: String,
    /// Opens the person's own mail program.
    href: String,
}

impl AskView {
    /// In the language of who asks.
    pub(super) fn of(
        visit: &Visit,
        partner: &PartnerRow,
        domain: TrustDomain,
        missing: &MissingIssuer,
    ) -> Self {
        let language = &visit.language;
        let key_id = missing.key_id.clone().unwrap_or_else(|| language.plain("parts-none", &[]));
        let args: [(&str, Arg); 5] = [
            ("name", missing.name.as_str().into()),
            ("key", key_id.into()),
            ("domain", domain.as_wire().into()),
            ("organisation", partner.org_name.as_str().into()),
            ("id", partner.id.as_str().into()),
        ];
        let text = language.plain("certificate-ask-message", &args);
        let subject = language.plain("certificate-ask-subject", &[("id", partner.id.as_str().into())]);
        let to = visit.site.config.contact.as_deref().filter(|contact| contact.contains('@'));
        let to = to.map(encoded).unwrap_or_default().replace("%40", "@");
        let body = encoded(&text).replace("%0A", "%0D%0A");
        Self { href: format!("mailto:{to}?subject={}&body={body}", encoded(&subject)), text }
    }
}
