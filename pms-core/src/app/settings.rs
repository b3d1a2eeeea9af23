//! Settings that change what use cases do. Their defaults are safe.

use crate::cert::CertPolicy;
use crate::domain::{api_key::DEFAULT_LIFE_DAYS, attempts::AttemptLimit, name::LangCode};

/// The settings of the use cases.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How many days an API key lives (`mosip.pmp.partner.policy.expiry.period.indays`).
    pub api_key_days: u64,
    /// What publication notes as the schema (`pmp.policy.schema.url`).
    pub policy_schema_url: String,
    /// Languages of messages; the first one is the default.
    pub languages: Vec<LangCode>,
    /// The rules for certificates.
    pub certificates: CertPolicy,
    /// How often a password may be wrong.
    pub attempts: AttemptLimit,
    /// What `GET /system-config` tells the portal.
    pub portal: PortalSettings,
}

/// Settings that only the portal reads (`partner-api.md` U04); texts, as the wire has them.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members of the answer of `GET /system-config`, one by one")]
pub struct PortalSettings {
    pub grant_types: String,
    pub client_auth_methods: String,
    pub inactivity_timer: String,
    pub inactivity_prompt_timer: String,
    pub axios_timeout: String,
    pub max_expiry_year: String,
    pub max_created_year: String,
    pub items_per_page: String,
    pub refresh_notifications_seconds: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            api_key_days: DEFAULT_LIFE_DAYS,
            policy_schema_url: "https://schemas.mosip.io/v1/auth-policy".to_owned(),
            languages: ["eng", "ara", "fra"].map(|code| LangCode::from_store(code.to_owned())).to_vec(),
            certificates: CertPolicy::default(),
            attempts: AttemptLimit::default(),
            portal: PortalSettings::default(),
        }
    }
}

impl Default for PortalSettings {
    /// The values of MOSIP's configuration (`configuration.md` 6).
    fn default() -> Self {
        Self {
            grant_types: "authorization_code".to_owned(),
            client_auth_methods: "private_key_jwt".to_owned(),
            inactivity_timer: "25".to_owned(),
            inactivity_prompt_timer: "5".to_owned(),
            axios_timeout: "3".to_owned(),
            max_expiry_year: "10".to_owned(),
            max_created_year: "10".to_owned(),
            items_per_page: "8".to_owned(),
            refresh_notifications_seconds: "300".to_owned(),
        }
    }
}
