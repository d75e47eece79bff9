//! Every finding this program makes: one table of codes, so that each is worded once and listed in `docs/findings.md`.

mod core;
mod graph;
mod reference;

pub use core::CORE;
pub use graph::GRAPH;
pub use reference::reference;

use exchange_connector::domain::health::{Finding, Severity, WhoActs};

/// One kind of finding.
#[derive(Debug, Clone, Copy)]
pub struct Code {
    /// Stable name, for scripts.
    pub code: &'static str,
    /// The dialog's number; the documented ones keep their meaning.
    pub number: &'static str,
    pub severity: Severity,
    pub who: Who,
    /// What it means, for the reference.
    pub meaning: &'static str,
}

/// [`WhoActs`] as a constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    You,
    Exchange,
    Network,
    Account,
    Service,
    Maker,
    Nobody,
}

impl From<Who> for WhoActs {
    fn from(who: Who) -> Self {
        match who {
            Who::You => Self::You,
            Who::Exchange => Self::ExchangeAdministrator,
            Who::Network => Self::NetworkAdministrator,
            Who::Account => Self::AccountAdministrator,
            Who::Service => Self::ServiceAdministrator,
            Who::Maker => Self::Maker,
            Who::Nobody => Self::Nobody,
        }
    }
}

impl Code {
    /// A finding of this kind, in the words of the case at hand.
    pub fn finding(&self, text: impl Into<String>) -> Finding {
        let finding = Finding::new(self.severity, self.code, self.who.into(), text);
        if self.number.is_empty() { finding } else { finding.numbered(self.number) }
    }

    /// True when `finding` is of this kind.
    pub fn is(&self, finding: &Finding) -> bool {
        finding.code == self.code
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal, $number:literal, $severity:ident, $who:ident, $meaning:literal;)+) => {
        $(
            #[doc = $meaning]
            pub const $name: Code = Code {
                code: $code, number: $number, severity: Severity::$severity, who: Who::$who, meaning: $meaning,
            };
        )+
        /// All of them, in the order of the reference.
        pub const ALL: &[Code] = &[$($name),+];
    };
}

