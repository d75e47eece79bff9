//! The sources of management records and groups: Microsoft Graph and CSV.

pub mod csv;
pub mod graph;
