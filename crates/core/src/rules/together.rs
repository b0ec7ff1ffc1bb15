//! `together`: who must, should or must not work with whom.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Bounds, CoverTerm, Description, Finding, Form, Goal, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
};
use crate::domain::{DutySet, Employee, People, Roster, Scenario};
use crate::error::Code;
use crate::record::{Fields, suggestion};
use crate::text;
use crate::text::Text;
use crate::units::{Day, EmployeeId, ShiftId, UnitId};

use super::said;
use super::shared;
use super::support;

/// The kind.
pub(crate) struct Together;

static DESCRIPTION: Description = Description {
    id: "together",
    title: "Working together",
    about: "`relation = \"apart\"`: of `people` at most `maximum` work the same shift of a unit on the same day; each \
         beyond counts. `relation = \"follow\"`: each of `people` works only where at least one of `with` works the \
         same shift (a beginner with a mentor); each shift without counts. `relation = \"together\"` is that in both \
         directions. Whether they must or should is the rule's importance; what is required is never forbidden, but it \
         comes before every price. Of the people named, only those in the rule's scope take part.",
    goal: Goal::Wishes,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "relation", unit: "apart, follow or together", default: "", about: "What is asked for." },
        Parameter { name: "people", unit: "employees or groups", default: "", about: "Whom it is about." },
        Parameter {
            name: "with",
            unit: "employees or groups",
            default: "",
            about: "With whom they work (`follow`, `together`).",
        },
        Parameter { name: "maximum", unit: "people", default: "1", about: "How many may meet (`apart`)." },
        Parameter { name: "duties", unit: "duties", default: "work", about: "On which duties: codes or tags." },
        Parameter {
            name: "same",
            unit: "shift or day",
            default: "shift",
            about: "Do people meet on the same shift of a unit, or wherever they work on one day?",
        },
    ],
    examples: &[
        "relation = \"apart\"\npeople = [\"x\"]",
        "relation = \"follow\"\npeople = [\"y\"]\nwith = [\"x\"]\nimportance = \"required\"",
        "relation = \"together\"\npeople = [\"a\"]\nwith = [\"y\"]\nsame = \"day\"\nduties = [\"E\", \"night\"]",
        "relation = \"apart\"\npeople = [\"x\", \"y\"]\nsame = \"day\"\nmaximum = 2",
    ],
};

impl Kind for Together {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let relations = [("apart", Relation::Apart), ("follow", Relation::Follow), ("together", Relation::Together)];
        let relation = fields.choice("relation", &relations);
        let relation = fields.need("relation", relation);
        let wanted = relation.is_some_and(|relation| relation != Relation::Apart);
        for (name, fits) in [("with", wanted), ("maximum", !wanted)] {
            if relation.is_some() && fields.has(name) && !fits {
                let message = text!("together-unused-field", field = name);
                let help = text!("together-unused-field-help");
                fields.fault(Code::RuleParameter, &fields.place_of(name), message, help);
            }
        }
        let people = named(fields, "people", scenario, &meta.people);
        let people = fields.need("people", people);
        let with = named(fields, "with", scenario, &meta.people);
        let with = if wanted { fields.need("with", with)? } else { People::new() };
        let maximum = fields.integer_in("maximum", 0, 100_000).unwrap_or(1);
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        let by_shift = fields.choice("same", &[("shift", true), ("day", false)]).unwrap_or(true);
        let mut work = duties?;
        work.intersect(&scenario.duties_named("work"));
        Some(Box::new(Meeting { meta, relation: relation?, people: people?, with, maximum, work, by_shift }))
    }
}

/// The people of the scope that a list of employees and groups names.
fn named(fields: &mut Fields<'_>, name: &str, scenario: &Scenario, scope: &People) -> Option<People> {
    let mut people = People::new();
    for (word, place) in fields.texts(name)? {
        let fits = |person: &Employee| person.id == word || person.groups.contains(&word);
        let found: People = scenario.staff().filter(|id| fits(scenario.employee(*id))).collect();
        if found.is_empty() {
            let ids = scenario.employees.iter().map(|person| person.id.as_str());
            let groups = scenario.employees.iter().flat_map(|person| person.groups.iter().map(String::as_str));
            let near = suggestion(&word, ids.chain(groups));
            let help = said::near_or(near, text!("together-nobody-help"));
            let message = text!("together-nobody", field = name, word = &word);
            fields.fault(Code::EmployeeUnknown, &place, message, help);
        }
        people.union(&found);
    }
    people.intersect(scope);
    Some(people)
}

/// What is asked of some people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Apart,
    Follow,
    Together,
}

#[derive(Debug)]
struct Meeting {
    meta: Meta,
    relation: Relation,
    people: People,
    with: People,
    maximum: i64,
    /// The duties on which they meet or not.
    work: DutySet,
    /// Do they meet on the same shift of a unit? Else wherever they work on one day.
    by_shift: bool,
}

/// Where people meet: on a shift of a unit, or on any work of a day.
type Occasion = Option<(UnitId, ShiftId)>;

impl Meeting {
    /// The occasions to meet, each with its duties.
    fn occasions(&self, scenario: &Scenario) -> BTreeMap<Occasion, DutySet> {
        let mut occasions: BTreeMap<Occasion, DutySet> = BTreeMap::new();
        for duty in self.work.iter() {
            if !self.by_shift {
                occasions.entry(None).or_default().insert(duty);
                continue;
            }
            for part in scenario.duty(duty).parts() {
                occasions.entry(Some((part.unit, part.shift))).or_default().insert(duty);
            }
        }
        occasions
    }

