//! People, their contracts and the units they work in.

use chrono::NaiveDate;

use super::{Cycle, WorkForm};
use crate::units::{ContractId, Cost, Day, Minutes, SkillId, UnitId};

/// A place of work with its own demand and cost centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Id, unique.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Does each duty here name the role (skill) it is worked in? Else a person counts for every skill held.
    pub by_role: bool,
    /// Share of shifts lost to sickness in thousandths, if known.
    pub sickness: Option<i64>,
    /// How many clients live or are cared for here on an average day, for staffing ratios.
    pub clients: Option<i64>,
}

/// A contract type shared by many employees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// Id, unique.
    pub id: String,
    /// Paid minutes of a full-timer in one planning period; `None` when the contract sets no hours.
    pub minutes: Option<Minutes>,
    /// The planning periods (three weeks, say) that the hours are set for.
    pub cycle: Cycle,
    /// Form of working time.
    pub form: WorkForm,
}

/// A skill held by an employee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillGrant {
    /// Which skill.
    pub skill: SkillId,
    /// The only unit where it is valid.
    pub unit: Option<UnitId>,
    /// First date on which it is valid, if it begins late.
    pub from: Option<NaiveDate>,
    /// Last date on which it is valid, if it expires.
    pub until: Option<NaiveDate>,
}

impl SkillGrant {
    /// A skill held everywhere and always.
    pub fn always(skill: SkillId) -> Self {
        SkillGrant { skill, unit: None, from: None, until: None }
    }

    /// Is it valid in this unit on this date?
    pub fn valid(&self, unit: UnitId, date: NaiveDate) -> bool {
        self.unit.is_none_or(|only| only == unit)
            && self.from.is_none_or(|from| date >= from)
            && self.until.is_none_or(|until| date <= until)
    }
}

/// A person to be rostered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employee {
    /// Id, unique.
    pub id: String,
    /// Name for people; the id when none is given, and with the id behind it where several share it.
    pub name: String,
    /// Contract type.
    pub contract: ContractId,
    /// Share of a full-time contract in thousandths (800 is 80 %), at least 1.
    pub fte: i64,
    /// Home unit: where cost and the person belong.
    pub unit: UnitId,
    /// Units where the person may work, the home unit included.
    pub units: Vec<UnitId>,
    /// Skills held.
    pub skills: Vec<SkillGrant>,
    /// Free group names for rule scopes.
    pub groups: Vec<String>,
    /// First day of employment inside the horizon's count, if it starts late.
    pub from: Option<Day>,
    /// Day after the last day of employment, if it ends.
    pub to: Option<Day>,
    /// Cost of one worked hour in cents, if known.
    pub hourly: Option<Cost>,
    /// Monthly basic pay of a full-timer in this post in cents, if known; it goes before `hourly`.
    pub monthly: Option<Cost>,
    /// Price of one hour in cents, for people hired from an agency.
    pub agency: Option<Cost>,
}

impl Employee {
    /// Is the person employed on this day?
    pub fn employed(&self, day: Day) -> bool {
        self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day < to)
    }

    /// Does the person hold the skill in this unit on this date?
    pub fn holds(&self, skill: SkillId, unit: UnitId, date: NaiveDate) -> bool {
        self.skills.iter().any(|grant| grant.skill == skill && grant.valid(unit, date))
    }
}
