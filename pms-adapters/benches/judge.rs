//! Chains judged a second: a partner's upload under a root and an intermediate, every rule included, with the provider of the server.
#![expect(clippy::unwrap_used, reason = "a benchmark")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use pms_adapters::crypto::AwsLc;
use pms_core::cert::judge::partner_upload;
use pms_core::cert::{CertPolicy, Held, PartnerFacts, TrustDomain};
use pms_testkit::pki::{KeyChoice, Pki, Template, store};

fn judge(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("judge");
    group.throughput(Throughput::Elements(1));
    for (name, key) in [("RSA-2048", KeyChoice::Rsa2048), ("P-256", KeyChoice::P256)] {
        let pki = Pki::new("2026-11-25T12:00:00Z".parse().unwrap());
        let root = pki.make(Template::ca("Root").key(key), None);
        let issuer = pki.make(Template::ca("Issuing CA").key(key), Some(&root));
        let text = pki.make(Template::leaf("Acme Bank").key(key), Some(&issuer)).pem();
        let known = store(TrustDomain::Device, &root, &[&issuer]);
        let policy = CertPolicy::default();
        let facts = PartnerFacts {
            organisation: "Acme Bank".to_owned(),
            certificate: Held::Nobody,
            key: Held::Nobody,
        };
        group.bench_function(format!("{name}, aws-lc-rs"), |bencher| {
            bencher.iter(|| {
                let judged = partner_upload(&text, "DEVICE", &facts, &known, &policy, &AwsLc, pki.now());
                assert!(judged.accepted.is_some());
            });
        });
    }
    group.finish();
}

criterion_group!(benches, judge);
criterion_main!(benches);
