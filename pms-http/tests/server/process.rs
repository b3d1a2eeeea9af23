//! The server as a process of its own: started, asked, stopped, killed.

use std::{
    env,
    ffi::OsStr,
    fs::{self, File},
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_pms-server");

/// The longest time for anything that should happen soon: the machine may be busy.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A temporary folder with a server's data folder and its log. Goes with its owner.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// The data folder, which the server makes.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path beside the data folder.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Everything that servers of this place wrote to standard error.
    pub(crate) fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.log_path()).unwrap_or_default()).into_owned()
    }

    fn log_path(&self) -> PathBuf {
        self.beside("server.log")
    }

    /// A command on this place's data that sees no settings of whoever runs the test.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        self.of_program(Path::new(PROGRAM), arguments)
    }

    /// As [`Self::command`], with another program that leads to the server's.
    pub(crate) fn of_program<A: AsRef<OsStr>>(
        &self,
        program: &Path,
        arguments: impl IntoIterator<Item = A>,
    ) -> Command {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PMS")) {
            command.env_remove(name);
        }
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PMS_DATA", self.data())
            .env("PMS_LISTEN", "127.0.0.1:0")
            .env("PMS_EVENTS_POLL_MILLIS", "20")
            .stdin(Stdio::null());
        command
    }

    /// Runs a command to its end with a text on its standard input.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>, input: &[u8]) -> Ran {
        finish(self.command(arguments), input)
    }
}

/// Runs a command to its end.
pub(crate) fn finish(mut command: Command, input: &[u8]) -> Ran {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // A command that does not read has closed its end.
    let _unread = child.stdin.take().unwrap().write_all(input);
    Ran(child.wait_with_output().unwrap())
}

/// What a command left.
pub(crate) struct Ran(pub(crate) Output);

impl Ran {
    pub(crate) fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    pub(crate) fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub(crate) fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// Standard output of a command that must have gone well.
    pub(crate) fn done(self) -> String {
        assert_eq!(self.code(), Some(0), "{}\n{}", self.out(), self.err());
        self.out()
    }
}

/// A server that accepts connections. It is killed with its owner.
pub(crate) struct Server {
    process: Child,
    lines: Receiver<String>,
    /// What it printed before it was ready.
    pub(crate) greeting: Vec<String>,
    /// `http://ADDR:PORT`.
    pub(crate) address: String,
}

impl Server {
    /// Serves the place's data on a free port.
    pub(crate) fn start(place: &Place) -> Self {
        Self::spawn(place.command(["serve"]), place)
    }

    /// Starts a command and waits until it is ready.
    pub(crate) fn spawn(command: Command, place: &Place) -> Self {
        let (mut process, lines) = spawn(command, place);
        let mut greeting = Vec::new();
        let until = Instant::now() + PATIENCE;
        while let Ok(line) = lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            if let Some(address) = line.strip_prefix("ready ") {
                let address = address.to_owned();
                return Self { process, lines, greeting, address };
            }
            greeting.push(line);
        }
        let _gone = process.kill();
        let _reaped = process.wait();
        panic!("the server is not ready; it said {greeting:?} and logged\n{}", place.log());
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// `kill -9`.
    pub(crate) fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// SIGTERM.
    pub(crate) fn terminate(&self) {
        let told = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// Waits for the end, and gives what it printed after it was ready.
    pub(crate) fn ended(mut self) -> (ExitStatus, Vec<String>) {
        let status = wait(&mut self.process);
        (status, self.lines.iter().collect())
    }

    /// SIGTERM, and the end that must follow.
    pub(crate) fn stop(self) -> Vec<String> {
        self.terminate();
        let (status, lines) = self.ended();
        assert_eq!(status.code(), Some(0));
        lines
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to do.
        let _ended = self.process.kill();
        let _reaped = self.process.wait();
    }
}

/// Starts a command whose log goes to the place's file and whose lines can be received.
pub(crate) fn spawn(mut command: Command, place: &Place) -> (Child, Receiver<String>) {
    let log = File::options().create(true).append(true).open(place.log_path()).unwrap();
    let mut process = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let (tell, told) = mpsc::channel();
    // Reads on until the process ends, so that it never waits for a reader.
    thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            // Nobody listens any more when the test has given up.
            let _gone = tell.send(line);
        }
    });
    (process, told)
}

/// Waits for the end of a process; kills it when it does not come.
pub(crate) fn wait(process: &mut Child) -> ExitStatus {
    let ended = until(PATIENCE, || process.try_wait().unwrap());
    ended.unwrap_or_else(|| {
        let _gone = process.kill();
        let _reaped = process.wait();
        panic!("the process did not end within {PATIENCE:?}")
    })
}

/// Asks again and again until there is an answer or the time is over.
pub(crate) fn until<T>(within: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + within;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() > end {
            return None;
        }
        // A short rest for the machine's sake; what counts is the answer.
        thread::park_timeout(Duration::from_millis(5));
    }
}
