//! The catalogues that are compiled in. A test compares the table with the folder.

use std::collections::BTreeMap;

macro_rules! catalogues {
    ($($area:literal),* $(,)?) => {
        /// The areas, one file each in every language.
        #[cfg(test)]
        const AREAS: &[&str] = &[$($area),*];
        const ENGLISH: &[&str] = &[$(include_str!(concat!("../../../locales/en/", $area, ".ftl"))),*];
        const ARABIC: &[&str] = &[$(include_str!(concat!("../../../locales/ar/", $area, ".ftl"))),*];
        const FRENCH: &[&str] = &[$(include_str!(concat!("../../../locales/fr/", $area, ".ftl"))),*];
    };
}

catalogues![
    "approval",
    "certificate",
    "dashboard",
    "door",
    "editor",
    "error",
    "fault",
    "finding",
    "frame",
    "gallery",
    "group",
    "home",
    "key",
    "kind",
    "languages",
    "locale",
    "organisation",
    "partners",
    "parts",
    "policy",
    "profile",
    "register",
    "request",
    "role",
    "search",
    "state",
    "terms",
    "timeline",
    "trust",
];

/// The texts by language tag.
pub(super) fn texts() -> BTreeMap<String, Vec<String>> {
    let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    [("en", own(ENGLISH)), ("ar", own(ARABIC)), ("fr", own(FRENCH))]
        .map(|(code, texts)| (code.to_owned(), texts))
        .into()
}

#[cfg(test)]
mod tests {
    use super::AREAS;

    #[test]
    fn the_table_is_the_folder() {
        for code in ["en", "ar", "fr"] {
            let folder = format!("{}/locales/{code}", env!("CARGO_MANIFEST_DIR"));
            let mut found: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            found.sort();
            let table: Vec<String> = AREAS.iter().map(|area| format!("{area}.ftl")).collect();
            assert_eq!(found, table, "{code}");
        }
    }
}
