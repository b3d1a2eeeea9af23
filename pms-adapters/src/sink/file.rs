//! One JSON line an event, in a file.

mod append;

use async_trait::async_trait;
use chrono::SecondsFormat;
use pms_core::port::{
    outbox::Envelope,
    sink::{EventSink, SinkError},
};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Appends each event to a file, as one line: id, time, kind, aggregate and facts, no sealed text. Lines of one
/// aggregate stand in the order in which things happened; a line may stand twice, with the same id.
///
/// The line is on the disk when a delivery returns. The file is opened for each event, so it may be moved away
/// at any time, and locked meanwhile, so two servers may share it.
#[derive(Clone, Debug)]
pub struct FileSink {
    path: PathBuf,
}

impl FileSink {
    /// The name in outbox rows.
    pub const NAME: &str = "file";

    /// A sink that writes to this file, which it makes with mode 0600 where there is none.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

#[async_trait]
impl EventSink for FileSink {
    fn name(&self) -> &str {
        Self::NAME
    }

    async fn deliver(&self, envelope: &Envelope) -> Result<(), SinkError> {
        let line = line(envelope).map_err(|error| SinkError::Never(error.into()))?;
        let path = self.path.clone();
        tokio::task::spawn_blocking(move || append::line(&path, &line))
            .await
            .map_err(|error| SinkError::Again(error.into()))?
            .map_err(|error| SinkError::Again(error.into()))
    }
}

#[derive(Serialize)]
struct Line<'a> {
    id: String,
    /// RFC 3339, milliseconds, `Z`.
    time: String,
    kind: &'a str,
    aggregate: &'a str,
    facts: Value,
}

/// The line with its end. JSON escapes line ends inside texts, so it is one line.
fn line(envelope: &Envelope) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(&Line {
        id: envelope.id.to_string(),
        time: envelope.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        kind: envelope.event.kind(),
        aggregate: envelope.aggregate.as_str(),
        facts: envelope.event.facts(),
    })?;
    bytes.push(b'\n');
    Ok(bytes)
}
