//! Findings and measures on the page, in words.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::report::groups::{self, Group};
use crate::report::{breakdown, sources, svg, units, words};
use vuoro_core::assess::{Measure, Plan, Row};
use vuoro_core::constraint::{Finding, Importance, Meta, Problem};
use vuoro_core::domain::Scenario;
use vuoro_core::units::UnitId;

/// More findings of one rule than this are folded.
const OPEN: usize = 8;
/// The same for broken requirements.
const OPEN_REQUIRED: usize = 40;

/// A rule's importance in words.
pub fn importance(scenario: &Scenario, meta: &Meta) -> String {
    let word = Importance::WORDS.iter().find(|(_, importance)| *importance == meta.importance);
    match (word, meta.importance) {
        (Some((word, Importance::Required)), _) => (*word).to_owned(),
        (Some((word, Importance::Price(price))), _) => format!("{word} ({})", words::cost(scenario, *price)),
        (None, Importance::Required) => "required".into(),
        (None, Importance::Price(price)) => words::cost(scenario, price),
    }
}

/// All findings of a plan by rule: what is required first, then the most expensive. Where units stand apart, each has
/// its own findings there, and here are only the worst of each rule and how many each unit has.
pub fn findings(problem: &Problem, plan: &Plan, anchor: Option<&dyn Fn(UnitId) -> String>) -> Markup {
    let groups = groups::groups(&plan.assessment);
    let most = groups.iter().map(|group| group.cost.soft).max().unwrap_or(0);
    html! {
        @if groups.is_empty() { p { "No rule finds anything." } }
        @for group in &groups { (group_of(problem, group, most, anchor)) }
    }
}

/// The findings of one unit by rule, all folded.
pub fn of_unit(problem: &Problem, plan: &Plan, unit: UnitId) -> Markup {
    let here = |finding: &&Finding| units::unit_of(&problem.scenario, finding) == Some(unit);
    let groups = groups::groups_of(plan.assessment.findings.iter().filter(here));
    let count = groups.iter().map(|group| group.findings.len()).sum();
    html! {
        @if count > 0 {
            details.findings open[groups.iter().any(|group| group.required)] {
                summary { (words::count(count, "finding", "findings")) }
                @for group in &groups {
                    section class=(if group.required { "rule broken" } else { "rule" }) {
                        h5 { (heading(problem, group)) }
                        (list(problem, &group.findings))
                    }
                }
            }
        }
    }
}

/// What a group of findings is about, how many and how dear they are.
fn heading(problem: &Problem, group: &Group<'_>) -> Markup {
    html! {
        @if group.required { span.badge { "Required, broken" } " " }
        (problem.rules[group.rule].meta().title)
        span.count { " " (words::count(group.findings.len(), "finding", "findings")) }
        @if group.cost.soft != 0 { span.price { " " (words::cost(&problem.scenario, group.cost.soft)) } }
    }
}

fn group_of(problem: &Problem, group: &Group<'_>, most: i64, anchor: Option<&dyn Fn(UnitId) -> String>) -> Markup {
    let shown = group.findings.len().min(if group.required { OPEN_REQUIRED } else { OPEN });
    let (open, folded) = group.findings.split_at(shown);
    html! {
        section class=(if group.required { "rule broken" } else { "rule" }) {
            h4 {
                (heading(problem, group))
                @if group.cost.soft != 0 { " " (svg::cost_bar(group.cost.soft, most)) }
            }
            (list(problem, open))
            @if !folded.is_empty() {
                details {
                    summary { "and " (folded.len()) " more" @if anchor.is_some() { ", by unit" } }
                    @match anchor {
                        Some(anchor) => (by_unit(problem, group, anchor)),
                        None => (list(problem, folded)),
                    }
                }
            }
        }
    }
}

/// How many of a rule's findings each unit has, most expensive first, and where they stand.
fn by_unit(problem: &Problem, group: &Group<'_>, anchor: &dyn Fn(UnitId) -> String) -> Markup {
    let mut counts: BTreeMap<UnitId, (i64, usize)> = BTreeMap::new();
    for finding in &group.findings {
        let Some(unit) = units::unit_of(&problem.scenario, finding) else { continue };
        let (cost, count) = counts.entry(unit).or_default();
        (*cost, *count) = (*cost + finding.cost.soft, *count + 1);
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, (cost, count))| std::cmp::Reverse((*cost, *count)));
    html! {
        ul {
            @for (unit, (cost, count)) in counts {
                li {
                    a href={ "#" (anchor(unit)) } { (problem.scenario.unit(unit).name) }
                    ": " (words::count(count, "finding", "findings"))
                    @if cost != 0 { span.cost { " " (words::cost(&problem.scenario, cost)) } }
                }
            }
            // What is about no single unit stands in words.
            @for finding in group.findings.iter().filter(|one| units::unit_of(&problem.scenario, one).is_none()) {
                li { (problem.explain(finding)) }
            }
        }
    }
}

