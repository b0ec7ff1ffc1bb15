//! Which profile a unit needs now: from its sickness, the strain behind it and the wishes it refused before.

use super::people::strains_before;
use crate::constraint::Problem;
use crate::domain::{Absent, Scenario};
use crate::text;
use crate::text::{Arg, Text};
use crate::units::{Day, EmployeeId};

/// Sick person-days in a thousand from which recovery comes first. Municipal staff in Finland is away about 17 days a
/// year (Kunta10, from memory; verify), 5 % of the days; the border is the house's.
const MANY_SICK: i64 = 70;
/// Strains (quick returns, single days off, runs of more than five working days) of a full-time person in three weeks,
/// hundredths, from which recovery comes first. The house's border.
const MUCH_STRAIN: i64 = 150;
/// Refused wishes carried per person, hundredths, from which wishes come first. The house's border.
const MANY_REFUSED: i64 = 200;

/// What the known days and balances say of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnitState {
    /// Sick person-days of the plan in a thousand, or the units' own sickness rate where that is higher.
    pub sick: i64,
    /// Strains of a full-time person in three weeks of the history, hundredths.
    pub strain: i64,
    /// Refused wishes carried per person, hundredths.
    pub refused: i64,
    /// Is the roster published already?
    pub published: bool,
}

/// A profile that fits the state of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Id of a shipped profile.
    pub profile: &'static str,
    /// What speaks for it.
    pub state: UnitState,
}

/// The profile that the state of a scenario asks for; none where there is nobody to plan.
pub fn advice(problem: &Problem) -> Option<Advice> {
    let state = UnitState::of(&problem.scenario)?;
    let profile = match state {
        UnitState { published: true, .. } => "stability",
        UnitState { sick, strain, .. } if sick >= MANY_SICK || strain >= MUCH_STRAIN => "people-first",
        UnitState { refused: MANY_REFUSED.., .. } => "wishes",
        _ => "balanced",
    };
    Some(Advice { profile, state })
}

impl Advice {
    /// The advice with its reason in one sentence; `title` is that of the profile.
    pub fn told(&self, title: &Text) -> Text {
        let UnitState { sick, strain, refused, .. } = self.state;
        let sick_share = || Arg::Decimal { value: sick, decimals: 1 };
        let hundredths = |value| Arg::Decimal { value: (value + 5) / 10, decimals: 1 };
        match self.profile {
            "stability" => text!("advice-published", profile = title),
            "people-first" if strain < MUCH_STRAIN => text!("advice-sick", profile = title, sick = sick_share()),
            "people-first" if sick < MANY_SICK => text!("advice-strain", profile = title, strain = hundredths(strain)),
            "people-first" => {
                text!("advice-sick-strain", profile = title, sick = sick_share(), strain = hundredths(strain))
            }
            "wishes" => text!("advice-refused", profile = title, refused = hundredths(refused)),
            _ => text!("advice-usual", profile = title, sick = sick_share(), strain = hundredths(strain)),
        }
    }
}

impl UnitState {
    fn of(scenario: &Scenario) -> Option<Self> {
        let people = scenario.employees.len() as i64;
        let employed = |employee: &EmployeeId, day: &Day| scenario.employee(*employee).employed(*day);
        let days = |employee: EmployeeId| scenario.calendar.iter().filter(move |day| employed(&employee, day)).count();
        let all = scenario.staff().map(days).sum::<usize>() as i64;
        if all == 0 {
            return None;
        }
        let sick = scenario.absences.iter().filter(|absence| absence.kind == Absent::Sick);
        let sick_days: i64 =
            sick.map(|absence| i64::from((absence.to.min(scenario.calendar.days) - absence.from.max(0)).max(0))).sum();
        let told = |employee: EmployeeId| scenario.unit(scenario.employee(employee).unit).sickness.unwrap_or(0);
        let rate = scenario.staff().map(told).sum::<i64>() / people;
        let strains: i64 = scenario.staff().map(|employee| strains_before(scenario, employee)).sum();
        // Thousandths of full time times known days.
        let of_person = |employee| scenario.employee(employee).fte * i64::from(scenario.known_days(employee));
        let known: i64 = scenario.staff().map(of_person).sum();
        let refused: i64 = scenario.staff().map(|employee| scenario.balance(employee, "refused-wishes").max(0)).sum();
        Some(UnitState {
            sick: (1000 * sick_days / all).max(rate),
            strain: if known > 0 { strains * 100 * 21 * 1000 / known } else { 0 },
            refused: 100 * refused / people,
            published: !scenario.published.is_empty(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::sample::World;

    fn advised(world: &World) -> (&'static str, String) {
        let advice = advice(&world.problem(vec![])).expect("there are people");
        (advice.profile, advice.told(&"It".into()).to_string())
    }

    #[test]
    fn a_unit_with_many_sick_is_advised_to_spare_its_people() {
        let mut world = World::new(&[("anna", "A . . . A"), ("ben", ". A A A .")]);
        assert_eq!(advised(&world).0, "balanced");
        world.absence("ben", 0, 3);
        world.scenario.absences[0].kind = Absent::Leave;
        assert_eq!(advised(&world).0, "balanced", "leave is no sickness");
        world.scenario.absences[0].kind = Absent::Sick;
        let (profile, why) = advised(&world);
        assert_eq!(profile, "people-first");
        assert!(why.contains("30"), "{why}");
    }

    #[test]
    fn strain_behind_a_unit_counts_and_so_do_wishes_refused() {
        let mut world = World::new(&[("anna", "A . . . A")]);
        world.past("anna", "A A . I A . A");
        assert_eq!(advised(&world).0, "people-first");
        let mut world = World::new(&[("anna", "A . . . A")]);
        world.past("anna", "A A . . A A A");
        assert_eq!(advised(&world).0, "balanced");
        world.scenario.history.balances = vec![[("refused-wishes".to_owned(), 3)].into_iter().collect()];
        assert_eq!(advised(&world).0, "wishes");
    }
}
