//! The fields of a posted form.

use axum::{
    body::Bytes,
    extract::{Form, FromRequest, Multipart, Request},
    http::header,
};
use pms_core::cert::upload;

/// More fields than any form of ours has; a longer one is not ours.
const FIELDS_MAX: usize = 2_000;

/// The names whose values are never kept, sealed or not.
const SECRETS: [&str; 5] = ["password", "old_password", "new_password", "repeated_password", "secret"];

/// The hidden field with the form's token.
pub(super) const TOKEN: &str = "_token";

/// What a form brought: texts in order, and files.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields {
    texts: Vec<(String, String)>,
    files: Vec<(String, Bytes)>,
}

impl Fields {
    /// Reads a body of either form type; `None` for anything else.
    pub(super) async fn read(request: Request) -> Option<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
        let fields = if kind.starts_with("multipart/form-data") {
            Self::parts(Multipart::from_request(request, &()).await.ok()?).await?
        } else {
            let Form(texts) = Form::<Vec<(String, String)>>::from_request(request, &()).await.ok()?;
            Self { texts, files: Vec::new() }
        };
        (fields.texts.len() + fields.files.len() <= FIELDS_MAX).then_some(fields)
    }

    async fn parts(mut body: Multipart) -> Option<Self> {
        let mut fields = Self::default();
        while let Some(part) = body.next_field().await.ok()? {
            let name = part.name()?.to_owned();
            if part.file_name().is_some() {
                fields.files.push((name, part.bytes().await.ok()?));
            } else {
                fields.texts.push((name, part.text().await.ok()?));
            }
        }
        Some(fields)
    }

    /// Fields of texts alone.
    pub(super) fn of(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { texts: texts.into_iter().collect(), files: Vec::new() }
    }

    /// The first value of a name, as typed; empty where there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.texts.iter().find(|(is, _)| is == name).map_or("", |(_, value)| value)
    }

    /// Whether the form had a field of this name: a ticked box, a pressed button.
    pub(super) fn has(&self, name: &str) -> bool {
        self.texts.iter().any(|(is, _)| is == name)
    }

    /// All values of a name, in order.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.texts.iter().filter(move |(is, _)| is == name).map(|(_, value)| value.as_str())
    }

    /// All names and values but the token's.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.texts.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        all.filter(|(name, _)| *name != TOKEN)
    }

    /// The bytes of a chosen file; `None` where none was chosen.
    pub(super) fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.iter().find(|(is, bytes)| is == name && !bytes.is_empty()).map(|(_, bytes)| bytes)
    }

    /// What is kept when a session has ended: every text that is no secret, as a query string. Files are not.
    pub(super) fn kept(&self) -> String {
        let pairs = self.texts().filter(|(name, value)| !is_secret(name, value));
        let pairs = pairs.map(|(name, value)| {
            format!("{}={}", super::address::encoded(name), super::address::encoded(value))
        });
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Reads what [`Self::kept`] wrote.
    pub(super) fn of_kept(kept: &str) -> Option<Self> {
        let texts = kept.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((decoded(name)?, decoded(value)?))
        });
        Some(Self { texts: texts.collect::<Option<Vec<_>>>()?, files: Vec::new() })
    }
}

/// A private key that was pasted where a certificate belongs is nothing to keep either.
fn is_secret(name: &str, value: &str) -> bool {
    SECRETS.contains(&name) || upload::holds_private_key(value.as_bytes())
}

/// Undoes [`super::address::encoded`].
pub(super) fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn what_is_kept_comes_back_but_secrets_and_the_token_do_not() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let typed = "{\n  \"a\": \"ä & b = 100%\"\n}";
        let fields = Fields::of([
            pair("text", typed),
            pair("password", "x"),
            pair("_token", "t"),
            pair("certificate", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"),
            pair("pick", "1"),
            pair("pick", "2"),
        ]);
        let back = Fields::of_kept(&fields.kept()).unwrap();
        assert_eq!(back.text("text"), typed);
        assert_eq!(back.all("pick").collect::<Vec<_>>(), ["1", "2"]);
        assert!(!back.has("password") && !back.has("_token") && !back.has("certificate"));
    }
}
