//! The documented dialog by label and role, as a screen reader sees it: order, enabling rules, keys, secrets.

mod common;

use common::*;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector::config::Draft;
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::{Capability, Request};
use exchange_connector_wizard::model::{AgentLink, Dialog, Effect, FilePurpose, Msg, Screen};
use exchange_connector_wizard::text::Language;

const EN: Language = Language::English;

/// The enabled state of the text fields with this label, from top to bottom.
fn enabled(h: &egui_kittest::Harness<'_, Window>, role: Role, label: &str) -> Vec<bool> {
    let mut nodes: Vec<_> = h.query_all_by_role_and_label(role, label).collect();
    nodes.sort_by(|a, b| a.rect().min.y.total_cmp(&b.rect().min.y));
    nodes.iter().map(|node| !node.accesskit_node().is_disabled()).collect()
}

fn can_press(h: &egui_kittest::Harness<'_, Window>, label: &str) -> bool {
    !h.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
}

#[test]
fn the_dialog_opens_as_documented_in_the_documented_order() {
    let mut h = harness(ready(EN));
    let top = |h: &egui_kittest::Harness<'_, Window>, label: &str| {
        h.query_all_by_label(label).map(|node| node.rect().min.y).fold(f32::INFINITY, f32::min)
    };
    let order = [
        "Exchange Connector",
        "On-premises Microsoft Exchange Server",
        "Client Access Server:",
        "Hosted Microsoft Exchange Server",
        "Dedicated hosted Microsoft Exchange Server",
        "Learn about the Microsoft Exchange cmdlet requirements",
        "User: (Domain\\user)",
        "Enable Notification",
        "Account file:",
        "Advanced settings",
        "Help",
    ];
    for pair in order.windows(2) {
        assert!(top(&h, pair[0]) < top(&h, pair[1]), "{} stands above {}", pair[0], pair[1]);
    }
    for label in ["Help", "Privacy", "About", "Connect", "Close"] {
        assert!(h.query_by_label(label).is_some(), "{label}");
    }
    assert_eq!(h.state().model.form.environment, Environment::OnPremises);
    // Only the chosen type is open, and the mailbox's fields come with their box.
    assert_eq!(enabled(&h, Role::TextInput, "Client Access Server:"), [true]);
    assert!(enabled(&h, Role::TextInput, "Server address (URL):").is_empty());
    assert!(enabled(&h, Role::TextInput, "Email address: (user@contoso.com)").is_empty());
    assert_eq!(enabled(&h, Role::PasswordInput, "Password:"), [true]);
    assert!(h.query_by_label("Proxy Server...").is_none());
    assert!(!can_press(&h, "Connect"));
    assert!(can_press(&h, "Close"));
    h.get_by_label("Hosted Microsoft Exchange Server").click();
    h.get_by_label("Enable Notification").click();
    h.run();
    let order = [
        "Hosted Microsoft Exchange Server",
        "Server address (URL):",
        "Dedicated hosted Microsoft Exchange Server",
        "User: (Domain\\user)",
        "Enable Notification",
        "Email address: (user@contoso.com)",
    ];
    for pair in order.windows(2) {
        assert!(top(&h, pair[0]) < top(&h, pair[1]), "{} stands above {}", pair[0], pair[1]);
    }
}

#[test]
fn a_choice_enables_its_own_field_and_keeps_what_the_others_hold() {
    let mut h = harness(filled(EN));
    h.get_by_label("Hosted Microsoft Exchange Server").click();
    h.run();
    assert!(enabled(&h, Role::TextInput, "Client Access Server:").is_empty());
    assert_eq!(enabled(&h, Role::TextInput, "Server address (URL):"), [true]);
    assert!(can_press(&h, "Proxy Server..."));
    assert!(!can_press(&h, "Connect"), "this type's own field is empty");
    h.get_by_label("On-premises Microsoft Exchange Server").click();
    h.run();
    assert_eq!(h.state().model.form.servers[0], "cas01.contoso.com");
    assert!(can_press(&h, "Connect"));
}

