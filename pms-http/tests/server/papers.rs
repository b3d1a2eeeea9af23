//! Certificates made once for each test.

use pms_adapters::system::SystemClock;
use pms_core::port::system::Clock;
use pms_testkit::pki::{KeyChoice, Pki, Template};

/// Root, intermediate and the certificate of an organisation, as PEM.
pub(crate) fn chain(organisation: &str) -> [String; 3] {
    let pki = Pki::new(SystemClock.now());
    let root = pki.make(Template::ca("Test Root").key(KeyChoice::P256), None);
    let issuer = pki.make(Template::ca("Test Issuer").key(KeyChoice::P256), Some(&root));
    let leaf = pki.leaf(&issuer, organisation);
    [root, issuer, leaf].map(|entity| entity.pem())
}
