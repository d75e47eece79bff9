//! Unit tests of `name.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn names_are_taken_apart() {
    assert_eq!(dns_domain("CN=Ann,OU=Sales,DC=Contoso,DC=com").as_deref(), Some("contoso.com"));
    assert_eq!(dns_domain("CN=Ann"), None);
    assert_eq!(
        canonical_name("CN=Ann\\, O'Neil,OU=R/D,DC=contoso,DC=com").as_deref(),
        Some("contoso.com/R\\/D/Ann, O'Neil")
    );
    assert_eq!(canonical_name("dc=contoso, dc=com").as_deref(), Some("contoso.com"));
    assert_eq!(canonical_name("contoso.com/Sales"), None);
}

#[test]
fn one_name_has_one_key_however_it_is_written() {
    let key = name_key("CN=Ann\\, Lee,OU=Sales,DC=contoso,DC=com");
    for same in [
        "cn=ann\\2c lee,ou=sales,dc=contoso,dc=com",
        "CN = Ann\\, Lee , OU = Sales, DC=contoso, DC=com",
        "CN=\"Ann, Lee\",OU=Sales,DC=contoso,DC=com",
    ] {
        assert_eq!(name_key(same), key, "{same}");
    }
    for other in ["CN=Ann,CN=Lee,OU=Sales,DC=contoso,DC=com", "CN=Ann\\, Lee\\ ,OU=Sales,DC=contoso,DC=com"] {
        assert_ne!(name_key(other), key, "{other}");
    }
    assert_ne!(name_key("CN=a,OU=b"), name_key("CN=a\\,OU\\=b"));
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,80}") {
        let _ = name_key(&text);
        let _ = canonical_name(&text);
        let _ = dns_domain(&format!("CN={text}"));
    }

    /// Any value, escaped byte by byte, is read back.
    #[test]
    fn escapes_are_undone(value in "[^\u{0}]{1,20}") {
        let escaped: String = value.bytes().map(|byte| format!("\\{byte:02x}")).collect();
        let read = parts(&format!("CN={escaped},DC=x"));
        prop_assert_eq!(read, Some(vec![("cn".into(), value), ("dc".into(), "x".into())]));
    }
}
