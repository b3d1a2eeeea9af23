//! The whole router with its pages around a system on doubles.

use crate::browser::Browser;
use async_trait::async_trait;
use axum::{Router, middleware};
use pms_core::{
    access::{Actor, Role},
    app::account::NewAccount,
    domain::{
        account::{MustChange, Password, Profile, ProfileText},
        consent::Terms,
        id::UserId,
    },
    port::system::Clock,
};
use pms_http::{
    Frame, HttpConfig,
    auth::Bearer,
    endpoints,
    health::{Readiness, Trouble},
    metrics::{Metrics, Scrape},
    web::{self, Doors, Site, SiteConfig},
    wire::call::Now,
};
use pms_testkit::build::text;
use pms_testkit::world::{actor, pms::World, tokens::OpenTokens};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

/// The password of every account of the stage.
pub(crate) const PASSWORD: &str = "correct horse battery";

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

pub(crate) struct Stage {
    pub(crate) world: World,
    router: Router,
}

impl Default for Stage {
    fn default() -> Self {
        Self::on(World::default())
    }
}

impl Stage {
    /// The pages of this system.
    pub(crate) fn on(world: World) -> Self {
        Self::with(world, SiteConfig { development: true, ..SiteConfig::default() })
    }

    /// The pages of this system with settings of their own.
    pub(crate) fn with(world: World, config: SiteConfig) -> Self {
        let clock = world.clock.clone();
        let now: Now = Arc::new(move || clock.now());
        let count = AtomicU32::new(1);
        let fresh: Arc<dyn Fn() -> String + Send + Sync> =
            Arc::new(move || format!("fresh-{}", count.fetch_add(1, Ordering::Relaxed)));
        let authenticate = Arc::new(Bearer::new(Arc::new(OpenTokens), Arc::clone(&now)));
        let doors =
            Doors { authenticate: authenticate.clone(), now: Arc::clone(&now), fresh_id: Arc::clone(&fresh) };
        let site = Arc::new(Site::new(world.pms.clone(), config, doors).unwrap());
        let frame = Frame {
            config: HttpConfig::default(),
            now,
            new_request_id: fresh,
            authenticate,
            readiness: Arc::new(Quiet),
            scrape: Arc::new(Quiet),
            metrics: Metrics::new(),
        };
        let endpoints = endpoints(world.pms.clone()).merge(web::pages(Arc::clone(&site)).into());
        let router = frame.around(endpoints).layer(middleware::from_fn_with_state(site, web::for_people));
        Self { world, router }
    }

    /// A browser that nobody is logged in with.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// An account with these roles and the stage's password.
    pub(crate) async fn account(&self, name: &str, roles: &[Role]) {
        let ask = NewAccount {
            user: UserId::try_from(name).unwrap(),
            email: actor::email_of(name),
            phone: None,
            address: None,
            profile: Profile {
                partner_type: roles
                    .iter()
                    .find_map(|role| role.partner_kind())
                    .map(|kind| ProfileText::try_from(kind.role_name()).unwrap()),
                ..Profile::default()
            },
            roles: roles.iter().copied().collect(),
            password: Password::new(PASSWORD).unwrap(),
            must_change: MustChange::No,
        };
        self.world.pms.add_account(&Actor::service("stage"), &ask).await.unwrap();
    }

    /// A browser in which a fresh account with these roles is logged in.
    pub(crate) async fn logged_in(&self, name: &str, roles: &[Role]) -> Browser {
        self.account(name, roles).await;
        let mut browser = self.browser();
        browser.log_in(name, PASSWORD).await;
        browser
    }

    /// An administrator's browser.
    pub(crate) async fn admin(&self) -> Browser {
        self.logged_in("admin", &[Role::PartnerAdmin]).await
    }

    /// A policy manager's browser.
    pub(crate) async fn manager(&self) -> Browser {
        self.logged_in("paula", &[Role::PolicyManager]).await
    }

    /// The browser of the user of an authentication partner, who has accepted the terms.
    pub(crate) async fn partner(&self, name: &str) -> Browser {
        self.accept_terms(name).await;
        self.logged_in(name, &[Role::AuthPartner]).await
    }

    /// The user accepts the terms that the program brings.
    pub(crate) async fn accept_terms(&self, name: &str) {
        let terms = Terms { version: text("1"), language: text("en") };
        self.world.pms.give_consent(&actor::auth_partner(name), Some(&terms)).await.unwrap();
    }
}
