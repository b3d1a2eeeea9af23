//! How a partner is reached. Personal data: `Debug` masks it, and only the vault's sealed form is stored.

use crate::domain::{
    sealed::{LookUpKey, Sealed},
    text::{self, TextFault},
};
use zeroize::Zeroizing;

macro_rules! personal_type {
    ($(#[$doc:meta])* $name:ident, $max:expr, $clean:path) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// The most characters that are accepted.
            pub const MAX: usize = $max;

            /// The clear text. Named so that its uses are easy to find.
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = TextFault;

            fn try_from(raw: &str) -> Result<Self, TextFault> {
                $clean(raw, Self::MAX).map(|text| Self(Zeroizing::new(text)))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(***)"))
            }
        }
    };
}

personal_type! {
    /// An e-mail address of the form that MOSIP's pattern takes (`partner-api.md` 3.1), at most 254
    /// characters. Equality for rules is that of its [`LookUpKey`], without regard to case.
    Email, 254, clean_email
}
personal_type! {
    /// A telephone number, free in form, at most 16 characters.
    Phone, 16, text::bounded
}
personal_type! {
    /// A postal address, at most 2,000 characters.
    Address, 2000, text::bounded
}

impl Email {
    /// The text whose keyed hash finds the address: lower case.
    pub fn folded(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_lowercase())
    }
}

/// MOSIP's pattern `^[\w-\+]+(\.[\w]+)*@[\w-]+(\.[\w]+)*(\.[a-z]{2,})$`, also for letters of other scripts in
/// the local part. Written out, so that its running time is linear and its rule readable.
fn clean_email(raw: &str, max: usize) -> Result<String, TextFault> {
    let address = text::bounded(raw, max)?;
    let (local, host) = address.rsplit_once('@').ok_or(TextFault::Form)?;
    let (host_name, top) = host.rsplit_once('.').ok_or(TextFault::Form)?;
    let word = |s: &str, extra: &[char]| {
        !s.is_empty() && s.chars().all(|c| c.is_alphanumeric() || c == '_' || extra.contains(&c))
    };
    let sound = local.split('.').all(|part| word(part, &['-', '+']))
        && host_name.split('.').all(|part| word(part, &['-']))
        && top.len() >= 2
        && top.bytes().all(|b| b.is_ascii_lowercase());
    if sound { Ok(address) } else { Err(TextFault::Form) }
}

/// The contact data of a registration, in clear; it lives only until it is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Where mail goes.
    pub email: Email,
    /// Telephone.
    pub phone: Phone,
    /// Postal address.
    pub address: Address,
}

/// The contact data as a partner keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedContact {
    /// Sealed e-mail address; absent only on rows adopted from old databases.
    pub email: Option<Sealed>,
    /// Finds the partner by e-mail; unique over all partners.
    pub email_key: Option<LookUpKey>,
    /// Sealed telephone number.
    pub phone: Option<Sealed>,
    /// Sealed postal address.
    pub address: Option<Sealed>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_usual_forms_are_taken() {
        for good in ["a@b.org", "first.last+tag@mail-host.example.org", "a_b-c@x.co"] {
            assert!(Email::try_from(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn addresses_that_no_pattern_of_mosip_takes_are_refused() {
        for bad in
            ["", "a", "a@b", "a@b.ORG", "@b.org", "a@@b.org", "a b@c.org", "a..b@c.org", "a@.org", "a@b.c"]
        {
            assert!(Email::try_from(bad).is_err(), "{bad}");
        }
        let long = format!("{}@example.org", "a".repeat(243));
        assert_eq!(Email::try_from(long.as_str()), Err(TextFault::TooLong { max: 254 }));
    }

    #[test]
    fn personal_data_is_not_printed() {
        assert_eq!(format!("{:?}", Email::try_from("a@b.org").unwrap()), "Email(***)");
    }
}
