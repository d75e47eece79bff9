//! Unit tests of `secret.rs`.

use super::*;

#[test]
fn debug_never_shows_the_text() {
    let secret = Secret::new("hunter2");
    assert_eq!(format!("{secret:?} {:#?}", Some(&secret)).matches("hunter2").count(), 0);
    assert_eq!(secret.expose(), "hunter2");
}
