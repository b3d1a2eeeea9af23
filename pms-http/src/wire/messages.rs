//! The texts of the wire codes: what is wrong and what the caller can do about it.
//!
//! MOSIP's clients compare codes, never texts, so the words are ours (decision 2). The tables are in the
//! order of their codes; a code stands in one table only.

mod certificate;
mod partner;
mod policy;
mod request;

/// What is said of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// The code on the wire.
    pub code: &'static str,
    /// What is wrong; no full stop.
    pub text: &'static str,
    /// What the caller can do; no full stop.
    pub remedy: &'static str,
}

/// The text of a code that no table knows: nothing is said about the inside of the server.
const UNKNOWN: Message = Message {
    code: "",
    text: "the request could not be carried out",
    remedy: "try again; if it stays, tell the operator the request id",
};

const TABLES: [&[Message]; 4] = [request::TABLE, partner::TABLE, policy::TABLE, certificate::TABLE];

/// The text of a code.
pub fn message(code: &str) -> Message {
    known(code).unwrap_or(UNKNOWN)
}

/// The text of a code, if a table has it.
pub fn known(code: &str) -> Option<Message> {
    all().find(|message| message.code == code).copied()
}

/// Every message, table by table.
pub fn all() -> impl Iterator<Item = &'static Message> {
    TABLES.into_iter().flatten()
}

const fn row(code: &'static str, text: &'static str, remedy: &'static str) -> Message {
    Message { code, text, remedy }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_once_and_in_order() {
        for table in TABLES {
            let codes: Vec<_> = table.iter().map(|message| message.code).collect();
            let mut sorted = codes.clone();
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(codes, sorted);
        }
        let total: usize = TABLES.iter().map(|table| table.len()).sum();
        let mut codes: Vec<_> = all().map(|message| message.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), total);
    }

    #[test]
    fn every_message_has_a_remedy_and_no_full_stop() {
        for message in all() {
            for words in [message.text, message.remedy] {
                assert!(!words.is_empty() && !words.ends_with('.'), "{}", message.code);
            }
        }
    }

    #[test]
    fn a_code_of_no_table_says_nothing_of_the_inside() {
        assert_eq!(message("NOT_A_CODE").text, UNKNOWN.text);
        assert_eq!(known("NOT_A_CODE"), None);
    }
}
