//! The processor's time that this program has used: what other programs do on the same cores does not count.

use std::time::Duration;

/// Of all threads together; zero where the system does not tell (other systems than Linux).
pub(crate) fn used() -> Duration {
    let Ok(threads) = std::fs::read_dir("/proc/self/task") else { return Duration::ZERO };
    let of_thread = |at: std::path::PathBuf| {
        let text = std::fs::read_to_string(at.join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<u64>().ok()
    };
    let nanoseconds: u64 = threads.flatten().filter_map(|thread| of_thread(thread.path())).sum();
    Duration::from_nanos(nanoseconds)
}
