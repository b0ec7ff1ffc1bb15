//! The hours that a person owes in a period, and the limits that follow from them.

use std::ops::Range;

use super::{Absence, Scenario, WorkForm};
use crate::units::{Day, EmployeeId, Minutes, gcd, ids::Id};

/// What shortens the hours of a period beside the contract, and how work is booked to it. Lengths are those of full time; part-timers have their
/// share of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Norm {
    /// How much a public holiday shortens the hours, on the days that the calendar says do.
    pub holiday: Option<Minutes>,
    /// How much a day of planned absence shortens them, and a calendar week at most.
    pub absence: Option<(Minutes, Minutes)>,
    /// A day of office working time, if it has figures of its own: what a holiday or a day of absence takes off there, and
    /// five of them a week at most.
    pub office_day: Option<Minutes>,
    /// Is a night over the end of a period divided at midnight? Else it belongs to the day on which it starts.
    pub divides_nights: bool,
}

/// Whose hours are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The person's own: the contract's times the share of full time.
    Own,
    /// Those of a full-timer with the same contract.
    FullTime,
}

impl Norm {
    /// The minutes owed on some days; `None` where the contract sets no hours. The days may lie outside the horizon.
    ///
    /// Each day of employment owes its part of the planning period it lies in, by the terms of that day. Reducing
    /// holidays and planned absences take off their lengths; an absence that came as a surprise takes off what the
    /// published roster had on that day, or, where none was published, as much as a planned one. A holiday inside an
    /// absence counts once. In a period that the employment does not fill, a holiday takes off the part of its length
    /// that the employed days are of all days.
    pub fn minutes(
        &self,
        scenario: &Scenario,
        employee: EmployeeId,
        days: &Range<Day>,
        whose: Whose,
    ) -> Option<Minutes> {
        let person = scenario.employee(employee);
        let norm = self.of_form(scenario.contracts[person.contract.index()].form);
        let share_on = |day: Day| match whose {
            Whose::Own => scenario.hours_on(employee, day).1,
            Whose::FullTime => 1000,
        };
        let periods = periods(scenario, employee, days);
        // In thousandths of a minute and of the periods' days, so that rounding happens once.
        let lengths = periods.iter().map(|period| i64::from(period.end - period.start));
        let common = i128::from(lengths.fold(1, |common, length| common / gcd(common, length) * length));
        let whole = 1000 * common;
        let mut owed: i128 = 0;
        let mut sets_hours = scenario.hours_on(employee, days.start).0.is_some();
        for period in &periods {
            let part = common / i128::from(period.end - period.start);
            let employed = period.clone().filter(|day| person.employed(*day)).count() as i128;
            for day in period.clone().filter(|day| days.contains(day) && person.employed(*day)) {
                let (hours, _) = scenario.hours_on(employee, day);
                sets_hours |= hours.is_some();
                owed += i128::from(hours.unwrap_or(0)) * i128::from(share_on(day)) * part;
                if let Some(holiday) = norm.holiday.filter(|_| scenario.calendar.reduces(day)) {
                    owed -= i128::from(holiday) * i128::from(share_on(day)) * part * employed;
                }
            }
        }
        if !sets_hours {
            return None;
        }
        let mut rostered = 0;
        if let Some((each, most)) = norm.absence {
            let (planned, fixed) = norm.absent(scenario, employee, days);
            rostered = fixed;
            let taken = norm.by_week(scenario, &planned, each, most);
            owed -= taken.map(|(day, minutes)| i128::from(minutes) * i128::from(share_on(day)) * common).sum::<i128>();
        }
        let minutes = (owed + whole / 2).div_euclid(whole) - i128::from(rostered);
        Some(Minutes::try_from(minutes.max(0)).unwrap_or(Minutes::MAX))
    }

    /// The norm with the lengths of a form of working time.
    fn of_form(self, form: WorkForm) -> Norm {
        match self.office_day.filter(|_| form == WorkForm::Office) {
            Some(day) => {
                Norm { holiday: self.holiday.map(|_| day), absence: self.absence.map(|_| (day, 5 * day)), ..self }
            }
            None => self,
        }
    }

    /// The days of absence that count with a fixed length, and the rostered minutes of the others.
    fn absent(&self, scenario: &Scenario, employee: EmployeeId, days: &Range<Day>) -> (Vec<Day>, Minutes) {
        let person = scenario.employee(employee);
        let own =
            |absence: &&Absence| absence.employee == employee && absence.from < days.end && absence.to > days.start;
        let (mut planned, mut rostered) = (Vec::new(), 0);
        for absence in scenario.absences.iter().filter(own) {
            let inside = absence.from.max(days.start)..absence.to.min(days.end);
            for day in inside.filter(|day| person.employed(*day)) {
                let published = || scenario.published.iter().find(|cell| cell.employee == employee && cell.day == day);
                match if absence.planned { None } else { published() } {
                    Some(cell) => {
                        let duty = cell.duties.iter().next();
                        rostered += duty.map_or(0, |duty| scenario.paid_minutes(duty, day));
                    }
                    None => planned.push(day),
                }
            }
        }
        let known = (-scenario.known_days(employee)..).zip(scenario.past(employee));
        let away = known.filter(|(day, duty)| days.contains(day) && scenario.duty(**duty).absence().is_some());
        planned.extend(away.map(|(day, _)| day));
        planned.sort_unstable();
        planned.dedup();
        (planned, rostered)
    }

    /// What planned absences take off, week by week, each with a day of it.
    fn by_week<'a>(
        &'a self,
        scenario: &'a Scenario,
        planned: &'a [Day],
        each: Minutes,
        most: Minutes,
    ) -> impl Iterator<Item = (Day, Minutes)> + 'a {
        let monday = |day: Day| day - scenario.calendar.weekday(day).num_days_from_monday() as Day;
        planned.chunk_by(move |one, other| monday(*one) == monday(*other)).map(move |week| {
            let taken = |day: &&Day| self.holiday.is_some() && scenario.calendar.reduces(**day);
            let holidays = week.iter().filter(taken).count() as i64;
            let left = most - holidays * self.holiday.unwrap_or(0);
            (week[0], ((week.len() as i64 - holidays) * each).min(left).max(0))
        })
    }
}

/// The planning periods that have one of the days, whole.
fn periods(scenario: &Scenario, employee: EmployeeId, days: &Range<Day>) -> Vec<Range<Day>> {
    let mut periods: Vec<Range<Day>> = Vec::new();
    let mut day = days.start;
    while day < days.end {
        let period = scenario.period_of(employee, day);
        day = period.end.max(day + 1);
        periods.push(period);
    }
    periods
}
