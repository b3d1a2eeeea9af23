//! One chromedriver for all tests of this suite, and the end of everything that it started.

use std::{
    env,
    fs::{self, File},
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{OnceLock, mpsc},
    thread,
    time::Instant,
};

use crate::patience::PATIENCE;

/// Keeps the driver: waits until whoever started it closes its standard input or is gone, in whatever way, kills
/// the driver with all browsers, which are in a process group of their own, and removes their folder. A browser's
/// crash reporter ends by itself, perhaps a moment later, hence the second try.
const KEEPER: &str = r#"
folder=$1; shift
setsid "$@" </dev/null &
exec >&-
read -r _
kill -KILL "-$!"
wait
rm -rf "$folder" || rm -rf "$folder"
"#;

/// What chromedriver says when it listens, before the port and a full stop.
const READY: &str = "ChromeDriver was started successfully on port ";

/// A chromedriver on a loopback port. It ends with its owner, and with this process.
pub(crate) struct Driver {
    keeper: Child,
    address: String,
    folder: PathBuf,
}

impl Driver {
    /// The driver that all tests share; `None`, loudly, when there is none.
    pub(crate) fn shared() -> Option<&'static Self> {
        static SHARED: OnceLock<Option<Driver>> = OnceLock::new();
        SHARED.get_or_init(|| Some(Self::start(program()?))).as_ref()
    }

    /// Starts a driver on a free port. It and its browsers write to a temporary folder only.
    pub(crate) fn start(program: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap().keep();
        let log = folder.join("log");
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .args([folder.as_path(), program, Path::new("--port=0")])
            .env("HOME", &folder)
            .env("TMPDIR", &folder)
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .process_group(0)
            .spawn()
            .unwrap();
        let port = port(&mut keeper);
        let mut driver = Self { keeper, address: String::new(), folder };
        match port {
            Some(port) => driver.address = format!("http://127.0.0.1:{port}"),
            None => panic!("chromedriver is not ready: {}", fs::read_to_string(log).unwrap_or_default()),
        }
        driver
    }

    /// `http://ADDR:PORT`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Where it and its browsers write.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// The chromedriver that the environment names; `None`, loudly, when it names none.
pub(crate) fn program() -> Option<&'static Path> {
    static PROGRAM: OnceLock<Option<PathBuf>> = OnceLock::new();
    let program = PROGRAM.get_or_init(|| {
        let path = env::var_os("PMS_TEST_CHROMEDRIVER").filter(|path| !path.is_empty());
        if path.is_none() {
            pms_testkit::tell!(
                "SKIPPED: PMS_TEST_CHROMEDRIVER is not set, no page was tested in a browser (.ci/test sets it)"
            );
        }
        path.map(PathBuf::from)
    });
    program.as_deref()
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Waiting closes the keeper's standard input first, which is its sign.
        let _ended = self.keeper.wait();
    }
}

/// The port, once the driver listens.
fn port(keeper: &mut Child) -> Option<u16> {
    let lines = BufReader::new(keeper.stdout.take()?).lines();
    let (tell, told) = mpsc::channel();
    // Reads on until the driver ends, so that it never waits for a reader.
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            // Nobody listens any more once the port is known.
            let _gone = tell.send(line);
        }
    });
    let until = Instant::now() + PATIENCE;
    while let Ok(line) = told.recv_timeout(until.saturating_duration_since(Instant::now())) {
        if let Some(rest) = line.strip_prefix(READY) {
            return rest.trim_end_matches('.').parse().ok();
        }
    }
    None
}
