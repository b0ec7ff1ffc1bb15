//! What a roster costs: entries by person, unit and kind.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::Datelike;

use super::hours::{Clockwork, Earned};
use super::rate::{Rate, WHOLE, rounded};
use crate::domain::{Duty, Employee, PeriodPart, Roster, Scenario, Tariff, Unsocial, Whose, WorkForm};
use crate::units::{Cost, Day, DutyId, EmployeeId, Minutes, UnitId, ids::Id};

/// What an entry pays for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PayKind {
    /// Basic pay: a month's by calendar days, or hours worked up to the norm.
    Basic,
    /// An allowance by the clock.
    Allowance(Unsocial),
    /// Hours of a part-timer beyond the own norm, up to a full-timer's.
    Additional,
    /// Hours beyond a full-timer's, at the lower rate.
    OvertimeFirst,
    /// Those beyond the first ones.
    OvertimeThen,
    /// Standby.
    Standby,
    /// Lump sums of call-ins.
    CallIn,
    /// Employer's side costs of all that.
    SideCosts,
    /// Hours of people hired from an agency.
    Agency,
}

impl PayKind {
    /// Every kind, in the order of tables.
    pub const ALL: [PayKind; 13] = [
        PayKind::Basic,
        PayKind::Allowance(Unsocial::Evening),
        PayKind::Allowance(Unsocial::Night),
        PayKind::Allowance(Unsocial::Saturday),
        PayKind::Allowance(Unsocial::Sunday),
        PayKind::Allowance(Unsocial::Eve),
        PayKind::Additional,
        PayKind::OvertimeFirst,
        PayKind::OvertimeThen,
        PayKind::Standby,
        PayKind::CallIn,
        PayKind::SideCosts,
        PayKind::Agency,
    ];
}

/// What one person costs one unit for one kind of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub employee: EmployeeId,
    /// Where it was worked; the home unit where nothing was.
    pub unit: UnitId,
    /// What for.
    pub kind: PayKind,
    /// Minutes paid for; 0 where pay does not go by minutes.
    pub minutes: Minutes,
    /// Cents.
    pub cents: Cost,
}

/// Minutes beyond a person's norm in a stretch of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beyond {
    /// Up to a full-timer's norm.
    pub additional: Minutes,
    /// Beyond it, at the lower rate.
    pub first: Minutes,
    /// Beyond it, at the higher rate.
    pub then: Minutes,
    /// Minutes short of the norm.
    pub unused: Minutes,
}

impl Beyond {
    /// Splits what is credited in a stretch at the norm, at a full-timer's hours, and where the lower rate ends.
    pub fn split(credited: Minutes, norm: Minutes, full: Minutes, first: Minutes) -> Self {
        let full = full.max(norm);
        let overtime = (credited - full).max(0);
        Beyond {
            additional: (credited.min(full) - norm).max(0),
            first: overtime.min(first),
            then: (overtime - first).max(0),
            unused: (norm - credited).max(0),
        }
    }

    /// What additional work, first and further overtime cost.
    pub fn cost(&self, rate: Rate, tariff: &Tariff) -> [Cost; 3] {
        [
            rate.share(self.additional, WHOLE),
            rate.share(self.first, WHOLE + tariff.overtime_first),
            rate.share(self.then, WHOLE + tariff.overtime_then),
        ]
    }
}

/// All that a roster costs under the scenario's agreement.
#[derive(Clone, Debug, Default)]
pub struct Payroll {
    /// Minutes earned by each person in each unit.
    pub hours: Vec<BTreeMap<UnitId, Earned>>,
    /// Minutes beyond and short of the norm of each person in each period.
    pub periods: Vec<Vec<Beyond>>,
    /// What additional work, overtime and agency hours of each person in each period cost in cents.
    pub extra: Vec<Vec<Cost>>,
    /// What is paid, by person.
    pub entries: Vec<Entry>,
    /// People whose pay is not known; nothing of theirs is among the entries.
    pub unknown: Vec<EmployeeId>,
}

