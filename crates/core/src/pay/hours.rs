//! Minutes of work by what the agreement pays for them.

use std::collections::BTreeMap;

use crate::domain::{Part, Scenario, Tariff, Unsocial, WorkForm};
use crate::units::{Day, DutyId, Minutes, ShiftId, UnitId};

/// Minutes earned in one place, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Earned {
    /// Paid minutes of work.
    pub paid: Minutes,
    /// Minutes for which each allowance is paid, in the order of [`Unsocial::WORDS`].
    pub unsocial: [Minutes; 5],
    /// The same minutes times their shares of hourly pay, in thousandths.
    pub shares: [i64; 5],
    /// Minutes of standby.
    pub standby: Minutes,
    /// Number of call-ins.
    pub call_ins: i64,
}

impl Earned {
    /// Minutes of one allowance.
    pub fn of(&self, kind: Unsocial) -> Minutes {
        self.unsocial[kind as usize]
    }

    /// Adds another's minutes.
    pub fn add(&mut self, other: &Earned) {
        self.paid += other.paid;
        self.standby += other.standby;
        self.call_ins += other.call_ins;
        for at in 0..self.unsocial.len() {
            self.unsocial[at] += other.unsocial[at];
            self.shares[at] += other.shares[at];
        }
    }
}

/// Reckons and remembers what shift types earn on days.
pub struct Clockwork<'a> {
    scenario: &'a Scenario,
    tariff: &'a Tariff,
    known: BTreeMap<(ShiftId, Day, WorkForm), Earned>,
}

impl<'a> Clockwork<'a> {
    /// For a scenario and its agreement.
    pub fn new(scenario: &'a Scenario, tariff: &'a Tariff) -> Self {
        Clockwork { scenario, tariff, known: BTreeMap::new() }
    }

    /// What a duty earns on a day, by unit; nothing when it is not work.
    pub fn duty(&mut self, duty: DutyId, day: Day, form: WorkForm) -> Vec<(UnitId, Earned)> {
        let scenario = self.scenario;
        let parts = scenario.duty(duty).parts();
        parts.iter().map(|part: &Part| (part.unit, self.shift(part.shift, day, form))).collect()
    }

    /// What a shift type earns on a day.
    pub fn shift(&mut self, shift: ShiftId, day: Day, form: WorkForm) -> Earned {
        if let Some(known) = self.known.get(&(shift, day, form)) {
            return *known;
        }
        let earned = self.reckon(shift, day, form);
        self.known.insert((shift, day, form), earned);
        earned
    }

    fn reckon(&self, shift: ShiftId, day: Day, form: WorkForm) -> Earned {
        let spans = self.scenario.shift_spans(shift, day);
        let (calendar, shift) = (&self.scenario.calendar, self.scenario.shift(shift));
        let span = calendar.span(day, shift.start, shift.end);
        if shift.tags & self.tariff.standby_tag(&self.scenario.tags) != 0 {
            return Earned { standby: span.minutes(), ..Earned::default() };
        }
        let paid = shift.paid + span.minutes() - (shift.end - shift.start);
        let call_ins = i64::from(shift.tags & self.tariff.call_in_tag(&self.scenario.tags) != 0);
        let mut earned = Earned { paid, call_ins, ..Earned::default() };
        let last = day + (shift.end / 1440) as Day;
        for allowance in self.tariff.allowances.iter().filter(|allowance| allowance.forms.contains(&form)) {
            let at = allowance.kind as usize;
            // A window of the day before may reach over midnight.
            let minutes: Minutes = (day - 1..=last)
                .filter(|on| self.tariff.pays_on(allowance.on, calendar, *on))
                .map(|on| calendar.span(on, allowance.from, allowance.to))
                .flat_map(|paid| spans.iter().map(move |span| paid.overlap(*span)))
                .sum();
            // An unpaid break earns no allowance; where its time is not known, only the whole is held down.
            let minutes = minutes.min((paid - earned.unsocial[at]).max(0));
            earned.unsocial[at] += minutes;
            earned.shares[at] += minutes * allowance.share;
        }
        earned
    }
}
