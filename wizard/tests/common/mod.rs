//! Samples and the harness that runs the real screens on the real state, without a display.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part")]

use egui_kittest::Harness;
use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::ipc::{Capability, Hello, IPC_VERSION};
use exchange_connector::secret::Secret;
use exchange_connector_wizard::model::{AgentLink, Effect, FilePurpose, Model, Msg};
use exchange_connector_wizard::pages;
use exchange_connector_wizard::text::{Language, Text};
use exchange_connector_wizard::theme;

/// The state, its language and what it asked for.
pub(crate) struct Window {
    pub(crate) model: Model,
    pub(crate) text: Text,
    pub(crate) effects: Vec<Effect>,
}

impl Window {
    pub(crate) fn new(language: Language) -> Self {
        let mut model = Model::new(language, false);
        model.now = now();
        Self { model, text: Text::new(language), effects: Vec::new() }
    }

    pub(crate) fn update(&mut self, msg: Msg) {
        let effects = self.model.update(msg);
        self.effects.extend(effects);
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        if self.text.language() != self.model.language {
            self.text = Text::new(self.model.language);
        }
        let effects = pages::show(ui, &mut self.model, &self.text);
        self.effects.extend(effects);
    }
}

pub(crate) fn now() -> jiff::Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a time")
}

pub(crate) fn hello(capabilities: &[Capability]) -> Hello {
    Hello {
        version: IPC_VERSION,
        program_version: env!("CARGO_PKG_VERSION").into(),
        capabilities: capabilities.to_vec(),
        may_write: true,
        configured: false,
        data_folder: "/var/lib/exchange-connector".into(),
    }
}

/// A window with an agent that can do everything.
pub(crate) fn ready(language: Language) -> Window {
    let mut window = Window::new(language);
    window.update(Msg::Agent(AgentLink::Ready(Box::new(hello(Capability::KNOWN)))));
    window
}

/// The text of an account file of Contoso that is good until `valid_until`.
pub(crate) fn account_text(valid_until: &str) -> String {
    AccountFile {
        version: 1,
        service_name: "Contoso device management".into(),
        service_urls: vec!["https://mgmt.contoso.com:8443".into()],
        organization: Some("Contoso".into()),
        token_id: uuid::Uuid::nil(),
        token: Secret::new("t0ken-of-the-file"),
        root_certificates_pem: "-----BEGIN CERTIFICATE-----\nYWJj\n-----END CERTIFICATE-----\n".into(),
        uses: 5,
        valid_until: valid_until.parse().expect("a time"),
    }
    .to_text()
    .expect("text")
}

pub(crate) fn account_read(text: &str) -> Msg {
    Msg::FileRead {
        purpose: FilePurpose::Account,
        path: "/media/MicrosoftIntune.accountcert".into(),
        content: Ok(Secret::new(text)),
        exposed: false,
    }
}

/// A window in which only Connect is left to press.
pub(crate) fn filled(language: Language) -> Window {
    let mut window = ready(language);
    window.update(account_read(&account_text("2026-12-01T00:00:00Z")));
    window.model.form.servers[0] = "cas01.contoso.com".into();
    window.model.form.user = "CONTOSO\\svc-connector".into();
    window.model.form.password.buffer().push_str("hunter2-in-the-field");
    window
}

pub(crate) fn harness(window: Window) -> Harness<'static, Window> {
    sized(window, 1.0, egui::Theme::Light, egui::vec2(660.0, 900.0))
}

pub(crate) fn sized(
    window: Window,
    scale: f32,
    theme: egui::Theme,
    size: egui::Vec2,
) -> Harness<'static, Window> {
    let builder = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .with_max_steps(12)
        .with_context_setup(|ctx| {
            theme::apply(ctx);
            ctx.add_font_provider(std::sync::Arc::new(eframe_fonts()));
        });
    let mut harness = builder.build_ui_state(|ui, window: &mut Window| window.ui(ui), window);
    harness.run();
    harness
}

fn eframe_fonts() -> egui_system_font_provider::SystemFontProvider {
    egui_system_font_provider::SystemFontProvider::new()
}
