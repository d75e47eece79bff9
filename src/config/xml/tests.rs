//! Unit tests of `xml.rs`.

use proptest::prelude::*;

use super::*;

#[test]
fn what_settings_never_need_is_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaa\">]><a>&a;</a>";
    assert_eq!(read(bomb), Err(XmlError::DocumentType));
    assert_eq!(read("<a>&b;</a>"), Err(XmlError::Entity));
    assert_eq!(read("<a><?php x?></a>"), Err(XmlError::ProcessingInstruction));
    assert_eq!(read(&"<a>".repeat(9)), Err(XmlError::TooDeep));
    assert_eq!(read("<a><b/>"), Err(XmlError::Truncated));
    assert_eq!(read(""), Err(XmlError::Truncated));
    assert_eq!(read("<a/><b/>"), Err(XmlError::Trailing));
    assert_eq!(read("<a>x<b/></a>"), Err(XmlError::Mixed("a".into())));
    assert!(matches!(read("<a><b></a>"), Err(XmlError::Malformed { .. })));
    let many = format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS));
    assert_eq!(read(&many), Err(XmlError::TooMany));
}

#[test]
fn text_is_unescaped_once() {
    let root = read("<a x='1&amp;2'><b>a &lt;b&gt; &#x41;<![CDATA[<c>]]></b></a>").expect("xml");
    assert_eq!(root.attribute("x"), Some("1&2"));
    assert_eq!(root.children[0].text, "a <b> A<c>");
}

proptest! {
    #[test]
    fn no_input_panics(text in ".{0,200}") {
        let _ = read(&text);
        let _ = read(&format!("<a>{text}"));
    }
}
