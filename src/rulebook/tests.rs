use std::cell::RefCell;
use std::sync::Arc;

use super::{catalogue, resolve, rules};
use crate::constraint::{Goal, Importance, Rule};
use crate::domain::{Calendar, Contract, Employee, History, Scenario, SkillGrant, Unit, WorkForm};
use crate::error::{Code, Faults, Source};
use crate::record::{Fields, Node, read_toml};
use crate::units::{CostUnit, EmployeeId, SkillId, UnitId};

/// Two people in two units, two weeks from a Monday, a holiday on the Wednesday.
fn scenario() -> Scenario {
    let person = |id: &str, unit: u16, group: &str, skills: Vec<SkillGrant>| Employee {
        id: id.into(),
        name: id.into(),
        contract: Default::default(),
        fte: 1000,
        unit: UnitId(unit),
        units: vec![UnitId(unit)],
        skills,
        groups: vec![group.into()],
        from: None,
        to: None,
        hourly: None,
        monthly: None,
        agency: None,
    };
    let unit = |id: &str| Unit { id: id.into(), name: id.into(), by_role: false, sickness: None, clients: Some(2) };
    let date = |text: &str| text.parse::<chrono::NaiveDate>().expect("a date");
    Scenario {
        name: "test".into(),
        calendar: Calendar {
            start: date("2026-08-24"),
            days: 14,
            zone: chrono_tz::Europe::Helsinki,
            holidays: vec![(date("2026-08-26"), "holiday".into())],
            eves: vec![],
            reducing: vec![date("2026-08-26")],
        },
        cost_unit: CostUnit::Cents,
        units: vec![unit("u1"), unit("u2")],
        skills: ["nurse", "medication", "professional", "direct-care", "restraint"].map(String::from).to_vec(),
        tags: vec![],
        shifts: vec![],
        duties: vec![],
        contracts: vec![Contract { id: "full".into(), minutes: None, period_days: 21, form: WorkForm::Period }],
        employees: vec![
            person("a", 0, "mornings", vec![SkillGrant::always(SkillId(0))]),
            person("b", 1, "evenings", vec![]),
        ],
        demands: vec![],
        wishes: vec![],
        absences: vec![],
        locks: vec![],
        published: vec![],
        tariff: None,
        history: History { lines: vec![vec![]; 2], balances: vec![Default::default(); 2] },
        personal: Default::default(),
    }
}

fn source(name: &str, text: &str) -> Arc<Source> {
    Arc::new(Source { name: name.into(), text: text.into() })
}

/// The entries of a `rules` list in TOML.
fn entries(list: &str, faults: &RefCell<Faults>) -> Vec<Node> {
    let node = read_toml(&source("rules.toml", &format!("rules = [{list}]")), faults).expect("TOML");
    Fields::of(node, faults).list("rules")
}

/// The rules of a list, with the rule sets `house`, `one` and `two` beside it.
fn read(list: &str) -> Result<Vec<Box<dyn Rule>>, Faults> {
    let faults = RefCell::default();
    let library = |name: &str| match name {
        "house" => {
            Some(source(name, "source = \"minutes\"\nrules = [{ kind = \"single-days-off\" }, \"practice/ward\"]"))
        }
        "one" => Some(source(name, "rules = [\"two\"]")),
        "two" => Some(source(name, "rules = [\"one\"]")),
        "empty" => Some(source(name, "title = \"Empty\"")),
        "broken" => Some(source(name, "rules = [")),
        _ => None,
    };
    let resolved = resolve(entries(list, &faults), &library, &faults);
    let rules = rules(resolved.declarations, &scenario(), &faults);
    faults.into_inner().into_result(rules)
}

fn one(fields: &str) -> Box<dyn Rule> {
    let mut rules = read(&format!("{{ kind = \"single-days-off\", {fields} }}")).expect("sound");
    assert_eq!(rules.len(), 1);
    rules.remove(0)
}

#[test]
fn what_a_declaration_leaves_out_comes_from_its_kind() {
    let rules = read("{ kind = \"eligibility\" }, { kind = \"single-days-off\" }").expect("sound");
    let meta = rules[0].meta();
    assert_eq!((meta.id.as_str(), meta.importance), ("eligibility", Importance::Required));
    assert_eq!((meta.people.len(), meta.days.is_all(), meta.verify), (2, true, false));
    assert!(!meta.title.is_empty());
    assert_eq!(rules[1].meta().importance, Importance::Price(10_00));
}

#[test]
fn common_fields_are_read() {
    let rule = one("id = \"x\", title = \"T\", importance = 2.5, goal = \"wishes\", source = \"§ 1\", verify = true");
    let meta = rule.meta();
    assert_eq!((meta.id.as_str(), meta.title.as_str(), meta.goal), ("x", "T", Goal::Wishes));
    assert_eq!((meta.importance, meta.source.as_deref(), meta.verify), (Importance::Price(250), Some("§ 1"), true));
}

#[test]
fn ids_are_made_unique_and_leave_given_ones_alone() {
    let kind = "kind = \"single-days-off\"";
    let rules = read(&format!("{{ {kind} }}, {{ {kind} }}, {{ {kind}, id = \"single-days-off#2\" }}")).expect("sound");
    let ids: Vec<&str> = rules.iter().map(|rule| rule.meta().id.as_str()).collect();
    assert_eq!(ids, ["single-days-off", "single-days-off#3", "single-days-off#2"]);
}

