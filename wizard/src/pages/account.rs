//! The account file: chosen by path or dialog, then shown for comparison with what the service printed.

use egui::{RichText, Ui};
use exchange_connector_dialog::words::account::fault;

use crate::model::{AccountFileState, Control, FilePurpose, Model, Msg};
use crate::widgets::{FieldOptions, Mark, Page, bare_field, button, card, labelled, mark, note};

/// Draws the part.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    card(ui, page, |ui, page| {
        ui.spacing_mut().item_spacing.y = 3.0;
        choose(ui, model, page);
    });
}

/// The path, and what is known of the file.
pub(super) fn choose(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let label = page.text.get("account-file");
    let mut left = false;
    labelled(ui, page, &label, None, |ui, page, by| {
        let width = ui.available_width() - page.button_width(ui, "browse") - ui.spacing().item_spacing.x;
        let control = Some(Control::AccountFile);
        let hint = "MicrosoftIntune.accountcert";
        let options = FieldOptions { enabled: true, hint, problem: None, control };
        left = bare_field(ui, page, (by, "account-file"), &mut model.form.account_path, width, options);
        if button(ui, page, "browse", true) {
            page.send(Msg::Browse(FilePurpose::Account));
        }
    });
    if left {
        page.send(Msg::ReadTypedPath(FilePurpose::Account));
    }
    state(ui, model, page);
}

/// What is known of the file, or of the enrolment that stands without one.
fn state(ui: &mut Ui, model: &Model, page: &mut Page) {
    let enrollment = model.view.as_ref().and_then(|view| view.enrollment.as_ref());
    match (&model.form.account, enrollment) {
        (AccountFileState::Missing, Some(enrollment)) => {
            note(ui, page, page.text.get("account-enrolled"));
            let organization = enrollment.organization.as_deref();
            facts(ui, page, &enrollment.service_name, organization, None);
            compare(ui, page, &enrollment.root_fingerprint);
        }
        (AccountFileState::Missing, None) => {
            note(ui, page, page.text.get("account-missing"));
        }
        (AccountFileState::Read { summary, .. }, _) if !summary.expired => {
            let date = page.text.time(summary.valid_until, model.now, &model.zone);
            facts(ui, page, &summary.service_name, summary.organization.as_deref(), Some(&date));
            compare(ui, page, &summary.fingerprint);
        }
        _ => {
            if let Some(words) = fault(page.text, model) {
                wrong(ui, page, words);
            }
        }
    }
}

fn wrong(ui: &mut Ui, page: &Page, words: String) {
    ui.horizontal_top(|ui| {
        mark(ui, Mark::Failed, 14.0, &page.palette);
        let words = RichText::new(words).small().color(page.palette.error);
        let response = ui.add(egui::Label::new(words).wrap());
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    });
}

/// Service, organization, and how long the file is good.
fn facts(ui: &mut Ui, page: &Page, service: &str, organization: Option<&str>, valid_until: Option<&str>) {
    let until = valid_until.map(|date| format!("{} {date}", page.text.get("account-valid-until")));
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (at, fact) in
                [Some(service), organization, until.as_deref()].into_iter().flatten().enumerate()
            {
                if at > 0 {
                    ui.label(RichText::new("·").small().color(page.palette.weak));
                }
                ui.add(egui::Label::new(RichText::new(fact).small().color(page.palette.text)).wrap());
            }
        });
    });
}

/// The whole fingerprint, in groups of four: easy to read out and to compare.
fn compare(ui: &mut Ui, page: &Page, fingerprint: &str) {
    note(ui, page, page.text.get("account-compare"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let font = egui::TextStyle::Monospace.resolve(ui.style());
        let painter = ui.painter();
        let width = painter.layout_no_wrap(fingerprint.to_owned(), font, page.palette.text).size().x;
        let groups: Vec<&str> = fingerprint.split(' ').collect();
        let in_a_line = if width <= ui.available_width() { groups.len() } else { 8 };
        for line in groups.chunks(in_a_line.max(1)) {
            let line = RichText::new(line.join(" ")).monospace().color(page.palette.text);
            ui.add(egui::Label::new(line).wrap());
        }
    });
}
