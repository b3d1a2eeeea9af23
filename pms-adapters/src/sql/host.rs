//! The machine, as audit entries name it.

use std::fs;

use super::cut::cut;

/// Names of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Host {
    pub(super) name: String,
    pub(super) address: String,
}

/// For what is not known.
const UNKNOWN: &str = "unknown";
/// Limits of the audit manager (`integrations.md` 8.1), in characters.
const NAME_MAX: usize = 128;
const ADDRESS_MAX: usize = 256;
/// Where Linux tells its name.
const FILES: [&str; 2] = ["/proc/sys/kernel/hostname", "/etc/hostname"];

impl Host {
    /// The kernel's name of this machine; its address is not asked of the network.
    pub(super) fn of_this_machine() -> Self {
        let names = FILES.iter().filter_map(|file| fs::read_to_string(file).ok());
        let name = names.map(|name| name.trim().to_owned()).find(|name| !name.is_empty());
        let name = name.map_or_else(|| UNKNOWN.to_owned(), |name| cut(&name, NAME_MAX));
        Self { name, address: UNKNOWN.to_owned() }
    }

    /// The same machine at an address.
    pub(super) fn at(self, address: &str) -> Self {
        Self { address: cut(address, ADDRESS_MAX), ..self }
    }
}
