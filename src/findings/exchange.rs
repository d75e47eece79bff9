//! Exchange: the session, its cmdlets, Exchange Web Services and mails.

use super::code::codes;

codes! {
    EXCHANGE_LOGON_REFUSED = "exchange.logonRefused", "0x0000001", Error, AccountAdministrator,
        "Exchange refuses the user name or the password",
        "Correct the user name or the password, and look whether the account is locked or expired.";
    EXCHANGE_NAME_UNKNOWN = "exchange.nameUnknown", "0x0000001", Error, You,
        "The Exchange server's name has no address",
        "Correct the server's name, or have it added to DNS.";
    EXCHANGE_UNREACHABLE = "exchange.unreachable", "0x0000001", Error, NetworkAdministrator,
        "The Exchange server's port does not answer",
        "Let this computer reach the server's port, or correct the server's name and port.";
    EXCHANGE_PATH_WRONG = "exchange.pathWrong", "0x0000038", Error, You,
        "Nothing of Exchange is at this address",
        "Correct the server's address; Exchange's path is /PowerShell/.";
    EXCHANGE_METHOD_REFUSED = "exchange.methodRefused", "0x0000039", Error, ExchangeAdministrator,
        "The server does not offer the chosen authentication",
        "Enable the method on the PowerShell virtual directory, or choose another one.";
    EXCHANGE_KERBEROS = "exchange.kerberosFailed", "0x000003a", Error, AccountAdministrator,
        "Kerberos gives no ticket for the server",
        "Check realm, domain controller, the server's service principal name and the clocks.";
    WINDOWS_ENDPOINT = "exchange.windowsEndpoint", "0x000003b", Error, You,
        "This is Windows' own remote management, not Exchange",
        "Give the address of Exchange's PowerShell virtual directory, not that of WinRM.";
    EXCHANGE_NO_RIGHTS = "exchange.noRights", "0x000003c", Error, ExchangeAdministrator,
        "The account may not open remote PowerShell",
        "Enable remote PowerShell for the account and give it the connector's role.";
    CMDLETS_MISSING = "exchange.cmdletsMissing", "0x000003d", Error, ExchangeAdministrator,
        "The account lacks cmdlets that are needed",
        "Run the role script that `check` prints in the Exchange Management Shell.";
    CMDLETS_MISSING_LATER = "exchange.cmdletsMissingLater", "0x000003e", Warning, ExchangeAdministrator,
        "The account lacks cmdlets or parameters that actions need",
        "Run the role script that `check` prints before the connector enforces.";
    EXCHANGE_THROTTLED = "exchange.throttled", "0x000003f", Warning, ExchangeAdministrator,
        "Exchange limits the account's shells or pace",
        "Close other sessions of the account, or give it a throttling policy of its own.";
    EXCHANGE_BUSY = "exchange.busy", "0x0000040", Error, ExchangeAdministrator,
        "The server answers that it cannot serve now",
        "Look at the server's health; the connector tries again by itself.";
    EXCHANGE_ENDED = "exchange.ended", "0x0000041", Error, ExchangeAdministrator,
        "The session ended before the answer was complete",
        "Look at the server's health; the connector tries again by itself.";
    EXCHANGE_COMMAND = "exchange.commandFailed", "0x0000042", Error, ExchangeAdministrator,
        "A command was answered with an error",
        "Read the server's own text in the details and remove its cause.";
    EXCHANGE_PROTOCOL = "exchange.protocol", "0x0000043", Error, Maker,
        "The server's answer cannot be understood",
        "Report it with the details and the support bundle (`support`).";
    ORGANIZATION_UNREAD = "exchange.organizationUnread", "0x0000044", Error, ExchangeAdministrator,
        "The organization's settings cannot be read",
        "Give the account the connector's role; `check` prints the script.";
    ORGANIZATION_CHANGED = "exchange.organizationChanged", "0x0000045", Error, You,
        "The server belongs to another organization than before",
        "Correct the server, or set up a new connector for the other organization.";
    SERVERS_UNREAD = "exchange.serversUnread", "0x0000046", Warning, ExchangeAdministrator,
        "The other Client Access Servers cannot be listed",
        "Give the account the connector's role; `check` prints the script.";
    FAILED_OVER = "exchange.failedOver", "0x0000047", Warning, ExchangeAdministrator,
        "Another Client Access Server is used",
        "Look at the server that did not answer; the connector goes back to it by itself.";
    EXCHANGE_ACCESS_DENIED = "exchange.accessDenied", "0x0000080", Error, ExchangeAdministrator,
        "Exchange does not let the account do what a command asked",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_CMDLET_FAILED = "exchange.cmdletFailed", "0x0000081", Error, ExchangeAdministrator,
        "A cmdlet was answered with an error of no known kind",
        "Read the server's own text in the details and remove its cause.";
    EXCHANGE_CMDLET_MISSING = "exchange.cmdletMissing", "0x0000082", Error, ExchangeAdministrator,
        "The account does not see a cmdlet; a warning or note where it is only useful, or needed later",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_INVALID_ARGUMENT = "exchange.invalidArgument", "0x0000083", Error, Maker,
        "Exchange refused a value that the connector gave",
        "Report it with the details and the support bundle (`support`).";
    EXCHANGE_NOT_FOUND = "exchange.notFound", "0x0000084", Warning, Nobody,
        "Exchange no longer has an object",
        "Nothing is to be done; the next sync no longer lists it.";
    EXCHANGE_PARAMETER_MISSING = "exchange.parameterMissing", "0x0000085", Error, ExchangeAdministrator,
        "The account does not see a parameter; a warning or note where it is only useful, or needed later",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_PIPING_REFUSED = "exchange.pipingRefused", "0x0000086", Information, Nobody,
        "The server takes one object at a time; a sync takes longer",
        "Nothing is to be done.";
    EXCHANGE_RECORD_UNREADABLE = "exchange.recordUnreadable", "0x0000087", Warning, Maker,
        "A record cannot be read; everything else was read",
        "Report it with the details and the support bundle (`support`).";
    EXCHANGE_SERVER_UNWELL = "exchange.serverUnwell", "0x0000088", Warning, ExchangeAdministrator,
        "The server could not answer; the connector tries again",
        "Look at the server's health when it stays; the connector tries again by itself.";
    AUTODISCOVER_FAILED = "ews.autodiscoverFailed", "0x0000050", Warning, ExchangeAdministrator,
        "Autodiscover gives no EWS address",
        "Set Autodiscover up for the notification mailbox's domain.";
    EWS_UNREACHABLE = "ews.unreachable", "0x0000051", Warning, ExchangeAdministrator,
        "The EWS address does not answer",
        "Let this computer reach Exchange Web Services at the address that the text names.";
    EWS_LOGON_REFUSED = "ews.logonRefused", "0x0000052", Error, You,
        "The notification mailbox refuses the log-on",
        "Correct the notification mailbox's address and password.";
    EWS_BUSY = "ews.busy", "0x0000053", Warning, ExchangeAdministrator,
        "Exchange asks to wait with mails",
        "Nothing is to be done; the connector sends the mails later.";
    MAILBOX_REFUSED = "mail.mailboxRefused", "0x0000054", Error, ExchangeAdministrator,
        "The notification mailbox may not send mails",
        "Let the notification mailbox send, and check its quota.";
    MAIL_REFUSED = "mail.refused", "0x0000055", Error, ExchangeAdministrator,
        "Exchange refuses a mail to a user",
        "Check the recipient's mailbox and address.";
    MAIL_UNCLEAR = "mail.unclear", "0x0000056", Warning, Nobody,
        "It is not known whether a mail was sent; it is not sent a third time",
        "Nothing is to be done; look into the mailbox's sent items to know.";
    MAIL_NOT_SET_UP = "mail.notSetUp", "0x0000057", Error, You,
        "No notification mailbox is set up",
        "Set a notification mailbox up in the settings.";
}
