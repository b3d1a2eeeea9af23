//! The catalogues of texts: all languages say the same things.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "catalogues/findings.rs"]
mod findings;

use pms_http::web::language::{FALLBACK, Languages};

#[test]
fn every_embedded_language_has_exactly_the_messages_and_variables_of_english() {
    let languages = Languages::load(None, FALLBACK).unwrap();
    let english = languages.get(FALLBACK).unwrap();
    assert!(languages.all().len() >= 3);
    let mut wrong = Vec::new();
    for language in languages.all() {
        wrong.extend(language.missing().iter().map(|key| format!("{} lacks {key}", language.code())));
        let more = language.keys().difference(english.keys());
        wrong.extend(more.map(|key| format!("{} has {key}, English has not", language.code())));
        for key in english.keys() {
            let (of_english, own) = (english.variables(key), language.variables(key));
            if own.is_some() && of_english != own {
                wrong.push(format!("{} {key}: {own:?} instead of {of_english:?}", language.code()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_language_is_a_file_in_a_folder_and_what_it_lacks_is_english() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("ur.ftl"), "language-name = اردو\nframe-dashboard = خلاصہ\n").unwrap();
    let languages = Languages::load(Some(folder.path()), FALLBACK).unwrap();
    let urdu = languages.get("ur").unwrap();
    assert_eq!((urdu.name(), urdu.direction().as_str()), ("اردو", "rtl"));
    assert_eq!(urdu.plain("frame-dashboard", &[]), "خلاصہ");
    assert_eq!(urdu.plain("frame-approvals", &[]), "Approvals");
    assert!(urdu.missing().contains("frame-approvals") && !urdu.missing().contains("frame-dashboard"));
}

#[test]
fn an_operator_may_change_words_of_an_embedded_language() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("en")).unwrap();
    std::fs::write(folder.path().join("en/ours.ftl"), "frame-product = Trust Registry\n").unwrap();
    let languages = Languages::load(Some(folder.path()), FALLBACK).unwrap();
    assert_eq!(languages.get("en").unwrap().plain("frame-product", &[]), "Trust Registry");
    assert_eq!(languages.get("fr").unwrap().plain("frame-product", &[]), "Gestion des partenaires");
}

#[test]
fn a_broken_file_stops_with_its_name_and_line() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sw.ftl"), "a = b\nc = { $\n").unwrap();
    let fault = Languages::load(Some(folder.path()), FALLBACK).err().unwrap().to_string();
    assert!(fault.contains("sw") && fault.contains("line 2"), "{fault}");
}

#[test]
fn the_best_language_of_a_browser_is_found() {
    let languages = Languages::load(None, FALLBACK).unwrap();
    let table = [
        ("fr-CA, en;q=0.5", "fr"),
        ("ar-EG", "ar"),
        ("sw, de", "en"),
        ("", "en"),
        ("*", "en"),
        ("en-GB;q=0.1, ar", "ar"),
    ];
    for (accept, code) in table {
        assert_eq!(languages.negotiate(accept).code(), code, "{accept}");
    }
}
