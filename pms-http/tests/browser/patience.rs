//! Waiting for what should happen soon.

use std::{
    thread,
    time::{Duration, Instant},
};

/// The longest time for anything that should happen soon: the machine may be busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Asks again and again until there is an answer or the patience is over.
pub(crate) fn until<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() > end {
            return None;
        }
        // A short rest for the machine's sake; what counts is the answer.
        thread::park_timeout(Duration::from_millis(20));
    }
}
