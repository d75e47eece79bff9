//! Every colour, size and distance: light, dark and high contrast.

mod fonts;
mod palette;

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

pub use fonts::semibold;
pub use palette::{Look, Palette, palette};

/// Width of the text and fields, where the window is wider.
pub const CONTENT_WIDTH: f32 = 680.0;
/// The same for two columns.
pub const WIDE: f32 = 1100.0;
/// Left and right of everything.
pub const SIDE: i8 = 24;
/// Above and below what stands between the bands.
pub const EDGE: i8 = 6;
/// Between cards.
pub const GAP: f32 = 7.0;
/// Height of fields and buttons.
pub const CONTROL: f32 = 32.0;
/// Height of a row with a radio button or check box.
pub const ROW: f32 = 24.0;
/// Corners of cards.
pub const RADIUS: u8 = 10;
/// Corners of controls.
pub const CONTROL_RADIUS: u8 = 7;
/// Size of text.
pub const TEXT: f32 = 14.0;
/// Size of notes.
pub const SMALL: f32 = 12.5;
/// Size of a card's heading.
pub const HEADING: f32 = 15.0;
/// Size of a page's title.
pub const TITLE: f32 = 19.0;
/// Size of numbers that count.
pub const NUMBER: f32 = 20.0;

/// The look in force: high contrast when it was set, else what the system says.
pub fn look(ctx: &egui::Context) -> Look {
    let chosen = ctx.data(|data| data.get_temp::<bool>(egui::Id::unique("high contrast")));
    match (chosen, ctx.theme()) {
        (Some(true), _) => Look::HighContrast,
        (_, egui::Theme::Light) => Look::Light,
        (_, egui::Theme::Dark) => Look::Dark,
    }
}

/// A look chosen on the command line, in place of the system's.
pub fn choose(ctx: &egui::Context, look: Look) {
    ctx.set_theme(if look == Look::Light { egui::Theme::Light } else { egui::Theme::Dark });
    set_high_contrast(ctx, look == Look::HighContrast);
    apply(ctx);
}

/// Switches high contrast on or off.
pub fn set_high_contrast(ctx: &egui::Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(egui::Id::unique("high contrast"), on));
}

/// Sets sizes, distances and colours for both themes.
pub fn apply(ctx: &egui::Context) {
    fonts::install(ctx);
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    let high = look(ctx) == Look::HighContrast;
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        let look = match theme {
            _ if high => Look::HighContrast,
            egui::Theme::Light => Look::Light,
            egui::Theme::Dark => Look::Dark,
        };
        ctx.style_mut_of(theme, |style| set(style, &palette(look)));
    }
}

fn set(style: &mut egui::Style, p: &Palette) {
    let font = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles.insert(TextStyle::Body, font(TEXT));
    style.text_styles.insert(TextStyle::Button, semibold(TEXT));
    style.text_styles.insert(TextStyle::Small, font(SMALL));
    style.text_styles.insert(TextStyle::Heading, semibold(TITLE));
    style.text_styles.insert(TextStyle::Monospace, FontId::new(12.0, FontFamily::Monospace));
    // Nothing moves by itself: over Remote Desktop every animation is traffic.
    style.animation_time = 0.0;
    style.spacing.item_spacing = Vec2::new(8.0, 6.0);
    style.spacing.extra_text_line_spacing = 3.0;
    style.spacing.button_padding = Vec2::new(12.0, 4.0);
    style.spacing.interact_size = Vec2::new(CONTROL, CONTROL);
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.icon_spacing = 8.0;
    style.spacing.window_margin = Margin::same(20);
    style.spacing.scroll = egui::style::ScrollStyle::solid();

    let v = &mut style.visuals;
    let strong = if p.look == Look::HighContrast { 2.0 } else { 1.0 };
    // A caret that blinks is two frames a second for nothing.
    v.text_cursor.blink = false;
    v.dark_mode = p.look != Look::Light;
    v.panel_fill = p.body;
    v.window_fill = p.card;
    v.window_stroke = Stroke::new(strong, p.line);
    v.window_corner_radius = CornerRadius::same(14);
    v.menu_corner_radius = CornerRadius::same(RADIUS);
    v.extreme_bg_color = p.field;
    v.text_edit_bg_color = Some(p.field);
    v.faint_bg_color = p.field_disabled;
    v.code_bg_color = p.field_disabled;
    v.hyperlink_color = p.link;
    v.warn_fg_color = p.warning;
    v.error_fg_color = p.error;
    v.weak_text_color = Some(p.weak);
    v.override_text_color = None;
    v.selection.bg_fill = p.selection;
    v.selection.stroke = Stroke::new(strong, p.accent);
    v.disabled_alpha = if p.look == Look::HighContrast { 0.7 } else { 0.6 };
    let corner = CornerRadius::same(CONTROL_RADIUS);
    let pressed = if p.look == Look::HighContrast { Color32::from_gray(0x50) } else { p.accent_soft };
    let w = &mut v.widgets;
    w.noninteractive.fg_stroke = Stroke::new(1.0, p.text);
    w.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    w.noninteractive.bg_fill = p.card;
    w.noninteractive.weak_bg_fill = p.card;
    w.noninteractive.corner_radius = corner;
    for (state, fill, stroke) in [
        (&mut w.inactive, p.card, p.line_strong),
        (&mut w.hovered, p.field_disabled, p.line_strong),
        (&mut w.active, pressed, p.accent),
        (&mut w.open, p.field_disabled, p.line_strong),
    ] {
        state.corner_radius = corner;
        state.expansion = 0.0;
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(strong, stroke);
        state.fg_stroke = Stroke::new(1.2, p.text);
    }
}

#[cfg(test)]
mod tests;
