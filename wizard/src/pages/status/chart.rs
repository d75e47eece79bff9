//! Devices by access state: a bar in parts and its legend, each with its number in words.

use egui::{Color32, CornerRadius, FontId, RichText, Sense, Stroke, Ui, vec2};
use exchange_connector::ipc::StatusView;

use crate::theme;
use crate::widgets::Page;

/// Draws total, bar and legend.
pub(super) fn devices(ui: &mut Ui, current: &StatusView, page: &mut Page) {
    let counts = &current.devices;
    let parts = [
        ("state-allowed", counts.allowed),
        ("state-blocked", counts.blocked),
        ("state-quarantined", counts.quarantined),
        ("state-discovery", counts.discovery),
        ("state-unknown", counts.unknown),
    ];
    let total = RichText::new(page.text.count("devices-count", counts.total));
    ui.label(total.font(theme::semibold(theme::NUMBER)).color(page.palette.text));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 14.0), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 7.0, page.palette.field_disabled);
    let shown: Vec<(u64, Color32)> = parts
        .iter()
        .zip(page.palette.chart)
        .map(|((_, n), color)| (*n, color))
        .filter(|(n, _)| *n > 0)
        .collect();
    let mut left = rect.left();
    for (at, (n, color)) in shown.iter().enumerate() {
        // A single device among many is still to be seen.
        let width = (rect.width() * ratio(*n, counts.total)).max(5.0);
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, rect.height()));
        let round = |end: bool| if end { 7 } else { 0 };
        let (first, last) = (round(at == 0), round(at + 1 == shown.len()));
        let corners = CornerRadius { nw: first, sw: first, ne: last, se: last };
        painter.rect_filled(part, corners, *color);
        if at + 1 < shown.len() {
            painter.vline(part.right(), rect.y_range(), Stroke::new(2.0, page.palette.card));
        }
        left += width;
    }
    let spoken: Vec<String> =
        parts.iter().map(|(id, n)| format!("{}: {}", page.text.get(id), page.text.number(*n))).collect();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(spoken.join(", "));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(11.0, 4.0);
        for ((id, n), color) in parts.iter().zip(page.palette.chart) {
            tile(ui, page, (&page.text.get(id), *n), color);
        }
    });
}

/// A number with its state below; a bar in the state's colour leads from one to the other.
fn tile(ui: &mut Ui, page: &Page, (state, n): (&str, u64), color: Color32) {
    let number = page.text.number(n);
    let layout = |text: &str, font, color| ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let above = layout(&number, theme::semibold(theme::NUMBER), page.palette.text);
    let below = layout(state, FontId::proportional(theme::SMALL), page.palette.weak);
    let width = above.size().x.max(below.size().x).ceil() + 8.0;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, above.size().y + below.size().y), Sense::hover());
    let label = format!("{state} {number}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    let mut side = rect.shrink2(vec2(0.0, 3.0));
    side.set_width(3.0);
    ui.painter().rect_filled(side, 1.5, color);
    let (top, middle) = (rect.left_top() + vec2(8.0, 0.0), above.size().y);
    ui.painter().galley(top, above, page.palette.text);
    ui.painter().galley(top + vec2(0.0, middle), below, page.palette.weak);
}

/// A part of a whole, from 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "a share for a bar on the screen")]
pub(super) fn ratio(part: u64, whole: u64) -> f32 {
    (part as f32 / whole.max(1) as f32).clamp(0.0, 1.0)
}
