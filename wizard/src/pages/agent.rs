//! The agent's state, shown when there is something to report.

use egui::{RichText, Ui};

use exchange_connector_dialog::words::agent::words;

use crate::model::{AgentLink, Model, Msg};
use crate::widgets::{Page, beside_mark, button, live, note, soft_card, space};

/// A banner above the page; nothing when all is well.
pub(super) fn banner(ui: &mut Ui, model: &Model, page: &mut Page) {
    let Some((kind, title, help)) = words(page.text, &model.agent) else { return };
    soft_card(ui, page, kind, |ui, page| {
        beside_mark(ui, page, (kind, 18.0), |ui, page| {
            match (title, help) {
                (Some(title), help) => {
                    live(ui, RichText::new(page.text.get(title)).color(page.palette.text));
                    if let Some(help) = help {
                        note(ui, page, help);
                    }
                }
                (None, Some(help)) => {
                    live(ui, help);
                }
                (None, None) => {}
            }
            if matches!(model.agent, AgentLink::Absent { .. }) {
                space(ui, 2.0);
                if button(ui, page, "agent-start", true) {
                    page.send(Msg::StartAgent);
                }
            }
        });
    });
}
