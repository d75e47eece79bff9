//! Contrast: text on every ground that it stands on, and the borders of controls.

use egui::Color32;

use super::{Look, palette};

/// Relative luminance as WCAG defines it.
fn luminance(color: Color32) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
}

fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn text_can_be_read_on_every_ground_and_controls_are_seen() {
    for look in [Look::Light, Look::Dark, Look::HighContrast] {
        let p = palette(look);
        for ground in [p.body, p.header, p.card, p.field, p.field_disabled] {
            for (name, text) in [("text", p.text), ("weak", p.weak), ("link", p.link), ("error", p.error)] {
                assert!(contrast(text, ground) >= 4.5, "{look:?}: {name} on {ground:?}");
            }
            assert!(contrast(p.line_strong, ground) >= 3.0, "{look:?}: a control's border on {ground:?}");
            assert!(contrast(p.focus, ground) >= 3.0, "{look:?}: the focus on {ground:?}");
        }
        for (name, text, ground) in [
            ("the main button", p.on_accent, p.accent),
            ("the main button under the pointer", p.on_accent, p.accent_hover),
            ("a cross", p.on_error, p.error),
            ("a check mark", p.ok, p.ok_soft),
            ("a warning", p.warning, p.warning_soft),
            ("words in a warning", p.text, p.warning_soft),
            ("small words in a warning", p.weak, p.warning_soft),
            ("words beside information", p.weak, p.accent_soft),
        ] {
            assert!(contrast(text, ground) >= 4.5, "{look:?}: {name}");
        }
        for part in p.chart {
            assert!(contrast(part, p.card) >= 3.0, "{look:?}: {part:?} in the chart");
        }
    }
}
