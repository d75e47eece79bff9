//! Unit tests of `faults.rs`.

use super::*;

#[test]
fn the_quota_belongs_to_the_user_and_can_be_reset() {
    let faults = SharedFaults::new(Faults { throttle_after_cmdlets: Some(2), ..Faults::default() });
    assert_eq!(faults.count_cmdlet("a"), Ok(1));
    assert_eq!(faults.count_cmdlet("A"), Ok(2));
    let text = faults.count_cmdlet("a").expect_err("used up");
    assert!(text.contains("user load quota of 2 requests") && text.contains("5000 milliseconds"), "{text}");
    assert_eq!(faults.count_cmdlet("b"), Ok(1));
    faults.reset_budgets();
    assert_eq!(faults.count_cmdlet("a"), Ok(1));
}
