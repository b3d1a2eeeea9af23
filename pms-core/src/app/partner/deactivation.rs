//! Deactivating a partner with what lies under it (`partner-api.md` M02 and 3.10, decision 10).

use std::collections::BTreeMap;

use crate::access::{Action, Actor};
use crate::app::{Pms, because, partner::PartnerError, stamp, trail};
use crate::domain::{
    api_key::{ApiKey, KeyTail},
    audit::Change,
    id::{LinkId, PartnerId, PolicyId},
    link::Link,
    name::{KeyLabel, PolicyName, Reason},
    partner::{
        Partner,
        cascade::{Cascade, cascade},
    },
    partner_certificate::PartnerCertificate,
    stamp::Stamp,
};
use crate::port::store::{StoreResult, UnitOfWork};

/// A partner that was deactivated, and what went with it; each as it is now.
#[derive(Clone, Debug)]
pub struct Deactivated {
    /// The partner.
    pub partner: Partner,
    /// Its keys that were switched off.
    pub keys: Vec<ApiKey>,
    /// Its requests that were rejected.
    pub links: Vec<Link>,
}

/// What would go with a partner if it were deactivated now.
#[derive(Clone, Debug)]
pub struct CascadePreview {
    /// The partner.
    pub partner: Partner,
    /// Keys that would be switched off.
    pub keys: Vec<KeyToGo>,
    /// Requests that would be rejected.
    pub requests: Vec<RequestToGo>,
    /// Certificates that nobody could use for the partner any more: the current one, if there is one.
    pub certificates: Vec<PartnerCertificate>,
}

/// A key that would be switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyToGo {
    /// Its name.
    pub label: KeyLabel,
    /// The last characters of its text.
    pub tail: Option<KeyTail>,
    /// Its policy.
    pub policy: PolicyId,
    /// The policy's name, while there is the policy.
    pub policy_name: Option<PolicyName>,
}

/// A request that would be rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestToGo {
    /// Its id.
    pub id: LinkId,
    /// Its policy.
    pub policy: PolicyId,
    /// The policy's name, while there is the policy.
    pub policy_name: Option<PolicyName>,
}

impl Pms {
    /// Deactivates a partner, switches its keys off and rejects its waiting requests, all with the reason that is
    /// given (`PATCH /partners/{partnerId}` with `De-Active`).
    pub async fn deactivate_partner(
        &self,
        actor: &Actor,
        id: &PartnerId,
        reason: Option<&Reason>,
    ) -> Result<Deactivated, PartnerError> {
        self.command(actor, Action::DeactivatePartner, Some(id.as_str()), || {
            Box::pin(self.deactivate_partner_once(actor, id, reason))
        })
        .await
    }

    /// The partner is saved before its keys and requests are looked for: from then on nobody who holds it can give
    /// it another one.
    async fn deactivate_partner_once(
        &self,
        actor: &Actor,
        id: &PartnerId,
        reason: Option<&Reason>,
    ) -> Result<Deactivated, PartnerError> {
        actor.may(Action::DeactivatePartner, None)?;
        let now = self.now();
        let stamp = stamp(actor, now);
        let mut work = self.ports.store.begin().await?;
        let mut partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
        let before = partner.state;
        let event = partner.deactivate(stamp.clone())?;
        let change = Change::between(before.word(), partner.state.word());
        work.partners().save(&partner).await?;
        partner.version += 1;
        let along = along(work.as_mut(), &partner, reason, &stamp).await?;
        let said = format!(
            "partner deactivated, API keys switched off: {}, requests rejected: {}",
            along.keys.len(),
            along.links.len()
        );
        let said = because(said, reason);
        let mut trail = trail(actor, Action::DeactivatePartner, now, id.as_str(), &said);
        trail = trail.event(event).changed(&change).because(reason);
        let mut done = Deactivated { partner, keys: Vec::new(), links: Vec::new() };
        for (mut key, event) in along.keys {
            work.api_keys().save(&key).await?;
            key.version += 1;
            trail = trail.event(event);
            done.keys.push(key);
        }
        for (mut link, event) in along.links {
            work.links().save(&link).await?;
            link.version += 1;
            trail = trail.event(event);
            done.links.push(link);
        }
        work.commit(trail).await?;
        Ok(done)
    }

