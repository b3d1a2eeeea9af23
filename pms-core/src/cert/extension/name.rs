//! Alternative names of a subject (RFC 5280 4.2.1.6). They are shown; nothing is decided by them.

use std::net::{Ipv4Addr, Ipv6Addr};

/// One name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlternativeName {
    /// A host name.
    Dns(String),
    /// An e-mail address.
    Email(String),
    /// An address of the web.
    Uri(String),
    /// An address of the network.
    Ip(String),
    /// A name of another kind, which is not shown.
    Other,
}

impl AlternativeName {
    /// Reads a `GeneralName`, a choice of the context tags 0 to 8.
    pub(super) fn read(tag: u8, value: &[u8]) -> Option<Self> {
        match tag & !0x20 {
            0x81 => Some(text(value).map_or(Self::Other, Self::Email)),
            0x82 => Some(text(value).map_or(Self::Other, Self::Dns)),
            0x86 => Some(text(value).map_or(Self::Other, Self::Uri)),
            0x87 => Some(address(value).map_or(Self::Other, Self::Ip)),
            0x80 | 0x83 | 0x84 | 0x85 | 0x88 => Some(Self::Other),
            _ => None,
        }
    }
}

/// IA5 without control characters.
fn text(value: &[u8]) -> Option<String> {
    let printable = value.iter().all(|byte| matches!(byte, 0x20..=0x7e));
    printable.then(|| String::from_utf8_lossy(value).into_owned())
}

fn address(value: &[u8]) -> Option<String> {
    if let Ok(octets) = <[u8; 4]>::try_from(value) {
        return Some(Ipv4Addr::from(octets).to_string());
    }
    <[u8; 16]>::try_from(value).ok().map(|octets| Ipv6Addr::from(octets).to_string())
}

#[cfg(test)]
mod tests {
    use super::AlternativeName as Name;

    #[test]
    fn names_are_read_as_they_are_shown() {
        assert_eq!(Name::read(0x82, b"id.example"), Some(Name::Dns("id.example".into())));
        assert_eq!(Name::read(0x87, &[192, 0, 2, 1]), Some(Name::Ip("192.0.2.1".into())));
        assert_eq!(Name::read(0x81, b"a\x1b[31m"), Some(Name::Other), "control characters are never shown");
        assert_eq!(Name::read(0xa4, b""), Some(Name::Other));
        assert_eq!(Name::read(0x89, b""), None);
    }
}
