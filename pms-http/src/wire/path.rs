//! Values taken from the path of a request.

use crate::wire::{
    envelope::Refusal,
    fields::{FieldErrors, FieldFault},
};
use pms_core::domain::text::{self, TextFault};

/// The most characters of an id in a path.
const ID_MAX: usize = 36;

/// Whether a value has the form of our ids, `^[A-Za-z0-9-]{1,36}$` (decision 27). Where the endpoint checks
/// it, a breach is `PMS_PRT_099`.
pub fn is_id(value: &str) -> bool {
    (1..=ID_MAX).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A path value that is not our id: a name, a user's id, an id that MOSIP made. Control characters are
/// refused with `PMS_COR_001` (decision 24); anything else is looked up, and found or not.
pub fn value(name: &str, raw: String) -> Result<String, Refusal> {
    if raw.chars().any(text::is_refused_control) {
        return Err(FieldErrors::one(name, FieldFault::from(TextFault::Control)).into());
    }
    Ok(raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_to_thirty_six_letters_digits_and_hyphens() {
        assert!(is_id("a-B-9") && is_id(&"a".repeat(36)));
        for wrong in ["", "a b", "é", "a_b", "a\0", "../x"] {
            assert!(!is_id(wrong), "{wrong}");
        }
        assert!(!is_id(&"a".repeat(37)));
    }

    #[test]
    fn a_name_in_a_path_has_no_control_characters() {
        assert!(value("groupName", "Gesundheit ö".to_owned()).is_ok());
        assert!(value("groupName", "a\0b".to_owned()).is_err());
    }
}
