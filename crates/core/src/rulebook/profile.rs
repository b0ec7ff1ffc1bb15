//! Profiles: shipped ones and a scenario's own.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalogue::PROFILES;
use crate::constraint::{Goal, Profile};
use crate::error::{Code, Fault, Faults, Place, Source};
use crate::record::{Fields, Node, read_toml, suggestion};
use crate::rules::said::and_near;
use crate::text;
use crate::text::{Arg, Join, Text};

/// Largest percentage of a goal.
const MOST: i64 = 10_000;

/// The profile with this id: the scenario's own before the shipped ones.
pub fn profile(id: &str, own: &[Profile]) -> Result<Profile, Fault> {
    let shipped = shipped_profiles();
    let all = || own.iter().chain(&shipped);
    all().find(|profile| profile.id == id).cloned().ok_or_else(|| {
        let mut known: Vec<&str> = all().map(|profile| profile.id.as_str()).collect();
        known.dedup();
        let near = suggestion(id, known.iter().copied());
        let help = and_near(text!("rulebook-profile-unknown-help", known = Arg::list(known, Join::Comma)), near);
        Fault::new(Code::ProfileUnknown, &Place::default(), text!("rulebook-profile-unknown", id = id), help)
    })
}

/// The profiles that come with vuoro, in the order of tables.
pub fn shipped_profiles() -> Vec<Profile> {
    let faults = RefCell::default();
    let read = |(id, text): &(&str, &str)| {
        let source = Source { name: format!("models/profile/{id}.toml"), text: (*text).to_owned() };
        read_toml(&Arc::new(source), &faults).and_then(|node| read_profile(node, &faults))
    };
    PROFILES.iter().filter_map(read).collect()
}

/// The profiles that a document declares (`[[profile-weights]]`).
pub fn own_profiles(nodes: Vec<Node>, faults: &RefCell<Faults>) -> Vec<Profile> {
    let mut list: Vec<Profile> = Vec::new();
    for node in nodes {
        let place = node.place.clone();
        let Some(profile) = read_profile(node, faults) else { continue };
        if list.iter().any(|known| known.id == profile.id) {
            let message = text!("rulebook-profile-duplicate", id = profile.id);
            let help = text!("rulebook-profile-duplicate-help");
            faults.borrow_mut().add(Code::IdDuplicate, &place, message, help);
        } else {
            list.push(profile);
        }
    }
    list
}

fn read_profile(node: Node, faults: &RefCell<Faults>) -> Option<Profile> {
    let mut fields = Fields::of(node, faults);
    let id = fields.text("id");
    let id = fields.need("id", id);
    let title = fields.words("title");
    let about = fields.words("about").unwrap_or_default();
    let mut percent = BTreeMap::new();
    if let Some(mut table) = fields.table("percent") {
        for goal in Goal::ALL {
            if let Some(value) = table.integer_in(goal.name(), 0, MOST) {
                percent.insert(goal, value);
            }
        }
        table.finish();
    }
    fields.finish();
    let id = id?;
    Some(Profile { title: title.unwrap_or_else(|| Text::verbatim(&id)), id, about, percent })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_profile_can_be_read_and_says_what_it_is_for() {
        let profiles = shipped_profiles();
        let ids: Vec<&str> = profiles.iter().map(|profile| profile.id.as_str()).collect();
        assert_eq!(ids, PROFILES.iter().map(|(id, _)| *id).collect::<Vec<_>>());
        assert!(
            profiles
                .iter()
                .all(|profile| profile.about.to_string().len() > 20 && profile.title.to_string() != profile.id)
        );
    }

    #[test]
    fn a_scenario_may_replace_a_shipped_profile() {
        let own = [Profile { title: "Ours".into(), id: "cost".into(), ..Profile::default() }];
        assert_eq!(profile("cost", &own).map(|profile| profile.title).ok(), Some("Ours".into()));
        let fault = profile("costs", &own).expect_err("no such profile");
        assert_eq!(fault.code, Code::ProfileUnknown);
        assert!(fault.help.to_string().contains("Did you mean `cost`?"));
    }
}
