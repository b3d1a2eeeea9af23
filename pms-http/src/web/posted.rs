//! A posted form, taken only when a page of ours, shown to this person, sent it.

use super::{
    answer::Failure,
    duty::Duty,
    fields::{Fields, TOKEN},
    log_in,
    proof::Proof,
    site::Site,
    visitor::{KEPT, Session, Visit, Visitor},
};
use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use std::{ops::Deref, sync::Arc};

/// A form of somebody who is logged in.
pub(super) struct Posted {
    visit: Visit,
    /// What it brought.
    pub fields: Fields,
}

impl Deref for Posted {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

/// A form of anybody.
pub(super) struct OpenPosted {
    /// Who.
    pub visitor: Visitor,
    /// What it brought.
    pub fields: Fields,
}

impl FromRequest<Arc<Site>> for OpenPosted {
    type Rejection = Failure;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Failure> {
        let (visitor, fields, proof) = take(request, site).await?;
        let user = visitor.session.as_ref().map_or("", |session| session.actor.user().as_str());
        match proof {
            // A session that ended since does not matter to the choice of a language or a log-in.
            Some(proof) if proof.user == user || user.is_empty() => Ok(Self { visitor, fields }),
            Some(_) | None => Err(stale(&visitor).await),
        }
    }
}

impl FromRequest<Arc<Site>> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Failure> {
        let (visitor, fields, proof) = take(request, site).await?;
        let Some(proof) = proof else { return Err(stale(&visitor).await) };
        match &visitor.session {
            // The form was shown to him in this browser, and his session has ended since: it is kept.
            None if !proof.user.is_empty() => {
                Err(log_in::session_ended(&visitor, &proof.user, &fields).await.into())
            }
            Some(session) if session.actor.user().as_str() == proof.user => {
                if let Some(answer) = duty_first(&visitor, session, &fields).await {
                    return Err(answer.into());
                }
                Ok(Self { visit: visitor.into_visit().await?, fields })
            }
            Some(_) | None => Err(stale(&visitor).await),
        }
    }
}

async fn take(request: Request, site: &Arc<Site>) -> Result<(Visitor, Fields, Option<Proof>), Failure> {
    let (parts, body) = request.into_parts();
    let visitor = Visitor::of(site, &parts).await.map_err(IntoResponse::into_response)?;
    if site.rule.names_another_site(&parts.headers) {
        tracing::warn!("a form of another site was refused");
        return Err(stale(&visitor).await);
    }
    let Some(fields) = Fields::read(Request::from_parts(parts, body)).await else {
        return Err(visitor.fail(StatusCode::BAD_REQUEST, "error-form").await);
    };
    let proof = Proof::open(&site.pms, fields.text(TOKEN), &visitor.visit, visitor.call.now());
    Ok((visitor, fields, proof))
}

/// A form came from somebody who has something to do first: it is kept, and stands there again afterwards.
async fn duty_first(visitor: &Visitor, session: &Session, fields: &Fields) -> Option<Response> {
    let person = session.person.as_ref()?;
    let duty = Duty::of(&visitor.site, &session.actor, person, visitor.address.path())?;
    let here = visitor.address.without(KEPT);
    let back = match visitor.site.pms.keep_form(&session.actor, here.as_str(), &fields.kept()).await {
        Ok(id) => here.with(KEPT, id.as_str()),
        Err(error) => {
            tracing::error!(%error, "a form was not kept");
            here
        }
    };
    Some(Redirect::to(duty.page(&back).as_str()).into_response())
}

async fn stale(visitor: &Visitor) -> Failure {
    visitor.fail(StatusCode::FORBIDDEN, "error-stale").await
}
