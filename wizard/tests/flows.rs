//! Connect, replace, success and status: every state by label and role, and what each asks of the agent.

mod common;

use common::*;
use egui::Key;
use egui::accesskit::{Live, Role};
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector::config::Draft;
use exchange_connector::domain::health::{Mode, SyncKind};
use exchange_connector::ipc::status::StatusView;
use exchange_connector::ipc::{Capability, CheckName, CheckState, Outcome, Request};
use exchange_connector_wizard::model::{AgentLink, Dialog, Effect, Msg, Notice, RunState, Screen};
use exchange_connector_wizard::text::Language;

const EN: Language = Language::English;

fn screen(name: &str) -> Window {
    screen_in(name, EN)
}

fn screen_in(name: &str, language: Language) -> Window {
    screens(language).into_iter().find(|(other, _)| *other == name).expect("the screen").1
}

fn last_request(window: &Window) -> &Request {
    window
        .effects
        .iter()
        .rev()
        .find_map(|effect| match effect {
            Effect::Ask(request) | Effect::Run(request) => Some(&**request),
            _ => None,
        })
        .expect("a request")
}

#[test]
fn each_check_is_a_line_with_state_finding_and_remedy() {
    let h = harness(screen("connecting"));
    for label in
        ["Account file", "Server certificate", "Sign-in", "Store settings", "Contoso device management"]
    {
        assert!(h.query_by_label(label).is_some(), "{label}");
    }
    assert!(h.query_by_label("The certificate of cas01.contoso.com ends in 12 days.").is_some());
    assert!(h.query_by_label("Renew it before it ends.").is_some());
    assert!(h.query_by_label_contains("For the Exchange administrator").is_some());
    let live = h.get_by_role_and_label(Role::Status, "Sign-in: Running");
    assert_eq!(live.accesskit_node().data().live(), Some(Live::Polite));
    assert!(h.query_by_label("Back").is_none(), "only Cancel while it runs");
}

#[test]
fn cancel_hangs_up_and_keeps_everything_typed() {
    let mut h = harness(screen("connecting"));
    h.key_press(Key::Escape);
    h.run();
    assert!(h.state().effects.iter().any(|effect| matches!(effect, Effect::HangUp)));
    assert_eq!(h.state().model.run.state, RunState::Cancelled);
    assert!(h.query_by_label("Canceled. Nothing has been changed.").is_some());
    // The agent's last words come too late to change that.
    h.state_mut().update(Msg::Finished(outcome(true)));
    h.run();
    assert_eq!(h.state().model.run.state, RunState::Cancelled);
    h.get_by_label("Back").click();
    h.run();
    assert_eq!(h.state().model.screen, Screen::Setup);
    assert_eq!(h.state().model.form.servers[0], "cas01.contoso.com");
    assert!(!h.state().model.form.password.is_empty());
}

#[test]
fn a_failure_says_who_must_act_and_a_second_try_sends_what_was_corrected() {
    let mut h = harness(screen("failed"));
    assert!(h.query_by_label_contains("did not accept the user name and password").is_some());
    assert!(h.query_by_label_contains("For you to do").is_some());
    assert!(h.query_by_label_contains("0x0000001").is_some());
    assert!(h.query_by_label_contains("everything you entered is kept").is_some());
    assert!(h.query_by_label_contains("401 Unauthorized").is_none(), "details are folded");
    h.get_by_label("Details").click();
    h.run();
    assert!(h.query_by_label_contains("401 Unauthorized").is_some());
    h.get_by_label("Back").click();
    h.run();
    let password = h.state_mut().model.form.password.buffer();
    password.clear();
    password.push_str("the right one");
    h.run();
    h.get_by_label("Connect").click();
    h.run();
    let Request::Connect { draft, .. } = last_request(h.state()) else { panic!("no Connect") };
    let draft = Draft::from((**draft).clone());
    assert_eq!(draft.exchange.password.expect("typed").expose(), "the right one");
}

#[test]
fn the_replace_question_is_the_documented_one_and_cancel_replaces_nothing() {
    let mut h = harness(screen("replace"));
    for label in [
        "Configuration Warning",
        "Do you want to replace the existing connection?",
        "Error code: 0x0000008",
        "Help",
    ] {
        assert!(h.query_all_by_label(label).next().is_some(), "{label}");
    }
    let other = h.get_by_label_contains("It runs on SRV-OLD. Last contact: Today");
    let other = other.accesskit_node().value().unwrap_or_default();
    assert!(other.ends_with("Mode: Enforcing."), "{other}");
    assert!(h.get_by_label("Cancel").is_focused(), "a stray Enter replaces nothing");
    h.get_by_label("Cancel").click();
    h.run();
    assert_eq!(h.state().model.screen, Screen::Setup);
    assert_eq!(h.state().model.form.servers[0], "cas01.contoso.com");

    let mut h = harness(screen("replace"));
    h.get_by_label("Replace").click();
    h.run();
    assert!(matches!(last_request(h.state()), Request::Connect { replace: true, .. }));
    // An agent that asks again is not answered again by itself.
    h.state_mut().update(Msg::Finished(Outcome { replace_needed: true, ..outcome(false) }));
    assert_eq!(h.state().model.dialog, None);
}

