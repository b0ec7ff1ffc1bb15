//! Complete runs of the command: exit codes, what goes where, what is written and what is left alone.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::json;
use vuoro_testkit::Collection;

use crate::command::{Ran, Ward, object, vuoro};
#[cfg(unix)]
use crate::command::{Running, kill, start};

#[test]
fn help_teaches_with_examples_and_every_verb_has_it() {
    let ran = vuoro(&["--help"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("Exit codes") && ran.out.contains("vuoro plan examples/ward"));
    assert!(!ran.out.contains("worker"), "the worker is no verb for people");
    for verb in ["plan", "check", "compare", "explain", "rules", "generate", "benchmark"] {
        let ran = vuoro(&[verb, "--help"]);
        assert_eq!(ran.code, 0);
        assert!(ran.out.contains("Examples:"), "{verb} has no examples");
    }
}

#[test]
fn a_ward_becomes_a_checked_plan_with_all_its_files() {
    let ward = Ward::small();
    let ran = ward.plan(&[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("Aino Aalto"), "the roster is shown: {}", ran.out);
    assert!(!ran.out.contains("worker process"), "progress does not go to stdout");
    for file in ["plan-balanced.json", "roster-balanced.xlsx", "roster-balanced.csv", "report.html"] {
        assert!(ward.out(file).metadata().is_ok_and(|found| found.len() > 100), "{file} is missing or empty");
    }
    let plan = ward.out("plan-balanced.json");
    let checked = vuoro(&["check", &ward.scenario(), &plan.display().to_string()]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    let csv = ward.out("roster-balanced.csv");
    let checked = vuoro(&["check", &ward.scenario(), &csv.display().to_string(), "--json"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert_eq!(object(&checked.out)["feasible"], true);
}

#[test]
fn json_gives_one_object_per_plan_with_the_fields_of_the_contract() {
    let ward = Ward::small();
    let ran = ward.plan(&["--json", "--profiles", "balanced,cost,balanced", "--seed", "3", "--threads", "1"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 2, "one line per profile, each profile once: {}", ran.out);
    for (line, profile) in lines.iter().zip(["balanced", "cost"]) {
        let plan = object(line);
        assert_eq!(plan["profile"], profile);
        assert_eq!((plan["seed"].as_i64(), plan["threads"].as_i64()), (Some(3), Some(1)));
        assert_eq!(plan["feasible"], true);
        assert_eq!(plan["hard_findings"].as_array().map(Vec::len), Some(0));
        let (cost, bound) = (plan["cost"].as_i64().expect("a number"), plan["bound"].as_i64().expect("a number"));
        assert!(bound <= cost, "the bound {bound} is above the cost {cost}");
        for field in ["instance", "gap", "seconds", "cost_by_rule", "measures"] {
            assert!(!plan[field].is_null(), "{field} is missing");
        }
    }
    assert!(ward.out("plan-cost.json").exists() && ward.out("report.html").exists());
}

#[test]
fn quiet_says_nothing_on_stderr() {
    let ward = Ward::small();
    let ran = ward.plan(&["--quiet"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn results_are_not_overwritten_unless_asked_and_that_is_told_before_the_work() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&[]).code, 0);
    let before = fs::read(ward.out("plan-balanced.json")).expect("a plan");
    let refused = ward.plan(&["--seed", "9"]);
    assert_eq!(refused.code, 2);
    assert!(!refused.err.contains("worker process"), "it solved before it looked: {}", refused.err);
    assert!(refused.err.contains("--force") && refused.err.contains("report.html"), "{}", refused.err);
    assert_eq!(refused.out, "");
    assert_eq!(fs::read(ward.out("plan-balanced.json")).expect("a plan"), before);
    assert_eq!(ward.plan(&["--force"]).code, 0);
    let mut left: Vec<_> = fs::read_dir(ward.out("")).expect("a folder").flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(
        left,
        ["plan-balanced.json", "report.html", "roster-balanced.csv", "roster-balanced.xlsx"],
        "nothing temporary is left"
    );
}

#[test]
fn no_id_becomes_a_path_and_no_code_a_formula() {
    let ward = Ward::small();
    let own = "[[profile-weights]]\nid = \"../../elsewhere/x\"\npercent = { cost = 90 }\n\n[[shift]]";
    ward.replace("scenario.toml", "[[shift]]\ncode = \"A\"", &format!("{own}\ncode = \"=A\""));
    ward.replace("demand.csv", "A,", "=A,");
    ward.replace("wishes.csv", ",A", ",=A");
    let ran = ward.plan(&["--profiles", "../../elsewhere/x", "--quiet"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let written: Vec<_> = fs::read_dir(ward.out("")).expect("a folder").flatten().map(|e| e.path()).collect();
    assert_eq!(written.len(), 4, "{written:?}");
    let csv = written.iter().find(|path| path.extension().is_some_and(|ending| ending == "csv")).expect("a roster");
    let text = fs::read_to_string(csv).expect("readable");
    assert!(text.contains(",'=A") && !text.contains(",=A"), "{text}");
    let checked = vuoro(&["check", &ward.scenario(), &csv.display().to_string()]);
    assert_eq!(checked.code, 0, "{} {}", checked.out, checked.err);
}

#[test]
fn what_is_not_read_is_named_and_names_of_two_show_their_ids() {
    let ward = Ward::small();
    ward.write("wishes (1).csv", "employee,date,want\n");
    ward.replace("staff.csv", "Bo Berg", "Aino Aalto");
    ward.write("locks.csv", "employee,date,duty\nbo,24.8.2026,A\n");
    ward.write("roster.csv", "employee,date,duty\naino,24.8.2026,A\n");
    let ran = vuoro(&["check", &ward.scenario(), &ward.path("roster.csv")]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("warning: the file `wishes (1).csv` is not read"), "{}", ran.err);
    assert!(ran.out.contains("Aino Aalto (bo)") && ran.out.contains("Aino Aalto (aino)"), "{}", ran.out);
}

#[test]
fn bad_input_is_told_with_every_fault_and_its_place() {
    let ward = Ward::small();
    ward.write("staff.csv", "id,unit,skills\naino,w9,nurse\naino,,magic\n");
    for verb in ["plan", "check"] {
        let ran = vuoro(&[verb, &ward.scenario()]);
        assert_eq!(ran.code, 2);
        assert_eq!(ran.out, "");
        for part in ["staff.csv", "w9", "magic", "vuoro::id_duplicate", "help:"] {
            assert!(ran.err.contains(part), "{verb}: {part} is not told:\n{}", ran.err);
        }
    }
    assert_eq!(vuoro(&["plan", "no/such/folder"]).code, 2);
    assert_eq!(vuoro(&["plan", &ward.scenario(), "--profiles", "ballanced"]).code, 2);
    assert_eq!(vuoro(&["plan", &ward.scenario(), "--time-limit", "soon"]).code, 2);
    assert_eq!(vuoro(&["plan", &ward.scenario(), "--gap", "-1%"]).code, 2);
    assert_eq!(vuoro(&["frobnicate"]).code, 2);
}

#[test]
fn a_misspelled_profile_and_rule_are_met_with_the_nearest_name() {
    let ward = Ward::small();
    let ran = vuoro(&["plan", &ward.scenario(), "--profiles", "ballanced"]);
    assert!(ran.err.contains("balanced"), "{}", ran.err);
    let ran = vuoro(&["rules", "rest-betwen"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("rest-between"), "{}", ran.err);
}

#[test]
fn rules_name_the_source_of_every_figure_and_what_is_unconfirmed() {
    let ran = vuoro(&["rules", "--source", "law"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in [
        "daily-rest",
        "minimum 11:00",
        "Työaikalaki 872/2019 § 25",
        "TEAM, SUPERJ",
        "by local with consent nine-hour-rest",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
    assert!(ran.out.contains("UNCONFIRMED") && !ran.out.contains("agreement/"));
    let json = vuoro(&["rules", "--source", "--json"]);
    let unconfirmed = json.out.lines().filter(|line| line.contains("\"verify\":true")).count();
    assert!(unconfirmed > 10 && json.out.lines().all(|line| line.starts_with('{')), "{unconfirmed}");
    assert_eq!(vuoro(&["rules", "--source", "lex"]).code, 2);
}

#[test]
fn rules_lists_all_kinds_and_explains_each() {
    let list = vuoro(&["rules"]);
    assert_eq!(list.code, 0);
    for kind in vuoro_core::rules::KINDS {
        assert!(list.out.contains(kind.id()), "{} is not listed", kind.id());
        let one = vuoro(&["rules", kind.id()]);
        assert_eq!(one.code, 0);
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain(&one.out).contains(&plain(kind.about())));
        assert!(kind.parameters().iter().all(|parameter| one.out.contains(parameter.name)));
    }
    let json = vuoro(&["rules", "--json"]);
    assert_eq!(json.out.lines().count(), vuoro_core::rules::KINDS.len());
    assert!(json.out.lines().all(|line| object(line)["id"].is_string()));
}

#[test]
fn check_of_a_scenario_tells_whether_it_can_be_planned() {
    let ward = Ward::small();
    let ran = vuoro(&["check", &ward.scenario()]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("No contradiction"), "{}", ran.out);
    let json = vuoro(&["check", &ward.scenario(), "--json"]);
    assert_eq!(object(&json.out)["sound"], true);
}

#[test]
fn people_are_answered_in_their_language_and_programs_in_one() {
    let ward = Ward::small();
    let scenario = ward.scenario();
    let check = |words: &[&str]| vuoro(&[&["check", &scenario][..], words].concat());
    let finnish = check(&["--lang", "fi"]);
    assert_eq!(finnish.code, 0, "{}", finnish.err);
    assert!(finnish.out.contains("Ristiriitoja ei löytynyt"), "{}", finnish.out);
    assert_eq!(check(&["--lang", "fi", "--json"]).out, check(&["--json"]).out);
    assert_eq!(check(&["--lang", "de"]).code, 2);
    let refused = vuoro(&["rules", "rest-betwen", "--lang", "sv"]);
    assert!(refused.code == 2 && refused.err.contains("hjälp: "), "{}", refused.err);
}

#[test]
fn a_skill_that_nobody_has_is_named_and_the_plan_is_the_least_bad_one() {
    let ward = Ward::small();
    ward.write("demand.csv", "day,shift,skill,minimum,target\nall,A,,1,1\nmon,A,surgeon,1,1\n");
    ward.replace("scenario.toml", "skills = [\"nurse\"]", "skills = [\"nurse\", \"surgeon\"]");
    let checked = vuoro(&["check", &ward.scenario()]);
    assert_eq!(checked.code, 3);
    assert!(checked.out.contains("surgeon") && checked.out.contains("nobody"), "{}", checked.out);
    let planned = ward.plan(&["--json"]);
    assert_eq!(planned.code, 3, "{}", planned.err);
    let plan = object(&planned.out);
    assert_eq!(plan["feasible"], false);
    let text = plan["hard_findings"][0]["text"].as_str().unwrap_or_default().to_owned();
    assert!(text.contains("surgeon"), "what is missing is named: {text}");
}

#[test]
fn locks_that_contradict_each_other_are_named() {
    let ward = Ward::small();
    ward.write("locks.csv", "employee,date,duty,why\naino,2026-08-25,I,swap\naino,2026-08-26,A,course\n");
    let checked = vuoro(&["check", &ward.scenario()]);
    assert_eq!(checked.code, 3, "an evening before a morning breaks the rest: {}", checked.out);
    assert!(checked.out.contains("Aino Aalto"), "{}", checked.out);
    assert_eq!(ward.plan(&[]).code, 3, "the plan keeps one of the two and says what is broken");
    ward.write("locks.csv", "employee,date,duty,why\naino,2026-08-25,I,swap\naino,2026-08-25,A,course\n");
    let checked = vuoro(&["check", &ward.scenario()]);
    assert_eq!(checked.code, 2);
    assert!(checked.err.contains("vuoro::locks_clash"), "{}", checked.err);
}

#[test]
fn a_ward_without_people_and_one_with_one_person_end_well() {
    let ward = Ward::small();
    ward.write("staff.csv", "id,name,skills\n");
    ward.write("wishes.csv", "employee,date,want\n");
    let ran = ward.plan(&["--json"]);
    assert!(ran.code == 3 || ran.code == 2, "nobody can cover the demand: {} {}", ran.code, ran.err);
    ward.write("staff.csv", "id,name,skills\naino,Aino Aalto,nurse\n");
    let ran = ward.plan(&["--json", "--force"]);
    assert_eq!(ran.code, 3, "one person cannot cover seven days: {}", ran.err);
    assert_eq!(object(&ran.out)["feasible"], false);
}

#[test]
fn a_broken_roster_is_judged_and_gives_exit_code_3() {
    let ward = Ward::small();
    let roster = "employee,date,duty\naino,2026-08-24,I\naino,2026-08-25,A\n";
    ward.write("mine.csv", roster);
    let path = ward.path("mine.csv");
    let ran = vuoro(&["check", &ward.scenario(), &path, "--json"]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    let judged = object(&ran.out);
    let rules: Vec<&str> =
        judged["hard_findings"].as_array().into_iter().flatten().filter_map(|f| f["rule"].as_str()).collect();
    assert!(rules.contains(&"rest-between"), "{rules:?}");
    let both = vuoro(&["check", &ward.scenario(), &path, &path]);
    assert_eq!(both.code, 3);
    let missing = vuoro(&["check", &ward.scenario(), &path, "nowhere.csv"]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""), "all rosters are read before anything is said");
}

#[test]
fn compare_reads_plans_by_themselves() {
    let ward = Ward::small();
    assert_eq!(ward.plan(&["--profiles", "balanced,wishes"]).code, 0);
    let (one, two) = (ward.out("plan-balanced.json"), ward.out("plan-wishes.json"));
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let moved = elsewhere.path().join("moved.json");
    fs::copy(&one, &moved).expect("copied");
    ward.remove();
    fs::copy(&moved, elsewhere.path().join("again.json")).expect("copied");
    let page = elsewhere.path().join("page.html");
    let again = elsewhere.path().join("again.json").display().to_string();
    let ran = vuoro(&["compare", &moved.display().to_string(), &again, "--html", &page.display().to_string()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read_to_string(&page).is_ok_and(|text| text.contains("</html>")));
    assert!(!one.exists() && !two.exists(), "the plan needed nothing of its folder");
}

/// The objects of JSON lines.
fn objects(text: &str) -> Vec<serde_json::Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a JSON line")).collect()
}

#[test]
fn plans_say_which_are_the_same_roster_and_why_and_an_edited_roster_is_compared() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let scenario = json!({
        "format-version": 1,
        "start": "2026-11-02",
        "days": 4,
        "shift": [{ "code": "A", "start": "07:00", "end": "15:00" }],
        "staff": [{ "id": "aino" }, { "id": "bo" }],
        "demand": [{ "day": "all", "shift": "A", "minimum": 1, "target": 1 }],
        "wishes": [{ "employee": "aino", "date": "2026-11-02", "want": "off" }],
        "absences": [{ "employee": "bo", "from": "2026-11-05", "to": "2026-11-05", "kind": "sick" }],
        "rules": [{ "kind": "cover" }, { "kind": "wishes" }, { "kind": "leave" }],
    });
    fs::write(path("ward.json"), scenario.to_string()).expect("written");
    let plan = ["plan", &path("ward.json"), "--profiles", "balanced,stability", "--iterations", "50", "--threads", "1"];
    let ran = vuoro(&[&plan[..], &["--json", "--out", &path("out")]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plans = objects(&ran.out);
    assert_eq!(plans[0]["same_as"], json!(null));
    assert_eq!(
        (&plans[1]["same_as"]["plan"], &plans[1]["same_as"]["why"]),
        (&json!("balanced"), &json!("same-weights"))
    );
    assert_eq!(plans[1]["idle_goals"], json!(["stability", "continuity"]));
    assert_eq!(plans[0]["person_days_differing"]["stability"], 0);
    assert_eq!(plans[0]["advice"]["profile"], "people-first", "one of eight person-days is sickness");
    assert!(fs::read_to_string(path("out/report.html")).is_ok_and(|page| page.contains("Recommended: People first")));

    // An edited roster beside its plan: aino works on the day that she wished off.
    fs::write(
        path("mine.csv"),
        "employee,date,duty\naino,2026-11-02,A\naino,2026-11-03,A\nbo,2026-11-04,A\naino,2026-11-05,A\n",
    )
    .expect("written");
    let files = [path("mine.csv"), path("out/plan-balanced.json"), path("out/roster-balanced.xlsx")];
    let ran = vuoro(&["compare", &files[0], &files[1], &files[2], "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let compared = objects(&ran.out);
    assert_eq!(compared[2]["same_as"]["plan"], json!(files[1]), "the workbook is the plan's own");
    assert!(compared[1]["same_as"].is_null());
    let people = compared[1]["against_first"]["people"].as_array().expect("people");
    let aino = people.iter().find(|person| person["employee"] == "aino").expect("she works otherwise");
    assert_eq!((&aino["wishes_met"]["first"], &aino["wishes_met"]["here"]), (&json!(0), &json!(1)));
    let ran = vuoro(&["compare", &files[0], &files[1]]);
    assert!(ran.out.contains("DIFFERENCES BY PERSON") && ran.out.contains("DIFFERENCES BY DAY"), "{}", ran.out);
    let ran = vuoro(&["compare", &files[0]]);
    assert_eq!(ran.code, 2, "without a plan or --scenario there is no scenario");
}

#[test]
fn a_rule_set_is_shown_by_its_name() {
    let ran = vuoro(&["rules", "practice/house"]);
    assert!(ran.code == 0 && ran.out.contains("house-weekends"), "{}", ran.err);
    let ran = vuoro(&["rules", "practice/hose"]);
    assert!(ran.code == 2 && ran.err.contains("practice/house"), "{}", ran.err);
}

#[test]
fn a_proof_holds_for_its_scenario_profile_and_version_only() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let scenario = |price: i64| {
        json!({
            "format-version": 1,
            "start": "2026-11-02",
            "days": 2,
            "shift": [{ "code": "A", "start": "07:00", "end": "15:00" }],
            "staff": [{ "id": "aino" }],
            "demand": [{ "day": "all", "shift": "A", "minimum": 1 }],
            "rules": [{ "kind": "cover" }, { "kind": "availability", "duties": ["A"], "importance": price }],
        })
    };
    let write = |name: &str, text: String| fs::write(path(name), text).expect("written");
    write("dear.json", scenario(500).to_string());
    write("cheap.json", scenario(50).to_string());
    let ran = vuoro(&["plan", &path("dear.json"), "--iterations", "50", "--threads", "1", "--out", &path("out")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = fs::read_to_string(path("out/plan-balanced.json")).expect("a plan");
    write("same.json", plan.clone());
    let proved = |words: &[&str]| {
        let ran = vuoro(&[&["compare"], words].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out.contains("proved optimal")
    };
    assert!(proved(&[&path("same.json")]));
    assert!(proved(&[&path("same.json"), "--scenario", &path("dear.json")]));
    assert!(!proved(&[&path("same.json"), "--scenario", &path("cheap.json")]), "another scenario");
    let mut edited: serde_json::Value = serde_json::from_str(&plan).expect("JSON");
    edited["proved_for"]["version"] = json!("0.0.1");
    write("older.json", edited.to_string());
    assert!(!proved(&[&path("older.json")]), "another version");
    edited = serde_json::from_str(&plan).expect("JSON");
    edited["document"]["rules"][1]["importance"] = json!(60);
    write("edited.json", edited.to_string());
    assert!(!proved(&[&path("edited.json")]), "the scenario in the file was changed");
}

#[test]
fn the_same_seed_and_iterations_give_the_same_files() {
    let ward = Ward::small();
    let mut first: Option<Vec<Vec<u8>>> = None;
    for threads in ["1", "1", "2"] {
        let ran = ward.plan(&["--iterations", "2000", "--seed", "5", "--threads", threads, "--force"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let files =
            ["plan-balanced.json", "roster-balanced.csv"].map(|file| fs::read(ward.out(file)).expect("written"));
        let known = first.get_or_insert_with(|| files.to_vec());
        assert!(*known == files, "the files differ with {threads} threads");
    }
}

#[test]
fn generate_makes_a_sound_house_and_the_same_one_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let make = |name: &str, force: bool| -> Ran {
        let out = folder.path().join(name).display().to_string();
        let mut words =
            vec!["generate", "--employees", "40", "--units", "2", "--float", "10%", "--seed", "4", "--out", &out];
        words.extend(force.then_some("--force"));
        vuoro(&words)
    };
    assert_eq!(make("a", false).code, 0);
    assert_eq!(make("b", false).code, 0);
    assert_eq!(make("a", false).code, 2, "an existing scenario is left alone");
    for file in ["scenario.toml", "staff.csv", "demand.csv", "history.csv", "wishes.csv"] {
        let read = |name: &str| fs::read(folder.path().join(name).join(file)).expect("written");
        assert_eq!(read("a"), read("b"), "{file}");
    }
    let checked = vuoro(&["check", &folder.path().join("a").display().to_string()]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
}

#[test]
fn a_public_instance_is_planned_checked_and_compared_with_the_best_known() {
    let file = first_public_instance();
    let out = tempfile::tempdir().expect("a temporary folder");
    let folder = out.path().join("solved").display().to_string();
    // Proved within seconds; the limit is far from that.
    let ran = vuoro(&["plan", &file, "--out", &folder, "--json", "--time-limit", "2m"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let plan = object(&ran.out);
    assert_eq!((&plan["cost"], &plan["bound"], &plan["official"]["total"]), (&json!(607), &json!(607), &json!(607)));
    let solution = out.path().join("solved/Instance1.roster").display().to_string();
    let checked = vuoro(&["check", &file, &solution, "--json"]);
    assert_eq!(checked.code, 0, "{}", checked.err);
    assert_eq!(object(&checked.out)["official"], plan["official"]);
    let table = vuoro(&["benchmark", &file, "--quiet", "--time-limit", "2m"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    let row = table.out.lines().find(|line| line.contains("Instance1")).unwrap_or_default();
    let cells: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(cells[..4], ["Instance1", "1", "607", "607"], "cost and best known: {}", table.out);
    assert!(cells.contains(&"yes"), "proven: {}", table.out);
}

/// The first Curtois instance.
fn first_public_instance() -> String {
    Collection::small().folder.join("curtois/Instance1.txt").display().to_string()
}

#[test]
fn a_long_table_is_stopped_and_continued_without_solving_anything_twice() {
    let file = first_public_instance();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (results, table) = (path("results.jsonl"), path("table.csv"));
    let words = ["benchmark", &file, "--iterations", "20", "--results", &results];
    let with = |more: &[&str]| vuoro(&[&words[..], more].concat());
    let first = with(&["--seeds", "2", "--write", &table]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert_eq!(first.err.matches("worker process").count(), 2);
    assert!(first.out.contains("curtois: 2 runs"), "a line for the set: {}", first.out);
    let rows = fs::read_to_string(&table).expect("the table");
    assert_eq!(rows.lines().count(), 3, "a header and two runs: {rows}");
    assert!(rows.lines().nth(1).is_some_and(|row| row.starts_with("curtois,Instance1,1,")), "{rows}");

    let refused = with(&["--seeds", "2", "--write", &table]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""), "tables are not overwritten unasked");
    // A third seed is all that is left to do, after what a killed run has left behind.
    let mut kept = fs::read_to_string(&results).expect("the results");
    assert_eq!(kept.lines().count(), 2);
    kept.push_str("{\"run\":{\"instance\":\"Inst");
    fs::write(&results, &kept).expect("writable");
    let second = with(&["--seeds", "3", "--json"]);
    assert_eq!(second.code, 0, "{}", second.err);
    assert_eq!(second.err.matches("worker process").count(), 1, "{}", second.err);
    assert!(second.err.contains("not complete"), "{}", second.err);
    assert_eq!(fs::read_to_string(&results).expect("the results").lines().count(), 3);
    let told: Vec<_> = second.out.lines().map(object).collect();
    assert_eq!(told.len(), 3);
    for (line, seed) in told.iter().zip(1..) {
        assert_eq!((line["seed"].as_i64(), &line["best_known"]), (Some(seed), &json!(607)));
        assert!(line["cost"].as_i64() >= line["bound"].as_i64());
        assert_eq!(line["published"]["seconds"], json!(600.0), "the shortest published time is nearest to a short run");
        assert_eq!(line["peak_memory_kib"].is_u64(), cfg!(target_os = "linux"));
    }
    // Other limits are other runs.
    let other = vuoro(&["benchmark", &file, "--iterations", "21", "--results", &results]);
    assert_eq!(other.err.matches("worker process").count(), 1, "{}", other.err);
}

#[test]
fn a_file_that_holds_no_results_is_refused_with_the_line_and_left_alone() {
    let ward = Ward::small();
    let path = ward.path("notes.txt");
    fs::write(&path, "my notes\n{}\n").expect("writable");
    let ran = vuoro(&["benchmark", &ward.scenario(), "--results", &path]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("notes.txt:1") && ran.err.contains("notes.txt:2"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&path).expect("there"), "my notes\n{}\n");
    let out = ward.path("table.pdf");
    let ran = vuoro(&["benchmark", &ward.scenario(), "--write", &out]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains(".csv or .md"), "{}", ran.err);
    let ran = vuoro(&["benchmark", &ward.scenario(), "--dynamic"]);
    assert_eq!(ran.code, 2, "only INRC-II instances have weeks that become known one by one");
    assert!(ran.err.contains("INRC-II"), "{}", ran.err);
}

#[test]
fn benchmark_refuses_what_it_cannot_read_before_it_solves() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let empty = folder.path().display().to_string();
    assert_eq!(vuoro(&["benchmark", &empty]).code, 2);
    assert_eq!(vuoro(&["benchmark", "no-such-file.txt"]).code, 2);
    let ward = Ward::small();
    let table = folder.path().join("known.csv");
    fs::write(&table, "name,value\n").expect("writable");
    let ran = vuoro(&["benchmark", &ward.scenario(), "--best-known", &table.display().to_string()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("best_known"), "{}", ran.err);
}

/// Limit of runs that end by themselves or are ended by the test: far from the time that they take on a busy machine.
const LONG: &str = "10m";

#[test]
fn the_time_limit_holds_for_all_profiles_together() {
    let house = Ward::generated(60);
    let limit = Duration::from_secs(30);
    let began = Instant::now();
    let ran = house.plan(&["--profiles", "balanced,cost,wishes", "--time-limit", "30s", "--json"]);
    let took = began.elapsed();
    assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 3);
    assert_eq!(ran.err.matches("; time limit").count(), 3, "no profile ends before its time: {}", ran.err);
    // Three profiles do not get the limit three times. No measurement: twice the limit, a minute, is for the time in which
    // a busy machine starts processes, reads and writes.
    assert!(took < 3 * limit, "took {took:?}");
}

#[test]
fn a_worker_without_time_still_tells_of_a_roster() {
    let ward = Ward::small();
    let document = vuoro(&["export", &ward.scenario(), "--format", "json"]).out;
    let document: serde_json::Value = serde_json::from_str(&document).expect("JSON");
    let options = json!({ "time_limit": { "secs": 0, "nanos": 0 } });
    let job = json!({ "document": document, "profile": "balanced", "options": options, "start": null });
    let ran = crate::command::worker(&job);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let said: Vec<serde_json::Value> = ran.out.lines().map(object).collect();
    assert!(said.iter().any(|line| line["incumbent"]["roster"].is_object()), "{}", ran.out);
    assert_eq!(said.last(), Some(&json!({ "stopped": "time-limit" })));
}

/// A plan of a house for which there is always more to search.
#[cfg(unix)]
fn start_house(house: &Ward) -> Running {
    start(&["plan", &house.scenario(), "--out", &house.out("").display().to_string(), "--time-limit", LONG])
}

#[cfg(unix)]
#[test]
fn a_killed_worker_loses_nothing_and_is_started_again() {
    let house = Ward::generated(60);
    let mut run = start_house(&house);
    let pid = run.wait_for_worker();
    run.wait_for("cost");
    kill("-KILL", pid);
    let again = run.wait_for_worker();
    assert_ne!(pid, again);
    // What the first worker found is there, whatever the second one comes to.
    kill("-INT", run.pid());
    let ran = run.end();
    assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    assert!(ran.err.contains("broke down") && ran.err.contains("stopped on request"), "{}", ran.err);
    assert!(house.out("plan-balanced.json").exists());
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_the_best_plan_and_leaves_no_worker_behind() {
    let house = Ward::generated(60);
    let mut run = start_house(&house);
    let worker = run.wait_for_worker();
    run.wait_for("cost");
    kill("-INT", run.pid());
    let ran = run.end();
    assert!(ran.code == 0 || ran.code == 3, "{}", ran.err);
    assert!(ran.err.contains("stopped on request"), "it went on to its time limit: {}", ran.err);
    assert!(house.out("plan-balanced.json").exists() && house.out("report.html").exists());
    assert!(!kill("-0", worker), "the worker {worker} still runs");
}

#[cfg(unix)]
#[test]
fn a_worker_whose_parent_is_gone_ends_by_itself() {
    let house = Ward::generated(60);
    let mut run = start_house(&house);
    let worker = run.wait_for_worker();
    kill("-KILL", run.pid());
    let _ = run.end();
    // It ends after two seconds. It has ten minutes to search, so that one which lasts longer than two has not noticed.
    let began = Instant::now();
    while kill("-0", worker) {
        assert!(began.elapsed() < Duration::from_secs(120), "the worker {worker} still runs");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_worker_refuses_what_is_no_job() {
    for job in ["", "{}\n", "not json\n", "{\"document\":{},\"profile\":\"balanced\",\"options\":{}}\n"] {
        let ran = crate::command::with_input(&["worker"], job);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(object(&ran.out)["failed"].is_string(), "{}", ran.out);
    }
}

#[test]
fn a_closed_pipe_is_no_accident() {
    let ward = Ward::small();
    let ran = crate::command::with_closed_output(&["check", &ward.scenario()]);
    assert_eq!(ran.err, "");
    assert_eq!(ran.code, 0);
}
