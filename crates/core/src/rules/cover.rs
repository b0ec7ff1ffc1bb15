//! `cover`: enough people, with the right skills, at every moment of demand.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::constraint::{
    Bounds, Cover as CoverForm, CoverTerm, Description, Finding, Form, Goal, Hinge, Importance, Kind, Meta,
};
use crate::constraint::{Parameter, Per, Problem, Rule};
use crate::domain::{Demand, Part, Roster, Scenario, When};
use crate::record::Fields;
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::{Cost, CostUnit, Day, DutyId, EmployeeId, Minutes, Score, Span, ids::Id};

use super::said;
use super::stretches::{Lowering, fits, skill};
use super::support;

/// The kind.
pub(crate) struct Cover;

static DESCRIPTION: Description = Description {
    id: "cover",
    title: "Cover",
    about: "Every requirement of demand has its heads: each head missing to the minimum, each missing between minimum \
         and target, and each above the maximum counts. A clock window is judged stretch by stretch, each priced \
         by its share of the window. Whoever lacks the skill of a role does not count. A missing required head is \
         never forbidden, but it comes before every price. Prices of a demand's own replace the rule's, but what the \
         rule ignores stays ignored. The scope `for` chooses the home units whose demand is \
         meant; anyone present there counts.",
    goal: Goal::Cover,
    importance: Importance::Price(1_000),
    parameters: &[
        Parameter {
            name: "minimum",
            unit: "importance or ignore",
            default: "required",
            about: "How much each head missing to the minimum matters; never less than one missing to the target.",
        },
        Parameter {
            name: "target",
            unit: "importance or ignore",
            default: "high",
            about: "How much each further head missing to the target matters.",
        },
        Parameter {
            name: "maximum",
            unit: "importance or ignore",
            default: "low",
            about: "How much each head above the maximum matters.",
        },
    ],
    examples: &[
        "",
        "minimum = \"very-high\"\ntarget = \"medium\"\nmaximum = \"required\"",
        "minimum = \"ignore\"\ntarget = 7",
    ],
};

impl Kind for Cover {
    fn description(&self) -> &'static Description {
        &DESCRIPTION
    }

    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>> {
        let minimum = price(fields, "minimum", "required", scenario.cost_unit);
        let target = price(fields, "target", "high", scenario.cost_unit);
        let maximum = price(fields, "maximum", "low", scenario.cost_unit);
        Some(Box::new(Covered { meta, minimum, target, maximum }))
    }
}

/// One of the three parameters; `None` means ignore.
fn price(fields: &mut Fields<'_>, name: &str, default: &str, unit: CostUnit) -> Option<Importance> {
    let default = Importance::WORDS.iter().find(|(word, _)| *word == default).map(|(_, meaning)| *meaning);
    if !fields.has(name) {
        return default;
    }
    support::importance_or_ignore(fields, name, unit)
}

#[derive(Debug)]
struct Covered {
    meta: Meta,
    minimum: Option<Importance>,
    target: Option<Importance>,
    maximum: Option<Importance>,
}

/// A limit on heads and what each head beyond it costs.
#[derive(Clone, Copy, Debug)]
struct Limit {
    heads: i64,
    weight: Score,
    required: bool,
}

/// The limits of a demand; what is ignored is absent.
#[derive(Clone, Copy, Debug)]
struct Limits {
    minimum: Option<Limit>,
    target: Option<Limit>,
    maximum: Option<Limit>,
}

impl Covered {
    /// The demands in the rule's scope: those of its days, in the home units of its people; where the scope is
    /// everyone, in units that are nobody's home too.
    fn demands<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = &'a Demand> {
        let everyone = scenario.staff().all(|employee| self.meta.people.contains(employee));
        let mut meant = vec![everyone; scenario.units.len()];
        for employee in self.meta.people.iter() {
            meant[scenario.employee(employee).unit.index()] = true;
        }
        let inside = move |demand: &&Demand| meant[demand.unit.index()] && self.meta.days.contains(demand.day);
        scenario.demands.iter().filter(inside)
    }

    /// The limits of a demand in a stretch of so many of the window's minutes.
    fn limits(&self, problem: &Problem, demand: &Demand, minutes: Minutes, of: Minutes) -> Limits {
        let percent = problem.percent(self.meta.goal);
        let of = demand.spread.unwrap_or(of);
        let limit = |heads: i64, importance: Importance| {
            let part = |whole: i64| support::share(whole, minutes, of);
            let weight = match importance {
                Importance::Required => Score::shared(part(Score::HEAD)),
                Importance::Price(_) => Score::soft(part(Per::Count.weight(importance, percent).soft)),
            };
            Limit { heads, weight, required: importance.is_required() }
        };
        // A price of the demand's own takes the place of the rule's, except where the rule ignores the limit.
        let own = |price: Option<Cost>, rule: Importance| price.map_or(rule, Importance::Price);
        let target = self.target.map(|rule| own(demand.under, rule));
        let target = target.map(|importance| limit(demand.target.max(demand.minimum), importance));
        let mut minimum = self.minimum.map(|importance| limit(demand.minimum, importance));
        if let (Some(minimum), Some(target)) = (&mut minimum, target) {
            // A head missing to the minimum is missing to the target too, in each rank.
            minimum.weight = minimum.weight.each_max(target.weight);
            minimum.required |= target.required;
        }
        let over = self.maximum.map(|rule| own(demand.over, rule));
        let maximum = demand.maximum.zip(over).map(|(heads, importance)| limit(heads, importance));
        Limits { minimum, target, maximum }
    }
}

