//! The alphabet of rosters: off, leave, sick, then shift types in units (and roles), then double duties.

use std::collections::{BTreeMap, BTreeSet};

use super::base::Base;
use super::demand::Asked;
use super::words::Word;
use vuoro_core::domain::{Absent, Duty, DutyKind, DutySet, Employee, Part, Presence, ShiftType, When};
use vuoro_core::error::{Code, Place};
use vuoro_core::text;
use vuoro_core::units::{DutyId, ShiftId, SkillId, UnitId, ids::Id, ids::all};

/// Most duties of a scenario.
const MOST: usize = 20_000;

/// One worked stretch: where, what, as whom. Their order is the order of the alphabet.
type Site = (UnitId, ShiftId, Option<SkillId>);

/// A duty word used in the data for a person: the duty must exist.
pub(super) struct Used<'a> {
    pub word: &'a Word,
    pub person: &'a Employee,
}

/// Builds the alphabet: first what demand wants and what locks, wishes and history name; then every other shift type
/// wherever a unit may have it, so that the words of a roster mean something that the scenario alone decides. The
/// latter are the second part of the result: nobody asked for them, so no engine plans them.
pub(super) fn alphabet(
    base: &Base<'_>,
    demand: &[Asked],
    used: &[Used<'_>],
    staff: &[Employee],
    place: &Place,
) -> (Vec<Duty>, DutySet) {
    let mut sites: BTreeSet<Site> = BTreeSet::new();
    let mut by_unit: Vec<Vec<&Asked>> = vec![Vec::new(); base.units.len()];
    demand.iter().for_each(|row| by_unit[row.unit.index()].push(row));
    for (unit, rows) in all::<UnitId>(base.units.len()).zip(&by_unit) {
        wanted(base, unit, rows, &mut sites);
    }
    // Most rows say the same of people in the same units.
    let mut seen = BTreeSet::new();
    for used in used.iter().filter(|used| seen.insert((used.word, &used.person.units, first_skill(used.person)))) {
        for word in used.word.single() {
            named(base, &Used { word, person: used.person }, &mut sites);
        }
    }
    let mut duties = vec![Duty::idle(".", DutyKind::Off)];
    duties.push(Duty::idle("leave", DutyKind::Absence(Absent::Leave)));
    duties.push(Duty::idle("sick", DutyKind::Absence(Absent::Sick)));
    if sites.len().saturating_mul(1 + base.doubles.len()) > MOST {
        let (message, help) =
            (text!("too-many-duties", count = sites.len()), text!("too-many-duties-help", most = MOST));
        base.faults.borrow_mut().add(Code::TooMany, place, message, help);
        return (duties, DutySet::default());
    }
    duties.extend(sites.iter().map(|site| work(base, &[*site])));
    duties.extend(doubles(base, &sites).iter().map(|pair| work(base, pair)));
    let asked = duties.len();
    let further = unasked(base, staff, &sites);
    if asked + further.len().saturating_mul(1 + base.doubles.len()) <= MOST {
        duties.extend(further.iter().map(|site| work(base, &[*site])));
        let all: BTreeSet<Site> = sites.union(&further).copied().collect();
        let beyond = |parts: &&Vec<Site>| parts.iter().any(|site| further.contains(site));
        duties.extend(doubles(base, &all).iter().filter(beyond).map(|pair| work(base, pair)));
    }
    let unasked = (asked..duties.len()).map(DutyId::from_index).collect();
    (duties, unasked)
}

/// The double duties among these sites, each with its parts in order.
fn doubles(base: &Base<'_>, sites: &BTreeSet<Site>) -> Vec<Vec<Site>> {
    let mut found = Vec::new();
    for shifts in &base.doubles {
        for &(unit, _, role) in sites.iter().filter(|(_, shift, _)| Some(shift) == shifts.first()) {
            let parts: Vec<Site> = shifts.iter().map(|shift| (unit, *shift, role)).collect();
            if parts.iter().all(|part| sites.contains(part)) {
                found.push(parts);
            }
        }
    }
    found
}

/// The shift types that a unit may have and nothing asks for there: in the roles that its demand names and that its
/// people have first.
fn unasked(base: &Base<'_>, staff: &[Employee], asked: &BTreeSet<Site>) -> BTreeSet<Site> {
    let mut roles: Vec<BTreeSet<SkillId>> = vec![BTreeSet::new(); base.units.len()];
    for (unit, _, role) in asked {
        roles[unit.index()].extend(role);
    }
    for person in staff {
        for unit in person.units.iter().filter(|unit| base.units[unit.index()].by_role) {
            roles[unit.index()].extend(first_skill(person));
        }
    }
    let mut sites = BTreeSet::new();
    for unit in all::<UnitId>(base.units.len()) {
        for shift in all::<ShiftId>(base.shifts.len()).filter(|shift| base.offers(unit, *shift)) {
            if asked.iter().any(|(there, known, _)| (*there, *known) == (unit, shift)) {
                continue;
            }
            if roles[unit.index()].is_empty() {
                sites.insert((unit, shift, None));
            }
            sites.extend(roles[unit.index()].iter().map(|role| (unit, shift, Some(*role))));
        }
    }
    sites
}

/// The sites of a unit: what its demand can be met by; everything when it wants nothing in particular.
fn wanted(base: &Base<'_>, unit: UnitId, rows: &[&Asked], sites: &mut BTreeSet<Site>) {
    let by_role = base.units[unit.index()].by_role;
    let mut roles: BTreeSet<SkillId> = rows.iter().filter_map(|row| role(row)).collect();
    if roles.is_empty() {
        roles = all(base.skills.len()).collect();
    }
    for shift in all::<ShiftId>(base.shifts.len()) {
        let here: Vec<&&Asked> = rows.iter().filter(|row| serves(&base.shifts[shift.index()], shift, row)).collect();
        if (here.is_empty() && !rows.is_empty()) || !base.offers(unit, shift) {
            continue;
        }
        let anyone = here.is_empty() || here.iter().any(|row| role(row).is_none());
        if !by_role || roles.is_empty() {
            sites.insert((unit, shift, None));
        } else if anyone {
            sites.extend(roles.iter().map(|role| (unit, shift, Some(*role))));
        } else {
            sites.extend(here.iter().filter_map(|row| role(row)).map(|role| (unit, shift, Some(role))));
        }
    }
}

fn role(row: &Asked) -> Option<SkillId> {
    match row.who {
        Presence::Role(skill) => Some(skill),
        _ => None,
    }
}

/// Can the shift type help to meet the row?
fn serves(shift: &ShiftType, id: ShiftId, row: &Asked) -> bool {
    match row.when {
        When::Shift(wanted) => wanted == id,
        When::Window { from, to } => {
            let meets = |offset: i64| shift.start + offset < to && from < shift.end + offset;
            shift.covers && [-1440, 0, 1440].into_iter().any(meets)
        }
    }
}

fn first_skill(person: &Employee) -> Option<SkillId> {
    person.skills.first().map(|grant| grant.skill)
}

/// A shift type that somebody's data names must exist where the person could work it.
fn named(base: &Base<'_>, used: &Used<'_>, sites: &mut BTreeSet<Site>) {
    let shifts: Vec<ShiftId> = match used.word {
        Word::Shifts(shifts, _, _) => shifts.clone(),
        Word::Tag(bit) => {
            let tagged = |id: &ShiftId| base.shifts[id.index()].tags & bit != 0;
            let shifts: Vec<ShiftId> = all(base.shifts.len()).filter(tagged).collect();
            if sites.iter().any(|(_, shift, _)| shifts.contains(shift)) {
                return;
            }
            shifts
        }
        _ => return,
    };
    let (unit, role) = match used.word {
        Word::Shifts(_, unit, role) => (*unit, *role),
        _ => (None, None),
    };
    for shift in shifts {
        let fits = |site: &&Site| {
            site.1 == shift
                && (unit.map_or_else(|| used.person.units.contains(&site.0), |unit| unit == site.0))
                && (role.is_none() || site.2 == role)
        };
        if sites.iter().any(|site| fits(&site)) {
            continue;
        }
        let unit = unit.unwrap_or(used.person.unit);
        let by_role = base.units[unit.index()].by_role;
        let any = || (!base.skills.is_empty()).then(|| SkillId::from_index(0));
        let role = if by_role { role.or_else(|| first_skill(used.person)).or_else(any) } else { None };
        sites.insert((unit, shift, role));
    }
}

fn work(base: &Base<'_>, sites: &[Site]) -> Duty {
    let shifts: Vec<&ShiftType> = sites.iter().map(|(_, shift, _)| &base.shifts[shift.index()]).collect();
    let mut code = shifts.iter().map(|shift| shift.code.as_str()).collect::<Vec<_>>().join("+");
    let (unit, _, role) = sites[0];
    if base.units.len() > 1 || role.is_some() {
        code = format!("{code}@{}", base.units[unit.index()].id);
    }
    if let Some(role) = role {
        code = format!("{code}:{}", base.skills[role.index()]);
    }
    let parts = sites.iter().map(|&(unit, shift, role)| Part { shift, unit, role }).collect();
    Duty::of_parts(code, parts, &base.shifts)
}

/// Meanings of words looked up once per word.
#[derive(Default)]
pub(super) struct Cache {
    sets: BTreeMap<Word, DutySet>,
}

impl Cache {
    /// All duties that a word means.
    pub(super) fn duties(&mut self, word: &Word, alphabet: &[Duty]) -> DutySet {
        if let Some(set) = self.sets.get(word) {
            return set.clone();
        }
        let set = word.duties(alphabet);
        self.sets.insert(word.clone(), set.clone());
        set
    }
}
