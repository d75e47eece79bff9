//! The eframe program: messages in, a frame out, effects done.

use std::sync::mpsc::Receiver;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::link::Link;
use crate::model::{Effect, Model, Msg, Screen};
use crate::text::Text;
use crate::widgets::Turns;
use crate::{pages, renderer, theme};

/// Size of the window that shows the status.
const STATUS_SIZE: egui::Vec2 = egui::vec2(940.0, 740.0);

/// The window's program.
pub struct App {
    model: Model,
    text: Text,
    link: Link,
    messages: Receiver<Msg>,
    turns: Turns,
    started: std::time::Instant,
    /// The window has been made wide enough for the status once.
    widened: bool,
    /// Frames drawn, up to two: the second one proves that the first was shown.
    frames: u8,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("screen", &self.model.screen).finish_non_exhaustive()
    }
}

impl App {
    /// The program over a model and its link.
    pub fn new(
        ctx: &egui::Context,
        mut model: Model,
        link: Link,
        messages: Receiver<Msg>,
        started: std::time::Instant,
    ) -> Self {
        theme::apply(ctx);
        model.zone = TimeZone::system();
        model.now = Timestamp::now();
        let text = Text::new(model.language);
        Self { model, text, link, messages, turns: Turns::default(), started, widened: false, frames: 0 }
    }

    /// The status has two columns where the screen has the room; a person who makes the window smaller again is right.
    fn widen(&mut self, ctx: &egui::Context) {
        if self.widened || self.model.screen != Screen::Status {
            return;
        }
        self.widened = true;
        let (monitor, now) = ctx.input(|input| (input.viewport().monitor_size, input.content_rect().size()));
        if monitor.is_some_and(|monitor| monitor.x >= STATUS_SIZE.x) && now.x < STATUS_SIZE.x {
            ctx.send_viewport_cmd(egui::ViewportCommand::InnerSize(STATUS_SIZE.max(now)));
        }
    }

    fn perform(&mut self, ctx: &egui::Context, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                // An address from the agent is opened only when it is one for a browser.
                Effect::OpenUrl(url) if url.starts_with("https://") || url.starts_with("http://") => {
                    ctx.open_url(egui::OpenUrl::new_tab(url));
                }
                Effect::OpenUrl(_) => {}
                Effect::Copy(text) => ctx.copy_text(text),
                Effect::Close => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
                other => self.link.perform(other),
            }
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.model.now = Timestamp::now();
        while let Ok(msg) = self.messages.try_recv() {
            let effects = self.model.update(msg);
            self.perform(ctx, effects);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if self.text.language() != self.model.language {
            self.text = Text::new(self.model.language);
        }
        let effects = pages::show(ui, &mut self.model, &self.text);
        let ctx = ui.ctx().clone();
        self.widen(&ctx);
        self.perform(&ctx, effects);
        match self.frames {
            0 => {
                self.frames = 1;
                ctx.request_repaint();
            }
            1 => {
                self.frames = 2;
                tracing::info!(milliseconds = self.started.elapsed().as_millis(), "first frame");
                renderer::report_first_frame();
            }
            _ => {}
        }
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, input: &mut egui::RawInput) {
        if self.turns.take(input) {
            ctx.request_repaint();
        }
    }

    fn on_exit(&mut self) {
        self.model.form.wipe();
        self.link.perform(Effect::HangUp);
    }
}
