//! Every screen in every language: no unnamed control, no missing glyph, nothing cut off or drawn over another.

mod common;

use common::*;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector_wizard::text::Language;
use exchange_connector_wizard::theme::{self, Look};

/// What a person reads or presses.
fn is_content(role: Role) -> bool {
    matches!(
        role,
        Role::Label
            | Role::Heading
            | Role::Button
            | Role::Link
            | Role::CheckBox
            | Role::RadioButton
            | Role::TextInput
            | Role::PasswordInput
            | Role::ComboBox
    )
}

/// Words inside a button or field belong to it and lie over it.
fn is_inside(outer: egui::Rect, inner: egui::Rect) -> bool {
    outer.expand(1.5).contains_rect(inner) || inner.expand(1.5).contains_rect(outer)
}

fn nothing_is_cut_off(h: &Harness<'_, Window>, width: f32, what: &str) {
    let nodes: Vec<(egui::Rect, String)> = h
        .get_all_by(|node| is_content(node.role()))
        .map(|node| {
            let data = node.accesskit_node();
            let name = data.label().or_else(|| data.value()).unwrap_or_default();
            (node.rect(), name)
        })
        .filter(|(rect, name)| rect.is_positive() && !name.is_empty())
        .collect();
    assert!(nodes.len() > 5, "{what}: {nodes:?}");
    let dialog = h.state().model.dialog.is_some();
    for (rect, name) in &nodes {
        // The script scrolls by itself, sideways too.
        if name.contains("ManagementRole") {
            continue;
        }
        assert!(
            rect.min.x >= -0.5 && rect.max.x <= width + 0.5,
            "{what}: {name:?} leaves the window: {rect:?}"
        );
    }
    // A dialog lies over the page by design.
    if !dialog {
        for (at, (one, name)) in nodes.iter().enumerate() {
            for (other, second) in &nodes[at + 1..] {
                let over = one.intersect(*other);
                let overlap = over.width() > 2.0 && over.height() > 2.0;
                assert!(
                    !overlap || is_inside(*one, *other),
                    "{what}: {name:?} and {second:?} overlap: {one:?} {other:?}"
                );
            }
        }
    }
}

fn every_screen(scale: f32, width: f32, languages: &[Language]) {
    for language in languages {
        let mut screens = screens(*language).into_iter();
        let (mut name, first) = screens.next().expect("a screen");
        // Tall enough that nothing has to be scrolled into view. One harness for all: letters are drawn once.
        let mut h = sized(first, scale, egui::Theme::Light, egui::vec2(width, 2400.0));
        loop {
            nothing_is_cut_off(&h, width, &format!("{} {name} {scale} {width}", language.code()));
            let Some((next, window)) = screens.next() else { break };
            name = next;
            *h.state_mut() = window;
            h.run();
        }
    }
}

#[test]
fn nothing_is_cut_off_at_the_usual_size() {
    every_screen(1.0, 680.0, Language::ALL);
}

#[test]
fn nothing_is_cut_off_in_the_smallest_window_at_twice_the_size() {
    every_screen(2.0, 520.0, Language::ALL);
}

#[test]
fn nothing_is_cut_off_at_one_and_a_half() {
    use Language::{French, German, Hungarian, Japanese, Russian};
    every_screen(1.5, 680.0, &[German, French, Russian, Hungarian, Japanese]);
}

/// Writes pictures of every screen for a person to look at, when LOOK names a folder.
#[test]
fn pictures_for_a_person() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    let wanted = std::env::var("LOOK_LANGUAGES").unwrap_or_else(|_| "en".into());
    let only = std::env::var("LOOK_SCREENS").unwrap_or_default();
    let number = |name: &str, otherwise: f32| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
    };
    let (width, scale) = (number("LOOK_WIDTH", 680.0), number("LOOK_SCALE", 1.0));
    let looks = std::env::var("LOOK_LOOKS").unwrap_or_else(|_| "light,dark".into());
    for language in Language::ALL.iter().filter(|l| wanted.split(',').any(|w| w == l.code())) {
        for look in [Look::Light, Look::Dark, Look::HighContrast] {
            let name_of_look = format!("{look:?}").to_lowercase();
            if !looks.split(',').any(|w| w == name_of_look) {
                continue;
            }
            for (name, window) in screens(*language) {
                if !only.is_empty() && !only.split(',').any(|w| w == name) {
                    continue;
                }
                let mut h = sized(window, scale, egui::Theme::Light, egui::vec2(width + 16.0, 756.0));
                theme::choose(&h.ctx, look);
                h.run();
                let path = format!("{folder}/{}-{name}-{name_of_look}-{width}-{scale}.png", language.code());
                h.render().expect("a picture").save(path).expect("saved");
            }
        }
    }
}
