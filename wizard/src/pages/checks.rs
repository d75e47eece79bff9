//! Connect and test. While they run, each check is a line with its state. After a failure the failure comes first, with
//! the field that would correct it; what passed is folded, and what was not tried is counted.

use egui::{RichText, Ui};
use exchange_connector::ipc::CheckState;
use exchange_connector_dialog::words::checks::{check_name, state};

use super::frame::{FooterButton, Title, body, footer, header};
use super::{account, agent, findings, setup};
use crate::model::run::Line;
use crate::model::{Control, Dialog, Fix, Model, Msg, Run, RunKind, RunState};
use crate::theme;
use crate::widgets::{
    FieldOptions, Page, button, card, disclosure, framed_card, heading, list, mark, note, pair, part,
    password, text_field,
};

/// A longer name does not go onto a button.
const LONGEST_NAME: usize = 40;

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let title = title(&model.run, page);
    header(ui, model, page, title);
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        speak(ui, &model.run, page);
        if let RunState::Refused(finding) = &model.run.state {
            let finding = finding.clone();
            framed_card(ui, page, page.palette.error, |ui, page| findings::show(ui, page, &finding));
        }
        if model.run.is_running() || model.run.failure().is_none() {
            card(ui, page, |ui, page| list(ui, page, &model.run.lines, check));
        } else {
            failed(ui, model, page);
        }
        for (at, finding) in model.run.other_findings().into_iter().enumerate() {
            ui.push_id(("outcome", at), |ui| card(ui, page, |ui, page| findings::show(ui, page, finding)));
        }
    });
    let buttons = buttons(model, page);
    footer(ui, page, |_, _| {}, buttons);
}

/// Enter tries again where the failure's field is on the screen; while there is nothing new to try, the cursor stays in it.
pub(super) fn enter(model: &Model, page: &mut Page) {
    let Some(fix) = model.run.fix() else { return };
    if model.hello().is_some() && model.can_try_again() {
        page.send(Msg::TryAgain);
    } else if let Some(control) = fix.control() {
        page.send(Msg::JumpTo(control));
    }
}

fn buttons(model: &Model, page: &Page) -> Vec<Option<FooterButton>> {
    let (run, ready) = (&model.run, model.hello().is_some());
    let mut buttons = Vec::new();
    if run.is_running() {
        buttons.push(FooterButton::new("cancel", Msg::CancelRun));
    } else {
        if run.only_warnings() && run.kind == RunKind::Connect {
            buttons.push(FooterButton::new("continue-anyway", Msg::AcceptWarnings).primary().enabled(ready));
        } else if !run.succeeded() {
            buttons.push(again(model, page).primary().enabled(ready && model.can_try_again()));
        }
        if run.was_refused() {
            buttons.push(FooterButton::new("try-refused-logon", Msg::TryRefusedLogon).enabled(ready));
        }
        buttons.push(FooterButton::new("back", Msg::BackToForm));
    }
    buttons.into_iter().map(Some).collect()
}

/// The button that tries again says what it tries.
fn again(model: &Model, page: &Page) -> FooterButton {
    let (run, form) = (&model.run, &model.form);
    let server = form.servers[crate::model::form::index(form.environment)].trim();
    let short = |name: &str| !name.is_empty() && name.chars().count() <= LONGEST_NAME;
    if run.wants_change() {
        let button = FooterButton::new("try-new-password", Msg::TryAgain);
        let user = form.user.trim();
        return if user != run.user && short(user) {
            button.words(page.text.with("try-user", &[("user", user)]))
        } else {
            button
        };
    }
    let button = FooterButton::new("try-again", Msg::TryAgain);
    match run.fix() {
        Some(Fix::Server) if short(server) => {
            button.words(page.text.with("try-server", &[("server", server)]))
        }
        _ => button,
    }
}

/// How it stands as a whole.
fn title(run: &Run, page: &Page) -> Title {
    let connect = run.kind == RunKind::Connect;
    let below = match &run.state {
        RunState::Idle | RunState::Running => "connecting-note",
        RunState::Ended(_) if !connect && run.succeeded() => "test-succeeded",
        RunState::Ended(_) if run.only_warnings() => "connect-warnings",
        RunState::Ended(_) if !connect => "test-failed",
        RunState::Ended(_) | RunState::Refused(_) => "connect-failed",
        RunState::Cancelled => "connect-cancelled",
        RunState::Lost => "connect-lost",
    };
    let words = match run.failure().filter(|_| !run.is_running()) {
        Some(line) => format!("{}: {}", check_name(page.text, &line.check), page.text.get("state-failed")),
        None => page.text.get(if connect { "connecting" } else { "testing" }),
    };
    Title { words, below: page.text.get(below), chip: None }
}

/// The line that runs is spoken; what ended before it is on the page.
fn speak(ui: &mut Ui, run: &Run, page: &Page) {
    let Some(line) = run.lines.iter().find(|line| line.state == Some(CheckState::Running)) else { return };
    let words = format!("{}: {}", check_name(page.text, &line.check), page.text.get("state-running"));
    let place = egui::Rect::from_min_size(ui.cursor().min, egui::Vec2::ZERO);
    let response = ui.interact(place, egui::Id::unique("spoken check"), egui::Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Status);
        node.set_live(egui::accesskit::Live::Polite);
        node.set_label(words);
    });
}

