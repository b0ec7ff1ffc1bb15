//! The worker process as the parent holds it: pipes, threads that keep them moving, and its end.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{self, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use vuoro_core::protocol::{Job, Request};
use vuoro_core::text;
use vuoro_core::text::Text;

/// Lines of the worker's standard error that are kept for a report.
const KEPT_LINES: usize = 8;
/// Time between two looks at the worker's memory.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// What came from the worker.
pub(super) enum Heard {
    Line(String),
    End,
}

/// A running worker; killed when dropped.
pub(super) struct Child {
    process: process::Child,
    to: Option<Sender<String>>,
    from: Receiver<Heard>,
    errors: Arc<Mutex<VecDeque<String>>>,
    error_reader: Option<JoinHandle<()>>,
    peak: Option<u64>,
    measured: Option<Instant>,
}

impl Child {
    /// Starts `program worker` and hands it the job.
    pub(super) fn start(program: &Path, job: &Job) -> Result<Self, Text> {
        let failed = |why: String| text!("worker-not-started", why = why);
        let line = serde_json::to_string(job).map_err(|error| failed(error.to_string()))?;
        let mut process = command(program).spawn().map_err(|error| failed(error.to_string()))?;
        let (to, lines) = mpsc::channel();
        let (told, from) = mpsc::channel();
        let pipes = (process.stdin.take(), process.stdout.take(), process.stderr.take());
        let (Some(stdin), Some(stdout), Some(stderr)) = pipes else {
            return Err(text!("worker-no-pipes"));
        };
        // Each pipe has a thread of its own: a worker that neither reads nor writes must not stop the parent.
        std::thread::spawn(move || write_lines(stdin, &lines));
        std::thread::spawn(move || read_lines(stdout, &told));
        let errors = Arc::new(Mutex::new(VecDeque::new()));
        let kept = errors.clone();
        let error_reader = Some(std::thread::spawn(move || keep_lines(stderr, &kept)));
        let _ = to.send(line);
        Ok(Child { process, to: Some(to), from, errors, error_reader, peak: None, measured: None })
    }

    /// Looks how much memory the process has used at most, where the system knows (Linux), now and then.
    pub(super) fn measure(&mut self) {
        if self.measured.is_none_or(|last| last.elapsed() >= BETWEEN_LOOKS) {
            self.measured = Some(Instant::now());
            self.peak = self.peak.max(peak_memory(self.process.id()));
        }
    }

    /// Most memory seen, in KiB.
    pub(super) fn peak(&self) -> Option<u64> {
        self.peak
    }

    pub(super) fn pid(&self) -> u32 {
        self.process.id()
    }

    /// The next line or the end; `None` when nothing came in time.
    pub(super) fn hear(&self, wait: Duration) -> Option<Heard> {
        match self.from.recv_timeout(wait) {
            Ok(heard) => Some(heard),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Heard::End),
        }
    }

    /// Sends the request to stop. A worker that is gone already needs none.
    pub(super) fn ask_to_stop(&self) {
        if let (Some(to), Ok(line)) = (&self.to, serde_json::to_string(&Request { stop: true })) {
            let _ = to.send(line);
        }
    }

    /// What there is to say about a worker that ended unasked: how it ended and the end of its standard error.
    pub(super) fn last_words(&mut self) -> Text {
        // Its output is closed, so it is gone or as good as gone; a kill makes sure that waiting ends.
        let status = match self.process.try_wait() {
            Ok(Some(status)) => Some(status),
            _ => self.wait_a_moment(),
        };
        if let Some(reader) = self.error_reader.take().filter(|_| status.is_some()) {
            let _ = reader.join();
        }
        let what = match status {
            Some(status) => text!("worker-broke-down", status = status.to_string()),
            None => text!("worker-hangs"),
        };
        let lines = self.errors.lock().map(|lines| lines.iter().cloned().collect::<Vec<_>>()).unwrap_or_default();
        if lines.is_empty() { what } else { text!("worker-last-lines", what = what, lines = lines.join(" / ")) }
    }

    fn wait_a_moment(&mut self) -> Option<process::ExitStatus> {
        for _ in 0..25 {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Ends the process if it still runs.
    pub(super) fn kill(&mut self) {
        self.to = None;
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("worker").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // Few of its last lines are kept: they must say what happened, not through which calls.
    command.env("RUST_BACKTRACE", "0");
    // In a process group of its own, Ctrl-C at the terminal reaches the parent only, which then decides.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

/// The most memory a running process has used so far, in KiB (`VmHWM`).
#[cfg(target_os = "linux")]
fn peak_memory(pid: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Other systems do not tell it of a running process without calls of their own.
#[cfg(not(target_os = "linux"))]
fn peak_memory(_pid: u32) -> Option<u64> {
    None
}

fn write_lines(mut stdin: impl Write, lines: &Receiver<String>) {
    for line in lines {
        let written =
            stdin.write_all(line.as_bytes()).and_then(|()| stdin.write_all(b"\n")).and_then(|()| stdin.flush());
        if written.is_err() {
            return;
        }
    }
}

fn read_lines(stdout: impl Read, told: &Sender<Heard>) {
    let mut reader = BufReader::new(stdout);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
        if told.send(Heard::Line(String::from_utf8_lossy(&line).into_owned())).is_err() {
            return;
        }
        line.clear();
    }
    let _ = told.send(Heard::End);
}

fn keep_lines(stderr: impl Read, kept: &Mutex<VecDeque<String>>) {
    let mut reader = BufReader::new(stderr);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
        let text = String::from_utf8_lossy(&line).trim().to_owned();
        let Ok(mut kept) = kept.lock() else { return };
        if !text.is_empty() {
            kept.push_back(text);
            if kept.len() > KEPT_LINES {
                kept.pop_front();
            }
        }
        line.clear();
    }
}