#[test]
fn the_replace_question_names_the_other_computer_in_every_language() {
    for language in Language::ALL {
        let h = harness(screen_in("replace", *language));
        let text = exchange_connector_wizard::text::Text::new(*language);
        let other = h.get_by_label_contains("SRV-OLD").accesskit_node().value().unwrap_or_default();
        assert!(other.contains(&text.get("mode-enforce")), "{language:?}: {other}");
        assert!(*language == EN || !other.contains("It runs on"), "{language:?}: {other}");
    }
}

#[test]
fn success_says_that_a_replacement_goes_on_enforcing() {
    let mut window = screen("success");
    let h = harness(screen("success"));
    assert!(h.query_by_label_contains("only observes for now").is_some());
    window.update(Msg::Status(Box::new(StatusView { mode: Mode::Enforce, ..status() })));
    let h = harness(window);
    assert!(h.query_all_by_label("Enforcing").next().is_some());
    assert!(h.query_by_label_contains("only observes for now").is_none());
}

#[test]
fn warnings_can_be_accepted_and_failures_cannot() {
    let mut window = connecting(EN);
    window.update(progress(CheckName::Authentication, CheckState::Ok, None, vec![]));
    window.update(Msg::Finished(outcome(false)));
    let mut h = harness(window);
    h.get_by_label("Connect anyway").click();
    h.run();
    assert!(matches!(
        last_request(h.state()),
        Request::Connect { accept_warnings: true, replace: false, .. }
    ));
    let h = harness(screen("failed"));
    assert!(h.query_by_label("Connect anyway").is_none());
}

#[test]
fn success_shows_the_first_sync_wipes_the_secrets_and_offers_to_delete_the_account_file() {
    let mut h = harness(screen("success"));
    assert!(h.query_by_label("The management service and Exchange are now connected.").is_some());
    assert!(h.query_by_label("Changed: Proxy server, Password").is_some());
    let bar = h.get_by_role(Role::ProgressIndicator);
    assert_eq!(bar.accesskit_node().label().as_deref(), Some("1,520 of 5,012"));
    assert!(h.state().model.form.password.is_empty());
    h.get_by_label("Delete account file").click();
    h.run();
    assert!(
        h.state()
            .effects
            .iter()
            .any(|e| matches!(e, Effect::DeleteFile(path) if path.contains("accountcert")))
    );
    h.state_mut().update(Msg::AccountFileDeleted(Ok(())));
    h.run();
    assert!(h.query_by_label("The account file has been deleted.").is_some());
    assert!(h.query_by_label("Delete account file").is_none());
}

#[test]
fn an_agent_killed_in_mid_connect_loses_nothing_that_was_typed() {
    let mut window = connecting(EN);
    window.update(Msg::RunLost);
    window.update(Msg::Agent(AgentLink::Lost));
    let mut h = harness(window);
    assert!(h.query_by_label_contains("The connector stopped before it was done").is_some());
    h.get_by_label("Back").click();
    h.run();
    assert_eq!(h.state().model.form.user, "CONTOSO\\svc-connector");
    assert!(!h.state().model.form.password.is_empty());
}

#[test]
fn the_status_window_opens_when_a_connection_exists() {
    let h = harness(connected(EN));
    assert_eq!(h.state().model.screen, Screen::Status);
    for label in [
        "Connected",
        "Contoso",
        "cas02.contoso.com, because cas01.contoso.com does not answer",
        "On-premises Microsoft Exchange Server",
        "Observe only",
        "Today, 11:45",
        "Tomorrow, 02:00",
        "3 min 41 s",
        "5,012 devices",
        "Blocked 212",
        "3 orders are waiting",
        "Incomplete",
        "Look at the server, or set another one under Change settings.",
    ] {
        assert!(h.query_all_by_label(label).next().is_some(), "{label}");
    }
    let chart = h.get_by_role(Role::Image);
    assert_eq!(
        chart.accesskit_node().label().as_deref(),
        Some("Allowed: 4,630, Blocked: 212, Quarantined: 118, Discovery: 40, Unknown: 12")
    );
}

