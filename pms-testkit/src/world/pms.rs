//! A whole system on doubles.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "steps of a story must succeed")]

use pms_core::app::{
    Builder, Essentials, Pms,
    link::NewLink,
    partner::NewPartner,
    policy::{DraftAsk, NewPolicy},
    policy_group::NewGroup,
};
use pms_core::cert::signature::RustCrypto;
use pms_core::domain::{
    audit::AuditEntry,
    event::Event,
    id::{LinkId, PartnerId, PolicyId},
    link::{Decision, Link},
    name::{Description, GroupName, OrganisationName, PolicyName, UseCase, VersionLabel},
    partner::{
        Partner, PartnerState,
        contact::{Address, Contact, Phone},
    },
    policy::{Policy, group::PolicyGroup},
};
use pms_core::port::{outbox::Outbox, queries::Queries, store::Store};
use std::sync::Arc;

use crate::memory::MemStore;
use crate::world::{
    actor, clock::FixedClock, desk::OpenDesk, ids::CountingIds, passwords::PlainPasswords,
    tokens::OpenTokens, vault::OpenVault, watch::ListWatch,
};

/// The smallest sound document of an Auth policy.
pub const AUTH_DOCUMENT: &str = r#"{"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","mandatory":true}],"allowedKycAttributes":[{"attributeName":"fullName"}]}"#;

/// A system on [`MemStore`], and every double behind it.
#[derive(Clone)]
pub struct World {
    /// The system.
    pub pms: Pms,
    /// Its store.
    pub store: MemStore,
    /// Its clock.
    pub clock: FixedClock,
    /// Its ids.
    pub ids: CountingIds,
    /// Its vault.
    pub vault: OpenVault,
    /// What it counts.
    pub watch: ListWatch,
}

impl Default for World {
    fn default() -> Self {
        Self::with(|builder| builder)
    }
}

impl World {
    /// A system whose composition is completed by `compose`: another desk, settings.
    pub fn with(compose: impl FnOnce(Builder) -> Builder) -> Self {
        let (store, clock, ids) = (MemStore::default(), FixedClock::default(), CountingIds::default());
        let (vault, watch) = (OpenVault::default(), ListWatch::default());
        let builder = on(Arc::new(store.clone()), &clock, &ids, &vault).watch(Arc::new(watch.clone()));
        Self { pms: compose(builder).build(), store, clock, ids, vault, watch }
    }

    /// The audit trail, oldest first.
    pub fn audit(&self) -> Vec<AuditEntry> {
        self.store.audit_entries()
    }

    /// Every event, oldest first.
    pub fn events(&self) -> Vec<Event> {
        self.store.outbox_rows().into_iter().map(|envelope| envelope.event).collect()
    }

    /// A policy group.
    pub async fn group(&self, name: &str) -> PolicyGroup {
        let ask = NewGroup { name: GroupName::try_from(name).unwrap(), description: text("of a test") };
        self.pms.create_policy_group(&actor::policy_manager(), &ask).await.unwrap()
    }

    /// A draft of an Auth policy in a group.
    pub async fn draft(&self, group: &str, name: &str) -> Policy {
        let ask = NewPolicy { id: None, kind: "Auth".to_owned(), draft: draft_ask(group, name) };
        self.pms.create_policy(&actor::policy_manager(), &ask).await.unwrap().policy
    }

    /// A published Auth policy in a group.
    pub async fn policy(&self, group: &str, name: &str) -> Policy {
        let draft = self.draft(group, name).await;
        let published = self.pms.publish_policy(&actor::policy_manager(), &draft.id, &draft.group).await;
        published.unwrap().policy
    }

    /// An authentication partner that registered itself and has no certificate yet.
    pub async fn registered(&self, id: &str, group: &str) -> Partner {
        let user = actor::auth_partner(id);
        self.pms.register_partner(&user, &partner_ask(id, Some(group))).await.unwrap()
    }

    /// An active authentication partner. It is made active in the store, without a certificate.
    pub async fn partner(&self, id: &str, group: &str) -> Partner {
        let partner = self.registered(id, group).await;
        self.change_partner(&partner.id, |partner| partner.state = PartnerState::Active).await
    }

    /// A partner's request for a policy.
    pub async fn link(&self, partner: &str, policy: &str) -> Link {
        self.pms.request_policy(&actor::auth_partner(partner), &link_ask(partner, policy)).await.unwrap()
    }

    /// The request, approved.
    pub async fn approve(&self, id: &LinkId) -> Link {
        self.pms.decide_link(&actor::admin(), id, Decision::Approve, None).await.unwrap()
    }

    /// A group `Banks` with the published policy `kyc`, and the active partner `acme` with its request approved:
    /// where stories about keys begin.
    pub async fn granted(&self) -> (PartnerId, PolicyId) {
        self.group("Banks").await;
        let policy = self.policy("Banks", "kyc").await;
        let partner = self.partner("acme", "Banks").await;
        let link = self.link("acme", "kyc").await;
        self.approve(&link.id).await;
        (partner.id, policy.id)
    }
}

/// A composition on any store, with a desk and the built-in identity on doubles.
pub fn on<S: Store + Queries + Outbox + 'static>(
    store: Arc<S>,
    clock: &FixedClock,
    ids: &CountingIds,
    vault: &OpenVault,
) -> Builder {
    Pms::builder(Essentials {
        store: store.clone(),
        queries: store.clone(),
        outbox: store,
        vault: Arc::new(vault.clone()),
        signatures: Arc::new(RustCrypto),
        clock: Arc::new(clock.clone()),
        ids: Arc::new(ids.clone()),
    })
    .desk(Arc::new(OpenDesk::default()))
    .identity(Arc::new(PlainPasswords), Arc::new(OpenTokens))
}

/// What a partner's user sends to register; the contact data follow from the id.
pub fn partner_ask(id: &str, group: Option<&str>) -> NewPartner {
    NewPartner {
        id: PartnerId::try_from(id).unwrap(),
        user: None,
        organisation: OrganisationName::try_from(format!("{id} Ltd").as_str()).unwrap(),
        contact: Contact {
            email: actor::email_of(id),
            phone: Phone::try_from("+1 555 0100").unwrap(),
            address: Address::try_from("1 Long Street").unwrap(),
        },
        kind: "Auth_Partner".to_owned(),
        group: group.map(|name| GroupName::try_from(name).unwrap()),
        language: None,
    }
}

/// What a policy manager sends to make or edit a draft.
pub fn draft_ask(group: &str, name: &str) -> DraftAsk {
    DraftAsk {
        group: GroupName::try_from(group).unwrap(),
        name: PolicyName::try_from(name).unwrap(),
        description: text("of a test"),
        label: VersionLabel::try_from("1.0").unwrap(),
        document: AUTH_DOCUMENT.to_owned(),
    }
}

/// What a partner sends to ask for a policy.
pub fn link_ask(partner: &str, policy: &str) -> NewLink {
    NewLink {
        partner: PartnerId::try_from(partner).unwrap(),
        policy: PolicyName::try_from(policy).unwrap(),
        use_case: UseCase::try_from("to open accounts").unwrap(),
    }
}

fn text(words: &str) -> Description {
    Description::try_from(words).unwrap()
}
