//! Reads Graph when a reading is due, as long as the service runs. Of several services one reads.

use std::time::Duration;

use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use jiff::Timestamp;
use tokio::sync::watch;
use uuid::Uuid;

use super::clock::Clock;
use crate::app::App;
use crate::app::live::Topic;
use crate::security::seal::SealError;
use crate::sources::graph::client::GraphClient;
use crate::sources::graph::reader::{ReadError, Reader};
use crate::sources::graph::source::{self, SourceError, StoredSource};
use crate::sources::graph::state::{GraphState, Kind};
use crate::store::StoreError;

/// How often is looked whether something is due.
const LOOK: Duration = Duration::from_secs(2);
/// The lease, and how often it is renewed.
const LEASE_SECONDS: i64 = 60;
const RENEW: Duration = Duration::from_secs(20);
/// Longest reading.
const MOST_TIME: Duration = Duration::from_secs(3 * 3600);
const WORK: &str = "graph";

/// Looks again and again for what is due, until the service ends.
pub async fn run(app: App, stop: watch::Receiver<bool>) {
    let holder = Uuid::new_v4();
    let mut kept = None;
    let mut clock = Clock::new(LOOK, stop);
    while clock.turn().await {
        // The lease is given back even where the service ends in the middle of a reading.
        if let Some(Err(error)) = clock.until_stop(look(&app, holder, &mut kept)).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "Graph's turn did not come");
        }
        if let Err(error) = app.store.release_lease(WORK, holder).await {
            tracing::debug!(error = &error as &dyn std::error::Error, "a lease runs out by itself");
        }
    }
}

/// The client of one generation of settings: its token and connection serve many readings.
type Kept = Option<(u64, GraphClient)>;

async fn look(app: &App, holder: Uuid, kept: &mut Kept) -> Result<(), SourceError> {
    let Some(stored) = source::stored(&app.store).await? else {
        *kept = None;
        return Ok(());
    };
    let now = Timestamp::now();
    let asked = stored.row.asked.as_deref();
    let Some(kind) = stored.state.due(&stored.settings.cadence, asked, now) else {
        if asked.is_some() {
            // Asked for before there was anything to go on from.
            app.store.ask_graph(None).await?;
        }
        return Ok(());
    };
    if !app.store.take_lease(now, WORK, holder, LEASE_SECONDS).await? {
        return Ok(());
    }
    let accepted = asked == Some("accept");
    if asked.is_some() {
        app.store.ask_graph(None).await?;
    }
    tokio::select! {
        done = turn(app, stored, kind, accepted, kept) => done,
        () = renew_lease(app, holder) => {
            tracing::warn!("another service reads Graph now");
            Ok(())
        }
    }
}

/// Ends when the lease is lost.
async fn renew_lease(app: &App, holder: Uuid) {
    loop {
        tokio::time::sleep(RENEW).await;
        match app.store.take_lease(Timestamp::now(), WORK, holder, LEASE_SECONDS).await {
            Ok(true) => {}
            Ok(false) => return,
            // A database that is out of reach for a moment: the lease holds for as long as it lasts.
            Err(error) => tracing::warn!(error = &error as &dyn std::error::Error, "a lease was not renewed"),
        }
    }
}

async fn turn(
    app: &App,
    stored: StoredSource,
    kind: Kind,
    accepted: bool,
    kept: &mut Kept,
) -> Result<(), SourceError> {
    let generation = stored.row.generation;
    let mut state = stored.state.clone();
    if kept.as_ref().is_none_or(|(of, _)| *of != generation) {
        match source::client(&app.store, &app.secrets, &stored).await {
            Ok(client) => *kept = Some((generation, client)),
            Err(SourceError::Store(error)) => return Err(error.into()),
            Err(error) => {
                state.fail(kind, unusable(&error), &stored.settings.cadence, Timestamp::now(), None);
                return store_state(app, generation, &state).await;
            }
        }
    }
    let Some((_, client)) = kept else { return Ok(()) };
    let reader = Reader { client, store: &app.store, generation };
    let read = tokio::time::timeout(MOST_TIME, reader.read(&mut state, kind, accepted)).await;
    match read {
        Ok(Ok(())) => {}
        Ok(Err(ReadError::Outdated)) => return Ok(()),
        Ok(Err(ReadError::Store(error))) => return Err(error.into()),
        Ok(Err(ReadError::Graph(error))) => return Err(error.into()),
        Err(_) => {
            let finding = findings::GRAPH_TOO_SLOW
                .finding("A reading of Microsoft Graph did not end within three hours.")
                .remedy("Nothing of it was taken; it is tried again.");
            state.fail(kind, finding, &stored.settings.cadence, Timestamp::now(), None);
        }
    }
    store_state(app, generation, &state).await?;
    tracing::info!(?kind, findings = state.findings.get(&kind).map_or(0, Vec::len), "Graph was read");
    // Nothing is due where the reading brought nothing new.
    for org in app.store.due(Timestamp::now()).await? {
        app.evaluate(org).await?;
    }
    Ok(())
}

async fn store_state(app: &App, generation: u64, state: &GraphState) -> Result<(), SourceError> {
    let text = serde_json::to_string(state).map_err(|error| SourceError::Store(StoreError::from(error)))?;
    app.store.set_graph_state(generation, &text).await?;
    app.live.tell(&[Topic::Records]);
    Ok(())
}

/// Why there is no client.
fn unusable(error: &SourceError) -> Finding {
    let finding = match error {
        SourceError::Graph(error) => return error.finding(),
        SourceError::Seal(SealError::Elsewhere(_)) => findings::SEALED_ELSEWHERE
            .finding("The secret for Microsoft Graph was sealed on another computer, and does not open on this one.")
            .remedy("Set the secret again.")
            .caused_by(error),
        SourceError::Seal(_) => findings::GRAPH_SECRET_UNREADABLE
            .finding("The secret for Microsoft Graph cannot be opened: its key is missing or another one.")
            .remedy(
                "Restore the folder `secrets` of the data folder or the systemd credential, or set the secret again: \
                 graph set.",
            ),
        _ => findings::GRAPH_CREDENTIAL
            .finding("The credential for Microsoft Graph cannot be used.")
            .remedy("Set it again: graph set."),
    };
    finding.caused_by(error)
}
