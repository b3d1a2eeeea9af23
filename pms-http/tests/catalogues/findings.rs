//! What the judge of certificates says is said in every language.

use chrono::{DateTime, Utc};
use pms_core::cert::{
    Sentence, UploadKind,
    upload::{self, ReadError},
};
use pms_http::web::{
    Assets,
    engine::{Clock, Engine, Materials, Zone},
    finding,
    language::{FALLBACK, Languages},
    said::Said,
};
use std::{collections::BTreeSet, sync::Arc};

#[test]
fn every_sentence_of_the_judge_has_its_message_with_exactly_its_values() {
    let languages = Languages::load(None, FALLBACK).unwrap();
    let mut wrong = Vec::new();
    for language in languages.all() {
        for sentence in Sentence::all() {
            let values: BTreeSet<String> = sentence.values.iter().map(|name| (*name).to_owned()).collect();
            let own = language.variables(sentence.id);
            if own.as_ref() != Some(&values) {
                wrong.push(format!("{} {}: {own:?} instead of {values:?}", language.code(), sentence.id));
            }
        }
        let ids: BTreeSet<&str> = Sentence::all().map(|sentence| sentence.id).collect();
        let more = language.keys().iter().filter(|key| key.starts_with("finding-"));
        wrong.extend(more.filter(|key| !ids.contains(key.as_str())).map(|key| format!("nobody says {key}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_phrase_within_a_sentence_is_said_in_the_same_language() {
    // A sequence of five bytes that holds none.
    let damaged = "-----BEGIN CERTIFICATE-----\nMAU=\n-----END CERTIFICATE-----";
    let error = upload::read(damaged.as_bytes(), UploadKind::Partner).unwrap_err();
    assert!(matches!(error, ReadError::Certificate { .. }), "{error:?}");
    let said = finding::said(&error.words());
    let french = told("fr", &said);
    assert!(french.starts_with("Le certificat est endommagé"), "{french}");
    assert!(french.contains("les données finissent trop tôt"), "{french}");
    assert!(told("ar", &said).contains("تنتهي البيانات قبل أوانها"));
}

#[test]
fn an_instant_is_written_with_the_calendar_of_the_language() {
    let at: DateTime<Utc> = "2027-10-14T08:14:00Z".parse().unwrap();
    let said = Said::new("finding-ends").with_time("date", at);
    let french = told("fr", &said);
    assert!(french.contains("<time datetime=\"2027-10-14T08:14:00Z\">"), "{french}");
    assert!(french.replace('\u{a0}', " ").contains("14 octobre 2027"), "{french}");
    assert!(told("en", &said).replace('\u{a0}', " ").contains("14 October 2027"));
}

#[test]
fn names_of_certificates_are_shown_as_text() {
    let said = Said::new("finding-subject").with("name", "CN=<script>");
    assert!(told("en", &said).contains("CN=&lt;script&gt;"));
}

/// What a page shows.
fn told(language: &str, said: &Said) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("templates")).unwrap();
    let template = "{% import \"parts/mark.html\" as m %}{{ m.say(page.said) }}";
    std::fs::write(folder.path().join("templates/told.html"), template).unwrap();
    let languages = Arc::new(Languages::load(None, FALLBACK).unwrap());
    let engine = Engine::new(&Materials {
        languages: Arc::clone(&languages),
        assets: Arc::new(Assets::new()),
        zone: Zone::utc(),
        now: Arc::new(|| "2026-11-28T12:00:00Z".parse().unwrap()),
        folder: Some(folder.path().to_owned()),
    });
    let page = std::collections::BTreeMap::from([("said", said)]);
    let html = engine.render(languages.get(language).unwrap(), Clock::Utc, "told.html", &(), &page).unwrap();
    html.trim().to_owned()
}
