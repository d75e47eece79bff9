//! What the original hid in a settings file or did not have: log-on method, Kerberos, extra root, EWS address.

use egui::Ui;
use exchange_connector::config::{AuthenticationMethod, FieldProblem};

use super::problems;
use crate::model::account::certificates;
use crate::model::{Control, Dialog, FilePurpose, Model, Msg};
use crate::widgets::{FieldOptions, Page, bare_field, button, check_box, row, space, text_field};

const LABELS: &[&str] = &["authentication", "realm", "kdc", "extra-root", "ews-url"];

/// Draws the part, closed at first.
pub(super) fn show(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    space(ui, 6.0);
    let title = page.text.get("advanced");
    let open = model.form.advanced_open;
    let header =
        egui::CollapsingHeader::new(title.as_str()).id_salt("advanced").open(Some(open)).show(ui, |ui| {
            parts(ui, model, page, problems);
        });
    let english = page.text.english("advanced");
    let by_key = crate::widgets::claim_key(ui, page, &header.header_response, &title, &english);
    if header.header_response.clicked() || by_key {
        model.form.advanced_open = !open;
    }
}

fn parts(ui: &mut Ui, model: &mut Model, page: &mut Page, problems: &[FieldProblem]) {
    let column = (page.label_width(ui, LABELS) + 8.0).min(ui.available_width() * 0.45);
    let width = (ui.available_width() - column - 8.0).min(340.0);
    let label = page.text.get("authentication");
    row(ui, page, column, &label, None, |ui, page, by| {
        let shown = method_name(page, &model.form.authentication);
        let combo = egui::ComboBox::from_id_salt("authentication").selected_text(shown).width(180.0).show_ui(
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
    let kerberos = matches!(
        model.form.authentication,
        AuthenticationMethod::Automatic | AuthenticationMethod::Kerberos | AuthenticationMethod::Negotiate
    );
    let options = FieldOptions { enabled: kerberos, hint: "CONTOSO.COM", problem: None };
    text_field(ui, page, (column, "realm"), &mut model.form.realm, width, options);
    let options = FieldOptions { enabled: kerberos, hint: "dc01.contoso.com", problem: None };
    text_field(ui, page, (column, "kdc"), &mut model.form.kdc, width, options);
    extra_root(ui, model, page, column, problems);
    let problem = problems::shown(page, &model.form, problems, Control::ExchangeWebServiceUrl);
    let hint = "https://mail.contoso.com/EWS/Exchange.asmx";
    let options = FieldOptions { enabled: true, hint, problem: problem.as_deref() };
    if text_field(ui, page, (column, "ews-url"), &mut model.form.ews_url, width, options) {
        model.form.touch(Control::ExchangeWebServiceUrl);
    }
    space(ui, 2.0);
    check_box(ui, page, "failover", &mut model.form.failover);
    check_box(ui, page, "parallel", &mut model.form.parallel);
    space(ui, 2.0);
    ui.horizontal(|ui| {
        // The dialog's own button belongs to the hosted type; the other types have a proxy too.
        ui.push_id("advanced proxy", |ui| {
            if button(ui, page, "proxy-button", true) {
                page.send(Msg::Open(Dialog::Proxy));
            }
        });
        let proxy = &model.form.proxy;
        let words = if proxy.enabled {
            page.text.with("proxy-summary", &[("address", &format!("{}:{}", proxy.name, proxy.port))])
        } else {
            page.text.get("no-proxy")
        };
        crate::widgets::note(ui, page, words);
    });
}

fn method_name(page: &Page, method: &AuthenticationMethod) -> String {
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

fn extra_root(ui: &mut Ui, model: &mut Model, page: &mut Page, column: f32, problems: &[FieldProblem]) {
    let unreadable = model.form.extra_root_unreadable.as_ref();
    let problem = match unreadable {
        Some(reason) => Some(page.text.with("account-unreadable", &[("reason", reason)])),
        None => problems::shown(page, &model.form, problems, Control::ExtraRoots),
    };
    let label = page.text.get("extra-root");
    let mut left = false;
    row(ui, page, column, &label, problem.as_deref(), |ui, page, by| {
        let width = (ui.available_width() - page.button_width(ui, "browse").ceil() - 8.0).min(340.0);
        let options = FieldOptions { enabled: true, hint: "root.pem", problem: problem.as_deref() };
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
    ui.horizontal(|ui| {
        ui.add_space(column + 8.0);
        match model.form.extra_roots_pem.as_deref() {
            None => crate::widgets::note(ui, page, page.text.get("extra-root-none")),
            Some(pem) => {
                let words = page.text.count("extra-root-count", certificates(pem));
                let response = crate::widgets::note(ui, page, words);
                if button(ui, page, "clear", true) {
                    page.send(Msg::ClearExtraRoot);
                }
                response
            }
        };
    });
}
