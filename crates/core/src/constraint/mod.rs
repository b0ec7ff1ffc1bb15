//! The contract between rules and engines.
//!
//! A **rule kind** ([`Kind`], listed in `rules`) builds **rules** ([`Rule`]) from declared parameters. A rule
//! describes one meaning twice: [`Rule::evaluate`] is the definition, from scratch and without cleverness;
//! [`Rule::lower`] states the same as canonical [`Form`]s, the only thing engines know. The agreement test holds
//! the two against each other for every registered kind.
//! Imports `units`, `error`, `record` and `domain`; never `rules`, never an engine.
//!
//! # How to add a rule kind
//!
//! 1. One file in `src/rules/` with a unit struct implementing [`Kind`] and a struct implementing [`Rule`]; write
//!    `evaluate` first, naively. `Kind::examples` gives declarations for the docs and the agreement test.
//! 2. One line in the list in `src/rules/mod.rs`.
//! 3. One case file `src/rules/<id>.cases.toml`: small situations with the expected findings.

mod automaton;
mod finding;
mod form;
mod meta;
mod problem;
mod rank;

pub use automaton::{Automaton, MOST_STATES, Machine, StateId, Step, compile, compile_within};
pub use finding::Finding;
pub use form::{Bounds, Cell, Chain, Cover, CoverTerm, Form, Hinge, Window};
pub use meta::{Basis, Goal, Importance, Layer, Level, Meta, Per};
pub use problem::{Lowered, Problem, Profile, Shut};
pub use rank::Pressure;

use std::fmt::Debug;
use std::ops::Range;

use crate::domain::{Lock, Norm, People, Roster, Scenario};
use crate::record::Fields;
use crate::text::Text;
use crate::units::{Day, Minutes, UnitId};

/// One rule: a rule kind with parameters, scope, importance and source.
pub trait Rule: Debug + Send + Sync {
    /// Id, title, scope, importance, source.
    fn meta(&self) -> &Meta;

    /// Is each finding about one person, and does it depend on that person's line alone? Then a change in one line
    /// needs only that person judged again. `evaluate` of such a rule loops over [`Problem::people`].
    fn is_personal(&self) -> bool {
        false
    }

    /// Every finding of this rule in the roster, from scratch: the definition.
    fn evaluate(&self, problem: &Problem, roster: &Roster) -> Vec<Finding>;

    /// The same meaning as forms: for every roster without extra duties, the forms' scores add up to the costs of
    /// the findings.
    fn lower(&self, problem: &Problem) -> Vec<Form>;

    /// A finding of this rule in a sentence for people, with names, days and amounts.
    fn explain(&self, problem: &Problem, finding: &Finding) -> Text;

    /// Why the rule cannot be judged for everybody and on all days that it applies to, if it cannot: what is missing.
    fn unjudged(&self, _problem: &Problem) -> Option<Text> {
        None
    }

    /// Work over several days that the rule asks for, so that a scenario can be judged before it is planned.
    fn wanted(&self, _problem: &Problem) -> Vec<WorkWanted> {
        Vec::new()
    }

    /// Does the rule give the lock a price? Then it may be broken; other locks are fixed before everything.
    fn prices_lock(&self, _lock: &Lock) -> bool {
        false
    }

    /// What shortens the hours owed, if the rule is about those.
    fn norm(&self) -> Option<Norm> {
        None
    }
}

/// Minutes of work over some days that a rule asks for.
#[derive(Clone, Debug)]
pub struct WorkWanted {
    /// Where; `None` where all work counts.
    pub unit: Option<UnitId>,
    /// For how many clients.
    pub clients: i64,
    /// Whose work counts.
    pub people: People,
    /// The days, which may begin in the known past.
    pub days: Range<Day>,
    /// Minutes wanted on all of the days.
    pub whole: Minutes,
    /// Minutes wanted of the days of the horizon: the whole without what was worked before it.
    pub minutes: Minutes,
    /// Minutes that each duty gives on a day without a clock change.
    pub given: Vec<Minutes>,
}

/// A parameter of a rule kind, for docs and help.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Name as written in declarations.
    pub name: &'static str,
    /// Unit or kind of value (`days`, `h:mm`, `duties`, `true/false`).
    pub unit: &'static str,
    /// Value when not given; empty when it must be given.
    pub default: &'static str,
    /// One sentence.
    pub about: &'static str,
}

/// What a rule kind is: what the catalogue, docs, schemas and reports say of it.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Id used in declarations, e.g. `consecutive-work`.
    pub id: &'static str,
    /// Short title in English; `kind-<id>` of the catalogue has it in every language.
    pub title: &'static str,
    /// What it means, in a few sentences.
    pub about: &'static str,
    /// The goal its cost belongs to unless the declaration says otherwise.
    pub goal: Goal,
    /// How much it matters unless the declaration says otherwise.
    pub importance: Importance,
    /// Parameters beyond those every rule has (scope, importance, source).
    pub parameters: &'static [Parameter],
    /// Example declarations (TOML, the contents of one rule table without `kind`), used by the docs and by the
    /// agreement test, which fills the words `E`, `L`, `N` (shift codes), `early`, `late`, `night` (tags),
    /// `nurse` (skill) and `u1` (unit) with its own small worlds.
    pub examples: &'static [&'static str],
}

/// A kind of rule, as the registry lists it: a description, and how a declaration becomes a rule.
pub trait Kind: Send + Sync {
    /// What it is.
    fn description(&self) -> &'static Description;

    /// A rule from its declaration. Common fields are in `meta` already; faults go to the fields' collection.
    fn build(&self, meta: Meta, fields: &mut Fields<'_>, scenario: &Scenario) -> Option<Box<dyn Rule>>;

    /// Id used in declarations.
    fn id(&self) -> &'static str {
        self.description().id
    }
    /// Short title in English.
    fn title(&self) -> &'static str {
        self.description().title
    }
    /// What it means.
    fn about(&self) -> &'static str {
        self.description().about
    }
    /// The goal its cost belongs to unless the declaration says otherwise.
    fn goal(&self) -> Goal {
        self.description().goal
    }
    /// How much it matters unless the declaration says otherwise.
    fn importance(&self) -> Importance {
        self.description().importance
    }
    /// Parameters beyond those every rule has.
    fn parameters(&self) -> &'static [Parameter] {
        self.description().parameters
    }
    /// Example declarations.
    fn examples(&self) -> &'static [&'static str] {
        self.description().examples
    }
}
