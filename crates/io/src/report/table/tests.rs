use super::*;
use crate::report::Choice;
use crate::report::sample;
use vuoro_core::assess::sample::World;

fn all() -> TableOptions {
    TableOptions { all: true, ..TableOptions::default() }
}

fn line_of<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines().find(|line| line.trim_start().starts_with(start)).unwrap_or_else(|| panic!("no {start} in\n{text}"))
}

#[test]
fn the_grid_shows_everyones_duties_marks_and_balance() {
    let (problem, one) = sample::planned();
    let text = plan(&problem, &one, &TableOptions::default());
    assert_eq!(
        line_of(&text, "Anna Aalto"),
        "Anna Aalto            A A I · · │AxA │· I I Y Y │· · │A A · A · │· A │  −15:20"
    );
    assert!(line_of(&text, "Ben Korhonen").contains("I I!·!A!A │"), "broken days are marked");
    assert!(line_of(&text, "Hanna").contains("K'A"), "locks are marked");
    assert!(line_of(&text, "24 Aug").contains("31 Aug          7 Sep"));
    assert!(line_of(&text, "= I, medication").contains("│= -1│"), "cover stands below the days");
    assert!(text.contains("Thu 3 Sep: Founders' Day") && text.contains("Y 21:00–07:10"));
}

#[test]
fn what_is_required_and_broken_comes_before_everything_else() {
    let (problem, one) = sample::planned();
    let text = plan(&problem, &one, &TableOptions::default());
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(at("1 requirement is broken") < at("Anna Aalto"));
    assert!(at("only 9 h 35 min between I and A") < at("FINDINGS BY RULE"));
    assert!(at("Rule hours: 1 finding, 123.45 €") < at("Rule wishes: 1 finding, 20.00 €"));
    assert!(text.contains("single day off number 5") && text.contains("and 3 more"), "the worst are named");
}

