//! The partners. Days are counted back from today.

/// A partner and what became of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Its id, which is its user's name too.
    pub(super) id: &'static str,
    /// Its organisation.
    pub(super) organisation: &'static str,
    /// Its type's code.
    pub(super) kind: &'static str,
    /// The name of its policy group.
    pub(super) group: Option<&'static str>,
    /// Language of letters.
    pub(super) language: &'static str,
    /// When it was registered.
    pub(super) registered: i64,
    /// When it uploaded certificates; a signed one lives for 365 days.
    pub(super) certificates: &'static [i64],
    /// When it was deactivated, and why.
    pub(super) deactivated: Option<(i64, &'static str)>,
}

const BANKS: Option<&str> = Some("Banking");
const TELECOM: Option<&str> = Some("Telecom");
const HEALTH: Option<&str> = Some("الصحة والرعاية");
const PUBLIC: Option<&str> = Some("Services publics");
const PRINT: Option<&str> = Some("Printing and cards");

const AUTH: &str = "Auth_Partner";
const CREDENTIAL: &str = "Credential_Partner";
const DEVICE: &str = "Device_Provider";
const FTM: &str = "FTM_Provider";

const fn part(
    id: &'static str,
    organisation: &'static str,
    (kind, group, language): (&'static str, Option<&'static str>, &'static str),
    registered: i64,
    certificates: &'static [i64],
) -> Part {
    Part { id, organisation, kind, group, language, registered, certificates, deactivated: None }
}

const fn gone(part: Part, days: i64, reason: &'static str) -> Part {
    Part { deactivated: Some((days, reason)), ..part }
}

impl Part {
    /// The language in which its user reads the pages.
    pub(super) fn reads(&self) -> &'static str {
        match self.language {
            "ara" => "ar",
            "fra" => "fr",
            _ => "en",
        }
    }
}

/// All of them: active, setting up (no certificate yet), deactivated.
pub(super) static CAST: [Part; 32] = [
    // Active, with a sound certificate.
    part("acme-bank", "Acme Bank", (AUTH, BANKS, "eng"), 600, &[560, 200]),
    part("harbour", "Harbour Savings Bank", (AUTH, BANKS, "eng"), 40, &[38]),
    part("first-union", "First Union of Credit Cooperatives", (AUTH, BANKS, "eng"), 210, &[205]),
    part("meridian", "Meridian Insurance", (AUTH, BANKS, "eng"), 180, &[150]),
    part("bank-alnoor", "مصرف النور", (AUTH, BANKS, "ara"), 160, &[158]),
    part("northtel", "Northtel", (AUTH, TELECOM, "eng"), 300, &[120]),
    part("telecom-sahara", "اتصالات الصحراء", (AUTH, TELECOM, "ara"), 250, &[240]),
    part("reseau-atlas", "Réseau Atlas Télécommunications", (AUTH, TELECOM, "fra"), 140, &[130]),
    part("clinic-shifa", "مستشفى الشفاء", (AUTH, HEALTH, "ara"), 90, &[85]),
    part("mairie", "Mairie de Saint-Étienne-sur-Rivière", (AUTH, PUBLIC, "fra"), 170, &[160]),
    part(
        "registry-office",
        "Federal Registry Office for Births, Marriages and Civil Partners",
        (AUTH, PUBLIC, "eng"),
        130,
        &[125],
    ),
    part("cardworks", "Cardworks", ("Print_Partner", PRINT, "eng"), 220, &[215]),
    part("wallet-one", "Wallet One", (CREDENTIAL, PRINT, "eng"), 100, &[95]),
    part("irislab", "Irislab Devices", (DEVICE, None, "eng"), 260, &[250]),
    part("capteurs", "Société française des capteurs d’empreintes", (DEVICE, None, "fra"), 110, &[100]),
    part("securechip", "Securechip", (FTM, None, "eng"), 230, &[225]),
    part("gateway", "Gateway Infrastructure", ("MISP_Partner", None, "eng"), 190, &[185]),
    // Active; the certificate ends soon.
    part("riverbank", "Riverbank", (AUTH, BANKS, "eng"), 420, &[358]),
    part("credit-rural", "Crédit rural coopératif", (AUTH, BANKS, "fra"), 380, &[345]),
    part("mobile-first", "Mobile First", (AUTH, TELECOM, "eng"), 350, &[337]),
    part("touchpoint", "Touchpoint Biometrics", (DEVICE, None, "eng"), 370, &[362]),
    // Active; the certificate has ended.
    part("old-mutual", "Mutual Aid Society", (AUTH, BANKS, "eng"), 520, &[410]),
    part("pharma-hayat", "صيدليات الحياة", (AUTH, HEALTH, "ara"), 480, &[368]),
    // Setting up.
    part("seedling", "Seedling Microfinance", (AUTH, BANKS, "eng"), 2, &[]),
    part("lumiere", "Lumière Énergie", (AUTH, PUBLIC, "fra"), 9, &[]),
    part("lab-ibnsina", "مختبرات ابن سينا للتحاليل الطبية", (AUTH, HEALTH, "ara"), 21, &[]),
    part("visioncam", "Visioncam", (DEVICE, None, "eng"), 35, &[]),
    part(
        "agence-titres",
        "Agence nationale des titres sécurisés et de l’identité numérique",
        (CREDENTIAL, PRINT, "fra"),
        64,
        &[],
    ),
    // Deactivated.
    gone(
        part("quickloan", "Quickloan", (AUTH, BANKS, "eng"), 400, &[330]),
        75,
        "The licence was withdrawn by the central bank.",
    ),
    gone(
        part("telelink", "Télélink", (AUTH, TELECOM, "fra"), 450, &[300]),
        31,
        "L’entreprise a cessé ses activités.",
    ),
    gone(
        part("sensorix", "Sensorix", (DEVICE, None, "eng"), 320, &[310]),
        12,
        "Devices were sold on without a new certification.",
    ),
    gone(
        part("clinic-amal", "عيادة الأمل", (AUTH, HEALTH, "ara"), 150, &[140]),
        5,
        "انتهى ترخيص العيادة ولم يُجدَّد.",
    ),
];
