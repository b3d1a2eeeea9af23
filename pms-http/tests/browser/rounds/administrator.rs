//! The administrator's round.

use super::{ISSUER, LEAF, ROOT};
use crate::stop::{
    Act::{Attach, Choose, Fill, FirstRow, Press, SpoilForm, Tick},
    Stop, page, refused, then,
};

pub(super) const STOPS: &[Stop] = &[
    page("dashboard.html", "/ui/dashboard"),
    page("approval/inbox.html", "/ui/approvals"),
    page("approval/inbox.html", "/ui/approvals?show=rejected"),
    then("approval/one.html", "/ui/approvals?show=rejected", &[FirstRow]),
    then("approval/one.html", "/ui/approvals", &[FirstRow]),
    refused(422, "approval/one.html", "", &[Press("Reject the request")]),
    then(
        "approval/decide.html",
        "/ui/approvals",
        &[
            Tick("Choose Loan origination, Acme Bank"),
            Tick("Choose Loan origination, Meridian Insurance"),
            Press("Approve…"),
        ],
    ),
    then(
        "approval/decide.html",
        "/ui/approvals",
        &[
            Tick("Choose Number porting, Northtel"),
            Tick("Choose Payment confirmation, First Union of Credit Cooperatives"),
            Press("Reject…"),
        ],
    ),
    refused(422, "approval/decide.html", "", &[Press("Reject 2 requests")]),
    then(
        "approval/result.html",
        "",
        &[Fill("Reason", "Ask again when the contract is signed."), Press("Reject 2 requests")],
    ),
    page("partner/list.html", "/ui/partners"),
    page("partner/list.html", "/ui/partners?find=bank"),
    page("partner/list.html", "/ui/partners?find=nothing-like-this"),
    page("partner/one.html", "/ui/partners/acme-bank"),
    page("partner/one.html", "/ui/partners/seedling"),
    page("partner/one.html", "/ui/partners/quickloan"),
    page("partner/timeline.html", "/ui/partners/acme-bank/timeline"),
    page("partner/deactivate.html", "/ui/partners/acme-bank/deactivate"),
    refused(422, "partner/deactivate.html", "", &[Press("Deactivate Acme Bank")]),
    page("trust/list.html", "/ui/trust"),
    page("trust/list.html", "/ui/trust?find=nothing-like-this"),
    then("trust/one.html", "/ui/trust", &[FirstRow]),
    page("trust/upload.html", "/ui/trust/upload"),
    refused(422, "trust/upload.html", "", &[Press("Check this certificate")]),
    refused(
        422,
        "trust/checked.html",
        "/ui/trust/upload",
        &[
            Choose("Domain", "Authentication"),
            Attach("Certificate file", LEAF),
            Press("Check this certificate"),
        ],
    ),
    then(
        "trust/checked.html",
        "/ui/trust/upload",
        &[
            Choose("Domain", "Authentication"),
            Attach("Certificate file", ROOT),
            Press("Check this certificate"),
        ],
    ),
    then("trust/one.html", "", &[Press("Admit to the trust store")]),
    then(
        "trust/one.html",
        "/ui/trust/upload",
        &[
            Choose("Domain", "Authentication"),
            Attach("Certificate file", ISSUER),
            Press("Check this certificate"),
            Press("Admit to the trust store"),
        ],
    ),
    page("search.html", "/ui/search"),
    page("search.html", "/ui/search?find=bank"),
    page("search.html", "/ui/search?find=nothing-like-this"),
    page("languages.html", "/ui/languages"),
    page("profile/read.html", "/ui/profile"),
    page("profile/password.html", "/ui/password"),
    refused(422, "profile/password.html", "", &[Press("Change the password")]),
    page("gallery.html", "/ui/_gallery"),
    refused(404, "error.html", "/ui/nothing-here", &[]),
    refused(404, "error.html", "/ui/partners/nobody", &[]),
    refused(403, "error.html", "/ui/approvals", &[FirstRow, SpoilForm, Press("Approve the request")]),
];
