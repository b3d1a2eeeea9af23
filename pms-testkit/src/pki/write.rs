//! Writing DER without any check, so that broken certificates can be made.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Datelike, Utc};
use der::asn1::ObjectIdentifier;

pub(super) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag];
    let length = content.len();
    if length < 0x80 {
        out.push(u8::try_from(length).expect("a short length"));
    } else {
        let octets: Vec<u8> = length.to_be_bytes().into_iter().skip_while(|octet| *octet == 0).collect();
        out.push(0x80 | u8::try_from(octets.len()).expect("a length of lengths"));
        out.extend(octets);
    }
    out.extend_from_slice(content);
    out
}

pub(super) fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    element(0x30, &parts.concat())
}

pub(super) fn oid(dotted: &str) -> Vec<u8> {
    let oid: ObjectIdentifier = dotted.parse().expect("an object identifier");
    element(0x06, oid.as_bytes())
}

pub(super) fn integer(octets: &[u8]) -> Vec<u8> {
    element(0x02, octets)
}

pub(super) fn bits(octets: &[u8]) -> Vec<u8> {
    element(0x03, &[&[0], octets].concat())
}

pub(super) fn time(at: DateTime<Utc>) -> Vec<u8> {
    if (1950..2050).contains(&at.year()) {
        element(0x17, at.format("%y%m%d%H%M%SZ").to_string().as_bytes())
    } else {
        element(0x18, at.format("%Y%m%d%H%M%SZ").to_string().as_bytes())
    }
}

/// A name of pairs (dotted kind, UTF-8 value), each its own part.
pub(super) fn name(parts: &[(String, String)]) -> Vec<u8> {
    let parts: Vec<u8> = parts
        .iter()
        .flat_map(|(kind, value)| element(0x31, &sequence(&[&oid(kind), &element(0x0c, value.as_bytes())])))
        .collect();
    element(0x30, &parts)
}

pub(super) fn extension(kind: &str, critical: bool, value: &[u8]) -> Vec<u8> {
    let flag: &[u8] = if critical { &[1, 1, 0xff] } else { &[] };
    sequence(&[&oid(kind), flag, &element(0x04, value)])
}

pub(super) fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<String> =
        text.as_bytes().chunks(64).map(|line| line.iter().copied().map(char::from).collect()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----", lines.join("\n"))
}
