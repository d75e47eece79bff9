//! The program `exchange-connector-setup`.
fn main() {}
