//! Prices: euros in cents, or a benchmark's points.

use crate::error::Code;
use crate::record::{Fields, Value, cents_of};
use crate::units::{Cost, CostUnit};

/// Largest price of one counted thing, in cost units (a million euros in cents).
pub const MOST: Cost = 100_000_000;

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
        let negative = match &node.value {
            Value::Integer(number) => *number < 0,
            Value::Float(number) => *number < 0.0,
            Value::Text(text) => text.trim_start().starts_with(['-', '−']),
            _ => false,
        };
        let code = if negative { Code::NumberNegative } else { Code::PriceInvalid };
        let message = format!("`{name}` is {}, not {}", node.value.shown(), how(unit));
        fields.fault(code, &node.place, message, format!("Write {}.", how(unit)));
    }
    price
}