#[test]
fn connect_waits_for_everything_and_says_what_is_missing() {
    let mut h = harness(ready(EN));
    assert!(h.query_by_label("Still needed: Client Access Server, User, Password, Account file").is_some());
    h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:").next().expect("field").focus();
    h.run();
    h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:")
        .next()
        .expect("field")
        .type_text("cas01.contoso.com");
    h.run();
    assert!(h.query_by_label("Still needed: User, Password, Account file").is_some());
    h.key_press(Key::Tab);
    h.run();
    h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").type_text(" CONTOSO\\svc ");
    h.run();
    h.get_all_by_role_and_label(Role::PasswordInput, "Password:").next().expect("field").focus();
    h.run();
    h.get_all_by_role_and_label(Role::PasswordInput, "Password:").next().expect("field").type_text("hunter2");
    h.run();
    h.state_mut().update(account_read(&account_text("2026-12-01T00:00:00Z")));
    h.run();
    assert!(can_press(&h, "Connect"));
    h.get_by_label("Enable Notification").click();
    h.run();
    assert!(!can_press(&h, "Connect"), "the ticked box asks for a mailbox and its password");
    assert!(h.query_by_label("Still needed: Email address, Password").is_some());
}

#[test]
fn problems_are_said_in_words_where_they_are_after_the_field_was_left() {
    for (typed, sentence) in [
        ("two words", "Enter a server name or an https address."),
        ("ftp://cas01", "Start the address with https://"),
        (
            "https://ann:pw@cas01/",
            "Remove the user name and password from the address. They have their own fields.",
        ),
    ] {
        let mut h = harness(ready(EN));
        let field =
            || h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:").next().expect("field");
        field().focus();
        h.run();
        h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:")
            .next()
            .expect("field")
            .type_text(typed);
        h.run();
        assert!(h.query_by_label(sentence).is_none(), "not while it is being typed");
        h.key_press(Key::Tab);
        h.run();
        assert!(h.query_by_label(sentence).is_some(), "{typed}: {sentence}");
        assert!(h.query_by_label_contains("Please correct: Client Access Server").is_some());
    }
}

#[test]
fn enter_connects_from_a_field_and_escape_closes() {
    let mut h = harness(filled(EN));
    h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").focus();
    h.run();
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().model.screen, Screen::Checks);
    let Some(Effect::Run(request)) = h.state().effects.last() else { panic!("{:?}", h.state().effects) };
    let Request::Connect { draft, replace: false, accept_warnings: false, try_refused_logon: false } =
        &**request
    else {
        panic!("{request:?}")
    };
    let draft = Draft::from((**draft).clone());
    assert_eq!(draft.exchange.server, "cas01.contoso.com");
    assert_eq!(draft.exchange.password.expect("typed").expose(), "hunter2-in-the-field");

    let mut h = harness(ready(EN));
    h.key_press(Key::Escape);
    h.run();
    assert!(h.state().effects.iter().any(|effect| matches!(effect, Effect::Close)));
}

#[test]
fn enter_on_an_incomplete_dialog_connects_nothing() {
    let mut h = harness(ready(EN));
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().model.screen, Screen::Setup);
    assert!(h.state().effects.is_empty());
}

#[test]
fn every_control_is_reached_by_tab_in_the_order_of_the_page() {
    let mut h = harness(filled(EN));
    let mut labels: Vec<String> = Vec::new();
    assert!(
        h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:")
            .next()
            .expect("field")
            .is_focused()
    );
    h.get_by_role_and_label(Role::Button, "Close").focus();
    h.run();
    for _ in 0..40 {
        h.key_press(Key::Tab);
        h.run();
        let focused = h
            .get_all_by(|node| node.is_focused() && node.role() != Role::Window)
            .next()
            .map(|node| node.accesskit_node().label().unwrap_or_default());
        let Some(label) = focused else { continue };
        if label == "Language" && labels.len() > 1 {
            break;
        }
        labels.push(label);
    }
    let expected = [
        "Language",
        "On-premises Microsoft Exchange Server",
        "Client Access Server:",
        "Hosted Microsoft Exchange Server",
        "Dedicated hosted Microsoft Exchange Server",
        "Learn about the Microsoft Exchange cmdlet requirements",
        "User: (Domain\\user)",
        "Password:",
        "Show password",
        "Enable Notification",
        "Account file:",
        "Browse...",
        "Advanced settings",
        "Help",
        "Privacy",
        "About",
        "Test connection",
        "Connect",
        "Close",
    ];
    assert_eq!(labels, expected);
}

