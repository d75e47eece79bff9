//! The two tables: last and next syncs, and the history of runs.

use egui::{Grid, RichText, Ui};
use exchange_connector::domain::health::{SyncKind, SyncRecord, SyncResult};
use exchange_connector::ipc::StatusView;
use jiff::Timestamp;

use crate::model::Model;
use crate::widgets::{Mark, Page, mark};

fn head(ui: &mut Ui, page: &Page, ids: &[&str]) {
    for id in ids {
        let words = if id.is_empty() { String::new() } else { page.text.get(id) };
        ui.label(RichText::new(words).small().color(page.palette.weak));
    }
    ui.end_row();
}

fn kind(page: &Page, kind: SyncKind) -> String {
    page.text.get(if kind == SyncKind::Full { "full-sync" } else { "quick-sync" })
}

fn result(ui: &mut Ui, page: &Page, result: SyncResult) {
    let (shape, id) = match result {
        SyncResult::Succeeded => (Mark::Ok, "result-succeeded"),
        SyncResult::Partial => (Mark::Warning, "result-partial"),
        SyncResult::Failed => (Mark::Failed, "result-failed"),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        mark(ui, shape, 13.0, &page.palette);
        ui.label(page.text.get(id));
    });
}

fn took(page: &Page, run: &SyncRecord) -> String {
    page.text.duration(run.finished_at.duration_since(run.started_at))
}

/// Quick and full: the last run and the next.
pub(super) fn last_syncs(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    egui::ScrollArea::horizontal().id_salt("last syncs").show(ui, |ui| {
        Grid::new("last syncs").num_columns(6).spacing([18.0, 7.0]).show(ui, |ui| {
            head(
                ui,
                page,
                &["", "column-last", "column-result", "column-duration", "devices", "column-next"],
            );
            let rows = [
                (SyncKind::Quick, &current.last_quick_sync, current.next_quick_sync),
                (SyncKind::Full, &current.last_full_sync, current.next_full_sync),
            ];
            for (which, last, next) in rows {
                ui.label(kind(page, which));
                match last {
                    Some(run) => {
                        ui.label(page.text.time(run.finished_at, model.now, &model.zone));
                        result(ui, page, run.result);
                        ui.label(took(page, run));
                        ui.label(page.text.number(run.devices));
                    }
                    None => {
                        ui.label(page.text.get("never"));
                        for _ in 0..3 {
                            ui.label("–");
                        }
                    }
                }
                let running = current.running.as_ref().is_some_and(|running| running.kind == which);
                let next = match (running, next) {
                    (true, _) => page.text.get("running-now"),
                    (false, Some(next)) => page.text.time(next, model.now, &model.zone),
                    (false, None) => "–".into(),
                };
                ui.label(next);
                ui.end_row();
            }
        });
    });
}

/// The newest runs, with what each saw.
pub(super) fn history(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    egui::ScrollArea::horizontal().id_salt("history").show(ui, |ui| {
        Grid::new("history").num_columns(9).spacing([16.0, 6.0]).striped(false).show(ui, |ui| {
            head(
                ui,
                page,
                &[
                    "column-last",
                    "",
                    "column-result",
                    "column-duration",
                    "devices",
                    "column-new",
                    "column-changed",
                    "column-removed",
                    "findings",
                ],
            );
            for entry in &current.history {
                let at: Timestamp = entry.run.started_at;
                ui.label(page.text.time(at, model.now, &model.zone));
                ui.label(kind(page, entry.kind));
                result(ui, page, entry.run.result);
                ui.label(took(page, &entry.run));
                for n in [
                    entry.run.devices,
                    entry.run.new,
                    entry.run.changed,
                    entry.run.removed,
                    entry.run.findings,
                ] {
                    ui.label(page.text.number(n));
                }
                ui.end_row();
            }
        });
    });
}
