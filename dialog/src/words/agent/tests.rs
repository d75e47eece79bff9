//! Unit tests of `agent.rs`.

use super::other_release;

#[test]
fn releases_are_compared_by_number() {
    assert_eq!(other_release("0.9.0", "0.10.0"), Some("agent-older"));
    assert_eq!(other_release("1.0.0", "0.10.3"), Some("agent-newer"));
    assert_eq!(other_release("0.10.3+build", "0.10.3"), None);
}
