//! The two questions: replace the existing connection (0x0000008), and remove this one.

use egui::{Align, Layout, RichText, Ui};

use crate::model::{Dialog, Msg};
use crate::widgets::{Mark, Page, button, heading, mark, note, primary_button, space};

/// Configuration Warning: the documented question, in the documented order.
pub(super) fn replace(ui: &mut Ui, page: &mut Page) {
    question(ui, page, "replace-title", "replace-question", |ui, page| {
        ui.label(page.text.get("replace-text"));
        space(ui, 4.0);
        ui.label(page.text.get("replace-hint"));
        space(ui, 4.0);
        ui.label(page.text.with("error-code", &[("code", "0x0000008")]));
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        // Nothing is replaced by a stray Enter: Cancel has the focus.
        if button(ui, page, "cancel", true) {
            page.send(Msg::Replace(false));
        }
        if primary_button(ui, page, "replace", true) {
            page.send(Msg::Replace(true));
        }
        if button(ui, page, "help", true) {
            page.send(Msg::Open(Dialog::Help));
        }
    });
}

/// Removing the connection.
pub(super) fn remove(ui: &mut Ui, page: &mut Page) {
    question(ui, page, "remove", "remove-question", |ui, page| {
        ui.label(page.text.get("remove-text"));
    });
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if button(ui, page, "cancel", true) {
            page.send(Msg::CloseDialog);
        }
        if button(ui, page, "remove", true) {
            page.send(Msg::Remove);
        }
    });
}

fn question(ui: &mut Ui, page: &mut Page, title: &str, ask: &str, more: impl FnOnce(&mut Ui, &mut Page)) {
    note(ui, page, page.text.get(title));
    space(ui, 4.0);
    ui.horizontal_top(|ui| {
        mark(ui, Mark::Warning, 32.0, &page.palette);
        space(ui, 4.0);
        ui.vertical(|ui| {
            heading(ui, page, RichText::new(page.text.get(ask)).text());
            space(ui, 6.0);
            more(ui, page);
        });
    });
    space(ui, 14.0);
}
