//! One self-contained page about one or several plans: nothing is fetched, nothing needs a script.

mod findings;
mod grid;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use vuoro_core::assess::{Differences, Figure, Measure, Plan, Tally, coverage, matter, tallies, unjudged};
use vuoro_core::constraint::Problem;
use vuoro_core::domain::Presence;
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang};
use vuoro_core::units::{Minutes, UnitId};

use super::cells::Cells;
use super::choice::{Choice, said};
use super::table::outcome_rows;
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

/// The page about plans of one scenario, in a language.
pub fn page(problem: &Problem, plans: &[Plan], choice: &Choice, lang: Lang) -> String {
    let scenario = &problem.scenario;
    let titles = words::titles(plans, lang);
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (scenario.name) " · " (words::horizon(&scenario.calendar, lang)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { (text!("report-skip").say(lang)) }
                header {
                    h1 { (scenario.name) }
                    p.when { (words::horizon(&scenario.calendar, lang)) }
                    (facts(problem, lang))
                }
                (contents(problem, plans, &titles, lang))
                main id="main" {
                    (verdicts(problem, plans, &titles, choice, lang))
                    @if plans.len() > 1 { (comparison(problem, plans, &titles, choice, lang)) }
                    @for (at, plan) in plans.iter().enumerate() { (plan_section(problem, plan, at, &titles[at], lang)) }
                    @if !problem.rules.is_empty() {
                        section id="rules" {
                            h2 { (text!("report-rules").say(lang)) }
                            (findings::rules(problem, plans, &titles, lang))
                        }
                    }
                }
                footer {
                    p { (text!("report-made-by", version = env!("CARGO_PKG_VERSION")).say(lang)) }
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string()
}

fn facts(problem: &Problem, lang: Lang) -> Markup {
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
    let everybody = text!("report-people-fte", people = scenario.employees.len(), fte = words::fte(fte, lang));
    let facts = [
        (text!("report-people"), everybody.say(lang)),
        (text!("report-units"), lang.number(groups::units(problem).len() as i64)),
        (text!("report-days"), lang.number(scenario.calendar.days.into())),
        (text!("report-contract-hours"), words::hours(contract, lang)),
        (text!("report-wanted-hours"), words::hours(wanted, lang)),
        (text!("report-wishes"), lang.number(scenario.wishes.len() as i64)),
        (text!("report-absence-days"), lang.number(absent)),
        (text!("report-rules"), lang.number(problem.rules.len() as i64)),
    ];
    html! {
        dl.facts { @for (name, value) in facts { div { dt { (name.say(lang)) } dd { (value) } } } }
    }
}

fn anchor(at: usize) -> String {
    format!("plan-{}", at + 1)
}

fn contents(problem: &Problem, plans: &[Plan], titles: &[String], lang: Lang) -> Markup {
    html! {
        nav.contents aria-label=(text!("report-plans").say(lang)) {
            ul {
                li { a href="#verdict" { (text!("report-summary").say(lang)) } }
                @if plans.len() > 1 { li { a href="#comparison" { (text!("report-comparison").say(lang)) } } }
                @for (at, title) in titles.iter().enumerate() {
                    li { a href={ "#" (anchor(at)) } { @if !plans[at].judgement.feasible { "! " } (title) } }
                }
                @if !problem.rules.is_empty() { li { a href="#rules" { (text!("report-rules").say(lang)) } } }
            }
        }
    }
}

fn verdicts(problem: &Problem, plans: &[Plan], titles: &[String], choice: &Choice, lang: Lang) -> Markup {
    let broken = plans.iter().any(|plan| !plan.judgement.feasible);
    let headline = match plans {
        [] => text!("report-no-plan"),
        _ if broken => text!("report-headline-broken"),
        _ if !unjudged(problem).is_empty() => text!("report-headline-judged"),
        _ => text!("report-headline-kept"),
    };
    html! {
        section id="verdict" class=(if broken { "verdict bad-verdict" } else { "verdict" }) {
            h2 { (headline.say(lang)) }
            @if let Some(advice) = &choice.advice { p.advice { (advice.say(lang)) } }
            @if broken {
                @for (at, plan) in plans.iter().enumerate() {
                    @let (named, count) = findings::broken(problem, plan, NAMED, lang);
                    p { a href={ "#" (anchor(at)) } { (titles[at]) } ": " (words::verdict(problem, plan, lang)) }
                    @if count > 0 {
                        ul {
                            @for words in &named { li { (words) } }
                            @if count > named.len() {
                                li { a href={ "#" (anchor(at)) "-findings" } { (text!("report-more", count = count - named.len()).say(lang)) } }
                            }
                        }
                    }
                }
            } @else if plans.len() > 1 {
                p { (text!("report-all-safe", plans = plans.len()).say(lang)) }
            }
            @let unjudged = unjudged(problem);
            @if !unjudged.is_empty() {
                ul.unjudged { @for one in &unjudged { li { (one.told().say(lang)) } } }
            }
        }
    }
}

fn comparison(problem: &Problem, plans: &[Plan], titles: &[String], choice: &Choice, lang: Lang) -> Markup {
    let (first, rest) = matter(plans);
    let said = said(problem, plans, titles, choice, lang);
    let one_profile = plans.iter().all(|plan| plan.profile == plans[0].profile);
    html! {
        section id="comparison" {
            h2 { (text!("report-comparison").say(lang)) }
            @if !said.alike.is_empty() { ul.alike { @for line in &said.alike { li { (line) } } } }
            (measure_table(problem, plans, titles, &first, true, lang))
            ul.apart { @for line in said.apart.iter().chain(&said.idle) { li { (line) } } }
            @if !rest.is_empty() {
                details {
                    summary { (text!("report-other-measures", count = rest.len()).say(lang)) }
                    (measure_table(problem, plans, titles, &rest, false, lang))
                }
            }
            (differences(problem, plans, titles, lang))
            @if !one_profile {
                p.hint { (text!("report-own-profiles").say(lang)) }
            }
        }
    }
}

/// Measures side by side; with cost, bound, gap and time where asked for.
fn measure_table(
    problem: &Problem,
    plans: &[Plan],
    titles: &[String],
    ids: &[&str],
    outcome: bool,
    lang: Lang,
) -> Markup {
    html! {
        div.wide tabindex="0" role="group" aria-label=(words::scrolls(text!("report-measures-table"), lang)) {
            table.data {
                caption { (text!("report-comparison-caption").say(lang)) }
                thead {
                    tr {
                        th scope="col" { (text!("report-measure").say(lang)) }
                        @for (at, title) in titles.iter().enumerate() {
                            th.figure scope="col" { a href={ "#" (anchor(at)) } { (title) } }
                        }
                    }
                }
                tbody { @for id in ids { (measure_row(plans, id, lang)) } }
                @if outcome {
                    tbody {
                        @for (title, show) in outcome_rows() {
                            tr {
                                th scope="row" { (title.say(lang)) }
                                @for plan in plans { td.figure { (show(&problem.scenario, plan, lang)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What differs for each person, folded; figures stand in the order of the plans.
fn differences(problem: &Problem, plans: &[Plan], titles: &[String], lang: Lang) -> Markup {
    let found = Differences::of(problem, plans);
    let differs = |figure: &usize| found.people.iter().any(|person| person.differs(*figure));
    let figures: Vec<usize> = (0..Figure::ALL.len()).filter(differs).collect();
    let slashed = |values: Vec<String>| values.join(" / ");
    html! {
        @if !found.people.is_empty() {
            details {
                summary { (text!("report-other-for-people", count = found.people.len()).say(lang)) }
                p.hint { (text!("report-order-of-plans", plans = Arg::word(titles.join(" / "))).say(lang)) }
                div.wide tabindex="0" role="group" aria-label=(words::scrolls(text!("report-people-table"), lang)) {
                    table.data {
                        thead {
                            tr {
                                th scope="col" { (text!("report-person").say(lang)) }
                                th.figure scope="col" { (text!("report-days-other").say(lang)) }
                                @for figure in &figures { th.figure scope="col" { (Figure::ALL[*figure].title().say(lang)) } }
                            }
                        }
                        tbody {
                            @for person in &found.people {
                                tr {
                                    th scope="row" { (problem.scenario.employee(person.employee).name) }
                                    td.figure { (slashed(person.days.iter().map(ToString::to_string).collect())) }
                                    @for figure in &figures {
                                        td.figure {
                                            @if person.differs(*figure) {
                                                (slashed(person.figures[*figure].iter().map(|value| Figure::ALL[*figure].show(*value, lang)).collect()))
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn measure_row(plans: &[Plan], id: &str, lang: Lang) -> Markup {
    let best = groups::best(plans, id);
    let find = |plan: &Plan| plan.measures.find(id).cloned();
    let known = plans.iter().find_map(find);
    let shown = |measure: &Measure| measure.show(lang);
    let alike = plans.iter().all(|plan| find(plan).as_ref().map(shown) == known.as_ref().map(shown));
    html! {
        tr.same[alike] {
            th scope="row" title=[known.as_ref().map(|measure| measure.about().say(lang))] {
                (known.as_ref().map_or_else(String::new, |measure| measure.title().say(lang)))
            }
            @for (plan, best) in plans.iter().zip(best) {
                td.figure.best[best] {
                    @match find(plan) {
                        Some(measure) => { (measure.show(lang)) }
                        None => { "–" }
                    }
                    @if best { span.star { span aria-hidden="true" { " ★" } span.vh { " " (text!("report-best").say(lang)) } } }
                }
            }
        }
    }
}

fn plan_section(problem: &Problem, plan: &Plan, at: usize, title: &str, lang: Lang) -> Markup {
    let problem = &problem.with_profile(plan.profile.clone());
    let anchor = anchor(at);
    let people: Vec<Tally> = tallies(problem, &plan.roster);
    let covers = coverage(&problem.scenario, &plan.roster);
    let grid = Grid { problem, cells: Cells::of(problem, plan, lang), people, covers, anchor: anchor.clone(), lang };
    let unit_anchor = |unit| grid.unit_anchor(unit);
    let anchor_of = grid.stands_apart().then_some(&unit_anchor as &dyn Fn(UnitId) -> String);
    html! {
        section.plan id=(anchor) {
            h2 { (title) }
            @if !plan.profile.about.is_empty() { p.about { (plan.profile.about) } }
            (key_figures(problem, plan, lang))
            h3 id={ (anchor) "-roster" } { (text!("report-roster").say(lang)) }
            (grid.draw(plan))
            h3 id={ (anchor) "-findings" } { (text!("report-findings").say(lang)) }
            div.findings { (findings::findings(problem, plan, anchor_of, lang)) }
            h3 id={ (anchor) "-measures" } { (text!("report-measures").say(lang)) }
            (findings::measures(&plan.measures.list, lang))
            (findings::broken_down(problem, plan, lang))
        }
    }
}

fn key_figures(problem: &Problem, plan: &Plan, lang: Lang) -> Markup {
    let keys = KEY_MEASURES.iter().filter_map(|id| plan.measures.find(id));
    html! {
        dl.keys {
            div class=(if plan.judgement.feasible { "good" } else { "bad-key" }) {
                dt { (text!("report-requirements").say(lang)) }
                dd {
                    @if plan.judgement.feasible { (text!("report-all-kept").say(lang)) }
                    @else { (text!("report-mark-broken").say(lang)) }
                }
            }
            @for measure in keys { div { dt { (measure.title().say(lang)) } dd { (measure.show(lang)) } } }
        }
        p.proof {
            (text!("report-cost").say(lang)) " "
            strong { (words::cost(&problem.scenario, plan.judgement.total.soft, lang)) }
            (proof(problem, plan, lang)) " " (words::effort(plan, lang))
        }
    }
}

/// What is proved about a plan's cost: how a sentence goes on after it.
fn proof(problem: &Problem, plan: &Plan, lang: Lang) -> String {
    let bound = plan.bound().map(|bound| words::cost(&problem.scenario, bound, lang));
    let text = match (plan.is_unavoidable(), plan.gap(), bound) {
        (Some(true), ..) => text!("report-proof-unavoidable"),
        (Some(false), ..) => text!("report-proof-broken"),
        (None, Some(0.0), _) => text!("report-proof-least"),
        (None, Some(_), Some(bound)) => text!("report-proof-gap", bound = bound, gap = words::gap(plan, lang)),
        (None, ..) => text!("report-proof-no-bound"),
    };
    text.say(lang)
}

#[cfg(test)]
mod tests;
