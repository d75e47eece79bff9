//! The program `exchange-connector-lab`.
fn main() {}
