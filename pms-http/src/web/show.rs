//! From a page's context to an answer: the frame around it, the cookies, the headers.

use super::{
    cookie::{CHOICE_SECONDS, Cookie},
    look::Look,
    note::{self, NoteView, Tone},
    said::Said,
    section::{self, Audience, IndexGroup, Section, Tally},
    visitor::{Session, Visit, Visitor},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use pms_core::{app::overview::Overview, domain::account::ProfileText, port::queries::Count};
use serde::Serialize;

/// What HTML of ours may do: load style, drawings and the one script from here, post forms here, be framed by nobody.
const CONTENT_SECURITY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// How long the note about an outcome waits for its page, in seconds.
const NOTE_SECONDS: i64 = 120;

/// What the layout knows.
#[derive(Serialize)]
struct Frame<'a> {
    deployment: &'a str,
    contact: Option<&'a str>,
    place: Option<&'a str>,
    version: &'static str,
    development: bool,
    address: &'a str,
    start: &'static str,
    languages: Vec<LanguageChoice<'a>>,
    look: Look,
    token: String,
    note: Option<&'a NoteView>,
    person: Option<Named>,
    searches: bool,
    index: Vec<IndexGroup>,
    /// Whole seconds that the session lasts from now on.
    session_left: Option<i64>,
}

#[derive(Serialize)]
struct LanguageChoice<'a> {
    code: &'a str,
    name: &'a str,
    dir: &'static str,
    current: bool,
}

#[derive(Serialize)]
struct Named {
    name: String,
    organisation: Option<String>,
    role: &'static str,
}

impl Visitor {
    /// The page of a template within the frame.
    pub(super) async fn show(&self, template: &str, section: Section, page: &impl Serialize) -> Response {
        let overview = match &self.session {
            Some(session) => self.index_counts(session).await,
            None => Overview::default(),
        };
        self.show_beside(&overview, template, section, page)
    }

