//! Generators for properties: values that the domain accepts, at their limits too, and texts that it refuses.

pub mod document;

use pms_core::domain::{
    id::{PartnerId, PolicyId, UserId},
    name::{Description, GroupName, KeyLabel, OrganisationName, PolicyName, UseCase},
    partner::contact::Email,
    text::TextFault,
};
use proptest::{collection::vec, prelude::*, sample::select, string::string_regex};

/// Letters of several scripts and directions, marks, digits, and what SQL, paths and patterns take for their own.
const LETTERS: &str = "aZéßıİςЖ中あ한अ\u{0301}אבגשبنكةالا٣9 .-_'\"%&<>{}[]:,+=~\u{200f}🏦";

/// A value of a text type, made of a text that the type's cleaning takes.
fn taken<T>(raw: BoxedStrategy<String>) -> BoxedStrategy<T>
where
    T: for<'t> TryFrom<&'t str, Error = TextFault> + std::fmt::Debug + 'static,
{
    raw.prop_filter_map("the type takes it", |text| T::try_from(&text).ok()).boxed()
}

/// Text of 1 to `max` characters in any script. Short ones and those of the full length come often.
pub fn text(max: usize) -> BoxedStrategy<String> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let length = prop_oneof![4 => 1..=max.min(12), 1 => Just(max), 1 => 1..=max];
    length
        .prop_flat_map(move |length| vec(select(letters.clone()), length))
        .prop_map(String::from_iter)
        .boxed()
}

/// An id of up to `max` characters that a path can carry.
fn id(max: usize) -> BoxedStrategy<String> {
    let letters: Vec<char> = "abzABZ059._-@بنعЖ中".chars().collect();
    (1..=max)
        .prop_flat_map(move |length| vec(select(letters.clone()), length))
        .prop_map(String::from_iter)
        .boxed()
}

/// Organisations' names.
pub fn organisation_name() -> BoxedStrategy<OrganisationName> {
    taken(text(OrganisationName::MAX))
}

/// Groups' names.
pub fn group_name() -> BoxedStrategy<GroupName> {
    taken(text(GroupName::MAX))
}

/// Policies' names.
pub fn policy_name() -> BoxedStrategy<PolicyName> {
    taken(text(PolicyName::MAX))
}

/// Descriptions of groups and policies.
pub fn description() -> BoxedStrategy<Description> {
    taken(text(Description::MAX))
}

/// What partners want policies for.
pub fn use_case() -> BoxedStrategy<UseCase> {
    taken(text(UseCase::MAX))
}

/// Labels of API keys.
pub fn key_label() -> BoxedStrategy<KeyLabel> {
    taken(text(KeyLabel::MAX))
}

/// Partners' ids.
pub fn partner_id() -> BoxedStrategy<PartnerId> {
    taken(id(PartnerId::MAX))
}

/// Login names.
pub fn user_id() -> BoxedStrategy<UserId> {
    taken(id(64))
}

/// Policies' ids: ASCII only.
pub fn policy_id() -> BoxedStrategy<PolicyId> {
    let ascii =
        string_regex("[A-Za-z0-9._-]{1,36}").map_or_else(|_| Just("p".to_owned()).boxed(), Strategy::boxed);
    taken(ascii)
}

/// E-mail addresses of the form that MOSIP's pattern takes.
pub fn email() -> BoxedStrategy<Email> {
    let word = || vec(select("abzABZ09_éж".chars().collect::<Vec<_>>()), 1..8).prop_map(String::from_iter);
    let host = vec(select("abz09-".chars().collect::<Vec<_>>()), 1..10).prop_map(String::from_iter);
    let top = vec(select("abz".chars().collect::<Vec<_>>()), 2..6).prop_map(String::from_iter);
    let address = (word(), proptest::option::of(word()), host, top).prop_map(|(name, second, host, top)| {
        let second = second.map_or_else(String::new, |second: String| format!(".{second}"));
        format!("{name}{second}@{host}.{top}")
    });
    taken(address.boxed())
}

/// Texts with a control character somewhere, which no field takes (decision 24).
pub fn text_with_control() -> BoxedStrategy<String> {
    let controls = vec!['\0', '\u{1}', '\u{8}', '\u{b}', '\u{1b}', '\u{7f}', '\u{80}', '\u{85}', '\u{9f}'];
    (text(20), select(controls), text(20))
        .prop_map(|(front, control, back)| format!("{front}{control}{back}"))
        .boxed()
}
