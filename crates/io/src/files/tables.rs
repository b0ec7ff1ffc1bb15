//! Every field of a scenario document in one place: what folders, workbooks, the JSON schema and the help sheet are
//! made from. `tests.rs` beside this file holds it against the constructor.

mod need;
mod people;

use vuoro_core::constraint::Goal;

use people::{DEMAND, HISTORY, PERMITS, RESTRICTIONS, STAFF, TERMS, WISHES};
pub use people::{WITHOUT_REASONS, is_reason, reason_refused};

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text, also an id.
    Text,
    /// Words for people: a text, or a table with the words in each language.
    Said,
    /// Several texts: a list, or one text with `;` between.
    Words,
    /// A calendar date.
    Date,
    /// Weekday words or dates, several with `;` between.
    Days,
    /// A time of day.
    Clock,
    /// A length of time: `h:mm`, or whole minutes.
    Length,
    /// A whole number.
    Integer,
    /// A share of full time: 0.8 or 80%.
    Share,
    /// Euros.
    Money,
    /// A price: euros, or points where the scenario counts in points.
    Price,
    /// Yes or no.
    Flag,
    /// How strong a wish is: a word, a percentage or a price.
    Strength,
    /// A balance: a whole number, or hours and minutes with a sign.
    Balance,
    /// An importance word or a price.
    Importance,
    /// The name of a pay agreement, or what stands in its file.
    Agreement,
    /// A table of further fields.
    Table(&'static [Field]),
}

/// Where a field's values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Anything of its sort.
    Free,
    /// One of these words and nothing else.
    Only(&'static [&'static str]),
    /// Often one of these words.
    Often(&'static [&'static str]),
    /// An id of another table (its sheet's first column) and nothing else.
    Id(&'static str),
    /// Often an id of another table; several of them, or something longer, may stand there too.
    Ids(&'static str),
    /// The kind of a rule.
    Kind,
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Name, as JSON key and as column.
    pub name: &'static str,
    /// What it takes.
    pub sort: Sort,
    /// Must every entry have it?
    pub needed: bool,
    /// Where its values come from.
    pub choice: Choice,
    /// What it means, in a sentence.
    pub about: &'static str,
}

/// How the entries of a list look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Tables of named values.
    Rows,
    /// Single texts.
    Words,
    /// Pairs of texts.
    Pairs,
    /// Rules: names of rule sets, or tables.
    Rules,
}

/// A list of a scenario document: a table of a folder, a sheet of a workbook.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Name in documents.
    pub key: &'static str,
    /// Name of its sheet.
    pub sheet: &'static str,
    /// Is it a CSV file of its own in a folder?
    pub is_file: bool,
    /// How its entries look.
    pub shape: Shape,
    /// What it holds, in a sentence.
    pub about: &'static str,
    /// Its fields, in the order of columns.
    pub fields: &'static [Field],
    /// What must be given beside the needed fields.
    pub either: Either,
}

/// Groups of alternatives: of each group, one list of fields must be given.
pub type Either = &'static [&'static [&'static [&'static str]]];

/// What must be given beside the needed single values.
pub const TOP_EITHER: Either = &[&[&["days"], &["end"]]];

/// A day, or a range of days.
const DATED: Either = &[&[&["date"], &["from", "to"]]];

const fn field(name: &'static str, sort: Sort, about: &'static str) -> Field {
    Field { name, sort, needed: false, choice: Choice::Free, about }
}

impl Field {
    const fn needed(self) -> Field {
        Field { needed: true, ..self }
    }

    const fn choice(self, choice: Choice) -> Field {
        Field { choice, ..self }
    }
}

const DAYS: &[&str] =
    &["mon", "tue", "wed", "thu", "fri", "sat", "sun", "weekdays", "weekend", "all", "mon-fri", "holiday"];

