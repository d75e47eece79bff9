//! Help, Privacy, About, and the cmdlets the account needs with a script that grants just these.

use egui::{RichText, Ui};
use exchange_connector::domain::health::Mode;
use exchange_connector::exchange::dialect::Dialect;
use exchange_connector::exchange::preflight::role_script;

use crate::model::{Dialog, Model, Msg};
use crate::widgets::{Page, button, buttons_at_right, choice_of, heading, note, primary_button, space};

/// Draws one of them.
pub(super) fn show(ui: &mut Ui, dialog: Dialog, model: &mut Model, page: &mut Page) {
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
            note(ui, page, page.text.get("about-typeface"));
        }
        Dialog::Cmdlets => {
            ui.label(page.text.get("cmdlets-text"));
            space(ui, 4.0);
            let modes = [("mode-observe", Mode::Observe), ("mode-enforce", Mode::Enforce)];
            choice_of(ui, page, &modes, &mut model.role_script_mode, |_, _, _| {});
            space(ui, 4.0);
            script(ui, model, page);
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
            page.send(Msg::Copy(script_of(model)));
        }
    });
}

/// For the account in the dialog. The names are those of Exchange 2013 and later; the check of an older server shows its own.
fn script_of(model: &Model) -> String {
    let typed = model.form.user.trim();
    let account = if typed.is_empty() { r"CONTOSO\svc-connector" } else { typed };
    role_script(&Dialect::default(), model.role_script_mode, account)
}

fn script(ui: &mut Ui, model: &Model, page: &Page) {
    egui::Frame::new().fill(page.palette.field_disabled).corner_radius(4).inner_margin(10).show(ui, |ui| {
        egui::ScrollArea::both().id_salt("script").max_height(260.0).auto_shrink([false, true]).show(
            ui,
            |ui| {
                let text = RichText::new(script_of(model)).monospace().color(page.palette.text);
                ui.add(egui::Label::new(text).extend());
            },
        );
    });
}
