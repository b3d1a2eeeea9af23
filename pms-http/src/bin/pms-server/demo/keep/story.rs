//! What happened, day by day, through the use cases: nothing is written around their rules.

use std::collections::BTreeMap;

use pms_core::{
    access::{Actor, Role},
    app::{
        Pms,
        api_key::{KeyAsk, KeyName},
        certificate::Upload,
        link::NewLink,
        partner::NewPartner,
        policy::{DraftAsk, NewPolicy},
        policy_group::NewGroup,
    },
    cert::TrustDomain,
    domain::{
        account::Locale,
        api_key::KeyState,
        consent::{Terms, TermsVersion},
        id::{LinkId, PartnerId, PolicyGroupId, PolicyId, UserId},
        name::{
            Description, GroupName, KeyLabel, LangCode, OrganisationName, PolicyName, Reason, UseCase,
            VersionLabel,
        },
        partner::{
            contact::{Address, Contact, Phone},
            kind::PartnerKind,
        },
    },
};

use super::{
    Failure,
    accounts::{ADMIN, MANAGER, actor, actor_for, email},
    cast::{CAST, Part},
    papers::Authorities,
    plan::Deed,
    policies::{Group, Policy},
};

/// The system, and the ids that it gave.
pub(super) struct Story<'a> {
    pms: &'a Pms,
    papers: Authorities,
    terms: TermsVersion,
    admin: Actor,
    manager: Actor,
    groups: BTreeMap<&'static str, PolicyGroupId>,
    policies: BTreeMap<(&'static str, &'static str), PolicyId>,
    links: BTreeMap<(&'static str, &'static str), LinkId>,
}

impl<'a> Story<'a> {
    /// Before the first day.
    pub(super) fn new(pms: &'a Pms, papers: Authorities, terms: TermsVersion) -> Result<Self, Failure> {
        Ok(Self {
            pms,
            papers,
            terms,
            admin: actor(ADMIN, Role::PartnerAdmin)?,
            manager: actor(MANAGER, Role::PolicyManager)?,
            groups: BTreeMap::new(),
            policies: BTreeMap::new(),
            links: BTreeMap::new(),
        })
    }

    /// Does it, at the time that the system's clock tells.
    pub(super) async fn tell(&mut self, deed: &Deed) -> Result<(), Failure> {
        match deed {
            Deed::FillTrustStore => self.fill_trust_store().await,
            Deed::MakeGroup(group) => self.make_group(group).await,
            Deed::Draft(policy) => self.draft(policy).await,
            Deed::Publish(policy) => {
                let group = self.group(policy.group)?;
                let id = self.policy(policy.group, policy.name)?;
                self.pms.publish_policy(&self.manager, id, group).await?;
                Ok(())
            }
            Deed::EndPolicy(policy) => {
                let id = self.policy(policy.group, policy.name)?;
                self.pms.deactivate_policy(&self.manager, id).await?;
                Ok(())
            }
            Deed::EndGroup(group) => {
                self.pms.deactivate_policy_group(&self.manager, self.group(group.name)?).await?;
                Ok(())
            }
            Deed::Clone { group, policy, target } => {
                let id = self.policy(group, policy)?;
                self.pms.clone_policy(&self.manager, id, &GroupName::try_from(*target)?).await?;
                Ok(())
            }
            Deed::Register(part) => self.register(part).await,
            Deed::Certify(part) => self.certify(part).await,
            Deed::Deactivate(part, reason) => {
                let reason = Reason::try_from(*reason)?;
                let id = PartnerId::try_from(part.id)?;
                self.pms.deactivate_partner(&self.admin, &id, Some(&reason)).await?;
                Ok(())
            }
            Deed::Ask { partner, policy, use_case } => self.ask(partner, policy, use_case).await,
            Deed::Decide { partner, policy, decision, reason } => {
                let reason = reason.map(Reason::try_from).transpose()?;
                let id = self.links.get(&(*partner, *policy)).ok_or("no such request")?;
                self.pms.decide_link(&self.admin, id, *decision, reason).await?;
                Ok(())
            }
            Deed::MakeKey { partner, policy, label } => {
                let ask = KeyAsk {
                    partner: PartnerId::try_from(*partner)?,
                    policy: PolicyName::try_from(*policy)?,
                    label: KeyLabel::try_from(*label)?,
                };
                let part = part(partner)?;
                self.pms.generate_api_key(&actor_for(part.id, part.kind)?, &ask).await?;
                Ok(())
            }
            Deed::SwitchOff { partner, policy, label } => {
                let part = part(partner)?;
                let policy = self.policy(part.group.ok_or("the partner has no group")?, policy)?;
                let name = KeyName {
                    partner: PartnerId::try_from(*partner)?,
                    policy: policy.clone(),
                    label: KeyLabel::try_from(*label)?,
                };
                self.pms.switch_api_key(&actor_for(part.id, part.kind)?, &name, KeyState::Inactive).await?;
                Ok(())
            }
        }
    }

