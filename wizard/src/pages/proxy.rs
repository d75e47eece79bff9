//! The proxy dialog.

use egui::Ui;
use exchange_connector::config::{Field, FieldProblem};

use super::problems;
use crate::model::{Control, Model, Msg};
use crate::widgets::{
    FieldOptions, Page, button, buttons_at_right, check_box, heading, password, primary_button, space,
    text_field,
};

const LABELS: &[&str] = &["proxy-name", "proxy-port", "proxy-user", "proxy-password", "proxy-bypass"];

/// Draws it. OK keeps, Cancel takes everything back.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    heading(ui, page, page.text.bare("proxy-button"));
    space(ui, 6.0);
    let column = (page.label_width(ui, LABELS) + 8.0).min(ui.available_width() * 0.42);
    let width = ui.available_width() - column - 8.0;
    let problems: Vec<FieldProblem> = model
        .form
        .problems(model.view.as_deref(), model.now)
        .into_iter()
        .filter(|problem| {
            matches!(
                problem.field,
                Field::ProxyName | Field::ProxyPort | Field::ProxyUser | Field::ProxyPassword
            )
        })
        .collect();
    let shown = |control| problems::shown(page, &model.form, &problems, control);
    let (name, port, user) =
        (shown(Control::ProxyName), shown(Control::ProxyPort), shown(Control::ProxyUser));
    let kept = model.view.as_ref().and_then(|view| view.proxy.as_ref()).is_some_and(|p| p.password_set);
    check_box(ui, page, "proxy-use", &mut model.form.proxy.enabled);
    let enabled = model.form.proxy.enabled;
    let on = |problem| FieldOptions { enabled, hint: "", problem };
    if text_field(ui, page, (column, "proxy-name"), &mut model.form.proxy.name, width, on(name.as_deref())) {
        model.form.touch(Control::ProxyName);
    }
    if text_field(ui, page, (column, "proxy-port"), &mut model.form.proxy.port, 80.0, on(port.as_deref())) {
        model.form.touch(Control::ProxyPort);
    }
    space(ui, 4.0);
    ui.add_enabled_ui(enabled, |ui| {
        check_box(ui, page, "proxy-use-credentials", &mut model.form.proxy.use_credentials);
    });
    let credentials = enabled && model.form.proxy.use_credentials;
    let options = FieldOptions { enabled: credentials, hint: "", problem: user.as_deref() };
    if text_field(ui, page, (column, "proxy-user"), &mut model.form.proxy.user, width, options) {
        model.form.touch(Control::ProxyUser);
    }
    let hint = if kept && credentials { page.text.get("secret-is-set") } else { String::new() };
    let options = FieldOptions { enabled: credentials, hint: &hint, problem: None };
    if password(ui, page, (column, "proxy-password"), &mut model.form.proxy.password, width, options) {
        model.form.touch(Control::ProxyPassword);
    }
    space(ui, 4.0);
    ui.add_enabled_ui(enabled, |ui| {
        check_box(ui, page, "proxy-for-exchange", &mut model.form.proxy.exchange);
    });
    let options = FieldOptions { enabled, hint: "*.contoso.com, 10.0.0.5", problem: None };
    text_field(ui, page, (column, "proxy-bypass"), &mut model.form.proxy.bypass, width, options);
    space(ui, 10.0);
    buttons_at_right(ui, |ui| {
        if button(ui, page, "cancel", true) {
            page.send(Msg::CloseDialog);
        }
        if primary_button(ui, page, "ok", problems.is_empty()) {
            page.send(Msg::ProxyOk);
        }
    });
    if page.enter_in_field(ui) && problems.is_empty() {
        page.send(Msg::ProxyOk);
    }
}