impl Payroll {
    /// Reckons a roster; `None` when the scenario names no pay agreement.
    pub fn of(scenario: &Scenario, roster: &Roster) -> Option<Self> {
        let tariff = scenario.tariff.as_deref()?;
        let mut clockwork = Clockwork::new(scenario, tariff);
        let mut payroll = Payroll::default();
        for employee in scenario.staff() {
            let person = scenario.employee(employee);
            let form = scenario.contracts[person.contract.index()].form;
            let mut hours: BTreeMap<UnitId, Earned> = BTreeMap::new();
            let mut paid = Vec::new();
            for period in scenario.contracts[person.contract.index()].cycle.parts(&scenario.calendar) {
                let mut minutes = 0;
                for (day, duty) in period.days.flat_map(|day| roster.duties(employee, day).map(move |duty| (day, duty)))
                {
                    for (unit, earned) in clockwork.duty(duty, day, form) {
                        hours.entry(unit).or_default().add(&earned);
                        minutes += earned.paid;
                    }
                }
                paid.push(minutes);
            }
            let hired = person.agency.is_some();
            let periods = if hired { Vec::new() } else { beyond(scenario, tariff, roster, employee) };
            let extra = match (person.agency, person_rate(person, tariff, form)) {
                (Some(price), _) => {
                    payroll.agency(employee, Rate::hourly(price), &hours);
                    paid.iter().map(|minutes| Rate::hourly(price).share(*minutes, WHOLE)).collect()
                }
                (None, Some(rate)) => {
                    payroll.person(scenario, tariff, employee, rate, &hours, &periods);
                    periods.iter().map(|beyond| beyond.cost(rate, tariff).iter().sum()).collect()
                }
                (None, None) => {
                    payroll.unknown.push(employee);
                    Vec::new()
                }
            };
            payroll.extra.push(extra);
            payroll.hours.push(hours);
            payroll.periods.push(periods);
        }
        Some(payroll)
    }

    fn agency(&mut self, employee: EmployeeId, price: Rate, hours: &BTreeMap<UnitId, Earned>) {
        for (unit, earned) in hours {
            let cents = price.share(earned.paid, WHOLE);
            self.entry(employee, *unit, PayKind::Agency, earned.paid, cents);
        }
    }

    fn person(
        &mut self,
        scenario: &Scenario,
        tariff: &Tariff,
        employee: EmployeeId,
        rate: Rate,
        hours: &BTreeMap<UnitId, Earned>,
        periods: &[Beyond],
    ) {
        let first_entry = self.entries.len();
        let sum = |of: fn(&Beyond) -> Minutes| periods.iter().map(of).sum::<Minutes>();
        let beyond = Beyond {
            additional: sum(|period| period.additional),
            first: sum(|period| period.first),
            then: sum(|period| period.then),
            unused: 0,
        };
        let worked: Minutes = hours.values().map(|earned| earned.paid).sum();
        let person = scenario.employee(employee);
        let basic_minutes = (worked - beyond.additional - beyond.first - beyond.then).max(0);
        let basic = match person.monthly {
            Some(monthly) => monthly_share(scenario, employee, monthly),
            None => rate.share(basic_minutes, WHOLE),
        };
        let [additional, first, then] = beyond.cost(rate, tariff);
        let shared = [
            (PayKind::Basic, basic_minutes, basic),
            (PayKind::Additional, beyond.additional, additional),
            (PayKind::OvertimeFirst, beyond.first, first),
            (PayKind::OvertimeThen, beyond.then, then),
        ];
        for (kind, minutes, cents) in shared {
            self.split(employee, person.unit, kind, minutes, cents, hours);
        }
        for (unit, earned) in hours {
            for (_, kind) in Unsocial::WORDS {
                let cents = rate.share(1, earned.shares[kind as usize]);
                self.entry(employee, *unit, PayKind::Allowance(kind), earned.of(kind), cents);
            }
            if let Some(standby) = &tariff.standby {
                let cents = rate.share(earned.standby, standby.share);
                self.entry(employee, *unit, PayKind::Standby, earned.standby, cents);
            }
            if let Some(call_in) = &tariff.call_in {
                let each = call_in.amount + rate.share(call_in.minutes, WHOLE);
                self.entry(employee, *unit, PayKind::CallIn, 0, each * earned.call_ins);
            }
        }
        let mut pay: BTreeMap<UnitId, Cost> = BTreeMap::new();
        for entry in &self.entries[first_entry..] {
            *pay.entry(entry.unit).or_default() += entry.cents;
        }
        for (unit, cents) in pay {
            let side = rounded(i128::from(cents) * i128::from(tariff.side_costs), WHOLE.into());
            self.entry(employee, unit, PayKind::SideCosts, 0, side);
        }
    }

