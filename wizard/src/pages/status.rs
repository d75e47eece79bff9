//! The status window: mode, devices by state, syncs, findings with their remedy, changes, and what can be done. Undo and
//! removal come last and folded.

mod changes;
mod chart;
mod connector;
mod syncs;
mod tables;

use egui::{RichText, Ui};
use exchange_connector::domain::health::{Mode, SyncKind};
use exchange_connector::ipc::status::SyncStep;
use exchange_connector::ipc::{Capability, StatusView};
use exchange_connector_dialog::words::{findings::words, status::connection_words};

use super::frame::{FooterButton, Title, footer, header, wide_body};
use super::{agent, findings};
use crate::model::{Dialog, Model, Msg, Notice};
use crate::theme;
use crate::widgets::{
    Mark, Page, beside_mark, button, card, folded, heading, list, live, mark, note, part, soft_card,
};

/// Two columns need so much room.
const TWO_COLUMNS: f32 = 820.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, model: &Model, page: &mut Page) {
    header(ui, model, page, title(model, page));
    wide_body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        let Some(current) = &model.status else { return };
        part(ui, "actions", |ui| actions(ui, model, current, page));
        if let Some(notice) = &model.notice {
            card(ui, page, |ui, page| self::notice(ui, page, notice));
        }
        progress(ui, model, current, page);
        if ui.available_width() < TWO_COLUMNS {
            left(ui, model, current, page);
            right(ui, model, current, page);
            return;
        }
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.columns(2, |columns| {
            let [first, second] = columns else { return };
            for ui in [&mut *first, &mut *second] {
                ui.spacing_mut().item_spacing.x = 8.0;
            }
            left(first, model, current, page);
            right(second, model, current, page);
        });
    });
    let support = model.offers(&Capability::SupportBundle);
    let console = model.status.as_ref().is_some_and(|status| status.console_url.is_some());
    let buttons = vec![
        support.then(|| FooterButton::new("support-bundle", Msg::SupportBundle)),
        console.then(|| FooterButton::new("open-console", Msg::OpenConsole).primary()),
        Some(FooterButton::new("close", Msg::Close)),
    ];
    footer(ui, page, |_, _| {}, buttons);
}

/// The mode's message.
pub(super) fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Enforce => "mode-enforce",
        Mode::Observe => "mode-observe",
    }
}

fn title(model: &Model, page: &Page) -> Title {
    let Some(current) = &model.status else {
        return Title { words: page.text.get("product"), below: String::new(), chip: None };
    };
    // Without the agent this is what was last seen, and nobody knows whether it still holds.
    let connection = model.hello().map(|_| page.text.get(connection_words(current.connection).1));
    Title {
        words: current.organization.clone().unwrap_or_else(|| page.text.get("product")),
        below: [current.server.clone(), connection].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        chip: Some(page.text.get(mode_words(current.mode))),
    }
}

/// How the devices are, how the syncs went, what was changed.
fn left(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    card(ui, page, |ui, page| {
        heading(ui, page, page.text.get("devices"));
        chart::devices(ui, current, page);
    });
    card(ui, page, |ui, page| {
        heading(ui, page, page.text.get("synchronization"));
        syncs::bars(ui, model, current, page);
        tables::last_syncs(ui, model, current, page);
        if !current.history.is_empty() {
            let title = page.text.get("history");
            let count = page.text.number(current.history.len() as u64);
            folded(ui, page, (&title, "history"), &[count], |ui, page| {
                tables::history(ui, model, current, page)
            });
        }
    });
    changes::show(ui, model, current, page);
}

/// What waits, what was found, what this connector is, and how to be rid of it.
fn right(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    if current.pending_orders > 0 {
        soft_card(ui, page, Mark::Warning, |ui, page| {
            beside_mark(ui, page, (Mark::Warning, 20.0), |ui, page| {
                live(ui, page.text.count("pending-orders", current.pending_orders));
            });
        });
    }
    card(ui, page, |ui, page| {
        heading(ui, page, page.text.get("findings"));
        if current.findings.is_empty() {
            ui.horizontal(|ui| {
                mark(ui, Mark::Ok, 20.0, &page.palette);
                ui.label(page.text.get("no-findings"));
            });
        }
        list(ui, page, &current.findings, findings::show);
        let refused = !current.refused_logons.is_empty() && model.offers(&Capability::QuickSync);
        if model.is_configured() && refused && button(ui, page, "try-refused-logon", true) {
            page.send(Msg::TryRefusedLogon);
        }
    });
    card(ui, page, |ui, page| connector::show(ui, model, current, page));
    if model.is_configured() && model.offers(&Capability::Forget) {
        card(ui, page, |ui, page| {
            let title = page.text.get("take-back");
            folded(ui, page, (&title, "take-back"), &[], |ui, page| {
                note(ui, page, page.text.get("remove-text"));
                if button(ui, page, "remove", true) {
                    page.send(Msg::Open(Dialog::Remove));
                }
            });
        });
    }
}

