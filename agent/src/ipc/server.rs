//! The agent's side of the local channel. The system says who calls: the folder's owner and root may.

use std::io;
use std::sync::Arc;

use exchange_connector::domain::health::{Finding, SyncKind};
use exchange_connector::findings;
use exchange_connector::ipc::{Capability, Hello, IPC_VERSION, Outcome, Reply, Request, Right};
use tokio::io::{AsyncReadExt as _, BufReader};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

use super::lines::{read_line, write_line};
use super::transport::{self, ReadHalf, WriteHalf};
use crate::daemon::bundle;
use crate::daemon::context::Context;
use crate::host::VERSION;
use crate::management::link;
use crate::orders::undo::keeps;
use crate::setup;
use crate::setup::ConnectIntent;

/// Callers that are answered at once; the others wait for their turn. An idle one cannot keep others out for long.
const CALLERS: usize = 16;
/// Callers that wait, besides.
const WAITING: usize = 256;
/// Callers that watch. One more gets the status once.
const WATCHERS: usize = 64;
/// A caller that asks nothing is dropped.
const SILENCE: std::time::Duration = std::time::Duration::from_secs(60);

/// Listens for callers. The caller holds the folder's lock.
pub fn listen(context: &Context) -> io::Result<transport::Listener> {
    transport::Listener::bind(&context.folder)
}

/// Everybody who may be in line at once.
const LINE: usize = CALLERS + WAITING + WATCHERS;
/// An agent that was started for a set-up outlives its last caller by this: a window may come back.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(15);

/// Serves callers until the agent ends. With `for_set_up` it ends the agent when a set-up was given up: nothing is stored, and
/// nobody has asked for a while.
pub async fn serve(context: Arc<Context>, mut listener: transport::Listener, for_set_up: bool) {
    let line = Arc::new(Semaphore::new(LINE));
    let room = Room { callers: Arc::new(Semaphore::new(CALLERS)), watchers: Semaphore::new(WATCHERS).into() };
    loop {
        let stream = tokio::select! {
            () = context.signals.stopped() => break,
            () = given_up(&context, &line), if for_set_up => {
                tracing::info!("no set-up is stored and no window asks; the agent ends");
                context.stop();
                break;
            }
            accepted = listener.accept() => match accepted {
                Ok(stream) => stream,
                Err(error) => {
                    tracing::warn!(%error, "a caller on the local channel was lost");
                    continue;
                }
            },
        };
        let Ok(in_line) = Arc::clone(&line).try_acquire_owned() else { continue };
        let (context, room) = (Arc::clone(&context), room.clone());
        tokio::spawn(async move {
            // The semaphore is never closed.
            let Ok(turn) = Arc::clone(&room.callers).acquire_owned().await else { return };
            if let Err(error) = Box::pin(caller(&context, stream, turn, &room.watchers)).await {
                tracing::debug!(%error, "a caller on the local channel hung up");
            }
            drop(in_line);
        });
    }
    transport::remove(&context.folder);
}

async fn given_up(context: &Context, line: &Semaphore) {
    loop {
        tokio::time::sleep(PATIENCE).await;
        if context.connection().is_none() && line.available_permits() == LINE {
            return;
        }
    }
}

/// The places of callers.
#[derive(Clone)]
struct Room {
    callers: Arc<Semaphore>,
    watchers: Arc<Semaphore>,
}

