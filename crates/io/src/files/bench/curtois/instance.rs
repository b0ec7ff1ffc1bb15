//! The text of an instance, section by section. Every fault is told with its line and column.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::tree::number_code;
use vuoro_core::domain::Calendar;
use vuoro_core::error::{Code, Faults, Place, Source};
use vuoro_core::record::{Lines, suggestion};
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
pub(super) const LIMITS: [(&str, i64); 6] = [
    ("max total minutes", MOST_MINUTES),
    ("min total minutes", MOST_MINUTES),
    ("max consecutive shifts", MOST_DAYS),
    ("min consecutive shifts", MOST_DAYS),
    ("min consecutive days off", MOST_DAYS),
    ("max weekends", MOST_DAYS),
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
        let message = format!("the file has more than {MOST_SHIFTS} shifts");
        reader.fault(Code::TooMany, row.whole, message, "Check for shifts given many times.");
        return None;
    }
    let shifts = reader.names(&rows[1], "shift");
    let people = reader.names(&rows[2], "employee");
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

    fn fault(
        &self,
        code: Code,
        field: Field<'_>,
        message: impl Into<vuoro_core::text::Text>,
        help: impl Into<vuoro_core::text::Text>,
    ) {
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
                    let message = format!("the file has more than {MOST_LINES} lines");
                    self.fault(Code::TooMany, whole, message, "Check that this is the file you meant.");
                    break;
                }
                if self.is_wide_enough(&row, section) {
                    rows[section].push(row);
                }
            }
        }
        for (at, (name, _, _)) in SECTIONS.iter().enumerate().take(3) {
            if rows[at].is_empty() && !self.found_any() {
                let message = format!("`{name}` has no lines");
                let place = Place::file(&self.source.name);
                self.faults.borrow_mut().add(Code::NothingThere, &place, message, "An instance needs it.");
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
            let near = suggestion(heading.text, names.clone());
            let known = format!("The sections are {}.", names.collect::<Vec<_>>().join(", ")).into();
            let help = if near.is_empty() { known } else { near };
            self.fault(Code::Syntax, heading, format!("`{}` is no section", heading.text), help);
        }
        found
    }

    fn is_wide_enough(&self, row: &Row<'_>, section: usize) -> bool {
        let (name, least, most) = SECTIONS[section];
        let wide = row.fields.len();
        let fits = (least..=most).contains(&wide);
        if !fits {
            let wanted = match (least, most) {
                (least, usize::MAX) => format!("at least {least}"),
                (least, most) if least == most => least.to_string(),
                (least, most) => format!("{least} or {most}"),
            };
            let help = format!("A line of {name} has {wanted} fields, separated by commas.");
            self.fault(Code::RowShape, row.whole, format!("the line has {wide} fields"), help);
        }
        fits
    }

    /// A whole number from 0 (or `low`) to a largest.
    fn number(&self, field: Field<'_>, what: &str, low: i64, high: i64) -> Option<i64> {
        let Ok(number) = field.text.parse::<i64>() else {
            let message = format!("{what} is `{}`, not a whole number", field.text);
            self.fault(number_code(field.text), field, message, "Write digits only.");
            return None;
        };
        let fits = (low..=high).contains(&number);
        if !fits {
            let help = format!("It must lie between {low} and {high}.");
            let code = match number {
                _ if high == LONGEST_SHIFT => Code::ShiftLength,
                number if number < 0 => Code::NumberNegative,
                _ => Code::NumberOutside,
            };
            self.fault(code, field, format!("{what} is {number}"), help);
        }
        fits.then_some(number)
    }

    fn day(&self, field: Field<'_>, days: Day) -> Option<Day> {
        let day = self.number(field, "the day", 0, i64::MAX)?;
        if day >= i64::from(days) {
            let message = format!("day {day} lies outside the {days} days of the horizon");
            self.fault(Code::DateOutside, field, message, "Days count from 0.");
            return None;
        }
        Some(day as Day)
    }

    fn find(&self, field: Field<'_>, names: &Names<'_>, what: &str) -> Option<usize> {
        let found = names.get(field.text).copied();
        if found.is_none() {
            let full = self.faults.borrow().is_full();
            let near = if full { vuoro_core::text::Text::EMPTY } else { suggestion(field.text, names.keys().copied()) };
            let help = if near.is_empty() { format!("Declare the {what} in its section.").into() } else { near };
            let code = if what == "shift" { Code::ShiftUnknown } else { Code::EmployeeUnknown };
            self.fault(code, field, format!("there is no {what} `{}`", field.text), help);
        }
        found
    }

    fn horizon(&self, rows: &[Row<'_>]) -> Option<Day> {
        if let [_, second, ..] = rows {
            self.fault(Code::RowShape, second.whole, "the horizon is given twice", "Keep one line.");
        }
        let days = self.number(rows.first()?.fields[0], "the horizon", 1, MOST_DAYS)?;
        Some(days as Day)
    }

    /// The ids in the first fields of lines.
    fn names(&self, rows: &[Row<'a>], what: &str) -> Names<'a> {
        let mut names = Names::new();
        for row in rows {
            let field = row.fields[0];
            let plain = !field.text.is_empty() && field.text.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
            if !plain || field.text == "." {
                let message = format!("`{}` is no id of the {what}", field.text);
                self.fault(Code::IdInvalid, field, message, "Use letters and digits.");
            } else if names.contains_key(field.text) {
                let message = format!("there are two {what}s `{}`", field.text);
                self.fault(Code::IdDuplicate, field, message, "Give each its own id.");
            } else {
                names.insert(field.text, names.len());
            }
        }
        names
    }

    fn shift(&self, row: &Row<'_>, shifts: &Names<'_>) -> Option<Shift> {
        let minutes = self.number(row.fields[1], "the length", 1, LONGEST_SHIFT);
        let mut not_before = Vec::new();
        for field in row.fields.get(2).filter(|field| !field.text.is_empty()).into_iter().flat_map(|all| all.split('|'))
        {
            not_before.extend(self.find(field, shifts, "shift"));
        }
        let place = self.place(row.whole);
        Some(Shift { id: row.fields[0].text.to_owned(), minutes: minutes?, not_before, place })
    }

    fn person(&self, row: &Row<'_>, shifts: &Names<'_>) -> Option<Person> {
        let mut maxima: Vec<(usize, i64)> = Vec::new();
        for field in row.fields[1].split('|').filter(|field| !field.text.is_empty()) {
            let parts: Vec<Field<'_>> = field.split('=').collect();
            let [shift, most] = parts.as_slice() else {
                let message = format!("`{}` is no maximum of a shift", field.text);
                self.fault(Code::Syntax, field, message, "Write shift=number, separated by |.");
                continue;
            };
            let found = self.find(*shift, shifts, "shift");
            let most = self.number(*most, "the maximum", 0, MOST_DAYS);
            if found.is_some_and(|found| maxima.iter().any(|(known, _)| *known == found)) {
                let message = format!("the maximum of `{}` is given twice", shift.text);
                self.fault(Code::FieldDuplicate, field, message, "Keep one.");
            }
            maxima.extend(found.zip(most));
        }
        let mut limits = [0; 6];
        let mut sound = true;
        for ((limit, field), (what, high)) in limits.iter_mut().zip(&row.fields[2..]).zip(LIMITS) {
            let number = self.number(*field, what, 0, high);
            sound &= number.is_some();
            *limit = number.unwrap_or(0);
        }
        if sound && limits[1] > limits[0] {
            let message = format!("min total minutes {} is above max total minutes {}", limits[1], limits[0]);
            self.fault(Code::MinimumAboveMaximum, row.fields[3], message, "Exchange the two.");
        }
        sound.then(|| Person { id: row.fields[0].text.to_owned(), maxima, limits, place: self.place(row.whole) })
    }

    fn days_off(&self, row: &Row<'_>, people: &Names<'_>, days: Day) -> Option<(usize, Vec<Day>, Place)> {
        let employee = self.find(row.fields[0], people, "employee");
        let named = row.fields[1..].iter().filter(|field| !field.text.is_empty());
        let named: Vec<Day> = named.filter_map(|field| self.day(*field, days)).collect();
        Some((employee?, named, self.place(row.whole)))
    }

    fn request(&self, row: &Row<'_>, people: &Names<'_>, shifts: &Names<'_>, days: Day) -> Option<Request> {
        let employee = self.find(row.fields[0], people, "employee");
        let day = self.day(row.fields[1], days);
        let shift = self.find(row.fields[2], shifts, "shift");
        let weight = self.number(row.fields[3], "the weight", 0, MOST_WEIGHT);
        let place = self.place(row.whole);
        Some(Request { employee: employee?, day: day?, shift: shift?, weight: weight?, place })
    }

    fn cover(&self, row: &Row<'_>, shifts: &Names<'_>, days: Day) -> Option<Cover> {
        let day = self.day(row.fields[0], days);
        let shift = self.find(row.fields[1], shifts, "shift");
        let heads = self.number(row.fields[2], "the requirement", 0, MOST_HEADS);
        let under = self.number(row.fields[3], "the weight for under", 0, MOST_WEIGHT);
        let over = self.number(row.fields[4], "the weight for over", 0, MOST_WEIGHT);
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
                let message = format!("day {} and shift {shift} have a cover line already, line {before}", line.day);
                self.faults.borrow_mut().add(Code::RowDuplicate, &line.place, message, "Keep one of the two lines.");
            }
        }
    }
}
