//! Passwords: what is taken as one, and their hashes (Argon2id, RFC 9106).
//!
//! A hash costs time and memory by design. So hashes are made beside the asynchronous threads, a few at a time, and
//! whoever comes while many wait is told to come again.

use std::sync::{Arc, OnceLock};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use exchange_connector::secret::Secret;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization as _;

use crate::security::random;

/// Characters of a password. NIST SP 800-63B asks for 15 where nothing else is asked for, and 8 beside a second factor.
pub const FEWEST: usize = 12;
pub const MOST: usize = 256;
/// Different characters, so that one key that is held down is none.
const FEWEST_DIFFERENT: usize = 5;
/// Hashes that are made at once, and those that may wait for it.
const AT_ONCE: usize = 2;
const MOST_WAITING: usize = 64;

/// What a hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    pub memory_kib: u32,
    pub passes: u32,
}

impl Default for Cost {
    /// OWASP's Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2 }
    }
}

impl Cost {
    fn argon(self) -> Argon2<'static> {
        // The numbers are this program's own; what the library refuses of them becomes its own default.
        let params = Params::new(self.memory_kib, self.passes, 1, None).unwrap_or_default();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
    }
}

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordRefusal {
    #[error("a password has at least {FEWEST} characters")]
    TooShort,
    #[error("a password has at most {MOST} characters")]
    TooLong,
    #[error("a password has at least {FEWEST_DIFFERENT} different characters")]
    TooPlain,
    #[error("a password does not hold the user's name")]
    HoldsName,
}

/// Why nothing was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    #[error("too many passwords are being checked")]
    Busy,
    #[error("the password could not be hashed")]
    Failed,
}

/// Checks a password that somebody chooses.
///
/// # Errors
/// What is wrong with it.
pub fn check(name: &str, password: &Secret) -> Result<(), PasswordRefusal> {
    let text = normalized(password);
    let text = text.expose();
    let count = text.chars().count();
    if count < FEWEST {
        return Err(PasswordRefusal::TooShort);
    }
    if count > MOST {
        return Err(PasswordRefusal::TooLong);
    }
    let mut different: Vec<char> = text.chars().collect();
    different.sort_unstable();
    different.dedup();
    if different.len() < FEWEST_DIFFERENT {
        return Err(PasswordRefusal::TooPlain);
    }
    let name = name.trim().to_lowercase();
    if name.chars().count() >= 4 && text.to_lowercase().contains(&name) {
        return Err(PasswordRefusal::HoldsName);
    }
    Ok(())
}

/// The same password, whichever keyboard composed its letters.
fn normalized(password: &Secret) -> Secret {
    Secret::new(password.expose().nfkc().collect::<String>())
}

/// Makes and checks hashes, a few at a time.
#[derive(Debug)]
pub struct Hasher {
    cost: Cost,
    places: Semaphore,
    waiting: Semaphore,
    /// A hash of nobody's: a name that is not known takes as long as one that is.
    nobody: Arc<OnceLock<String>>,
}

impl Hasher {
    pub fn new(cost: Cost) -> Self {
        Self {
            cost,
            places: Semaphore::new(AT_ONCE),
            waiting: Semaphore::new(MOST_WAITING),
            nobody: Arc::default(),
        }
    }

    /// The hash of a password, as a PHC string.
    ///
    /// # Errors
    /// [`HashError::Busy`] while many wait.
    pub async fn hash(&self, password: Secret) -> Result<String, HashError> {
        let cost = self.cost;
        self.aside(move || hash(cost, &password)).await?.ok_or(HashError::Failed)
    }

    /// Whether the password is the one of the hash; without a hash it never is, after the same time.
    ///
    /// # Errors
    /// [`HashError::Busy`] while many wait.
    pub async fn verify(&self, password: Secret, stored: Option<String>) -> Result<bool, HashError> {
        let (cost, nobody) = (self.cost, Arc::clone(&self.nobody));
        self.aside(move || {
            let is_known = stored.is_some();
            let nobodys = || hash(cost, &Secret::new(random::token())).unwrap_or_default();
            let stored = stored.unwrap_or_else(|| nobody.get_or_init(nobodys).clone());
            let password = normalized(&password);
            let fits = cost.argon().verify_password(password.expose().as_bytes(), stored.as_str()).is_ok();
            fits && is_known
        })
        .await
    }

    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashError> {
        let _waits = self.waiting.try_acquire().map_err(|_| HashError::Busy)?;
        let _place = self.places.acquire().await.map_err(|_| HashError::Failed)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| HashError::Failed)
    }
}

/// The same for a command, which has nothing else to do.
pub fn hash(cost: Cost, password: &Secret) -> Option<String> {
    let password = normalized(password);
    let salt = random::bytes::<16>();
    let made: PasswordHash =
        cost.argon().hash_password_with_salt(password.expose().as_bytes(), &salt).ok()?;
    Some(made.to_string())
}

#[cfg(test)]
mod tests;
