use super::{Broken, JsonFault};
use serde_json::Number;

/// The tokens of a JSON text, read from left to right.
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The byte offset of the next character.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.at += character.len_utf8();
        Some(character)
    }

    /// Steps over `wanted` if it comes next.
    pub(super) fn eat(&mut self, wanted: char) -> bool {
        let is_next = self.peek() == Some(wanted);
        if is_next {
            self.at += wanted.len_utf8();
        }
        is_next
    }

    pub(super) fn skip_space(&mut self) {
        while matches!(self.peek(), Some(' ' | '\t' | '\n' | '\r')) {
            self.at += 1;
        }
    }

    /// What to say about the next character where another was expected.
    pub(super) fn surprise(&self) -> Broken {
        let fault = if self.peek().is_some() { JsonFault::Unexpected } else { JsonFault::Unfinished };
        Broken::Json(fault, self.at)
    }

    pub(super) fn expect(&mut self, wanted: char) -> Result<(), Broken> {
        if self.eat(wanted) { Ok(()) } else { Err(self.surprise()) }
    }

    pub(super) fn word(&mut self, word: &str) -> Result<(), Broken> {
        word.chars().try_for_each(|character| self.expect(character))
    }

    /// A text in quotation marks, decoded.
    pub(super) fn text(&mut self) -> Result<String, Broken> {
        self.expect('"')?;
        let mut decoded = String::new();
        loop {
            let at = self.at;
            match self.next() {
                None => return Err(Broken::Json(JsonFault::Unfinished, at)),
                Some('"') => return Ok(decoded),
                Some('\\') => decoded.push(self.escape(at)?),
                Some('\t' | '\n' | '\r') => return Err(Broken::Json(JsonFault::BareLineEnd, at)),
                Some(character) => decoded.push(character),
            }
        }
    }

    fn escape(&mut self, begin: usize) -> Result<char, Broken> {
        match self.next() {
            Some(character @ ('"' | '\\' | '/')) => Ok(character),
            Some('b') => Ok('\u{8}'),
            Some('f') => Ok('\u{c}'),
            Some('n') => Ok('\n'),
            Some('r') => Ok('\r'),
            Some('t') => Ok('\t'),
            Some('u') => self.code_point(begin),
            Some(_) => Err(Broken::Json(JsonFault::BadEscape, begin)),
            None => Err(Broken::Json(JsonFault::Unfinished, self.at)),
        }
    }

    /// One `\u` escape, or the two of a surrogate pair.
    fn code_point(&mut self, begin: usize) -> Result<char, Broken> {
        let mut units = vec![self.code_unit(begin)?];
        let is_high = matches!(units.as_slice(), [0xD800..=0xDBFF]);
        if is_high && self.rest().starts_with("\\u") {
            self.at += 2;
            units.push(self.code_unit(begin)?);
        }
        match char::decode_utf16(units).next() {
            Some(Ok(character)) => Ok(character),
            Some(Err(_)) | None => Err(Broken::Json(JsonFault::LoneSurrogate, begin)),
        }
    }

    fn code_unit(&mut self, begin: usize) -> Result<u16, Broken> {
        let digits =
            self.rest().get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        self.at += 4;
        unit.ok_or(Broken::Json(JsonFault::BadEscape, begin))
    }

    /// A number that is kept exactly (a whole one of 64 bits) or as the nearest finite double.
    pub(super) fn number(&mut self) -> Result<Number, Broken> {
        let begin = self.at;
        self.eat('-');
        if !self.eat('0') {
            self.digits()?;
        }
        let mut is_whole = true;
        if self.eat('.') {
            is_whole = false;
            self.digits()?;
        }
        if self.eat('e') || self.eat('E') {
            is_whole = false;
            let _sign = self.eat('+') || self.eat('-');
            self.digits()?;
        }
        let digits = self.text.get(begin..self.at).unwrap_or_default();
        // The standard library rounds correctly, which serde_json without `float_roundtrip` does not:
        // what is printed must read as the same number.
        let number = if is_whole {
            digits.parse::<u64>().map(Number::from).or_else(|_| digits.parse::<i64>().map(Number::from)).ok()
        } else {
            digits.parse().ok().and_then(Number::from_f64)
        };
        number.ok_or(Broken::Json(JsonFault::NumberRange, begin))
    }

    fn digits(&mut self) -> Result<(), Broken> {
        let begin = self.at;
        while self.peek().is_some_and(|character| character.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == begin { Err(self.surprise()) } else { Ok(()) }
    }
}
