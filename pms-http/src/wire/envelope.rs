//! The two generations of MOSIP's envelope (`partner-api.md` 1.2): read by [`V1`] and [`V2`], written by a
//! [`Form`].
//!
//! A handler says what it answers ([`Reply`]) or why it does not ([`Refusal`]); ids, times and bytes are
//! added where the answer leaves the server, so no handler can get them wrong.

mod echo;
mod form;
mod heading;
mod letter;
mod moment;
mod print;
mod refusal;
mod reply;
mod request;
mod response;

pub use echo::{Echo, EchoSlot};
pub use form::Form;
pub use heading::Heading;
pub use letter::{Head, V1, V2};
pub use print::{Draft, Place, Printed};
pub use refusal::Refusal;
pub use reply::Reply;
pub use request::{V1Request, V2Request};
pub use response::{Fault, V1Response, V2Response};
