//! Marks drawn by lines, since the built-in font has none: each has a shape of its own, not only a colour.

use egui::{Color32, Pos2, Sense, Shape, Stroke, Ui, Vec2, vec2};

pub use exchange_connector_dialog::words::Mark;

use crate::theme::{Look, Palette};

/// Draws a mark. It is decoration: the words stand beside it.
pub fn mark(ui: &mut Ui, mark: Mark, size: f32, palette: &Palette) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(size, size.max(18.0)), Sense::hover());
    let (center, r) = (rect.center(), size / 2.0);
    let painter = ui.painter();
    let at = |x: f32, y: f32| -> Pos2 { center + vec2(x * r, y * r) };
    let line = |points: &[(f32, f32)], color: Color32| {
        let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
        painter.add(Shape::line(points, Stroke::new((r * 0.19).max(1.3), color)));
    };
    // Colour on a soft ground of its own; in high contrast a ring stands for the ground.
    let disc = |ground: Color32, color: Color32| {
        painter.circle_filled(center, r, ground);
        if palette.look == Look::HighContrast {
            painter.circle_stroke(center, r - 1.0, Stroke::new(1.5, color));
        }
    };
    match mark {
        Mark::Ok => {
            disc(palette.ok_soft, palette.ok);
            line(&[(-0.44, 0.02), (-0.12, 0.34), (0.46, -0.32)], palette.ok);
        }
        Mark::Failed => {
            disc(palette.error, palette.error);
            line(&[(-0.34, -0.34), (0.34, 0.34)], palette.on_error);
            line(&[(-0.34, 0.34), (0.34, -0.34)], palette.on_error);
        }
        Mark::Warning => {
            disc(palette.warning_soft, palette.warning);
            let corners = [(0.0, -0.56), (0.58, 0.46), (-0.58, 0.46), (0.0, -0.56), (0.58, 0.46)];
            line(&corners, palette.warning);
            line(&[(0.0, -0.16), (0.0, 0.12)], palette.warning);
            painter.circle_filled(at(0.0, 0.3), (r * 0.1).max(0.8), palette.warning);
        }
        Mark::Information => {
            disc(palette.accent_soft, palette.accent);
            line(&[(0.0, -0.08), (0.0, 0.46)], palette.accent);
            painter.circle_filled(at(0.0, -0.42), (r * 0.14).max(0.9), palette.accent);
        }
        Mark::Skipped => {
            disc(palette.field_disabled, palette.weak);
            line(&[(-0.4, 0.0), (0.4, 0.0)], palette.weak);
        }
        Mark::Waiting => {
            painter.circle_stroke(center, r - 1.0, Stroke::new(1.2, palette.line));
        }
        Mark::Running => {
            painter.circle_stroke(center, r - 1.0, Stroke::new(1.2, palette.line));
            // A quarter of the ring goes round, four steps a second: seen to move, and cheap over Remote Desktop.
            let step = ui.input(|input| (input.time * 4.0).floor()) % 8.0;
            #[allow(clippy::cast_possible_truncation, reason = "a step from 0 to 7")]
            let start = step as f32 * std::f32::consts::FRAC_PI_4;
            let arc = (0..=10u8)
                .map(|i| {
                    let angle = start + f32::from(i) * std::f32::consts::FRAC_PI_2 / 10.0;
                    center + vec2(angle.cos(), angle.sin()) * (r - 1.0)
                })
                .collect();
            painter.add(Shape::line(arc, Stroke::new(2.4, palette.accent)));
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(250));
        }
    }
}
