//! The running service: data folder, database, certificate, listener.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;

use crate::ca::{self, Authority, CaError};
use crate::http;
use crate::settings::{self, DEFAULT_LISTEN, DataFolder, Recorded, SettingsError};
use crate::state::App;
use crate::store::{Store, StoreError};
use crate::tls::{self, Certificate, TlsError};

/// How often the own certificate is looked at and old things are thrown away.
const HOUSEKEEPING: Duration = Duration::from_secs(6 * 3600);

/// What `serve` was told; what it was not told is as it was at the last start.
#[derive(Debug, Clone, Default)]
pub struct Serve {
    pub database: Option<String>,
    pub listen: Option<String>,
    pub public_url: Option<String>,
    /// Chain and key, PEM.
    pub tls: Option<(std::path::PathBuf, std::path::PathBuf)>,
}

/// Why the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(transparent)]
    Settings(#[from] SettingsError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Authority(#[from] CaError),
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error("{0} cannot be listened on")]
    Listen(String, #[source] std::io::Error),
}

/// A service that answers.
#[derive(Debug)]
pub struct Service {
    pub address: SocketAddr,
    pub recorded: Recorded,
    /// To be compared by eye with what the wizard shows.
    pub root_fingerprint: String,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
    store: Store,
}

impl Service {
    /// Opens what the data folder holds, makes what is missing, records it and answers.
    ///
    /// # Errors
    /// When a part of it cannot be used; nothing is recorded then.
    pub async fn start(folder: &DataFolder, told: Serve) -> Result<Self, ServeError> {
        let now = Timestamp::now();
        folder.create()?;
        let before = folder.recorded()?;
        let database = told.database.or_else(|| before.as_ref().map(|b| b.database.clone()));
        let database = database.unwrap_or_else(|| "sqlite:service.db".into());
        let file = settings::sqlite_file(&database, folder.path())?;
        let file = std::path::absolute(&file).map_err(|e| SettingsError::File(file, e))?;
        let listen = told.listen.clone().or_else(|| before.as_ref().map(|b| b.listen.to_string()));
        let listen = listen.unwrap_or_else(|| DEFAULT_LISTEN.into());
        let wanted: SocketAddr = listen.parse().map_err(|_| SettingsError::Listen(listen.clone()))?;
        // An address that was worked out from the old listener does not outlive it.
        let kept = before.as_ref().filter(|before| {
            told.listen.is_none()
                || settings::default_public_url(before.listen)
                    .is_ok_and(|derived| derived != before.public_url)
        });
        let kept: Option<Url> = match &told.public_url {
            Some(text) => Some(settings::public_url(text)?),
            None => kept.map(|before| before.public_url.clone()),
        };
        let tls = told.tls.or_else(|| before.and_then(|before| before.tls_certificate.zip(before.tls_key)));

        let store = Store::open(&file).await?;
        let authority = Authority::open(&folder.authority(), now)?;
        let listener = TcpListener::bind(wanted).await.map_err(|e| ServeError::Listen(listen.clone(), e))?;
        let address = listener.local_addr().map_err(|e| ServeError::Listen(listen, e))?;
        let public_url = kept.map_or_else(|| settings::default_public_url(address), Ok)?;
        let (tls_certificate, tls_key) = tls.unzip();
        let recorded = Recorded {
            database: format!("sqlite:{}", file.display()),
            listen: address,
            public_url,
            tls_certificate,
            tls_key,
        };
        let certificate = Arc::new(Certificate::new(identity(&authority, &recorded, now)?)?);
        let config = tls::config(certificate.clone(), authority.agents_pem())?;
        let root_fingerprint = ca::fingerprint(authority.root_pem());
        folder.record(&recorded)?;

        let (stop, stopped) = watch::channel(false);
        let app = App::new(store.clone(), authority, folder.secrets(), stopped.clone());
        let keeper = tokio::spawn(keep_house(app.clone(), certificate, recorded.clone(), stopped.clone()));
        let decider = tokio::spawn(crate::jobs::evaluate::keep_deciding(app.clone(), stopped.clone()));
        let reader =
            tokio::spawn(crate::jobs::graph::keep_reading(app.clone(), folder.secrets(), stopped.clone()));
        let server = tokio::spawn(tls::serve(listener, config, http::router(app), stopped));
        Ok(Self {
            address,
            recorded,
            root_fingerprint,
            stop,
            tasks: vec![keeper, decider, reader, server],
            store,
        })
    }

    /// The store, for what a test wants to see.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Answers what waits, ends what runs, closes the database.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        for task in self.tasks {
            let _ = task.await;
        }
        self.store.close().await;
    }
}

/// The site's own certificate, else ours.
fn identity(authority: &Authority, recorded: &Recorded, now: Timestamp) -> Result<ca::Identity, CaError> {
    match (&recorded.tls_certificate, &recorded.tls_key) {
        (Some(certificate), Some(key)) => ca::identity(certificate, key),
        _ => authority.server(&settings::certificate_names(recorded), now),
    }
}

async fn keep_house(
    app: App,
    certificate: Arc<Certificate>,
    recorded: Recorded,
    mut stop: watch::Receiver<bool>,
) {
    let mut clock = tokio::time::interval(HOUSEKEEPING);
    loop {
        tokio::select! {
            _ = clock.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        let now = Timestamp::now();
        // Read anew each time: ours may end soon, and a site's own may have been exchanged.
        match identity(&app.authority, &recorded, now) {
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
