//! `ratio`: staff time for each client over rolling windows.

use std::ops::Range;
use std::sync::Arc;

use crate::constraint::{
    Bounds, CoverTerm, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta, Parameter, Per, Problem, Rule,
    WorkWanted,
};
use crate::domain::{Calendar, DutySet, Roster, Scenario};
use crate::error::Code;
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, DutyId, Minutes, UnitId, ids::Id, ids::all, time::Clock};

use super::said;
use super::shared::{self, Added};
use super::spans::duration_up_to;
use super::support;

/// The kind.
pub(crate) struct Ratio;

static DESCRIPTION: Description = Description {
    id: "ratio",
    title: "Staffing ratio",
    about: "The paid time of the people of the scope in these duties, over every window of so many days in a row, lies \
         between limits that are given for one client and day, or as `workers` for each client. Only presence counts: \
         training, meetings and absences do not, and `indirect` time inside a duty is taken off. Without `clients` \
         each unit that has clients of its own is judged by the work done in it, whoever comes to do it; with \
         `clients` all work of the scope is. Windows lie inside the horizon, or with `past` also reach into the known \
         past; where there are fewer days than a window has, they are one window. A window is judged where its last \
         day lies in the scope. Minutes below or above count for each window. What is required is never forbidden, \
         but it comes before every price.",
    goal: Goal::Cover,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter { name: "clients", unit: "people", default: "those of each unit", about: "How many are cared for." },
        Parameter {
            name: "workers",
            unit: "number",
            default: "",
            about: "At least so many workers for each client, 0.6 say; instead of `minimum`.",
        },
        Parameter {
            name: "worker-hours",
            unit: "h:mm",
            default: "114:45",
            about: "What one worker does in a window (`workers`).",
        },
        Parameter { name: "minimum", unit: "h:mm", default: "", about: "At least so much per client and day." },
        Parameter { name: "maximum", unit: "h:mm", default: "", about: "At most so much per client and day." },
        Parameter { name: "days", unit: "days", default: "21", about: "Length of a window." },
        Parameter {
            name: "past",
            unit: "true/false",
            default: "false",
            about: "Do windows reach into the known past?",
        },
        Parameter { name: "duties", unit: "duties", default: "work", about: "Which work counts: codes or tags." },
        Parameter {
            name: "indirect",
            unit: "list of { duties, time }",
            default: "",
            about: "Time in each of these duties that is no work with clients (cleaning, laundry, orders).",
        },
    ],
    examples: &[
        "minimum = \"4:00\"\nclients = 2",
        "minimum = \"3:00\"\nmaximum = \"10:00\"\nclients = 1\ndays = 3\npast = true",
        "maximum = \"7:00\"\nclients = 1\nduties = [\"E\", \"night\"]\ndays = 2\nimportance = \"required\"",
        "workers = 0.6\nworker-hours = \"20:00\"\nclients = 2\ndays = 4\n\
             indirect = [{ duties = [\"night\"], time = \"1:00\" }]",
    ],
};

impl Kind for Ratio {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let days = fields.integer_in("days", 1, Calendar::MAX_DAYS.into()).unwrap_or(21) as Day;
        let least = least(fields);
        let most = duration_up_to(fields, "maximum", MOST);
        if let (Some(Least::PerDay(low)), Some(high)) = (least, most)
            && low > high
        {
            support::reversed(fields, Clock(low), Clock(high));
        }
        let places = match fields.integer_in("clients", 0, 100_000) {
            Some(clients) => vec![Place { unit: None, clients }],
            None => units_with_clients(scenario),
        };
        if places.is_empty() {
            let message = text!("ratio-no-clients");
            fields.fault(Code::RuleParameter, &fields.place, message, text!("ratio-no-clients-help"));
        }
        let past = fields.flag("past").unwrap_or(false);
        let given = fields.has("duties");
        let duties = support::duties(fields, "duties", scenario);
        let duties = if given { duties } else { Some(scenario.duties_named("work")) };
        let indirect = indirect(fields, scenario);
        Some(Box::new(PerClient { meta, places, least, most, days, past, duties: duties?, indirect }))
    }
}

/// Longest time for one client and day.
const MOST: Minutes = 100 * 1440;

