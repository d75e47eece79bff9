//! The documented dialog: server type, account, notification; then the account file and what goes beyond it. Only the
//! chosen type is open, so that nothing scrolls.

use egui::{RichText, Ui};
use exchange_connector::config::{AuthenticationMethod, FieldProblem, Problem};
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::Capability;

use super::frame::{FooterButton, Title, body, footer, header};
use super::{account, advanced, agent, findings, original, problems};
use crate::model::form::index;
use crate::model::{Control, Dialog, Model, Msg};
use crate::theme;
use crate::widgets::{
    FieldOptions, Page, bare_field, button, card, check_box, choice_of, labelled, link, note, pair, part,
    password, space, text_field,
};

/// The grey example in every server field, the same in every language.
const WATERMARK: &str = "CAS01.contoso.com";
/// Distance of a choice's field from the left.
const INDENT: f32 = 25.0;

/// Draws the dialog.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let problems = model.form.problems(model.view.as_deref(), model.now);
    let (words, below) = (page.text.get("product"), page.text.get("choose-type"));
    header(ui, model, page, Title { words, below, chip: None });
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        if let Some(finding) = model.package_refusal() {
            card(ui, page, |ui, page| findings::show(ui, page, finding));
        }
        part(ui, "servers", |ui| card(ui, page, |ui, page| servers(ui, model, page, &problems)));
        part(ui, "credentials", |ui| card(ui, page, |ui, page| credentials(ui, model, page, &problems)));
        part(ui, "notification", |ui| card(ui, page, |ui, page| notification(ui, model, page, &problems)));
        part(ui, "account", |ui| account::show(ui, model, page));
        if model.original.is_some() && !model.is_configured() {
            part(ui, "original", |ui| original::show(ui, model, page));
        }
        part(ui, "advanced", |ui| advanced::show(ui, model, page, &problems));
    });
    let testable = model.offers(&Capability::Check);
    let ready = model.can_connect();
    let first = match (model.is_configured(), testable) {
        (true, _) => Some(FooterButton::new("back", Msg::ShowStatus)),
        (false, true) => Some(FooterButton::new("test-connection", Msg::Test).enabled(ready)),
        (false, false) => None,
    };
    let buttons = vec![
        first,
        Some(FooterButton::new("connect", Msg::Connect).primary().enabled(ready)),
        Some(FooterButton::new("close", Msg::Close)),
    ];
    footer(ui, page, |ui, page| what_is_missing(ui, model, page, &problems), buttons);
}

fn servers(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(egui::accesskit::Role::RadioGroup);
        node.set_label(page.text.get("choose-type"));
        node.set_size_of_set(3);
    });
    ui.spacing_mut().item_spacing.y = 2.0;
    let types = [
        ("type-on-premises", Environment::OnPremises),
        ("type-hosted", Environment::Hosted),
        ("type-dedicated", Environment::Dedicated),
    ];
    let mut chosen = model.form.environment;
    choice_of(ui, page, &types, &mut chosen, |ui, page, environment| {
        ui.horizontal(|ui| {
            ui.add_space(INDENT);
            ui.push_id(index(environment), |ui| server(ui, model, page, problems));
        });
        space(ui, 2.0);
    });
    model.form.environment = chosen;
}

/// The chosen type's own field.
pub(super) fn server(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    let environment = model.form.environment;
    let hosted = environment == Environment::Hosted;
    let id = if hosted { "field-server-url" } else { "field-server" };
    let problem = problems::shown(page, &model.form, problems, Control::Server);
    let label = page.text.get(id);
    let server = &mut model.form.servers[index(environment)];
    let mut left = false;
    labelled(ui, page, &label, problem.as_deref(), |ui, page, by| {
        let mut width = ui.available_width();
        if hosted {
            width -= page.button_width(ui, "proxy-button") + ui.spacing().item_spacing.x;
        }
        let control = Some(Control::Server);
        let options = FieldOptions { enabled: true, hint: WATERMARK, problem: problem.as_deref(), control };
        left = bare_field(ui, page, (by, id), server, width, options);
        if hosted && button(ui, page, "proxy-button", true) {
            page.send(Msg::Open(Dialog::Proxy));
        }
    });
    if left {
        *server = server.trim().to_owned();
        if !server.is_empty() {
            model.form.touch(Control::Server);
        }
    }
}

fn credentials(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing.y = 0.0;
        note(ui, page, page.text.get("account-intro"));
        ui.style_mut().override_text_style = Some(egui::TextStyle::Small);
        if link(ui, page, "cmdlet-link") {
            page.send(Msg::Open(Dialog::Cmdlets));
        }
    });
    log_on(ui, model, page, problems);
}

