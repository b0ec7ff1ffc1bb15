//! `patterns`: sequences of days that should not occur.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};

use crate::constraint::{
    Description, Finding, Form, Goal, Importance, Kind, Machine, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Line, Roster, Scenario};
use crate::error::Code;
use crate::record::{Fields, Key, Node, Value};
use crate::text;
use crate::text::Text;
use crate::units::{Day, DutyId, Score, ids::Id};

use super::chains::chains;
use super::said;
use super::support::duties;

/// The kind.
pub(crate) struct Patterns;

static DESCRIPTION: Description = Description {
    id: "patterns",
    title: "Unwanted patterns",
    about: "Names sequences of consecutive days that should not occur (or must not, where the rule is required). Each \
         entry of a `sequence` is a list of duties, shifts or tags, `off` and `work` among them; the day must have \
         one of them. `start` limits on which weekdays or dates a sequence may begin, `times` says how often a match \
         counts. Every match counts, overlapping ones too, on its last day; days of the known past take part.",
    goal: Goal::Ergonomics,
    importance: Importance::Price(1_000),
    parameters: &[Parameter {
        name: "patterns",
        unit: "tables with sequence, start, times",
        default: "",
        about: "The sequences: [{ sequence = [\"night\", \"off\", [\"early\", \"late\"]], start = [\"fri\"] }].",
    }],
    examples: &[
        "patterns = [{ sequence = [\"late\", \"early\"] }]",
        "patterns = [{ sequence = [\"off\", \"work\", \"off\"], times = 3 }, { sequence = [\"night\", [\"E\", \"L\"], \"work\"] }]",
        "patterns = [{ sequence = [\"off\", \"work\", \"work\"], start = [\"fri\", \"sun\"] }, { sequence = [\"N\"] }]",
    ],
};

impl Kind for Patterns {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let place = fields.place_of("patterns");
        let nodes = fields.list("patterns");
        if nodes.is_empty() {
            let message = text!("patterns-none", field = "patterns");
            fields.fault(Code::RuleParameter, &place, message, text!("patterns-none-help"));
        }
        let list: Vec<Pattern> = nodes.into_iter().filter_map(|node| Pattern::read(fields, node, scenario)).collect();
        let entries: usize = list.iter().map(|pattern| pattern.sequence.len()).sum();
        if entries > MOST_ENTRIES {
            let message = text!("patterns-too-many-entries", count = entries);
            fields.fault(Code::TooLarge, &place, message, text!("patterns-too-many-entries-help", most = MOST_ENTRIES));
            return None;
        }
        Some(Box::new(Unwanted { meta, list }))
    }
}

/// Most entries of one sequence: its automaton may need a state for every set of them.
const LONGEST: usize = 14;
/// Most entries of all sequences of a rule: one bit each.
const MOST_ENTRIES: usize = 128;
/// Beyond so many states the patterns are split between several automata.
const MOST_STATES: usize = 2_000;

/// One sequence.
#[derive(Clone, Debug)]
struct Pattern {
    sequence: Vec<DutySet>,
    start: Option<Vec<Start>>,
    times: i64,
}

/// When a sequence may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    On(Weekday),
    At(NaiveDate),
}

impl Pattern {
    fn read(outer: &Fields<'_>, node: Node, scenario: &Scenario) -> Option<Pattern> {
        let mut fields = Fields::of(node, outer.faults());
        let given = fields.has("sequence");
        let place = fields.place_of("sequence");
        let entries = fields.list("sequence");
        if !given {
            fields.need::<()>("sequence", None);
        } else if !(1..=LONGEST).contains(&entries.len()) {
            let message = text!("patterns-sequence-length", field = "sequence", count = entries.len());
            fields.fault(Code::RuleParameter, &place, message, text!("patterns-sequence-length-help", most = LONGEST));
        }
        let sequence: Vec<DutySet> =
            entries.into_iter().filter_map(|entry| read_entry(outer, entry, scenario)).collect();
        let start = read_start(&mut fields);
        let times = fields.integer_in("times", 1, 1_000_000).unwrap_or(1);
        fields.finish();
        (1..=LONGEST).contains(&sequence.len()).then_some(Pattern { sequence, start, times })
    }

    /// May the sequence begin on a day?
    fn begins(&self, scenario: &Scenario, day: Day) -> bool {
        let fits = |start: &Start| match start {
            Start::On(weekday) => scenario.calendar.weekday(day) == *weekday,
            Start::At(date) => scenario.calendar.date(day) == *date,
        };
        self.start.as_ref().is_none_or(|starts| starts.iter().any(fits))
    }

