//! Where plans of one scenario differ: in measures, per person and per day.

use super::alternatives::differing;
use super::{Plan, breakdown, coverage, tallies};
use crate::constraint::Problem;
use crate::text;
use crate::text::{Lang, Text};
use crate::units::{Day, EmployeeId, ids::Id};

/// Measures shown first, at most.
pub const FIRST: usize = 10;

/// The measures that decide between plans, the weightiest first.
const DECIDING: [&str; 18] = [
    "requirements-broken",
    "missing-minimum",
    "missing-target",
    "personnel-cost",
    "cost-changeable",
    "wishes-met-share",
    "strenuous-shifts",
    "single-days-off",
    "people-at-risk",
    "quick-returns",
    "shifts-kept",
    "hours-imbalance",
    "nights-range",
    "evenings-range",
    "weekends-range",
    "holidays-range",
    "fulfilment-range",
    "surplus",
];

/// The measures of plans in two lists: those that differ and matter, at most ten of them, and the rest. Values that
/// read the same do not differ; what matters is what has a better and a worse side.
pub fn matter(plans: &[Plan]) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut ids: Vec<&'static str> = Vec::new();
    for measure in plans.iter().flat_map(|plan| &plan.measures.list).filter(|measure| !measure.detail) {
        if !ids.contains(&measure.id) {
            ids.push(measure.id);
        }
    }
    let shown = |plan: &Plan, id: &str| plan.measures.find(id).map(|measure| measure.show(Lang::En));
    let differs = |id: &&&str| plans.iter().any(|plan| shown(plan, id) != shown(&plans[0], id));
    let sided = |id: &&&str| {
        plans.iter().find_map(|plan| plan.measures.find(id)).is_some_and(|measure| measure.less_is_better.is_some())
    };
    let mut first: Vec<&'static str> = ids.iter().filter(differs).filter(sided).copied().collect();
    // Whatever decides in the order of weight, then the others as tables have them.
    first.sort_by_key(|id| DECIDING.iter().position(|other| other == id).unwrap_or(DECIDING.len()));
    first.truncate(FIRST);
    let rest = ids.into_iter().filter(|id| !first.contains(id)).collect();
    (first, rest)
}

/// What plans are compared by person in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Minutes counted toward the contract, absences at its rate.
    Hours,
    /// Nights worked.
    Nights,
    /// Weekends with work on Saturday or Sunday.
    Weekends,
    /// Days off between two days with work.
    SingleDaysOff,
    /// Wishes met.
    Wishes,
    /// Personnel cost in cents, where pay is known.
    Money,
}

impl Figure {
    /// Every figure, in the order of tables.
    pub const ALL: [Figure; 6] =
        [Figure::Hours, Figure::Nights, Figure::Weekends, Figure::SingleDaysOff, Figure::Wishes, Figure::Money];

    /// The word of the JSON form.
    pub const fn name(self) -> &'static str {
        match self {
            Figure::Hours => "minutes",
            Figure::Nights => "nights",
            Figure::Weekends => "weekends",
            Figure::SingleDaysOff => "single_days_off",
            Figure::Wishes => "wishes_met",
            Figure::Money => "cost_cents",
        }
    }

    /// Title for people.
    pub fn title(self) -> Text {
        match self {
            Figure::Hours => text!("figure-hours"),
            Figure::Nights => text!("figure-nights"),
            Figure::Weekends => text!("figure-weekends"),
            Figure::SingleDaysOff => text!("figure-single-days-off"),
            Figure::Wishes => text!("figure-wishes"),
            Figure::Money => text!("figure-money"),
        }
    }

    /// A value as people read it.
    pub fn show(self, value: Option<i64>, lang: Lang) -> String {
        match (self, value) {
            (_, None) => "–".to_owned(),
            (Figure::Hours, Some(minutes)) => lang.duration(minutes),
            (Figure::Money, Some(cents)) => lang.euros((cents + 50).div_euclid(100)),
            (_, Some(count)) => lang.number(count),
        }
    }
}

/// One person in several plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonDifference {
    /// Who.
    pub employee: EmployeeId,
    /// For each figure, in the order of [`Figure::ALL`], its value in each plan.
    pub figures: Vec<Vec<Option<i64>>>,
    /// Days in each plan that are other than in the first.
    pub days: Vec<usize>,
}

impl PersonDifference {
    /// Do the plans differ in a figure for this person?
    pub fn differs(&self, figure: usize) -> bool {
        self.figures[figure].iter().any(|value| *value != self.figures[figure][0])
    }
}

/// One day in several plans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayDifference {
    /// Which.
    pub day: Day,
    /// People in each plan whose duty is another than in the first.
    pub people: Vec<usize>,
    /// Heads missing to the target in each plan, at the worst moment of each requirement.
    pub missing: Vec<i64>,
}

/// Where plans differ from the first of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// The people for whom something differs.
    pub people: Vec<PersonDifference>,
    /// The days on which something differs.
    pub days: Vec<DayDifference>,
}

