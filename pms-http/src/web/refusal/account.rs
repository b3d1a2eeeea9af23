//! One's own account.

use super::Refusal;
use crate::web::said::Said;
use pms_core::app::account::AccountError;

impl From<&AccountError> for Refusal {
    fn from(error: &AccountError) -> Self {
        match error {
            AccountError::Denied(denied) => Self::denied(*denied, ""),
            AccountError::WrongPassword => Self::Said(Said::new("password-old-wrong").about("old_password")),
            AccountError::SamePassword => Self::Said(Said::new("password-same").about("new_password")),
            AccountError::Blocked(seconds) => {
                let minutes = i64::try_from(seconds.div_ceil(60)).unwrap_or(i64::MAX);
                Self::Said(Said::new("password-blocked").with("minutes", minutes).about("old_password"))
            }
            AccountError::NotConnected | AccountError::NotFound => {
                Self::Said(Said::new("password-elsewhere"))
            }
            // No page adds accounts or asks for tokens.
            AccountError::NameTaken | AccountError::EmailTaken | AccountError::BadLife => Self::Internal,
            AccountError::Token(_) | AccountError::Vault(_) => Self::Unavailable,
            AccountError::Store(error) => error.into(),
        }
    }
}
