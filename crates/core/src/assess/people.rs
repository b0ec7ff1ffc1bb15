//! What each person's line amounts to: hours, burdens, wishes.

use std::ops::Range;

use crate::constraint::Problem;
use crate::domain::{Duty, Line, Part, PeriodPart, Roster, Scenario, Strength, Want, Whose, Wish};
use crate::units::{Cost, Day, DutyId, EmployeeId, Minutes, ids::Id};

/// Elapsed minutes between duties below which a return is quick.
const QUICK_RETURN: Minutes = 11 * 60;
/// Working days in a row that are still usual.
const USUAL_DAYS: Day = 5;
/// Weight of the strongest wishes: 400 %.
const STRONGEST: i64 = 4000;
/// Nights in a row that are still usual.
const USUAL_NIGHTS: Day = 3;

/// One person's figures in a roster. Days of the past count as neighbours, never by themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Minutes counted toward the contract: paid work, and absences at the contract's rate.
    pub credited: Minutes,
    /// Contract minutes of the horizon by contract share and days employed; `None` without a contract in hours.
    pub target: Option<Minutes>,
    /// Minutes beyond the contract in the known days of a period that began before the horizon.
    pub before: Minutes,
    /// Sum over the planning periods of how far credited and contract minutes are apart.
    pub imbalance: Minutes,
    /// Paid minutes of work.
    pub paid: Minutes,
    /// Calendar days of the employment without a worked minute and without absence.
    pub days_off: i64,
    /// Maximal runs of such days.
    pub off_runs: i64,
    /// Days with work.
    pub worked: i64,
    /// Evenings worked.
    pub evenings: i64,
    /// Public holidays with work.
    pub holidays: i64,
    /// Nights worked.
    pub nights: i64,
    /// Weekends with work on Saturday or Sunday.
    pub weekends: i64,
    /// Days off (calendar days without a worked minute) between two days with work.
    pub single_days_off: i64,
    /// Days with work between two without.
    pub single_work_days: i64,
    /// Runs of more than five days with work.
    pub long_runs: i64,
    /// Returns to work after less than 11 hours.
    pub quick_returns: i64,
    /// Nights from the fourth in a row on.
    pub nights_beyond: i64,
    /// Wishes met.
    pub wishes_met: i64,
    /// Wishes asked.
    pub wishes_asked: i64,
    /// Weight of the wishes met; a 100 % wish weighs 1000, as does one priced 10 €.
    pub weight_met: i64,
    /// Weight of the wishes asked.
    pub weight_asked: i64,
    /// Wishes for a day off.
    pub wished_off: Asked,
    /// Wishes for a shift.
    pub wished_duty: Asked,
    /// Wishes not to have a shift.
    pub wished_not: Asked,
    /// Wishes of the strongest kind, each counted once.
    pub wished_first: Asked,
    /// Wishes that no roster could grant.
    pub wishes_impossible: i64,
    /// What the work costs in cents, if the person's hourly pay is known.
    pub pay: Option<Cost>,
    /// Is the person employed and not absent for at least half of the horizon?
    pub mostly_there: bool,
}

/// Wishes of one kind: weight, or number, of those met and of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Met.
    pub met: i64,
    /// Asked.
    pub asked: i64,
}

impl Asked {
    fn add(&mut self, weight: i64, met: bool) {
        self.asked += weight;
        self.met += if met { weight } else { 0 };
    }
}

impl Tally {
    /// Credited minutes beyond the contract in the planning periods, negative when short of it: what the rules about hours
    /// count. A balance carried in from earlier periods is apart.
    pub fn balance(&self) -> Option<Minutes> {
        self.target.map(|target| self.credited + self.before - target)
    }
}