    /// Who follows whom: each person with those of whom one must be there.
    fn followers(&self) -> Vec<(EmployeeId, People)> {
        let among = |person: EmployeeId, others: &People| {
            let mut others = others.clone();
            others.remove(person);
            (person, others)
        };
        let there = self.people.iter().map(|person| among(person, &self.with));
        let back = self.with.iter().map(|person| among(person, &self.people));
        match self.relation {
            Relation::Apart => Vec::new(),
            Relation::Follow => there.collect(),
            Relation::Together => {
                let mut both: Vec<(EmployeeId, People)> = there.collect();
                for asked in back {
                    if !both.contains(&asked) {
                        both.push(asked);
                    }
                }
                both
            }
        }
    }

    /// The finding of an occasion, for people together or about one of them.
    fn finding(&self, problem: &Problem, of: Option<EmployeeId>, at: Occasion, day: Day, amount: i64) -> Finding {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Count);
        let unit = at.map(|(unit, _)| unit).filter(|_| of.is_none());
        let finding = shared::finding(&self.meta, unit, day..day + 1, amount, weight);
        let note = match at {
            Some((_, shift)) => text!("together-shift", shift = &scenario.shift(shift).code),
            None => text!("together-any-duty"),
        };
        Finding { employee: of, ..finding }.with_note(note)
    }
}

impl Rule for Meeting {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let mut findings = Vec::new();
        for day in self.meta.days.iter() {
            for (at, duties) in self.occasions(scenario) {
                let works = |employee: EmployeeId| roster.duties(employee, day).any(|duty| duties.contains(duty));
                if self.relation == Relation::Apart {
                    let beyond = self.people.iter().filter(|who| works(*who)).count() as i64 - self.maximum;
                    if beyond > 0 {
                        findings.push(self.finding(problem, None, at, day, beyond));
                    }
                }
                for (person, others) in self.followers() {
                    if works(person) && !others.iter().any(works) {
                        findings.push(self.finding(problem, Some(person), at, day, 1));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let weight = shared::weight(problem, &self.meta, Per::Count);
        let share = |(at, duties)| (at, Arc::new(duties));
        let occasions: Vec<(Occasion, Arc<DutySet>)> =
            self.occasions(&problem.scenario).into_iter().map(share).collect();
        let one = |person: EmployeeId| Arc::new([person].into_iter().collect::<People>());
        let people = Arc::new(self.people.clone());
        let alone: Vec<Vec<(Arc<People>, i64)>> = self
            .followers()
            .into_iter()
            .map(|(person, others)| vec![(one(person), 1), (Arc::new(others), -1)])
            .collect();
        // Together they are at most so many; a follower alone is one more than those who are followed.
        let apart = (self.relation == Relation::Apart).then(|| (vec![(people, 1)], self.maximum));
        let limits: Vec<_> = apart.into_iter().chain(alone.into_iter().map(|people| (people, 0))).collect();
        let mut forms = Vec::new();
        for day in self.meta.days.iter() {
            for (_, duties) in &occasions {
                for (weighted, bound) in &limits {
                    let term = |(people, weight): &(Arc<People>, i64)| CoverTerm {
                        day,
                        duties: duties.clone(),
                        people: people.clone(),
                        weight: *weight,
                    };
                    let terms = weighted.iter().filter(|(people, _)| !people.is_empty()).map(term).collect();
                    forms.extend(shared::cover(terms, 0, Bounds::at_most(*bound, weight)));
                }
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let when = said::when(problem, &finding.days);
        let (title, note) = (&self.meta.title, &finding.note);
        if finding.employee.is_some() {
            let name = said::who(problem, finding);
            return text!("together-found-alone", title = title, name = name, note = note, when = when);
        }
        text!("together-found-apart", title = title, count = finding.amount, note = note, when = when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA, agree, scoped_rule, ward};

    #[test]
    fn forms_cost_what_findings_cost() {
        let declarations = [
            "relation = \"apart\"\npeople = [\"a\", \"b\", \"c\"]",
            "relation = \"follow\"\npeople = [\"a\", \"b\"]\nwith = [\"c\", \"b\"]\nimportance = \"required\"",
            "relation = \"together\"\npeople = \"a\"\nwith = \"b\"\nsame = \"day\"\nduties = [\"A\", \"night\"]",
        ];
        agree(&Together, &declarations);
    }

    #[test]
    fn nobody_is_company_for_themselves() {
        let world = ward("2026-08-24", 3);
        let roster = testing::roster(&world, &[(ANNA, "A A ."), (BENGT, "A I A"), (CECILIA, ". . A")]);
        let toml = "relation = \"together\"\npeople = [\"a\", \"b\"]\nwith = [\"a\", \"b\"]";
        let problem = testing::problem(&Together, world, toml);
        assert_eq!(testing::amounts(&problem.evaluate(&roster)), [(1, 1), (1, 1), (2, 1)]);
    }

    #[test]
    fn names_of_nobody_and_parameters_of_the_other_relation_are_faults() {
        let world = ward("2026-08-24", 3);
        for wrong in [
            "people = \"a\"",
            "relation = \"apart\"\npeople = \"aa\"",
            "relation = \"apart\"\npeople = \"a\"\nwith = \"b\"",
            "relation = \"follow\"\npeople = \"a\"",
            "relation = \"follow\"\npeople = \"a\"\nwith = \"b\"\nmaximum = 1",
        ] {
            assert!(scoped_rule(&Together, &world, wrong, |_| {}).is_err(), "{wrong}");
        }
    }
}
