//! What is known of the log-ons of one data folder: which are refused, which passwords are good, which are under way.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use exchange_connector::config::Config;
use exchange_connector::domain::logon::{LogonDoor, RefusalKind, RefusedLogon};
use exchange_connector_platform::key::{self, KeyBytes};
use jiff::Timestamp;
use tokio::sync::Mutex as AsyncMutex;

use super::file::{RefusalEntry, RefusalFile};
use super::identity::LogonIdentity;
use super::turn::LogonTurn;

/// How long an accepted password counts as good, so that several lanes may log on at once.
const GOOD_FOR: Duration = Duration::from_secs(600);

/// The log-ons of one data folder. Clones share what they know.
#[derive(Clone, Default)]
pub struct Logons(Arc<Shared>);

#[derive(Default)]
struct Shared {
    file: RefusalFile,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Tells accounts apart within this process.
    key: Option<KeyBytes>,
    /// When each password was accepted last.
    good: HashMap<blake3::Hash, Instant>,
    /// Held by the one log-on under way of a password that nobody knows to be good.
    flights: HashMap<blake3::Hash, Arc<AsyncMutex<()>>>,
    /// Refused accounts that an administrator lets be tried once more, by their fingerprint.
    once: HashSet<String>,
}

impl std::fmt::Debug for Logons {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Logons")
    }
}

/// Which settings a password belongs to.
#[derive(Debug, Clone, Default)]
pub(super) struct Belongs {
    /// Changes when an administrator changes the server's settings; empty for a proxy, which is its own server.
    pub(super) settings: String,
    /// The settings are not stored yet.
    pub(super) of_setup: bool,
}

impl Logons {
    /// The log-ons of the data folder `root`. Nothing is read or made yet.
    pub fn of(root: &Path) -> Self {
        Self(Arc::new(Shared { file: RefusalFile::of(root), state: Mutex::default() }))
    }

    /// What is refused for the stored connection or, without one, for any set-up that was tried here.
    pub fn refused(&self, config: Option<&Config>) -> Vec<RefusedLogon> {
        let settings = config.map(settings);
        let of_connection = |entry: &RefusalEntry| match &settings {
            None => true,
            Some(settings) => !entry.of_setup && entry.is_of(settings),
        };
        self.0.file.read().into_iter().filter(of_connection).map(|entry| entry.refused).collect()
    }

    /// What is refused under these settings, by whomever it was tried.
    pub(super) fn refused_under(&self, belongs: &Belongs) -> Vec<RefusedLogon> {
        let entries = self.0.file.read().into_iter();
        entries.filter(|entry| entry.is_of(&belongs.settings)).map(|entry| entry.refused).collect()
    }

    /// Lets every refused account be tried once more: an administrator says that the reason is gone.
    pub fn allow_once(&self) {
        let refused = self.0.file.read();
        self.state().once.extend(refused.into_iter().map(|entry| entry.account));
    }

    /// A set-up succeeded: what was refused before it is over.
    pub fn forget(&self) {
        self.0.file.change(Vec::clear);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn id(&self, identity: &LogonIdentity) -> blake3::Hash {
        let key = self.state().key.get_or_insert_with(key::generate).clone();
        identity.hash(&key)
    }

    /// True while several log-ons with this password may be under way.
    pub(super) fn is_good(&self, identity: &LogonIdentity) -> bool {
        let id = self.id(identity);
        self.state().good.get(&id).is_some_and(|at| at.elapsed() < GOOD_FOR)
    }

    /// Held by the one log-on of a password that nobody knows to be good.
    pub(super) fn flight(&self, identity: &LogonIdentity) -> Arc<AsyncMutex<()>> {
        let id = self.id(identity);
        Arc::clone(self.state().flights.entry(id).or_default())
    }

    /// The turn among other programs that use the folder.
    pub(super) async fn turn(&self, identity: &LogonIdentity) -> Option<LogonTurn> {
        LogonTurn::wait(self.0.file.root()?, &identity.user_hash()).await
    }

    /// Whether the log-on was refused before and may be tried once more; `false`: it was never refused. The try is noted
    /// before it is made, so that a crash does not repeat it.
    ///
    /// # Errors
    /// The refusal that must not be repeated.
    pub(super) fn look(
        &self,
        identity: &LogonIdentity,
        belongs: &Belongs,
        now: Timestamp,
    ) -> Result<bool, Box<RefusedLogon>> {
        let entries = self.0.file.read();
        if entries.is_empty() {
            return Ok(false);
        }
        let Some(account) = self.0.file.fingerprint(identity) else { return Ok(false) };
        let is_it = |entry: &RefusalEntry| entry.account == account && entry.is_of(&belongs.settings);
        let Some(mut entry) = entries.into_iter().find(is_it) else { return Ok(false) };
        let before = entry.clone();
        let once = self.state().once.remove(&account);
        let may = entry.refused.is_due(now) || once;
        if may {
            entry.refused.tried_at(now);
        }
        // What a set-up tried and the stored connection has too is the connection's.
        entry.of_setup &= belongs.of_setup;
        if entry != before {
            self.0.file.put(entry.clone());
        }
        if may { Ok(true) } else { Err(Box::new(entry.refused)) }
    }

    pub(super) fn accepted(&self, identity: &LogonIdentity) {
        let id = self.id(identity);
        self.state().good.insert(id, Instant::now());
    }

    pub(super) fn doubted(&self, identity: &LogonIdentity) {
        let id = self.id(identity);
        self.state().good.remove(&id);
    }

    /// A password that was refused before is accepted again.
    pub(super) fn healed(&self, identity: &LogonIdentity) {
        if let Some(account) = self.0.file.fingerprint(identity) {
            self.0.file.change(|entries| entries.retain(|entry| entry.account != account));
        }
    }

    pub(super) fn note(
        &self,
        identity: &LogonIdentity,
        belongs: &Belongs,
        door: LogonDoor,
        server: &str,
        why: RefusalKind,
    ) {
        self.doubted(identity);
        let refused = RefusedLogon::new(door, identity.user.clone(), server, why, Timestamp::now());
        tracing::warn!("{refused}");
        let Belongs { settings, of_setup } = belongs.clone();
        let account = self.0.file.fingerprint_to_keep(identity);
        self.0.file.put(RefusalEntry { refused, account, settings, of_setup });
    }
}

/// The settings after whose change a refused account is tried again.
pub(super) fn settings(config: &Config) -> String {
    let exchange = &config.exchange;
    let directory = config.directory.clone().unwrap_or_default();
    let server = directory.server.map(|server| server.to_string());
    let parts = [
        Some(exchange.server.url().as_str()),
        Some(exchange.authentication.as_str()),
        exchange.realm.as_deref(),
        exchange.kdc.as_deref(),
        config.exchange_web_service_url.as_deref(),
        server.as_deref(),
        directory.user.as_deref(),
    ];
    let text: String = parts.iter().map(|part| format!("{}\n", part.unwrap_or_default())).collect();
    blake3::hash(text.as_bytes()).to_hex()[..32].to_owned()
}
