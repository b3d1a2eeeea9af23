//! Two spellings side by side, with what differs marked.

use crate::web::said::Said;
use pms_core::app::preview::Organisations;
use serde::Serialize;

/// One of two values, as `o.versus` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Side {
    term: Said,
    value: Said,
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Part {
    text: String,
    differs: bool,
}

/// The organisation in the certificate beside the registered one.
pub(super) fn organisations(of: &Organisations) -> Vec<Side> {
    let side = |term, parts| Side { term: Said::new(term), value: Said::new("parts-none"), parts };
    let (mine, theirs) = match &of.certificate {
        Some(certificate) => compared(certificate, &of.registered),
        None => (Vec::new(), vec![Part { text: of.registered.clone(), differs: false }]),
    };
    vec![side("certificate-side-certificate", mine), side("certificate-side-registered", theirs)]
}

/// Both texts cut into what they begin with in common, what differs, and what they end with in common.
fn compared(one: &str, other: &str) -> (Vec<Part>, Vec<Part>) {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let before = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let room = a.len().min(b.len()) - before;
    let after = a.iter().rev().zip(b.iter().rev()).take(room).take_while(|(a, b)| a == b).count();
    (parts(&a, before, after), parts(&b, before, after))
}

fn parts(text: &[char], before: usize, after: usize) -> Vec<Part> {
    let (head, rest) = text.split_at(before);
    let (middle, tail) = rest.split_at(rest.len() - after);
    [(head, false), (middle, true), (tail, false)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, differs)| Part { text: text.iter().collect(), differs })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(one: &str, other: &str) -> [String; 2] {
        let told = |parts: Vec<Part>| {
            parts
                .into_iter()
                .map(|part| if part.differs { format!("[{}]", part.text) } else { part.text })
                .collect::<String>()
        };
        let (one, other) = compared(one, other);
        [told(one), told(other)]
    }

    #[test]
    fn what_differs_is_marked() {
        assert_eq!(marked("Acme Ltd", "Acme"), ["Acme[ Ltd]", "Acme"]);
        assert_eq!(marked("Bank A", "Bank B"), ["Bank [A]", "Bank [B]"]);
        assert_eq!(marked("aaa", "aa"), ["aa[a]", "aa"]);
        assert_eq!(marked("x", "y"), ["[x]", "[y]"]);
        assert_eq!(marked("", "y"), ["", "[y]"]);
        assert_eq!(marked("same", "same"), ["same", "same"]);
    }

    #[test]
    fn a_certificate_without_an_organisation_says_so() {
        let of = Organisations { certificate: None, registered: "Acme".to_owned(), same: false };
        let sides = organisations(&of);
        assert!(sides.first().is_some_and(|side| side.parts.is_empty()));
    }
}
