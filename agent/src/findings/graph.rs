//! The findings that the management service words of Microsoft Graph as a source. Here they are listed for the
//! reference; a test holds list and service together.

use exchange_connector::domain::health::Severity;

use super::{Code, Who};

macro_rules! listed {
    ($($code:literal, $severity:ident, $who:ident, $meaning:literal;)+) => {
        /// Codes of the service's Graph source. They have no number: no dialog shows them.
        pub const GRAPH: &[Code] = &[$(
            Code { code: $code, number: "", severity: Severity::$severity, who: Who::$who, meaning: $meaning },
        )+];
    };
}

listed! {
    "graph.applicationUnknown", Error, Account, "The tenant does not know the application";
    "graph.busy", Warning, Nobody, "Microsoft Graph asks to be left alone for a while";
    "graph.certificateEnds", Warning, Account, "The certificate for Microsoft Graph ends soon, or has ended";
    "graph.certificateUnknown", Error, Account, "Microsoft Entra ID does not know the certificate";
    "graph.clock", Error, Service, "The clock of the service's computer differs too much for a log-on";
    "graph.cloudWrong", Error, Service, "The tenant is in another cloud than the one that was chosen";
    "graph.credential", Error, Service, "Certificate, key or secret for Microsoft Graph cannot be used";
    "graph.file", Error, You, "A file that was named cannot be read";
    "graph.foreignLink", Error, Network, "A list goes on at another host; the token was not shown there";
    "graph.groupNotFound", Error, Service, "A group that a policy names is not in the tenant";
    "graph.heldBack", Error, Service, "A reading has much less than the last one and waits for a person; nothing of it counts";
    "graph.logonRefused", Error, Account, "Microsoft Entra ID refuses the application's log-on";
    "graph.malformed", Error, Maker, "An answer of Microsoft Graph cannot be read";
    "graph.notSet", Error, You, "No connection to Microsoft Graph is set up";
    "graph.nothingHeld", Error, You, "No reading waits to be accepted";
    "graph.permissionMissing", Error, Account, "The application lacks a permission that is named";
    "graph.recordsUnreadable", Warning, Maker, "Some managed devices cannot be read; nobody is taken for absent";
    "graph.refused", Error, Maker, "Microsoft Graph refuses a request";
    "graph.secretExpired", Error, Account, "The client secret has expired";
    "graph.secretUnreadable", Error, Service, "The sealed secret cannot be opened: its key is missing or another one";
    "graph.secretWrong", Error, Account, "Microsoft Entra ID refuses the client secret";
    "graph.settings", Error, Service, "The settings of Microsoft Graph cannot be used";
    "graph.stale", Error, Service, "Graph has not been read completely for two days: who is absent there keeps what he has";
    "graph.tenantUnknown", Error, Service, "Microsoft Entra ID does not know the tenant";
    "graph.tls", Error, Network, "The certificate of Microsoft Graph's host is not trusted";
    "graph.tooMuch", Error, Maker, "An answer is longer than any that is expected; nothing of it was taken";
    "graph.tooSlow", Error, Network, "A reading did not end within three hours";
    "graph.unreachable", Error, Network, "A host of Microsoft Graph cannot be reached";
}
