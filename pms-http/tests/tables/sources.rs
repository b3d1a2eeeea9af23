//! The codes that the surface itself answers with, held against its own source text.

use crate::codes;
use pms_http::wire::messages;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Codes outside of the table of errors: code, status, where.
pub(crate) const OF_THE_SURFACE: [(&str, u16, &str); 29] = [
    ("KER-ATH-401", 401, "every path that needs a token"),
    ("KER-ATH-403", 403, "every path that needs a role"),
    ("KER-PCM-001", 200, "certificates"),
    ("KER-PCM-011", 200, "trust store"),
    ("KER-PCM-018", 200, "trust store"),
    ("KER_PRT_391", 200, "list of partners"),
    ("PMS_COR_001", 400, "every field"),
    ("PMS_COR_001", 413, "every body"),
    ("PMS_COR_003", 200, "policies"),
    ("PMS_PM_045", 200, "decisions"),
    ("PMS_PM_058", 200, "API keys"),
    ("PMS_POL_052", 200, "policies"),
    ("PMS_POL_073", 200, "deactivation"),
    ("PMS_PRT_012", 200, "partners"),
    ("PMS_PRT_052", 200, "partners"),
    ("PMS_PRT_066", 200, "partners"),
    ("PMS_PRT_099", 200, "trust store"),
    ("PMS_PRT_357", 200, "lists"),
    ("PMS_PRT_358", 200, "lists"),
    ("PMS_PRT_360", 200, "lists"),
    ("PMS_PRT_361", 200, "lists"),
    ("PMS_PRT_500", 500, "everywhere"),
    ("PMS_PRT_500", 503, "everywhere"),
    ("PMS_PS_ERROR_006", 200, "lists"),
    ("PMS_PS_ERROR_007", 200, "lists"),
    ("PMS_PS_ERROR_008", 200, "lists"),
    ("PMS_REQUEST_ERROR_004", 200, "requests that carry a time"),
    ("PMS_REQUEST_ERROR_006", 200, "requests that carry a time"),
    ("PMS_REQUEST_ERROR_007", 200, "filters of lists"),
];

/// Codes of the checks of second-generation bodies, of which no endpoint exists yet.
const NOT_REACHED: [&str; 2] = ["PMS_REQUEST_ERROR_002", "PMS_REQUEST_ERROR_003"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every quoted text of shipped code that looks like a wire code; the texts of the catalogue do not count.
fn codes_in_source() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    files(&source, &mut paths);
    let catalogue = source.join("wire/messages");
    let shipped = paths.iter().filter(|path| !path.starts_with(&catalogue) && !path.ends_with("messages.rs"));
    let texts = shipped.map(|path| {
        let text = fs::read_to_string(path).unwrap();
        text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    });
    let quoted = |text: String| text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    texts.flat_map(quoted).filter(|text| is_code(text)).collect()
}

fn is_code(text: &str) -> bool {
    let begins = ["PMS_", "KER-", "KER_"].iter().any(|prefix| text.starts_with(prefix));
    begins && text.ends_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

#[test]
fn every_code_in_the_source_has_words_and_stands_on_the_page() {
    let mut listed: BTreeSet<String> = OF_THE_SURFACE.map(|(code, ..)| code.to_owned()).into();
    listed.extend(codes::table().iter().map(|line| line.code.to_owned()));
    let in_source = codes_in_source();
    assert!(in_source.len() > 60, "{} codes found", in_source.len());
    for code in in_source {
        assert!(messages::known(&code).is_some(), "{code} has no words");
        assert!(listed.contains(&code) || NOT_REACHED.contains(&code.as_str()), "{code} is on no page");
    }
    for (code, ..) in OF_THE_SURFACE {
        assert!(messages::known(code).is_some(), "{code} has no words");
    }
}
