//! Somebody with a session who opens pages.

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use http_body_util::BodyExt;
use std::time::{Duration, Instant};
use tower::ServiceExt;

pub(crate) struct Person {
    router: Router,
    cookie: String,
}

impl Person {
    /// Whoever this token is of.
    pub(crate) fn new(router: Router, token: &str) -> Self {
        Self { router, cookie: format!("Authorization={token}; pms_visit=bench") }
    }

    /// Opens a page: how long it took until its last byte was there, and how many there were.
    pub(crate) async fn open(&self, address: &str) -> (Duration, usize) {
        let request = Request::get(address)
            .header(header::HOST, "pms.example.org")
            .header(header::COOKIE, &self.cookie)
            .body(Body::empty())
            .unwrap();
        let router = self.router.clone();
        let begun = Instant::now();
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let took = begun.elapsed();
        assert_eq!(status, StatusCode::OK, "{address}: {}", String::from_utf8_lossy(&bytes));
        (took, bytes.len())
    }
}
