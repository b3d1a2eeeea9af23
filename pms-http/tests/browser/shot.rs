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
    session.show(Screen { width, height: if phone { 844 } else { 900 }, phone });
    session.theme(theme);
    let picture = session
        .devtools("Page.captureScreenshot", &json!({ "format": "png", "captureBeyondViewport": true }));
    let picture = STANDARD.decode(picture.get("data").and_then(|data| data.as_str()).unwrap()).unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screens");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}-{width}-{}.png", theme.name()));
    fs::write(&path, picture).unwrap();
    path
}
