//! A site of this process: a folder of pages, or pages made for a test, behind the strict policy of the product.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::PathBuf,
    thread::{self, JoinHandle},
};

use axum::{
    Router,
    extract::Request,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::{net, runtime::Builder, sync::oneshot};

/// What the pages may load and do: nothing but what the site itself has, no script within a page, no style either.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// A site on a loopback port. It ends with its owner.
pub(crate) struct Site {
    pub(crate) address: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves routes.
    pub(crate) fn start(router: Router) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (stop, told) = oneshot::channel();
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let listener = net::TcpListener::from_std(listener).unwrap();
                tokio::select! {
                    _ = told => {}
                    served = axum::serve(listener, router) => served.unwrap(),
                }
            });
        });
        Self { address, stop: Some(stop), thread: Some(thread) }
    }

    /// Serves the files of a folder.
    pub(crate) fn of(folder: PathBuf) -> Self {
        Self::start(Router::new().fallback(async move |request: Request| {
            let path = folder.join(request.uri().path().trim_start_matches('/'));
            let kind = match path.extension().and_then(|name| name.to_str()) {
                Some("css") => "text/css",
                Some("svg") => "image/svg+xml",
                _ => "text/html; charset=utf-8",
            };
            std::fs::read(path)
                .map_or_else(|_| StatusCode::NOT_FOUND.into_response(), |file| answer(kind, file))
        }))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // What went wrong there was seen in the browser.
            let _ended = thread.join();
        }
    }
}

/// A page or a file with the strict policy.
pub(crate) fn answer(kind: &'static str, body: impl IntoResponse) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)], body).into_response()
}
