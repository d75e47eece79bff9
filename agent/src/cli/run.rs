//! `run` and `run --once`: the agent in the foreground.

use std::sync::Arc;

use exchange_connector::domain::health::SyncKind;
use exchange_connector::findings;
use exchange_connector_platform::event_log::{STARTED, STOPPED};
use exchange_connector_platform::notify;
use jiff::Timestamp;

use super::failure::CommandResult;
use super::folder::{SET_UP_FIRST, is_others};
use super::output::Output;
use super::read;
use crate::daemon::context::Context;
use crate::daemon::serve;
use crate::daemon::settle::{self, RunProgress};
use crate::management::restore::leave;
use crate::store::{DataFolder, Journal, StoreError, Stored};
use crate::{host, ipc};

/// Whether there is anything to run in the folder: asked before the log and the lock, which make it. Nothing is made in one
/// that was mistyped.
pub(super) fn may_begin(folder: &DataFolder, once: bool) -> CommandResult {
    if once && folder.settings()?.is_none() {
        return Err(findings::NOT_CONFIGURED
            .finding(format!("The connector is not set up in {}.", folder.root().display()))
            .remedy(SET_UP_FIRST)
            .into());
    }
    if is_others(folder) {
        return Err(findings::NOT_CONFIGURED
            .finding(format!(
                "The folder {} holds files, and none of them is a connector's; nothing was changed.",
                folder.root().display()
            ))
            .remedy("Name the connection's own folder with --data-dir or --instance, or an empty one.")
            .into());
    }
    Ok(())
}

pub(super) async fn run(folder: &DataFolder, once: bool, for_set_up: bool, output: &Output) -> CommandResult {
    may_begin(folder, once)?;
    let lock = folder.lock()?;
    // Migrations of a large journal take their time.
    let starting = notify::LongStart::begin("Opening the journal");
    let journal = Journal::open_or_set_aside(&folder.journal_file(), Timestamp::now()).await?;
    drop(starting);
    let context = Context::new(folder.clone(), journal).await?;
    if let Some(closed) = context.closed() {
        tracing::error!(code = closed.code.as_str(), "{}", closed.text);
        if once {
            context.journal.close().await;
            return Err(closed.into());
        }
    }
    let stopper = tokio::spawn({
        let context = Arc::clone(&context);
        async move {
            host::asked_to_end().await;
            tracing::info!("asked to end");
            notify::stopping();
            context.stop();
        }
    });
    let ended = match context.connection().filter(|_| once) {
        Some(connection) => {
            let ended = Box::pin(settle(&context, &connection, output)).await;
            match context.connection() {
                Some(renewed) if context.has_other_connection(&connection) => {
                    Box::pin(settle(&context, &renewed, output)).await
                }
                _ => ended,
            }
        }
        None => Box::pin(serve(&context, for_set_up)).await.map_err(Into::into),
    };
    stopper.abort();
    if let Some(connection) = context.connection() {
        leave(&connection).await;
    }
    context.journal.close().await;
    drop(lock);
    ended
}

/// Serves the folder and the local channel until the program is asked to end.
async fn serve(context: &Arc<Context>, for_set_up: bool) -> Result<(), StoreError> {
    tracing::info!(lifecycle = STARTED, folder = %context.folder.root().display(), "the agent serves");
    let listener =
        ipc::server::listen(context).map_err(crate::store::io("listen in", &context.folder.channel()))?;
    let channel = tokio::spawn(ipc::server::serve(Arc::clone(context), listener, for_set_up));
    notify::ready("Serving");
    host::serves();
    serve::serve(context).await;
    // It ends by itself once the agent stops.
    let _ = channel.await;
    tracing::info!(lifecycle = STOPPED, "the agent ended");
    Ok(())
}

/// Does what there is to do, and ends.
async fn settle(context: &Arc<Context>, connection: &Arc<Stored>, output: &Output) -> CommandResult {
    let report = |progress: RunProgress<'_>| match progress {
        RunProgress::Synced(kind, record) => {
            let name = if kind == SyncKind::Full { "Full" } else { "Quick" };
            output.note(&format!("{name} sync: {}", read::record(Some(record))));
        }
        RunProgress::Reported(count) => {
            output.note(&format!("The management service has {count} report(s)."))
        }
        RunProgress::OrdersEnded(count) => output.note(&format!("{count} order(s) carried out.")),
    };
    let mut status = context.watch_status();
    let shown = async {
        while status.changed().await.is_ok() {
            if let Some(running) = &status.borrow_and_update().running {
                output.sync_progress(running);
            }
        }
    };
    let wrong = tokio::select! {
        wrong = settle::settle(context, connection, &report) => wrong,
        () = shown => Vec::new(),
    };
    if wrong.is_empty() { Ok(()) } else { Err(wrong.into()) }
}
