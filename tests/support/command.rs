//! Running the real binary, and wards to run it on.
//!
//! Shared by several test programs, none of which uses all of it.
#![allow(dead_code, reason = "each test program uses a part")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a command left behind.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

fn command(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vuoro"));
    // English, whatever the language of the machine.
    command.env("LC_ALL", "C").args(words).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a command to its end.
pub fn vuoro(words: &[&str]) -> Ran {
    let output = command(words).output().expect("the binary runs");
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Runs a worker that hears a job and then nothing more: its standard input stays open.
pub fn worker(job: &Value) -> Ran {
    let mut child = command(&["worker"]).stdin(Stdio::piped()).spawn().expect("the binary runs");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(format!("{job}\n").as_bytes()).expect("written");
    let ran = finish(child, String::new());
    drop(input);
    ran
}

/// Runs a command with a text on its standard input.
pub fn with_input(words: &[&str], text: &str) -> Ran {
    let mut child = command(words).stdin(Stdio::piped()).spawn().expect("the binary runs");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("written");
    finish(child, String::new())
}

/// Runs a command whose standard output nobody reads.
pub fn with_closed_output(words: &[&str]) -> Ran {
    let mut child = command(words).spawn().expect("the binary runs");
    drop(child.stdout.take());
    finish(child, String::new())
}

fn finish(mut child: Child, err: String) -> Ran {
    let mut out = String::new();
    if let Some(mut stdout) = child.stdout.take() {
        stdout.read_to_string(&mut out).expect("text");
    }
    let mut ran = Ran { code: -1, out, err };
    if let Some(mut stderr) = child.stderr.take() {
        stderr.read_to_string(&mut ran.err).expect("text");
    }
    ran.code = child.wait().expect("it ends").code().unwrap_or(-1);
    ran
}

/// A command that still runs.
pub struct Running {
    child: Child,
    lines: BufReader<std::process::ChildStderr>,
    heard: String,
}

/// Starts a command and listens to its standard error.
pub fn start(words: &[&str]) -> Running {
    let mut child = command(words).stdout(Stdio::null()).spawn().expect("the binary runs");
    let lines = BufReader::new(child.stderr.take().expect("a pipe"));
    Running { child, lines, heard: String::new() }
}

impl Running {
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// What was said so far.
    pub fn heard(&self) -> &str {
        &self.heard
    }

    /// Waits for a line on standard error that holds a text.
    pub fn wait_for(&mut self, text: &str) -> String {
        let line = self.next_with(text);
        line.unwrap_or_else(|| panic!("it ended without saying `{text}`: {}", self.heard))
    }

    /// The same; `None` when the command ends without saying it.
    pub fn next_with(&mut self, text: &str) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).expect("text") == 0 {
                return None;
            }
            self.heard += &line;
            if line.contains(text) {
                return Some(line);
            }
        }
    }

    /// Waits for the next worker process and returns its id.
    pub fn wait_for_worker(&mut self) -> u32 {
        let line = self.wait_for("worker process ");
        let id = line.rsplit("worker process ").next().unwrap_or_default().trim();
        id.parse().unwrap_or_else(|_| self.wait_for_worker())
    }

    pub fn end(mut self) -> Ran {
        self.lines.read_to_string(&mut self.heard).expect("text");
        finish(self.child, self.heard)
    }
}

/// Sends a signal; false when there is no such process.
#[cfg(unix)]
pub fn kill(signal: &str, pid: u32) -> bool {
    let sent = Command::new("kill").args([signal, &pid.to_string()]).stderr(Stdio::null()).status();
    sent.is_ok_and(|status| status.success())
}

/// The first line of a text as a JSON object.
pub fn object(text: &str) -> Value {
    let line = text.lines().next().unwrap_or_default();
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))
}

/// A scenario in a temporary folder, with a folder for results.
pub struct Ward {
    folder: TempDir,
}

const SCENARIO: &str = r#"
format-version = 1
name = "Small ward"
start = "2026-08-24"
days = 7
history-days = 2
skills = ["nurse"]

rules = [
  { kind = "eligibility" }, { kind = "leave" }, { kind = "locks" }, { kind = "one-duty" },
  { kind = "rest-between", minimum = "11:00", importance = "required" },
  { kind = "consecutive-work", maximum = 5, importance = "required" },
  { kind = "single-days-off" },
  { kind = "cover" },
  { kind = "wishes" },
]

[[shift]]
code = "A"
start = "07:00"
end = "14:50"
tags = ["early"]

[[shift]]
code = "I"
start = "14:00"
end = "21:25"
tags = ["evening"]
"#;

impl Ward {
    /// Four people, seven days, a morning and an evening shift.
    pub fn small() -> Self {
        let ward = Ward { folder: tempfile::tempdir().expect("a temporary folder") };
        fs::create_dir(ward.folder.path().join("ward")).expect("writable");
        ward.write("scenario.toml", SCENARIO);
        ward.write(
            "staff.csv",
            "id,name,skills\naino,Aino Aalto,nurse\nbo,Bo Berg,\ncarla,Carla Castrén,nurse\ndan,Dan Dahl,\n",
        );
        ward.write("demand.csv", "day,shift,skill,minimum,target\nall,A,,1,1\nweekdays,I,,1,1\nmon,A,nurse,1,1\n");
        ward.write("wishes.csv", "employee,date,want\naino,2026-08-29,off\nbo,2026-08-26,A\n");
        ward
    }

    /// A generated house of six weeks that keeps the search busy.
    pub fn generated(employees: u32) -> Self {
        Ward::generated_for(employees, 42)
    }

    /// A generated ward or house over so many days, by the house rules of the older benchmarks: tests of the program and of
    /// single engines need no traffic lights.
    pub fn generated_for(employees: u32, days: u32) -> Self {
        let ward = Ward { folder: tempfile::tempdir().expect("a temporary folder") };
        let (employees, days) = (employees.to_string(), days.to_string());
        let (size, to) = (["generate", "--employees", &employees, "--days", &days], ward.scenario());
        let ran = vuoro(&[&size[..], &["--rules", "practice/ward", "--out", &to]].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ward
    }

    pub fn scenario(&self) -> String {
        self.folder.path().join("ward").display().to_string()
    }

    /// The path of a file of the scenario.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join("ward").join(name).display().to_string()
    }

    /// The path of a result.
    pub fn out(&self, name: &str) -> PathBuf {
        self.folder.path().join("out").join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("writable");
    }

    pub fn replace(&self, name: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(name)).expect("readable");
        assert!(text.contains(old), "{name} has no {old}");
        self.write(name, &text.replace(old, new));
    }

    /// Removes the scenario and its results.
    pub fn remove(&self) {
        for name in ["ward", "out"] {
            fs::remove_dir_all(self.folder.path().join(name)).expect("removable");
        }
    }

    /// Plans into the folder for results. Unless a limit is given the search counts instead of looking at the clock, so
    /// that its plan does not depend on how busy the machine is.
    pub fn plan(&self, words: &[&str]) -> Ran {
        let (scenario, out) = (self.scenario(), self.out("").display().to_string());
        let mut all = vec!["plan", &scenario, "--out", &out];
        if !words.iter().any(|word| ["--time-limit", "--iterations"].contains(word)) {
            all.extend(["--iterations", "100"]);
        }
        all.extend(words);
        vuoro(&all)
    }
}
