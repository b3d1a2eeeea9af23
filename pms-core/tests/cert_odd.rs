//! The files that people really upload, each judged at the time at which they were made.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use pms_core::cert::judge::{ca_upload_file, partner_upload_file};
use pms_core::cert::signature::RustCrypto;
use pms_core::cert::{CertPolicy, Finding, Held, PartnerFacts, TrustStore, Verdict};
use serde::Deserialize;

/// Files whose rule is not here yet, each with the rule that it waits for.
const NOT_YET: [(&str, &str); 3] = [
    ("jwk-good.json", "keys of OIDC clients are not judged yet"),
    ("jwk-ec.json", "keys of OIDC clients are not judged yet"),
    ("jwk-private.json", "keys of OIDC clients are not judged yet"),
];

#[derive(Deserialize)]
struct Index {
    made_at: String,
    files: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    file: String,
    upload: String,
    domain: Option<String>,
    organisation: Option<String>,
    trust: Vec<String>,
    expected: Answer,
    also_ok: Option<Answer>,
    code: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Answer {
    Accept,
    Refuse,
}

struct Folder {
    path: PathBuf,
    now: DateTime<Utc>,
    policy: CertPolicy,
}

impl Folder {
    fn bytes(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.path.join(file)).unwrap()
    }

    fn store(&self, domain: &str, files: &[String]) -> TrustStore {
        let mut store = TrustStore::default();
        for file in files {
            let judged =
                ca_upload_file(&self.bytes(file), domain, &store, &self.policy, &RustCrypto, self.now);
            let accepted = judged.accepted.expect("the trust of a case is sound");
            for anchor in accepted {
                store.add(anchor.to_anchor());
            }
        }
        store
    }

    fn judge(&self, case: &Case) -> Option<(Verdict, bool)> {
        let domain = case.domain.clone().unwrap_or_default();
        let store = self.store(&domain, &case.trust);
        let file = self.bytes(&case.file);
        match case.upload.as_str() {
            "ca" => {
                let judged = ca_upload_file(&file, &domain, &store, &self.policy, &RustCrypto, self.now);
                Some((judged.verdict, judged.accepted.is_some()))
            }
            "partner" => {
                let facts = PartnerFacts {
                    organisation: case.organisation.clone().unwrap_or_default(),
                    certificate: Held::Nobody,
                    key: Held::Nobody,
                };
                let judged =
                    partner_upload_file(&file, &domain, &facts, &store, &self.policy, &RustCrypto, self.now);
                Some((judged.verdict, judged.accepted.is_some()))
            }
            _ => None,
        }
    }
}

/// What is wrong with a judgement, if anything.
fn complaint(case: &Case, verdict: &Verdict, accepted: bool) -> Option<String> {
    let answer = if accepted { Answer::Accept } else { Answer::Refuse };
    let wrongly = answer == Answer::Accept && case.expected == Answer::Refuse;
    assert!(!wrongly || case.also_ok == Some(Answer::Accept), "{} was accepted", case.file);
    let first = verdict.first_failed();
    let code = first.map(|finding| finding.rule.wire_code());
    let sentence = first.map(Finding::sentence).unwrap_or_default();
    println!("{}: {answer:?} {} {sentence}", case.file, code.unwrap_or(""));
    if answer != case.expected && case.also_ok != Some(answer) {
        return Some(format!("{answer:?}: {code:?} {sentence}"));
    }
    if answer == Answer::Refuse && case.code.is_some() && case.code.as_deref() != code {
        return Some(format!("wanted {:?}, found {code:?}: {sentence}", case.code));
    }
    None
}

#[test]
fn every_odd_file_is_judged_as_the_index_says() {
    let folder = std::env::var_os("PMS_ODD_CERTIFICATES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/testdata/odd-certificates"),
        PathBuf::from,
    );
    let Ok(text) = std::fs::read_to_string(folder.join("index.json")) else {
        pms_testkit::tell!("SKIPPED: no odd certificates at {}", folder.display());
        return;
    };
    let index: Index = serde_json::from_str(&text).unwrap();
    let now = index.made_at.parse().unwrap();
    let folder = Folder { path: folder, now, policy: CertPolicy::default() };
    let waiting: BTreeMap<&str, &str> = NOT_YET.into_iter().collect();
    let (mut as_expected, mut not_yet, mut wrong) = (0, 0, Vec::new());
    for case in &index.files {
        let fault = match folder.judge(case) {
            None => Some("this kind of upload is not judged yet".to_owned()),
            Some((verdict, accepted)) => complaint(case, &verdict, accepted),
        };
        match (fault, waiting.get(case.file.as_str())) {
            (None, None) => as_expected += 1,
            (Some(_), Some(rule)) => {
                pms_testkit::tell!("not yet: {}: {rule}", case.file);
                not_yet += 1;
            }
            (Some(fault), None) => wrong.push(format!("{}: {fault}", case.file)),
            (None, Some(_)) => wrong.push(format!("{}: as expected, but listed as not yet", case.file)),
        }
    }
    pms_testkit::tell!("odd certificates: {as_expected} as expected, {not_yet} not yet");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
