//! `serve`: first start, the sockets, the outbox, and the graceful stop.

mod ready;

use std::{error::Error, io::Write, net::SocketAddr, sync::Arc};

use axum::{Json, Router, middleware, routing::get};
use pms_adapters::runner::Runner;
use pms_core::{
    access::{Actor, Role},
    app::account::NewAccount,
    domain::{
        account::{MustChange, Password, Profile},
        id::UserId,
        partner::contact::Email,
    },
};
use pms_http::{
    Frame, HttpConfig,
    auth::{Bearer, Origin},
    serve::{Stopped, serve},
    web::{self, Doors, Site, SiteConfig},
};
use tokio::{net::TcpListener, task::JoinHandle};
use tokio_util::sync::CancellationToken;

use crate::{compose::Composition, config::Config, password};

type Failure = Box<dyn Error + Send + Sync>;

/// The administrator that the first start made, with the password that is shown this once.
pub(crate) struct FirstAdmin {
    /// Login name.
    pub(crate) name: UserId,
    /// One-time password.
    pub(crate) password: Password,
}

/// A server that accepts connections.
pub(crate) struct Server {
    address: SocketAddr,
    stop: CancellationToken,
    http: JoinHandle<Stopped>,
    runner: JoinHandle<()>,
}

/// Serves until the process is told to stop.
pub(crate) async fn run(config: Config) -> Result<(), Failure> {
    // Before `ready` is said: whoever has read it may send the signal at once.
    let told_to_stop = told_to_stop()?;
    let composition = Composition::open(&config).await?;
    if let Some(admin) = first_admin(&composition).await? {
        println!("administrator: {}", admin.name);
        println!("one-time password: {}", admin.password.reveal());
    }
    let server = start(composition, &config).await?;
    println!("ready {}", server.address());
    std::io::stdout().flush()?;
    told_to_stop.await;
    tracing::info!("stopping");
    server.stop().await
}

/// Makes the administrator when the store has no account at all. The password is random: there is no default.
pub(crate) async fn first_admin(composition: &Composition) -> Result<Option<FirstAdmin>, Failure> {
    let password = password::one_time(composition.ids.as_ref())?;
    let name = UserId::try_from("admin")?;
    let ask = NewAccount {
        user: name.clone(),
        // No mail goes there: the domain is reserved (RFC 2606).
        email: Email::try_from("admin@pms.invalid")?,
        phone: None,
        address: None,
        profile: Profile::default(),
        roles: [Role::PartnerAdmin].into(),
        password: password.clone(),
        must_change: MustChange::AtNextLogIn,
    };
    let made = composition.pms.ensure_first_account(&Actor::service("pms-server"), &ask).await?;
    Ok(made.map(|_| FirstAdmin { name, password }))
}

/// Listens and begins to deliver events.
pub(crate) async fn start(composition: Composition, config: &Config) -> Result<Server, Failure> {
    let listener = TcpListener::bind(&config.listen)
        .await
        .map_err(|error| format!("cannot listen on {}: {error}", config.listen))?;
    let address = listener.local_addr()?;
    let http_config = http_config(config, address)?;
    let stop = CancellationToken::new();
    let runner = Runner::new(composition.pms.clone(), composition.sinks.clone()).poll(config.outbox_poll);
    let router = router(composition, config, http_config.clone())?;
    let runner = tokio::spawn(runner.run(stop.clone()));
    let told = stop.clone();
    let http = tokio::spawn(async move {
        serve(listener, router, &http_config, async move { told.cancelled().await }).await
    });
    Ok(Server { address, stop, http, runner })
}

fn router(composition: Composition, config: &Config, http_config: HttpConfig) -> Result<Router, Failure> {
    let clock = Arc::clone(&composition.clock);
    let now: pms_http::wire::call::Now = Arc::new(move || clock.now());
    let ids = Arc::clone(&composition.ids);
    let fresh_id: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(move || ids.uuid().to_string());
    let authenticate = Arc::new(Bearer::new(Arc::clone(&composition.tokens), Arc::clone(&now)));
    let jwks = composition.jwks.clone();
    let doors =
        Doors { authenticate: authenticate.clone(), now: Arc::clone(&now), fresh_id: Arc::clone(&fresh_id) };
    let site = Arc::new(Site::new(composition.pms.clone(), site_config(config, &http_config), doors)?);
    let frame = Frame {
        config: http_config,
        authenticate,
        now,
        new_request_id: fresh_id,
        readiness: Arc::new(ready::Ready::of(&composition)),
        scrape: Arc::new(ready::OutboxDepth::of(&composition)),
        metrics: composition.metrics.clone(),
    };
    let endpoints = pms_http::endpoints(composition.pms).merge(web::pages(Arc::clone(&site)).into());
    Ok(frame
        .around(endpoints)
        .route("/.well-known/jwks.json", get(move || std::future::ready(Json(jwks.clone()))))
        .layer(middleware::from_fn_with_state(site, web::for_people)))
}

/// What the pages share with the other endpoints is set once.
fn site_config(config: &Config, http: &HttpConfig) -> SiteConfig {
    SiteConfig {
        secure: http.public_origin.as_ref().is_some_and(Origin::is_secure),
        public_origin: http.public_origin.clone(),
        trusted_origins: http.trusted_origins.clone(),
        ..config.pages.clone()
    }
}

fn http_config(config: &Config, address: SocketAddr) -> Result<HttpConfig, Failure> {
    let origin = config.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
    let limits = config.limits;
    Ok(HttpConfig {
        body_limit: limits.body_bytes,
        request_time: std::time::Duration::from_secs(limits.request_seconds),
        requests_at_once: limits.concurrent,
        header_limit: limits.header_bytes,
        public_origin: Some(origin.parse()?),
        ..HttpConfig::default()
    })
}

impl Server {
    /// `http://ADDR:PORT`.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Accepts nothing more, finishes running requests and the batch of events that is being delivered.
    pub(crate) async fn stop(self) -> Result<(), Failure> {
        self.stop.cancel();
        if let Stopped::Cut { connections } = self.http.await? {
            tracing::warn!(connections, "connections were cut at the stop");
        }
        self.runner.await?;
        Ok(())
    }
}

/// Ready at SIGTERM or SIGINT. The signals are caught from the call on, and not only once somebody waits.
#[cfg(unix)]
pub(crate) fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Ready at Ctrl-C.
#[cfg(not(unix))]
pub(crate) fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        let _closed_or_pressed = interrupt.recv().await;
    })
}
