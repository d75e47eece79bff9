//! Unit tests of `soap.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn entities_are_only_xml_s_own_and_document_types_are_refused() {
    let root = parse("<a:x y='1&amp;2'>p &lt; q&#x21;<![CDATA[<r>]]></a:x>").unwrap();
    assert_eq!(
        (root.name.as_str(), root.attribute("Y"), root.value()),
        ("x", Some("1&2"), Some("p < q!<r>"))
    );
    assert!(matches!(parse("<!DOCTYPE x [<!ENTITY e 'v'>]><x>&e;</x>"), Err(XmlError::DocumentType)));
    assert!(matches!(parse("<x>&e;</x>"), Err(XmlError::Entity(_))));
    for broken in ["", "text", "<x>", "<x></y>"] {
        assert!(parse(broken).is_err(), "{broken:?}");
    }
    let deep = "<x>".repeat(100);
    assert!(matches!(parse(&deep), Err(XmlError::TooDeep)));
}

proptest! {
    #[test]
    fn no_text_panics(text in "[<>&;/a-c \"'=!\\[\\]?-]{0,60}") {
        let _ = parse(&text);
    }

    #[test]
    fn what_is_escaped_comes_back(text in "[ -~§ä]{1,40}") {
        let root = parse(&format!("<x>{}</x>", escape(&text))).unwrap();
        prop_assert_eq!(root.text, text);
    }
}
