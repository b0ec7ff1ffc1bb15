//! The scenario: everything known before planning, checked and indexed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::units::{
    CostUnit, Day, DutyId, EmployeeId, Minutes, ShiftId, SkillId, Span, UnitId,
    ids::{Id, all},
};

use super::{
    Absence, Absent, Calendar, Contract, Demand, Duty, DutySet, Employee, Lock, Part, Personal, Published, Roster,
    Setting, ShiftType, TagSet, Tariff, Timed, Unit, Wish,
};

/// What was worked before the horizon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Per employee, the duties of the last days, the day before the horizon last. Lengths differ: an employee
    /// whose past is unknown has none.
    pub lines: Vec<Vec<DutyId>>,
    /// Balances carried into the horizon, per employee and by name ([`History::BALANCES`]); absent means 0.
    pub balances: Vec<BTreeMap<String, i64>>,
}

impl History {
    /// The balances that rules know.
    pub const BALANCES: [&str; 10] = [
        "minutes",
        "time-bank",
        "worked-minutes",
        "absent-days",
        "assignments",
        "nights",
        "nights-beyond",
        "weekends",
        "weekends-beyond",
        "refused-wishes",
    ];
}

/// Everything known before planning except the rules.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Name for people.
    pub name: String,
    /// Horizon, time zone and holidays.
    pub calendar: Calendar,
    /// What a cost unit is.
    pub cost_unit: CostUnit,
    /// Units; `UnitId` indexes them.
    pub units: Vec<Unit>,
    /// Skill names; `SkillId` indexes them.
    pub skills: Vec<String>,
    /// Tag names; bit `i` of a `TagSet` is `tags[i]`. At most 64.
    pub tags: Vec<String>,
    /// Shift types; `ShiftId` indexes them.
    pub shifts: Vec<ShiftType>,
    /// The alphabet of rosters; `DutyId` indexes it. Starts with off (`.`), leave (`L`) and sick (`S`).
    pub duties: Vec<Duty>,
    /// Duties that nothing asks for: no demand, lock, wish or past. A roster may have them; no engine plans them.
    pub unasked: DutySet,
    /// Contract types; `ContractId` indexes them.
    pub contracts: Vec<Contract>,
    /// People; `EmployeeId` indexes them.
    pub employees: Vec<Employee>,
    /// Cover requirements, by unit and day.
    pub demands: Vec<Demand>,
    /// Wishes, as given.
    pub wishes: Vec<Wish>,
    /// Absences, as given.
    pub absences: Vec<Absence>,
    /// Locks, as given.
    pub locks: Vec<Lock>,
    /// The roster published before, as far as it is given; at most one entry per employee and day.
    pub published: Vec<Published>,
    /// The past.
    pub history: History,
    /// The pay agreement, if one is given.
    pub tariff: Option<Arc<Tariff>>,
    /// Permits, restrictions and terms of single people.
    pub personal: Personal,
}

impl Scenario {
    /// The duty of an approved leave.
    pub const LEAVE: DutyId = DutyId(1);
    /// The duty of a sick day.
    pub const SICK: DutyId = DutyId(2);

    /// All employees.
    pub fn staff(&self) -> impl DoubleEndedIterator<Item = EmployeeId> + ExactSizeIterator + Clone + use<> {
        all(self.employees.len())
    }

    /// All duties.
    pub fn alphabet(&self) -> impl DoubleEndedIterator<Item = DutyId> + ExactSizeIterator + Clone + use<> {
        all(self.duties.len())
    }

    /// The duties that may be planned: those that something asks for. They come first in the alphabet.
    pub fn planned(&self) -> impl DoubleEndedIterator<Item = DutyId> + ExactSizeIterator + Clone + use<> {
        all(self.duties.len() - self.unasked.iter().count())
    }

    /// The employee behind an id.
    #[inline]
    pub fn employee(&self, id: EmployeeId) -> &Employee {
        &self.employees[id.index()]
    }

    /// The duty behind an id.
    #[inline]
    pub fn duty(&self, id: DutyId) -> &Duty {
        &self.duties[id.index()]
    }