async fn caller(
    context: &Arc<Context>,
    stream: transport::ServerStream,
    turn: OwnedSemaphorePermit,
    watchers: &Semaphore,
) -> io::Result<()> {
    let known = transport::may_ask(&stream, &context.folder)?;
    let (reader, mut writer) = transport::split(stream);
    if !known {
        let finding = findings::CALLER_REFUSED
            .finding("This agent is another account's; only that account and root may ask it.");
        return write_line(&mut writer, &Reply::Refused { finding }).await;
    }
    let mut reader = BufReader::new(reader);
    while let Ok(request) = tokio::time::timeout(SILENCE, read_line::<Request>(&mut reader)).await {
        let Some(request) = request? else { return Ok(()) };
        if matches!(request, Request::Watch) {
            // It may stay for days: its turn is another caller's from now on.
            drop(turn);
            let place = watchers.try_acquire();
            return watch(context, place.is_ok(), &mut reader, &mut writer).await;
        }
        let ends = matches!(request, Request::Check { .. } | Request::Connect { .. });
        Box::pin(answer(context, request, &mut reader, &mut writer)).await?;
        if ends {
            return Ok(());
        }
    }
    Ok(())
}

async fn answer(
    context: &Arc<Context>,
    request: Request,
    reader: &mut BufReader<ReadHalf>,
    writer: &mut WriteHalf,
) -> io::Result<()> {
    debug_assert!(matches!(request.right(), Right::Read | Right::Write));
    match request {
        // Whatever the caller speaks: it compares the versions and says what to do.
        Request::Hello { .. } => write_line(writer, &Reply::Hello(hello(context))).await,
        Request::GetView => {
            let view = context.connection().map(|stored| Box::new(stored.view()));
            write_line(writer, &Reply::View { view }).await
        }
        Request::Watch => watch(context, true, reader, writer).await,
        Request::Check { draft, try_refused_logon } => {
            let intent = ConnectIntent { try_refused_logon, ..ConnectIntent::CHECK };
            run_connect(context, draft.map(|draft| (*draft).into()), intent, reader, writer).await
        }
        Request::Connect { draft, replace, accept_warnings, try_refused_logon } => {
            let intent = ConnectIntent { connect: true, replace, accept_warnings, try_refused_logon };
            run_connect(context, Some((*draft).into()), intent, reader, writer).await
        }
        Request::SyncNow { kind, try_refused_logon } => {
            let reply = sync_now(context, kind, try_refused_logon);
            write_line(writer, &reply).await
        }
        Request::Undo { run, dry_run } => {
            let reply = match context.undo(run, dry_run).await {
                Ok(undone) => Reply::Undone(undone.report),
                Err(finding) => Reply::Refused { finding },
            };
            write_line(writer, &reply).await
        }
        Request::Forget { undo } => {
            let done = forget(context, undo).await;
            write_line(writer, &done.map_or_else(|finding| Reply::Refused { finding }, |()| Reply::Accepted))
                .await
        }
        Request::SealForService => {
            let done = match context.folder.leave_keyring() {
                Ok(_) => context.reload().await,
                Err(error) => Err(error),
            };
            let reply = done.map_or_else(|e| Reply::Refused { finding: e.finding() }, |()| Reply::Accepted);
            write_line(writer, &reply).await
        }
        Request::SupportBundle => {
            let reply = match support_bundle(context).await {
                Ok(path) => Reply::SupportBundle { path: path.display().to_string() },
                Err(error) => Reply::Refused { finding: error.finding() },
            };
            write_line(writer, &reply).await
        }
    }
}

async fn support_bundle(context: &Context) -> Result<std::path::PathBuf, bundle::BundleError> {
    let status = context.watch_status().borrow().clone();
    let stored = context.connection();
    let path = bundle::place(&context.folder)?;
    let tasks = context.task_lines();
    bundle::write(&context.folder, Some(&context.journal), stored.as_deref(), &status, &tasks, path).await
}

fn hello(context: &Context) -> Hello {
    Hello {
        version: IPC_VERSION,
        program_version: VERSION.into(),
        capabilities: vec![
            Capability::Check,
            Capability::Connect,
            Capability::QuickSync,
            Capability::FullSync,
            Capability::Forget,
            Capability::SupportBundle,
            Capability::Undo,
        ],
        may_write: true,
        configured: context.connection().is_some(),
        data_folder: context.folder.root().display().to_string(),
    }
}

