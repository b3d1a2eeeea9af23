//! The languages of the pages as administrators see them: what each lacks.

use super::{
    answer::Answer,
    language::{Language, Languages},
    section::{Audience, Section},
    site::Site,
    visitor::Visit,
};
use axum::{Router, routing::get};
use serde::Serialize;
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new().route(Section::Languages.path(), get(list))
}

#[derive(Serialize)]
struct LanguagesPage<'a> {
    languages: Vec<LanguageView<'a>>,
    /// Where files of further languages are read from.
    folder: Option<String>,
}

#[derive(Serialize)]
struct LanguageView<'a> {
    code: &'a str,
    name: &'a str,
    dir: &'static str,
    /// How many messages its own files have.
    messages: usize,
    is_default: bool,
    /// Taken from English.
    missing: Vec<&'a str>,
    /// Asked for by no page: misspelt, or of an older version.
    unknown: Vec<&'a str>,
}

async fn list(visit: Visit) -> Answer {
    if !Audience::of(visit.actor()).sees(Section::Languages) {
        return Err(visit.denied().await);
    }
    let (languages, config) = (&visit.site.languages, &visit.site.config);
    let page = LanguagesPage {
        languages: languages.all().iter().map(|one| view(one, languages, &config.language)).collect(),
        folder: config.folder.as_ref().map(|folder| folder.join("locales").display().to_string()),
    };
    Ok(visit.show("languages.html", Section::Languages, &page).await)
}

fn view<'a>(language: &'a Language, all: &Languages, default: &str) -> LanguageView<'a> {
    let english = all.all().first();
    let is_known = |key: &str| english.is_some_and(|english| english.keys().contains(key));
    LanguageView {
        code: language.code(),
        name: language.name(),
        dir: language.direction().as_str(),
        messages: language.keys().len(),
        is_default: language.code() == default,
        missing: language.missing().iter().map(String::as_str).collect(),
        unknown: language.keys().iter().map(String::as_str).filter(|key| !is_known(key)).collect(),
    }
}
