//! Who may come in, and how often: connections in all and from one address, and attempts to log on, to enrol and to renew.
//!
//! Many agents may stand behind one proxy. So the limits of one address are generous, and rise with what is enrolled.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use uuid::Uuid;

/// Connections in all, and from one address.
const MOST: usize = 4096;
const MOST_OF_ONE: usize = 512;
/// Connections that an enrolled agent may need: the poll, a report, groups, and one that is about to close.
const OF_AN_AGENT: usize = 4;
/// Addresses and agents that are remembered.
const MOST_KNOWN: usize = 20_000;

/// A caller's address; of IPv6 the network, since one computer has all of its addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Caller(u128);

impl Caller {
    /// Whose address this is.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(v4) => Self(v4.to_ipv6_mapped().to_bits()),
            IpAddr::V6(v6) => Self(v6.to_bits() >> 64 << 64),
        }
    }
}

/// The connections that are open.
#[derive(Debug, Clone, Default)]
pub struct Admission(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    open: Mutex<HashMap<Caller, usize>>,
    all: AtomicUsize,
    agents: AtomicUsize,
}

/// A connection's place; it is free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    counts: Arc<Counts>,
    caller: Caller,
}

impl Admission {
    /// How many agents are enrolled: no limit is below what they need.
    pub fn set_agents(&self, agents: usize) {
        self.0.agents.store(agents, Ordering::Relaxed);
    }

    /// A place for one more connection, if there is one.
    pub fn admit(&self, caller: Caller) -> Option<Place> {
        let needed = self.0.agents.load(Ordering::Relaxed).saturating_mul(OF_AN_AGENT);
        let mut open = lock(&self.0.open);
        let of_caller = open.get(&caller).copied().unwrap_or(0);
        let room = self.0.all.load(Ordering::Relaxed) < MOST.max(needed.saturating_mul(2))
            && of_caller < MOST_OF_ONE.max(needed);
        if !room {
            return None;
        }
        open.insert(caller, of_caller + 1);
        self.0.all.fetch_add(1, Ordering::Relaxed);
        Some(Place { counts: Arc::clone(&self.0), caller })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = lock(&self.counts.open);
        match open.get_mut(&self.caller) {
            Some(count) if *count > 1 => *count -= 1,
            _ => _ = open.remove(&self.caller),
        }
        self.counts.all.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How often somebody may try something: a number at once, then one in each interval.
#[derive(Debug)]
pub struct Attempts<K> {
    at_once: u32,
    every: Duration,
    /// When all that was tried is forgotten.
    known: Mutex<HashMap<K, Instant>>,
}

impl<K: Copy + Eq + Hash> Attempts<K> {
    /// `at_once` tries, then one in each interval of `every`.
    pub fn new(at_once: u32, every: Duration) -> Self {
        Self { at_once, every, known: Mutex::default() }
    }

    /// `None`: another try is taken. Otherwise how long it is until then.
    pub fn wait(&self, who: K, now: Instant) -> Option<Duration> {
        let until = *lock(&self.known).get(&who)?;
        let left = until.saturating_duration_since(now);
        left.checked_sub(self.every * (self.at_once - 1)).filter(|wait| !wait.is_zero())
    }

    /// One try was made.
    pub fn note(&self, who: K, now: Instant) {
        let mut known = lock(&self.known);
        if known.len() >= MOST_KNOWN {
            known.retain(|_, until| *until > now);
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
        }
        let until = known.entry(who).or_insert(now);
        *until = (*until).max(now) + self.every;
    }
}

/// The doors that somebody could knock at for ever.
#[derive(Debug)]
pub struct Doors {
    /// Log-ons with a token that is not known.
    pub log_on: Attempts<Caller>,
    pub enroll: Attempts<Caller>,
    pub renew: Attempts<Uuid>,
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
            refused_noted: Attempts::new(100, Duration::from_secs(60)),
            refused_unnoted: AtomicUsize::new(0),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
