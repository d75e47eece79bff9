//! The proxy dialog.

use egui::Ui;
use exchange_connector::config::{Field, FieldProblem};

use super::problems;
use crate::model::{Control, Model, Msg};
use crate::widgets::{
    FieldOptions, Page, button, buttons_at_right, check_box, heading, pair, password, primary_button, space,
    text_field,
};

/// Draws it. OK keeps, Cancel takes everything back.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    heading(ui, page, page.text.bare("proxy-button"));
    space(ui, 6.0);
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
    pair(ui, page, ["proxy-name", "proxy-port"], |ui, page, at| {
        let (id, value, problem, control, width) = match at {
            0 => ("proxy-name", &mut model.form.proxy.name, &name, Control::ProxyName, ui.available_width()),
            _ => ("proxy-port", &mut model.form.proxy.port, &port, Control::ProxyPort, 96.0),
        };
        let options = FieldOptions { enabled, hint: "", problem: problem.as_deref(), control: Some(control) };
        if text_field(ui, page, id, value, width, options) {
            model.form.touch(control);
        }
    });
    space(ui, 4.0);
    ui.add_enabled_ui(enabled, |ui| {
        check_box(ui, page, "proxy-use-credentials", &mut model.form.proxy.use_credentials);
    });
    let credentials = enabled && model.form.proxy.use_credentials;
    let hint = if kept && credentials { page.text.get("secret-is-set") } else { String::new() };
    pair(ui, page, ["proxy-user", "proxy-password"], |ui, page, at| {
        let width = ui.available_width();
        let control = if at == 0 { Control::ProxyUser } else { Control::ProxyPassword };
        let (hint, problem) = if at == 0 { ("", user.as_deref()) } else { (hint.as_str(), None) };
        let options = FieldOptions { enabled: credentials, hint, problem, control: Some(control) };
        let left = if at == 0 {
            text_field(ui, page, "proxy-user", &mut model.form.proxy.user, width, options)
        } else {
            password(ui, page, "proxy-password", &mut model.form.proxy.password, width, options)
        };
        if left {
            model.form.touch(control);
        }
    });
    space(ui, 4.0);
    ui.add_enabled_ui(enabled, |ui| {
        check_box(ui, page, "proxy-for-exchange", &mut model.form.proxy.exchange);
    });
    let options = FieldOptions { enabled, hint: "*.contoso.com, 10.0.0.5", ..FieldOptions::default() };
    let width = ui.available_width();
    text_field(ui, page, "proxy-bypass", &mut model.form.proxy.bypass, width, options);
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