    /// Does it match from a known day on? All its days must be known.
    fn matches(&self, scenario: &Scenario, line: &Line<'_>, from: Day) -> bool {
        let has = |(set, day): (&DutySet, Day)| line.ids(day).any(|duty| set.contains(duty));
        from >= line.first()
            && from + self.sequence.len() as Day <= line.end()
            && self.begins(scenario, from)
            && self.sequence.iter().zip(from..).all(has)
    }
}

/// One entry: a word, or a list of words.
fn read_entry(outer: &Fields<'_>, entry: Node, scenario: &Scenario) -> Option<DutySet> {
    let place = entry.place.clone();
    let key = Key { name: "sequence".to_owned(), place: place.clone() };
    let mut alone = Fields::of(Node { value: Value::Table(vec![(key, entry)]), place }, outer.faults());
    duties(&mut alone, "sequence", scenario)
}

fn read_start(fields: &mut Fields<'_>) -> Option<Vec<Start>> {
    let words = fields.texts("start")?;
    let mut starts = Vec::new();
    for (word, place) in words {
        let date = NaiveDate::parse_from_str(&word, "%Y-%m-%d").ok().map(Start::At);
        match word.parse::<Weekday>().ok().map(Start::On).or(date) {
            Some(start) => starts.push(start),
            None => fields.fault(
                Code::RuleParameter,
                &place,
                text!("patterns-start-unknown", field = "start", word = word),
                text!("patterns-start-unknown-help"),
            ),
        }
    }
    Some(starts)
}

#[derive(Debug)]
struct Unwanted {
    meta: Meta,
    list: Vec<Pattern>,
}

