//! The pages as people meet them: in a browser, with and without script, narrow and wide, light and dark, with the
//! keyboard, and as assistive technology hears them.
//!
//! `PMS_TEST_CHROMEDRIVER` names a chromedriver (with its Chromium), `PMS_TEST_AXE` the file `axe.min.js`; `.ci/test`
//! installs both. Without them these tests are skipped, loudly.
#![cfg(all(target_os = "linux", feature = "server"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "browser/answered.rs"]
mod answered;
#[path = "browser/audit.rs"]
mod audit;
#[path = "browser/axe.rs"]
mod axe;
#[path = "browser/demo.rs"]
mod demo;
#[path = "browser/direction.rs"]
mod direction;
#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/flow.rs"]
mod flow;
#[path = "browser/focus.rs"]
mod focus;
#[path = "browser/house.rs"]
mod house;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/measure.rs"]
mod measure;
#[path = "browser/opened.rs"]
mod opened;
#[path = "server/papers.rs"]
mod papers;
#[path = "browser/patience.rs"]
mod patience;
#[path = "browser/person.rs"]
mod person;
#[path = "browser/phrases.rs"]
mod phrases;
#[path = "browser/pictures.rs"]
mod pictures;
#[path = "server/process.rs"]
#[expect(dead_code, reason = "shared with the tests of the process")]
mod process;
#[path = "browser/proof.rs"]
mod proof;
#[path = "browser/rounds.rs"]
mod rounds;
#[path = "browser/seek.rs"]
mod seek;
#[path = "browser/session.rs"]
mod session;
#[path = "browser/session_end.rs"]
mod session_end;
#[path = "browser/shot.rs"]
mod shot;
#[path = "browser/site.rs"]
mod site;
#[path = "browser/stop.rs"]
mod stop;
#[path = "browser/tour.rs"]
mod tour;