/// The single values of a document.
pub const TOP: &[Field] = &[
    field("format-version", Sort::Integer, "Version of this format; write 1.").needed(),
    field("name", Sort::Text, "Name of the ward or house, for reports."),
    field("start", Sort::Date, "First day that is planned.").needed(),
    field("days", Sort::Integer, "Number of days planned; or give `end`."),
    field("end", Sort::Date, "Last day that is planned; instead of `days`."),
    field("time-zone", Sort::Text, "Time zone, for nights on which the clocks change; Europe/Helsinki unless given."),
    field("cost-unit", Sort::Text, "What prices are in: cents (usual) or points (public benchmarks).")
        .choice(Choice::Only(&["cents", "points"])),
    field("holiday-calendar", Sort::Text, "A shipped calendar of public holidays, such as fi; own holidays are added.")
        .choice(Choice::Only(&["fi"])),
    field("profile", Sort::Text, "What matters most: balanced unless given.").choice(Choice::Often(&[
        "balanced",
        "people-first",
        "wishes",
        "cost",
        "stability",
    ])),
    field(
        "pay",
        Sort::Agreement,
        "Pay agreement for allowances and overtime: pay/fi-sote-2025, or a file beside the scenario.",
    )
    .choice(Choice::Often(&["pay/fi-sote-2025"])),
    field("history-days", Sort::Integer, "How many days before the first one are known; days without a row were off."),
];

const PERCENT: &[Field] = &[
    percent(Goal::Cost),
    percent(Goal::Cover),
    percent(Goal::Ergonomics),
    percent(Goal::Wishes),
    percent(Goal::Fairness),
    percent(Goal::Stability),
    percent(Goal::Continuity),
];

const fn percent(goal: Goal) -> Field {
    field(goal.name(), Sort::Integer, goal.about_in_english())
}

/// Whom a rule applies to.
const FOR: &[Field] = &[
    field("employees", Sort::Words, "People by id."),
    field("groups", Sort::Words, "People of a group."),
    field("contracts", Sort::Words, "People with a contract."),
    field("units", Sort::Words, "People at home in a unit."),
    field("skills", Sort::Words, "People with a skill."),
    field("period-days", Sort::Words, "People whose planning period has so many days."),
    field("permits", Sort::Words, "On days on which people hold one of these permits."),
    field("without", Sort::Words, "On days on which people hold none of these permits."),
    field("restrictions", Sort::Words, "On days on which people have one of these restrictions."),
];

/// When a rule applies.
const ON: &[Field] = &[
    field("weekdays", Sort::Words, "Weekdays: mon, mon-fri, weekend."),
    field("dates", Sort::Words, "Dates."),
    field("from", Sort::Date, "First day."),
    field("to", Sort::Date, "Last day."),
    field("holidays", Sort::Flag, "Yes: public holidays too; no: never on them."),
];

const LAYERS: &[&str] = &["law", "agreement", "local", "consent", "practice", "wish"];

/// How far a mandatory rule may be relaxed.
const RELAX: &[Field] = &[
    field("parameter", Sort::Text, "Which parameter.").needed(),
    field("to", Sort::Text, "How far.").needed(),
    field("by", Sort::Text, "Which layer may do it.").needed().choice(Choice::Only(LAYERS)),
    field("consent", Sort::Text, "The permit that everybody concerned must hold."),
];

