//! What the original hid in a settings file or did not have: log-on method, Kerberos, extra root, EWS address.

use egui::Ui;
use exchange_connector::config::{AuthenticationMethod, FieldProblem};

use super::problems;
use crate::model::account::certificates;
use crate::model::{Control, Dialog, FilePurpose, Model, Msg};
use crate::widgets::{
    FieldOptions, Page, bare_field, button, card, check_box, disclosure, labelled, note, pair, text_field,
};

/// Draws the part, closed at first; closed it says what it holds.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    card(ui, page, |ui, page| {
        let (title, open) = (page.text.get("advanced"), model.form.advanced_open);
        let holds = if open { Vec::new() } else { in_short(model, page) };
        if disclosure(ui, page, (&title, "advanced"), open, &holds) {
            model.form.advanced_open = !open;
        }
        if open {
            parts(ui, model, page, problems);
        }
    });
}

fn in_short(model: &Model, page: &Page) -> Vec<String> {
    let method = page.text.bare("authentication");
    let mut holds =
        vec![proxy(model, page), format!("{method}: {}", method_name(page, &model.form.authentication))];
    if let Some(pem) = &model.form.extra_roots_pem {
        holds.push(page.text.count("extra-root-count", certificates(pem)));
    }
    holds
}

/// What the proxy is set to.
fn proxy(model: &Model, page: &Page) -> String {
    let proxy = &model.form.proxy;
    if proxy.enabled {
        let address = format!("{}:{}", proxy.name.trim(), proxy.port.trim());
        page.text.with("proxy-summary", &[("address", &address)])
    } else {
        page.text.get("no-proxy")
    }
}

fn parts(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    let width = ui.available_width();
    authentication(ui, model, page);
    let kerberos = matches!(
        model.form.authentication,
        AuthenticationMethod::Automatic | AuthenticationMethod::Kerberos | AuthenticationMethod::Negotiate
    );
    pair(ui, page, ["realm", "kdc"], |ui, page, at| {
        let (id, value, hint, control) = match at {
            0 => ("realm", &mut model.form.realm, "CONTOSO.COM", Control::Realm),
            _ => ("kdc", &mut model.form.kdc, "dc01.contoso.com", Control::Kdc),
        };
        let options = FieldOptions { enabled: kerberos, hint, problem: None, control: Some(control) };
        let width = ui.available_width();
        text_field(ui, page, id, value, width, options);
    });
    extra_root(ui, model, page, problems);
    let problem = problems::shown(page, &model.form, problems, Control::ExchangeWebServiceUrl);
    let hint = "https://mail.contoso.com/EWS/Exchange.asmx";
    let control = Some(Control::ExchangeWebServiceUrl);
    let options = FieldOptions { enabled: true, hint, problem: problem.as_deref(), control };
    if text_field(ui, page, "ews-url", &mut model.form.ews_url, width, options) {
        model.form.touch(Control::ExchangeWebServiceUrl);
    }
    check_box(ui, page, "failover", &mut model.form.failover);
    check_box(ui, page, "parallel", &mut model.form.parallel);
    ui.horizontal(|ui| {
        // The dialog's own button belongs to the hosted type; the other types have a proxy too.
        ui.push_id("advanced proxy", |ui| {
            if button(ui, page, "proxy-button", true) {
                page.send(Msg::Open(Dialog::Proxy));
            }
        });
        note(ui, page, proxy(model, page));
    });
}

fn authentication(ui: &mut Ui, model: &mut Model, page: &mut Page) {
    let label = page.text.get("authentication");
    labelled(ui, page, &label, None, |ui, page, by| {
        let shown = method_name(page, &model.form.authentication);
        let combo = egui::ComboBox::from_id_salt("authentication").selected_text(shown).width(240.0).show_ui(
            ui,
            |ui| {
                // Only Windows vouches for a service; settings that name it already are shown everywhere.
                let offered = |method: &&AuthenticationMethod| {
                    cfg!(windows) || **method != AuthenticationMethod::ServiceIdentity
                };
                for method in AuthenticationMethod::KNOWN.iter().filter(offered) {
                    let name = method_name(page, method);
                    let row = ui.selectable_value(&mut model.form.authentication, method.clone(), name);
                    if row.clicked() {
                        // Whether a password is wanted, and may be left out, hangs on it.
                        model.form.touch(Control::Password);
                    }
                }
            },
        );
        combo.response.labelled_by(by);
    });
}

pub(super) fn method_name(page: &Page, method: &AuthenticationMethod) -> String {
    match method {
        AuthenticationMethod::Automatic => page.text.get("automatic"),
        AuthenticationMethod::Kerberos => "Kerberos".into(),
        AuthenticationMethod::Negotiate => "Negotiate".into(),
        AuthenticationMethod::Ntlm => "NTLM".into(),
        AuthenticationMethod::Basic => "Basic".into(),
        AuthenticationMethod::ServiceIdentity => page.text.get("service-identity"),
        AuthenticationMethod::Other(name) => name.to_string(),
    }
}

fn extra_root(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    let unreadable = model.form.extra_root_unreadable.as_ref();
    let problem = match unreadable {
        Some(reason) => Some(page.text.with("account-unreadable", &[("reason", reason)])),
        None => problems::shown(page, &model.form, problems, Control::ExtraRoots),
    };
    let label = page.text.get("extra-root");
    let mut left = false;
    labelled(ui, page, &label, problem.as_deref(), |ui, page, by| {
        let width = ui.available_width() - page.button_width(ui, "browse") - ui.spacing().item_spacing.x;
        let control = Some(Control::ExtraRoots);
        let options = FieldOptions { enabled: true, hint: "root.pem", problem: problem.as_deref(), control };
        left = bare_field(ui, page, (by, "extra-root"), &mut model.form.extra_root_path, width, options);
        ui.push_id("extra root", |ui| {
            if button(ui, page, "browse", true) {
                page.send(Msg::Browse(FilePurpose::ExtraRoot));
            }
        });
    });
    if left {
        page.send(Msg::ReadTypedPath(FilePurpose::ExtraRoot));
    }
    ui.horizontal(|ui| match model.form.extra_roots_pem.as_deref() {
        None => {
            note(ui, page, page.text.get("extra-root-none"));
        }
        Some(pem) => {
            note(ui, page, page.text.count("extra-root-count", certificates(pem)));
            if button(ui, page, "clear", true) {
                page.send(Msg::ClearExtraRoot);
            }
        }
    });
}
