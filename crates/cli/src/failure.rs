//! How a command ends, and how it says what went wrong.

use std::io::IsTerminal;
use std::process::ExitCode;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme};

use vuoro_core::error::{Code, Fault, Faults, Place};
use vuoro_core::text::{Lang, Text};

/// The exit codes of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Good,
    /// A mistake of vuoro itself, or the result could not be written.
    Internal,
    /// The input cannot be used as it is.
    BadInput,
    /// A required rule is broken in the answer or in the roster given.
    Broken,
    /// Stopped without any roster.
    Nothing,
}

impl Exit {
    /// The more serious of two ends: an internal mistake first, then no roster, then a broken rule.
    pub fn worse(self, other: Exit) -> Exit {
        let rank = |exit: Exit| match exit {
            Exit::Good => 0,
            Exit::Broken => 1,
            Exit::Nothing => 2,
            Exit::BadInput => 3,
            Exit::Internal => 4,
        };
        if rank(other) > rank(self) { other } else { self }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Good => 0,
            Exit::Internal => 1,
            Exit::BadInput => 2,
            Exit::Broken => 3,
            Exit::Nothing => 4,
        })
    }
}

/// Why a command cannot go on.
#[derive(Debug)]
pub enum Failure {
    /// Faults to be shown.
    Faults(Faults),
    /// Whoever read our output has gone away (`vuoro … | head`); nothing to be said, nobody to say it to.
    PipeClosed,
}

impl Failure {
    /// A single fault.
    pub fn one(code: Code, place: &Place, message: impl Into<Text>, help: impl Into<Text>) -> Self {
        Failure::Faults(Fault::new(code, place, message, help).into())
    }

    /// A mistake of vuoro itself.
    pub fn internal(message: impl Into<Text>) -> Self {
        Failure::one(
            Code::Internal,
            &Place::default(),
            message,
            "This is a mistake of vuoro. Please report it with the scenario.",
        )
    }

    /// The exit code that belongs to it, after showing it on stderr.
    pub fn report(&self) -> Exit {
        match self {
            Failure::PipeClosed => Exit::Good,
            Failure::Faults(faults) => {
                show(faults);
                let ours = |fault: &Fault| matches!(fault.code, Code::Internal | Code::OutputFailed);
                if faults.list().iter().any(ours) { Exit::Internal } else { Exit::BadInput }
            }
        }
    }
}

impl From<Faults> for Failure {
    fn from(faults: Faults) -> Self {
        Failure::Faults(faults)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Failure::Faults(fault.into())
    }
}

/// Faults shown in full; the rest is counted.
const SHOWN: usize = 50;

/// Shows faults on stderr, all together: with colours on a terminal, plainly elsewhere.
fn show(faults: &Faults) {
    let handler = if std::io::stderr().is_terminal() {
        GraphicalReportHandler::new()
    } else {
        GraphicalReportHandler::new_themed(GraphicalTheme::none()).with_width(160)
    };
    for fault in faults.list().iter().take(SHOWN) {
        let mut text = String::new();
        if handler.render_report(&mut text, &fault.in_lang(Lang::En) as &dyn Diagnostic).is_err() {
            text = fault.to_string();
        }
        eprintln!("{}\n", text.trim_end());
    }
    let more = faults.count().saturating_sub(SHOWN);
    if more > 0 {
        eprintln!("… and {more} more");
    }
    if faults.count() > 1 {
        eprintln!("{} faults", faults.count());
    }
}
