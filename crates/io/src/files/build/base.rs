//! Units, skills, contracts and shift types: what the rest of a document refers to.

use std::cell::RefCell;
use std::ops::Range;

use super::heads::decimal;
use super::names::{Names, tell_apart};
use vuoro_core::domain::{Contract, Cycle, Duty, ShiftType, TagSet, Unit, WorkForm};
use vuoro_core::error::{Code, Faults, Place};
use vuoro_core::record::{Fields, Node};
use vuoro_core::text;
use vuoro_core::text::{Arg, Text};
use vuoro_core::units::{Minutes, ShiftId, UnitId, time::Clock};

/// What rows may refer to, and the lists behind the names.
pub(super) struct Base<'a> {
    pub faults: &'a RefCell<Faults>,
    pub units: Vec<Unit>,
    pub unit_names: Names,
    /// The shift types worked in each unit, where not all are.
    unit_shifts: Vec<Option<Vec<ShiftId>>>,
    pub skills: Vec<String>,
    pub skill_names: Names,
    pub contracts: Vec<Contract>,
    pub contract_names: Names,
    pub shifts: Vec<ShiftType>,
    pub shift_names: Names,
    pub tags: Vec<String>,
    /// Shift types of double duties, the earlier first.
    pub doubles: Vec<Vec<ShiftId>>,
}

/// Words with a meaning of their own, which no shift type or tag may take.
const RESERVED: [&str; 9] = [".", "-", "off", "leave", "sick", "work", "not", "all", "duty"];
/// Most units, contracts and shift types, and most skills. Their positions must fit their index types, and what is
/// computed for each pair of them must stay small.
const MOST: usize = 5_000;
const MOST_SKILLS: usize = 1_000;
/// The planning periods of a contract that says nothing of them: three weeks.
const PLANNED: Cycle = Cycle::days(21);
/// Most paid minutes of a shift: a day and night, paid twofold.
const MOST_PAID: Minutes = 48 * 60;

impl<'a> Base<'a> {
    /// Reads units, skills, contracts and shift types.
    pub(super) fn read(top: &mut Fields<'a>) -> Self {
        let mut base = Base {
            faults: top.faults(),
            units: Vec::new(),
            unit_shifts: Vec::new(),
            unit_names: Names::new(text!("name-unit"), Code::UnitUnknown, text!("name-unit-help")),
            skills: Vec::new(),
            skill_names: Names::new(text!("name-skill"), Code::SkillUnknown, text!("name-skill-help")),
            contracts: Vec::new(),
            contract_names: Names::new(text!("name-contract"), Code::ContractUnknown, text!("name-contract-help")),
            shifts: Vec::new(),
            shift_names: Names::new(text!("name-shift"), Code::ShiftUnknown, text!("name-shift-help")),
            tags: Vec::new(),
            doubles: Vec::new(),
        };
        let given = top.has("skills");
        match top.texts("skills") {
            Some(skills) => skills.into_iter().for_each(|(name, place)| base.skill(name, &place)),
            None if given => base.skill_names.make_void(),
            None => {}
        }
        let mut worked = Vec::new();
        for node in base.limited(top.list("unit"), |count| text!("too-many-units", count = count)) {
            base.unit(node, &mut worked);
        }
        tell_apart(base.units.iter_mut().map(|unit| (unit.id.as_str(), &mut unit.name)));
        for node in base.limited(top.list("contract"), |count| text!("too-many-contracts", count = count)) {
            base.contract(node);
        }
        for node in base.limited(top.list("shift"), |count| text!("too-many-shifts", count = count)) {
            base.shift(node);
        }
        base.two_meanings(&top.place);
        let shift = |(code, place): &(String, Place)| base.shift_names.find(code, place, base.faults);
        let shifts = |codes: Vec<(String, Place)>| codes.iter().filter_map(shift).collect();
        base.unit_shifts = worked.into_iter().map(|codes| codes.map(shifts)).collect();
        for node in top.list("double-duties") {
            base.double(node);
        }
        base.implied(&top.place);
        base
    }