fn list(problem: &Problem, findings: &[&Finding]) -> Markup {
    html! {
        ul {
            @for finding in findings {
                li {
                    (problem.explain(finding))
                    @if finding.cost.soft != 0 { span.cost { " " (words::cost(&problem.scenario, finding.cost.soft)) } }
                }
            }
        }
    }
}

/// The broken requirements of a plan in words, at most `limit` of them, and how many there are.
pub fn broken(problem: &Problem, plan: &Plan, limit: usize) -> (Vec<String>, usize) {
    let required = || plan.assessment.findings.iter().filter(|finding| finding.required);
    (required().take(limit).map(|finding| problem.explain(finding).to_string()).collect(), required().count())
}

/// The measures of a plan with what they mean.
pub fn measures(measures: &[Measure]) -> Markup {
    html! {
        dl.measures {
            @for measure in measures {
                div {
                    dt { (measure.title) }
                    dd.value { (measure.show()) }
                    dd.about { (measure.about) }
                }
            }
        }
    }
}

/// The measures of each unit, profession and person; those of people are folded away.
pub fn broken_down(problem: &Problem, plan: &Plan) -> Markup {
    let all = breakdown::of(problem, plan);
    html! {
        @for (what, rows) in breakdown::parts(&all) {
            @if what == "Person" {
                details { summary { "Measures of each person" } (by(what, rows, &breakdown::PERSONAL)) }
            } @else {
                (by(what, rows, &[]))
            }
        }
    }
}

/// A table of measures, of all of them when none are chosen.
fn by(what: &str, rows: &[Row], chosen: &[&str]) -> Markup {
    let columns: Vec<&Measure> = breakdown::columns(rows)
        .into_iter()
        .filter(|measure| chosen.is_empty() || chosen.contains(&measure.id))
        .collect();
    let caption = format!("Measures by {}", what.to_lowercase());
    html! {
        div.wide tabindex="0" role="group" aria-label={ (caption) ", scrolls sideways" } {
            table.data {
                caption { (caption) }
                thead {
                    tr {
                        th scope="col" { (what) }
                        @for measure in &columns { th.figure scope="col" title=(measure.about) { (measure.title) } }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (row.title) }
                            @for measure in &columns {
                                td.figure { (row.find(measure.id).map_or_else(|| "–".to_owned(), Measure::show)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What each rule finds and costs in each plan, with its importance and source.
pub fn rules(problem: &Problem, plans: &[Plan], titles: &[String]) -> Markup {
    let unconfirmed = sources::unconfirmed(problem);
    html! {
        div.wide tabindex="0" role="group" aria-label="Table of rules, scrolls sideways" {
            table.data.rules {
                caption { "What each rule finds: number of findings and what they cost" }
                thead {
                    tr {
                        th scope="col" { "Rule" }
                        th scope="col" { "Importance" }
                        th scope="col" { "Goal" }
                        @for title in titles { th.figure scope="col" { (title) } }
                        th scope="col" { "Source" }
                    }
                }
                tbody {
                    @for (at, rule) in problem.rules.iter().enumerate() {
                        @let meta = rule.meta();
                        tr {
                            th scope="row" { (meta.title) }
                            td { (importance(&problem.scenario, meta)) }
                            td { (meta.goal.name()) }
                            @for plan in plans { (rule_cell(&problem.scenario, plan, at)) }
                            td.source {
                                (sources::basis(meta))
                                @if let Some(layer) = meta.basis.layer { " (" (layer.name()) ")" }
                                @if meta.verify { " " strong { "unconfirmed" } }
                            }
                        }
                    }
                }
            }
        }
        @if !unconfirmed.is_empty() {
            p.hint { "Figures marked " strong { "unconfirmed" } " still have to be checked against their source:" }
            ul.unconfirmed {
                @for one in &unconfirmed { li { strong { (one.title) } ": " (one.about) } }
            }
        }
    }
}

fn rule_cell(scenario: &Scenario, plan: &Plan, rule: usize) -> Markup {
    let here = || plan.assessment.findings.iter().filter(|finding| finding.rule == rule);
    let (count, broken) = (here().count(), here().filter(|finding| finding.required).count());
    let cost = plan.assessment.by_rule.get(rule).map_or(0, |score| score.soft);
    html! {
        td.figure.bad-figure[broken > 0] {
            @if count == 0 { span.none { "–" } } @else {
                @if broken > 0 { "! " }
                (count)
                @if cost != 0 { span.cost { " · " (words::cost(scenario, cost)) } }
            }
        }
    }
}