impl Rule for Unwanted {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = problem.weight(&self.meta, Per::Count);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let line = scenario.line(roster, employee);
            for last in self.meta.days.iter() {
                for pattern in &self.list {
                    let from = last + 1 - pattern.sequence.len() as Day;
                    if pattern.matches(scenario, &line, from) {
                        let days = (from..=last).map(|day| said::duties(scenario, line.ids(day))).collect();
                        let note = text!("patterns-days", sequence = said::sequence(days));
                        let finding = Finding::person(employee, from..last + 1, pattern.times, weight * pattern.times);
                        findings.push(finding.with_note(note));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let matcher = Matcher::new(self, problem);
        let mut groups: Vec<Vec<usize>> = vec![(0..self.list.len()).collect()];
        let mut forms = Vec::new();
        while let Some(group) = groups.pop() {
            let keep = matcher.only(&group);
            if group.len() > 1 && !keep.is_small(problem, &self.meta) {
                groups.push(group[group.len() / 2..].to_vec());
                groups.push(group[..group.len() / 2].to_vec());
                continue;
            }
            forms.extend(chains(problem, &self.meta.people, &keep, 0));
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "patterns-found",
            title = &self.meta.title,
            name = said::who(problem, finding),
            sequence = said::noted(finding, "sequence"),
            when = said::when(problem, &finding.days),
            strength = said::strength(&self.meta),
        )
    }
}

/// All sequences at once, one bit for each of their entries: a set bit says that the days up to today match the
/// sequence up to this entry.
#[derive(Clone)]
struct Matcher {
    /// First known day, and the class of each day from it on.
    first: Day,
    class_of_day: Vec<u32>,
    /// Per class: the first entries of the sequences that may begin, and whether matches count.
    classes: Vec<(u128, bool)>,
    /// Per duty, the entries it fits.
    fits: Vec<u128>,
    /// The first and the last entry of each sequence, and what a match costs.
    ends: Vec<(u128, u128, Score)>,
    /// The first and the last entries of all.
    heads: u128,
    tails: u128,
}

impl Matcher {
    fn new(rule: &Unwanted, problem: &Problem) -> Self {
        let scenario = &problem.scenario;
        let weight = problem.weight(&rule.meta, Per::Count);
        let mut ends = Vec::new();
        let mut fits = vec![0_u128; scenario.duties.len()];
        let mut at = 0;
        for pattern in &rule.list {
            ends.push((1 << at, 1 << (at + pattern.sequence.len() - 1), weight * pattern.times));
            for set in &pattern.sequence {
                for duty in set.iter() {
                    fits[duty.index()] |= 1 << at;
                }
                at += 1;
            }
        }
        let first = -scenario.staff().map(|employee| scenario.known_days(employee)).max().unwrap_or(0);
        let mut matcher =
            Matcher { first, class_of_day: Vec::new(), classes: Vec::new(), fits, ends, heads: 0, tails: 0 };
        for day in first..scenario.calendar.days {
            let begin = |(pattern, ends): (&Pattern, &(u128, u128, Score))| {
                if pattern.begins(scenario, day) { ends.0 } else { 0 }
            };
            let heads = rule.list.iter().zip(&matcher.ends).map(begin).fold(0, |all, head| all | head);
            let class = (heads, rule.meta.days.contains(day));
            let known = matcher.classes.iter().position(|known| *known == class);
            let at = known.unwrap_or_else(|| {
                matcher.classes.push(class);
                matcher.classes.len() - 1
            });
            matcher.class_of_day.push(at as u32);
        }
        matcher.only(&(0..rule.list.len()).collect::<Vec<_>>())
    }

    /// The same for some of the sequences only.
    fn only(&self, group: &[usize]) -> Self {
        let ends: Vec<(u128, u128, Score)> = group.iter().map(|at| self.ends[*at]).collect();
        let heads = ends.iter().fold(0, |all, (head, _, _)| all | head);
        let tails = ends.iter().fold(0, |all, (_, tail, _)| all | tail);
        let classes = self.classes.iter().map(|(begin, counts)| (begin & heads, *counts)).collect();
        Matcher { classes, heads, tails, ends, ..self.clone() }
    }

    /// Is the number of reachable states small?
    fn is_small(&self, problem: &Problem, meta: &Meta) -> bool {
        let past = |employee| self.after(0, problem.scenario.past(employee));
        let mut seen: BTreeSet<u128> = meta.people.iter().map(past).collect();
        let mut queue: Vec<u128> = seen.iter().copied().collect();
        let fits: BTreeSet<u128> = self.fits.iter().copied().collect();
        while let Some(state) = queue.pop() {
            for (begin, _) in &self.classes {
                for fits in &fits {
                    let next = self.advance(state, *begin, *fits) & !self.tails;
                    if seen.insert(next) {
                        queue.push(next);
                    }
                }
            }
            if seen.len() > MOST_STATES {
                return false;
            }
        }
        true
    }

    /// The entries matched by a day, the last ones of sequences included.
    fn advance(&self, state: u128, begin: u128, fits: u128) -> u128 {
        ((state << 1 & !self.heads) | begin) & fits
    }
}

impl Machine for Matcher {
    type State = u128;
    type Emit = Score;

    fn class(&self, day: Day) -> u32 {
        let at = usize::try_from(day - self.first).ok();
        at.and_then(|at| self.class_of_day.get(at)).copied().unwrap_or(0)
    }

    fn step(&self, class: u32, state: &u128, duty: DutyId) -> (u128, Score) {
        let (begin, counts) = self.classes[class as usize];
        let reached = self.advance(*state, begin, self.fits[duty.index()]);
        let matched = self.ends.iter().filter(|(_, tail, _)| counts && reached & tail != 0).map(|(_, _, cost)| *cost);
        (reached & !self.tails, matched.sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations = [
            "patterns = [{ sequence = [\"work\", \"off\", [\"A\", \"night\"]] }, { sequence = [\"off\", \"off\"], times = 2 }]",
            "patterns = [{ sequence = [\"work\", \"work\"], start = [\"sat\", \"mon\"] }, { sequence = [\"off\"] }]",
            "patterns = [{ sequence = [\"off\", \"work\"], start = [\"2026-08-25\", \"wed\"] }]",
        ];
        testing::agree(&Patterns, &declarations);
    }

    #[test]
    fn one_automaton_holds_all_sequences_until_it_grows_too_large() {
        let ward = testing::ward("2026-08-24", 14);
        let long = |word: &str| format!("{{ sequence = [\"{word}\"{}] }}", ", \"work\"".repeat(9));
        let few = "patterns = [{ sequence = [\"A\", \"I\"] }, { sequence = [\"Y\", \"off\", \"A\"] }]".to_owned();
        let many = format!("patterns = [{}, {}, {}]", long("A"), long("I"), long("Y"));
        for (toml, chains) in [(few, 3), (many, 9)] {
            let problem = testing::problem(&Patterns, ward.clone(), &toml);
            assert_eq!(problem.lower().forms.len(), chains, "{toml}");
        }
    }

    #[test]
    fn empty_overlong_and_misspelt_sequences_are_faults() {
        let ward = testing::ward("2026-08-24", 7);
        let overlong = format!("patterns = [{{ sequence = [{}] }}]", "\"A\", ".repeat(15));
        let bad = ["patterns = []", "patterns = [{ times = 2 }]", "patterns = [{ sequence = [] }]", &overlong];
        for toml in bad.into_iter().chain(["patterns = [{ sequence = [\"nigth\"] }]"]) {
            let faults = testing::scoped_rule(&Patterns, &ward, toml, |_| {}).expect_err(toml);
            assert_eq!(faults.list().len(), 1, "{toml}: {:?}", faults.list());
        }
        let start = "patterns = [{ sequence = [\"A\"], start = [\"frii\"] }]";
        assert!(testing::scoped_rule(&Patterns, &ward, start, |_| {}).is_err());
    }
}
