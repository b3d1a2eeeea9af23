//! The whole surface on the store in memory: every endpoint, every refusal, hostile input, the document.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "surface/account.rs"]
mod account;
#[path = "surface/admin_partner.rs"]
mod admin_partner;
#[path = "surface/api_key.rs"]
mod api_key;
#[path = "surface/coverage.rs"]
mod coverage;
#[path = "surface/deactivation.rs"]
mod deactivation;
#[path = "surface/document.rs"]
mod document;
#[path = "surface/faults.rs"]
mod faults;
#[path = "surface/field.rs"]
mod field;
#[path = "surface/hostile.rs"]
mod hostile;
#[path = "surface/key_list.rs"]
mod key_list;
#[path = "surface/link.rs"]
mod link;
#[path = "surface/link_list.rs"]
mod link_list;
#[path = "surface/own_partner.rs"]
mod own_partner;
#[path = "tables/page.rs"]
mod page;
#[path = "surface/partner_certificate.rs"]
mod partner_certificate;
#[path = "surface/partner_status.rs"]
mod partner_status;
#[path = "surface/policy.rs"]
mod policy;
#[path = "surface/policy_group.rs"]
mod policy_group;
#[path = "surface/policy_list.rs"]
mod policy_list;
#[path = "surface/registration.rs"]
mod registration;
#[path = "surface/routes.rs"]
mod routes;
#[path = "surface/stage.rs"]
mod stage;
#[path = "surface/trail.rs"]
mod trail;
#[path = "surface/trust_store.rs"]
mod trust_store;
#[path = "surface/user.rs"]
mod user;
