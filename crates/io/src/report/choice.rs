//! What is said of several plans beside their measures: the advice, which are the same roster, how far apart they are.

use vuoro_core::assess::{Alternatives, DIFFERENT, Plan};
use vuoro_core::constraint::Problem;
use vuoro_core::text;
use vuoro_core::text::{Arg, Join, Lang, Text};

/// How plans are shown to whoever chooses one.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Share of the person-days (1 = all) in which a plan must at least differ from a better one to count as its own.
    pub different: f64,
    /// The profile that the unit needs now, in a sentence.
    pub advice: Option<Text>,
    /// Show the measures that are alike or decide little too?
    pub rest: bool,
}

impl Default for Choice {
    fn default() -> Self {
        Choice { different: DIFFERENT, advice: None, rest: true }
    }
}

/// What is said of plans set side by side.
pub struct Said {
    /// Plans that are no roster of their own.
    pub alike: Vec<String>,
    /// Profiles that weigh goals without rules in force.
    pub idle: Vec<String>,
    /// For each plan but the first how far it is from those before it.
    pub apart: Vec<String>,
}

/// What is said of plans that go by `titles`.
pub fn said(problem: &Problem, plans: &[Plan], titles: &[String], choice: &Choice, lang: Lang) -> Said {
    let all = Alternatives::of(problem, plans, choice.different);
    let each = || 0..plans.len();
    let apart = |at: usize| {
        let of = |other: usize| {
            let days = all.differing[at][other];
            let share = Arg::Decimal { value: (days * 1000 / all.person_days.max(1)) as i64, decimals: 1 };
            text!("report-apart-one", plan = Arg::word(&titles[other]), days = days, share = share)
        };
        text!("report-apart", plan = Arg::word(&titles[at]), others = Arg::list((0..at).map(of), Join::Comma))
    };
    let mut idle: Vec<String> = Vec::new();
    for at in each() {
        idle.extend(all.told_idle(at, &titles[at]).map(|text| text.say(lang)).filter(|text| !idle.contains(text)));
    }
    Said {
        alike: each().filter_map(|at| all.told(at, titles)).map(|text| text.say(lang)).collect(),
        idle,
        apart: each().skip(1).map(|at| apart(at).say(lang)).collect(),
    }
}
