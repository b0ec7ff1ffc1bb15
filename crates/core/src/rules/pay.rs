//! `pay`: what of the payroll a plan can change.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::constraint::{
    Automaton, Bounds, Cell, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Problem, Rule,
    Window,
};
use crate::domain::{Duty, DutySet, PeriodPart, Roster, Scenario, Tariff};
use crate::error::Code;
use crate::pay::{Beyond, Clockwork, Limits, Rate, WHOLE, limits, person_rate};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Cost, Day, DutyId, EmployeeId, Minutes, Score, ids::Id, time::Clock};

use super::said;
use super::shared;
use super::support::Pool;

/// The kind.
pub(crate) struct Pay;

/// Cents of a euro: at this importance a euro of pay costs a euro.
const EURO: Cost = 100;

static DESCRIPTION: Description = Description {
    id: "pay",
    title: "Pay that the plan can change",
    about: "Prices, by the scenario's pay agreement and with the employer's side costs, what a roster adds to the payroll: \
         hours beyond a person's norm up to a full-timer's (additional work), hours beyond those (overtime, in two \
         steps), hours of people hired from an agency, all hours of people whose contract sets none, and allowances \
         (`allowances`). Basic pay is paid whatever is planned and is not in it. The importance is the price of a \
         whole euro of pay; prices of minutes are rounded to whole cents. Who has no known pay costs nothing. Leave \
         out other rules that price hours above the contract: the same hours would be priced twice.",
    goal: Goal::Cost,
    importance: Importance::Price(EURO),
    parameters: &[Parameter {
        name: "allowances",
        unit: "none, grades or all",
        default: "grades",
        about: "Which allowances are priced: none of them; what they cost more for a person than for the lowest \
                    paid of the scope (where demand is fixed only that can change); or all of them (where demand may \
                    move).",
    }],
    examples: &[
        "importance = 1",
        "allowances = \"all\"\nimportance = 2",
        "allowances = \"none\"\nimportance = \"0.50\"",
    ],
};

impl Kind for Pay {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let words = [("none", Allowances::None), ("grades", Allowances::Grades), ("all", Allowances::All)];
        let allowances = fields.choice("allowances", &words).unwrap_or(Allowances::Grades);
        if meta.importance.is_required() {
            let help = text!("pay-cannot-be-required-help");
            fields.fault(Code::RuleParameter, &fields.place, text!("pay-cannot-be-required"), help);
        }
        if scenario.tariff.is_none() {
            let help = text!("pay-needs-agreement-help");
            fields.fault(Code::RuleParameter, &fields.place, text!("pay-needs-agreement"), help);
        }
        let tariff = scenario.tariff.clone()?;
        let rates = scenario.staff().filter(|employee| meta.people.contains(*employee));
        let rates = rates.filter_map(|employee| rate_of(scenario, &tariff, employee));
        let lowest = match allowances {
            Allowances::Grades => rates.min_by(|one, other| one.total_cmp(*other)),
            Allowances::None | Allowances::All => None,
        };
        Some(Box::new(Payable { meta, tariff, allowances, lowest }))
    }
}

/// Which allowances are priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Allowances {
    None,
    Grades,
    All,
}

#[derive(Debug)]
struct Payable {
    meta: Meta,
    tariff: Arc<Tariff>,
    allowances: Allowances,
    /// The lowest pay of the scope, whose allowances are not priced.
    lowest: Option<Rate>,
}

/// Pay per minute of an own person.
fn rate_of(scenario: &Scenario, tariff: &Tariff, employee: EmployeeId) -> Option<Rate> {
    let person = scenario.employee(employee);
    let form = scenario.contracts[person.contract.index()].form;
    person_rate(person, tariff, form).filter(|_| person.agency.is_none())
}

/// What one duty adds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Added {
    minutes: Minutes,
    cents: Cost,
}

impl Added {
    fn add(&mut self, other: Added) {
        self.minutes += other.minutes;
        self.cents += other.cents;
    }
}

impl Payable {
    /// Pay with side costs at the rule's price and the profile's weight, from whole cents of pay.
    fn price(&self, problem: &Problem, cents: Cost, own: bool) -> Cost {
        let price = match self.meta.importance {
            Importance::Price(price) => price,
            Importance::Required => 0,
        };
        let side = if own { WHOLE + self.tariff.side_costs } else { WHOLE };
        let exact =
            i128::from(cents) * i128::from(side) * i128::from(price) * i128::from(problem.percent(self.meta.goal));
        let whole = i128::from(WHOLE) * i128::from(EURO) * 100;
        i64::try_from((exact + whole / 2).div_euclid(whole)).unwrap_or(i64::MAX)
    }

