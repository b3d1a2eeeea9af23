//! The file of the master key: a header line and 64 hex digits, readable by its owner only.

use aws_lc_rs::rand;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

use crate::crypto::vault::MASTER_KEY_LEN;
use crate::folder;
use crate::vault::VaultStartError;

type MasterKey = Zeroizing<[u8; MASTER_KEY_LEN]>;

const HEADER: &str = "pms vault key 1";

/// More than a key file holds. What is longer is none.
const MAX_LEN: u64 = 256;

/// The key of a file; `None` when there is no file.
pub(super) fn read(path: &Path) -> Result<Option<MasterKey>, VaultStartError> {
    let unreadable = |source| VaultStartError::Unreadable { path: path.to_owned(), source };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    refuse_open_mode(path, &file)?;
    let mut text = Zeroizing::new(String::with_capacity(256));
    match file.take(MAX_LEN).read_to_string(&mut text) {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(malformed(path)),
        Err(error) => return Err(unreadable(error)),
    }
    parse(&text).map(Some).ok_or_else(|| malformed(path))
}

fn malformed(path: &Path) -> VaultStartError {
    VaultStartError::Malformed { path: path.to_owned() }
}

#[cfg(unix)]
fn refuse_open_mode(path: &Path, file: &File) -> Result<(), VaultStartError> {
    use std::os::unix::fs::PermissionsExt;
    let unreadable = |source| VaultStartError::Unreadable { path: path.to_owned(), source };
    let mode = file.metadata().map_err(unreadable)?.permissions().mode() & 0o7777;
    let of_others = mode & 0o077;
    if of_others == 0 { Ok(()) } else { Err(VaultStartError::TooOpen { path: path.to_owned(), mode }) }
}

#[cfg(not(unix))]
fn refuse_open_mode(_: &Path, _: &File) -> Result<(), VaultStartError> {
    Ok(())
}

fn parse(text: &str) -> Option<MasterKey> {
    let mut lines = text.lines();
    let (header, digits, rest) = (lines.next()?, lines.next()?, lines.next());
    if header != HEADER || rest.is_some() || digits.len() != MASTER_KEY_LEN * 2 {
        return None;
    }
    let mut master = Zeroizing::new([0; MASTER_KEY_LEN]);
    let mut digits = digits.chars();
    for byte in master.iter_mut() {
        let (high, low) = (digits.next()?.to_digit(16)?, digits.next()?.to_digit(16)?);
        *byte = u8::try_from(high * 16 + low).ok()?;
    }
    Some(master)
}

fn print(master: &MasterKey) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(256));
    text.push_str(HEADER);
    text.push('\n');
    for byte in master.iter() {
        for digit in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text.push('\n');
    text
}

/// Makes a key and its file. When another process makes the file at the same time, its key is taken.
pub(super) fn create(path: &Path) -> Result<MasterKey, VaultStartError> {
    let mut master = Zeroizing::new([0; MASTER_KEY_LEN]);
    rand::fill(master.as_mut_slice()).map_err(|_| VaultStartError::NoKey)?;
    let unwritable = |source| VaultStartError::Unwritable { path: path.to_owned(), source };
    match publish(path, &print(&master)) {
        Ok(()) => Ok(master),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            read(path)?.ok_or_else(|| unwritable(io::ErrorKind::NotFound.into()))
        }
        Err(error) => Err(unwritable(error)),
    }
}

/// The file is complete and durable before it gets its name, and a name that is taken is left alone: nobody
/// ever sees half a key, and no key ever replaces another.
fn publish(path: &Path, text: &str) -> io::Result<()> {
    let draft = draft_path(path)?;
    let done = write_new(&draft, text).and_then(|()| fs::hard_link(&draft, path));
    // The draft has done its work, or must not stay behind; what counts is how that went.
    let removed = fs::remove_file(&draft);
    done?;
    removed?;
    folder::sync_of(path)
}

fn draft_path(path: &Path) -> io::Result<PathBuf> {
    let mut salt = [0; 8];
    rand::fill(&mut salt).map_err(io::Error::other)?;
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(format!(".{:016x}.new", u64::from_be_bytes(salt)));
    Ok(path.with_file_name(name))
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back() {
        let master = Zeroizing::new(std::array::from_fn(|i| u8::try_from(i * 8).unwrap()));
        assert_eq!(*parse(&print(&master)).unwrap(), *master);
    }

    #[test]
    fn anything_else_is_no_key() {
        let good = print(&Zeroizing::new([7; MASTER_KEY_LEN]));
        let digits = "07".repeat(MASTER_KEY_LEN);
        assert!(parse(&good).is_some());
        for bad in [
            String::new(),
            format!("{HEADER}\n"),
            format!("{HEADER}\n{digits}0\n"),
            format!("{HEADER}\n{}\n", digits.replace('7', "g")),
            format!("{HEADER}\n{}é\n", &digits[2..]),
            format!("pms vault key 2\n{digits}\n"),
            format!("{HEADER}\n{digits}\n{digits}\n"),
            digits.clone(),
        ] {
            assert!(parse(&bad).is_none(), "{bad}");
        }
    }
}
