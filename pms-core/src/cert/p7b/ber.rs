//! A reader of BER for wrappers: long and indefinite lengths, bounded nesting, no recursion.

use super::BundleError;

/// Indefinite lengths inside one another are followed to this depth (`certificates.md` C2).
const DEEPEST: usize = 16;

/// One element: tag, content without the end mark, and all of it as it came.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element<'a> {
    pub(crate) tag: u8,
    pub(crate) value: &'a [u8],
    pub(crate) raw: &'a [u8],
}

/// Reads elements one after another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(crate) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next element; `None` at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Element<'a>>, BundleError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let (tag, length, body) = header(self.rest)?;
        let (value, rest) = match length {
            Length::Definite(length) => body.split_at_checked(length).ok_or(BundleError::Damaged)?,
            Length::Indefinite => until_the_end_mark(body)?,
        };
        let raw = self.rest.get(..self.rest.len() - rest.len()).ok_or(BundleError::Damaged)?;
        self.rest = rest;
        Ok(Some(Element { tag, value, raw }))
    }

    /// The next element, which must be there.
    pub(crate) fn any(&mut self) -> Result<Element<'a>, BundleError> {
        self.next()?.ok_or(BundleError::Damaged)
    }

    /// A reader over the next element, which must have this tag.
    pub(crate) fn within(&mut self, wanted: u8) -> Result<Reader<'a>, BundleError> {
        match self.any()? {
            Element { tag, value, .. } if tag == wanted => Ok(Reader::new(value)),
            _ => Err(BundleError::Damaged),
        }
    }

    /// Ends reading; anything left is an error.
    pub(crate) const fn finish(self) -> Result<(), BundleError> {
        if self.rest.is_empty() { Ok(()) } else { Err(BundleError::Damaged) }
    }
}

enum Length {
    Definite(usize),
    Indefinite,
}

fn header(bytes: &[u8]) -> Result<(u8, Length, &[u8]), BundleError> {
    let [tag, first, after @ ..] = bytes else { return Err(BundleError::Damaged) };
    if tag & 0x1f == 0x1f {
        return Err(BundleError::Damaged);
    }
    match first {
        0..=0x7f => Ok((*tag, Length::Definite(usize::from(*first)), after)),
        0x80 if tag & 0x20 != 0 => Ok((*tag, Length::Indefinite, after)),
        0x81..=0x84 => {
            let (octets, body) =
                after.split_at_checked(usize::from(first & 0x7f)).ok_or(BundleError::Damaged)?;
            let length = octets
                .iter()
                .try_fold(0_usize, |sum, octet| sum.checked_mul(256)?.checked_add(usize::from(*octet)))
                .ok_or(BundleError::Damaged)?;
            Ok((*tag, Length::Definite(length), body))
        }
        _ => Err(BundleError::Damaged),
    }
}

/// Splits the content of an indefinite length from what follows its end mark.
fn until_the_end_mark(body: &[u8]) -> Result<(&[u8], &[u8]), BundleError> {
    let mut depth = 1;
    let mut rest = body;
    loop {
        if let [0, 0, after @ ..] = rest {
            depth -= 1;
            if depth == 0 {
                let value = body.get(..body.len() - rest.len()).ok_or(BundleError::Damaged)?;
                return Ok((value, after));
            }
            rest = after;
            continue;
        }
        let (_, length, inner) = header(rest)?;
        rest = match length {
            Length::Definite(length) => inner.get(length..).ok_or(BundleError::Damaged)?,
            Length::Indefinite if depth == DEEPEST => return Err(BundleError::Damaged),
            Length::Indefinite => {
                depth += 1;
                inner
            }
        };
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, Reader};

    #[test]
    fn an_indefinite_length_ends_at_its_own_mark() {
        let bytes = [0x30, 0x80, 0x30, 0x80, 2, 1, 5, 0, 0, 4, 2, 0, 0, 0, 0, 7, 0];
        let mut reader = Reader::new(&bytes);
        let outer = reader.any().unwrap();
        assert_eq!(outer.value, [0x30, 0x80, 2, 1, 5, 0, 0, 4, 2, 0, 0]);
        assert_eq!(reader.any().unwrap().tag, 7);
        reader.finish().unwrap();
    }

    #[test]
    fn nesting_is_bounded_and_a_missing_mark_is_damage() {
        let nested = |depth: usize| [[0x30, 0x80].repeat(depth), vec![0; 2 * depth]].concat();
        assert!(Reader::new(&nested(DEEPEST)).any().is_ok());
        assert!(Reader::new(&nested(DEEPEST + 1)).any().is_err());
        assert!(Reader::new(&[0x30, 0x80, 2, 1, 5]).any().is_err());
        assert!(Reader::new(&[0x04, 0x80, 0, 0]).any().is_err());
    }
}
