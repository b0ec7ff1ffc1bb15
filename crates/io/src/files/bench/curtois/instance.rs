//! The text of an instance, section by section. Every fault is reported with its line and column.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::tree::{near, number_code};
use vuoro_core::domain::Calendar;
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::Lines;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Text};
use vuoro_core::units::{Cost, Day, Minutes};

/// An instance whose references are resolved: positions in its own lists.
#[derive(Debug, Default)]
pub(super) struct Instance {
    pub days: Day,
    pub shifts: Vec<Shift>,
    pub staff: Vec<Person>,
    /// Employee, days.
    pub days_off: Vec<(usize, Vec<Day>, Place)>,
    pub on: Vec<Request>,
    pub off: Vec<Request>,
    pub cover: Vec<Cover>,
    pub place: Place,
}

#[derive(Debug)]
pub(super) struct Shift {
    pub id: String,
    pub minutes: Minutes,
    /// Shifts that may not follow on the next day.
    pub not_before: Vec<usize>,
    pub place: Place,
}

#[derive(Debug)]
pub(super) struct Person {
    pub id: String,
    /// Shift and how many at most.
    pub maxima: Vec<(usize, i64)>,
    /// In the order of [`LIMITS`].
    pub limits: [i64; 6],
    pub place: Place,
}

#[derive(Debug)]
pub(super) struct Request {
    pub employee: usize,
    pub day: Day,
    pub shift: usize,
    pub weight: Cost,
    pub place: Place,
}

#[derive(Debug)]
pub(super) struct Cover {
    pub day: Day,
    pub shift: usize,
    pub heads: i64,
    pub under: Cost,
    pub over: Cost,
    pub place: Place,
}

/// The numbers of a staff line after the maxima of shifts, and the largest that makes sense.
pub(super) const LIMITS: [(fn() -> Text, i64); 6] = [
    (|| text!("bench-curtois-max-minutes"), MOST_MINUTES),
    (|| text!("bench-curtois-min-minutes"), MOST_MINUTES),
    (|| text!("bench-curtois-max-consecutive-shifts"), MOST_DAYS),
    (|| text!("bench-curtois-min-consecutive-shifts"), MOST_DAYS),
    (|| text!("bench-curtois-min-consecutive-days-off"), MOST_DAYS),
    (|| text!("bench-curtois-max-weekends"), MOST_DAYS),
];

const MOST_DAYS: i64 = Calendar::MAX_DAYS as i64;
const MOST_MINUTES: i64 = MOST_DAYS * 1440;
const MOST_HEADS: i64 = 10_000;
/// Largest weight, far below what would make sums overflow.
const MOST_WEIGHT: i64 = 1_000_000;
/// Most lines of a file.
const MOST_LINES: usize = 300_000;
/// Most shift types: what is computed for each pair of a shift type and a person must stay small.
const MOST_SHIFTS: usize = 1_000;
/// A shift is shorter than a day, or as long.
const LONGEST_SHIFT: i64 = 1440;

/// The sections, with the least and the most fields of their lines.
const SECTIONS: [(&str, usize, usize); 7] = [
    ("SECTION_HORIZON", 1, 1),
    ("SECTION_SHIFTS", 2, 3),
    ("SECTION_STAFF", 8, 8),
    ("SECTION_DAYS_OFF", 1, usize::MAX),
    ("SECTION_SHIFT_ON_REQUESTS", 4, 4),
    ("SECTION_SHIFT_OFF_REQUESTS", 4, 4),
    ("SECTION_COVER", 5, 5),
];

/// What an id may name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Thing {
    Shift,
    Employee,
}

/// Reads an instance; `None` when there was any fault.
pub(super) fn read(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Instance> {
    let before = faults.borrow().count();
    let reader = Reader { source, lines: Lines::of(source), faults };
    let rows = reader.rows();
    let mut instance = Instance { place: Place::at(source, 0, 0), ..Instance::default() };
    let horizon = reader.horizon(&rows[0]);
    // Without a horizon the days are only checked for being numbers.
    instance.days = horizon.unwrap_or(Calendar::MAX_DAYS);
    if let Some(row) = rows[1].get(MOST_SHIFTS) {
        let message = text!("bench-curtois-too-many-shifts", most = MOST_SHIFTS);
        reader.fault(Code::TooMany, row.whole, message, text!("bench-curtois-too-many-shifts-help"));
        return None;
    }
    let shifts = reader.names(&rows[1], Thing::Shift);
    let people = reader.names(&rows[2], Thing::Employee);
    instance.shifts = rows[1].iter().filter_map(|row| reader.shift(row, &shifts)).collect();
    instance.staff = rows[2].iter().filter_map(|row| reader.person(row, &shifts)).collect();
    for row in &rows[3] {
        instance.days_off.extend(reader.days_off(row, &people, instance.days));
    }
    let request = |row: &Row<'_>| reader.request(row, &people, &shifts, instance.days);
    instance.on = rows[4].iter().filter_map(request).collect();
    instance.off = rows[5].iter().filter_map(request).collect();
    let cover: Vec<Cover> = rows[6].iter().filter_map(|row| reader.cover(row, &shifts, instance.days)).collect();
    reader.once(&cover, &instance.shifts);
    instance.cover = cover;
    (faults.borrow().count() == before).then_some(instance)
}

/// A field of a line, with its byte offset.
#[derive(Clone, Copy)]
struct Field<'a> {
    text: &'a str,
    start: usize,
}

