//! Duty words of rosters: what a word means for a person.

use crate::files::build::preferred;
use vuoro_core::domain::Scenario;
use vuoro_core::units::{DutyId, EmployeeId};

/// The duty that a word means for a person; tags name none.
pub(super) fn duty(scenario: &Scenario, employee: EmployeeId, word: &str) -> Option<DutyId> {
    let is_code = |word: &str| scenario.duties.iter().any(|duty| duty.code == word);
    let is_shift = word.split('+').all(|part| scenario.shifts.iter().any(|shift| shift.code == part));
    match word {
        "-" => return Some(DutyId::OFF),
        "off" | "leave" | "sick" => {}
        _ if is_code(word) || is_shift => {}
        // The marks of printed rosters, where no shift type has them as its code.
        "v" => return Some(Scenario::LEAVE),
        "s" => return Some(Scenario::SICK),
        _ => return None,
    }
    preferred(scenario.employee(employee), scenario.duties_named(word).iter(), &scenario.duties)
}
