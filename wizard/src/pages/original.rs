//! The original connector, where it was found: what is offered of it, and the question whether its service is stopped.

use egui::Ui;

use crate::model::Model;
use crate::widgets::{Mark, Page, beside_mark, card, check_box};

/// Draws the part.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let Some(original) = &mut model.original else { return };
    card(ui, page, |ui, page| {
        beside_mark(ui, page, (Mark::Information, 18.0), |ui, page| {
            let words = page.text.with("original-found", &[("path", &original.place)]);
            ui.add(egui::Label::new(words).wrap());
            if original.may_run {
                check_box(ui, page, "original-stop", &mut original.stop);
            }
        });
    });
}
