//! Policy groups and policies. Days are counted back from today.

/// A policy group.
#[derive(Debug)]
pub(super) struct Group {
    /// Its name.
    pub(super) name: &'static str,
    /// What it is for.
    pub(super) description: &'static str,
    /// When it was deactivated.
    pub(super) deactivated: Option<i64>,
}

/// When the groups were made.
pub(super) const GROUPS_MADE: i64 = 700;

const fn group(name: &'static str, description: &'static str) -> Group {
    Group { name, description, deactivated: None }
}

/// The groups.
pub(super) static GROUPS: [Group; 6] = [
    group("Banking", "Banks, savings banks and insurers"),
    group("Telecom", "Mobile and fixed networks"),
    group("الصحة والرعاية", "المستشفيات والعيادات والصيدليات"),
    group("Services publics", "Mairies, énergie, état civil"),
    group("Printing and cards", "Printers of cards, issuers of credentials"),
    Group { name: "Pilot 2024", description: "Partners of the pilot", deactivated: Some(90) },
];

/// A policy and what became of it.
#[derive(Debug)]
pub(super) struct Policy {
    /// The name of its group.
    pub(super) group: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// Its type.
    pub(super) kind: &'static str,
    /// What it is for.
    pub(super) description: &'static str,
    /// The document.
    pub(super) document: &'static str,
    /// When it was drafted.
    pub(super) drafted: i64,
    /// When it was published.
    pub(super) published: Option<i64>,
    /// When it was deactivated.
    pub(super) deactivated: Option<i64>,
}

const OTP: &str = r#"{"authTokenType":"policy","allowedAuthTypes":[{"authType":"otp","mandatory":false}],
"allowedKycAttributes":[]}"#;

const KYC: &str = r#"{"authTokenType":"partner","allowedAuthTypes":[{"authType":"otp","mandatory":true},
{"authType":"bio","authSubType":"FINGER","mandatory":false},{"authType":"bio","authSubType":"IRIS",
"mandatory":false},{"authType":"demo","mandatory":false}],"allowedKycAttributes":[{"attributeName":"fullName"},
{"attributeName":"dateOfBirth"},{"attributeName":"gender"},{"attributeName":"photo"}],"kycLanguages":["eng","ara",
"fra"]}"#;

const SHARE: &str = r#"{"dataSharePolicies":{"typeOfShare":"Data Share","validForInMinutes":"60",
"transactionsAllowed":"2","encryptionType":"Partner Based","shareDomain":"datashare.example.org",
"source":"ID Repository"},"shareableAttributes":[{"attributeName":"fullName","source":[{"attribute":"fullName",
"filter":[{"language":"eng"}]}],"encrypted":false},{"attributeName":"face","group":"CBEFF",
"source":[{"attribute":"individualBiometrics","filter":[{"type":"Face"}]}],"encrypted":true,
"format":"extraction"}]}"#;

const DELEGATE: &str = r#"{"allowAuthRequestDelegation":true,"allowKycRequestDelegation":true,
"allowKeyBindingDelegation":false,"allowOTPRequestDelegation":true}"#;

const BIND: &str = r#"{"allowedAuthTypes":[{"authType":"otp","mandatory":true}]}"#;

const fn policy(
    (group, name): (&'static str, &'static str),
    (kind, document): (&'static str, &'static str),
    description: &'static str,
    drafted: i64,
    published: Option<i64>,
) -> Policy {
    Policy { group, name, kind, description, document, drafted, published, deactivated: None }
}

const AUTH_OTP: (&str, &str) = ("Auth", OTP);
const AUTH_KYC: (&str, &str) = ("Auth", KYC);
const DATA_SHARE: (&str, &str) = ("DataShare", SHARE);

/// The policies: published, drafts, deactivated ones; each type at least once.
pub(super) static POLICIES: [Policy; 17] = [
    policy(("Banking", "Account opening"), AUTH_KYC, "Identity of new customers", 680, Some(670)),
    policy(("Banking", "Payment confirmation"), AUTH_OTP, "A code for each large payment", 650, Some(640)),
    policy(("Banking", "Loan origination"), AUTH_KYC, "Identity before a loan is granted", 300, Some(290)),
    policy(("Banking", "Video identification"), AUTH_KYC, "Customers who cannot come to a branch", 14, None),
    policy(("Banking", "Wallet binding"), ("Binding", BIND), "Keys of wallets", 60, Some(55)),
    Policy {
        deactivated: Some(100),
        ..policy(("Banking", "Branch visits"), AUTH_OTP, "Replaced by account opening", 690, Some(660))
    },
    policy(("Telecom", "SIM registration"), AUTH_KYC, "Who buys a SIM card", 500, Some(490)),
    policy(("Telecom", "Number porting"), AUTH_OTP, "Moving a number to another network", 480, Some(470)),
    policy(("Telecom", "Gateway delegation"), ("MISP", DELEGATE), "Requests for others", 200, Some(190)),
    policy(("الصحة والرعاية", "تسجيل المرضى"), AUTH_KYC, "التحقق من هوية المريض عند الدخول", 475, Some(470)),
    policy(("الصحة والرعاية", "صرف الأدوية"), AUTH_OTP, "رمز عند صرف الأدوية", 465, Some(460)),
    policy(("Services publics", "État civil"), AUTH_KYC, "Actes de naissance et de mariage", 240, Some(230)),
    policy(("Services publics", "Aides sociales"), AUTH_OTP, "Versement des aides", 3, None),
    policy(("Printing and cards", "Card printing"), DATA_SHARE, "What is printed on a card", 400, Some(390)),
    policy(
        ("Printing and cards", "Digital credential"),
        ("CredentialIssuance", SHARE),
        "What a credential bears",
        350,
        Some(340),
    ),
    policy(("Printing and cards", "Replacement cards"), DATA_SHARE, "Lost and stolen cards", 30, None),
    Policy {
        deactivated: Some(95),
        ..policy(("Pilot 2024", "Pilot"), AUTH_OTP, "The policy of the pilot", 690, Some(685))
    },
];

/// A clone: which policy of which group, into which group, when.
pub(super) const CLONE: (&str, &str, &str, i64) = ("Banking", "Loan origination", "Telecom", 18);
