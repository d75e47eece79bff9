//! The few widgets of our own: labelled fields, passwords, buttons with access keys, marks.

mod keys;
mod marks;
mod password;
mod turns;

use egui::{Align, Layout, Response, RichText, Sense, Stroke, TextEdit, Ui, Vec2};

pub use keys::{AccessKeys, drop_alt_text};
pub use marks::{Mark, mark};
pub use password::password;
pub use turns::Turns;

use crate::model::Msg;
use crate::text::Text;
use crate::theme::{self, Palette};

/// No button is narrower.
pub const BUTTON_WIDTH: f32 = 96.0;

/// What every page needs while it is drawn.
pub struct Page<'a> {
    pub text: &'a Text,
    pub palette: Palette,
    pub keys: AccessKeys,
    /// What the person did.
    pub out: Vec<Msg>,
    /// Text fields drawn so far: Enter in one of them is the default button.
    pub fields: Vec<egui::Id>,
    /// The first control of a dialog that has just opened takes the focus.
    pub focus_first: bool,
    /// The first text field that can be typed in takes it.
    pub focus_first_field: bool,
    /// What had the focus when the frame began: Enter takes it from a field.
    pub focused_before: Option<egui::Id>,
}

impl std::fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").finish_non_exhaustive()
    }
}

impl<'a> Page<'a> {
    /// A page in the look of `ctx`.
    pub fn new(ctx: &egui::Context, text: &'a Text) -> Self {
        Self {
            text,
            palette: theme::palette(theme::look(ctx)),
            keys: AccessKeys::default(),
            out: Vec::new(),
            fields: Vec::new(),
            focus_first: false,
            focus_first_field: false,
            focused_before: ctx.memory(|memory| memory.focused()),
        }
    }

    /// Enter was pressed in one of the text fields, or where nothing has the focus.
    pub fn enter_in_field(&self, ui: &Ui) -> bool {
        ui.input(|input| input.key_pressed(egui::Key::Enter))
            && self.focused_before.is_none_or(|id| self.fields.contains(&id))
    }

    /// Notes what the person did.
    pub fn send(&mut self, msg: Msg) {
        self.out.push(msg);
    }

    /// Width of the longest of these labels.
    pub fn label_width(&self, ui: &Ui, ids: &[&str]) -> f32 {
        let font = egui::TextStyle::Body.resolve(ui.style());
        let width = |id: &&str| {
            let text = self.text.get(id);
            ui.painter().layout_no_wrap(text, font.clone(), self.palette.text).size().x
        };
        ids.iter().map(width).fold(0.0, f32::max).ceil() + 4.0
    }

    /// Room that a button with this label takes.
    pub fn button_width(&self, ui: &Ui, id: &str) -> f32 {
        let font = egui::TextStyle::Button.resolve(ui.style());
        let text = ui.painter().layout_no_wrap(self.text.get(id), font, self.palette.text);
        (text.size().x + ui.spacing().button_padding.x * 2.0).max(BUTTON_WIDTH).ceil()
    }
}

/// Draws the focus ring and the key's badge, and reports the key's press.
fn finish(ui: &Ui, page: &mut Page, response: &Response, label: &str, english: &str) -> bool {
    focus_ring(ui, page, response);
    page.keys.claim(ui, response, label, english, &page.palette)
}

/// A button; true when pressed by pointer, keyboard, access key or screen reader.
pub fn button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    let label = page.text.get(id);
    let button = egui::Button::new(label.as_str()).min_size(Vec2::new(BUTTON_WIDTH, theme::CONTROL));
    pressed(ui, page, id, &label, enabled, button)
}

