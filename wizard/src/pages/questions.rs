//! The questions: replace the existing connection (0x0000008), remove this one, and discard what was typed.

use egui::{RichText, Ui};
use exchange_connector::domain::health::Mode;
use exchange_connector::findings;
use exchange_connector::ipc::{Capability, UndoReport};

use crate::model::{Dialog, Model, Msg, RunState};
use crate::widgets::{
    Mark, Page, button, buttons_at_right, choice_of, heading, live, mark, note, primary_button, space,
};

/// Configuration Warning: the documented question, in the documented order.
pub(super) fn replace(ui: &mut Ui, model: &Model, page: &mut Page) {
    question(ui, page, "replace-title", "replace-question", |ui, page| {
        ui.label(page.text.get("replace-text"));
        space(ui, 4.0);
        ui.label(page.text.get("replace-hint"));
        if let Some(other) = other_computer(model, page) {
            space(ui, 4.0);
            ui.label(other);
        }
        space(ui, 4.0);
        ui.label(page.text.with("error-code", &[("code", "0x0000008")]));
    });
    buttons_at_right(ui, |ui| {
        // Nothing is replaced by a stray Enter: Cancel has the focus.
        if button(ui, page, "cancel", true) {
            page.send(Msg::Replace(false));
        }
        if primary_button(ui, page, "replace", true) {
            page.send(Msg::Replace(true));
        }
        if button(ui, page, "help", true) {
            page.send(Msg::Open(Dialog::Help));
        }
    });
}

/// The other computer, when it was last heard of, and its mode. A service of an earlier release says so in a sentence of
/// its own.
fn other_computer(model: &Model, page: &Page) -> Option<String> {
    let RunState::Ended(outcome) = &model.run.state else { return None };
    let Some(other) = &outcome.existing_connector else {
        let finding = outcome.findings.iter().find(|one| findings::CONNECTOR_EXISTS.is(one))?;
        return Some(finding.text.clone());
    };
    let computer = other.connector_server_name.as_deref().unwrap_or("–");
    let heard = other.last_contact_date_time;
    let time = heard.map_or_else(|| page.text.get("never"), |at| page.text.time(at, model.now, &model.zone));
    let mode = page.text.get(match other.mode {
        Mode::Observe => "mode-observe",
        Mode::Enforce => "mode-enforce",
    });
    let arguments = [("computer", computer), ("time", &time), ("mode", &mode)];
    Some(page.text.with("replace-other", &arguments))
}

/// Removing the connection: keep what was changed in Exchange, or take it back first, where the agent offers that.
pub(super) fn remove(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let undo_offered = model.offers(&Capability::Undo);
    let removal = &mut model.removal;
    question(ui, page, "remove", "remove-question", |ui, page| {
        ui.label(page.text.get("remove-text"));
        if !undo_offered {
            return;
        }
        space(ui, 6.0);
        let mut undo = removal.undo;
        choice_of(ui, page, &[("remove-keep", false), ("remove-undo", true)], &mut undo, |_, _, _| {});
        if !removal.waiting {
            removal.undo = undo;
        }
        if removal.undo {
            note(ui, page, page.text.get("remove-undo-note"));
            space(ui, 2.0);
            if removal.report.is_none() && button(ui, page, "undo-preview", !removal.waiting) {
                page.send(Msg::PreviewUndo);
            }
        }
        if removal.waiting {
            ui.horizontal(|ui| {
                mark(ui, Mark::Running, 16.0, &page.palette);
                live(ui, page.text.get("running-now"));
            });
        }
        if let Some(report) = removal.report.as_ref().filter(|_| removal.undo) {
            undo_report(ui, page, report);
        }
    });
    let waiting = removal.waiting;
    buttons_at_right(ui, |ui| {
        if button(ui, page, "cancel", true) {
            page.send(Msg::CloseDialog);
        }
        if button(ui, page, "remove", !waiting) {
            page.send(Msg::Remove);
        }
    });
}

/// Escape in the set-up dialog: what was typed is gone only when the person says so.
pub(super) fn discard(ui: &mut Ui, page: &mut Page) {
    question(ui, page, "change-settings", "discard-question", |ui, page| {
        ui.label(page.text.get("discard-text"));
    });
    buttons_at_right(ui, |ui| {
        if primary_button(ui, page, "keep-editing", true) {
            page.send(Msg::CloseDialog);
        }
        if button(ui, page, "discard", true) {
            page.send(Msg::Close);
        }
    });
}

/// What goes back, and what stays as it is and why.
fn undo_report(ui: &mut Ui, page: &mut Page, report: &UndoReport) {
    let n = report.changes.len() as u64;
    let id = if report.dry_run { "undo-would" } else { "undo-done" };
    live(ui, page.text.count(id, n));
    egui::ScrollArea::vertical().id_salt("undo").max_height(220.0).show(ui, |ui| {
        for change in &report.changes {
            note(ui, page, change);
        }
        for one in &report.refused {
            note(ui, page, format!("{} {}: {}", one.value, one.by, one.reason));
        }
        for (at, finding) in report.findings.iter().enumerate() {
            ui.push_id(at, |ui| super::findings::show(ui, page, finding));
        }
    });
}

fn question(ui: &mut Ui, page: &mut Page, title: &str, ask: &str, more: impl FnOnce(&mut Ui, &mut Page)) {
    note(ui, page, page.text.get(title));
    space(ui, 4.0);
    ui.horizontal_top(|ui| {
        mark(ui, Mark::Warning, 32.0, &page.palette);
        space(ui, 4.0);
        ui.vertical(|ui| {
            heading(ui, page, RichText::new(page.text.get(ask)).text());
            space(ui, 6.0);
            more(ui, page);
        });
    });
    space(ui, 14.0);
}
