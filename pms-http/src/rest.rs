//! The endpoints of MOSIP's two services. A handler extracts, asks one use case, and shapes the answer.

mod admin_partner;
mod api_key;
mod certificate;
mod deactivation;
mod form;
mod link;
mod partner;
mod partner_status;
mod policy;
mod policy_group;
mod trust;
mod user;

use crate::wire::service::Service;
use pms_core::app::Pms;
use utoipa_axum::router::OpenApiRouter;

/// All endpoints under the paths of both services.
pub(crate) fn routes(pms: Pms) -> OpenApiRouter {
    let partner = OpenApiRouter::new()
        .merge(partner::routes())
        .merge(partner_status::routes())
        .merge(certificate::routes())
        .merge(link::routes())
        .merge(api_key::routes())
        .merge(admin_partner::routes())
        .merge(trust::routes())
        .merge(user::routes());
    let policy = OpenApiRouter::new()
        .merge(policy_group::routes())
        .merge(policy::routes())
        .merge(deactivation::routes());
    OpenApiRouter::new()
        .nest(Service::Partner.base(), partner)
        .nest(Service::Policy.base(), policy)
        .with_state(pms)
}
