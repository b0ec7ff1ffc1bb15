//! The tables that demand follows from: what is expected, and how it turns into heads.

use super::{Choice, DAYS, Field, Shape, Sort, Table, field};

const MEASURES: &[&str] = &["clients", "points", "arrivals", "visits"];

const UNIT: Field = field("unit", Sort::Text, "field-need-unit").choice(Choice::Id("units"));

pub(super) const NEEDS: Table = Table {
    key: "needs",
    sheet: "needs",
    is_file: true,
    shape: Shape::Rows,
    about: "table-needs",
    fields: &[
        UNIT,
        field("of", Sort::Text, "field-needs-of").needed().choice(Choice::Only(MEASURES)),
        field("day", Sort::Days, "field-needs-day").choice(Choice::Often(DAYS)),
        field("shift", Sort::Text, "field-needs-shift").choice(Choice::Id("shifts")),
        field("from", Sort::Clock, "field-needs-from"),
        field("to", Sort::Clock, "field-needs-to"),
        field("skill", Sort::Text, "field-needs-skill").choice(Choice::Id("skills")),
        field("ratio", Sort::Share, "field-needs-ratio"),
        field("week", Sort::Length, "field-needs-week"),
        field("per-worker", Sort::Share, "field-needs-per-worker"),
        field("service", Sort::Length, "field-needs-service"),
        field("occupancy", Sort::Share, "field-needs-occupancy"),
        field("share", Sort::Share, "field-needs-share"),
        field("required", Sort::Share, "field-needs-required"),
        field("minimum", Sort::Integer, "field-needs-minimum"),
        field("round", Sort::Text, "field-needs-round").choice(Choice::Only(&["up", "nearest"])),
        field("under", Sort::Price, "field-needs-under"),
    ],
    either: &[],
};

pub(super) const FORECAST: Table = Table {
    key: "forecast",
    sheet: "forecast",
    is_file: true,
    shape: Shape::Rows,
    about: "table-forecast",
    fields: &[
        UNIT,
        field("of", Sort::Text, "field-forecast-of").needed().choice(Choice::Only(MEASURES)),
        field("day", Sort::Days, "field-forecast-day").needed().choice(Choice::Often(DAYS)),
        field("from", Sort::Clock, "field-forecast-from"),
        field("to", Sort::Clock, "field-forecast-to"),
        field("shift", Sort::Text, "field-forecast-shift").choice(Choice::Id("shifts")),
        field("amount", Sort::Share, "field-forecast-amount").needed(),
    ],
    either: &[],
};