/// Everyone's figures, by employee.
pub fn tallies(problem: &Problem, roster: &Roster) -> Vec<Tally> {
    let scenario = &*problem.scenario;
    let mut tallies: Vec<Tally> = scenario.staff().map(|employee| tally(problem, roster, employee)).collect();
    for wish in &scenario.wishes {
        let tally = &mut tallies[wish.employee.index()];
        let weight = weight_of(wish);
        tally.wishes_asked += 1;
        tally.weight_asked += weight;
        let met = scenario.meets(roster, wish);
        match wish.want {
            Want::Off => tally.wished_off.add(weight, met),
            Want::Duty(_) => tally.wished_duty.add(weight, met),
            Want::Not(_) => tally.wished_not.add(weight, met),
        }
        if weight >= STRONGEST {
            tally.wished_first.add(1, met);
        }
        tally.wishes_impossible += i64::from(!may_be_granted(scenario, wish));
        if met {
            tally.wishes_met += 1;
            tally.weight_met += weight;
        }
    }
    tallies
}

/// Could any roster grant the wish? A wish for work needs a person who is employed and not absent, and a duty in a unit
/// and a role that the person may work in.
fn may_be_granted(scenario: &Scenario, wish: &Wish) -> bool {
    let Want::Duty(duties) = &wish.want else { return true };
    let person = scenario.employee(wish.employee);
    let there = person.employed(wish.day) && scenario.absence_on(wish.employee, wish.day).is_none();
    let date = scenario.calendar.date(wish.day);
    let fits = |part: &Part| {
        person.units.contains(&part.unit) && part.role.is_none_or(|role| person.holds(role, part.unit, date))
    };
    let mut duties = duties.iter().map(|duty| scenario.duty(duty));
    duties.any(|duty| !duty.is_bound() || (there && duty.parts().iter().all(fits)))
}

fn weight_of(wish: &Wish) -> i64 {
    match wish.strength {
        Strength::Percent(percent) => percent.max(0) * 10,
        Strength::Price(price) => price.max(0),
    }
}

fn tally(problem: &Problem, roster: &Roster, employee: EmployeeId) -> Tally {
    let scenario = &*problem.scenario;
    let days = Days { scenario, employee, line: scenario.line(roster, employee) };
    let person = scenario.employee(employee);
    let horizon = scenario.calendar.iter();
    let periods = periods(problem, employee, &days.line);
    let paid: Minutes = horizon
        .clone()
        .flat_map(|day| roster.duties(employee, day).map(move |duty| scenario.paid_minutes(duty, day)))
        .sum();
    let there = horizon.clone().filter(|day| person.employed(*day) && scenario.absence_on(employee, *day).is_none());
    Tally {
        credited: periods.iter().map(|period| period.credited).sum(),
        target: periods.iter().filter_map(|period| period.owed).reduce(|all, owed| all + owed),
        before: periods.iter().map(|period| period.before).sum(),
        imbalance: periods.iter().filter_map(|period| Some((period.credited - period.owed?).abs())).sum(),
        paid,
        days_off: horizon.clone().filter(|day| days.off(*day)).count() as i64,
        off_runs: horizon.clone().filter(|day| days.off(*day) && !(*day > 0 && days.off(day - 1))).count() as i64,
        evenings: horizon.clone().filter(|day| days.tagged(*day, "evening")).count() as i64,
        holidays: horizon.clone().filter(|day| days.touched(*day) && scenario.calendar.holiday(*day).is_some()).count()
            as i64,
        worked: horizon.clone().filter(|day| days.works(*day)).count() as i64,
        nights: horizon.clone().filter(|day| days.night(*day)).count() as i64,
        weekends: days.weekends(),
        single_days_off: horizon.clone().filter(|day| days.single_off(*day)).count() as i64,
        single_work_days: horizon.clone().filter(|day| days.single_work(*day)).count() as i64,
        long_runs: days.beyond(USUAL_DAYS, |day| days.works(day)).filter(|days| *days > 0).count() as i64,
        quick_returns: days.quick_returns(),
        nights_beyond: days.beyond(USUAL_NIGHTS, |day| days.night(day)).map(i64::from).sum(),
        pay: person.hourly.map(|hourly| (hourly * paid + 30).div_euclid(60)),
        mostly_there: there.count() * 2 >= scenario.calendar.days as usize,
        ..Tally::default()
    }
}

