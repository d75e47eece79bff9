//! Every colour, for each look. Text on its ground has a contrast of 4.5 to 1 or more, the border of a control 3 to 1.

use egui::Color32;

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Light,
    Dark,
    /// White and yellow on black with strong lines.
    HighContrast,
}

/// Colours beyond egui's own. Colour means state and nothing else; the accent is for actions and links.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    pub look: Look,
    /// The ground of the page.
    pub body: Color32,
    /// The bands above and below it.
    pub header: Color32,
    pub card: Color32,
    pub field: Color32,
    pub field_disabled: Color32,
    /// Round cards, between rows.
    pub line: Color32,
    /// Round controls.
    pub line_strong: Color32,
    pub text: Color32,
    pub weak: Color32,
    /// Bars that recede.
    pub faint: Color32,
    pub accent: Color32,
    pub accent_hover: Color32,
    pub accent_soft: Color32,
    pub on_accent: Color32,
    pub link: Color32,
    pub ok: Color32,
    pub ok_soft: Color32,
    pub warning: Color32,
    pub warning_soft: Color32,
    pub error: Color32,
    pub error_soft: Color32,
    pub on_error: Color32,
    pub focus: Color32,
    pub selection: Color32,
    /// The chart's parts: allowed, blocked, quarantined, discovery, not known.
    pub chart: [Color32; 5],
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

const LIGHT: Palette = Palette {
    look: Look::Light,
    body: rgb(0x00f6_f7f9),
    header: rgb(0x00ff_ffff),
    card: rgb(0x00ff_ffff),
    field: rgb(0x00ff_ffff),
    field_disabled: rgb(0x00ef_f1f4),
    line: rgb(0x00e2_e6eb),
    line_strong: rgb(0x0082_8a95),
    text: rgb(0x0017_1b21),
    weak: rgb(0x0058_616d),
    faint: rgb(0x0062_6b77),
    accent: rgb(0x000a_63c2),
    accent_hover: rgb(0x0008_529f),
    accent_soft: rgb(0x00e6_f0fb),
    on_accent: Color32::WHITE,
    link: rgb(0x000a_63c2),
    ok: rgb(0x000e_7440),
    ok_soft: rgb(0x00e2_f4ea),
    warning: rgb(0x008a_5200),
    warning_soft: rgb(0x00fc_f1dd),
    error: rgb(0x00b9_2c26),
    error_soft: rgb(0x00fc_ebe9),
    on_error: Color32::WHITE,
    focus: rgb(0x000a_63c2),
    selection: rgb(0x00b9_d9f7),
    chart: [rgb(0x000e_7440), rgb(0x00b9_2c26), rgb(0x0061_42b5), rgb(0x000a_63c2), rgb(0x0082_8a95)],
};

const DARK: Palette = Palette {
    look: Look::Dark,
    body: rgb(0x0011_1418),
    header: rgb(0x0019_1d23),
    card: rgb(0x0019_1d23),
    field: rgb(0x0019_1d23),
    field_disabled: rgb(0x0022_272f),
    line: rgb(0x002b_323b),
    line_strong: rgb(0x0071_7c89),
    text: rgb(0x00e9_edf2),
    weak: rgb(0x00a4_aebb),
    faint: rgb(0x008f_99a5),
    accent: rgb(0x0062_abf5),
    accent_hover: rgb(0x0086_c0fa),
    accent_soft: rgb(0x0017_304a),
    on_accent: rgb(0x0007_1320),
    link: rgb(0x0062_abf5),
    ok: rgb(0x0062_cf94),
    ok_soft: rgb(0x0014_301f),
    warning: rgb(0x00f0_b659),
    warning_soft: rgb(0x0035_270f),
    error: rgb(0x00ff_8f86),
    error_soft: rgb(0x003b_1b1a),
    on_error: rgb(0x002a_0b09),
    focus: rgb(0x0062_abf5),
    selection: rgb(0x0024_5a94),
    chart: [rgb(0x0062_cf94), rgb(0x00ff_8f86), rgb(0x00b9_a2f7), rgb(0x0062_abf5), rgb(0x0071_7c89)],
};

const HIGH_CONTRAST: Palette = Palette {
    look: Look::HighContrast,
    body: Color32::BLACK,
    header: Color32::BLACK,
    card: Color32::BLACK,
    field: Color32::BLACK,
    field_disabled: Color32::BLACK,
    line: Color32::WHITE,
    line_strong: Color32::WHITE,
    text: Color32::WHITE,
    weak: Color32::WHITE,
    faint: Color32::WHITE,
    accent: rgb(0x00ff_ff00),
    accent_hover: rgb(0x00ff_ff99),
    accent_soft: Color32::BLACK,
    on_accent: Color32::BLACK,
    link: rgb(0x0000_ffff),
    ok: rgb(0x0000_ff00),
    ok_soft: Color32::BLACK,
    warning: rgb(0x00ff_ff00),
    warning_soft: Color32::BLACK,
    error: rgb(0x00ff_8080),
    error_soft: Color32::BLACK,
    on_error: Color32::BLACK,
    focus: rgb(0x00ff_ff00),
    selection: rgb(0x0000_3cb3),
    chart: [rgb(0x0000_ff00), rgb(0x00ff_4040), rgb(0x00ff_ff00), rgb(0x0000_ffff), Color32::WHITE],
};

/// The colours of a look.
pub fn palette(look: Look) -> Palette {
    match look {
        Look::Light => LIGHT,
        Look::Dark => DARK,
        Look::HighContrast => HIGH_CONTRAST,
    }
}