    /// A scenario without units or contracts has one of each, without a name to speak of.
    fn implied(&mut self, place: &Place) {
        if self.units.is_empty() {
            self.unit_names.add("unit", place, self.faults);
            self.units.push(Unit {
                id: "unit".into(),
                name: "Unit".into(),
                by_role: false,
                sickness: None,
                clients: None,
            });
        }
        if self.contracts.is_empty() {
            self.contract_names.add("contract", place, self.faults);
            self.contracts.push(Contract {
                id: "contract".into(),
                minutes: None,
                cycle: PLANNED,
                form: WorkForm::Period,
            });
        }
    }

    fn limited(&self, nodes: Vec<Node>, message: fn(usize) -> Text) -> Vec<Node> {
        if nodes.len() > MOST {
            self.fault(Code::TooMany, &nodes[MOST].place, message(nodes.len()), text!("fix-at-most", most = MOST));
            return nodes.into_iter().take(MOST).collect();
        }
        nodes
    }

    fn fault(&self, code: Code, place: &Place, message: Text, help: Text) {
        self.faults.borrow_mut().add(code, place, message, help);
    }

    /// Ids appear in duty codes (`E@ward:nurse`), so they must not hold the marks used there.
    fn is_plain(&self, id: &str, marks: &[char], place: &Place) -> bool {
        let mark = id.chars().find(|c| marks.contains(c) || c.is_control());
        if let Some(mark) = mark {
            let message = text!("id-with-mark", id = id, mark = Arg::word(format!("{mark:?}")));
            self.fault(Code::IdInvalid, place, message, text!("id-with-mark-help"));
        }
        mark.is_none()
    }

    fn skill(&mut self, name: String, place: &Place) {
        self.is_plain(&name, &[':', ',', ';', '|'], place);
        if self.skill_names.len() == MOST_SKILLS {
            let help = text!("fix-at-most", most = MOST_SKILLS);
            self.fault(Code::TooMany, place, text!("too-many-skills", name = name), help);
        } else if self.skill_names.len() < MOST_SKILLS && self.skill_names.add(&name, place, self.faults) {
            self.skills.push(name);
        }
    }

    /// Is the shift type worked in the unit?
    pub(super) fn offers(&self, unit: UnitId, shift: ShiftId) -> bool {
        let own = self.unit_shifts.get(usize::from(unit.0)).and_then(Option::as_ref);
        own.is_none_or(|own| own.contains(&shift))
    }

    /// A unit; the shift types it names are read later.
    fn unit(&mut self, node: Node, worked: &mut Vec<Option<Vec<(String, Place)>>>) {
        let mut fields = Fields::of(node, self.faults);
        let place = fields.place_of("id");
        let id = fields.text("id");
        let id = fields.need("id", id);
        let name = fields.text("name");
        let by_role = fields.flag("by-role").unwrap_or(false);
        let sickness = self.rate(&mut fields, "sickness");
        let has_clients = fields.has("clients");
        // A number that is no good is one fault; that nobody has clients would be a second.
        let clients = fields.integer_in("clients", 0, 100_000).or(has_clients.then_some(0));
        let shifts = fields.texts("shifts");
        fields.finish();
        let Some(id) = id else { return };
        self.is_plain(&id, &[':', '@', '+', ',', ';', '|'], &place);
        if self.unit_names.add(&id, &place, self.faults) {
            name.iter().for_each(|name| self.unit_names.call(name));
            self.units.push(Unit { name: name.unwrap_or_else(|| id.clone()), id, by_role, sickness, clients });
            worked.push(shifts);
        }
    }

    /// A share between nothing and all, in thousandths.
    fn rate(&self, fields: &mut Fields<'_>, name: &str) -> Option<i64> {
        let place = fields.place_of(name);
        let rate = fields.thousandths(name)?;
        if (0..=1000).contains(&rate) {
            return Some(rate);
        }
        let message = text!("field-percent", field = name, percent = decimal(rate, 1));
        self.fault(Code::NumberOutside, &place, message, text!("rate-help"));
        None
    }

