//! Findings and measures on the page, in words.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::report::breakdown::{self, By};
use crate::report::groups::{self, Group};
use crate::report::{sources, svg, units, words};
use vuoro_core::assess::{Measure, Plan, Row};
use vuoro_core::constraint::{Finding, Problem};
use vuoro_core::domain::Scenario;
use vuoro_core::text;
use vuoro_core::text::Lang;
use vuoro_core::units::UnitId;

/// More findings of one rule than this are folded.
const OPEN: usize = 8;
/// The same for broken requirements.
const OPEN_REQUIRED: usize = 40;

/// All findings of a plan by rule: what is required first, then the most expensive. Where units have their own sections, each has
/// its own findings there, and here are only the worst of each rule and how many each unit has.
pub fn findings(problem: &Problem, plan: &Plan, anchor: Option<&dyn Fn(UnitId) -> String>, lang: Lang) -> Markup {
    let groups = groups::groups(&plan.judgement);
    let most = groups.iter().map(|group| group.cost.soft).max().unwrap_or(0);
    html! {
        @if groups.is_empty() { p { (text!("report-no-findings").say(lang)) } }
        @for group in &groups { (group_of(problem, group, most, anchor, lang)) }
    }
}

/// The findings of one unit by rule, all folded.
pub fn of_unit(problem: &Problem, plan: &Plan, unit: UnitId, lang: Lang) -> Markup {
    let here = |finding: &&Finding| units::unit_of(&problem.scenario, finding) == Some(unit);
    let groups = groups::groups_of(plan.judgement.findings.iter().filter(here));
    let count = groups.iter().map(|group| group.findings.len()).sum();
    html! {
        @if count > 0 {
            details.findings open[groups.iter().any(|group| group.required)] {
                summary { (words::findings(count, lang)) }
                @for group in &groups {
                    section class=(if group.required { "rule broken" } else { "rule" }) {
                        h5 { (heading(problem, group, lang)) }
                        (list(problem, &group.findings, lang))
                    }
                }
            }
        }
    }
}

/// What a group of findings is about, how many there are and what they cost.
fn heading(problem: &Problem, group: &Group<'_>, lang: Lang) -> Markup {
    html! {
        @if group.required { span.badge { (text!("report-required-broken").say(lang)) } " " }
        (problem.rules[group.rule].meta().title.say(lang))
        span.count { " " (words::findings(group.findings.len(), lang)) }
        @if group.cost.soft != 0 { span.price { " " (words::cost(&problem.scenario, group.cost.soft, lang)) } }
    }
}

fn group_of(
    problem: &Problem,
    group: &Group<'_>,
    most: i64,
    anchor: Option<&dyn Fn(UnitId) -> String>,
    lang: Lang,
) -> Markup {
    let shown = group.findings.len().min(if group.required { OPEN_REQUIRED } else { OPEN });
    let (open, folded) = group.findings.split_at(shown);
    html! {
        section class=(if group.required { "rule broken" } else { "rule" }) {
            h4 {
                (heading(problem, group, lang))
                @if group.cost.soft != 0 { " " (svg::cost_bar(group.cost.soft, most)) }
            }
            (list(problem, open, lang))
            @if !folded.is_empty() {
                details {
                    summary {
                        @match anchor {
                            Some(_) => { (text!("report-more-by-unit", count = folded.len()).say(lang)) },
                            None => { (text!("report-more", count = folded.len()).say(lang)) },
                        }
                    }
                    @match anchor {
                        Some(anchor) => (by_unit(problem, group, anchor, lang)),
                        None => (list(problem, folded, lang)),
                    }
                }
            }
        }
    }
}

/// How many of a rule's findings each unit has, most expensive first, and where they are.
fn by_unit(problem: &Problem, group: &Group<'_>, anchor: &dyn Fn(UnitId) -> String, lang: Lang) -> Markup {
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
                    ": " (words::findings(count, lang))
                    @if cost != 0 { span.cost { " " (words::cost(&problem.scenario, cost, lang)) } }
                }
            }
            // What is about no single unit is said in words.
            @for finding in group.findings.iter().filter(|one| units::unit_of(&problem.scenario, one).is_none()) {
                li { (problem.explain(finding).say(lang)) }
            }
        }
    }
}

fn list(problem: &Problem, findings: &[&Finding], lang: Lang) -> Markup {
    html! {
        ul {
            @for finding in findings {
                li {
                    (problem.explain(finding).say(lang))
                    @if finding.cost.soft != 0 { span.cost { " " (words::cost(&problem.scenario, finding.cost.soft, lang)) } }
                }
            }
        }
    }
}