    /// The same beside an index of counts that were read already.
    pub(super) fn show_beside(
        &self,
        overview: &Overview,
        template: &str,
        section: Section,
        page: &impl Serialize,
    ) -> Response {
        let frame = self.frame(section, overview);
        let written = self
            .site
            .with_engine(|engine| engine.render(&self.language, self.look.clock(), template, &frame, page));
        let mut response = match written {
            Ok(html) => Html(html).into_response(),
            Err(fault) => {
                tracing::error!(%fault, "a page could not be written");
                let mut response = Html(String::new()).into_response();
                *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
                response
            }
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY));
        if self.site.config.development
            && let Ok(name) = HeaderValue::from_str(template)
        {
            headers.insert("x-template", name);
        }
        // Without a referrer browsers send `Origin: null` with a form, which would be taken for another site's.
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
        if self.is_first {
            self.add_cookie(&mut response, Cookie::Visit, &self.visit, Some(CHOICE_SECONDS));
        }
        if self.note.is_some() {
            self.add_cookie(&mut response, Cookie::Note, "", Some(0));
        }
        response
    }

    /// The same with a status of its own.
    pub(super) async fn show_as(
        &self,
        status: StatusCode,
        template: &str,
        section: Section,
        page: &impl Serialize,
    ) -> Response {
        let mut response = self.show(template, section, page).await;
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        response
    }

    /// On to another page, which says what was done.
    pub(super) fn done(&self, to: &str, said: &Said) -> Response {
        self.onward(to, Tone::Good, said)
    }

    /// On to another page, which says a sentence in a tone.
    pub(super) fn onward(&self, to: &str, tone: Tone, said: &Said) -> Response {
        let mut response = Redirect::to(to).into_response();
        if let Some(sealed) = note::seal(&self.site.pms, tone, said) {
            self.add_cookie(&mut response, Cookie::Note, &sealed, Some(NOTE_SECONDS));
        }
        response
    }

    pub(super) fn add_cookie(&self, to: &mut Response, cookie: Cookie, value: &str, seconds: Option<i64>) {
        if let Some(line) = cookie.set(self.site.config.secure, value, seconds) {
            to.headers_mut().append(header::SET_COOKIE, line);
        }
    }

    fn frame(&self, section: Section, overview: &Overview) -> Frame<'_> {
        let config = &self.site.config;
        let audience = self.session.as_ref().map(|session| Audience::of(&session.actor));
        let languages = self.site.languages.all().iter().map(|language| LanguageChoice {
            code: language.code(),
            name: language.name(),
            dir: language.direction().as_str(),
            current: language.code() == self.language.code(),
        });
        Frame {
            deployment: &config.deployment,
            contact: config.contact.as_deref(),
            place: config.place.as_deref(),
            version: env!("CARGO_PKG_VERSION"),
            development: config.development,
            address: self.address.as_str(),
            start: audience.map_or("/ui", start),
            languages: languages.collect(),
            look: self.look,
            token: self.token(),
            note: self.note.as_ref(),
            person: self.named(),
            searches: matches!(audience, Some(Audience::Administrator | Audience::PolicyManager)),
            index: match &self.session {
                Some(session) => section::index(&session.actor, section, |section| tally(section, overview)),
                None => Vec::new(),
            },
            session_left: self.session_left(),
        }
    }

    /// The counts of the index; none where they cannot be had, for the page itself may still be shown.
    async fn index_counts(&self, session: &Session) -> Overview {
        self.site.pms.index_counts(&session.actor).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the index has no counts");
            Overview::default()
        })
    }

    fn session_left(&self) -> Option<i64> {
        let until = self.session.as_ref()?.until?;
        Some((until - self.call.now()).num_seconds())
    }

    fn named(&self) -> Option<Named> {
        let session = self.session.as_ref()?;
        let person = session.person.as_ref();
        let account = person.and_then(|person| person.account.as_ref());
        let registered =
            person.and_then(|person| person.partner.as_ref()).map(|partner| partner.name.as_str());
        let claimed = account.and_then(|account| account.organisation.as_ref()).map(ProfileText::as_str);
        Some(Named {
            name: called(session),
            organisation: registered.or(claimed).map(str::to_owned),
            role: Audience::of(&session.actor).key(),
        })
    }
}

/// The number behind a section's name.
fn tally(section: Section, of: &Overview) -> Option<Tally> {
    let (count, due) = match section {
        Section::Approvals => (of.waiting.map(|waiting| waiting.count), true),
        Section::Partners => (of.partners, false),
        Section::TrustStore => (both(of.roots, of.intermediates), false),
        Section::Policies => (both(of.published, of.drafts), false),
        Section::PolicyGroups => (of.groups, false),
        Section::None
        | Section::Dashboard
        | Section::Languages
        | Section::Home
        | Section::Certificate
        | Section::OwnPolicies
        | Section::OwnKeys
        | Section::Organisation => (None, false),
    };
    count.map(|count| Tally { n: count.n, capped: count.capped, due: due && count.n > 0 })
}

fn both(one: Option<Count>, other: Option<Count>) -> Option<Count> {
    Some(one?.and(other?))
}

/// What somebody is called: by his account, otherwise by his user name.
pub(super) fn called(session: &Session) -> String {
    let account = session.person.as_ref().and_then(|person| person.account.as_ref());
    let names = account.map(|account| [account.first_name.as_ref(), account.last_name.as_ref()]);
    let names: Vec<&str> = names.into_iter().flatten().flatten().map(ProfileText::as_str).collect();
    if names.is_empty() { session.actor.user().as_str().to_owned() } else { names.join(" ") }
}

impl Visit {
    /// Where this person begins.
    pub(super) fn start(&self) -> &'static str {
        start(Audience::of(self.actor()))
    }
}

fn start(audience: Audience) -> &'static str {
    match audience {
        Audience::Administrator | Audience::PolicyManager => Section::Dashboard.path(),
        Audience::Partner => Section::Home.path(),
    }
}
