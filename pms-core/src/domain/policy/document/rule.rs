//! What a document must look like, as data: the part of JSON Schema that MOSIP's schema files use.

use super::{
    fault::{FaultKind, Found, JsonType, step_into, step_of},
    json::{Located, Shape},
};
use std::collections::BTreeMap;

/// A rule for one value.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rule {
    /// A text of at least so many characters.
    Text { least: usize },
    /// One of these texts, compared exactly.
    OneOf(&'static [&'static str]),
    /// True or false.
    Flag,
    /// An array of at least so many elements, each of which keeps the rule.
    List { of: &'static Rule, least: usize },
    /// An object.
    Object { members: &'static [Member], others: Others },
}

/// A member that an object knows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) is_required: bool,
    pub(super) rule: Rule,
}

/// What happens to members that the object does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Others {
    Refused,
    Accepted,
}

impl Rule {
    /// The rule of the elements of an array.
    pub(super) fn of_items(&self) -> Option<&Self> {
        match self {
            Self::List { of, .. } => Some(of),
            Self::Text { .. } | Self::OneOf(_) | Self::Flag | Self::Object { .. } => None,
        }
    }

    /// The place of a member among those that an object knows, and its rule.
    pub(super) fn of_member(&self, name: &str) -> Option<(usize, &Self)> {
        match self {
            Self::Object { members, .. } => {
                let place = members.iter().position(|member| member.name == name)?;
                members.get(place).map(|member| (place, &member.rule))
            }
            Self::Text { .. } | Self::OneOf(_) | Self::Flag | Self::List { .. } => None,
        }
    }

    /// Adds every fault of a value, those of inner values included whatever is wrong with the outer one.
    /// Recursion is bounded by the depth of the rule.
    pub(super) fn check(&self, value: &Located, pointer: &str, found: &mut Vec<Found>) {
        let mut note = |kind| found.push(Found { kind, pointer: pointer.to_owned(), at: value.at });
        let mut wrong_type = |expected| note(FaultKind::WrongType { expected });
        match *self {
            Self::Text { least } => match value.text() {
                None => wrong_type(JsonType::String),
                Some(text) if text.chars().count() < least => note(FaultKind::EmptyText),
                Some(_) => {}
            },
            Self::OneOf(allowed) => match value.text() {
                None => wrong_type(JsonType::String),
                Some(text) if !allowed.contains(&text) => note(FaultKind::NotAllowed { allowed }),
                Some(_) => {}
            },
            Self::Flag => {
                if !matches!(value.shape, Shape::Bool(_)) {
                    wrong_type(JsonType::Boolean);
                }
            }
            Self::List { of, least } => {
                let Some(items) = value.items() else { return wrong_type(JsonType::Array) };
                if items.len() < least {
                    note(FaultKind::EmptyArray);
                }
                for (index, item) in items.iter().enumerate() {
                    of.check(item, &step_into(pointer, &index.to_string()), found);
                }
            }
            Self::Object { members, others } => match value.members() {
                None => wrong_type(JsonType::Object),
                Some(present) => check_members(members, others, present, pointer, value.at, found),
            },
        }
    }
}

fn check_members(
    known: &[Member],
    others: Others,
    present: &BTreeMap<String, Located>,
    pointer: &str,
    at: usize,
    found: &mut Vec<Found>,
) {
    for member in known {
        let pointer = step_into(pointer, member.name);
        match present.get(member.name) {
            Some(value) => member.rule.check(value, &pointer, found),
            None if member.is_required => found.push(Found { kind: FaultKind::Missing, pointer, at }),
            None => {}
        }
    }
    if others == Others::Accepted {
        return;
    }
    for (name, value) in present {
        if !known.iter().any(|member| member.name == name) {
            let pointer = step_into(pointer, &step_of(name));
            found.push(Found { kind: FaultKind::Unknown, pointer, at: value.at });
        }
    }
}

impl Located {
    fn text(&self) -> Option<&str> {
        if let Shape::Text(text) = &self.shape { Some(text) } else { None }
    }

    fn items(&self) -> Option<&[Self]> {
        if let Shape::List(items) = &self.shape { Some(items) } else { None }
    }

    fn members(&self) -> Option<&BTreeMap<String, Self>> {
        if let Shape::Object(members) = &self.shape { Some(members) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::document::json::read;

    #[test]
    fn an_array_or_text_that_must_not_be_empty_is_refused_when_it_is() {
        const FILLED: Rule = Rule::Text { least: 1 };
        const LIST: Rule = Rule::List { of: &FILLED, least: 1 };
        let cases: [(&str, &[FaultKind]); 4] = [
            (r#"["a"]"#, &[]),
            (r#"["a","é"]"#, &[]),
            ("[]", &[FaultKind::EmptyArray]),
            (r#"["","a",""]"#, &[FaultKind::EmptyText, FaultKind::EmptyText]),
        ];
        for (text, expected) in cases {
            let mut found = Vec::new();
            LIST.check(&read(text).unwrap().root, "", &mut found);
            assert_eq!(found.iter().map(|fault| fault.kind).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
