//! A linear or mixed-integer programme inside HiGHS that keeps its basis while columns come.
//!
//! The only file that calls HiGHS through its C interface: the safe crate has no way to add columns in bulk or
//! to change integrality. The model is owned by one thread.
#![allow(unsafe_code, reason = "HiGHS is a C library; every call below passes arrays of the lengths it asks for")]

use std::ffi::{CString, c_void};
use std::time::Duration;

use highs_sys::*;

/// Most nodes of a search that has no time limit.
const NODES: HighsInt = 500;

/// A model in HiGHS. All rows are equalities or ranges, all sizes `i32` as HiGHS counts them.
pub(super) struct Lp {
    highs: *mut c_void,
    columns: usize,
    rows: usize,
}

// SAFETY: an instance of HiGHS may be used from any thread, by one at a time; nothing here shares it.
unsafe impl Send for Lp {}

/// A column to be added.
pub(super) struct NewColumn {
    /// Objective coefficient.
    pub cost: f64,
    /// Upper bound; the lower one is 0.
    pub upper: f64,
    /// Row and coefficient.
    pub entries: Vec<(usize, f64)>,
}

/// A solution: values of columns, duals of rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Solution {
    /// Objective value.
    pub objective: f64,
    /// Value of each column.
    pub value: Vec<f64>,
    /// Dual of each row.
    pub dual: Vec<f64>,
}

impl Lp {
    /// An empty model with `rows` equality rows.
    pub fn new(right_hand_sides: &[f64]) -> Self {
        // SAFETY: creates a fresh instance that this value owns until `drop`.
        let highs = unsafe { Highs_create() };
        let mut lp = Lp { highs, columns: 0, rows: right_hand_sides.len() };
        lp.set_flag("output_flag", false);
        lp.set_word("presolve", "off");
        lp.set_number("threads", 1);
        // Primal: re-solves come right after columns were added.
        lp.set_number("simplex_strategy", 4);
        let starts = vec![0; lp.rows];
        // SAFETY: bounds and starts have one entry per row; there are no nonzeros.
        unsafe {
            Highs_addRows(
                lp.highs,
                lp.rows as HighsInt,
                right_hand_sides.as_ptr(),
                right_hand_sides.as_ptr(),
                0,
                starts.as_ptr(),
                std::ptr::null(),
                std::ptr::null(),
            );
        }
        lp
    }

    /// Adds columns at the end.
    pub fn add(&mut self, columns: &[NewColumn]) {
        if columns.is_empty() {
            return;
        }
        let costs: Vec<f64> = columns.iter().map(|column| column.cost).collect();
        let lower = vec![0.0; columns.len()];
        let upper: Vec<f64> = columns.iter().map(|column| column.upper).collect();
        let mut starts = Vec::with_capacity(columns.len());
        let (mut index, mut value) = (Vec::new(), Vec::new());
        for column in columns {
            starts.push(index.len() as HighsInt);
            for (row, coefficient) in &column.entries {
                index.push(*row as HighsInt);
                value.push(*coefficient);
            }
        }
        // SAFETY: costs, bounds and starts have one entry per column, index and value one per nonzero.
        unsafe {
            Highs_addCols(
                self.highs,
                columns.len() as HighsInt,
                costs.as_ptr(),
                lower.as_ptr(),
                upper.as_ptr(),
                index.len() as HighsInt,
                starts.as_ptr(),
                index.as_ptr(),
                value.as_ptr(),
            );
        }
        self.columns += columns.len();
    }

    /// Makes the first `count` columns after `from` integer.
    pub fn make_integer(&mut self, from: usize, count: usize) {
        let kinds = vec![kHighsVarTypeInteger; count];
        // SAFETY: the range lies inside the columns and `kinds` has its length.
        unsafe {
            Highs_changeColsIntegralityByRange(
                self.highs,
                from as HighsInt,
                (from + count) as HighsInt - 1,
                kinds.as_ptr(),
            );
        }
    }

    /// Gives a starting point: one value per column.
    pub fn start_from(&mut self, values: &[f64]) {
        debug_assert_eq!(values.len(), self.columns);
        // SAFETY: one value per column; the other arrays are optional.
        unsafe {
            Highs_setSolution(self.highs, values.as_ptr(), std::ptr::null(), std::ptr::null(), std::ptr::null());
        }
    }

