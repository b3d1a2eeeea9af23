//! Judging certificates alone: no store, no server, no async. Certificates come from the test PKI; a service reads them
//! from where it keeps them.
//!
//! `cargo run --example judge_chain`

use chrono::{DateTime, Utc};
use pms_core::cert::judge::{ca_upload, partner_upload};
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{CertPolicy, Held, Outcome, PartnerFacts, TrustStore, Verdict};
use pms_testkit::pki::{Pki, Template};

fn main() -> Result<(), chrono::ParseError> {
    let now: DateTime<Utc> = "2026-11-25T12:00:00Z".parse()?;
    let pki = Pki::new(now);
    let root = pki.root("National Root CA");
    let issuing = pki.intermediate(&root, "Bank Issuing CA");

    let policy = CertPolicy::default();
    let mut store = TrustStore::default();
    for authority in [&root, &issuing] {
        let judged = ca_upload(&authority.pem(), "AUTH", &store, &policy, &RustCrypto, now);
        print("CA certificate", &judged.verdict);
        for anchor in judged.accepted.into_iter().flatten() {
            store.add(anchor.to_anchor());
        }
    }

    let facts =
        PartnerFacts { organisation: "Acme Bank".to_owned(), certificate: Held::Nobody, key: Held::Nobody };
    for template in [Template::leaf("Acme Bank"), Template::leaf("Acne Bank").expired()] {
        let partner = pki.make(template, Some(&issuing));
        let judged = partner_upload(&partner.pem(), "AUTH", &facts, &store, &policy, &RustCrypto, now);
        print("partner's certificate", &judged.verdict);
        if let Some(chain) = judged.accepted {
            println!("  trusted through {} certificates", chain.path().len());
        }
    }
    Ok(())
}

fn print(what: &str, verdict: &Verdict) {
    let code = verdict.first_failed().map_or("accepted", |finding| finding.rule.wire_code());
    println!("{what}: {code}");
    for finding in verdict.findings() {
        match finding.outcome {
            Outcome::Failed | Outcome::Warning => {
                println!("  {}: {}", finding.rule.name(), finding.sentence());
            }
            Outcome::Held | Outcome::NotReached => {}
        }
    }
}
