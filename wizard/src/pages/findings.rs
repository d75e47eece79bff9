//! A finding: what happened, who must act, what to do, and the details for support.

use egui::{RichText, Ui};
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector_dialog::words::findings::{number_and_code, words};

use crate::model::Msg;
use crate::theme;
use crate::widgets::{Mark, Page, beside_mark, button, note};

/// Draws one.
pub(super) fn show(ui: &mut Ui, page: &mut Page, finding: &Finding) {
    let kind = match finding.severity {
        Severity::Error => Mark::Failed,
        Severity::Warning => Mark::Warning,
        Severity::Information => Mark::Information,
    };
    beside_mark(ui, page, (kind, 20.0), |ui, page| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let words = words(page.text, finding);
        let headline = RichText::new(words.headline).font(theme::semibold(theme::TEXT));
        ui.add(egui::Label::new(headline.color(page.palette.text)).wrap());
        if let Some(remedy) = words.remedy {
            ui.add(egui::Label::new(remedy).wrap());
        }
        if let Some(original) = words.original {
            note(ui, page, original);
        }
        note(ui, page, words.last);
        if let Some(detail) = &finding.detail {
            details(ui, page, finding, detail);
        }
    });
}

fn details(ui: &mut Ui, page: &mut Page, finding: &Finding, detail: &str) {
    let words = RichText::new(page.text.get("details")).font(egui::FontId::proportional(theme::SMALL));
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = theme::ROW;
        let header = egui::CollapsingHeader::new(words.color(page.palette.link))
            .id_salt((&finding.code, detail))
            .show(ui, |ui| {
                let text = RichText::new(detail).monospace().color(page.palette.text);
                ui.add(egui::Label::new(text).wrap());
                if button(ui, page, "copy", true) {
                    page.send(Msg::Copy(format!("{finding}\n{}\n{detail}", number_and_code(finding))));
                }
            });
        crate::widgets::focus_ring(ui, page, &header.header_response);
    });
}
