//! Values of messages, and their way into HTML.
//!
//! Fluent formats text and knows no markup. So every value that is a text goes into the message as a mark of two
//! private-use characters around its place in the list, and is put in when the message has been escaped. Numbers go in
//! as numbers, because plural forms depend on them, and come out between isolates, where they are found again. Bare
//! lower-case words go in as they are, because forms may be chosen by them.

use super::figures::Figures;
use fluent_bundle::{FluentArgs, FluentValue};

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
const ISOLATE: char = '\u{2068}';
const END_ISOLATE: char = '\u{2069}';

/// The value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, escaped in HTML.
    Text(String),
    /// HTML that is known to be sound.
    Markup(String),
    /// A whole number; decides plural forms.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// Values as Fluent takes them, texts replaced by marks.
pub struct Args(FluentArgs<'static>);

impl Args {
    pub(super) fn marked(args: &[(&str, Arg)]) -> Self {
        let mut marked = FluentArgs::with_capacity(args.len());
        for (place, (name, value)) in args.iter().enumerate() {
            let value = match value {
                Arg::Text(text) if is_choice(text) => FluentValue::from(text.clone()),
                Arg::Text(_) | Arg::Markup(_) => FluentValue::from(format!("{OPEN}{place}{CLOSE}")),
                Arg::Number(number) => FluentValue::from(*number),
            };
            marked.set((*name).to_owned(), value);
        }
        Self(marked)
    }

    pub(super) fn fluent(&self) -> &FluentArgs<'static> {
        &self.0
    }
}

/// Whether a text may be one that a message chooses its form by, such as the gender of what it is about. It then goes
/// into the message as it is, which is safe because there is nothing in it to escape.
fn is_choice(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// The message as HTML, isolates kept.
pub(super) fn fill(message: &str, args: &[(&str, Arg)], figures: &Figures) -> String {
    let mut html = String::with_capacity(message.len() + 64);
    walk(message, figures, |piece| match piece {
        Piece::Char(c) => push_escaped(&mut html, c),
        Piece::Isolate(c) => html.push(c),
        Piece::Number(text) => html.push_str(&text),
        Piece::Value(place) => match args.get(place) {
            Some((_, Arg::Text(text))) => text.chars().for_each(|c| push_escaped(&mut html, c)),
            Some((_, Arg::Markup(markup))) => html.push_str(markup),
            Some((_, Arg::Number(_))) | None => {}
        },
    });
    html
}

/// The message as text that is not escaped yet.
pub(super) fn fill_text(
    message: &str,
    args: &[(&str, Arg)],
    figures: &Figures,
    isolates: Isolates,
) -> String {
    let mut plain = String::with_capacity(message.len());
    walk(message, figures, |piece| match piece {
        Piece::Char(c) => plain.push(c),
        Piece::Isolate(c) => {
            if isolates == Isolates::Kept {
                plain.push(c);
            }
        }
        Piece::Number(text) => plain.push_str(&text),
        Piece::Value(place) => match args.get(place) {
            Some((_, Arg::Text(text) | Arg::Markup(text))) => plain.push_str(text),
            Some((_, Arg::Number(_))) | None => {}
        },
    });
    plain
}

/// What becomes of the marks that isolate values from the direction of their surroundings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Isolates {
    /// They stay, for text that is shown among other text.
    Kept,
    /// They go, for text that becomes part of a value.
    Dropped,
}

enum Piece {
    Char(char),
    Isolate(char),
    Number(String),
    Value(usize),
}

fn walk(message: &str, figures: &Figures, mut each: impl FnMut(Piece)) {
    let mut rest = message;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or("");
        rest = match c {
            OPEN => match between(after, CLOSE) {
                Some((place, tail)) => {
                    each(Piece::Value(place));
                    tail
                }
                None => after,
            },
            ISOLATE => {
                each(Piece::Isolate(ISOLATE));
                // Fluent isolates a number once, and once more where a plural form is chosen by it.
                match between::<i64>(after, END_ISOLATE) {
                    Some((number, tail)) => {
                        each(Piece::Number(figures.grouped(number)));
                        each(Piece::Isolate(END_ISOLATE));
                        tail
                    }
                    None => after,
                }
            }
            END_ISOLATE => {
                each(Piece::Isolate(END_ISOLATE));
                after
            }
            c => {
                each(Piece::Char(c));
                after
            }
        };
    }
}

fn between<T: std::str::FromStr>(text: &str, end: char) -> Option<(T, &str)> {
    let (inside, tail) = text.split_once(end)?;
    Some((inside.parse().ok()?, tail))
}

/// Escapes what means something in HTML text or in a quoted attribute.
fn push_escaped(html: &mut String, c: char) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        '\'' => html.push_str("&#39;"),
        // A value that brings our marks brings nothing.
        OPEN | CLOSE => {}
        c => html.push(c),
    }
}

/// A text as HTML.
pub(crate) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    text.chars().for_each(|c| push_escaped(&mut html, c));
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Figures {
        Figures::read(",", "")
    }

    #[test]
    fn text_is_escaped_and_markup_is_not() {
        let args = [("a", Arg::from("<b>")), ("b", Arg::Markup("<i>x</i>".into()))];
        let message = format!("1 < 2 {OPEN}0{CLOSE} {OPEN}1{CLOSE}");
        assert_eq!(fill(&message, &args, &english()), "1 &lt; 2 &lt;b&gt; <i>x</i>");
    }

    #[test]
    fn a_number_is_grouped_and_a_text_of_digits_is_not() {
        let message = format!("{ISOLATE}12408{END_ISOLATE} of {ISOLATE}{OPEN}0{CLOSE}{END_ISOLATE}");
        let args = [("id", Arg::from("12408"))];
        assert_eq!(fill_text(&message, &args, &english(), Isolates::Dropped), "12,408 of 12408");
    }

    #[test]
    fn a_message_may_choose_by_a_word_but_not_by_what_somebody_typed() {
        let chosen = |text: &str| Args::marked(&[("of", Arg::from(text))]).0.get("of").cloned();
        assert_eq!(chosen("policy"), Some(FluentValue::from("policy")));
        assert_ne!(chosen("<b>"), Some(FluentValue::from("<b>")));
    }

    #[test]
    fn a_value_with_our_marks_cannot_stand_for_another() {
        let evil = format!("{OPEN}1{CLOSE}");
        let args = [("a", Arg::from(evil)), ("b", Arg::Markup("<script>".into()))];
        assert_eq!(fill(&format!("{OPEN}0{CLOSE}"), &args, &english()), "1");
    }
}
