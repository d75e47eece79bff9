//! The few widgets of our own: labelled fields, passwords, choices, buttons with access keys, cards, marks.

mod buttons;
mod choices;
mod fields;
mod keys;
mod layout;
mod marks;
mod page;
mod password;
mod turns;

pub use buttons::{button, disclosure, link, primary_button, words_button};
pub use choices::{check_box, choice_of};
pub use fields::{FieldOptions, bare_field, labelled, pair, problem_line, text_field};
pub use keys::{AccessKeys, drop_alt_text};
pub use layout::{
    beside_mark, buttons_at_right, card, chip, folded, framed_card, heading, list, live, note, part,
    soft_card, space, words,
};
pub use marks::{Mark, mark};
pub use page::{BUTTON_WIDTH, Page, claim_key, focus_ring};
pub use password::password;
pub use turns::Turns;
