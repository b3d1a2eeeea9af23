//! Who calls: passwords and tokens of built-in accounts, and the check of any issuer's tokens.

mod issuer;
mod password;
pub mod token;

pub use issuer::LocalIssuer;
pub use password::LocalPasswords;
pub use token::{JwtCheck, KeySet, TokenRules};
