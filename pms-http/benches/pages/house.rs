//! The reference system on a full SQLite database: its own vault, tokens and router, without a socket.

use crate::{fill, person::Person};
use async_trait::async_trait;
use axum::{Router, middleware};
use pms_adapters::{
    crypto::AwsLc,
    identity::{LocalIssuer, LocalPasswords},
    sql::SqlStore,
    system::{SystemClock, SystemIds},
    vault,
};
use pms_core::{
    access::{Actor, Role},
    app::{Essentials, Pms, account::NewAccount},
    domain::{
        account::{MustChange, Password, Profile},
        consent::Terms,
        id::UserId,
    },
    port::system::{Clock, Ids},
};
use pms_http::{
    Frame, HttpConfig,
    auth::Bearer,
    endpoints,
    health::{Readiness, Trouble},
    metrics::{Metrics, Scrape},
    web::{self, Doors, Site, SiteConfig},
};
use pms_testkit::{build::text, world::actor};
use std::sync::Arc;
use tempfile::TempDir;

const PASSWORD: &str = "correct horse battery";

struct Quiet;

#[async_trait]
impl Readiness for Quiet {
    async fn check(&self) -> Vec<Trouble> {
        Vec::new()
    }
}

#[async_trait]
impl Scrape for Quiet {
    async fn refresh(&self, _metrics: &Metrics) {}
}

/// The system; its folder goes away with it.
pub(crate) struct House {
    pms: Pms,
    router: Router,
    _folder: TempDir,
}

impl House {
    /// With `rows` rows of each thing.
    pub(crate) async fn of(rows: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}/pms.db", folder.path().display());
        let store = SqlStore::open(&url, Arc::new(SystemIds)).await.unwrap();
        store.migrate().await.unwrap();
        let vault = Arc::new(vault::open(&folder.path().join("vault.key"), &store).await.unwrap());
        // The rows are written without a journal, which needs the file for itself.
        store.close().await;
        fill::fill(&url, vault.as_ref(), rows).await;
        let store = Arc::new(SqlStore::open(&url, Arc::new(SystemIds)).await.unwrap());
        let issuer = LocalIssuer::open(store.as_ref(), vault.as_ref(), "urn:bench").await.unwrap();
        let issuer = Arc::new(issuer);
        let pms = Pms::builder(Essentials {
            store: store.clone(),
            queries: store.clone(),
            outbox: store,
            vault,
            signatures: Arc::new(AwsLc),
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
        })
        .identity(Arc::new(LocalPasswords::new()), issuer.clone())
        .build();
        let router = router(&pms, &issuer);
        Self { pms, router, _folder: folder }
    }

    /// Somebody with a fresh account and a session.
    pub(crate) async fn person(&self, name: &str, role: Role) -> Person {
        let ask = NewAccount {
            user: UserId::try_from(name).unwrap(),
            email: actor::email_of(&format!("user-of-{name}")),
            phone: None,
            address: None,
            profile: Profile::default(),
            roles: [role].into(),
            password: Password::new(PASSWORD).unwrap(),
            must_change: MustChange::No,
        };
        self.pms.add_account(&Actor::service("bench"), &ask).await.unwrap();
        let signed_in = self.pms.sign_in(name, PASSWORD, None).await.unwrap();
        Person::new(self.router.clone(), signed_in.token.reveal())
    }

    /// The user of `partner-1`, who has accepted the terms.
    pub(crate) async fn partner(&self) -> Person {
        let terms = Terms { version: text("1"), language: text("en") };
        self.pms.give_consent(&actor::auth_partner("partner-1"), Some(&terms)).await.unwrap();
        self.person("partner-1", Role::AuthPartner).await
    }
}

fn router(pms: &Pms, issuer: &LocalIssuer) -> Router {
    let now: pms_http::wire::call::Now = Arc::new(|| SystemClock.now());
    let fresh_id: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(|| SystemIds.uuid().to_string());
    let authenticate = Arc::new(Bearer::new(Arc::new(issuer.check()), Arc::clone(&now)));
    let doors =
        Doors { authenticate: authenticate.clone(), now: Arc::clone(&now), fresh_id: Arc::clone(&fresh_id) };
    let site = Arc::new(Site::new(pms.clone(), SiteConfig::default(), doors).unwrap());
    let frame = Frame {
        config: HttpConfig::default(),
        now,
        new_request_id: fresh_id,
        authenticate,
        readiness: Arc::new(Quiet),
        scrape: Arc::new(Quiet),
        metrics: Metrics::new(),
    };
    let endpoints = endpoints(pms.clone()).merge(web::pages(Arc::clone(&site)).into());
    frame.around(endpoints).layer(middleware::from_fn_with_state(site, web::for_people))
}
