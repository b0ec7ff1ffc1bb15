//! The command line: one file per verb.
//!
//! Data goes to stdout, progress and faults to stderr. Exit codes: see `failure.rs`. Imports everything, is
//! imported by nothing, and is the only module that prints.

mod benchmark;
mod check;
mod compare;
mod context;
mod explain;
mod export;
mod failure;
mod files;
mod generate;
mod interrupt;
mod plan;
mod progress;
mod rules;
mod search;
mod terminal;
mod values;
mod worker;

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use context::Context;
use failure::{Exit, Failure};
use vuoro_core::text::Lang;

const EXAMPLES: &str = "\
Examples:
  vuoro plan examples/ward                          make a plan, write it to out/
  vuoro plan examples/ward --profiles all           several plans, set side by side
  vuoro check examples/ward                         can this be planned at all?
  vuoro check examples/ward out/plan-balanced.json  judge a roster, finding by finding
  vuoro explain out/plan-balanced.json --wishes     why wishes were refused, and what they would take
  vuoro export examples/ward --format xlsx          the scenario as a workbook
  vuoro rules rest-between                          what a rule means and takes

Exit codes: 0 good, 1 internal error, 2 input that cannot be used, 3 a required rule is broken,
4 stopped without any roster. Data is written to stdout, progress and messages to stderr.";

/// Makes duty rosters for social and health care from rules, wishes and demand, and proves how good they are.
#[derive(Parser)]
#[command(name = "vuoro", version, after_help = EXAMPLES, max_term_width = 110)]
struct Cli {
    /// Language of tables and messages: en, fi or sv [default: that of LC_ALL, LC_MESSAGES or LANG, else en]. This help
    /// and faults in the command line are in English, and so is what programs read: --json and CSV.
    #[arg(long, global = true, value_name = "LANG", value_parser = values::lang)]
    lang: Option<Lang>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Plan(plan::Plan),
    Check(check::Check),
    Compare(compare::Compare),
    Explain(explain::Explain),
    Export(export::Export),
    Rules(rules::Rules),
    Generate(generate::Generate),
    Benchmark(benchmark::Benchmark),
    #[command(hide = true)]
    Worker(worker::Worker),
}

/// Runs the command that the process was called with.
///
/// `worker` serves one job on standard input and output; only the program knows an engine.
pub fn run(worker: fn() -> io::Result<()>) -> ExitCode {
    let Cli { lang, verb } = Cli::parse();
    let context = Context::new(lang);
    let done: Result<Exit, Failure> = match verb {
        Verb::Plan(verb) => verb.run(context),
        Verb::Check(verb) => verb.run(context),
        Verb::Compare(verb) => verb.run(context),
        Verb::Explain(verb) => verb.run(context),
        Verb::Export(verb) => verb.run(context),
        Verb::Rules(verb) => verb.run(context),
        Verb::Generate(verb) => verb.run(context),
        Verb::Benchmark(verb) => verb.run(context),
        Verb::Worker(verb) => verb.run(worker),
    };
    done.unwrap_or_else(|failure| failure.report(context)).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_option_is_explained_and_every_verb_has_examples() {
        let command = Cli::command();
        command.clone().debug_assert();
        assert!(command.get_arguments().all(|argument| argument.get_help().is_some()));
        for verb in command.get_subcommands().filter(|verb| !verb.is_hide_set()) {
            assert!(verb.get_about().is_some(), "{} has no description", verb.get_name());
            assert!(verb.get_after_help().is_some(), "{} has no examples", verb.get_name());
            for argument in verb.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {} is not explained", verb.get_name(), argument.get_id());
            }
        }
    }

    #[test]
    fn the_language_is_taken_before_and_after_the_verb() {
        for words in [["vuoro", "--lang", "fi", "rules"], ["vuoro", "rules", "--lang", "fi"]] {
            assert_eq!(Cli::try_parse_from(words).ok().and_then(|cli| cli.lang), Some(Lang::Fi), "{words:?}");
        }
        assert!(Cli::try_parse_from(["vuoro", "rules", "--lang", "de"]).is_err());
    }
}