/// Strains in the known days before the plan: quick returns, single days off, runs of more than five working days.
pub(super) fn strains_before(scenario: &Scenario, employee: EmployeeId) -> i64 {
    let nothing = scenario.empty_roster();
    let days = Days { scenario, employee, line: scenario.line(&nothing, employee) };
    let past = || days.line.first()..0;
    let single = past().filter(|day| *day < -1 && days.known(*day) && days.single_off(*day)).count();
    let runs = days.line.runs(|day| day < 0 && days.works(day));
    let long = runs.iter().filter(|run| run.end - run.start > USUAL_DAYS).count();
    (single + long + days.returns(past()).filter(|rest| *rest < QUICK_RETURN).count()) as i64
}

/// The hours of a planning period.
struct Hours {
    /// Minutes credited in the days of the horizon.
    credited: Minutes,
    /// Minutes owed for them; `None` where the contract sets no hours.
    owed: Option<Minutes>,
    /// Minutes credited beyond what was owed in the known days of the period before the horizon.
    before: Minutes,
}

/// The planning periods of a person, by the terms of their days and what the rules in use take off.
fn periods(problem: &Problem, employee: EmployeeId, line: &Line<'_>) -> Vec<Hours> {
    let scenario = &*problem.scenario;
    let norm = problem.norm(employee);
    // Where absences shorten the hours owed, an absent day counts nothing toward them.
    let credited = |duty: DutyId, day: Day, whole: &Range<Day>| match scenario.duty(duty).absence() {
        Some(_) if norm.absence.is_some() || !whole.contains(&day) => 0,
        Some(_) => scenario.credited_minutes(employee, duty, day),
        None => scenario.paid_within(duty, day, whole, norm.divides_nights),
    };
    let of_period = |part: PeriodPart| {
        let credit = |days: Range<Day>| -> Minutes {
            let known = days.start.max(line.first())..days.end;
            known
                .flat_map(|day| line.ids(day).map(move |duty| (day, duty)))
                .map(|(day, duty)| credited(duty, day, &part.whole))
                .sum()
        };
        let owes = |days: Range<Day>| norm.minutes(scenario, employee, &days, Whose::Own);
        let known = part.known(-line.first());
        let before = known.start..part.days.start;
        let (first, owed) = (part.days.start, owes(part.days.clone()));
        Hours {
            // Work before the first day of a period ends in it.
            credited: credit((if before.is_empty() { first - Duty::REACH } else { first })..part.days.end),
            before: if before.is_empty() {
                0
            } else {
                credit(before.start - Duty::REACH..before.end) + owed.unwrap_or(0) - owes(known).unwrap_or(0)
            },
            owed,
        }
    };
    scenario.contracts[scenario.employee(employee).contract.index()]
        .cycle
        .parts(&scenario.calendar)
        .into_iter()
        .map(of_period)
        .collect()
}

/// One person's days with the questions that measures ask of them; surplus duties of a day count as well.
struct Days<'a> {
    scenario: &'a Scenario,
    employee: EmployeeId,
    line: Line<'a>,
}

