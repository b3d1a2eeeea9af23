//! The style sheet keeps what `look` promises: contrast, one place for colours, no left and right; and pages run under
//! a policy that allows no inline style or script.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{collections::BTreeMap, fs, path::Path};

const SHEET: &str = include_str!("../assets/pms.css");

/// What text needs, and what edges and rings need (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const EDGE: f64 = 3.0;

/// Foreground, grounds, least contrast.
const PAIRS: &[(&str, &[&str], f64)] = &[
    (
        "ink",
        &["sheet", "ground", "sunken", "raised", "accent-wash", "good-wash", "wait-wash", "bad-wash"],
        TEXT,
    ),
    ("ink-2", &["sheet", "ground", "sunken", "raised", "accent-wash", "wait-wash", "bad-wash"], TEXT),
    ("ink-3", &["sheet", "ground", "sunken", "raised", "accent-wash"], TEXT),
    (
        "accent",
        &["sheet", "ground", "sunken", "raised", "accent-wash", "good-wash", "wait-wash", "bad-wash"],
        TEXT,
    ),
    ("accent-2", &["sheet", "ground", "sunken", "accent-wash"], TEXT),
    ("on-accent", &["accent", "accent-2"], TEXT),
    ("band-ink", &["band"], TEXT),
    ("band-ink-2", &["band"], TEXT),
    ("good", &["sheet", "sunken", "good-wash"], TEXT),
    ("wait", &["sheet", "ground", "sunken", "accent-wash", "wait-wash"], TEXT),
    ("bad", &["sheet", "sunken", "accent-wash", "bad-wash"], TEXT),
    ("off", &["sheet", "sunken", "off-wash"], TEXT),
    ("draft", &["sheet", "sunken", "draft-wash"], TEXT),
    ("on-bad", &["bad-solid", "bad"], TEXT),
    ("edge", &["sheet", "ground", "sunken", "raised"], EDGE),
    ("focus", &["sheet", "ground", "sunken", "raised", "accent-wash"], EDGE),
];

/// A declaration, or the head of a block, outside comments.
enum Piece {
    Head(String),
    End,
    Declaration(String, String),
}

fn pieces(sheet: &str) -> Vec<Piece> {
    let mut clear = String::new();
    for (place, part) in sheet.split("/*").enumerate() {
        clear.push_str(if place == 0 { part } else { part.split_once("*/").unwrap().1 });
    }
    let mut found = Vec::new();
    let mut open = String::new();
    for c in clear.chars() {
        if !matches!(c, '{' | '}' | ';') {
            open.push(c);
            continue;
        }
        let text = std::mem::take(&mut open).trim().to_owned();
        match (c, text.split_once(':')) {
            ('{', _) => found.push(Piece::Head(text)),
            (_, Some((name, value))) if !text.starts_with('@') => {
                found.push(Piece::Declaration(name.trim().to_owned(), value.trim().to_owned()));
            }
            _ => {}
        }
        if c == '}' {
            found.push(Piece::End);
        }
    }
    found
}

/// Declarations with the heads of the blocks that they stand in.
fn declarations() -> Vec<(Vec<String>, String, String)> {
    let mut within = Vec::new();
    let mut found = Vec::new();
    for piece in pieces(SHEET) {
        match piece {
            Piece::Head(head) => within.push(head),
            Piece::End => drop(within.pop()),
            Piece::Declaration(name, value) => found.push((within.clone(), name, value)),
        }
    }
    found
}

/// Light and dark colour of each token.
fn colours() -> BTreeMap<String, [String; 2]> {
    let mut colours = BTreeMap::new();
    for (within, name, value) in declarations() {
        let pair = value.strip_prefix("light-dark(").and_then(|rest| rest.strip_suffix(')'));
        if let (["@layer tokens", ":root"], Some(name), Some((light, dark))) = (
            within.iter().map(String::as_str).collect::<Vec<_>>().as_slice(),
            name.strip_prefix("--"),
            pair.and_then(|pair| pair.split_once(", ")),
        ) {
            colours.insert(name.to_owned(), [light.to_owned(), dark.to_owned()]);
        }
    }
    colours
}

/// Relative luminance (WCAG 2.2) of `#rrggbb`.
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_colour_stands_out_from_its_ground() {
    let colours = colours();
    let mut weak = Vec::new();
    for (front, grounds, least) in PAIRS {
        for ground in *grounds {
            for (theme, name) in ["light", "dark"].iter().enumerate() {
                let reached = contrast(&colours[*front][theme], &colours[*ground][theme]);
                if reached < *least {
                    weak.push(format!("{front} on {ground}, {name}: {reached:.2} of {least}"));
                }
            }
        }
    }
    assert!(weak.is_empty(), "{weak:#?}");
}

#[test]
fn colours_type_sizes_and_radii_stand_in_the_tokens_alone() {
    let stray: Vec<String> = declarations()
        .into_iter()
        .filter(|(within, name, _)| within[0] != "@layer tokens" && !name.starts_with("--"))
        .filter(|(_, name, value)| {
            let literal = value.starts_with(|c: char| c.is_ascii_digit() || c == '.') && value != "0";
            value.contains('#') && !value.contains("url(")
                || ["rgb(", "hsl(", "oklch(", "light-dark("].iter().any(|colour| value.contains(colour))
                || literal && (name == "font-size" || name.contains("radius"))
        })
        .map(|(_, name, value)| format!("{name}: {value}"))
        .collect();
    assert!(stray.is_empty(), "{stray:#?}");
}

#[test]
fn the_sheet_knows_no_left_and_right() {
    let physical = ["width", "height", "top", "bottom", "left", "right"];
    let is_physical = |name: &str| name.split('-').any(|word| physical.contains(&word));
    let allowed = ["border-inline-start-width", "border-block-end-width", "border-width", "line-height"];
    let stray: Vec<String> = declarations()
        .into_iter()
        .filter(|(_, name, value)| {
            is_physical(name) && !allowed.contains(&name.as_str())
                || ["left", "right"].contains(&value.as_str())
        })
        .map(|(_, name, value)| format!("{name}: {value}"))
        .collect();
    assert!(stray.is_empty(), "{stray:#?}");
}

/// A template without its own tags, whose arguments may be called as they like.
fn markup(template: &str) -> String {
    let mut rest = template;
    let mut markup = String::new();
    let tags = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    while let Some((at, end)) = tags.iter().filter_map(|(open, end)| Some((rest.find(open)?, end))).min() {
        markup.push_str(&rest[..at]);
        rest = rest[at..].split_once(end).unwrap().1;
    }
    markup + rest
}

#[test]
fn templates_have_no_inline_style_or_script() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = markup(&fs::read_to_string(&path).unwrap());
            for bad in [" style=", "<style", "<script>", "javascript:", " onclick", " onchange", " onsubmit"]
            {
                assert!(!text.contains(bad), "{} has {bad}", path.display());
            }
        }
    }
}
