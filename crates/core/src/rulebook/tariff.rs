//! Pay agreements: shipped ones and files beside the scenario.

use std::cell::RefCell;
use std::sync::Arc;

use super::catalogue::TARIFFS;
use super::resolve::{Library, is_beside};
use crate::domain::{
    Allowance, CallIn, DailyOvertime, Norm, OvertimeStep, PaidOn, Standby, Tariff, Unsocial, WorkForm,
};
use crate::error::{Code, Faults, Place, Source};
use crate::record::{Fields, Node, Value, read_toml, suggestion};
use crate::rules::said::{and_near, decimal};
use crate::text;
use crate::text::{Arg, Join, Text};
use crate::units::time::DAY_MINUTES;

/// Most allowances or overtime steps of an agreement.
const MOST: usize = 200;
/// Largest share of hourly pay, in thousandths.
const DEAREST: i64 = 10_000;
/// Largest lump sum of a call-in, in cents.
const DEAREST_CALL: i64 = 1_000_000;

/// The pay agreement that a document's `pay` names or holds, and what the document must hold to be read elsewhere.
pub fn tariff(node: Node, library: Library<'_>, faults: &RefCell<Faults>) -> (Option<Tariff>, Node) {
    let Value::Text(name) = &node.value else { return (read(node.clone(), faults), node) };
    let name = name.trim();
    if let Some((_, text)) = TARIFFS.iter().find(|(known, _)| *known == name) {
        let source = Source { name: format!("models/{name}.toml"), text: (*text).to_owned() };
        return (read_toml(&Arc::new(source), faults).and_then(|node| read(node, faults)), node);
    }
    let before = faults.borrow().count();
    let found = if is_beside(name) { library(name) } else { None };
    if let Some(tree) = found.and_then(|source| read_toml(&source, faults)) {
        return (read(tree.clone(), faults), tree);
    }
    if faults.borrow().count() == before {
        let known: Vec<&str> = TARIFFS.iter().map(|(known, _)| *known).collect();
        let near = suggestion(name, known.iter().copied());
        let help = text!("agreement-unknown-help", known = Arg::list(known, Join::Comma));
        let message = text!("agreement-unknown", name = name);
        faults.borrow_mut().add(Code::WordUnknown, &node.place, message, and_near(help, near));
    }
    (None, node)
}

/// Reads an agreement; collects which of its figures are unconfirmed.
struct Reader<'a> {
    faults: &'a RefCell<Faults>,
    unconfirmed: Vec<Text>,
}

fn read(node: Node, faults: &RefCell<Faults>) -> Option<Tariff> {
    let before = faults.borrow().count();
    let mut reader = Reader { faults, unconfirmed: Vec::new() };
    let mut fields = Fields::of(node, faults);
    let title = fields.words("title");
    let title = fields.need("title", title);
    fields.words("about");
    fields.text("source");
    let (from, to) = (fields.date("valid-from"), fields.date("valid-to"));
    if let (Some(first), Some(last)) = (from, to)
        && last < first
    {
        let message = text!("agreement-ends-before-start", last = last, first = first);
        fields.fault(Code::RangeReversed, &fields.place, message, text!("agreement-ends-before-start-help"));
    }
    let divisors = reader.divisors(&mut fields);
    let norm = reader.norm(&mut fields);
    let (overtime_first, overtime_then, overtime_steps) = reader.overtime(&mut fields);
    let daily = fields.table("daily-overtime").and_then(|table| reader.daily(table));
    let call_in = fields.table("call-in").map(|table| reader.call_in(table));
    let side_costs = fields.table("side-costs").map(|table| reader.shares(table, text!("agreement-side-costs")));
    let standby = fields.table("standby").map(|mut table| {
        let tag = table.text("tag").unwrap_or_else(|| "standby".into());
        Standby { tag, share: reader.shares(table, text!("agreement-standby")) }
    });
    let entries = reader.few(fields.list("allowance"), |count| text!("agreement-too-many-allowances", count = count));
    let allowances = entries.into_iter().filter_map(|node| reader.allowance(node)).collect();
    fields.finish();
    let sound = faults.borrow().count() == before;
    Some(Tariff {
        title: title?,
        from,
        to,
        divisors: divisors?,
        allowances,
        norm: norm?,
        overtime_first,
        overtime_then,
        overtime_steps,
        daily,
        side_costs: side_costs.unwrap_or(0),
        standby,
        call_in,
        unconfirmed: reader.unconfirmed,
    })
    .filter(|_| sound)
}

