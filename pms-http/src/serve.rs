//! The sockets: accepting, limits of the head of a request, and the graceful stop.

use crate::config::HttpConfig;
use axum::{Router, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{convert::Infallible, io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    task::JoinSet,
    time::{sleep, timeout},
};
use tower::ServiceExt;

/// The least buffer that hyper works with.
const LEAST_HEADER_LIMIT: usize = 8 * 1024;

/// How long accepting rests when the system has no more sockets.
const REST: Duration = Duration::from_millis(100);

/// How the stop went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Every running request got its answer.
    Clean,
    /// Some connections were cut after [`HttpConfig::drain_time`].
    Cut {
        /// How many.
        connections: usize,
    },
}

/// Serves until `stop` is ready, then accepts nothing more, lets running requests finish within
/// [`HttpConfig::drain_time`] and cuts the rest. The address of the peer is in the extensions of each request
/// as [`ConnectInfo<SocketAddr>`].
pub async fn serve(
    listener: TcpListener,
    router: Router,
    config: &HttpConfig,
    stop: impl Future<Output = ()>,
) -> Stopped {
    let mut stop = pin!(stop);
    let (tell, told) = watch::channel(false);
    let places = Arc::new(Semaphore::new(config.connections));
    let http = http(config);
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            biased;
            () = &mut stop => break,
            accepted = accept(&listener, &places) => match accepted {
                Ok(accepted) => {
                    connections.spawn(connection(http.clone(), accepted, router.clone(), told.clone()));
                }
                Err(error) => {
                    tracing::warn!(%error, "no connection accepted");
                    sleep(REST).await;
                }
            },
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    let _nobody_listens = tell.send(true);
    drain(connections, config.drain_time).await
}

struct Accepted {
    stream: TcpStream,
    peer: SocketAddr,
    _place: OwnedSemaphorePermit,
}

async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> io::Result<Accepted> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, peer) = listener.accept().await?;
    stream.set_nodelay(true)?;
    Ok(Accepted { stream, peer, _place: place })
}

fn http(config: &HttpConfig) -> http1::Builder {
    let header_limit = config.header_limit.max(LEAST_HEADER_LIMIT);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(config.header_time)
        .max_header_size(header_limit)
        .max_buf_size(header_limit.max(LEAST_HEADER_LIMIT * 8));
    http
}

async fn connection(
    http: http1::Builder,
    accepted: Accepted,
    router: Router,
    mut told: watch::Receiver<bool>,
) {
    let peer = accepted.peer;
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, request).await) }
    });
    let mut running = pin!(http.serve_connection(TokioIo::new(accepted.stream), service));
    let ended = tokio::select! {
        ended = running.as_mut() => ended,
        () = stopping(&mut told) => {
            running.as_mut().graceful_shutdown();
            running.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended");
    }
}

/// Ready when the server is told to stop, or is gone.
async fn stopping(told: &mut watch::Receiver<bool>) {
    let _told_or_gone = told.wait_for(|told| *told).await;
}

async fn answer(router: Router, request: hyper::Request<Incoming>) -> axum::response::Response {
    match router.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

async fn drain(mut connections: JoinSet<()>, within: Duration) -> Stopped {
    let all = async { while connections.join_next().await.is_some() {} };
    if timeout(within, all).await.is_ok() {
        return Stopped::Clean;
    }
    let cut = connections.len();
    connections.shutdown().await;
    Stopped::Cut { connections: cut }
}
