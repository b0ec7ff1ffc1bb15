//! The hours that a person owes in a period, and the limits that follow from them.

use std::ops::Range;

use super::{Absence, Scenario};
use crate::units::{Day, EmployeeId, Minutes, ids::Id};

/// What shortens the hours of a period beside the contract. Lengths are those of full time; part-timers have their
/// share of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Norm {
    /// How much a public holiday shortens the hours, on the days that the calendar says do.
    pub holiday: Option<Minutes>,
    /// How much a day of planned absence shortens them, and a calendar week at most.
    pub absence: Option<(Minutes, Minutes)>,
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
    /// The minutes owed in a period of the horizon; `None` where the contract sets no hours.
    ///
    /// Each day of employment owes its part of the period by the terms of that day. Reducing holidays and planned
    /// absences take off their lengths; an absence that came as a surprise takes off what the published roster had on
    /// that day, or, where none was published, as much as a planned one. A holiday inside an absence counts once.
    pub fn minutes(
        &self,
        scenario: &Scenario,
        employee: EmployeeId,
        days: &Range<Day>,
        whose: Whose,
    ) -> Option<Minutes> {
        let person = scenario.employee(employee);
        let contract = &scenario.contracts[person.contract.index()];
        let share_on = |day: Day| match whose {
            Whose::Own => scenario.hours_on(employee, day).1,
            Whose::FullTime => 1000,
        };
        let whole = 1000 * i128::from(contract.period_days);
        // In thousandths of a minute and of the period's days, so that rounding happens once.
        let mut owed: i128 = 0;
        let mut sets_hours = scenario.hours_on(employee, days.start).0.is_some();
        for day in days.clone().filter(|day| person.employed(*day)) {
            let (hours, _) = scenario.hours_on(employee, day);
            sets_hours |= hours.is_some();
            owed += i128::from(hours.unwrap_or(0)) * i128::from(share_on(day));
        }
        if !sets_hours {
            return None;
        }
        let reduction = |day: Day, minutes: Minutes| {
            i128::from(minutes) * i128::from(share_on(day)) * i128::from(contract.period_days)
        };
        if let Some(holiday) = self.holiday {
            let reducing = days.clone().filter(|day| person.employed(*day) && scenario.calendar.reduces(*day));
            owed -= reducing.map(|day| reduction(day, holiday)).sum::<i128>();
        }
        let mut rostered = 0;
        if let Some((each, most)) = self.absence {
            let (planned, fixed) = self.absent(scenario, employee, days);
            rostered = fixed;
            owed -= self
                .by_week(scenario, &planned, each, most)
                .map(|(day, minutes)| reduction(day, minutes))
                .sum::<i128>();
        }
        let minutes = (owed + whole / 2).div_euclid(whole) - i128::from(rostered);
        Some(Minutes::try_from(minutes.max(0)).unwrap_or(Minutes::MAX))
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
