//! From a request to its caller: which paths need a token, where the token is, and the rule against forged
//! writes (decisions 12, 18, 21).
//!
//! Whether a token is good is asked of an [`Authenticate`], which the program that builds the router gives.

mod bearer;
mod forgery;
mod guard;
mod origin;
mod token;
mod zone;

pub use bearer::Bearer;
pub use forgery::{Forgery, Rule};
pub use guard::{Authenticate, Caller, Gate, Unproved, guard};
pub use origin::Origin;
pub(crate) use token::cookies;
pub use token::{Credentials, Token};
pub use zone::Zone;
