//! The measures that people judge rosters by. They do not depend on the profile, nor on how rules are declared.

use crate::constraint::{Finding, Problem};
use crate::domain::{Roster, Scenario};
use crate::units::{CostUnit, Minutes};

use super::cover::{Coverage, coverage};
use super::people::{Tally, tallies};

/// One measured figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Stable id, e.g. `single-days-off`.
    pub id: &'static str,
    /// Title for people.
    pub title: &'static str,
    /// What it counts, in a sentence.
    pub about: &'static str,
    /// Unit for people.
    pub unit: &'static str,
    /// The figure.
    pub value: f64,
    /// Is less of it better (`Some(true)`), more (`Some(false)`), or neither?
    pub less_is_better: Option<bool>,
}

impl Measure {
    /// The figure with its unit as people read it: `12.5 h`, `92 %`, `1 234 €`.
    pub fn show(&self) -> String {
        let figure = match self.unit {
            "€" => {
                let whole = CostUnit::Cents.show(self.value.round() as i64 * 100);
                return whole.replace(".00", "");
            }
            "per FTE" => format!("{:.2}", self.value),
            _ if self.value.abs() >= 1000.0 || (self.value - self.value.round()).abs() < 0.05 => {
                format!("{:.0}", self.value.round() + 0.0)
            }
            _ => format!("{:.1}", self.value),
        };
        if self.unit.is_empty() { figure } else { format!("{figure} {}", self.unit) }
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
        let scenario = &problem.scenario;
        let people = tallies(scenario, roster);
        let broken = findings.iter().filter(|finding| finding.required).count();
        let mut list = vec![less(
            "requirements-broken",
            "Requirements broken",
            "Findings of rules that must be kept, missing minimum cover included.",
            "",
            broken as f64,
        )];
        list.extend(cover_measures(&coverage(scenario, roster)));
        list.extend(wish_measures(&people));
        list.extend(strain_measures(&people));
        list.extend(fairness_measures(scenario, &people));
        list.extend(hours_measures(&people));
        list.extend(cost_measure(&people));
        Measures { list }
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

fn less(id: &'static str, title: &'static str, about: &'static str, unit: &'static str, value: f64) -> Measure {
    Measure { id, title, about, unit, value, less_is_better: Some(true) }
}

fn more(id: &'static str, title: &'static str, about: &'static str, unit: &'static str, value: f64) -> Measure {
    Measure { less_is_better: Some(false), ..less(id, title, about, unit, value) }
}

fn hours(minutes: Minutes) -> f64 {
    minutes as f64 / 60.0
}

fn cover_measures(covers: &[Coverage]) -> [Measure; 3] {
    let sum = |of: fn(&Coverage) -> Minutes| hours(covers.iter().map(of).sum());
    [
        less(
            "missing-minimum",
            "Missing to minimum",
            "Hours of work missing to the minimum, summed over all cover requirements.",
            "h",
            sum(|cover| cover.missing_minimum),
        ),
        less(
            "missing-target",
            "Missing to target",
            "Hours of work missing to the number of people wanted, summed over all cover requirements.",
            "h",
            sum(|cover| cover.missing_target),
        ),
        less(
            "surplus",
            "Surplus",
            "Hours of work above the maximum, or above the target where no maximum is set.",
            "h",
            sum(|cover| cover.surplus),
        ),
    ]
}

fn wish_measures(people: &[Tally]) -> Vec<Measure> {
    let sum = |of: fn(&Tally) -> i64| people.iter().map(of).sum::<i64>();
    let asked = sum(|tally| tally.wishes_asked);
    if asked == 0 {
        return Vec::new();
    }
    let weight = sum(|tally| tally.weight_asked);
    let share = if weight == 0 { 100.0 } else { 100.0 * sum(|tally| tally.weight_met) as f64 / weight as f64 };
    vec![
        more(
            "wishes-met-share",
            "Wishes met, by weight",
            "Share of the wishes met, each counted as strongly as it was wished.",
            "%",
            share,
        ),
        more("wishes-met", "Wishes met", "Number of wishes met.", "", sum(|tally| tally.wishes_met) as f64),
        Measure {
            less_is_better: None,
            ..more("wishes-asked", "Wishes asked", "Number of wishes asked.", "", asked as f64)
        },
    ]
}

fn strain_measures(people: &[Tally]) -> [Measure; 5] {
    let sum = |of: fn(&Tally) -> i64| people.iter().map(of).sum::<i64>() as f64;
    [
        less(
            "single-days-off",
            "Single days off",
            "Calendar days off with work on the day before and the day after; a day that a night shift ends on is \
             not a day off.",
            "",
            sum(|tally| tally.single_days_off),
        ),
        less(
            "single-work-days",
            "Single working days",
            "Days of work with none on the day before and the day after.",
            "",
            sum(|tally| tally.single_work_days),
        ),
        less(
            "long-runs",
            "Runs over 5 working days",
            "Stretches of six or more days of work in a row.",
            "",
            sum(|tally| tally.long_runs),
        ),
        less(
            "quick-returns",
            "Quick returns",
            "Shifts that begin less than 11 hours after the end of the one before.",
            "",
            sum(|tally| tally.quick_returns),
        ),
        less(
            "nights-beyond-3",
            "Nights beyond 3 in a row",
            "Night shifts from the fourth in a row on.",
            "",
            sum(|tally| tally.nights_beyond),
        ),
    ]
}

fn fairness_measures(scenario: &Scenario, people: &[Tally]) -> [Measure; 3] {
    let total = people.iter().map(|tally| tally.weekends).sum::<i64>() as f64;
    let fte = scenario.employees.iter().map(|person| person.fte).sum::<i64>() as f64 / 1000.0;
    let share = |(tally, fte): (&Tally, i64)| (tally.nights + tally.weekends) as f64 * 1000.0 / fte as f64;
    let fte_of = scenario.employees.iter().map(|person| person.fte.max(1));
    let burdens: Vec<f64> = people.iter().zip(fte_of).filter(|(tally, _)| tally.mostly_there).map(share).collect();
    let least = burdens.iter().copied().fold(f64::INFINITY, f64::min);
    let most = burdens.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    [
        less(
            "weekends-per-fte",
            "Weekends worked",
            "Weekends with work on Saturday or Sunday, per full-time employee.",
            "per FTE",
            if fte > 0.0 { total / fte } else { 0.0 },
        ),
        less(
            "weekends-max",
            "Most weekends of one person",
            "The largest number of weekends that one person works.",
            "",
            people.iter().map(|tally| tally.weekends).max().unwrap_or(0) as f64,
        ),
        less(
            "burden-spread",
            "Spread of nights and weekends",
            "Nights and weekends worked per full-time employee: the largest minus the smallest, among those who are \
             there at least half of the time.",
            "per FTE",
            if burdens.is_empty() { 0.0 } else { most - least },
        ),
    ]
}

fn hours_measures(people: &[Tally]) -> Vec<Measure> {
    if people.iter().all(|tally| tally.target.is_none()) {
        return Vec::new();
    }
    let apart = people.iter().map(|tally| tally.imbalance);
    vec![
        less(
            "hours-imbalance",
            "Hours off contract",
            "How far planned and contract hours are apart in each planning period, summed over everyone.",
            "h",
            hours(apart.clone().sum()),
        ),
        less(
            "hours-imbalance-max",
            "Hours off contract at worst",
            "The same for the person whose hours are furthest off.",
            "h",
            hours(apart.max().unwrap_or(0)),
        ),
    ]
}

fn cost_measure(people: &[Tally]) -> Option<Measure> {
    let cents: Option<i64> = people.iter().map(|tally| tally.pay).sum();
    let cents = cents.filter(|_| !people.is_empty())?;
    let about = "Paid hours of work times hourly pay, without allowances.";
    Some(less("personnel-cost", "Personnel cost", about, "€", cents as f64 / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::{Told, World, demand};
    use crate::constraint::Importance;
    use crate::units::EmployeeId;

    fn measures(world: &World, rules: Vec<Told>) -> Measures {
        let problem = world.problem(rules);
        let findings = problem.evaluate(&world.roster);
        Measures::of(&problem, &world.roster, &findings)
    }

    fn value(measures: &Measures, id: &str) -> f64 {
        measures.get(id).unwrap_or_else(|| panic!("no measure {id}"))
    }

    #[test]
    fn cover_is_measured_in_hours_from_the_demands_alone() {
        // Two A (7 h 50 min each) wanted, one needed, nobody there; one I (7 h 25 min) too many.
        let mut world = World::new(&[("anna", "I")]);
        world.scenario.demands = vec![demand("A", 0, [1, 2]), demand("I", 0, [0, 0])];
        let measures = measures(&world, Vec::new());
        assert!((value(&measures, "missing-minimum") - 470.0 / 60.0).abs() < 1e-9);
        assert!((value(&measures, "missing-target") - 940.0 / 60.0).abs() < 1e-9);
        assert!((value(&measures, "surplus") - 445.0 / 60.0).abs() < 1e-9);
    }

    #[test]
    fn wishes_are_a_weighted_share_and_left_out_when_nobody_wished() {
        let mut world = World::new(&[("anna", "A .")]);
        assert_eq!(measures(&world, Vec::new()).get("wishes-met-share"), None);
        world.wish("anna", 0, "off", 300);
        world.wish("anna", 1, "off", 100);
        let measures = measures(&world, Vec::new());
        assert_eq!((value(&measures, "wishes-met-share"), value(&measures, "wishes-met")), (25.0, 1.0));
        assert_eq!(value(&measures, "wishes-asked"), 2.0);
    }

    #[test]
    fn strain_is_summed_over_people() {
        let world = World::new(&[("anna", "A . A A A A A A"), ("ben", ". I . Y Y Y Y .")]);
        let measures = measures(&world, Vec::new());
        assert_eq!(value(&measures, "single-days-off"), 2.0);
        assert_eq!(value(&measures, "single-work-days"), 1.0);
        assert_eq!(value(&measures, "long-runs"), 1.0);
        assert_eq!(value(&measures, "nights-beyond-3"), 1.0);
        assert_eq!(value(&measures, "quick-returns"), 0.0);
    }

    #[test]
    fn burdens_are_compared_per_full_time_employee_among_those_who_are_there() {
        // Weekend is days 5 and 6. Anna: 1 weekend and 1 night at 50 % = 4 per FTE; Ben: 1; Cara is away.
        let mut world = World::new(&[("anna", "Y . . . . A ."), ("ben", ". . . . . . A"), ("cara", "v v v v v v v")]);
        world.scenario.employees[0].fte = 500;
        world.absence("cara", 0, 7);
        let measures = measures(&world, Vec::new());
        assert_eq!(value(&measures, "burden-spread"), 3.0);
        assert_eq!((value(&measures, "weekends-per-fte"), value(&measures, "weekends-max")), (2.0 / 2.5, 1.0));
    }

    #[test]
    fn hours_off_contract_are_summed_without_sign() {
        // One week of 114:45 over three weeks is 2295 min. Anna works 440 min, Ben none.
        let world = World::new(&[("anna", "A . . . . . ."), ("ben", ". . . . . . .")]);
        let measures = measures(&world, Vec::new());
        assert!((value(&measures, "hours-imbalance") - (1855.0 + 2295.0) / 60.0).abs() < 1e-9);
        assert!((value(&measures, "hours-imbalance-max") - 38.25).abs() < 1e-9);
    }

    #[test]
    fn cost_needs_everyones_pay() {
        let mut world = World::new(&[("anna", "A"), ("ben", ".")]);
        world.scenario.employees[0].hourly = Some(1500);
        assert_eq!(measures(&world, Vec::new()).get("personnel-cost"), None);
        world.scenario.employees[1].hourly = Some(1500);
        // 7 h 20 min at 15.00 €.
        assert_eq!(value(&measures(&world, Vec::new()), "personnel-cost"), 110.0);
    }

    #[test]
    fn broken_requirements_are_counted_by_finding() {
        let world = World::new(&[("anna", "A")]);
        let finding = |cost| Told::finding(EmployeeId(0), 0..1, cost, "x");
        let rules = vec![
            Told::new("must", Importance::Required, vec![finding(None), finding(None)]),
            Told::new("should", Importance::Price(100), vec![finding(Some(100))]),
        ];
        assert_eq!(value(&measures(&world, rules), "requirements-broken"), 2.0);
    }

    #[test]
    fn an_empty_ward_has_measures_without_any_oddity() {
        let world = World::new(&[]);
        for measure in measures(&world, Vec::new()).list {
            assert!(measure.value == 0.0, "{} is {}", measure.id, measure.value);
        }
    }

    #[test]
    fn figures_read_well_with_their_units() {
        let with = |unit, value| less("x", "X", "", unit, value).show();
        assert_eq!(with("h", 12.5), "12.5 h");
        assert_eq!(with("%", 100.0 / 3.0), "33.3 %");
        assert_eq!(with("", 4.0), "4");
        assert_eq!(with("per FTE", 0.8), "0.80 per FTE");
        assert_eq!(with("€", 1234.4), "1\u{202f}234 €");
        assert_eq!((with("h", -0.01).as_str(), with("h", 1234.6).as_str()), ("0 h", "1235 h"));
    }
}
