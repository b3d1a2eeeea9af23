//! Where events go.

pub mod file;

pub use file::FileSink;
