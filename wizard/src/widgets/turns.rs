//! Keys in their order: a key that follows one that moves the focus goes to the new focus. egui hands all events of a
//! frame to the present focus. On a slow renderer, by Remote Desktop say, a quick typist puts several keys into one.

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
mod tests;