    /// The shift type behind an id.
    pub fn shift(&self, id: ShiftId) -> &ShiftType {
        &self.shifts[id.index()]
    }

    /// The unit behind an id.
    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.units[id.index()]
    }

    /// The name of a skill.
    pub fn skill(&self, id: SkillId) -> &str {
        &self.skills[id.index()]
    }

    /// The duties for which `keep` says yes.
    pub fn duties_where(&self, keep: impl Fn(&Duty) -> bool) -> DutySet {
        self.alphabet().filter(|id| keep(self.duty(*id))).collect()
    }

    /// The bit of a tag, 0 when no shift type carries it.
    pub fn tag(&self, name: &str) -> TagSet {
        self.tags.iter().position(|tag| tag == name).map_or(0, |at| 1 << at)
    }

    /// The duties meant by a word: a duty code (`E@ward2`), a shift code (`E`, or `E+L`, wherever it is worked), a tag
    /// (`night`), `work`, `off`, `leave` or `sick`, a condition on times (see [`Timed`]); several with ` and `
    /// between mean the duties of all of them, `not` before one the other work. Empty when the word means nothing.
    pub fn duties_named(&self, word: &str) -> DutySet {
        if let Some((first, rest)) = word.split_once(" and ") {
            let mut both = self.duties_named(first.trim());
            both.intersect(&self.duties_named(rest.trim()));
            return both;
        }
        if let Some(word) = word.strip_prefix("not ") {
            let mut others = self.duties_where(Duty::is_work);
            others.subtract(&self.duties_named(word.trim()));
            return others;
        }
        if let Some(timed) = Timed::parse(word) {
            return self.duties_where(|duty| timed.means(duty));
        }
        match word {
            "." | "off" => return [DutyId::OFF].into_iter().collect(),
            "leave" => return [Scenario::LEAVE].into_iter().collect(),
            "sick" => return [Scenario::SICK].into_iter().collect(),
            "work" => return self.duties_where(Duty::is_work),
            _ => {}
        }
        if let Some(id) = self.alphabet().find(|id| self.duty(*id).code == word) {
            let duty = self.duty(id);
            // A bare shift code is the duty's own code in a one-unit scenario, and means that duty only.
            if duty.is_bound() || duty.absence().is_some() {
                return [id].into_iter().collect();
            }
        }
        let by_shift = self.duties_where(|duty| {
            let codes = duty.parts().iter().map(|part| self.shift(part.shift).code.as_str());
            !duty.parts().is_empty() && codes.eq(word.split('+'))
        });
        if !by_shift.is_empty() {
            return by_shift;
        }
        let bit = self.tag(word);
        self.duties_where(|duty| duty.tags & bit != 0)
    }

    /// Elapsed span of a duty's work on a day (empty span at midnight when it is not work).
    pub fn duty_span(&self, duty: DutyId, day: Day) -> Span {
        let duty = self.duty(duty);
        self.calendar.span(day, duty.start, duty.end)
    }

    /// Paid minutes of a duty on a day: what is on the clock plus or minus a clock change inside it.
    pub fn paid_minutes(&self, duty: DutyId, day: Day) -> Minutes {
        self.duty(duty).parts().iter().map(|part| self.part_minutes(part, day)).sum()
    }

    /// The same of one part of a duty.
    pub fn part_minutes(&self, part: &Part, day: Day) -> Minutes {
        let shift = self.shift(part.shift);
        if shift.standby {
            return 0;
        }
        let nominal = shift.end - shift.start;
        shift.paid + self.calendar.span(day, shift.start, shift.end).minutes() - nominal
    }

    /// The elapsed spans of a shift type's work on a day: one, or two around a break whose time is known. During such a
    /// break nobody is present and no allowance is earned.
    pub fn shift_spans(&self, shift: ShiftId, day: Day) -> Vec<Span> {
        let shift = self.shift(shift);
        match shift.break_start.filter(|_| shift.break_minutes > 0) {
            None => vec![self.calendar.span(day, shift.start, shift.end)],
            Some(from) => {
                let (before, after) = ((shift.start, from), (from + shift.break_minutes, shift.end));
                let spans = [before, after].map(|(from, to)| self.calendar.span(day, from, to));
                spans.into_iter().filter(|span| span.minutes() > 0).collect()
            }
        }
    }

    /// The paid minutes of a duty that lie after the midnight with which another day begins. Where breaks are unpaid and
    /// their time is not known, each part has its share of the pay.
    fn paid_after(&self, duty: DutyId, day: Day, next: Day) -> Minutes {
        let midnight = self.calendar.elapsed(next, 0);
        let after = |part: &Part| {
            let spans = self.shift_spans(part.shift, day);
            let worked: Minutes = spans.iter().map(|span| span.minutes()).sum();
            let late: Minutes = spans.iter().map(|span| (span.end - midnight.max(span.start)).max(0)).sum();
            (self.part_minutes(part, day) * late + worked / 2) / worked.max(1)
        };
        self.duty(duty).parts().iter().map(after).sum()
    }

    /// The paid minutes of a duty that fall into a period. At the midnights at which the period begins and ends work is
    /// divided where `divides` says so; else all of it belongs to the day on which it starts.
    pub fn paid_within(&self, duty: DutyId, day: Day, period: &Range<Day>, divides: bool) -> Minutes {
        if !divides || (period.start <= day && day + Duty::REACH < period.end) {
            return if period.contains(&day) { self.paid_minutes(duty, day) } else { 0 };
        }
        let after = |next: Day| match next {
            next if next <= day => self.paid_minutes(duty, day),
            next if next > day + Duty::REACH => 0,
            next => self.paid_after(duty, day, next),
        };
        after(period.start) - after(period.end)
    }

    /// Minutes that count toward an employee's contract hours: paid work, or on an absent Monday to Friday the
    /// fifth part of the contract's weekly hours.
    pub fn credited_minutes(&self, employee: EmployeeId, duty: DutyId, day: Day) -> Minutes {
        if self.duty(duty).absence().is_none() {
            return self.paid_minutes(duty, day);
        }
        let period = self.period_of(employee, day);
        match self.hours_on(employee, day) {
            (Some(minutes), share) if !self.calendar.is_weekend(day) => {
                let per_weekday = minutes * 7 / (i64::from(period.end - period.start) * 5);
                (per_weekday * share + 500) / 1000
            }
            _ => 0,
        }
    }

    /// The planning period of an employee's contract that holds a day: all its days, those outside the horizon too.
    pub fn period_of(&self, employee: EmployeeId, day: Day) -> Range<Day> {
        self.contracts[self.employee(employee).contract.index()].cycle.around(&self.calendar, day)
    }

    /// A full-timer's hours in a planning period and the share of full time that hold for an employee on a day: the
    /// contract's, unless a term says otherwise. `None` where no hours are set.
    pub fn hours_on(&self, employee: EmployeeId, day: Day) -> (Option<Minutes>, i64) {
        let person = self.employee(employee);
        let mut found = (self.contracts[person.contract.index()].minutes, person.fte);
        for term in self.personal.terms_of(employee).iter().filter(|term| term.holds(day)) {
            match term.setting {
                Setting::Share(share) => found.1 = share,
                Setting::Hours(minutes) => found.0 = Some(minutes),
                Setting::Rule(..) => {}
            }
        }
        found
    }

    /// The absence of an employee on a day, if any.
    pub fn absence_on(&self, employee: EmployeeId, day: Day) -> Option<&Absence> {
        self.absences.iter().find(|a| a.employee == employee && (a.from..a.to).contains(&day))
    }

    /// A balance carried in, 0 when none was given.
    pub fn balance(&self, employee: EmployeeId, name: &str) -> i64 {
        self.history.balances.get(employee.index()).and_then(|b| b.get(name)).copied().unwrap_or(0)
    }

    /// Number of known days before the horizon.
    pub fn known_days(&self, employee: EmployeeId) -> Day {
        self.history.lines.get(employee.index()).map_or(0, |line| line.len() as Day)
    }

    /// An employee's history followed by the roster's line.
    pub fn line<'a>(&'a self, roster: &'a Roster, employee: EmployeeId) -> Line<'a> {
        Line { scenario: self, past: self.past(employee), roster, employee }
    }

    /// The duties of the known past, the day before the horizon last.
    pub fn past(&self, employee: EmployeeId) -> &[DutyId] {
        self.history.lines.get(employee.index()).map_or(&[], Vec::as_slice)
    }

    /// The duty of a day of the known past.
    pub fn past_duty(&self, employee: EmployeeId, day: Day) -> Option<DutyId> {
        let past = self.past(employee);
        usize::try_from(-day)
            .ok()
            .filter(|back| *back > 0)
            .and_then(|back| past.len().checked_sub(back))
            .map(|at| past[at])
    }

    /// The duty of a cell that nothing names: the absence of an absent day, else off.
    pub fn unnamed(&self, employee: EmployeeId, day: Day) -> DutyId {
        match self.absence_on(employee, day).map(|absence| absence.kind) {
            Some(Absent::Leave) => Scenario::LEAVE,
            Some(Absent::Sick) => Scenario::SICK,
            None => DutyId::OFF,
        }
    }

    /// A roster with every absence in it and nobody at work.
    pub fn absent_roster(&self) -> Roster {
        let mut roster = self.empty_roster();
        for employee in self.staff() {
            for day in self.calendar.iter() {
                roster.set(employee, day, self.unnamed(employee, day));
            }
        }
        roster
    }

    /// The roster in which everybody does what is fixed beforehand, and nothing else.
    pub fn fixed_roster(&self) -> Roster {
        let mut roster = self.absent_roster();
        for lock in &self.locks {
            if let Some(duty) = lock.duties.iter().next() {
                roster.set(lock.employee, lock.day, duty);
            }
        }
        roster
    }

    /// A roster of the right size with everyone off.
    pub fn empty_roster(&self) -> Roster {
        Roster::off(self.employees.len(), self.calendar.days)
    }
}

