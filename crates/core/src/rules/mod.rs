//! The rule kinds: one file each, one line each in [`KINDS`].
//!
//! Imports `units`, `error`, `record`, `domain`, `pay` and `constraint`; never an engine.

mod alternative_skill;
mod availability;
mod budget;
mod chains;
mod complete_weekends;
mod consecutive_duties;
mod consecutive_off;
mod consecutive_shifts;
mod consecutive_weekends;
mod consecutive_work;
mod continuity;
mod cover;
mod days_off;
mod days_off_pair;
mod duties_rolling;
mod duty_count;
mod eligibility;
mod fair_share;
mod hours;
mod hours_rolling;
mod identical_weekend_shifts;
mod leave;
mod locks;
mod maximum_at_once;
mod minimum_skilled;
mod no_night_before_free_weekend;
mod one_duty;
mod one_place;
mod patterns;
mod pay;
mod ratio;
mod recovery;
mod recurrence;
mod rest_between;
mod rest_in_day;
mod rotation;
mod runs;
pub(crate) mod said;
mod shared;
mod shift_diversity;
mod shift_length;
mod single_days_off;
mod single_work_days;
mod spans;
mod stability;
mod stretch_hours;
mod stretches;
mod succession;
pub(crate) mod support;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod time_bank;
mod together;
mod weekend_days;
mod weekends;
mod weekends_off;
mod weekly_rest;
mod wishes;

use crate::constraint::Kind;

/// Every rule kind, in the order of the catalogue.
pub const KINDS: &[&dyn Kind] = &[
    &eligibility::Eligibility,
    &leave::Leave,
    &locks::Locks,
    &availability::Availability,
    &one_duty::OneDuty,
    &one_place::OnePlace,
    &rest_between::RestBetween,
    &rest_in_day::RestInDay,
    &succession::Succession,
    &consecutive_work::ConsecutiveWork,
    &consecutive_shifts::ConsecutiveShifts,
    &consecutive_duties::ConsecutiveDuties,
    &consecutive_off::ConsecutiveOff,
    &single_days_off::SingleDaysOff,
    &single_work_days::SingleWorkDays,
    &hours::Hours,
    &stretch_hours::StretchHours,
    &duty_count::DutyCount,
    &weekends::Weekends,
    &complete_weekends::CompleteWeekends,
    &identical_weekend_shifts::IdenticalWeekendShifts,
    &consecutive_weekends::ConsecutiveWeekends,
    &no_night_before_free_weekend::NoNightBeforeFreeWeekend,
    &patterns::Patterns,
    &alternative_skill::AlternativeSkill,
    &cover::Cover,
    &wishes::Wishes,
    &weekly_rest::WeeklyRest,
    &days_off::DaysOff,
    &days_off_pair::DaysOffPair,
    &weekends_off::WeekendsOff,
    &recurrence::Recurrence,
    &rotation::Rotation,
    &recovery::Recovery,
    &hours_rolling::HoursRolling,
    &duties_rolling::DutiesRolling,
    &shift_diversity::ShiftDiversity,
    &shift_length::ShiftLength,
    &minimum_skilled::MinimumSkilled,
    &maximum_at_once::MaximumAtOnce,
    &ratio::Ratio,
    &budget::Budget,
    &pay::Pay,
    &time_bank::TimeBank,
    &together::Together,
    &fair_share::FairShare,
    &stability::Stability,
    &continuity::Continuity,
];

/// The kind with this id.
pub fn kind(id: &str) -> Option<&'static dyn Kind> {
    KINDS.iter().copied().find(|kind| kind.id() == id)
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::text::{Lang, Text, has};

    #[test]
    fn every_kind_has_a_title_in_every_language() {
        for kind in KINDS {
            let id = format!("kind-{}", kind.id());
            assert!(Lang::ALL.into_iter().all(|lang| has(lang, &id)), "{id}");
            assert_eq!(Text::message(id, Vec::new()), kind.title());
        }
    }

    #[test]
    fn one_and_several_are_worded_apart() {
        let missing = |amount: i64, lang| {
            crate::text!("cover-too-few", unit = "A1", when = "x", amount = amount, note = "y").say(lang)
        };
        assert_eq!(missing(1, Lang::Fi), "A1, x: puuttuu 1 työntekijä. y.");
        assert_eq!(missing(2, Lang::Fi), "A1, x: puuttuu 2 työntekijää. y.");
        assert_eq!(missing(1, Lang::En), "A1 on x has 1 head too few: y.");
        assert_eq!(missing(2, Lang::En), "A1 on x has 2 heads too few: y.");
    }
}
