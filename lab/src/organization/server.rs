//! Exchange servers of the organization: what `Get-ExchangeServer` tells of each.

use exchange_connector::domain::server::ExchangeVersion;

/// The product that a version belongs to; decides which cmdlets exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Release {
    Exchange2010,
    Exchange2013,
    Exchange2016,
    Exchange2019,
}

/// One server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    pub name: String,
    pub version: ExchangeVersion,
    /// Name of the Active Directory site.
    pub site: String,
    pub edge: bool,
    pub client_access: bool,
    /// In maintenance: its components are inactive.
    pub offline: bool,
}

impl Server {
    /// A mailbox server that takes clients, in the default site.
    pub fn new(name: &str, version: ExchangeVersion) -> Self {
        Self {
            name: name.into(),
            version,
            site: "Default-First-Site-Name".into(),
            edge: false,
            client_access: true,
            offline: false,
        }
    }

    /// The product.
    pub fn release(&self) -> Release {
        match (self.version.major, self.version.minor) {
            (..=14, _) => Release::Exchange2010,
            (15, 0) => Release::Exchange2013,
            (15, 1) => Release::Exchange2016,
            _ => Release::Exchange2019,
        }
    }

    /// `ServerRole` as this version prints it: one word since 2016, a list before.
    pub fn role(&self) -> (&'static str, i32) {
        match (self.edge, self.release()) {
            (true, _) => ("Edge", 64),
            (false, Release::Exchange2010) => ("Mailbox, ClientAccess, HubTransport", 38),
            (false, Release::Exchange2013) => ("Mailbox, ClientAccess", 6),
            (false, _) => ("Mailbox", 2),
        }
    }
}
