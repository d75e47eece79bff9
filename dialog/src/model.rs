//! All state of the window. `update` takes a message and returns effects; no window, no IO, no clock.

pub mod account;
mod correct;
pub mod form;
mod message;
mod original;
mod password;
pub mod run;

use exchange_connector::config::View;
use exchange_connector::domain::health::{ConnectorStatus, Finding, Mode, SyncKind};
use exchange_connector::ipc::{Capability, Hello, Outcome, Request, StatusView, WireDraft};
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use account::{AccountFileState, AccountSummary};
pub use correct::Fix;
pub use form::{Control, Form};
pub use message::{AgentLink, Dialog, Effect, FilePurpose, Msg, Notice, Removal, Screen};
pub use original::OriginalConnector;
pub use password::{LONGEST_PASSWORD, PasswordField};
pub use run::{Run, RunKind, RunState};

use crate::text::Language;

/// All state of the window.
#[derive(Debug)]
pub struct Model {
    pub language: Language,
    /// Set by the program before each frame.
    pub now: Timestamp,
    pub zone: TimeZone,
    pub screen: Screen,
    pub dialog: Option<Dialog>,
    pub agent: AgentLink,
    pub view: Option<Box<View>>,
    pub status: Option<Box<StatusView>>,
    pub form: Form,
    pub run: Run,
    pub notice: Option<Notice>,
    pub removal: Removal,
    /// The field that is to have the cursor as soon as it is drawn.
    pub jump: Option<Control>,
    /// What is typed in place of a password that was refused; empty at first.
    pub correction: PasswordField,
    /// What is wrong with the package that this program was unpacked from.
    pub package: Option<Finding>,
    pub original: Option<OriginalConnector>,
    /// Which rights the role script gives.
    pub role_script_mode: Mode,
    /// The first status decides between the dialog and the status window, unless the person was quicker.
    screen_chosen: bool,
}

impl Model {
    /// The window as it opens. `status_first` is `--status`.
    pub fn new(language: Language, status_first: bool) -> Self {
        Self {
            language,
            now: Timestamp::UNIX_EPOCH,
            zone: TimeZone::UTC,
            screen: if status_first { Screen::Status } else { Screen::Setup },
            dialog: None,
            agent: AgentLink::Searching,
            view: None,
            status: None,
            form: Form::default(),
            run: Run::default(),
            notice: None,
            removal: Removal::default(),
            jump: None,
            correction: PasswordField::default(),
            package: None,
            original: None,
            role_script_mode: Mode::Observe,
            screen_chosen: status_first,
        }
    }

    /// The agent's greeting, when there is one to talk to.
    pub fn hello(&self) -> Option<&Hello> {
        match &self.agent {
            AgentLink::Ready(hello) => Some(hello),
            _ => None,
        }
    }

    /// True when the agent offers it to this caller.
    pub fn offers(&self, capability: &Capability) -> bool {
        self.hello().is_some_and(|hello| hello.may_write && hello.capabilities.contains(capability))
    }

    /// Settings are stored already: this is a change, not a first set-up.
    pub fn is_configured(&self) -> bool {
        self.view.is_some()
    }

    /// Why the package is refused; a folder that is enrolled needs none.
    pub fn package_refusal(&self) -> Option<&Finding> {
        self.package.as_ref().filter(|_| !self.is_configured())
    }

    /// True when the original connector's service is to be stopped once this one is set up.
    pub fn original_to_stop(&self) -> bool {
        self.original.as_ref().is_some_and(|original| original.may_run && original.stop)
    }

    /// True when Connect may be pressed.
    pub fn can_connect(&self) -> bool {
        self.offers(&Capability::Connect)
            && self.package_refusal().is_none()
            && self.form.problems(self.view.as_deref(), self.now).is_empty()
            && !self.run.is_running()
    }

