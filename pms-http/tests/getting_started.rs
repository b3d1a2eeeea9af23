//! Executes `docs/getting-started.md` as it stands against the real server: only its first line, which says where
//! the server is, is replaced.
#![cfg(all(unix, feature = "server"))]
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};
use tempfile::TempDir;

const PAGE: &str = include_str!("../../docs/getting-started.md");
const SERVER: &str = env!("CARGO_BIN_EXE_pms-server");

/// What the page calls besides the server.
const TOOLS: [&str; 3] = ["bash", "curl", "openssl"];

/// The longest time from the start of the server to its line `ready`.
const START: Duration = Duration::from_mins(1);

#[test]
fn the_page_holds_line_by_line_on_a_fresh_server() {
    if let Some(tool) = TOOLS.into_iter().find(|tool| !is_installed(tool)) {
        pms_testkit::tell!("SKIPPED: getting-started.md is not executed, {tool} is not installed");
        return;
    }
    let place = Place::new();
    let server = Server::start(&place);
    let script = place.folder.path().join("page.sh");
    fs::write(&script, script_for(&server.address)).unwrap();

    let done = place.command("bash").arg(&script).output().unwrap();

    assert!(
        done.status.success(),
        "the page ended with {}\n--- its output\n{}\n--- its errors\n{}\n--- the server's log\n{}",
        done.status,
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr),
        place.log(),
    );
    // An empty script ends well too.
    assert!(
        String::from_utf8_lossy(&done.stdout).contains("every step held"),
        "the page stopped before its end"
    );
}

#[test]
fn the_first_line_of_the_page_says_where_the_server_is() {
    assert_eq!(PAGE.lines().next().unwrap().trim(), "PMS=http://127.0.0.1:8080");
}

/// The shell blocks of the page in their order, below the replaced first line.
fn script_for(address: &str) -> String {
    let mut script = format!("PMS={address}\n");
    let mut inside = false;
    for line in PAGE.lines().skip(1) {
        match (inside, line) {
            (false, "```sh") => inside = true,
            (true, "```") => inside = false,
            (true, command) => {
                script.push_str(command);
                script.push('\n');
            }
            (false, _) => {}
        }
    }
    script
}

fn is_installed(tool: &str) -> bool {
    let probe = Command::new(tool).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    // Old openssl knows `version` only, and complains; that it starts is enough.
    probe.is_ok()
}

/// A folder with the server's data, its log, and a `bin` that goes first in the `PATH`.
struct Place {
    folder: TempDir,
    path: OsString,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bin = folder.path().join("bin");
        fs::create_dir(&bin).unwrap();
        symlink(SERVER, bin.join("pms-server")).unwrap();
        let others = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([bin].into_iter().chain(env::split_paths(&others))).unwrap();
        Self { folder, path }
    }

    /// A command that sees this place and no settings of whoever runs the test.
    fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PMS")) {
            command.env_remove(name);
        }
        command
            .current_dir(self.folder.path())
            .env("PATH", &self.path)
            .env("PMS_DATA", self.folder.path().join("data"))
            .stdin(Stdio::null());
        command
    }

    fn log_path(&self) -> PathBuf {
        self.folder.path().join("server.log")
    }

    fn log(&self) -> String {
        fs::read_to_string(self.log_path()).unwrap_or_default()
    }
}

/// A server on a free port; it ends with its owner.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(place: &Place) -> Self {
        let mut process = place
            .command(SERVER)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(File::create(place.log_path()).unwrap())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let (tell, told) = mpsc::channel();
        // Reads on after the address has come, so that the server never waits for a reader.
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("ready ") {
                    // Nobody waits any more when the test has given up.
                    let _gone = tell.send(address.to_owned());
                }
            }
        });
        let mut server = Self { process, address: String::new() };
        let Ok(address) = told.recv_timeout(START) else {
            panic!("the server was not ready within {START:?}; its log:\n{}", place.log());
        };
        server.address = address;
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to do.
        let _ended = self.process.kill();
        let _reaped = self.process.wait();
    }
}
