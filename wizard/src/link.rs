//! The one file family with IO: threads that speak `ipc` with the agent, files, and the agent's start.
//!
//! Nothing here decides. A thread per connection reads whole lines and turns each into a message for the model;
//! `wake` asks the window to look.

mod agent;
mod channel;
mod files;
mod original;
#[cfg(windows)]
mod windows;

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::ipc::{Hello, IPC_VERSION, Reply, Request};
use exchange_connector_platform::package;

pub use agent::AgentProgram;
pub use files::{FilePicker, SystemPicker, read_text};

use crate::console::Outside;
use crate::model::{AgentLink, Effect, FilePurpose, Msg};
use channel::{Channel, ConnectError};

/// How long the watcher waits between two tries.
const RETRY: Duration = Duration::from_millis(700);
/// How often a started agent is looked for before its start counts as failed.
const START_TRIES: u32 = 30;

/// The run under way. Its number keeps an earlier run's end from taking away a later one's connection.
#[derive(Default)]
struct RunSlot {
    number: u64,
    cancelled: bool,
    channel: Option<Channel>,
}

/// What the threads share.
struct Shared {
    data_dir: PathBuf,
    out: Sender<Msg>,
    wake: Box<dyn Fn() + Send + Sync>,
    run: Mutex<RunSlot>,
    program: AgentProgram,
    picker: Box<dyn FilePicker>,
    /// What is wrong with the package that this program was unpacked from; looked at once.
    package: OnceLock<Option<Finding>>,
}

impl Shared {
    fn slot(&self) -> MutexGuard<'_, RunSlot> {
        self.run.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Nothing is sent of an account file before the package that this program is of was looked at.
    fn check_package(&self) {
        let refusal = self.package.get_or_init(|| package::check_own_folder().err().map(|finding| *finding));
        if let Some(finding) = refusal {
            self.send(Msg::PackageRefused(finding.clone()));
        }
    }

    fn send(&self, msg: Msg) {
        // The window may be gone already; then nobody needs the message.
        let _ = self.out.send(msg);
        (self.wake)();
    }
}

/// The window's side of everything outside the window.
pub struct Link {
    shared: Arc<Shared>,
    start: Sender<()>,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Link").field("data_dir", &self.shared.data_dir).finish_non_exhaustive()
    }
}

impl Link {
    /// Starts watching the agent of `data_dir` and looks for the account file.
    pub fn new(
        data_dir: PathBuf,
        program: AgentProgram,
        picker: Box<dyn FilePicker>,
        wake: Box<dyn Fn() + Send + Sync>,
    ) -> (Self, Receiver<Msg>) {
        let (out, messages) = mpsc::channel();
        let (start, starts) = mpsc::channel();
        let shared = Arc::new(Shared {
            data_dir,
            out,
            wake,
            run: Mutex::default(),
            program,
            picker,
            package: OnceLock::new(),
        });
        let watcher = Arc::clone(&shared);
        spawn("agent watch", move || watch(&watcher, &starts));
        let finder = Arc::clone(&shared);
        spawn("account file", move || {
            finder.check_package();
            if let Some(msg) = files::find_account_file(&finder.data_dir) {
                finder.send(msg);
            }
        });
        (Self { shared, start }, messages)
    }

    /// Carries out the model's effects. Window, clipboard and links are the program's.
    pub fn perform(&self, effect: Effect) {
        let shared = Arc::clone(&self.shared);
        match effect {
            Effect::Ask(request) => spawn("agent request", move || ask(&shared, &request)),
            Effect::Run(request) => {
                let number = {
                    let mut slot = shared.slot();
                    let number = slot.number + 1;
                    *slot = RunSlot { number, cancelled: false, channel: None };
                    number
                };
                spawn("agent run", move || run(&shared, &request, number));
            }
            Effect::HangUp => {
                let mut slot = self.shared.slot();
                slot.cancelled = true;
                if let Some(channel) = slot.channel.take() {
                    channel.hang_up();
                }
            }
            Effect::StartAgent => {
                let _ = self.start.send(());
            }
            Effect::PickFile(purpose) => spawn("file dialog", move || {
                if let Some(path) = shared.picker.pick() {
                    shared.send(Msg::FileChosen(purpose, path.display().to_string()));
                }
            }),
            Effect::ReadFile(purpose, path) => spawn("file", move || {
                if purpose == FilePurpose::Account {
                    shared.check_package();
                }
                shared.send(files::read(purpose, &path));
            }),
            Effect::DeleteFile(path) => spawn("file", move || {
                let result = std::fs::remove_file(&path).map_err(|error| error.to_string());
                shared.send(Msg::AccountFileDeleted(result));
            }),
            Effect::LookForOriginal(named) => spawn("original connector", move || {
                if let Some(msg) = original::find(named.as_deref()) {
                    shared.send(msg);
                }
            }),
            Effect::StopOriginal => spawn("original connector", move || shared.send(original::stop())),
            Effect::OpenUrl(_) | Effect::Copy(_) | Effect::Close => {}
        }
    }
}

