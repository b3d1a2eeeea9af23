//! Finding partners, policies and certificates by what a person has of them.

use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::Pms;
use crate::cert::decimal_of_hex;
use crate::domain::partner::contact::Email;
use crate::port::{
    queries::{Hit, Mark, Probe},
    store::{StoreError, StoreResult},
    vault::Purpose,
};

/// How many of a kind are told.
pub const HITS: usize = 10;

/// The longest text that is looked for, in characters; the rest is cut off.
pub const TEXT_MAX: usize = 256;

/// Why nothing was looked for.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum SearchError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Things of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// At most [`HITS`].
    pub rows: Vec<Hit>,
    /// There are more.
    pub more: bool,
}

/// What was found, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Partners.
    pub partners: Hits,
    /// Policies.
    pub policies: Hits,
    /// Certificates of the trust store.
    pub anchors: Hits,
    /// Certificates of partners.
    pub certificates: Hits,
}

impl Pms {
    /// Looks for a text in any case, with or without colons and blanks where it is a fingerprint: partners by the
    /// beginning of id or organisation or by e-mail address, policies by the beginning of id or name, certificates
    /// by serial number, fingerprint or the beginning of the common name. Policy managers find policies only.
    pub async fn search(&self, actor: &Actor, text: &str) -> Result<Found, SearchError> {
        actor.may(Action::Search, None)?;
        let text: String = text.trim().chars().take(TEXT_MAX).collect::<String>().to_lowercase();
        if text.is_empty() {
            return Ok(Found::default());
        }
        let sees = |action| actor.reach(action) == Ok(Reach::Anyone);
        let mut found = Found { policies: self.look(&policy_probes(&text)).await?, ..Found::default() };
        if sees(Action::ListPartners) {
            found.partners = self.look(&self.partner_probes(&text)).await?;
            found.certificates = self.look(&certificate_probes(&text)).await?;
        }
        if sees(Action::ListTrustStore) {
            found.anchors = self.look(&anchor_probes(&text)).await?;
        }
        Ok(found)
    }

    fn partner_probes(&self, text: &str) -> Vec<Probe> {
        let email = Email::try_from(text).ok();
        let key = email.map(|email| self.ports.vault.look_up(Purpose::Email, &email.folded()));
        let beginnings = [Probe::PartnerId(text.to_owned()), Probe::PartnerName(text.to_owned())];
        key.map(Probe::PartnerEmail).into_iter().chain(beginnings).collect()
    }

    /// Everything that some probes find, each thing once, as far as it is told.
    async fn look(&self, probes: &[Probe]) -> StoreResult<Hits> {
        let mut hits = Hits::default();
        for probe in probes {
            let most = u32::try_from(HITS + 1).unwrap_or(u32::MAX);
            for hit in self.ports.queries.look(probe, most).await? {
                if hits.rows.iter().any(|known| known.id == hit.id) {
                    continue;
                }
                if hits.rows.len() == HITS {
                    hits.more = true;
                    return Ok(hits);
                }
                hits.rows.push(hit);
            }
        }
        Ok(hits)
    }
}

fn policy_probes(text: &str) -> Vec<Probe> {
    vec![Probe::PolicyId(text.to_owned()), Probe::PolicyName(text.to_owned())]
}

fn anchor_probes(text: &str) -> Vec<Probe> {
    let subject = if text.starts_with("cn=") { text.to_owned() } else { format!("cn={text}") };
    mark(text).map(Probe::AnchorMark).into_iter().chain([Probe::AnchorSubject(subject)]).collect()
}

fn certificate_probes(text: &str) -> Vec<Probe> {
    let name = text.strip_prefix("cn=").unwrap_or(text).to_owned();
    let name = (!name.is_empty()).then_some(Probe::CertificateName(name));
    mark(text).map(Probe::CertificateMark).into_iter().chain(name).collect()
}

/// The marks that a text can stand for: hexadecimal digits with or without colons and blanks.
fn mark(text: &str) -> Option<Mark> {
    let print: String = text.chars().filter(|c| *c != ':' && !c.is_whitespace()).collect();
    let print = print.strip_prefix("0x").map(str::to_owned).unwrap_or(print);
    Some(Mark { serial_of_hex: decimal_of_hex(&print)?, serial: print.clone(), print })
}
