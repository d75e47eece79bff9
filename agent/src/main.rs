//! The program `exchange-connector`.
fn main() {}
