//! Samples and the harness that runs the real screens on the real state, without a display.
#![allow(dead_code, unreachable_pub, reason = "each test file uses a part")]

use std::sync::{Arc, Mutex};

use egui::epaint::text::{FallbackRequest, FontProvider};
use egui_kittest::Harness;
use egui_system_font_provider::SystemFontProvider;
use exchange_connector::api::enrollment::AccountFile;
use exchange_connector::config::View;
use exchange_connector::config::view::{EnrollmentView, SecretsSet};
use exchange_connector::domain::health::{
    ConnectorStatus, DeviceCounts, ExistingConnector, Finding, Mode, SyncKind, SyncRecord, SyncResult,
};
use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::status::{HistoryEntry, RecentChange, RunningSync, SyncStep};
use exchange_connector::ipc::{
    Capability, CheckName, CheckProgress, CheckState, Hello, IPC_VERSION, Outcome, StatusView, UndoReport,
};
use exchange_connector::secret::Secret;
use exchange_connector_wizard::model::{AgentLink, Dialog, Effect, FilePurpose, Model, Msg};
use exchange_connector_wizard::pages;
use exchange_connector_wizard::text::{Language, Text};
use exchange_connector_wizard::theme;

/// The state, its language and its effects.
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
    let locale = window.model.language;
    let mut builder = Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .with_max_steps(12)
        .with_context_setup(move |ctx| {
            theme::apply(ctx);
            // The built-in font has the other languages' letters, and looking for fonts takes its time.
            if locale.needs_system_font() {
                ctx.add_font_provider(fonts(locale));
            }
        });
    if locale.needs_system_font() && !has_font(locale) {
        eprintln!("no font for {locale:?} on this machine: its glyphs are not checked");
        builder = builder.allow_missing_glyphs();
    }
    let mut harness = builder.build_ui_state(|ui, window: &mut Window| window.ui(ui), window);
    harness.run();
    harness
}

/// The system's fonts, looked for once.
fn fonts(language: Language) -> Arc<SystemFontProvider> {
    static FOUND: Mutex<Vec<(Language, Arc<SystemFontProvider>)>> = Mutex::new(Vec::new());
    let mut found = FOUND.lock().expect("no test fails inside");
    if let Some((_, provider)) = found.iter().find(|(known, _)| *known == language) {
        return Arc::clone(provider);
    }
    let provider = Arc::new(SystemFontProvider::new().with_locale(Some(language.code())));
    found.push((language, Arc::clone(&provider)));
    provider
}

fn has_font(language: Language) -> bool {
    let family = egui::FontFamily::Proportional;
    let request = FallbackRequest { cluster: "\u{8a9e}", family: &family };
    fonts(language).font_for(&request).is_some()
}

pub(crate) fn at(text: &str) -> jiff::Timestamp {
    text.parse().expect("a time")
}

fn run(started: &str, finished: &str, devices: u64, findings: u64) -> SyncRecord {
    SyncRecord {
        started_at: at(started),
        finished_at: at(finished),
        result: SyncResult::Succeeded,
        devices,
        findings,
        new: 3,
        changed: 41,
        removed: 1,
        unread_objects: None,
        server: Some("cas02.contoso.com".into()),
    }
}

/// A connected organization of 5,012 devices, one server down, one sync that saw not everything.
pub(crate) fn status() -> StatusView {
    let full = run("2026-11-21T02:00:00Z", "2026-11-21T02:03:41Z", 5012, 2);
    let quick = run("2026-11-21T11:45:00Z", "2026-11-21T11:45:12Z", 5012, 0);
    let mut partial = run("2026-11-20T18:00:00Z", "2026-11-20T18:01:09Z", 3120, 1);
    partial.result = SyncResult::Partial;
    let mut failed = run("2026-11-20T16:00:00Z", "2026-11-20T16:00:30Z", 0, 1);
    failed.result = SyncResult::Failed;
    StatusView {
        connection: ConnectorStatus::Connected,
        environment: Some(Environment::OnPremises),
        server: Some("cas02.contoso.com".into()),
        configured_server: Some("cas01.contoso.com".into()),
        connector_id: Some(uuid::Uuid::nil()),
        mode: Mode::Observe,
        last_full_sync: Some(full.clone()),
        last_quick_sync: Some(quick.clone()),
        next_full_sync: Some(at("2026-11-22T02:00:00Z")),
        next_quick_sync: Some(at("2026-11-21T13:45:00Z")),
        devices: DeviceCounts {
            total: 5012,
            allowed: 4630,
            blocked: 212,
            quarantined: 118,
            discovery: 40,
            unknown: 12,
        },
        pending_orders: 3,
        findings: vec![
            finding(
                "exchange.failover",
                "warning",
                "exchangeAdministrator",
                Some("0x0000001"),
                "cas01.contoso.com does not answer on port 443; cas02.contoso.com is used instead.",
            )
            .remedy("Look at the server, or set another one under Change settings."),
            finding(
                "exchange.statistics",
                "information",
                "nobody",
                None,
                "Exchange gave no statistics for 2 devices.",
            ),
        ],
        history: vec![
            HistoryEntry { kind: SyncKind::Quick, run: quick },
            HistoryEntry { kind: SyncKind::Full, run: full },
            HistoryEntry { kind: SyncKind::Quick, run: partial },
            HistoryEntry { kind: SyncKind::Quick, run: failed },
        ],
        recent_changes: changes(),
        console_url: Some("https://mgmt.contoso.com:8443/".into()),
        organization: Some("Contoso".into()),
        agent_running: true,
        ..StatusView::none("0.1.0")
    }
}

