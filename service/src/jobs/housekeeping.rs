//! Housekeeping: deletes what nobody needs any more.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

use super::clock::Clock;
use crate::app::App;

const PERIOD: Duration = Duration::from_secs(6 * 3600);

/// Keeps house until the service ends.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let mut clock = Clock::new(PERIOD, stop);
    while clock.turn().await {
        let now = Timestamp::now();
        if let Err(error) = app.store.clean(now).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "old things could not be thrown away");
        }
    }
}
