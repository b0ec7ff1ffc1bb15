//! What people see: tables and pages.
