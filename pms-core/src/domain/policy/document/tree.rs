//! A document's text as its editor sees it: whatever it holds, in the order in which it was typed.

use super::{
    DocumentFault, FaultKind, PolicyDocument,
    json::{Located, Reading, Shape, read},
    place_all, place_one,
    rule::Rule,
    tables,
};
use serde_json::{Number, Value};

/// A value of a text. Unlike a [`PolicyDocument`] it may break every rule, and its members have an order.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names are those of JSON")]
pub enum Tree {
    Null,
    Bool(bool),
    Number(Number),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    /// Reads a text that is JSON, whatever it says. A name that comes twice is refused, for one of the two values
    /// would be lost; limits of depth and length hold ([`PolicyDocument::MAX_DEPTH`],
    /// [`PolicyDocument::MAX_TEXT_BYTES`]). Faults have a place.
    pub fn read(text: &str) -> Result<Self, Vec<DocumentFault>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Reading { root, mut found } = read(text).map_err(|found| vec![place_one(text, found)])?;
        found.retain(|found| found.kind == FaultKind::DuplicateKey);
        if found.is_empty() { Ok(Self::of_located(root)) } else { Err(place_all(text, found)) }
    }

    /// The value of a member; `None` where there is none, or this is no object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(is, _)| is == name).map(|(_, value)| value)
    }

    /// The same for a change.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else { return None };
        members.iter_mut().find(|(is, _)| is == name).map(|(_, value)| value)
    }

    /// Gives a member its value: in its place, or as the last one. Nothing where this is no object.
    pub fn set(&mut self, name: &str, value: Self) {
        let Self::Object(members) = self else { return };
        match members.iter_mut().find(|(is, _)| is == name) {
            Some((_, old)) => *old = value,
            None => members.push((name.to_owned(), value)),
        }
    }

    /// Takes a member away.
    pub fn remove(&mut self, name: &str) {
        if let Self::Object(members) = self {
            members.retain(|(is, _)| is != name);
        }
    }

    /// The elements; none where this is no array.
    pub fn items(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// True or false, where it is one of them.
    pub fn flag(&self) -> Option<bool> {
        if let Self::Bool(flag) = self { Some(*flag) } else { None }
    }

    /// An object of these members, in this order.
    pub fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// Members in the order of their values in the text, which the reader does not keep otherwise.
    fn of_located(value: Located) -> Self {
        match value.shape {
            Shape::Null => Self::Null,
            Shape::Bool(flag) => Self::Bool(flag),
            Shape::Number(number) => Self::Number(number),
            Shape::Text(text) => Self::Text(text),
            Shape::List(items) => Self::List(items.into_iter().map(Self::of_located).collect()),
            Shape::Object(members) => {
                let mut members: Vec<_> = members.into_iter().collect();
                members.sort_by_key(|(_, value)| value.at);
                Self::Object(
                    members.into_iter().map(|(name, value)| (name, Self::of_located(value))).collect(),
                )
            }
        }
    }

    /// Members in the order of the rule, those that it does not know behind them.
    fn arranged(value: &Value, rule: Option<&Rule>) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Bool(*flag),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::Text(text.clone()),
            Value::Array(items) => {
                let of = rule.and_then(Rule::of_items);
                Self::List(items.iter().map(|item| Self::arranged(item, of)).collect())
            }
            Value::Object(members) => {
                let mut members: Vec<_> = members
                    .iter()
                    .map(|(name, value)| (rule.and_then(|rule| rule.of_member(name)), name, value))
                    .collect();
                members.sort_by_key(|(known, _, _)| known.map_or(usize::MAX, |(rank, _)| rank));
                let arranged = members.into_iter().map(|(known, name, value)| {
                    (name.clone(), Self::arranged(value, known.map(|(_, rule)| rule)))
                });
                Self::Object(arranged.collect())
            }
        }
    }
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Tree {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl PolicyDocument {
    /// The text for people: lines, and members in the order of MOSIP's schemas. The same document always gives the
    /// same text, so that texts of documents can be compared line by line.
    ///
    /// A document that would become longer than [`MAX_TEXT_BYTES`](Self::MAX_TEXT_BYTES) is given as it is kept.
    pub fn printed(&self) -> String {
        let rule = tables::rule_of(self.kind());
        let printed = Tree::arranged(self.value(), Some(rule)).print();
        if printed.len() <= Self::MAX_TEXT_BYTES { printed } else { self.as_str().to_owned() }
    }
}

#[cfg(test)]
impl Tree {
    pub(super) fn to_value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(flag) => Value::Bool(*flag),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => Value::String(text.clone()),
            Self::List(items) => items.iter().map(Self::to_value).collect(),
            Self::Object(members) => {
                Value::Object(members.iter().map(|(name, value)| (name.clone(), value.to_value())).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::document::{Place, PolicyKind};

    #[test]
    fn members_keep_their_order_and_a_changed_one_its_place() {
        let mut tree = Tree::read(r#"{"z":1,"ours":{"y":[],"x":1.50},"a":"b"}"#).unwrap();
        tree.set("ours", Tree::from("changed"));
        tree.set("new", Tree::from(true));
        tree.remove("z");
        assert_eq!(tree.print(), "{\n  \"ours\": \"changed\",\n  \"a\": \"b\",\n  \"new\": true\n}");
    }

    #[test]
    fn a_name_that_comes_twice_is_refused_with_its_place() {
        let faults = Tree::read("{\"a\":1,\n \"a\":2}").unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (fault.kind, fault.place)).collect();
        assert_eq!(told, [(FaultKind::DuplicateKey, Some(Place { line: 2, column: 2 }))]);
    }

    #[test]
    fn a_printed_document_has_the_order_of_the_schema() {
        let text = r#"{"allowedKycAttributes":[],"kycLanguages":[],"authTokenType":"random",
            "allowedAuthTypes":[{"mandatory":true,"authSubType":"IRIS","authType":"bio"}]}"#;
        let printed = PolicyDocument::parse(PolicyKind::Auth, text).unwrap().printed();
        assert_eq!(
            printed,
            r#"{
  "authTokenType": "random",
  "allowedAuthTypes": [
    { "authType": "bio", "authSubType": "IRIS", "mandatory": true }
  ],
  "allowedKycAttributes": [],
  "kycLanguages": []
}"#
        );
    }
}
