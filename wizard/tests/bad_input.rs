//! Bad input: each at its field, in words, in every language; nothing typed is lost, and Connect waits.

mod common;

use common::*;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use exchange_connector::secret::Secret;
use exchange_connector_wizard::model::{Control, Dialog, FilePurpose, Model, Msg};
use exchange_connector_wizard::text::{Language, Text};

/// How a field comes to hold it, which field that is, and the sentence that must stand there.
struct Case {
    what: &'static str,
    type_in: fn(&mut Model),
    control: Control,
    sentence: fn(&Text) -> String,
}

fn long(n: usize) -> String {
    "a".repeat(n)
}

fn proxy(model: &mut Model, name: &str, port: &str) {
    model.form.proxy.enabled = true;
    model.form.proxy.name = name.into();
    model.form.proxy.port = port.into();
    model.dialog = Some(Dialog::Proxy);
}

const CASES: &[Case] = &[
    Case {
        what: "two words for a server",
        type_in: |model| model.form.servers[0] = "two words".into(),
        control: Control::Server,
        sentence: |text| text.get("problem-server"),
    },
    Case {
        what: "another scheme",
        type_in: |model| model.form.servers[0] = "ftp://cas01".into(),
        control: Control::Server,
        sentence: |text| text.get("problem-scheme"),
    },
    Case {
        what: "a password in the address",
        type_in: |model| model.form.servers[0] = "https://ann:pw@cas01/".into(),
        control: Control::Server,
        sentence: |text| text.get("problem-credentials"),
    },
    Case {
        what: "a server of two thousand letters",
        type_in: |model| model.form.servers[0] = long(2000),
        control: Control::Server,
        sentence: |text| text.count("problem-too-long", 1024),
    },
    Case {
        what: "a user of two thousand letters",
        type_in: |model| model.form.user = long(2000),
        control: Control::User,
        sentence: |text| text.count("problem-too-long", 1024),
    },
    Case {
        what: "a domain without a user",
        type_in: |model| model.form.user = "CONTOSO\\".into(),
        control: Control::User,
        sentence: |text| text.get("problem-user"),
    },
    Case {
        what: "a URL for the proxy's name",
        type_in: |model| proxy(model, "http://proxy:8080", "8080"),
        control: Control::ProxyName,
        sentence: |text| text.get("problem-host"),
    },
    Case {
        what: "a port that is none",
        type_in: |model| proxy(model, "proxy.contoso.com", "eighty"),
        control: Control::ProxyPort,
        sentence: |text| text.get("problem-port"),
    },
    Case {
        what: "port 0",
        type_in: |model| proxy(model, "proxy.contoso.com", "0"),
        control: Control::ProxyPort,
        sentence: |text| text.get("problem-port"),
    },
    Case {
        what: "an e-mail address that is none",
        type_in: |model| {
            model.form.notification = true;
            model.form.email = "notify at contoso".into();
        },
        control: Control::NotificationEmail,
        sentence: |text| text.get("problem-email"),
    },
    Case {
        what: "a name for the EWS address",
        type_in: |model| {
            model.form.advanced_open = true;
            model.form.ews_url = "mail.contoso.com".into();
        },
        control: Control::ExchangeWebServiceUrl,
        sentence: |text| text.get("problem-url"),
    },
    Case {
        what: "a root certificate without one",
        type_in: |model| {
            model.form.advanced_open = true;
            model.update(Msg::FileChosen(FilePurpose::ExtraRoot, "/root.txt".into()));
            model.update(read(FilePurpose::ExtraRoot, "/root.txt", Ok("hello")));
        },
        control: Control::ExtraRoots,
        sentence: |text| text.get("problem-certificate"),
    },
    Case {
        what: "a root certificate that cannot be read",
        type_in: |model| {
            model.form.advanced_open = true;
            model.update(Msg::FileChosen(FilePurpose::ExtraRoot, "/nowhere".into()));
            model.update(read(FilePurpose::ExtraRoot, "/nowhere", Err("no such file")));
        },
        control: Control::ExtraRoots,
        sentence: |text| text.with("account-unreadable", &[("reason", "no such file")]),
    },
    Case {
        what: "an account file that is none",
        type_in: |model| {
            model.update(Msg::FileChosen(FilePurpose::Account, "/photo".into()));
            model.update(read(FilePurpose::Account, "/photo", Ok("PK")));
        },
        control: Control::AccountFile,
        sentence: |text| text.get("account-other-kind"),
    },
];

fn read(purpose: FilePurpose, path: &str, content: Result<&str, &str>) -> Msg {
    Msg::FileRead {
        purpose,
        path: path.into(),
        content: content.map(Secret::new).map_err(str::to_owned),
        exposed: false,
    }
}

/// A window after the bad input, with the field left.
fn after(case: &Case, language: Language) -> Window {
    let mut window = filled(language);
    (case.type_in)(&mut window.model);
    window.model.form.touch(case.control);
    window
}

#[test]
fn each_is_said_at_its_field_in_every_language_and_connect_waits() {
    for language in Language::ALL {
        let text = Text::new(*language);
        let mut h = harness(ready(*language));
        for case in CASES {
            *h.state_mut() = after(case, *language);
            h.run();
            let sentence = (case.sentence)(&text);
            assert!(
                h.query_all_by_label(&sentence).next().is_some(),
                "{}: {}: {sentence}",
                language.code(),
                case.what
            );
            assert!(!h.state().model.can_connect(), "{}: {}", language.code(), case.what);
            assert_eq!(
                h.state().model.form.draft().exchange.password.expect("typed").expose(),
                "hunter2-in-the-field"
            );
        }
    }
}

#[test]
fn the_screen_reader_hears_the_problem_with_the_field() {
    let mut window = ready(Language::English);
    window.model.form.servers[0] = "two words".into();
    window.model.form.touch(Control::Server);
    let h = harness(window);
    let field =
        h.get_all_by_role_and_label(Role::TextInput, "Client Access Server:").next().expect("the field");
    let data = field.accesskit_node();
    assert_eq!(data.data().description(), Some("Enter a server name or an https address."));
}

#[test]
fn what_people_write_another_way_is_taken() {
    for user in ["svc@contoso.com", " CONTOSO\\svc ", "CONTOSO\\svc"] {
        let mut window = filled(Language::English);
        window.model.form.user = user.into();
        assert!(window.model.can_connect(), "{user:?}");
        assert_eq!(window.model.form.draft().exchange.user, user.trim());
    }
    for server in [" cas01 ", "cas01.contoso.com", "https://cas01.contoso.com/PowerShell/", "10.1.0.21"] {
        let mut window = filled(Language::English);
        window.model.form.servers[0] = server.into();
        assert!(window.model.can_connect(), "{server:?}");
    }
}
