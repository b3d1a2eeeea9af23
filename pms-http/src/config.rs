//! The settings of the HTTP side.

use crate::auth::Origin;
use std::time::Duration;

/// The settings of the HTTP side. Sizes are bytes.
#[derive(Clone, Debug)]
pub struct HttpConfig {
    /// The most bytes of a body; one more is 413. Default 1 MiB.
    pub body_limit: usize,
    /// The most time of a request, its body included; then it is dropped and answered with 503
    /// `PMS_PRT_500` and `Retry-After`. Default 30 s.
    pub request_time: Duration,
    /// The most requests at once, health and metrics not counted; one more is 503 with `Retry-After`.
    /// Default 256.
    pub requests_at_once: usize,
    /// What `Retry-After` says. Default 1 s.
    pub retry_after: Duration,
    /// The most bytes of request line and headers; more is 431. At least 8 KiB. Default 64 KiB.
    pub header_limit: usize,
    /// The most time for request line and headers, and for an idle connection. Default 30 s.
    pub header_time: Duration,
    /// The most open connections; further ones wait until one closes. Default 1024.
    pub connections: usize,
    /// How long a stopping server waits for running requests. Default 35 s, a little more than a request
    /// may take.
    pub drain_time: Duration,
    /// The browser's origin of this server. Without it the origin of a write must have the host of the
    /// request. Default none.
    pub public_origin: Option<Origin>,
    /// Further origins whose pages may send writes with the cookie. Default none.
    pub trusted_origins: Vec<Origin>,
}

impl Default for HttpConfig {
    fn default() -> Self {
        Self {
            body_limit: 1024 * 1024,
            request_time: Duration::from_secs(30),
            requests_at_once: 256,
            retry_after: Duration::from_secs(1),
            header_limit: 64 * 1024,
            header_time: Duration::from_secs(30),
            connections: 1024,
            drain_time: Duration::from_secs(35),
            public_origin: None,
            trusted_origins: Vec::new(),
        }
    }
}
