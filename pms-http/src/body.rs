//! Reading the bodies of requests within a limit.

use axum::body::{Body, Bytes};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use thiserror::Error;

/// How many times the limit is read and thrown away before the connection is given up, so that a caller
/// whose body is a little too large sees the answer and not a reset connection.
const PATIENCE: usize = 8;

/// Why a body could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum BodyError {
    /// More bytes than the limit.
    #[error("the body is larger than the limit")]
    TooLarge,
    /// The caller went away in the middle, or sent broken chunks.
    #[error("the body did not arrive")]
    Broken,
}

/// The whole body, if it has at most `limit` bytes.
pub(crate) async fn take(mut body: Body, limit: usize) -> Result<Bytes, BodyError> {
    match Limited::new(&mut body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.downcast_ref::<LengthLimitError>().is_some() => {
            discard(body, limit.saturating_mul(PATIENCE)).await;
            Err(BodyError::TooLarge)
        }
        Err(_) => Err(BodyError::Broken),
    }
}

/// Reads and forgets up to `bound` bytes.
pub(crate) async fn discard(mut body: Body, bound: usize) {
    let mut read = 0_usize;
    while read <= bound {
        match body.frame().await {
            Some(Ok(frame)) => read = read.saturating_add(frame.data_ref().map_or(0, Bytes::len)),
            Some(Err(_)) | None => return,
        }
    }
}