/// The broken requirements of a plan in words, at most `limit` of them, and how many there are.
pub fn broken(problem: &Problem, plan: &Plan, limit: usize, lang: Lang) -> (Vec<String>, usize) {
    let required = || plan.judgement.findings.iter().filter(|finding| finding.required);
    (required().take(limit).map(|finding| problem.explain(finding).say(lang)).collect(), required().count())
}

/// The measures of a plan with what they mean.
pub fn measures(measures: &[Measure], lang: Lang) -> Markup {
    html! {
        dl.measures {
            @for measure in measures {
                div {
                    dt { (measure.title().say(lang)) }
                    dd.value { (measure.show(lang)) }
                    dd.about { (measure.about().say(lang)) }
                }
            }
        }
    }
}

/// The measures of each unit, profession and person; those of people are folded away.
pub fn broken_down(problem: &Problem, plan: &Plan, lang: Lang) -> Markup {
    let all = breakdown::of(problem, plan);
    html! {
        @for (what, rows) in breakdown::parts(&all) {
            @if what == By::Person {
                details {
                    summary { (text!("report-measures-of-people").say(lang)) }
                    (by(what, rows, &breakdown::PERSONAL, lang))
                }
            } @else {
                (by(what, rows, &[], lang))
            }
        }
    }
}

/// A table of measures, of all of them when none are chosen.
fn by(what: By, rows: &[Row], chosen: &[&str], lang: Lang) -> Markup {
    let columns: Vec<&Measure> = breakdown::columns(rows)
        .into_iter()
        .filter(|measure| chosen.is_empty() || chosen.contains(&measure.id))
        .collect();
    html! {
        div.wide tabindex="0" role="group" aria-label=(words::scrolls(what.caption(), lang)) {
            table.data {
                caption { (what.caption().say(lang)) }
                thead {
                    tr {
                        th scope="col" { (what.head().say(lang)) }
                        @for measure in &columns {
                            th.figure scope="col" title=(measure.about().say(lang)) { (measure.title().say(lang)) }
                        }
                    }
                }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" { (row.title.say(lang)) }
                            @for measure in &columns {
                                td.figure { (row.find(measure.id).map_or_else(|| "–".to_owned(), |measure| measure.show(lang))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What each rule finds and costs in each plan, with its importance and source.
pub fn rules(problem: &Problem, plans: &[Plan], titles: &[String], lang: Lang) -> Markup {
    let unconfirmed = sources::unconfirmed(problem);
    html! {
        div.wide tabindex="0" role="group" aria-label=(words::scrolls(text!("report-rules-table"), lang)) {
            table.data.rules {
                caption { (text!("report-rules-caption").say(lang)) }
                thead {
                    tr {
                        th scope="col" { (text!("report-rule").say(lang)) }
                        th scope="col" { (text!("report-importance").say(lang)) }
                        th scope="col" { (text!("report-goal").say(lang)) }
                        @for title in titles { th.figure scope="col" { (title) } }
                        th scope="col" { (text!("report-source").say(lang)) }
                    }
                }
                tbody {
                    @for (at, rule) in problem.rules.iter().enumerate() {
                        @let meta = rule.meta();
                        tr {
                            th scope="row" { (meta.title.say(lang)) }
                            td { (words::importance(&problem.scenario, meta, lang)) }
                            td { (words::goal(meta.goal).say(lang)) }
                            @for plan in plans { (rule_cell(&problem.scenario, plan, at, lang)) }
                            td.source {
                                (sources::basis(meta))
                                @if let Some(layer) = meta.basis.layer { " (" (words::layer(layer).say(lang)) ")" }
                                @if meta.verify { " " strong { (text!("report-unconfirmed").say(lang)) } }
                            }
                        }
                    }
                }
            }
        }
        @if !unconfirmed.is_empty() {
            p.hint { (text!("report-unconfirmed-hint").say(lang)) }
            ul.unconfirmed {
                @for one in &unconfirmed { li { strong { (one.title.say(lang)) } ": " (one.about.say(lang)) } }
            }
        }
    }
}

fn rule_cell(scenario: &Scenario, plan: &Plan, rule: usize, lang: Lang) -> Markup {
    let here = || plan.judgement.findings.iter().filter(|finding| finding.rule == rule);
    let (count, broken) = (here().count(), here().filter(|finding| finding.required).count());
    let cost = plan.judgement.by_rule.get(rule).map_or(0, |score| score.soft);
    html! {
        td.figure.bad-figure[broken > 0] {
            @if count == 0 { span.none { "–" } } @else {
                @if broken > 0 { "! " }
                (count)
                @if cost != 0 { span.cost { " · " (words::cost(scenario, cost, lang)) } }
            }
        }
    }
}
