//! Failover between Client Access Servers: which server is next, and when to return to the configured one.
//!
//! Time is an argument. Nothing here opens a connection; the caller opens it and reports the result.

use jiff::{SignedDuration, Timestamp};

use super::release::is_host;
use crate::domain::server::ExchangeServer;

/// How long a server that failed is left alone; doubled for each failure in a row.
const REST: SignedDuration = SignedDuration::from_secs(60);
const LONGEST_REST: SignedDuration = SignedDuration::from_mins(30);
/// How long another server serves before the configured one is tried again.
const BACK_AFTER: SignedDuration = SignedDuration::from_mins(10);

/// A server that answered well may fail once in this time, and is asked again first.
const FORGIVEN_ONCE_IN: SignedDuration = SignedDuration::from_mins(5);

/// Why a connection or a command failed, as far as failover cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Refused, unreachable, or no answer in time.
    Unreachable,
    /// The name has no address on this computer: no server was asked.
    NameUnknown,
    /// TLS could not be established.
    Tls,
    /// HTTP 5xx.
    HttpServerError,
    /// `Cafe-SendFailure`, `AuthZ-TypeInitializationException`: the front end has no healthy back end.
    BackEnd,
    /// The log-on failed: a wrong password, a locked account.
    Logon,
    /// HTTP 401 or 403, a missing role.
    Refused,
    /// A limit of the account, which every server counts.
    Throttled,
    /// A cmdlet's error.
    Cmdlet,
}

impl Cause {
    /// True where another server may do better. A wrong password or a throttled account is the same everywhere,
    /// and must not be carried from server to server.
    pub fn is_server_side(self) -> bool {
        matches!(
            self,
            Self::Unreachable | Self::NameUnknown | Self::Tls | Self::HttpServerError | Self::BackEnd
        )
    }

    /// True for what a healthy server has now and then: a lost shell, a reset, a 503.
    fn is_small(self) -> bool {
        matches!(self, Self::Unreachable | Self::HttpServerError | Self::BackEnd)
    }
}

/// One server's state.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Candidate {
    /// Lower-case host name.
    host: Box<str>,
    failures: u32,
    rest_until: Option<Timestamp>,
    /// It answered well since it last failed.
    served: bool,
    /// When a failure of it was last forgiven.
    forgiven: Option<Timestamp>,
}

impl Candidate {
    fn new(host: Box<str>) -> Self {
        Self { host, failures: 0, rest_until: None, served: false, forgiven: None }
    }
}

/// Chooses the server. Calls in order: [`Failover::learn`] when servers are known, [`Failover::choose`] before
/// each connection, then [`Failover::succeeded`] or [`Failover::failed`].
#[derive(Debug, Clone)]
pub struct Failover {
    enabled: bool,
    /// The configured server first.
    candidates: Vec<Candidate>,
    current: usize,
    /// Since when the current one serves in place of the configured one.
    away_since: Option<Timestamp>,
}

/// Client Access Servers in the order in which they are tried: the configured one's version first, then its own
/// site, then by name.
pub fn candidates<'a>(servers: &'a [ExchangeServer], configured_host: &str) -> Vec<&'a ExchangeServer> {
    let is_configured = |server: &ExchangeServer| is_host(server, configured_host);
    let home = servers.iter().find(|server| is_configured(server));
    let generation = |server: &ExchangeServer| server.version.map(|v| (v.major, v.minor));
    let mut found: Vec<&ExchangeServer> = servers
        .iter()
        .filter(|s| s.is_client_access_server && !s.is_edge_server && !is_configured(s))
        // Without a full name there is no certificate to hold it to.
        .filter(|s| s.fqdn.is_some())
        .collect();
    found.sort_by_key(|server| {
        let other_version = home.is_some_and(|home| generation(home) != generation(server));
        let other_site = home.is_some_and(|home| home.site != server.site);
        (other_version, other_site, server.fqdn.clone().map(|name| name.to_ascii_lowercase()))
    });
    found
}

impl Failover {
    /// Only the configured server so far. With `enabled` false (`IsCasFailoverEnabled`) it stays the only one.
    pub fn new(configured_host: &str, enabled: bool) -> Self {
        let home = Candidate::new(configured_host.to_ascii_lowercase().into());
        Self { enabled, candidates: vec![home], current: 0, away_since: None }
    }

