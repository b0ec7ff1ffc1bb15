//! `vuoro explain`: why this duty, why not that one, and what it would take.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::context::{Context, wrapped};
use super::failure::{self, Exit, Failure};
use super::interrupt;
use super::terminal::print;
use super::values;
use vuoro_app::explain::{self, Answer, Question, Searcher};
use vuoro_app::input::{self, Input, PlanFacts};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Roster;
use vuoro_core::error::{Code, Place};
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_io::files::Origin;

const EXAMPLES: &str = "\
Examples:
  vuoro explain out/plan-balanced.json --employee aino --date 2026-08-28            why this duty, or why the wish was refused
  vuoro explain out/plan-balanced.json --employee aino --date 2026-08-28 --duty I   why not the evening, and what it would take
  vuoro explain out/plan-balanced.json --employee aino --date 28.8.2026 --for employee   in words for the person
  vuoro explain out/plan-balanced.json --wishes                                     every refused wish
  vuoro explain roster.csv --scenario examples/ward --wishes --json                 of any roster, as JSON

Every cost said is that of the roster judged with these changes. In the words for an employee there are no colleagues,
prices or restrictions.";

/// Width of the text.
const WIDTH: usize = 100;

/// For whom it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum For {
    /// Whoever makes the roster: names, rules, clauses, prices.
    #[default]
    Planner,
    /// The person asked about: plain words, nothing of others.
    Employee,
}

/// Says why somebody has a duty and not another, why a wish was refused, and the cheapest changes that would grant it.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Explain {
    /// Plan file written by `vuoro plan`; with --scenario any roster.
    plan: PathBuf,
    /// Judge the roster by this scenario, not by the one kept in the plan.
    #[arg(long, value_name = "SCENARIO")]
    scenario: Option<PathBuf>,
    /// Id or name of the person asked about.
    #[arg(long, value_name = "ID")]
    employee: Option<String>,
    /// The day asked about.
    #[arg(long, value_name = "DATE", requires = "employee")]
    date: Option<String>,
    /// The duty that the person might have: a shift code, a tag, `work` or `off` [default: the wish, else any other].
    #[arg(long, value_name = "DUTY", requires = "date")]
    duty: Option<String>,
    /// Explain every refused wish; with --employee those of one person.
    #[arg(long, conflicts_with = "date")]
    wishes: bool,
    /// For whom it is said.
    #[arg(long = "for", value_name = "WHOM", default_value = "planner")]
    voice: For,
    /// Time for each longer search for what it would take: 500ms, 5s.
    #[arg(long, value_name = "TIME", default_value = "1s", value_parser = values::duration)]
    time_limit: Duration,
    /// Print one JSON object per question and line instead of sentences.
    #[arg(long)]
    json: bool,
}

impl Explain {
    /// Runs the verb.
    pub fn run(self, context: Context) -> Result<Exit, Failure> {
        let (input, problem, roster) = self.read()?;
        failure::warn(&input.warnings, context);
        let questions = self.questions(&problem, &roster)?;
        let interrupt = interrupt::listen(context);
        let searcher = Searcher::new(input.document.text(), self.time_limit, &interrupt)?;
        let answers = explain::answers(&problem, &roster, questions, Some(&searcher));
        if self.json {
            for answer in &answers {
                print(&self.object(&problem, &roster, answer).to_string())?;
            }
        } else {
            print(&self.told(&problem, &roster, &answers, context))?;
        }
        Ok(Exit::Good)
    }

    /// The scenario, its problem under the plan's profile, and the roster.
    fn read(&self) -> Result<(Input, Problem, Roster), Failure> {
        let Some(scenario) = &self.scenario else {
            let input = input::read_embedded(&self.plan)?;
            let plan = input.plan(&self.plan)?;
            let problem = input.problem.with_profile(plan.profile);
            return Ok((input, problem, plan.roster));
        };
        let (input, roster) = input::read_with_roster(&Origin::from(scenario), &self.plan)?;
        let profile = PlanFacts::profile_of(&self.plan).and_then(|id| input.profile(&id).ok());
        let problem = input.problem.with_profile(profile.unwrap_or_else(|| input.problem.profile.clone()));
        Ok((input, problem, roster))
    }

    fn questions(&self, problem: &Problem, roster: &Roster) -> Result<Vec<Question>, Failure> {
        match (&self.employee, &self.date) {
            (Some(employee), Some(date)) => {
                let question = explain::question(problem, roster, (employee, date, self.duty.as_deref()))?;
                Ok(vec![question])
            }
            (employee, None) if self.wishes => {
                let person = employee.as_deref().map(|word| explain::person(problem, word)).transpose()?;
                let mut questions = explain::refused(problem, roster);
                questions.retain(|question| person.is_none_or(|person| question.wish.employee == person));
                Ok(questions)
            }
            _ => {
                let (message, help) = (text!("explain-nothing-asked"), text!("explain-nothing-asked-help"));
                Err(Failure::one(Code::FieldMissing, &place(&self.plan), message, help))
            }
        }
    }

    fn object(&self, problem: &Problem, roster: &Roster, answer: &Answer) -> Value {
        match self.voice {
            For::Planner => explain::for_planner(problem, roster, answer),
            For::Employee => explain::for_employee(problem, roster, answer),
        }
    }

    /// The answers in sentences, those of one answer below each other.
    fn told(&self, problem: &Problem, roster: &Roster, answers: &[Answer], context: Context) -> String {
        let mut parts: Vec<String> = Vec::new();
        if self.wishes {
            parts.push(context.say(counted(answers)));
        }
        for answer in answers {
            let sentences = match (self.voice, self.wishes) {
                (For::Planner, true) => explain::to_planner_briefly(problem, roster, answer),
                (For::Planner, false) => explain::to_planner(problem, roster, answer),
                (For::Employee, _) => explain::to_employee(problem, roster, answer),
            };
            let lines = sentences.into_iter().enumerate().map(|(at, sentence)| {
                let indent = if at > 0 { "  " } else { "" };
                format!("{indent}{}", wrapped(&context.say(sentence), 4, WIDTH))
            });
            parts.push(lines.collect::<Vec<_>>().join("\n"));
        }
        parts.join("\n\n")
    }
}

/// How many wishes are refused, and how many of them could be granted.
fn counted(answers: &[Answer]) -> Text {
    if answers.is_empty() {
        return text!("explain-none-refused");
    }
    let possible = answers.iter().filter(|answer| answer.way.is_some()).count();
    text!("explain-count", count = answers.len(), possible = possible)
}

fn place(path: &Path) -> Place {
    Place::file(&path.display().to_string())
}
