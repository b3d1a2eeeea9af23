//! The tables that clients and administrators read: wire codes and roles, and their copies in `docs/`.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "tables/codes.rs"]
mod codes;
#[path = "tables/page.rs"]
mod page;
#[path = "tables/roles.rs"]
mod roles;
#[path = "tables/samples.rs"]
mod samples;
#[path = "tables/sources.rs"]
mod sources;