    /// Books an amount to the units where the person worked, in proportion of the paid minutes; whole cents are kept.
    fn split(
        &mut self,
        employee: EmployeeId,
        home: UnitId,
        kind: PayKind,
        minutes: Minutes,
        cents: Cost,
        hours: &BTreeMap<UnitId, Earned>,
    ) {
        let whole: Minutes = hours.values().map(|earned| earned.paid).sum();
        if whole <= 0 {
            return self.entry(employee, home, kind, minutes, cents);
        }
        let (mut through, mut booked_minutes, mut booked) = (0, 0, 0);
        for (unit, earned) in hours {
            through += earned.paid;
            let up_to = |amount: i64| rounded(i128::from(amount) * i128::from(through), whole.into());
            let (minutes_here, cents_here) = (up_to(minutes) - booked_minutes, up_to(cents) - booked);
            booked_minutes += minutes_here;
            booked += cents_here;
            self.entry(employee, *unit, kind, minutes_here, cents_here);
        }
    }

    fn entry(&mut self, employee: EmployeeId, unit: UnitId, kind: PayKind, minutes: Minutes, cents: Cost) {
        if minutes != 0 || cents != 0 {
            self.entries.push(Entry { employee, unit, kind, minutes, cents });
        }
    }
}

/// Pay per minute of a person, from monthly pay, else from hourly; `None` when neither is known.
pub fn person_rate(person: &Employee, tariff: &Tariff, form: WorkForm) -> Option<Rate> {
    let monthly = person.monthly.map(|cents| Rate::monthly(cents, tariff.divisor(form)));
    monthly.or(person.hourly.map(Rate::hourly))
}

/// A month's pay by calendar days, for the days of the horizon on which the person is employed, by the share of full
/// time of each of them.
fn monthly_share(scenario: &Scenario, employee: EmployeeId, monthly: Cost) -> Cost {
    let mut months: BTreeMap<(i32, u32), (i64, i64)> = BTreeMap::new();
    for day in scenario.calendar.iter().filter(|day| scenario.employee(employee).employed(*day)) {
        let date = scenario.calendar.date(day);
        let month = months.entry((date.year(), date.month())).or_insert((0, i64::from(days_in_month(date))));
        month.0 += scenario.hours_on(employee, day).1;
    }
    let of_month =
        |(shares, length): (i64, i64)| rounded(i128::from(monthly) * i128::from(shares), i128::from(WHOLE * length));
    months.into_values().map(of_month).sum()
}

fn days_in_month(date: chrono::NaiveDate) -> u32 {
    let next = if date.month() == 12 { (date.year() + 1, 1) } else { (date.year(), date.month() + 1) };
    let next = chrono::NaiveDate::from_ymd_opt(next.0, next.1, 1).and_then(|first| first.pred_opt());
    next.map_or(30, |last| last.day())
}

