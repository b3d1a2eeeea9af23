//! The rounds of partners' users: one who has just come, one who has registered, one who works.

use super::LEAF;
use crate::stop::{
    Act::{Attach, Fill, FirstRow, Follow, Press, Tick},
    Stop, page, refused, then,
};

/// The box under the terms.
const ACCEPT: &str = "I have read the terms and accept them for my organisation";

pub(super) const NEWCOMER: &[Stop] = &[
    page("terms/read.html", "/ui/home"),
    refused(422, "terms/read.html", "", &[Press("Accept the terms")]),
    then("register.html", "", &[Tick(ACCEPT), Press("Accept the terms")]),
    refused(422, "register.html", "", &[Press("Register the organisation")]),
    page("profile/read.html", "/ui/profile"),
];

pub(super) const SEEDLING: &[Stop] = &[
    page("home/read.html", "/ui/home"),
    page("certificate/own.html", "/ui/certificate"),
    page("request/list.html", "/ui/requests"),
    page("request/new.html", "/ui/requests/new"),
    page("key/list.html", "/ui/keys"),
    page("key/new.html", "/ui/keys/new"),
];

pub(super) const STOPS: &[Stop] = &[
    page("home/read.html", "/ui/home"),
    page("terms/read.html", "/ui/terms"),
    page("certificate/own.html", "/ui/certificate"),
    page("certificate/upload.html", "/ui/certificate/upload"),
    refused(422, "certificate/upload.html", "", &[Press("Check this certificate")]),
    refused(
        422,
        "certificate/checked.html",
        "/ui/certificate/upload",
        &[Fill("Or its text", "no certificate"), Press("Check this certificate")],
    ),
    then(
        "certificate/checked.html",
        "/ui/certificate/upload",
        &[Attach("Certificate file", LEAF), Press("Check this certificate")],
    ),
    page("request/list.html", "/ui/requests"),
    page("request/list.html", "/ui/requests?state=rejected"),
    then("request/one.html", "/ui/requests?state=approved", &[FirstRow]),
    page("request/new.html", "/ui/requests/new"),
    refused(422, "request/new.html", "", &[Press("Send the request")]),
    page("key/list.html", "/ui/keys"),
    then("key/deactivate.html", "", &[Follow("counters")]),
    page("key/new.html", "/ui/keys/new"),
    refused(422, "key/new.html", "", &[Press("Make the key")]),
    then(
        "key/once.html",
        "",
        &[Tick("Account opening"), Fill("Name", "branch-servers"), Press("Make the key")],
    ),
    page("organisation.html", "/ui/organisation"),
    page("profile/read.html", "/ui/profile"),
    refused(404, "error.html", "/ui/requests/nothing", &[]),
    refused(403, "error.html", "/ui/partners", &[]),
];