    /// Prices of a minute of additional work, of first and of further overtime.
    fn minutes(&self, problem: &Problem, rate: Rate) -> [Cost; 3] {
        // A thousand minutes are priced and divided, so that only the result is rounded.
        let of = |supplement: i64| (self.price(problem, rate.share(WHOLE, WHOLE + supplement), true) + 500) / 1000;
        let [first, then] = [self.tariff.overtime_first, self.tariff.overtime_then].map(of);
        [of(0), first.max(of(0)), then.max(first).max(of(0))]
    }

    /// What a duty on a day adds beside hours beyond the norm: an agency's price, hours without a norm, allowances.
    fn added(&self, problem: &Problem, clockwork: &mut Clockwork<'_>, who: &Who, duty: DutyId, day: Day) -> Added {
        let mut added = Added::default();
        for (_, earned) in clockwork.duty(duty, day, who.form) {
            let (mut cents, mut minutes) = (0, 0);
            match who.paid {
                Paid::Agency(price) => (cents, minutes) = (price.share(earned.paid, WHOLE), earned.paid),
                Paid::Own(rate, hourly) => {
                    if hourly {
                        (cents, minutes) = (rate.share(earned.paid, WHOLE), earned.paid);
                    }
                    if let Some(call_in) = &self.tariff.call_in {
                        cents += earned.call_ins * (call_in.amount + rate.share(call_in.minutes, WHOLE));
                    }
                    let shares: i64 = earned.shares.iter().sum();
                    let lowest = self.lowest.map_or(0, |lowest| lowest.share(1, shares));
                    let allowances = match self.allowances {
                        Allowances::None => 0,
                        Allowances::Grades | Allowances::All => rate.share(1, shares) - lowest,
                    };
                    if allowances > 0 {
                        cents += allowances;
                        minutes = minutes.max(earned.unsocial.iter().copied().max().unwrap_or(0));
                    }
                }
            }
            let cents = self.price(problem, cents.max(0), matches!(who.paid, Paid::Own(..)));
            added.add(Added { minutes, cents });
        }
        added
    }

    /// Overtime of the day that a duty is.
    fn daily(&self, problem: &Problem, who: &Who, duty: DutyId, day: Day) -> Added {
        let Paid::Own(rate, false) = who.paid else { return Added::default() };
        let worked = problem.scenario.paid_minutes(duty, day);
        let [first, then] = self.tariff.daily_overtime(who.form, worked);
        let cents =
            rate.share(first, WHOLE + self.tariff.overtime_first) + rate.share(then, WHOLE + self.tariff.overtime_then);
        Added { minutes: first + then, cents: self.price(problem, cents, true) }
    }

    /// How a person is paid; `None` when that is not known.
    fn who(&self, scenario: &Scenario, employee: EmployeeId) -> Option<Who> {
        let person = scenario.employee(employee);
        let contract = &scenario.contracts[person.contract.index()];
        let paid = match person.agency {
            Some(price) => Paid::Agency(Rate::hourly(price)),
            None => {
                let hourly = limits(scenario, &self.tariff, employee).is_empty();
                Paid::Own(rate_of(scenario, &self.tariff, employee)?, hourly)
            }
        };
        Some(Who { form: contract.form, paid })
    }

    /// What was worked of a period before the horizon, where the rule is about its first day.
    fn before(&self, scenario: &Scenario, limits: &Limits, employee: EmployeeId) -> Minutes {
        if self.meta.days.contains(0) { limits.before(scenario, &self.tariff, employee) } else { 0 }
    }

    /// Counts what a person works in a period.
    fn counter(&self, scenario: &Scenario, limits: &Limits) -> Arc<Automaton<i64>> {
        let whole = &limits.period.whole;
        // Work of the days before the period begins and ends reaches over; between a duty adds the same on every day.
        let borders: Vec<Day> = [whole.start, whole.end].into_iter().flat_map(|day| day - Duty::REACH..day).collect();
        let always = Limits { period: PeriodPart { days: 0..0, whole: Day::MIN..Day::MAX }, ..limits.clone() };
        let adds = |duty, day| {
            let limits = if borders.contains(&day) { limits } else { &always };
            limits.adds(scenario, &self.tariff, duty, day)
        };
        let amounts = shared::by_day_apart(scenario, &borders, adds);
        let within = |day: Day| self.meta.days.contains(day) && (whole.contains(&day) || borders.contains(&day));
        amounts.counter(scenario.duties.len(), within)
    }

    /// What a person's hours are held against, and the prices beyond.
    fn limits(&self, problem: &Problem, who: &Who, employee: EmployeeId) -> Option<(Vec<Limits>, [Cost; 3])> {
        let Paid::Own(rate, false) = who.paid else { return None };
        Some((limits(&problem.scenario, &self.tariff, employee), self.minutes(problem, rate)))
    }
}

