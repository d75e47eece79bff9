//! Housekeeping: notes the clock, and deletes what nobody needs any more.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

use super::audit::AuditLog;
use super::clock::Clock;
use crate::app::App;

/// How often the clock is looked at, and how often something is thrown away.
const LOOK: Duration = Duration::from_secs(60);
const CLEANING: Duration = Duration::from_secs(6 * 3600);

/// Keeps house until the service ends.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let mut clock = Clock::new(LOOK, stop);
    let mut cleaned: Option<Instant> = None;
    let mut leapt = false;
    let mut audit = AuditLog::default();
    while clock.turn().await {
        let now = Timestamp::now();
        let finding = app.store.clock_finding(now);
        if let (Some(finding), false) = (&finding, leapt) {
            tracing::warn!(code = finding.code, "{}", finding.text);
        }
        leapt = finding.is_some();
        if let Err(error) = app.store.note_clock(now).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "the clock is not noted");
        }
        if let Err(error) = audit.turn(&app, now).await {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the audit's head is not told or signed"
            );
        }
        if cleaned.is_some_and(|at| at.elapsed() < CLEANING) {
            continue;
        }
        match app.store.clean(now).await {
            Ok(()) => cleaned = Some(Instant::now()),
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "old things could not be thrown away"
                );
            }
        }
    }
    // What came since the last time is told before the service ends.
    if let Err(error) = audit.tell(&app).await {
        tracing::warn!(error = &error as &dyn std::error::Error, "the audit's head is not told");
    }
}
