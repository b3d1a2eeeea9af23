//! What the server answered with: the status and the template of each page that was loaded.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use reqwest::Url;
use serde_json::{Value, json};
use std::{fmt, str::FromStr};

use crate::session::Session;

/// An answer that is a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    /// As a server in development tells it.
    pub(crate) template: String,
}

impl fmt::Display for Answered {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {}", self.template, self.status)
    }
}

/// The last page that came since this was asked before.
#[track_caller]
pub(crate) fn last(session: &Session) -> Option<Answered> {
    let lines = session.wait(session.client().issue_cmd(Log));
    lines.as_array()?.iter().rev().find_map(read)
}

/// A line of the browser's log: text in JSON with the event in it.
fn read(line: &Value) -> Option<Answered> {
    let event: Value = serde_json::from_str(line.get("message")?.as_str()?).ok()?;
    let event = event.get("message")?;
    let of = event.get("params")?;
    if event.get("method")? != "Network.responseReceived" || of.get("type")? != "Document" {
        return None;
    }
    let answer = of.get("response")?;
    let status = answer.get("status")?.as_u64()?;
    let template = answer.pointer("/headers/x-template").and_then(Value::as_str).unwrap_or("no template");
    Some(Answered { status: u16::try_from(status).ok()?, template: template.to_owned() })
}

/// Asks for what was logged and empties the log.
#[derive(Debug)]
struct Log;

impl WebDriverCompatibleCommand for Log {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, <Url as FromStr>::Err> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "performance" }).to_string()))
    }
}
