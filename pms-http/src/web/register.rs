//! A user registers his partner: who he is comes from his account, the rest from this form (decision 23).

mod registrant;

use super::{
    answer::{Answer, Failure},
    form::{Check, FormView},
    kind::partner_kind,
    posted::Posted,
    said::{Said, Word},
    section::{Audience, Section},
    site::Site,
    visitor::Visit,
};
use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use pms_core::{
    access::Action,
    app::partner::NewPartner,
    domain::{
        account::ProfileText,
        name::{GroupName, LangCode, OrganisationName},
        partner::contact::{Address, Contact, Email, Phone},
    },
};
use registrant::{Group, Registrant};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/ui/register", get(ask).post(register))
}

#[derive(Serialize)]
struct RegisterPage<'a> {
    form: FormView,
    user: &'a str,
    email: Option<&'a str>,
    kind: Option<Word>,
    /// Why nothing can be registered; then there is no form.
    hindrance: Option<Said>,
    /// Empty where the type needs no group.
    groups: Vec<Group>,
    letters: Vec<Letters<'a>>,
}

/// A language in which letters can come.
#[derive(Serialize)]
struct Letters<'a> {
    value: &'a str,
    word: &'a str,
}

async fn ask(visit: Visit) -> Answer {
    if let Some(away) = away(&visit).await? {
        return Ok(away);
    }
    let form = FormView::kept_or(visit.kept().await, || FormView::of(known(&visit)));
    show(&visit, StatusCode::OK, form, registrant::of(&visit).await?).await
}

/// Where those go who have nothing to register: everybody but partners' users, and who has registered.
async fn away(visit: &Visit) -> Result<Option<Response>, Failure> {
    visit.may(Action::RegisterPartner).await?;
    if Audience::of(visit.actor()) == Audience::Partner && visit.person().partner.is_none() {
        return Ok(None);
    }
    Ok(Some(Redirect::to(visit.start()).into_response()))
}

/// What the account knows already.
fn known(visit: &Visit) -> Vec<(&'static str, &str)> {
    let mut values = Vec::new();
    if let Some(account) = &visit.person().account {
        let texts = [
            ("organisation", account.organisation.as_ref().map(ProfileText::as_str)),
            ("phone", account.phone.as_ref().map(Phone::reveal)),
            ("address", account.address.as_ref().map(Address::reveal)),
        ];
        values.extend(texts.into_iter().filter_map(|(name, text)| Some((name, text?))));
    }
    let letters = visit.pms().settings().languages.iter();
    let spoken = visit.language.letters();
    values.extend(letters.map(LangCode::as_str).find(|code| *code == spoken).map(|code| ("language", code)));
    values
}

async fn register(posted: Posted) -> Answer {
    if let Some(away) = away(&posted).await? {
        return Ok(away);
    }
    let registrant = match registrant::of(&posted).await? {
        Ok(registrant) => registrant,
        hindrance => return show(&posted, StatusCode::CONFLICT, FormView::default(), hindrance).await,
    };
    let mut check = Check::of(&posted.fields);
    let Some(ask) = wanted(&mut check, &registrant) else {
        return show(&posted, StatusCode::UNPROCESSABLE_ENTITY, check.view(), Ok(registrant)).await;
    };
    match posted.pms().register_partner(posted.actor(), &ask).await {
        Ok(partner) => Ok(posted
            .done(Section::Home.path(), &Said::new("register-done").with("name", partner.name.as_str()))),
        Err(error) => {
            let said = posted.refusal(&error).await?;
            show(&posted, StatusCode::CONFLICT, check.view().refused(said), Ok(registrant)).await
        }
    }
}

fn wanted(check: &mut Check<'_>, registrant: &Registrant) -> Option<NewPartner> {
    let organisation =
        check.parsed("organisation", "register-organisation-missing", OrganisationName::try_from);
    let phone = check.parsed("phone", "register-phone-missing", Phone::try_from);
    let address = check.parsed("address", "register-address-missing", Address::try_from);
    let group = if registrant.groups.is_empty() {
        Some(None)
    } else {
        check.parsed("group", "register-group-missing", GroupName::try_from).map(Some)
    };
    let language = check.parsed("language", "register-language-missing", LangCode::try_from);
    Some(NewPartner {
        id: registrant.id.clone(),
        user: None,
        organisation: organisation?,
        contact: Contact { email: registrant.email.clone(), phone: phone?, address: address? },
        kind: registrant.kind.code().to_owned(),
        group: group?,
        language: Some(language?),
    })
}

async fn show(
    visit: &Visit,
    status: StatusCode,
    form: FormView,
    registrant: Result<Registrant, Said>,
) -> Answer {
    let (hindrance, groups) = match registrant {
        Ok(registrant) => (None, registrant.groups),
        Err(hindrance) => (Some(hindrance), Vec::new()),
    };
    let email = visit.actor().email().map(Email::reveal);
    let page = RegisterPage {
        form: email.iter().fold(form, |form, email| form.with("email", email)),
        user: visit.actor().user().as_str(),
        email,
        kind: visit.actor().partner_kind().map(partner_kind),
        hindrance,
        groups,
        letters: visit.pms().settings().languages.iter().map(|code| letters(visit, code)).collect(),
    };
    Ok(visit.show_as(status, "register.html", Section::Home, &page).await)
}

/// A language of letters, called as its speakers call it where the pages have it too.
pub(super) fn letters_name<'a>(site: &'a Site, code: &'a str) -> &'a str {
    let spoken = site.languages.all().iter().find(|language| language.letters() == code);
    spoken.map_or(code, |language| language.name())
}

fn letters<'a>(visit: &'a Visit, code: &'a LangCode) -> Letters<'a> {
    Letters { value: code.as_str(), word: letters_name(&visit.site, code.as_str()) }
}
