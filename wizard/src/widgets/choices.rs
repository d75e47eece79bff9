//! Check boxes and radio buttons. Arrows go from one radio button to the next, as on Windows, and a screen reader hears
//! which of how many it is on.

use egui::accesskit::Role;
use egui::{EventFilter, FontId, Key, Pos2, Response, Sense, Shape, Stroke, Ui, vec2};

use super::page::{Page, claim_key};
use crate::theme::{self, Look};

/// Distance of the words from the left.
const WORDS: f32 = 25.0;

/// A check box; true when it changed.
pub fn check_box(ui: &mut Ui, page: &mut Page, id: &str, value: &mut bool) -> bool {
    let response = row(ui, page, id, Role::CheckBox, *value);
    page.take_first_focus(&response);
    let (label, english) = (page.text.get(id), page.text.english(id));
    let by_key = claim_key(ui, page, &response, &label, &english) && response.enabled();
    if by_key {
        response.request_focus();
    }
    if by_key || response.clicked() {
        *value = !*value;
    }
    by_key || response.clicked()
}

/// One of several: a radio button each, and below the chosen one what `under` draws.
pub fn choice_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    page: &mut Page,
    items: &[(&str, T)],
    chosen: &mut T,
    mut under: impl FnMut(&mut Ui, &mut Page, T),
) {
    let mut buttons: Vec<Response> = Vec::with_capacity(items.len());
    let mut now = *chosen;
    for (at, (id, value)) in items.iter().enumerate() {
        let response = row(ui, page, id, Role::RadioButton, *chosen == *value);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(at);
            node.set_size_of_set(items.len());
        });
        let (label, english) = (page.text.get(id), page.text.english(id));
        let by_key = claim_key(ui, page, &response, &label, &english) && response.enabled();
        if by_key {
            response.request_focus();
        }
        if by_key || response.clicked() {
            now = *value;
        }
        buttons.push(response);
        if *chosen == *value {
            under(ui, page, *value);
        }
    }
    if let Some(at) = buttons.iter().position(Response::has_focus) {
        let arrows = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(buttons[at].id, arrows));
        let pressed = |keys: [Key; 2]| ui.input(|input| keys.iter().any(|key| input.key_pressed(*key)));
        let step = match (pressed([Key::ArrowDown, Key::ArrowRight]), pressed([Key::ArrowUp, Key::ArrowLeft]))
        {
            (true, false) => 1,
            (false, true) => items.len() - 1,
            _ => 0,
        };
        // Only a control that had the keyboard a frame before keeps the arrows to itself.
        if buttons[at].gained_focus() || step > 0 {
            ui.ctx().request_repaint();
        }
        if step > 0 {
            let next = (at + step) % items.len();
            now = items[next].1;
            buttons[next].request_focus();
        }
    }
    *chosen = now;
}

/// A box or ring and the words beside it; the whole row can be pressed.
fn row(ui: &mut Ui, page: &Page, id: &str, role: Role, on: bool) -> Response {
    let label = page.text.get(id);
    let strong = on || role == Role::CheckBox;
    let font = if strong { theme::semibold(theme::TEXT) } else { FontId::proportional(theme::TEXT) };
    let color = page.palette.text;
    let galley = ui.painter().layout(label.clone(), font, color, ui.available_width() - WORDS);
    let size = vec2(galley.size().x + WORDS, galley.size().y.max(theme::ROW));
    // Named by its words, since what opens below another choice would change its number.
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, ui.scope_id().with(("choice", id)), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| egui::WidgetInfo::selected(role, enabled, on, &label));
    // Beside the first of several lines.
    let center = egui::pos2(rect.left() + 8.0, rect.top() + theme::ROW / 2.0);
    if role == Role::RadioButton {
        ring(ui, page, center, on, response.hovered());
    } else {
        tick(ui, page, center, on, response.hovered());
    }
    let top = if galley.rows.len() > 1 { rect.top() } else { rect.center().y - galley.size().y / 2.0 };
    ui.painter().galley(egui::pos2(rect.left() + WORDS, top), galley, color);
    response
}

fn border(page: &Page, hovered: bool) -> Stroke {
    let width = if page.palette.look == Look::HighContrast { 2.0 } else { 1.5 };
    Stroke::new(width, if hovered { page.palette.accent } else { page.palette.line_strong })
}

fn ring(ui: &Ui, page: &Page, center: Pos2, on: bool, hovered: bool) {
    let painter = ui.painter();
    if on {
        painter.circle_filled(center, 8.0, page.palette.accent);
        painter.circle_filled(center, 3.2, page.palette.field);
    } else {
        painter.circle(center, 7.25, page.palette.field, border(page, hovered));
    }
}

fn tick(ui: &Ui, page: &Page, center: Pos2, on: bool, hovered: bool) {
    let rect = egui::Rect::from_center_size(center, vec2(16.0, 16.0));
    if !on {
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect(rect, 4.0, page.palette.field, border(page, hovered), inside);
        return;
    }
    ui.painter().rect_filled(rect, 4.0, page.palette.accent);
    let points = [(-3.8, 0.2), (-1.2, 3.0), (4.0, -2.8)];
    let points = points.iter().map(|(x, y)| center + vec2(*x, *y)).collect();
    ui.painter().add(Shape::line(points, Stroke::new(1.9, page.palette.on_accent)));
}
