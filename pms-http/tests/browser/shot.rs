//! Pictures of pages, for people to look at.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;

use crate::{
    person::Person,
    session::{Screen, Theme},
};

/// Writes the whole page that a person looks at to `target/screens/NAME-WIDTH-THEME.png` and gives the path. Up to
/// 600 px the screen is a telephone's.
#[track_caller]
pub(crate) fn shot(person: &Person, name: &str, width: u32, theme: Theme) -> PathBuf {
    let session = person.session();
    let phone = width <= 600;
    let height = if phone { 844 } else { 900 };
    session.theme(theme);
    session.show(Screen { width, height, phone });
    // A screen as tall as the page. Chromium's way to look beyond the screen shifts pages that are written from
    // right to left, and leaves what sticks to the screen's edge in the middle.
    let page = session.script("return document.documentElement.scrollHeight", &[]);
    let tall = page.as_u64().and_then(|page| u32::try_from(page).ok()).unwrap();
    session.show(Screen { width, height: tall.max(height), phone });
    session.script("scrollTo(0, 0)", &[]);
    let picture = session.devtools("Page.captureScreenshot", &json!({ "format": "png" }));
    let picture = STANDARD.decode(picture.get("data").and_then(|data| data.as_str()).unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}-{width}-{}.png", theme.name()));
    fs::write(&path, picture).unwrap();
    path
}
