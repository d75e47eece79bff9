//! Unit tests of `turns.rs`.

use egui::Modifiers;

use super::*;

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

fn text(text: &str) -> Event {
    Event::Text(text.to_owned())
}

#[test]
fn a_frame_ends_after_the_key_that_moves_the_focus() {
    let mut turns = Turns::default();
    let mut input = RawInput {
        events: vec![text("a"), key(Key::Tab, Modifiers::NONE), text("b"), key(Key::C, Modifiers::ALT)],
        ..RawInput::default()
    };
    assert!(turns.take(&mut input));
    assert_eq!(input.events, [text("a"), key(Key::Tab, Modifiers::NONE)]);

    // What came meanwhile stays behind it, and an access key's own letter stays with its key.
    let mut next = RawInput { events: vec![text("c"), text("d")], ..RawInput::default() };
    assert!(turns.take(&mut next));
    assert_eq!(next.events, [text("b"), key(Key::C, Modifiers::ALT), text("c")]);

    let mut last = RawInput::default();
    assert!(!turns.take(&mut last));
    assert_eq!(last.events, [text("d")]);
}

#[test]
fn a_frame_without_such_keys_is_as_it_came() {
    let mut turns = Turns::default();
    let events = vec![text("@"), key(Key::Q, Modifiers::ALT | Modifiers::CTRL), text("@")];
    let mut input = RawInput { events: events.clone(), ..RawInput::default() };
    assert!(!turns.take(&mut input));
    assert_eq!(input.events, events);
}
