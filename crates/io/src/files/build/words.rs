//! Duty words: `off`, `E`, `E@ward2:nurse`, `E+L`, `night`: what they mean, and which duties that is.

use std::cell::RefCell;

use super::base::Base;
use vuoro_core::domain::{Duty, DutySet, Employee, Scenario};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::suggestion;
use vuoro_core::text;
use vuoro_core::text::Text;
use vuoro_core::units::{DutyId, ShiftId, SkillId, UnitId, ids::Id};

/// What a duty word means, before the alphabet of duties is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    /// The day off.
    Off,
    /// An approved leave.
    Leave,
    /// A sick day.
    Sick,
    /// Any work.
    Work,
    /// Any duty with the tag.
    Tag(u64),
    /// Work on these shift types (two for a double duty), in the unit and role if they are named.
    Shifts(Vec<ShiftId>, Option<UnitId>, Option<SkillId>),
    /// What any of these means.
    Any(Vec<Word>),
}

impl Word {
    /// The meaning of one word, or of several with `;` between: any of them.
    pub(super) fn parse_any(text: &str, place: &Place, base: &Base<'_>) -> Option<Word> {
        if !text.contains([';', ',', '|']) {
            return Word::parse(text, place, base, base.faults);
        }
        let parts = text.split([';', ',', '|']).map(str::trim).filter(|part| !part.is_empty());
        let words: Vec<Option<Word>> = parts.map(|part| Word::parse(part, place, base, base.faults)).collect();
        words.into_iter().collect::<Option<Vec<Word>>>().map(Word::Any)
    }

    /// The single words that it is made of.
    pub(super) fn single(&self) -> &[Word] {
        if let Word::Any(words) = self { words } else { std::slice::from_ref(self) }
    }

    /// The meaning of a word; a word without one is a fault.
    pub(super) fn parse(text: &str, place: &Place, base: &Base<'_>, faults: &RefCell<Faults>) -> Option<Word> {
        match text.to_lowercase().as_str() {
            "." | "-" | "off" => return Some(Word::Off),
            "leave" => return Some(Word::Leave),
            "sick" => return Some(Word::Sick),
            "work" => return Some(Word::Work),
            _ => {}
        }
        let (codes, site) = text.split_once('@').map_or((text, None), |(codes, site)| (codes, Some(site)));
        let shifts: Option<Vec<ShiftId>> = codes.split('+').map(|code| base.shift_names.get(code.trim())).collect();
        let Some(shifts) = shifts.filter(|shifts| shifts.len() <= 2) else {
            let tag = base.tags.iter().position(|tag| tag == text);
            if tag.is_none() {
                unknown(text, place, base, faults);
            }
            return tag.map(|at| Word::Tag(1 << at));
        };
        let Some(site) = site else { return Some(Word::Shifts(shifts, None, None)) };
        let (unit, role) = site.split_once(':').map_or((site, None), |(unit, role)| (unit, Some(role)));
        let unit = base.unit_names.find(unit.trim(), place, faults)?;
        let role = match role {
            Some(role) => Some(base.skill_names.find(role.trim(), place, faults)?),
            None => None,
        };
        Some(Word::Shifts(shifts, Some(unit), role))
    }

    /// Does the word mean this duty?
    pub(super) fn fits(&self, duty: &Duty) -> bool {
        match self {
            Word::Off => duty.is_off(),
            Word::Leave => duty.absence() == Some(vuoro_core::domain::Absent::Leave),
            Word::Sick => duty.absence() == Some(vuoro_core::domain::Absent::Sick),
            Word::Work => duty.is_work(),
            Word::Tag(bit) => duty.tags & bit != 0,
            Word::Any(words) => words.iter().any(|word| word.fits(duty)),
            Word::Shifts(shifts, unit, role) => {
                let parts = duty.parts();
                let same = |(part, shift): (&vuoro_core::domain::Part, &ShiftId)| {
                    part.shift == *shift
                        && unit.is_none_or(|unit| part.unit == unit)
                        && (role.is_none() || part.role == *role)
                };
                parts.len() == shifts.len()
                    && (parts.iter().zip(shifts).all(same) || parts.iter().rev().zip(shifts).all(same))
            }
        }
    }

    /// All duties that the word means.
    pub(super) fn duties(&self, alphabet: &[Duty]) -> DutySet {
        match self {
            Word::Off => [DutyId::OFF].into_iter().collect(),
            Word::Leave => [Scenario::LEAVE].into_iter().collect(),
            Word::Sick => [Scenario::SICK].into_iter().collect(),
            _ => alphabet
                .iter()
                .enumerate()
                .filter(|(_, d)| self.fits(d))
                .map(|(at, _)| DutyId::from_index(at))
                .collect(),
        }
    }

    /// The one duty that the word means for a person.
    pub(super) fn duty_of(&self, person: &Employee, alphabet: &[Duty]) -> Option<DutyId> {
        preferred(person, self.duties(alphabet).iter(), alphabet)
    }
}

/// Of several duties the one that a bare word means for a person: in a role that the person holds rather than in
/// another, in the home unit rather than in another one of theirs.
pub(in crate::files) fn preferred(
    person: &Employee,
    duties: impl Iterator<Item = DutyId>,
    alphabet: &[Duty],
) -> Option<DutyId> {
    let rank = |duty: &Duty| {
        let Some(part) = duty.parts().first() else { return (false, 0) };
        let unit = person.units.iter().position(|unit| *unit == part.unit).unwrap_or(usize::MAX);
        let held = part.role.is_none_or(|role| person.skills.iter().any(|grant| grant.skill == role));
        (!held, unit)
    };
    duties.min_by_key(|id| rank(&alphabet[id.index()]))
}

fn unknown(text: &str, place: &Place, base: &Base<'_>, faults: &RefCell<Faults>) {
    let known =
        base.shift_names.iter().chain(base.tags.iter().map(String::as_str)).chain(["off", "leave", "sick", "work"]);
    let full = faults.borrow().is_full();
    let near = if full { Text::EMPTY } else { suggestion(text, known) };
    let help = if near.is_empty() { text!("duty-unknown-help") } else { near };
    faults.borrow_mut().add(Code::DutyUnknown, place, text!("duty-unknown", word = text), help);
}
