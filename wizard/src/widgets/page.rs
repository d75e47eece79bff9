//! What every page needs while it is drawn: words, colours, access keys, and where the keyboard is.

use egui::{FontId, Response, Stroke, Ui};

use super::keys::AccessKeys;
use crate::model::{Control, Msg};
use crate::text::Text;
use crate::theme::{self, Palette};

/// No button is narrower.
pub const BUTTON_WIDTH: f32 = 72.0;

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
    /// The field that takes it wherever it is, until it is drawn.
    pub jump: Option<Control>,
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
            jump: None,
            focused_before: ctx.memory(|memory| memory.focused()),
        }
    }

    /// Enter was pressed in one of the text fields, or where nothing has the focus.
    pub fn enter_in_field(&self, ui: &Ui) -> bool {
        ui.input(|input| input.key_pressed(egui::Key::Enter))
            && self.focused_before.is_none_or(|id| self.fields.contains(&id))
    }

    /// The first control of a dialog that has just opened takes the focus.
    pub(super) fn take_first_focus(&mut self, response: &Response) {
        // A dialog measures itself unseen and disabled before it is shown.
        if self.focus_first && response.enabled() {
            self.focus_first = false;
            response.request_focus();
        }
    }

    /// Notes what the person did.
    pub fn send(&mut self, msg: Msg) {
        self.out.push(msg);
    }

    /// The focus comes to the field that was to be jumped to.
    pub(super) fn arrive(&mut self, control: Option<Control>, response: &Response) {
        if self.jump.is_some() && self.jump == control && response.enabled() {
            self.jump = None;
            response.request_focus();
        }
    }

    /// Width of a field's name above it.
    pub fn name_width(&self, ui: &Ui, id: &str) -> f32 {
        size_of(ui, self.text.get(id), theme::semibold(theme::TEXT)).x.ceil()
    }

    /// Width of words in the ordinary text.
    pub fn words_width(&self, ui: &Ui, id: &str) -> f32 {
        size_of(ui, self.text.get(id), FontId::proportional(theme::TEXT)).x.ceil()
    }

    /// Width of a note's words.
    pub fn note_width(&self, ui: &Ui, words: &str) -> f32 {
        size_of(ui, words.to_owned(), FontId::proportional(theme::SMALL)).x.ceil()
    }

    /// Room that a button with these words takes, to a part of a pixel.
    pub fn button_room(&self, ui: &Ui, words: &str) -> f32 {
        (size_of(ui, words.to_owned(), theme::semibold(theme::TEXT)).x + ui.spacing().button_padding.x * 2.0)
            .max(BUTTON_WIDTH)
    }

    /// The same for a message.
    pub fn button_width(&self, ui: &Ui, id: &str) -> f32 {
        self.button_room(ui, &self.text.get(id)).ceil()
    }
}

/// The size of a text in one line.
fn size_of(ui: &Ui, text: String, font: FontId) -> egui::Vec2 {
    ui.painter().layout_no_wrap(text, font, egui::Color32::BLACK).size()
}

/// Draws the focus ring and the key's badge, and reports the key's press.
pub fn claim_key(ui: &Ui, page: &mut Page, response: &Response, label: &str, english: &str) -> bool {
    focus_ring(ui, page, response);
    page.keys.claim(ui, response, label, english, &page.palette)
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
        ui.painter().rect_stroke(
            response.rect.expand(1.0),
            theme::CONTROL_RADIUS + 1,
            stroke,
            egui::StrokeKind::Outside,
        );
    }
}