    /// Takes the organization's servers; what is known about those that stay is kept. An empty list, as a failed
    /// `Get-ExchangeServer` gives, changes nothing.
    pub fn learn(&mut self, servers: &[ExchangeServer]) {
        if !self.enabled || servers.is_empty() {
            return;
        }
        let home = self.candidates[0].clone();
        let serving = self.candidates[self.current].host.clone();
        let mut next = vec![home];
        for server in candidates(servers, &next[0].host.clone()) {
            let host: Box<str> = server.fqdn.as_deref().unwrap_or(&server.name).to_ascii_lowercase().into();
            let known = self.candidates.iter().find(|c| c.host == host).cloned();
            if next.iter().all(|c| c.host != host) {
                next.push(known.unwrap_or_else(|| Candidate::new(host)));
            }
        }
        self.current = next.iter().position(|c| c.host == serving).unwrap_or(0);
        if self.current == 0 {
            self.away_since = None;
        }
        self.candidates = next;
    }

    /// The host to connect to now, or the moment at which one may be tried again.
    ///
    /// # Errors
    /// The moment, when every server rests.
    pub fn choose(&mut self, now: Timestamp) -> Result<&str, Timestamp> {
        self.forgive_the_past(now);
        let rests = |c: &Candidate| c.rest_until.is_some_and(|until| until > now);
        let home_is_due = self.away_since.is_none_or(|since| now.duration_since(since) >= BACK_AFTER);
        let order = if self.current == 0 || home_is_due {
            (0..self.candidates.len()).collect::<Vec<_>>()
        } else {
            let others = (1..self.candidates.len()).filter(|at| *at != self.current);
            std::iter::once(self.current).chain(others).chain([0]).collect()
        };
        let Some(at) = order.into_iter().find(|at| !rests(&self.candidates[*at])) else {
            return Err(self.candidates.iter().filter_map(|c| c.rest_until).min().unwrap_or(now));
        };
        self.current = at;
        if at == 0 {
            self.away_since = None;
        } else if self.away_since.is_none() || home_is_due {
            self.away_since = Some(now);
        }
        Ok(&self.candidates[at].host)
    }

    /// The host answered as it should.
    pub fn succeeded(&mut self, host: &str) {
        if let Some(candidate) = self.find(host) {
            candidate.failures = 0;
            candidate.rest_until = None;
            candidate.served = true;
        }
    }

    /// The host failed. True when another one should be asked: reopen the shell there and begin the pass anew. One that
    /// answered well is asked once more before another takes over.
    pub fn failed(&mut self, host: &str, cause: Cause, now: Timestamp) -> bool {
        if !cause.is_server_side() {
            return false;
        }
        let is_home = self.candidates[0].host.eq_ignore_ascii_case(host);
        let Some(candidate) = self.find(host) else { return false };
        let again = candidate.forgiven.is_some_and(|at| now.duration_since(at) < FORGIVEN_ONCE_IN);
        if std::mem::take(&mut candidate.served) && cause.is_small() && !again {
            candidate.forgiven = Some(now);
            return false;
        }
        let rest = if cause == Cause::NameUnknown && !is_home {
            LONGEST_REST
        } else {
            REST.checked_mul(1_i32 << candidate.failures.min(5))
                .map_or(LONGEST_REST, |rest| if rest > LONGEST_REST { LONGEST_REST } else { rest })
        };
        candidate.failures = candidate.failures.saturating_add(1);
        candidate.rest_until = now.checked_add(rest).ok();
        self.candidates.iter().any(|c| c.rest_until.is_none_or(|until| until <= now))
    }

    /// The server in use.
    pub fn current(&self) -> &str {
        &self.candidates[self.current].host
    }

    /// True while another server stands in for the configured one.
    pub fn is_away(&self) -> bool {
        self.current != 0
    }

    /// All hosts, the configured one first.
    pub fn hosts(&self) -> impl Iterator<Item = &str> {
        self.candidates.iter().map(|c| &*c.host)
    }

    fn find(&mut self, host: &str) -> Option<&mut Candidate> {
        self.candidates.iter_mut().find(|c| c.host.eq_ignore_ascii_case(host))
    }

    /// A clock that was set back must not keep a server at rest for years.
    fn forgive_the_past(&mut self, now: Timestamp) {
        for candidate in &mut self.candidates {
            if candidate.rest_until.is_some_and(|until| until.duration_since(now) > LONGEST_REST) {
                candidate.rest_until = None;
            }
            candidate.forgiven = candidate.forgiven.filter(|at| *at <= now);
        }
        if self.away_since.is_some_and(|since| since > now) {
            self.away_since = Some(now);
        }
    }
}

#[cfg(test)]
mod tests;