/// The account's two fields.
pub(super) fn log_on(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    let shown = |control| problems::shown(page, &model.form, problems, control);
    let (user, secret) = (shown(Control::User), shown(Control::Password));
    let of_the_service = model.form.authentication == AuthenticationMethod::ServiceIdentity;
    let kept = model.view.as_ref().is_some_and(|view| view.password_set);
    let hint = match kept {
        _ if of_the_service => page.text.get("service-identity-note"),
        true => page.text.get("secret-is-set"),
        false => String::new(),
    };
    pair(ui, page, ["field-user", "field-password"], |ui, page, at| {
        let width = ui.available_width();
        if at == 0 {
            let control = Some(Control::User);
            let options = FieldOptions { enabled: true, hint: "", problem: user.as_deref(), control };
            if text_field(ui, page, "field-user", &mut model.form.user, width, options) {
                model.form.user = model.form.user.trim().to_owned();
                model.form.touch(Control::User);
            }
            return;
        }
        let control = Some(Control::Password);
        let options =
            FieldOptions { enabled: !of_the_service, hint: &hint, problem: secret.as_deref(), control };
        if password(ui, page, "field-password", &mut model.form.password, width, options) {
            model.form.touch(Control::Password);
        }
    });
}

fn notification(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    // What it does stands beside it where there is the room.
    let words = page.text.get("notification-note");
    let font = egui::FontId::proportional(theme::SMALL);
    let room = ui.painter().layout_no_wrap(words.clone(), font, page.palette.weak).size().x;
    if ui.available_width() >= INDENT + page.name_width(ui, "enable-notification") + room + 12.0 {
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = theme::ROW;
            check_box(ui, page, "enable-notification", &mut model.form.notification);
            note(ui, page, words);
        });
    } else {
        check_box(ui, page, "enable-notification", &mut model.form.notification);
        // Who has ticked the box knows it.
        if !model.form.notification {
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 18.0;
                ui.add_space(INDENT);
                ui.vertical(|ui| note(ui, page, words));
            });
        }
    }
    if !model.form.notification {
        return;
    }
    let problem = problems::shown(page, &model.form, problems, Control::NotificationEmail);
    let kept = model.view.as_ref().is_some_and(|view| view.notification_password_set);
    let hint = if kept { page.text.get("secret-is-set") } else { String::new() };
    pair(ui, page, ["field-email", "field-password"], |ui, page, at| {
        let width = ui.available_width();
        if at == 0 {
            let control = Some(Control::NotificationEmail);
            let options = FieldOptions { enabled: true, hint: "", problem: problem.as_deref(), control };
            if text_field(ui, page, "field-email", &mut model.form.email, width, options) {
                model.form.email = model.form.email.trim().to_owned();
                model.form.touch(Control::NotificationEmail);
            }
            return;
        }
        let control = Some(Control::NotificationPassword);
        let options = FieldOptions { enabled: true, hint: &hint, problem: None, control };
        let field = &mut model.form.notification_password;
        if password(ui, page, "field-password", field, width, options) {
            model.form.touch(Control::NotificationPassword);
        }
    });
}

/// Why Connect cannot be pressed, in words that lead to the first such field.
fn what_is_missing(ui: &mut Ui, model: &Model, page: &mut Page, problems: &[FieldProblem]) {
    let of = |empty: bool| problems.iter().filter(move |p| (p.problem == Problem::Empty) == empty);
    let names = |empty: bool| -> String {
        let mut names: Vec<String> = Vec::new();
        for problem in of(empty) {
            let name = page.text.bare(problems::label(problem.field, model.form.environment));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    };
    let (missing, wrong) = (names(true), names(false));
    let (line, first) = if !wrong.is_empty() {
        (page.text.with("to-correct", &[("fields", &wrong)]), of(false).next())
    } else if !missing.is_empty() {
        (page.text.with("needed", &[("fields", &missing)]), of(true).next())
    } else {
        return;
    };
    part(ui, "missing", |ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        let words = RichText::new(line).small().color(page.palette.link);
        let response = ui.add(egui::Link::new(words));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
        crate::widgets::focus_ring(ui, page, &response);
        if let (true, Some(problem)) = (response.clicked(), first) {
            page.send(Msg::JumpTo(problem.field));
        }
    });
}

/// Enter with something missing: every problem is said from now on, and the cursor goes to the first.
pub(super) fn show_first_problem(model: &mut Model, page: &mut Page) {
    let problems = model.form.problems(model.view.as_deref(), model.now);
    for problem in &problems {
        model.form.touch(problem.field);
    }
    if let Some(first) = problems.first() {
        page.send(Msg::JumpTo(first.field));
    }
}
