//! The tables that demand follows from: what is expected, and how it turns into heads.

use super::{Choice, DAYS, Field, Shape, Sort, Table, field};

const MEASURES: &[&str] = &["clients", "points", "arrivals", "visits"];

const UNIT: Field =
    field("unit", Sort::Text, "Where; may stay empty when there is only one unit.").choice(Choice::Id("units"));

pub(super) const NEEDS: Table = Table {
    key: "needs",
    sheet: "needs",
    is_file: true,
    shape: Shape::Rows,
    about: "How what is expected turns into heads: demand beside the demand table.",
    fields: &[
        UNIT,
        field("of", Sort::Text, "What the forecast counts: clients, points, arrivals or visits.")
            .needed()
            .choice(Choice::Only(MEASURES)),
        field("day", Sort::Days, "On which days the row holds: as in demand; all unless given.")
            .choice(Choice::Often(DAYS)),
        field("shift", Sort::Text, "Clients and points: the shift type that is to be filled.")
            .choice(Choice::Id("shifts")),
        field("from", Sort::Clock, "Clients and points: from when in the day, instead of a shift type."),
        field("to", Sort::Clock, "Until when."),
        field("skill", Sort::Text, "Only people with this skill count; empty: everyone.").choice(Choice::Id("skills")),
        field("ratio", Sort::Share, "Clients: workers for each client, such as 0.6."),
        field("week", Sort::Length, "Clients: hours of one worker in a week; 38:15 unless given."),
        field("per-worker", Sort::Share, "Points: how many points one worker can answer for."),
        field("service", Sort::Length, "Arrivals and visits: working time that one takes, travel included."),
        field(
            "occupancy",
            Sort::Share,
            "Arrivals and visits: how much of the time is to be filled; 100% unless given.",
        ),
        field("share", Sort::Share, "Which share of the amount falls to this row; 100% unless given."),
        field("required", Sort::Share, "Which share of the heads must be there; the rest is wanted. 0% unless given."),
        field("minimum", Sort::Integer, "Heads that must be there however little is expected."),
        field("round", Sort::Text, "Broken heads: up (unless given) or nearest.")
            .choice(Choice::Only(&["up", "nearest"])),
        field("under", Sort::Price, "Own price of a head missing to the target."),
    ],
    either: &[],
};

pub(super) const FORECAST: Table = Table {
    key: "forecast",
    sheet: "forecast",
    is_file: true,
    shape: Shape::Rows,
    about: "What is expected: clients, points, arrivals or visits. A dated row goes before a holiday row, that before \
            a weekday row.",
    fields: &[
        UNIT,
        field("of", Sort::Text, "What is counted: clients, points, arrivals or visits.")
            .needed()
            .choice(Choice::Only(MEASURES)),
        field("day", Sort::Days, "mon, mon-fri, weekdays, weekend, all, holiday, or a date.")
            .needed()
            .choice(Choice::Often(DAYS)),
        field("from", Sort::Clock, "From when; arrivals and visits: usually a row for each hour."),
        field("to", Sort::Clock, "Until when."),
        field("shift", Sort::Text, "A shift type instead of a time; empty: all day.").choice(Choice::Id("shifts")),
        field("amount", Sort::Share, "How many.").needed(),
    ],
    either: &[],
};