/// The failure with its field, then warnings, then in short what passed and what was not tried.
fn failed(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let Some(failure) = model.run.failure().cloned() else { return };
    framed_card(ui, page, page.palette.error, |ui, page| {
        if let Some(detail) = &failure.detail {
            note(ui, page, detail);
        }
        for (at, finding) in failure.findings.iter().enumerate() {
            ui.push_id(at, |ui| findings::show(ui, page, finding));
        }
        if let Some(fix) = model.run.fix() {
            part(ui, "fix", |ui| fields(ui, model, page, fix));
        }
    });
    let others: Vec<Line> =
        model.run.lines.iter().filter(|line| line.check != failure.check).cloned().collect();
    let with = |states: &[CheckState]| -> Vec<&Line> {
        others.iter().filter(|line| line.state.is_some_and(|state| states.contains(&state))).collect()
    };
    let heeded = with(&[CheckState::Failed, CheckState::Warning]);
    if !heeded.is_empty() {
        card(ui, page, |ui, page| list(ui, page, heeded, check));
    }
    let passed = with(&[CheckState::Ok]);
    if !passed.is_empty() {
        let names: Vec<String> = passed.iter().map(|line| check_name(page.text, &line.check)).collect();
        card(ui, page, |ui, page| {
            let (title, open) =
                (page.text.count("checks-passed", passed.len() as u64), model.run.passed_open);
            let holds = if open { &[][..] } else { &names[..] };
            if disclosure(ui, page, (&title, "checks-passed"), open, holds) {
                model.run.passed_open = !open;
            }
            if open {
                list(ui, page, passed, check);
            }
        });
    }
    let skipped: Vec<&Line> = others.iter().filter(|line| !line.begun).collect();
    if !skipped.is_empty() {
        let names: Vec<String> = skipped.iter().map(|line| check_name(page.text, &line.check)).collect();
        card(ui, page, |ui, page| {
            heading(ui, page, page.text.count("checks-not-tried", skipped.len() as u64));
            note(ui, page, names.join(", "));
        });
    }
}

/// What would correct it, ready to be typed in.
fn fields(ui: &mut Ui, model: &mut Model, page: &mut Page, fix: Fix) {
    ui.add_space(4.0);
    match fix {
        Fix::Server => {
            let problems = model.form.problems(model.view.as_deref(), model.now);
            setup::server(ui, model, page, &problems);
        }
        Fix::Account if model.run.wants_change() => log_on(ui, model, page, "field-user", Control::Password),
        Fix::Account => {
            let problems = model.form.problems(model.view.as_deref(), model.now);
            setup::log_on(ui, model, page, &problems);
        }
        Fix::Notification => log_on(ui, model, page, "field-email", Control::NotificationPassword),
        Fix::AccountFile => account::choose(ui, model, page),
        Fix::Proxy => {
            if button(ui, page, "proxy-button", true) {
                page.send(Msg::Open(Dialog::Proxy));
            }
        }
    }
}

/// The user as it was, and an empty field in place of the password that was refused.
fn log_on(ui: &mut Ui, model: &mut Model, page: &mut Page, user_id: &str, control: Control) {
    pair(ui, page, [user_id, "field-password"], |ui, page, at| {
        let width = ui.available_width();
        let options = FieldOptions { enabled: true, ..FieldOptions::default() };
        if at == 1 {
            let options = FieldOptions { control: Some(control), ..options };
            password(ui, page, "field-password", &mut model.correction, width, options);
            return;
        }
        let value = match control {
            Control::NotificationPassword => &mut model.form.email,
            _ => &mut model.form.user,
        };
        if text_field(ui, page, user_id, value, width, options) {
            *value = value.trim().to_owned();
        }
    });
}

fn check(ui: &mut Ui, page: &mut Page, line: &Line) {
    let (kind, word) = state(line.state);
    let color = match line.state {
        Some(CheckState::Failed) => page.palette.error,
        Some(CheckState::Warning) => page.palette.warning,
        Some(CheckState::Ok) => page.palette.ok,
        _ => page.palette.weak,
    };
    ui.horizontal_top(|ui| {
        mark(ui, kind, 20.0, &page.palette);
        let word = page.text.get(word);
        let font = egui::FontId::proportional(theme::SMALL);
        let word_width = ui.painter().layout_no_wrap(word.clone(), font, color).size().x.ceil();
        let width = ui.available_width() - word_width - 12.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(check_name(page.text, &line.check)).wrap());
            if let Some(detail) = &line.detail {
                note(ui, page, detail);
            }
            for (at, finding) in line.findings.iter().enumerate() {
                ui.push_id(at, |ui| findings::show(ui, page, finding));
            }
        });
        ui.label(RichText::new(word).small().color(color));
    });
}
