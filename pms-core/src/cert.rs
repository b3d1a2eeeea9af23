//! Certificates: parsing, judging, issuing.
