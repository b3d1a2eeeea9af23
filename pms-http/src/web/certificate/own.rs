//! A partner's certificate, as its user sees it.

use super::CertView;
use crate::web::{
    address::encoded,
    answer::{Answer, Failure},
    listing::Listing,
    section::Section,
    state::{StateView, ends_soon},
    visitor::Visit,
};
use axum::response::{IntoResponse, Redirect};
use pms_core::{
    access::Action,
    app::certificate::{CertificateError, OwnCertificate},
    cert::TrustDomain,
    domain::{
        expiry,
        partner::{PartnerState, kind::PartnerKind},
    },
    port::queries::PartnerRow,
};
use serde::Serialize;

/// The caller's partners: the one that a page is about, and the choice.
pub(super) struct Own {
    pub(super) this: OwnCertificate,
    pub(super) choice: Vec<Choice>,
}

/// A partner that can be picked; only told where there are several.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Choice {
    word: String,
    href: String,
    current: bool,
}

/// What pages say of the partner.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Owner {
    id: String,
    name: String,
    /// With which parameter pages are about this partner; empty where it is the only one.
    query: String,
}

#[derive(Serialize)]
struct CertificatePage {
    owner: Owner,
    choice: Vec<Choice>,
    cards: Vec<CertView>,
    state: Option<StateView>,
    uploaded: Option<String>,
    /// The end, where it is near, or over.
    ends: Option<String>,
    is_over: bool,
    superseded: usize,
    deactivated: bool,
    needs: Needs,
}

/// What a certificate has to be.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct Needs {
    days: i64,
    /// The key has to be RSA.
    rsa: bool,
}

impl Own {
    /// The partner that was asked for, else the first; who has none is led to register one. Somebody else's is not
    /// found.
    pub(super) async fn of(visit: &Visit, asked: Option<&str>, path: &str) -> Result<Self, Failure> {
        let mut all = match visit.pms().own_certificates(visit.actor(), None).await {
            Ok(all) => all,
            Err(CertificateError::NoPartner) => Vec::new(),
            Err(error) => return Err(visit.refused(&error).await),
        };
        let place = match asked {
            None => 0,
            Some(id) => match all.iter().position(|own| own.partner.id.as_str() == id) {
                Some(place) => place,
                None => return Err(visit.not_found(id).await),
            },
        };
        if all.is_empty() {
            return Err(Redirect::to("/ui/register").into_response().into());
        }
        let several = all.len() > 1;
        let choice = all.iter().enumerate().filter(|_| several).map(|(other, own)| Choice {
            word: own.partner.org_name.clone(),
            href: format!("{path}?partner={}", encoded(own.partner.id.as_str())),
            current: other == place,
        });
        Ok(Self { choice: choice.collect(), this: all.swap_remove(place) })
    }

    pub(super) fn owner(&self) -> Owner {
        let id = self.this.partner.id.as_str();
        Owner {
            id: id.to_owned(),
            name: self.this.partner.org_name.clone(),
            query: if self.choice.is_empty() { String::new() } else { format!("?partner={}", encoded(id)) },
        }
    }
}

impl Owner {
    pub(super) fn query(&self) -> &str {
        &self.query
    }
}

impl Needs {
    pub(super) fn of(visit: &Visit, partner: &PartnerRow) -> Self {
        let policy = &visit.pms().settings().certificates;
        Self { days: policy.partner_min_days, rsa: policy.rsa_domains.contains(&domain_of(partner)) }
    }
}

/// Where a partner's certificates are judged: it follows from its type.
pub(super) fn domain_of(partner: &PartnerRow) -> TrustDomain {
    PartnerKind::from_code(&partner.kind).rules().domain
}

/// `/ui/certificate`.
pub(super) async fn show(visit: Visit) -> Answer {
    visit.may(Action::UploadPartnerCertificate).await?;
    let asked = Listing::read(&visit.address).owned("partner");
    let own = Own::of(&visit, asked.as_deref(), Section::Certificate.path()).await?;
    let page = page(&visit, own);
    Ok(visit.show("certificate/own.html", Section::Certificate, &page).await)
}

fn page(visit: &Visit, own: Own) -> CertificatePage {
    let now = visit.pms().now();
    let owner = own.owner();
    let OwnCertificate { partner, certificate, superseded } = own.this;
    let deactivated = partner.state == PartnerState::Deactivated;
    let href = |file: &str| (!deactivated).then(|| format!("/ui/certificate/{file}{}", owner.query));
    let stored = certificate.as_ref();
    // What ends first is what partners feel.
    let until = stored.map(|stored| stored.original.not_after().min(stored.signed.not_after()));
    CertificatePage {
        cards: stored.map(|stored| CertView::both(stored, href, now)).unwrap_or_default(),
        state: stored.zip(until).map(|(stored, until)| {
            StateView::of_validity("certificate", stored.signed.not_before(), until, now)
        }),
        uploaded: stored.map(|stored| stored.created.at.to_rfc3339()),
        ends: until.filter(|until| ends_soon(*until, now)).map(|until| until.to_rfc3339()),
        is_over: expiry::is_over(until, now),
        needs: Needs::of(visit, &partner),
        choice: own.choice,
        owner,
        superseded,
        deactivated,
    }
}
