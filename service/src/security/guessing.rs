//! What somebody could try for ever: tokens, passwords, codes, enrolments. Each door has a number of tries at once and then
//! one in each interval, so that nobody is shut out for good.
//!
//! A password is guessed from many places, and many names from one. So a try counts for the name and for the place. From
//! where a user signed in before, other people's tries do not count: neither those from elsewhere for this name, nor
//! those for other names from there.

use std::sync::atomic::AtomicUsize;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::security::admission::{Attempts, Caller};
use crate::security::random;

/// Wrong passwords from one place, for whatever names.
const OF_PLACE: (u32, Duration) = (30, Duration::from_secs(10));
/// Wrong passwords for one name, from all places where it did not sign in before.
const OF_NAME: (u32, Duration) = (20, Duration::from_secs(60));
/// Wrong passwords for one name from a place where it signed in before.
const OF_KNOWN_PLACE: (u32, Duration) = (10, Duration::from_secs(30));
/// Wrong codes of a second factor, after the right password.
const OF_CODE: (u32, Duration) = (10, Duration::from_secs(120));

/// The doors that somebody could knock at for ever.
#[derive(Debug)]
pub struct Doors {
    /// Log-ons with a token that is not known.
    pub log_on: Attempts<Caller>,
    pub enroll: Attempts<Caller>,
    pub renew: Attempts<Uuid>,
    /// Sign-ins with a name and a password.
    pub passwords: Guesses,
    /// Refused sign-ins that the audit lists; the others are counted.
    pub refused_noted: Attempts<()>,
    pub refused_unnoted: AtomicUsize,
}

impl Default for Doors {
    fn default() -> Self {
        Self {
            log_on: Attempts::new(30, Duration::from_secs(2)),
            enroll: Attempts::new(60, Duration::from_secs(2)),
            renew: Attempts::new(10, Duration::from_secs(600)),
            passwords: Guesses::default(),
            refused_noted: Attempts::new(100, Duration::from_secs(60)),
            refused_unnoted: AtomicUsize::new(0),
        }
    }
}

/// A name that somebody signs in with; known or not, it counts the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct NameKey([u8; 16]);

impl NameKey {
    fn of(name: &str) -> Self {
        let digest = random::sha256(name.trim().to_lowercase().as_bytes());
        let mut key = [0; 16];
        key.copy_from_slice(&digest[..16]);
        Self(key)
    }
}

/// Tries to sign in with a name and a password.
#[derive(Debug)]
pub struct Guesses {
    of_place: Attempts<Caller>,
    of_name: Attempts<NameKey>,
    of_known_place: Attempts<(NameKey, Caller)>,
    of_code: Attempts<NameKey>,
}

impl Default for Guesses {
    fn default() -> Self {
        Self {
            of_place: Attempts::new(OF_PLACE.0, OF_PLACE.1),
            of_name: Attempts::new(OF_NAME.0, OF_NAME.1),
            of_known_place: Attempts::new(OF_KNOWN_PLACE.0, OF_KNOWN_PLACE.1),
            of_code: Attempts::new(OF_CODE.0, OF_CODE.1),
        }
    }
}

/// A try that was taken.
#[derive(Debug)]
pub struct Guess<'a> {
    guesses: &'a Guesses,
    name: NameKey,
    place: Caller,
    is_known: bool,
}

impl Guesses {
    /// Takes a try for a name from a place.
    ///
    /// # Errors
    /// How long it is until the next one.
    pub fn take(
        &self,
        name: &str,
        place: Caller,
        is_known: bool,
        now: Instant,
    ) -> Result<Guess<'_>, Duration> {
        let name = NameKey::of(name);
        if is_known {
            self.of_known_place.take((name, place), now)?;
        } else {
            self.of_place.take(place, now)?;
            self.of_name.take(name, now).inspect_err(|_| self.of_place.give_back(place))?;
        }
        Ok(Guess { guesses: self, name, place, is_known })
    }

    /// Takes a try of a code, after the password was right.
    ///
    /// # Errors
    /// How long it is until the next one.
    pub fn take_code(&self, name: &str, now: Instant) -> Result<(), Duration> {
        self.of_code.take(NameKey::of(name), now)
    }

    /// The code was right.
    pub fn code_was_right(&self, name: &str) {
        self.of_code.give_back(NameKey::of(name));
    }
}

impl Guess<'_> {
    /// The password was right.
    pub fn was_right(self) {
        if self.is_known {
            self.guesses.of_known_place.give_back((self.name, self.place));
        } else {
            self.guesses.of_place.give_back(self.place);
            self.guesses.of_name.give_back(self.name);
        }
    }
}

#[cfg(test)]
mod tests;
