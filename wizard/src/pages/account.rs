//! The account file: chosen by path or dialog, then shown for comparison with what the service printed.

use egui::{Grid, RichText, Ui};
use exchange_connector_dialog::words::account::fault;

use crate::model::{AccountFileState, FilePurpose, Model, Msg};
use crate::widgets::{FieldOptions, Mark, Page, bare_field, button, card, heading, mark, note, row, space};

/// Draws the part.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page, column: f32) {
    heading(ui, page, page.text.get("service"));
    let enrolled = model.view.as_ref().is_some_and(|view| view.enrollment.is_some());
    let label = page.text.get("account-file");
    let mut left = false;
    row(ui, page, column, &label, None, |ui, page, by| {
        let width = ui.available_width().min(380.0) - page.field_button_width(ui, "browse");
        let options = FieldOptions { enabled: true, hint: "MicrosoftIntune.accountcert", problem: None };
        left = bare_field(ui, page, (by, "account-file"), &mut model.form.account_path, width, options);
        if button(ui, page, "browse", true) {
            page.send(Msg::Browse(FilePurpose::Account));
        }
    });
    if left {
        page.send(Msg::ReadTypedPath(FilePurpose::Account));
    }
    ui.horizontal(|ui| {
        ui.add_space(column + 8.0);
        ui.vertical(|ui| match &model.form.account {
            AccountFileState::Missing if enrolled => {
                note(ui, page, page.text.get("account-enrolled"));
            }
            AccountFileState::Missing => {
                note(ui, page, page.text.get("account-missing"));
            }
            AccountFileState::Read { summary, .. } if !summary.expired => {
                let date = page.text.time(summary.valid_until, model.now, &model.zone);
                let organization = summary.organization.as_deref();
                facts(ui, page, &summary.service_name, organization, &summary.fingerprint, Some(&date));
            }
            _ => {
                if let Some(words) = fault(page.text, model) {
                    wrong(ui, page, words);
                }
            }
        });
    });
    if let (AccountFileState::Missing, Some(view)) = (&model.form.account, &model.view)
        && let Some(enrollment) = &view.enrollment
    {
        ui.horizontal(|ui| {
            ui.add_space(column + 8.0);
            ui.vertical(|ui| {
                let organization = enrollment.organization.as_deref();
                facts(ui, page, &enrollment.service_name, organization, &enrollment.root_fingerprint, None);
            });
        });
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

/// Service, organization and fingerprint.
fn facts(
    ui: &mut Ui,
    page: &mut Page,
    service: &str,
    organization: Option<&str>,
    fingerprint: &str,
    valid_until: Option<&str>,
) {
    card(ui, page, |ui, page| {
        let width = ui.available_width();
        let label = |ui: &mut Ui, id: &str| {
            ui.add(
                egui::Label::new(RichText::new(page.text.get(id)).small().color(page.palette.weak)).wrap(),
            );
        };
        Grid::new("account facts")
            .num_columns(2)
            .min_row_height(20.0)
            .spacing([14.0, 4.0])
            .max_col_width(width * 0.6)
            .show(ui, |ui| {
                label(ui, "service");
                ui.add(egui::Label::new(service).wrap());
                ui.end_row();
                if let Some(organization) = organization {
                    label(ui, "account-organization");
                    ui.add(egui::Label::new(organization).wrap());
                    ui.end_row();
                }
                if let Some(valid_until) = valid_until {
                    label(ui, "account-valid-until");
                    ui.add(egui::Label::new(valid_until).wrap());
                    ui.end_row();
                }
            });
        space(ui, 2.0);
        label(ui, "account-fingerprint");
        // In groups of four characters, two lines: easy to read out and to compare.
        for line in in_lines(fingerprint) {
            ui.add(egui::Label::new(RichText::new(line).monospace().color(page.palette.text)).wrap());
        }
        note(ui, page, page.text.get("account-compare"));
    });
}

fn in_lines(fingerprint: &str) -> Vec<String> {
    let groups: Vec<&str> = fingerprint.split(' ').collect();
    groups.chunks(8).map(|line| line.join(" ")).collect()
}
