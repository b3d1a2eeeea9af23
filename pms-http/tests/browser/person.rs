//! Somebody in front of a browser, in verbs, so that a flow reads as sentences.

use std::path::Path;

use fantoccini::{
    Locator,
    elements::Element,
    error::{CmdError, ErrorStatus},
    key::Key,
    wd::WindowHandle,
};

use crate::{
    direction,
    driver::Driver,
    focus::{self, Stop},
    patience::{PATIENCE, until},
    phrases::Phrases,
    seek::{Kind, find, plain, text},
    session::{Session, Settings},
};

/// Sets a date as a date picker would, whatever the language's order of day, month and year is.
const PICK: &str = "arguments[0].value = arguments[1]";

/// Which ways the innermost elements run that a text stands in, within the page's own part.
const WAYS: &str = "
    const holds = (e) => e.textContent.includes(arguments[0]);
    return [...document.querySelectorAll('main *')]
        .filter((e) => holds(e) && ![...e.children].some(holds)).map((e) => getComputedStyle(e).direction)";

/// A person with a browser and tabs of their own. What is done is said in the words of the pages; whoever speaks
/// another language is told in English and finds the same in their own.
pub(crate) struct Person {
    session: Session,
    base: String,
    tabs: Vec<WindowHandle>,
    language: &'static str,
    phrases: Option<Phrases>,
}

impl Person {
    /// Sits down in front of a browser; `base` is the site's `http://ADDR:PORT`.
    #[track_caller]
    pub(crate) fn arrives(driver: &Driver, base: &str, settings: Settings) -> Self {
        let session = Session::open(driver, settings);
        let tabs = vec![session.wait(session.client().window())];
        Self { session, base: base.to_owned(), tabs, language: settings.language, phrases: None }
    }

    /// The same person, reading pages in a language while the test says everything in English.
    pub(crate) fn speaking(mut self, language: &'static str) -> Self {
        self.language = language;
        self.phrases = (language != "en").then(|| Phrases::into(language));
        self
    }

    /// How the page may say it.
    fn words(&self, english: &str) -> Vec<String> {
        self.phrases.as_ref().map_or_else(|| vec![english.to_owned()], |book| book.say(english))
    }

    /// The browser, for what is not said in verbs.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    /// Picks the person's language at the log-in, where the other languages are offered: another one and back.
    #[track_caller]
    pub(crate) fn picks_the_language(&self) {
        let there = [("en", "English"), ("ar", "العربية")];
        let (own, others): (Vec<_>, Vec<_>) = there.iter().partition(|(tag, _)| *tag == self.language);
        for (tag, name) in others.iter().chain(&own) {
            // The name is the same on every page, so it is in no phrase book.
            self.with(Kind::Button, &[(*name).to_owned()], &async |button| button.click().await);
            let told = || self.session.try_script("return document.documentElement.lang", &[]).ok();
            let came = until(|| told().filter(|told| told == tag));
            assert!(came.is_some(), "the page is not in {name} but in {:?}", told());
        }
    }

    /// Logs in where the page asks for it.
    #[track_caller]
    pub(crate) fn logs_in(&self, name: &str, password: &str) {
        self.fill("E-mail or user name", name);
        self.fill("Password", password);
        self.press("Log in");
    }

