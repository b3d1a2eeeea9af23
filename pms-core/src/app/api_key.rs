//! API keys: generate, switch, list.

use thiserror::Error;

use crate::access::{Action, Actor, Denied, Reach};
use crate::app::{Pms, Refused, stamp, trail};
use crate::domain::{
    api_key::{ApiKey, ApiKeyText, KeyRefusal, KeyState, NewKey},
    audit::Change,
    expiry,
    id::{PartnerId, PolicyId},
    link::LinkState,
    name::{KeyLabel, PolicyName},
    page::{Page, Sort, Window},
    partner::{Partner, PartnerRefusal, kind::PartnerKind},
    policy::{Policy, PolicyRefusal, group::GroupRefusal},
};
use crate::port::{
    queries::{ApiKeyField, ApiKeyFilter, ApiKeyRow},
    store::{StoreError, UnitOfWork},
    vault::{Place, Purpose, VaultError},
};

/// Why a use case about keys did not do what it was asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "each variant's text says it")]
pub enum KeyError {
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("there is no such partner")]
    NoSuchPartner,
    #[error("the user has no partner")]
    NoPartner,
    #[error(transparent)]
    Partner(#[from] PartnerRefusal),
    #[error("the partner's policy group holds no policy of this name")]
    NoSuchPolicy,
    #[error(transparent)]
    Policy(#[from] PolicyRefusal),
    #[error(transparent)]
    Group(#[from] GroupRefusal),
    #[error("no request of the partner for this policy is approved")]
    NotGranted,
    #[error("a key of the partner for this policy has this label")]
    LabelTaken,
    #[error("there is no such key")]
    NotFound,
    #[error(transparent)]
    Rule(#[from] KeyRefusal),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused for KeyError {
    fn store(&self) -> Option<&StoreError> {
        if let Self::Store(error) = self { Some(error) } else { None }
    }
}

/// A key to be made (`partner-api.md` P27).
#[derive(Clone, Debug)]
pub struct KeyAsk {
    /// For which partner.
    pub partner: PartnerId,
    /// The name of a policy of the partner's group.
    pub policy: PolicyName,
    /// The key's name.
    pub label: KeyLabel,
}

/// Which key, as a person names it.
#[derive(Clone, Debug)]
pub struct KeyName {
    /// Whose.
    pub partner: PartnerId,
    /// For which policy.
    pub policy: PolicyId,
    /// The label.
    pub label: KeyLabel,
}

/// A key and its text, which is shown this once.
#[derive(Debug)]
pub struct FreshKey {
    /// The key.
    pub key: ApiKey,
    /// Its text.
    pub text: ApiKeyText,
}

impl Pms {
    /// Makes a key for an approved policy (`PATCH /partners/{partnerId}/generate/apikey`), checks in the order
    /// of P27, and those of the policy's own state that Java leaves out (`partner-api.md` 6, 25).
    pub async fn generate_api_key(&self, actor: &Actor, ask: &KeyAsk) -> Result<FreshKey, KeyError> {
        self.command(actor, Action::GenerateApiKey, Some(ask.partner.as_str()), || {
            Box::pin(self.generate_api_key_once(actor, ask))
        })
        .await
    }

    async fn generate_api_key_once(&self, actor: &Actor, ask: &KeyAsk) -> Result<FreshKey, KeyError> {
        actor.reach(Action::GenerateApiKey)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let partner = work.partners().get(&ask.partner).await?.ok_or(KeyError::NoSuchPartner)?;
        actor.may(Action::GenerateApiKey, Some(&partner.user))?;
        partner.check_active()?;
        work.partners().hold(&partner).await?;
        let policy = granted_policy(work.as_mut(), &partner, &ask.policy).await?;
        policy.check_in_force(now)?;
        if let Some(group) = work.policy_groups().get(&policy.group).await? {
            group.check_active()?;
        }
        if work.api_keys().by_label(&partner.id, &policy.id, &ask.label).await?.is_some() {
            return Err(KeyError::LabelTaken);
        }
        let text = ApiKeyText::generate(|block| self.ports.ids.bytes(block));
        let new = self.seal_key(&text, ask.label.clone())?;
        let (key, event) = ApiKey::issue(new, partner.id, policy.id, stamp(actor, now));
        work.api_keys().insert(&key).await?;
        let said = format!("API key {} for policy {} made", key.label, key.policy);
        let trail = trail(actor, Action::GenerateApiKey, now, key.partner.as_str(), &said);
        work.commit(trail.event(event).changed(&Change::new(key.state.word()))).await?;
        Ok(FreshKey { key, text })
    }

    fn seal_key(&self, text: &ApiKeyText, label: KeyLabel) -> Result<NewKey, VaultError> {
        let id = self.ports.vault.look_up(Purpose::ApiKey, text.reveal());
        let sealed = self.ports.vault.seal(&Place::new("api-key", id.as_str(), "text"), text.reveal())?;
        Ok(NewKey { id, sealed, tail: text.tail(), label, life_days: self.settings().api_key_days })
    }

    /// Switches a key on or off (`PATCH /partners/{partnerId}/policy/{policyId}/apiKey/status`), checks in the
    /// order of M09. Nobody switches a key of a partner on that is not active (decision 10).
    pub async fn switch_api_key(
        &self,
        actor: &Actor,
        name: &KeyName,
        wanted: KeyState,
    ) -> Result<ApiKey, KeyError> {
        self.command(actor, Action::SwitchApiKey, Some(name.partner.as_str()), || {
            Box::pin(self.switch_api_key_once(actor, name, wanted))
        })
        .await
    }

    async fn switch_api_key_once(
        &self,
        actor: &Actor,
        name: &KeyName,
        wanted: KeyState,
    ) -> Result<ApiKey, KeyError> {
        actor.reach(Action::SwitchApiKey)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let partner = work.partners().get(&name.partner).await?.ok_or(KeyError::NotFound)?;
        actor.may(Action::SwitchApiKey, Some(&partner.user))?;
        let key = work.api_keys().by_label(&name.partner, &name.policy, &name.label).await?;
        let mut key = key.ok_or(KeyError::NotFound)?;
        if !actor.is_admin() {
            partner.check_active()?;
        }
        let before = key.state;
        let event = match wanted {
            KeyState::Inactive => Some(key.deactivate(stamp(actor, now))?),
            KeyState::Active => {
                partner.check_active()?;
                work.partners().hold(&partner).await?;
                key.activate(stamp(actor, now))?
            }
        };
        let switched = if key.state == KeyState::Active { "activated" } else { "deactivated" };
        let said = format!("API key {} for policy {} {switched}", key.label, key.policy);
        let mut trail = trail(actor, Action::SwitchApiKey, now, key.partner.as_str(), &said);
        if let Some(event) = event {
            work.api_keys().save(&key).await?;
            key.version += 1;
            let change = Change::between(before.word(), key.state.word());
            trail = trail.event(event).changed(&change);
        }
        work.commit(trail).await?;
        Ok(key)
    }

    /// Refuses a key that is unknown, not the caller's or of a partner that is not active, before what shall be
    /// done with it can be read (M09, checks 1 and 2).
    pub async fn check_key_exists(&self, actor: &Actor, name: &KeyName) -> Result<(), KeyError> {
        actor.reach(Action::SwitchApiKey)?;
        let mut work = self.ports.store.read().await?;
        let partner = work.partners().get(&name.partner).await?.ok_or(KeyError::NotFound)?;
        actor.may(Action::SwitchApiKey, Some(&partner.user))?;
        let key = work.api_keys().by_label(&name.partner, &name.policy, &name.label).await?;
        if key.is_none() {
            return Err(KeyError::NotFound);
        }
        if actor.is_admin() { Ok(()) } else { Ok(partner.check_active()?) }
    }

    /// All keys of one partner of whatever type, newest first: any partner's for those who switch keys, otherwise the
    /// caller's own.
    pub async fn api_keys_of(&self, actor: &Actor, id: &PartnerId) -> Result<Vec<ApiKeyRow>, KeyError> {
        actor.reach(Action::ListKeysOfPartner)?;
        let partner = {
            let mut work = self.ports.store.read().await?;
            work.partners().get(id).await?.ok_or(KeyError::NoSuchPartner)?
        };
        actor.may(Action::ListKeysOfPartner, Some(&partner.user))?;
        let filter = ApiKeyFilter { partner_id: Some(partner.id), ..ApiKeyFilter::default() };
        Ok(self.ports.queries.api_keys(&filter, None, Window::All).await?.rows)
    }

    /// A page of keys of authentication partners: all for an administrator, the caller's own otherwise
    /// (`GET /partner-api-keys/v2`). `usable` asks for keys that work now, or that do not; `ends_within` for
    /// those that end within so many days.
    pub async fn api_keys(
        &self,
        actor: &Actor,
        mut filter: ApiKeyFilter,
        usable: Option<bool>,
        ends_within: Option<u32>,
        sort: Option<Sort<ApiKeyField>>,
        window: Window,
    ) -> Result<Page<ApiKeyRow>, KeyError> {
        let now = self.now();
        match actor.reach(Action::ListApiKeys)? {
            Reach::Anyone => {}
            Reach::OwnOnly => {
                if !self.owns_a_partner(actor).await? {
                    return Err(KeyError::NoPartner);
                }
                filter.user = Some(actor.user().clone());
            }
        }
        filter.partner_kind = Some(PartnerKind::Auth.code().to_owned());
        filter.usable = usable.map(|usable| (usable, now));
        filter.ends = ends_within.map(|days| expiry::ends_within(now, days));
        Ok(self.ports.queries.api_keys(&filter, sort, window).await?)
    }
}

/// The policy of this name in the partner's group, for which a request of the partner is approved.
async fn granted_policy(
    work: &mut dyn UnitOfWork,
    partner: &Partner,
    name: &PolicyName,
) -> Result<Policy, KeyError> {
    let group = partner.group.as_ref().ok_or(KeyError::NoSuchPolicy)?;
    let policy = work.policies().by_name(group, name).await?.ok_or(KeyError::NoSuchPolicy)?;
    match work.links().open_or_approved(&partner.id, &policy.id).await? {
        Some(link) if link.state == LinkState::Approved => Ok(policy),
        Some(_) | None => Err(KeyError::NotGranted),
    }
}
