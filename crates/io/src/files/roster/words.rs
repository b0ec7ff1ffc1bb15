//! Duty words of rosters: what a word means for a person.

use crate::files::build::preferred;
use vuoro_core::domain::Scenario;
use vuoro_core::units::{DutyId, EmployeeId};

/// The duty that a word means for a person; tags name none.
pub(super) fn duty(scenario: &Scenario, employee: EmployeeId, word: &str) -> Option<DutyId> {
    meant(scenario, employee, word).or_else(|| meant(scenario, employee, &turned(word)?))
}

/// A double duty with its shifts the other way round: `A+I` for `I+A`, with the site as it was.
fn turned(word: &str) -> Option<String> {
    let (codes, site) = word.split_at(word.find('@').unwrap_or(word.len()));
    let (first, second) = codes.split_once('+')?;
    Some(format!("{second}+{first}{site}"))
}

fn meant(scenario: &Scenario, employee: EmployeeId, word: &str) -> Option<DutyId> {
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
