//! Small random scenarios, as documents: few people, few days, everything else drawn.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use vuoro_core::units::rng::Rng;

/// Horizons begin on any weekday, often close to a change of the clock.
const STARTS: [&str; 14] = [
    "2026-08-24",
    "2026-08-25",
    "2026-08-26",
    "2026-08-27",
    "2026-08-28",
    "2026-08-29",
    "2026-08-30",
    "2026-10-23",
    "2026-10-24",
    "2026-10-25",
    "2026-10-26",
    "2027-03-26",
    "2027-03-27",
    "2027-03-28",
];
const SHIFTS: [&str; 3] = ["E", "L", "N"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const IMPORTANCES: [&str; 6] = ["required", "very-high", "high", "medium", "low", "very-low"];

/// How large a world is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Number of people.
    pub people: usize,
    /// Number of days.
    pub days: i32,
    /// One unit without roles, so that the alphabet stays small.
    pub plain: bool,
}

impl Size {
    /// Any size of small world.
    pub fn any(rng: &mut Rng) -> Size {
        Size { people: rng.usize(1..=3), days: rng.i32(3..=8), plain: false }
    }

    /// A size whose rosters can all be listed.
    pub fn tiny(rng: &mut Rng) -> Size {
        match rng.u8(0..4) {
            0 => Size { people: 2, days: 2, plain: true },
            1 => Size { people: 1, days: 3, plain: false },
            _ => Size { people: 1, days: 4, plain: true },
        }
    }
}

/// The makings of one world.
struct World<'a> {
    rng: &'a mut Rng,
    start: NaiveDate,
    size: Size,
    units: Vec<(&'static str, bool)>,
    history: i32,
}

/// A random scenario document without rules.
pub fn random(rng: &mut Rng, size: Size) -> Map<String, Value> {
    let start = STARTS[rng.usize(0..STARTS.len())].parse().expect("a date");
    let mut units = vec![("u1", !size.plain && one_in(rng, 4))];
    if !size.plain && rng.bool() {
        units.push(("u2", one_in(rng, 4)));
    }
    let history = if rng.bool() { 0 } else { rng.i32(1..=6) };
    World { rng, start, size, units, history }.document()
}

/// A random importance word or price, never free.
pub fn importance(rng: &mut Rng) -> Value {
    if rng.bool() { json!(IMPORTANCES[rng.usize(0..IMPORTANCES.len())]) } else { json!(rng.i32(1..40)) }
}

/// A random narrowing of a rule to some people and some days: the fields `for` and `on`.
pub fn scope(rng: &mut Rng, start: &str) -> Vec<(&'static str, Value)> {
    let mut fields = Vec::new();
    if one_in(rng, 3) {
        let whom = match rng.u8(0..7) {
            0 => json!({ "employees": ["a"] }),
            1 => json!({ "groups": [if rng.bool() { "x" } else { "y" }] }),
            2 => json!({ "units": ["u1"] }),
            3 => json!({ "skills": ["nurse"] }),
            4 => json!({ "permits": ["overtime"] }),
            5 => json!({ "without": ["overtime"] }),
            _ => json!({ "contracts": ["full"], "groups": ["x", "y"] }),
        };
        fields.push(("for", whom));
    }
    if one_in(rng, 3) {
        let first: NaiveDate = start.parse().expect("a date");
        let some: Vec<&str> = WEEKDAYS.into_iter().filter(|_| rng.bool()).collect();
        let when = match rng.u8(0..4) {
            0 => json!({ "weekdays": some }),
            1 => json!({ "dates": [first.to_string(), (first + days(2)).to_string()] }),
            2 => json!({ "from": (first + days(1)).to_string(), "to": (first + days(3)).to_string() }),
            _ => json!({ "holidays": true }),
        };
        fields.push(("on", when));
    }
    fields
}

/// True once in so many times.
pub fn one_in(rng: &mut Rng, times: u32) -> bool {
    rng.u32(0..times) == 0
}

fn days(count: i64) -> chrono::Duration {
    chrono::Duration::days(count)
}

