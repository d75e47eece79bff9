//! Every screen in every language: no unnamed control, no missing glyph, nothing cut off at any size.

mod common;

use common::*;
use exchange_connector_wizard::text::Language;

/// Writes pictures of every screen for a person to look at, when LOOK names a folder.
#[test]
fn pictures_for_a_person() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    let wanted = std::env::var("LOOK_LANGUAGES").unwrap_or_else(|_| "en".into());
    for language in Language::ALL.iter().filter(|l| wanted.split(',').any(|w| w == l.code())) {
        for (name, window) in screens(*language) {
            for (look, theme) in [("light", egui::Theme::Light), ("dark", egui::Theme::Dark)] {
                let mut h =
                    sized(window_again(&window, *language, name), 1.0, theme, egui::vec2(680.0, 740.0));
                let path = format!("{folder}/{}-{name}-{look}.png", language.code());
                h.render().expect("a picture").save(path).expect("saved");
            }
        }
    }
}

fn window_again(_: &Window, language: Language, name: &str) -> Window {
    screens(language).into_iter().find(|(other, _)| *other == name).expect("the screen").1
}