    /// Types an address of the site.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) {
        self.session.goto(&format!("{}{path}", self.base));
    }

    /// Clicks a link.
    #[track_caller]
    pub(crate) fn follow(&self, link: &str) {
        self.click(Kind::Link, link);
    }

    /// Clicks a button, or the word that opens a menu.
    #[track_caller]
    pub(crate) fn press(&self, button: &str) {
        self.click(Kind::Button, button);
    }

    /// Replaces what stands in a field. A date is given as `2027-10-14`.
    #[track_caller]
    pub(crate) fn fill(&self, label: &str, with: &str) {
        self.with(Kind::Field, &self.words(label), &async |field| {
            if field.attr("type").await?.is_some_and(|kind| kind.starts_with("date")) {
                let date = [serde_json::to_value(field)?, with.into()];
                return self.session.client().execute(PICK, date.to_vec()).await.map(|_| ());
            }
            field.clear().await?;
            field.send_keys(with).await
        });
    }

    /// Chooses in a list.
    #[track_caller]
    pub(crate) fn choose(&self, label: &str, option: &str) {
        let wanted = self.words(option);
        self.with(Kind::Field, &self.words(label), &async |field| {
            let options = field.find_all(Locator::Css("option")).await?;
            let mut seen = Vec::new();
            for candidate in options {
                // The element's own text: a closed list shows nothing of it.
                let name = plain(&candidate.prop("text").await?.unwrap_or_default());
                if wanted.contains(&name) {
                    return candidate.click().await;
                }
                seen.push(name);
            }
            panic!("{label:?} has no {option:?} but {}", seen.join(" | "))
        });
    }

    /// Ticks a box or a ring; what is ticked stays so.
    #[track_caller]
    pub(crate) fn tick(&self, label: &str) {
        self.with(Kind::Field, &self.words(label), &async |field| {
            if field.is_selected().await? { Ok(()) } else { field.click().await }
        });
    }

    /// Gives a file.
    #[track_caller]
    pub(crate) fn attach(&self, label: &str, file: &Path) {
        self.with(Kind::Field, &self.words(label), &async |field| {
            field.send_keys(&file.display().to_string()).await
        });
    }

    /// Sends the form that the focus is in, or follows the link that it is on, by the Enter key.
    #[track_caller]
    pub(crate) fn submit(&self) {
        focus::strike(&self.session, &Key::Enter);
    }

    /// Tabs on until assistive technology tells this name; how many wait may stand behind it.
    #[track_caller]
    pub(crate) fn tabs_to(&self, name: &str) {
        let names = self.words(name);
        let is_meant = |stop: &Stop| names.iter().any(|name| is_called(&stop.name, name));
        let stops = focus::stops(&self.session, is_meant);
        let there = stops.last().is_some_and(is_meant);
        assert!(there, "Tab does not lead to {name:?} but to {stops:?}");
    }

    /// Types where the focus is; a space ticks a box or presses a button.
    #[track_caller]
    pub(crate) fn types(&self, keys: &str) {
        focus::strike(&self.session, keys);
    }

    /// What stands in a field.
    #[track_caller]
    pub(crate) fn reads(&self, label: &str) -> String {
        let field = find(&self.session, Kind::Field, &self.words(label));
        self.session.wait(field.prop("value")).unwrap_or_default()
    }

    /// Waits for words on the page.
    #[track_caller]
    pub(crate) fn sees(&self, words: &str) {
        let seen = until(|| self.reads_now(words).then_some(()));
        assert!(seen.is_some(), "{words:?} was not seen within {PATIENCE:?} on {}", self.page());
    }

    /// Waits until words are no longer on the page.
    #[track_caller]
    pub(crate) fn does_not_see(&self, words: &str) {
        let gone = until(|| (!self.reads_now(words)).then_some(()));
        assert!(gone.is_some(), "{words:?} was seen for {PATIENCE:?} on {}", self.page());
    }

    fn reads_now(&self, words: &str) -> bool {
        let text = text(&self.session);
        self.words(words).iter().any(|words| text.contains(words))
    }

    /// Waits for a page by its heading of first rank, or the beginning of it.
    #[track_caller]
    pub(crate) fn is_at(&self, heading: &str) {
        let headings = self.words(heading);
        let is_meant = |found: &String| headings.iter().any(|heading| found.starts_with(heading));
        let there = until(|| self.heading().filter(is_meant));
        assert!(there.is_some(), "the heading is not {heading:?} on {}", self.page());
    }

    /// Makes sure that the page is in the person's language, laid out its way, and that what machines read is not.
    #[track_caller]
    pub(crate) fn reads_every_direction_right(&self) {
        let told = self.session.script("return document.documentElement.lang", &[]);
        assert_eq!(told, self.language, "{}", self.page());
        let faults = direction::faults(&self.session);
        assert!(faults.is_empty(), "{}: {}", self.path(), faults.join("\n"));
    }

    /// Makes sure that a text on the page is laid out from left to right, in whatever language the page is.
    #[track_caller]
    pub(crate) fn reads_from_left_to_right(&self, text: &str) {
        self.sees(text);
        let ways = self.session.script(WAYS, &[text.into()]);
        let ways: Vec<&str> = ways.as_array().into_iter().flatten().filter_map(|way| way.as_str()).collect();
        assert!(!ways.is_empty() && ways.iter().all(|way| *way == "ltr"), "{text:?} runs {ways:?}");
    }

    /// The heading of first rank.
    pub(crate) fn heading(&self) -> Option<String> {
        let found = self.session.try_script("return document.querySelector('h1')?.innerText", &[]).ok()?;
        found.as_str().map(plain)
    }

    /// The address without the site: path and query.
    #[track_caller]
    pub(crate) fn path(&self) -> String {
        let address = self.session.wait(self.session.client().current_url());
        address
            .query()
            .map_or_else(|| address.path().to_owned(), |query| format!("{}?{query}", address.path()))
    }

    /// The browser's way back.
    #[track_caller]
    pub(crate) fn goes_back(&self) {
        self.session.wait(self.session.client().back());
    }

    /// Asks for the page again.
    #[track_caller]
    pub(crate) fn reloads(&self) {
        self.session.wait(self.session.client().refresh());
    }

    /// Opens another tab and looks at it; the first is number 0.
    #[track_caller]
    pub(crate) fn opens_tab(&mut self) {
        self.session.new_tab();
        self.tabs.push(self.session.wait(self.session.client().window()));
    }

    /// Looks at another tab.
    #[track_caller]
    pub(crate) fn looks_at_tab(&self, number: usize) {
        let tab = self.tabs.get(number).unwrap().clone();
        self.session.wait(self.session.client().switch_to_window(tab));
    }

    #[track_caller]
    fn click(&self, kind: Kind, name: &str) {
        self.with(kind, &self.words(name), &async |element| element.click().await);
    }

    /// Finds something and does something with it; once more when the page was exchanged in between.
    #[track_caller]
    fn with(&self, kind: Kind, names: &[String], act: &impl AsyncFn(&Element) -> Result<(), CmdError>) {
        let done = until(|| {
            let element = find(&self.session, kind, names);
            match self.session.attempt(act(&element)) {
                Err(CmdError::Standard(error)) if error.error == ErrorStatus::StaleElementReference => None,
                // Something that sticks to an edge lies over it: people scroll on.
                Err(CmdError::Standard(error)) if error.error == ErrorStatus::ElementClickIntercepted => {
                    let given = serde_json::to_value(&element).unwrap();
                    self.session.script("arguments[0].scrollIntoView({ block: 'center' })", &[given]);
                    None
                }
                done => Some(done),
            }
        });
        match done {
            Some(Ok(())) => {}
            Some(Err(error)) => panic!("{names:?}: {error}"),
            None => panic!("{names:?} does not stand still"),
        }
    }

    /// Where the person is and what is read there, for whoever reads why a test failed.
    fn page(&self) -> String {
        format!("{}: {}", self.path(), text(&self.session))
    }
}

/// Whether a control has this name, or this name and a number.
fn is_called(control: &str, name: &str) -> bool {
    let rest = control.strip_prefix(name).map(str::trim_start);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()))
}
