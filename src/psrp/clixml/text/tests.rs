//! Unit tests of `text.rs`.

use super::*;

#[test]
fn escapes_are_undone_and_made() {
    for (wire, text) in [
        ("plain", "plain"),
        ("a_x000A_b", "a\nb"),
        ("_x005F_x000A_", "_x000A_"),
        ("_xD83C__xDFB5_", "🎵"),
        ("&lt;&amp;&gt;&quot;", "<&>\""),
        ("_", "_"),
        ("snake_case", "snake_case"),
        ("_x0085_", "\u{85}"),
    ] {
        assert_eq!(decode_text(wire, 0).expect(wire), text);
        let mut out = String::new();
        encode_text(&mut out, text);
        assert_eq!(out, wire);
    }
}

#[test]
fn other_forms_are_read_too() {
    for (wire, text) in [
        ("_x000a_", "\n"),
        ("&#65;&#x42;&apos;", "AB'"),
        ("_xD83C_", "\u{FFFD}"),
        ("_xDFB5__xD83C_!", "\u{FFFD}\u{FFFD}!"),
        ("_x00G0_ _x12_ _x", "_x00G0_ _x12_ _x"),
        ("é_x0041_ü", "éAü"),
        ("&#95;x0041_", "A"),
    ] {
        assert_eq!(decode_text(wire, 0).expect(wire), text);
    }
    assert!(matches!(decode_text("plain_text", 0), Ok(Cow::Borrowed("plain_text"))));
}

#[test]
fn unknown_entities_are_refused() {
    for wire in ["&lol;", "&", "&;", "&#;", "&#x;", "&#xD800;", "&#0;", "&#+65;", "&#x+41;", "&amp"] {
        assert!(decode_text(wire, 0).is_err(), "{wire}");
    }
}
