//! Unit tests of `language.rs`.

use super::*;

#[test]
fn the_nearest_language_is_taken() {
    for (locale, wanted) in [
        ("de", Some("de")),
        ("de-at", Some("de")),
        ("EN-us", Some("en")),
        ("pt", Some("pt-PT")),
        ("pt-AO", Some("pt-PT")),
        ("pt-br", Some("pt-BR")),
        ("zh", Some("zh-CN")),
        ("zh-Hant-HK", Some("zh-TW")),
        ("zh-sg", Some("zh-CN")),
        ("fi", None),
        ("", None),
    ] {
        assert_eq!(Language::of(locale).map(Language::code), wanted, "{locale}");
    }
    assert_eq!(best_of("de-AT", &["de-CH", "de-at"]), Some(1));
    assert_eq!(best_of("zh-HK", &["zh-CN"]), Some(0), "better than another language");
    for (text, good) in [("de", true), ("zh-Hant-TW", true), ("d", false), ("de_AT", false), ("de-", false)] {
        assert_eq!(is_locale(text), good, "{text}");
    }
}
