//! How a command ends, and how it says what went wrong.

use std::collections::HashMap;
use std::io::IsTerminal;
use std::process::ExitCode;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme};

use super::context::{Context, tell, wrapped};
use vuoro_app::input;
use vuoro_core::error::{Code, Fault, Faults, Place};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};

/// The exit codes of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Good,
    /// An error of vuoro itself, or the result could not be written.
    Internal,
    /// The input cannot be used as it is.
    BadInput,
    /// A required rule is broken in the answer or in the roster given.
    Broken,
    /// Stopped without any roster.
    Nothing,
}

impl Exit {
    /// The more serious of two ends: an internal error first, then no roster, then a broken rule.
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
    pub fn one(code: Code, place: &Place, message: Text, help: Text) -> Self {
        Failure::Faults(Fault::new(code, place, message, help).into())
    }

    /// An error of vuoro itself.
    pub fn internal(message: Text) -> Self {
        Failure::Faults(input::internal(message))
    }

    /// The exit code that belongs to it, after showing it on stderr.
    pub fn report(&self, context: Context) -> Exit {
        match self {
            Failure::PipeClosed => Exit::Good,
            Failure::Faults(faults) => {
                show(faults, context);
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

/// Width of faults where no terminal has one.
const WIDTH: usize = 160;

/// Shows faults on stderr, all together.
fn show(faults: &Faults, context: Context) {
    let (handler, width) = handler();
    tell(&report(faults, context, &handler, width));
}

/// Shows warnings on stderr, each as a fault that stops nothing.
pub fn warn(warnings: &[Fault], context: Context) {
    let (handler, width) = handler();
    let folded = folded(warnings);
    for (warning, times) in folded.iter().take(SHOWN) {
        let warning = with_times(warning, *times);
        let message = text!("fault-warning", what = &warning.message);
        let shown = one(&Fault { message, ..warning }, context, &handler, width);
        tell(&format!("{shown}\n\n"));
    }
    let more = folded.len().saturating_sub(SHOWN);
    if more > 0 {
        context.note(&text!("plan-more-warnings", count = more));
    }
}

/// Faults with the same code and words, of which the first is kept, and how many there are; in the order of the first.
fn folded(faults: &[Fault]) -> Vec<(&Fault, usize)> {
    let mut at: HashMap<(String, String), usize> = HashMap::new();
    let mut folded: Vec<(&Fault, usize)> = Vec::new();
    for fault in faults {
        let words = (fault.code.id().to_owned(), fault.message.to_string());
        let place = *at.entry(words).or_insert(folded.len());
        match folded.get_mut(place) {
            Some((_, times)) => *times += 1,
            None => folded.push((fault, 1)),
        }
    }
    folded
}

/// A fault that says how often it was found.
fn with_times(fault: &Fault, times: usize) -> Fault {
    if times == 1 {
        return fault.clone();
    }
    let message = text!("fault-times", what = Arg::Clause(Box::new(fault.message.clone())), count = times);
    Fault { message, ..fault.clone() }
}

/// How faults are drawn, and how wide: with colours on a terminal, plainly elsewhere.
fn handler() -> (GraphicalReportHandler, usize) {
    if std::io::stderr().is_terminal() {
        let width = comfy_table::Table::new().width().map_or(WIDTH, usize::from);
        (GraphicalReportHandler::new().with_width(width), width)
    } else {
        (plain(), WIDTH)
    }
}

fn report(faults: &Faults, context: Context, handler: &GraphicalReportHandler, width: usize) -> String {
    let folded = folded(faults.list());
    let shown = folded.iter().take(SHOWN);
    let told: usize = shown.clone().map(|(_, times)| times).sum();
    let mut lines: Vec<String> =
        shown.map(|(fault, times)| one(&with_times(fault, *times), context, handler, width) + "\n").collect();
    let more = faults.count().saturating_sub(told);
    if more > 0 {
        lines.push(context.say(text!("faults-more", count = more)));
    }
    if faults.count() > 1 {
        lines.push(context.say(text!("faults-count", count = faults.count())));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A fault as it is shown. The help is added here: `miette` would name it in English.
fn one(fault: &Fault, context: Context, handler: &GraphicalReportHandler, width: usize) -> String {
    let bare = Fault { help: Text::EMPTY, ..fault.clone() };
    let spoken = bare.in_lang(context.lang);
    let mut text = String::new();
    if handler.render_report(&mut text, &spoken as &dyn Diagnostic).is_err() {
        text = spoken.to_string();
    }
    let help = fault.help_in(context.lang);
    if help.is_empty() {
        return text.trim_end().to_owned();
    }
    let help = context.say(text!("fault-help", help = help));
    format!("{}\n  {}", text.trim_end(), wrapped(&help, 8, width))
}

/// Without colours, as files and other programs get it.
fn plain() -> GraphicalReportHandler {
    GraphicalReportHandler::new_themed(GraphicalTheme::none()).with_width(WIDTH)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use vuoro_core::error::Source;
    use vuoro_core::text::Lang;

    #[test]
    fn equal_faults_fold_and_the_rest_is_counted() {
        let mut faults = Faults::default();
        let source = Arc::new(Source { name: "history.csv".into(), text: "x\n".repeat(200) });
        for row in 0..149 {
            faults.add(Code::FieldMissing, &Place::at(&source, 2 * row, 2 * row + 1), "nobody is called that", "");
        }
        faults.add(Code::FieldValue, &Place::file("a.csv"), "something else", "");
        let shown = report(&faults, Context { lang: Lang::En }, &plain(), WIDTH);
        assert_eq!(shown.matches("nobody is called that").count(), 1, "{shown}");
        assert!(shown.contains("(149 times; this is the first)") && shown.contains("history.csv:1:1"), "{shown}");
        assert!(shown.contains("something else") && shown.contains("150"), "{shown}");
    }

    #[test]
    fn faults_are_shown_in_the_language_of_the_reader() {
        let text = "set,instance,best\nc,Instance1,607\n".to_owned();
        let source = Arc::new(Source { name: "best_known.csv".into(), text });
        let help = || text!("benchmark-table-help", columns = "instance, best_known");
        let mut faults = Faults::default();
        let place = Place::at(&source, 13, 17);
        faults.add(Code::FieldMissing, &place, text!("benchmark-table-column", field = "best_known"), help());
        faults.add(Code::OutputFailed, &Place::file("out"), text!("output-failed", why = "No space left"), Text::EMPTY);
        for lang in Lang::ALL {
            let shown = report(&faults, Context { lang }, &plain(), WIDTH);
            insta::assert_snapshot!(format!("faults_{}", lang.code()), shown);
        }
    }
}