#[test]
fn every_finding_is_in_words_when_all_is_asked_for() {
    let (problem, one) = sample::planned();
    let text = plan(&problem, &one, &all());
    for finding in &one.judgement.findings {
        assert!(text.contains(&problem.explain(finding).to_string()), "{finding:?}");
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    let widest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let worlds = [sample::ward(), sample::hospital(45, 3), sample::hospital(5, 2), World::new(&[("anna", "A")])];
    for world in &worlds {
        let problem = world.problem(sample::rules().into_iter().take(1).collect());
        let one = sample::plan(&problem, world, "A rather long title for a plan");
        for width in [40, 60, 80, 120] {
            let options = TableOptions { width, all: true, ..TableOptions::default() };
            assert!(widest(&plan(&problem, &one, &options)) <= width, "{}", plan(&problem, &one, &options));
            let plans = vec![one.clone(); 7];
            assert!(widest(&comparison(&problem, &plans, &Choice::default(), &options)) <= width);
        }
    }
}

#[test]
fn many_people_or_days_are_summed_up_with_the_way_to_see_all() {
    let (problem, one) = sample::bare(&sample::hospital(200, 3));
    let text = plan(&problem, &one, &TableOptions { see_all: Text::verbatim("use --all"), ..TableOptions::default() });
    assert!(text.contains("200 people over 21 days") && text.contains("use --all"));
    assert!(line_of(&text, "Unit 2").contains(" 66 "));
    assert!(!text.contains("Anna Aalto"));
    // Each of the seventeen of that name stands in the grid and among the measures by person.
    assert_eq!(plan(&problem, &one, &all()).matches("Anna Aalto").count(), 34);

    let line = ["A A A . . . ."; 5].join(" ");
    let (problem, one) = sample::bare(&World::new(&[("anna", &line)]));
    let text = plan(&problem, &one, &TableOptions::default());
    assert!(text.contains("the first 28 of 35 days") && !text.contains("21 Sep"));
    assert!(plan(&problem, &one, &all()).contains("21 Sep"));
}

#[test]
fn an_empty_ward_and_a_single_person_have_a_view() {
    let (problem, one) = sample::bare(&World::new(&[]));
    assert!(plan(&problem, &one, &TableOptions::default()).contains("Nobody is employed here"));
    let (problem, one) = sample::bare(&World::starting("2026-08-30", &[("anna", "A")]));
    let text = plan(&problem, &one, &TableOptions::default());
    assert!(line_of(&text, "Anna").contains("│A │") && text.contains("No rule finds anything"));
}

#[test]
fn a_comparison_marks_the_best_of_each_row_and_nothing_where_all_are_equal() {
    let mut world = sample::ward();
    let problem = world.problem(Vec::new());
    let one = sample::plan(&problem, &world, "Balanced");
    world.roster = world.scenario.empty_roster();
    let two = sample::plan(&problem, &world, "Wishes");
    let text = comparison(&problem, &[one, two], &Choice::default(), &TableOptions::default());
    assert!(line_of(&text, "Single days off").ends_with("0 ★"));
    assert!(line_of(&text, "Missing to minimum").contains("h ★ "), "{text}");
    assert!(!line_of(&text, "Nights beyond 3").contains('★') && !line_of(&text, "Wishes asked").contains('★'));
    assert!(text.contains("do not compare"), "costs under different profiles do not compare");
    assert!(text.contains("Gap") && text.contains("Stopped") && text.contains("Lower bound"));
}

#[test]
fn values_that_read_the_same_are_equally_good() {
    let (problem, one) = sample::planned();
    let with_hours = |value| {
        let mut plan = one.clone();
        let measures = &mut plan.measures.list;
        measures.iter_mut().find(|measure| measure.id == "hours-imbalance").expect("a measure").value = value;
        plan
    };
    let text =
        comparison(&problem, &[with_hours(12.31), with_hours(12.29)], &Choice::default(), &TableOptions::default());
    assert!(!line_of(&text, "Hours off contract").contains('★'));
    let text =
        comparison(&problem, &[with_hours(12.31), with_hours(12.19)], &Choice::default(), &TableOptions::default());
    assert!(line_of(&text, "Hours off contract").ends_with("12.2 h ★"));
}

#[test]
fn a_checked_roster_claims_no_search_and_a_stored_plan_no_time() {
    let (problem, one) = sample::planned();
    let mut stored = one.clone();
    stored.provenance.as_mut().expect("searched").effort = None;
    assert!(plan(&problem, &stored, &TableOptions::default()).contains("Stopped: time limit, seed 1."));
    assert!(
        !comparison(&problem, std::slice::from_ref(&stored), &Choice::default(), &TableOptions::default())
            .contains(" s ")
    );
    let checked = Plan { provenance: None, ..stored };
    let text = plan(&problem, &checked, &TableOptions::default());
    assert!(text.contains("Imported roster") && !text.contains("Stopped"));
    assert!(plan(&problem, &one, &TableOptions::default()).contains("Stopped: time limit after 12.3 s"));
}

#[test]
fn plans_of_one_name_are_told_apart() {
    let (problem, one) = sample::planned();
    let text = comparison(&problem, &[one.clone(), one], &Choice::default(), &TableOptions::default());
    assert!(text.contains("Balanced (1)") && text.contains("Balanced (2)") && !text.contains("do not compare"));
    assert!(comparison(&problem, &[], &Choice::default(), &TableOptions::default()).contains("No plans"));
}

#[test]
fn colour_comes_only_when_asked_and_no_name_brings_its_own() {
    let (problem, one) = sample::planned();
    let problem = sample::changed(&problem, |scenario| scenario.employees[0].name = "An\u{1b}[31mna\nX".into());
    let plain = plan(&problem, &one, &TableOptions::default());
    assert!(!plain.contains('\u{1b}') && plain.contains("An [31mna X"));
    let bright = plan(&problem, &one, &TableOptions { color: true, ..TableOptions::default() });
    assert!(bright.contains("\u{1b}[1;31m"));
    let strip = |text: &str| {
        ["[0m", "[1m", "[2m", "[1;31m"]
            .iter()
            .fold(text.to_owned(), |text, code| text.replace(&format!("\u{1b}{code}"), ""))
    };
    assert_eq!(strip(&bright), plain, "colour adds nothing and hides nothing");
}

#[test]
fn the_same_roster_is_named_and_so_is_how_far_apart_the_others_are() {
    let mut world = sample::ward();
    let problem = world.problem(Vec::new());
    let one = sample::plan(&problem, &world, "Balanced");
    let again = sample::plan(&problem, &world, "Cost");
    world.roster = world.scenario.empty_roster();
    let other = sample::plan(&problem, &world, "Wishes");
    let plans = [one, again, other];
    let advice = Some(Text::verbatim("Recommended: it."));
    let choice = Choice { advice, rest: false, ..Choice::default() };
    let text = comparison(&problem, &plans, &choice, &TableOptions::default());
    assert!(text.starts_with("Recommended: it."), "{text}");
    assert!(text.contains("Cost is the same roster as Balanced"), "{text}");
    assert!(line_of(&text, "Wishes:").contains("person-days"), "{text}");
    assert!(!text.contains("OTHER MEASURES") && text.contains("vuoro compare"), "{text}");
    assert!(comparison(&problem, &plans, &Choice::default(), &TableOptions::default()).contains("OTHER MEASURES"));
}

#[test]
fn what_differs_is_told_for_each_person_and_day() {
    let (problem, one) = sample::planned();
    let mut world = sample::ward();
    world.roster = world.scenario.empty_roster();
    let other = sample::plan(&problem, &world, "Idle");
    let text = differences(&problem, &[one.clone(), other], &TableOptions::default());
    assert!(text.contains("DIFFERENCES BY PERSON") && text.contains("DIFFERENCES BY DAY"), "{text}");
    assert!(line_of(&text, "Anna").contains(" / "), "{text}");
    assert!(differences(&problem, &[one.clone(), one], &TableOptions::default()).is_empty());
}
