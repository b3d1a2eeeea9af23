//! `user add`, `user passwd`, `user token`: the operator at the machine, also while the server runs.

use std::{collections::BTreeSet, error::Error};

use pms_core::{
    access::{Actor, Role},
    app::account::{AccountError, NewAccount},
    domain::{
        account::{MustChange, Profile},
        id::UserId,
        partner::{
            contact::{Address, Email, Phone},
            kind::PartnerKind,
        },
        text::TextFault,
    },
};

use crate::cli::{AddUser, UserCommand};
use crate::compose::Composition;
use crate::config::Config;
use crate::password::{self, Chosen};

type Failure = Box<dyn Error + Send + Sync>;

/// Runs one of the commands.
pub(crate) async fn run(command: UserCommand, config: &Config) -> Result<(), Failure> {
    let composition = Composition::open(config).await?;
    let operator = Actor::service("pms-server user");
    match command {
        UserCommand::Add(ask) => add(&composition, &operator, *ask).await,
        UserCommand::Passwd { name, password_stdin } => {
            passwd(&composition, &operator, &name, password_stdin).await
        }
        UserCommand::Token { name, hours } => {
            let user = text("name", UserId::try_from(name))?;
            let token = composition.pms.issue_token(&operator, &user, hours).await?;
            println!("{}", token.reveal());
            Ok(())
        }
    }
}

async fn add(composition: &Composition, operator: &Actor, ask: AddUser) -> Result<(), Failure> {
    let chosen = password::chosen(ask.password_stdin, composition.ids.as_ref())?;
    let account = parse(ask, &chosen)?;
    let name = account.user.clone();
    composition.pms.add_account(operator, &account).await.map_err(explained)?;
    println!("account {name} added");
    print_one_time(&chosen);
    Ok(())
}

async fn passwd(
    composition: &Composition,
    operator: &Actor,
    name: &str,
    from_input: bool,
) -> Result<(), Failure> {
    let user = text("name", UserId::try_from(name))?;
    let chosen = password::chosen(from_input, composition.ids.as_ref())?;
    let must_change = must_change(&chosen);
    composition.pms.set_password(operator, &user, &chosen.password, must_change).await?;
    println!("password of {user} set");
    print_one_time(&chosen);
    Ok(())
}

fn parse(ask: AddUser, chosen: &Chosen) -> Result<NewAccount, Failure> {
    let roles = ask.roles.iter().map(|name| role(name)).collect::<Result<BTreeSet<_>, Failure>>()?;
    let profile = Profile {
        first_name: optional("first name", ask.first_name)?,
        last_name: optional("last name", ask.last_name)?,
        organisation: optional("organisation", ask.organisation)?,
        partner_type: optional(
            "partner type",
            ask.partner_type.map(|code| partner_type(&code)).transpose()?,
        )?,
        language: optional("language", ask.language)?,
        locale: optional("locale", ask.locale)?,
    };
    Ok(NewAccount {
        user: text("name", UserId::try_from(ask.name))?,
        email: text("e-mail", Email::try_from(ask.email.as_str()))?,
        phone: ask.phone.map(|phone| text("phone", Phone::try_from(phone.as_str()))).transpose()?,
        address: ask
            .address
            .map(|address| text("address", Address::try_from(address.as_str())))
            .transpose()?,
        profile,
        roles,
        password: chosen.password.clone(),
        must_change: must_change(chosen),
    })
}

fn role(name: &str) -> Result<Role, Failure> {
    Role::from_name(name).ok_or_else(|| {
        let known: Vec<_> = Role::ALL.iter().map(|role| role.name()).collect();
        format!("there is no role {name}; the roles are {}", known.join(", ")).into()
    })
}

fn partner_type(code: &str) -> Result<String, Failure> {
    match PartnerKind::from_code(code) {
        PartnerKind::Other(_) => {
            let known: Vec<_> = PartnerKind::seeded().map(|kind| kind.role_name()).collect();
            Err(format!("there is no partner type {code}; the types are {}", known.join(", ")).into())
        }
        kind => Ok(kind.role_name()),
    }
}

fn optional<T: TryFrom<String, Error = TextFault>>(
    what: &str,
    raw: Option<String>,
) -> Result<Option<T>, Failure> {
    raw.map(|raw| text(what, T::try_from(raw))).transpose()
}

fn text<T>(what: &str, parsed: Result<T, TextFault>) -> Result<T, Failure> {
    parsed.map_err(|fault| format!("the {what} {fault}").into())
}

fn must_change(chosen: &Chosen) -> MustChange {
    if chosen.is_one_time { MustChange::AtNextLogIn } else { MustChange::No }
}

fn print_one_time(chosen: &Chosen) {
    if chosen.is_one_time {
        println!("one-time password: {}", chosen.password.reveal());
    }
}

/// A taken name or address, with what to do about it.
fn explained(error: AccountError) -> Failure {
    match error {
        AccountError::NameTaken | AccountError::EmailTaken => {
            format!("{error}; choose another, or use `user passwd`").into()
        }
        error => error.into(),
    }
}
