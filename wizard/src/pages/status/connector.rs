//! What this connector is: organization, server, log-on, service, version.

use egui::{Grid, RichText, Ui};
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::StatusView;
use exchange_connector_dialog::words::status::connection_words;

use super::super::advanced::method_name;
use crate::model::Model;
use crate::widgets::{Page, heading, live};

/// Draws the facts.
pub(super) fn show(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    heading(ui, page, page.text.get("this-connector"));
    let width = ui.available_width();
    ui.spacing_mut().interact_size.y = 20.0;
    Grid::new("connection")
        .num_columns(2)
        .min_row_height(20.0)
        .spacing([14.0, 4.0])
        .max_col_width(width * 0.64)
        .show(ui, |ui| {
            let label = |ui: &mut Ui, id: &str| {
                let words = RichText::new(page.text.bare(id)).color(page.palette.weak);
                ui.scope(|ui| {
                    ui.set_max_width(width * 0.34);
                    ui.add(egui::Label::new(words).wrap());
                });
            };
            let row = |ui: &mut Ui, id: &str, value: String| {
                label(ui, id);
                ui.add(egui::Label::new(value).wrap());
                ui.end_row();
            };
            // Without the agent this is what was last seen, and nobody knows whether it still holds.
            if model.hello().is_some() {
                label(ui, "status");
                live(ui, page.text.get(connection_words(current.connection).1));
                ui.end_row();
            }
            if let Some(organization) = &current.organization {
                row(ui, "account-organization", organization.clone());
            }
            if let Some(server) = &current.server {
                row(ui, "server-label", server_words(page, current, server));
            }
            if let Some(environment) = current.environment {
                let id = match environment {
                    Environment::OnPremises => "type-on-premises",
                    Environment::Hosted => "type-hosted",
                    Environment::Dedicated => "type-dedicated",
                };
                row(ui, "environment", page.text.get(id));
            }
            if let Some(view) = &model.view {
                row(ui, "field-user", view.user.clone());
                row(ui, "authentication", method_name(page, &view.authentication));
                if let Some(enrollment) = &view.enrollment {
                    row(ui, "service", enrollment.service_name.clone());
                }
            }
            row(ui, "version", current.version.clone());
        });
}

fn server_words(page: &Page, current: &StatusView, server: &str) -> String {
    match &current.configured_server {
        Some(configured) if configured != server => {
            page.text.with("server-failover", &[("server", server), ("configured", configured)])
        }
        _ => server.to_owned(),
    }
}
