//! Text fields: the label in its column, the field beside it, what is wrong below.

use egui::{Align, Layout, Response, RichText, TextEdit, Ui, Vec2};

use super::marks::{Mark, mark};
use super::page::{Page, claim_key};
use crate::theme;

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
    let edit = edit(page, value, width, options).char_limit(2048);
    let response = ui.add_enabled(options.enabled, edit).labelled_by(by);
    after_field(ui, page, &response, label_id, options.problem);
    response.lost_focus()
}

/// The look of every text field.
pub(super) fn edit<'t>(page: &Page, text: &'t mut String, width: f32, options: FieldOptions) -> TextEdit<'t> {
    let background = if options.enabled { page.palette.field } else { page.palette.field_disabled };
    TextEdit::singleline(text)
        .hint_text(RichText::new(options.hint).color(page.palette.weak.gamma_multiply(0.8)))
        .desired_width(width - 12.0)
        .margin(egui::Margin::symmetric(6, 5))
        .background_color(background)
}

/// What every text field gets: focus ring, access key, its problem for the screen reader.
pub(super) fn after_field(
    ui: &Ui,
    page: &mut Page,
    response: &Response,
    label_id: &str,
    problem: Option<&str>,
) {
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
    if claim_key(ui, page, response, &label, &english) && response.enabled() {
        response.request_focus();
    }
}
