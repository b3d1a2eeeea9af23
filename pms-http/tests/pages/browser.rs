//! A browser without eyes: it keeps cookies, follows redirects and posts the forms that it was shown.

use crate::filled;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use std::{collections::BTreeMap, fmt::Write};
use tower::ServiceExt;

pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) languages: String,
}

/// A page as it came.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) bytes: Vec<u8>,
}

impl Browser {
    pub(crate) fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), languages: "en".to_owned() }
    }

    /// Opens an address; a redirect is an answer.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, None, Body::empty(), &[]).await
    }

    /// Opens an address as a browser does that takes compressed answers.
    pub(crate) async fn compressed(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, None, Body::empty(), &[("accept-encoding", "gzip")]).await
    }

    /// Opens an address and follows redirects.
    pub(crate) async fn open(&mut self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            let Some(to) = page.location() else { break };
            page = self.get(&to).await;
        }
        page
    }

    /// Posts fields to a path with the token of the form on the page at the same path.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from(path, path, fields).await
    }

    /// Posts fields to a path with the token of a form on another page.
    pub(crate) async fn post_from(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self.get(from).await.token_for(path);
        let mut all = vec![("_token", token.as_str())];
        all.extend_from_slice(fields);
        self.post_bare(path, &all).await
    }

    /// Sends the form of a page to `action` as it was shown, but for these fields.
    pub(crate) async fn submit(&mut self, page: &Page, action: &str, changes: &[(&str, &str)]) -> Page {
        let mut fields = page.fields(action);
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        let shown = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<_> = shown.chain(changes.iter().copied()).collect();
        self.post_bare(action, &all).await
    }

    /// Opens a page and presses a button (`do`) of its form, some fields changed.
    pub(crate) async fn press(&mut self, path: &str, button: &str, changes: &[(&str, &str)]) -> Page {
        let page = self.get(path).await;
        let all: Vec<_> = changes.iter().copied().chain([("do", button)]).collect();
        self.submit(&page, path, &all).await
    }

    /// The same with the button that saves.
    pub(crate) async fn save(&mut self, path: &str, changes: &[(&str, &str)]) -> Page {
        self.press(path, "save", changes).await
    }

    /// Posts exactly these fields.
    pub(crate) async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(path, fields, &[]).await
    }

    /// Posts exactly these fields with further headers.
    pub(crate) async fn post_with(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Page {
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = body.collect::<Vec<_>>().join("&");
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body.into(), headers).await
    }

    /// Posts texts and one file as `multipart/form-data`, with the token of the form at the same path.
    pub(crate) async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        let token = self.get(path).await.token();
        let mut body = Vec::new();
        let mut all = vec![("_token", token.as_str())];
        all.extend_from_slice(fields);
        for (name, value) in all {
            body.extend_from_slice(
                format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .as_bytes(),
            );
        }
        let (name, bytes) = file;
        let head = format!(
            "--cut\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"f\"\r\ncontent-type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--cut--\r\n");
        self.send(Method::POST, path, Some("multipart/form-data; boundary=cut"), body.into(), &[]).await
    }

    /// Logs in and follows where it leads.
    pub(crate) async fn log_in(&mut self, name: &str, password: &str) -> Page {
        let page = self.post("/ui/log-in", &[("name", name), ("password", password), ("to", "/ui")]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        page
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        kind: Option<&str>,
        body: Body,
        headers: &[(&str, &str)],
    ) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "pms.example.org")
            .header(header::ACCEPT_LANGUAGE, &self.languages);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some(kind) = kind.filter(|_| !headers.iter().any(|(name, _)| *name == "content-type")) {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(line.to_str().unwrap());
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, text, bytes }
    }

    fn keep(&mut self, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        if line.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

impl Page {
    /// Where it redirects to.
    pub(crate) fn location(&self) -> Option<String> {
        self.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned())
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The token of the last form on the page: forms of the frame come first.
    pub(crate) fn token(&self) -> String {
        self.token_for("")
    }

    /// The token of the form that is posted to `action`, or of the last one where none is.
    pub(crate) fn token_for(&self, action: &str) -> String {
        hidden(self.form(action).unwrap_or(&self.text), "_token")
    }

    /// The value of a hidden field of the form that is posted to `action`.
    pub(crate) fn hidden(&self, action: &str, name: &str) -> String {
        hidden(self.form(action).unwrap_or_else(|| panic!("no form to {action}: {}", self.text)), name)
    }

    /// What the form that is posted to `action` would send.
    pub(crate) fn fields(&self, action: &str) -> Vec<(String, String)> {
        filled::fields(self.form(action).unwrap_or_else(|| panic!("no form to {action}: {}", self.text)))
    }

    /// What stands in a field of the page's last form.
    pub(crate) fn field(&self, name: &str) -> String {
        let fields = filled::fields(self.main());
        let found = fields.into_iter().rfind(|(is, _)| is == name);
        found.unwrap_or_else(|| panic!("no field {name}: {}", self.text)).1
    }

    fn form(&self, action: &str) -> Option<&str> {
        let from = self.text.find(&format!("action=\"{action}\""))?;
        let rest = self.text.get(from..)?;
        rest.get(..rest.find("</form>")?)
    }

    /// Everything within `main`.
    pub(crate) fn main(&self) -> &str {
        let from =
            self.text.find("<main").unwrap_or_else(|| panic!("no main: {} {}", self.status, self.text));
        let to = self.text.find("</main>").unwrap();
        self.text.get(from..to).unwrap()
    }

    /// The words of `main`: no tags, no marks of direction, blanks collapsed.
    pub(crate) fn words(&self) -> String {
        words(self.main())
    }

    /// The words of the only `h1`.
    pub(crate) fn heading(&self) -> String {
        let pieces: Vec<&str> = self.text.split("<h1").collect();
        assert_eq!(pieces.len(), 2, "one h1: {}", self.text);
        let inside = pieces.last().unwrap().split("</h1>").next().unwrap();
        words(&format!("<h1{inside}"))
    }
}

fn hidden(html: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) = html.rsplit_once(mark.as_str()).unwrap_or_else(|| panic!("no field {name}: {html}"));
    rest.split('"').next().unwrap().to_owned()
}

/// The text of HTML, its entities undone.
pub(crate) fn words(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => {
                in_tag = true;
                text.push(' ');
            }
            '>' if in_tag => in_tag = false,
            '\u{2068}' | '\u{2069}' => {}
            c if !in_tag => text.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").unwrap();
        }
        out
    })
}
