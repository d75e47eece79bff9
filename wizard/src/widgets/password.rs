//! The password field: masked on the screen unless asked, always masked for the screen reader, no undo history.

use egui::text::LayoutJob;
use egui::text_edit::TextEditState;
use egui::{Id, Ui};

use super::fields::{FieldOptions, after_field, edit, labelled};
use super::page::{Page, focus_ring};
use crate::model::{LONGEST_PASSWORD, PasswordField};
use crate::theme;

/// A labelled password field with *Show password*; true when it was left.
pub fn password(
    ui: &mut Ui,
    page: &mut Page,
    label_id: &str,
    field: &mut PasswordField,
    width: f32,
    options: FieldOptions,
) -> bool {
    let label = page.text.get(label_id);
    let mut left = false;
    labelled(ui, page, &label, options.problem, |ui, page, by| {
        let revealed = field.revealed && options.enabled;
        let mut clear = |ui: &Ui, text: &dyn egui::TextBuffer, _width: f32| {
            let font = egui::TextStyle::Body.resolve(ui.style());
            let job = LayoutJob::simple_singleline(text.as_str().to_owned(), font, ui.visuals().text_color());
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        // The eye stands inside, at the end.
        let margin = egui::Margin { right: 34, ..egui::Margin::symmetric(10, 4) };
        let edit = edit(page, field.buffer(), width, options).margin(margin);
        let mut edit = edit.password(true).char_limit(LONGEST_PASSWORD);
        if revealed {
            edit = edit.layouter(&mut clear);
        }
        let output = ui.add_enabled_ui(options.enabled, |ui| edit.show(ui)).inner;
        let response = output.response.response.labelled_by(by);
        if revealed {
            mask_for_screen_reader(ui, response.id, &output.galley);
        }
        forget_undo(ui, response.id);
        after_field(ui, page, &response, label_id, options);
        left = response.lost_focus();
        reveal_button(ui, page, field, options.enabled, &response);
    });
    left
}

/// The text runs below the field come from what is drawn; they get dots in place of the letters.
fn mask_for_screen_reader(ui: &Ui, id: Id, galley: &egui::Galley) {
    const CHUNK: usize = 255;
    for (row_index, row) in galley.rows.iter().enumerate() {
        let glyphs = row.glyphs.len();
        for chunk in 0..glyphs.div_ceil(CHUNK).max(1) {
            let length = glyphs.saturating_sub(chunk * CHUNK).min(CHUNK);
            ui.ctx().accesskit_node_builder(id.with(row_index).with(chunk), |node| {
                node.set_value("•".repeat(length));
                node.set_character_lengths(vec![3_u8; length]);
                node.set_word_starts(Vec::<u8>::new());
            });
        }
    }
}

/// egui's undo history would keep clear copies of what was typed.
fn forget_undo(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), id) {
        state.clear_undoer();
        state.store(ui.ctx(), id);
    }
}

fn reveal_button(
    ui: &mut Ui,
    page: &mut Page,
    field: &mut PasswordField,
    enabled: bool,
    of: &egui::Response,
) {
    let id = if field.revealed { "hide-password" } else { "show-password" };
    let name = page.text.get(id);
    let size = egui::Vec2::splat(theme::CONTROL - 4.0);
    let enabled = enabled && !field.is_empty();
    let place =
        egui::Rect::from_center_size(of.rect.right_center() - egui::vec2(size.x / 2.0 + 3.0, 0.0), size);
    let sense = if enabled { egui::Sense::click() } else { egui::Sense::hover() };
    let response = ui.interact(place, of.id.with("eye"), sense);
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::accesskit::Role::Button, enabled, field.revealed, &name)
    });
    let color = match (enabled, response.hovered()) {
        (true, true) => page.palette.text,
        (true, false) => page.palette.weak,
        (false, _) => page.palette.weak.gamma_multiply(0.6),
    };
    eye(ui, response.rect.center(), color, field.revealed);
    focus_ring(ui, page, &response);
    if response.on_hover_text(name).clicked() {
        field.revealed = !field.revealed;
    }
}

/// An eye, struck through while the password is shown.
fn eye(ui: &Ui, center: egui::Pos2, color: egui::Color32, crossed: bool) {
    let stroke = egui::Stroke::new(1.3, color);
    for side in [-1.0, 1.0] {
        let lid = (0..=12u8)
            .map(|i| {
                let x = f32::from(i) / 6.0 - 1.0;
                center + egui::vec2(x * 8.0, side * 4.6 * (1.0 - x * x))
            })
            .collect();
        ui.painter().add(egui::Shape::line(lid, stroke));
    }
    ui.painter().circle_filled(center, 2.4, color);
    if crossed {
        ui.painter().line_segment([center + egui::vec2(-7.0, 6.0), center + egui::vec2(7.0, -6.0)], stroke);
    }
}
