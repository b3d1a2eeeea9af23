//! `demo --keep`: a server with enough data that every page has something to show.
//!
//! The data is told as a story of two years, through the use cases, on a clock that is set back to each day and
//! tells the real time before the server listens. Names are fixed; ids, keys and certificates are fresh.

mod accounts;
mod asks;
mod calendar;
mod cast;
mod papers;
mod plan;
mod policies;
mod story;

use std::{
    io::Write,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use pms_core::{
    access::{Actor, Role},
    domain::consent::TermsVersion,
    port::system::Clock,
};

use crate::{compose::Composition, config::Config, serve};

use super::{Failure, TemporaryFolder};
use accounts::{ADMIN, PASSWORD, PEOPLE};
use calendar::Calendar;
use papers::Authorities;
use story::Story;

/// How many days ago the system was set up.
const BEGAN: i64 = 720;

/// The life of an API key: short enough that some have ended and some end soon.
const KEY_DAYS: u64 = 365;

/// Makes the data, prints who can log in, and serves until the process is told to stop. Without a folder it makes
/// one, and removes it at the end.
pub(super) async fn run(folder: Option<PathBuf>, config: Config) -> Result<(), Failure> {
    check_loopback(&config.listen)?;
    let told_to_stop = serve::told_to_stop()?;
    let (data, _temporary) = if let Some(folder) = folder {
        (folder, None)
    } else {
        let temporary = TemporaryFolder::new()?;
        (temporary.0.clone(), Some(temporary))
    };
    let config = its_own(data, config);
    let calendar = Arc::new(Calendar::default());
    calendar.turn_back(BEGAN);
    let composition = Composition::open_at(&config, calendar.clone()).await?;
    make(&composition, &calendar, config.pages.terms_version()?).await?;
    let server = serve::start(composition, &config).await?;
    print_people(&server.address(), &config.data);
    println!("ready {}", server.address());
    std::io::stdout().flush()?;
    told_to_stop.await;
    server.stop().await
}

/// Everybody knows the password, so nobody else may reach the server.
fn check_loopback(listen: &str) -> Result<(), Failure> {
    match listen.parse::<SocketAddr>() {
        Ok(address) if address.ip().is_loopback() => Ok(()),
        Ok(_) | Err(_) => Err(format!(
            "the passwords of this demo are known to everybody, so it listens on a loopback address only, such as 127.0.0.1:8080, and not on {listen}"
        )
        .into()),
    }
}

/// Nothing of it touches an installation: database and events lie in its folder.
fn its_own(data: PathBuf, mut config: Config) -> Config {
    config.data = data;
    config.database = None;
    config.public_url = None;
    config.events_file = None;
    config.migrate = true;
    config.settings.api_key_days = KEY_DAYS;
    config
}

async fn make(composition: &Composition, calendar: &Calendar, terms: TermsVersion) -> Result<(), Failure> {
    let pms = &composition.pms;
    let service = Actor::service("pms-server");
    let [first, others @ ..] = &PEOPLE;
    if pms.ensure_first_account(&service, &first.account()?).await?.is_none() {
        return Err("the data folder holds accounts already: the demo's data needs a new one".into());
    }
    let admin = accounts::actor(ADMIN, Role::PartnerAdmin)?;
    for person in others {
        pms.add_account(&admin, &person.account()?).await?;
    }
    calendar.turn_back(0);
    let mut story = Story::new(pms, Authorities::make(calendar.now())?, terms)?;
    for (days, deed) in plan::plan() {
        calendar.turn_back(days);
        story.tell(&deed).await.map_err(|error| format!("{days} days ago, {deed:?}: {error}"))?;
    }
    calendar.turn_back(0);
    Ok(())
}

fn print_people(address: &str, data: &Path) {
    println!("Data folder: {}", data.display());
    println!("Pages: {address}/ui");
    println!("Password of everybody: {PASSWORD}");
    for person in &PEOPLE {
        println!("  {:<12} {}", person.name, person.stage);
    }
    println!("Ctrl-C ends it.");
}
