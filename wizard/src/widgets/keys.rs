//! Access keys: Alt and a letter presses a button or enters a field. While Alt is held, the letters are shown.

use std::collections::BTreeSet;

use egui::{Align2, Color32, Event, FontId, Key, Modifiers, Response, Stroke, Ui, Vec2};

use crate::theme::Palette;

/// The letters given out on this frame, in the order of the controls: the same letters on each.
#[derive(Debug, Default)]
pub struct AccessKeys {
    used: BTreeSet<char>,
    /// Letters kept for controls that come later on the page and matter more.
    kept: Vec<(String, char)>,
}

impl AccessKeys {
    /// Keeps the best letter for a control before the page is drawn.
    pub fn keep(&mut self, label: String, english: &str) {
        if let Some(letter) = self.letter(&label, english) {
            self.kept.push((label, letter));
        }
    }

    /// The first free letter of the label, else of its English form, else of the alphabet.
    fn letter(&mut self, label: &str, english: &str) -> Option<char> {
        let letters = |text: &str| -> Vec<char> {
            text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase()).collect()
        };
        // A label of which only names are Latin (Microsoft Exchange) has no letters of its own.
        let own = if label.chars().any(|c| c.is_alphabetic() && (c as u32) > 0x36f) {
            Vec::new()
        } else {
            letters(label)
        };
        let free =
            own.into_iter().chain(letters(english)).chain('A'..='Z').find(|c| !self.used.contains(c))?;
        self.used.insert(free);
        Some(free)
    }

    /// Gives the control its letter, shows it while Alt is held, and says whether it was pressed.
    pub fn claim(
        &mut self,
        ui: &Ui,
        response: &Response,
        label: &str,
        english: &str,
        palette: &Palette,
    ) -> bool {
        let kept = self.kept.iter().position(|(of, _)| of == label).map(|at| self.kept.remove(at).1);
        let Some(letter) = kept.or_else(|| self.letter(label, english)) else { return false };
        let name = letter.to_string();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_access_key(name.as_str()));
        if !response.enabled() || !ui.is_enabled() {
            return false;
        }
        let held = ui.input(|input| input.modifiers.alt && !input.modifiers.ctrl);
        if held && ui.clip_rect().contains(response.rect.center()) {
            badge(ui, response, &name, palette);
        }
        let Some(key) = Key::from_name(&name) else { return false };
        // A modal above takes the keyboard for itself.
        let reachable = ui.ctx().memory(|memory| memory.allows_interaction(response.layer_id));
        reachable && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
    }
}

/// Letters typed with Alt are commands, not text. A slow frame holds more than one key, and Alt may be up again at its
/// end: each letter goes by the key that brought it.
pub fn drop_alt_text(ctx: &egui::Context) {
    ctx.input_mut(|input| {
        let mut with_alt = false;
        input.events.retain(|event| match event {
            Event::Key { pressed: true, modifiers, .. } => {
                with_alt = modifiers.alt && !modifiers.ctrl;
                true
            }
            Event::Text(_) => !with_alt,
            _ => true,
        });
    });
}

fn badge(ui: &Ui, response: &Response, letter: &str, palette: &Palette) {
    // At the lower left, where it hides least of the label.
    let center = response.rect.left_bottom() + Vec2::new(9.0, 2.0);
    let rect = egui::Rect::from_center_size(center, Vec2::splat(16.0));
    let painter =
        ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("access keys")));
    painter.rect(rect, 3.0, palette.text, Stroke::new(1.0, palette.card), egui::StrokeKind::Outside);
    let color: Color32 = palette.card;
    painter.text(rect.center(), Align2::CENTER_CENTER, letter, FontId::proportional(12.0), color);
}

#[cfg(test)]
mod tests;