    /// What [`Pms::deactivate_partner`] would do now; refused where that would be.
    pub async fn deactivation_preview(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<CascadePreview, PartnerError> {
        actor.may(Action::DeactivatePartner, None)?;
        let mut work = self.ports.store.read().await?;
        let partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
        partner.check_may_deactivate()?;
        let along = along(work.as_mut(), &partner, None, &stamp(actor, self.now())).await?;
        let names = policy_names(work.as_mut(), &along).await?;
        let certificate = match &partner.certificate {
            Some(certificate) => work.certificates().get(certificate).await?,
            None => None,
        };
        let keys = along.keys.into_iter().map(|(key, _)| KeyToGo {
            label: key.label,
            tail: key.tail,
            policy_name: names.get(&key.policy).cloned(),
            policy: key.policy,
        });
        let requests = along.links.into_iter().map(|(link, _)| RequestToGo {
            id: link.id,
            policy_name: names.get(&link.policy).cloned(),
            policy: link.policy,
        });
        Ok(CascadePreview {
            keys: keys.collect(),
            requests: requests.collect(),
            certificates: certificate.into_iter().collect(),
            partner,
        })
    }

    /// MOSIP's `Active` of M02, which changes nothing: an active partner is so already, and no other becomes so by
    /// it. Audited as the attempt that it is.
    pub async fn confirm_partner_active(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<Partner, PartnerError> {
        self.command(actor, Action::DeactivatePartner, Some(id.as_str()), || {
            Box::pin(self.confirm_partner_active_once(actor, id))
        })
        .await
    }

    async fn confirm_partner_active_once(
        &self,
        actor: &Actor,
        id: &PartnerId,
    ) -> Result<Partner, PartnerError> {
        actor.may(Action::DeactivatePartner, None)?;
        let now = self.now();
        let mut work = self.ports.store.begin().await?;
        let partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
        partner.check_is_activated()?;
        let said = "partner is active, nothing changed";
        work.commit(trail(actor, Action::DeactivatePartner, now, id.as_str(), said)).await?;
        Ok(partner)
    }

    /// Refuses a partner that is unknown or deactivated, before what shall be done with it can be read (M02, checks
    /// 1 and 2).
    pub async fn check_not_deactivated(&self, actor: &Actor, id: &PartnerId) -> Result<(), PartnerError> {
        actor.may(Action::DeactivatePartner, None)?;
        let mut work = self.ports.store.read().await?;
        let partner = work.partners().get(id).await?.ok_or(PartnerError::NotFound)?;
        Ok(partner.check_not_deactivated()?)
    }
}

async fn along(
    work: &mut dyn UnitOfWork,
    partner: &Partner,
    reason: Option<&Reason>,
    stamp: &Stamp,
) -> StoreResult<Cascade> {
    let keys = work.api_keys().active_of(&partner.id).await?;
    let links = work.links().pending_of(&partner.id).await?;
    Ok(cascade(&partner.id, keys, links, reason, stamp))
}

async fn policy_names(
    work: &mut dyn UnitOfWork,
    along: &Cascade,
) -> StoreResult<BTreeMap<PolicyId, PolicyName>> {
    let of_keys = along.keys.iter().map(|(key, _)| &key.policy);
    let of_links = along.links.iter().map(|(link, _)| &link.policy);
    let mut names = BTreeMap::new();
    for id in of_keys.chain(of_links) {
        if !names.contains_key(id)
            && let Some(policy) = work.policies().get(id).await?
        {
            names.insert(id.clone(), policy.name);
        }
    }
    Ok(names)
}
