//! The link against a peer on a real socket: greeting, status, a run that is hung up, and a socket nobody may trust.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use exchange_connector::ipc::{
    Capability, CheckName, CheckProgress, CheckState, Hello, IPC_VERSION, Outcome, Reply, Request,
    StatusView, WireDraft,
};
use exchange_connector_wizard::link::{AgentProgram, FilePicker, Link};
use exchange_connector_wizard::model::{AgentLink, Effect, FilePurpose, Msg};

const PATIENCE: Duration = Duration::from_secs(30);

struct Picked(PathBuf);

impl FilePicker for Picked {
    fn pick(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// Waits for the message that `wanted` takes.
fn wait<T>(messages: &Receiver<Msg>, mut wanted: impl FnMut(Msg) -> Option<T>) -> T {
    loop {
        let msg = messages.recv_timeout(PATIENCE).expect("the message comes");
        if let Some(found) = wanted(msg) {
            return found;
        }
    }
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("ipc")).expect("made");
    std::fs::set_permissions(folder.path().join("ipc"), PermissionsExt::from_mode(0o700)).expect("private");
    folder
}

fn link(folder: &tempfile::TempDir) -> (Link, Receiver<Msg>) {
    let picked = folder.path().join("picked.accountcert");
    Link::new(folder.path().to_owned(), AgentProgram::none(), Box::new(Picked(picked)), Box::new(|| {}))
}

/// A peer that answers as the agent does; a run lasts until its caller hangs up, which `hung_up` shows.
fn peer(listener: UnixListener, version: u32, hung_up: Sender<()>) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let hung_up = hung_up.clone();
            thread::spawn(move || answer(stream, version, &hung_up));
        }
    });
}

fn answer(stream: UnixStream, version: u32, hung_up: &Sender<()>) {
    let mut writer = stream.try_clone().expect("a handle");
    let mut say = |reply: &Reply| {
        let mut line = serde_json::to_vec(reply).expect("json");
        line.push(b'\n');
        writer.write_all(&line).is_ok()
    };
    let mut lines = BufReader::new(stream).lines();
    while let Some(Ok(line)) = lines.next() {
        match serde_json::from_str::<Request>(&line).expect("a request") {
            Request::Hello { .. } => say(&Reply::Hello(Hello {
                version,
                program_version: "9.9".into(),
                capabilities: Capability::KNOWN.to_vec(),
                may_write: true,
                configured: false,
                data_folder: String::new(),
            })),
            Request::GetView => say(&Reply::View { view: None }),
            Request::Watch => say(&Reply::Status { status: Box::new(StatusView::none("9.9")) }),
            Request::Connect { .. } => say(&Reply::Check(CheckProgress {
                check: CheckName::Name,
                state: CheckState::Running,
                detail: None,
                findings: vec![],
            })),
            Request::Check { .. } => say(&Reply::Finished(Outcome { succeeded: true, ..Outcome::default() })),
            _ => say(&Reply::Accepted),
        };
    }
    let _ = hung_up.send(());
}

#[test]
fn the_agent_is_greeted_watched_and_hung_up_on_cancel() {
    let folder = folder();
    let listener = UnixListener::bind(folder.path().join("ipc/agent.sock")).expect("bound");
    let (sender, hung_up) = channel();
    peer(listener, IPC_VERSION, sender);
    let (link, messages) = link(&folder);
    wait(&messages, |msg| matches!(msg, Msg::Agent(AgentLink::Ready(_))).then_some(()));
    wait(&messages, |msg| matches!(msg, Msg::Status(_)).then_some(()));
    link.perform(Effect::Run(Box::new(Request::Check { draft: None, try_refused_logon: false })));
    wait(&messages, |msg| matches!(msg, Msg::Finished(outcome) if outcome.succeeded).then_some(()));

    let draft = Box::new(WireDraft::from(exchange_connector::config::Draft::default()));
    while hung_up.try_recv().is_ok() {}
    link.perform(Effect::Run(Box::new(Request::Connect {
        draft,
        replace: false,
        accept_warnings: false,
        try_refused_logon: false,
    })));
    wait(&messages, |msg| matches!(msg, Msg::Check(_)).then_some(()));
    link.perform(Effect::HangUp);
    wait(&messages, |msg| matches!(msg, Msg::RunLost).then_some(()));
    hung_up.recv_timeout(PATIENCE).expect("the peer sees the end");
}

#[test]
fn another_version_is_told_apart() {
    let folder = folder();
    let listener = UnixListener::bind(folder.path().join("ipc/agent.sock")).expect("bound");
    peer(listener, IPC_VERSION + 1, channel().0);
    let (_link, messages) = link(&folder);
    let newer = wait(&messages, |msg| match msg {
        Msg::Agent(AgentLink::OtherVersion { newer, agent }) => Some((newer, agent)),
        _ => None,
    });
    assert_eq!(newer, (true, "9.9".into()));
}

#[test]
fn a_socket_in_a_folder_that_others_may_write_to_is_sent_nothing() {
    let folder = folder();
    let channel_folder = folder.path().join("ipc");
    std::fs::set_permissions(&channel_folder, PermissionsExt::from_mode(0o777)).expect("set");
    let listener = UnixListener::bind(channel_folder.join("agent.sock")).expect("bound");
    let (_link, messages) = link(&folder);
    wait(&messages, |msg| matches!(msg, Msg::Agent(AgentLink::Untrusted { .. })).then_some(()));
    let (mut stream, _) = listener.accept().expect("it connected");
    let mut said = String::new();
    std::io::Read::read_to_string(&mut stream, &mut said).expect("the end");
    assert_eq!(said, "");
}

#[test]
fn where_no_agent_runs_and_none_can_be_started_that_is_said() {
    let folder = folder();
    let (link, messages) = link(&folder);
    wait(&messages, |msg| matches!(msg, Msg::Agent(AgentLink::Absent { reason: Some(_) })).then_some(()));
    // Later one is there: it is found without a word.
    let listener = UnixListener::bind(folder.path().join("ipc/agent.sock")).expect("bound");
    peer(listener, IPC_VERSION, channel().0);
    wait(&messages, |msg| matches!(msg, Msg::Agent(AgentLink::Ready(_))).then_some(()));
    drop(link);
}

#[test]
fn files_are_found_chosen_and_read_and_what_is_no_file_is_refused() {
    let folder = folder();
    let found = folder.path().join("MicrosoftIntune.accountcert");
    std::fs::write(&found, "one").expect("written");
    std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o755)).expect("set");
    let (link, messages) = link(&folder);
    let read = |messages: &Receiver<Msg>| {
        wait(messages, |msg| match msg {
            Msg::FileRead { path, content, exposed, .. } => {
                Some((path, content.map(|c| c.expose().to_owned()), exposed))
            }
            _ => None,
        })
    };
    assert_eq!(read(&messages), (found.display().to_string(), Ok("one".into()), true));
    link.perform(Effect::PickFile(FilePurpose::Account));
    let chosen = wait(&messages, |msg| match msg {
        Msg::FileChosen(FilePurpose::Account, path) => Some(path),
        _ => None,
    });
    assert!(chosen.ends_with("picked.accountcert"));
    link.perform(Effect::ReadFile(FilePurpose::Account, "/dev/zero".into()));
    assert!(read(&messages).1.is_err());
    link.perform(Effect::DeleteFile(found.display().to_string()));
    wait(&messages, |msg| matches!(msg, Msg::AccountFileDeleted(Ok(()))).then_some(()));
    assert!(!found.exists());
}
