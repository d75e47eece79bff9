//! The running service: data folder, database, certificate, listener.

use std::net::SocketAddr;
use std::sync::Arc;

use exchange_connector::domain::health::Finding;
use exchange_connector::orders::steps::StartStep;
use exchange_connector_platform::lock::FolderLock;
use jiff::Timestamp;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use url::Url;

use crate::app::{App, Packages};
use crate::data_folder::{self, DEFAULT_LISTEN, DataFolder, DataFolderError, Recorded, certificate_names};
use crate::fail_point::reach;
use crate::http;
use crate::jobs::certificate::{self, CertificateError, Choice};
use crate::jobs::{counts, evaluate, graph, housekeeping, search};
use crate::package::ProgramsFolder;
use crate::security::ca::{self, Authority, CaError, Present};
use crate::security::password::Cost;
use crate::security::tls::{self, ServerCertificate, TlsError};
use crate::store::address::sqlite_file;
use crate::store::{Damaged, Store, StoreError};

/// The options of `serve`; an option that is absent keeps its value from the last start.
#[derive(Debug, Clone, Default)]
pub struct StartOptions {
    pub database: Option<String>,
    pub listen: Option<String>,
    pub public_url: Option<String>,
    /// Chain and key, PEM.
    pub tls: Option<(std::path::PathBuf, std::path::PathBuf)>,
    /// A database that is damaged or lost is set aside, and a new one begins.
    pub new_database: bool,
    /// The set-up programs, in a folder for each system, where they are not in the usual place.
    pub setup_programs: Option<std::path::PathBuf>,
    /// What the hash of a password costs; less only where nothing is worth guarding.
    pub password_cost: Cost,
}

/// Why the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error(transparent)]
    Settings(#[from] DataFolderError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Authority(#[from] CaError),
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error(transparent)]
    Certificate(#[from] CertificateError),
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
    /// Why the site's certificate is not shown, or would be of no use.
    pub finding: Option<Finding>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
    store: Store,
    /// The data folder is this service's until it has ended.
    _lock: FolderLock,
}

impl Service {
    /// Opens what the data folder holds, makes what is missing, records it and answers.
    ///
    /// # Errors
    /// When a part of it cannot be used; nothing is recorded then.
    pub async fn start(folder: &DataFolder, told: StartOptions) -> Result<Self, ServeError> {
        let now = Timestamp::now();
        folder.create()?;
        // Before anything is opened or set aside: of two services that write one database, each would undo the other.
        let lock = folder.lock()?;
        let before = folder.recorded()?;
        let database = told.database.or_else(|| before.as_ref().map(|b| b.database.clone()));
        let database = database.unwrap_or_else(|| "sqlite:service.db".into());
        let file = sqlite_file(&database, folder.path())?;
        let file = std::path::absolute(&file).map_err(|e| DataFolderError::File(file, e))?;
        let known = before.as_ref().and_then(|before| sqlite_file(&before.database, folder.path()).ok());
        let is_known =
            known.and_then(|known| std::path::absolute(known).ok()).is_some_and(|known| known == file);
        let listen = told.listen.clone().or_else(|| before.as_ref().map(|b| b.listen.to_string()));
        let listen = listen.unwrap_or_else(|| DEFAULT_LISTEN.into());
        let wanted: SocketAddr = listen.parse().map_err(|_| DataFolderError::Listen(listen.clone()))?;
        // An address that was worked out from the old listener does not outlive it.
        let kept = before.as_ref().filter(|before| {
            told.listen.is_none()
                || data_folder::default_public_url(before.listen)
                    .is_ok_and(|derived| derived != before.public_url)
        });
        let kept: Option<Url> = match &told.public_url {
            Some(text) => Some(data_folder::public_url(text)?),
            None => kept.map(|before| before.public_url.clone()),
        };
        let tls = told.tls.or_else(|| before.and_then(|before| before.tls_certificate.zip(before.tls_key)));

        let damaged = if told.new_database { Damaged::BeginAnew } else { Damaged::Refuse };
        let store = Store::open_whole(&file, is_known, damaged, now).await?;
        reach(StartStep::Database);
        store.start_clock(now).await?;
        let present = Present::between(now, store.confirmed_time(now));
        let authority = Authority::open(&folder.authority(), present)?;
        let listener = TcpListener::bind(wanted).await.map_err(|e| ServeError::Listen(listen.clone(), e))?;
        let address = listener.local_addr().map_err(|e| ServeError::Listen(listen, e))?;
        let public_url = kept.map_or_else(|| data_folder::default_public_url(address), Ok)?;
        let (tls_certificate, tls_key) = tls.unzip();
        let recorded = Recorded {
            database: format!("sqlite:{}", file.display()),
            listen: address,
            public_url,
            tls_certificate,
            tls_key,
        };
        let Choice { identity, shown } =
            certificate::choose(&store, &authority, &recorded, None, now).await?;
        let identity =
            identity.map_or_else(|| authority.server(&certificate_names(&recorded), present), Ok)?;
        let certificate = Arc::new(ServerCertificate::new(identity)?);
        let config = tls::config(certificate.clone(), authority.agents_pem())?;
        let root_fingerprint = ca::fingerprint(authority.root_pem());
        folder.record(&recorded)?;
        reach(StartStep::Recorded);

        let (stop, stopped) = watch::channel(false);
        let finding = shown.finding.clone();
        let packages =
            Packages { recorded: recorded.clone(), programs: ProgramsFolder::new(told.setup_programs) };
        let app = App::new(
            store.clone(),
            authority,
            folder.secrets(),
            packages,
            shown,
            told.password_cost,
            stopped.clone(),
        );
        let tasks = vec![
            tokio::spawn(certificate::run(app.clone(), certificate, recorded.clone(), stopped.clone())),
            tokio::spawn(housekeeping::run(app.clone(), stopped.clone())),
            tokio::spawn(evaluate::run(app.clone(), stopped.clone())),
            tokio::spawn(counts::run(app.clone(), stopped.clone())),
            tokio::spawn(graph::run(app.clone(), stopped.clone())),
            tokio::spawn(search::run(app.clone(), stopped.clone())),
            tokio::spawn(tls::serve(
                listener,
                config,
                http::router(app.clone()),
                app.admission.clone(),
                stopped,
            )),
        ];
        Ok(Self { address, recorded, root_fingerprint, finding, stop, tasks, store, _lock: lock })
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
        if let Err(error) = self.store.note_clock(Timestamp::now()).await {
            tracing::warn!(error = &error as &dyn std::error::Error, "the clock is not noted");
        }
        self.store.close().await;
    }
}
