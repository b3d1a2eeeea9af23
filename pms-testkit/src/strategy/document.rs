//! Policy documents that keep the rules of their kind, written from MOSIP's schema files.

use pms_core::domain::policy::document::PolicyKind;
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};

use crate::strategy::text;

/// A kind and a document of it.
pub fn any_document() -> BoxedStrategy<(PolicyKind, Value)> {
    select(PolicyKind::ALL.as_slice())
        .prop_flat_map(|kind| document(kind).prop_map(move |document| (kind, document)))
        .boxed()
}

/// A document of a kind, with and without its optional members.
pub fn document(kind: PolicyKind) -> BoxedStrategy<Value> {
    match kind {
        PolicyKind::Auth => auth(),
        PolicyKind::DataShare | PolicyKind::CredentialIssuance => data_share(),
        PolicyKind::Misp => misp(),
        PolicyKind::Binding => auth_types().prop_map(|types| json!({ "allowedAuthTypes": types })).boxed(),
    }
}

fn words() -> BoxedStrategy<String> {
    prop_oneof![Just(String::new()), text(30)].boxed()
}

fn list(of: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    vec(of, 0..4).prop_map(Value::Array).boxed()
}

/// An object with these members, and those of `more` that are there.
fn with(base: Value, more: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let mut members = if let Value::Object(members) = base { members } else { Map::new() };
    members.extend(more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
    Value::Object(members)
}

fn texts() -> BoxedStrategy<Value> {
    list(words().prop_map(Value::String).boxed())
}

fn auth_types() -> BoxedStrategy<Value> {
    let one = (words(), option::of(words()), any::<bool>()).prop_map(|(kind, sub, mandatory)| {
        with(json!({ "authType": kind, "mandatory": mandatory }), [("authSubType", sub.map(Value::String))])
    });
    list(one.boxed())
}

fn auth() -> BoxedStrategy<Value> {
    let attributes = list(words().prop_map(|name| json!({ "attributeName": name })).boxed());
    let token = select(["random", "partner", "policy"].as_slice());
    (token, auth_types(), attributes, option::of(texts()))
        .prop_map(|(token, types, attributes, languages)| {
            let base = json!({
                "authTokenType": token, "allowedAuthTypes": types, "allowedKycAttributes": attributes
            });
            with(base, [("kycLanguages", languages)])
        })
        .boxed()
}

fn data_share() -> BoxedStrategy<Value> {
    let share = select(["Data Share", "direct"].as_slice());
    let encryption = select(["Partner Based", "none"].as_slice());
    let terms = (share, encryption, vec(words(), 4), option::of(words())).prop_map(
        |(share, encryption, texts, protocol)| {
            let mut texts = texts.into_iter();
            let mut next = || texts.next().unwrap_or_default();
            let base = json!({
                "typeOfShare": share, "encryptionType": encryption, "validForInMinutes": next(),
                "transactionsAllowed": next(), "shareDomain": next(), "source": next()
            });
            with(base, [("protocol", protocol.map(Value::String))])
        },
    );
    (terms, list(shared_attribute()))
        .prop_map(
            |(terms, attributes)| json!({ "dataSharePolicies": terms, "shareableAttributes": attributes }),
        )
        .boxed()
}

fn shared_attribute() -> BoxedStrategy<Value> {
    let filter = (option::of(words()), option::of(texts()), option::of(words())).prop_map(
        |(kind, sub_type, language)| {
            let kind = ("type", kind.map(Value::String));
            with(json!({}), [kind, ("subType", sub_type), ("language", language.map(Value::String))])
        },
    );
    let source = (words(), option::of(list(filter.boxed())))
        .prop_map(|(attribute, filter)| with(json!({ "attribute": attribute }), [("filter", filter)]));
    (words(), list(source.boxed()), any::<bool>(), option::of(words()), option::of(words()))
        .prop_map(|(name, source, encrypted, group, format)| {
            let base = json!({ "attributeName": name, "source": source, "encrypted": encrypted });
            with(base, [("group", group.map(Value::String)), ("format", format.map(Value::String))])
        })
        .boxed()
}

fn misp() -> BoxedStrategy<Value> {
    (vec(any::<bool>(), 3), vec(option::of(any::<bool>()), 3))
        .prop_map(|(required, optional)| {
            let mut required = required.into_iter();
            let mut next = || required.next().unwrap_or_default();
            let base = json!({
                "allowAuthRequestDelegation": next(), "allowKycRequestDelegation": next(),
                "allowKeyBindingDelegation": next()
            });
            let names = [
                "trustBindedAuthVerificationToken",
                "allowVciRequestDelegation",
                "allowOTPRequestDelegation",
            ];
            with(base, names.into_iter().zip(optional.into_iter().map(|flag| flag.map(Value::Bool))))
        })
        .boxed()
}
