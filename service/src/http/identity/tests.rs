//! Unit tests of `identity.rs`.

use super::*;

#[test]
fn no_administrator_is_taken_for_a_source_or_a_program() {
    for name in
        ["ann", "Graph API", "my policy", "connectors", "administrator", "activedirectory", "ポリシー"]
    {
        assert_eq!(author(name.into()), name, "as it always was");
    }
    for name in
        ["graph", "GRAPH", "policy", "restored", "connector EX01", "activeDirectory:00", "administrator ann"]
    {
        assert_eq!(author(name.into()), format!("administrator {name}"));
    }
}
