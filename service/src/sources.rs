//! Where management records and groups come from: Microsoft Graph and CSV.

pub mod csv;
pub mod graph;