impl Reader<'_> {
    fn few(&self, nodes: Vec<Node>, message: impl Fn(usize) -> Text) -> Vec<Node> {
        if let Some(surplus) = nodes.get(MOST) {
            let help = text!("agreement-too-many-help", most = MOST);
            self.faults.borrow_mut().add(Code::TooMany, &surplus.place, message(nodes.len()), help);
        }
        nodes.into_iter().take(MOST).collect()
    }

    /// Takes `source` and `verify`, and remembers what is unconfirmed.
    fn sources(&mut self, fields: &mut Fields<'_>, what: Text) {
        let source = fields.text("source");
        if fields.flag("verify").unwrap_or(false) {
            self.unconfirmed.push(match source {
                Some(source) => text!("agreement-unconfirmed", what = what, source = source),
                None => what,
            });
        }
    }

    /// A share of pay in thousandths.
    fn share(&self, fields: &mut Fields<'_>, name: &str) -> Option<i64> {
        let place = fields.place_of(name);
        let share = fields.thousandths(name);
        let share = fields.need(name, share)?;
        if (0..=DEAREST).contains(&share) {
            return Some(share);
        }
        let message = text!("agreement-share-outside", field = name, percent = decimal(share, 1));
        fields.fault(Code::NumberOutside, &place, message, text!("agreement-share-outside-help"));
        None
    }

    /// A table with a share.
    fn shares(&mut self, mut fields: Fields<'_>, what: Text) -> i64 {
        let share = self.share(&mut fields, "share").unwrap_or(0);
        self.sources(&mut fields, what);
        fields.finish();
        share
    }

    fn divisors(&mut self, fields: &mut Fields<'_>) -> Option<[i64; 3]> {
        let table = fields.table("hourly-divisor");
        let mut table = fields.need("hourly-divisor", table)?;
        let read = |(word, _): (&str, WorkForm), table: &mut Fields<'_>| {
            let divisor = table.integer_in(word, 1, 1000);
            table.need(word, divisor)
        };
        let [period, general, office] = WorkForm::WORDS.map(|word| read(word, &mut table));
        self.sources(&mut table, text!("agreement-hourly-pay"));
        table.finish();
        Some([period?, general?, office?])
    }

    /// What shortens the hours of a period: a reducing holiday, a day of planned absence, a week of it at most.
    fn norm(&mut self, fields: &mut Fields<'_>) -> Option<Norm> {
        let table = fields.table("hours");
        let mut table = fields.need("hours", table)?;
        let holiday = table.duration("holiday-reduction");
        let absence = table.duration("absence-reduction");
        let absence = table.need("absence-reduction", absence);
        let week = table.duration("absence-reduction-week");
        let office_day = table.duration("office-day");
        let divides_nights = table.choice("night-over-period", &[("midnight", true), ("start", false)]);
        self.sources(&mut table, text!("agreement-hours"));
        table.finish();
        let absence = absence?;
        let absence = Some((absence, week.unwrap_or(7 * absence)));
        Some(Norm { holiday, absence, office_day, divides_nights: divides_nights.unwrap_or(true) })
    }

    /// Overtime that goes by the day in some forms of working time.
    fn daily(&mut self, mut table: Fields<'_>) -> Option<DailyOvertime> {
        let forms = self.forms(&mut table);
        let forms = table.need("forms", forms);
        let after = table.duration("after");
        let after = table.need("after", after);
        let first = table.duration("first").unwrap_or(0);
        let first_of_week = table.duration("first-of-week").unwrap_or(0);
        self.sources(&mut table, text!("agreement-daily-overtime"));
        table.finish();
        Some(DailyOvertime { forms: forms?, after: after?, first, first_of_week })
    }

    /// What a call-in earns beside its hours.
    fn call_in(&mut self, mut table: Fields<'_>) -> CallIn {
        let tag = table.text("tag").unwrap_or_else(|| "call-in".into());
        let amount = table.cents("amount").unwrap_or(0).clamp(0, DEAREST_CALL);
        let minutes = table.duration("hours").unwrap_or(0);
        self.sources(&mut table, text!("agreement-call-in"));
        table.finish();
        CallIn { tag, amount, minutes }
    }

    /// The forms of working time that `forms` names.
    fn forms(&self, fields: &mut Fields<'_>) -> Option<Vec<WorkForm>> {
        let words = fields.texts("forms")?;
        let form = |(word, place): (String, Place)| {
            let found = WorkForm::WORDS.iter().find(|(known, _)| *known == word);
            if found.is_none() {
                let message = text!("agreement-form-unknown", field = "forms", word = word);
                fields.fault(Code::WordUnknown, &place, message, text!("agreement-form-unknown-help"));
            }
            found.map(|(_, form)| *form)
        };
        Some(words.into_iter().filter_map(form).collect())
    }

    fn overtime(&mut self, fields: &mut Fields<'_>) -> (i64, i64, Vec<OvertimeStep>) {
        let Some(mut table) = fields.table("overtime") else { return (0, 0, Vec::new()) };
        let first = self.share(&mut table, "first").unwrap_or(0);
        let then = self.share(&mut table, "then").unwrap_or(first);
        let mut steps: Vec<OvertimeStep> = Vec::new();
        for node in self.few(table.list("steps"), |count| text!("agreement-too-many-steps", count = count)) {
            let mut step = Fields::of(node, self.faults);
            let days = step.integer_in("days", 1, 732);
            let days = step.need("days", days);
            let first = step.duration("hours");
            let first = step.need("hours", first);
            step.finish();
            steps.extend(days.zip(first).map(|(days, first)| OvertimeStep { days: days as i32, first }));
        }
        steps.sort_by_key(|step| step.days);
        self.sources(&mut table, text!("agreement-overtime"));
        if then < first {
            let message = text!("agreement-then-below-first");
            table.fault(Code::MinimumAboveMaximum, &table.place, message, text!("agreement-then-below-first-help"));
        }
        table.finish();
        (first, then, steps)
    }

    fn allowance(&mut self, node: Node) -> Option<Allowance> {
        let mut fields = Fields::of(node, self.faults);
        let kind = fields.choice("kind", &Unsocial::WORDS);
        let kind = fields.need("kind", kind);
        let on = fields.choice("on", &PaidOn::WORDS);
        let on = fields.need("on", on);
        let from = fields.clock("from");
        let from = fields.need("from", from);
        let to = fields.clock("to");
        let to = fields.need("to", to);
        let share = self.share(&mut fields, "share");
        let forms = self.forms(&mut fields);
        let what = kind.and_then(|kind| Unsocial::WORDS.iter().find(|(_, known)| *known == kind));
        let what = what
            .map_or_else(|| text!("agreement-an-allowance"), |(kind, _)| text!("agreement-allowance", kind = *kind));
        self.sources(&mut fields, what);
        fields.finish();
        let (from, to) = (from?, to?);
        let to = if to <= from { to + DAY_MINUTES } else { to };
        let forms = forms.unwrap_or_else(|| WorkForm::WORDS.map(|(_, form)| form).to_vec());
        Some(Allowance { kind: kind?, on: on?, from, to, share: share?, forms })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Option<Tariff>, Vec<Code>) {
        let faults = RefCell::default();
        let source = Source { name: "pay.toml".into(), text: text.into() };
        let tariff = read_toml(&Arc::new(source), &faults).and_then(|node| read(node, &faults));
        let codes = faults.into_inner().list().iter().map(|fault| fault.code).collect();
        (tariff, codes)
    }

    #[test]
    fn every_shipped_agreement_can_be_read_and_says_what_is_unconfirmed() {
        for (name, text) in TARIFFS {
            let (tariff, codes) = read_text(text);
            assert_eq!(codes, [], "{name}");
            let tariff = tariff.expect("an agreement");
            let unconfirmed: Vec<String> = tariff.unconfirmed.iter().map(Text::to_string).collect();
            assert!(unconfirmed.iter().any(|what| what.starts_with("side costs (")), "{unconfirmed:?}");
            assert_eq!((tariff.divisor(WorkForm::Period), tariff.divisor(WorkForm::Office)), (163, 152));
            // 18 hours of three weeks, four weeks' also of six; five for each week where overtime goes by the day too.
            let first = [21, 42, 14, 7].map(|days| tariff.first_overtime(WorkForm::Period, days));
            assert_eq!(first, [1080, 1440, 720, 360]);
            assert_eq!(tariff.first_overtime(WorkForm::General, 21), 900);
            // Eleven hours of a day are two of overtime, twelve and a half three and a half.
            assert_eq!(
                [660, 750].map(|worked| tariff.daily_overtime(WorkForm::General, worked)),
                [[120, 0], [120, 90]]
            );
            assert_eq!(tariff.daily_overtime(WorkForm::Period, 750), [0, 0]);
        }
    }

    #[test]
    fn every_fault_of_an_agreement_is_reported_at_once() {
        let (tariff, codes) = read_text(
            "hourly-divisor = { period = 0, general = 163 }\nhours = { holidays = 3 }\n\
             overtime = { first = \"100 %\", then = \"50 %\" }\nside-costs = { share = 22 }\n\
             [[allowance]]\nkind = \"evenings\"\non = \"every day\"\nfrom = \"18:00\"\nto = \"22:00\"\nshare = \"15 %\"\n",
        );
        assert_eq!(tariff, None);
        for code in
            [Code::FieldMissing, Code::FieldUnknown, Code::NumberOutside, Code::WordUnknown, Code::MinimumAboveMaximum]
        {
            assert!(codes.contains(&code), "{code:?} is missing in {codes:?}");
        }
    }
}
