//! The success screen, then the first full sync with its progress.

use egui::{RichText, Ui};
use exchange_connector::domain::health::Mode;

use super::frame::{FooterButton, body, footer};
use super::{agent, problems, status};
use crate::model::{Model, Msg, Notice, RunState};
use crate::widgets::{Mark, Page, beside_mark, button, card, heading, mark, note, space};

/// Draws it.
pub(super) fn show(ui: &mut Ui, model: &Model, page: &mut Page) {
    // Once a full sync has ended, the screen shows what the sync saw instead of what is coming.
    let synced = model.status.as_ref().filter(|s| s.running.is_none() && s.last_full_sync.is_some());
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        space(ui, 8.0);
        ui.horizontal_top(|ui| {
            mark(ui, Mark::Ok, 36.0, &page.palette);
            space(ui, 6.0);
            ui.vertical(|ui| {
                heading(ui, page, page.text.get("success"));
                space(ui, 8.0);
                if synced.is_none() {
                    ui.label(page.text.get("success-next"));
                }
                // A replacement goes on in the mode that the service holds: nothing is said before it is known.
                if let Some(status) = &model.status {
                    space(ui, 6.0);
                    ui.label(page.text.get(match status.mode {
                        Mode::Observe => "success-observe",
                        Mode::Enforce => "mode-enforce",
                    }));
                }
                changed(ui, model, page);
            });
        });
        space(ui, 14.0);
        if let Some(current) = &model.status {
            status::progress(ui, model, current, page);
        }
        if let Some(current) = synced {
            status::seen(ui, model, current, page);
        }
        account_file(ui, model, page);
    });
    let buttons = vec![
        Some(FooterButton::new("show-status", Msg::ShowStatus).primary()),
        Some(FooterButton::new("close", Msg::Close)),
    ];
    footer(ui, page, |_, _| {}, buttons);
}

/// After a change of settings: which ones.
fn changed(ui: &mut Ui, model: &Model, page: &Page) {
    let RunState::Ended(outcome) = &model.run.state else { return };
    if outcome.changed.is_empty() {
        return;
    }
    let names: Vec<String> = outcome
        .changed
        .iter()
        .map(|key| problems::label_of_key(key).map_or_else(|| key.clone(), |id| page.text.bare(id)))
        .collect();
    space(ui, 6.0);
    let words = page.text.with("success-changed", &[("fields", &names.join(", "))]);
    ui.label(RichText::new(words).color(page.palette.weak));
}

/// The account file has done its work; where others can read it, it should go.
fn account_file(ui: &mut Ui, model: &Model, page: &mut Page) {
    if model.form.account_exposed && !model.form.account_path.is_empty() {
        space(ui, 8.0);
        card(ui, page, |ui, page| {
            beside_mark(ui, page, (Mark::Warning, 18.0), |ui, page| {
                ui.label(page.text.get("account-delete-offer"));
                note(ui, page, &model.form.account_path);
                space(ui, 2.0);
                if button(ui, page, "account-delete", true) {
                    page.send(Msg::DeleteAccountFile);
                }
            });
        });
    }
    if let Some(notice) = model.notice.as_ref().filter(|notice| !matches!(notice, Notice::BundleSaved(_))) {
        space(ui, 8.0);
        status::notice(ui, page, notice);
    }
}
