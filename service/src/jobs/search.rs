//! Makes the devices of an earlier version's database findable, a part at a time, and says how far it is.

use std::time::Duration;

use tokio::sync::watch;

use crate::app::App;

/// After a failure, a full disk perhaps.
const PAUSE: Duration = Duration::from_secs(30);
/// Between two parts, so that agents and people have their turns.
const BREATH: Duration = Duration::from_millis(5);

/// Builds until everything can be found, or the service ends.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    let mut after = None;
    let mut told = None;
    while let Some(percent) = app.store.search.building() {
        if told.is_none_or(|told| percent >= told + 10) {
            tracing::info!(percent, "the search is being built");
            told = Some(percent);
        }
        let pause = match app.store.build_search(after).await {
            Ok(next) => {
                after = next;
                BREATH
            }
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "the search could not be built");
                PAUSE
            }
        };
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
    if told.is_some() {
        tracing::info!("every device can be searched for");
    }
}
