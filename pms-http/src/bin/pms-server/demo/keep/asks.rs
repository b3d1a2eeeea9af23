//! Requests for policies and API keys. Days are counted back from today.

/// What became of a request.
pub(super) enum Fate {
    /// Nobody has decided.
    Waits,
    /// It was approved so many days ago.
    Approved(i64),
    /// It was rejected so many days ago, with this reason.
    Rejected(i64, &'static str),
}

use Fate::{Approved, Rejected, Waits};

/// A request: partner, name of the policy, what for, when, and what became of it.
pub(super) type Ask = (&'static str, &'static str, &'static str, i64, Fate);

/// The requests.
pub(super) const ASKS: [Ask; 25] = [
    ("acme-bank", "Account opening", "To open accounts at our counters.", 555, Approved(550)),
    ("acme-bank", "Payment confirmation", "To confirm payments above 1,000.", 500, Approved(498)),
    ("acme-bank", "Loan origination", "To grant consumer loans online.", 6, Waits),
    (
        "first-union",
        "Account opening",
        "For the members of our cooperatives.",
        200,
        Rejected(196, "The use case does not say which cooperatives. Name them and ask again."),
    ),
    ("first-union", "Account opening", "For the members of the four cooperatives.", 190, Approved(188)),
    ("first-union", "Payment confirmation", "A code for transfers between members.", 1, Waits),
    ("meridian", "Loan origination", "To insure loans.", 45, Waits),
    (
        "meridian",
        "Account opening",
        "To look up customers of banks.",
        140,
        Rejected(135, "Insurers must not look up customers of banks."),
    ),
    ("bank-alnoor", "Account opening", "لفتح حسابات العملاء في الفروع", 150, Approved(149)),
    ("bank-alnoor", "Loan origination", "للتحقق من هوية طالبي التمويل", 12, Waits),
    ("northtel", "SIM registration", "To register SIM cards in our shops.", 118, Approved(115)),
    ("northtel", "Number porting", "To move numbers to our network.", 0, Waits),
    ("telecom-sahara", "SIM registration", "لتسجيل الشرائح في منافذ البيع", 235, Approved(230)),
    ("reseau-atlas", "SIM registration", "Vente de cartes SIM en boutique.", 28, Waits),
    (
        "reseau-atlas",
        "Number porting",
        "Portabilité des numéros.",
        100,
        Rejected(97, "Le contrat de portabilité n’est pas encore signé."),
    ),
    ("clinic-shifa", "تسجيل المرضى", "لتسجيل المرضى عند الدخول", 80, Approved(78)),
    (
        "clinic-shifa",
        "صرف الأدوية",
        "لصرف الأدوية في صيدلية المستشفى",
        15,
        Rejected(10, "يرجى إرفاق ترخيص الصيدلية."),
    ),
    ("mairie", "État civil", "Délivrance des actes au guichet.", 155, Approved(150)),
    ("registry-office", "État civil", "To issue certificates of birth and marriage.", 4, Waits),
    ("cardworks", "Card printing", "To print cards.", 210, Approved(205)),
    ("wallet-one", "Digital credential", "To issue credentials into wallets.", 60, Waits),
    ("riverbank", "Account opening", "To open accounts in our app.", 352, Approved(350)),
    ("old-mutual", "Payment confirmation", "To confirm payouts to members.", 408, Approved(405)),
    ("quickloan", "Loan origination", "To grant loans within minutes.", 280, Approved(275)),
    ("telelink", "Number porting", "Portabilité des numéros.", 60, Waits),
];

/// An API key: partner, name of the policy, label, when it was made, and when it was switched off. A key lives
/// for 365 days.
pub(super) type Key = (&'static str, &'static str, &'static str, i64, Option<i64>);

/// The keys.
pub(super) const KEYS: [Key; 14] = [
    ("acme-bank", "Account opening", "counters 2025", 490, None),
    ("acme-bank", "Account opening", "counters", 150, None),
    ("acme-bank", "Account opening", "app", 356, None),
    ("acme-bank", "Account opening", "pilot", 300, Some(120)),
    ("acme-bank", "Payment confirmation", "payments", 343, None),
    ("first-union", "Account opening", "members", 180, None),
    ("bank-alnoor", "Account opening", "الفروع", 140, None),
    ("northtel", "SIM registration", "shops", 110, None),
    ("telecom-sahara", "SIM registration", "نقاط البيع", 220, Some(30)),
    ("clinic-shifa", "تسجيل المرضى", "الاستقبال", 70, None),
    ("mairie", "État civil", "guichet", 140, None),
    ("riverbank", "Account opening", "app", 347, None),
    ("old-mutual", "Payment confirmation", "payouts", 400, None),
    ("quickloan", "Loan origination", "loans", 270, None),
];
