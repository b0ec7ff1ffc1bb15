//! Importance words and prices.

use crate::constraint::Importance;
use crate::error::Code;
use crate::record::{Fields, Node, Value, cents_of, suggestion};
use crate::units::{Cost, CostUnit};

/// Largest price of one counted thing, in cost units (ten million euros in cents).
pub const MOST: Cost = 1_000_000_000;

/// A price from a value: euros (as cents) or whole points. `None` when it is neither.
pub fn of_value(value: &Value, unit: CostUnit) -> Option<Cost> {
    let price = match (unit, value) {
        (CostUnit::Cents, value) => cents_of(value)?,
        (CostUnit::Points, Value::Integer(points)) => *points,
        (CostUnit::Points, Value::Text(text)) => text.trim().parse().ok()?,
        (CostUnit::Points, _) => return None,
    };
    (0..=MOST).contains(&price).then_some(price)
}

/// How prices are written in this cost unit, for help.
pub fn how(unit: CostUnit) -> &'static str {
    match unit {
        CostUnit::Cents => "a price in euros such as 12.50",
        CostUnit::Points => "a whole number of points",
    }
}

/// The price in a field, if it is given.
pub fn read(fields: &mut Fields<'_>, name: &str, unit: CostUnit) -> Option<Cost> {
    let node = fields.node(name)?;
    let price = of_value(&node.value, unit);
    if price.is_none() {
        let message = format!("`{name}` is not {}", how(unit));
        fields.fault(Code::FieldValue, &node.place, message, format!("Write {}.", how(unit)));
    }
    price
}

/// The importance in a field, if it is given: a word or a price.
pub fn importance(fields: &mut Fields<'_>, name: &str, unit: CostUnit) -> Option<Importance> {
    let node = fields.node(name)?;
    importance_of(&node, name, fields, unit)
}

fn importance_of(node: &Node, name: &str, fields: &Fields<'_>, unit: CostUnit) -> Option<Importance> {
    let words = Importance::WORDS;
    let text = match &node.value {
        Value::Text(text) => text.trim().to_lowercase(),
        _ => String::new(),
    };
    if let Some((_, importance)) = words.iter().find(|(word, _)| *word == text) {
        return Some(*importance);
    }
    if let Some(price) = of_value(&node.value, unit) {
        return Some(Importance::Price(price));
    }
    let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    let near = suggestion(&text, known.iter().copied());
    let help = format!("Write {}, or {}. {near}", known.join(", "), how(unit));
    let shown = if text.is_empty() { node.value.kind().to_owned() } else { format!("`{text}`") };
    fields.fault(Code::FieldValue, &node.place, format!("`{name}` is {shown}"), help.trim_end());
    None
}