impl Days<'_> {
    fn known(&self, day: Day) -> bool {
        self.line.days().contains(&day)
    }

    /// Does work begin on the day?
    fn works(&self, day: Day) -> bool {
        self.known(day) && self.line.ids(day).any(|id| self.scenario.duty(id).is_work())
    }

    fn night(&self, day: Day) -> bool {
        self.tagged(day, "night")
    }

    fn tagged(&self, day: Day, tag: &str) -> bool {
        let bit = self.scenario.tag(tag);
        self.known(day) && self.line.ids(day).any(|id| self.scenario.duty(id).tags & bit != 0)
    }

    /// Is any minute of the calendar day worked?
    fn touched(&self, day: Day) -> bool {
        let over = |id| self.scenario.duty(id).crosses_midnight();
        self.works(day) || (self.known(day - 1) && self.line.ids(day - 1).any(over))
    }

    /// A calendar day off of the employment: no worked minute, and no absence.
    fn off(&self, day: Day) -> bool {
        let present = self.line.ids(day).all(|id| self.scenario.duty(id).absence().is_none());
        present && !self.touched(day) && self.employed(day)
    }

    fn employed(&self, day: Day) -> bool {
        self.scenario.employee(self.employee).employed(day)
    }

    fn single_off(&self, day: Day) -> bool {
        self.off(day) && self.touched(day - 1) && self.works(day + 1)
    }

    fn single_work(&self, day: Day) -> bool {
        let free = |day| self.known(day) && !self.works(day);
        self.works(day) && free(day - 1) && free(day + 1)
    }

    fn weekends(&self) -> i64 {
        let end = self.line.end();
        let saturdays = self.scenario.calendar.saturdays(0, end);
        saturdays.filter(|saturday| self.works(*saturday) || self.works(saturday + 1)).count() as i64
    }

    /// For each run of `member` days how many of its days inside the horizon lie beyond the first `usual`.
    fn beyond(&self, usual: Day, member: impl Fn(Day) -> bool) -> impl Iterator<Item = Day> {
        self.line.runs(member).into_iter().map(move |run| (run.end - (run.start + usual).max(0)).max(0))
    }

    /// Duties of the horizon that begin less than 11 h after the end of the one before.
    fn quick_returns(&self) -> i64 {
        self.returns(0..self.line.end()).filter(|rest| *rest < QUICK_RETURN).count() as i64
    }

    /// The elapsed minutes of rest before each duty of some days.
    fn returns(&self, among: Range<Day>) -> impl Iterator<Item = Minutes> {
        let mut spans = Vec::new();
        for day in self.line.days() {
            for id in self.line.ids(day).filter(|id| self.scenario.duty(*id).is_work()) {
                spans.push((self.scenario.duty_span(id, day), day));
            }
        }
        spans.sort_unstable();
        let rests: Vec<Minutes> = spans
            .windows(2)
            .filter(|pair| among.contains(&pair[1].1))
            .map(|pair| pair[1].0.start - pair[0].0.end)
            .collect();
        rests.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::World;

    fn tally_of(past: &str, line: &str) -> Tally {
        let mut world = World::new(&[("anna", line)]);
        world.past("anna", past);
        tallies(&world.problem(vec![]), &world.roster).remove(0)
    }

    #[test]
    fn a_single_day_off_has_worked_minutes_on_both_sides() {
        assert_eq!(tally_of("", "A . A . . A").single_days_off, 1);
        // The past and the day before it count as neighbours; an unknown edge does not.
        assert_eq!(tally_of("A", ". A").single_days_off, 1);
        assert_eq!(tally_of("", ". A .").single_days_off, 0);
        // The day a night ends on is worked, so the one free day after it is single.
        assert_eq!(tally_of("", "Y . . A").single_days_off, 1);
        assert_eq!(tally_of("", "Y . A").single_days_off, 0);
        // Absence is neither work nor a day off.
        assert_eq!(tally_of("", "A . v . A").single_days_off, 0);
        assert_eq!(tally_of("", "A v A").single_days_off, 0);
    }

    #[test]
    fn a_single_working_day_has_none_on_either_side() {
        assert_eq!(tally_of("", ". A . A A . I v").single_work_days, 2);
        assert_eq!(tally_of(".", "A .").single_work_days, 1);
        assert_eq!(tally_of("", "A .").single_work_days, 0);
    }

    #[test]
    fn runs_are_counted_with_the_past_but_only_for_days_of_the_horizon() {
        assert_eq!(tally_of("", "A A A A A . A A A A A A").long_runs, 1);
        assert_eq!(tally_of("A A A A A", "A .").long_runs, 1);
        assert_eq!(tally_of("A A A A A A", ". A").long_runs, 0);
        let nights = tally_of("Y Y", "Y Y Y . Y Y Y");
        assert_eq!((nights.nights, nights.nights_beyond), (6, 2));
    }

    #[test]
    fn a_return_is_quick_below_eleven_hours() {
        // I ends 21:25, A begins 07:00: 9 h 35 min. Y ends 07:10, I begins 14:00 the same day: 6 h 50 min.
        assert_eq!(tally_of("I", "A I A . Y I").quick_returns, 3);
        // Y ends 07:10 and A begins 07:00 two days later.
        assert_eq!(tally_of("", "A A . Y . A").quick_returns, 0);
    }

    #[test]
    fn a_quick_return_is_measured_in_elapsed_time() {
        // K ends 16:00 + Y from 21:00 are 5 h apart; on the spring night 21:25-07:00 has only 8 h 35 min.
        let world = World::starting("2027-03-27", &[("anna", "I A")]);
        assert_eq!(tallies(&world.problem(vec![]), &world.roster)[0].quick_returns, 1);
    }

    #[test]
    fn a_weekend_counts_once_and_with_its_saturday_in_the_past() {
        // The world starts on a Monday: days 5 and 6 are the weekend.
        assert_eq!(tally_of("", ". . . . . A A . . . . . . A").weekends, 2);
        let mut sunday = World::starting("2026-08-30", &[("anna", ". A")]);
        sunday.past("anna", "A");
        assert_eq!(tallies(&sunday.problem(vec![]), &sunday.roster)[0].weekends, 1);
    }

    #[test]
    fn hours_are_held_against_the_contract_by_share_and_employment() {
        // 114:45 over 21 days; A and I are paid 7 h 20 min and 6 h 55 min. One week of 80 %: 1836 min.
        let mut world = World::new(&[("anna", "A I A . . . .")]);
        world.scenario.employees[0].fte = 800;
        let tally = tallies(&world.problem(vec![]), &world.roster).remove(0);
        assert_eq!((tally.credited, tally.target), (440 + 415 + 440, Some(1836)));
        assert_eq!((tally.balance(), tally.imbalance), (Some(-541), 541));
        // Employed for 3 of 7 days: 6885 * 0.8 * 3/21 = 787 (rounded).
        world.scenario.employees[0].to = Some(3);
        assert_eq!(tallies(&world.problem(vec![]), &world.roster)[0].target, Some(787));
    }

    #[test]
    fn too_much_in_one_period_does_not_make_up_for_too_little_in_the_next() {
        let mut world = World::new(&[("anna", "A .")]);
        world.scenario.contracts[0].cycle = crate::domain::Cycle::days(1);
        world.scenario.contracts[0].minutes = Some(220);
        let tally = tallies(&world.problem(vec![]), &world.roster).remove(0);
        assert_eq!((tally.balance(), tally.imbalance), (Some(0), 440));
    }

    #[test]
    fn an_absent_weekday_counts_the_fifth_part_of_a_week() {
        // 6885 * 7 / (21 * 5) = 459 min a weekday, nothing on Saturday.
        let tally = tally_of("", "v v v v v v .");
        assert_eq!(tally.credited, 5 * 459);
        assert_eq!((tally.worked, tally.pay), (0, None));
    }

    #[test]
    fn pay_is_hours_times_hourly_pay() {
        let mut world = World::new(&[("anna", "A v")]);
        world.scenario.employees[0].hourly = Some(2000);
        // 440 min at 20.00 € are 146.67 €.
        assert_eq!(tallies(&world.problem(vec![]), &world.roster)[0].pay, Some(14_667));
    }

    #[test]
    fn wishes_are_met_by_what_they_say() {
        let mut world = World::new(&[("anna", "A . v A"), ("ben", "I . . .")]);
        world.wish("anna", 0, "off", 100);
        world.wish("anna", 1, "off", 100);
        world.wish("anna", 2, "off", 200);
        world.wish("anna", 3, "not I", 50);
        world.wish("ben", 0, "evening", 100);
        world.wish("ben", 1, "A", 400);
        let tallies = tallies(&world.problem(vec![]), &world.roster);
        assert_eq!((tallies[0].wishes_met, tallies[0].wishes_asked), (3, 4));
        assert_eq!((tallies[0].weight_met, tallies[0].weight_asked), (3500, 4500));
        assert_eq!((tallies[1].wishes_met, tallies[1].weight_asked), (1, 5000));
    }

    #[test]
    fn surplus_duties_of_a_day_count_as_work() {
        let mut world = World::new(&[("anna", "A . A")]);
        let a = world.duty("A");
        world.roster.extra.push((EmployeeId(0), 1, a));
        let tally = tallies(&world.problem(vec![]), &world.roster).remove(0);
        assert_eq!((tally.worked, tally.single_days_off, tally.credited), (3, 0, 1320));
    }
}
