//! Fingerprints and numbers as MOSIP writes them.

use sha1::Sha1;
use sha2::{Digest, Sha256};

/// SHA-256 of bytes.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-1 of bytes: key identifiers (RFC 5280 4.2.1.2, method 1) and MOSIP's thumbprints only.
pub(crate) fn sha1(bytes: &[u8]) -> [u8; 20] {
    Sha1::digest(bytes).into()
}

/// SHA-1 of bytes in lower-case hexadecimal.
pub(crate) fn sha1_hex(bytes: &[u8]) -> String {
    hex(&sha1(bytes))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('?');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

/// The content octets of an INTEGER in decimal.
pub(crate) fn decimal(octets: &[u8]) -> String {
    let negative = octets.first().is_some_and(|first| first & 0x80 != 0);
    let mut magnitude: Vec<u8> = octets.to_vec();
    if negative {
        negate(&mut magnitude);
    }
    let mut digits = Vec::new();
    while magnitude.iter().any(|octet| *octet != 0) {
        digits.push(char::from(b'0' + divide_by_ten(&mut magnitude)));
    }
    if digits.is_empty() {
        digits.push('0');
    }
    if negative {
        digits.push('-');
    }
    digits.iter().rev().collect()
}

/// A number in hexadecimal, of at most 128 digits, in decimal.
pub fn decimal_of_hex(digits: &str) -> Option<String> {
    if digits.is_empty() || digits.len() > 128 {
        return None;
    }
    // An octet of zeros in front: a number of people's is never negative.
    let even = format!("00{}{digits}", if digits.len().is_multiple_of(2) { "" } else { "0" });
    let value = |digit: char| digit.to_digit(16).and_then(|value| u8::try_from(value).ok());
    let values: Option<Vec<u8>> = even.chars().map(value).collect();
    let values = values?;
    let (pairs, _) = values.as_chunks::<2>();
    let octets: Vec<u8> = pairs.iter().map(|[high, low]| (high << 4) | low).collect();
    Some(decimal(&octets))
}

/// Two's complement in place; the magnitude of a negative number of n octets fits n octets.
fn negate(octets: &mut [u8]) {
    let mut carry = true;
    for octet in octets.iter_mut().rev() {
        let (value, overflow) = (!*octet).overflowing_add(u8::from(carry));
        (*octet, carry) = (value, overflow);
    }
}

/// Divides in place and returns the remainder.
fn divide_by_ten(octets: &mut [u8]) -> u8 {
    let mut remainder = 0_u16;
    for octet in octets.iter_mut() {
        let value = remainder * 256 + u16::from(*octet);
        *octet = u8::try_from(value / 10).unwrap_or(u8::MAX);
        remainder = value % 10;
    }
    u8::try_from(remainder).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{decimal, hex};

    #[test]
    fn serial_numbers_are_decimal_and_may_be_negative() {
        let cases: [(&[u8], &str); 7] = [
            (&[0], "0"),
            (&[0x12, 0x67], "4711"),
            (&[0x00, 0xff], "255"),
            (&[0xff], "-1"),
            (&[0x80], "-128"),
            (&[0xff, 0x7f], "-129"),
            (
                &[0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                "340282366920938463463374607431768211456",
            ),
        ];
        for (octets, text) in cases {
            assert_eq!(decimal(octets), text);
        }
    }

    #[test]
    fn hexadecimal_is_lower_case_with_leading_zeros() {
        assert_eq!(hex(&[0x00, 0x0f, 0xa5]), "000fa5");
    }
}
