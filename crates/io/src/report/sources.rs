//! What the rules of a plan rest on: clauses, sources, and figures that are still unconfirmed.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::words;
use vuoro_core::constraint::{Meta, Problem};
use vuoro_core::text;
use vuoro_core::text::{Lang, Text};

/// A figure in use that nobody has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unconfirmed {
    /// The rule's title.
    pub title: Text,
    /// Its figures and where they come from.
    pub about: Text,
}

/// The unconfirmed figures that a problem's rules and pay use, each rule once however many people's terms split it.
pub fn unconfirmed(problem: &Problem) -> Vec<Unconfirmed> {
    let mut list: Vec<Unconfirmed> = Vec::new();
    for meta in problem.rules.iter().map(|rule| rule.meta()).filter(|meta| meta.verify) {
        let about = [figures(meta), basis(meta)].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
        let one = Unconfirmed { title: meta.title.clone(), about: Text::verbatim(about.join("; ")) };
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list.extend(of_pay(problem));
    list
}

/// The unconfirmed figures of the pay agreement, and days of the plan on which it is not in force.
fn of_pay(problem: &Problem) -> Vec<Unconfirmed> {
    let Some(tariff) = &problem.scenario.tariff else { return Vec::new() };
    let calendar = &problem.scenario.calendar;
    let outside = calendar.iter().filter(|day| !tariff.in_force(calendar.date(*day))).count();
    let late = (outside > 0).then(|| text!("report-pay-not-in-force", days = outside));
    let abouts = tariff.unconfirmed.iter().cloned().chain(late);
    abouts.map(|about| Unconfirmed { title: text!("report-pay", title = &tariff.title), about }).collect()
}

/// A rule's figures in words.
fn figures(meta: &Meta) -> String {
    meta.basis.figures.iter().map(|(name, value)| format!("{name} {value}")).collect::<Vec<_>>().join(", ")
}

/// Clause and source of a rule.
pub fn basis(meta: &Meta) -> String {
    let parts = [meta.basis.clause.as_deref(), meta.source.as_deref()];
    let mut parts: Vec<&str> = parts.into_iter().flatten().collect();
    parts.dedup();
    parts.join(" · ")
}

/// Writes the sheet `sources`: each rule with layer, figures, clause and source.
pub fn sheet(sheet: &mut Worksheet, problem: &Problem, head: &Format, lang: Lang) -> Result<(), XlsxError> {
    let heads = [
        text!("report-col-rule"),
        text!("report-col-title"),
        text!("report-col-layer"),
        text!("report-col-mandatory"),
        text!("report-col-figures"),
        text!("report-col-clause"),
        text!("report-col-source"),
        text!("report-unconfirmed"),
    ];
    for (name, at) in heads.iter().zip(0u16..) {
        sheet.write_string_with_format(0, at, name.say(lang), head)?;
    }
    for (rule, row) in problem.rules.iter().zip(1u32..) {
        let meta = rule.meta();
        let yes = |flag: bool| if flag { text!("report-yes").say(lang) } else { String::new() };
        let texts = [
            meta.id.clone(),
            meta.title.say(lang),
            meta.basis.layer.map_or_else(String::new, |layer| words::layer(layer).say(lang)),
            yes(meta.basis.mandatory),
            figures(meta),
            meta.basis.clause.clone().unwrap_or_default(),
            meta.source.clone().unwrap_or_default(),
            yes(meta.verify),
        ];
        for (text, at) in texts.into_iter().zip(0u16..) {
            sheet.write_string(row, at, text)?;
        }
    }
    for (width, at) in [26, 50, 11, 10, 50, 50, 40, 11].into_iter().zip(0u16..) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_freeze_panes(1, 0)?.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}
