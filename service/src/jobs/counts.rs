//! Counts devices after each sync and each evaluation, and once a day at least: what the overview shows.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

use super::clock::Clock;
use crate::app::App;
use crate::app::live::Topic;
use crate::store::Result;

/// How often is looked whether something changed.
const LOOK: Duration = Duration::from_secs(2);
/// A count waits so many times as long as the last one took, so that counting a large organization is not all that is done.
const REST: u32 = 20;

/// Counts until the service ends.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let mut clock = Clock::new(LOOK, stop);
    let mut rests_until = Instant::now();
    while clock.turn().await {
        if Instant::now() < rests_until {
            continue;
        }
        let began = Instant::now();
        if let Err(error) = count(&app).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "devices could not be counted");
        }
        rests_until = Instant::now() + began.elapsed() * REST;
    }
}

/// Counts the organizations of which something changed.
async fn count(app: &App) -> Result<()> {
    let now = Timestamp::now();
    for org in app.store.uncounted(now).await? {
        app.store.count_organization(now, org).await?;
        app.live.tell(&[Topic::Devices]);
    }
    Ok(())
}
