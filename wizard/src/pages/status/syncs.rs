//! The last thirty syncs as bars: how long each took, which were full, which failed. The failed ones are told in words.

use egui::{Color32, Pos2, Rect, RichText, Sense, Stroke, Ui, pos2, vec2};
use exchange_connector::domain::health::{SyncKind, SyncResult};
use exchange_connector::ipc::StatusView;
use exchange_connector::ipc::status::HistoryEntry;

use super::tables::{kind, result, took};
use crate::model::Model;
use crate::widgets::{Page, note};

/// Height of the longest bar.
const HIGH: f32 = 56.0;
/// So many failures are told; the history has all.
const TOLD: usize = 3;

/// Draws bars and words; nothing before the first sync.
pub(super) fn bars(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    if current.history.is_empty() {
        return;
    }
    let longest = current.history.iter().map(seconds).fold(1.0, f32::max);
    let (rect, chart) = ui.allocate_exact_size(vec2(ui.available_width(), HIGH + 8.0), Sense::hover());
    let step = (rect.width() / 30.0).min(18.0);
    let floor = rect.bottom() - 6.0;
    let pointer = chart.hover_pos();
    let mut under: Option<&HistoryEntry> = None;
    // The newest stands last.
    for (at, entry) in current.history.iter().rev().enumerate() {
        let left = rect.left() + step * at_f32(at);
        let height = (seconds(entry) / longest * HIGH).max(3.0);
        let bar = Rect::from_min_max(pos2(left, floor - height), pos2(left + step * 0.72, floor));
        one(ui, page, entry, bar);
        let column = Rect::from_min_max(pos2(left, rect.top()), pos2(left + step, rect.bottom()));
        if pointer.is_some_and(|pointer| column.contains(pointer)) {
            under = Some(entry);
        }
    }
    ui.painter().hline(rect.x_range(), floor + 0.5, Stroke::new(1.0, page.palette.line_strong));
    let spoken = in_words(current, page);
    ui.ctx().accesskit_node_builder(chart.id, |node| {
        node.set_role(egui::accesskit::Role::Figure);
        node.set_label(spoken);
    });
    if let Some(entry) = under {
        chart.on_hover_text(line(model, entry, page));
    }
    legend(ui, page);
    let failed = current.history.iter().filter(|entry| entry.run.result != SyncResult::Succeeded);
    for entry in failed.take(TOLD) {
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.horizontal(|ui| {
                result(ui, page, entry.run.result);
                note(ui, page, line(model, entry, page));
            });
        });
    }
}

fn colour(page: &Page, entry: &HistoryEntry) -> Color32 {
    match (entry.run.result, entry.kind) {
        (SyncResult::Failed, _) => page.palette.error,
        (SyncResult::Partial, _) => page.palette.warning,
        (SyncResult::Succeeded, SyncKind::Full) => page.palette.text,
        (SyncResult::Succeeded, _) => page.palette.faint,
    }
}

/// A quick sync's bar is hollow, and a failed one has a cross: told apart where colours are not.
fn one(ui: &Ui, page: &Page, entry: &HistoryEntry, bar: Rect) {
    let color = colour(page, entry);
    if entry.kind == SyncKind::Full {
        ui.painter().rect_filled(bar, 2.0, color);
    } else {
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect(bar, 2.0, color.gamma_multiply(0.45), Stroke::new(1.0, color), inside);
    }
    if entry.run.result == SyncResult::Failed {
        cross(ui, pos2(bar.center().x, bar.top() - 5.0), color);
    }
}

fn cross(ui: &Ui, center: Pos2, color: Color32) {
    let stroke = Stroke::new(1.6, color);
    for y in [-2.5, 2.5] {
        ui.painter().line_segment([center + vec2(-2.5, y), center + vec2(2.5, -y)], stroke);
    }
}

/// What the bars' forms mean.
fn legend(ui: &mut Ui, page: &Page) {
    ui.spacing_mut().interact_size.y = 18.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (which, full) in [(SyncKind::Full, true), (SyncKind::Quick, false)] {
            let (rect, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
            if full {
                ui.painter().rect_filled(rect, 2.0, page.palette.text);
            } else {
                let (fill, line) =
                    (page.palette.faint.gamma_multiply(0.45), Stroke::new(1.0, page.palette.faint));
                ui.painter().rect(rect, 2.0, fill, line, egui::StrokeKind::Inside);
            }
            ui.label(RichText::new(kind(page, which)).small().color(page.palette.weak));
            ui.add_space(10.0);
        }
    });
}

/// One sync in words.
fn line(model: &Model, entry: &HistoryEntry, page: &Page) -> String {
    let when = page.text.time(entry.run.started_at, model.now, &model.zone);
    format!("{when} · {} · {}", kind(page, entry.kind), took(page, &entry.run))
}

/// The chart for who does not see it.
fn in_words(current: &StatusView, page: &Page) -> String {
    let of = |result| current.history.iter().filter(|entry| entry.run.result == result).count() as u64;
    let parts = [
        ("result-succeeded", of(SyncResult::Succeeded)),
        ("result-partial", of(SyncResult::Partial)),
        ("result-failed", of(SyncResult::Failed)),
    ];
    let parts = parts.map(|(id, n)| format!("{}: {}", page.text.get(id), page.text.number(n)));
    format!("{}: {}", page.text.get("history"), parts.join(", "))
}

#[allow(clippy::cast_precision_loss, reason = "the height of a bar")]
fn seconds(entry: &HistoryEntry) -> f32 {
    entry.run.finished_at.duration_since(entry.run.started_at).as_secs().max(0) as f32
}

#[allow(clippy::cast_precision_loss, reason = "one of thirty")]
fn at_f32(at: usize) -> f32 {
    at as f32
}
