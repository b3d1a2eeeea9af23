//! Partners: register, look at, list, deactivate.

pub mod deactivation;
pub mod dossier;
pub mod next_steps;

use thiserror::Error;
use zeroize::Zeroizing;

use crate::access::{Action, Actor, Denied};
use crate::app::{Pms, Refused, stamp, trail};
use crate::domain::{
    account::ProfileText,
    audit::Change,
    id::{PartnerId, PolicyGroupId, UserId},
    name::{GroupName, LangCode, OrganisationName},
    page::{Page, Sort, Window},
    partner::{
        Partner, PartnerRefusal, Registration,
        contact::{Contact, Email, SealedContact},
        kind::{PartnerKind, PartnerType},
    },
    partner_certificate::PartnerCertificate,
    policy::group::{GroupState, PolicyGroup},
    sealed::Sealed,
};
use crate::port::{
    queries::{Find, PartnerField, PartnerFilter, PartnerRow},
    store::{StoreError, UnitOfWork},
    vault::{Place, Purpose, VaultError},
};

/// Why a use case about partners did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum PartnerError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("the caller's e-mail address belongs to a partner already")]
    IsPartnerAlready,
    #[error("a partner may only be registered by its own user, with his e-mail address and type")]
    NotOneself,
    #[error("a partner with this e-mail address exists")]
    EmailTaken,
    #[error("a partner with this id exists")]
    IdTaken,
    #[error("the language is not supported")]
    UnknownLanguage,
    #[error("this type of partner is not known")]
    UnknownKind,
    #[error("there is no policy group of this name")]
    NoSuchGroup,
    #[error("there is no such partner")]
    NotFound,
    #[error("the user has no partner")]
    NoPartner,
    #[error(transparent)]
    Rule(#[from] PartnerRefusal),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for PartnerError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A partner to be registered (`partner-api.md` P01).
#[derive(Clone, Debug)]
pub struct NewPartner {
    /// The wanted id.
    pub id: PartnerId,
    /// The owner; an administrator may name one, otherwise it is the caller.
    pub user: Option<UserId>,
    /// The organisation.
    pub organisation: OrganisationName,
    /// How it is reached.
    pub contact: Contact,
    /// The type's code, in any case.
    pub kind: String,
    /// The name of its policy group.
    pub group: Option<GroupName>,
    /// Language of messages; the first supported one otherwise.
    pub language: Option<LangCode>,
}

/// A partner with what belongs to it, for an administrator (`partner-api.md` M10).
#[derive(Debug)]
pub struct PartnerDetails {
    /// The partner.
    pub partner: Partner,
    /// Its policy group.
    pub group: Option<PolicyGroup>,
    /// Its current certificate.
    pub certificate: Option<PartnerCertificate>,
    /// E-mail address in clear.
    pub email: Option<Zeroizing<String>>,
    /// Telephone in clear.
    pub phone: Option<Zeroizing<String>>,
    /// Postal address in clear.
    pub address: Option<Zeroizing<String>>,
    /// Given name of its user, where the built-in identity knows him.
    pub first_name: Option<ProfileText>,
    /// Family name of its user.
    pub last_name: Option<ProfileText>,
}

/// A row of the partner list with its e-mail address in clear.
#[derive(Debug)]
pub struct OpenPartnerRow {
    /// The row.
    pub row: PartnerRow,
    /// E-mail address.
    pub email: Option<Zeroizing<String>>,
}

/// What the first call after log-in learns (`partner-api.md` P25).
#[derive(Clone, Debug)]
pub struct EmailCheck {
    /// A partner has this address.
    pub exists: bool,
    /// Codes of the types that need a policy group, in capitals.
    pub group_types: Vec<String>,
}

impl Pms {
    /// Registers a partner (`POST /partners`), checks in the order of P01; who may register whom is decision 23.
    pub async fn register_partner(&self, actor: &Actor, ask: &NewPartner) -> Result<Partner, PartnerError> {
        self.command(actor, Action::RegisterPartner, Some(ask.id.as_str()), || {
            Box::pin(self.register_partner_once(actor, ask))
        })
        .await
    }

    async fn register_partner_once(&self, actor: &Actor, ask: &NewPartner) -> Result<Partner, PartnerError> {
        actor.may(Action::RegisterPartner, None)?;
        let now = self.now();
        let email_key = self.ports.vault.look_up(Purpose::Email, &ask.contact.email.folded());
        let mut work = self.ports.store.begin().await?;
        self.check_caller_is_free(actor, work.as_mut()).await?;
        check_registers_himself(actor, ask)?;
        if work.partners().by_email(&email_key).await?.is_some() {
            return Err(PartnerError::EmailTaken);
        }
        let language = self.language(ask.language.as_ref())?;
        if work.partners().get(&ask.id).await?.is_some() {
            return Err(PartnerError::IdTaken);
        }
        let partner_type = work.partner_types().get(&ask.kind).await?.ok_or(PartnerError::UnknownKind)?;
        check_kind_may_be_registered(actor, &partner_type)?;
        let group = named_group(work.as_mut(), ask.group.as_ref()).await?;
        let registration = Registration {
            id: ask.id.clone(),
            user: ask.user.clone().filter(|_| actor.is_admin()).unwrap_or_else(|| owner_of(actor, &ask.id)),
            name: ask.organisation.clone(),
            contact: self.seal_contact("partner", ask.id.as_str(), &ask.contact)?,
            language,
        };
        let (partner, event) = Partner::register(registration, &partner_type, group, stamp(actor, now))?;
        work.partners().insert(&partner).await?;
        let said = format!("partner registered as {}", partner.kind.code());
        let trail = trail(actor, Action::RegisterPartner, now, partner.id.as_str(), &said);
        let change = Change::new(partner.state.word());
        work.commit(trail.event(event).changed(&change)).await?;
        Ok(partner)
    }

    /// Whether the caller may register a partner at all: one whose own e-mail address belongs to a partner may
    /// not (P01, check 4). Administrators may at any time (decision 23).
    pub async fn check_registrant(&self, actor: &Actor) -> Result<(), PartnerError> {
        actor.may(Action::RegisterPartner, None)?;
        let mut work = self.ports.store.read().await?;
        self.check_caller_is_free(actor, work.as_mut()).await
    }

    async fn check_caller_is_free(
        &self,
        actor: &Actor,
        work: &mut dyn UnitOfWork,
    ) -> Result<(), PartnerError> {
        if actor.is_admin() {
            return Ok(());
        }
        let Some(email) = actor.email() else { return Ok(()) };
        let key = self.ports.vault.look_up(Purpose::Email, &email.folded());
        match work.partners().by_email(&key).await? {
            Some(_) => Err(PartnerError::IsPartnerAlready),
            None => Ok(()),
        }
    }

    fn language(&self, wanted: Option<&LangCode>) -> Result<LangCode, PartnerError> {
        let known = &self.settings().languages;
        match wanted {
            None => known.first().cloned().ok_or(PartnerError::UnknownLanguage),
            Some(code) if known.contains(code) => Ok(code.clone()),
            Some(_) => Err(PartnerError::UnknownLanguage),
        }
    }

    /// Seals contact data for a place of its own, so that no value opens in another row.
    pub(crate) fn seal_contact(
        &self,
        what: &str,
        id: &str,
        contact: &Contact,
    ) -> Result<SealedContact, VaultError> {
        let vault = &self.ports.vault;
        let seal = |part, clear| vault.seal(&Place::new(what, id, part), clear).map(Some);
        Ok(SealedContact {
            email: seal("email", contact.email.reveal())?,
            email_key: Some(vault.look_up(Purpose::Email, &contact.email.folded())),
            phone: seal("phone", contact.phone.reveal())?,
            address: seal("address", contact.address.reveal())?,
        })
    }

    /// Opens a sealed value of a row; a value that was never sealed or does not open is not shown.
    pub(crate) fn open(
        &self,
        what: &str,
        id: &str,
        part: &str,
        sealed: Option<&Sealed>,
    ) -> Option<Zeroizing<String>> {
        let place = Place::new(what, id, part);
        match self.ports.vault.open(&place, sealed?) {
            Ok(clear) => Some(clear),
            Err(error) => {
                tracing::error!(%error, place = place.as_str(), "a personal value cannot be shown");
                None
            }
        }
    }

    /// Whether a partner has an e-mail address, and which types need a policy group (P25). Others than
    /// administrators may ask for their own address only, so that nobody can try addresses out.
    pub async fn verify_email(&self, actor: &Actor, email: &Email) -> Result<EmailCheck, PartnerError> {
        actor.may(Action::VerifyEmail, None)?;
        let key = self.ports.vault.look_up(Purpose::Email, &email.folded());
        let own = actor.email().is_some_and(|mine| mine.folded() == email.folded());
        if !own && !actor.is_admin() {
            return Err(Denied::NotOwner.into());
        }
        let mut work = self.ports.store.read().await?;
        let exists = work.partners().by_email(&key).await?.is_some();
        let types = work.partner_types().all().await?;
        let group_types = types.iter().filter(|t| t.group_required).map(|t| t.kind.role_name()).collect();
        Ok(EmailCheck { exists, group_types })
    }

    /// A partner with what belongs to it (`GET /admin-partners/{partnerId}`).
    pub async fn partner_details(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<PartnerDetails, PartnerError> {
        actor.may(Action::ViewPartner, None)?;
        let mut work = self.ports.store.read().await?;
        let partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
        let certificate = match &partner.certificate {
            Some(certificate) => work.certificates().get(certificate).await?,
            None => None,
        };
        self.details_of(work.as_mut(), partner, certificate).await
    }

    /// What belongs to a partner, its personal data in clear. That the caller may see it was checked.
    async fn details_of(
        &self,
        work: &mut dyn UnitOfWork,
        partner: Partner,
        certificate: Option<PartnerCertificate>,
    ) -> Result<PartnerDetails, PartnerError> {
        let group = match &partner.group {
            Some(group) => work.policy_groups().get(group).await?,
            None => None,
        };
        let account = work.accounts().get(&partner.user).await?;
        let (first_name, last_name) =
            account.map_or((None, None), |account| (account.profile.first_name, account.profile.last_name));
        let open = |part, sealed| self.open("partner", partner.id.as_str(), part, sealed);
        Ok(PartnerDetails {
            email: open("email", partner.contact.email.as_ref()),
            phone: open("phone", partner.contact.phone.as_ref()),
            address: open("address", partner.contact.address.as_ref()),
            partner,
            group,
            certificate,
            first_name,
            last_name,
        })
    }

    /// What a person typed to find a partner, as the filter of [`Pms::partners`] takes it: the store knows addresses
    /// by their keyed hashes only.
    pub fn find_partners(&self, text: &str) -> Find {
        let text = text.trim().to_owned();
        Find { email: self.ports.vault.look_up(Purpose::Email, &text.to_lowercase()), text }
    }

    /// A page of all partners (`GET /admin-partners`). `email` is a whole address.
    pub async fn partners(
        &self,
        actor: &Actor,
        mut filter: PartnerFilter,
        email: Option<&str>,
        sort: Option<Sort<PartnerField>>,
        window: Window,
    ) -> Result<Page<OpenPartnerRow>, PartnerError> {
        actor.may(Action::ListPartners, None)?;
        filter.email =
            email.map(|text| self.ports.vault.look_up(Purpose::Email, &text.trim().to_lowercase()));
        let page = self.ports.queries.partners(&filter, sort, window).await?;
        Ok(page.map(|row| OpenPartnerRow {
            email: self.open("partner", row.id.as_str(), "email", row.email.as_ref()),
            row,
        }))
    }

    /// The caller's own partners (`GET /partners/v3`). It is an error to have none, except for
    /// administrators, who live in the identity provider only (decision 13).
    pub async fn own_partners(&self, actor: &Actor) -> Result<Vec<PartnerRow>, PartnerError> {
        actor.may(Action::ListOwnPartners, Some(actor.user()))?;
        let rows = self.partners_of(actor).await?;
        if rows.is_empty() && !actor.is_admin() {
            return Err(PartnerError::NoPartner);
        }
        Ok(rows)
    }
}

/// Without `PARTNER_ADMIN` the id is the caller's user name, the e-mail address the token's and the type the
/// token's (decision 23).
fn check_registers_himself(actor: &Actor, ask: &NewPartner) -> Result<(), PartnerError> {
    if actor.is_admin() {
        return Ok(());
    }
    let own_id = ask.id.as_str().to_lowercase() == actor.user().folded();
    let own_email = actor.email().is_some_and(|email| email.folded() == ask.contact.email.folded());
    let kind = PartnerKind::from_code(&ask.kind);
    let own_kind = actor.partner_kind() == Some(&kind) && kind.rules().self_registers;
    // An unknown type has its own code, whoever asks.
    let unknown_kind = matches!(kind, PartnerKind::Other(_));
    if own_id && own_email && (own_kind || unknown_kind) { Ok(()) } else { Err(PartnerError::NotOneself) }
}

/// Nobody registers a partner of the two types that only seed data has (decision 23), and nobody but an
/// administrator one that does not register itself.
fn check_kind_may_be_registered(actor: &Actor, partner_type: &PartnerType) -> Result<(), PartnerError> {
    let seeded_only = matches!(partner_type.kind, PartnerKind::PartnerAdmin | PartnerKind::Internal);
    let himself = !actor.is_admin() && !partner_type.kind.rules().self_registers;
    if seeded_only || himself { Err(PartnerError::NotOneself) } else { Ok(()) }
}

/// Java's rule: the owner's login name is the partner's id. The token's spelling is kept for oneself.
fn owner_of(actor: &Actor, id: &PartnerId) -> UserId {
    if actor.user().folded() == id.as_str().to_lowercase() {
        actor.user().clone()
    } else {
        UserId::from_store(id.as_str().to_owned())
    }
}

async fn named_group(
    work: &mut dyn UnitOfWork,
    name: Option<&GroupName>,
) -> Result<Option<(PolicyGroupId, GroupState)>, PartnerError> {
    match name {
        None => Ok(None),
        Some(name) => {
            let group = work.policy_groups().by_name(name).await?.ok_or(PartnerError::NoSuchGroup)?;
            Ok(Some((group.id, group.state)))
        }
    }
}
