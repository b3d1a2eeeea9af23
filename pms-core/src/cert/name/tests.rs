use proptest::prelude::*;

use super::{Name, decode, escaped, fold::folded};
use crate::cert::der::{Reader, tag, write};
use crate::cert::oid;

fn name(rdns: &[&[(const_oid::ObjectIdentifier, u8, &[u8])]]) -> Vec<u8> {
    let rdns: Vec<Vec<u8>> = rdns
        .iter()
        .map(|attributes| {
            let parts: Vec<Vec<u8>> = attributes
                .iter()
                .map(|(kind, tag, value)| {
                    write::sequence(&[&write::oid(*kind), &write::element(*tag, value)])
                })
                .collect();
            write::element(tag::SET, &parts.concat())
        })
        .collect();
    write::element(tag::SEQUENCE, &rdns.concat())
}

fn read(bytes: &[u8]) -> Name {
    Name::read(&mut Reader::new(bytes)).unwrap()
}

#[test]
fn the_text_form_has_mosips_order_and_first_values_only() {
    let bytes = name(&[
        &[(oid::COUNTRY, tag::PRINTABLE_STRING, b"IN")],
        &[(oid::ORGANISATION, tag::UTF8_STRING, b"Acme, Inc")],
        &[(oid::ORGANISATIONAL_UNIT, tag::UTF8_STRING, b"one")],
        &[(oid::ORGANISATIONAL_UNIT, tag::UTF8_STRING, b"two")],
        &[(oid::EMAIL_ADDRESS, tag::IA5_STRING, b"a@example.org")],
        &[(oid::COMMON_NAME, tag::UTF8_STRING, b"gateway")],
    ]);
    assert_eq!(read(&bytes).mosip_text(), "CN=gateway,OU=one,O=Acme\\, Inc,C=IN");
}

#[test]
fn every_string_type_is_read_and_a_broken_one_is_refused() {
    assert_eq!(decode(tag::TELETEX_STRING, b"Caf\xe9").as_deref(), Some("Café"));
    assert_eq!(decode(tag::BMP_STRING, &[0, b'A', 0x20, 0xac]).as_deref(), Some("A€"));
    assert_eq!(decode(tag::UNIVERSAL_STRING, &[0, 1, 0xf6, 0]).as_deref(), Some("😀"));
    assert_eq!(decode(tag::PRINTABLE_STRING, b"A&B_*@").as_deref(), Some("A&B_*@"));
    for (tag, bytes) in [
        (tag::UTF8_STRING, &b"Caf\xe9"[..]),
        (tag::BMP_STRING, &[0xd8, 0x00]),
        (tag::BMP_STRING, &[0x00]),
        (tag::UNIVERSAL_STRING, &[0, 0x11, 0, 0]),
        (tag::PRINTABLE_STRING, b"Caf\xe9"),
        (tag::UTF8_STRING, b"a\0b"),
        (tag::OCTET_STRING, b"a"),
    ] {
        assert_eq!(decode(tag, bytes), None, "{tag:#x} {bytes:?}");
    }
}

#[test]
fn names_are_equal_across_string_types_case_and_blanks_but_not_across_order() {
    let one = name(&[
        &[(oid::ORGANISATION, tag::PRINTABLE_STRING, b"Acme  Ltd")],
        &[(oid::COMMON_NAME, tag::UTF8_STRING, b"CA")],
    ]);
    let other = name(&[
        &[(oid::ORGANISATION, tag::UTF8_STRING, b"ACME Ltd ")],
        &[(oid::COMMON_NAME, tag::PRINTABLE_STRING, b"ca")],
    ]);
    let turned = name(&[
        &[(oid::COMMON_NAME, tag::UTF8_STRING, b"CA")],
        &[(oid::ORGANISATION, tag::PRINTABLE_STRING, b"Acme  Ltd")],
    ]);
    assert_eq!(read(&one).key(), read(&other).key());
    assert_ne!(read(&one).key(), read(&turned).key());
}

#[test]
fn one_part_of_two_attributes_is_not_two_parts_of_one() {
    let joined = name(&[&[
        (oid::COMMON_NAME, tag::UTF8_STRING, b"x"),
        (oid::SERIAL_NUMBER, tag::PRINTABLE_STRING, b"1"),
    ]]);
    let apart = name(&[
        &[(oid::COMMON_NAME, tag::UTF8_STRING, b"x")],
        &[(oid::SERIAL_NUMBER, tag::PRINTABLE_STRING, b"1")],
    ]);
    assert_ne!(read(&joined).key(), read(&apart).key());
}

#[test]
fn blanks_at_the_edge_and_a_leading_hash_are_escaped() {
    assert_eq!(escaped(" #a# "), "\\ #a#\\ ");
    assert_eq!(escaped("#a=b"), "\\#a\\=b");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }

    #[test]
    fn a_name_equals_itself_with_other_blanks_and_case(text in "[a-z0-9]{1,8}( [a-z0-9]{1,8}){0,3}") {
        let plain = name(&[&[(oid::COMMON_NAME, tag::UTF8_STRING, text.as_bytes())]]);
        let loud = format!("  {} ", text.to_uppercase().replace(' ', "   "));
        let loud = name(&[&[(oid::COMMON_NAME, tag::UTF8_STRING, loud.as_bytes())]]);
        let (plain, loud) = (read(&plain), read(&loud));
        prop_assert_eq!(plain.key(), loud.key());
    }
}