fn change(at: &str, order: &str, wanted: Option<&str>, target: &str, reason: Option<&str>) -> RecentChange {
    RecentChange {
        at: self::at(at),
        run: uuid::Uuid::nil(),
        order: order.into(),
        wanted: wanted.map(str::to_owned),
        target: target.into(),
        reason: reason.map(str::to_owned),
        undone: false,
    }
}

/// One change of each kind that a person meets, one of them undone.
pub(crate) fn changes() -> Vec<RecentChange> {
    let device = "Ann Example, iPhone 12 (ApplF17LTTCG)";
    let mut allowed =
        change("2026-11-21T11:40:00Z", "setDeviceAccess", Some("allow"), device, Some("compliant"));
    allowed.undone = true;
    vec![
        change(
            "2026-11-21T11:44:00Z",
            "setDeviceAccess",
            Some("block"),
            "Bob Example, Galaxy S23 (SEC1234567890)",
            Some("The device is not compliant: it has no passcode."),
        ),
        allowed,
        change("2026-11-20T09:12:00Z", "setDefaultAccessLevel", None, "Quarantine", None),
        change("2026-11-19T16:30:00Z", "laterKind", None, "Something new", None),
    ]
}

/// The settings behind it.
pub(crate) fn view() -> View {
    let config = filled(Language::English).model.form.draft().validate(None).expect("valid");
    let enrollment = EnrollmentView {
        service_name: "Contoso device management".into(),
        service_url: "https://mgmt.contoso.com:8443".into(),
        connector_id: uuid::Uuid::nil(),
        organization: Some("Contoso".into()),
        root_fingerprint: "BA78 16BF 8F01 CFEA 4141 40DE 5DAE 2223 B003 61A3 9617 7A9C B410 FF61 F200 15AD"
            .into(),
    };
    let set = SecretsSet { exchange: true, ..SecretsSet::default() };
    View::new(&config, set, Some(enrollment), "key file".into())
}

/// A window over a connection that exists.
pub(crate) fn connected(language: Language) -> Window {
    let mut window = ready(language);
    window.update(Msg::View(Some(Box::new(view()))));
    window.update(Msg::Status(Box::new(status())));
    window
}

pub(crate) fn progress(
    check: CheckName,
    state: CheckState,
    detail: Option<&str>,
    findings: Vec<Finding>,
) -> Msg {
    Msg::Check(CheckProgress { check, state, detail: detail.map(str::to_owned), findings })
}

/// A Connect that has come to the log-on.
pub(crate) fn connecting(language: Language) -> Window {
    let mut window = filled(language);
    window.update(Msg::Connect);
    window.update(progress(
        CheckName::AccountFile,
        CheckState::Ok,
        Some("Contoso device management"),
        vec![],
    ));
    window.update(progress(CheckName::Proxy, CheckState::Skipped, None, vec![]));
    window.update(progress(CheckName::Name, CheckState::Ok, Some("10.1.0.21"), vec![]));
    window.update(progress(CheckName::Port, CheckState::Ok, Some("443"), vec![]));
    let soon = finding(
        "tls.expires",
        "warning",
        "exchangeAdministrator",
        None,
        "The certificate of cas01.contoso.com ends in 12 days.",
    )
    .remedy("Renew it before it ends.");
    window.update(progress(
        CheckName::Tls,
        CheckState::Warning,
        Some("TLS 1.3, cas01.contoso.com until 2026-12-03"),
        vec![soon],
    ));
    window.update(progress(CheckName::Authentication, CheckState::Running, None, vec![]));
    window
}

/// A finding as it comes over the wire, of any code.
fn finding(code: &str, severity: &str, who: &str, number: Option<&str>, text: &str) -> Finding {
    let json = serde_json::json!({"code": code, "number": number, "severity": severity, "whoActs": who, "text": text});
    serde_json::from_value(json).expect("a finding")
}