/// One employee's days from the first known day of history to the end of the horizon.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    scenario: &'a Scenario,
    past: &'a [DutyId],
    roster: &'a Roster,
    employee: EmployeeId,
}

impl<'a> Line<'a> {
    /// First known day: 0 without history, else negative.
    pub fn first(&self) -> Day {
        -(self.past.len() as Day)
    }

    /// The day after the last.
    pub fn end(&self) -> Day {
        self.roster.days()
    }

    /// All known days in order.
    pub fn days(&self) -> std::ops::Range<Day> {
        self.first()..self.end()
    }

    /// The duty id on a known day.
    pub fn id(&self, day: Day) -> DutyId {
        if day < 0 { self.past[(day + self.past.len() as Day) as usize] } else { self.roster.get(self.employee, day) }
    }

    /// The duty on a known day.
    pub fn duty(&self, day: Day) -> &'a Duty {
        self.scenario.duty(self.id(day))
    }

    /// All duties on a day of the line, extra ones included.
    pub fn ids(&self, day: Day) -> impl Iterator<Item = DutyId> + Clone + use<'a> {
        let (roster, employee) = (self.roster, self.employee);
        let past = (day < 0).then(|| self.id(day));
        let known = (day >= 0).then(|| roster.duties(employee, day));
        past.into_iter().chain(known.into_iter().flatten())
    }

    /// Is the day known and worked?
    pub fn works(&self, day: Day) -> bool {
        self.days().contains(&day) && self.duty(day).is_work()
    }

    /// Maximal runs of consecutive known days for which `member` says yes, as `from..to`.
    pub fn runs(&self, member: impl Fn(Day) -> bool) -> Vec<std::ops::Range<Day>> {
        let mut runs = Vec::new();
        let mut start = None;
        for day in self.first()..=self.end() {
            let inside = day < self.end() && member(day);
            match (inside, start) {
                (true, None) => start = Some(day),
                (false, Some(from)) => {
                    runs.push(from..day);
                    start = None;
                }
                _ => {}
            }
        }
        runs
    }
}