/// Sends the whole status now and, where it goes on, at each change, until the caller hangs up.
async fn watch(
    context: &Context,
    goes_on: bool,
    reader: &mut BufReader<ReadHalf>,
    writer: &mut WriteHalf,
) -> io::Result<()> {
    let mut status = context.watch_status();
    loop {
        let now = Box::new(status.borrow_and_update().clone());
        write_line(writer, &Reply::Status { status: now }).await?;
        if !goes_on {
            return Ok(());
        }
        tokio::select! {
            () = context.signals.stopped() => return Ok(()),
            () = hung_up(reader) => return Ok(()),
            changed = status.changed() => {
                if changed.is_err() {
                    return Ok(());
                }
            }
        }
    }
}

async fn hung_up(reader: &mut BufReader<ReadHalf>) {
    let mut byte = [0];
    while let Ok(1) = reader.read(&mut byte).await {}
}

async fn run_connect(
    context: &Arc<Context>,
    draft: Option<exchange_connector::config::Draft>,
    intent: ConnectIntent,
    reader: &mut BufReader<ReadHalf>,
    writer: &mut WriteHalf,
) -> io::Result<()> {
    let stored = context.connection();
    let Some(draft) = draft.or_else(|| stored.as_ref().map(|stored| (&stored.view()).into())) else {
        let finding =
            findings::NOT_CONFIGURED.finding("The connector is not set up yet; there is nothing to check.");
        return write_line(writer, &Reply::Finished(failed(vec![finding]))).await;
    };
    let (progress, mut shown) = mpsc::unbounded_channel();
    let report = move |check| {
        // The caller may be gone; the work then ends below.
        let _ = progress.send(check);
    };
    let work = Box::pin(setup::run(
        &context.folder,
        Some(&context.journal),
        &draft,
        stored.as_deref(),
        intent,
        &report,
    ));
    tokio::pin!(work);
    let outcome = loop {
        tokio::select! {
            biased;
            Some(check) = shown.recv() => write_line(writer, &Reply::Check(check)).await?,
            outcome = &mut work => break outcome,
            // Whoever asked is gone: nothing was stored yet, and nothing will be.
            () = hung_up(reader) => return Ok(()),
        }
    };
    while let Ok(check) = shown.try_recv() {
        write_line(writer, &Reply::Check(check)).await?;
    }
    if outcome.succeeded
        && intent.connect
        && let Err(error) = context.reload().await
    {
        return write_line(writer, &Reply::Finished(failed(vec![error.finding()]))).await;
    }
    write_line(writer, &Reply::Finished(outcome)).await
}

fn failed(findings: Vec<Finding>) -> Outcome {
    Outcome { findings, ..Outcome::default() }
}

fn sync_now(context: &Context, kind: SyncKind, try_refused_logon: bool) -> Reply {
    if context.connection().is_none() {
        let finding =
            findings::NOT_CONFIGURED.finding("The connector is not set up yet; there is nothing to sync.");
        return Reply::Refused { finding };
    }
    if try_refused_logon {
        context.folder.logons().allow_once();
    }
    context.signals.request_sync(kind);
    Reply::Accepted
}

async fn forget(context: &Context, undo: bool) -> Result<(), Finding> {
    if undo && context.connection().is_some() {
        let undone = context.undo(None, false).await?;
        if let Some(finding) = keeps(&undone.report) {
            return Err(finding);
        }
    }
    let untold = match context.connection() {
        Some(stored) => link::retire(&stored).await,
        None => None,
    };
    let work = async {
        context.folder.forget()?;
        let now = jiff::Timestamp::now();
        let detail = untold.as_ref().map(|finding| serde_json::json!({ "finding": finding }));
        context
            .journal
            .event(now, "removed", "The connection was removed from this computer.", detail)
            .await?;
        context.reload().await
    };
    work.await.map_err(|error| error.finding())
}

#[cfg(all(test, unix))]
mod tests;
