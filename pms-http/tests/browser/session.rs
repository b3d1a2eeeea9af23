//! One browser: opened with chosen settings, shown at a size and in a theme, asked by the `WebDriver` protocol.
//!
//! Scripts of the tests reach the page past its content security policy and also when script is off for the page.

use std::{future::Future, time::Duration};

use axum::http::Method;
use fantoccini::{
    Client,
    elements::{Element, ElementRef},
    error::CmdError,
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::Url;
use serde_json::{Value, json};
use std::str::FromStr;
use tokio::{
    runtime::{Builder, Runtime},
    time::timeout,
};

use crate::driver::Driver;

/// The key of a reference to an element in what a script gives back, fixed by the standard.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Chromium without a window, without a sandbox (root has none) and without calls to its maker.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// How long the browser may take to go away.
const CLOSING: Duration = Duration::from_secs(10);

/// What a browser is set to for its whole life.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    /// Whether pages may run script.
    pub(crate) script: bool,
    /// What it asks for in `Accept-Language`.
    pub(crate) language: &'static str,
}

impl Default for Settings {
    fn default() -> Self {
        Self { script: true, language: "en" }
    }
}

/// What a page is seen on. The width is that of the page in CSS pixels; scroll bars take none of it.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// A telephone's: the pointer is a finger, and the page says how wide it wants to be.
    pub(crate) phone: bool,
}

impl Screen {
    /// A desk's.
    pub(crate) const WIDE: Self = Self { width: 1280, height: 900, phone: false };
    /// A telephone's.
    pub(crate) const PHONE: Self = Self { width: 390, height: 844, phone: true };
    /// A desk's at 400 %: the narrowest that WCAG 1.4.10 asks for.
    pub(crate) const NARROW: Self = Self { width: 320, height: 256, phone: false };
}

/// What the system prefers.
#[derive(Clone, Copy)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// As style sheets call it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A browser of its own. It is closed with its owner. Not for asynchronous tests: it waits by itself.
pub(crate) struct Session {
    runtime: Runtime,
    client: Client,
}

impl Session {
    /// Opens a browser on a wide, light screen.
    pub(crate) fn open(driver: &Driver, settings: Settings) -> Self {
        let script = if settings.script { 1 } else { 2 }; // Chromium's for "allow" and "block"
        let wanted = json!({
            "goog:chromeOptions": {
                "args": FLAGS,
                "prefs": {
                    "intl.accept_languages": settings.language,
                    "profile.managed_default_content_settings.javascript": script,
                },
                "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
            },
            // What the server answered is read there.
            "goog:loggingPrefs": { "performance": "ALL" },
        });
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let opened = Client::with_capabilities_and_connector(
            driver.address(),
            wanted.as_object().unwrap(),
            HttpConnector::new(),
        );
        let client = runtime.block_on(opened).unwrap();
        let session = Self { runtime, client };
        session.fresh_tab();
        session
    }

    /// What a new tab has to be told.
    fn fresh_tab(&self) {
        self.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
        self.show(Screen::WIDE);
        self.theme(Theme::Light);
    }

    /// Does what the client's future does.
    #[track_caller]
    pub(crate) fn wait<T>(&self, future: impl Future<Output = Result<T, CmdError>>) -> T {
        self.attempt(future).unwrap_or_else(|error| panic!("{error}"))
    }

    /// As [`Self::wait`], for what may fail.
    pub(crate) fn attempt<T>(
        &self,
        future: impl Future<Output = Result<T, CmdError>>,
    ) -> Result<T, CmdError> {
        self.runtime.block_on(future)
    }

    /// The protocol's client.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Opens an address and waits until the page is loaded.
    #[track_caller]
    pub(crate) fn goto(&self, address: &str) {
        self.wait(self.client.goto(address));
    }

    /// Opens another tab and goes there.
    #[track_caller]
    pub(crate) fn new_tab(&self) {
        let tab = self.wait(self.client.new_window(true)).handle;
        self.wait(self.client.switch_to_window(tab));
        self.fresh_tab();
    }

    /// Runs the body of a function in the page; a promise is waited for. `Err` while the page changes.
    pub(crate) fn try_script(&self, script: &str, arguments: &[Value]) -> Result<Value, CmdError> {
        self.attempt(self.client.execute(script, arguments.to_vec()))
    }

    /// As [`Self::try_script`], where the page stands still.
    #[track_caller]
    pub(crate) fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_script(script, arguments).unwrap_or_else(|error| panic!("{error}"))
    }

    /// The element that a script gave back.
    pub(crate) fn element(&self, given: &Value) -> Option<Element> {
        let id = given.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(id)))
    }

    /// What assistive technology is told of an element: its role and its name.
    #[track_caller]
    pub(crate) fn heard(&self, element: &Element) -> (String, String) {
        let ask = |what| {
            let answer = self.client.issue_cmd(Heard { element: element.element_id().to_string(), what });
            self.wait(answer).as_str().unwrap_or_default().to_owned()
        };
        (ask("computedrole"), ask("computedlabel"))
    }

    /// Shows the page on another screen.
    #[track_caller]
    pub(crate) fn show(&self, screen: Screen) {
        let Screen { width, height, phone } = screen;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
        self.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": phone }));
    }

    /// Lets the system prefer a theme, and no motion: colours on their way to others cannot be judged.
    #[track_caller]
    pub(crate) fn theme(&self, theme: Theme) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Calls a method of the `DevTools` protocol, for what `WebDriver` lacks.
    #[track_caller]
    pub(crate) fn devtools(&self, method: &'static str, parameters: &Value) -> Value {
        self.wait(self.client.issue_cmd(DevTools { method, parameters: parameters.clone() }))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A browser that does not close is the driver's to end.
        let closing = async { timeout(CLOSING, self.client.clone().close()).await };
        let _closed = self.runtime.block_on(closing);
    }
}

/// The error of an address that cannot be joined.
type Unjoined = <Url as FromStr>::Err;

/// A question about an element as assistive technology has it.
#[derive(Debug)]
struct Heard {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Heard {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, Unjoined> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/element/{}/{}", self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

/// A call of the `DevTools` protocol.
#[derive(Debug)]
struct DevTools {
    method: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, Unjoined> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.method, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}
