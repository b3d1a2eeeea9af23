//! A JSON reader that keeps what `serde_json` forgets: where a value stands, and that a name came twice.
//!
//! It keeps its own stack, so that no text can exhaust the thread's.

mod cursor;
#[cfg(test)]
mod tests;

use self::cursor::Cursor;
use super::{
    PolicyDocument,
    fault::{FaultKind, Found, step_into, step_of},
    json_fault::JsonFault,
};
use crate::domain::text::is_refused_control;
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// A value and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Located {
    pub(super) at: usize,
    pub(super) shape: Shape,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Located>),
    Object(BTreeMap<String, Located>),
}

/// What a text holds, and what is wrong with it though it can be read: a name that comes twice (the last value
/// is kept, as every Java reader does) and control characters.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) root: Located,
    pub(super) found: Vec<Found>,
}

/// Reads a text of at most [`PolicyDocument::MAX_TEXT_BYTES`]; a byte order mark is no part of it.
pub(super) fn read(text: &str) -> Result<Reading, Found> {
    if text.len() > PolicyDocument::MAX_TEXT_BYTES {
        return Err(Found::at_root(FaultKind::TooLarge, 0));
    }
    let mut reader = Reader { cursor: Cursor::new(text), open: Vec::new(), found: Vec::new() };
    match reader.document() {
        Ok(root) => Ok(Reading { root, found: reader.found }),
        Err(Broken::Json(fault, at)) => Err(Found::at_root(FaultKind::NotJson(fault), at)),
        Err(Broken::TooDeep(at)) => Err(Found::at_root(FaultKind::TooDeep, at)),
    }
}

/// Why reading cannot go on, and the byte offset.
enum Broken {
    Json(JsonFault, usize),
    TooDeep(usize),
}

/// An array or object whose end has not come yet.
enum Open {
    List { at: usize, items: Vec<Located> },
    Object { at: usize, members: BTreeMap<String, Located>, name: String },
}

