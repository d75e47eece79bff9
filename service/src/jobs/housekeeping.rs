//! Housekeeping: renews the server certificate and deletes what nobody needs any more.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

use super::clock::Clock;
use crate::app::App;
use crate::data_folder::{self, Recorded};
use crate::security::ca::{self, Authority, CaError};
use crate::security::tls::ServerCertificate;

const PERIOD: Duration = Duration::from_secs(6 * 3600);

/// The site's own certificate, else ours.
pub fn server_identity(
    authority: &Authority,
    recorded: &Recorded,
    now: Timestamp,
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
    let mut clock = Clock::new(PERIOD, stop);
    while clock.turn().await {
        let now = Timestamp::now();
        // Read anew each time: ours may end soon, and a site's own may have been exchanged.
        match server_identity(&app.authority, &recorded, now) {
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
        if let Err(error) = app.store.clean(now).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "old things could not be thrown away");
        }
    }
}