    fn contract(&mut self, node: Node) {
        let mut fields = Fields::of(node, self.faults);
        let place = fields.place_of("id");
        let id = fields.text("id");
        let id = fields.need("id", id);
        let minutes = fields.duration("hours");
        let cycle = self.cycle(&mut fields);
        let form = fields.choice("form", &WorkForm::WORDS).unwrap_or_default();
        fields.finish();
        let Some(id) = id else { return };
        if self.contract_names.add(&id, &place, self.faults) {
            self.contracts.push(Contract { id, minutes, cycle, form });
        }
    }

    /// The planning periods of a contract: so many days from a date, or those of the calendar.
    fn cycle(&self, fields: &mut Fields<'_>) -> Cycle {
        let (days_at, start_at) = (fields.place_of("period-days"), fields.place_of("period-start"));
        let days = fields.integer_in("period-days", 1, 732);
        let anchor = fields.date("period-start");
        let help = || text!("contract-period-help");
        let Some(named) = fields.choice("period", &Cycle::WORDS) else {
            return days.map_or(PLANNED, |days| Cycle::days(days as i32)).from(anchor);
        };
        if days.is_some() {
            let message = text!("contract-period-twice", field = "period-days", other = "period");
            self.fault(Code::FieldConflict, &days_at, message, help());
        }
        if anchor.is_some() {
            let word = Cycle::WORDS.iter().find(|(_, cycle)| *cycle == named).map_or("", |(word, _)| *word);
            let message = text!("contract-period-start-alone", field = "period-start", period = word);
            self.fault(Code::FieldConflict, &start_at, message, help());
        }
        named
    }

    fn shift(&mut self, node: Node) {
        let mut fields = Fields::of(node, self.faults);
        let place = fields.place_of("code");
        let code = fields.text("code");
        let code = fields.need("code", code);
        let name = fields.text("name");
        let (start, end) = self.clocks(&mut fields);
        let break_at = fields.place_of("break");
        let break_minutes = fields.duration("break").unwrap_or(0);
        if break_minutes > 0 && break_minutes >= end - start {
            let message = text!("break-too-long", field = "break", minutes = break_minutes, length = end - start);
            self.fault(Code::ShiftLength, &break_at, message, text!("break-too-long-help"));
        }
        let break_start = self.break_start(&mut fields, start..end, break_minutes);
        let paid_at = fields.place_of("paid");
        let tags = fields.texts("tags").unwrap_or_default();
        let standby = tags.iter().any(|(tag, _)| tag == ShiftType::STANDBY);
        let tags = tags.iter().fold(0, |set, (tag, at)| set | self.tag(tag, at));
        let worked = if standby { 0 } else { end - start - break_minutes };
        let paid = fields.duration("paid").unwrap_or(worked.max(0));
        if paid > MOST_PAID {
            let message = text!("paid-too-long", field = "paid", paid = Clock(paid));
            self.fault(Code::ShiftLength, &paid_at, message, text!("paid-too-long-help", most = MOST_PAID / 60));
        }
        if standby && paid > 0 {
            let message = text!("standby-paid", paid = Clock(paid));
            self.fault(Code::ShiftLength, &paid_at, message, text!("standby-paid-help"));
        }
        let covers = fields.flag("covers").unwrap_or(!standby);
        fields.finish();
        let Some(code) = code else { return };
        self.is_plain(&code, &['@', ':', '+', ',', ';', '|', ' ', '#'], &place);
        if RESERVED.contains(&code.to_lowercase().as_str()) {
            let (message, help) = (text!("shift-code-reserved", code = &code), text!("shift-code-reserved-help"));
            self.fault(Code::IdInvalid, &place, message, help);
        }
        if self.shift_names.add(&code, &place, self.faults) {
            let name = name.unwrap_or_else(|| code.clone());
            self.shifts.push(ShiftType {
                code,
                name,
                start,
                end,
                break_minutes,
                break_start,
                paid,
                tags,
                covers,
                standby,
            });
        }
    }

    /// When the break of a shift begins: a time of day at which all of it lies inside the shift.
    fn break_start(&self, fields: &mut Fields<'_>, shift: Range<Minutes>, length: Minutes) -> Option<Minutes> {
        let place = fields.place_of("break-start");
        let clock = fields.clock("break-start")?;
        let from = if clock < shift.start { clock + 1440 } else { clock };
        if length > 0 && from + length <= shift.end {
            return Some(from);
        }
        let message = text!("break-outside", field = "break-start", value = Clock(clock));
        self.fault(Code::ShiftLength, &place, message, text!("break-outside-help"));
        None
    }

