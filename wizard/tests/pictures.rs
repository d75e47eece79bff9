//! Pictures of the three screens whose look is the point. They need a Vulkan driver (lavapipe will do).

mod common;

use common::*;
use egui_kittest::SnapshotOptions;
use exchange_connector_wizard::text::Language;

fn picture(name: &str, theme: egui::Theme) {
    let window =
        screens(Language::English).into_iter().find(|(other, _)| *other == name).expect("the screen").1;
    let mut h = sized(window, 1.0, theme, egui::vec2(680.0, 740.0));
    // Another driver may round an edge differently; a moved line or a lost control is far more than that.
    let options = SnapshotOptions::new().max_failed_pixels(400);
    let theme = if theme == egui::Theme::Dark { "dark" } else { "light" };
    h.snapshot_options(format!("{name}-{theme}"), &options);
}

#[test]
fn the_dialog() {
    picture("filled", egui::Theme::Light);
}

#[test]
fn a_failed_connect() {
    picture("failed", egui::Theme::Light);
}

#[test]
fn the_status_window() {
    picture("status", egui::Theme::Dark);
}
