//! The policy manager's round.

use crate::stop::{
    Act::{Beneath, Choose, Fill, FirstRow, Follow, Press, Tick},
    Stop, page, refused, then,
};

pub(super) const STOPS: &[Stop] = &[
    page("dashboard.html", "/ui/dashboard"),
    page("group/list.html", "/ui/groups"),
    page("group/list.html", "/ui/groups?name=nothing-like-this"),
    page("group/new.html", "/ui/groups/new"),
    refused(422, "group/new.html", "", &[Press("Make the group")]),
    then(
        "group/one.html",
        "",
        &[
            Fill("Name", "Postal services"),
            Fill("Description", "Letters and parcels"),
            Press("Make the group"),
        ],
    ),
    then("group/deactivate.html", "", &[Follow("Deactivate…")]),
    then("group/one.html", "/ui/groups?name=banking", &[FirstRow]),
    then("group/deactivate.html", "", &[Follow("Deactivate…")]),
    page("policy/list.html", "/ui/policies"),
    page("policy/list.html", "/ui/policies?name=nothing-like-this"),
    page("policy/new.html", "/ui/policies/new"),
    refused(422, "policy/new.html", "", &[Press("Make the draft")]),
    then(
        "policy/edit.html",
        "",
        &[
            Tick("MISP"),
            Choose("Policy group", "Telecom"),
            Fill("Name", "Roaming gateways"),
            Fill("Description", "Requests from abroad"),
            Fill("Version label", "1.0"),
            Press("Make the draft"),
        ],
    ),
    then("policy/one.html", "/ui/policies?name=account+opening", &[FirstRow]),
    then("policy/deactivate.html", "", &[Follow("Deactivate…")]),
    then("policy/deactivate.html", "/ui/policies?name=wallet+binding", &[FirstRow, Follow("Deactivate…")]),
    then("policy/timeline.html", "/ui/policies?name=account+opening", &[FirstRow, Beneath("/timeline")]),
    then("policy/compare.html", "/ui/policies?name=account+opening", &[FirstRow, Follow("Compare…")]),
    then("policy/compare.html", "", &[FirstRow]),
    then("policy/clone.html", "/ui/policies?name=account+opening", &[FirstRow, Follow("Clone…")]),
    refused(422, "policy/clone.html", "", &[Press("Clone Account opening")]),
    then("policy/one.html", "/ui/policies?name=pilot&state=deactivated", &[FirstRow]),
    then("policy/one.html", "/ui/policies?name=video+identification", &[FirstRow]),
    then("policy/edit.html", "", &[Follow("Edit the draft")]),
    refused(
        422,
        "policy/edit.html",
        "",
        &[
            Fill("Policy as JSON", "{\n  \"authTokenType\": \"policy\"\n  \"allowedAuthTypes\": []\n}"),
            Press("Check the text"),
        ],
    ),
    then(
        "policy/edit.html",
        "/ui/policies?name=video+identification",
        &[FirstRow, Follow("Edit the draft"), Press("Check the text")],
    ),
    then("policy/edit.html", "/ui/policies?name=replacement+cards", &[FirstRow, Follow("Edit the draft")]),
    then(
        "policy/publish.html",
        "/ui/policies?name=replacement+cards",
        &[FirstRow, Follow("Compare and publish…")],
    ),
    then(
        "policy/publish.html",
        "/ui/policies?name=loan+origination&state=draft",
        &[FirstRow, Follow("Compare and publish…")],
    ),
    page("search.html", "/ui/search?find=opening"),
    page("profile/read.html", "/ui/profile"),
    refused(403, "error.html", "/ui/approvals", &[]),
];
