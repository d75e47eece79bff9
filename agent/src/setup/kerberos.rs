//! Kerberos tickets: whether each server by its name would get one, the configured one and those that may take over. A
//! failover to a name without a ticket would mean NTLM, or no log-on at all. That is told before, and holds nobody up.

use exchange_connector::auth::{AuthError, Method};
use exchange_connector::config::Config;
use exchange_connector::domain::health::Finding;
use exchange_connector::findings;
use exchange_connector::ipc::CheckName;

use super::checks::{Failed, Run};
use crate::exchange::credentials;
use crate::net::tickets::{Ticket, tickets};
use crate::store::Secrets;

const NAME: CheckName = CheckName::Kerberos;

/// `fell_back`: why the log-on that was just made got no ticket, where it went on by NTLM.
pub(crate) async fn check(
    run: &mut Run<'_>,
    config: &Config,
    secrets: &Secrets,
    fell_back: Option<&AuthError>,
    others: &[String],
) -> Result<(), Failed> {
    let credentials = credentials(config, secrets);
    if matches!(credentials.method, Method::Ntlm | Method::Basic) {
        run.skip(&[NAME]);
        return Ok(());
    }
    run.begin(&NAME);
    let own = config.exchange.server.host();
    let hosts: Vec<String> = std::iter::once(own)
        .chain(others.iter().map(String::as_str).filter(|other| !other.eq_ignore_ascii_case(own)))
        .map(str::to_owned)
        .collect();
    let without = Without::of(config, credentials.method);
    let asked = match fell_back.filter(|error| is_for_all(error)) {
        // What was just found is not asked again.
        Some(error) => Err(without.any(&hosts, error)),
        None => tickets(credentials, hosts.clone()).await.map_err(|error| without.any(&hosts, &error)),
    };
    let (lines, found) = match asked {
        Ok(tickets) => {
            (tickets.iter().map(line).collect(), tickets.iter().filter_map(|t| without.one(t)).collect())
        }
        Err((reason, finding)) => {
            (hosts.iter().map(|host| format!("HTTP/{host}: no ticket, {reason}")).collect(), vec![finding])
        }
    };
    let lines: Vec<String> = lines;
    run.end(&NAME, Some(lines.join("\n")), found)
}

/// True where the reason holds for every server.
fn is_for_all(error: &AuthError) -> bool {
    !matches!(error, AuthError::UnknownService { .. } | AuthError::Mechanism { .. })
}

fn line(ticket: &Ticket) -> String {
    match &ticket.missing {
        None => format!("HTTP/{}: ticket, over http and https", ticket.host),
        Some(error) => format!("HTTP/{}: no ticket, {error}", ticket.host),
    }
}

/// What a log-on without a ticket would be.
struct Without(&'static str);

impl Without {
    fn of(config: &Config, method: Method) -> Self {
        let ntlm = method != Method::Kerberos && config.exchange.server.url().scheme() == "https";
        Self(if ntlm {
            "the connector would log on there by NTLM"
        } else {
            "the connector cannot log on there"
        })
    }

    fn one(&self, ticket: &Ticket) -> Option<Finding> {
        let Ticket { host, missing } = ticket;
        let error = missing.as_ref()?;
        let finding = findings::KERBEROS_NO_TICKET
            .finding(format!("Kerberos gives no ticket for HTTP/{host}: {}.", self.0))
            .remedy(remedy(error, host))
            .caused_by(error);
        Some(finding)
    }

    fn any(&self, hosts: &[String], error: &AuthError) -> (String, Finding) {
        let names: Vec<String> = hosts.iter().map(|host| format!("HTTP/{host}")).collect();
        let finding = findings::KERBEROS_NO_TICKET
            .finding(format!("Kerberos gives no ticket for {}: {}.", names.join(", "), self.0))
            .remedy(remedy(error, hosts.first().map_or("", String::as_str)))
            .caused_by(error);
        (error.to_string(), finding)
    }
}

fn remedy(error: &AuthError, host: &str) -> String {
    match error {
        AuthError::NoRealm { .. } | AuthError::UnknownUser => {
            "Give the user with its domain, or the Kerberos realm under Advanced settings (answers file: exchange.realm).".into()
        }
        AuthError::NoKdc { .. } | AuthError::KdcUnreachable { .. } => {
            "Let this computer find and reach a domain controller on port 88, or name one under Advanced settings (answers file: \
             exchange.kdc)."
                .into()
        }
        AuthError::ClockSkew => "Set the clock of this computer by the domain's time.".into(),
        AuthError::UnknownService { .. } => format!(
            "Give the account of the server the service principal name HTTP/{host} (`setspn -Q HTTP/{host}` shows who has it)."
        ),
        _ => "Check realm, domain controller, the servers' service principal names and the clocks.".into(),
    }
}
