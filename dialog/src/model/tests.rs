//! Tests of the state: what each message leads to, without a window.

use exchange_connector::domain::server::Environment;
use exchange_connector::ipc::IPC_VERSION;
use exchange_connector::secret::Secret;

use super::*;

fn ready() -> Model {
    let mut model = Model::new(Language::English, false);
    model.now = "2026-11-21T12:00:00Z".parse().expect("a time");
    model.update(Msg::Agent(AgentLink::Ready(Box::new(Hello {
        version: IPC_VERSION,
        program_version: "0.1.0".into(),
        capabilities: Capability::KNOWN.to_vec(),
        may_write: true,
        configured: false,
        data_folder: String::new(),
    }))));
    model
}

fn read(path: &str, text: &str) -> Msg {
    Msg::FileRead {
        purpose: FilePurpose::Account,
        path: path.into(),
        content: Ok(Secret::new(text)),
        exposed: false,
    }
}

fn filled() -> Model {
    let mut model = ready();
    model.update(read("/a", &account::samples::text("2026-12-01T00:00:00Z")));
    model.form.servers[0] = " cas01.contoso.com ".into();
    model.form.user = "CONTOSO\\svc ".into();
    model.form.password.buffer().push_str(" with spaces around ");
    model
}

#[test]
fn spaces_around_names_are_dropped_and_those_of_a_password_are_kept() {
    let model = filled();
    assert!(model.can_connect());
    let draft = model.form.draft();
    assert_eq!(draft.exchange.server, "cas01.contoso.com");
    assert_eq!(draft.exchange.user, "CONTOSO\\svc");
    assert_eq!(draft.exchange.password.expect("typed").expose(), " with spaces around ");
}

#[test]
fn judging_the_form_copies_no_secret_and_finds_the_same_problems_as_the_draft() {
    let mut model = filled();
    assert!(model.form.problems(None, model.now).is_empty());
    assert!(model.form.draft().validate(None).is_ok());
    model.form.notification = true;
    let shown: Vec<_> = model.form.problems(None, model.now).iter().map(|p| p.field).collect();
    let real: Vec<_> =
        model.form.draft().validate(None).expect_err("incomplete").iter().map(|p| p.field).collect();
    assert_eq!(shown, real);
}

#[test]
fn a_file_that_was_read_late_does_not_take_the_place_of_the_chosen_one() {
    let mut model = filled();
    model.update(Msg::FileChosen(FilePurpose::Account, "/b".into()));
    let before = model.form.account.clone();
    model.update(read("/found-beside-the-program", "something else"));
    assert_eq!(model.form.account, before);
    model.update(read("/b", "something else"));
    assert_eq!(model.form.account, AccountFileState::OtherKind);
    assert!(!model.can_connect());
}

#[test]
fn a_path_pasted_with_quotes_is_read_without_them() {
    let mut model = ready();
    model.form.account_path = " \"C:\\Setup\\MicrosoftIntune.accountcert\" ".into();
    let effects = model.update(Msg::ReadTypedPath(FilePurpose::Account));
    assert!(matches!(
        &effects[..],
        [Effect::ReadFile(FilePurpose::Account, path)] if path == "C:\\Setup\\MicrosoftIntune.accountcert"
    ));
}

#[test]
fn cancel_of_the_proxy_dialog_takes_everything_back() {
    let mut model = filled();
    model.form.proxy.password.buffer().push_str("before");
    model.update(Msg::Open(Dialog::Proxy));
    model.form.proxy.enabled = true;
    model.form.proxy.name = "proxy".into();
    model.form.proxy.password.buffer().push_str(" and after");
    model.update(Msg::CloseDialog);
    let draft = model.form.draft();
    assert!(!draft.proxy.enabled && draft.proxy.name.is_empty());
    assert_eq!(draft.proxy.password.expect("kept").expose(), "before");
}

#[test]
fn connect_without_an_agent_or_while_one_runs_does_nothing() {
    let mut model = filled();
    assert_eq!(model.update(Msg::Connect).len(), 1);
    assert!(model.update(Msg::Connect).is_empty(), "it runs already");
    let mut model = filled();
    model.update(Msg::Agent(AgentLink::Lost));
    assert!(model.update(Msg::Connect).is_empty());
    assert_eq!(model.screen, Screen::Setup);
}

#[test]
fn the_window_closed_in_mid_connect_hangs_up_first() {
    let mut model = filled();
    model.update(Msg::Connect);
    let effects = model.update(Msg::Close);
    assert!(matches!(&effects[..], [Effect::HangUp, Effect::Close]));
    assert!(model.form.password.is_empty());
}

