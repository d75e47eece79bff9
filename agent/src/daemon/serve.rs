//! The serving agent: the list of its background tasks.

use std::sync::Arc;
use std::time::Duration;

use exchange_connector::backoff::Backoff;
use exchange_connector_platform::notify;
use tokio::task::JoinSet;

use crate::daemon::context::Context;
use crate::daemon::driver::{Interruption, Registration, Task, supervise};
use crate::daemon::line::status_line;
use crate::daemon::signals::{TaskEvents, TaskName};
use crate::daemon::tasks::check_in::CheckInTask;
use crate::daemon::tasks::groups::{self, GroupsTask};
use crate::daemon::tasks::mail::{self, MailTask};
use crate::daemon::tasks::orders::OrdersTask;
use crate::daemon::tasks::sync::SyncTask;
use crate::daemon::tasks::upload::UploadTask;

/// Every task, as it is run.
fn registrations() -> [Registration; TaskName::ALL.len()] {
    use Interruption::{Drops, Finishes};
    [
        register::<CheckInTask>(TaskName::CheckIn, Drops, (4, 60), TaskEvents::NONE),
        register::<SyncTask>(TaskName::Sync, Finishes, (30, 60), TaskEvents::NONE),
        register::<UploadTask>(TaskName::Upload, Drops, (4, 60), TaskEvents::NONE),
        register::<GroupsTask>(TaskName::Groups, Drops, (60, 1800), groups::WAKES),
        register::<OrdersTask>(TaskName::Orders, Finishes, (60, 60), TaskEvents::NONE),
        register::<MailTask>(TaskName::Mail, Drops, (60, 60), mail::WAKES),
    ]
}

/// `back_off`: the first and the longest pause after a failure, in seconds.
fn register<T: Task + Default + 'static>(
    name: TaskName,
    interruption: Interruption,
    back_off: (u64, u64),
    retried_on: TaskEvents,
) -> Registration {
    let (first, longest) = back_off;
    let back_off = Backoff {
        first: Duration::from_secs(first),
        longest: Duration::from_secs(longest),
        // Many agents do not come back at the same moment.
        spread_percent: 10,
    };
    Registration { name, back_off, retried_on, interruption, make: Box::new(|| Box::new(T::default())) }
}

/// Runs every task until the agent ends.
///
/// # Panics
/// When a task did: half an agent would look like a whole one.
pub async fn serve(context: &Arc<Context>) {
    let mut running = JoinSet::new();
    for registration in registrations() {
        running.spawn(supervise(Arc::clone(context), registration));
    }
    running.spawn(refresh(Arc::clone(context)));
    running.spawn(tell_alive(Arc::clone(context)));
    while let Some(ended) = running.join_next().await {
        if let Err(error) = ended
            && let Ok(panic) = error.try_into_panic()
        {
            std::panic::resume_unwind(panic);
        }
    }
}

/// Puts the status together after every turn of a task.
async fn refresh(context: Arc<Context>) {
    let mut tasks = context.watch_tasks();
    let mut told = String::new();
    loop {
        tokio::select! {
            () = context.signals.stopped() => return,
            // The sender lives as long as the context.
            _ = tasks.changed() => {}
        }
        if let Err(error) = context.refresh().await {
            tracing::warn!(error = &error as &dyn std::error::Error, "the status cannot be read");
        }
        let now = status_line(&context.watch_status().borrow());
        if now != told {
            notify::status(&now);
            told = now;
        }
    }
}

/// Tells systemd that the agent lives, for as long as it does. A journal that does not answer for minutes is a reason to
/// start anew; one that says that it cannot be read is not.
async fn tell_alive(context: Arc<Context>) {
    let Some(each) = notify::watchdog() else { return };
    loop {
        let _ = context.journal.mode().await;
        notify::alive();
        tokio::select! {
            () = context.signals.stopped() => return,
            () = tokio::time::sleep(each) => {}
        }
    }
}
