//! Folders as the disk keeps them.

use std::fs::File;
use std::io;
use std::path::Path;

/// Makes a new file's name durable: without it a crash may leave the file's content without its name. Systems
/// other than Unix do not let a folder be opened for that, and do not need it.
pub(crate) fn sync_of(file: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