/// The lower limit: `minimum`, or `workers` with `worker-hours`.
fn least(fields: &mut Fields<'_>) -> Option<Least> {
    let by_workers = fields.has("workers");
    if by_workers && fields.has("minimum") {
        let place = fields.place_of("minimum");
        let help = text!("ratio-minimum-and-workers-help");
        fields.fault(Code::RuleParameter, &place, text!("ratio-minimum-and-workers"), help);
    }
    if !by_workers {
        support::need_a_limit(fields);
    }
    let place = fields.place_of("workers");
    let workers = fields.thousandths("workers");
    let hours = duration_up_to(fields, "worker-hours", MOST).unwrap_or(6885);
    let minimum = duration_up_to(fields, "minimum", MOST);
    match workers {
        Some(thousandths) if !(0..=100_000).contains(&thousandths) => {
            let message = text!("ratio-workers-outside", field = "workers", value = said::decimal(thousandths, 3));
            fields.fault(Code::RuleParameter, &place, message, text!("ratio-workers-outside-help"));
            None
        }
        Some(thousandths) => Some(Least::Workers { thousandths, hours }),
        None => minimum.map(Least::PerDay),
    }
}

/// Every unit that says how many clients it has.
fn units_with_clients(scenario: &Scenario) -> Vec<Place> {
    let place = |unit: UnitId| Some(Place { unit: Some(unit), clients: scenario.unit(unit).clients? });
    all(scenario.units.len()).filter_map(place).collect()
}

/// The `indirect` parameter: minutes to take off each duty.
fn indirect(fields: &mut Fields<'_>, scenario: &Scenario) -> Vec<Minutes> {
    let mut off = vec![0; scenario.duties.len()];
    for node in fields.list("indirect") {
        let mut entry = Fields::of(node, fields.faults());
        let duties = support::duties(&mut entry, "duties", scenario);
        let duties = entry.need("duties", duties);
        let time = duration_up_to(&mut entry, "time", 2 * 1440);
        let time = entry.need("time", time);
        if let (Some(duties), Some(time)) = (duties, time) {
            duties.iter().for_each(|duty| off[duty.index()] += time);
        }
        entry.finish();
    }
    off
}

/// The least that is asked for.
#[derive(Clone, Copy, Debug)]
enum Least {
    /// So many minutes for each client and day.
    PerDay(Minutes),
    /// So many workers (in thousandths) for each client, each of whom does so many minutes in a window.
    Workers { thousandths: i64, hours: Minutes },
}

/// Clients, and the unit in which the work for them is done; without one all work counts.
#[derive(Clone, Copy, Debug)]
struct Place {
    unit: Option<UnitId>,
    clients: i64,
}

#[derive(Debug)]
struct PerClient {
    meta: Meta,
    places: Vec<Place>,
    least: Option<Least>,
    most: Option<Minutes>,
    days: Day,
    past: bool,
    duties: DutySet,
    /// Minutes to take off, by duty.
    indirect: Vec<Minutes>,
}

impl PerClient {
    /// The windows that are judged.
    fn windows(&self, scenario: &Scenario) -> Vec<Range<Day>> {
        let end = scenario.calendar.days;
        let known = scenario.staff().map(|employee| scenario.known_days(employee)).max().unwrap_or(0);
        let first = if self.past { -known } else { 0 };
        let length = self.days.min(end - first);
        let windows = (first.max(1 - length)..=end - length).map(|start| start..start + length);
        windows.filter(|window| self.meta.days.contains(window.end - 1)).collect()
    }

    /// The least for a whole window, rounded up to minutes.
    fn low(&self, place: Place, window: &Range<Day>) -> Option<Minutes> {
        let days = i64::from(window.end - window.start);
        Some(match self.least? {
            Least::PerDay(minutes) => minutes * place.clients * days,
            Least::Workers { thousandths, hours } => {
                support::share(thousandths * hours, place.clients * days, 1000 * i64::from(self.days))
            }
        })
    }

    /// The most for a whole window.
    fn high(&self, place: Place, window: &Range<Day>) -> Option<Minutes> {
        self.most.map(|minutes| minutes * place.clients * i64::from(window.end - window.start))
    }

    /// What a duty on a day adds in a place.
    fn added(&self, scenario: &Scenario, place: Place, duty: DutyId, day: Day) -> Minutes {
        let here = |part: &&crate::domain::Part| {
            scenario.shift(part.shift).covers && place.unit.is_none_or(|unit| part.unit == unit)
        };
        if !self.duties.contains(duty) {
            return 0;
        }
        let parts = scenario.duty(duty).parts().iter().filter(here);
        let minutes: Minutes = parts.map(|part| scenario.part_minutes(part, day)).sum();
        (minutes - self.indirect[duty.index()]).max(0)
    }

    /// What the known past adds to a window.
    fn before(&self, scenario: &Scenario, place: Place, window: &Range<Day>) -> Minutes {
        let of_person = |employee| {
            let past = scenario.past(employee);
            let days = (-(past.len() as Day)..).zip(past).filter(|(day, _)| window.contains(day));
            days.map(|(day, duty)| self.added(scenario, place, *duty, day)).sum::<Minutes>()
        };
        self.meta.people.iter().map(of_person).sum()
    }

