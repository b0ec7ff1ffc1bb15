//! Column generation: bounds and rosters from priced roster lines.
