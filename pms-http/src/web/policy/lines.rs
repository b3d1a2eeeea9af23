//! Texts with numbered lines: a document to be read, and what stands around a fault.

use pms_core::domain::policy::document::Place;
use serde::Serialize;

/// Lines shown before and after the one with the fault.
const AROUND: usize = 2;

/// Characters of a line shown before and after the fault; a text may be a single long line.
const WIDTH: usize = 60;

/// A line of `x.excerpt`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    n: usize,
    before: String,
    fault: String,
    after: String,
}

/// All lines of a text.
pub(super) fn all(text: &str) -> Vec<Line> {
    text.lines().zip(1..).map(|(line, n)| Line::plain(n, line.to_owned())).collect()
}

/// The lines around a place, the value at it marked.
pub(super) fn around(text: &str, place: Place) -> Vec<Line> {
    let first = place.line.saturating_sub(AROUND).max(1);
    // What ends too early may end behind the last line end.
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let shown = lines.zip(1..).skip(first - 1).take_while(|(_, n)| *n <= place.line + AROUND);
    shown
        .map(|(line, n)| {
            if n == place.line {
                Line::marked(n, line, place.column)
            } else {
                Line::plain(n, end_cut(line, 2 * WIDTH))
            }
        })
        .collect()
}

/// The numbers of the first and the last line.
pub(super) fn ends(lines: &[Line]) -> Option<(usize, usize)> {
    Some((lines.first()?.n, lines.last()?.n))
}

impl Line {
    fn plain(n: usize, text: String) -> Self {
        Self { n, before: text, fault: String::new(), after: String::new() }
    }

    fn marked(n: usize, line: &str, column: usize) -> Self {
        // Where something is missing, behind a value or at the end of a line, the character before carries the mark.
        let is_there = line.chars().nth(column.saturating_sub(1)).is_some_and(|c| !c.is_whitespace());
        let place = if is_there { column.saturating_sub(1) } else { column.saturating_sub(2) };
        let begin = line.char_indices().nth(place).or(line.char_indices().last()).map_or(0, |(at, _)| at);
        let (before, rest) = line.split_at_checked(begin).unwrap_or((line, ""));
        let (fault, after) = rest.split_at_checked(length(rest)).unwrap_or((rest, ""));
        Self {
            n,
            before: begin_cut(before, WIDTH),
            fault: if fault.is_empty() { "\u{a0}".to_owned() } else { end_cut(fault, WIDTH) },
            after: end_cut(after, WIDTH),
        }
    }
}

/// How many bytes of the text the value at its beginning has: a text in quotation marks, a word, or one character.
fn length(rest: &str) -> usize {
    let Some(first) = rest.chars().next() else { return 0 };
    let is_of_word = |c: char| c.is_alphanumeric() || "+-._".contains(c);
    if first == '"' {
        let inside = rest.get(1..).unwrap_or("");
        return inside.find('"').map_or(rest.len(), |end| end + 2);
    }
    if is_of_word(first) {
        return rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
    }
    first.len_utf8()
}

/// The end of a text, after three dots where something was left out.
fn begin_cut(text: &str, most: usize) -> String {
    let count = text.chars().count();
    if count <= most {
        text.to_owned()
    } else {
        format!("…{}", text.chars().skip(count - most).collect::<String>())
    }
}

/// The beginning, likewise.
fn end_cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        text.to_owned()
    } else {
        format!("{}…", text.chars().take(most).collect::<String>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, line: usize, column: usize) -> (Vec<usize>, String) {
        let lines = around(text, Place { line, column });
        let fault = lines.iter().find(|line| !line.fault.is_empty()).unwrap();
        (
            lines.iter().map(|line| line.n).collect(),
            format!("{}[{}]{}", fault.before, fault.fault, fault.after),
        )
    }

    #[test]
    fn five_lines_stand_around_a_fault_and_the_value_is_marked() {
        let text = "{\n  \"a\": 1,\n  \"b\": \"two words\",\n  \"c\": 3\n}\n";
        assert_eq!(marked(text, 3, 8), (vec![1, 2, 3, 4, 5], "  \"b\": [\"two words\"],".to_owned()));
        assert_eq!(marked(text, 4, 8), (vec![2, 3, 4, 5, 6], "  \"c\": [3]".to_owned()));
        assert_eq!(marked(text, 1, 1), (vec![1, 2, 3], "[{]".to_owned()));
    }

    #[test]
    fn where_something_is_missing_the_character_before_is_marked() {
        assert_eq!(marked("{ \"a\": {} \"b\": 1 }", 1, 10), (vec![1], "{ \"a\": {[}] \"b\": 1 }".to_owned()));
        assert_eq!(marked("{\n  \"a\": 1\n", 3, 1).1, "[\u{a0}]");
        assert_eq!(marked("{ \"a\": 1", 1, 9).1, "{ \"a\": [1]");
    }

    #[test]
    fn a_long_line_is_shown_around_the_fault_alone() {
        let text = format!("[{}x{}]", "1,".repeat(5_000), ",1".repeat(5_000));
        let (_, shown) = marked(&text, 1, 10_002);
        assert!(shown.starts_with('…') && shown.ends_with('…') && shown.contains(",[x],"), "{shown}");
        assert!(shown.chars().count() < 130);
    }
}
