//! The documented dialog: server type, account, notification; then the account file and what goes beyond it.

use egui::Ui;
use exchange_connector::config::{AuthenticationMethod, FieldProblem, Problem};
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::Capability;

use super::frame::{FooterButton, body, footer};
use super::{account, advanced, agent, findings, original, problems};
use crate::model::form::index;
use crate::model::{Control, Dialog, Model, Msg};
use crate::widgets::{
    FieldOptions, Page, bare_field, button, check_box, link, live, part, password, radio, row, space,
    text_field,
};

/// The grey example in every server field, the same in every language.
const WATERMARK: &str = "CAS01.contoso.com";
/// Distance of a server type's field from the left.
const INDENT: f32 = 26.0;

/// Labels whose column is shared by the dialog's fields.
const LABELS: &[&str] =
    &["field-server", "field-server-url", "field-user", "field-password", "field-email", "account-file"];

/// Draws the dialog.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let problems = model.form.problems(model.view.as_deref(), model.now);
    body(ui, page, |ui, page| {
        agent::banner(ui, model, page);
        if let Some(finding) = model.package_refusal() {
            findings::show(ui, page, finding);
            space(ui, 8.0);
        }
        // Under a third of the width the labels wrap, so that fields keep room at every size.
        let column = (page.label_width(ui, LABELS) + 8.0).min(ui.available_width() * 0.42);
        ui.label(page.text.get("intro"));
        space(ui, 2.0);
        part(ui, "servers", |ui| servers(ui, model, page, column, &problems));
        proxy_summary(ui, model, page, column);
        space(ui, 8.0);
        part(ui, "credentials", |ui| credentials(ui, model, page, column, &problems));
        space(ui, 8.0);
        part(ui, "notification", |ui| notification(ui, model, page, column, &problems));
        space(ui, 8.0);
        part(ui, "account", |ui| account::show(ui, model, page, column));
        part(ui, "original", |ui| original::show(ui, model, page));
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

fn servers(ui: &mut Ui, model: &mut Model, page: &mut Page, column: f32, problems: &[FieldProblem]) {
    for (environment, kind, field) in [
        (Environment::OnPremises, "type-on-premises", "field-server"),
        (Environment::Hosted, "type-hosted", "field-server-url"),
        (Environment::Dedicated, "type-dedicated", "field-server"),
    ] {
        let chosen = model.form.environment == environment;
        if radio(ui, page, kind, chosen) {
            model.form.environment = environment;
        }
        let problem = problems::shown(page, &model.form, problems, Control::Server).filter(|_| chosen);
        let label = page.text.get(field);
        let mut left = false;
        let server = &mut model.form.servers[index(environment)];
        ui.horizontal(|ui| {
            ui.add_space(INDENT);
            row(ui, page, column - INDENT, &label, problem.as_deref(), |ui, page, by| {
                // The button ends where the other fields end.
                let mut width = field_width(ui, 0.0);
                if environment == Environment::Hosted {
                    width -= page.field_button_width(ui, "proxy-button");
                }
                let options = FieldOptions { enabled: chosen, hint: WATERMARK, problem: problem.as_deref() };
                // Three fields have the same label; the type distinguishes them for the screen reader.
                ui.push_id(kind, |ui| {
                    left = bare_field(ui, page, (by, field), server, width, options);
                });
                if environment == Environment::Hosted && button(ui, page, "proxy-button", chosen) {
                    page.send(Msg::Open(Dialog::Proxy));
                }
            });
        });
        if left {
            *server = server.trim().to_owned();
            if !server.is_empty() {
                model.form.touch(Control::Server);
            }
        }
    }
}

/// What the proxy is set to, where one is used.
fn proxy_summary(ui: &mut Ui, model: &Model, page: &Page, column: f32) {
    let proxy = &model.form.proxy;
    if proxy.enabled {
        let address = format!("{}:{}", proxy.name.trim(), proxy.port.trim());
        ui.horizontal(|ui| {
            ui.add_space(column + 8.0);
            crate::widgets::note(ui, page, page.text.with("proxy-summary", &[("address", &address)]));
        });
    }
}

fn field_width(ui: &Ui, column: f32) -> f32 {
    (ui.available_width() - column - if column > 0.0 { 8.0 } else { 0.0 }).min(380.0)
}

fn credentials(ui: &mut Ui, model: &mut Model, page: &mut Page, column: f32, problems: &[FieldProblem]) {
    ui.label(page.text.get("account-intro"));
    if link(ui, page, "cmdlet-link") {
        page.send(Msg::Open(Dialog::Cmdlets));
    }
    let width = field_width(ui, column);
    let shown = |control| problems::shown(page, &model.form, problems, control);
    let (user, secret) = (shown(Control::User), shown(Control::Password));
    let options = FieldOptions { enabled: true, hint: "", problem: user.as_deref() };
    if text_field(ui, page, (column, "field-user"), &mut model.form.user, width, options) {
        model.form.user = model.form.user.trim().to_owned();
        model.form.touch(Control::User);
    }
    let of_the_service = model.form.authentication == AuthenticationMethod::ServiceIdentity;
    let kept = model.view.as_ref().is_some_and(|view| view.password_set);
    let hint = match kept {
        _ if of_the_service => page.text.get("service-identity-note"),
        true => page.text.get("secret-is-set"),
        false => String::new(),
    };
    let options = FieldOptions { enabled: !of_the_service, hint: &hint, problem: secret.as_deref() };
    if password(ui, page, (column, "field-password"), &mut model.form.password, width, options) {
        model.form.touch(Control::Password);
    }
}

fn notification(ui: &mut Ui, model: &mut Model, page: &mut Page, column: f32, problems: &[FieldProblem]) {
    ui.label(page.text.get("notification-intro"));
    check_box(ui, page, "enable-notification", &mut model.form.notification);
    let enabled = model.form.notification;
    let width = field_width(ui, column);
    let problem = problems::shown(page, &model.form, problems, Control::NotificationEmail);
    let options = FieldOptions { enabled, hint: "", problem: problem.as_deref() };
    if text_field(ui, page, (column, "field-email"), &mut model.form.email, width, options) {
        model.form.email = model.form.email.trim().to_owned();
        model.form.touch(Control::NotificationEmail);
    }
    let kept = model.view.as_ref().is_some_and(|view| view.notification_password_set);
    let hint = if kept && enabled { page.text.get("secret-is-set") } else { String::new() };
    let options = FieldOptions { enabled, hint: &hint, problem: None };
    ui.push_id("notification", |ui| {
        let field = &mut model.form.notification_password;
        if password(ui, page, (column, "field-password"), field, width, options) {
            model.form.touch(Control::NotificationPassword);
        }
    });
}

/// Why Connect cannot be pressed, in words.
fn what_is_missing(ui: &mut Ui, model: &Model, page: &Page, problems: &[FieldProblem]) {
    let names = |empty: bool| -> String {
        let mut names: Vec<String> = Vec::new();
        for problem in problems.iter().filter(|p| (p.problem == Problem::Empty) == empty) {
            let name = page.text.bare(problems::label(problem.field, model.form.environment));
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    };
    let (missing, wrong) = (names(true), names(false));
    let line = if !wrong.is_empty() {
        page.text.with("to-correct", &[("fields", &wrong)])
    } else if !missing.is_empty() {
        page.text.with("needed", &[("fields", &missing)])
    } else {
        return;
    };
    live(ui, egui::RichText::new(line).small().color(page.palette.weak));
    space(ui, 2.0);
}

/// Enter with something missing: every problem is said from now on.
pub(super) fn show_first_problem(model: &mut Model) {
    for problem in model.form.problems(model.view.as_deref(), model.now) {
        model.form.touch(problem.field);
    }
}
