//! The typeface: Inter, one variable font in two weights. Its digits all have one width, so that numbers stand under
//! each other and do not jump while they count.

use std::sync::Arc;

use egui::epaint::text::VariationCoords;
use egui::{Context, FontData, FontDefinitions, FontFamily, FontId, FontTweak};

const INTER: &[u8] = include_bytes!("../../../assets/fonts/Inter.ttf");
const SEMIBOLD: &str = "semibold";

/// Labels, headings and buttons.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Puts Inter before egui's own fonts; what it lacks (Chinese, Japanese, Korean) comes from the system.
pub(super) fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::default();
    let others = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, weight, family) in
        [("inter", 400.0, FontFamily::Proportional), (SEMIBOLD, 600.0, FontFamily::Name(SEMIBOLD.into()))]
    {
        let tweak = FontTweak { coords: VariationCoords::new([(b"wght", weight)]), ..FontTweak::default() };
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(INTER).tweak(tweak)));
        let chain = std::iter::once(name.to_owned()).chain(others.iter().cloned()).collect();
        fonts.families.insert(family, chain);
    }
    ctx.set_fonts(fonts);
}
