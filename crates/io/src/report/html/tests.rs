use super::*;
use crate::report::sample;
use vuoro_core::assess::sample::World;

/// The values of an attribute, in order.
fn attributes<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// A second plan of the ward: everyone off.
fn idle() -> Plan {
    let mut world = sample::ward();
    world.roster = world.scenario.empty_roster();
    sample::plan(&world.problem(Vec::new()), &world, "Idle")
}

#[test]
fn the_grid_has_a_cell_for_every_person_and_day_of_every_plan() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one, idle()], &Choice::default(), Lang::En);
    assert_eq!(page.matches("<td class=\"d ").count(), 2 * 12 * 21);
    assert_eq!(page.matches("class=\"bar-contract\"").count(), 2 * 12);
    assert_eq!(page.matches("<th scope=\"col\" class=\"day").count(), 2 * 21);
}

#[test]
fn cells_carry_their_marks_as_words_and_not_only_as_colours() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one], &Choice::default(), Lang::En);
    assert_eq!(page.matches("<span class=\"vh\"> wish met</span>").count(), 2);
    assert_eq!(page.matches("<span class=\"vh\"> wish refused</span>").count(), 2);
    assert_eq!(page.matches("<span class=\"vh\"> locked</span>").count(), 2);
    assert_eq!(page.matches("<span class=\"vh\"> requirement broken</span>").count(), 3);
    assert!(page.contains("title=\"wish refused: off\n") && page.contains("title=\"locked: K (agreed)\""));
    assert!(page.contains("d t-leave") && page.contains("Founders' Day"));
}

#[test]
fn cover_stands_under_the_days_with_the_worst_said_in_words() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one], &Choice::default(), Lang::En);
    // Saturday 29 Aug: Anna works A alone of three wanted, two needed.
    assert!(page.contains("title=\"1 there, the minimum is 2\">1/3</td>"));
    assert!(page.contains("title=\"3 there, 4 wanted, the minimum of 2 is kept\">3/4</td>"));
    assert!(page.contains("A, medication"));
}

#[test]
fn every_finding_is_in_words_and_broken_requirements_come_first() {
    let (problem, one) = sample::planned();
    let page = page(&problem, std::slice::from_ref(&one), &Choice::default(), Lang::En);
    for finding in &one.judgement.findings {
        assert!(page.contains(&problem.explain(finding).to_string()), "{finding:?}");
    }
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("no {words}"));
    assert!(at("Requirements are broken") < at("only 9 h 35 min") && at("only 9 h 35 min") < at("<table"));
    assert!(at("Required, broken") < at("12 h short of contract"));
}

#[test]
fn the_comparison_marks_the_best_of_a_row() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one, idle()], &Choice::default(), Lang::En);
    let row = |title: &str| {
        let from = page.find(&format!(">{title}</th>")).unwrap_or_else(|| panic!("no {title}"));
        page[from..].split("</tr>").next().unwrap_or_default().to_owned()
    };
    let fields = row("Single days off");
    let (first, second) = fields.split_once("</td>").expect("two plans make two fields");
    assert!(!first.contains('★') && second.contains('★') && second.contains(" best</span>"));
    assert!(!row("Nights beyond 3 in a row").contains('★'));
    assert!(row("Nights beyond 3 in a row").starts_with(">Nights") && page.contains("<tr class=\"same\">"));
    assert!(row("Gap").contains('–'), "no gap is claimed while requirements are broken");
}

#[test]
fn links_lead_somewhere_and_anchors_are_unique() {
    let world = sample::hospital(70, 4);
    let problem = world.problem(sample::rules());
    let plans = [sample::plan(&problem, &world, "One"), sample::plan(&problem, &world, "Two")];
    let page = page(&problem, &plans, &Choice::default(), Lang::En);
    let ids = attributes(&page, "id");
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids[..at].contains(id), "{id} twice");
    }
    let links = attributes(&page, "href");
    assert!(links.contains(&"#plan-2-unit-4"), "units have anchors of their own");
    for link in links {
        assert!(link.strip_prefix('#').is_some_and(|target| ids.contains(&target)), "{link} leads nowhere");
    }
}

#[test]
fn the_page_fetches_nothing() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one], &Choice::default(), Lang::En);
    for outside in ["http:", "https:", "url(", "@import", "<link", "<img", " src="] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
}

#[test]
fn the_page_is_in_the_language_asked_for() {
    let (problem, one) = sample::planned();
    let page = page(&problem, &[one], &Choice::default(), Lang::Fi);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"fi\">"));
    for words in ["ma 24.8. – su 13.9.2026", "1 pakollinen vaatimus ei toteudu.", "6 havaintoa", "12,3 s", "Viikko 36"]
    {
        assert!(page.contains(words), "no {words}");
    }
    assert!(!page.contains("Measure") && !page.contains("Requirement"));
}

#[test]
fn text_of_users_is_escaped_wherever_it_stands() {
    let (problem, mut one) = sample::planned();
    let nasty = "<b x=\"1\">&";
    let problem = sample::changed(&problem, |scenario| {
        scenario.name = nasty.into();
        scenario.employees[0].name = nasty.into();
        scenario.skills[0] = nasty.into();
        scenario.shifts[0].name = nasty.into();
        scenario.shifts[0].code = nasty.into();
        scenario.calendar.holidays[0].1 = nasty.into();
        scenario.wishes[0].text = nasty.into();
        scenario.locks[0].why = nasty.into();
        scenario.units[0].name = nasty.into();
    });
    one.profile.title = nasty.into();
    one.profile.about = nasty.into();
    let page = page(&problem, &[one.clone(), one], &Choice::default(), Lang::En);
    assert!(!page.contains("<b x") && !page.contains("x=\"1\""));
    assert!(page.matches("&lt;b x=&quot;1&quot;&gt;&amp;").count() > 20);
}

#[test]
fn an_empty_ward_one_person_and_two_hundred_have_a_page() {
    let (problem, one) = sample::bare(&World::new(&[]));
    assert!(page(&problem, &[one], &Choice::default(), Lang::En).contains("Nobody is employed here"));
    assert!(page(&problem, &[], &Choice::default(), Lang::En).contains("There is no plan"));
    let (problem, one) = sample::bare(&World::new(&[("anna", "A")]));
    assert_eq!(page(&problem, &[one], &Choice::default(), Lang::En).matches("<td class=\"d ").count(), 1);
    let (problem, one) = sample::bare(&sample::hospital(200, 3));
    let page = page(&problem, &[one], &Choice::default(), Lang::En);
    assert_eq!(page.matches("<td class=\"d ").count(), 200 * 21);
    assert!(page.contains("<h4>Unit 2</h4>") && page.contains("class=\"overview\""));
}

#[test]
fn long_horizons_are_cut_into_blocks_of_weeks() {
    let line = ["A A A . . . ."; 6].join(" ");
    let (problem, one) = sample::bare(&World::new(&[("anna", &line)]));
    let page = page(&problem, &[one], &Choice::default(), Lang::En);
    assert_eq!(page.matches("<table class=\"roster\">").count(), 2);
    assert_eq!(page.matches("<td class=\"d ").count(), 42);
    assert!(page.contains("Roster, Mon 14 Sep – Sun 4 Oct"));
}
