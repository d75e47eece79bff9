//! Who may come in, and how often: connections in all and from one address, and attempts to log on, to enrol and to renew.
//!
//! Many agents may stand behind one proxy. So the limits of one address are generous, and rise with what is enrolled.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

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
    /// As the database keeps it.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

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
        make_room(&mut known, now);
        let until = known.entry(who).or_insert(now);
        *until = (*until).max(now) + self.every;
    }

    /// Takes a try before it is known how it ends, so that of many at once no more get through than may.
    ///
    /// # Errors
    /// How long it is until the next one.
    pub fn take(&self, who: K, now: Instant) -> Result<(), Duration> {
        let mut known = lock(&self.known);
        let until = known.get(&who).copied().unwrap_or(now).max(now);
        let left = until.saturating_duration_since(now).saturating_sub(self.every * (self.at_once - 1));
        if !left.is_zero() {
            return Err(left);
        }
        make_room(&mut known, now);
        known.insert(who, until + self.every);
        Ok(())
    }

    /// A try that was taken counts for nothing.
    pub fn give_back(&self, who: K) {
        if let Some(until) = lock(&self.known).get_mut(&who) {
            *until = until.checked_sub(self.every).unwrap_or(*until);
        }
    }
}

/// Forgets those who may try all they like; where too many are left, those who come free soonest, never everybody at once.
fn make_room<K: Copy + Eq + Hash>(known: &mut HashMap<K, Instant>, now: Instant) {
    if known.len() < MOST_KNOWN {
        return;
    }
    known.retain(|_, until| *until > now);
    if known.len() >= MOST_KNOWN {
        let mut ends: Vec<Instant> = known.values().copied().collect();
        let middle = ends.len() / 2;
        let (_, median, _) = ends.select_nth_unstable(middle);
        let median = *median;
        known.retain(|_, until| *until > median);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
