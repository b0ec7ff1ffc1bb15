//! What rows of several tables have in common: their number, whose they are, and what they may not tell.

use super::base::Base;
use super::staff::Staff;
use crate::files::tables::{self, is_reason};
use vuoro_core::error::Code;
use vuoro_core::record::{Fields, Node};
use vuoro_core::text;
use vuoro_core::units::EmployeeId;

/// Most permits, restrictions or terms.
const MOST_ROWS: usize = 200_000;

/// The employee of a row.
pub(super) fn employee(fields: &mut Fields<'_>, base: &Base<'_>, staff: &Staff) -> Option<EmployeeId> {
    let named = fields.text_at("employee");
    let (name, place) = fields.need("employee", named)?;
    staff.names.find(&name, &place, base.faults)
}

/// The rows of a table that may not have more than so many.
pub(super) fn rows(top: &mut Fields<'_>, name: &str) -> Vec<Node> {
    let mut rows = top.list(name);
    if let Some(row) = rows.get(MOST_ROWS) {
        let message = text!("too-many-rows", count = rows.len(), table = name);
        top.fault(Code::TooMany, &row.place, message, text!("fix-at-most", most = MOST_ROWS));
        rows.truncate(MOST_ROWS);
    }
    rows
}

/// Why somebody has a restriction, an absence or other terms is not for a roster: such a column is refused.
pub(super) fn refuse_reasons(fields: &mut Fields<'_>) {
    let reasons: Vec<String> = fields.left().filter(|name| is_reason(name)).map(str::to_owned).collect();
    for name in reasons {
        let place = fields.key_place(&name);
        fields.fault(Code::ReasonRefused, &place, tables::reason_refused(&name), Code::ReasonRefused.help());
        fields.node(&name);
    }
}
