//! Buttons, links and what opens a folded part, each with its access key.

use egui::{Response, RichText, Sense, Stroke, Ui, Vec2, vec2};

use super::page::{BUTTON_WIDTH, Page, claim_key};
use crate::theme;

/// A button; true when pressed by pointer, keyboard, access key or screen reader.
pub fn button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    let words = page.text.get(id);
    pressed(ui, page, (&words, id), enabled, egui::Button::new(semibold(&words)))
}

/// The button that Enter presses.
pub fn primary_button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    let words = page.text.get(id);
    words_button(ui, page, (&words, id), enabled, true)
}

/// A button whose words hold a name or number; its key comes from the message `id`.
pub fn words_button(
    ui: &mut Ui,
    page: &mut Page,
    (words, id): (&str, &str),
    enabled: bool,
    primary: bool,
) -> bool {
    let mut button = egui::Button::new(semibold(words));
    if enabled && primary {
        let text = semibold(words).color(page.palette.on_accent);
        button = egui::Button::new(text).stroke(Stroke::new(1.0, page.palette.accent));
    }
    // Not in a scope of its own: rows of buttons wrap.
    let before = ui.visuals().widgets.clone();
    if enabled && primary {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.weak_bg_fill = page.palette.accent;
        widgets.hovered.weak_bg_fill = page.palette.accent_hover;
        widgets.active.weak_bg_fill = page.palette.accent_hover;
    }
    let by_person = pressed(ui, page, (words, id), enabled, button);
    ui.visuals_mut().widgets = before;
    by_person
}

fn semibold(words: &str) -> RichText {
    RichText::new(words).font(theme::semibold(theme::TEXT))
}

fn pressed(
    ui: &mut Ui,
    page: &mut Page,
    (words, id): (&str, &str),
    enabled: bool,
    button: egui::Button<'_>,
) -> bool {
    let button = button.min_size(Vec2::new(BUTTON_WIDTH, theme::CONTROL));
    let response = ui.add_enabled(enabled, button.wrap_mode(egui::TextWrapMode::Extend));
    page.take_first_focus(&response);
    (by_key(ui, page, (words, id), &response) || response.clicked()) && enabled
}

/// True when the control's access key was pressed.
fn by_key(ui: &Ui, page: &mut Page, (words, id): (&str, &str), response: &Response) -> bool {
    let english = page.text.english(id);
    claim_key(ui, page, response, words, &english)
}

/// A link that does something in the window.
pub fn link(ui: &mut Ui, page: &mut Page, id: &str) -> bool {
    let words = page.text.get(id);
    let response = ui.link(words.as_str());
    by_key(ui, page, (&words, id), &response) || response.clicked()
}

/// The row that opens and closes a folded part: an arrow, its name, and at the right what the part holds, in as many of
/// these words as there is room for. True when pressed.
pub fn disclosure(
    ui: &mut Ui,
    page: &mut Page,
    (title, id): (&str, &str),
    open: bool,
    holds: &[String],
) -> bool {
    let width = ui.available_width();
    let (font, small) = (theme::semibold(theme::TEXT), egui::FontId::proportional(theme::SMALL));
    let name = ui.painter().layout(title.to_owned(), font, page.palette.text, width - 24.0);
    let size = vec2(width, name.size().y.max(theme::ROW));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(open);
        node.set_description(holds.join(" · "));
    });
    let arrow = rect.left_center() + vec2(7.0, 0.0);
    let points =
        if open { [(-4.0, -2.0), (0.0, 2.5), (4.0, -2.0)] } else { [(-2.0, -4.0), (2.5, 0.0), (-2.0, 4.0)] };
    let points = points.iter().map(|(x, y)| arrow + vec2(*x, *y)).collect();
    let color = if response.hovered() { page.palette.text } else { page.palette.weak };
    ui.painter().add(egui::Shape::line(points, Stroke::new(1.6, color)));
    let room = width - 24.0 - name.size().x - 16.0;
    let top = rect.center().y - name.size().y / 2.0;
    ui.painter().galley(egui::pos2(rect.left() + 24.0, top), name, page.palette.text);
    // The last words go first.
    let summary = (1..=holds.len()).rev().find_map(|n| {
        let words = holds[..n].join(" · ");
        let galley = ui.painter().layout_no_wrap(words.clone(), small.clone(), page.palette.weak);
        (galley.size().x <= room).then_some((words, galley))
    });
    if let Some((words, galley)) = summary {
        let place = egui::pos2(rect.right() - galley.size().x, rect.center().y - galley.size().y / 2.0);
        let inside = egui::Rect::from_min_size(place, galley.size());
        let label = ui.interact(inside, response.id.with("holds"), Sense::hover());
        label.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
        ui.painter().galley(place, galley, page.palette.weak);
    }
    by_key(ui, page, (title, id), &response) || response.clicked()
}