/// The button that Enter presses.
pub fn primary_button(ui: &mut Ui, page: &mut Page, id: &str, enabled: bool) -> bool {
    let label = page.text.get(id);
    let mut button = egui::Button::new(label.as_str()).min_size(Vec2::new(BUTTON_WIDTH, theme::CONTROL));
    if enabled {
        let text = RichText::new(&label).color(page.palette.on_accent);
        button = egui::Button::new(text)
            .fill(page.palette.accent)
            .stroke(Stroke::new(1.0, page.palette.accent))
            .min_size(Vec2::new(BUTTON_WIDTH, theme::CONTROL));
    }
    pressed(ui, page, id, &label, enabled, button)
}

fn pressed(
    ui: &mut Ui,
    page: &mut Page,
    id: &str,
    label: &str,
    enabled: bool,
    button: egui::Button<'_>,
) -> bool {
    let response = ui.add_enabled(enabled, button.wrap_mode(egui::TextWrapMode::Extend));
    // A dialog measures itself unseen and disabled before it is shown.
    if page.focus_first && response.enabled() {
        page.focus_first = false;
        response.request_focus();
    }
    let english = page.text.english(id);
    (finish(ui, page, &response, label, &english) || response.clicked()) && enabled
}

/// A link that does something in the window.
pub fn link(ui: &mut Ui, page: &mut Page, id: &str) -> bool {
    let label = page.text.get(id);
    let response = ui.link(&label);
    let english = page.text.english(id);
    finish(ui, page, &response, &label, &english) || response.clicked()
}

/// A check box; true when it changed.
pub fn check_box(ui: &mut Ui, page: &mut Page, id: &str, value: &mut bool) -> bool {
    let label = page.text.get(id);
    let response = ui.add(egui::Checkbox::new(value, label.as_str()));
    if page.focus_first && response.enabled() {
        page.focus_first = false;
        response.request_focus();
    }
    let english = page.text.english(id);
    if finish(ui, page, &response, &label, &english) {
        *value = !*value;
        response.request_focus();
        return true;
    }
    response.changed()
}

/// A radio button; true when chosen.
pub fn radio(ui: &mut Ui, page: &mut Page, id: &str, selected: bool) -> bool {
    let label = page.text.get(id);
    let response = ui.add(egui::RadioButton::new(selected, label.as_str()));
    let english = page.text.english(id);
    let by_key = finish(ui, page, &response, &label, &english);
    by_key || response.clicked()
}

/// How a text field is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldOptions<'a> {
    pub enabled: bool,
    pub hint: &'a str,
    /// What is wrong, in words.
    pub problem: Option<&'a str>,
}

/// One row: the label in its column, the control beside it, the problem below.
pub fn row(
    ui: &mut Ui,
    page: &mut Page,
    label_width: f32,
    label: &str,
    problem: Option<&str>,
    control: impl FnOnce(&mut Ui, &mut Page, egui::Id),
) {
    ui.horizontal_top(|ui| {
        let label_id = ui
            .allocate_ui_with_layout(
                Vec2::new(label_width, theme::CONTROL),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_size(Vec2::new(label_width, theme::CONTROL));
                    ui.add(egui::Label::new(label).wrap()).id
                },
            )
            .inner;
        ui.vertical(|ui| {
            ui.horizontal(|ui| control(ui, page, label_id));
            if let Some(problem) = problem {
                problem_line(ui, page, problem);
            }
        });
    });
}

/// What is wrong with the field above: a mark and words.
pub fn problem_line(ui: &mut Ui, page: &Page, problem: &str) {
    ui.horizontal_top(|ui| {
        mark(ui, Mark::Failed, 14.0, &page.palette);
        ui.add(egui::Label::new(RichText::new(problem).small().color(page.palette.error)).wrap());
    });
}

/// A labelled text field; true when it was left.
pub fn text_field(
    ui: &mut Ui,
    page: &mut Page,
    (label_width, label_id): (f32, &str),
    value: &mut String,
    width: f32,
    options: FieldOptions,
) -> bool {
    let label = page.text.get(label_id);
    let mut left = false;
    row(ui, page, label_width, &label, options.problem, |ui, page, by| {
        left = bare_field(ui, page, (by, label_id), value, width, options);
    });
    left
}

