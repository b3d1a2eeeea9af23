//! API keys: what a partner shows to ID Authentication for an approved policy.

use chrono::{DateTime, Days, Utc};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::domain::{
    event::Event,
    expiry,
    id::{PartnerId, PolicyId},
    name::KeyLabel,
    sealed::{LookUpKey, Sealed},
    stamp::Stamp,
};

/// How many characters a key has (decision 5: 31 of base62 carry 184 random bits).
pub const KEY_LENGTH: usize = 31;

/// How many days a key lives unless configured otherwise: a hundred years (decision 5).
pub const DEFAULT_LIFE_DAYS: u64 = 36_500;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The text of a key. Shown to its owner once; it has no `Debug` text, no `Display` and no `Serialize`.
#[derive(Clone)]
pub struct ApiKeyText(Zeroizing<String>);

impl ApiKeyText {
    /// Makes a key of random bytes. Bytes of 248 and above are skipped, so that each character is equally
    /// likely; `random` is asked again until enough have come.
    pub fn generate(mut random: impl FnMut(&mut [u8])) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(KEY_LENGTH));
        let mut block = Zeroizing::new([0_u8; 64]);
        while text.len() < KEY_LENGTH {
            random(block.as_mut_slice());
            for byte in block.iter().filter(|byte| **byte < 248) {
                if let Some(letter) = ALPHABET.get(usize::from(*byte % 62))
                    && text.len() < KEY_LENGTH
                {
                    text.push(char::from(*letter));
                }
            }
        }
        Self(text)
    }

    /// The clear text. Named so that its uses are easy to find.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The last four characters, by which a person tells keys apart afterwards.
    pub fn tail(&self) -> KeyTail {
        let skip = self.0.chars().count().saturating_sub(KeyTail::LENGTH);
        KeyTail(self.0.chars().skip(skip).collect())
    }
}

impl std::fmt::Debug for ApiKeyText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ApiKeyText(***)")
    }
}

/// The last characters of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyTail(String);

impl KeyTail {
    /// How many characters are shown.
    pub const LENGTH: usize = 4;

    /// Takes what a store holds.
    pub fn from_store(text: String) -> Self {
        Self(text)
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a key is switched on. An expired key counts as switched off wherever it is read.
///
/// | from \ command | activate | deactivate |
/// |---|---|---|
/// | `Active` | no change, no event | `Inactive` |
/// | `Inactive` | `Active`; `Expired` when its time is over | `AlreadyInactive` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyState {
    /// Switched on.
    Active,
    /// Switched off.
    Inactive,
}

impl KeyState {
    /// The stable word for it, in the audit and on our own surface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
        }
    }
}

/// What a key refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyRefusal {
    /// Switched off before.
    #[error("the key is deactivated already")]
    AlreadyInactive,
    /// Its time is over.
    #[error("the key has expired")]
    Expired,
}

/// An API key of a partner for a policy. The policy never changes (decision 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// The keyed hash of its text: how it is found and what stands in MOSIP's `policy_api_key`.
    pub id: LookUpKey,
    /// Whose key.
    pub partner: PartnerId,
    /// For which policy.
    pub policy: PolicyId,
    /// Its name.
    pub label: KeyLabel,
    /// Its sealed text; absent on adopted rows that are not sealed yet.
    pub sealed: Option<Sealed>,
    /// The last characters of its text.
    pub tail: Option<KeyTail>,
    /// Valid from here.
    pub valid_from: DateTime<Utc>,
    /// Valid until before here; absent means without end.
    pub valid_to: Option<DateTime<Utc>>,
    /// Switched on or off.
    pub state: KeyState,
    /// Who made it, when.
    pub created: Stamp,
    /// Who switched it last, when.
    pub changed: Option<Stamp>,
    /// Raised by each save.
    pub version: i64,
}

/// What a new key is made of.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// The keyed hash.
    pub id: LookUpKey,
    /// The sealed text.
    pub sealed: Sealed,
    /// The last characters.
    pub tail: KeyTail,
    /// The name.
    pub label: KeyLabel,
    /// Life in days.
    pub life_days: u64,
}

impl ApiKey {
    /// Issues a key. That the partner holds an approved request, and that the label is free, was checked.
    pub fn issue(new: NewKey, partner: PartnerId, policy: PolicyId, created: Stamp) -> (Self, Event) {
        let valid_from = created.at;
        let valid_to =
            valid_from.checked_add_days(Days::new(new.life_days)).unwrap_or(DateTime::<Utc>::MAX_UTC);
        let key = Self {
            id: new.id,
            partner,
            policy,
            label: new.label,
            sealed: Some(new.sealed),
            tail: Some(new.tail),
            valid_from,
            valid_to: Some(valid_to),
            state: KeyState::Active,
            created,
            changed: None,
            version: 0,
        };
        let event = Event::ApiKeyIssued {
            key: key.id.clone(),
            partner: key.partner.clone(),
            policy: key.policy.clone(),
            label: key.label.clone(),
            sealed: key.sealed.clone(),
            valid_from,
            valid_to: key.valid_to,
        };
        (key, event)
    }

    /// Switched on and not expired at `now`.
    pub fn is_usable(&self, now: DateTime<Utc>) -> bool {
        self.state == KeyState::Active && !expiry::is_over(self.valid_to, now)
    }

    /// Switches the key off (`partner-api.md` M09).
    pub fn deactivate(&mut self, stamp: Stamp) -> Result<Event, KeyRefusal> {
        match self.state {
            KeyState::Inactive => Err(KeyRefusal::AlreadyInactive),
            KeyState::Active => {
                self.state = KeyState::Inactive;
                self.changed = Some(stamp);
                Ok(self.switched())
            }
        }
    }

    /// Switches the key on again; nothing changes when it is on. An expired key stays off (M09, do right).
    pub fn activate(&mut self, stamp: Stamp) -> Result<Option<Event>, KeyRefusal> {
        if expiry::is_over(self.valid_to, stamp.at) {
            return Err(KeyRefusal::Expired);
        }
        match self.state {
            KeyState::Active => Ok(None),
            KeyState::Inactive => {
                self.state = KeyState::Active;
                self.changed = Some(stamp);
                Ok(Some(self.switched()))
            }
        }
    }

    fn switched(&self) -> Event {
        let (key, partner, policy) = (self.id.clone(), self.partner.clone(), self.policy.clone());
        let (label, sealed) = (self.label.clone(), self.sealed.clone());
        match self.state {
            KeyState::Active => Event::ApiKeyActivated { key, partner, policy, label, sealed },
            KeyState::Inactive => Event::ApiKeyDeactivated { key, partner, policy, label, sealed },
        }
    }
}

#[cfg(test)]
mod tests;