/// What every rule takes beside its own parameters.
pub const RULE: &[Field] = &[
    field("kind", Sort::Text, "What kind of rule it is; the kinds stand on the help sheet.")
        .needed()
        .choice(Choice::Kind),
    field("id", Sort::Text, "A name of its own, for reports; the kind unless given."),
    field("title", Sort::Said, "Words for reports; or in each language: { en = \"…\", fi = \"…\", sv = \"…\" }."),
    field("importance", Sort::Importance, "required, very-high, high, medium, low, very-low, or a price.")
        .choice(Choice::Often(&["required", "very-high", "high", "medium", "low", "very-low"])),
    field("goal", Sort::Text, "Which goal of a profile weighs it.").choice(Choice::Only(&[
        "cost",
        "cover",
        "ergonomics",
        "wishes",
        "fairness",
        "stability",
        "continuity",
    ])),
    field("level", Sort::Text, "The level of strain that a finding means, for measures of strain.")
        .choice(Choice::Only(&["elevated", "overload", "severe"])),
    field("for", Sort::Table(FOR), "Whom it applies to: groups = [\"no-nights\"], units = [\"u1\"]; empty: everyone."),
    field("on", Sort::Table(ON), "When it applies: weekdays = [\"sat\", \"sun\"]; empty: always."),
    field("source", Sort::Text, "Where it comes from: law, agreement, house rule."),
    field("clause", Sort::Text, "Act and section, agreement and paragraph."),
    field("layer", Sort::Text, "How strong it is; practice unless given.").choice(Choice::Only(LAYERS)),
    field("mandatory", Sort::Flag, "Yes: a change may only tighten it, or relax it as `relax` says."),
    field("relax", Sort::Table(RELAX), "How far it may be relaxed, by whom, with whose consent."),
    field("override", Sort::Text, "Instead of a kind: the id of a rule that is changed for some people or days."),
    field("verify", Sort::Flag, "Yes while a figure in it is unconfirmed."),
];

