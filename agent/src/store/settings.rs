//! The stored parts of a connection, and the one commit that stores them: the agent first writes secrets and enrolment
//! under a new generation, and last renames the settings file that names the generation.

use std::fs;

use exchange_connector::config::view::{EnrollmentView, SecretsSet};
use exchange_connector::config::{AuthenticationMethod, Config, ProxyConfig, SecretName, SettingsFile, View};
use exchange_connector::domain::logon::LogonDoor;
use exchange_connector::encoding;
use exchange_connector::orders::steps::StoreStep;
use exchange_connector::secret::Secret;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::folder::write_atomic;
use super::seal::{self, SealedStore};
use super::{DataFolder, Result, StoreError, io};
use crate::fail_point::reach;
use crate::logons::{LogonAccount, LogonGate};

/// The enrolment: who we are for the service. Its private key is a secret of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Enrollment {
    pub service_name: String,
    pub service_urls: Vec<String>,
    pub organization: Option<String>,
    /// SHA-256 of the account file's first root.
    pub root_fingerprint: String,
    pub connector_id: Uuid,
    pub agent_id: Uuid,
    pub certificate_chain_pem: String,
    pub trust_bundle_pem: String,
    pub enrolled_at: Timestamp,
    pub not_after: Timestamp,
    pub generation: u64,
    /// DN of the organization's ActiveSync settings.
    pub organization_id: String,
}

impl Enrollment {
    /// The service's first address as texts name it: without the scheme.
    pub fn service_host(&self) -> &str {
        self.service_urls.first().map_or("", |url| url.trim_start_matches("https://"))
    }
}

/// Everything that is secret of a connection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Secrets {
    pub exchange: Secret,
    pub proxy: Option<Secret>,
    pub notification: Option<Secret>,
    /// PKCS#8, PEM.
    pub agent_key: Secret,
    /// Whoever sends one of the passwords asks here first.
    pub logons: LogonGate,
}

impl Secrets {
    /// The account for Exchange.
    pub fn exchange_account(&self, config: &Config) -> LogonAccount {
        self.logons.account(LogonDoor::Exchange, config.exchange.user.to_string(), &self.exchange)
    }

    /// The account for the directory: that of Exchange, perhaps under a name of its own.
    pub fn directory_account(&self, config: &Config) -> LogonAccount {
        let own = config.exchange.user.to_string();
        let named = config.directory.as_ref().and_then(|directory| directory.user.clone());
        let user = named.unwrap_or_else(|| own.clone());
        self.logons.account(LogonDoor::Directory, user, &self.exchange).also_named(own)
    }

    /// The account of the notification mailbox.
    pub fn mailbox_account(&self, email: &str) -> LogonAccount {
        self.logons.account(LogonDoor::Mailbox, email, &self.notification.clone().unwrap_or_default())
    }

    /// The account for the proxy, where it has one.
    pub fn proxy_account(&self, proxy: &ProxyConfig) -> Option<LogonAccount> {
        let user = proxy.user.as_ref()?.to_string();
        let address = format!("{}:{}", proxy.name, proxy.port);
        Some(self.logons.proxy(address, user, &self.proxy.clone().unwrap_or_default()))
    }
}

/// A connection that is set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub config: Config,
    pub secrets: Secrets,
    pub enrollment: Enrollment,
    /// Where the secrets are kept.
    pub secret_store: String,
}

impl Stored {
    /// The settings as they may be shown.
    pub fn view(&self) -> View {
        let set = SecretsSet {
            exchange: !self.secrets.exchange.is_empty(),
            proxy: self.secrets.proxy.is_some(),
            notification: self.secrets.notification.is_some(),
        };
        let enrollment = &self.enrollment;
        let enrollment = EnrollmentView {
            service_name: enrollment.service_name.clone(),
            service_url: enrollment.service_urls.first().cloned().unwrap_or_default(),
            connector_id: enrollment.connector_id,
            organization: enrollment.organization.clone(),
            root_fingerprint: enrollment.root_fingerprint.clone(),
        };
        View::new(&self.config, set, Some(enrollment), self.secret_store.clone())
    }
}

