//! The program `exchange-connector-service`.
fn main() {}
