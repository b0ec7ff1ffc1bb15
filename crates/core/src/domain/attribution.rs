//! What day a minute belongs to: the one place that says so.
//!
//! Work is a stretch of time. A duty is planned on the day on which it starts, its *start day*; every other question
//! about a day (is it free? is somebody available, employed, permitted, absent? is a wish for a day off met?) is
//! answered by the minutes that fall on the calendar day, midnight to midnight on the clock. A night from Friday 21:00
//! to Saturday 07:00 is planned on Friday and worked on both days.

use crate::units::{Day, DutyId, EmployeeId, Minutes, Span, time::DAY_MINUTES};

use super::{Duty, DutySet, Line, Lock, Roster, Scenario, Want, Wish};

impl Duty {
    /// The longest that a duty may last: to the end of the day after its start day.
    pub const LATEST_END: Minutes = 2 * DAY_MINUTES;

    /// Days after the start day that a duty may reach into.
    pub const REACH: Day = 1;

    /// Does working time reach into the day after the start day?
    pub fn crosses_midnight(&self) -> bool {
        self.end > DAY_MINUTES
    }

    /// Minutes of working time, unpaid breaks included, between these clock minutes after the midnight of its start day.
    pub fn worked_between(&self, from: Minutes, to: Minutes) -> Minutes {
        self.work.iter().map(|(start, end)| (to.min(*end) - from.max(*start)).max(0)).sum()
    }

    /// Minutes of working time, unpaid breaks included. What lies between the parts of a divided day is not worked.
    pub fn worked_minutes(&self) -> Minutes {
        self.work.iter().map(|(start, end)| end - start).sum()
    }

    /// Does it take something of the calendar day `after` days after its start day? Work and standby take the days on
    /// which their minutes lie; a day off and an absence their own.
    pub fn takes(&self, after: Day) -> bool {
        let (from, to) = (Minutes::from(after) * DAY_MINUTES, Minutes::from(after + 1) * DAY_MINUTES);
        let on = |span: &(Minutes, Minutes)| span.0 < to && span.1 > from;
        if self.is_bound() { self.work.iter().chain(&self.standby).any(on) } else { after == 0 }
    }
}

impl Scenario {
    /// The worked stretches of a duty that starts on a day, in elapsed minutes, one for each worked part.
    pub fn worked_spans(&self, duty: DutyId, day: Day) -> impl Iterator<Item = Span> + '_ {
        self.duty(duty).work.iter().map(move |(start, end)| self.calendar.span(day, *start, *end))
    }

    /// The duties of a person that bind on a calendar day, each with its start day: those of the day before that reach
    /// into it first. The known past takes part.
    pub fn bound_on<'a>(
        &'a self,
        roster: &'a Roster,
        employee: EmployeeId,
        day: Day,
    ) -> impl Iterator<Item = (Day, DutyId)> + 'a {
        let line = self.line(roster, employee);
        (day - Duty::REACH..=day).filter(move |start| line.days().contains(start)).flat_map(move |start| {
            line.ids(start)
                .filter(move |duty| self.duty(*duty).is_bound() && self.duty(*duty).takes(day - start))
                .map(move |duty| (start, duty))
        })
    }

    /// Is a wish met by a roster? A day off is a calendar day without a minute of work or standby; a wish for or against
    /// a duty is about the duty planned on the day.
    pub fn meets(&self, roster: &Roster, wish: &Wish) -> bool {
        self.refusals(roster, wish) == 0
    }

    /// How many duties refuse a wish: of a wish for a day off all that lie on the day, of others one or none.
    pub fn refusals(&self, roster: &Roster, wish: &Wish) -> i64 {
        let mut planned = roster.duties(wish.employee, wish.day);
        match &wish.want {
            Want::Off => self.bound_on(roster, wish.employee, wish.day).count() as i64,
            Want::Duty(wanted) => i64::from(planned.all(|duty| !wanted.contains(duty))),
            Want::Not(unwanted) => i64::from(planned.any(|duty| unwanted.contains(duty))),
        }
    }

    /// The duties that refuse a wish when they start so many days before its day: of a wish for a day off also those
    /// that reach into it.
    pub fn refusing(&self, want: &Want, days_before: Day) -> DutySet {
        match (want, days_before) {
            (Want::Off, _) => self.duties_where(|duty| duty.is_bound() && duty.takes(days_before)),
            (Want::Duty(wanted), 0) => self.alphabet().filter(|duty| !wanted.contains(*duty)).collect(),
            (Want::Not(unwanted), 0) => unwanted.clone(),
            _ => DutySet::new(),
        }
    }

    /// The start days before a day locked free from which work must not reach into it. A duty that is itself locked may:
    /// that was somebody's decision, too. The past is as it is.
    pub fn kept_clear(&self, lock: &Lock) -> impl Iterator<Item = Day> + '_ {
        let (employee, day) = (lock.employee, lock.day);
        let frees = lock.duties.iter().all(|duty| !self.duty(duty).is_bound());
        let decided = move |start: Day| {
            let names_work = |other: &Lock| other.duties.iter().any(|duty| self.duty(duty).is_bound());
            self.locks.iter().any(|other| (other.employee, other.day) == (employee, start) && names_work(other))
        };
        (day - Duty::REACH..day).filter(move |start| frees && *start >= 0 && !decided(*start))
    }
}

impl Line<'_> {
    /// Is any minute of the calendar day worked? The end of a night counts for the day it ends on.
    pub fn touched(&self, day: Day) -> bool {
        self.works(day) || (self.days().contains(&(day - 1)) && self.duty(day - 1).crosses_midnight())
    }
}
