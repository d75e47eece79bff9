//! `cargo xtask`: demo, test, ci, bench, package.
fn main() {}