pub(crate) fn refused_password() -> Finding {
    finding(
        "exchange.logonRefused",
        "error",
        "you",
        Some("0x0000001"),
        "Exchange did not accept the user name and password of CONTOSO\\svc-connector.",
    )
    .remedy("Type the password again. Nothing else was tried with it, so that the account is not locked.")
    .caused_by(&std::io::Error::other("401 Unauthorized (Negotiate, NTLM)"))
}

pub(crate) fn outcome(succeeded: bool) -> Outcome {
    Outcome { succeeded, ..Outcome::default() }
}

/// What an undo would do: two values go back, one stays.
pub(crate) fn undo_report() -> UndoReport {
    let stays = finding(
        "undo.changedByHand",
        "warning",
        "exchangeAdministrator",
        None,
        "The blocked list of carol@contoso.com was changed since; it stays as it is.",
    );
    UndoReport {
        dry_run: true,
        changes: vec![
            "SEC1234567890 goes off the blocked list of bob@contoso.com.".into(),
            "The default access level becomes Allow again.".into(),
        ],
        findings: vec![stays],
        ..UndoReport::default()
    }
}

/// Every screen, by name, in a language.
pub(crate) fn screens(language: Language) -> Vec<(&'static str, Window)> {
    let mut failed = connecting(language);
    failed.update(progress(CheckName::Authentication, CheckState::Failed, None, vec![refused_password()]));
    failed.update(Msg::Finished(outcome(false)));
    let mut cancelled = connecting(language);
    cancelled.update(Msg::CancelRun);
    let mut replace = connecting(language);
    replace.update(Msg::Finished(Outcome {
        replace_needed: true,
        existing_connector: Some(Box::new(ExistingConnector {
            connector_server_name: Some("SRV-OLD".into()),
            last_contact_date_time: Some(now()),
            mode: Mode::Enforce,
        })),
        ..outcome(false)
    }));
    let mut success = connecting(language);
    success.update(Msg::Status(Box::new(StatusView {
        running: Some(RunningSync {
            kind: SyncKind::Full,
            started_at: now(),
            step: SyncStep::Statistics,
            done: 1520,
            total: Some(5012),
        }),
        last_full_sync: None,
        ..status()
    })));
    success.update(Msg::Finished(Outcome {
        changed: vec!["proxy.name".into(), "exchange.password".into()],
        ..outcome(true)
    }));
    success.model.form.account_exposed = true;
    let mut change = connected(language);
    change.update(Msg::ChangeSettings);
    change.model.form.advanced_open = true;
    let mut all = vec![
        ("empty", ready(language)),
        ("filled", filled(language)),
        ("connecting", connecting(language)),
        ("failed", failed),
        ("cancelled", cancelled),
        ("replace", replace),
        ("success", success),
        ("status", connected(language)),
        ("change", change),
    ];
    for (name, dialog) in [
        ("proxy", Dialog::Proxy),
        ("cmdlets", Dialog::Cmdlets),
        ("help", Dialog::Help),
        ("privacy", Dialog::Privacy),
        ("about", Dialog::About),
        ("remove", Dialog::Remove),
        ("discard", Dialog::Discard),
    ] {
        let mut window = if dialog == Dialog::Remove { connected(language) } else { filled(language) };
        window.update(Msg::Open(dialog));
        if dialog == Dialog::Proxy {
            window.model.form.proxy.enabled = true;
            window.model.form.proxy.use_credentials = true;
        }
        all.push((name, window));
    }
    let mut undo = connected(language);
    undo.update(Msg::Open(Dialog::Remove));
    undo.model.removal.undo = true;
    undo.update(Msg::PreviewUndo);
    undo.update(Msg::Undone(undo_report()));
    all.push(("undo", undo));
    let mut refused = connected(language);
    refused.update(Msg::Refused(refused_password()));
    all.push(("request-refused", refused));
    for (name, version) in [("older-release", "0.0.9"), ("newer-release", "9.0.0")] {
        let mut window = connected(language);
        let mut hello = hello(Capability::KNOWN);
        hello.program_version = version.into();
        hello.configured = true;
        window.update(Msg::Agent(AgentLink::Ready(Box::new(hello))));
        all.push((name, window));
    }
    for (name, link) in [
        ("absent", AgentLink::Absent { reason: Some("exit status: 1".into()) }),
        ("older", AgentLink::OtherVersion { agent: "0.0.9".into(), newer: false }),
        ("newer", AgentLink::OtherVersion { agent: "2.0".into(), newer: true }),
        ("refused", AgentLink::Refused),
        ("untrusted", AgentLink::Untrusted { path: "/var/lib/exchange-connector/ipc".into() }),
        ("lost", AgentLink::Lost),
    ] {
        let mut window = connected(language);
        window.update(Msg::Agent(link));
        all.push((name, window));
    }
    all
}
