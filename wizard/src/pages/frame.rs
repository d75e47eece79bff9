//! What every screen has around it: the band with the product's name, the scrolling body, the band of buttons.

use egui::{Align, Id, Layout, RichText, Ui};

use crate::model::{Dialog, Model, Msg};
use crate::text::Language;
use crate::theme;
use crate::widgets::{self, Page, link, part};

/// The white band with the product's name, and the language.
pub(super) fn header(ui: &mut Ui, model: &Model, page: &mut Page) {
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

/// A button at the right of the footer.
pub(super) struct FooterButton {
    pub id: &'static str,
    pub enabled: bool,
    /// Enter presses it.
    pub primary: bool,
    pub msg: Msg,
}

impl FooterButton {
    pub(super) fn new(id: &'static str, msg: Msg) -> Self {
        Self { id, enabled: true, primary: false, msg }
    }

    pub(super) fn primary(self) -> Self {
        Self { primary: true, ..self }
    }

    pub(super) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }
}

/// The band at the bottom: Help, Privacy, About at the left, buttons at the right, a line of words above.
///
/// It is drawn after the body, so that Tab comes to it last; its height is known from the frame before. In place of
/// `None` a button may come later; the buttons after it stay the same ones then.
pub(super) fn footer(
    ui: &mut Ui,
    page: &mut Page,
    above: impl FnOnce(&mut Ui, &mut Page),
    buttons: Vec<Option<FooterButton>>,
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
        above(ui, page);
        part(ui, "footer", |ui| links_and_buttons(ui, page, buttons));
        ui.min_rect().height()
    });
    let height = (used.inner + 24.0).ceil();
    if (height - before).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(Id::unique("footer height"), height));
        ui.ctx().request_discard("the footer has another height");
    }
}

fn links_and_buttons(ui: &mut Ui, page: &mut Page, buttons: Vec<Option<FooterButton>>) {
    let links: f32 = ["help", "privacy", "about"].iter().map(|id| page.label_width(ui, &[id]) + 16.0).sum();
    let gap = ui.spacing().item_spacing.x;
    let right =
        buttons.iter().flatten().map(|button| page.button_width(ui, button.id) + gap).sum::<f32>() - gap;
    // Long words get a line of their own rather than running into each other.
    if ui.available_width() < links + right {
        ui.horizontal(|ui| links_at_left(ui, page));
        if ui.available_width() < right {
            ui.horizontal_wrapped(|ui| draw(ui, page, buttons));
        } else {
            ui.horizontal(|ui| {
                ui.add_space(ui.available_width() - right);
                draw(ui, page, buttons);
            });
        }
    } else {
        ui.horizontal(|ui| {
            links_at_left(ui, page);
            ui.add_space((ui.available_width() - right).max(0.0));
            draw(ui, page, buttons);
        });
    }
}

fn draw(ui: &mut Ui, page: &mut Page, buttons: Vec<Option<FooterButton>>) {
    for button in buttons {
        let Some(FooterButton { id, enabled, primary, msg }) = button else {
            ui.skip_ahead_auto_ids(1);
            continue;
        };
        let kind = if primary { widgets::primary_button } else { widgets::button };
        if kind(ui, page, id, enabled) {
            page.send(msg);
        }
    }
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
pub(super) fn body(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page)) {
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
