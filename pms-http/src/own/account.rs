//! `POST /api/v1/accounts`: an administrator adds an account of the built-in identity.

use super::ask::{Answer, Ask, account, field};
use crate::{
    auth::Caller,
    wire::{
        envelope::Refusal,
        problem::{Problem, ProblemDocument},
    },
};
use axum::{Json, extract::State, http::StatusCode};
use pms_core::{
    access::{Action, Actor, Role},
    app::{
        Pms,
        account::{AccountError, NewAccount},
    },
    domain::{
        account::{MustChange, Password, Profile},
        id::UserId,
        partner::contact::{Address, Email, Phone},
        text::TextFault,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use zeroize::Zeroizing;

pub(super) fn routes() -> OpenApiRouter<Pms> {
    OpenApiRouter::new().routes(routes!(add))
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct AccountAsk {
    /// User name, unique without regard to case.
    name: String,
    /// E-mail address, unique.
    email: String,
    /// Realm roles, e.g. `AUTH_PARTNER`.
    roles: Vec<String>,
    /// 8 to 128 characters.
    #[schema(value_type = String)]
    password: Zeroizing<String>,
    organisation: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    phone: Option<String>,
    address: Option<String>,
    /// A partner type's code in capitals.
    partner_type: Option<String>,
    language: Option<String>,
    locale: Option<String>,
}

#[derive(Serialize, ToSchema)]
struct AccountAnswer {
    user: String,
}

impl AccountAsk {
    fn parse(self) -> Result<NewAccount, Refusal> {
        let roles = self.roles.iter().map(|name| role(name)).collect::<Result<BTreeSet<_>, _>>()?;
        Ok(NewAccount {
            user: UserId::try_from(self.name).map_err(field("name"))?,
            email: Email::try_from(self.email.as_str()).map_err(field("email"))?,
            phone: self.phone.as_deref().map(Phone::try_from).transpose().map_err(field("phone"))?,
            address: self.address.as_deref().map(Address::try_from).transpose().map_err(field("address"))?,
            profile: Profile {
                first_name: optional("firstName", self.first_name)?,
                last_name: optional("lastName", self.last_name)?,
                organisation: optional("organisation", self.organisation)?,
                partner_type: optional("partnerType", self.partner_type)?,
                language: optional("language", self.language)?,
                locale: optional("locale", self.locale)?,
            },
            roles,
            password: Password::new(&self.password).map_err(field("password"))?,
            must_change: MustChange::No,
        })
    }
}

fn role(name: &str) -> Result<Role, Refusal> {
    Role::from_name(name).ok_or_else(|| {
        let detail = "there is no such role; docs/roles.md lists them";
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).about("roles").into()
    })
}

fn optional<T: TryFrom<String, Error = TextFault>>(
    name: &'static str,
    raw: Option<String>,
) -> Result<Option<T>, Refusal> {
    raw.map(T::try_from).transpose().map_err(field(name))
}

/// Adds an account of the built-in identity.
#[utoipa::path(
    post, path = "/accounts", tag = "accounts", request_body = AccountAsk,
    responses(
        (status = 200, description = "Added", body = AccountAnswer),
        (status = 403, description = "Only administrators may", body = ProblemDocument<'static>),
        (status = 409, description = "Name or address taken", body = ProblemDocument<'static>),
        (status = 422, description = "A field does not have its form", body = ProblemDocument<'static>),
    )
)]
async fn add(
    State(pms): State<Pms>,
    caller: Caller<Actor>,
    Ask(ask): Ask<AccountAsk>,
) -> Answer<AccountAnswer> {
    if let Err(denied) = caller.0.reach(Action::AddAccount) {
        let error = AccountError::from(denied);
        pms.refused(&caller.0, Action::AddAccount, None, &error.to_string()).await;
        return Err(account(&error));
    }
    let new = ask.parse()?;
    let added = pms.add_account(&caller.0, &new).await.map_err(|error| account(&error))?;
    Ok(Json(AccountAnswer { user: added.user.into() }))
}
