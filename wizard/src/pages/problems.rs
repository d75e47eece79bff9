//! What is wrong in a field, where the dialog shows it.

use exchange_connector::config::FieldProblem;
pub use exchange_connector_dialog::words::problems::{label, label_of_key, sentence};

use crate::model::{Control, Form};
use crate::widgets::Page;

/// In words, below the field.
pub(super) fn shown(page: &Page, form: &Form, problems: &[FieldProblem], control: Control) -> Option<String> {
    form.shown_problem(problems, control).map(|problem| sentence(page.text, problem))
}
