//! The connector's recent changes in Exchange: when, for whom, what, why, and whether each was undone.

use egui::{RichText, Ui};
use exchange_connector::ipc::StatusView;
use exchange_connector::ipc::status::RecentChange;

use crate::model::Model;
use crate::text::Text;
use crate::widgets::{Page, card, folded, heading, list, note};

/// So many are shown before the rest is asked for.
const SHOWN: usize = 5;

/// Draws the list; nothing where nothing was changed.
pub(super) fn show(ui: &mut Ui, model: &Model, current: &StatusView, page: &mut Page) {
    if current.recent_changes.is_empty() {
        return;
    }
    let (first, rest) = current.recent_changes.split_at(current.recent_changes.len().min(SHOWN));
    card(ui, page, |ui, page| {
        heading(ui, page, page.text.get("recent-changes"));
        list(ui, page, first, |ui, page, change| one(ui, model, change, page));
        if !rest.is_empty() {
            let count = page.text.number(rest.len() as u64);
            folded(ui, page, (&page.text.get("earlier-changes"), "earlier-changes"), &[count], |ui, page| {
                list(ui, page, rest, |ui, page, change| one(ui, model, change, page));
            });
        }
    });
}

fn one(ui: &mut Ui, model: &Model, change: &RecentChange, page: &mut Page) {
    let what = match wording(page.text, change) {
        what if change.undone => format!("{what} – {}", page.text.get("change-undone")),
        what => what,
    };
    let color = if change.undone { page.palette.weak } else { page.palette.text };
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal_wrapped(|ui| {
            let when = page.text.time(change.at, model.now, &model.zone);
            ui.add(egui::Label::new(RichText::new(when).color(page.palette.weak)).extend());
            ui.add_space(6.0);
            ui.add(egui::Label::new(RichText::new(what).color(color)).wrap());
        });
    });
    if !change.target.is_empty() {
        ui.add(egui::Label::new(change.target.as_str()).wrap());
    }
    if let Some(reason) = change.reason.as_deref().filter(|reason| !reason.is_empty()) {
        note(ui, page, page.text.with("change-reason", &[("reason", reason)]));
    }
}

/// What was done, by the order's kind; a kind this version does not know keeps its name.
pub(super) fn wording(text: &Text, change: &RecentChange) -> String {
    let id = match (change.order.as_str(), change.wanted.as_deref()) {
        ("setDeviceAccess", Some("allow")) => "change-allow",
        ("setDeviceAccess", Some("block")) => "change-block",
        ("setDeviceAccess", Some("defaultRule")) => "change-default-rule",
        ("removePartnership", _) => "change-partnership",
        ("wipe", _) => "change-wipe",
        ("cancelWipe", _) => "change-cancel-wipe",
        ("setDefaultAccessLevel", _) => "change-default-level",
        ("setOrganizationSettings", _) => "change-organization",
        ("setDeviceAccessRule", _) => "change-rule",
        ("removeDeviceAccessRule", _) => "change-rule-removed",
        ("setMailboxPolicy", _) => "change-policy",
        ("removeMailboxPolicy", _) => "change-policy-removed",
        ("assignMailboxPolicy", _) => "change-policy-assigned",
        ("notify", _) => "change-mail",
        ("undo", _) => "change-undo",
        (other, _) => return other.to_owned(),
    };
    text.get(id)
}
