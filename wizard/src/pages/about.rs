//! Help, Privacy, About, and the cmdlets the account needs with a script that grants just these.

use egui::{RichText, Ui};

use crate::model::{Dialog, Msg};
use crate::widgets::{Page, button, buttons_at_right, heading, note, primary_button, space};

/// A role group with the entries the connector uses and no others, for the Exchange Management Shell.
pub(super) const ROLE_SCRIPT: &str = include_str!("../../assets/role.ps1");

/// Draws one of them.
pub(super) fn show(ui: &mut Ui, dialog: Dialog, page: &mut Page) {
    let title = match dialog {
        Dialog::Privacy => "privacy",
        Dialog::About => "about",
        Dialog::Cmdlets => "check-cmdlets",
        _ => "help",
    };
    heading(ui, page, page.text.get(title));
    space(ui, 4.0);
    match dialog {
        Dialog::Privacy => {
            ui.label(page.text.get("privacy-text"));
        }
        Dialog::About => {
            ui.label(page.text.with("about-text", &[("version", env!("CARGO_PKG_VERSION"))]));
        }
        Dialog::Cmdlets => {
            ui.label(page.text.get("cmdlets-text"));
            space(ui, 4.0);
            script(ui, page);
        }
        _ => {
            ui.label(page.text.get("help-text"));
            note(ui, page, page.text.get("help-keys"));
        }
    }
    space(ui, 10.0);
    buttons_at_right(ui, |ui| {
        if primary_button(ui, page, "close", true) {
            page.send(Msg::CloseDialog);
        }
        if dialog == Dialog::Cmdlets && button(ui, page, "copy-script", true) {
            page.send(Msg::Copy(ROLE_SCRIPT.into()));
        }
    });
}

fn script(ui: &mut Ui, page: &Page) {
    egui::Frame::new().fill(page.palette.field_disabled).corner_radius(4).inner_margin(10).show(ui, |ui| {
        egui::ScrollArea::both().id_salt("script").max_height(260.0).auto_shrink([false, true]).show(
            ui,
            |ui| {
                let text = RichText::new(ROLE_SCRIPT).monospace().color(page.palette.text);
                ui.add(egui::Label::new(text).extend());
            },
        );
    });
}
