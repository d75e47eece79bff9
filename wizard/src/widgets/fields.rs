//! Text fields: the label above, the field, what is wrong below.

use egui::{Response, RichText, TextEdit, Ui, vec2};

use super::marks::{Mark, mark};
use super::page::{Page, claim_key};
use crate::model::Control;
use crate::theme;

/// Between two fields side by side.
const BETWEEN: f32 = 14.0;
/// A field that is one of two is no narrower.
const NARROWEST: f32 = 200.0;

/// How a text field is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct FieldOptions<'a> {
    pub enabled: bool,
    pub hint: &'a str,
    /// What is wrong, in words.
    pub problem: Option<&'a str>,
    /// What the window calls it: the line that says what is missing leads here.
    pub control: Option<Control>,
}

/// A control under its label, the problem below.
pub fn labelled(
    ui: &mut Ui,
    page: &mut Page,
    label: &str,
    problem: Option<&str>,
    control: impl FnOnce(&mut Ui, &mut Page, egui::Id),
) {
    ui.vertical(|ui| {
        // Letters of the system's fonts reach lower, down to the ring of the focus.
        ui.spacing_mut().item_spacing.y = if page.text.language().needs_system_font() { 5.0 } else { 2.0 };
        let words = RichText::new(label).font(theme::semibold(theme::TEXT)).color(page.palette.text);
        let by = ui.add(egui::Label::new(words).wrap()).id;
        ui.horizontal(|ui| control(ui, page, by));
        if let Some(problem) = problem {
            problem_line(ui, page, problem);
        }
    });
}

/// Two fields side by side, equally wide where their labels have the room; else one below the other.
pub fn pair(ui: &mut Ui, page: &mut Page, labels: [&str; 2], mut add: impl FnMut(&mut Ui, &mut Page, usize)) {
    let room = ui.available_width() - BETWEEN;
    let [first, second] = labels.map(|id| page.name_width(ui, id) + 2.0);
    let left = (room / 2.0).max(first).min(room - second.max(NARROWEST));
    if left < first.max(NARROWEST) {
        add(ui, page, 0);
        add(ui, page, 1);
        return;
    }
    let inside = ui.spacing().item_spacing.x;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        for (at, width) in [left, room - left].into_iter().enumerate() {
            let column = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(vec2(width, 0.0), column, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.x = inside;
                add(ui, page, at);
            });
        }
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
    label_id: &str,
    value: &mut String,
    width: f32,
    options: FieldOptions,
) -> bool {
    let label = page.text.get(label_id);
    let mut left = false;
    labelled(ui, page, &label, options.problem, |ui, page, by| {
        left = bare_field(ui, page, (by, label_id), value, width, options);
    });
    left
}

/// A text field named by the label `by`; true when it was left.
pub fn bare_field(
    ui: &mut Ui,
    page: &mut Page,
    (by, label_id): (egui::Id, &str),
    value: &mut String,
    width: f32,
    options: FieldOptions,
) -> bool {
    let edit = edit(page, value, width, options).char_limit(2048);
    let response = ui.add_enabled(options.enabled, edit).labelled_by(by);
    after_field(ui, page, &response, label_id, options);
    response.lost_focus()
}

/// The look of every text field.
pub(super) fn edit<'t>(page: &Page, text: &'t mut String, width: f32, options: FieldOptions) -> TextEdit<'t> {
    let background = if options.enabled { page.palette.field } else { page.palette.field_disabled };
    TextEdit::singleline(text)
        .hint_text(RichText::new(options.hint).color(page.palette.weak.gamma_multiply(0.8)))
        .desired_width(width)
        .min_size(vec2(0.0, theme::CONTROL))
        .align(egui::Align2::LEFT_CENTER)
        .margin(egui::Margin::symmetric(10, 4))
        .background_color(background)
}

/// What every text field gets: focus ring, access key, its problem for the screen reader.
pub(super) fn after_field(
    ui: &Ui,
    page: &mut Page,
    response: &Response,
    label_id: &str,
    options: FieldOptions,
) {
    page.fields.push(response.id);
    if (page.focus_first || page.focus_first_field) && response.enabled() {
        page.focus_first = false;
        page.focus_first_field = false;
        response.request_focus();
    }
    page.arrive(options.control, response);
    if let Some(problem) = options.problem {
        let stroke = egui::Stroke::new(1.0, page.palette.error);
        let inside = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(response.rect, theme::CONTROL_RADIUS, stroke, inside);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(problem);
            node.set_invalid(egui::accesskit::Invalid::True);
        });
    }
    let (label, english) = (page.text.get(label_id), page.text.english(label_id));
    if claim_key(ui, page, response, &label, &english) && response.enabled() {
        response.request_focus();
    }
}
