//! The rule sets, profiles and pay agreements shipped with vuoro, embedded from `models/`.

/// Rule sets by name, with their text.
pub const SETS: &[(&str, &str)] = &[
    ("law/fi-working-time-act", include_str!("../../../../models/law/fi-working-time-act.toml")),
    ("law/fi-double-periods", include_str!("../../../../models/law/fi-double-periods.toml")),
    ("agreement/fi-sote-2025", include_str!("../../../../models/agreement/fi-sote-2025.toml")),
    ("agreement/fi-hyvtes", include_str!("../../../../models/agreement/fi-hyvtes.toml")),
    ("agreement/fi-physicians", include_str!("../../../../models/agreement/fi-physicians.toml")),
    ("local/fi-nine-hour-rest", include_str!("../../../../models/local/fi-nine-hour-rest.toml")),
    ("local/fi-long-shifts", include_str!("../../../../models/local/fi-long-shifts.toml")),
    ("consent/fi-personal", include_str!("../../../../models/consent/fi-personal.toml")),
    ("consent/fi-additional-work", include_str!("../../../../models/consent/fi-additional-work.toml")),
    ("practice/ward", include_str!("../../../../models/practice/ward.toml")),
    ("practice/ward-nine-hours", include_str!("../../../../models/practice/ward-nine-hours.toml")),
    ("practice/ward-pay", include_str!("../../../../models/practice/ward-pay.toml")),
    ("practice/ward-core", include_str!("../../../../models/practice/ward-core.toml")),
    ("practice/period-work", include_str!("../../../../models/practice/period-work.toml")),
    ("practice/period-work-light", include_str!("../../../../models/practice/period-work-light.toml")),
    ("practice/fair-shares", include_str!("../../../../models/practice/fair-shares.toml")),
    ("practice/house", include_str!("../../../../models/practice/house.toml")),
    ("practice/wish-round", include_str!("../../../../models/practice/wish-round.toml")),
    ("practice/wish-balance", include_str!("../../../../models/practice/wish-balance.toml")),
    ("practice/permanent-nights", include_str!("../../../../models/practice/permanent-nights.toml")),
    ("practice/restrictions", include_str!("../../../../models/practice/restrictions.toml")),
    ("ergonomics/essentials", include_str!("../../../../models/ergonomics/essentials.toml")),
    ("ergonomics/fi-ttl", include_str!("../../../../models/ergonomics/fi-ttl.toml")),
    ("ergonomics/fi-ttl-elevated", include_str!("../../../../models/ergonomics/fi-ttl-elevated.toml")),
    ("ergonomics/fi-ttl-recurrence", include_str!("../../../../models/ergonomics/fi-ttl-recurrence.toml")),
    ("staffing/ward", include_str!("../../../../models/staffing/ward.toml")),
    ("staffing/fi-elderly-care", include_str!("../../../../models/staffing/fi-elderly-care.toml")),
    ("staffing/fi-child-protection", include_str!("../../../../models/staffing/fi-child-protection.toml")),
];

/// Is a place in the text of a shipped rule set?
pub(super) fn is_shipped(place: &crate::error::Place) -> bool {
    let name = place.source.as_ref().and_then(|source| source.name.strip_prefix("models/")?.strip_suffix(".toml"));
    name.is_some_and(|name| set(name).is_some())
}

/// Calendars of public holidays by name, with their text.
pub const HOLIDAYS: &[(&str, &str)] = &[("fi", include_str!("../../../../models/holidays/fi.toml"))];

/// Profiles by id, with their text, in the order of help and tables.
pub const PROFILES: &[(&str, &str)] = &[
    ("balanced", include_str!("../../../../models/profile/balanced.toml")),
    ("people-first", include_str!("../../../../models/profile/people-first.toml")),
    ("wishes", include_str!("../../../../models/profile/wishes.toml")),
    ("cost", include_str!("../../../../models/profile/cost.toml")),
    ("stability", include_str!("../../../../models/profile/stability.toml")),
];

/// Pay agreements by name, with their text.
pub const TARIFFS: &[(&str, &str)] = &[("pay/fi-sote-2025", include_str!("../../../../models/pay/fi-sote-2025.toml"))];

/// The text of an embedded rule set.
pub fn set(name: &str) -> Option<&'static str> {
    SETS.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Files of a folder below `models/`, without ending, cases left out.
    fn files(folder: &str) -> Vec<String> {
        let path = format!("{}/../../models/{folder}", env!("CARGO_MANIFEST_DIR"));
        let mut names: Vec<String> = std::fs::read_dir(path)
            .expect("the models folder")
            .map(|entry| entry.expect("readable").file_name().into_string().expect("a plain name"))
            .filter(|name| name.ends_with(".toml") && !name.ends_with(".cases.toml"))
            .map(|name| name.trim_end_matches(".toml").to_owned())
            .collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_pay_agreement_of_models_is_embedded() {
        for name in files("pay") {
            let name = format!("pay/{name}");
            assert!(TARIFFS.iter().any(|(known, _)| *known == name), "{name} is not in the catalogue");
        }
    }

    #[test]
    fn every_file_of_models_is_embedded() {
        let mut profiles: Vec<&str> = PROFILES.iter().map(|(id, _)| *id).collect();
        profiles.sort_unstable();
        assert_eq!(files("profile"), profiles);
        let mut calendars: Vec<&str> = HOLIDAYS.iter().map(|(name, _)| *name).collect();
        calendars.sort_unstable();
        assert_eq!(files("holidays"), calendars);
        for folder in ["law", "agreement", "local", "consent", "practice", "ergonomics", "staffing"] {
            for name in files(folder) {
                assert!(set(&format!("{folder}/{name}")).is_some(), "{folder}/{name} is not in the catalogue");
            }
        }
    }
}
