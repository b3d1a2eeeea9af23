//! Who can log in. Everybody else in the data is somebody of whom only the partner is seen.

use pms_core::{
    access::{Actor, Bearer, Role},
    app::account::NewAccount,
    domain::{
        account::{Locale, MustChange, Password, Profile, ProfileText},
        id::UserId,
        partner::{contact::Email, kind::PartnerKind},
    },
};

use super::{Failure, cast::CAST};

/// The password of every account. It is known to everybody: that is why this server listens on loopback only.
pub(super) const PASSWORD: &str = "look-around-2026";

/// Someone who can log in.
pub(super) struct Person {
    /// Login name; a partner's id for its user.
    pub(super) name: &'static str,
    given: &'static str,
    family: &'static str,
    role: Role,
    locale: &'static str,
    /// What there is to see.
    pub(super) stage: &'static str,
}

const fn person(
    name: &'static str,
    (given, family): (&'static str, &'static str),
    role: Role,
    locale: &'static str,
    stage: &'static str,
) -> Person {
    Person { name, given, family, role, locale, stage }
}

use Role::{AuthPartner, DeviceProvider, PartnerAdmin, PolicyManager};

/// The administrator's name.
pub(super) const ADMIN: &str = "admin";
/// The policy manager's name.
pub(super) const MANAGER: &str = "policies";

/// Where these two work.
const REGISTRY: &str = "National Registry";

/// All of them; the administrator comes first.
pub(super) const PEOPLE: [Person; 9] = [
    person(ADMIN, ("Ada", "Okoye"), PartnerAdmin, "en", "administrator"),
    person(MANAGER, ("Paul", "Mercier"), PolicyManager, "en", "policy manager"),
    person("newcomer", ("Nora", "Lind"), AuthPartner, "en", "partner: not registered, no consent"),
    person("seedling", ("Sam", "Achieng"), AuthPartner, "en", "partner: registered, no certificate"),
    person("harbour", ("Hana", "Ito"), AuthPartner, "en", "partner: certificate, no request yet"),
    person("acme-bank", ("Alice", "Moore"), AuthPartner, "en", "partner: requests and API keys"),
    person("riverbank", ("Ravi", "Nair"), AuthPartner, "en", "partner: certificate ends soon"),
    person("bank-alnoor", ("نور", "الحسن"), AuthPartner, "ar", "partner: Arabic pages"),
    person("capteurs", ("Claire", "Dubois"), DeviceProvider, "fr", "partner: French pages, device provider"),
];

impl Person {
    /// The account to be added.
    pub(super) fn account(&self) -> Result<NewAccount, Failure> {
        let part = CAST.iter().find(|part| part.id == self.name);
        let registry = self.role.partner_kind().is_none().then_some(REGISTRY);
        let organisation = part.map(|part| part.organisation).or(registry);
        Ok(NewAccount {
            user: UserId::try_from(self.name)?,
            email: email(self.name)?,
            phone: None,
            address: None,
            profile: Profile {
                first_name: Some(ProfileText::try_from(self.given)?),
                last_name: Some(ProfileText::try_from(self.family)?),
                organisation: organisation.map(ProfileText::try_from).transpose()?,
                locale: Some(Locale::try_from(self.locale)?),
                ..Profile::default()
            },
            roles: [self.role].into(),
            password: Password::new(PASSWORD)?,
            must_change: MustChange::No,
        })
    }
}

/// The address of someone, in the domain that is kept for examples (RFC 2606).
pub(super) fn email(name: &str) -> Result<Email, Failure> {
    Ok(Email::try_from(format!("{name}@example.org").as_str())?)
}

/// Someone with one role.
pub(super) fn actor(name: &str, role: Role) -> Result<Actor, Failure> {
    Ok(Actor::bearer(Bearer {
        user: UserId::try_from(name)?,
        roles: [role].into(),
        email: Some(email(name)?),
        partner_kind: role.partner_kind(),
    }))
}

/// Who acts for a partner: its own user where the type registers itself, the administrator otherwise.
pub(super) fn actor_for(id: &str, kind: &str) -> Result<Actor, Failure> {
    let kind = PartnerKind::from_code(kind);
    let own = Role::ALL.into_iter().find(|role| role.partner_kind().as_ref() == Some(&kind));
    match own.filter(|_| kind.rules().self_registers) {
        Some(role) => actor(id, role),
        None => actor(ADMIN, PartnerAdmin),
    }
}
