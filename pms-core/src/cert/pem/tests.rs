use proptest::prelude::*;

use super::{Block, blocks, line_at, print};
use crate::cert::upload::Form;

fn one(label: &str, der: &[u8]) -> Vec<Block> {
    vec![Block { label: label.to_owned(), der: der.to_vec() }]
}

#[test]
fn a_printed_block_has_64_columns_and_no_newline_at_the_end() {
    let text = print("CERTIFICATE", &[7; 100]);
    let lines: Vec<&str> = text.split('\n').collect();
    assert_eq!(lines.first(), Some(&"-----BEGIN CERTIFICATE-----"));
    assert_eq!(lines.last(), Some(&"-----END CERTIFICATE-----"));
    assert_eq!(lines[1].len(), 64);
}

#[test]
fn wrappings_that_lose_nothing_are_read() {
    let plain = print("CERTIFICATE", &[7; 100]);
    let wrapped = [
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.replace('\n', "\\n"),
        plain.replace('\n', "\\r\\n"),
        plain.replace('\n', "  \n\n\t"),
        plain.replace('\n', " "),
        format!("Certificate:\n  Data: -----\n{plain}\nregards"),
    ];
    for text in wrapped {
        assert_eq!(blocks(&text, 4), Ok(one("CERTIFICATE", &[7; 100])), "{text}");
    }
}

#[test]
fn what_is_damaged_is_named_with_its_line() {
    let plain = print("CERTIFICATE", &[7; 100]);
    let first = plain.split('\n').nth(1).unwrap();
    let cases = [
        (plain.replacen(first, &first[1..], 1), Form::Damaged(1)),
        (plain.replacen(first, &format!("!{}", &first[1..]), 1), Form::NotBase64(2)),
        (plain.replace("-----END CERTIFICATE-----", ""), Form::EndMissing(1)),
        (plain.replace("END CERTIFICATE", "END CERT"), Form::EndMissing(1)),
        (plain.replace("-----BEGIN CERTIFICATE-----", ""), Form::BeginMissing),
        (plain.replace("BEGIN CERTIFICATE-----", "BEGIN CERTIFICATE---"), Form::BeginDamaged(1)),
        (format!("{plain}\n{}", plain.replace("-----BEGIN CERTIFICATE-----", "")), Form::BeginMissing),
    ];
    for (text, wanted) in cases {
        assert_eq!(blocks(&text, 4), Err(wanted), "{text}");
    }
}

#[test]
fn reading_stops_one_block_after_the_limit() {
    let many = vec![print("CERTIFICATE", &[7; 10]); 100].join("\n");
    assert_eq!(blocks(&many, 4).unwrap().len(), 5);
}

#[test]
fn lines_are_counted_for_every_line_end() {
    assert_eq!(line_at("a\r\nb\nc\rd", 7), 4);
    assert_eq!(line_at("", 0), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_is_read_back(der in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(blocks(&print("CERTIFICATE", &der), 1), Ok(one("CERTIFICATE", &der)));
    }

    #[test]
    fn what_was_read_and_printed_is_read_the_same(text in "(-----BEGIN A-----|-----END A-----|[A-Za-z0-9+/=]{4}|\\\\n|\n|\r| |é|-){0,24}") {
        if let Ok(found) = blocks(&text, 32) {
            let printed: Vec<String> = found.iter().map(|block| print(&block.label, &block.der)).collect();
            prop_assert_eq!(blocks(&printed.join("\n"), 32), Ok(found));
        }
    }
}
