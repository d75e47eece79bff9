//! The status window: connection, synchronization, devices, findings, history, and what can be done.

mod changes;
mod chart;
mod tables;

use egui::{Grid, RichText, Ui};
use exchange_connector::domain::health::{Mode, SyncKind};
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::status::SyncStep;
use exchange_connector::ipc::{Capability, StatusView};
use exchange_connector_dialog::words::{findings::words, status::connection_words};

use super::frame::{FooterButton, body, footer};
use super::{agent, findings};
use crate::model::{Dialog, Model, Msg, Notice};
use crate::widgets::{Mark, Page, beside_mark, button, card, heading, list, live, mark, note, part, space};

/// Draws it.
pub(super) fn show(ui: &mut Ui, model: &Model, page: &mut Page) {
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        if let Some(current) = &model.status {
            connection(ui, model, current, page);
            part(ui, "actions", |ui| actions(ui, model, current, page));
            if let Some(notice) = &model.notice {
                self::notice(ui, page, notice);
                space(ui, 6.0);
            }
            progress(ui, model, current, page);
            heading(ui, page, page.text.get("synchronization"));
            tables::last_syncs(ui, model, current, page);
            space(ui, 8.0);
            heading(ui, page, page.text.get("devices"));
            card(ui, page, |ui, page| chart::devices(ui, current, page));
            space(ui, 8.0);
            found(ui, current, page);
            changes::show(ui, model, current, page);
            if !current.history.is_empty() {
                space(ui, 8.0);
                heading(ui, page, page.text.get("history"));
                card(ui, page, |ui, page| tables::history(ui, model, current, page));
            }
        }
    });
    let quick = model.offers(&Capability::QuickSync) && model.is_configured();
    let full = model.offers(&Capability::FullSync) && model.is_configured();
    let idle = model.status.as_ref().is_some_and(|status| status.running.is_none());
    let sync = |id, kind| FooterButton::new(id, Msg::Sync(kind)).enabled(idle);
    let buttons = [
        quick.then(|| sync("quick-sync", SyncKind::Quick).primary()),
        full.then(|| sync("full-sync", SyncKind::Full)),
        Some(FooterButton::new("close", Msg::Close)),
    ];
    footer(ui, page, |_, _| {}, buttons.into_iter().flatten().map(Some).collect());
}

fn connection(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    let (kind, id) = connection_words(current.connection);
    card(ui, page, |ui, page| {
        // Without the agent this is what was last seen, and nobody knows whether it still holds.
        if model.hello().is_some() {
            ui.horizontal(|ui| {
                mark(ui, kind, 22.0, &page.palette);
                live(ui, RichText::new(page.text.get(id)).size(18.0).color(page.palette.text));
            });
            space(ui, 4.0);
        }
        let width = ui.available_width();
        Grid::new("connection")
            .num_columns(2)
            .min_row_height(20.0)
            .spacing([18.0, 5.0])
            .max_col_width(width * 0.66)
            .show(ui, |ui| {
                let row = |ui: &mut Ui, label: &str, value: String| {
                    ui.label(RichText::new(page.text.get(label)).color(page.palette.weak));
                    ui.add(egui::Label::new(value).wrap());
                    ui.end_row();
                };
                if let Some(organization) = &current.organization {
                    row(ui, "account-organization", organization.clone());
                }
                if let Some(server) = &current.server {
                    let words = match &current.configured_server {
                        Some(configured) if configured != server => page
                            .text
                            .with("server-failover", &[("server", server), ("configured", configured)]),
                        _ => server.clone(),
                    };
                    row(ui, "server-label", words);
                }
                if let Some(environment) = current.environment {
                    let id = match environment {
                        Environment::OnPremises => "type-on-premises",
                        Environment::Hosted => "type-hosted",
                        Environment::Dedicated => "type-dedicated",
                    };
                    row(ui, "environment", page.text.get(id));
                }
                let mode = if current.mode == Mode::Enforce { "mode-enforce" } else { "mode-observe" };
                row(ui, "mode", page.text.get(mode));
                if let Some(enrollment) = model.view.as_ref().and_then(|view| view.enrollment.as_ref()) {
                    row(ui, "service", enrollment.service_name.clone());
                }
                row(ui, "version", current.version.clone());
            });
        if current.pending_orders > 0 {
            note(ui, page, page.text.count("pending-orders", current.pending_orders));
        }
    });
    space(ui, 8.0);
}

