//! Every colour, size and distance: light, dark and high contrast.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2};

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
    /// White and yellow on black with strong lines.
    HighContrast,
}

/// Colours beyond egui's own.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    pub look: Look,
    pub body: Color32,
    pub header: Color32,
    pub card: Color32,
    pub field: Color32,
    pub field_disabled: Color32,
    pub line: Color32,
    pub text: Color32,
    pub weak: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub link: Color32,
    pub ok: Color32,
    pub warning: Color32,
    pub error: Color32,
    pub focus: Color32,
    /// The chart's parts: allowed, blocked, quarantined, discovery, unknown.
    pub chart: [Color32; 5],
}

/// Width of the text and fields, where the window is wider.
pub const CONTENT_WIDTH: f32 = 680.0;
/// Left and right of everything.
pub const SIDE: i8 = 28;
/// Height of fields and buttons.
pub const CONTROL: f32 = 28.0;

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The colours of a look. Text on its ground has a contrast of 4.5 to 1 or more.
pub fn palette(look: Look) -> Palette {
    match look {
        Look::Light => Palette {
            look,
            body: rgb(0x00f5_f6f8),
            header: rgb(0x00ff_ffff),
            card: rgb(0x00ff_ffff),
            field: rgb(0x00ff_ffff),
            field_disabled: rgb(0x00ee_f0f3),
            line: rgb(0x00c4_c9d0),
            text: rgb(0x001b_1f24),
            weak: rgb(0x0056_5e69),
            accent: rgb(0x000f_62b4),
            on_accent: Color32::WHITE,
            link: rgb(0x0000_5ebd),
            ok: rgb(0x0017_7a3a),
            warning: rgb(0x0094_5c00),
            error: rgb(0x00bb_2020),
            focus: rgb(0x000f_62b4),
            chart: [rgb(0x002e_8b57), rgb(0x00c2_3b3b), rgb(0x00d1_8a1c), rgb(0x003b_7dc2), rgb(0x008a_92a0)],
        },
        Look::Dark => Palette {
            look,
            body: rgb(0x001e_2126),
            header: rgb(0x0026_2a30),
            card: rgb(0x0027_2b31),
            field: rgb(0x0016_181c),
            field_disabled: rgb(0x0024_272c),
            line: rgb(0x004a_515c),
            text: rgb(0x00ed_eff2),
            weak: rgb(0x00ab_b3bf),
            accent: rgb(0x002f_80d8),
            on_accent: Color32::WHITE,
            link: rgb(0x0074_b4f5),
            ok: rgb(0x0064_c98a),
            warning: rgb(0x00e8_b04c),
            error: rgb(0x00f5_8a84),
            focus: rgb(0x0074_b4f5),
            chart: [rgb(0x0046_a873), rgb(0x00d9_6560), rgb(0x00dd_a53d), rgb(0x005a_9be0), rgb(0x0089_92a0)],
        },
        Look::HighContrast => Palette {
            look,
            body: Color32::BLACK,
            header: Color32::BLACK,
            card: Color32::BLACK,
            field: Color32::BLACK,
            field_disabled: Color32::BLACK,
            line: Color32::WHITE,
            text: Color32::WHITE,
            weak: Color32::WHITE,
            accent: rgb(0x00ff_ff00),
            on_accent: Color32::BLACK,
            link: rgb(0x0000_ffff),
            ok: rgb(0x0000_ff00),
            warning: rgb(0x00ff_ff00),
            error: rgb(0x00ff_8080),
            focus: rgb(0x00ff_ff00),
            chart: [rgb(0x0000_ff00), rgb(0x00ff_4040), rgb(0x00ff_ff00), rgb(0x0000_ffff), Color32::WHITE],
        },
    }
}

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
    style.text_styles.insert(TextStyle::Body, font(14.5));
    style.text_styles.insert(TextStyle::Button, font(14.5));
    style.text_styles.insert(TextStyle::Small, font(13.0));
    style.text_styles.insert(TextStyle::Heading, font(19.0));
    style.text_styles.insert(TextStyle::Monospace, FontId::new(12.5, FontFamily::Monospace));
    // Nothing moves by itself: over Remote Desktop every animation is traffic.
    style.animation_time = 0.0;
    style.spacing.item_spacing = Vec2::new(8.0, 6.0);
    style.spacing.extra_text_line_spacing = 2.0;
    style.spacing.button_padding = Vec2::new(14.0, 4.0);
    style.spacing.interact_size = Vec2::new(28.0, CONTROL);
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
    v.window_corner_radius = CornerRadius::same(8);
    v.menu_corner_radius = CornerRadius::same(6);
    v.extreme_bg_color = p.field;
    v.text_edit_bg_color = Some(p.field);
    v.faint_bg_color = p.field_disabled;
    v.code_bg_color = p.field_disabled;
    v.hyperlink_color = p.link;
    v.warn_fg_color = p.warning;
    v.error_fg_color = p.error;
    v.weak_text_color = Some(p.weak);
    v.override_text_color = None;
    v.selection.bg_fill = match p.look {
        Look::Light => rgb(0x00b9_d9f7),
        Look::Dark => rgb(0x0024_5a94),
        Look::HighContrast => rgb(0x0000_3cb3),
    };
    v.selection.stroke = Stroke::new(1.5, p.accent);
    v.disabled_alpha = if p.look == Look::HighContrast { 0.7 } else { 0.6 };
    let corner = CornerRadius::same(4);
    let button = match p.look {
        Look::Light => (rgb(0x00ff_ffff), rgb(0x00ee_f3fa), rgb(0x00dd_e8f5)),
        Look::Dark => (rgb(0x0031_363e), rgb(0x003b_424c), rgb(0x0046_4e5a)),
        Look::HighContrast => (Color32::BLACK, rgb(0x0030_3030), rgb(0x0050_5050)),
    };
    let w = &mut v.widgets;
    w.noninteractive.fg_stroke = Stroke::new(1.0, p.text);
    w.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    w.noninteractive.bg_fill = p.card;
    w.noninteractive.weak_bg_fill = p.card;
    for (state, fill, stroke) in [
        (&mut w.inactive, button.0, p.line),
        (&mut w.hovered, button.1, p.weak),
        (&mut w.active, button.2, p.accent),
        (&mut w.open, button.1, p.weak),
    ] {
        state.corner_radius = corner;
        state.expansion = 0.0;
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(strong, stroke);
        state.fg_stroke = Stroke::new(1.2, p.text);
    }
    w.noninteractive.corner_radius = corner;
}