    /// Takes what happened and says what is to be done.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Connect if self.can_connect() => {
                self.screen_chosen = true;
                self.connect(false, false, false)
            }
            Msg::Connect => Vec::new(),
            Msg::Test => self.test(false),
            Msg::Replace(true) => {
                self.dialog = None;
                self.connect(true, self.run.warnings_accepted, false)
            }
            Msg::Replace(false) => {
                self.dialog = None;
                self.screen = Screen::Setup;
                Vec::new()
            }
            Msg::JumpTo(control) => {
                self.jump_to(control);
                Vec::new()
            }
            Msg::AcceptWarnings => self.connect(self.run.replace, true, false),
            Msg::CancelRun => {
                let running = self.run.is_running();
                self.run.cancel();
                if running { vec![Effect::HangUp] } else { Vec::new() }
            }
            Msg::TryAgain => {
                self.take_correction();
                match self.run.kind {
                    RunKind::Connect => {
                        self.screen = Screen::Setup;
                        self.update(Msg::Connect)
                    }
                    RunKind::TestTyped => {
                        self.screen = Screen::Setup;
                        self.test(false)
                    }
                    RunKind::Test => self.test(false),
                }
            }
            Msg::TryRefusedLogon => self.try_refused_logon(),
            Msg::BackToForm => {
                self.take_correction();
                let testing = self.run.kind == RunKind::Test;
                self.screen = if testing && self.is_configured() { Screen::Status } else { Screen::Setup };
                Vec::new()
            }
            Msg::Open(dialog) => {
                match dialog {
                    Dialog::Proxy => self.form.remember_proxy(),
                    Dialog::Remove => self.removal = Removal::default(),
                    _ => {}
                }
                self.dialog = Some(dialog);
                Vec::new()
            }
            Msg::CloseDialog => {
                if self.dialog == Some(Dialog::Proxy) {
                    self.form.restore_proxy();
                }
                // Closing the question is no answer: it is the dialog again, with everything typed.
                if self.dialog == Some(Dialog::Replace) {
                    self.screen = Screen::Setup;
                }
                self.dialog = None;
                Vec::new()
            }
            Msg::ProxyOk => {
                self.dialog = None;
                Vec::new()
            }
            Msg::Browse(purpose) => vec![Effect::PickFile(purpose)],
            Msg::FileChosen(purpose, path) => {
                match purpose {
                    FilePurpose::Account => self.form.account_path.clone_from(&path),
                    FilePurpose::ExtraRoot => self.form.extra_root_path.clone_from(&path),
                }
                vec![Effect::ReadFile(purpose, path)]
            }
            Msg::ReadTypedPath(purpose) => {
                let path = self.form.chosen_path(purpose).to_owned();
                match (purpose, path.is_empty()) {
                    (_, false) => return vec![Effect::ReadFile(purpose, path)],
                    (FilePurpose::Account, true) => self.form.account = AccountFileState::Missing,
                    (FilePurpose::ExtraRoot, true) => self.form.extra_root_unreadable = None,
                }
                Vec::new()
            }
            Msg::FileRead { purpose, path, content, exposed } => {
                self.form.file_read(purpose, path, content, exposed, self.now);
                Vec::new()
            }
            Msg::AccountRefused { path, finding } => {
                self.form.account_refused(path, finding);
                Vec::new()
            }
            Msg::PackageRefused(finding) => {
                self.package = Some(finding);
                Vec::new()
            }
            Msg::OriginalFound(original) => {
                if !self.is_configured() && !self.form.touched() {
                    self.form.offer(&original.settings);
                }
                self.original = Some(original);
                Vec::new()
            }
            Msg::OriginalStopped(result) => {
                self.notice = Some(match result {
                    Ok(()) => Notice::OriginalStopped,
                    Err(finding) => Notice::Refused(finding),
                });
                Vec::new()
            }
            Msg::ClearExtraRoot => {
                self.form.extra_roots_pem = None;
                self.form.extra_root_path.clear();
                self.form.extra_root_unreadable = None;
                Vec::new()
            }
            Msg::DeleteAccountFile => vec![Effect::DeleteFile(self.form.account_path.clone())],
            Msg::AccountFileDeleted(result) => {
                self.form.account_exposed = false;
                self.notice = Some(match result {
                    Ok(()) => Notice::AccountFileDeleted,
                    Err(reason) => Notice::AccountFileNotDeleted(reason),
                });
                Vec::new()
            }
            Msg::ShowStatus => {
                self.screen = Screen::Status;
                ask(Request::GetView)
            }
            Msg::ChangeSettings => {
                if let Some(view) = &self.view {
                    self.form.load(view);
                }
                self.notice = None;
                self.screen = Screen::Setup;
                Vec::new()
            }
            Msg::Sync(kind) => {
                self.notice = None;
                ask(Request::SyncNow { kind, try_refused_logon: false })
            }
            Msg::SupportBundle => ask(Request::SupportBundle),
            Msg::OpenConsole => {
                let url = self.status.as_ref().and_then(|status| status.console_url.clone());
                url.map(Effect::OpenUrl).into_iter().collect()
            }
            Msg::Remove => {
                let undo = self.removal.undo && self.offers(&Capability::Undo);
                self.removal.waiting = undo;
                // An undo may take a while and may leave something: the question stays until it is answered.
                if !undo {
                    self.dialog = None;
                }
                ask(Request::Forget { undo })
            }
            Msg::PreviewUndo => {
                self.removal.waiting = true;
                ask(Request::Undo { run: None, dry_run: true })
            }
            Msg::Undone(report) => {
                self.removal.waiting = false;
                self.removal.report = Some(report);
                Vec::new()
            }
            Msg::StartAgent => {
                self.agent = AgentLink::Starting;
                vec![Effect::StartAgent]
            }
            Msg::ChooseLanguage(language) => {
                self.language = language;
                Vec::new()
            }
            Msg::Copy(text) => vec![Effect::Copy(text)],
            Msg::Leave if self.form.differs_from(self.view.as_deref()) => {
                self.dialog = Some(Dialog::Discard);
                Vec::new()
            }
            Msg::Leave => self.update(Msg::Close),
            Msg::Close => {
                self.correction.wipe();
                self.form.wipe();
                vec![Effect::HangUp, Effect::Close]
            }
            Msg::Agent(link) => self.agent_changed(link),
            Msg::View(view) => {
                self.view_arrived(view);
                Vec::new()
            }
            Msg::Status(status) => self.status_arrived(status),
            Msg::Check(progress) => {
                self.run.progress(progress);
                Vec::new()
            }
            Msg::Finished(outcome) => self.finished(outcome),
            Msg::RunLost => {
                self.run.lost();
                Vec::new()
            }
            Msg::Refused(finding) => {
                self.removal.waiting = false;
                if self.run.is_running() {
                    self.run.refused(finding);
                } else {
                    self.dialog = None;
                    self.notice = Some(Notice::Refused(finding));
                }
                Vec::new()
            }
            Msg::Accepted => {
                if std::mem::take(&mut self.removal.waiting) {
                    self.dialog = None;
                }
                Vec::new()
            }
            Msg::BundleSaved(path) => {
                self.notice = Some(Notice::BundleSaved(path));
                Vec::new()
            }
        }
    }

    /// The person knows why a log-on was refused: it is tried once more, where the window shows that it was.
    fn try_refused_logon(&mut self) -> Vec<Effect> {
        self.take_correction();
        match self.screen {
            Screen::Status => ask(Request::SyncNow { kind: SyncKind::Quick, try_refused_logon: true }),
            Screen::Checks if self.run.was_refused() && self.hello().is_some() => match self.run.kind {
                RunKind::Connect => self.connect(self.run.replace, self.run.warnings_accepted, true),
                RunKind::TestTyped => {
                    self.screen = Screen::Setup;
                    self.test(true)
                }
                RunKind::Test => self.test(true),
            },
            Screen::Checks | Screen::Setup | Screen::Success => Vec::new(),
        }
    }

    fn connect(&mut self, replace: bool, accept_warnings: bool, try_refused_logon: bool) -> Vec<Effect> {
        self.run = Run::start(RunKind::Connect, replace, accept_warnings);
        self.run.note_tried(&self.form);
        self.notice = None;
        self.screen = Screen::Checks;
        let draft = Box::new(WireDraft::from(self.form.draft()));
        vec![Effect::Run(Box::new(Request::Connect { draft, replace, accept_warnings, try_refused_logon }))]
    }

    fn test(&mut self, try_refused_logon: bool) -> Vec<Effect> {
        if !self.offers(&Capability::Check) || self.run.is_running() || self.package_refusal().is_some() {
            return Vec::new();
        }
        // From the status window what is stored is tested, from the dialog what is typed.
        let draft = match self.screen {
            Screen::Setup if self.form.problems(self.view.as_deref(), self.now).is_empty() => {
                Some(Box::new(WireDraft::from(self.form.draft())))
            }
            Screen::Setup => return Vec::new(),
            _ => None,
        };
        self.run = Run::start(if draft.is_some() { RunKind::TestTyped } else { RunKind::Test }, false, false);
        self.run.note_tried(&self.form);
        self.screen = Screen::Checks;
        vec![Effect::Run(Box::new(Request::Check { draft, try_refused_logon }))]
    }

    fn finished(&mut self, outcome: Outcome) -> Vec<Effect> {
        let replace_needed = outcome.replace_needed;
        if !self.run.finish(outcome) {
            return Vec::new();
        }
        if !self.run.succeeded() && !replace_needed {
            self.look_at_failure();
        }
        if self.run.kind != RunKind::Connect {
            return Vec::new();
        }
        if replace_needed && !self.run.replace {
            self.dialog = Some(Dialog::Replace);
            return Vec::new();
        }
        if self.run.succeeded() {
            self.correction.wipe();
            self.form.wipe_secrets();
            self.screen = Screen::Success;
            let mut effects = ask(Request::GetView);
            if self.original_to_stop() {
                effects.push(Effect::StopOriginal);
            }
            return effects;
        }
        Vec::new()
    }

    fn agent_changed(&mut self, link: AgentLink) -> Vec<Effect> {
        let was_ready = self.hello().is_some();
        // A lost agent is still lost while it is searched for again; the first search is another thing.
        if matches!((&self.agent, &link), (AgentLink::Lost, AgentLink::Searching)) {
            return Vec::new();
        }
        let lost = was_ready && !matches!(link, AgentLink::Ready(_));
        self.agent = link;
        if lost {
            self.run.lost();
        }
        if self.hello().is_some_and(|hello| !hello.configured) {
            self.view = None;
        }
        Vec::new()
    }

    fn view_arrived(&mut self, view: Option<Box<View>>) {
        let first = self.view.is_none();
        self.view = view;
        if let (true, Some(view), false) = (first, &self.view, self.form.touched()) {
            self.form.load(view);
        }
    }

    fn status_arrived(&mut self, status: Box<StatusView>) -> Vec<Effect> {
        let was_none = self.status.as_ref().is_none_or(|s| s.connection == ConnectorStatus::None);
        let is_none = status.connection == ConnectorStatus::None;
        self.status = Some(status);
        if !self.screen_chosen {
            self.screen_chosen = true;
            if !is_none && !self.form.touched() {
                self.screen = Screen::Status;
            }
        }
        if is_none && !was_none {
            // Removed: the window is the dialog again.
            self.dialog = None;
            self.view = None;
            self.form = Form::default();
            self.screen = Screen::Setup;
        }
        if was_none && !is_none { ask(Request::GetView) } else { Vec::new() }
    }
}

fn ask(request: Request) -> Vec<Effect> {
    vec![Effect::Ask(Box::new(request))]
}

#[cfg(test)]
mod tests;
