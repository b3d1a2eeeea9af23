//! What every page is made with.

use super::{
    asset::Assets,
    engine::{Engine, Materials, Zone},
    language::{CatalogueFault, Languages},
    terms_file::{NewestTerms, TermsFault},
};
use crate::{
    auth::{Authenticate, Origin, Rule},
    wire::call::Now,
};
use pms_core::{access::Actor, app::Pms, domain::consent::TermsVersion};
use std::{path::PathBuf, sync::Arc};
use thiserror::Error;

/// The settings of the pages.
#[derive(Clone, Debug)]
pub struct SiteConfig {
    /// What the deployment is called, under the product's name in the header.
    pub deployment: String,
    /// The language of visitors who ask for none that there is. Default `en`.
    pub language: String,
    /// The zone in which times are shown. Default UTC.
    pub zone: Zone,
    /// The place that is named with the zone.
    pub place: Option<String>,
    /// Whom to write to; shown at the foot of each page.
    pub contact: Option<String>,
    /// A folder of the operator with `templates`, `locales` and `terms`, each optional.
    pub folder: Option<PathBuf>,
    /// Whether the gallery is served and templates are read anew for each page.
    pub development: bool,
    /// Whether browsers reach the server over TLS: then cookies are for TLS alone.
    pub secure: bool,
    /// The browser's origin of this server, see [`Rule`].
    pub public_origin: Option<Origin>,
    /// Further origins whose pages may post forms.
    pub trusted_origins: Vec<Origin>,
}

impl Default for SiteConfig {
    fn default() -> Self {
        Self {
            deployment: String::new(),
            language: "en".to_owned(),
            zone: Zone::utc(),
            place: None,
            contact: None,
            folder: None,
            development: false,
            secure: false,
            public_origin: None,
            trusted_origins: Vec::new(),
        }
    }
}

impl SiteConfig {
    /// The version of the terms that partners' users are asked to accept. An operator's folder that holds a file
    /// that cannot be used is an error.
    pub fn terms_version(&self) -> Result<TermsVersion, TermsFault> {
        self.terms().map(|terms| terms.version().clone())
    }

    fn terms(&self) -> Result<NewestTerms, TermsFault> {
        NewestTerms::load(self.own("terms").as_deref())
    }

    /// A part of the operator's folder, where there is one.
    fn own(&self, part: &str) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(part)).filter(|at| at.is_dir())
    }
}

/// The ports of the pages that are not the use cases'.
#[derive(Clone)]
pub struct Doors {
    /// Who checks tokens.
    pub authenticate: Arc<dyn Authenticate<Actor = Actor>>,
    /// The present time.
    pub now: Now,
    /// Makes ids that nobody can guess.
    pub fresh_id: Arc<dyn Fn() -> String + Send + Sync>,
}

/// Why there can be no pages.
#[derive(Debug, Error)]
pub enum SiteFault {
    /// Of a catalogue.
    #[error(transparent)]
    Catalogue(#[from] CatalogueFault),
    /// Of the terms.
    #[error(transparent)]
    Terms(#[from] TermsFault),
}

/// The pages of one system.
pub struct Site {
    pub(super) pms: Pms,
    pub(super) config: SiteConfig,
    pub(super) doors: Doors,
    pub(super) languages: Arc<Languages>,
    pub(super) assets: Arc<Assets>,
    pub(super) terms: NewestTerms,
    pub(super) rule: Rule,
    materials: Materials,
    engine: Engine,
}

impl Site {
    /// Reads catalogues and terms and prepares the templates.
    pub fn new(pms: Pms, config: SiteConfig, doors: Doors) -> Result<Self, SiteFault> {
        let terms = config.terms()?;
        let languages = Arc::new(Languages::load(config.own("locales").as_deref(), &config.language)?);
        let assets = Arc::new(Assets::new());
        let materials = Materials {
            languages: Arc::clone(&languages),
            assets: Arc::clone(&assets),
            zone: config.zone,
            now: Arc::clone(&doors.now),
            folder: config.folder.clone(),
        };
        let engine = Engine::new(&materials);
        let rule = Rule { public: config.public_origin.clone(), trusted: config.trusted_origins.clone() };
        Ok(Self { pms, config, doors, languages, assets, terms, rule, materials, engine })
    }

    /// Calls `with` with the engine: a fresh one in development, so that a changed template is seen at once.
    pub(super) fn with_engine<T>(&self, with: impl FnOnce(&Engine) -> T) -> T {
        if self.config.development { with(&Engine::new(&self.materials)) } else { with(&self.engine) }
    }
}
