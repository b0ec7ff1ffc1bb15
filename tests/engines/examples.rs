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