/// A text field without its label's column, named by the label `by`; true when it was left.
pub fn bare_field(
    ui: &mut Ui,
    page: &mut Page,
    (by, label_id): (egui::Id, &str),
    value: &mut String,
    width: f32,
    options: FieldOptions,
) -> bool {
    let background = if options.enabled { page.palette.field } else { page.palette.field_disabled };
    let edit = TextEdit::singleline(value)
        .hint_text(RichText::new(options.hint).color(page.palette.weak.gamma_multiply(0.8)))
        .desired_width(width - 12.0)
        .margin(egui::Margin::symmetric(6, 5))
        .background_color(background)
        .char_limit(2048);
    let response = ui.add_enabled(options.enabled, edit).labelled_by(by);
    after_field(ui, page, &response, label_id, options.problem);
    response.lost_focus()
}

/// What every text field gets: focus ring, access key, its problem for the screen reader.
fn after_field(ui: &Ui, page: &mut Page, response: &Response, label_id: &str, problem: Option<&str>) {
    page.fields.push(response.id);
    if (page.focus_first || page.focus_first_field) && response.enabled() {
        page.focus_first = false;
        page.focus_first_field = false;
        response.request_focus();
    }
    if let Some(problem) = problem {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(problem);
            node.set_invalid(egui::accesskit::Invalid::True);
        });
    }
    let (label, english) = (page.text.get(label_id), page.text.english(label_id));
    if finish(ui, page, response, &label, &english) && response.enabled() {
        response.request_focus();
    }
}

/// Text in a smaller, weaker voice.
pub fn note(ui: &mut Ui, page: &Page, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text).small().color(page.palette.weak)).wrap())
}

/// Text that the screen reader speaks when it changes.
pub fn live(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> Response {
    let response = ui.add(egui::Label::new(text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
    response
}

/// A heading inside a page.
pub fn heading(ui: &mut Ui, page: &Page, text: impl Into<String>) -> Response {
    let text = text.into();
    let words = RichText::new(&text).size(16.5).color(page.palette.text);
    let response = ui.add(egui::Label::new(words).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        node.set_label(text);
    });
    response
}

/// A frame that sets a group apart.
pub fn card<R>(ui: &mut Ui, page: &mut Page, add: impl FnOnce(&mut Ui, &mut Page) -> R) -> R {
    egui::Frame::new()
        .fill(page.palette.card)
        .stroke(Stroke::new(1.0, page.palette.line.gamma_multiply(0.7)))
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(14, 12))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui, page)
        })
        .inner
}

/// A part of a page whose controls keep the keyboard when something appears or goes above it.
///
/// Controls are told apart by their number on the page; those of a part are counted from its name.
pub fn part<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(egui::UiBuilder::new().scope_id(egui::Id::unique(("part", name))), add).inner
}

/// The row of a dialog's buttons, from the right; no higher than they are.
pub fn buttons_at_right(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = Vec2::new(ui.available_width(), theme::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), add);
}

/// Empty room.
pub fn space(ui: &mut Ui, height: f32) {
    ui.allocate_exact_size(Vec2::new(0.0, height), Sense::hover());
}

/// The access key and focus ring for a control that egui draws itself.
pub fn claim_key(ui: &Ui, page: &mut Page, response: &Response, label: &str, english: &str) -> bool {
    finish(ui, page, response, label, english)
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, page: &Page, response: &Response) {
    if response.has_focus() {
        // Where the page is longer than the window, the control that got the keyboard comes into view, once.
        let id = egui::Id::unique("came into view");
        if ui.ctx().data(|data| data.get_temp::<egui::Id>(id)) != Some(response.id) {
            ui.ctx().data_mut(|data| data.insert_temp(id, response.id));
            response.scroll_to_me(None);
        }
        let stroke = Stroke::new(2.0, page.palette.focus);
        ui.painter().rect_stroke(response.rect.expand(2.0), 5.0, stroke, egui::StrokeKind::Outside);
    }
}
