//! The screens: plain functions on the plain state, so that they run without a display.

mod about;
mod account;
mod advanced;
mod agent;
pub(crate) mod checks;
mod proxy;
mod questions;
mod setup;
mod status;
mod success;

pub mod findings;
pub mod problems;

use egui::{Align, Id, Key, Layout, RichText, Ui};

use crate::model::{Dialog, Effect, Model, Msg, Screen};
use crate::text::{Language, Text};
use crate::theme;
use crate::widgets::{Page, link, part};

/// Draws the window and gives what is to be done.
pub fn show(ui: &mut Ui, model: &mut Model, text: &Text) -> Vec<Effect> {
    crate::widgets::drop_alt_text(ui.ctx());
    let mut page = Page::new(ui.ctx(), text);
    first_focus(ui, model, &mut page);
    keep_letters(model, &mut page);
    header(ui, model, &mut page);
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
    let messages = std::mem::take(&mut page.out);
    messages.into_iter().flat_map(|msg| model.update(msg)).collect()
}

/// The letters of what matters most, before the page's other controls take them.
fn keep_letters(model: &Model, page: &mut Page) {
    let ids: &[&str] = match model.screen {
        Screen::Setup => {
            &["connect", "close", "help", "privacy", "about", "field-user", "field-password", "field-server"]
        }
        Screen::Checks => &["cancel", "back", "try-again", "continue-anyway"],
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
                setup::show_first_problem(model);
            }
        }
        Screen::Checks if escape && model.run.is_running() => page.send(Msg::CancelRun),
        Screen::Checks if escape => page.send(Msg::BackToForm),
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
                    about::show(ui, dialog, page)
                }
                Dialog::Replace => questions::replace(ui, page),
                Dialog::Remove => questions::remove(ui, model, page),
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

/// The white band with the product's name, and the language.
fn header(ui: &mut Ui, model: &Model, page: &mut Page) {
    let frame = egui::Frame::new().fill(page.palette.header).inner_margin(egui::Margin {
        left: theme::SIDE,
        right: theme::SIDE,
        top: 14,
        bottom: 14,
    });
    egui::Panel::top("header").frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal(|ui| {
            let title = RichText::new(page.text.get("product")).size(24.0).color(page.palette.text);
            let response = ui.label(title);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(egui::accesskit::Role::Heading);
                node.set_label(page.text.get("product"));
                node.set_level(1);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| language(ui, model, page));
        });
    });
}

fn language(ui: &mut Ui, model: &Model, page: &mut Page) {
    let name = page.text.get("language");
    let inner = egui::ComboBox::from_id_salt("language")
        .selected_text(model.language.own_name())
        .width(120.0)
        .height(420.0)
        .show_ui(ui, |ui| {
            for language in Language::ALL {
                if ui.selectable_label(*language == model.language, language.own_name()).clicked() {
                    page.send(Msg::ChooseLanguage(*language));
                }
            }
        });
    ui.ctx().accesskit_node_builder(inner.response.id, |node| node.set_label(name));
}

/// Height that the band at the bottom had on the last frame.
fn footer_height(ui: &Ui) -> f32 {
    ui.ctx().data(|data| data.get_temp(Id::unique("footer height"))).unwrap_or(60.0)
}

/// The band at the bottom: Help, Privacy, About at the left, buttons at the right, a line of words above.
///
/// It is drawn after the body, so that Tab comes to it last; its height is known from the frame before.
fn footer(
    ui: &mut Ui,
    page: &mut Page,
    ids: &[&str],
    above: impl FnOnce(&mut Ui, &mut Page),
    buttons: impl FnOnce(&mut Ui, &mut Page),
) {
    let before = footer_height(ui);
    let mut rect = ui.max_rect();
    rect.min.y = rect.max.y - before;
    let line = egui::Stroke::new(1.0, page.palette.line);
    ui.painter().hline(rect.x_range(), rect.min.y, line);
    let inside = egui::Rect::from_min_max(
        rect.min + egui::vec2(f32::from(theme::SIDE), 10.0),
        rect.max - egui::vec2(f32::from(theme::SIDE), 0.0),
    );
    let used = ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
        footer_parts(ui, page, ids, above, buttons);
        ui.min_rect().height()
    });
    let height = (used.inner + 24.0).ceil();
    if (height - before).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(Id::unique("footer height"), height));
        ui.ctx().request_discard("the footer has another height");
    }
}

fn footer_parts(
    ui: &mut Ui,
    page: &mut Page,
    ids: &[&str],
    above: impl FnOnce(&mut Ui, &mut Page),
    buttons: impl FnOnce(&mut Ui, &mut Page),
) {
    above(ui, page);
    part(ui, "footer", |ui| links_and_buttons(ui, page, ids, buttons));
}

fn links_and_buttons(ui: &mut Ui, page: &mut Page, ids: &[&str], buttons: impl FnOnce(&mut Ui, &mut Page)) {
    let links: f32 = ["help", "privacy", "about"].iter().map(|id| page.label_width(ui, &[id]) + 16.0).sum();
    let right = button_widths(ui, page, ids);
    // Long words get a line of their own rather than running into each other.
    if ui.available_width() < links + right {
        ui.horizontal(|ui| links_at_left(ui, page));
        if ui.available_width() < right {
            ui.horizontal_wrapped(|ui| buttons(ui, page));
        } else {
            ui.horizontal(|ui| {
                ui.add_space(ui.available_width() - right);
                buttons(ui, page);
            });
        }
    } else {
        ui.horizontal(|ui| {
            links_at_left(ui, page);
            ui.add_space((ui.available_width() - right).max(0.0));
            buttons(ui, page);
        });
    }
}

/// Room that buttons with these labels take, side by side.
fn button_widths(ui: &Ui, page: &Page, ids: &[&str]) -> f32 {
    let padding = ui.spacing().button_padding.x * 2.0;
    let font = egui::TextStyle::Button.resolve(ui.style());
    let width = |id: &&str| {
        let text = page.text.get(id);
        let size = ui.painter().layout_no_wrap(text, font.clone(), page.palette.text).size();
        (size.x + padding).max(crate::widgets::BUTTON_WIDTH) + ui.spacing().item_spacing.x
    };
    ids.iter().map(width).sum::<f32>() - ui.spacing().item_spacing.x
}

fn links_at_left(ui: &mut Ui, page: &mut Page) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (id, dialog) in [("help", Dialog::Help), ("privacy", Dialog::Privacy), ("about", Dialog::About)] {
            if link(ui, page, id) {
                page.send(Msg::Open(dialog));
            }
        }
    });
}

/// The part between header and footer, scrolling, no wider than reads well.
fn body(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page)) {
    let mut rect = ui.available_rect_before_wrap();
    rect.max.y = ui.max_rect().max.y - footer_height(ui);
    ui.painter().rect_filled(ui.available_rect_before_wrap(), 0.0, page.palette.body);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect);
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin { left: theme::SIDE, right: theme::SIDE, top: 14, bottom: 14 })
                .show(ui, |ui| {
                    ui.set_width(ui.available_width().min(theme::CONTENT_WIDTH));
                    add(ui, page);
                });
        });
    });
}
