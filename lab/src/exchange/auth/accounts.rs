//! The accounts that may log on, their passwords, and who tried a wrong one how often.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use exchange_connector::secret::Secret;

use crate::cmdlets::Account;

/// True when `name` means this account: `user`, `DOMAIN\user`, `dns.domain\user`, `user@suffix`.
fn answers_to(account: &Account, name: &str) -> bool {
    let suffix = account.upn.split_once('@').map_or("", |(_, suffix)| suffix);
    let is_user = |user: &str| user.eq_ignore_ascii_case(&account.name);
    if let Some((domain, user)) = name.split_once('\\') {
        let domain_fits = domain.is_empty()
            || domain.eq_ignore_ascii_case(&account.domain)
            || domain.eq_ignore_ascii_case(suffix);
        return domain_fits && (is_user(user) || user.eq_ignore_ascii_case(&account.upn));
    }
    if let Some((user, realm)) = name.rsplit_once('@') {
        // A ticket names the account by SAM name and realm, which need not be the UPN's spelling.
        let realm_fits = realm.eq_ignore_ascii_case(suffix) || realm.eq_ignore_ascii_case(&account.domain);
        return name.eq_ignore_ascii_case(&account.upn) || is_user(user) && realm_fits;
    }
    is_user(name)
}

/// What is known of one account's attempts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Attempts {
    pub succeeded: u64,
    pub failed: u64,
    /// Wrong passwords since the last right one; a directory locks on this number.
    pub failed_in_a_row: u32,
    pub locked: bool,
}

/// Why somebody was not let in.
#[derive(Debug, thiserror::Error)]
pub enum LogOnError {
    #[error("no account `{0}`")]
    Unknown(String),
    #[error("wrong password")]
    Password,
    #[error("the account is locked")]
    Locked,
    #[error("the password has expired")]
    Expired,
    #[error("the channel binding does not fit this connection")]
    ChannelBinding,
    #[error("the token was refused")]
    Token(#[from] sspi::Error),
    #[error("the token cannot be read")]
    Malformed,
    #[error("this method is not offered here")]
    NotOffered,
}

#[derive(Debug, Default)]
struct State {
    attempts: HashMap<String, Attempts>,
    unknown: u64,
    /// Raised when an account's logons so far end: its connections have to log on again.
    generations: HashMap<String, u64>,
}

/// All accounts of a lab, shared by its servers.
#[derive(Debug)]
pub struct AccountBook {
    accounts: RwLock<Vec<Arc<Account>>>,
    /// Wrong passwords in a row after which an account is locked; zero never locks.
    lock_after: u32,
    state: Mutex<State>,
}

impl AccountBook {
    /// A book of accounts that locks one after `lock_after` wrong passwords in a row (0: never).
    pub fn new(accounts: Vec<Account>, lock_after: u32) -> Self {
        Self {
            accounts: RwLock::new(accounts.into_iter().map(Arc::new).collect()),
            lock_after,
            state: Mutex::default(),
        }
    }

    /// The account that a name means.
    pub fn find(&self, name: &str) -> Option<Arc<Account>> {
        let accounts = self.accounts.read().unwrap_or_else(PoisonError::into_inner);
        accounts.iter().find(|account| answers_to(account, name)).cloned()
    }

    /// All accounts.
    pub fn all(&self) -> Vec<Arc<Account>> {
        self.accounts.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives an account another password. Connections that are logged on stay so until [`Self::end_logons`].
    pub fn set_password(&self, name: &str, password: Secret) -> bool {
        let mut accounts = self.accounts.write().unwrap_or_else(PoisonError::into_inner);
        match accounts.iter_mut().find(|account| answers_to(account, name)) {
            Some(account) => {
                Arc::make_mut(account).password = password;
                true
            }
            None => false,
        }
    }

    /// Gives an account another mailbox.
    pub fn set_mailbox(&self, name: &str, address: String) {
        let mut accounts = self.accounts.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(account) = accounts.iter_mut().find(|account| answers_to(account, name)) {
            Arc::make_mut(account).mailbox = Some(address);
        }
    }

    /// Ends an account's logons: the next request of each of its connections is answered 401.
    pub fn end_logons(&self, name: &str) {
        if let Some(account) = self.find(name) {
            *self.state().generations.entry(account.name.clone()).or_default() += 1;
        }
    }

    /// Which logons of an account hold: those made in this generation.
    pub fn generation(&self, account: &Account) -> u64 {
        self.state().generations.get(&account.name).copied().unwrap_or_default()
    }

    /// Unlocks an account.
    pub fn unlock(&self, name: &str) {
        if let Some(account) = self.find(name) {
            let mut state = self.state();
            let attempts = state.attempts.entry(account.name.clone()).or_default();
            (attempts.locked, attempts.failed_in_a_row) = (false, 0);
        }
    }

    /// Refuses a locked account before its password is looked at, as a directory does.
    pub fn admit(&self, name: &str) -> Result<Arc<Account>, LogOnError> {
        let Some(account) = self.find(name) else {
            self.state().unknown += 1;
            return Err(LogOnError::Unknown(name.to_owned()));
        };
        let mut state = self.state();
        let attempts = state.attempts.entry(account.name.clone()).or_default();
        if attempts.locked {
            attempts.failed += 1;
            return Err(LogOnError::Locked);
        }
        drop(state);
        if account.expired {
            return Err(LogOnError::Expired);
        }
        Ok(account)
    }

    /// Counts a right password.
    pub fn succeeded(&self, account: &Account) {
        let mut state = self.state();
        let attempts = state.attempts.entry(account.name.clone()).or_default();
        attempts.succeeded += 1;
        attempts.failed_in_a_row = 0;
    }

    /// Counts a wrong one, and locks when the limit is reached.
    pub fn failed(&self, account: &Account) {
        let mut state = self.state();
        let attempts = state.attempts.entry(account.name.clone()).or_default();
        attempts.failed += 1;
        attempts.failed_in_a_row += 1;
        attempts.locked |= self.lock_after > 0 && attempts.failed_in_a_row >= self.lock_after;
    }

    /// Name and clear-text password, as Basic carries them.
    pub fn verify(&self, name: &str, password: &str) -> Result<Arc<Account>, LogOnError> {
        let account = self.admit(name)?;
        if account.password.expose() == password {
            self.succeeded(&account);
            Ok(account)
        } else {
            self.failed(&account);
            Err(LogOnError::Password)
        }
    }

    /// Attempts by account, and those for names that mean no account.
    pub fn attempts(&self) -> (HashMap<String, Attempts>, u64) {
        let state = self.state();
        (state.attempts.clone(), state.unknown)
    }
}

#[cfg(test)]
mod tests;