    async fn fill_trust_store(&self) -> Result<(), Failure> {
        for (domain, pem) in self.papers.papers() {
            self.pms.upload_ca_certificate(&self.admin, &pem, domain.as_wire()).await?;
        }
        Ok(())
    }

    async fn make_group(&mut self, group: &Group) -> Result<(), Failure> {
        let ask = NewGroup {
            name: GroupName::try_from(group.name)?,
            description: Description::try_from(group.description)?,
        };
        let made = self.pms.create_policy_group(&self.manager, &ask).await?;
        self.groups.insert(group.name, made.id);
        Ok(())
    }

    async fn draft(&mut self, policy: &Policy) -> Result<(), Failure> {
        let draft = DraftAsk {
            group: GroupName::try_from(policy.group)?,
            name: PolicyName::try_from(policy.name)?,
            description: Description::try_from(policy.description)?,
            label: VersionLabel::try_from("1.0")?,
            document: policy.document.to_owned(),
        };
        let ask = NewPolicy { id: None, kind: policy.kind.to_owned(), draft };
        let made = self.pms.create_policy(&self.manager, &ask).await?;
        self.policies.insert((policy.group, policy.name), made.policy.id);
        Ok(())
    }

    async fn register(&self, part: &Part) -> Result<(), Failure> {
        let who = actor_for(part.id, part.kind)?;
        let ask = NewPartner {
            id: PartnerId::try_from(part.id)?,
            user: Some(UserId::try_from(part.id)?),
            organisation: OrganisationName::try_from(part.organisation)?,
            contact: Contact {
                email: email(part.id)?,
                phone: Phone::try_from("+1 555 0100")?,
                address: Address::try_from("1 Example Street")?,
            },
            kind: part.kind.to_owned(),
            group: part.group.map(GroupName::try_from).transpose()?,
            language: Some(LangCode::try_from(part.language)?),
        };
        self.pms.register_partner(&who, &ask).await?;
        if who.user() == &UserId::try_from(part.id)? {
            let terms = Terms { version: self.terms.clone(), language: Locale::try_from(part.reads())? };
            self.pms.give_consent(&who, Some(&terms)).await?;
        }
        Ok(())
    }

    async fn certify(&self, part: &Part) -> Result<(), Failure> {
        // As the official portal has it: an infrastructure provider's certificate is judged in AUTH.
        let domain = match PartnerKind::from_code(part.kind).rules().domain {
            TrustDomain::Auth | TrustDomain::Misp => TrustDomain::Auth,
            TrustDomain::Device => TrustDomain::Device,
            TrustDomain::Ftm => TrustDomain::Ftm,
        };
        let ask = Upload {
            partner: PartnerId::try_from(part.id)?,
            text: self.papers.certify(domain, part.id, part.organisation, self.pms.now())?,
            domain: domain.as_wire().to_owned(),
        };
        self.pms.upload_certificate(&actor_for(part.id, part.kind)?, &ask).await?;
        Ok(())
    }

    async fn ask(
        &mut self,
        partner: &'static str,
        policy: &'static str,
        use_case: &str,
    ) -> Result<(), Failure> {
        let part = part(partner)?;
        let ask = NewLink {
            partner: PartnerId::try_from(partner)?,
            policy: PolicyName::try_from(policy)?,
            use_case: UseCase::try_from(use_case)?,
        };
        let link = self.pms.request_policy(&actor_for(part.id, part.kind)?, &ask).await?;
        self.links.insert((partner, policy), link.id);
        Ok(())
    }

    fn group(&self, name: &str) -> Result<&PolicyGroupId, Failure> {
        self.groups.get(name).ok_or_else(|| format!("no policy group {name} was made").into())
    }

    fn policy(&self, group: &'static str, name: &'static str) -> Result<&PolicyId, Failure> {
        self.policies.get(&(group, name)).ok_or_else(|| format!("no policy {name} was drafted").into())
    }
}

fn part(id: &str) -> Result<&'static Part, Failure> {
    CAST.iter().find(|part| part.id == id).ok_or_else(|| format!("{id} is not among the partners").into())
}
