//! Unit tests of `seal.rs`.

use super::*;

const FORM: &Form = b"SHARED\x00\x01";

fn sealer(byte: u8, form: &'static Form) -> Sealer {
    Sealer::new(Zeroizing::new([byte; 32]), form)
}

#[test]
fn a_secret_opens_under_its_own_name_key_and_form_only() {
    let sealed = sealer(7, FORM).seal("a", &Secret::new("hunter2")).expect("sealed");
    assert!(!sealed.windows(7).any(|bytes| bytes == b"hunter2"));
    assert_eq!(sealer(7, FORM).open("a", &sealed).expect("opens").expose(), "hunter2");
    assert_eq!(sealer(7, FORM).open("b", &sealed), Err(NotOpened));
    assert_eq!(sealer(8, FORM).open("a", &sealed), Err(NotOpened));
    let other: &Form = b"OTHERS\x00\x01";
    let relabelled = [other.as_slice(), &sealed[FORM.len()..]].concat();
    assert_eq!(sealer(7, other).open("a", &relabelled), Err(NotOpened));
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert_eq!(sealer(7, FORM).open("a", &changed), Err(NotOpened), "byte {at}");
    }
}

proptest::proptest! {
    #[test]
    fn no_bytes_open_or_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200)) {
        proptest::prop_assert!(sealer(7, FORM).open("x", &bytes).is_err());
        let framed = [FORM.as_slice(), &bytes].concat();
        proptest::prop_assert!(sealer(7, FORM).open("x", &framed).is_err());
    }
}