struct Reader<'t> {
    cursor: Cursor<'t>,
    open: Vec<Open>,
    found: Vec<Found>,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<Located, Broken> {
        loop {
            let mut complete = self.begin()?;
            while let Some(value) = complete {
                let end = self.cursor.at();
                self.cursor.skip_space();
                complete = match self.open.pop() {
                    Some(Open::List { at, items }) => self.item(at, items, value, end)?,
                    Some(Open::Object { at, members, name }) => {
                        self.member(at, members, (name, value), end)?
                    }
                    None if self.cursor.peek().is_none() => return Ok(value),
                    None => return Err(self.cursor.surprise()),
                };
            }
        }
    }

    /// Reads a value; `None` means that an array or object was opened and its first inner value comes next.
    fn begin(&mut self) -> Result<Option<Located>, Broken> {
        self.cursor.skip_space();
        let at = self.cursor.at();
        let shape = match self.cursor.peek() {
            Some('"') => Shape::Text(self.text()?),
            Some('-' | '0'..='9') => Shape::Number(self.cursor.number()?),
            Some('t') => self.cursor.word("true").map(|()| Shape::Bool(true))?,
            Some('f') => self.cursor.word("false").map(|()| Shape::Bool(false))?,
            Some('n') => self.cursor.word("null").map(|()| Shape::Null)?,
            Some('[') => {
                self.descend('[')?;
                if !self.cursor.eat(']') {
                    self.open.push(Open::List { at, items: Vec::new() });
                    return Ok(None);
                }
                Shape::List(Vec::new())
            }
            Some('{') => {
                self.descend('{')?;
                if !self.cursor.eat('}') {
                    self.open_object(at, BTreeMap::new())?;
                    return Ok(None);
                }
                Shape::Object(BTreeMap::new())
            }
            Some(_) | None => return Err(self.unquoted_or_surprise()),
        };
        Ok(Some(Located { at, shape }))
    }

    fn unquoted_or_surprise(&self) -> Broken {
        match self.cursor.peek() {
            Some(first) if first.is_alphabetic() || "'\u{2018}\u{201c}\u{201e}".contains(first) => {
                Broken::Json(JsonFault::Unquoted, self.cursor.at())
            }
            Some(_) | None => self.cursor.surprise(),
        }
    }

    fn descend(&mut self, bracket: char) -> Result<(), Broken> {
        if self.open.len() >= PolicyDocument::MAX_DEPTH {
            return Err(Broken::TooDeep(self.cursor.at()));
        }
        self.cursor.expect(bracket)?;
        self.cursor.skip_space();
        Ok(())
    }

    /// Puts an element in its array; gives the array back when that was the last. `end` is where the element ends.
    fn item(
        &mut self,
        at: usize,
        mut items: Vec<Located>,
        value: Located,
        end: usize,
    ) -> Result<Option<Located>, Broken> {
        items.push(value);
        if self.goes_on(']', end)? {
            self.open.push(Open::List { at, items });
            return Ok(None);
        }
        Ok(Some(Located { at, shape: Shape::List(items) }))
    }

    /// Steps over the comma, or over the bracket that ends the array or object; says whether it was the comma.
    fn goes_on(&mut self, close: char, end: usize) -> Result<bool, Broken> {
        let comma = self.cursor.at();
        if self.cursor.eat(',') {
            self.cursor.skip_space();
            return match self.cursor.peek() {
                Some(']' | '}') => Err(Broken::Json(JsonFault::TrailingComma, comma)),
                Some(_) | None => Ok(true),
            };
        }
        if let Some('"' | '{' | '[' | '-' | '0'..='9' | 't' | 'f' | 'n') = self.cursor.peek() {
            return Err(Broken::Json(JsonFault::MissingComma, end));
        }
        self.cursor.expect(close).map(|()| false)
    }

    /// Puts a member in its object; gives the object back when that was the last.
    fn member(
        &mut self,
        at: usize,
        mut members: BTreeMap<String, Located>,
        (name, value): (String, Located),
        end: usize,
    ) -> Result<Option<Located>, Broken> {
        members.insert(name, value);
        if self.goes_on('}', end)? {
            self.open_object(at, members)?;
            return Ok(None);
        }
        Ok(Some(Located { at, shape: Shape::Object(members) }))
    }

    /// Reads the name of the next member and leaves the object open for its value.
    fn open_object(&mut self, at: usize, members: BTreeMap<String, Located>) -> Result<(), Broken> {
        let name_at = self.cursor.at();
        if self.cursor.peek() != Some('"') {
            return Err(self.unquoted_or_surprise());
        }
        let name = self.cursor.text()?;
        let end = self.cursor.at();
        self.cursor.skip_space();
        if self.cursor.peek().is_some_and(|next| next != ':') {
            return Err(Broken::Json(JsonFault::MissingColon, end));
        }
        self.cursor.expect(':')?;
        let is_second = members.contains_key(&name);
        let is_dirty = name.contains(is_refused_control);
        self.open.push(Open::Object { at, members, name });
        if is_second {
            self.note(FaultKind::DuplicateKey, name_at);
        }
        if is_dirty {
            self.note(FaultKind::ControlCharacter, name_at);
        }
        Ok(())
    }

    fn text(&mut self) -> Result<String, Broken> {
        let at = self.cursor.at();
        let text = self.cursor.text()?;
        if text.contains(is_refused_control) {
            self.note(FaultKind::ControlCharacter, at);
        }
        Ok(text)
    }

    /// Keeps a fault of the value that is being read. More than are told are not kept, since each holds a path.
    fn note(&mut self, kind: FaultKind, at: usize) {
        if self.found.len() >= PolicyDocument::MAX_FAULTS {
            return;
        }
        let pointer = self.open.iter().fold(String::new(), |pointer, open| match open {
            Open::List { items, .. } => step_into(&pointer, &items.len().to_string()),
            Open::Object { name, .. } => step_into(&pointer, &step_of(name)),
        });
        self.found.push(Found { kind, pointer, at });
    }
}

impl Located {
    /// The value without its places, members in the order of their names. Recursion is bounded by the depth
    /// that [`read`] allows.
    pub(super) fn into_value(self) -> Value {
        match self.shape {
            Shape::Null => Value::Null,
            Shape::Bool(flag) => Value::Bool(flag),
            Shape::Number(number) => Value::Number(number),
            Shape::Text(text) => Value::String(text),
            Shape::List(items) => Value::Array(items.into_iter().map(Self::into_value).collect()),
            Shape::Object(members) => {
                Value::Object(members.into_iter().map(|(name, value)| (name, value.into_value())).collect())
            }
        }
    }
}
