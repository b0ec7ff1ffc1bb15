//! What is asked: why somebody has this duty and not that one, or why a wish was refused.

use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Duty, DutySet, Roster, Scenario, Strength, Want, Wish};
use vuoro_core::units::{Day, DutyId, EmployeeId};

use super::trial::Change;

/// A question about one day of one person.
#[derive(Clone, Debug)]
pub struct Question {
    /// What the person should have, stated as a wish.
    pub wish: Wish,
    /// Did the person ask for it?
    pub asked: bool,
}

impl Question {
    /// Whether the person could have one of these duties.
    pub fn duty(employee: EmployeeId, day: Day, duties: DutySet, text: &str) -> Self {
        let free = [DutyId::OFF].into_iter().collect();
        let want = if duties == free { Want::Off } else { Want::Duty(duties) };
        Question::unasked(employee, day, want, text)
    }

    /// Why the person has what the roster says: whether it could be anything else.
    pub fn other(scenario: &Scenario, roster: &Roster, employee: EmployeeId, day: Day) -> Self {
        let has: DutySet = roster.duties(employee, day).collect();
        let text = format!("not {}", scenario.duty(roster.get(employee, day)).code);
        Question::unasked(employee, day, Want::Not(has), &text)
    }

    fn unasked(employee: EmployeeId, day: Day, want: Want, text: &str) -> Self {
        let wish = Wish { employee, day, want, strength: Strength::Percent(100), text: text.to_owned() };
        Question { wish, asked: false }
    }

    /// Does a roster give what the question is about?
    pub fn met(&self, scenario: &Scenario, roster: &Roster) -> bool {
        scenario.meets(roster, &self.wish)
    }

    /// The ways in which the person's own days could give it, each with as few changes as possible. Nobody works while
    /// absent, and duties that nothing asks for are no answer.
    pub(super) fn openings(&self, problem: &Problem, roster: &Roster) -> Vec<Vec<Change>> {
        let (scenario, wish) = (&problem.scenario, &self.wish);
        if scenario.absence_on(wish.employee, wish.day).is_some() {
            return Vec::new();
        }
        let refusing = scenario.refusing(&wish.want, 0);
        let fits = |duty: &DutyId| !refusing.contains(*duty) && scenario.duty(*duty).absence().is_none();
        let change = |day: Day, to: DutyId| Change { employee: wish.employee, day, to };
        let mut openings = Vec::new();
        for to in scenario.planned().filter(fits).filter(|to| wish.want != Want::Off || *to == DutyId::OFF) {
            let mut changes = vec![change(wish.day, to)];
            // A night that ends on the day goes as well.
            for start in (wish.day - Duty::REACH).max(0)..wish.day {
                let reaching = scenario.refusing(&wish.want, wish.day - start);
                if roster.duties(wish.employee, start).any(|duty| reaching.contains(duty)) {
                    changes.push(change(start, DutyId::OFF));
                }
            }
            openings.push(changes);
        }
        openings
    }
}

/// Every wish that a roster refuses, in the scenario's order.
pub fn refused(problem: &Problem, roster: &Roster) -> Vec<Question> {
    let scenario = &problem.scenario;
    let refused = scenario.wishes.iter().filter(|wish| !scenario.meets(roster, wish));
    refused.map(|wish| Question { wish: wish.clone(), asked: true }).collect()
}

/// The wish of a person that a roster refuses on a day, if there is one.
pub fn refused_on(problem: &Problem, roster: &Roster, employee: EmployeeId, day: Day) -> Option<Question> {
    let of_day = |question: &Question| (question.wish.employee, question.wish.day) == (employee, day);
    refused(problem, roster).into_iter().find(of_day)
}
