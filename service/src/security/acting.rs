//! Who acts in the request or command that is carried out: the store writes it into the audit together with what was
//! changed, without every call naming the address and the token.
//!
//! It belongs to one task. What the service does by itself has nobody, and is the service's own.

use std::future::Future;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use exchange_connector::clean;
use jiff::Timestamp;

/// Most characters of a name or an address in the audit.
const LONGEST: usize = 256;

tokio::task_local! {
    static ACTING: Arc<Acting>;
}

/// Which way somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The service's page, by its session.
    Console,
    /// A program with an access token.
    Api,
    /// A command on the service's own computer.
    CommandLine,
    /// An enrolled connector, for its administrator.
    Connector,
    /// The service by itself.
    Service,
}

impl Channel {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Api => "api",
            Self::CommandLine => "commandLine",
            Self::Connector => "connector",
            Self::Service => "service",
        }
    }
}

/// Somebody who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub name: String,
    pub channel: Channel,
    /// The access token's name, where it has one.
    pub token: Option<String>,
}

impl Actor {
    pub fn new(name: &str, channel: Channel) -> Self {
        Self { name: clean::bounded(name, LONGEST).into_owned(), channel, token: None }
    }

    /// What nobody in particular does.
    pub fn service() -> Self {
        Self::new("service", Channel::Service)
    }
}

/// One request or command.
#[derive(Debug)]
pub struct Acting {
    actor: OnceLock<Actor>,
    address: Option<IpAddr>,
    at: Timestamp,
    /// Entries of the audit that it has left.
    noted: AtomicU32,
}

impl Acting {
    pub fn from(address: Option<IpAddr>, at: Timestamp) -> Arc<Self> {
        let address = address.map(|address| address.to_canonical());
        Arc::new(Self { actor: OnceLock::new(), address, at, noted: AtomicU32::new(0) })
    }

    /// Somebody who is known from the beginning.
    pub fn by(actor: Actor, at: Timestamp) -> Arc<Self> {
        Arc::new(Self { actor: OnceLock::from(actor), address: None, at, noted: AtomicU32::new(0) })
    }

    /// Carries out `work` as this one.
    pub async fn carry_out<T>(self: Arc<Self>, work: impl Future<Output = T>) -> T {
        ACTING.scope(self, work).await
    }

    /// How many entries of the audit it has left.
    pub fn noted(&self) -> u32 {
        self.noted.load(Ordering::Relaxed)
    }
}

/// Says who calls, once that is known; the first word counts.
pub fn identify(actor: Actor) {
    let _ = ACTING.try_with(|acting| _ = acting.actor.set(actor));
}

/// Who acts, from where, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActingNow {
    pub actor: Actor,
    pub address: Option<IpAddr>,
    pub at: Timestamp,
}

/// Who acts now.
pub fn current() -> ActingNow {
    let known = ACTING.try_with(|acting| ActingNow {
        actor: acting.actor.get().cloned().unwrap_or_else(Actor::service),
        address: acting.address,
        at: acting.at,
    });
    known.unwrap_or_else(|_| ActingNow { actor: Actor::service(), address: None, at: Timestamp::now() })
}

/// An entry of the audit is about to be stored for it.
pub fn count_entry() {
    let _ = ACTING.try_with(|acting| acting.noted.fetch_add(1, Ordering::Relaxed));
}

#[cfg(test)]
mod tests;
