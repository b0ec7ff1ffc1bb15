//! The text form: words separated by blanks.

use std::cell::RefCell;
use std::sync::Arc;

use super::super::tokens::Tokens;
use super::instance::{
    Contract, History, MOST, MOST_DAYS, MOST_HEADS, MOST_WEEKS, Nurse, Past, Request, Requirement, Scenario, Shift,
    Week, weekday,
};
use vuoro_core::error::{Code, Faults, Source};
use vuoro_core::text;

/// Reads a scenario file.
pub(super) fn scenario(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Scenario> {
    let mut tokens = Tokens::of(source, faults);
    let tokens = &mut tokens;
    let place = tokens.place();
    tokens.expect("SCENARIO")?;
    tokens.expect("=")?;
    let name = tokens.word(text!("bench-want-scenario-name"))?;
    let weeks = tokens.count("WEEKS", MOST_WEEKS)?;
    let skills = tokens.count("SKILLS", MOST)?;
    let skills = tokens.words(skills, &text!("bench-want-skill"))?;
    let number = tokens.count("SHIFT_TYPES", MOST)?;
    let shift = |tokens: &mut Tokens<'_>| {
        Some(Shift {
            id: tokens.word(text!("bench-want-shift"))?,
            in_a_row: tokens.pair(text!("bench-want-days-in-a-row"), MOST_DAYS)?,
        })
    };
    let shifts: Vec<Shift> = (0..number).map(|_| shift(tokens)).collect::<Option<_>>()?;
    tokens.expect("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS")?;
    let mut forbidden = Vec::new();
    while tokens.peek().is_some_and(|word| word != "CONTRACTS") {
        let before = tokens.word(text!("bench-want-shift"))?;
        let count = tokens.number(text!("bench-want-succession-count"), 0, MOST)?;
        forbidden.push((before, tokens.words(count, &text!("bench-want-shift-forbidden"))?));
    }
    let number = tokens.count("CONTRACTS", MOST)?;
    let contracts = (0..number).map(|_| contract(tokens)).collect::<Option<_>>()?;
    let number = tokens.count("NURSES", MOST)?;
    let nurse = |tokens: &mut Tokens<'_>| {
        let (id, contract) = (tokens.word(text!("bench-want-nurse"))?, tokens.word(text!("bench-want-contract"))?);
        let count = tokens.number(text!("bench-want-skill-number"), 0, MOST)?;
        Some(Nurse { id, contract, skills: tokens.words(count, &text!("bench-want-skill"))? })
    };
    let nurses = (0..number).map(|_| nurse(tokens)).collect::<Option<_>>()?;
    Some(Scenario { name, weeks, skills, shifts, forbidden, contracts, nurses, place })
}

fn contract(tokens: &mut Tokens<'_>) -> Option<Contract> {
    Some(Contract {
        id: tokens.word(text!("bench-want-contract"))?,
        assignments: tokens.pair(text!("bench-want-assignments"), MOST_DAYS)?,
        work: tokens.pair(text!("bench-want-working-days-in-a-row"), MOST_DAYS)?,
        off: tokens.pair(text!("bench-want-days-off-in-a-row"), MOST_DAYS)?,
        weekends: tokens.number(text!("bench-want-weekends"), 0, MOST_DAYS)?,
        complete: tokens.number(text!("bench-want-complete-weekends"), 0, 1)? == 1,
    })
}

/// Reads the file of a week.
pub(super) fn week(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<Week> {
    let mut tokens = Tokens::of(source, faults);
    tokens.expect("WEEK_DATA")?;
    let scenario = tokens.word(text!("bench-want-scenario-name"))?;
    tokens.expect("REQUIREMENTS")?;
    let mut requirements = Vec::new();
    while tokens.peek().is_some_and(|word| word != "SHIFT_OFF_REQUESTS") {
        let (shift, skill) = (tokens.word(text!("bench-want-shift"))?, tokens.word(text!("bench-want-skill"))?);
        let mut heads = [(0, 0); 7];
        for slot in &mut heads {
            *slot = tokens.pair(text!("bench-want-minimum-and-optimum"), MOST_HEADS)?;
        }
        requirements.push(Requirement { shift, skill, heads });
    }
    let number = tokens.count("SHIFT_OFF_REQUESTS", MOST_HEADS * 7)?;
    let requests = (0..number).map(|_| request(&mut tokens)).collect::<Option<_>>()?;
    Some(Week { scenario, requirements, requests })
}

fn request(tokens: &mut Tokens<'_>) -> Option<Request> {
    let (nurse, shift) = (tokens.word(text!("bench-want-nurse"))?, tokens.word(text!("bench-want-shift-or-any"))?);
    Some(Request { nurse, shift, day: day(tokens)? })
}

/// A day of the week.
pub(super) fn day(tokens: &mut Tokens<'_>) -> Option<usize> {
    let day = tokens.peek().and_then(weekday);
    match day {
        Some(_) => {
            tokens.word(text!("bench-want-weekday"))?;
        }
        None => tokens.fault(Code::WordUnknown, text!("bench-want-weekday")),
    }
    day
}

/// Reads a history file.
pub(super) fn history(source: &Arc<Source>, faults: &RefCell<Faults>) -> Option<History> {
    let mut tokens = Tokens::of(source, faults);
    tokens.expect("HISTORY")?;
    tokens.number(text!("bench-want-week"), 0, MOST_WEEKS)?;
    let scenario = tokens.word(text!("bench-want-scenario-name"))?;
    tokens.expect("NURSE_HISTORY")?;
    let mut nurses = Vec::new();
    while tokens.peek().is_some() {
        nurses.push(Past {
            nurse: tokens.word(text!("bench-want-nurse"))?,
            assignments: tokens.number(text!("bench-want-assignments-so-far"), 0, MOST_DAYS)?,
            weekends: tokens.number(text!("bench-want-weekends-so-far"), 0, MOST_DAYS)?,
            last: tokens.word(text!("bench-want-last-shift"))?,
            same: tokens.number(text!("bench-want-days-with-shift"), 0, MOST_DAYS)?,
            work: tokens.number(text!("bench-want-working-days-in-a-row"), 0, MOST_DAYS)?,
            off: tokens.number(text!("bench-want-days-off-in-a-row"), 0, MOST_DAYS)?,
        });
    }
    Some(History { scenario, nurses })
}