#[test]
fn before_set_up_the_dialog_stays() {
    let mut window = ready(EN);
    window.update(Msg::Status(Box::new(StatusView::none("0.1.0"))));
    assert_eq!(window.model.screen, Screen::Setup);
}

#[test]
fn a_person_who_types_is_not_thrown_out_by_the_first_status() {
    let mut window = filled(EN);
    window.model.form.touch(exchange_connector_wizard::model::Control::User);
    window.update(Msg::Status(Box::new(status())));
    assert_eq!(window.model.screen, Screen::Setup);
}

#[test]
fn the_buttons_ask_the_agent() {
    let mut h = harness(connected(EN));
    h.get_by_role_and_label(Role::Button, "Quick Sync").click();
    h.run();
    assert!(matches!(
        last_request(h.state()),
        Request::SyncNow { kind: SyncKind::Quick, try_refused_logon: false }
    ));
    h.get_by_label("Test connection").click();
    h.run();
    assert!(matches!(last_request(h.state()), Request::Check { draft: None, .. }));
    let mut h = harness(connected(EN));
    h.get_by_label("Export support bundle").click();
    h.run();
    assert!(matches!(last_request(h.state()), Request::SupportBundle));
    h.state_mut().update(Msg::BundleSaved("/data/support.zip".into()));
    h.run();
    assert_eq!(h.state().model.notice, Some(Notice::BundleSaved("/data/support.zip".into())));
    assert!(h.query_by_label("The support bundle was saved as /data/support.zip").is_some());
    h.get_by_label("Open console").click();
    h.run();
    assert!(
        h.state().effects.iter().any(|e| matches!(e, Effect::OpenUrl(url) if url.starts_with("https://")))
    );
}

#[test]
fn removing_asks_first_and_leads_back_to_the_empty_dialog() {
    let mut h = harness(connected(EN));
    assert!(h.query_by_label("Remove connection").is_none(), "folded at first");
    h.get_by_label("Undo or remove").click_accesskit();
    h.run();
    h.get_by_label("Remove connection").click_accesskit();
    h.run();
    assert_eq!(h.state().model.dialog, Some(Dialog::Remove));
    assert!(
        !h.state()
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Ask(r) if matches!(**r, Request::Forget { .. })))
    );
    h.state_mut().update(Msg::Remove);
    assert!(matches!(last_request(h.state()), Request::Forget { .. }));
    h.state_mut().update(Msg::Status(Box::new(StatusView::none("0.1.0"))));
    h.run();
    assert_eq!(h.state().model.screen, Screen::Setup);
    assert!(h.state().model.form.servers[0].is_empty());
}

#[test]
fn reconfiguring_shows_every_setting_and_secrets_only_as_set() {
    let mut h = harness(connected(EN));
    h.get_by_label("Change settings").click();
    h.run();
    assert_eq!(h.state().model.form.servers[0], "cas01.contoso.com");
    assert!(h.state().model.form.password.is_empty());
    assert!(!h.get_by_label("Connect").accesskit_node().is_disabled(), "nothing has to be typed again");
    assert!(h.query_by_label_contains("already enrolled").is_some());
    h.get_by_label("Connect").click();
    h.run();
    let Request::Connect { draft, .. } = last_request(h.state()) else { panic!("no Connect") };
    let draft = Draft::from((**draft).clone());
    assert!(draft.exchange.password.is_none(), "the stored one is kept");
    assert!(draft.service.account_file.is_none(), "the enrolment is kept");
}

#[test]
fn what_the_agent_does_not_offer_or_allow_is_not_there() {
    let mut window = connected(EN);
    let mut quick_only = hello(&[Capability::QuickSync]);
    quick_only.configured = true;
    window.update(Msg::Agent(AgentLink::Ready(Box::new(quick_only))));
    let h = harness(window);
    assert!(h.query_by_role_and_label(Role::Button, "Quick Sync").is_some());
    assert!(h.query_by_role_and_label(Role::Button, "Full Sync").is_none());
    for label in ["Test connection", "Change settings", "Export support bundle", "Remove connection"] {
        assert!(h.query_by_label(label).is_none(), "{label}");
    }
    let mut window = connected(EN);
    let mut reader = hello(Capability::KNOWN);
    reader.may_write = false;
    reader.configured = true;
    window.update(Msg::Agent(AgentLink::Ready(Box::new(reader))));
    let h = harness(window);
    assert!(h.query_by_label_contains("You can look at the connection but not change it").is_some());
    for label in ["Test connection", "Change settings", "Export support bundle", "Remove connection"] {
        assert!(h.query_by_label(label).is_none(), "{label}");
    }
}