    /// Start and end of a shift in minutes after midnight; an end not after the start is on the next day.
    fn clocks(&self, fields: &mut Fields<'_>) -> (Minutes, Minutes) {
        let start_at = fields.place_of("start");
        let start = fields.clock("start");
        let start = fields.need("start", start).unwrap_or(0);
        let end = fields.clock_until("end", Duty::LATEST_END);
        let end = fields.need("end", end).unwrap_or(start + 1);
        if start >= 1440 {
            let message = text!("field-outside", field = "start", value = Clock(start));
            self.fault(Code::NumberOutside, &start_at, message, text!("start-at-midnight-help"));
        }
        if end <= start { (start, end + 1440) } else { (start, end) }
    }

    /// The bit of a tag, new ones included.
    fn tag(&mut self, tag: &str, place: &Place) -> TagSet {
        if let Some(at) = self.tags.iter().position(|known| known == tag) {
            return 1 << at;
        }
        if RESERVED.contains(&tag.to_lowercase().as_str()) {
            self.fault(Code::IdInvalid, place, text!("tag-reserved", tag = tag), text!("tag-reserved-help"));
        }
        if self.tags.len() == 64 {
            self.fault(Code::TooMany, place, text!("too-many-tags", tag = tag), text!("too-many-tags-help"));
            return 0;
        }
        self.tags.push(tag.to_owned());
        1 << (self.tags.len() - 1)
    }

    /// A word that is the code of a shift type and a tag of others would mean the one where somebody means the others.
    fn two_meanings(&self, place: &Place) {
        for (at, tag) in self.tags.iter().enumerate() {
            let is_tagged = |shift: &&ShiftType| shift.tags >> at & 1 == 1;
            let is_other = |shift: &ShiftType| shift.code != *tag;
            if self.shifts.iter().any(|shift| shift.code == *tag) && self.shifts.iter().filter(is_tagged).any(is_other)
            {
                let message = text!("tag-is-a-code", tag = tag);
                self.fault(Code::IdDuplicate, place, message, text!("tag-is-a-code-help"));
            }
        }
    }

    /// Shift types that one person may work on one day, one after the other: `["E", "L"]` or `"E+L"`.
    fn double(&mut self, node: Node) {
        let place = node.place.clone();
        let words: Vec<(String, Place)> = match node.value {
            vuoro_core::record::Value::Text(text) => {
                text.split('+').map(|word| (word.trim().to_owned(), place.clone())).collect()
            }
            vuoro_core::record::Value::List(items) => items
                .into_iter()
                .map(|item| match item.value {
                    vuoro_core::record::Value::Text(text) => (text.trim().to_owned(), item.place),
                    _ => (String::new(), item.place),
                })
                .collect(),
            _ => Vec::new(),
        };
        if words.len() < 2 {
            let message = text!("double-duty-no-pair", count = words.len());
            self.fault(Code::DoubleDuty, &place, message, text!("double-duty-no-pair-help"));
            return;
        }
        let found = |(word, at): &(String, Place)| self.shift_names.find::<ShiftId>(word, at, self.faults);
        let found: Vec<Option<ShiftId>> = words.iter().map(found).collect();
        let Some(mut shifts) = found.into_iter().collect::<Option<Vec<ShiftId>>>() else { return };
        let time = |id: &ShiftId| self.shifts.get(usize::from(id.0)).map_or((0, 0), |shift| (shift.start, shift.end));
        shifts.sort_by_key(time);
        if let Some(pair) = shifts.windows(2).find(|pair| time(&pair[1]).0 < time(&pair[0]).1) {
            let code = |id: ShiftId| self.shifts.get(usize::from(id.0)).map_or("", |shift| &shift.code);
            let message = text!("double-duty-overlaps", first = code(pair[0]), second = code(pair[1]));
            self.fault(Code::DoubleDuty, &place, message, text!("double-duty-overlaps-help"));
        } else if !self.doubles.contains(&shifts) {
            self.doubles.push(shifts);
        }
    }
}
