//! That the tools of this suite see what they are for: pages with planted faults, a form, and a page of the design.

use std::{env, fs, path::PathBuf};

use axum::{Router, extract::Query, http::HeaderMap, routing::get};

use crate::{
    audit, axe,
    driver::{Driver, program},
    person::Person,
    session::{Settings, Theme},
    shot::shot,
    site::{Site, answer},
};

const HTML: &str = "text/html; charset=utf-8";

/// Everything wrong with it that an audit looks for.
const FAULTY: &str = r##"<!doctype html><html lang="en"><head><title>Faulty</title><meta name="viewport"
content="width=device-width"><link rel="stylesheet" href="/style.css"></head><body><header>On top</header><main>
<h1>Faulty</h1><p class="pale">Hardly read</p><p class="wide">Too wide</p><p class="low">Cut off</p>
<p dir="rtl">3f2a-8c41-77d0</p><p><a class="bare" href="#">Not seen with the focus</a></p><a class="under" href="#">Under it</a><input>
</main></body></html>"##;

const STYLE: &str = ".pale { color: light-dark(#000, #333) } :root { color-scheme: light dark; background: light-dark(#fff, #000) } .wide { inline-size: 700px }
.low { block-size: 9px; overflow: clip } .bare:focus { outline: none } a:focus, input:focus { outline: 3px solid }
header { position: fixed; inset-block-start: 0; inset-inline-start: 0; block-size: 30px; inline-size: 300px; z-index: 1; background: canvas }
.under { position: absolute; inset-block-start: 2px; inset-inline-start: 2px }";

/// Every kind of control, twice in the case of a link; the name of one is isolated and has a no-break space.
const FORM: &str = r#"<!doctype html><html lang="en"><head><title>Form</title><script src="/script.js"></script></head>
<body><nav><a href="/elsewhere">Form</a></nav><main><h1>Register</h1>
<form action="/sent"><label for="name">Name of &#x2068;Example Bank&#x2069;</label><input id="name" name="name" value="Old">
<label for="day">Ends on</label><input id="day" name="day" type="date">
<label>Kind <select name="kind"><option>Partner</option><option>Device &#x2068;provider&#x2069;</option></select></label>
<label for="yes">I agree</label><input id="yes" name="agreed" type="checkbox">
<label for="file">Certificate</label><input id="file" name="file" type="file">
<button>Register it</button></form><details><summary>More</summary><p>Hidden words</p></details>
<p><a href="/form">Form</a></p><p id="script">without script</p></main></body></html>"#;

const SCRIPT: &str =
    "addEventListener('load', () => { document.getElementById('script').textContent = 'with script' })";

fn site() -> Site {
    let sent = async |headers: HeaderMap, Query(fields): Query<Vec<(String, String)>>| {
        let mut words: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name} is {value}")).collect();
        let language = headers.get("accept-language").map(|value| value.to_str().unwrap());
        words.extend(language.map(|tag| format!("in {tag}")));
        answer(HTML, format!("<!doctype html><title>Sent</title><h1>Sent</h1><p>{}</p>", words.join(", ")))
    };
    let router = Router::new()
        .route("/faulty", get(async || answer(HTML, FAULTY)))
        .route("/form", get(async || answer(HTML, FORM)))
        .route("/sent", get(sent))
        .route("/style.css", get(async || answer("text/css", STYLE)))
        .route("/script.js", get(async || answer("text/javascript", SCRIPT)));
    Site::start(router)
}

