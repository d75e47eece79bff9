//! Buttons, links, check boxes and radio buttons, each with its access key.

use egui::{Response, RichText, Stroke, Ui, Vec2};

use super::page::{BUTTON_WIDTH, Page, claim_key};
use crate::theme;

/// A button; true when pressed by pointer, keyboard, access key or screen reader.
pub fn button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    pressed(ui, page, id, enabled, egui::Button::new(page.text.get(id)))
}

/// The button that Enter presses.
pub fn primary_button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    let mut button = egui::Button::new(page.text.get(id));
    if enabled {
        let text = RichText::new(page.text.get(id)).color(page.palette.on_accent);
        let line = Stroke::new(1.0, page.palette.accent);
        button = egui::Button::new(text).fill(page.palette.accent).stroke(line);
    }
    pressed(ui, page, id, enabled, button)
}

fn pressed(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool, button: egui::Button<'_>) -> bool {
    let button = button.min_size(Vec2::new(BUTTON_WIDTH, theme::CONTROL));
    let response = ui.add_enabled(enabled, button.wrap_mode(egui::TextWrapMode::Extend));
    page.take_first_focus(&response);
    (by_key(ui, page, id, &response) || response.clicked()) && enabled
}

/// True when the control's access key was pressed.
fn by_key(ui: &Ui, page: &mut Page, id: &str, response: &Response) -> bool {
    let (label, english) = (page.text.get(id), page.text.english(id));
    claim_key(ui, page, response, &label, &english)
}

/// A link that does something in the window.
pub fn link(ui: &mut Ui, page: &mut Page, id: &str) -> bool {
    let response = ui.link(page.text.get(id));
    by_key(ui, page, id, &response) || response.clicked()
}

/// A check box; true when it changed.
pub fn check_box(ui: &mut Ui, page: &mut Page, id: &str, value: &mut bool) -> bool {
    let response = ui.add(egui::Checkbox::new(value, page.text.get(id)));
    page.take_first_focus(&response);
    if by_key(ui, page, id, &response) {
        *value = !*value;
        response.request_focus();
        return true;
    }
    response.changed()
}

/// A radio button; true when chosen.
pub fn radio(ui: &mut Ui, page: &mut Page, id: &str, selected: bool) -> bool {
    let response = ui.add(egui::RadioButton::new(selected, page.text.get(id)));
    by_key(ui, page, id, &response) || response.clicked()
}
