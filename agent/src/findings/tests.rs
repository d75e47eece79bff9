//! Unit tests of `findings.rs`.

use super::*;

#[test]
fn codes_are_unique_and_ours_do_not_reuse_documented_numbers() {
    let mut seen = std::collections::BTreeSet::new();
    for code in ALL.iter().chain(CORE).chain(GRAPH) {
        assert!(seen.insert(code.code), "{} is there twice", code.code);
        if code.number.is_empty() {
            continue;
        }
        let documented = ["0x0000001", "0x0000006", "0x0000008"].contains(&code.number);
        let value = u32::from_str_radix(code.number.trim_start_matches("0x"), 16).expect("a number");
        assert!(documented || value >= 0x10, "{} takes a documented number", code.code);
    }
}
