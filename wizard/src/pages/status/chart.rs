//! Devices by access state: a bar in parts and its legend, each with its number in words.

use egui::{RichText, Sense, Stroke, Ui, vec2};
use exchange_connector::ipc::StatusView;

use crate::widgets::{Page, space};

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
    ui.label(
        RichText::new(page.text.count("devices-count", counts.total)).size(18.0).color(page.palette.text),
    );
    space(ui, 4.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 4.0, page.palette.line.gamma_multiply(0.4));
    let mut left = rect.left();
    for ((_, n), color) in parts.iter().zip(page.palette.chart) {
        if *n == 0 {
            continue;
        }
        // A single device among many is still to be seen.
        let width = (rect.width() * ratio(*n, counts.total)).max(4.0);
        let part = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width, rect.height()));
        painter.rect_filled(part, 0.0, color);
        painter.vline(part.right(), rect.y_range(), Stroke::new(2.0, page.palette.card));
        left += width;
    }
    let spoken: Vec<String> =
        parts.iter().map(|(id, n)| format!("{}: {}", page.text.get(id), page.text.number(*n))).collect();
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Image);
        node.set_label(spoken.join(", "));
    });
    space(ui, 6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for ((id, n), color) in parts.iter().zip(page.palette.chart) {
            // Colour and words stay together when the line breaks.
            let words = format!("{} {}", page.text.get(id), page.text.number(*n));
            let font = egui::TextStyle::Body.resolve(ui.style());
            let galley = ui.painter().layout_no_wrap(words.clone(), font, page.palette.text);
            let size = vec2(galley.size().x.ceil() + 34.0, 20.0);
            ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(size.x);
                let (swatch, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
                let line = Stroke::new(1.0, page.palette.line);
                ui.painter().rect(swatch, 2.0, color, line, egui::StrokeKind::Inside);
                ui.add(egui::Label::new(words).extend());
            });
        }
    });
}

/// A part of a whole, from 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "a share for a bar on the screen")]
pub(super) fn ratio(part: u64, whole: u64) -> f32 {
    (part as f32 / whole.max(1) as f32).clamp(0.0, 1.0)
}