impl World<'_> {
    fn document(mut self) -> Map<String, Value> {
        let units: Vec<Value> =
            self.units.iter().map(|(id, by_role)| json!({ "id": id, "by-role": by_role })).collect();
        let mut doubles = if one_in(self.rng, 5) { vec![json!(["E", "N"])] } else { Vec::new() };
        let mut shifts = vec![
            json!({ "code": "E", "start": "07:00", "end": "15:00", "break": "0:30", "tags": ["early"] }),
            json!({ "code": "L", "start": "14:00", "end": "22:00", "tags": ["late"] }),
            json!({ "code": "N", "start": "21:30", "end": "07:10", "tags": ["night"] }),
        ];
        if one_in(self.rng, 4) {
            // A divided day of three parts, standby at home, and a duty of 26 hours.
            shifts.push(json!({ "code": "F", "start": "05:00", "end": "06:00", "tags": ["early"] }));
            shifts.push(json!({ "code": "S", "start": "15:00", "end": "07:00", "tags": ["standby", "night"] }));
            shifts.push(json!({ "code": "D", "start": "08:00", "end": "34:00", "tags": ["long"] }));
            doubles.extend([json!(["F", "E", "N"]), json!(["E", "S"])]);
        }
        let holiday = self.date(1);
        let document = json!({
            "format-version": 1,
            "name": "A small random world",
            "start": self.start.to_string(),
            "days": self.size.days,
            "time-zone": "Europe/Helsinki",
            "history-days": self.history,
            "skills": ["nurse", "assistant"],
            "holidays": [{ "date": holiday, "name": "Holiday" }],
            "unit": units,
            "shift": shifts,
            "double-duties": doubles,
            "contract": [
                { "id": "full", "hours": "38:15", "period-days": self.rng.i32(2..=8) },
                { "id": "free", "period-days": 7 },
            ],
            "pay": "pay/fi-sote-2025",
            "profile": "mixed",
            "profile-weights": [{ "id": "mixed", "title": "Mixed", "about": "Some of everything.", "percent": self.percents() }],
            "staff": self.staff(),
            "demand": self.demands(),
            "wishes": self.some(4, Self::wish),
            "absences": self.absences(),
            "history": self.past(),
            "locks": [],
        });
        let Value::Object(mut document) = document else { unreachable!("json! made an object") };
        let locks = self.locks(&document);
        document.insert("locks".into(), locks);
        let published = self.published();
        document.insert("published".into(), published);
        let terms = self.some(2, Self::term);
        document.insert("terms".into(), terms);
        let permits = self.some(2, Self::permit);
        document.insert("permits".into(), permits);
        document
    }

    fn some(&mut self, most: usize, one: impl Fn(&mut Self) -> Value) -> Value {
        let count = self.rng.usize(0..=most);
        (0..count).map(|_| one(self)).collect()
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.rng.usize(0..list.len())]
    }

    /// The date of a day, which may lie in the past.
    fn date(&self, day: i32) -> String {
        (self.start + days(day.into())).to_string()
    }

    fn any_day(&mut self) -> i32 {
        self.rng.i32(0..self.size.days)
    }

    fn person(&mut self) -> &'static str {
        let at = self.rng.usize(0..self.size.people);
        ["a", "b", "c"][at]
    }

    fn percents(&mut self) -> Value {
        ["cost", "cover", "ergonomics", "wishes", "fairness", "stability", "continuity"]
            .into_iter()
            .filter(|_| one_in(self.rng, 3))
            .map(|goal| (goal.to_owned(), json!([33, 50, 250][goal.len() % 3])))
            .collect::<Map<String, Value>>()
            .into()
    }

    fn staff(&mut self) -> Value {
        let mut list = Vec::new();
        for (id, name) in [("a", "Anna"), ("b", "Bengt"), ("c", "Cecilia")].into_iter().take(self.size.people) {
            let mut row = json!({
                "id": id, "name": name, "contract": self.pick(&["full", "full", "free"]), "fte": self.pick(&["1", "0.8", "0.5"]),
                "skills": self.pick(&["nurse", "assistant", "nurse;assistant", "nurse;assistant"]),
                "groups": if id == "a" { "x;y" } else { self.pick(&["x", "y", "x;y"]) },
            });
            if self.rng.bool() {
                row["hourly"] = json!(self.pick(&["18.40", "21", "0"]));
            }
            if one_in(self.rng, 3) {
                row["monthly"] = json!(self.pick(&["2650", "3000.50"]));
            }
            if one_in(self.rng, 6) {
                row["agency"] = json!("44.90");
            }
            let home = self.rng.usize(0..self.units.len());
            row["unit"] = json!(self.units[home].0);
            if self.units.len() > 1 && self.rng.bool() {
                row["units"] = json!(self.units[1 - home].0);
            }
            if one_in(self.rng, 6) {
                row["skills"] = json!(format!("nurse:{}", self.date(self.size.days / 2)));
            }
            if one_in(self.rng, 8) {
                row["from"] = json!(self.date(1));
            }
            if one_in(self.rng, 8) {
                row["to"] = json!(self.date((self.size.days - 2).max(1)));
            }
            list.push(row);
        }
        list.into()
    }

    /// A few rows, each about another unit, time or skill.
    fn demands(&mut self) -> Value {
        let Value::Array(mut rows) = self.some(6, Self::demand) else { return json!([]) };
        let about = |row: &Value| ["unit", "shift", "from", "skill"].map(|name| row[name].to_string());
        let mut seen = Vec::new();
        rows.retain(|row| {
            let fresh = !seen.contains(&about(row));
            seen.push(about(row));
            fresh
        });
        rows.into()
    }

    fn demand(&mut self) -> Value {
        let (unit, by_role) = self.pick(&self.units.clone());
        let day = match self.rng.u8(0..4) {
            0 => self.date(self.size.days - 1),
            1 => "weekdays".into(),
            2 => "all".into(),
            _ => self.pick(&WEEKDAYS).to_owned(),
        };
        let minimum = self.rng.i32(0..=1);
        let target = minimum + self.rng.i32(0..=1);
        let mut row = json!({ "unit": unit, "day": day, "minimum": minimum, "target": target });
        if self.rng.bool() {
            row["maximum"] = json!(target + self.rng.i32(0..=1));
        }
        if by_role || one_in(self.rng, 3) {
            row["skill"] = json!(self.pick(&["nurse", "assistant"]));
        }
        if one_in(self.rng, 3) {
            let (from, to) =
                self.pick(&[("06:00", "14:30"), ("13:00", "23:00"), ("20:00", "08:00"), ("00:00", "24:00")]);
            row["from"] = json!(from);
            row["to"] = json!(to);
        } else {
            row["shift"] = json!(self.pick(&SHIFTS));
        }
        if one_in(self.rng, 4) {
            row["under"] = json!(self.rng.i32(1..90));
            row["over"] = json!(self.rng.i32(1..90));
        }
        row
    }

    fn wish(&mut self) -> Value {
        let day = self.any_day();
        let want = self.pick(&["off", "off", "E", "late", "night", "not N", "not work", "work"]);
        let strength = self.pick(&["must", "high", "medium", "low", "130%", "7.50 €"]);
        json!({ "employee": self.person(), "date": self.date(day), "want": want, "strength": strength })
    }

    /// Another share of full time, or other hours, from or until some day.
    fn term(&mut self) -> Value {
        let border = self.pick(&["from", "until"]);
        let day = self.any_day();
        let mut row = json!({ "employee": self.person(), border: self.date(day) });
        if self.rng.bool() {
            row["fte"] = json!(self.pick(&["60%", "1", "0.25"]));
        } else {
            row["hours"] = json!(self.pick(&["36:00", "10:00", "76:30"]));
        }
        row
    }

    /// A consent, or a skill for some days or in one unit.
    fn permit(&mut self) -> Value {
        let border = self.pick(&["from", "until"]);
        let day = self.any_day();
        let what = self.pick(&["overtime", "nurse", "assistant"]);
        let mut row = json!({ "employee": self.person(), "what": what, border: self.date(day) });
        if self.rng.bool() {
            row["unit"] = json!("u1");
        }
        row
    }

    fn absences(&mut self) -> Value {
        let mut list = Vec::new();
        for person in ["a", "b", "c"].into_iter().take(self.size.people) {
            if one_in(self.rng, 3) {
                let from = self.rng.i32(-self.history.min(2)..self.size.days);
                let to = (from + self.rng.i32(0..3)).min(self.size.days - 1);
                let kind = self.pick(&["leave", "sick"]);
                let planned = self.rng.bool();
                list.push(json!({
                    "employee": person, "from": self.date(from), "to": self.date(to), "kind": kind, "planned": planned,
                }));
            }
        }
        list.into()
    }

    /// Past duties. Some are absences, so that runs end and begin there too.
    fn past(&mut self) -> Value {
        let mut list = Vec::new();
        for person in ["a", "b", "c"].into_iter().take(self.size.people) {
            for day in -self.history..0 {
                let duty = self.pick(&["E", "L", "N", "E", "N", ".", ".", "leave", "sick"]);
                list.push(json!({ "employee": person, "date": self.date(day), "duty": duty }));
            }
            if one_in(self.rng, 3) {
                list.push(json!({ "employee": person, "balance": "minutes", "value": self.rng.i32(-600..600) }));
                list.push(json!({ "employee": person, "balance": "nights", "value": self.rng.i32(-2..3) }));
                list.push(json!({ "employee": person, "balance": "worked-minutes", "value": self.rng.i32(0..900) }));
                for name in ["assignments", "weekends"] {
                    list.push(json!({ "employee": person, "balance": name, "value": self.rng.i32(0..3) }));
                }
            }
        }
        list.into()
    }

    /// At most one lock per person, never on an absent day (that would be a contradiction).
    /// A published roster with gaps.
    fn published(&mut self) -> Value {
        let mut list = Vec::new();
        for person in ["a", "b", "c"].into_iter().take(self.size.people) {
            for day in 0..self.size.days {
                if self.rng.bool() {
                    let duty = self.pick(&["off", "leave", "E", "L", "N"]);
                    list.push(json!({ "employee": person, "date": self.date(day), "duty": duty }));
                }
            }
        }
        list.into()
    }

    fn locks(&mut self, document: &Map<String, Value>) -> Value {
        let absent = |person: &str, date: &str| {
            document["absences"].as_array().into_iter().flatten().any(|row| {
                let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
                text("employee") == person && (text("from")..=text("to")).contains(&date.to_owned())
            })
        };
        let mut list = Vec::new();
        for person in ["a", "b", "c"].into_iter().take(self.size.people) {
            let day = self.any_day();
            let date = self.date(day);
            if one_in(self.rng, 4) && !absent(person, &date) {
                let duty = self.pick(&["off", "E", "N"]);
                list.push(json!({ "employee": person, "date": date, "duty": duty, "why": "agreed" }));
            }
        }
        list.into()
    }
}
