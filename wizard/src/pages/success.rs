//! The success screen: the first full sync with its devices, the mode in force, and what is left to do.

use egui::{RichText, Ui};
use exchange_connector::domain::health::{Mode, Severity};

use super::frame::{FooterButton, Title, body, footer, header};
use super::{agent, findings, problems, status};
use crate::model::{Model, Msg, Notice, RunState};
use crate::widgets::{Mark, Page, beside_mark, button, card, heading, live, note, soft_card, words};

/// Draws it.
pub(super) fn show(ui: &mut Ui, model: &Model, page: &mut Page) {
    // Once a full sync has ended, the screen shows what the sync saw instead of what is coming.
    let synced = model.status.as_ref().filter(|s| s.running.is_none() && s.last_full_sync.is_some());
    header(ui, model, page, title(model, page));
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        if let Some(current) = &model.status {
            status::progress(ui, model, current, page);
        }
        if let Some(current) = synced {
            card(ui, page, |ui, page| status::seen(ui, model, current, page));
        }
        mode(ui, model, page);
        if synced.is_none() {
            card(ui, page, |ui, page| {
                beside_mark(ui, page, (Mark::Running, 20.0), |ui, page| {
                    words(ui, page.text.get("success-next"));
                })
            });
        }
        changed(ui, model, page);
        to_do(ui, model, page);
    });
    let console = model.status.as_ref().is_some_and(|status| status.console_url.is_some());
    let show_status = FooterButton::new("show-status", Msg::ShowStatus);
    let buttons = vec![
        console.then(|| FooterButton::new("open-console", Msg::OpenConsole).primary()),
        Some(if console { show_status } else { show_status.primary() }),
        Some(FooterButton::new("close", Msg::Close)),
    ];
    footer(ui, page, |_, _| {}, buttons);
}

fn title(model: &Model, page: &Page) -> Title {
    let status = model.status.as_ref();
    let below: Vec<&str> = status
        .map(|status| {
            [status.organization.as_deref(), status.server.as_deref()].into_iter().flatten().collect()
        })
        .unwrap_or_default();
    Title {
        words: page.text.get("success"),
        below: below.join(" · "),
        chip: status.map(|status| page.text.get(status::mode_words(status.mode))),
    }
}

/// A replacement goes on in the mode that the service holds: nothing is said before it is known.
fn mode(ui: &mut Ui, model: &Model, page: &mut Page) {
    let Some(status) = &model.status else { return };
    match status.mode {
        Mode::Observe => soft_card(ui, page, Mark::Information, |ui, page| {
            beside_mark(ui, page, (Mark::Information, 20.0), |ui, page| {
                words(ui, page.text.get("success-observe"));
            });
        }),
        Mode::Enforce => soft_card(ui, page, Mark::Warning, |ui, page| {
            beside_mark(ui, page, (Mark::Warning, 20.0), |ui, page| {
                words(ui, page.text.get("mode-enforce"));
            });
        }),
    }
}

/// After a change of settings: which ones.
fn changed(ui: &mut Ui, model: &Model, page: &mut Page) {
    let RunState::Ended(outcome) = &model.run.state else { return };
    if outcome.changed.is_empty() {
        return;
    }
    let names: Vec<String> = outcome
        .changed
        .iter()
        .map(|key| problems::label_of_key(key).map_or_else(|| key.clone(), |id| page.text.bare(id)))
        .collect();
    card(ui, page, |ui, page| {
        let said = page.text.with("success-changed", &[("fields", &names.join(", "))]);
        beside_mark(ui, page, (Mark::Ok, 20.0), |ui, page| {
            words(ui, RichText::new(said).color(page.palette.text));
        });
    });
}

/// What an administrator should still see to: the account file that others can read, and what the sync warns of.
fn to_do(ui: &mut Ui, model: &Model, page: &mut Page) {
    let exposed = model.form.account_exposed && !model.form.account_path.is_empty();
    let warnings: Vec<_> = model
        .status
        .iter()
        .flat_map(|status| &status.findings)
        .filter(|finding| finding.severity != Severity::Information)
        .collect();
    let notice = model.notice.as_ref().filter(|notice| !matches!(notice, Notice::BundleSaved(_)));
    if exposed || !warnings.is_empty() {
        card(ui, page, |ui, page| {
            heading(ui, page, page.text.get("left-to-do"));
            if exposed {
                account_file(ui, model, page);
            }
            for (at, finding) in warnings.into_iter().enumerate() {
                ui.push_id(("to do", at), |ui| findings::show(ui, page, finding));
            }
        });
    }
    if let Some(notice) = notice {
        card(ui, page, |ui, page| status::notice(ui, page, notice));
    }
}

/// The account file has done its work; where others can read it, it should go.
fn account_file(ui: &mut Ui, model: &Model, page: &mut Page) {
    beside_mark(ui, page, (Mark::Warning, 20.0), |ui, page| {
        live(ui, page.text.get("account-delete-offer"));
        note(ui, page, &model.form.account_path);
        if button(ui, page, "account-delete", true) {
            page.send(Msg::DeleteAccountFile);
        }
    });
}
