//! Whether Kerberos gives tickets for names of servers. Only the Key Distribution Center is asked, and for all names it
//! gives one ticket-granting ticket: one log-on, however many servers there are.

use std::io;
use std::time::{Duration, Instant};

use exchange_connector::auth::{AuthError, KdcAddress, KdcExchange, Method, Scheme};

use super::connect::Target;
use super::credentials::Credentials;
use super::kdc::KdcClient;
use super::logon::{LogonWay, kerberos_ways};
use super::realm::{Located, locate};
use super::service_identity;

/// For each answer of a Key Distribution Center.
const LIMIT: Duration = Duration::from_secs(5);
/// For all names: what is not asked by then counts as not answered.
const ALL: Duration = Duration::from_secs(30);

/// The first bytes of an AS-REQ and of an AS-REP (RFC 4120 5.4.1, 5.4.2: APPLICATION 10 and 11).
const AS_REQ: u8 = 0x6a;
const AS_REP: u8 = 0x6b;

/// One name, and why there is no ticket for it.
#[derive(Debug)]
pub(crate) struct Ticket {
    pub(crate) host: String,
    pub(crate) missing: Option<AuthError>,
}

/// Asks for a ticket for `HTTP/host` of each of `hosts`, of which the first says the realm where the user does not.
///
/// # Errors
/// Why there is no ticket for any of them. A refused password is not sent again.
pub(crate) async fn tickets(credentials: Credentials, hosts: Vec<String>) -> Result<Vec<Ticket>, AuthError> {
    if credentials.method == Method::ServiceIdentity {
        return of_the_service(hosts).await;
    }
    let first = hosts.first().cloned().unwrap_or_default();
    let located = locate(&credentials, Scheme::Kerberos, &first, &[], LIMIT).await?;
    let account = credentials.account.of_realm(&located.realm);
    let permit = account.ask().await.map_err(AuthError::NotRepeated)?;
    let (kdc, guessed) = (located.kdcs.first().map(address).unwrap_or_default(), located.guessed);
    let asked = tokio::task::spawn_blocking(move || {
        let kdc = KdcClient { limit: LIMIT, kdcs: located.kdcs.clone() };
        ask_for_all(&credentials, &located, hosts, &mut OneTicket::new(kdc))
    });
    let broke_off = |_| AuthError::Mechanism {
        scheme: Scheme::Kerberos,
        reason: "the question for tickets broke off".to_owned(),
    };
    match asked.await.map_err(broke_off).and_then(|asked| asked) {
        Ok(found) => {
            permit.accepted();
            Ok(found)
        }
        Err(error) => {
            // A realm that was a guess may be another's: it has tried no password of a user that it does not know.
            let unknown_elsewhere = guessed && matches!(error, AuthError::UnknownUser);
            if let Some(why) = error.refusal().filter(|_| !unknown_elsewhere) {
                permit.refused(&kdc, why);
            }
            Err(error)
        }
    }
}

/// Windows asks for the service's own tickets; each name costs one question.
async fn of_the_service(hosts: Vec<String>) -> Result<Vec<Ticket>, AuthError> {
    let asked = tokio::task::spawn_blocking(move || {
        let ticket = |host: &String| {
            let mut log_on = service_identity::log_on(Scheme::Kerberos, &format!("HTTP/{host}"), false)?;
            log_on.step(None, None, &mut KdcClient { limit: LIMIT, kdcs: Vec::new() }).map(|_| ())
        };
        let found = hosts.iter().map(|host| Ticket { host: host.clone(), missing: ticket(host).err() });
        found.collect::<Vec<_>>()
    });
    let broke_off = |_| AuthError::Mechanism {
        scheme: Scheme::Kerberos,
        reason: "the question for tickets broke off".to_owned(),
    };
    asked.await.map_err(broke_off)
}

fn address(kdc: &KdcAddress) -> String {
    format!("{}:{}", kdc.host, kdc.port)
}

fn ask_for_all<K: KdcExchange>(
    credentials: &Credentials,
    located: &Located,
    hosts: Vec<String>,
    kdc: &mut OneTicket<K>,
) -> Result<Vec<Ticket>, AuthError> {
    let until = Instant::now() + ALL;
    let mut ways = kerberos_ways(credentials).into_iter();
    let mut way = ways.next().ok_or(AuthError::NoRealm { scheme: Scheme::Kerberos })?;
    let mut found = Vec::with_capacity(hosts.len());
    for host in hosts {
        if Instant::now() > until {
            let address = located.kdcs.first().map(address).unwrap_or_default();
            let missing = AuthError::KdcUnreachable { address, source: io::ErrorKind::TimedOut.into() };
            found.push(Ticket { host, missing: Some(missing) });
            continue;
        }
        let missing = loop {
            let Err(error) = ask(way, credentials, located, &host, kdc) else { break None };
            if kdc.granted {
                break Some(error);
            }
            // Without a ticket-granting ticket there is none for any name: another form of the user's name may do.
            let answers = !matches!(error, AuthError::KdcUnreachable { .. });
            match ways.next().filter(|_| answers && way.allows_next_method(&error)) {
                Some(next) => way = next,
                None => return Err(error),
            }
            kdc.forget();
        };
        found.push(Ticket { host, missing });
    }
    Ok(found)
}

fn ask<K: KdcExchange>(
    way: LogonWay,
    credentials: &Credentials,
    located: &Located,
    host: &str,
    kdc: &mut OneTicket<K>,
) -> Result<(), AuthError> {
    kdc.at = 0;
    // The service's name is the same over http and https.
    let target = Target { tls: true, host: host.to_owned(), port: 443 };
    way.begin(credentials, &target, Some(located))?.step(None, None, kdc).map(|_| ())
}

/// Answers each further request for a ticket-granting ticket with what the first one got. `sspi` begins every log-on with
/// such a request, and opens the answer by the password alone.
struct OneTicket<K> {
    kdc: K,
    /// What was answered to the first log-on's requests, in their order.
    told: Vec<Vec<u8>>,
    /// Requests of this log-on so far.
    at: usize,
    /// The ticket-granting ticket is there.
    granted: bool,
}

impl<K> OneTicket<K> {
    fn new(kdc: K) -> Self {
        Self { kdc, told: Vec::new(), at: 0, granted: false }
    }

    /// The next log-on is that of another name.
    fn forget(&mut self) {
        self.told.clear();
    }
}

impl<K: KdcExchange> KdcExchange for OneTicket<K> {
    fn exchange(&mut self, address: &KdcAddress, message: &[u8]) -> Result<Vec<u8>, io::Error> {
        if message.first() != Some(&AS_REQ) {
            return self.kdc.exchange(address, message);
        }
        let at = self.at;
        self.at += 1;
        if let Some(told) = self.told.get(at) {
            return Ok(told.clone());
        }
        if self.granted {
            // A log-on that asks for more than the first one did would be a second log-on.
            return Err(io::ErrorKind::Unsupported.into());
        }
        let answer = self.kdc.exchange(address, message)?;
        self.granted = at > 0 && answer.first() == Some(&AS_REP);
        self.told.push(answer.clone());
        Ok(answer)
    }
}

#[cfg(test)]
mod tests;
