//! The pages over HTTP on the store in memory: what each person sees, what is refused, what an attacker gets.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "pages/approval.rs"]
mod approval;
#[path = "pages/browser.rs"]
mod browser;
#[path = "pages/certificate.rs"]
mod certificate;
#[path = "pages/dashboard.rs"]
mod dashboard;
#[path = "pages/door.rs"]
mod door;
#[path = "pages/filled.rs"]
mod filled;
#[path = "pages/form.rs"]
mod form;
#[path = "pages/frame.rs"]
mod frame;
#[path = "pages/gallery.rs"]
mod gallery;
#[path = "pages/group.rs"]
mod group;
#[path = "pages/home.rs"]
mod home;
#[path = "pages/kept.rs"]
mod kept;
#[path = "pages/key.rs"]
mod key;
#[path = "pages/languages.rs"]
mod languages;
#[path = "pages/organisation.rs"]
mod organisation;
#[path = "pages/partner.rs"]
mod partner;
#[path = "pages/password.rs"]
mod password;
#[path = "pages/policy.rs"]
mod policy;
#[path = "pages/profile.rs"]
mod profile;
#[path = "pages/register.rs"]
mod register;
#[path = "pages/request.rs"]
mod request;
#[path = "pages/size.rs"]
mod size;
#[path = "pages/stage.rs"]
mod stage;
#[path = "pages/terms.rs"]
mod terms;
#[path = "pages/trust.rs"]
mod trust;
#[path = "pages/walk.rs"]
mod walk;
