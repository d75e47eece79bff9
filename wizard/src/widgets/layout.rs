//! Words, headings, frames and rows that pages are made of.

use egui::{Align, Layout, Response, RichText, Sense, Stroke, Ui, Vec2};

use super::marks::{Mark, mark};
use super::page::Page;
use crate::theme;

/// Text in a smaller, weaker voice.
pub fn note(ui: &mut Ui, page: &Page, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text).small().color(page.palette.weak)).wrap())
}

/// Text that the screen reader speaks when it changes.
pub fn live(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> Response {
    let response = ui.add(egui::Label::new(text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    response
}

/// A heading inside a page.
pub fn heading(ui: &mut Ui, page: &Page, text: impl Into<String>) -> Response {
    let text = text.into();
    let words = RichText::new(&text).size(16.5).color(page.palette.text);
    let response = ui.add(egui::Label::new(words).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
    });
    response
}

/// A frame that sets a group apart.
pub fn card<R>(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page) -> R) -> R {
    egui::Frame::new()
        .fill(page.palette.card)
        .stroke(Stroke::new(1.0, page.palette.line.gamma_multiply(0.7)))
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(14, 12))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui, page)
        })
        .inner
}

/// A part of a page whose controls keep the keyboard when something appears or goes above it.
///
/// egui identifies controls by their number on the page; those of a part are counted from its name.
pub fn part<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(egui::UiBuilder::new().scope_id(egui::Id::unique(("part", name))), add).inner
}

/// The row of a dialog's buttons, from the right; no higher than they are.
pub fn buttons_at_right(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = Vec2::new(ui.available_width(), theme::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add);
}

/// Empty room.
pub fn space(ui: &mut Ui, height: f32) {
    ui.allocate_exact_size(Vec2::new(0.0, height), Sense::hover());
}

/// A mark, and beside it what `add` draws.
pub fn beside_mark<R>(
    ui: &mut Ui,
    page: &mut Page,
    (kind, size): (Mark, f32),
    add: impl FnOnce(&mut Ui, &mut Page) -> R,
) -> R {
    let row = |ui: &mut Ui| {
        mark(ui, kind, size, &page.palette);
        ui.vertical(|ui| add(ui, page)).inner
    };
    ui.horizontal_top(row).inner
}

/// One thing below the other, a line between them.
pub fn list<T>(
    ui: &mut Ui,
    page: &mut Page,
    items: impl IntoIterator<Item = T>,
    add: impl Fn(&mut Ui, &mut Page, T),
) {
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        ui.push_id(at, |ui| add(ui, page, item));
    }
}
