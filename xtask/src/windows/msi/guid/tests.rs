//! Unit tests of `guid.rs`.

use super::*;

#[test]
fn a_guid_follows_from_what_it_stands_for() {
    let digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    assert_eq!(of_digest(digest), "01234567-89AB-8DEF-A123-456789ABCDEF");
    if cfg!(unix) {
        let one = of_version("1.2.3").expect("sha256sum");
        assert_eq!(one, of_version("1.2.3").expect("sha256sum"));
        assert_ne!(one, of_version("1.2.4").expect("sha256sum"));
    }
}