/// What else can be done; what the agent does not offer is not there.
fn actions(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    let configured = model.is_configured();
    ui.horizontal_wrapped(|ui| {
        if configured && model.offers(&Capability::Connect) && button(ui, page, "change-settings", true) {
            page.send(Msg::ChangeSettings);
        }
        if configured && model.offers(&Capability::Check) && button(ui, page, "test-connection", true) {
            page.send(Msg::Test);
        }
        let refused = !current.refused_logons.is_empty() && model.offers(&Capability::QuickSync);
        if configured && refused && button(ui, page, "try-refused-logon", true) {
            page.send(Msg::TryRefusedLogon);
        }
        if current.console_url.is_some() && button(ui, page, "open-console", true) {
            page.send(Msg::OpenConsole);
        }
        if model.offers(&Capability::SupportBundle) && button(ui, page, "support-bundle", true) {
            page.send(Msg::SupportBundle);
        }
        if configured && model.offers(&Capability::Forget) && button(ui, page, "remove", true) {
            page.send(Msg::Open(Dialog::Remove));
        }
    });
    space(ui, 8.0);
}

/// What the syncs saw: the last ones and the devices by state.
pub(super) fn seen(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    tables::last_syncs(ui, model, current, page);
    chart::devices(ui, current, page);
}

/// The sync under way.
pub(super) fn progress(ui: &mut Ui, _model: &Model, current: &StatusView, page: &mut Page) {
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
    card(ui, page, |ui, page| {
        beside_mark(ui, page, (Mark::Running, 18.0), |ui, page| {
            ui.label(page.text.get(kind));
            live(ui, RichText::new(page.text.get(step)).small().color(page.palette.weak));
        });
        space(ui, 4.0);
        let share = running.total.filter(|total| *total > 0).map(|total| chart::ratio(running.done, total));
        bar(ui, page, share, &counts);
        note(ui, page, counts);
    });
    space(ui, 10.0);
}

fn bar(ui: &mut Ui, page: &Page, share: Option<f32>, name: &str) {
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 8.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 4.0, page.palette.line.gamma_multiply(0.5));
    if let Some(share) = share {
        let mut done = rect;
        done.set_width(rect.width() * share);
        ui.painter().rect_filled(done, 4.0, page.palette.accent);
    }
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

fn found(ui: &mut Ui, current: &StatusView, page: &mut Page) {
    heading(ui, page, page.text.get("findings"));
    card(ui, page, |ui, page| {
        if current.findings.is_empty() {
            ui.horizontal(|ui| {
                mark(ui, Mark::Ok, 16.0, &page.palette);
                ui.label(page.text.get("no-findings"));
            });
        }
        list(ui, page, &current.findings, findings::show);
    });
}

/// What the last action led to.
pub(super) fn notice(ui: &mut Ui, page: &mut Page, notice: &Notice) {
    let (kind, words) = match notice {
        Notice::BundleSaved(path) => (Mark::Ok, page.text.with("support-bundle-saved", &[("path", path)])),
        Notice::Refused(finding) => {
            let headline = words(page.text, finding).headline;
            live(ui, page.text.with("request-failed", &[("reason", &headline)]));
            card(ui, page, |ui, page| findings::show(ui, page, finding));
            return;
        }
        Notice::OriginalStopped => (Mark::Ok, page.text.get("original-stopped")),
        Notice::AccountFileDeleted => (Mark::Ok, page.text.get("account-deleted")),
        Notice::AccountFileNotDeleted(reason) => {
            (Mark::Failed, page.text.with("account-delete-failed", &[("reason", reason)]))
        }
    };
    ui.horizontal_top(|ui| {
        mark(ui, kind, 16.0, &page.palette);
        live(ui, words);
    });
}