    /// What a note says of a total below its limit, in workers for each client where they are the limit.
    fn too_little(&self, place: Place, window: &Range<Day>, total: Minutes, limit: Minutes) -> Text {
        let Some(Least::Workers { thousandths, hours }) = self.least else {
            return text!("ratio-too-little", total = Clock(total), limit = Clock(limit));
        };
        let of_one = hours * place.clients * i64::from(window.end - window.start);
        let reached = total * i64::from(self.days) * 1000 / of_one.max(1);
        text!(
            "ratio-too-few-workers",
            total = Clock(total),
            limit = Clock(limit),
            reached = Arg::Decimal { value: reached, decimals: 3 },
            wanted = Arg::Decimal { value: thousandths, decimals: 3 },
        )
    }
}

impl Rule for PerClient {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Minute);
        let mut findings = Vec::new();
        for place in self.places.iter().copied() {
            for window in self.windows(scenario) {
                let mut total = 0;
                for employee in self.meta.people.iter() {
                    let line = scenario.line(roster, employee);
                    for day in window.clone().filter(|day| line.days().contains(day)) {
                        for duty in line.ids(day) {
                            total += self.added(scenario, place, duty, day);
                        }
                    }
                }
                let finding = |amount: i64, note: Text| {
                    let finding = shared::finding(&self.meta, place.unit, window.clone(), amount, weight);
                    finding.with_note(note)
                };
                if let Some(low) = self.low(place, &window).filter(|low| total < *low) {
                    findings.push(finding(low - total, self.too_little(place, &window, total, low)));
                }
                if let Some(high) = self.high(place, &window).filter(|high| total > *high) {
                    let note = text!("ratio-too-much", total = Clock(total), limit = Clock(high));
                    findings.push(finding(total - high, note));
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let weight = shared::weight(problem, &self.meta, Per::Minute);
        let people = Arc::new(self.meta.people.clone());
        let mut forms = Vec::new();
        for place in self.places.iter().copied() {
            let amounts = shared::by_day(scenario, |duty, day| self.added(scenario, place, duty, day));
            let added = Added::new(&amounts, &self.duties);
            for window in self.windows(scenario) {
                let hinge = |bound| Hinge { bound, weight };
                let bounds = Bounds {
                    below: self.low(place, &window).into_iter().map(hinge).collect(),
                    above: self.high(place, &window).into_iter().map(hinge).collect(),
                };
                let mut terms = Vec::new();
                for day in window.start.max(0)..window.end {
                    for (weight, duties) in added.on(day) {
                        terms.push(CoverTerm { day, duties: duties.clone(), people: people.clone(), weight: *weight });
                    }
                }
                forms.extend(shared::cover(terms, self.before(scenario, place, &window), bounds));
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let noted = |name: &str| said::noted(finding, name);
        let (title, amount) = (&self.meta.title, said::lasting(finding.amount));
        let when = said::when(problem, &finding.days);
        let (units, unit) = finding.unit.map_or((0, ""), |unit| (1, &problem.scenario.unit(unit).name));
        match finding.note.id() {
            Some("ratio-too-much") => text!(
                "ratio-found-too-much",
                title = title,
                total = noted("total"),
                limit = noted("limit"),
                units = units,
                unit = unit,
                when = when,
                amount = amount,
            ),
            Some("ratio-too-few-workers") => text!(
                "ratio-found-too-few-workers",
                title = title,
                total = noted("total"),
                limit = noted("limit"),
                units = units,
                unit = unit,
                when = when,
                reached = noted("reached"),
                wanted = noted("wanted"),
                amount = amount,
            ),
            _ => text!(
                "ratio-found-too-little",
                title = title,
                total = noted("total"),
                limit = noted("limit"),
                units = units,
                unit = unit,
                when = when,
                amount = amount,
            ),
        }
    }

    fn wanted(&self, problem: &Problem) -> Vec<WorkWanted> {
        let scenario = &problem.scenario;
        let mut list = Vec::new();
        for place in self.places.iter().copied() {
            for window in self.windows(scenario) {
                let Some(low) = self.low(place, &window).filter(|low| *low > 0) else { continue };
                let given = scenario.alphabet().map(|duty| self.added(scenario, place, duty, 0)).collect();
                list.push(WorkWanted {
                    unit: place.unit,
                    clients: place.clients,
                    people: self.meta.people.clone(),
                    minutes: low - self.before(scenario, place, &window),
                    whole: low,
                    days: window,
                    given,
                });
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::agree;

    #[test]
    fn forms_cost_what_findings_cost() {
        agree(&Ratio, Ratio.examples());
        agree(&Ratio, &["workers = 0.5\ndays = 3\npast = true", "minimum = \"5:00\"\ndays = 2"]);
    }
}
