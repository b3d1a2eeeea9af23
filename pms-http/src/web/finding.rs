//! What the judge of certificates found, to be said in somebody's language. The messages are `finding.ftl`.

use super::said::Said;
use pms_core::cert::{Arg, Words};

/// The sentence of the catalogues for a sentence of the judge: same name, same values.
pub fn said(words: &Words) -> Said {
    words.values().fold(Said::new(words.sentence().id), |said, (name, value)| match value {
        Arg::Text(text) => said.with(name, text.as_str()),
        Arg::Number(number) => said.with(name, *number),
        Arg::Time(at) => said.with_time(name, *at),
        Arg::Words(phrase) => said.with_said(name, self::said(phrase)),
    })
}
