//! Access keys: Alt and a letter presses a button or enters a field. While Alt is held, the letters are shown.

use std::collections::BTreeSet;

use egui::{Align2, Color32, Event, FontId, Key, Modifiers, Response, Stroke, Ui, Vec2};

use crate::theme::Palette;

/// The letters given out on this frame, in the order of the controls: the same letters on each.
#[derive(Debug, Default)]
pub struct AccessKeys {
    used: BTreeSet<char>,
}

impl AccessKeys {
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

    /// Gives the control its letter, shows it while Alt is held, and tells whether it was pressed.
    pub fn claim(
        &mut self,
        ui: &Ui,
        response: &Response,
        label: &str,
        english: &str,
        palette: &Palette,
    ) -> bool {
        let Some(letter) = self.letter(label, english) else { return false };
        let name = letter.to_string();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_access_key(name.as_str()));
        if !response.enabled() || !ui.is_enabled() {
            return false;
        }
        if ui.input(|input| input.modifiers.alt && !input.modifiers.ctrl) {
            badge(ui, response, &name, palette);
        }
        let Some(key) = Key::from_name(&name) else { return false };
        // A modal above takes the keyboard for itself.
        let reachable = ui.ctx().memory(|memory| memory.allows_interaction(response.layer_id));
        reachable && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
    }
}

/// Letters typed with Alt are commands, not text.
pub fn drop_alt_text(ctx: &egui::Context) {
    ctx.input_mut(|input| {
        if input.modifiers.alt && !input.modifiers.ctrl {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
    });
}

fn badge(ui: &Ui, response: &Response, letter: &str, palette: &Palette) {
    let rect =
        egui::Rect::from_center_size(response.rect.left_top() + Vec2::new(4.0, 3.0), Vec2::splat(17.0));
    let painter =
        ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("access keys")));
    painter.rect(rect, 3.0, palette.text, Stroke::new(1.0, palette.card), egui::StrokeKind::Outside);
    let color: Color32 = palette.card;
    painter.text(rect.center(), Align2::CENTER_CENTER, letter, FontId::proportional(12.0), color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_given_once_and_other_scripts_take_the_english_ones() {
        let mut keys = AccessKeys::default();
        assert_eq!(keys.letter("Connect", "Connect"), Some('C'));
        assert_eq!(keys.letter("Close", "Close"), Some('L'));
        assert_eq!(keys.letter("ヘルプ", "Help"), Some('H'));
        assert_eq!(keys.letter("本地 Microsoft Exchange Server", "On-premises"), Some('O'));
        assert_eq!(keys.letter("!", "CL"), Some('A'));
    }
}
