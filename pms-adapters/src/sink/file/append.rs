//! Appending whole lines to a file that a crash may have left with half a line.

use serde::de::IgnoredAny;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use crate::folder;

/// Appends a line and waits until it is on the disk. A failure leaves the file as it was, or with a half line
/// that the next call mends.
pub(super) fn line(path: &Path, line: &[u8]) -> io::Result<()> {
    let mut file = open(path)?;
    // Released when the file is closed, also by the end of the process.
    file.lock()?;
    let end = mend(&mut file)?;
    if let Err(error) = file.write_all(line) {
        file.set_len(end)?;
        return Err(error);
    }
    file.sync_data()?;
    if end == 0 { folder::sync_of(path) } else { Ok(()) }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the file end with a line's end and says where that is. A last line that lacks only its end gets one.
/// Half a line is cut off: its delivery was never reported as done, so the event comes again.
fn mend(file: &mut File) -> io::Result<u64> {
    let end = file.metadata()?.len();
    let start = last_line_start(file, end)?;
    if start == end {
        return Ok(end);
    }
    let mut last = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(end - start).read_to_end(&mut last)?;
    if serde_json::from_slice::<IgnoredAny>(&last).is_ok() {
        file.write_all(b"\n")?;
        return Ok(end + 1);
    }
    file.set_len(start)?;
    Ok(start)
}

/// Where the text after the last line's end begins: `end` when the file is empty or ends with a line's end.
fn last_line_start(file: &mut File, end: u64) -> io::Result<u64> {
    let mut block = Vec::new();
    let mut to = end;
    while to > 0 {
        // The usual answer is in the last byte, so that one is read alone.
        let from = if to == end { end - 1 } else { to.saturating_sub(4096) };
        block.clear();
        file.seek(SeekFrom::Start(from))?;
        file.take(to - from).read_to_end(&mut block)?;
        if let Some(at) = block.iter().rposition(|byte| *byte == b'\n') {
            return Ok(from + u64::try_from(at).map_err(io::Error::other)? + 1);
        }
        to = from;
    }
    Ok(0)
}
