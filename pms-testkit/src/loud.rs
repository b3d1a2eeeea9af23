//! What a run of tests must show even when everything passes: suites that were skipped, and figures.

use std::{fmt, io::Write};

/// Writes a line to standard error itself, past the harness, which keeps the output of tests that pass to itself.
/// Where nobody listens, nothing is written.
pub fn line(text: fmt::Arguments<'_>) {
    let _nobody_listens = writeln!(std::io::stderr(), "{text}");
}

/// Tells a formatted line, see [`loud::line`](crate::loud::line).
#[macro_export]
macro_rules! tell {
    ($($arg:tt)*) => { $crate::loud::line(::std::format_args!($($arg)*)) };
}
