use std::cell::RefCell;
use std::sync::Arc;

use super::{catalogue, resolve, rules};
use crate::constraint::{Goal, Importance, Rule};
use crate::domain::{
    Calendar, Contract, Cycle, Employee, History, Permit, Scenario, Setting, SkillGrant, Term, Unit, WorkForm,
};
use crate::error::{Code, Faults, Source};
use crate::record::{Fields, Key, Node, Value, read_toml};
use crate::text::{Lang, Text};
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
    let mut calendar = Calendar::new(date("2026-08-24"), 14, chrono_tz::Europe::Helsinki);
    calendar.holidays = vec![(date("2026-08-26"), "holiday".into())];
    calendar.reducing = vec![date("2026-08-26")];
    Scenario {
        name: "test".into(),
        calendar,
        cost_unit: CostUnit::Cents,
        units: vec![unit("u1"), unit("u2")],
        skills: ["nurse", "medication", "professional", "direct-care", "restraint"].map(String::from).to_vec(),
        tags: vec![],
        shifts: vec![],
        duties: vec![],
        unasked: Default::default(),
        contracts: vec![Contract { id: "full".into(), minutes: None, cycle: Cycle::days(21), form: WorkForm::Period }],
        employees: vec![
            person("a", 0, "mornings", vec![SkillGrant::always(SkillId(0))]),
            person("b", 1, "evenings", vec![]),
        ],
        demands: vec![],
        wishes: vec![],
        absences: vec![],
        locks: vec![],
        published: vec![],
        tariff: Some(crate::rules::testing::tariff()),
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

/// The rules of a list, with the rule sets `house`, `one` and `two` beside it, without the one that is always in force.
fn read(list: &str) -> Result<Vec<Box<dyn Rule>>, Faults> {
    let faults = RefCell::default();
    let library = |name: &str| match name {
        "house" => {
            Some(source(name, "source = \"minutes\"\nrules = [{ kind = \"single-days-off\" }, \"practice/ward\"]"))
        }
        "one" => Some(source(name, "rules = [\"two\"]")),
        "two" => Some(source(name, "rules = [\"./one.toml\"]")),
        "empty" => Some(source(name, "title = \"Empty\"")),
        "broken" => Some(source(name, "rules = [")),
        _ => None,
    };
    let resolved = resolve(entries(list, &faults), &library, &faults);
    let mut rules = rules(resolved.declarations, true, &scenario(), &faults);
    rules.retain(|rule| rule.meta().kind != "one-place");
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
fn nobody_is_in_two_places_whatever_rules_are_named_and_no_rule_set_loosens_that() {
    let of = |list: &str| {
        let faults = RefCell::default();
        let resolved = resolve(entries(list, &faults), &|_| None, &faults);
        let rules = rules(resolved.declarations, true, &scenario(), &faults);
        let always =
            rules.iter().filter(|rule| rule.meta().kind == "one-place" && rule.meta().importance.is_required());
        faults.into_inner().into_result(always.count())
    };
    assert_eq!(of("").ok(), Some(1));
    assert_eq!(of("{ kind = \"one-place\", title = \"Ours\" }").ok(), Some(1));
    assert_eq!(
        of("{ kind = \"one-place\", importance = \"low\", on = { weekdays = [\"mon\"] } }").map_err(|f| f.count()),
        Err(2)
    );
}

#[test]
fn common_fields_are_read() {
    let rule = one("id = \"x\", title = \"T\", importance = 2.5, goal = \"wishes\", source = \"§ 1\", verify = true");
    let meta = rule.meta();
    assert_eq!((meta.id.as_str(), meta.title.to_string().as_str(), meta.goal), ("x", "T", Goal::Wishes));
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
    let rules = rules(resolved.declarations.clone(), true, &scenario(), &faults);
    assert!(faults.borrow().list().iter().all(|fault| fault.code == Code::IdDuplicate), "the ward is named twice");
    assert_eq!(rules[0].meta().source.as_deref(), Some("minutes"));
    assert!(rules.iter().any(|rule| rule.meta().source.as_deref() == Some("Työaikalaki 872/2019 § 25")));
    let ward = (resolved.declarations.len() - 1) / 2;
    assert_eq!(resolved.portable.len(), 1 + ward + 1, "shipped sets keep their name, files are written out");
}

#[test]
fn every_shipped_rule_set_can_be_used_as_it_is() {
    for (name, _) in catalogue::SETS {
        // Agreements rest on the Act, local agreements on both.
        let (law, agreement) = ("\"law/fi-working-time-act\", ", "\"agreement/fi-sote-2025\", ");
        let before = match name.split('/').next() {
            Some("agreement") => law.to_owned(),
            Some("local") => law.to_owned() + agreement,
            _ => String::new(),
        };
        if *name == "agreement/fi-physicians" {
            let refused = read(&format!("{law}\"{name}\"")).map(|rules| rules.len()).expect_err("it refuses");
            assert_eq!(refused.list().iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::RuleSetRefused]);
            continue;
        }
        let list = format!("{before}\"{name}\"");
        let rules = read(&list).unwrap_or_else(|faults| panic!("{name}: {:?}", faults.list()));
        // What is for people with restrictions, or for periods of six weeks, makes no rule where nobody has any.
        let for_some = ["practice/restrictions", "law/fi-double-periods"].contains(name);
        assert!(!rules.is_empty() || for_some, "{name}");
        assert!(rules.iter().all(|rule| rule.meta().title.to_string().len() > 5));
    }
}

/// Adds the words for people below a node that lack a language, with the path to each, and counts those that lack none.
fn untranslated(node: &Node, path: &str, found: &mut Vec<String>) -> usize {
    let inside = |(key, node): &(Key, Node), found: &mut Vec<String>| {
        let path = format!("{path}.{}", key.name);
        let of_day = key.name == "name" && path.contains(".day.");
        if !of_day && !["title", "about", "says", "refuses"].contains(&key.name.as_str()) {
            return untranslated(node, &path, found);
        }
        let is_given = |lang: Lang| super::layer::text(node, lang.code()).is_some();
        let is_whole = Lang::ALL.into_iter().all(is_given);
        if !is_whole {
            found.push(path);
        }
        usize::from(is_whole)
    };
    match &node.value {
        Value::Table(entries) => entries.iter().map(|entry| inside(entry, found)).sum(),
        Value::List(items) => items.iter().map(|item| untranslated(item, path, found)).sum(),
        _ => 0,
    }
}

#[test]
fn all_words_of_shipped_files_are_given_in_every_language() {
    let mut missing = Vec::new();
    for (name, content) in [catalogue::SETS, catalogue::HOLIDAYS, catalogue::PROFILES, catalogue::TARIFFS].concat() {
        let faults = RefCell::default();
        let node = read_toml(&source(name, content), &faults).expect("TOML");
        let counted = untranslated(&node, name, &mut missing);
        for field in ["title", "about"] {
            assert!(super::layer::entry(&node, field).is_some(), "{name} has no {field}");
        }
        // Every rule and every holiday has words of its own beside the title and the meaning of the whole.
        let list = ["rules", "day"].into_iter().filter_map(|list| super::layer::entry(&node, list));
        let entries: Vec<&Node> = list
            .flat_map(|list| match &list.value {
                Value::List(items) => items.iter().filter(|item| matches!(item.value, Value::Table(_))).collect(),
                _ => Vec::new(),
            })
            .collect();
        assert!(counted + missing.len() >= 2 + entries.len(), "{name}: {counted} words for {} entries", entries.len());
    }
    assert!(missing.is_empty(), "not in every language: {missing:#?}");
}

#[test]
fn words_of_shipped_rules_profiles_pay_and_holidays_follow_the_language() {
    let rules = read("\"law/fi-working-time-act\"").expect("sound");
    let rest = rules.iter().find(|rule| rule.meta().id == "daily-rest").expect("the rule");
    let of = |text: &Text| Lang::ALL.map(|lang| text.say(lang));
    assert!(
        of(&rest.meta().title).iter().zip(["Daily rest", "Vuorokausilepo", "Dygnsvila"]).all(|(a, b)| a.contains(b))
    );
    let people_first = super::profile("people-first", &[]).expect("a profile");
    assert_eq!(of(&people_first.title), ["People first", "Ihmiset ensin", "Människan först"]);
    let friday = super::holidays("fi", 2026..=2026).swap_remove(2);
    assert_eq!(of(&friday.name), ["Good Friday", "pitkäperjantai", "långfredagen"]);
    assert_eq!(crate::rules::testing::tariff().title.say(Lang::Sv), "SH-avtalet 2025–2028");
    let own = one("title = { en = \"A\", fi = \"B\" }").meta().title.clone();
    assert_eq!(of(&own), ["A", "B", "A"], "what is not given is said in English");
}

/// Id, people, days and importance of a rule.
type Layered = (String, Vec<u32>, Vec<i32>, Importance);

/// The scenario with permits and terms, and the rules of a list in it: id, people, days and importance of each.
fn layered(list: &str) -> Result<Vec<Layered>, Faults> {
    let mut world = scenario();
    let place = crate::error::Place::default();
    let permit = |employee: u32, what: &str, from: Option<i32>, to: Option<i32>| Permit {
        employee: EmployeeId(employee),
        what: what.into(),
        from,
        to,
        unit: None,
        quota: None,
        place: place.clone(),
    };
    world.personal.permits = vec![permit(0, "extra-nights", Some(3), None), permit(1, "overtime", None, Some(5))];
    let rule = Setting::Rule("nights".into(), "maximum".into(), "3".into());
    let term = Term { employee: EmployeeId(1), from: Some(7), to: None, setting: rule, place };
    world.personal.terms = vec![term];
    let faults = RefCell::default();
    let resolved = resolve(entries(list, &faults), &|_: &str| None, &faults);
    let rules = rules(resolved.declarations, true, &world, &faults);
    let told = |rule: &dyn Rule| {
        let meta = rule.meta();
        let people = meta.people.iter().map(|id| id.0).collect();
        (meta.id.clone(), people, meta.days.iter().collect(), meta.importance)
    };
    let told = rules.iter().map(|rule| told(rule.as_ref())).collect();
    faults.into_inner().into_result(told)
}

const NIGHTS: &str = "{ id = \"nights\", kind = \"consecutive-duties\", duties = [\"night\"], maximum = 5, mandatory = true, \
                      importance = \"required\", source = \"§ 8.5\", layer = \"law\", \
                      relax = { parameter = \"maximum\", to = 7, by = \"consent\", consent = \"extra-nights\" } }";

#[test]
fn a_change_of_a_rule_holds_for_its_people_on_its_days_and_for_nobody_else() {
    let list = format!(
        "{NIGHTS}, {{ override = \"nights\", maximum = 7, layer = \"consent\", source = \"x\", for = {{ permits = [\"extra-nights\"] }} }}"
    );
    let rules = layered(&list).expect("sound");
    let scopes: Vec<(Vec<u32>, Vec<i32>)> = rules.iter().map(|rule| (rule.1.clone(), rule.2.clone())).collect();
    let days = |from: i32, to: i32| (from..to).collect::<Vec<_>>();
    // Person 0: five nights on days 0-2, seven from day 3 on; person 1: five on days 0-6, three by terms from day 7 on.
    for wanted in [(0, days(0, 3)), (0, days(3, 14)), (1, days(0, 7)), (1, days(7, 14))] {
        assert!(scopes.contains(&(vec![wanted.0], wanted.1.clone())), "{wanted:?} in {scopes:?}");
    }
    assert_eq!(scopes.len(), 5, "and the rule that is always in force");
    assert_eq!(rules.iter().filter(|rule| rule.0 == "nights").count(), 1, "ids stay unique");
}

#[test]
fn rules_for_people_with_or_without_a_permit_apply_on_those_days_only() {
    let rule = |scope: &str| format!("{NIGHTS}, {{ kind = \"weekends\", maximum = 1, for = {{ {scope} }} }}");
    let of = |scope: &str| {
        let rules = layered(&rule(scope)).expect("sound");
        let weekends = rules.into_iter().filter(|rule| rule.0.starts_with("weekends"));
        weekends.map(|rule| (rule.1, rule.2.len())).collect::<Vec<_>>()
    };
    assert_eq!(of("permits = [\"overtime\"]"), [(vec![1], 5)]);
    assert_eq!(of("permits = [\"overtime\", \"extra-nights\"], employees = [\"a\"]"), [(vec![0], 11)]);
    let mut without = of("without = [\"overtime\"]");
    without.sort();
    assert_eq!(without, [(vec![0], 14), (vec![1], 9)]);
    assert_eq!(of("restrictions = [\"no-nights\"]"), []);
}

#[test]
fn mandatory_rules_are_tightened_by_anybody_and_loosened_as_they_say() {
    let consent = "for = { permits = [\"extra-nights\"] }";
    let cases = [
        ("maximum = 4".to_owned(), None),
        ("title = \"Nights\"".to_owned(), None),
        ("maximum = 6".to_owned(), Some(Code::RuleMandatory)),
        ("importance = \"high\"".to_owned(), Some(Code::RuleMandatory)),
        ("duties = [\"evening\"]".to_owned(), Some(Code::RuleMandatory)),
        ("mandatory = false".to_owned(), Some(Code::RuleMandatory)),
        (format!("maximum = 7, layer = \"consent\", {consent}"), Some(Code::RuleMandatory)),
        (format!("maximum = 7, layer = \"consent\", source = \"x\", {consent}"), None),
        (format!("maximum = 8, layer = \"consent\", source = \"x\", {consent}"), Some(Code::RuleMandatory)),
        (format!("maximum = 7, source = \"x\", {consent}"), Some(Code::RuleMandatory)),
        ("maximum = 7, layer = \"consent\", source = \"x\"".to_owned(), Some(Code::RuleMandatory)),
    ];
    for (change, wanted) in cases {
        let list = format!("{NIGHTS}, {{ override = \"nights\", {change} }}");
        let found = layered(&list).err().map(|faults| faults.list()[0].code);
        assert_eq!(found, wanted, "{change}");
    }
    let faults =
        layered("{ override = \"night\", maximum = 2 }, { id = \"nights\", kind = \"locks\" }").expect_err("unknown");
    assert!(
        faults
            .list()
            .iter()
            .any(|fault| fault.code == Code::OverrideUnknown && fault.help.to_string().contains("`nights`"))
    );
}
