//! Every field of a scenario document in one place: what folders, workbooks, the JSON schema and the help sheet are
//! made from. `tests.rs` beside this file holds it against the constructor.

mod need;
mod people;

use vuoro_core::constraint::Goal;
use vuoro_core::text::Text;

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
    /// What it means; [`Field::about`] says it.
    pub(super) about: About,
}

/// Where the words for a field come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The id of a message.
    Message(&'static str),
    /// A goal's own words.
    Goal(Goal),
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
    /// The id of the message that says what it holds.
    about: &'static str,
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

/// A person or a group, on a day or a range of days.
const ASKED: Either = &[&[&["employee"], &["group"]], &[&["date"], &["from", "to"]]];

/// A field with the id of the message that says what it means.
const fn field(name: &'static str, sort: Sort, about: &'static str) -> Field {
    Field { name, sort, needed: false, choice: Choice::Free, about: About::Message(about) }
}

impl Table {
    /// What it holds, in a sentence.
    pub fn about(&self) -> Text {
        Text::message(self.about, Vec::new())
    }
}

impl Field {
    /// What it means, in a sentence.
    pub fn about(&self) -> Text {
        match self.about {
            About::Message(id) => Text::message(id, Vec::new()),
            About::Goal(goal) => goal.about(),
        }
    }

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
    field("format-version", Sort::Integer, "field-scenario-format-version").needed(),
    field("name", Sort::Text, "field-scenario-name"),
    field("start", Sort::Date, "field-scenario-start").needed(),
    field("days", Sort::Integer, "field-scenario-days"),
    field("end", Sort::Date, "field-scenario-end"),
    field("time-zone", Sort::Text, "field-scenario-time-zone"),
    field("cost-unit", Sort::Text, "field-scenario-cost-unit").choice(Choice::Only(&["cents", "points"])),
    field("holiday-calendar", Sort::Text, "field-scenario-holiday-calendar").choice(Choice::Only(&["fi"])),
    field("profile", Sort::Text, "field-scenario-profile").choice(Choice::Often(&[
        "balanced",
        "people-first",
        "wishes",
        "cost",
        "stability",
    ])),
    field("pay", Sort::Agreement, "field-scenario-pay").choice(Choice::Often(&["pay/fi-sote-2025"])),
    field("history-days", Sort::Integer, "field-scenario-history-days"),
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
    Field { about: About::Goal(goal), ..field(goal.name(), Sort::Integer, "") }
}

/// Whom a rule applies to.
const FOR: &[Field] = &[
    field("employees", Sort::Words, "field-for-employees"),
    field("groups", Sort::Words, "field-for-groups"),
    field("contracts", Sort::Words, "field-for-contracts"),
    field("units", Sort::Words, "field-for-units"),
    field("skills", Sort::Words, "field-for-skills"),
    field("period-days", Sort::Words, "field-for-period-days"),
    field("forms", Sort::Words, "field-for-forms"),
    field("permits", Sort::Words, "field-for-permits"),
    field("without", Sort::Words, "field-for-without"),
    field("restrictions", Sort::Words, "field-for-restrictions"),
    field("full-time", Sort::Flag, "field-for-full-time"),
];

/// When a rule applies.
const ON: &[Field] = &[
    field("weekdays", Sort::Words, "field-on-weekdays"),
    field("dates", Sort::Words, "field-on-dates"),
    field("from", Sort::Date, "field-on-from"),
    field("to", Sort::Date, "field-on-to"),
    field("holidays", Sort::Flag, "field-on-holidays"),
];

const LAYERS: &[&str] = &["law", "agreement", "local", "consent", "practice", "wish"];

/// How far a mandatory rule may be relaxed.
const RELAX: &[Field] = &[
    field("parameter", Sort::Text, "field-relax-parameter").needed(),
    field("to", Sort::Text, "field-relax-to").needed(),
    field("by", Sort::Text, "field-relax-by").needed().choice(Choice::Only(LAYERS)),
    field("consent", Sort::Text, "field-relax-consent"),
];

/// What every rule takes beside its own parameters.
pub const RULE: &[Field] = &[
    field("kind", Sort::Text, "field-rules-kind").needed().choice(Choice::Kind),
    field("id", Sort::Text, "field-rules-id"),
    field("title", Sort::Said, "field-rules-title"),
    field("importance", Sort::Importance, "field-rules-importance").choice(Choice::Often(&[
        "required",
        "very-high",
        "high",
        "medium",
        "low",
        "very-low",
    ])),
    field("goal", Sort::Text, "field-rules-goal").choice(Choice::Only(&[
        "cost",
        "cover",
        "ergonomics",
        "wishes",
        "fairness",
        "stability",
        "continuity",
    ])),
    field("level", Sort::Text, "field-rules-level").choice(Choice::Only(&["elevated", "overload", "severe"])),
    field("for", Sort::Table(FOR), "field-rules-for"),
    field("on", Sort::Table(ON), "field-rules-on"),
    field("source", Sort::Text, "field-rules-source"),
    field("clause", Sort::Text, "field-rules-clause"),
    field("layer", Sort::Text, "field-rules-layer").choice(Choice::Only(LAYERS)),
    field("mandatory", Sort::Flag, "field-rules-mandatory"),
    field("relax", Sort::Table(RELAX), "field-rules-relax"),
    field("override", Sort::Text, "field-rules-override"),
    field("verify", Sort::Flag, "field-rules-verify"),
];

/// Every list of a document, in the order of sheets.
pub const TABLES: &[Table] = &[
    Table {
        key: "skills",
        sheet: "skills",
        is_file: false,
        shape: Shape::Words,
        about: "table-skills",
        fields: &[field("skill", Sort::Text, "field-skills-skill").needed()],
        either: &[],
    },
    Table {
        key: "unit",
        sheet: "units",
        is_file: false,
        shape: Shape::Rows,
        about: "table-unit",
        fields: &[
            field("id", Sort::Text, "field-unit-id").needed(),
            field("name", Sort::Text, "field-unit-name"),
            field("by-role", Sort::Flag, "field-unit-by-role").choice(Choice::Only(&["yes", "no"])),
            field("sickness", Sort::Share, "field-unit-sickness"),
            field("clients", Sort::Integer, "field-unit-clients"),
            field("shifts", Sort::Words, "field-unit-shifts").choice(Choice::Ids("shifts")),
        ],
        either: &[],
    },
    Table {
        key: "shift",
        sheet: "shifts",
        is_file: false,
        shape: Shape::Rows,
        about: "table-shift",
        fields: &[
            field("code", Sort::Text, "field-shift-code").needed(),
            field("name", Sort::Text, "field-shift-name"),
            field("start", Sort::Clock, "field-shift-start").needed(),
            field("end", Sort::Clock, "field-shift-end").needed(),
            field("break", Sort::Length, "field-shift-break"),
            field("break-start", Sort::Clock, "field-shift-break-start"),
            field("paid", Sort::Length, "field-shift-paid"),
            field("tags", Sort::Words, "field-shift-tags")
                .choice(Choice::Often(&["early", "day", "evening", "night", "long", "on-call", "training"])),
            field("covers", Sort::Flag, "field-shift-covers").choice(Choice::Only(&["yes", "no"])),
        ],
        either: &[],
    },
    Table {
        key: "contract",
        sheet: "contracts",
        is_file: false,
        shape: Shape::Rows,
        about: "table-contract",
        fields: &[
            field("id", Sort::Text, "field-contract-id").needed(),
            field("hours", Sort::Length, "field-contract-hours"),
            field("period-days", Sort::Integer, "field-contract-period-days"),
            field("period", Sort::Text, "field-contract-period").choice(Choice::Only(&["week", "month", "year"])),
            field("period-start", Sort::Date, "field-contract-period-start"),
            field("form", Sort::Text, "field-contract-form").choice(Choice::Only(&["period", "general", "office"])),
        ],
        either: &[],
    },
    Table {
        key: "holidays",
        sheet: "holidays",
        is_file: false,
        shape: Shape::Rows,
        about: "table-holidays",
        fields: &[
            field("date", Sort::Date, "field-holidays-date").needed(),
            field("name", Sort::Said, "field-holidays-name"),
            field("reduces", Sort::Flag, "field-holidays-reduces").choice(Choice::Only(&["yes", "no"])),
            field("eve", Sort::Flag, "field-holidays-eve").choice(Choice::Only(&["yes", "no"])),
        ],
        either: &[],
    },
    Table {
        key: "double-duties",
        sheet: "double-duties",
        is_file: false,
        shape: Shape::Pairs,
        about: "table-double-duties",
        fields: &[
            field("first", Sort::Text, "field-double-duties-first").needed().choice(Choice::Id("shifts")),
            field("second", Sort::Text, "field-double-duties-second").needed().choice(Choice::Id("shifts")),
            field("third", Sort::Text, "field-double-duties-third").choice(Choice::Id("shifts")),
            field("fourth", Sort::Text, "field-double-duties-fourth").choice(Choice::Id("shifts")),
        ],
        either: &[],
    },
    Table {
        key: "rules",
        sheet: "rules",
        is_file: false,
        shape: Shape::Rules,
        about: "table-rules",
        fields: RULE,
        either: &[],
    },
    Table {
        key: "profile-weights",
        sheet: "profiles",
        is_file: false,
        shape: Shape::Rows,
        about: "table-profile-weights",
        fields: &[
            field("id", Sort::Text, "field-profile-weights-id").needed(),
            field("title", Sort::Said, "field-profile-weights-title"),
            field("about", Sort::Said, "field-profile-weights-about"),
            field("percent", Sort::Table(PERCENT), "field-profile-weights-percent"),
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
        about: "table-absences",
        fields: &[
            EMPLOYEE,
            field("from", Sort::Date, "field-absences-from"),
            field("to", Sort::Date, "field-absences-to"),
            field("kind", Sort::Text, "field-absences-kind").choice(Choice::Only(&["leave", "sick"])),
            field("planned", Sort::Flag, "field-absences-planned").choice(Choice::Only(&["yes", "no"])),
            field("date", Sort::Date, "field-absences-date"),
        ],
        either: DATED,
    },
    Table {
        key: "locks",
        sheet: "locks",
        is_file: true,
        shape: Shape::Rows,
        about: "table-locks",
        fields: &[
            ONE,
            field("date", Sort::Days, "field-locks-date").choice(Choice::Often(DAYS)),
            field("duty", Sort::Text, "field-locks-duty").needed().choice(Choice::Ids("shifts")),
            field("why", Sort::Text, "field-locks-why"),
            field("from", Sort::Date, "field-locks-from"),
            field("to", Sort::Date, "field-locks-to"),
            GROUP,
        ],
        either: ASKED,
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
        about: "table-published",
        fields: &[
            EMPLOYEE,
            field("date", Sort::Date, "field-published-date").needed(),
            field("duty", Sort::Text, "field-published-duty").needed().choice(Choice::Ids("shifts")),
        ],
        either: &[],
    },
];

/// The person that a row is about.
const EMPLOYEE: Field = field("employee", Sort::Text, "field-employee").needed().choice(Choice::Id("staff"));

/// The person that a row is about, where it may be about a group.
const ONE: Field = Field { needed: false, ..EMPLOYEE };
const GROUP: Field = field("group", Sort::Text, "field-group");

/// The tables that a folder keeps as CSV files.
pub fn files() -> impl Iterator<Item = &'static Table> {
    TABLES.iter().filter(|table| table.is_file)
}

#[cfg(test)]
mod tests;
