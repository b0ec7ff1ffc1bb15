//! One self-contained page about one or several plans: nothing is fetched, nothing needs a script.

mod findings;
mod grid;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use vuoro_core::assess::{Measure, Plan, Tally, coverage, tallies};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Presence;
use vuoro_core::units::{Minutes, UnitId};

use super::cells::Cells;
use super::table::{measure_ids, outcome_rows};
use super::{groups, words};
use grid::Grid;

const STYLE: &str = include_str!("../style.css");
/// Folded lists open for printing; without scripts they print folded.
const SCRIPT: &str =
    "addEventListener('beforeprint',()=>document.querySelectorAll('details').forEach(d=>{d.open=true}))";
/// Broken requirements named in the summary of each plan.
const NAMED: usize = 12;
/// Measures shown at the head of a plan.
const KEY_MEASURES: [&str; 7] = [
    "missing-minimum",
    "missing-target",
    "wishes-met-share",
    "single-days-off",
    "quick-returns",
    "hours-imbalance",
    "personnel-cost",
];

/// The page about plans of one scenario.
pub fn page(problem: &Problem, plans: &[Plan]) -> String {
    let scenario = &problem.scenario;
    let titles = words::titles(plans);
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (scenario.name) " · " (words::horizon(&scenario.calendar)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the content" }
                header {
                    h1 { (scenario.name) }
                    p.when { (words::horizon(&scenario.calendar)) }
                    (facts(problem))
                }
                (contents(problem, plans, &titles))
                main id="main" {
                    (verdicts(problem, plans, &titles))
                    @if plans.len() > 1 { (comparison(problem, plans, &titles)) }
                    @for (at, plan) in plans.iter().enumerate() { (plan_section(problem, plan, at, &titles[at])) }
                    @if !problem.rules.is_empty() {
                        section id="rules" {
                            h2 { "Rules" }
                            (findings::rules(problem, plans, &titles))
                        }
                    }
                }
                footer {
                    p {
                        "Made by vuoro " (env!("CARGO_PKG_VERSION"))
                        ". Every plan was checked against every rule from scratch."
                    }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

fn facts(problem: &Problem) -> Markup {
    let scenario = &problem.scenario;
    let nobody = scenario.empty_roster();
    let people = tallies(problem, &nobody);
    let contract: Minutes = people.iter().filter_map(|tally| tally.target).sum();
    let everyone = |who: Presence| !matches!(who, Presence::Holder(_));
    let wanted: Minutes = scenario
        .demands
        .iter()
        .zip(coverage(scenario, &nobody))
        .filter(|(demand, _)| everyone(demand.who))
        .map(|(demand, cover)| demand.target * cover.minutes)
        .sum();
    let fte = scenario.employees.iter().map(|person| person.fte).sum();
    let absent: i64 = scenario.absences.iter().map(|absence| i64::from(absence.to - absence.from)).sum();
    let facts = [
        ("People", format!("{} ({} FTE)", scenario.employees.len(), words::fte(fte))),
        ("Units", groups::units(problem).len().to_string()),
        ("Days", scenario.calendar.days.to_string()),
        ("Contract hours", words::hours(contract)),
        ("Hours wanted", words::hours(wanted)),
        ("Wishes", scenario.wishes.len().to_string()),
        ("Days of absence", absent.to_string()),
        ("Rules", problem.rules.len().to_string()),
    ];
    html! {
        dl.facts { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } }
    }
}

fn anchor(at: usize) -> String {
    format!("plan-{}", at + 1)
}

fn contents(problem: &Problem, plans: &[Plan], titles: &[String]) -> Markup {
    html! {
        nav.contents aria-label="Plans" {
            ul {
                li { a href="#verdict" { "Summary" } }
                @if plans.len() > 1 { li { a href="#comparison" { "Comparison" } } }
                @for (at, title) in titles.iter().enumerate() {
                    li { a href={ "#" (anchor(at)) } { @if !plans[at].assessment.feasible { "! " } (title) } }
                }
                @if !problem.rules.is_empty() { li { a href="#rules" { "Rules" } } }
            }
        }
    }
}

fn verdicts(problem: &Problem, plans: &[Plan], titles: &[String]) -> Markup {
    let broken = plans.iter().any(|plan| !plan.assessment.feasible);
    let headline = match plans {
        [] => "There is no plan",
        _ if broken => "! Requirements are broken",
        _ => "Every requirement is kept",
    };
    html! {
        section id="verdict" class=(if broken { "verdict bad-verdict" } else { "verdict" }) {
            h2 { (headline) }
            @if broken {
                @for (at, plan) in plans.iter().enumerate() {
                    @let (named, count) = findings::broken(problem, plan, NAMED);
                    p { a href={ "#" (anchor(at)) } { (titles[at]) } ": " (words::verdict(plan)) }
                    @if count > 0 {
                        ul {
                            @for words in &named { li { (words) } }
                            @if count > named.len() {
                                li { a href={ "#" (anchor(at)) "-findings" } { "and " (count - named.len()) " more" } }
                            }
                        }
                    }
                }
            } @else if plans.len() > 1 {
                p { "All " (plans.len()) " plans are safe to choose from. They differ in what they give first." }
            }
        }
    }
}

fn comparison(problem: &Problem, plans: &[Plan], titles: &[String]) -> Markup {
    let one_profile = plans.iter().all(|plan| plan.profile == plans[0].profile);
    html! {
        section id="comparison" {
            h2 { "Comparison" }
            div.wide tabindex="0" role="group" aria-label="Table of measures, scrolls sideways" {
                table.data {
                    caption { "Measures of the plans side by side; ★ marks the best of a row" }
                    thead {
                        tr {
                            th scope="col" { "Measure" }
                            @for (at, title) in titles.iter().enumerate() {
                                th.figure scope="col" { a href={ "#" (anchor(at)) } { (title) } }
                            }
                        }
                    }
                    tbody { @for id in measure_ids(plans) { (measure_row(plans, id)) } }
                    tbody {
                        @for (title, tell) in outcome_rows() {
                            tr {
                                th scope="row" { (title) }
                                @for plan in plans { td.figure { (tell(&problem.scenario, plan)) } }
                            }
                        }
                    }
                }
            }
            @if !one_profile {
                p.hint { "Cost and bound are each under the plan's own profile; compare plans by their measures." }
            }
        }
    }
}

fn measure_row(plans: &[Plan], id: &str) -> Markup {
    let best = groups::best(plans, id);
    let find = |plan: &Plan| plan.assessment.measures.find(id).cloned();
    let known = plans.iter().find_map(find);
    let alike = plans.iter().all(|plan| find(plan).map(|measure| measure.show()) == known.as_ref().map(Measure::show));
    html! {
        tr.same[alike] {
            th scope="row" title=[known.as_ref().map(|measure| measure.about)] {
                (known.as_ref().map_or("", |measure| measure.title))
            }
            @for (plan, best) in plans.iter().zip(best) {
                td.figure.best[best] {
                    @match find(plan) {
                        Some(measure) => { (measure.show()) }
                        None => { "–" }
                    }
                    @if best { span.star { span aria-hidden="true" { " ★" } span.vh { " best" } } }
                }
            }
        }
    }
}

fn plan_section(problem: &Problem, plan: &Plan, at: usize, title: &str) -> Markup {
    let problem = &problem.with_profile(plan.profile.clone());
    let anchor = anchor(at);
    let people: Vec<Tally> = tallies(problem, &plan.roster);
    let covers = coverage(&problem.scenario, &plan.roster);
    let grid = Grid { problem, cells: Cells::of(problem, plan), people, covers, anchor: anchor.clone() };
    let unit_anchor = |unit| grid.unit_anchor(unit);
    let anchor_of = grid.stands_apart().then_some(&unit_anchor as &dyn Fn(UnitId) -> String);
    html! {
        section.plan id=(anchor) {
            h2 { (title) }
            @if !plan.profile.about.is_empty() { p.about { (plan.profile.about) } }
            (key_figures(problem, plan))
            h3 id={ (anchor) "-roster" } { "Roster" }
            (grid.draw(plan))
            h3 id={ (anchor) "-findings" } { "Findings" }
            div.findings { (findings::findings(problem, plan, anchor_of)) }
            h3 id={ (anchor) "-measures" } { "Measures" }
            (findings::measures(&plan.assessment.measures.list))
            (findings::broken_down(problem, plan))
        }
    }
}

fn key_figures(problem: &Problem, plan: &Plan) -> Markup {
    let keys = KEY_MEASURES.iter().filter_map(|id| plan.assessment.measures.find(id));
    html! {
        dl.keys {
            div class=(if plan.assessment.feasible { "good" } else { "bad-key" }) {
                dt { "Requirements" }
                dd { @if plan.assessment.feasible { "all kept" } @else { "! broken" } }
            }
            @for measure in keys { div { dt { (measure.title) } dd { (measure.show()) } } }
        }
        p.proof {
            "Cost " strong { (words::cost(&problem.scenario, plan.assessment.total.soft)) } (proof(problem, plan))
            " " (words::effort(plan))
        }
    }
}

/// What is proved about a plan's cost: how a sentence goes on after it.
fn proof(problem: &Problem, plan: &Plan) -> String {
    let bound = plan.bound.map(|bound| words::cost(&problem.scenario, bound));
    match (plan.gap(), bound) {
        (_, None) => "; no lower bound is known.".into(),
        (Some(0.0), _) => ": proved to be the least possible under this profile.".into(),
        (Some(_), Some(bound)) => {
            let left = words::gap(plan);
            format!("; no plan under this profile can cost less than {bound}, so at most {left} is left to gain.")
        }
        (None, Some(bound)) => format!("; lower bound {bound}. No gap is given while requirements are broken."),
    }
}

#[cfg(test)]
mod tests;
