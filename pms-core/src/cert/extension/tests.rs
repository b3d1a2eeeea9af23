use super::{BasicConstraints, Extensions, KeyUsage, Why};
use crate::cert::der::tag;
use crate::cert::der::write;
use crate::cert::error::{Excess, ParseError};
use crate::cert::oid;
use const_oid::ObjectIdentifier;

fn extension(name: ObjectIdentifier, critical: bool, value: &[u8]) -> Vec<u8> {
    let flag = if critical { write::TRUE } else { &[] };
    write::sequence(&[&write::oid(name), flag, &write::element(tag::OCTET_STRING, value)])
}

fn read(list: &[Vec<u8>]) -> Result<Extensions, ParseError> {
    Extensions::read(&write::element(tag::SEQUENCE, &list.concat()))
}

#[test]
fn the_ca_flag_and_the_path_length_are_read() {
    type Wanted = Option<(bool, Option<u64>)>;
    let cases: [(&[u8], Wanted); 5] = [
        (&[0x30, 0], Some((false, None))),
        (&[0x30, 3, 1, 1, 0xff], Some((true, None))),
        (&[0x30, 6, 1, 1, 0xff, 2, 1, 0], Some((true, Some(0)))),
        (&[0x30, 3, 1, 1, 0], None),
        (&[0x30, 3, 2, 1, 0], None),
    ];
    for (value, wanted) in cases {
        let found = read(&[extension(oid::BASIC_CONSTRAINTS, true, value)]);
        let found = found.ok().and_then(|extensions| extensions.basic_constraints);
        let wanted = wanted.map(|(ca, path_length)| BasicConstraints { critical: true, ca, path_length });
        assert_eq!(found, wanted, "{value:?}");
    }
}

#[test]
fn key_usage_is_read_bit_by_bit() {
    let found = read(&[extension(oid::KEY_USAGE, true, &[3, 2, 1, 0x06])]).unwrap().key_usage.unwrap();
    assert!(found.has(KeyUsage::KEY_CERT_SIGN) && found.has(KeyUsage::CRL_SIGN));
    assert!(!found.has(KeyUsage::DIGITAL_SIGNATURE));
    for damaged in [&[3, 2, 3, 0x06][..], &[3, 0], &[3, 2, 9, 0x80], &[4, 1, 0]] {
        assert!(read(&[extension(oid::KEY_USAGE, true, damaged)]).is_err(), "{damaged:?}");
    }
}

#[test]
fn what_cannot_be_judged_is_an_obstacle_and_never_ignored() {
    let unknown = ObjectIdentifier::new_unwrap("1.2.3.4");
    let cases = [
        (unknown, true, Some(Why::Unknown)),
        (unknown, false, None),
        (oid::NAME_CONSTRAINTS, true, Some(Why::NotJudged)),
        (oid::NAME_CONSTRAINTS, false, Some(Why::NotJudged)),
        (oid::POLICY_CONSTRAINTS, true, Some(Why::NotJudged)),
        (oid::POLICY_CONSTRAINTS, false, None),
        (oid::AUTHORITY_INFO_ACCESS, true, Some(Why::MustNotBeCritical)),
    ];
    for (name, critical, wanted) in cases {
        let found = read(&[extension(name, critical, &[5, 0])]).unwrap();
        assert_eq!(found.obstacles.first().map(|obstacle| obstacle.why), wanted, "{name} {critical}");
    }
}

#[test]
fn an_extension_stands_once() {
    let twice = vec![extension(oid::SUBJECT_KEY_ID, false, &[4, 1, 7]); 2];
    assert_eq!(read(&twice), Err(ParseError::ExtensionTwice("subject key identifier".to_owned())));
}

#[test]
fn the_limit_of_alternative_names_is_128() {
    let names = |count: usize| write::element(tag::SEQUENCE, &[0x82, 1, b'a'].repeat(count));
    assert!(read(&[extension(oid::SUBJECT_ALT_NAME, false, &names(128))]).is_ok());
    assert_eq!(
        read(&[extension(oid::SUBJECT_ALT_NAME, false, &names(129))]),
        Err(ParseError::Limit { what: Excess::AlternativeNames, limit: 128 })
    );
}
