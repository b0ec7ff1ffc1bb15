//! The tables about people and about what is wanted of them, each a CSV file of a folder.

use super::{Choice, DATED, DAYS, EMPLOYEE, Field, Shape, Sort, Table, field};
use vuoro_core::domain::Personal;

pub(super) const STAFF: Table = Table {
    key: "staff",
    sheet: "staff",
    is_file: true,
    shape: Shape::Rows,
    about: "People.",
    fields: &[
        field("id", Sort::Text, "Short name that other sheets refer to.").needed(),
        field("name", Sort::Text, "Full name."),
        field("contract", Sort::Text, "Contract; may stay empty when there is only one.")
            .choice(Choice::Id("contracts")),
        field("fte", Sort::Share, "Share of full time: 0.8 or 80%; 1 unless given."),
        field("unit", Sort::Text, "Home unit; may stay empty when there is only one.").choice(Choice::Id("units")),
        field("units", Sort::Words, "Further units, several with ; between, or all.").choice(Choice::Ids("units")),
        field("skills", Sort::Words, "Skills: nurse;medication:2026-12-31 (the date is the last valid day).")
            .choice(Choice::Ids("skills")),
        field("groups", Sort::Words, "Groups that rules refer to, several with ; between."),
        field("from", Sort::Date, "First day of employment."),
        field("to", Sort::Date, "Last day of employment."),
        field("hourly", Sort::Money, "What an hour costs, in euros."),
        field(
            "monthly",
            Sort::Money,
            "Monthly basic pay of a full-timer in the post, in euros; needs a pay agreement.",
        ),
        field("agency", Sort::Money, "Price of an hour, for people hired from an agency."),
    ],
    either: &[],
};

pub(super) const DEMAND: Table = Table {
    key: "demand",
    sheet: "demand",
    is_file: true,
    shape: Shape::Rows,
    about: "How many people are wanted. A dated row goes before a holiday row, that before a weekday row.",
    fields: &[
        field("unit", Sort::Text, "Where; may stay empty when there is only one unit.").choice(Choice::Id("units")),
        field("day", Sort::Days, "mon, mon-fri, weekdays, weekend, all, holiday, or a date.")
            .needed()
            .choice(Choice::Often(DAYS)),
        field("shift", Sort::Text, "Which shift type; or give a time from and to.").choice(Choice::Id("shifts")),
        field("from", Sort::Clock, "From when in the day, instead of a shift type."),
        field("to", Sort::Clock, "Until when."),
        field("skill", Sort::Text, "Only people with this skill count; empty: everyone.").choice(Choice::Id("skills")),
        field("minimum", Sort::Integer, "Heads that must be there."),
        field("target", Sort::Integer, "Heads wanted; the minimum unless given."),
        field("maximum", Sort::Integer, "Most heads."),
        field("under", Sort::Price, "Own price of a head missing."),
        field("over", Sort::Price, "Own price of a head too many."),
    ],
    either: &[&[&["shift"], &["from", "to"]], &[&["minimum"], &["target"], &["maximum"]]],
};

pub(super) const WISHES: Table = Table {
    key: "wishes",
    sheet: "wishes",
    is_file: true,
    shape: Shape::Rows,
    about: "What people asked for.",
    fields: &[
        EMPLOYEE,
        field("date", Sort::Date, "The day; or give from and to."),
        field("from", Sort::Date, "First day."),
        field("to", Sort::Date, "Last day."),
        field("want", Sort::Text, "off, a shift code, a tag, or not and one of them: not Y.")
            .needed()
            .choice(Choice::Ids("shifts")),
        field("strength", Sort::Strength, "must, high, medium (unless given), low, a percentage, or a price with €.")
            .choice(Choice::Often(&["must", "high", "medium", "low"])),
    ],
    either: DATED,
};

pub(super) const HISTORY: Table = Table {
    key: "history",
    sheet: "history",
    is_file: true,
    shape: Shape::Rows,
    about: "Days worked before, one row each; and balances carried in, one row each.",
    fields: &[
        EMPLOYEE,
        field("date", Sort::Date, "The day worked."),
        field("duty", Sort::Text, "What was worked.").choice(Choice::Ids("shifts")),
        field("balance", Sort::Text, "What is carried in.").choice(Choice::Only(&[
            "minutes",
            "worked-minutes",
            "assignments",
            "nights",
            "weekends",
            "refused-wishes",
        ])),
        field("value", Sort::Balance, "How much of it; minutes may be written as -3:30."),
    ],
    either: &[&[&["date", "duty"], &["balance", "value"]]],
};

const FROM: Field = field("from", Sort::Date, "First valid day; empty: always before.");
const UNTIL: Field = field("until", Sort::Date, "Last valid day; empty: until further notice.");

pub(super) const PERMITS: Table = Table {
    key: "permits",
    sheet: "permits",
    is_file: true,
    shape: Shape::Rows,
    about: "Consents and permits of people, with their validity. One that is named like a skill is that skill.",
    fields: &[
        EMPLOYEE,
        field("what", Sort::Text, "What for: a consent that rules know, a skill such as medication, a language.")
            .needed()
            .choice(Choice::Often(&Personal::CONSENTS)),
        FROM,
        UNTIL,
        field("unit", Sort::Text, "The only unit where it is valid; empty: everywhere.").choice(Choice::Id("units")),
        field("quota", Sort::Balance, "How many, or how much time: 3 long shifts in a period."),
    ],
    either: &[],
};

pub(super) const RESTRICTIONS: Table = Table {
    key: "restrictions",
    sheet: "restrictions",
    is_file: true,
    shape: Shape::Rows,
    about: "What people may not be planned for. Why is never stored.",
    fields: &[
        EMPLOYEE,
        field("what", Sort::Text, "A word that rules know.").needed().choice(Choice::Often(&Personal::RESTRICTIONS)),
        FROM,
        UNTIL,
        field("limit", Sort::Balance, "How many, or how much time: 3 days in a week, shifts of 6:00."),
    ],
    either: &[],
};

pub(super) const TERMS: Table = Table {
    key: "terms",
    sheet: "terms",
    is_file: true,
    shape: Shape::Rows,
    about: "What holds for one person in some time: share of full time, hours, a parameter of a rule.",
    fields: &[
        EMPLOYEE,
        FROM,
        UNTIL,
        field("fte", Sort::Share, "Share of full time in that time: 0.8 or 80%."),
        field("hours", Sort::Length, "A full-timer's hours in a planning period, such as 108:00."),
        field("rule", Sort::Text, "Id of a rule one of whose parameters differs."),
        field("parameter", Sort::Text, "Which parameter."),
        field("value", Sort::Text, "Its value for this person."),
    ],
    either: &[&[&["fte"], &["hours"], &["rule", "parameter", "value"]]],
};

/// Is it the name of a column that would say why somebody is restricted or away?
pub fn is_reason(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    let marks = ["reason", "diagnos", "illness", "disease", "why", "cause", "grounds", "syy", "peruste", "sairaus"];
    marks.iter().any(|mark| name.contains(mark))
}

/// The tables in which such a column is refused.
pub const WITHOUT_REASONS: [&str; 4] = ["permits", "restrictions", "terms", "absences"];

/// What is said about such a column.
pub fn reason_refused(name: &str) -> String {
    format!("the column `{name}` would store a reason, which a roster must not know")
}
