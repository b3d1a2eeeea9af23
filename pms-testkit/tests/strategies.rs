//! Properties of the domain's texts and documents, on generated values.
#![expect(clippy::unwrap_used, reason = "tests")]

use pms_core::domain::{
    id::{PartnerId, PolicyId, UserId},
    name::{Description, GroupName, KeyLabel, OrganisationName, PolicyName, UseCase},
    partner::contact::Email,
    policy::document::PolicyDocument,
    text::TextFault,
};
use pms_testkit::strategy::{self, document::any_document};
use proptest::{prelude::*, test_runner::RngSeed};

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 256,
        rng_seed: RngSeed::Fixed(13),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// What a type took is taken again as it is, and is within its limit.
fn is_settled<T>(text: &str, max: usize) -> bool
where
    T: for<'t> TryFrom<&'t str, Error = TextFault> + ToString,
{
    T::try_from(text).unwrap().to_string() == text && text.chars().count() <= max && text.trim() == text
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_cleaned_text_is_cleaned_for_good(
        organisation in strategy::organisation_name(),
        group in strategy::group_name(),
        policy in strategy::policy_name(),
        description in strategy::description(),
        label in strategy::key_label(),
        use_case in strategy::use_case(),
    ) {
        prop_assert!(is_settled::<OrganisationName>(organisation.as_str(), OrganisationName::MAX));
        prop_assert!(is_settled::<GroupName>(group.as_str(), GroupName::MAX));
        prop_assert!(is_settled::<PolicyName>(policy.as_str(), PolicyName::MAX));
        prop_assert!(is_settled::<Description>(description.as_str(), Description::MAX));
        prop_assert!(is_settled::<KeyLabel>(label.as_str(), KeyLabel::MAX));
        prop_assert!(is_settled::<UseCase>(use_case.as_str(), UseCase::MAX));
    }

    #[test]
    fn an_id_is_kept_as_it_is_and_fits_a_path(
        partner in strategy::partner_id(), user in strategy::user_id(), policy in strategy::policy_id(),
    ) {
        prop_assert!(is_settled::<PartnerId>(partner.as_str(), PartnerId::MAX));
        prop_assert!(is_settled::<UserId>(user.as_str(), UserId::MAX));
        prop_assert!(is_settled::<PolicyId>(policy.as_str(), PolicyId::MAX));
        for id in [partner.as_str(), user.as_str(), policy.as_str()] {
            prop_assert!(!id.contains(['/', '?', '#', '%', '\\']) && !id.contains(char::is_whitespace));
        }
    }

    #[test]
    fn an_address_is_folded_once(email in strategy::email()) {
        let folded = email.folded();
        prop_assert_eq!(&Email::try_from(email.reveal()).unwrap(), &email);
        prop_assert_eq!(folded.to_lowercase(), folded.as_str());
    }

    #[test]
    fn no_field_takes_a_control_character(text in strategy::text_with_control()) {
        let refused = [
            OrganisationName::try_from(text.as_str()).is_err(),
            GroupName::try_from(text.as_str()).is_err(),
            Description::try_from(text.as_str()).is_err(),
            UseCase::try_from(text.as_str()).is_err(),
            KeyLabel::try_from(text.as_str()).is_err(),
            PartnerId::try_from(text.as_str()).is_err(),
            UserId::try_from(text.as_str()).is_err(),
            Email::try_from(text.as_str()).is_err(),
        ];
        prop_assert_eq!(refused, [true; 8]);
    }

    #[test]
    fn a_sound_document_is_read_printed_and_read_the_same((kind, value) in any_document()) {
        let document = PolicyDocument::parse(kind, &value.to_string());
        prop_assert!(document.is_ok(), "{:?}", document);
        let document = document.unwrap();
        prop_assert_eq!(document.value(), &value);
        prop_assert_eq!(&PolicyDocument::parse(kind, document.as_str()).unwrap(), &document);
        prop_assert_eq!(&PolicyDocument::from_store(kind, document.as_str()).unwrap(), &document);
    }
}
