//! The style sheet's own rules (`docs/web.md`): contrast, logical properties, colours in one place.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;

const SHEET: &str = include_str!("../assets/pms.css");

/// Text on a ground: at least 4.5 to 1 (WCAG 2.2, 1.4.3).
const TEXT: [(&str, &str); 42] = [
    ("ink", "sheet"),
    ("ink", "ground"),
    ("ink", "sunken"),
    ("ink", "raised"),
    ("ink", "accent-wash"),
    ("ink", "good-wash"),
    ("ink", "wait-wash"),
    ("ink", "bad-wash"),
    ("ink-2", "sheet"),
    ("ink-2", "ground"),
    ("ink-2", "sunken"),
    ("ink-2", "wait-wash"),
    ("ink-2", "bad-wash"),
    ("ink-2", "accent-wash"),
    ("ink-3", "sheet"),
    ("ink-3", "ground"),
    ("ink-3", "sunken"),
    ("ink-3", "raised"),
    ("ink-3", "accent-wash"),
    ("accent", "sheet"),
    ("accent", "ground"),
    ("accent", "sunken"),
    ("accent", "accent-wash"),
    ("accent", "good-wash"),
    ("accent", "wait-wash"),
    ("accent", "bad-wash"),
    ("accent-2", "sheet"),
    ("on-accent", "accent"),
    ("on-accent", "accent-2"),
    ("band-ink", "band"),
    ("band-ink-2", "band"),
    ("good", "sheet"),
    ("good", "good-wash"),
    ("wait", "sheet"),
    ("wait", "wait-wash"),
    ("bad", "sheet"),
    ("bad", "bad-wash"),
    ("off", "sheet"),
    ("off", "off-wash"),
    ("draft", "draft-wash"),
    ("on-bad", "bad-solid"),
    ("on-bad", "bad"),
];

/// Edges of controls and the ring of focus: at least 3 to 1 (1.4.11).
const EDGES: [(&str, &str); 7] = [
    ("edge", "sheet"),
    ("edge", "ground"),
    ("edge", "sunken"),
    ("focus", "sheet"),
    ("focus", "ground"),
    ("focus", "accent-wash"),
    ("band-ink", "band"),
];

/// Name, light, dark.
fn tokens() -> BTreeMap<String, [[f64; 3]; 2]> {
    let lines = SHEET.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
        let (light, dark) = value.split_once(");")?.0.split_once(", ")?;
        Some((name.to_owned(), [colour(light)?, colour(dark)?]))
    });
    lines.collect()
}

fn colour(text: &str) -> Option<[f64; 3]> {
    let hex = text.trim().strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part =
        |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok().map(|byte| f64::from(byte) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn below(pairs: &[(&str, &str)], least: f64) -> Vec<String> {
    let tokens = tokens();
    let mut poor = Vec::new();
    for (front, back) in pairs {
        let find = |name: &str| *tokens.get(name).unwrap_or_else(|| panic!("no token {name}"));
        let (front_colours, back_colours) = (find(front), find(back));
        for (theme, place) in [("light", 0), ("dark", 1)] {
            let is = contrast(front_colours[place], back_colours[place]);
            if is < least {
                poor.push(format!("{front} on {back}, {theme}: {is:.2}"));
            }
        }
    }
    poor
}

#[test]
fn text_has_a_contrast_of_four_and_a_half_on_every_ground_in_both_themes() {
    assert_eq!(below(&TEXT, 4.5), Vec::<String>::new());
}

#[test]
fn edges_and_focus_have_a_contrast_of_three() {
    assert_eq!(below(&EDGES, 3.0), Vec::<String>::new());
}

#[test]
fn the_measure_is_the_one_of_wcag() {
    let grey = |byte: u8| [f64::from(byte) / 255.0; 3];
    assert!((contrast(grey(0), grey(255)) - 21.0).abs() < 0.001);
    assert!((contrast(grey(0x77), grey(255)) - 4.48).abs() < 0.01);
}

/// Declarations: property and value, with the number of their line.
fn declarations() -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    for (number, line) in without_comments().lines().enumerate() {
        let pieces = line.split(['{', '}', ';']);
        let pairs = pieces.filter_map(|piece| piece.trim().split_once(':'));
        let plain = |name: &str| {
            !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        let pairs = pairs.filter(|(name, _)| plain(name.trim()));
        found
            .extend(pairs.map(|(name, value)| (number + 1, name.trim().to_owned(), value.trim().to_owned())));
    }
    found
}

fn without_comments() -> String {
    let mut rest = SHEET;
    let mut kept = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        let (inside, after) = comment.split_once("*/").unwrap();
        kept.extend(inside.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept + rest
}

#[test]
fn nothing_is_said_of_left_and_right() {
    let sided = |name: &str| {
        name.split('-').any(|part| part == "left" || part == "right")
            || ["width", "height", "min-width", "max-width", "min-height", "max-height", "top", "bottom"]
                .contains(&name)
            || ["margin-top", "margin-bottom", "padding-top", "padding-bottom"].contains(&name)
    };
    let sided_value = |value: &str| ["left", "right"].contains(&value.trim());
    let wrong: Vec<_> = declarations()
        .into_iter()
        .filter(|(_, name, value)| sided(name) || (!name.starts_with("--") && sided_value(value)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    let sheet = without_comments();
    let (before, rest) = sheet.split_once("@layer tokens {").unwrap();
    let (_, after) = rest.split_once("@layer base {").unwrap();
    let print = after.find("@layer print {").unwrap();
    let wrong: Vec<&str> = before
        .lines()
        .chain(after[..print].lines())
        .filter(|line| {
            line.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                [3, 4, 6, 8].contains(&digits)
                    && !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_template_has_a_style_or_a_script_of_its_own() {
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/templates"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = without_tags_of_the_engine(&std::fs::read_to_string(&path).unwrap());
            for wrong in
                [" style=", "<style", "javascript:", " onclick=", " onchange=", " onsubmit=", " onload="]
            {
                assert!(!text.contains(wrong), "{wrong} in {}", path.display());
            }
            let scripts = text.matches("<script").count();
            assert_eq!(
                scripts,
                text.matches("<script src=\"\" defer></script>").count(),
                "{}",
                path.display()
            );
        }
    }
}

/// A template without its comments, statements and expressions.
fn without_tags_of_the_engine(template: &str) -> String {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        while let Some(from) = text.find(open) {
            let to = text[from..].find(close).map_or(text.len(), |at| from + at + close.len());
            text.replace_range(from..to, "");
        }
    }
    text
}
