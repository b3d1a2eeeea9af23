//! Doubles, contract suites, generators and a test PKI.

pub mod pki;
