//! Last and next syncs side by side, and the history of runs, in words that wrap rather than columns that are cut.

use egui::{Grid, RichText, Ui};
use exchange_connector::domain::health::{SyncKind, SyncRecord, SyncResult};
use exchange_connector::ipc::StatusView;
use jiff::Timestamp;

use crate::model::Model;
use crate::theme;
use crate::widgets::{Mark, Page, mark, note};

pub(super) fn kind(page: &Page, kind: SyncKind) -> String {
    page.text.get(if kind == SyncKind::Full { "full-sync" } else { "quick-sync" })
}

pub(super) fn result(ui: &mut Ui, page: &Page, result: SyncResult) {
    let (shape, id) = match result {
        SyncResult::Succeeded => (Mark::Ok, "result-succeeded"),
        SyncResult::Partial => (Mark::Warning, "result-partial"),
        SyncResult::Failed => (Mark::Failed, "result-failed"),
    };
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            mark(ui, shape, 14.0, &page.palette);
            ui.label(page.text.get(id));
        });
    });
}

pub(super) fn took(page: &Page, run: &SyncRecord) -> String {
    page.text.duration(run.finished_at.duration_since(run.started_at))
}

/// Quick and full: the last run and the next.
pub(super) fn last_syncs(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    let kinds = [
        (SyncKind::Quick, &current.last_quick_sync, current.next_quick_sync),
        (SyncKind::Full, &current.last_full_sync, current.next_full_sync),
    ];
    // Side by side where there is room for both.
    if ui.available_width() >= 400.0 {
        ui.columns(2, |columns| {
            for (ui, (which, last, next)) in columns.iter_mut().zip(kinds) {
                one_sync(ui, model, current, page, which, last.as_ref(), next);
            }
        });
    } else {
        for (which, last, next) in kinds {
            one_sync(ui, model, current, page, which, last.as_ref(), next);
        }
    }
}

fn one_sync(
    ui: &mut Ui,
    model: &Model,
    current: &StatusView,
    page: &mut Page,
    which: SyncKind,
    last: Option<&SyncRecord>,
    next: Option<Timestamp>,
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(
            RichText::new(kind(page, which)).font(theme::semibold(theme::TEXT)).color(page.palette.text),
        );
        let width = ui.available_width();
        Grid::new(("sync", which))
            .num_columns(2)
            .min_row_height(20.0)
            .spacing([12.0, 3.0])
            .max_col_width(width * 0.6)
            .show(ui, |ui| {
                let label = |ui: &mut Ui, id: &str| {
                    let words = RichText::new(page.text.get(id)).color(page.palette.weak);
                    ui.add(egui::Label::new(words).wrap());
                };
                let value = |ui: &mut Ui, words: String| {
                    ui.add(egui::Label::new(words).wrap());
                    ui.end_row();
                };
                label(ui, "column-last");
                match last {
                    None => value(ui, page.text.get("never")),
                    Some(run) => {
                        value(ui, page.text.time(run.finished_at, model.now, &model.zone));
                        label(ui, "column-result");
                        result(ui, page, run.result);
                        ui.end_row();
                        label(ui, "column-duration");
                        value(ui, took(page, run));
                        label(ui, "devices");
                        value(ui, page.text.number(run.devices));
                    }
                }
                label(ui, "column-next");
                let running = current.running.as_ref().is_some_and(|running| running.kind == which);
                match (running, next) {
                    (true, _) => value(ui, page.text.get("running-now")),
                    (false, Some(next)) => value(ui, page.text.time(next, model.now, &model.zone)),
                    (false, None) => value(ui, "–".into()),
                }
            });
    });
}

/// The newest runs, with what each saw.
pub(super) fn history(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    for (at, entry) in current.history.iter().enumerate() {
        if at > 0 {
            ui.separator();
        }
        ui.horizontal_wrapped(|ui| {
            ui.add(egui::Label::new(page.text.time(entry.run.started_at, model.now, &model.zone)).extend());
            ui.add_space(6.0);
            ui.add(egui::Label::new(kind(page, entry.kind)).extend());
            ui.add_space(6.0);
            result(ui, page, entry.run.result);
        });
        let run = &entry.run;
        let counts = [
            ("column-new", run.new),
            ("column-changed", run.changed),
            ("column-removed", run.removed),
            ("findings", run.findings),
        ];
        let mut line = vec![took(page, run), page.text.count("devices-count", run.devices)];
        for (id, n) in counts {
            if n > 0 {
                line.push(format!("{}: {}", page.text.get(id), page.text.number(n)));
            }
        }
        if let Some(server) = &run.server {
            line.push(server.clone());
        }
        note(ui, page, line.join(" · "));
    }
}