impl Differences {
    /// The differences of plans of one scenario.
    pub fn of(problem: &Problem, plans: &[Plan]) -> Self {
        let Some(first) = plans.first() else { return Differences::default() };
        let scenario = &problem.scenario;
        let mut by_person = vec![vec![0; plans.len()]; scenario.employees.len()];
        let mut by_day = vec![vec![0; plans.len()]; scenario.calendar.days as usize];
        for (at, plan) in plans.iter().enumerate() {
            for (employee, day) in differing(scenario, plan, first) {
                by_person[employee.index()][at] += 1;
                by_day[day as usize][at] += 1;
            }
        }
        let figures: Vec<Vec<[Option<i64>; 6]>> = plans.iter().map(|plan| figures(problem, plan)).collect();
        let person = |(employee, days): (EmployeeId, Vec<usize>)| {
            let of = |figure: usize| figures.iter().map(|plan| plan[employee.index()][figure]).collect();
            PersonDifference { employee, figures: (0..Figure::ALL.len()).map(of).collect(), days }
        };
        let missing: Vec<Vec<i64>> = plans.iter().map(|plan| missing(problem, plan)).collect();
        let day = |(day, people): (usize, Vec<usize>)| DayDifference {
            day: day as Day,
            people,
            missing: missing.iter().map(|plan| plan[day]).collect(),
        };
        let any = |counts: &[usize]| counts.iter().any(|count| *count > 0);
        Differences {
            people: scenario.staff().zip(by_person).filter(|(_, days)| any(days)).map(person).collect(),
            days: by_day.into_iter().enumerate().filter(|(_, people)| any(people)).map(day).collect(),
        }
    }
}

/// Everyone's figures in a plan, in the order of [`Figure::ALL`].
fn figures(problem: &Problem, plan: &Plan) -> Vec<[Option<i64>; 6]> {
    let rows = breakdown(problem, &plan.roster, &plan.judgement.findings).people;
    let cost = |at: usize| Some((rows.get(at)?.find("personnel-cost")?.value * 100.0).round() as i64);
    let of = |(at, tally): (usize, super::Tally)| {
        [
            Some(tally.credited),
            Some(tally.nights),
            Some(tally.weekends),
            Some(tally.single_days_off),
            (tally.wishes_asked > 0).then_some(tally.wishes_met),
            cost(at).or(tally.pay),
        ]
    };
    tallies(problem, &plan.roster).into_iter().enumerate().map(of).collect()
}

/// Heads missing to the target on each day.
fn missing(problem: &Problem, plan: &Plan) -> Vec<i64> {
    let scenario = &problem.scenario;
    let mut days = vec![0; scenario.calendar.days as usize];
    for (demand, cover) in scenario.demands.iter().zip(coverage(scenario, &plan.roster)) {
        days[demand.day as usize] += (demand.target - cover.least).max(0);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::World;

    fn plans(lines: &[&str]) -> (Problem, Vec<Plan>) {
        let mut world = World::new(&[("anna", "A . . ."), ("ben", ". A . .")]);
        world.wish("anna", 1, "off", 100);
        let problem = world.problem(vec![]);
        let plan = |line: &&str| Plan::new(&problem, World::new(&[("anna", line), ("ben", ". A . .")]).roster);
        let plans = lines.iter().map(plan).collect();
        (problem, plans)
    }

    #[test]
    fn only_people_and_days_that_differ_are_listed_with_their_figures() {
        let (problem, plans) = plans(&["A . A .", "A Y . ."]);
        let found = Differences::of(&problem, &plans);
        assert_eq!(found.people.len(), 1, "ben works the same in both");
        let anna = &found.people[0];
        assert_eq!(
            (anna.days.as_slice(), anna.figures[1].as_slice()),
            ([0, 2].as_slice(), [Some(0), Some(1)].as_slice())
        );
        assert_eq!((&anna.figures[3], &anna.figures[4]), (&vec![Some(1), Some(0)], &vec![Some(1), Some(0)]));
        assert!(anna.differs(0) && !anna.differs(2));
        assert_eq!(found.days.iter().map(|day| (day.day, day.people[1])).collect::<Vec<_>>(), [(1, 1), (2, 1)]);
        assert_eq!(Differences::of(&problem, &[]), Differences::default());
    }

    #[test]
    fn at_most_ten_measures_come_first_and_none_of_them_is_alike() {
        let (_, plans) = plans(&["A . A .", "A Y . ."]);
        let (first, rest) = matter(&plans);
        assert!(first.len() <= FIRST && first.contains(&"single-days-off") && first.contains(&"wishes-met-share"));
        let shown = |plan: &Plan, id| plan.measures.find(id).map(|measure| measure.show(Lang::En));
        assert!(first.iter().all(|id| shown(&plans[0], id) != shown(&plans[1], id)));
        assert!(rest.iter().all(|id| !first.contains(id)));
        assert_eq!(matter(&plans[..1]).0, [""; 0]);
    }
}