#[test]
fn access_keys_press_buttons_and_type_nothing() {
    let mut h = harness(filled(EN));
    h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)").focus();
    h.run();
    let before = h.state().model.form.user.clone();
    let key = h
        .get_by_role_and_label(Role::Button, "Connect")
        .accesskit_node()
        .data()
        .access_key()
        .expect("an access key")
        .to_owned();
    let key = Key::from_name(&key).expect("a key");
    h.key_press_modifiers(Modifiers::ALT, key);
    h.run();
    assert_eq!(h.state().model.screen, Screen::Checks);
    assert_eq!(h.state().model.form.user, before);
}

#[test]
fn in_a_slow_frame_a_letter_goes_by_the_key_that_brought_it() {
    let mut h = harness(ready(EN));
    let key = |key, pressed, modifiers| egui::Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers,
    };
    // Alt and U, both up again, then an ordinary x: all in one frame.
    h.input_mut().events.extend([
        key(Key::U, true, Modifiers::ALT),
        egui::Event::Text("u".into()),
        key(Key::U, false, Modifiers::NONE),
        key(Key::X, true, Modifiers::NONE),
        egui::Event::Text("x".into()),
    ]);
    h.run();
    let typed: String = h.state().model.form.servers[0].clone() + &h.state().model.form.user;
    assert_eq!(typed, "x");
}

#[test]
fn the_keyboard_stays_in_its_field_when_the_agent_comes_and_goes() {
    let mut h = harness(Window::new(EN));
    let field = h.get_by_role_and_label(Role::TextInput, "User: (Domain\\user)");
    field.focus();
    h.run();
    let links = [
        AgentLink::Absent { reason: None },
        AgentLink::Starting,
        AgentLink::Ready(Box::new(hello(&[Capability::Connect, Capability::Check]))),
        AgentLink::Lost,
    ];
    for link in links {
        h.state_mut().update(Msg::Agent(link));
        h.run();
        h.input_mut().events.push(egui::Event::Text("x".into()));
        h.run();
    }
    assert_eq!(h.state().model.form.user, "xxxx");
}

#[test]
fn access_keys_are_unique_in_every_language() {
    for language in Language::ALL {
        let h = harness(filled(*language));
        let mut seen = std::collections::BTreeSet::new();
        for node in h.get_all_by(|node| node.data().access_key().is_some()) {
            let key = node.accesskit_node().data().access_key().expect("key").to_owned();
            assert!(seen.insert(key.clone()), "{language:?}: {key} twice");
        }
        assert!(seen.len() >= 12, "{language:?}: {seen:?}");
    }
}

#[test]
fn no_secret_is_in_the_accessibility_tree_even_when_shown_on_the_screen() {
    let mut h = harness(filled(EN));
    for revealed in [false, true] {
        h.state_mut().model.form.password.revealed = revealed;
        h.run();
        let nodes: Vec<_> =
            h.get_all_by(|_| true).map(|node| format!("{:?}", node.accesskit_node().data())).collect();
        let tree = nodes.join("\n");
        assert!(tree.contains("svc-connector") && tree.contains("TextRun"), "the whole tree is looked at");
        assert!(!tree.contains("hunter2"), "revealed: {revealed}");
        assert!(!tree.contains("t0ken"), "revealed: {revealed}");
    }
    assert!(!format!("{:?}", h.state().model).contains("hunter2"));
}