/// Every list of a document, in the order of sheets.
pub const TABLES: &[Table] = &[
    Table {
        key: "skills",
        sheet: "skills",
        is_file: false,
        shape: Shape::Words,
        about: "Skills that demand may ask for and people may have.",
        fields: &[field("skill", Sort::Text, "Name of the skill.").needed()],
        either: &[],
    },
    Table {
        key: "unit",
        sheet: "units",
        is_file: false,
        shape: Shape::Rows,
        about: "Units. With none, one is implied and the unit columns may stay empty.",
        fields: &[
            field("id", Sort::Text, "Short name that other sheets refer to.").needed(),
            field("name", Sort::Text, "Full name."),
            field("by-role", Sort::Flag, "Yes: every duty is worked in one skill, and cover counts roles.")
                .choice(Choice::Only(&["yes", "no"])),
            field("sickness", Sort::Share, "Share of shifts lost to sickness, such as 5%, to measure robustness."),
            field("clients", Sort::Integer, "How many clients are cared for on an average day, for staffing ratios."),
            field("shifts", Sort::Words, "Shift types worked there; all unless given.").choice(Choice::Ids("shifts")),
        ],
        either: &[],
    },
    Table {
        key: "shift",
        sheet: "shifts",
        is_file: false,
        shape: Shape::Rows,
        about: "Shift types.",
        fields: &[
            field("code", Sort::Text, "The code that stands in rosters.").needed(),
            field("name", Sort::Text, "Full name."),
            field("start", Sort::Clock, "When it starts.").needed(),
            field("end", Sort::Clock, "When it ends; not after the start means on the next day.").needed(),
            field("break", Sort::Length, "Unpaid time inside; none unless given."),
            field("paid", Sort::Length, "Paid time; end minus start minus break unless given."),
            field("tags", Sort::Words, "Words that rules refer to: early, evening, night, long.")
                .choice(Choice::Often(&["early", "day", "evening", "night", "long", "on-call", "training"])),
            field("covers", Sort::Flag, "No: does not count as presence (training, meetings).")
                .choice(Choice::Only(&["yes", "no"])),
        ],
        either: &[],
    },
    Table {
        key: "contract",
        sheet: "contracts",
        is_file: false,
        shape: Shape::Rows,
        about: "Contracts. With none, no hours are set.",
        fields: &[
            field("id", Sort::Text, "Short name that the staff sheet refers to.").needed(),
            field("hours", Sort::Length, "A full-timer's hours in a planning period, such as 114:45."),
            field("period-days", Sort::Integer, "Length of the planning period in days; 21 unless given."),
            field("form", Sort::Text, "Form of working time: period (unless given), general or office.")
                .choice(Choice::Only(&["period", "general", "office"])),
        ],
        either: &[],
    },
    Table {
        key: "holidays",
        sheet: "holidays",
        is_file: false,
        shape: Shape::Rows,
        about: "Public holidays.",
        fields: &[
            field("date", Sort::Date, "The day.").needed(),
            field("name", Sort::Said, "Its name."),
            field("reduces", Sort::Flag, "Does it shorten the hours of its period? On weekdays unless given.")
                .choice(Choice::Only(&["yes", "no"])),
            field("eve", Sort::Flag, "Yes: it is an eve, no public holiday.").choice(Choice::Only(&["yes", "no"])),
        ],
        either: &[],
    },
    Table {
        key: "double-duties",
        sheet: "double-duties",
        is_file: false,
        shape: Shape::Pairs,
        about: "Pairs of shift types that one person may work on one day.",
        fields: &[
            field("first", Sort::Text, "The earlier shift type.").needed().choice(Choice::Id("shifts")),
            field("second", Sort::Text, "The later one.").needed().choice(Choice::Id("shifts")),
        ],
        either: &[],
    },
    Table {
        key: "rules",
        sheet: "rules",
        is_file: false,
        shape: Shape::Rules,
        about: "Rules, in order: names of rule sets, and rules of your own.",
        fields: RULE,
        either: &[],
    },
    Table {
        key: "profile-weights",
        sheet: "profiles",
        is_file: false,
        shape: Shape::Rows,
        about: "Profiles of your own beside the shipped ones: a percentage for each goal.",
        fields: &[
            field("id", Sort::Text, "Short name.").needed(),
            field(
                "title",
                Sort::Said,
                "Words for reports; or in each language: { en = \"…\", fi = \"…\", sv = \"…\" }.",
            ),
            field("about", Sort::Said, "What it is for."),
            field("percent", Sort::Table(PERCENT), "How much each goal weighs, in percent; 100 unless given."),
        ],
        either: &[],
    },
    STAFF,
    DEMAND,
    need::NEEDS,
    need::FORECAST,
    WISHES,
    Table {
        key: "absences",
        sheet: "absences",
        is_file: true,
        shape: Shape::Rows,
        about: "Leave and sickness.",
        fields: &[
            EMPLOYEE,
            field("from", Sort::Date, "First day."),
            field("to", Sort::Date, "Last day."),
            field("kind", Sort::Text, "leave (unless given) or sick.").choice(Choice::Only(&["leave", "sick"])),
            field("planned", Sort::Flag, "No: it came as a surprise.").choice(Choice::Only(&["yes", "no"])),
            field("date", Sort::Date, "A single day, instead of from and to."),
        ],
        either: DATED,
    },
    Table {
        key: "locks",
        sheet: "locks",
        is_file: true,
        shape: Shape::Rows,
        about: "Duties fixed beforehand.",
        fields: &[
            EMPLOYEE,
            field("date", Sort::Date, "The day.").needed(),
            field("duty", Sort::Text, "The duty: a shift code, off, leave or sick.")
                .needed()
                .choice(Choice::Ids("shifts")),
            field("why", Sort::Text, "The reason, for people."),
        ],
        either: &[],
    },
    HISTORY,
    PERMITS,
    RESTRICTIONS,
    TERMS,
    Table {
        key: "published",
        sheet: "published",
        is_file: true,
        shape: Shape::Rows,
        about: "A roster published before, for rules about stability.",
        fields: &[
            EMPLOYEE,
            field("date", Sort::Date, "The day.").needed(),
            field("duty", Sort::Text, "The duty.").needed().choice(Choice::Ids("shifts")),
        ],
        either: &[],
    },
];

/// The person that a row is about.
const EMPLOYEE: Field = field("employee", Sort::Text, "Id of the person.").needed().choice(Choice::Id("staff"));

/// The tables that a folder keeps as CSV files.
pub fn files() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(|table| table.is_file)
}

#[cfg(test)]
mod tests;
