//! Prices: euros in cents, or a benchmark's points.

use crate::error::Code;
use crate::record::{Fields, Value, cents_of};
use crate::text;
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
        let value = node.value.shown();
        let (message, help) = match unit {
            CostUnit::Cents => {
                (text!("rulebook-not-euros", field = name, value = value), text!("rulebook-not-euros-help"))
            }
            CostUnit::Points => {
                (text!("rulebook-not-points", field = name, value = value), text!("rulebook-not-points-help"))
            }
        };
        fields.fault(code, &node.place, message, help);
    }
    price
}
