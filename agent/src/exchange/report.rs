//! Objects of the organization as the agent reports them to the management service.

use exchange_connector::api::report::{MailboxPolicyReport, ServerReport};
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::exchange::decode::MailboxPolicy;

/// A mailbox policy as it is reported.
pub(crate) fn policy_report(policy: &MailboxPolicy) -> MailboxPolicyReport {
    let settings = policy.settings.iter().map(|(name, value)| ((*name).to_owned(), value.to_string()));
    MailboxPolicyReport {
        name: policy.name.clone(),
        is_default: policy.is_default,
        settings: settings.collect(),
    }
}

/// A server as it is reported.
pub(crate) fn server_report(server: ExchangeServer) -> ServerReport {
    ServerReport {
        fqdn: server.fqdn.unwrap_or(server.name),
        version: server.version.map(|version| version.to_string()),
        site: server.site,
        client_access: server.is_client_access_server && !server.is_edge_server,
    }
}
