//! Findings about the text of an upload.

use crate::cert::rule::Rule;
use crate::cert::upload::ReadError;
use crate::cert::verdict::{Finding, Note, Sheet};
use crate::cert::words::seen;

/// Findings when the text was read.
pub(super) fn read(certificates: usize) -> Vec<Finding> {
    let mut sheet = Sheet::new(Rule::TEXT, None);
    for rule in Rule::TEXT {
        sheet.note(*rule, Note::held((*rule == Rule::Count).then(|| seen::certificates(certificates))));
    }
    sheet.finish()
}

/// Findings when it was not: the rules before the failure hold, those after it were not reached, nor was any rule about a
/// certificate.
pub(super) fn unread(error: &ReadError, then: &'static [Rule]) -> Vec<Finding> {
    let mut sheet = Sheet::new(Rule::TEXT, None);
    for rule in Rule::TEXT.iter().take_while(|rule| **rule != error.rule()) {
        sheet.note(*rule, Note::held(None));
    }
    sheet.note(error.rule(), Note::failed(error.words(), error.wanted(), error.remedy()));
    let mut findings = sheet.finish();
    if let ReadError::Certificate { number, .. } = error {
        for finding in findings.iter_mut().filter(|finding| finding.rule == Rule::WellFormed) {
            finding.certificate = *number;
        }
    }
    findings.append(&mut Sheet::new(then, None).finish());
    findings
}