codes! {
    EXCHANGE_UNREACHABLE = "exchange.unreachable", "0x0000001", Error, Network, "The Exchange server's port does not answer";
    EXCHANGE_NAME_UNKNOWN = "exchange.nameUnknown", "0x0000001", Error, You, "The Exchange server's name has no address";
    EXCHANGE_LOGON_REFUSED = "exchange.logonRefused", "0x0000001", Error, Account, "Exchange refuses the user name or the password";
    SERVICE_UNREACHABLE = "service.unreachable", "0x0000006", Error, Network, "The management service cannot be reached";
    CONNECTOR_EXISTS = "service.connectorExists", "0x0000008", Error, You, "Another connector serves this organization";
    SETTINGS_INVALID = "settings.invalid", "0x0000010", Error, You, "A setting is empty or not valid";
    ANSWERS_INVALID = "settings.answersInvalid", "0x0000011", Error, You, "The answers file cannot be used";
    ANSWERS_UNREADABLE = "settings.fileUnreadable", "0x0000012", Error, You, "A file that the settings name cannot be read";
    SETTINGS_FILE_INVALID = "settings.xmlInvalid", "0x0000013", Error, You, "The settings XML cannot be used";
    EARLIER_SETTINGS = "settings.earlierConnector", "0x0000014", Information, Nobody, "An earlier connector's settings were taken over";
    POLICY_INVALID = "policy.invalid", "0x0000016", Error, You, "A policy file cannot be used";
    DEVICE_UNKNOWN = "device.unknown", "0x0000017", Error, You, "No device fits what was named";
    NOT_CONFIGURED = "agent.notConfigured", "0x0000018", Error, You, "The connector is not set up in this data folder";
    ALREADY_RUNNING = "agent.alreadyRunning", "0x0000019", Error, You, "Another agent serves this data folder";
    NOT_RUNNING = "agent.notRunning", "0x000001a", Error, You, "No agent serves this data folder";
    NOT_OFFERED = "agent.notOffered", "0x000001b", Error, Maker, "This version does not offer what was asked";
    CALLER_REFUSED = "agent.callerRefused", "0x000001c", Error, You, "The caller may not do this";
    STORE_FAILED = "store.failed", "0x000001d", Error, You, "The data folder cannot be read or written";
    KEY_RIGHTS = "store.keyRights", "0x000001e", Error, You, "The sealing key's file is open to others";
    SECRET_LOST = "store.secretLost", "0x000001f", Error, You, "A sealed secret cannot be opened";
    KEYRING_CLOSED = "store.keyringClosed", "0x0000015", Error, You, "The keyring that keeps the sealing key does not open";
    ACCOUNT_FILE_DAMAGED = "accountFile.damaged", "0x0000020", Error, You, "The account file is damaged or of another product";
    ACCOUNT_FILE_EXPIRED = "accountFile.expired", "0x0000021", Error, Service, "The account file has expired";
    ACCOUNT_FILE_USED_UP = "accountFile.usedUp", "0x0000022", Error, Service, "The account file's enrolments are used up";
    ACCOUNT_FILE_UNKNOWN = "accountFile.unknown", "0x0000023", Error, Service, "The service does not know the account file";
    ACCOUNT_FILE_READABLE = "accountFile.readable", "0x0000024", Warning, You, "Others on this computer can read the account file";
    PROXY_UNREACHABLE = "proxy.unreachable", "0x0000028", Error, Network, "The proxy does not answer";
    PROXY_LOGON_REFUSED = "proxy.logonRefused", "0x0000029", Error, You, "The proxy refuses the user name or the password";
    PROXY_REFUSED = "proxy.refused", "0x000002a", Error, Network, "The proxy does not let the connection through";
    PROXY_IN_THE_WAY = "proxy.inTheWay", "0x000002b", Error, Network, "Something between answers in place of the server";
    TLS_UNTRUSTED = "tls.untrusted", "0x0000030", Error, Exchange, "The certificate's issuer is not trusted";
    TLS_WRONG_NAME = "tls.wrongName", "0x0000031", Error, Exchange, "The certificate is for another name";
    TLS_EXPIRED = "tls.expired", "0x0000032", Error, Exchange, "The certificate has expired or is not valid yet";
    TLS_EXPIRES_SOON = "tls.expiresSoon", "0x0000033", Warning, Exchange, "The certificate expires soon";
    TLS_FAILED = "tls.failed", "0x0000034", Error, Network, "No TLS connection could be made";
    TLS_NOT_USED = "tls.notUsed", "0x0000035", Warning, Exchange, "Exchange is reached over http; messages are sealed by Kerberos";
    EXCHANGE_PATH_WRONG = "exchange.pathWrong", "0x0000038", Error, You, "Nothing of Exchange is at this address";
    EXCHANGE_METHOD_REFUSED = "exchange.methodRefused", "0x0000039", Error, Exchange, "The server does not offer the chosen authentication";
    EXCHANGE_KERBEROS = "exchange.kerberosFailed", "0x000003a", Error, Account, "Kerberos gives no ticket for the server";
    WINDOWS_ENDPOINT = "exchange.windowsEndpoint", "0x000003b", Error, You, "This is Windows' own remote management, not Exchange";
    EXCHANGE_NO_RIGHTS = "exchange.noRights", "0x000003c", Error, Exchange, "The account may not open remote PowerShell";
    CMDLETS_MISSING = "exchange.cmdletsMissing", "0x000003d", Error, Exchange, "The account lacks cmdlets that are needed";
    CMDLETS_MISSING_LATER = "exchange.cmdletsMissingLater", "0x000003e", Warning, Exchange, "The account lacks cmdlets or parameters that actions need";
    EXCHANGE_THROTTLED = "exchange.throttled", "0x000003f", Warning, Exchange, "Exchange limits the account's shells or pace";
    EXCHANGE_BUSY = "exchange.busy", "0x0000040", Error, Exchange, "The server answers that it cannot serve now";
    EXCHANGE_ENDED = "exchange.ended", "0x0000041", Error, Exchange, "The session ended before the answer was complete";
    EXCHANGE_COMMAND = "exchange.commandFailed", "0x0000042", Error, Exchange, "A command was answered with an error";
    EXCHANGE_PROTOCOL = "exchange.protocol", "0x0000043", Error, Maker, "The server's answer cannot be understood";
    ORGANIZATION_UNREAD = "exchange.organizationUnread", "0x0000044", Error, Exchange, "The organization's settings cannot be read";
    ORGANIZATION_CHANGED = "exchange.organizationChanged", "0x0000045", Error, You, "The server belongs to another organization than before";
    SERVERS_UNREAD = "exchange.serversUnread", "0x0000046", Warning, Exchange, "The other Client Access Servers cannot be listed";
    FAILED_OVER = "exchange.failedOver", "0x0000047", Warning, Exchange, "Another Client Access Server is used";
    RECORD_UNREADABLE = "sync.recordUnreadable", "0x0000048", Warning, Maker, "A device's record cannot be read";
    STATISTICS_REFUSED = "sync.statisticsRefused", "0x0000049", Warning, Exchange, "A device's statistics were refused";
    SYNC_PARTIAL = "sync.partial", "0x000004a", Warning, Exchange, "Not everything was read; nothing is deleted";
    SYNC_FAILED = "sync.failed", "0x000004b", Error, Exchange, "Nothing could be read";
    SYNC_INTERRUPTED = "sync.interrupted", "0x000004c", Warning, Nobody, "A sync was stopped before its end";
    SYNC_UNDER_WAY = "sync.underWay", "0x000004d", Information, Nobody, "A sync is under way already";
    MAILBOX_AMBIGUOUS = "sync.mailboxUnknown", "0x000004e", Information, Nobody, "A device's mailbox could not be found";
    AUTODISCOVER_FAILED = "ews.autodiscoverFailed", "0x0000050", Warning, Exchange, "Autodiscover gives no EWS address";
    EWS_UNREACHABLE = "ews.unreachable", "0x0000051", Warning, Exchange, "The EWS address does not answer";
    EWS_LOGON_REFUSED = "ews.logonRefused", "0x0000052", Error, You, "The notification mailbox refuses the log-on";
    EWS_BUSY = "ews.busy", "0x0000053", Warning, Exchange, "Exchange asks to wait with mails";
    MAILBOX_REFUSED = "mail.mailboxRefused", "0x0000054", Error, Exchange, "The notification mailbox may not send mails";
    MAIL_REFUSED = "mail.refused", "0x0000055", Error, Exchange, "Exchange refuses a mail to a user";
    MAIL_UNCLEAR = "mail.unclear", "0x0000056", Warning, Nobody, "It is not known whether a mail was sent; it is not sent a third time";
    MAIL_NOT_SET_UP = "mail.notSetUp", "0x0000057", Error, You, "No notification mailbox is set up";
    SERVICE_REFUSED = "service.refused", "0x0000058", Error, Service, "The management service refuses the request";
    SERVICE_REVOKED = "service.revoked", "0x0000059", Error, You, "The service no longer accepts this connector";
    SERVICE_STANDBY = "service.standby", "0x000005a", Information, Nobody, "Another agent of the organization is active";
    SERVICE_CERTIFICATE_EXPIRED = "service.certificateExpired", "0x000005b", Error, You, "This connector's certificate has expired";
    ORDER_OBSERVE = "order.observeOnly", "0x0000060", Information, Nobody, "The connector only observes; the order was not carried out";
    ORDER_NOT_OFFERED = "order.notOffered", "0x0000061", Warning, Maker, "This version does not carry out such orders";
    DIRECTORY_NO_SERVER = "directory.noServer", "0x0000078", Error, Network, "No domain controller is known";
    DIRECTORY_UNREACHABLE = "directory.unreachable", "0x0000079", Error, Network, "The domain controller does not answer";
    DIRECTORY_LOGON_REFUSED = "directory.logonRefused", "0x000007a", Error, Account, "The domain controller refuses the account";
    DIRECTORY_UNREADABLE = "directory.unreadable", "0x000007b", Error, Account, "The domain controller does not answer what was asked";
    GROUP_INCOMPLETE = "directory.groupIncomplete", "0x000007c", Warning, Account, "A group was not read completely; decisions that need it change nothing";
    GROUP_NOT_FOUND = "directory.groupNotFound", "0x000007d", Warning, Service, "A group that a policy names is not in Active Directory";
    ORDER_BRAKE = "order.agentBrake", "0x0000062", Warning, Service, "More devices would lose access in a day than the connector lets pass without a person's word";
    ORDER_NOT_COUNTED = "order.notCounted", "0x0000074", Information, Nobody, "Before the first full sync nobody can count what an order takes away; it waits for that";
    ORDER_NOT_STARTABLE = "order.notStartable", "0x0000063", Warning, Nobody, "The order may not be begun any more; nothing was changed";
    ORDER_NOT_SEEN = "order.notSeen", "0x0000064", Warning, Exchange, "Exchange took a change and does not show it";
    ORDER_WIPE_LOST = "order.wipeLost", "0x0000065", Warning, Service, "What became of a wipe is not known; it is not tried again";
    ORDER_WIPE_UNREAD = "order.wipeUnread", "0x0000066", Warning, Exchange, "A device's wipe times cannot be read; nothing was wiped";
    ORDER_WIPE_CANCELLED = "order.wipeCancelled", "0x0000067", Information, Nobody, "A wipe was taken back before it was sent";
    ORDERS_OPEN = "order.open", "0x0000069", Warning, Nobody, "Orders are not carried out yet; the next run goes on with them";
    UNDO_UNKNOWN_RUN = "undo.unknownRun", "0x0000070", Error, You, "The journal knows no such run";
    UNDO_INCOMPLETE = "undo.incomplete", "0x0000071", Error, Exchange, "Not everything could be taken back; the rest stays in the journal";
    UNDO_KEEPS = "undo.keepsConnection", "0x0000072", Error, Exchange, "Changes could not be taken back, so the connection stays";
    UNDO_NOT_TAKEN_OVER = "undo.notTakenOver", "0x0000073", Warning, Service, "Whether earlier connectors changed something is not known";
    SYSTEMD_FAILED = "system.serviceManager", "0x0000068", Error, You, "The system's service manager refuses";
}

#[cfg(test)]
mod tests;
