//! Who opens what in the demo: every page, and the states that a page has besides the good one.

#[path = "rounds/administrator.rs"]
mod administrator;
#[path = "rounds/manager.rs"]
mod manager;
#[path = "rounds/partner.rs"]
mod partner;

use crate::stop::{
    Act::{Fill, Press},
    Stop, page, refused,
};

/// Files that are attached, by their place: a root, an issuer under it, and the certificate of Acme Bank.
const ROOT: usize = 0;
const ISSUER: usize = 1;
pub(crate) const LEAF: usize = 2;

/// Somebody's way through the pages; the empty name is nobody's who is logged in.
pub(crate) struct Round {
    pub(crate) person: &'static str,
    pub(crate) stops: &'static [Stop],
}

/// All of them, in their order: what one does, another may need.
pub(crate) const ROUNDS: &[Round] = &[
    Round { person: "", stops: DOOR },
    Round { person: "admin", stops: administrator::STOPS },
    Round { person: "policies", stops: manager::STOPS },
    Round { person: "newcomer", stops: partner::NEWCOMER },
    Round { person: "seedling", stops: partner::SEEDLING },
    Round { person: "acme-bank", stops: partner::STOPS },
];

const DOOR: &[Stop] = &[
    page("door/log_in.html", "/ui/log-in"),
    page("door/log_in.html", "/ui/partners"),
    refused(
        401,
        "door/log_in.html",
        "/ui/log-in",
        &[Fill("E-mail or user name", "nobody"), Fill("Password", "wrong"), Press("Log in")],
    ),
];
