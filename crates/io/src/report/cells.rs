//! What each cell of a roster grid shows: label, tone, marks and the words behind them.

use vuoro_core::assess::Plan;
use vuoro_core::constraint::Problem;
use vuoro_core::domain::{Absent, DutyKind, Scenario, Want};
use vuoro_core::text;
use vuoro_core::text::{Arg, Lang};
use vuoro_core::units::{Day, DutyId, EmployeeId, ids::Id};

use super::words::{self, Label};

/// What kind of duty it is, for colouring: the later in the day, the darker.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Tone {
    #[default]
    Off,
    Early,
    Day,
    Evening,
    Night,
    Long,
    OnCall,
    Training,
    Leave,
    Sick,
}

impl Tone {
    /// Tags that decide the tone, the most telling first.
    const TAGS: [(&'static str, Tone); 12] = [
        ("night", Tone::Night),
        ("on-call", Tone::OnCall),
        ("standby", Tone::OnCall),
        ("training", Tone::Training),
        ("meeting", Tone::Training),
        ("long", Tone::Long),
        ("evening", Tone::Evening),
        ("late", Tone::Evening),
        ("early", Tone::Early),
        ("morning", Tone::Early),
        ("day", Tone::Day),
        ("mid", Tone::Day),
    ];

    /// The tone of a duty by its tags, else by its hours.
    pub fn of(scenario: &Scenario, duty: DutyId) -> Tone {
        let duty = scenario.duty(duty);
        match duty.kind {
            DutyKind::Off => return Tone::Off,
            DutyKind::Absence(Absent::Leave) => return Tone::Leave,
            DutyKind::Absence(Absent::Sick) => return Tone::Sick,
            DutyKind::Work(_) => {}
        }
        let tagged = Tone::TAGS.iter().find(|(tag, _)| duty.tags & scenario.tag(tag) != 0);
        tagged.map_or_else(|| Tone::by_hours(duty.start, duty.end), |(_, tone)| *tone)
    }

    fn by_hours(start: i64, end: i64) -> Tone {
        match (start + end) / 2 {
            _ if end - start >= 12 * 60 && end <= 1440 => Tone::Long,
            middle if middle < 12 * 60 => Tone::Early,
            middle if middle < 15 * 60 => Tone::Day,
            middle if middle < 21 * 60 => Tone::Evening,
            _ => Tone::Night,
        }
    }

    /// Name as used in style classes.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Off => "off",
            Tone::Early => "early",
            Tone::Day => "day",
            Tone::Evening => "evening",
            Tone::Night => "night",
            Tone::Long => "long",
            Tone::OnCall => "on-call",
            Tone::Training => "training",
            Tone::Leave => "leave",
            Tone::Sick => "sick",
        }
    }
}

/// One cell of the grid.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What is printed.
    pub label: Label,
    /// How it is coloured.
    pub tone: Tone,
    /// Was there a wish, and were all of the day's wishes met?
    pub wish: Option<bool>,
    /// Is the duty fixed beforehand?
    pub locked: bool,
    /// Is it part of a broken requirement?
    pub broken: bool,
    /// Is it part of another finding (wishes apart, which have their own mark)?
    pub noted: bool,
    /// The words behind the marks.
    pub notes: Vec<String>,
}

/// The grid of a plan, `[employee][day]`.
pub struct Cells {
    cells: Vec<Vec<Cell>>,
    /// Per person: findings about so many days that marking them all would say nothing.
    pub broken_people: Vec<bool>,
}

/// Findings about more days than this mark the person, not the days.
const MARKED_DAYS: usize = 10;

impl Cells {
    /// The cells of a plan.
    pub fn of(problem: &Problem, plan: &Plan, lang: Lang) -> Self {
        let scenario = &problem.scenario;
        let row = |employee| scenario.calendar.iter().map(|day| plain(scenario, plan, employee, day)).collect();
        let mut grid =
            Cells { cells: scenario.staff().map(row).collect(), broken_people: vec![false; scenario.employees.len()] };
        grid.mark_wishes(scenario, plan, lang);
        grid.mark_fixed(scenario, lang);
        grid.mark_findings(problem, plan, lang);
        grid
    }

    /// One cell.
    pub fn get(&self, employee: EmployeeId, day: Day) -> &Cell {
        &self.cells[employee.index()][day as usize]
    }

    fn cell(&mut self, employee: EmployeeId, day: Day) -> Option<&mut Cell> {
        let day = usize::try_from(day).ok()?;
        self.cells.get_mut(employee.index())?.get_mut(day)
    }

    fn mark_wishes(&mut self, scenario: &Scenario, plan: &Plan, lang: Lang) {
        for wish in &scenario.wishes {
            let met = scenario.meets(&plan.roster, wish);
            if let Some(cell) = self.cell(wish.employee, wish.day) {
                cell.wish = Some(cell.wish.unwrap_or(true) && met);
                let words = match wish.want {
                    Want::Off => Arg::from(text!("report-wish-off")),
                    Want::Duty(_) | Want::Not(_) => Arg::word(&wish.text),
                };
                let note = match met {
                    true => text!("report-note-wish-met", wish = words),
                    false => text!("report-note-wish-refused", wish = words),
                };
                cell.notes.push(note.say(lang));
            }
        }
    }

    fn mark_fixed(&mut self, scenario: &Scenario, lang: Lang) {
        for lock in &scenario.locks {
            if let Some(cell) = self.cell(lock.employee, lock.day) {
                cell.locked = true;
                let note = match lock.why.as_str() {
                    "" => text!("report-note-locked", duty = &lock.text),
                    why => text!("report-note-locked-why", duty = &lock.text, why = why),
                };
                cell.notes.push(note.say(lang));
            }
        }
    }

    fn mark_findings(&mut self, problem: &Problem, plan: &Plan, lang: Lang) {
        let days = problem.scenario.calendar.days;
        for finding in &plan.judgement.findings {
            let Some(employee) = finding.employee else { continue };
            let whole = days > 1 && finding.days.start <= 0 && finding.days.end >= days;
            if whole || finding.days.len() > MARKED_DAYS {
                if let Some(broken) = self.broken_people.get_mut(employee.index()) {
                    *broken |= finding.required;
                }
                continue;
            }
            let wish = problem.rules[finding.rule].meta().kind == "wishes";
            let words = problem.explain(finding).say(lang);
            for day in finding.days.clone() {
                let Some(cell) = self.cell(employee, day) else { continue };
                cell.broken |= finding.required;
                cell.noted |= !wish;
                if !wish {
                    cell.notes.push(words.clone());
                }
            }
        }
    }
}

/// A cell with its duties only.
fn plain(scenario: &Scenario, plan: &Plan, employee: EmployeeId, day: Day) -> Cell {
    let home = scenario.employee(employee).unit;
    let first = plan.roster.get(employee, day);
    let mut cell =
        Cell { label: words::label(scenario, first, home), tone: Tone::of(scenario, first), ..Cell::default() };
    for further in plan.roster.duties(employee, day).skip(1) {
        let label = words::label(scenario, further, home);
        cell.tone = cell.tone.max(Tone::of(scenario, further));
        cell.label.text =
            [cell.label.text, label.text].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("+");
        cell.label.away = cell.label.away.or(label.away);
    }
    cell
}
