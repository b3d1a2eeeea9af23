//! Style sheet, icons and script: compiled in, named by their content, kept by browsers for good.

use axum::{
    body::Bytes,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write};

/// Where assets are served.
pub(super) const ROOT: &str = "/ui/assets/";

/// Name, media type, content.
type File = (&'static str, &'static str, &'static [u8]);

macro_rules! files {
    ($($name:literal is $media_type:literal),* $(,)?) => {
        const FILES: &[File] =
            &[$(($name, $media_type, include_bytes!(concat!("../../assets/", $name)))),*];
    };
}

files![
    "favicon.svg" is "image/svg+xml",
    "htmx.min.js" is "text/javascript; charset=utf-8",
    "icons.svg" is "image/svg+xml",
    "lines.svg" is "image/svg+xml",
    "pms.js" is "text/javascript; charset=utf-8",
    "rosette.svg" is "image/svg+xml",
    "pms.css" is "text/css; charset=utf-8",
];

/// Served in front of our own script and not by itself: a page asks for one script.
const LIBRARY: &str = "htmx.min.js";

/// The served files.
pub struct Assets {
    addresses: BTreeMap<&'static str, String>,
    bodies: BTreeMap<String, (&'static str, Bytes)>,
    icons: Vec<String>,
}

impl Default for Assets {
    fn default() -> Self {
        Self::new()
    }
}

impl Assets {
    /// Names every file by its content. The style sheet is last, for it names the drawings.
    pub fn new() -> Self {
        let mut assets = Self { addresses: BTreeMap::new(), bodies: BTreeMap::new(), icons: Vec::new() };
        let library = FILES.iter().find(|(name, _, _)| *name == LIBRARY).map_or(&[][..], |(_, _, body)| body);
        for (name, media_type, body) in FILES.iter().filter(|(name, _, _)| *name != LIBRARY) {
            let body = match *name {
                "pms.css" => Bytes::from(assets.with_addresses(&String::from_utf8_lossy(body))),
                "pms.js" => Bytes::from([library, b"\n", body].concat()),
                _ => Bytes::from_static(body),
            };
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            let file = format!("{stem}-{}.{extension}", fingerprint(&body));
            assets.addresses.insert(name, format!("{ROOT}{file}"));
            assets.bodies.insert(file, (media_type, body));
        }
        if let Some((_, _, icons)) = FILES.iter().find(|(name, _, _)| *name == "icons.svg") {
            let text = String::from_utf8_lossy(icons);
            let ids = text.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next());
            assets.icons = ids.map(str::to_owned).collect();
        }
        assets
    }

    fn with_addresses(&self, sheet: &str) -> String {
        self.addresses.iter().fold(sheet.to_owned(), |sheet, (name, address)| {
            sheet.replace(&format!("url({name})"), &format!("url({address})"))
        })
    }

    /// The address of a file.
    pub fn address(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// Whether the sheet of icons has a drawing.
    pub fn has_icon(&self, name: &str) -> bool {
        self.icons.iter().any(|icon| icon == name)
    }

    /// A file by the last part of its address.
    pub fn serve(&self, file: &str) -> Response {
        let Some((media_type, body)) = self.bodies.get(file) else {
            return StatusCode::NOT_FOUND.into_response();
        };
        let mut response = body.clone().into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
        let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
        headers.insert(header::CACHE_CONTROL, forever);
        response
    }
}

fn fingerprint(body: &[u8]) -> String {
    Sha256::digest(body).iter().take(8).fold(String::new(), |mut hex, byte| {
        let _infallible = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_folder() {
        let folder = format!("{}/assets", env!("CARGO_MANIFEST_DIR"));
        let names = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut found: Vec<String> = names.filter(|name| *name != "htmx-LICENSE.txt").collect();
        found.sort();
        let mut table: Vec<&str> = FILES.iter().map(|(name, _, _)| *name).collect();
        table.sort_unstable();
        assert_eq!(found, table);
    }

    #[test]
    fn the_style_sheet_names_drawings_by_their_content() {
        let assets = Assets::new();
        let file = assets.address("pms.css").unwrap().trim_start_matches(ROOT);
        let (_, sheet) = assets.bodies.get(file).unwrap();
        let sheet = std::str::from_utf8(sheet).unwrap();
        assert!(sheet.contains(&format!("url({})", assets.address("icons.svg").unwrap())));
        assert!(!sheet.contains("url(icons.svg)"));
    }
}