#[test]
fn the_account_file_shows_whose_it_is_and_what_is_wrong_with_it() {
    let mut h = harness(filled(EN));
    assert!(h.query_by_label("Contoso device management").is_some());
    assert!(h.query_by_label("Contoso").is_some());
    assert!(h.query_by_label_contains("BA78 16BF 8F01 CFEA").is_some());
    let good = account_text("2026-12-01T00:00:00Z");
    for (text, sentence) in [
        (
            account_text("2026-11-01T00:00:00Z"),
            "This account file expired on Nov 1, 2026, 00:00. Ask for a new one.",
        ),
        (good[..80].to_owned(), "This account file is damaged. Ask for a new one."),
        ("not one".to_owned(), "This is not an account file of Exchange Connector."),
        (
            good.replace("\"version\": 1", "\"version\": 4"),
            "This account file needs a newer version of Exchange Connector.",
        ),
    ] {
        h.state_mut().update(account_read(&text));
        h.run();
        assert!(h.query_by_label(sentence).is_some(), "{sentence}");
        assert!(!can_press(&h, "Connect"), "{sentence}");
    }
    h.state_mut().update(Msg::FileChosen(FilePurpose::Account, "/nowhere".into()));
    h.state_mut().update(Msg::FileRead {
        purpose: FilePurpose::Account,
        path: "/nowhere".into(),
        content: Err("no such file".into()),
        exposed: false,
    });
    h.run();
    assert!(h.query_by_label("The file cannot be read: no such file").is_some());
}

#[test]
fn the_proxy_dialog_keeps_on_ok_and_takes_back_on_cancel() {
    let mut h = harness(ready(EN));
    h.get_by_label("Hosted Microsoft Exchange Server").click();
    h.run();
    h.get_by_label("Proxy Server...").click();
    h.run();
    assert_eq!(h.state().model.dialog, Some(Dialog::Proxy));
    assert_eq!(enabled(&h, Role::TextInput, "Proxy server name:"), [false]);
    h.get_by_label("Use a proxy server when synchronizing mobile device information").click();
    h.run();
    assert_eq!(enabled(&h, Role::TextInput, "Proxy server name:"), [true]);
    assert_eq!(enabled(&h, Role::TextInput, "Port number:"), [true]);
    assert!(!can_press(&h, "OK"), "the name is missing");
    h.get_by_role_and_label(Role::TextInput, "Proxy server name:").focus();
    h.run();
    h.get_by_role_and_label(Role::TextInput, "Proxy server name:").type_text("proxy.contoso.com");
    h.run();
    assert!(can_press(&h, "OK"));
    h.get_by_label("Use credentials to connect to the proxy server").click();
    h.run();
    assert!(!can_press(&h, "OK"), "credentials were asked for and are missing");
    h.get_by_label("Cancel").click();
    h.run();
    assert!(!h.state().model.form.proxy.enabled);
    assert!(h.state().model.form.proxy.name.is_empty());
}

#[test]
fn what_the_agent_does_not_offer_is_not_shown() {
    let mut window = filled(EN);
    window.update(Msg::Agent(AgentLink::Ready(Box::new(hello(&[Capability::Connect])))));
    let h = harness(window);
    assert!(h.query_by_label("Test connection").is_none());
    assert!(can_press(&h, "Connect"));
}

#[test]
fn how_it_stands_with_the_agent_is_said_plainly() {
    for (link, sentence) in [
        (AgentLink::Absent { reason: None }, "The connector is not running"),
        (AgentLink::Refused, "This account is not allowed to use the connector"),
        (
            AgentLink::OtherVersion { agent: "9.0".into(), newer: true },
            "The connector is newer than this window",
        ),
        (
            AgentLink::OtherVersion { agent: "0.0".into(), newer: false },
            "The connector is older than this window",
        ),
        (AgentLink::Untrusted { path: "/x".into() }, "Another account answers in the place of the connector"),
    ] {
        let mut window = filled(EN);
        window.update(Msg::Agent(link));
        let h = harness(window);
        assert!(h.query_by_label(sentence).is_some(), "{sentence}");
        assert!(!can_press(&h, "Connect"));
        assert_eq!(h.state().model.form.servers[0], "cas01.contoso.com", "what was typed stays");
    }
}
