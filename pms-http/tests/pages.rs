//! The pages over HTTP on the store in memory: what each person sees, what is refused, what an attacker gets.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "pages/approval.rs"]
mod approval;
#[path = "pages/browser.rs"]
mod browser;
#[path = "pages/dashboard.rs"]
mod dashboard;
#[path = "pages/door.rs"]
mod door;
#[path = "pages/form.rs"]
mod form;
#[path = "pages/frame.rs"]
mod frame;
#[path = "pages/gallery.rs"]
mod gallery;
#[path = "pages/group.rs"]
mod group;
#[path = "pages/partner.rs"]
mod partner;
#[path = "pages/size.rs"]
mod size;
#[path = "pages/stage.rs"]
mod stage;
