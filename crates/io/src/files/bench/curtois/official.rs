//! The benchmark's own account of a roster, from the findings of the rules.

use crate::files::bench::Official;
use vuoro_core::assess::judge;
use vuoro_core::constraint::{Problem, Profile};
use vuoro_core::domain::Roster;

/// How the findings of a key are counted.
#[derive(Clone, Copy)]
enum Count {
    /// One for each finding: a person, a run, a pair of days.
    Findings,
    /// What the findings amount to: surplus shifts, assignments.
    Amounts,
}

const HARD: [(&str, Count); 10] = [
    ("one_shift_per_day", Count::Amounts),
    ("rotation", Count::Findings),
    ("max_shifts", Count::Findings),
    ("max_minutes", Count::Findings),
    ("min_minutes", Count::Findings),
    ("max_consecutive_shifts", Count::Findings),
    ("min_consecutive_shifts", Count::Findings),
    ("min_consecutive_days_off", Count::Findings),
    ("max_weekends", Count::Findings),
    ("fixed_day_off", Count::Amounts),
];

const COST: [&str; 4] = ["shift_on_requests", "shift_off_requests", "cover_under", "cover_over"];

/// The account of a roster. The file's own weights count, whatever profile the problem has.
pub(super) fn official(problem: &Problem, roster: &Roster) -> Official {
    let plain = problem.with_profile(Profile::default());
    let judgement = judge(&plain, roster);
    let (findings, rules) = (&judgement.findings, &plain.rules);
    let key_of = |rule: usize| rules[rule].meta().id.split('#').next();
    let of = move |key: &'static str| findings.iter().filter(move |finding| key_of(finding.rule) == Some(key));
    let hard = HARD.map(|(key, count)| match count {
        Count::Findings => (key, of(key).count() as i64),
        Count::Amounts => (key, of(key).map(|finding| finding.amount).sum()),
    });
    let cost = COST.map(|key| (key, of(key).map(|finding| finding.cost.soft).sum()));
    Official {
        feasible: hard.iter().all(|(_, count)| *count == 0),
        total: cost.iter().map(|(_, cost)| *cost).sum(),
        hard: hard.to_vec(),
        cost: cost.to_vec(),
    }
}
