//! Connect and test: each check as a line with its state, what was found, who must act and what to do.

use egui::{RichText, Ui};
use exchange_connector::ipc::CheckState;
use exchange_connector_dialog::words::checks::{check_name, state};

use super::frame::{FooterButton, body, footer};
use super::{agent, findings};
use crate::model::run::Line;
use crate::model::{Model, Msg, RunKind, RunState};
use crate::widgets::{Mark, Page, beside_mark, card, heading, list, live, mark, note, space};

/// Draws the list.
pub(super) fn show(ui: &mut Ui, model: &Model, page: &mut Page) {
    let run = &model.run;
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        let title = if run.kind == RunKind::Connect { "connecting" } else { "testing" };
        heading(ui, page, page.text.get(title));
        space(ui, 2.0);
        summary(ui, model, page);
        space(ui, 6.0);
        card(ui, page, |ui, page| {
            list(ui, page, &run.lines, check);
        });
        for (at, finding) in run.other_findings().into_iter().enumerate() {
            space(ui, 6.0);
            ui.push_id(("outcome", at), |ui| card(ui, page, |ui, page| findings::show(ui, page, finding)));
        }
    });
    let ready = model.hello().is_some();
    let mut buttons = Vec::new();
    if run.is_running() {
        buttons.push(FooterButton::new("cancel", Msg::CancelRun));
    } else {
        if run.only_warnings() && run.kind == RunKind::Connect {
            buttons.push(FooterButton::new("continue-anyway", Msg::AcceptWarnings).primary().enabled(ready));
        } else if !run.succeeded() {
            buttons.push(FooterButton::new("try-again", Msg::TryAgain).primary().enabled(ready));
        }
        if run.was_refused() {
            buttons.push(FooterButton::new("try-refused-logon", Msg::TryRefusedLogon).enabled(ready));
        }
        buttons.push(FooterButton::new("back", Msg::BackToForm));
    }
    footer(ui, page, |_, _| {}, buttons.into_iter().map(Some).collect());
}

/// How it stands as a whole, spoken when it changes.
fn summary(ui: &mut Ui, model: &Model, page: &mut Page) {
    let run = &model.run;
    let (kind, id) = match &run.state {
        RunState::Idle | RunState::Running => (Mark::Running, "connecting-note"),
        RunState::Ended(_) if run.kind != RunKind::Connect && run.succeeded() => (Mark::Ok, "test-succeeded"),
        RunState::Ended(_) if run.only_warnings() => (Mark::Warning, "connect-warnings"),
        RunState::Ended(_) if run.kind != RunKind::Connect => (Mark::Failed, "test-failed"),
        RunState::Ended(_) => (Mark::Failed, "connect-failed"),
        RunState::Cancelled => (Mark::Information, "connect-cancelled"),
        RunState::Lost => (Mark::Failed, "connect-lost"),
        RunState::Refused(_) => (Mark::Failed, "connect-failed"),
    };
    beside_mark(ui, page, (kind, 18.0), |ui, page| live(ui, page.text.get(id)));
    if let RunState::Refused(finding) = &run.state {
        space(ui, 4.0);
        card(ui, page, |ui, page| findings::show(ui, page, finding));
    }
    // The line that runs is spoken too; what ended before it is on the page.
    if let Some(line) = run.lines.iter().find(|line| line.state == Some(CheckState::Running)) {
        let words = format!("{}: {}", check_name(page.text, &line.check), page.text.get("state-running"));
        let response = ui.allocate_response(egui::Vec2::ZERO, egui::Sense::hover());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(egui::accesskit::Role::Status);
            node.set_live(egui::accesskit::Live::Polite);
            node.set_label(words);
        });
    }
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
        mark(ui, kind, 18.0, &page.palette);
        let word = page.text.get(word);
        let font = egui::TextStyle::Small.resolve(ui.style());
        let word_width = ui.painter().layout_no_wrap(word.clone(), font, color).size().x.ceil();
        let width = ui.available_width() - word_width - 12.0;
        ui.vertical(|ui| {
            ui.set_width(width);
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