#[test]
fn scopes_choose_people_by_all_fields_and_days_by_any() {
    let people = [
        ("employees = [\"b\"]", vec![1]),
        ("groups = [\"mornings\", \"nights\"]", vec![0]),
        ("contracts = \"full\"", vec![0, 1]),
        ("units = [\"u1\", \"u2\"], skills = [\"nurse\"]", vec![0]),
        ("units = [\"u2\"], skills = [\"nurse\"]", vec![]),
    ];
    for (scope, wanted) in people {
        let found: Vec<EmployeeId> = one(&format!("for = {{ {scope} }}")).meta().people.iter().collect();
        assert_eq!(found, wanted.into_iter().map(EmployeeId).collect::<Vec<_>>(), "{scope}");
    }
    let days = [
        ("weekdays = [\"sat\", \"sun\"]", vec![5, 6, 12, 13]),
        ("weekdays = \"weekend\", holidays = true, to = 2026-08-30", vec![2, 5, 6]),
        ("holidays = true", vec![2]),
        ("holidays = false, to = 2026-08-27", vec![0, 1, 3]),
        ("dates = [2026-08-24, 2027-01-01]", vec![0]),
        ("from = 2026-09-05", vec![12, 13]),
    ];
    for (scope, wanted) in days {
        let found: Vec<i32> = one(&format!("on = {{ {scope} }}")).meta().days.iter().collect();
        assert_eq!(found, wanted, "{scope}");
    }
}

#[test]
fn faults_of_declarations() {
    let cases: [(&str, &[Code]); 19] = [
        ("{ id = \"x\" }", &[Code::FieldMissing]),
        ("{ kind = \"single-day-off\" }", &[Code::RuleUnknown]),
        ("{ kind = \"single-days-off\", importance = \"hihg\" }", &[Code::RuleParameter]),
        ("{ kind = \"single-days-off\", importance = -1 }", &[Code::RuleParameter]),
        ("{ kind = \"single-days-off\", goal = \"fun\" }", &[Code::WordUnknown]),
        ("{ kind = \"single-days-off\", limit = 3 }", &[Code::FieldUnknown]),
        ("{ kind = \"locks\", id = \"a\" }, { kind = \"leave\", id = \"a\" }", &[Code::IdDuplicate]),
        ("{ kind = \"locks\", for = { employees = [\"c\"] } }", &[Code::EmployeeUnknown]),
        (
            "{ kind = \"locks\", for = { units = [\"u3\"], skills = [\"doctor\"] } }",
            &[Code::UnitUnknown, Code::SkillUnknown],
        ),
        ("{ kind = \"locks\", for = { groups = [\"morning\"] } }", &[Code::GroupUnknown]),
        ("{ kind = \"locks\", for = { team = \"x\" } }", &[Code::FieldUnknown]),
        ("{ kind = \"locks\", on = { weekdays = [\"yesterday\"] } }", &[Code::WordUnknown]),
        ("{ kind = \"locks\", on = { dates = [\"2026-02-30\"] } }", &[Code::DateInvalid]),
        ("{ kind = \"locks\", on = { from = 2026-09-02, to = 2026-09-01 } }", &[Code::RangeReversed]),
        ("\"practice/wrad\"", &[Code::RuleSetUnknown]),
        ("\"../house\", \"/house\", \"\"", &[Code::RuleSetUnknown; 3]),
        ("\"one\"", &[Code::RuleSetCycle]),
        ("\"empty\"", &[Code::FieldMissing]),
        ("\"broken\"", &[Code::SyntaxToml]),
    ];
    for (list, wanted) in cases {
        let found = read(list).map(|rules| rules.len()).expect_err(list);
        let found: Vec<Code> = found.list().iter().map(|fault| fault.code).collect();
        assert_eq!(found, wanted, "{list}");
    }
}

#[test]
fn rule_sets_may_use_others_and_hand_down_their_source() {
    let faults = RefCell::default();
    let library =
        |_: &str| Some(source("house", "source = \"minutes\"\nrules = [{ kind = \"leave\" }, \"practice/ward\"]"));
    let resolved = resolve(entries("\"house\", \"practice/ward\"", &faults), &library, &faults);
    let rules = rules(resolved.declarations.clone(), &scenario(), &faults);
    assert!(faults.borrow().list().iter().all(|fault| fault.code == Code::IdDuplicate), "the ward is named twice");
    assert_eq!(rules[0].meta().source.as_deref(), Some("minutes"));
    assert!(rules.iter().any(|rule| rule.meta().source.as_deref() == Some("Työaikalaki 872/2019 § 25")));
    let ward = (resolved.declarations.len() - 1) / 2;
    assert_eq!(resolved.portable.len(), 1 + ward + 1, "shipped sets keep their name, files are written out");
}

#[test]
fn every_shipped_rule_set_can_be_used_as_it_is() {
    for (name, _) in catalogue::SETS {
        let rules = read(&format!("\"{name}\"")).unwrap_or_else(|faults| panic!("{name}: {:?}", faults.list()));
        assert!(!rules.is_empty(), "{name}");
        assert!(rules.iter().all(|rule| rule.meta().title.len() > 5));
    }
}
