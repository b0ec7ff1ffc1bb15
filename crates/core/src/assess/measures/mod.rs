//! The measures that people judge rosters by. They do not depend on the profile, nor on how rules are declared.
//!
//! The keys K1 to K15 are those of `docs/measures.md`, which says every formula in words.

mod breakdown;
mod cost;
mod cover;
mod facts;
mod fairness;
mod group;
mod hours;
mod load;
mod owed;
mod ratio;
mod staff;
mod strain;
mod strains;
#[cfg(test)]
mod tests;
mod windows;
mod wishes;

pub use breakdown::{Breakdown, Row, breakdown};

use facts::Facts;
use group::Group;

use crate::constraint::{Finding, Problem};
use crate::domain::Roster;
use crate::text;
use crate::text::{Lang, Text};
use crate::units::Minutes;

/// What a measure counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum MeasureUnit {
    Count,
    Hours,
    /// Hours, written as hours and minutes.
    Clock,
    Percent,
    Euros,
    EurosPerHour,
    EurosPerDay,
    /// Per full-time employee.
    PerFte,
    Ratio,
}

impl MeasureUnit {
    /// The unit in words; `None` where things are counted.
    pub fn text(self) -> Option<Text> {
        Some(match self {
            MeasureUnit::Count => return None,
            MeasureUnit::Hours => text!("measure-unit-hours"),
            MeasureUnit::Clock => text!("measure-unit-clock"),
            MeasureUnit::Percent => text!("measure-unit-percent"),
            MeasureUnit::Euros => text!("measure-unit-euros"),
            MeasureUnit::EurosPerHour => text!("measure-unit-euros-per-hour"),
            MeasureUnit::EurosPerDay => text!("measure-unit-euros-per-day"),
            MeasureUnit::PerFte => text!("measure-unit-per-fte"),
            MeasureUnit::Ratio => text!("measure-unit-ratio"),
        })
    }
}

/// One measured figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Stable id, e.g. `single-days-off`.
    pub id: &'static str,
    /// Its key in `docs/measures.md`: `K5`.
    pub key: &'static str,
    /// What it counts in.
    pub unit: MeasureUnit,
    /// The figure.
    pub value: f64,
    /// Is less of it better (`Some(true)`), more (`Some(false)`), or neither?
    pub less_is_better: Option<bool>,
    /// Does it only say more exactly what another one says in short? Short tables leave it out.
    pub detail: bool,
    /// The message that says what it counts, where that is not `measure-<id>-about`.
    pub about_id: Option<&'static str>,
}

impl Measure {
    /// Title for people.
    pub fn title(&self) -> Text {
        Text::message(format!("measure-{}", self.id), Vec::new())
    }

    /// What it counts, in a sentence.
    pub fn about(&self) -> Text {
        match self.about_id {
            Some(id) => Text::message(id, Vec::new()),
            None => Text::message(format!("measure-{}-about", self.id), Vec::new()),
        }
    }

    /// The figure with its unit as people read it: `12.5 h`, `91:48`, `92 %`, `1 234 €`.
    pub fn show(&self, lang: Lang) -> String {
        let whole = self.value.round() as i64;
        let figure = match self.unit {
            MeasureUnit::Euros => return lang.euros(whole),
            MeasureUnit::Clock => return lang.duration((self.value * 60.0).round() as Minutes),
            MeasureUnit::PerFte | MeasureUnit::Ratio | MeasureUnit::EurosPerHour | MeasureUnit::EurosPerDay => {
                lang.decimal((self.value * 100.0).round() as i64, 2)
            }
            MeasureUnit::Count | MeasureUnit::Hours | MeasureUnit::Percent => {
                let long = self.value.abs() >= 1000.0 || (self.value - self.value.round()).abs() < 0.05;
                if long { lang.number(whole) } else { lang.decimal((self.value * 10.0).round() as i64, 1) }
            }
        };
        match self.unit.text().filter(|_| self.unit != MeasureUnit::Ratio) {
            Some(unit) => format!("{figure} {}", unit.say(lang)),
            None => figure,
        }
    }

    /// Is this figure better than the other? Never when neither less nor more is better.
    pub fn beats(&self, other: &Measure) -> bool {
        match self.less_is_better {
            Some(true) => self.value < other.value,
            Some(false) => self.value > other.value,
            None => false,
        }
    }
}

/// All measures of a roster, in the order of tables. Measures that nothing was asked for are left out: wishes
/// when there are none, cost when somebody's pay is unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// The list.
    pub list: Vec<Measure>,
}

impl Measures {
    /// The measures of a roster.
    pub fn of(problem: &Problem, roster: &Roster, findings: &[Finding]) -> Self {
        let facts = Facts::of(problem, roster, findings);
        Measures { list: measures(&facts, &Group::everyone(&problem.scenario)) }
    }

    /// The same, and the measures by unit and profession; by person where asked for.
    pub fn broken_down(problem: &Problem, roster: &Roster, findings: &[Finding], people: bool) -> (Self, Breakdown) {
        let facts = Facts::of(problem, roster, findings);
        let whole = Measures { list: measures(&facts, &Group::everyone(&problem.scenario)) };
        (whole, facts.breakdown(people))
    }

    /// The value of a measure by id.
    pub fn get(&self, id: &str) -> Option<f64> {
        self.find(id).map(|measure| measure.value)
    }

    /// A measure by id.
    pub fn find(&self, id: &str) -> Option<&Measure> {
        self.list.iter().find(|measure| measure.id == id)
    }
}

/// The measures of a group of people, in the order of tables.
fn measures(facts: &Facts<'_>, group: &Group) -> Vec<Measure> {
    let broken = facts.findings.iter().filter(|finding| finding.required && group.concerns(facts, finding)).count();
    let mut list = vec![less(["requirements-broken", "K13"], MeasureUnit::Count, broken as f64)];
    list.extend(cover::measures(facts, group));
    list.extend(ratio::measures(facts, group));
    list.extend(wishes::measures(facts, group));
    list.extend(load::measures(facts, group));
    list.extend(strain::measures(facts, group));
    list.extend(owed::measures(facts, group));
    list.extend(fairness::measures(facts, group));
    list.extend(hours::measures(facts, group));
    list.extend(staff::measures(facts, group));
    list.extend(cost::measures(facts, group));
    list
}

/// A measure of which less is better; `names` are id and key.
fn less(names: [&'static str; 2], unit: MeasureUnit, value: f64) -> Measure {
    let [id, key] = names;
    Measure { id, key, unit, value, less_is_better: Some(true), detail: false, about_id: None }
}

/// A measure of which more is better.
fn more(names: [&'static str; 2], unit: MeasureUnit, value: f64) -> Measure {
    Measure { less_is_better: Some(false), ..less(names, unit, value) }
}

/// A figure that is neither good nor bad.
fn fact(names: [&'static str; 2], unit: MeasureUnit, value: f64) -> Measure {
    Measure { less_is_better: None, ..less(names, unit, value) }
}

/// A measure that short tables leave out.
fn detail(measure: Measure) -> Measure {
    Measure { detail: true, ..measure }
}

fn in_hours(minutes: Minutes) -> f64 {
    minutes as f64 / 60.0
}

/// `part` of `whole`, 0 when there is nothing of it.
fn quotient(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
