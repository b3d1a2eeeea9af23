//! Passwords at the command line: read from standard input, or made and printed once.

use std::io::BufRead;
use thiserror::Error;
use zeroize::Zeroizing;

use pms_core::{
    domain::{account::Password, text::TextFault},
    port::system::Ids,
};

/// Letters and digits that are not mistaken for one another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Characters of a one-time password: 100 random bits.
const LENGTH: usize = 20;

/// Why no password was read.
#[derive(Debug, Error)]
pub(crate) enum PasswordError {
    #[error("standard input cannot be read")]
    Unreadable(#[from] std::io::Error),
    #[error("the password {0}; it must have 8 to 128 characters and no control characters")]
    Unfit(#[from] TextFault),
}

/// Reads one line; its end is not part of it.
pub(crate) fn from_stdin() -> Result<Zeroizing<String>, PasswordError> {
    let mut line = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut line)?;
    let end = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(end);
    Ok(line)
}

/// Makes a one-time password.
pub(crate) fn one_time(ids: &dyn Ids) -> Result<Password, PasswordError> {
    let mut random = Zeroizing::new([0_u8; LENGTH]);
    ids.bytes(random.as_mut_slice());
    let text: Zeroizing<String> = Zeroizing::new(
        random
            .iter()
            .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)))
            .map(|b| char::from(*b))
            .collect(),
    );
    Ok(Password::new(&text)?)
}

/// A password of standard input, or a one-time one to be printed by the caller.
pub(crate) fn chosen(from_input: bool, ids: &dyn Ids) -> Result<Chosen, PasswordError> {
    if from_input {
        return Ok(Chosen { password: Password::new(&from_stdin()?)?, is_one_time: false });
    }
    Ok(Chosen { password: one_time(ids)?, is_one_time: true })
}

/// A password and where it came from.
pub(crate) struct Chosen {
    /// The password.
    pub(crate) password: Password,
    /// It was made here and must be printed and changed.
    pub(crate) is_one_time: bool,
}
