//! What a plan comes to in each unit: for planners of many of them.

use vuoro_core::assess::{Coverage, Plan, Tally};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::Scenario;
use vuoro_core::text;
use vuoro_core::text::Lang;
use vuoro_core::units::{Minutes, UnitId, ids::Id};

use super::{breakdown, groups, words};

/// The figures of one unit, or of all together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitFigures {
    /// Which one; `None` for all together.
    pub unit: Option<UnitId>,
    /// People at home there.
    pub people: usize,
    /// Their contract shares, in thousandths.
    pub fte: i64,
    /// Head-minutes missing to the minimum.
    pub missing_minimum: Minutes,
    /// Head-minutes missing to the target.
    pub missing_target: Minutes,
    /// Head-minutes too many.
    pub surplus: Minutes,
    /// Weight of the wishes met, and of those asked.
    pub wishes: (i64, i64),
    /// Single days off.
    pub single_days_off: i64,
    /// Quick returns.
    pub quick_returns: i64,
    /// Minutes off contract, without sign.
    pub off_contract: Minutes,
    /// What the work in the unit costs in euros, where pay is known.
    pub cost: Option<f64>,
    /// Broken requirements.
    pub broken: usize,
    /// Other findings.
    pub other: usize,
}

/// Heads of the columns that [`UnitFigures::cells`] fills.
pub fn heads(lang: Lang) -> [String; 12] {
    [
        text!("report-people"),
        text!("report-fte"),
        text!("measure-missing-minimum"),
        text!("report-to-target"),
        text!("measure-surplus"),
        text!("report-wishes-met"),
        text!("measure-single-days-off"),
        text!("measure-quick-returns"),
        text!("report-off-contract"),
        text!("measure-personnel-cost"),
        text!("report-broken"),
        text!("report-other-findings"),
    ]
    .map(|head| head.say(lang))
}

impl UnitFigures {
    /// The name of the unit.
    pub fn name(&self, scenario: &Scenario, lang: Lang) -> String {
        self.unit.map_or_else(|| text!("report-all-units").say(lang), |unit| scenario.unit(unit).name.clone())
    }

    /// The figures as people read them.
    pub fn cells(&self, lang: Lang) -> [String; 12] {
        let (met, asked) = self.wishes;
        [
            self.people.to_string(),
            words::fte(self.fte, lang),
            words::hours(self.missing_minimum, lang),
            words::hours(self.missing_target, lang),
            words::hours(self.surplus, lang),
            if asked > 0 { format!("{} %", (100 * met + asked / 2) / asked) } else { "–".to_owned() },
            self.single_days_off.to_string(),
            self.quick_returns.to_string(),
            words::hours(self.off_contract, lang),
            self.cost.map_or("–".to_owned(), |euros| lang.euros(euros.round() as i64)),
            self.broken.to_string(),
            self.other.to_string(),
        ]
    }

    fn add(&mut self, other: &UnitFigures) {
        self.people += other.people;
        self.fte += other.fte;
        self.missing_minimum += other.missing_minimum;
        self.missing_target += other.missing_target;
        self.surplus += other.surplus;
        self.wishes = (self.wishes.0 + other.wishes.0, self.wishes.1 + other.wishes.1);
        self.single_days_off += other.single_days_off;
        self.quick_returns += other.quick_returns;
        self.off_contract += other.off_contract;
        self.cost = match (self.cost, other.cost) {
            (Some(one), Some(other)) => Some(one + other),
            (one, other) => one.or(other),
        };
        self.broken += other.broken;
        self.other += other.other;
    }
}

/// The figures of every unit that has people or demand, and of all together at the end.
pub fn figures(problem: &Problem, plan: &Plan, covers: &[Coverage], people: &[Tally]) -> Vec<UnitFigures> {
    let scenario = &problem.scenario;
    let of_unit = |unit| UnitFigures { unit: Some(unit), ..UnitFigures::default() };
    let mut all: Vec<UnitFigures> = vuoro_core::units::ids::all::<UnitId>(scenario.units.len()).map(of_unit).collect();
    for (person, tally) in scenario.employees.iter().zip(people) {
        let unit = &mut all[person.unit.index()];
        unit.people += 1;
        unit.fte += person.fte;
        unit.wishes = (unit.wishes.0 + tally.weight_met, unit.wishes.1 + tally.weight_asked);
        unit.single_days_off += tally.single_days_off;
        unit.quick_returns += tally.quick_returns;
        unit.off_contract += tally.imbalance;
    }
    for (demand, cover) in scenario.demands.iter().zip(covers) {
        let unit = &mut all[demand.unit.index()];
        unit.missing_minimum += cover.missing_minimum;
        unit.missing_target += cover.missing_target;
        unit.surplus += cover.surplus;
    }
    for finding in &plan.judgement.findings {
        let Some(unit) = unit_of(scenario, finding) else { continue };
        let unit = &mut all[unit.index()];
        if finding.required { unit.broken += 1 } else { unit.other += 1 }
    }
    for row in breakdown::of(problem, plan).units {
        let cost = row.find("personnel-cost").map(|measure| measure.value);
        let named = |one: &&mut UnitFigures| one.unit.is_some_and(|unit| scenario.unit(unit).id == row.id);
        if let Some(unit) = all.iter_mut().find(named) {
            unit.cost = cost;
        }
    }
    let used = groups::units(problem);
    let mut shown: Vec<UnitFigures> = used.iter().map(|unit| all[unit.index()].clone()).collect();
    let mut total = UnitFigures::default();
    shown.iter().for_each(|unit| total.add(unit));
    shown.push(total);
    shown
}

/// The unit a finding is about: its own, or the person's home.
pub fn unit_of(scenario: &Scenario, finding: &Finding) -> Option<UnitId> {
    finding.unit.or_else(|| finding.employee.map(|employee| scenario.employee(employee).unit))
}
