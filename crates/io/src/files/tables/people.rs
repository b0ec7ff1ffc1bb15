//! The tables about people and about what is wanted of them, each a CSV file of a folder.

use super::{ASKED, Choice, DAYS, EMPLOYEE, Field, GROUP, ONE, Shape, Sort, Table, field};
use vuoro_core::domain::{History, Personal};
use vuoro_core::text;
use vuoro_core::text::Text;

pub(super) const STAFF: Table = Table {
    key: "staff",
    sheet: "staff",
    is_file: true,
    shape: Shape::Rows,
    about: "table-staff",
    fields: &[
        field("id", Sort::Text, "field-staff-id").needed(),
        field("name", Sort::Text, "field-staff-name"),
        field("contract", Sort::Text, "field-staff-contract").choice(Choice::Id("contracts")),
        field("fte", Sort::Share, "field-staff-fte"),
        field("unit", Sort::Text, "field-staff-unit").choice(Choice::Id("units")),
        field("units", Sort::Words, "field-staff-units").choice(Choice::Ids("units")),
        field("skills", Sort::Words, "field-staff-skills").choice(Choice::Ids("skills")),
        field("groups", Sort::Words, "field-staff-groups"),
        field("from", Sort::Date, "field-staff-from"),
        field("to", Sort::Date, "field-staff-to"),
        field("hourly", Sort::Money, "field-staff-hourly"),
        field("monthly", Sort::Money, "field-staff-monthly"),
        field("agency", Sort::Money, "field-staff-agency"),
    ],
    either: &[],
};

pub(super) const DEMAND: Table = Table {
    key: "demand",
    sheet: "demand",
    is_file: true,
    shape: Shape::Rows,
    about: "table-demand",
    fields: &[
        field("unit", Sort::Text, "field-demand-unit").choice(Choice::Id("units")),
        field("day", Sort::Days, "field-demand-day").needed().choice(Choice::Often(DAYS)),
        field("shift", Sort::Text, "field-demand-shift").choice(Choice::Id("shifts")),
        field("from", Sort::Clock, "field-demand-from"),
        field("to", Sort::Clock, "field-demand-to"),
        field("skill", Sort::Text, "field-demand-skill").choice(Choice::Id("skills")),
        field("minimum", Sort::Integer, "field-demand-minimum"),
        field("target", Sort::Integer, "field-demand-target"),
        field("maximum", Sort::Integer, "field-demand-maximum"),
        field("under", Sort::Price, "field-demand-under"),
        field("over", Sort::Price, "field-demand-over"),
    ],
    either: &[&[&["shift"], &["from", "to"]], &[&["minimum"], &["target"], &["maximum"]]],
};

pub(super) const WISHES: Table = Table {
    key: "wishes",
    sheet: "wishes",
    is_file: true,
    shape: Shape::Rows,
    about: "table-wishes",
    fields: &[
        ONE,
        field("date", Sort::Days, "field-wishes-date").choice(Choice::Often(DAYS)),
        field("from", Sort::Date, "field-wishes-from"),
        field("to", Sort::Date, "field-wishes-to"),
        field("want", Sort::Text, "field-wishes-want").needed().choice(Choice::Ids("shifts")),
        field("strength", Sort::Strength, "field-wishes-strength")
            .choice(Choice::Often(&["must", "high", "medium", "low"])),
        GROUP,
    ],
    either: ASKED,
};

pub(super) const HISTORY: Table = Table {
    key: "history",
    sheet: "history",
    is_file: true,
    shape: Shape::Rows,
    about: "table-history",
    fields: &[
        EMPLOYEE,
        field("date", Sort::Date, "field-history-date"),
        field("duty", Sort::Text, "field-history-duty").choice(Choice::Ids("shifts")),
        field("balance", Sort::Text, "field-history-balance").choice(Choice::Only(&History::BALANCES)),
        field("value", Sort::Balance, "field-history-value"),
    ],
    either: &[&[&["date", "duty"], &["balance", "value"]]],
};

const FROM: Field = field("from", Sort::Date, "field-valid-from");
const UNTIL: Field = field("until", Sort::Date, "field-valid-until");

pub(super) const PERMITS: Table = Table {
    key: "permits",
    sheet: "permits",
    is_file: true,
    shape: Shape::Rows,
    about: "table-permits",
    fields: &[
        EMPLOYEE,
        field("what", Sort::Text, "field-permits-what").needed().choice(Choice::Often(&Personal::CONSENTS)),
        FROM,
        UNTIL,
        field("unit", Sort::Text, "field-permits-unit").choice(Choice::Id("units")),
        field("quota", Sort::Balance, "field-permits-quota"),
    ],
    either: &[],
};

pub(super) const RESTRICTIONS: Table = Table {
    key: "restrictions",
    sheet: "restrictions",
    is_file: true,
    shape: Shape::Rows,
    about: "table-restrictions",
    fields: &[
        EMPLOYEE,
        field("what", Sort::Text, "field-restrictions-what").needed().choice(Choice::Often(&Personal::RESTRICTIONS)),
        FROM,
        UNTIL,
        field("limit", Sort::Balance, "field-restrictions-limit"),
    ],
    either: &[],
};

pub(super) const TERMS: Table = Table {
    key: "terms",
    sheet: "terms",
    is_file: true,
    shape: Shape::Rows,
    about: "table-terms",
    fields: &[
        EMPLOYEE,
        FROM,
        UNTIL,
        field("fte", Sort::Share, "field-terms-fte"),
        field("hours", Sort::Length, "field-terms-hours"),
        field("rule", Sort::Text, "field-terms-rule"),
        field("parameter", Sort::Text, "field-terms-parameter"),
        field("value", Sort::Text, "field-terms-value"),
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
pub fn reason_refused(name: &str) -> Text {
    text!("reason-refused", field = name)
}