impl Outside for Link {
    fn perform(&self, effect: Effect) {
        Link::perform(self, effect);
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    if let Err(error) = thread::Builder::new().name(name.into()).spawn(work) {
        tracing::error!(%error, name, "a thread cannot be started");
    }
}

/// Finds the agent, watches its status, and finds it again when it goes.
fn watch(shared: &Shared, starts: &Receiver<()>) {
    let mut met = false;
    let mut tried_to_start = false;
    let mut starting: Option<(agent::Started, u32)> = None;
    loop {
        match say_hello(shared) {
            Ok(hello) => {
                met = true;
                starting = None;
                shared.send(Msg::Agent(AgentLink::Ready(Box::new(hello))));
                ask(shared, &Request::GetView);
                if let Err(error) = watch_status(shared) {
                    tracing::info!(%error, "the agent's status stream ended");
                }
                shared.send(Msg::Agent(AgentLink::Lost));
            }
            Err(Greeting::Link(link)) => shared.send(Msg::Agent(link)),
            Err(Greeting::Nobody(reason)) => {
                if let Some((started, tries)) = &mut starting {
                    *tries += 1;
                    if let Some(reason) = started.ended().or((*tries > START_TRIES).then_some(reason)) {
                        starting = None;
                        shared.send(Msg::Agent(AgentLink::Absent { reason: Some(reason) }));
                    }
                } else if !tried_to_start && !met {
                    tried_to_start = true;
                    starting = start(shared);
                } else if met {
                    shared.send(Msg::Agent(AgentLink::Lost));
                }
            }
        }
        match starts.recv_timeout(RETRY) {
            Ok(()) if starting.is_none() => starting = start(shared),
            Ok(()) | Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

fn start(shared: &Shared) -> Option<(agent::Started, u32)> {
    shared.send(Msg::Agent(AgentLink::Starting));
    match shared.program.start(&shared.data_dir) {
        Ok(started) => Some((started, 0)),
        Err(reason) => {
            shared.send(Msg::Agent(AgentLink::Absent { reason: Some(reason) }));
            None
        }
    }
}

enum Greeting {
    Link(AgentLink),
    Nobody(String),
}

fn say_hello(shared: &Shared) -> Result<Hello, Greeting> {
    let hello = Request::Hello { version: IPC_VERSION, program: "exchange-connector-setup".into() };
    let mut channel = Channel::connect(&shared.data_dir).map_err(|error| match error {
        ConnectError::Nobody(source) => Greeting::Nobody(source.to_string()),
        ConnectError::Refused => Greeting::Link(AgentLink::Refused),
        ConnectError::Untrusted(path) => Greeting::Link(AgentLink::Untrusted { path }),
    })?;
    let nobody = |error: std::io::Error| Greeting::Nobody(error.to_string());
    channel.send(&hello).map_err(nobody)?;
    match channel.receive().map_err(nobody)? {
        Some(Reply::Hello(hello)) if hello.version == IPC_VERSION => Ok(hello),
        Some(Reply::Hello(hello)) => Err(Greeting::Link(AgentLink::OtherVersion {
            newer: hello.version > IPC_VERSION,
            agent: hello.program_version,
        })),
        Some(Reply::Refused { .. }) => Err(Greeting::Link(AgentLink::Refused)),
        _ => Err(Greeting::Nobody("it did not say hello".into())),
    }
}

fn watch_status(shared: &Shared) -> std::io::Result<()> {
    let mut channel = open(shared)?;
    channel.send(&Request::Watch)?;
    while let Some(reply) = channel.receive()? {
        if let Reply::Status { status } = reply {
            shared.send(Msg::Status(status));
        }
    }
    Ok(())
}

fn open(shared: &Shared) -> std::io::Result<Channel> {
    Channel::connect(&shared.data_dir).map_err(std::io::Error::from)
}

/// Sends a request and gives every reply to the window. True when the last one came.
fn replies(shared: &Shared, channel: &mut Channel, request: &Request) -> std::io::Result<bool> {
    channel.send(request)?;
    while let Some(reply) = channel.receive()? {
        let last = ends(&reply);
        shared.send(message(reply));
        if last {
            return Ok(true);
        }
    }
    Ok(false)
}

/// One request and its replies. What goes wrong with the channel is the watcher's to tell.
fn ask(shared: &Shared, request: &Request) {
    if let Err(error) = open(shared).and_then(|mut channel| replies(shared, &mut channel, request)) {
        tracing::info!(%error, "a request to the agent was not answered");
    }
}

/// A Connect or test: its connection is kept, because hanging up ends it.
fn run(shared: &Shared, request: &Request, number: u64) {
    let whole = || -> std::io::Result<bool> {
        let mut channel = open(shared)?;
        {
            let mut slot = shared.slot();
            // Cancelled before it began.
            if slot.cancelled || slot.number != number {
                return Ok(false);
            }
            slot.channel = Some(channel.handle()?);
        }
        replies(shared, &mut channel, request)
    };
    let ended = whole().unwrap_or_else(|error| {
        tracing::info!(%error, "the run's connection ended");
        false
    });
    let mut slot = shared.slot();
    if slot.number == number {
        slot.channel = None;
    }
    drop(slot);
    if !ended {
        shared.send(Msg::RunLost);
    }
}

/// The agent may keep the connection open after the last reply; nothing more comes.
fn ends(reply: &Reply) -> bool {
    !matches!(reply, Reply::Check(_) | Reply::Status { .. })
}

fn message(reply: Reply) -> Msg {
    match reply {
        Reply::Hello(hello) => Msg::Agent(AgentLink::Ready(Box::new(hello))),
        Reply::View { view } => Msg::View(view),
        Reply::Status { status } => Msg::Status(status),
        Reply::Check(progress) => Msg::Check(progress),
        Reply::Finished(outcome) => Msg::Finished(outcome),
        Reply::Accepted => Msg::Accepted,
        Reply::Undone(report) => Msg::Undone(report),
        Reply::SupportBundle { path } => Msg::BundleSaved(path),
        Reply::Refused { finding } => Msg::Refused(finding),
    }
}
