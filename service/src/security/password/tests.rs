//! What is taken as a password, and that a hash opens for it alone.

use super::*;

/// As cheap as it gets.
const CHEAP: Cost = Cost { memory_kib: 8, passes: 1 };

#[test]
fn a_password_is_long_mixed_and_not_the_name() {
    let refused = |text: &str| check("ann.admin", &Secret::new(text)).err();
    assert_eq!(refused("elevenchars"), Some(PasswordRefusal::TooShort));
    assert_eq!(refused("correct horse battery"), None);
    assert_eq!(refused("aaaaaaaaaaaabbbb"), Some(PasswordRefusal::TooPlain));
    assert_eq!(refused("my ANN.Admin password"), Some(PasswordRefusal::HoldsName));
    assert_eq!(refused(&"abcdefgh".repeat(33)), Some(PasswordRefusal::TooLong));
    assert_eq!(refused("пароль из слов"), None, "characters are counted, not bytes");
    // A name of three letters is in many words.
    assert_eq!(check("ann", &Secret::new("a planned sentence")).err(), None);
}

#[tokio::test]
async fn a_hash_opens_for_its_password_alone_however_it_was_composed() {
    let hasher = Hasher::new(CHEAP);
    let stored = hasher.hash(Secret::new("Zo\u{e9} likes trains")).await.expect("a hash");
    assert!(stored.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{stored}");
    let fits = async |text: &str| hasher.verify(Secret::new(text), Some(stored.clone())).await;
    assert_eq!(fits("Zoe\u{301} likes trains").await, Ok(true));
    assert_eq!(fits("Zoe likes trains").await, Ok(false));
    assert_eq!(hasher.verify(Secret::new("anything"), None).await, Ok(false), "nobody has no password");
    assert_eq!(hasher.verify(Secret::new("anything"), Some("damaged".into())).await, Ok(false));
    let other = hasher.hash(Secret::new("Zo\u{e9} likes trains")).await.expect("a hash");
    assert_ne!(stored, other, "each has a salt of its own");
}

#[test]
fn a_hash_costs_what_owasp_asks_for() {
    let stored = hash(Cost::default(), &Secret::new("correct horse battery")).expect("a hash");
    assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
}
