//! The few widgets of our own: labelled fields, passwords, buttons with access keys, marks.

mod buttons;
mod fields;
mod keys;
mod layout;
mod marks;
mod page;
mod password;
mod turns;

pub use buttons::{button, check_box, link, primary_button, radio};
pub use fields::{FieldOptions, bare_field, problem_line, row, text_field};
pub use keys::{AccessKeys, drop_alt_text};
pub use layout::{beside_mark, buttons_at_right, card, heading, list, live, note, part, space};
pub use marks::{Mark, mark};
pub use page::{BUTTON_WIDTH, Page, claim_key, focus_ring};
pub use password::password;
pub use turns::Turns;
