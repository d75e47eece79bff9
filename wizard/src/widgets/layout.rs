//! Words, headings, cards and rows that pages are made of.

use egui::{Align, Color32, Layout, Response, RichText, Sense, Stroke, Ui, Vec2};

use super::buttons::disclosure;
use super::marks::{Mark, mark};
use super::page::Page;
use crate::theme::{self, Look};

/// Text in a smaller, weaker voice.
pub fn note(ui: &mut Ui, page: &Page, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text).small().color(page.palette.weak)).wrap())
}

/// Text that wraps.
pub fn words(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> Response {
    ui.add(egui::Label::new(text).wrap())
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
    let words = RichText::new(&text).font(theme::semibold(theme::HEADING)).color(page.palette.text);
    let response = ui.add(egui::Label::new(words).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
    });
    response
}

/// A frame that sets a group apart.
pub fn card<R>(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page) -> R) -> R {
    let (fill, line) = (page.palette.card, page.palette.line);
    coloured(ui, page, fill, line, add)
}

/// A card whose frame says how it stands.
pub fn framed_card<R>(
    ui: &mut Ui,
    page: &mut Page,
    line: Color32,
    add: impl FnOnce(&mut Ui, &mut Page) -> R,
) -> R {
    let fill = page.palette.card;
    coloured(ui, page, fill, line, add)
}

/// A card on a soft ground, for what a person should know before anything else.
pub fn soft_card<R>(
    ui: &mut Ui,
    page: &mut Page,
    kind: Mark,
    add: impl FnOnce(&mut Ui, &mut Page) -> R,
) -> R {
    let p = &page.palette;
    let (fill, line) = match kind {
        Mark::Warning => (p.warning_soft, p.warning),
        Mark::Failed => (p.error_soft, p.error),
        _ => (p.accent_soft, p.accent),
    };
    coloured(ui, page, fill, line.gamma_multiply(if p.look == Look::HighContrast { 1.0 } else { 0.5 }), add)
}

fn coloured<R>(
    ui: &mut Ui,
    page: &mut Page,
    fill: Color32,
    line: Color32,
    add: impl FnOnce(&mut Ui, &mut Page) -> R,
) -> R {
    egui::Frame::new()
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            add(ui, page)
        })
        .inner
}

/// A word in a ring: the mode. It has no colour, since colour means the state of a device.
pub fn chip(ui: &mut Ui, page: &Page, text: &str) -> Response {
    let galley =
        ui.painter().layout_no_wrap(text.to_owned(), theme::semibold(theme::SMALL), page.palette.text);
    let size = galley.size() + Vec2::new(18.0, 6.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let stroke = Stroke::new(1.0, page.palette.line_strong);
    ui.painter().rect(rect, size.y / 2.0, page.palette.card, stroke, egui::StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, page.palette.text);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, text));
    response
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

/// A part that is folded until a person opens it. Folded, its row says what it holds.
pub fn folded(
    ui: &mut Ui,
    page: &mut Page,
    (title, id): (&str, &str),
    holds: &[String],
    add: impl FnOnce(&mut Ui, &mut Page),
) {
    let state = egui::Id::unique(("folded", id));
    let open = ui.data(|data| data.get_temp::<bool>(state)).unwrap_or(false);
    if disclosure(ui, page, (title, id), open, if open { &[] } else { holds }) {
        ui.data_mut(|data| data.insert_temp(state, !open));
    }
    if open {
        add(ui, page);
    }
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