#[test]
fn planted_faults_are_found() {
    let (Some(driver), Some(_)) = (Driver::shared(), axe::source()) else { return };
    let site = site();
    let person = Person::arrives(driver, &site.address, Settings::default());
    person.open("/faulty");
    let faults = audit::faults(person.session());
    for part in [
        "direction: p. \"3f2a-8c41-77d0\" runs rtl",
        "focus on link \"Not seen with the focus\": no focus ring",
        "focus on link \"Under it\": covered",
        "label (Form elements must have labels)",
        "dark: color-contrast (Elements must meet minimum color contrast ratio thresholds) at .pale",
        "phone: scrolls sideways: p.wide",
        "narrow and loose: scrolls sideways: p.wide",
        "wide: text is cut: p.low",
    ] {
        assert!(faults.iter().any(|line| line.starts_with(part)), "{part}\n{}", faults.join("\n"));
    }
    assert!(!faults.iter().any(|line| line.starts_with("wide: scrolls")), "{}", faults.join("\n"));
}

#[test]
fn a_person_without_script_fills_and_sends_a_form_in_their_language() {
    let Some(driver) = Driver::shared() else { return };
    let (site, folder) = (site(), tempfile::tempdir().unwrap());
    let file = folder.path().join("bank.pem");
    fs::write(&file, "text").unwrap();

    let person = Person::arrives(driver, &site.address, Settings { script: false, language: "ar" });
    person.open("/form");
    person.is_at("Register");
    person.sees("without script");
    person.does_not_see("Hidden words");
    person.press("More");
    person.sees("Hidden words");
    person.follow("Form");
    assert_eq!(person.path(), "/form");
    assert_eq!(person.reads("Name of Example Bank"), "Old");
    person.fill("Name of", "Bank of Test");
    person.fill("Ends on", "2027-10-14");
    person.choose("Kind", "Device provider");
    person.tick("I agree");
    person.attach("Certificate", &file);
    person.press("Register it");
    person.is_at("Sent");
    person.sees("name is Bank of Test, day is 2027-10-14, kind is Device provider, agreed is on");
    person.sees("file is bank.pem, in ar");
}

#[test]
fn a_person_with_script_uses_keys_tabs_and_the_way_back() {
    let Some(driver) = Driver::shared() else { return };
    let site = site();
    let mut person = Person::arrives(driver, &site.address, Settings::default());
    person.open("/form");
    person.sees("with script");
    person.tabs_to("Name of Example Bank");
    person.types("Typed");
    person.tabs_to("I agree");
    person.types(" ");
    person.submit();
    person.sees("name is Typed, day is , kind is Partner, agreed is on");
    person.opens_tab();
    person.open("/faulty");
    person.looks_at_tab(0);
    person.reloads();
    person.is_at("Sent");
    person.goes_back();
    person.is_at("Register");
    person.looks_at_tab(1);
    person.is_at("Faulty");
    let picture = shot(&person, "proof", 390, Theme::Dark);
    assert!(fs::read(picture).unwrap().starts_with(b"\x89PNG"));
}

#[test]
fn a_driver_takes_its_browsers_and_its_folder_along() {
    let Some(program) = program() else { return };
    let driver = Driver::start(program);
    let person = Person::arrives(&driver, "", Settings::default());
    let (folder, address) =
        (driver.folder().to_owned(), driver.address().trim_start_matches("http://").to_owned());
    assert!(folder.is_dir());
    drop(driver);
    assert!(!folder.exists());
    assert!(std::net::TcpStream::connect(address).is_err());
    drop(person);
}

/// The page of the design that the log-in is made from, until the product's own pages are audited.
#[test]
fn the_design_of_the_log_in_passes_the_audit() {
    let Some(driver) = Driver::shared() else { return };
    let given = env::var_os("PMS_MOCK").map(PathBuf::from);
    let folder = given
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/design/ui/mock"));
    if !folder.is_dir() {
        pms_testkit::tell!(
            "SKIPPED: no pages of the design beside the workspace; PMS_MOCK=… names their folder"
        );
        return;
    }
    let site = Site::of(folder);
    let person = Person::arrives(driver, &site.address, Settings::default());
    for page in ["/login.html", "/login.ar.html"] {
        person.open(page);
        let faults = audit::faults(person.session());
        assert!(faults.is_empty(), "{page}\n{}", faults.join("\n"));
    }
}
