//! Small pictures inside the page. Each repeats figures that are beside it as text.

use maud::{Markup, html};

use vuoro_core::units::Minutes;

use super::groups::Level;

/// Width of an hours bar.
const BAR: i64 = 84;
/// Height of an hours bar.
const BAR_HEIGHT: i64 = 12;

/// Planned hours as a bar on a scale that ends at `most`, with a tick at the contract's hours. What is missing to
/// the contract is an empty frame, what exceeds it is striped.
pub fn hours_bar(credited: Minutes, target: Option<Minutes>, most: Minutes) -> Markup {
    let at = |minutes: Minutes| (minutes.max(0) * BAR).checked_div(most).unwrap_or(0).min(BAR);
    let (planned, contract) = (at(credited), target.map_or(at(credited), at));
    html! {
        svg.bar width=(BAR + 2) height=(BAR_HEIGHT) viewBox={ "-1 0 " (BAR + 2) " " (BAR_HEIGHT) } aria-hidden="true" {
            @if contract > planned {
                rect.bar-missing x=(planned) y="2.5" width=(contract - planned) height="7" {}
            }
            rect.bar-planned x="0" y="2" width=(planned.min(contract)) height="8" {}
            @if planned > contract {
                rect.bar-extra x=(contract) y="2" width=(planned - contract) height="8" {}
            }
            @if target.is_some() {
                path.bar-contract d={ "M" (contract) " 0V" (BAR_HEIGHT) } {}
            }
        }
    }
}

/// A share of the largest cost as a bar.
pub fn cost_bar(cost: i64, most: i64) -> Markup {
    let width = (cost.max(0) as i128 * BAR as i128).checked_div(most.max(1) as i128).unwrap_or(0).min(BAR as i128);
    html! {
        svg.bar width=(BAR) height="8" viewBox={ "0 0 " (BAR) " 8" } aria-hidden="true" {
            rect.bar-cost x="0" y="0" width=(width) height="8" {}
        }
    }
}

/// One unit's row of an overview: its worst level and the heads missing on each day.
pub struct Strip {
    /// The unit's name.
    pub name: String,
    /// Level and heads missing (or too many) per day.
    pub days: Vec<(Level, i64)>,
}

/// Width of the names in an overview.
const NAME: i64 = 170;
/// Width of a day in an overview.
const CELL: i64 = 28;
/// Height of a row in an overview.
const ROW: i64 = 20;

/// Units × days: where people are missing, at a glance. `heads` are the weekday letters of the days, `label` says what
/// the picture shows.
pub fn overview(strips: &[Strip], heads: &[(String, bool)], label: &str) -> Markup {
    let days = heads.len() as i64;
    let (width, height) = (NAME + days * CELL, (strips.len() as i64 + 1) * ROW);
    let x = |day: usize| NAME + day as i64 * CELL;
    html! {
        svg.overview width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } role="img"
            aria-label=(label) {
            @for (day, (letter, weekend)) in heads.iter().enumerate() {
                @if *weekend { rect.overview-weekend x=(x(day)) y="0" width=(CELL) height=(height) {} }
                text.overview-head x=(x(day) + CELL / 2) y=(ROW - 6) { (letter) }
            }
            @for (row, strip) in strips.iter().enumerate() {
                @let y = (row as i64 + 1) * ROW;
                text.overview-name x="0" y=(y + ROW - 6) { (shorten(&strip.name)) }
                @for (day, (level, heads)) in strip.days.iter().enumerate() {
                    rect class=(level.class()) x=(x(day) + 1) y=(y + 1) width=(CELL - 2) height=(ROW - 2) rx="2" {}
                    @if *heads != 0 {
                        text class={ "overview-text " (level.class()) } x=(x(day) + CELL / 2) y=(y + ROW - 6) {
                            (signed(*heads))
                        }
                    }
                }
            }
        }
    }
}

fn shorten(name: &str) -> String {
    if name.chars().count() <= 24 { name.to_owned() } else { name.chars().take(23).chain(['…']).collect() }
}

fn signed(heads: i64) -> String {
    if heads < 0 { format!("−{}", -heads) } else { format!("+{heads}") }
}