#[test]
fn a_lost_agent_is_said_and_its_last_state_is_not_called_connected() {
    let mut window = connected(EN);
    window.update(Msg::Agent(AgentLink::Lost));
    let h = harness(window);
    assert!(h.query_by_label("The connector does not answer any more. Trying again.").is_some());
    assert!(h.query_by_label("Connected").is_none());
}

#[test]
fn recent_changes_say_when_on_whom_what_and_why() {
    let h = harness(connected(EN));
    for label in [
        "Recent changes in Exchange",
        "Today, 11:44",
        "Access blocked",
        "Bob Example, Galaxy S23 (SEC1234567890)",
        "Reason: The device is not compliant: it has no passcode.",
        "Access allowed – undone",
        "Default access level changed",
        // A kind that this version does not know keeps its name.
        "laterKind",
    ] {
        assert!(h.query_all_by_label(label).next().is_some(), "{label}");
    }
    let mut none = connected(EN);
    none.update(Msg::Status(Box::new(StatusView { recent_changes: vec![], ..status() })));
    let h = harness(none);
    assert!(h.query_by_label("Recent changes in Exchange").is_none());
}

fn asks(window: &Window, wanted: impl Fn(&Request) -> bool) -> bool {
    window.effects.iter().any(|effect| matches!(effect, Effect::Ask(request) if wanted(request)))
}

#[test]
fn a_removal_asks_whether_changes_are_kept_or_undone_where_the_agent_can_undo() {
    let mut h = harness(connected(EN));
    assert!(h.query_by_label("Remove connection").is_none(), "folded at first");
    h.get_by_label("Undo or remove").click_accesskit();
    h.run();
    h.get_by_label("Remove connection").click_accesskit();
    h.run();
    assert!(h.query_by_label("Keep the changes made in Exchange").is_some());
    assert!(h.query_by_label("Show what would be undone").is_none(), "kept unless it is chosen");
    h.get_by_label("Undo the changes made in Exchange first").click();
    h.run();
    assert!(h.query_by_label_contains("A wipe cannot be undone.").is_some());
    h.get_by_label("Show what would be undone").click();
    h.run();
    assert!(asks(h.state(), |request| matches!(request, Request::Undo { run: None, dry_run: true })));
    h.state_mut().update(Msg::Undone(undo_report()));
    h.run();
    assert!(h.query_by_label("Would be undone: 2").is_some());
    assert!(h.query_by_label("The default access level becomes Allow again.").is_some());
    assert!(h.query_by_label_contains("carol@contoso.com was changed since").is_some());
    h.get_all_by_role_and_label(Role::Button, "Remove connection").last().expect("the dialog's").click();
    h.run();
    assert!(asks(h.state(), |request| matches!(request, Request::Forget { undo: true })));
    assert_eq!(h.state().model.dialog, Some(Dialog::Remove), "until it is answered");
    // The connection stays because of changes that could not be undone, and the window names them.
    h.state_mut().update(Msg::Refused(refused_password()));
    h.run();
    assert_eq!(h.state().model.dialog, None);
    assert!(h.query_by_label_contains("The connector did not do this:").is_some());
    assert!(h.query_all_by_label_contains("exchange.logon").next().is_some());

    let mut h = harness(connected(EN));
    assert!(h.query_by_label("Remove connection").is_none(), "folded at first");
    h.get_by_label("Undo or remove").click_accesskit();
    h.run();
    h.get_by_label("Remove connection").click_accesskit();
    h.run();
    h.get_all_by_role_and_label(Role::Button, "Remove connection").last().expect("the dialog's").click();
    h.run();
    assert!(asks(h.state(), |request| matches!(request, Request::Forget { undo: false })));
}

#[test]
fn an_agent_that_cannot_undo_is_not_asked_to() {
    let mut window = connected(EN);
    let mut hello = hello(&[Capability::Forget]);
    hello.configured = true;
    window.update(Msg::Agent(AgentLink::Ready(Box::new(hello))));
    window.update(Msg::Open(Dialog::Remove));
    let h = harness(window);
    assert!(h.query_by_label("Do you want to remove the connection from this computer?").is_some());
    assert!(h.query_by_label("Undo the changes made in Exchange first").is_none());
}

#[test]
fn an_agent_of_another_release_is_told_and_still_used() {
    for (name, sentence) in [
        ("older-release", "The connector is older than this window"),
        ("newer-release", "The connector is newer than this window"),
    ] {
        let h = harness(screen(name));
        assert!(h.query_by_label(sentence).is_some(), "{sentence}");
        assert!(h.query_by_label_contains("Install the same version of both.").is_some());
        assert!(!h.get_by_role_and_label(Role::Button, "Quick Sync").accesskit_node().is_disabled());
    }
}
