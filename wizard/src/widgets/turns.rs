//! Keys in their order: what follows a key that moves the focus goes to where it went. A frame hands all its events to
//! whatever has the focus; on a slow renderer, by Remote Desktop say, a quick typist puts more than one key into it.

use egui::{Event, Key, RawInput};

/// Events that wait for the next frame.
#[derive(Debug, Default)]
pub struct Turns {
    waiting: Vec<Event>,
}

impl Turns {
    /// Ends this frame's events after the first key that moves the focus and keeps the others, in order, for the next
    /// frame. True when that is to be drawn at once.
    pub fn take(&mut self, input: &mut RawInput) -> bool {
        if !self.waiting.is_empty() {
            let new = std::mem::replace(&mut input.events, std::mem::take(&mut self.waiting));
            input.events.extend(new);
        }
        if let Some(at) = input.events.iter().position(moves_focus) {
            // The letter of an access key comes with its key and goes with it.
            let letter = match (&input.events[at], input.events.get(at + 1)) {
                (Event::Key { modifiers, .. }, Some(Event::Text(_))) if modifiers.alt => 1,
                _ => 0,
            };
            self.waiting = input.events.split_off(at + 1 + letter);
        }
        !self.waiting.is_empty()
    }
}

/// Tab, and a letter with Alt. Enter and Escape change what is shown, so what follows waits for that too.
fn moves_focus(event: &Event) -> bool {
    match event {
        Event::Key { key: Key::Tab | Key::Enter | Key::Escape, pressed: true, .. } => true,
        Event::Key { pressed: true, modifiers, .. } => modifiers.alt && !modifiers.ctrl,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
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
}
