//! Unit tests of `xml.rs`.

use proptest::prelude::*;

use super::*;

const STRICT: XmlLimits = XmlLimits::SETTINGS;
const ANSWER: XmlLimits = XmlLimits::ANSWER;

fn read(text: &str) -> Result<Element, XmlError> {
    parse(text, STRICT)
}

#[test]
fn what_settings_never_need_is_refused() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaa\">]><a>&a;</a>";
    assert_eq!(read(bomb), Err(XmlError::DocumentType));
    assert_eq!(read("<a>&b;</a>"), Err(XmlError::Entity("b".into())));
    assert_eq!(read("<a><?php x?></a>"), Err(XmlError::ProcessingInstruction));
    assert_eq!(read(&"<a>".repeat(9)), Err(XmlError::TooDeep(8)));
    assert_eq!(read("<a><b/>"), Err(XmlError::Truncated));
    assert_eq!(read(""), Err(XmlError::Truncated));
    assert_eq!(read("<a/><b/>"), Err(XmlError::Trailing));
    assert_eq!(read("<a/>x"), Err(XmlError::Trailing));
    assert_eq!(read("<a>x<b/></a>"), Err(XmlError::Mixed("a".into())));
    assert!(matches!(read("<a><b></a>"), Err(XmlError::Malformed { .. })));
    let many = format!("<a>{}</a>", "<b/>".repeat(STRICT.elements));
    assert_eq!(read(&many), Err(XmlError::TooMany(STRICT.elements)));
    assert_eq!(read(&" ".repeat(STRICT.bytes + 1)), Err(XmlError::TooLarge(STRICT.bytes)));
}

#[test]
fn text_is_unescaped_once() {
    let root = read("<a x='1&amp;2'><b>a &lt;b&gt; &#x41;<![CDATA[<c>]]></b></a>").expect("xml");
    assert_eq!(root.attribute("x"), Some("1&2"));
    assert_eq!(root.children[0].text, "a <b> A<c>");
}

#[test]
fn an_answer_may_have_instructions_and_mixed_text_but_no_entity_or_document_type() {
    let root = parse("<a:x y='1&amp;2'><?i?>p &lt; q&#x21;<b/><![CDATA[<r>]]></a:x>", ANSWER).unwrap();
    assert_eq!(
        (root.name.as_str(), root.attribute("Y"), root.value()),
        ("x", Some("1&2"), Some("p < q!<r>"))
    );
    let refused = parse("<!DOCTYPE x [<!ENTITY e 'v'>]><x>&e;</x>", ANSWER);
    assert_eq!(refused, Err(XmlError::DocumentType));
    assert_eq!(parse("<x>&e;</x>", ANSWER), Err(XmlError::Entity("e".into())));
    for broken in ["", "text", "<x>", "<x></y>"] {
        assert!(parse(broken, ANSWER).is_err(), "{broken:?}");
    }
    assert_eq!(parse(&"<x>".repeat(100), ANSWER), Err(XmlError::TooDeep(64)));
    assert_eq!(parse(&"x".repeat(ANSWER.bytes + 1), ANSWER), Err(XmlError::TooLarge(ANSWER.bytes)));
}

proptest! {
    #[test]
    fn no_input_panics(text in ".{0,200}", tags in "[<>&;/a-c \"'=!\\[\\]?-]{0,60}") {
        for limits in [STRICT, ANSWER] {
            let _ = parse(&text, limits);
            let _ = parse(&tags, limits);
            let _ = parse(&format!("<a>{text}"), limits);
        }
    }

    #[test]
    fn what_is_escaped_comes_back(text in "[ -~§ä]{1,40}") {
        let root = parse(&format!("<x>{}</x>", escape(&text)), ANSWER).unwrap();
        prop_assert_eq!(root.text, text);
    }
}
