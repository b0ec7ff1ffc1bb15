//! The examples of the library are run, not only built.

#[path = "../../examples/own_rule.rs"]
mod own_rule;
#[path = "../../examples/ten_lines.rs"]
mod ten_lines;

#[test]
fn a_rule_defined_outside_the_library_is_found_and_lowered_alike() {
    own_rule::main().expect("the example ends well");
}

#[test]
fn the_smallest_useful_run_gives_a_roster() {
    ten_lines::main().expect("the example ends well");
}

/// What others build on: names of the front door, as they stand in its sources. A name that goes or changes breaks their
/// programs, so that this list is changed on purpose only.
#[test]
fn the_names_of_the_front_door_are_these() {
    let source =
        [include_str!("../../src/lib.rs"), include_str!("../../src/builder.rs"), include_str!("../../src/planning.rs")];
    let named = |line: &str| {
        let rest = line.trim_start().strip_prefix("pub ")?;
        let rest = ["fn ", "struct ", "enum "].iter().find_map(|word| rest.strip_prefix(word))?;
        rest.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().map(str::to_owned)
    };
    let reexported = |line: &str| {
        let path = line.strip_prefix("pub use ")?.trim_end_matches(';').to_owned();
        let names = path.rsplit_once("::").map_or(path.as_str(), |(_, names)| names).trim_matches(['{', '}']);
        Some(names.split(", ").map(str::to_owned).collect::<Vec<_>>())
    };
    let lines = || source.iter().flat_map(|text| text.lines());
    let mut names: Vec<String> = lines().filter_map(reexported).flatten().chain(lines().filter_map(named)).collect();
    names.sort();
    names.dedup();
    let expected = "Difference Fault Faults Finding Judgement Lang Measures Plan Planner Problem Progress Readme Roster Rule \
                    Scenario ScenarioBuilder build compare contract demand document field gap iterations judge load measure \
                    name new on_progress person plan read_roster row rule run seed shift skill start threads time_limit unit \
                    wish";
    assert_eq!(names.join(" "), expected);
}
