//! Unit tests of `power_shell.rs`.

use super::parameter;

#[test]
fn query_parameters_come_with_either_separator() {
    assert_eq!(parameter("clientApplication=x;SerializationLevel=Full", "serializationlevel"), Some("Full"));
    assert_eq!(parameter("a=1&SerializationLevel=Partial", "SerializationLevel"), Some("Partial"));
    assert_eq!(parameter("", "SerializationLevel"), None);
}
