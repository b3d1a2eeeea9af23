//! From a text to what the form says.

use super::{
    Settings,
    slot::{ALLOWED, ENCRYPTED, MANDATORY, SHARED, Slot, YES, line},
};
use pms_core::domain::policy::document::{PolicyKind, Tree};

/// The ways of authentication that MOSIP's services act on (`policy-api.md` 4.2), in the order of the form.
pub(super) const WAYS: [(&str, &str, &str); 15] = [
    ("otp", "", "editor-way-otp"),
    ("demo", "", "editor-way-demo"),
    ("kyc", "", "editor-way-kyc"),
    ("bio", "FINGER", "editor-way-finger"),
    ("bio", "IRIS", "editor-way-iris"),
    ("bio", "FACE", "editor-way-face"),
    ("pin", "", "editor-way-pin"),
    ("pwd", "", "editor-way-password"),
    ("kbt", "", "editor-way-key-bound-token"),
    ("wla", "", "editor-way-wallet"),
    ("otp-request", "", "editor-way-otp-request"),
    ("kycauth", "", "editor-way-kyc-auth"),
    ("kycexchange", "", "editor-way-kyc-exchange"),
    ("keybinding", "", "editor-way-key-binding"),
    ("vciexchange", "", "editor-way-vci-exchange"),
];

/// The attributes of MOSIP's identity schema that are commonly given out.
pub(super) const ATTRIBUTES: [(&str, &str); 14] = [
    ("fullName", "editor-attribute-full-name"),
    ("dateOfBirth", "editor-attribute-date-of-birth"),
    ("gender", "editor-attribute-gender"),
    ("residenceStatus", "editor-attribute-residence-status"),
    ("phone", "editor-attribute-phone"),
    ("email", "editor-attribute-email"),
    ("addressLine1", "editor-attribute-address-1"),
    ("addressLine2", "editor-attribute-address-2"),
    ("addressLine3", "editor-attribute-address-3"),
    ("city", "editor-attribute-city"),
    ("region", "editor-attribute-region"),
    ("province", "editor-attribute-province"),
    ("postalCode", "editor-attribute-postal-code"),
    ("photo", "editor-attribute-photo"),
];

/// The members of a MISP document, and whether it must have them.
pub(super) const FLAGS: [(&str, bool, &str); 6] = [
    ("allowAuthRequestDelegation", true, "editor-flag-auth"),
    ("allowKycRequestDelegation", true, "editor-flag-kyc"),
    ("allowKeyBindingDelegation", true, "editor-flag-key-binding"),
    ("allowOTPRequestDelegation", false, "editor-flag-otp"),
    ("allowVciRequestDelegation", false, "editor-flag-vci"),
    ("trustBindedAuthVerificationToken", false, "editor-flag-bound-token"),
];

/// The members of `dataSharePolicies`, and whether it must have them.
pub(super) const TERMS: [(&str, bool); 7] = [
    ("typeOfShare", true),
    ("validForInMinutes", true),
    ("transactionsAllowed", true),
    ("encryptionType", true),
    ("shareDomain", true),
    ("source", true),
    ("protocol", false),
];

impl Settings {
    /// What a document says, as far as the form of its kind can say it.
    pub(super) fn of_tree(kind: PolicyKind, tree: &Tree) -> Self {
        let mut settings = Self::default();
        match kind {
            PolicyKind::Auth => {
                settings.set(&Slot::Token, text(tree, "authTokenType"));
                settings.fill_ways(tree);
                settings.fill_attributes(tree);
                let languages = items(tree, "kycLanguages").iter().filter_map(Tree::text);
                settings.set(&Slot::Languages, &line(languages.map(str::to_owned)));
            }
            PolicyKind::Binding => settings.fill_ways(tree),
            PolicyKind::Misp => {
                for (name, _, _) in FLAGS {
                    let is_on = tree.get(name).and_then(Tree::flag) == Some(true);
                    settings.set(&Slot::Flag(name.to_owned()), if is_on { YES } else { "" });
                }
            }
            PolicyKind::DataShare | PolicyKind::CredentialIssuance => settings.fill_share(tree),
        }
        settings
    }

    fn fill_ways(&mut self, tree: &Tree) {
        for (kind, sub, _) in WAYS {
            self.set(&Slot::Way(kind.to_owned(), sub.to_owned()), "");
        }
        for item in items(tree, "allowedAuthTypes") {
            let Some(slot) = way(item) else { continue };
            let is_mandatory = item.get("mandatory").and_then(Tree::flag) == Some(true);
            if self.get(&slot) != MANDATORY {
                self.set(&slot, if is_mandatory { MANDATORY } else { ALLOWED });
            }
        }
    }

    fn fill_attributes(&mut self, tree: &Tree) {
        for (name, _) in ATTRIBUTES {
            self.set(&Slot::Attribute(name.to_owned()), "");
        }
        for name in items(tree, "allowedKycAttributes").iter().filter_map(attribute) {
            self.set(&Slot::Attribute(name.to_owned()), YES);
        }
    }

    fn fill_share(&mut self, tree: &Tree) {
        let terms = tree.get("dataSharePolicies").unwrap_or(&Tree::Null);
        for (name, _) in TERMS {
            self.set(&Slot::Term(name.to_owned()), text(terms, name));
        }
        for item in items(tree, "shareableAttributes") {
            let Some(name) = attribute(item) else { continue };
            let is_encrypted = item.get("encrypted").and_then(Tree::flag) == Some(true);
            self.set(&Slot::Share(name.to_owned()), if is_encrypted { ENCRYPTED } else { SHARED });
            self.set(&Slot::Format(name.to_owned()), text(item, "format"));
        }
    }
}

/// The place of a field in the form: that of the tables above, then by name.
pub(super) fn rank(slot: &Slot) -> (usize, String) {
    let place = match slot {
        Slot::Way(kind, sub) => WAYS.iter().position(|(is, is_sub, _)| is == kind && is_sub == sub),
        Slot::Attribute(name) => ATTRIBUTES.iter().position(|(is, _)| is == name),
        Slot::Flag(name) => FLAGS.iter().position(|(is, _, _)| is == name),
        Slot::Term(name) => TERMS.iter().position(|(is, _)| is == name),
        Slot::Token | Slot::Languages | Slot::Share(_) | Slot::Format(_) => None,
    };
    (place.unwrap_or(usize::MAX), slot.key())
}

/// The elements of a member; none where it is missing or something else.
fn items<'t>(tree: &'t Tree, name: &str) -> &'t [Tree] {
    tree.get(name).map(Tree::items).unwrap_or_default()
}

/// The text of a member; empty where it is missing or something else.
fn text<'t>(tree: &'t Tree, name: &str) -> &'t str {
    tree.get(name).and_then(Tree::text).unwrap_or("").trim()
}

/// The name that an element of either list of attributes has.
pub(super) fn attribute(item: &Tree) -> Option<&str> {
    item.get("attributeName")?.text()
}

/// Which way of authentication an element allows. Services read types without regard to case, so a known one is that
/// of the table.
pub(super) fn way(item: &Tree) -> Option<Slot> {
    let kind = item.get("authType")?.text()?;
    let sub = item.get("authSubType").and_then(Tree::text).unwrap_or("");
    let is_it = |(is_kind, is_sub, _): &&(&str, &str, &str)| {
        kind.eq_ignore_ascii_case(is_kind) && sub.eq_ignore_ascii_case(is_sub)
    };
    let (kind, sub) = WAYS.iter().find(is_it).map_or((kind, sub), |(kind, sub, _)| (*kind, *sub));
    Some(Slot::Way(kind.to_owned(), sub.to_owned()))
}