/// How a person is paid.
struct Who {
    form: crate::domain::WorkForm,
    paid: Paid,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Paid {
    /// By an agency's price.
    Agency(Rate),
    /// By the agreement; whether every hour is paid because the contract sets none.
    Own(Rate, bool),
}

impl Rule for Payable {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn is_personal(&self) -> bool {
        true
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let mut clockwork = Clockwork::new(scenario, &self.tariff);
        let mut findings = Vec::new();
        for employee in problem.people(&self.meta) {
            let Some(who) = self.who(scenario, employee) else { continue };
            let inside = |day: &Day| self.meta.days.contains(*day);
            for (limits, prices) in self
                .limits(problem, &who, employee)
                .into_iter()
                .flat_map(|(all, prices)| all.into_iter().map(move |limits| (limits, prices)))
            {
                let days = limits.reach().filter(inside);
                let duties = days.flat_map(|day| roster.duties(employee, day).map(move |duty| (day, duty)));
                let worked = duties.map(|(day, duty)| limits.adds(scenario, &self.tariff, duty, day)).sum::<Minutes>();
                let worked = worked + self.before(scenario, &limits, employee);
                let beyond = Beyond::split(worked, limits.own, limits.full, limits.first);
                let parts = [beyond.additional, beyond.first, beyond.then];
                let minutes = parts.iter().sum();
                let cost: Cost = parts.iter().zip(prices).map(|(minutes, price)| minutes * price).sum();
                if cost > 0 {
                    let [additional, first, then] = parts.map(Clock);
                    let note = text!("pay-beyond", additional = additional, first = first, then = then);
                    let finding = Finding::person(employee, limits.period.days, minutes, Score::soft(cost));
                    findings.push(finding.with_note(note));
                }
            }
            let (mut all, mut by_day) = (Added::default(), Added::default());
            for day in scenario.calendar.iter().filter(inside) {
                for duty in roster.duties(employee, day) {
                    all.add(self.added(problem, &mut clockwork, &who, duty, day));
                    by_day.add(self.daily(problem, &who, duty, day));
                }
            }
            if by_day.cents > 0 {
                let note = text!("pay-daily-overtime", overtime = Clock(by_day.minutes));
                let days = 0..scenario.calendar.days;
                let finding = Finding::person(employee, days, by_day.minutes, Score::soft(by_day.cents));
                findings.push(finding.with_note(note));
            }
            if all.cents > 0 {
                let note = match who.paid {
                    Paid::Agency(_) => text!("pay-agency-hours"),
                    Paid::Own(_, true) => text!("pay-hours-without-norm"),
                    Paid::Own(_, false) => text!("pay-allowances"),
                };
                let days = 0..scenario.calendar.days;
                let finding = Finding::person(employee, days, all.minutes, Score::soft(all.cents));
                findings.push(finding.with_note(note));
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let mut clockwork = Clockwork::new(scenario, &self.tariff);
        let mut pool: Pool<DutyId> = Pool::new();
        let mut counters = BTreeMap::new();
        type Priced = Vec<(Cost, Arc<DutySet>)>;
        let mut alike: BTreeMap<(crate::domain::WorkForm, Paid), Vec<Priced>> = BTreeMap::new();
        let mut forms = Vec::new();
        for employee in self.meta.people.iter() {
            let Some(who) = self.who(scenario, employee) else { continue };
            let inside = |day: Day| self.meta.days.contains(day);
            if let Some((all, [additional, first, then])) = self.limits(problem, &who, employee) {
                for limits in all {
                    let counter = counters
                        .entry((limits.period.whole.start, limits.period.whole.end, limits.form))
                        .or_insert_with(|| self.counter(scenario, &limits))
                        .clone();
                    let hinge = |bound, weight| Hinge { bound, weight: Score::soft(weight) };
                    let above = vec![
                        hinge(limits.own, additional),
                        hinge(limits.full, first - additional),
                        hinge(limits.full + limits.first, then - first),
                    ];
                    let above: Vec<Hinge> = above.into_iter().filter(|hinge| hinge.weight != Score::ZERO).collect();
                    if !above.is_empty() {
                        let bounds = Bounds { below: Vec::new(), above };
                        forms.push(Form::Window(Window {
                            employee,
                            counter,
                            start: 0,
                            carry: self.before(scenario, &limits, employee),
                            bounds,
                        }));
                    }
                }
            }
            let days = alike.entry((who.form, who.paid)).or_insert_with(|| {
                let mut of_day = |day: Day| {
                    let mut sorted: BTreeMap<Cost, DutySet> = BTreeMap::new();
                    for duty in scenario.alphabet().filter(|duty| scenario.duty(*duty).is_bound()) {
                        let cents = self.added(problem, &mut clockwork, &who, duty, day).cents
                            + self.daily(problem, &who, duty, day).cents;
                        if cents > 0 {
                            sorted.entry(cents).or_default().insert(duty);
                        }
                    }
                    sorted.into_iter().map(|(cents, duties)| (cents, pool.share(duties))).collect()
                };
                scenario.calendar.iter().map(&mut of_day).collect()
            });
            for (day, costs) in days.iter().enumerate().map(|(day, costs)| (day as Day, costs)) {
                let costs = costs.iter().filter(|_| inside(day));
                forms.extend(costs.map(|(cents, duties)| {
                    let cost = Score::soft(*cents);
                    Form::Cell(Cell { employee, days: day..day + 1, duties: duties.clone(), cost })
                }));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        text!(
            "pay-found",
            name = said::who(problem, finding),
            cost = Arg::Money(finding.cost.soft, problem.scenario.cost_unit),
            when = said::when(problem, &finding.days),
            note = &finding.note,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{self, ANNA, BENGT, CECILIA};

    fn ward(start: &str, days: Day) -> Scenario {
        let mut ward = testing::ward(start, days);
        ward.tariff = Some(testing::tariff());
        // 20 €, 22 € and 40 € an hour.
        ward.employees[0].monthly = Some(326_000);
        ward.employees[1].hourly = Some(2_200);
        ward.employees[2].agency = Some(4_000);
        ward
    }

    fn found(ward: Scenario, toml: &str, lines: &[(EmployeeId, &str)]) -> Vec<(EmployeeId, i64, Cost)> {
        let roster = testing::roster(&ward, lines);
        let problem = testing::problem(&Pay, ward, toml);
        let findings = problem.evaluate(&roster);
        assert_eq!(problem.lower().score(&roster), findings.iter().map(|finding| finding.cost).sum());
        findings.iter().map(|f| (f.employee.expect("a person"), f.amount, f.cost.soft)).collect()
    }

    #[test]
    fn additional_work_and_overtime_cost_their_pay_with_side_costs() {
        // Periods of three days: a part-timer of 50 % has 492 min (of 984), overtime at 150 % for 154 min.
        let mut ward = ward("2026-08-24", 3);
        (ward.contracts[0].minutes, ward.contracts[0].cycle) = (Some(984), crate::domain::Cycle::days(3));
        ward.employees[0].fte = 500;
        // 2 x 865 min: 492 additional at 0.4067 €/min with side costs (41 c), 154 at 61 c, 592 at 81 c.
        let lines = [(ANNA, "E E .")];
        let cost = 492 * 41 + 154 * 61 + 592 * 81;
        assert_eq!(found(ward, "allowances = \"none\"", &lines), [(ANNA, 1238, cost)]);
    }

    #[test]
    fn agency_hours_cost_their_price_without_side_costs() {
        // A is 7 h 50 min: 313.33 €.
        assert_eq!(found(ward("2026-08-24", 7), "", &[(CECILIA, "A")]), [(CECILIA, 470, 31_333)]);
    }

    #[test]
    fn of_allowances_only_the_difference_to_the_lowest_pay_counts_where_demand_is_fixed() {
        // An evening: 3 h 25 min at 15 %: 10.25 € at 20 €, 11.28 € at 22 €; with 22 % side costs 1.26 € more.
        let lines = [(ANNA, "I"), (BENGT, "I")];
        assert_eq!(found(ward("2026-08-24", 21), "", &lines), [(BENGT, 205, 126)]);
        let all = found(ward("2026-08-24", 21), "allowances = \"all\"", &lines);
        assert_eq!(all, [(ANNA, 205, 1_251), (BENGT, 205, 1_376)]);
        assert_eq!(found(ward("2026-08-24", 21), "allowances = \"none\"", &lines), []);
        // The importance is the price of a euro.
        assert_eq!(found(ward("2026-08-24", 21), "importance = 2", &lines), [(BENGT, 205, 251)]);
    }

    #[test]
    fn who_has_no_norm_is_paid_for_every_hour() {
        let mut ward = ward("2026-08-24", 7);
        ward.contracts[0].minutes = None;
        // 7 h 50 min at 22 €, with side costs.
        assert_eq!(found(ward, "", &[(BENGT, "A")]), [(BENGT, 470, 21_024)]);
    }

    #[test]
    fn without_an_agreement_or_required_it_is_a_fault() {
        let plain = testing::ward("2026-08-24", 3);
        assert!(testing::scoped_rule(&Pay, &plain, "", |_| {}).is_err());
        assert!(testing::scoped_rule(&Pay, &ward("2026-08-24", 3), "importance = \"required\"", |_| {}).is_err());
    }
}
