//! Bringing the certificates of a bundle into the order in which they can be judged.

use crate::cert::certificate::Certificate;

/// Issuers before what they issued, by the names; among equals, and where names go round in a circle, in order of
/// appearance. Each comes with its number in the upload, counted from 1.
pub(super) fn roots_first(certificates: Vec<Certificate>) -> Vec<(usize, Certificate)> {
    let mut waiting: Vec<(usize, Certificate)> =
        certificates.into_iter().enumerate().map(|(index, certificate)| (index + 1, certificate)).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let next = waiting
            .iter()
            .position(|(number, certificate)| {
                waiting.iter().all(|(other, issuer)| {
                    other == number
                        || certificate.is_self_issued()
                        || issuer.subject().key() != certificate.issuer().key()
                })
            })
            .unwrap_or(0);
        ordered.push(waiting.remove(next));
    }
    ordered
}
