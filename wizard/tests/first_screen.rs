//! The first screen: all of it in sight, every word in its room, the keyboard as on Windows, and a way from what is missing
//! to its field.

mod common;

use common::*;
use egui::accesskit::Role;
use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector::domain::server::Environment;
use exchange_connector_wizard::model::{Control, Dialog};
use exchange_connector_wizard::text::{Language, Text};
use exchange_connector_wizard::theme;

const EN: Language = Language::English;
/// The room around the screen in these tests; a real window has none.
const AROUND: f32 = 8.0;

fn bottom(h: &Harness<'_, Window>, label: &str) -> f32 {
    h.query_all_by_label(label).map(|node| node.rect().max.y).fold(f32::NEG_INFINITY, f32::max)
}

/// One harness after the other through these windows: letters of the window's own font are drawn once, each of the
/// system's fonts has a harness of its own.
fn each(
    windows: Vec<Window>,
    scale: f32,
    size: egui::Vec2,
    mut look: impl FnMut(&Harness<'_, Window>, usize),
) {
    let mut own: Option<Harness<'_, Window>> = None;
    let mut systems: Option<(Language, Harness<'_, Window>)> = None;
    for (at, window) in windows.into_iter().enumerate() {
        let language = window.model.language;
        let there = if language.needs_system_font() {
            systems.as_mut().filter(|(of, _)| *of == language).map(|(_, h)| h)
        } else {
            own.as_mut()
        };
        if let Some(h) = there {
            *h.state_mut() = window;
            h.run();
            look(h, at);
        } else {
            let h = sized(window, scale, Theme::Light, size);
            look(&h, at);
            if language.needs_system_font() {
                systems = Some((language, h));
            } else {
                own = Some(h);
            }
        }
    }
}

/// Everything of the body, to the last row, stands above the band of buttons.
fn all_in_sight(windows: Vec<Window>, size: egui::Vec2) {
    each(windows, 1.0, size + vec2(2.0 * AROUND, 2.0 * AROUND), |h, _| {
        let language = h.state().model.language;
        let text = Text::new(language);
        let last = bottom(h, &text.get("advanced")) + 8.0;
        // The band begins nine points above its first line: what is missing, or the links.
        let (first, help) = (text.with("needed", &[("fields", "")]), text.get("help"));
        let missing = h.query_all_by_label_contains(first.trim()).map(|node| node.rect().min.y);
        let links = h.query_all_by_label(&help).map(|node| node.rect().min.y);
        let band = missing.chain(links).fold(f32::INFINITY, f32::min) - 9.0;
        assert!(last <= band, "{language:?} {size}: the last row ends at {last}, the band begins at {band}");
    });
}

#[test]
fn nothing_scrolls_at_the_usual_size_in_any_language() {
    let three = |language: &Language| {
        let mut hosted = filled(*language);
        hosted.model.form.environment = Environment::Hosted;
        [ready(*language), filled(*language), hosted]
    };
    all_in_sight(Language::ALL.iter().flat_map(three).collect(), vec2(680.0, 740.0));
}

#[test]
fn nothing_scrolls_on_a_screen_of_1024_by_768() {
    // Title bar and task bar take 72 of 768.
    all_in_sight(Language::ALL.iter().map(|language| filled(*language)).collect(), vec2(680.0, 696.0));
}

#[test]
fn nothing_scrolls_with_notification_on() {
    use Language::{English, French, German, Polish, Russian};
    let languages = [English, German, French, Polish, Russian];
    let mut windows: Vec<_> =
        languages.into_iter().flat_map(|language| [ready(language), filled(language)]).collect();
    for window in &mut windows {
        window.model.form.notification = true;
    }
    all_in_sight(windows, vec2(680.0, 740.0));
}

/// Every word of the body stays within the cards.
fn within_the_cards(h: &Harness<'_, Window>, width: f32, what: &str) {
    let text = Text::new(h.state().model.language);
    let of_the_bands = |rect: egui::Rect| {
        let help = text.get("help");
        let footer = h.query_all_by_label(&help).map(|node| node.rect().min.y);
        let footer = footer.fold(f32::INFINITY, f32::min) - 40.0;
        rect.min.y < 88.0 || rect.max.y > footer
    };
    let (left, right) = (AROUND + f32::from(theme::SIDE), width - AROUND - f32::from(theme::SIDE));
    let roles = [
        Role::Label,
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::TextInput,
        Role::Link,
        Role::Heading,
    ];
    let mut seen = 0;
    for node in h.get_all_by(|node| roles.contains(&node.role())) {
        let (rect, data) = (node.rect(), node.accesskit_node());
        let name = data.label().or_else(|| data.value()).unwrap_or_default();
        if !rect.is_positive() || name.is_empty() || of_the_bands(rect) {
            continue;
        }
        seen += 1;
        // The band above has no cards.
        let padding = if rect.min.y < 200.0 { 0.0 } else { 15.0 };
        let inside = rect.min.x >= left + padding - 0.5 && rect.max.x <= right - padding + 0.5;
        assert!(inside, "{what}: {name:?} has no room: {rect:?} of {left} to {right}");
    }
    assert!(seen > 5, "{what}");
}

#[test]
fn every_word_has_its_room_in_every_language() {
    let looked_at = ["empty", "failed", "change", "success"];
    for (scale, width) in [(1.0, 680.0), (2.0, 520.0)] {
        let (mut names, mut windows) = (Vec::new(), Vec::new());
        for language in Language::ALL {
            let mut all = screens(*language);
            all.retain(|(name, _)| looked_at.contains(name));
            let mut hosted = filled(*language);
            hosted.model.form.notification = true;
            hosted.model.form.environment = Environment::Hosted;
            all.push(("hosted with notification", hosted));
            for (name, window) in all {
                names.push(format!("{} {name} {scale} {width}", language.code()));
                windows.push(window);
            }
        }
        each(windows, scale, vec2(width, 2000.0), |h, at| within_the_cards(h, width, &names[at]));
    }
}

#[test]
fn fields_and_buttons_are_equally_high_and_fields_of_a_row_stand_level() {
    let mut window = filled(EN);
    window.model.form.notification = true;
    window.model.form.environment = Environment::Hosted;
    let h = harness(window);
    for role in [Role::TextInput, Role::PasswordInput, Role::Button] {
        for node in h.get_all_by_role(role) {
            let (height, name) = (node.rect().height(), node.accesskit_node().label().unwrap_or_default());
            // What is inside a field or opens a part has a height of its own.
            if name == "Show password" || name == "Advanced settings" {
                continue;
            }
            assert!((height - theme::CONTROL).abs() < 1.0, "{name:?} is {height} high");
        }
    }
    for (left, right) in [("User: (Domain\\user)", 0), ("Email address: (user@contoso.com)", 1)] {
        let left = h.get_by_role_and_label(Role::TextInput, left).rect();
        let right =
            h.get_all_by_role_and_label(Role::PasswordInput, "Password:").nth(right).expect("one").rect();
        assert_eq!((left.min.y, left.max.y), (right.min.y, right.max.y));
    }
    let field = h.get_by_role_and_label(Role::TextInput, "Server address (URL):").rect();
    let button = h.get_by_role_and_label(Role::Button, "Proxy Server...").rect();
    assert_eq!(field.center().y, button.center().y);
}

#[test]
fn digits_have_one_width_in_both_weights() {
    let mut h = harness(ready(EN));
    h.run();
    for font in [egui::FontId::proportional(14.0), theme::semibold(14.0)] {
        let width = |text: &str| {
            h.ctx.fonts_mut(|fonts| {
                fonts.layout_no_wrap(text.into(), font.clone(), egui::Color32::BLACK).size().x
            })
        };
        assert_eq!(width("1111"), width("0848"), "{font:?}");
    }
    let width = |font| {
        h.ctx.fonts_mut(|fonts| fonts.layout_no_wrap("Connect".into(), font, egui::Color32::BLACK).size().x)
    };
    assert!(width(theme::semibold(14.0)) > width(egui::FontId::proportional(14.0)), "two weights");
}

#[test]
fn what_is_missing_leads_to_its_field() {
    let mut h = harness(ready(EN));
    h.get_by_role_and_label(Role::TextInput, "Client Access Server:").type_text("cas01.contoso.com");
    h.run();
    h.get_by_role_and_label(Role::Link, "Still needed: User, Password, Account file").click();
    h.run();
    assert!(h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").is_focused());
    // Enter on what is not complete goes there too.
    let mut h = harness(filled(EN));
    h.state_mut().model.form.notification = true;
    h.run();
    h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").focus();
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert!(h.get_by_role_and_label(Role::TextInput, "Email address: (user@contoso.com)").is_focused());
}

#[test]
fn what_is_wrong_in_a_hidden_part_opens_it() {
    let mut window = filled(EN);
    window.model.form.ews_url = "no address".into();
    let mut h = harness(window);
    h.get_by_role_and_label(Role::Link, "Please correct: Exchange Web Services").click();
    h.run();
    assert!(h.get_by_role_and_label(Role::TextInput, "Exchange Web Services (URL):").is_focused());
    let mut window = filled(EN);
    window.model.form.proxy.enabled = true;
    let mut h = harness(window);
    h.state_mut().update(exchange_connector_wizard::model::Msg::JumpTo(Control::ProxyName));
    h.run();
    assert_eq!(h.state().model.dialog, Some(Dialog::Proxy));
    assert!(h.get_by_role_and_label(Role::TextInput, "Proxy server name:").is_focused());
}

#[test]
fn arrows_go_round_the_server_types_and_each_says_which_of_three_it_is() {
    let mut h = harness(filled(EN));
    let types = [
        "On-premises Microsoft Exchange Server",
        "Hosted Microsoft Exchange Server",
        "Dedicated hosted Microsoft Exchange Server",
    ];
    for (at, label) in types.iter().enumerate() {
        let node = h.get_by_role_and_label(Role::RadioButton, label);
        let data = node.accesskit_node();
        assert_eq!(
            (data.data().position_in_set(), data.data().size_of_set()),
            (Some(at), Some(3)),
            "{label}"
        );
    }
    h.get_by_role_and_label(Role::RadioButton, types[0]).focus();
    h.run();
    for (key, chosen) in [
        (Key::ArrowDown, Environment::Hosted),
        (Key::ArrowDown, Environment::Dedicated),
        (Key::ArrowDown, Environment::OnPremises),
        (Key::ArrowUp, Environment::Dedicated),
    ] {
        h.key_press(key);
        h.run();
        assert_eq!(h.state().model.form.environment, chosen);
    }
    assert!(h.get_by_role_and_label(Role::RadioButton, types[2]).is_focused());
}

#[test]
fn the_path_of_the_account_file_can_be_typed() {
    let mut h = harness(ready(EN));
    let field = h.get_by_role_and_label(Role::TextInput, "Account file:");
    field.focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Account file:").type_text("C:\\x.accountcert");
    h.run();
    h.key_press(Key::Tab);
    h.run();
    let read = |effect: &exchange_connector_wizard::model::Effect| matches!(effect, exchange_connector_wizard::model::Effect::ReadFile(_, path) if path == "C:\\x.accountcert");
    assert!(h.state().effects.iter().any(read));
    assert!(
        h.get_by_role_and_label(Role::Button, "Browse...").is_focused(),
        "the other way is the next control"
    );
}

#[test]
fn access_keys_do_not_clash_on_any_screen_and_stand_in_the_words_of_the_main_controls() {
    let looked_at = ["empty", "connecting", "failed", "success", "status", "change"];
    let mut windows = Vec::new();
    let mut names = Vec::new();
    for language in Language::ALL {
        for (name, window) in screens(*language) {
            if looked_at.contains(&name) {
                names.push(format!("{} {name}", language.code()));
                windows.push(window);
            }
        }
    }
    each(windows, 1.0, vec2(680.0, 900.0), |h, at| {
        let what = &names[at];
        let mut seen = std::collections::BTreeMap::new();
        for node in h.get_all_by(|node| node.data().access_key().is_some()) {
            let data = node.accesskit_node();
            let key = data.data().access_key().expect("a key").to_owned();
            let label = data.label().unwrap_or_default();
            if let Some(other) = seen.insert(key.clone(), label.clone()) {
                panic!("{what}: {key} is {label:?} and {other:?}");
            }
        }
        let language = h.state().model.language;
        let text = Text::new(language);
        if language.needs_system_font() || language == Language::Russian || !what.ends_with("empty") {
            return;
        }
        for id in ["connect", "close", "help", "field-user", "field-password"] {
            let label = text.get(id);
            let key = seen.iter().find(|(_, of)| **of == label).map(|(key, _)| key.to_lowercase());
            let key = key.unwrap_or_else(|| panic!("{what}: {label:?} has no key"));
            assert!(label.to_lowercase().contains(&key), "{what}: {label:?} has {key:?}");
        }
    });
}