/// What a person's hours in one planning period are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The period.
    pub period: PeriodPart,
    /// The person's form of working time.
    pub form: WorkForm,
    /// The person's own hours.
    pub own: Minutes,
    /// A full-timer's.
    pub full: Minutes,
    /// What the person owes of them until the end of the horizon.
    pub so_far: Minutes,
    /// Overtime minutes at the lower rate.
    pub first: Minutes,
}

impl Limits {
    /// What a duty adds to the hours of the period. Overtime of the day is paid by itself and does not count.
    pub fn adds(&self, scenario: &Scenario, tariff: &Tariff, duty: DutyId, day: Day) -> Minutes {
        let divides = tariff.norm.divides_nights;
        let within = scenario.paid_within(duty, day, &self.period.whole, divides);
        let daily = if self.period.whole.contains(&day) { self.daily(scenario, tariff, duty, day) } else { [0, 0] };
        (within - daily[0] - daily[1]).max(0)
    }

    /// Overtime of the day that a duty is, at the lower and at the higher rate.
    pub fn daily(&self, scenario: &Scenario, tariff: &Tariff, duty: DutyId, day: Day) -> [Minutes; 2] {
        tariff.daily_overtime(self.form, scenario.paid_minutes(duty, day))
    }

    /// The days of the horizon whose duties may add to the period.
    pub fn reach(&self) -> Range<Day> {
        (self.period.days.start - Duty::REACH).max(0)..self.period.days.end
    }

    /// What was worked of the period before the horizon.
    pub fn before(&self, scenario: &Scenario, tariff: &Tariff, employee: EmployeeId) -> Minutes {
        if self.period.days.start != 0 {
            return 0;
        }
        let known = (-scenario.known_days(employee)..).zip(scenario.past(employee));
        known.map(|(day, duty)| self.adds(scenario, tariff, *duty, day)).sum()
    }
}

/// The limits of a person's planning periods; none where no hours are set. They are those of the whole period, also where
/// it goes on after the horizon: until it has ended nothing is overtime that the whole period allows. Where the employment
/// does not fill a period they are those of its days. Absences shorten them, so only work counts toward them.
pub fn limits(scenario: &Scenario, tariff: &Tariff, employee: EmployeeId) -> Vec<Limits> {
    let contract = &scenario.contracts[scenario.employee(employee).contract.index()];
    let form = contract.form;
    let of_period = |period: PeriodPart| {
        let owed = |days: &Range<Day>, whose| tariff.norm.minutes(scenario, employee, days, whose);
        let (own, full) = (owed(&period.whole, Whose::Own)?, owed(&period.whole, Whose::FullTime)?);
        let so_far = owed(&period.known(scenario.known_days(employee)), Whose::Own)?;
        let first = tariff.first_overtime(form, period.full());
        Some(Limits { period, form, own, full: full.max(own), so_far, first })
    };
    contract.cycle.parts(&scenario.calendar).into_iter().filter_map(of_period).collect()
}

/// Minutes beyond and short of the norm in each planning period of a person.
fn beyond(scenario: &Scenario, tariff: &Tariff, roster: &Roster, employee: EmployeeId) -> Vec<Beyond> {
    let of_period = |limits: Limits| {
        let mut worked = limits.before(scenario, tariff, employee);
        let mut by_day = [0, 0];
        for day in limits.reach() {
            for duty in roster.duties(employee, day) {
                worked += limits.adds(scenario, tariff, duty, day);
                if limits.period.days.contains(&day) {
                    let daily = limits.daily(scenario, tariff, duty, day);
                    by_day = [by_day[0] + daily[0], by_day[1] + daily[1]];
                }
            }
        }
        let beyond = Beyond::split(worked, limits.own, limits.full, limits.first);
        Beyond {
            first: beyond.first + by_day[0],
            then: beyond.then + by_day[1],
            unused: (limits.so_far - worked).max(0),
            ..beyond
        }
    };
    limits(scenario, tariff, employee).into_iter().map(of_period).collect()
}