#[test]
fn each_server_type_keeps_its_own_text() {
    let mut model = filled();
    model.form.environment = Environment::Hosted;
    assert!(!model.can_connect());
    model.form.servers[1] = "https://outlook.example".into();
    assert!(model.can_connect());
    assert_eq!(model.form.draft().exchange.server, "https://outlook.example");
    model.form.environment = Environment::OnPremises;
    assert_eq!(model.form.draft().exchange.server, "cas01.contoso.com");
}

#[test]
fn trying_again_repeats_no_refused_log_on_before_a_person_says_so() {
    fn asked(effects: &[Effect]) -> &Request {
        match effects {
            [Effect::Run(request) | Effect::Ask(request)] => request,
            other => panic!("{other:?}"),
        }
    }
    let refused = exchange_connector::domain::logon::RefusedLogon::new(
        exchange_connector::domain::logon::LogonDoor::Exchange,
        "CONTOSO\\svc",
        "cas01.contoso.com:443",
        exchange_connector::domain::logon::RefusalKind::Credentials,
        Timestamp::UNIX_EPOCH,
    );
    let outcome = || Outcome { refused_logons: vec![refused.clone()], ..Outcome::default() };
    let mut model = filled();
    model.update(Msg::Connect);
    assert!(model.update(Msg::TryRefusedLogon).is_empty(), "nothing was refused yet");
    for _ in 0..3 {
        model.update(Msg::Finished(outcome()));
        let effects = model.update(Msg::TryAgain);
        assert!(matches!(asked(&effects), Request::Connect { try_refused_logon: false, .. }));
    }
    model.update(Msg::Finished(outcome()));
    let effects = model.update(Msg::TryRefusedLogon);
    assert!(matches!(asked(&effects), Request::Connect { try_refused_logon: true, .. }));
    // Another end than that has nothing to be tried once more.
    model.update(Msg::Finished(Outcome::default()));
    assert!(model.update(Msg::TryRefusedLogon).is_empty());

    model.screen = Screen::Status;
    let effects = model.update(Msg::Sync(SyncKind::Quick));
    assert!(matches!(asked(&effects), Request::SyncNow { try_refused_logon: false, .. }));
    let effects = model.update(Msg::TryRefusedLogon);
    assert!(matches!(asked(&effects), Request::SyncNow { try_refused_logon: true, .. }));
}

#[test]
fn a_package_that_is_refused_keeps_connect_from_being_pressed_until_the_folder_is_enrolled() {
    let mut model = filled();
    let finding = exchange_connector::findings::PACKAGE_ALTERED.finding("added: version.dll");
    model.update(Msg::PackageRefused(finding.clone()));
    assert!(!model.can_connect());
    assert_eq!(model.package_refusal(), Some(&finding));
    assert!(model.update(Msg::Connect).is_empty() && model.update(Msg::Test).is_empty());
    // The account file of another package is none to connect with, either.
    let mut other = filled();
    other.update(Msg::AccountRefused { path: "/b".into(), finding: finding.clone() });
    assert!(other.can_connect(), "another file was chosen meanwhile");
    other.update(Msg::AccountRefused { path: "/a".into(), finding });
    assert!(!other.can_connect());
    assert!(matches!(other.form.account, AccountFileState::Refused(_)));
}

#[test]
fn the_original_s_settings_are_offered_where_nothing_was_chosen_and_its_service_is_stopped_when_asked() {
    let settings = exchange_connector::config::EarlierSettings {
        is_cas_failover_enabled: Some(false),
        exchange_web_service_url: Some("https://mail.contoso.com/EWS/Exchange.asmx".into()),
        ..Default::default()
    };
    let original = OriginalConnector { place: "/old".into(), may_run: true, stop: false, settings };
    let mut model = filled();
    model.form.ews_url = "https://typed.contoso.com/EWS/Exchange.asmx".into();
    model.update(Msg::OriginalFound(original));
    assert!(!model.form.failover);
    assert!(model.form.ews_url.contains("typed"), "what somebody gave was meant");
    for (stop, expected) in [(false, 0), (true, 1)] {
        model.original.as_mut().expect("found").stop = stop;
        model.screen = Screen::Setup;
        model.connect(false, false, false);
        let effects = model.update(Msg::Finished(Outcome { succeeded: true, ..Outcome::default() }));
        let stops = effects.iter().filter(|effect| matches!(effect, Effect::StopOriginal)).count();
        assert_eq!(stops, expected, "only the administrator's yes stops it");
    }
    model.update(Msg::OriginalStopped(Ok(())));
    assert_eq!(model.notice, Some(Notice::OriginalStopped));
}
