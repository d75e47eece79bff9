//! The screens: plain functions on the plain state, so that they run without a display.

mod about;
pub(crate) mod account;
mod advanced;
pub(crate) mod agent;
pub(crate) mod checks;
mod frame;
mod original;
mod proxy;
mod questions;
mod setup;
pub(crate) mod status;
mod success;

pub mod findings;
pub mod problems;

use egui::{Id, Key, Ui};

use crate::model::{Dialog, Effect, Model, Msg, Screen};
use crate::text::Text;
use crate::widgets::Page;

/// Draws the window and gives what is to be done.
pub fn show(ui: &mut Ui, model: &mut Model, text: &Text) -> Vec<Effect> {
    crate::widgets::drop_alt_text(ui.ctx());
    let mut page = Page::new(ui.ctx(), text);
    first_focus(ui, model, &mut page);
    page.jump = model.jump.take();
    keep_letters(model, &mut page);
    match model.screen {
        Screen::Setup => setup::show(ui, model, &mut page),
        Screen::Checks => checks::show(ui, model, &mut page),
        Screen::Success => success::show(ui, model, &mut page),
        Screen::Status => status::show(ui, model, &mut page),
    }
    let popup = egui::Popup::is_any_open(ui.ctx());
    match model.dialog {
        None => {
            if !popup {
                window_keys(ui, model, &mut page);
            }
            ui.ctx().data_mut(|data| data.remove::<Dialog>(Id::unique("open dialog")));
        }
        Some(dialog) => {
            let id = Id::unique("open dialog");
            let before = ui.ctx().data_mut(|data| data.get_temp::<Dialog>(id));
            // A dialog has its own letters, and its first control takes the focus when it opens.
            page.keys = crate::widgets::AccessKeys::default();
            page.fields.clear();
            page.focus_first = before != Some(dialog);
            show_dialog(ui, dialog, model, &mut page);
            // Until it has been seen, nothing in it could take the focus.
            if !page.focus_first {
                ui.ctx().data_mut(|data| data.insert_temp(id, dialog));
            }
        }
    }
    model.jump = page.jump;
    let messages = std::mem::take(&mut page.out);
    messages.into_iter().flat_map(|msg| model.update(msg)).collect()
}

/// The letters of what matters most, before the page's other controls take them.
fn keep_letters(model: &Model, page: &mut Page) {
    let ids: &[&str] = match model.screen {
        Screen::Setup => {
            &["connect", "close", "help", "privacy", "about", "field-user", "field-password", "field-server"]
        }
        Screen::Checks => &[
            "cancel",
            "back",
            "try-again",
            "try-new-password",
            "try-refused-logon",
            "continue-anyway",
            "field-password",
        ],
        Screen::Success => &["show-status", "close"],
        Screen::Status => &["quick-sync", "full-sync", "close", "change-settings", "help"],
    };
    for id in ids {
        let (label, english) = (page.text.get(id), page.text.english(id));
        page.keys.keep(label, &english);
    }
}

/// The dialog opens with the first server field ready to be typed in.
fn first_focus(ui: &Ui, model: &Model, page: &mut Page) {
    let id = Id::unique("dialog was shown");
    let shown = ui.ctx().data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let setup = model.screen == Screen::Setup;
    // A window that has no focus yet would forget it.
    if setup != shown && (!setup || ui.input(|input| input.focused)) {
        ui.ctx().data_mut(|data| data.insert_temp(id, setup));
        page.focus_first_field = setup && model.dialog.is_none();
    }
}

/// Enter presses the default button from a text field or from nowhere, Escape closes.
fn window_keys(ui: &Ui, model: &mut Model, page: &mut Page) {
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    let enter = page.enter_in_field(ui);
    match model.screen {
        Screen::Setup if enter => {
            if model.can_connect() {
                page.send(Msg::Connect);
            } else {
                setup::show_first_problem(model, page);
            }
        }
        Screen::Checks if enter && !model.run.is_running() => checks::enter(model, page),
        Screen::Checks if escape && model.run.is_running() => page.send(Msg::CancelRun),
        Screen::Checks if escape => page.send(Msg::BackToForm),
        Screen::Setup if escape => page.send(Msg::Leave),
        _ if escape => page.send(Msg::Close),
        _ => {}
    }
}

fn show_dialog(ui: &mut Ui, dialog: Dialog, model: &mut Model, page: &mut Page) {
    let window = ui.ctx().content_rect();
    let width = (window.width() - 48.0).min(580.0);
    let height = window.height() - 88.0;
    let frame = egui::Frame::popup(ui.style()).inner_margin(20);
    let modal = egui::Modal::new(Id::unique("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width - 40.0);
        egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(
            ui,
            |ui| match dialog {
                Dialog::Proxy => proxy::show(ui, model, page),
                Dialog::Cmdlets | Dialog::Help | Dialog::Privacy | Dialog::About => {
                    about::show(ui, dialog, model, page)
                }
                Dialog::Replace => questions::replace(ui, model, page),
                Dialog::Remove => questions::remove(ui, model, page),
                Dialog::Discard => questions::discard(ui, page),
            },
        );
    });
    // It lies in the middle by the height it had: drawn again at once, so that no button moves under the pointer.
    let height = modal.response.rect.height();
    let id = Id::unique("dialog height");
    let before = ui.ctx().data_mut(|data| data.get_temp::<f32>(id));
    if before.is_none_or(|before| (before - height).abs() > 0.5) {
        ui.ctx().data_mut(|data| data.insert_temp(id, height));
        ui.ctx().request_discard("the dialog has another height");
    }
    if modal.should_close() && !egui::Popup::is_any_open(ui.ctx()) {
        page.send(Msg::CloseDialog);
    }
}
