//! A time limit for one question: SQLite itself asks, so that a search that goes through everything ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use sqlx::SqliteConnection;

use crate::store::error::{Refusal, Result, StoreError};

/// Longer waits nobody for a list.
const LONGEST: Duration = Duration::from_secs(2);
/// Steps of SQLite's machine from one look at the clock to the next.
const STEPS: i32 = 20_000;
/// `SQLITE_INTERRUPT`.
const INTERRUPTED: &str = "9";

/// While it is there, the connection answers within the limit. A question that nobody waits for any more lets it go too.
#[derive(Debug)]
pub(super) struct TimeLimit(Arc<AtomicBool>);

impl TimeLimit {
    pub(super) async fn of(connection: &mut SqliteConnection) -> Result<Self> {
        Self::within(connection, LONGEST).await
    }

    async fn within(connection: &mut SqliteConnection, longest: Duration) -> Result<Self> {
        let limited = Arc::new(AtomicBool::new(true));
        let (still, end) = (limited.clone(), Instant::now() + longest);
        let mut handle = connection.lock_handle().await?;
        handle.set_progress_handler(STEPS, move || !still.load(Ordering::Relaxed) || Instant::now() < end);
        Ok(Self(limited))
    }
}

impl Drop for TimeLimit {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Says of a question that was cut off that it was.
pub(super) fn told(error: sqlx::Error) -> StoreError {
    let code = error.as_database_error().and_then(|error| error.code());
    if code.as_deref() == Some(INTERRUPTED) { Refusal::SearchTooBroad.into() } else { error.into() }
}

#[cfg(test)]
mod tests;
