//! From a changed field of the form into the text's tree.

use super::{
    fill::{self, FLAGS, TERMS},
    names,
    slot::{ENCRYPTED, MANDATORY, Slot, YES},
};
use pms_core::domain::policy::document::Tree;

/// Gives a field its value. What is in its way (a number where an array belongs) goes; all else stays.
pub(super) fn write(tree: &mut Tree, slot: &Slot, value: &str) {
    match slot {
        Slot::Token => tree.set("authTokenType", Tree::from(value)),
        Slot::Languages => write_languages(tree, value),
        Slot::Way(kind, sub) => write_way(tree, slot, (kind, sub), value),
        Slot::Attribute(name) => {
            let is_it = |item: &Tree| fill::attribute(item) == Some(name);
            let Some(items) = list(tree, "allowedKycAttributes") else { return };
            if value.is_empty() {
                items.retain(|item| !is_it(item));
            } else if !items.iter().any(is_it) {
                items.push(Tree::object([("attributeName", Tree::from(name.as_str()))]));
            }
        }
        Slot::Flag(name) => write_flag(tree, name, value == YES),
        Slot::Term(name) => write_term(tree, name, value),
        Slot::Share(name) => write_share(tree, name, value),
        Slot::Format(name) => {
            let Some(items) = list(tree, "shareableAttributes") else { return };
            for item in items.iter_mut().filter(|item| fill::attribute(item) == Some(name)) {
                if value.is_empty() {
                    item.remove("format");
                } else {
                    item.set("format", Tree::from(value));
                }
            }
        }
    }
}

fn write_languages(tree: &mut Tree, value: &str) {
    let codes: Vec<_> = names(value).map(Tree::Text).collect();
    if codes.is_empty() {
        tree.remove("kycLanguages");
    } else {
        tree.set("kycLanguages", Tree::List(codes));
    }
}

fn write_way(tree: &mut Tree, slot: &Slot, (kind, sub): (&str, &str), value: &str) {
    let Some(items) = list(tree, "allowedAuthTypes") else { return };
    let is_it = |item: &Tree| fill::way(item).as_ref() == Some(slot);
    if value.is_empty() {
        items.retain(|item| !is_it(item));
        return;
    }
    let mandatory = ("mandatory", Tree::from(value == MANDATORY));
    if items.iter().any(is_it) {
        for item in items.iter_mut().filter(|item| is_it(item)) {
            item.set(mandatory.0, mandatory.1.clone());
        }
        return;
    }
    items.push(if sub.is_empty() {
        Tree::object([("authType", Tree::from(kind)), mandatory])
    } else {
        Tree::object([("authType", Tree::from(kind)), ("authSubType", Tree::from(sub)), mandatory])
    });
}

/// A member that need not be there and is off anyway is not made.
fn write_flag(tree: &mut Tree, name: &str, is_on: bool) {
    let is_required = FLAGS.iter().any(|(known, is_required, _)| *known == name && *is_required);
    if is_on || is_required || tree.get(name).is_some() {
        tree.set(name, Tree::from(is_on));
    }
}

fn write_term(tree: &mut Tree, name: &str, value: &str) {
    let is_required = TERMS.iter().any(|(known, is_required)| *known == name && *is_required);
    if !matches!(tree.get("dataSharePolicies"), Some(Tree::Object(_))) {
        tree.set("dataSharePolicies", Tree::Object(Vec::new()));
    }
    let Some(terms) = tree.get_mut("dataSharePolicies") else { return };
    if value.is_empty() && !is_required {
        terms.remove(name);
    } else {
        terms.set(name, Tree::from(value));
    }
}

fn write_share(tree: &mut Tree, name: &str, value: &str) {
    let Some(items) = list(tree, "shareableAttributes") else { return };
    let is_it = |item: &Tree| fill::attribute(item) == Some(name);
    if value.is_empty() {
        items.retain(|item| !is_it(item));
        return;
    }
    let encrypted = Tree::from(value == ENCRYPTED);
    if items.iter().any(is_it) {
        for item in items.iter_mut().filter(|item| is_it(item)) {
            item.set("encrypted", encrypted.clone());
        }
        return;
    }
    let source = Tree::List(vec![Tree::object([("attribute", Tree::from(name))])]);
    items.push(Tree::object([
        ("attributeName", Tree::from(name)),
        ("source", source),
        ("encrypted", encrypted),
    ]));
}

/// The array of a member, which is made where it is missing; `None` where the tree is no object.
fn list<'t>(tree: &'t mut Tree, name: &str) -> Option<&'t mut Vec<Tree>> {
    if !matches!(tree.get(name), Some(Tree::List(_))) {
        tree.set(name, Tree::List(Vec::new()));
    }
    match tree.get_mut(name)? {
        Tree::List(items) => Some(items),
        Tree::Null | Tree::Bool(_) | Tree::Number(_) | Tree::Text(_) | Tree::Object(_) => None,
    }
}
