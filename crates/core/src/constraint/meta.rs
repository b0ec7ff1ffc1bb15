//! What every rule carries beside its parameters.

use crate::domain::{DaySet, People};
use crate::text::Text;
use crate::units::{Cost, Score};

/// What a cost is about; a profile weighs goals against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it; `Goal::about` explains them")]
pub enum Goal {
    Cost,
    Cover,
    Ergonomics,
    Wishes,
    Fairness,
    Stability,
    Continuity,
}

impl Goal {
    /// Every goal, in the order of tables.
    pub const ALL: [Goal; 7] =
        [Goal::Cost, Goal::Cover, Goal::Ergonomics, Goal::Wishes, Goal::Fairness, Goal::Stability, Goal::Continuity];

    /// Name as written in profiles.
    pub const fn name(self) -> &'static str {
        match self {
            Goal::Cost => "cost",
            Goal::Cover => "cover",
            Goal::Ergonomics => "ergonomics",
            Goal::Wishes => "wishes",
            Goal::Fairness => "fairness",
            Goal::Stability => "stability",
            Goal::Continuity => "continuity",
        }
    }

    /// Title for people.
    pub fn title(self) -> Text {
        Text::message(format!("goal-{}", self.name()), Vec::new())
    }

    /// What it is about, for people.
    pub fn about(self) -> Text {
        Text::message(format!("goal-{}-about", self.name()), Vec::new())
    }

    /// The goal with this name.
    pub fn named(name: &str) -> Option<Goal> {
        Goal::ALL.into_iter().find(|goal| goal.name() == name)
    }
}

/// How much it matters that a rule is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Importance {
    /// It must be kept.
    Required,
    /// It should be kept; the price in cost units of one counted thing, or of one hour where minutes are counted.
    Price(Cost),
}

impl Importance {
    /// The words of user files, and what they are worth (cents).
    pub const WORDS: [(&'static str, Importance); 6] = [
        ("required", Importance::Required),
        ("very-high", Importance::Price(10_000)),
        ("high", Importance::Price(3_000)),
        ("medium", Importance::Price(1_000)),
        ("low", Importance::Price(300)),
        ("very-low", Importance::Price(100)),
    ];

    /// Must it be kept?
    pub fn is_required(self) -> bool {
        self == Importance::Required
    }
}

/// Where a rule comes from, the strongest first. A weaker layer may tighten what a stronger one says; it may loosen
/// it only where that is not mandatory, or where it is said who may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it; `Layer::about` explains them")]
pub enum Layer {
    Law,
    Agreement,
    Local,
    Consent,
    Practice,
    Wish,
}

impl Layer {
    /// Every layer, the strongest first.
    pub const ALL: [Layer; 6] =
        [Layer::Law, Layer::Agreement, Layer::Local, Layer::Consent, Layer::Practice, Layer::Wish];

    /// Name as written in rule sets.
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Law => "law",
            Layer::Agreement => "agreement",
            Layer::Local => "local",
            Layer::Consent => "consent",
            Layer::Practice => "practice",
            Layer::Wish => "wish",
        }
    }

    /// Title for people.
    pub fn title(self) -> Text {
        Text::message(format!("layer-{}", self.name()), Vec::new())
    }

    /// What belongs to it, for people.
    pub fn about(self) -> Text {
        Text::message(format!("layer-{}-about", self.name()), Vec::new())
    }
}

/// How much strain a finding of a rule means: the upper levels of a traffic light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Level {
    Elevated,
    Overload,
    Severe,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Level; 3] = [Level::Elevated, Level::Overload, Level::Severe];

    /// Name as written in rule sets.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Elevated => "elevated",
            Level::Overload => "overload",
            Level::Severe => "severe",
        }
    }
}

/// What a rule rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The layer it belongs to, where that is said.
    pub layer: Option<Layer>,
    /// The clause: act and section, agreement and paragraph.
    pub clause: Option<String>,
    /// Must weaker layers keep it?
    pub mandatory: bool,
    /// Its figures, as declared: parameter and value.
    pub figures: Vec<(String, String)>,
    /// Does it come from a rule set that vuoro ships?
    pub shipped: bool,
    /// The restrictions of people that it, or an override of it, asks for.
    pub restrictions: Vec<String>,
}

/// What a weight is per.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One counted thing: a duty, a day, a weekend, a person.
    Count,
    /// One minute; the price is per hour.
    Minute,
}

impl Per {
    /// The weight of one unit at an importance and a profile's percentage.
    pub fn weight(self, importance: Importance, percent: i64) -> Score {
        match (importance, self) {
            (Importance::Required, Per::Count) => Score::hard(Score::COUNT),
            (Importance::Required, Per::Minute) => Score::hard(1),
            (Importance::Price(price), Per::Count) => Score::soft(round_up(price * percent, 100)),
            (Importance::Price(price), Per::Minute) => Score::soft(round_up(price * percent, 6000)),
        }
    }
}

/// Division that rounds up, so that nothing that costs anything becomes free.
fn round_up(value: i64, by: i64) -> i64 {
    value.div_euclid(by) + i64::from(value.rem_euclid(by) != 0)
}

/// Id, words, scope and source of a rule.
#[derive(Clone, Debug)]
pub struct Meta {
    /// Id, unique within the problem.
    pub id: String,
    /// Id of its kind.
    pub kind: &'static str,
    /// Title for people.
    pub title: Text,
    /// The goal its cost belongs to.
    pub goal: Goal,
    /// How much it matters.
    pub importance: Importance,
    /// The level of strain that a finding means, where the rule measures strain.
    pub level: Option<Level>,
    /// Whom it applies to.
    pub people: People,
    /// The days it applies to; what that means is the kind's to say.
    pub days: DaySet,
    /// Where the rule or its figures come from (law clause, agreement, house rule).
    pub source: Option<String>,
    /// Is a figure in it still unconfirmed?
    pub verify: bool,
    /// Layer, clause and figures.
    pub basis: Basis,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, has};

    #[test]
    fn goals_layers_and_words_of_importance_have_texts() {
        let goals = Goal::ALL.iter().flat_map(|goal| [goal.title(), goal.about()]);
        let layers = Layer::ALL.iter().flat_map(|layer| [layer.title(), layer.about()]);
        let ids = goals.chain(layers).filter_map(|text| text.id().map(str::to_owned));
        let words = Importance::WORDS.iter().map(|(word, _)| format!("importance-{word}"));
        for id in ids.chain(words) {
            assert!(Lang::ALL.into_iter().all(|lang| has(lang, &id)), "{id}");
        }
    }

    #[test]
    fn a_price_per_hour_becomes_a_price_per_minute_rounded_up() {
        assert_eq!(Per::Minute.weight(Importance::Price(1000), 100), Score::soft(17));
        assert_eq!(Per::Minute.weight(Importance::Price(1), 100), Score::soft(1));
        assert_eq!(Per::Count.weight(Importance::Price(1000), 250), Score::soft(2500));
        assert_eq!(Per::Count.weight(Importance::Price(1000), 0), Score::ZERO);
    }
}