/// What can be done; what the agent does not offer is not there.
fn actions(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    let configured = model.is_configured();
    let idle = current.running.is_none();
    ui.horizontal_wrapped(|ui| {
        for (id, kind, needs) in [
            ("quick-sync", SyncKind::Quick, Capability::QuickSync),
            ("full-sync", SyncKind::Full, Capability::FullSync),
        ] {
            if configured && model.offers(&needs) && button(ui, page, id, idle) {
                page.send(Msg::Sync(kind));
            }
        }
        if configured && model.offers(&Capability::Connect) && button(ui, page, "change-settings", true) {
            page.send(Msg::ChangeSettings);
        }
        if configured && model.offers(&Capability::Check) && button(ui, page, "test-connection", true) {
            page.send(Msg::Test);
        }
    });
}

/// What the syncs saw: the last ones and the devices by state.
pub(super) fn seen(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    chart::devices(ui, current, page);
    tables::last_syncs(ui, model, current, page);
}

/// The sync under way: how far it is, how fast it reads, and the states as they come.
pub(super) fn progress(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    let Some(running) = &current.running else { return };
    let kind = if running.kind == SyncKind::Full { "full-sync" } else { "quick-sync" };
    let step = match running.step {
        SyncStep::Connecting => "step-connecting",
        SyncStep::Devices => "step-devices",
        SyncStep::Mailboxes => "step-mailboxes",
        SyncStep::Statistics => "step-statistics",
        SyncStep::Comparing => "step-comparing",
        SyncStep::Uploading => "step-uploading",
    };
    let counts = match running.total {
        Some(total) => {
            let (done, total) = (page.text.number(running.done), page.text.number(total));
            page.text.with("progress-of", &[("done", &done), ("total", &total)])
        }
        None => page.text.number(running.done),
    };
    // The first step begins with the sync: only there the time since then says how fast it reads.
    let seconds = model.now.duration_since(running.started_at).as_secs();
    let rate =
        u64::try_from(seconds).ok().filter(|seconds| *seconds > 0).map(|seconds| running.done / seconds);
    let rate = rate.filter(|rate| *rate > 0 && running.step == SyncStep::Devices);
    card(ui, page, |ui, page| {
        beside_mark(ui, page, (Mark::Running, 20.0), |ui, page| {
            ui.label(page.text.get(kind));
            live(ui, RichText::new(page.text.get(step)).small().color(page.palette.weak));
        });
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&counts).font(theme::semibold(theme::NUMBER)).color(page.palette.text));
            if let Some(rate) = rate {
                note(ui, page, page.text.count("per-second", rate));
            }
        });
        let share = running.total.filter(|total| *total > 0).map(|total| chart::ratio(running.done, total));
        bar(ui, page, share, &counts);
    });
}

fn bar(ui: &mut Ui, page: &Page, share: Option<f32>, name: &str) {
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 10.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 5.0, page.palette.field_disabled);
    if let Some(share) = share {
        let mut done = rect;
        done.set_width(rect.width() * share);
        ui.painter().rect_filled(done, 5.0, page.palette.accent);
    }
    let line = egui::Stroke::new(1.0, page.palette.line);
    ui.painter().rect_stroke(rect, 5.0, line, egui::StrokeKind::Inside);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::ProgressIndicator);
        node.set_label(name);
        if let Some(share) = share {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(1.0);
            node.set_numeric_value(f64::from(share));
        }
    });
}

/// What the last action led to.
pub(super) fn notice(ui: &mut Ui, page: &mut Page, notice: &Notice) {
    let (kind, words) = match notice {
        Notice::BundleSaved(path) => (Mark::Ok, page.text.with("support-bundle-saved", &[("path", path)])),
        Notice::Refused(finding) => {
            let headline = words(page.text, finding).headline;
            live(ui, page.text.with("request-failed", &[("reason", &headline)]));
            findings::show(ui, page, finding);
            return;
        }
        Notice::OriginalStopped => (Mark::Ok, page.text.get("original-stopped")),
        Notice::AccountFileDeleted => (Mark::Ok, page.text.get("account-deleted")),
        Notice::AccountFileNotDeleted(reason) => {
            (Mark::Failed, page.text.with("account-delete-failed", &[("reason", reason)]))
        }
    };
    beside_mark(ui, page, (kind, 20.0), |ui, _| live(ui, words));
}
