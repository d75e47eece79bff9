//! Unit tests of `identity.rs`.

use super::*;

#[test]
fn what_could_mean_everything_is_no_identity() {
    for nothing in ["", " ", "\t\n", "\u{a0}", "''", "{}", "\" \"", "00000000-0000-0000-0000-000000000000"] {
        assert_eq!(Identity::new(nothing), Err(IdentityError::Empty), "{nothing:?}");
    }
    assert_eq!(Identity::guid(Uuid::nil()), Err(IdentityError::Empty));
    for wild in ["*", "ann*", "contoso.com/Users/?"] {
        assert!(matches!(Identity::new(wild), Err(IdentityError::Wildcard(_))), "{wild:?}");
    }
    assert!(matches!(Identity::new("a\nb"), Err(IdentityError::Control(_))));
}

#[test]
fn names_of_devices_are_kept_verbatim() {
    let name = "contoso.com/Users/Ann O'Neil/ExchangeActiveSyncDevices/REST§Outlook§5eec";
    assert_eq!(Identity::new(name).unwrap().as_str(), name);
}
