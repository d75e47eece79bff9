//! Places of pages as texts.

use super::*;

#[test]
fn a_place_comes_back_as_it_was_and_nothing_else_is_one() {
    let place =
        SearchKey { value: "großmann, dieter".into(), org: Uuid::from_u128(1), id: Uuid::from_u128(2) };
    assert_eq!(key(&token(&place)).expect("a place"), place);
    let none = Uuid::nil().simple();
    for text in [
        "",
        ".",
        "1.2.3",
        &format!("{none}.{none}"),
        &format!("{none}.{none}.f"),
        &format!("{none}.{none}.ff"),
        &format!("{none}.{none}.zz"),
        &format!("{none}.{none}.é"),
    ] {
        assert!(key(text).is_err(), "{text:?}");
    }
}