impl<'a> Field<'a> {
    /// A stretch of text from an offset, without the blanks around it.
    fn of(text: &'a str, start: usize) -> Self {
        let left = text.len() - text.trim_start().len();
        Field { text: text.trim(), start: start + left }
    }

    /// The parts between separators.
    fn split(self, by: char) -> impl Iterator<Item = Field<'a>> {
        let mut at = self.start;
        self.text.split(by).map(move |part| {
            let start = at;
            at += part.len() + by.len_utf8();
            Field::of(part, start)
        })
    }
}

/// A line of a section.
struct Row<'a> {
    fields: Vec<Field<'a>>,
    whole: Field<'a>,
}

/// Names in order, with their positions.
type Names<'a> = BTreeMap<&'a str, usize>;

struct Reader<'a> {
    source: &'a Arc<Source>,
    lines: Lines,
    faults: &'a RefCell<Faults>,
}

impl<'a> Reader<'a> {
    fn place(&self, field: Field<'_>) -> Place {
        self.lines.place(field.start, field.start + field.text.len())
    }

    fn fault(&self, code: Code, field: Field<'_>, message: Text, help: Text) {
        self.faults.borrow_mut().add(code, &self.place(field), message, help);
    }

    /// The lines of each section, those of the wrong width left out.
    fn rows(&self) -> [Vec<Row<'a>>; 7] {
        let mut rows: [Vec<Row<'a>>; 7] = Default::default();
        let mut section: Option<usize> = None;
        let mut count = 0;
        let mut start = 0;
        for line in self.source.text.split_inclusive('\n') {
            let whole = Field::of(line, start);
            start += line.len();
            if whole.text.is_empty() || whole.text.starts_with('#') {
                continue;
            }
            if whole.text.starts_with("SECTION_") {
                section = self.section(whole);
            } else if let Some(section) = section {
                let row = Row { fields: whole.split(',').collect(), whole };
                count += 1;
                if count > MOST_LINES {
                    let message = text!("bench-curtois-too-many-lines", most = MOST_LINES);
                    self.fault(Code::TooMany, whole, message, text!("bench-which-file-help"));
                    break;
                }
                if self.is_wide_enough(&row, section) {
                    rows[section].push(row);
                }
            }
        }
        for (at, (name, _, _)) in SECTIONS.iter().enumerate().take(3) {
            if rows[at].is_empty() && !self.found_any() {
                let message = text!("bench-curtois-section-empty", section = *name);
                let place = Place::file(&self.source.name);
                let help = text!("bench-curtois-section-empty-help");
                self.faults.borrow_mut().add(Code::NothingThere, &place, message, help);
            }
        }
        rows
    }

    /// Was any line of this text faulty? Then what is missing may only be hidden.
    fn found_any(&self) -> bool {
        let faults = self.faults.borrow();
        faults
            .list()
            .iter()
            .any(|fault| fault.place.source.as_ref().is_some_and(|source| Arc::ptr_eq(source, self.source)))
    }

    fn section(&self, heading: Field<'_>) -> Option<usize> {
        let found = SECTIONS.iter().position(|(name, _, _)| *name == heading.text);
        if found.is_none() {
            let names = SECTIONS.iter().map(|(name, _, _)| *name);
            let near = near(heading.text, names.clone(), self.faults);
            let known = || text!("bench-curtois-section-unknown-help", sections = Arg::list(names, Join::Comma));
            let help = if near.is_empty() { known() } else { near };
            self.fault(Code::Syntax, heading, text!("bench-curtois-section-unknown", section = heading.text), help);
        }
        found
    }

    fn is_wide_enough(&self, row: &Row<'_>, section: usize) -> bool {
        let (name, least, most) = SECTIONS[section];
        let wide = row.fields.len();
        let fits = (least..=most).contains(&wide);
        if !fits {
            let help = match (least, most) {
                (least, usize::MAX) => text!("bench-curtois-fields-at-least-help", section = name, count = least),
                (least, most) if least == most => {
                    text!("bench-curtois-fields-exactly-help", section = name, count = least)
                }
                (least, most) => text!("bench-curtois-fields-or-help", section = name, low = least, high = most),
            };
            self.fault(Code::RowShape, row.whole, text!("bench-line-fields", count = wide), help);
        }
        fits
    }

    /// A whole number from 0 (or `low`) to a largest.
    fn number(&self, field: Field<'_>, what: Text, low: i64, high: i64) -> Option<i64> {
        let Ok(number) = field.text.parse::<i64>() else {
            let message = text!("bench-not-a-number", what = what, value = field.text);
            self.fault(number_code(field.text), field, message, text!("bench-not-a-number-help"));
            return None;
        };
        let fits = (low..=high).contains(&number);
        if !fits {
            let help = match high {
                i64::MAX => text!("bench-number-negative-help"),
                high => text!("bench-number-outside-help", low = low, high = high),
            };
            let code = match number {
                _ if high == LONGEST_SHIFT => Code::ShiftLength,
                number if number < 0 => Code::NumberNegative,
                _ => Code::NumberOutside,
            };
            self.fault(code, field, text!("bench-number-outside", what = what, value = Arg::word(number)), help);
        }
        fits.then_some(number)
    }

    fn day(&self, field: Field<'_>, days: Day) -> Option<Day> {
        let day = self.number(field, text!("bench-what-day"), 0, i64::MAX)?;
        if day >= i64::from(days) {
            let message = text!("bench-day-outside", day = Arg::word(day), days = days);
            self.fault(Code::DateOutside, field, message, text!("bench-day-outside-help"));
            return None;
        }
        Some(day as Day)
    }

    fn find(&self, field: Field<'_>, names: &Names<'_>, what: Thing) -> Option<usize> {
        let found = names.get(field.text).copied();
        if found.is_none() {
            let near = near(field.text, names.keys().copied(), self.faults);
            let (code, message, declare) = match what {
                Thing::Shift => (
                    Code::ShiftUnknown,
                    text!("bench-curtois-shift-unknown", shift = field.text),
                    text!("bench-curtois-shift-unknown-help"),
                ),
                Thing::Employee => (
                    Code::EmployeeUnknown,
                    text!("bench-curtois-employee-unknown", employee = field.text),
                    text!("bench-curtois-employee-unknown-help"),
                ),
            };
            self.fault(code, field, message, if near.is_empty() { declare } else { near });
        }
        found
    }

    fn horizon(&self, rows: &[Row<'_>]) -> Option<Day> {
        if let [_, second, ..] = rows {
            let (message, help) = (text!("bench-curtois-horizon-twice"), text!("bench-curtois-horizon-twice-help"));
            self.fault(Code::RowShape, second.whole, message, help);
        }
        let days = self.number(rows.first()?.fields[0], text!("bench-what-horizon"), 1, MOST_DAYS)?;
        Some(days as Day)
    }

    /// The ids in the first fields of lines.
    fn names(&self, rows: &[Row<'a>], what: Thing) -> Names<'a> {
        let mut names = Names::new();
        for row in rows {
            let field = row.fields[0];
            let plain = !field.text.is_empty() && field.text.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
            if !plain || field.text == "." {
                let message = match what {
                    Thing::Shift => text!("bench-curtois-shift-id-invalid", value = field.text),
                    Thing::Employee => text!("bench-curtois-employee-id-invalid", value = field.text),
                };
                self.fault(Code::IdInvalid, field, message, text!("bench-curtois-id-invalid-help"));
            } else if names.contains_key(field.text) {
                let message = match what {
                    Thing::Shift => text!("bench-curtois-shift-twice", shift = field.text),
                    Thing::Employee => text!("bench-curtois-employee-twice", employee = field.text),
                };
                self.fault(Code::IdDuplicate, field, message, text!("bench-curtois-id-twice-help"));
            } else {
                names.insert(field.text, names.len());
            }
        }
        names
    }

    fn shift(&self, row: &Row<'_>, shifts: &Names<'_>) -> Option<Shift> {
        let minutes = self.number(row.fields[1], text!("bench-what-length"), 1, LONGEST_SHIFT);
        let mut not_before = Vec::new();
        for field in row.fields.get(2).filter(|field| !field.text.is_empty()).into_iter().flat_map(|all| all.split('|'))
        {
            not_before.extend(self.find(field, shifts, Thing::Shift));
        }
        let place = self.place(row.whole);
        Some(Shift { id: row.fields[0].text.to_owned(), minutes: minutes?, not_before, place })
    }

    fn person(&self, row: &Row<'_>, shifts: &Names<'_>) -> Option<Person> {
        let mut maxima: Vec<(usize, i64)> = Vec::new();
        for field in row.fields[1].split('|').filter(|field| !field.text.is_empty()) {
            let parts: Vec<Field<'_>> = field.split('=').collect();
            let [shift, most] = parts.as_slice() else {
                let message = text!("bench-curtois-maximum-unfit", value = field.text);
                self.fault(Code::Syntax, field, message, text!("bench-curtois-maximum-unfit-help"));
                continue;
            };
            let found = self.find(*shift, shifts, Thing::Shift);
            let most = self.number(*most, text!("bench-what-maximum"), 0, MOST_DAYS);
            if found.is_some_and(|found| maxima.iter().any(|(known, _)| *known == found)) {
                let message = text!("bench-curtois-maximum-twice", shift = shift.text);
                self.fault(Code::FieldDuplicate, field, message, text!("bench-keep-one-help"));
            }
            maxima.extend(found.zip(most));
        }
        let mut limits = [0; 6];
        let mut sound = true;
        for ((limit, field), (what, high)) in limits.iter_mut().zip(&row.fields[2..]).zip(LIMITS) {
            let number = self.number(*field, what(), 0, high);
            sound &= number.is_some();
            *limit = number.unwrap_or(0);
        }
        if sound && limits[1] > limits[0] {
            let message = text!("bench-curtois-minutes-crossed", minimum = limits[1], maximum = limits[0]);
            self.fault(Code::MinimumAboveMaximum, row.fields[3], message, text!("bench-curtois-minutes-crossed-help"));
        }
        sound.then(|| Person { id: row.fields[0].text.to_owned(), maxima, limits, place: self.place(row.whole) })
    }

    fn days_off(&self, row: &Row<'_>, people: &Names<'_>, days: Day) -> Option<(usize, Vec<Day>, Place)> {
        let employee = self.find(row.fields[0], people, Thing::Employee);
        let named = row.fields[1..].iter().filter(|field| !field.text.is_empty());
        let named: Vec<Day> = named.filter_map(|field| self.day(*field, days)).collect();
        Some((employee?, named, self.place(row.whole)))
    }

    fn request(&self, row: &Row<'_>, people: &Names<'_>, shifts: &Names<'_>, days: Day) -> Option<Request> {
        let employee = self.find(row.fields[0], people, Thing::Employee);
        let day = self.day(row.fields[1], days);
        let shift = self.find(row.fields[2], shifts, Thing::Shift);
        let weight = self.number(row.fields[3], text!("bench-what-weight"), 0, MOST_WEIGHT);
        let place = self.place(row.whole);
        Some(Request { employee: employee?, day: day?, shift: shift?, weight: weight?, place })
    }

    fn cover(&self, row: &Row<'_>, shifts: &Names<'_>, days: Day) -> Option<Cover> {
        let day = self.day(row.fields[0], days);
        let shift = self.find(row.fields[1], shifts, Thing::Shift);
        let heads = self.number(row.fields[2], text!("bench-what-requirement"), 0, MOST_HEADS);
        let under = self.number(row.fields[3], text!("bench-what-weight-under"), 0, MOST_WEIGHT);
        let over = self.number(row.fields[4], text!("bench-what-weight-over"), 0, MOST_WEIGHT);
        let place = self.place(row.whole);
        Some(Cover { day: day?, shift: shift?, heads: heads?, under: under?, over: over?, place })
    }

    /// Each day and shift has at most one cover line.
    fn once(&self, cover: &[Cover], shifts: &[Shift]) {
        let mut first: BTreeMap<(Day, usize), usize> = BTreeMap::new();
        for line in cover {
            let before = *first.entry((line.day, line.shift)).or_insert(line.place.line);
            if before != line.place.line {
                let shift = shifts.get(line.shift).map_or("", |shift| shift.id.as_str());
                let message =
                    text!("bench-curtois-cover-twice", day = line.day, shift = shift, line = Arg::word(before));
                let help = text!("bench-keep-one-of-two-lines-help");
                self.faults.borrow_mut().add(Code::RowDuplicate, &line.place, message, help);
            }
        }
    }
}
