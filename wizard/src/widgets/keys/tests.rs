//! Unit tests of `keys.rs`.

use super::*;

#[test]
fn letters_are_given_once_and_other_scripts_take_the_english_ones() {
    let mut keys = AccessKeys::default();
    assert_eq!(keys.letter("Connect", "Connect"), Some('C'));
    assert_eq!(keys.letter("Close", "Close"), Some('L'));
    assert_eq!(keys.letter("ヘルプ", "Help"), Some('H'));
    assert_eq!(keys.letter("本地 Microsoft Exchange Server", "On-premises"), Some('O'));
    assert_eq!(keys.letter("!", "CL"), Some('A'));
    keys.keep("Test".into(), "Test");
    assert_eq!(keys.letter("To", "To"), Some('B'), "T is kept and O is taken");
}
