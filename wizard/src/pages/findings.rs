//! A finding: what happened, who must act, what to do, and the details for support.

use egui::{RichText, Ui};
use exchange_connector::domain::health::{Finding, Severity};
use exchange_connector_dialog::words::findings::{number_and_code, words};

use crate::model::Msg;
use crate::widgets::{Mark, Page, beside_mark, button, note};

/// Draws one.
pub(super) fn show(ui: &mut Ui, page: &mut Page, finding: &Finding) {
    let (kind, color) = match finding.severity {
        Severity::Error => (Mark::Failed, page.palette.error),
        Severity::Warning => (Mark::Warning, page.palette.warning),
        Severity::Information => (Mark::Information, page.palette.text),
    };
    beside_mark(ui, page, (kind, 14.0), |ui, page| {
        let words = words(page.text, finding);
        ui.add(egui::Label::new(RichText::new(words.headline).color(color)).wrap());
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
    let header = egui::CollapsingHeader::new(RichText::new(page.text.get("details")).small())
        .id_salt((&finding.code, detail))
        .show(ui, |ui| {
            let text = RichText::new(detail).monospace().color(page.palette.text);
            ui.add(egui::Label::new(text).wrap());
            if button(ui, page, "copy", true) {
                page.send(Msg::Copy(format!("{finding}\n{}\n{detail}", number_and_code(finding))));
            }
        });
    crate::widgets::focus_ring(ui, page, &header.header_response);
}
