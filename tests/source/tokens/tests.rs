//! Tests of taking text apart, with what could be mistaken for code.

use super::{Token, tokens};

fn words(text: &str) -> Vec<String> {
    tokens(text).iter().filter_map(Token::word).map(str::to_owned).collect()
}

#[test]
fn comments_are_no_code() {
    assert_eq!(words("a // crate::x\nb /* c /* d */ e */ f /// g\n//! h\n i"), ["a", "b", "f", "i"]);
    assert_eq!(words("a /* never closed"), ["a"]);
}

#[test]
fn strings_are_no_code() {
    assert_eq!(words(r#"a "crate::x \" y" b b"c" d c"e""#), ["a", "b", "d"]);
    assert_eq!(words(r###"a r"x\" b r#"y " z"# c br##"q "# r"## d"###), ["a", "b", "c", "d"]);
    assert_eq!(words("a \"two\nlines // no comment\" b"), ["a", "b"]);
    assert_eq!(words("a \"never closed"), ["a"]);
}

#[test]
fn a_quote_may_be_a_character_or_a_lifetime() {
    assert_eq!(
        words(r"a '{' b '\'' c 'x' d '\u{1F600}' e 'é' f b'\\' g '\\' h"),
        ["a", "b", "c", "d", "e", "f", "b", "g", "h"]
    );
    assert_eq!(words("fn f<'a, 'long>(x: &'a str, y: &'_ T)"), ["fn", "f", "x", "str", "y", "T"]);
    assert_eq!(words("'outer: loop { break 'outer; }"), ["loop", "break"]);
    assert_eq!(words("f('\"', x, '\"')"), ["f", "x"]);
}

#[test]
fn raw_names_and_numbers() {
    assert_eq!(words("r#type r#use 1_000u64 0x1f 1.5 0..len x.0.y"), ["type", "use", "len", "x", "y"]);
}

#[test]
fn paths_have_one_sign() {
    let word = |word: &str| Token::Word(word.to_owned());
    assert_eq!(tokens("a::b : c"), [word("a"), Token::Path, word("b"), Token::Sign(':'), word("c")]);
}
