//! One's own password: change it, at once when somebody else chose it.

use super::{
    address::Address,
    answer::Answer,
    door, duty,
    form::{Check, FormView, text_fault},
    posted::Posted,
    said::Said,
    section::Section,
    site::Site,
    visitor::Visit,
};
use axum::{Router, extract::Query, http::StatusCode, response::Response, routing::get};
use pms_core::domain::{account::Password, text::TextFault};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(duty::PASSWORD, get(ask).post(change))
}

#[derive(Deserialize)]
struct To {
    to: Option<String>,
}

#[derive(Serialize)]
struct PasswordPage<'a> {
    form: FormView,
    to: &'a str,
    /// Somebody else chose the present one.
    is_one_time: bool,
    /// The password is kept here; otherwise another identity provider has it.
    is_here: bool,
    least: usize,
    most: usize,
}

async fn ask(visit: Visit, Query(query): Query<To>) -> Response {
    let is_one_time = visit.person().account.as_ref().is_some_and(|account| account.must_change);
    let back = if is_one_time { Some(Address::start()) } else { Address::read(duty::PROFILE) };
    let to = query.to.as_deref().and_then(Address::read).or(back).unwrap_or_else(Address::start);
    show(&visit, StatusCode::OK, FormView::default(), to.as_str()).await
}

async fn change(posted: Posted) -> Answer {
    let to = Address::read(posted.fields.text("to"));
    let to = to.as_ref().map_or(duty::PROFILE, Address::as_str);
    let mut check = Check::of(&posted.fields);
    let old = posted.fields.text("old_password");
    if old.is_empty() {
        check.fault::<()>("old_password", Said::new("password-old-missing"));
    }
    let new = new_password(&mut check);
    let Some(new) = new.filter(|_| check.is_sound()) else {
        return Ok(show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view(), to).await);
    };
    match posted.pms().change_own_password(posted.actor(), old, &new).await {
        Ok(signed_in) => {
            let mut response = posted.done(to, &Said::new("password-changed"));
            door::begin(&posted, &mut response, &signed_in);
            Ok(response)
        }
        Err(error) => {
            let said = posted.refusal(&error).await?;
            Ok(show(&posted, StatusCode::CONFLICT, check.view().refused(said), to).await)
        }
    }
}

fn new_password(check: &mut Check<'_>) -> Option<Password> {
    let typed = check.fields().text("new_password");
    let password = match Password::new(typed) {
        Ok(password) => password,
        Err(TextFault::Form) => {
            let least = i64::try_from(Password::MIN).unwrap_or(i64::MAX);
            return check.fault("new_password", Said::new("password-too-short").with("n", least));
        }
        Err(fault) => return check.fault("new_password", text_fault(fault)),
    };
    if check.fields().text("repeated_password") != typed {
        return check.fault("repeated_password", Said::new("password-differs"));
    }
    Some(password)
}

async fn show(visit: &Visit, status: StatusCode, form: FormView, to: &str) -> Response {
    let account = visit.person().account.as_ref();
    let page = PasswordPage {
        form,
        to,
        is_one_time: account.is_some_and(|account| account.must_change),
        is_here: account.is_some(),
        least: Password::MIN,
        most: Password::MAX,
    };
    visit.show_as(status, "profile/password.html", Section::None, &page).await
}
