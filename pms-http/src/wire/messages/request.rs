//! Texts about the request itself: who calls, the envelope, its fields, lists.

use super::{Message, row};

pub(super) const TABLE: &[Message] = &[
    row(
        "KER-ATH-401",
        "the caller is not signed in, or the token is no longer good",
        "sign in and send the access token as bearer or as cookie",
    ),
    row("KER-ATH-403", "none of the caller's roles may do this", "ask an administrator for the role"),
    row("PMS_COR_001", "the request is not valid", "correct the field that is named"),
    row("PMS_COR_002", "a value of the path is empty", "put the id into the path"),
    row(
        "PMS_COR_003",
        "the request could not be carried out",
        "try again; if it stays, tell the operator the request id",
    ),
    row("PMS_PRT_099", "a value of the path has the wrong form", "send 1 to 36 letters, digits and hyphens"),
    row("PMS_PRT_357", "the list cannot be sorted by this field", "take one of the sort fields of the list"),
    row("PMS_PRT_358", "the sort order is not known", "send asc or desc"),
    row("PMS_PRT_360", "the page number is below zero", "count pages from 0"),
    row("PMS_PRT_361", "the page size is not above zero", "ask for at least one row a page"),
    row(
        "PMS_PRT_500",
        "the server cannot carry this out at the moment",
        "try again later; if it stays, tell the operator the request id",
    ),
    row("PMS_PS_ERROR_006", "only one of pageNo and pageSize is given", "send both or neither"),
    row("PMS_PS_ERROR_007", "only one of sortFieldName and sortType is given", "send both or neither"),
    row("PMS_PS_ERROR_008", "sorting is asked for without paging", "send pageNo and pageSize too"),
    row("PMS_REQUEST_ERROR_001", "the request is not valid", "correct the field that is named"),
    row(
        "PMS_REQUEST_ERROR_002",
        "the id of the request is not the one of this call",
        "send the id that the documentation of the call names",
    ),
    row("PMS_REQUEST_ERROR_003", "the version of the request is not known", "send version 1.0"),
    row(
        "PMS_REQUEST_ERROR_004",
        "the time of the request is missing",
        "send the present time in UTC, as 2025-07-01T10:20:30.123Z",
    ),
    row("PMS_REQUEST_ERROR_005", "the body of the request is missing", "send the member request"),
    row(
        "PMS_REQUEST_ERROR_006",
        "the time of the request is not of today",
        "send the present time in UTC and check the clock",
    ),
    row(
        "PMS_REQUEST_ERROR_007",
        "a filter has a character that is not allowed",
        "use letters, digits, blanks and common punctuation",
    ),
];
