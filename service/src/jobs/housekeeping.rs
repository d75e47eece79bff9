//! Housekeeping: renews the server certificate and deletes what nobody needs any more.

use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

use super::clock::Clock;
use crate::app::App;
use crate::data_folder::{self, Recorded};
use crate::security::ca::{self, Authority, CaError, Present};
use crate::security::tls::ServerCertificate;

/// How often the clock and the certificate are looked at, and how often something is thrown away.
const LOOK: Duration = Duration::from_secs(60);
const CLEANING: Duration = Duration::from_secs(6 * 3600);

/// The site's own certificate, else ours.
pub fn server_identity(
    authority: &Authority,
    recorded: &Recorded,
    now: Present,
) -> Result<ca::Identity, CaError> {
    match (&recorded.tls_certificate, &recorded.tls_key) {
        (Some(certificate), Some(key)) => ca::identity(certificate, key),
        _ => authority.server(&data_folder::certificate_names(recorded), now),
    }
}

/// Keeps house until the service ends.
pub async fn run(
    app: App,
    certificate: Arc<ServerCertificate>,
    recorded: Recorded,
    stop: watch::Receiver<bool>,
) {
    let mut clock = Clock::new(LOOK, stop);
    let mut cleaned: Option<Instant> = None;
    let mut leapt = false;
    while clock.turn().await {
        let now = Timestamp::now();
        let present = Present::between(now, app.store.confirmed_time(now));
        let finding = app.store.clock_finding(now);
        if let (Some(finding), false) = (&finding, leapt) {
            tracing::warn!("{}", finding.text);
        }
        leapt = finding.is_some();
        if let Err(error) = app.store.note_clock(now).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "the clock is not noted");
        }
        // Read anew each time: ours may end soon, and a site's own may have been exchanged.
        match server_identity(&app.authority, &recorded, present) {
            Ok(identity) => {
                if let Err(error) = certificate.replace(identity) {
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        "the server certificate cannot be used"
                    );
                }
            }
            Err(error) => {
                tracing::error!(
                    error = &error as &dyn std::error::Error,
                    "the server certificate cannot be renewed"
                );
            }
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
}
