//! What every screen has around it: the band with the page's title, the scrolling body, the band of buttons.

use egui::{Align, Id, Layout, Ui};

use crate::model::{Dialog, Model, Msg};
use crate::text::Language;
use crate::theme;
use crate::widgets::{self, Page, chip, link, live, part, words_button};

/// What the band above says.
pub(super) struct Title {
    pub words: String,
    pub below: String,
    /// The mode, once it is known.
    pub chip: Option<String>,
}

/// The band above: the title, what stands below it, the mode and the language.
pub(super) fn header(ui: &mut Ui, model: &Model, page: &mut Page, title: Title) {
    let frame =
        egui::Frame::new().fill(page.palette.header).inner_margin(egui::Margin::symmetric(theme::SIDE, 8));
    egui::Panel::top("header").frame(frame).show_separator_line(true).show(ui, |ui| {
        ui.horizontal(|ui| {
            let chip_room = title.chip.as_ref().map_or(0.0, |words| page.button_room(ui, words) + 8.0);
            let name = page.note_width(ui, model.language.own_name());
            let mut right = (name + 72.0).max(LANGUAGE + 24.0) + chip_room;
            // In a small window the mode stands below the words.
            let chip_below = ui.available_width() - right < 240.0;
            if chip_below {
                right -= chip_room;
            }
            let left = (ui.available_width() - right).max(160.0);
            ui.allocate_ui_with_layout(egui::vec2(left, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_min_width(left);
                ui.spacing_mut().item_spacing.y = 0.0;
                let words = egui::RichText::new(&title.words)
                    .font(theme::semibold(theme::TITLE))
                    .color(page.palette.text);
                let response = ui.add(egui::Label::new(words).wrap());
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_role(egui::accesskit::Role::Heading);
                    node.set_label(title.words.as_str());
                    node.set_level(1);
                });
                if !title.below.is_empty() {
                    live(ui, egui::RichText::new(&title.below).color(page.palette.weak));
                }
                if let (true, Some(words)) = (chip_below, &title.chip) {
                    ui.add_space(4.0);
                    chip(ui, page, words);
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                language(ui, model, page);
                if let (false, Some(words)) = (chip_below, &title.chip) {
                    chip(ui, page, words);
                }
            });
        });
    });
}

/// Width of the list of languages when it is closed.
const LANGUAGE: f32 = 120.0;

fn language(ui: &mut Ui, model: &Model, page: &mut Page) {
    let name = page.text.get("language");
    let inner = ui.scope(|ui| {
        let body = egui::FontId::proportional(theme::SMALL);
        ui.style_mut().text_styles.insert(egui::TextStyle::Button, body);
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
            state.corner_radius = egui::CornerRadius::same(15);
        }
        egui::ComboBox::from_id_salt("language")
            .selected_text(model.language.own_name())
            .width(LANGUAGE)
            .height(420.0)
            .show_ui(ui, |ui| {
                for language in Language::ALL {
                    if ui.selectable_label(*language == model.language, language.own_name()).clicked() {
                        page.send(Msg::ChooseLanguage(*language));
                    }
                }
            })
    });
    let response = inner.inner.response;
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    widgets::focus_ring(ui, page, &response);
}

/// Height that the band at the bottom had on the last frame.
fn footer_height(ui: &Ui) -> f32 {
    ui.ctx().data(|data| data.get_temp(Id::unique("footer height"))).unwrap_or(60.0)
}

/// A button at the right of the footer.
pub(super) struct FooterButton {
    pub id: &'static str,
    /// In place of the message's words, where they hold a name.
    pub words: Option<String>,
    pub enabled: bool,
    /// Enter presses it.
    pub primary: bool,
    pub msg: Msg,
}

impl FooterButton {
    pub(super) fn new(id: &'static str, msg: Msg) -> Self {
        Self { id, words: None, enabled: true, primary: false, msg }
    }

    pub(super) fn primary(self) -> Self {
        Self { primary: true, ..self }
    }

    pub(super) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    pub(super) fn words(self, words: String) -> Self {
        Self { words: Some(words), ..self }
    }

    fn label(&self, page: &Page) -> String {
        self.words.clone().unwrap_or_else(|| page.text.get(self.id))
    }

    fn room(&self, ui: &Ui, page: &Page) -> f32 {
        page.button_room(ui, &self.label(page))
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
    ui.painter().rect_filled(rect, 0.0, page.palette.header);
    ui.painter().hline(rect.x_range(), rect.min.y, line);
    let inside = egui::Rect::from_min_max(
        rect.min + egui::vec2(f32::from(theme::SIDE), 9.0),
        rect.max - egui::vec2(f32::from(theme::SIDE), 0.0),
    );
    let used = ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        above(ui, page);
        part(ui, "footer", |ui| links_and_buttons(ui, page, buttons));
        ui.min_rect().height()
    });
    let height = (used.inner + 18.0).ceil();
    if (height - before).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(Id::unique("footer height"), height));
        ui.ctx().request_discard("the footer has another height");
    }
}

fn links_and_buttons(ui: &mut Ui, page: &mut Page, buttons: Vec<Option<FooterButton>>) {
    let links: f32 = ["help", "privacy", "about"].iter().map(|id| page.words_width(ui, id) + 14.0).sum();
    let gap = ui.spacing().item_spacing.x;
    let right = buttons.iter().flatten().map(|button| button.room(ui, page) + gap).sum::<f32>() - gap;
    // Long words get a line of their own rather than running into each other.
    if ui.available_width() < links + right {
        ui.scope(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            ui.horizontal(|ui| links_at_left(ui, page));
        });
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
        let Some(button) = button else {
            ui.skip_ahead_auto_ids(1);
            continue;
        };
        let label = button.label(page);
        if words_button(ui, page, (&label, button.id), button.enabled, button.primary) {
            page.send(button.msg);
        }
    }
}

fn links_at_left(ui: &mut Ui, page: &mut Page) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        for (id, dialog) in [("help", Dialog::Help), ("privacy", Dialog::Privacy), ("about", Dialog::About)] {
            if link(ui, page, id) {
                page.send(Msg::Open(dialog));
            }
        }
    });
}

/// The part between header and footer, scrolling, no wider than reads well.
pub(super) fn body(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page)) {
    between(ui, page, theme::CONTENT_WIDTH, add);
}

/// The same for two columns.
pub(super) fn wide_body(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page)) {
    between(ui, page, theme::WIDE, add);
}

fn between(ui: &mut Ui, page: &mut Page, widest: f32, add: impl FnOnce(&mut Ui, &mut Page)) {
    let mut rect = ui.available_rect_before_wrap();
    rect.max.y = ui.max_rect().max.y - footer_height(ui);
    ui.painter().rect_filled(ui.available_rect_before_wrap(), 0.0, page.palette.body);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        ui.set_clip_rect(rect);
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(egui::Margin::symmetric(theme::SIDE, theme::EDGE)).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width().min(widest));
                    ui.spacing_mut().item_spacing.y = theme::GAP;
                    add(ui, page);
                },
            );
        });
    });
}
