//! After Connect: what a failure leads to, how fast the first sync reads, and the syncs as a chart with words.

mod common;

use common::*;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector::config::Draft;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::ipc::status::{RunningSync, StatusView, SyncStep};
use exchange_connector::ipc::{CheckName, CheckState, Request};
use exchange_connector_wizard::model::{Effect, Msg, Screen};
use exchange_connector_wizard::text::Language;

const EN: Language = Language::English;

fn screen(name: &str) -> Window {
    screens(EN).into_iter().find(|(other, _)| *other == name).expect("the screen").1
}

fn last_request(window: &Window) -> &Request {
    let requests = window.effects.iter().rev().filter_map(|effect| match effect {
        Effect::Run(request) => Some(&**request),
        _ => None,
    });
    requests.into_iter().next().expect("a request")
}

#[test]
fn a_refused_log_on_has_its_field_the_cursor_in_it_and_a_button_that_says_what_it_tries() {
    let mut h = harness(screen("failed"));
    assert!(h.query_by_role_and_label(Role::Heading, "Sign-in: Failed").is_some());
    let field = h.get_by_role_and_label(Role::PasswordInput, "Password:");
    assert!(field.is_focused());
    let again = |h: &egui_kittest::Harness<'_, Window>, label: &str| {
        !h.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
    };
    assert!(!again(&h, "Try with the new password"), "the same password is not tried again");
    h.key_press(Key::Enter);
    h.run();
    assert_eq!(h.state().model.screen, Screen::Checks);
    assert!(!h.state().model.run.is_running());
    assert!(field_of(&h).is_focused(), "the cursor stays");
    field_of(&h).type_text("the right one");
    h.run();
    assert!(again(&h, "Try with the new password"));
    h.key_press(Key::Enter);
    h.run();
    let Request::Connect { draft, try_refused_logon: false, .. } = last_request(h.state()) else {
        panic!("no Connect")
    };
    let draft = Draft::from((**draft).clone());
    assert_eq!(draft.exchange.password.expect("typed").expose(), "the right one");
    // Closed instead, the window forgets what was typed.
    let mut window = screen("failed");
    window.model.correction.buffer().push_str("the right one");
    window.update(Msg::Close);
    assert!(window.model.correction.is_empty());
    // Another user is another log-on.
    let mut h = harness(screen("failed"));
    h.state_mut().model.form.user = "CONTOSO\\other".into();
    h.run();
    assert!(again(&h, "Try with CONTOSO\\other"));
}

fn field_of<'h>(h: &'h egui_kittest::Harness<'_, Window>) -> egui_kittest::Node<'h> {
    h.get_by_role_and_label(Role::PasswordInput, "Password:")
}

#[test]
fn after_a_failure_what_passed_is_folded_and_what_was_not_tried_is_counted() {
    let mut h = harness(screen("failed"));
    let top = |h: &egui_kittest::Harness<'_, Window>, label: &str| {
        h.get_all_by_label_contains(label).next().expect("it is shown").rect().min.y
    };
    assert!(top(&h, "did not accept") < top(&h, "ends in 12 days"), "the failure stands first");
    assert!(top(&h, "ends in 12 days") < top(&h, "3 checks passed"));
    assert!(h.query_by_label("10.1.0.21").is_none(), "folded");
    assert!(h.query_by_label("8 checks not tried").is_some(), "the proxy was not asked for");
    h.get_by_label("3 checks passed").click();
    h.run();
    assert!(h.query_by_label("10.1.0.21").is_some());
}

#[test]
fn a_server_that_is_not_found_is_typed_again_on_the_same_screen() {
    let mut window = filled(EN);
    window.update(Msg::Connect);
    window.update(progress(CheckName::Name, CheckState::Failed, None, vec![]));
    window.update(Msg::Finished(outcome(false)));
    let mut h = harness(window);
    assert!(h.get_by_role_and_label(Role::TextInput, "Client Access Server:").is_focused());
    h.get_by_role_and_label(Role::Button, "Try cas01.contoso.com").click();
    h.run();
    assert!(matches!(last_request(h.state()), Request::Connect { .. }));
}

#[test]
fn the_last_syncs_are_a_chart_with_words_and_the_failed_ones_are_told() {
    let mut h = harness(connected(EN));
    let chart = h.get_by_role(Role::Figure);
    let said = chart.accesskit_node().label().unwrap_or_default();
    assert_eq!(said, "History: Succeeded: 2, Incomplete: 1, Failed: 1");
    assert!(h.query_by_label("Yesterday, 16:00 · Quick Sync · 30 s").is_some(), "a failed sync is told");
    assert!(h.query_by_label("Yesterday, 16:00").is_none(), "the whole history is folded");
    h.get_by_label("History").click_accesskit();
    h.run();
    assert!(h.query_by_label("Yesterday, 16:00").is_some());
    for label in ["CONTOSO\\svc-connector", "Automatic", "Contoso device management"] {
        assert!(h.query_all_by_label(label).next().is_some(), "{label}");
    }
}

#[test]
fn a_first_sync_tells_how_fast_it_reads_only_while_it_is_known() {
    let running = |step, done| {
        let started_at = at("2026-11-21T11:59:50Z");
        let running = RunningSync { kind: SyncKind::Full, started_at, step, done, total: Some(48_600) };
        StatusView { running: Some(running), last_full_sync: None, ..status() }
    };
    let mut window = screen("success");
    window.update(Msg::Status(Box::new(running(SyncStep::Devices, 11_800))));
    let mut h = harness(window);
    assert!(h.query_all_by_label("11,800 of 48,600").next().is_some());
    assert!(h.query_by_label("1,180 a second").is_some());
    h.state_mut().update(Msg::Status(Box::new(running(SyncStep::Statistics, 11_800))));
    h.run();
    assert!(h.query_by_label_contains("a second").is_none(), "nobody knows when this step began");
}
