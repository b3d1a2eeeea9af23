//! What the handlers share: who calls, and that the role comes before the body.

use crate::{
    auth,
    wire::{
        codes,
        envelope::{Form, Refusal},
        error::WireError,
        messages::{self, Message},
    },
};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use pms_core::{
    access::{Action, Actor},
    app::Pms,
    domain::stamp::Stamp,
};

/// The caller of a guarded path.
pub(super) type Caller = auth::Caller<Actor>;

/// Refuses a caller without the role before his body is looked at (`partner-api.md` 1.4, "do right"). The use
/// case asks again, with the owner.
pub(super) async fn role(pms: &Pms, actor: &Actor, action: Action, form: Form) -> Result<(), Refusal> {
    let reached = actor.reach(action).map(|_| ()).map_err(|error| form.refuse(codes::denied(error)));
    noted(pms, actor, action, None, reached).await
}

/// Has a refusal audited that the surface itself found, before the use case is asked: a missing role or a broken
/// rule. A request that cannot be read at all (400, 413, 415) is no attempt at anything and leaves no entry.
pub(super) async fn noted<T>(
    pms: &Pms,
    actor: &Actor,
    action: Action,
    reference: Option<&str>,
    outcome: Result<T, Refusal>,
) -> Result<T, Refusal> {
    if let Err(refusal) = &outcome
        && matches!(refusal.status(), StatusCode::OK | StatusCode::FORBIDDEN)
        && let Some(code) = refusal.code()
    {
        let Message { text, .. } = messages::message(code);
        pms.refused(actor, action, reference, &format!("{code}: {text}")).await;
    }
    outcome
}

/// Turns an error of a use case into the refusal of an endpoint.
pub(super) fn at<E>(form: Form, table: impl Fn(&E) -> WireError) -> impl Fn(E) -> Refusal {
    move |error| form.refuse(table(&error))
}

/// Who changed something last, and when.
pub(super) fn by_and_at(stamp: Option<Stamp>) -> (Option<String>, Option<DateTime<Utc>>) {
    stamp.map(|stamp| (stamp.by, stamp.at)).unzip()
}