    /// Solves the linear programme. `None` unless HiGHS says optimal; one cold retry when it gives up before its time.
    pub fn solve(&mut self, limit: Duration) -> Option<Solution> {
        for attempt in 0..2 {
            let status = self.run(limit);
            if status == kHighsModelStatusOptimal {
                return Some(self.solution());
            }
            if status == kHighsModelStatusTimeLimit {
                return None;
            }
            if attempt == 0 {
                // SAFETY: the instance is alive; this only forgets its basis.
                unsafe { Highs_clearSolver(self.highs) };
            }
        }
        None
    }

    /// Solves as a mixed-integer programme; the best point found, whatever the status says. Without a limit it ends after
    /// [`NODES`] nodes, so that it does the same each time.
    pub fn solve_integer(&mut self, limit: Option<Duration>) -> Option<Solution> {
        self.set_word("presolve", "on");
        if limit.is_none() {
            self.set_whole("mip_max_nodes", NODES);
        }
        self.run(limit.unwrap_or(Duration::MAX));
        (self.info("primal_solution_status") == 2).then(|| self.solution())
    }

    fn run(&mut self, limit: Duration) -> HighsInt {
        self.set_real("time_limit", limit.as_secs_f64().min(1e7));
        // SAFETY: the instance is alive and owned by this thread.
        unsafe {
            Highs_zeroAllClocks(self.highs);
            Highs_run(self.highs);
            Highs_getModelStatus(self.highs)
        }
    }

    fn solution(&self) -> Solution {
        let mut found = Solution {
            // SAFETY: the instance is alive.
            objective: unsafe { Highs_getObjectiveValue(self.highs) },
            value: vec![0.0; self.columns],
            dual: vec![0.0; self.rows],
        };
        let (mut reduced, mut row_value) = (vec![0.0; self.columns], vec![0.0; self.rows]);
        // SAFETY: the arrays have one entry per column and row.
        unsafe {
            Highs_getSolution(
                self.highs,
                found.value.as_mut_ptr(),
                reduced.as_mut_ptr(),
                row_value.as_mut_ptr(),
                found.dual.as_mut_ptr(),
            );
        }
        found
    }

    fn info(&self, name: &str) -> HighsInt {
        let name = CString::new(name).unwrap_or_default();
        let mut value = 0;
        // SAFETY: the name is a C string and the value a valid place for one number.
        unsafe { Highs_getIntInfoValue(self.highs, name.as_ptr(), &mut value) };
        value
    }

    fn set_flag(&mut self, name: &str, value: bool) {
        let name = CString::new(name).unwrap_or_default();
        // SAFETY: the name is a C string.
        unsafe { Highs_setBoolOptionValue(self.highs, name.as_ptr(), HighsInt::from(value)) };
    }

    fn set_number(&mut self, name: &str, value: HighsInt) {
        let name = CString::new(name).unwrap_or_default();
        // SAFETY: the name is a C string.
        unsafe { Highs_setIntOptionValue(self.highs, name.as_ptr(), value) };
    }

    fn set_real(&mut self, name: &str, value: f64) {
        let name = CString::new(name).unwrap_or_default();
        // SAFETY: the name is a C string.
        unsafe { Highs_setDoubleOptionValue(self.highs, name.as_ptr(), value) };
    }

    fn set_whole(&mut self, name: &str, value: HighsInt) {
        let name = CString::new(name).unwrap_or_default();
        // SAFETY: the name is a C string.
        unsafe { Highs_setIntOptionValue(self.highs, name.as_ptr(), value) };
    }

    fn set_word(&mut self, name: &str, value: &str) {
        let (name, value) = (CString::new(name).unwrap_or_default(), CString::new(value).unwrap_or_default());
        // SAFETY: both are C strings.
        unsafe { Highs_setStringOptionValue(self.highs, name.as_ptr(), value.as_ptr()) };
    }
}

impl Drop for Lp {
    fn drop(&mut self) {
        // SAFETY: the instance is alive and nobody else has the pointer.
        unsafe { Highs_destroy(self.highs) };
    }
}