impl Rule for Covered {
    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding> {
        let scenario = &problem.scenario;
        let attendance = attendance(scenario, roster);
        let mut findings = Vec::new();
        for demand in self.demands(scenario) {
            match demand.when {
                When::Shift(shift) => {
                    let on = |part: &Part| part.shift == shift && fits(demand, part);
                    let present = duties_with(scenario, demand.day..demand.day + 1, on);
                    let there = heads(scenario, &attendance, demand, &present);
                    let limits = self.limits(problem, demand, 1, 1);
                    findings.extend(judge(scenario, demand, limits, there, &scenario.shift(shift).code));
                }
                When::Window { from, to } => {
                    let whole = scenario.calendar.span(demand.day, from, to).minutes();
                    for (span, present) in minute_by_minute(scenario, demand, from, to) {
                        let there = heads(scenario, &attendance, demand, &present);
                        let limits = self.limits(problem, demand, span.minutes(), whole);
                        findings.extend(judge(scenario, demand, limits, there, &clock(scenario, span)));
                    }
                }
            }
        }
        findings
    }

    fn lower(&self, problem: &Problem) -> Vec<Form> {
        let scenario = &problem.scenario;
        let mut lowering = Lowering::new(scenario);
        let mut forms = Vec::new();
        for demand in self.demands(scenario) {
            match demand.when {
                When::Shift(shift) => {
                    let terms = lowering.on_shift(demand, shift);
                    forms.extend(form(self.limits(problem, demand, 1, 1), terms, 0));
                }
                When::Window { from, to } => {
                    let stretches = lowering.stretches(demand, from, to);
                    let whole = stretches.iter().map(|stretch| stretch.minutes).sum();
                    for stretch in stretches {
                        let (terms, base) = lowering.terms(demand, &stretch);
                        forms.extend(form(self.limits(problem, demand, stretch.minutes, whole), terms, base));
                    }
                }
            }
        }
        forms
    }

    fn explain(&self, problem: &Problem, finding: &Finding) -> Text {
        let unit = finding.unit.map_or("", |unit| &problem.scenario.unit(unit).name);
        let (when, amount, note) = (said::when(problem, &finding.days), finding.amount, &finding.note);
        match note.id() {
            Some("cover-above-maximum") => {
                text!("cover-too-many", unit = unit, when = when, amount = amount, note = note)
            }
            _ => text!("cover-too-few", unit = unit, when = when, amount = amount, note = note),
        }
    }
}

/// The form of limits on some terms; `None` when nothing can cost anything.
fn form(limits: Limits, terms: Vec<CoverTerm>, base: i64) -> Option<Form> {
    let hinge = |heads, weight| (weight != Score::ZERO).then_some(Hinge { bound: heads, weight });
    let wanted = limits.target.map_or(Score::ZERO, |target| target.weight);
    // A head missing to the minimum is missing to the target too: the minimum's hinge adds what is dearer.
    let minimum = limits.minimum.and_then(|minimum| hinge(minimum.heads, minimum.weight - wanted));
    let target = limits.target.and_then(|target| hinge(target.heads, target.weight));
    let maximum = limits.maximum.and_then(|maximum| hinge(maximum.heads, maximum.weight));
    let bounds = Bounds { below: minimum.into_iter().chain(target).collect(), above: maximum.into_iter().collect() };
    (bounds != Bounds::default()).then_some(Form::Cover(CoverForm { terms, base, bounds }))
}

