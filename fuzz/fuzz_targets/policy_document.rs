//! A policy document that is accepted prints and reads back equal; one that is refused says why, in order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pms_core::domain::policy::document::{PolicyDocument, PolicyKind, repair};

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else { return };
    let Ok(text) = std::str::from_utf8(rest) else { return };
    let kind = PolicyKind::ALL[usize::from(*choice) % PolicyKind::ALL.len()];

    match PolicyDocument::parse(kind, text) {
        Ok(document) => {
            assert!(document.as_str().len() <= PolicyDocument::MAX_BYTES);
            assert_eq!(PolicyDocument::parse(kind, document.as_str()).as_ref(), Ok(&document));
            assert_eq!(PolicyDocument::from_value(kind, document.value()).as_ref(), Ok(&document));
            assert_eq!(PolicyDocument::from_store(kind, text).as_ref(), Ok(&document));
            // Whatever is accepted here, every other reader of JSON accepts too.
            let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
            assert!(serde_json::from_str::<serde_json::Value>(bare).is_ok());
        }
        Err(faults) => {
            assert!((1..=PolicyDocument::MAX_FAULTS).contains(&faults.len()));
            for fault in &faults {
                assert!(!fault.detail().starts_with('/') && !fault.detail().ends_with('/'));
                assert!(!fault.pointer.contains(char::is_control));
            }
            assert_eq!(PolicyDocument::parse(kind, text), Err(faults), "the same text, the same answer");
        }
    }

    // What was mended once needs no mending again.
    if let Ok(repaired) = repair(text) {
        let printed = repaired.value.to_string();
        if printed.len() <= PolicyDocument::MAX_TEXT_BYTES {
            let again = repair(&printed).expect("a printed value is JSON");
            assert!(again.repairs.is_empty());
            assert_eq!(again.value, repaired.value);
        }
    }
});