impl DataFolder {
    /// The settings file alone, without opening a secret; `None` before set-up.
    ///
    /// # Errors
    /// When it is there and cannot be used.
    pub fn settings(&self) -> Result<Option<SettingsFile>> {
        let path = self.settings_file();
        let read = fs::read(&path);
        let text = match read.and_then(|bytes| encoding::text_of(&bytes).map_err(std::io::Error::other)) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("read", &path)(error)),
        };
        match SettingsFile::parse(&text) {
            Ok(file) => Ok(Some(file)),
            // An earlier connector's file, put here to be taken over: not a set-up connection.
            Err(exchange_connector::config::SettingsError::NoVersion) => Ok(None),
            Err(exchange_connector::config::SettingsError::Unknown(_))
                if exchange_connector::config::EarlierSettings::parse(&text).is_ok_and(|s| !s.is_empty()) =>
            {
                Ok(None)
            }
            Err(source) => Err(StoreError::Settings { path, source }),
        }
    }

    /// The enrolment of a settings file's generation.
    pub fn enrollment(&self, generation: u64) -> Result<Enrollment> {
        let path = self.enrollment_file(generation);
        let text = fs::read(&path).map_err(io("read", &path))?;
        serde_json::from_slice(&text).map_err(|source| StoreError::Enrollment { path, source })
    }

    /// The whole connection; `None` before set-up.
    ///
    /// # Errors
    /// When a part of it cannot be read or opened.
    pub fn load(&self) -> Result<Option<Stored>> {
        let Some(file) = self.settings()? else { return Ok(None) };
        let sealed = SealedStore::open(&self.secrets())?;
        let needed = |name, text: &str| {
            sealed.get(name, file.generation)?.ok_or_else(|| StoreError::Seal(text.into()))
        };
        let secrets = Secrets {
            exchange: match file.config.exchange.authentication {
                AuthenticationMethod::ServiceIdentity => Secret::default(),
                _ => needed(SecretName::ExchangePassword, "exchange-password")?,
            },
            proxy: sealed.get(SecretName::ProxyPassword, file.generation)?,
            notification: sealed.get(SecretName::NotificationPassword, file.generation)?,
            agent_key: needed(SecretName::AgentKey, "agent-key")?,
            logons: LogonGate::new(self.logons(), &file.config, false),
        };
        let enrollment = self.enrollment(file.generation)?;
        Ok(Some(Stored {
            config: file.config,
            secrets,
            enrollment,
            secret_store: sealed.describe().to_owned(),
        }))
    }

    /// Stores a connection; it counts from the rename of the settings file on. Gives where secrets are kept.
    ///
    /// # Errors
    /// When a file cannot be written; what was stored before then still holds.
    pub fn commit(
        &self,
        config: &Config,
        secrets: &Secrets,
        enrollment: &Enrollment,
    ) -> Result<&'static str> {
        self.create()?;
        let sealed = SealedStore::open_to_seal(&self.secrets())?;
        // A settings file that cannot be read is replaced by this set-up; its generation is unknown, so the new
        // one is taken from what lies there.
        let last = self.settings().ok().flatten().map_or_else(|| self.highest_generation(), |f| f.generation);
        let generation = last + 1;
        if config.exchange.authentication != AuthenticationMethod::ServiceIdentity {
            sealed.put(SecretName::ExchangePassword, generation, &secrets.exchange)?;
        }
        sealed.put(SecretName::AgentKey, generation, &secrets.agent_key)?;
        for (name, secret) in [
            (SecretName::ProxyPassword, &secrets.proxy),
            (SecretName::NotificationPassword, &secrets.notification),
        ] {
            if let Some(secret) = secret {
                sealed.put(name, generation, secret)?;
            }
        }
        reach(StoreStep::Sealed);
        let text = serde_json::to_vec_pretty(enrollment)?;
        write_atomic(&self.enrollment_file(generation), &text)?;
        reach(StoreStep::Enrolled);
        let file = SettingsFile { generation, config: config.clone() };
        write_atomic(&self.settings_file(), file.to_text().as_bytes())?;
        reach(StoreStep::Stored);
        self.sweep(Some(generation));
        sealed.sweep(generation)?;
        Ok(sealed.describe())
    }

    /// Removes the connection; the journal stays.
    ///
    /// # Errors
    /// When the settings file cannot be removed.
    pub fn forget(&self) -> Result<()> {
        let path = self.settings_file();
        match fs::remove_file(&path) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(io("remove", &path)(error)),
        }
        self.sweep(None);
        seal::forget(&self.secrets())
    }

    /// True when only this person's session can open the secrets.
    pub fn needs_session(&self) -> Result<bool> {
        super::key::is_in_keyring(&self.secrets())
    }

    /// Puts the key where a service can read it. Gives where that is.
    ///
    /// # Errors
    /// When the key cannot be had or written.
    pub fn leave_keyring(&self) -> Result<&'static str> {
        let mut sealed = SealedStore::open(&self.secrets())?;
        sealed.leave_keyring()?;
        Ok(sealed.describe())
    }

    fn enrollment_generations(&self) -> Vec<u64> {
        let entries = fs::read_dir(self.root()).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| {
                let name = entry.file_name();
                name.to_str()?.strip_prefix("enrollment.")?.strip_suffix(".json")?.parse().ok()
            })
            .collect()
    }

    fn highest_generation(&self) -> u64 {
        self.enrollment_generations().into_iter().max().unwrap_or(0)
    }

    fn sweep(&self, keep: Option<u64>) {
        for generation in self.enrollment_generations() {
            if Some(generation) != keep {
                // It belongs to no settings any more; a left-over does no harm.
                let _ = fs::remove_file(self.enrollment_file(generation));
            }
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