/// The findings of a demand where `there` heads are present.
fn judge(scenario: &Scenario, demand: &Demand, limits: Limits, there: i64, when: &str) -> Vec<Finding> {
    let needed = skill(demand.who).map(|skill| scenario.skill(skill));
    let what = Arg::list(std::iter::once(when).chain(needed), Join::Comma);
    let origin = demand.origin.as_deref();
    let from = |origin: Option<Arg>| origin.map_or(Text::EMPTY, |origin| text!("cover-origin", origin = origin));
    let finding = |amount: i64, limit: Limit, note: &dyn Fn() -> Text| {
        (amount > 0).then(|| Finding {
            rule: 0,
            employee: None,
            unit: Some(demand.unit),
            days: demand.day..demand.day + 1,
            amount,
            cost: limit.weight * amount,
            required: limit.required,
            note: note(),
        })
    };
    let owed = limits.minimum.map_or(there, |minimum| there.max(minimum.heads));
    let minimum = limits.minimum.and_then(|it| {
        finding(it.heads - there, it, &|| {
            let origin = from(origin.map(|of| (&of.minimum).into()));
            text!("cover-below-minimum", what = what.clone(), there = there, heads = it.heads, origin = origin)
        })
    });
    let target = limits.target.and_then(|it| {
        finding(it.heads - owed, it, &|| {
            let origin = from(origin.map(|of| (&of.target).into()));
            text!("cover-below-target", what = what.clone(), there = there, heads = it.heads, origin = origin)
        })
    });
    let maximum = limits.maximum.and_then(|it| {
        finding(there - it.heads, it, &|| {
            text!("cover-above-maximum", what = what.clone(), there = there, heads = it.heads)
        })
    });
    minimum.into_iter().chain(target).chain(maximum).collect()
}

/// The clock times of a span.
fn clock(scenario: &Scenario, span: Span) -> String {
    let time = |minute| scenario.calendar.clock(minute).format("%H:%M");
    format!("{}–{}", time(span.start), time(span.end))
}

/// The duties of some days that have a part for which `on` says yes.
fn duties_with(scenario: &Scenario, days: Range<Day>, on: impl Fn(&Part) -> bool) -> Vec<(Day, DutyId)> {
    let duties: Vec<DutyId> = scenario.alphabet().filter(|duty| scenario.duty(*duty).parts().iter().any(&on)).collect();
    days.flat_map(|day| duties.iter().map(move |duty| (day, *duty))).collect()
}

/// The stretches of a window with the duties present in each, found by walking its minutes. Duties of the day
/// before reach in, and a window over midnight meets those of the day after.
fn minute_by_minute(
    scenario: &Scenario,
    demand: &Demand,
    from: Minutes,
    to: Minutes,
) -> Vec<(Span, Vec<(Day, DutyId)>)> {
    let calendar = &scenario.calendar;
    let counts = |part: &Part| fits(demand, part) && scenario.shift(part.shift).covers;
    let days = (demand.day - 1).max(-1)..(demand.day + 2).min(calendar.days);
    let mut worked: Vec<((Day, DutyId), Vec<Span>)> = Vec::new();
    for (day, duty) in duties_with(scenario, days, counts) {
        let parts = scenario.duty(duty).parts().iter().filter(|part| counts(part));
        let spans = parts.flat_map(|part| scenario.shift_spans(part.shift, day)).collect();
        worked.push(((day, duty), spans));
    }
    let window = calendar.span(demand.day, from, to);
    let mut stretches: Vec<(Span, Vec<(Day, DutyId)>)> = Vec::new();
    for minute in window.start..window.end {
        let inside = |spans: &[Span]| spans.iter().any(|span| span.start <= minute && minute < span.end);
        let present = worked.iter().filter(|(_, spans)| inside(spans)).map(|(duty, _)| *duty);
        match stretches.last_mut() {
            Some((span, last)) if present.clone().eq(last.iter().copied()) => span.end = minute + 1,
            _ => stretches.push((Span { start: minute, end: minute + 1 }, present.collect())),
        }
    }
    stretches
}

/// Who has which duty on which day, the day before the horizon and extra duties included.
type Attendance = BTreeMap<(Day, DutyId), Vec<EmployeeId>>;

fn attendance(scenario: &Scenario, roster: &Roster) -> Attendance {
    let mut attendance = Attendance::new();
    for employee in scenario.staff() {
        let line = scenario.line(roster, employee);
        for day in line.days().filter(|day| *day >= -1) {
            for duty in line.ids(day) {
                attendance.entry((day, duty)).or_default().push(employee);
            }
        }
    }
    attendance
}

/// How many people who count for the demand have one of these duties. Who has some on two days counts for each.
fn heads(scenario: &Scenario, attendance: &Attendance, demand: &Demand, present: &[(Day, DutyId)]) -> i64 {
    let at = |(day, duty): &(Day, DutyId)| {
        let day = *day;
        attendance.get(&(day, *duty)).into_iter().flatten().map(move |employee| (day, *employee))
    };
    let holds = |(day, employee): &(Day, EmployeeId)| {
        let date = scenario.calendar.date(*day);
        skill(demand.who).is_none_or(|skill| scenario.employee(*employee).holds(skill, demand.unit, date))
    };
    present.iter().flat_map(at).filter(holds).collect::<BTreeSet<_>>().len() as i64
}

#[cfg(test)]
mod tests;
