//! Exchange: the session, its cmdlets, Exchange Web Services and mails.

use super::code::codes;

codes! {
    EXCHANGE_LOGON_REFUSED = "exchange.logonRefused", "0x0000001", 1003, Error, AccountAdministrator,
        "Exchange refuses the user name or the password",
        "Correct the user name or the password, and check whether the account is locked or expired.";
    EXCHANGE_NAME_UNKNOWN = "exchange.nameUnknown", "0x0000001", 1002, Error, You,
        "The Exchange server's name cannot be resolved",
        "Correct the server's name, or ask for a DNS record for it.";
    EXCHANGE_UNREACHABLE = "exchange.unreachable", "0x0000001", 1001, Error, NetworkAdministrator,
        "The Exchange server's port does not answer",
        "Allow this computer to reach the server's port, or correct the server's name and port.";
    EXCHANGE_PATH_WRONG = "exchange.pathWrong", "0x0000038", 1056, Error, You,
        "There is no Exchange PowerShell at this address",
        "Correct the server's address; Exchange's path is /PowerShell/.";
    EXCHANGE_METHOD_REFUSED = "exchange.methodRefused", "0x0000039", 1057, Error, ExchangeAdministrator,
        "The server does not offer the chosen authentication",
        "Enable the method on the PowerShell virtual directory, or choose another one.";
    EXCHANGE_NTLM_USED = "exchange.ntlmUsed", "0x0000171", 1369, Information, ExchangeAdministrator,
        "The log-on fell back to NTLM, because Kerberos gave no ticket for the server",
        "Name the server as its service principal HTTP/NAME says, and let this computer reach a domain controller on port 88.";
    KERBEROS_NO_TICKET = "exchange.kerberosNoTicket", "0x00001a0", 1416, Information, AccountAdministrator,
        "Kerberos issues no ticket for a server that the connector may use; a log-on there would be NTLM, or none",
        "Give the server's account the service principal HTTP/NAME, and let this computer reach a domain controller.";
    EXCHANGE_KERBEROS = "exchange.kerberosFailed", "0x000003a", 1058, Error, AccountAdministrator,
        "Kerberos issues no ticket for the server",
        "Check realm, domain controller, the server's service principal name and the clocks.";
    EXCHANGE_SERVICE_IDENTITY = "exchange.serviceIdentity", "0x0000189", 1393, Error, AccountAdministrator,
        "The agent cannot log on to Exchange as the account of its service",
        "Run the service under an account of the domain, or choose a method with a user and a password.";
    EXCHANGE_OTHER_IDENTITY = "exchange.otherIdentity", "0x000018a", 1394, Warning, You,
        "Another account than the service's checked the connection",
        "Run set-up while the service runs, so that the service itself checks, or look at its first sync.";
    WINDOWS_ENDPOINT = "exchange.windowsEndpoint", "0x000003b", 1059, Error, You,
        "This is Windows' own remote management, not Exchange",
        "Give the address of Exchange's PowerShell virtual directory, not that of WinRM.";
    EXCHANGE_NO_RIGHTS = "exchange.noRights", "0x000003c", 1060, Error, ExchangeAdministrator,
        "The account may not open remote PowerShell",
        "Enable remote PowerShell for the account and give it the connector's role.";
    CMDLETS_MISSING = "exchange.cmdletsMissing", "0x000003d", 1061, Error, ExchangeAdministrator,
        "The account lacks cmdlets that the connector needs",
        "Run the role script that `check` prints in the Exchange Management Shell.";
    CMDLETS_MISSING_LATER = "exchange.cmdletsMissingLater", "0x000003e", 1062, Warning, ExchangeAdministrator,
        "The account lacks cmdlets or parameters that enforcing needs",
        "Run the role script that `check` prints before the connector enforces.";
    EXCHANGE_THROTTLED = "exchange.throttled", "0x000003f", 1063, Warning, ExchangeAdministrator,
        "Exchange limits the account's number of shells or its request rate",
        "Close other sessions of the account, or give it a throttling policy of its own.";
    EXCHANGE_BUSY = "exchange.busy", "0x0000040", 1064, Error, ExchangeAdministrator,
        "The server says that it is too busy now",
        "Check the server's health; the connector tries again by itself.";
    EXCHANGE_ENDED = "exchange.ended", "0x0000041", 1065, Error, ExchangeAdministrator,
        "The session ended before the answer was complete",
        "Check the server's health; the connector tries again by itself.";
    EXCHANGE_COMMAND = "exchange.commandFailed", "0x0000042", 1066, Error, ExchangeAdministrator,
        "Exchange answered a command with an error",
        "Read the server's own text in the details and remove its cause.";
    EXCHANGE_PROTOCOL = "exchange.protocol", "0x0000043", 1067, Error, Maker,
        "The connector cannot understand the server's answer",
        "Report this error with the details and the support bundle (`support-bundle`).";
    ORGANIZATION_UNREAD = "exchange.organizationUnread", "0x0000044", 1068, Error, ExchangeAdministrator,
        "The connector cannot read the organization's settings",
        "Give the account the connector's role; `check` prints the script.";
    ORGANIZATION_CHANGED = "exchange.organizationChanged", "0x0000045", 1069, Error, You,
        "The server belongs to another organization than before",
        "Correct the server, or set up a new connector for the other organization.";
    SERVERS_UNREAD = "exchange.serversUnread", "0x0000046", 1070, Warning, ExchangeAdministrator,
        "The connector cannot list the other Client Access Servers",
        "Give the account the connector's role; `check` prints the script.";
    FAILED_OVER = "exchange.failedOver", "0x0000047", 1071, Warning, ExchangeAdministrator,
        "The connector uses another Client Access Server",
        "Check the server that did not answer; the connector returns to it by itself.";
    EXCHANGE_ACCESS_DENIED = "exchange.accessDenied", "0x0000080", 1128, Error, ExchangeAdministrator,
        "Exchange does not let the account run a command",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_CMDLET_FAILED = "exchange.cmdletFailed", "0x0000081", 1129, Error, ExchangeAdministrator,
        "Exchange answered a cmdlet with an error that the connector does not know",
        "Read the server's own text in the details and remove its cause.";
    EXCHANGE_CMDLET_MISSING = "exchange.cmdletMissing", "0x0000082", 1130, Error, ExchangeAdministrator,
        "The account does not see a cmdlet; a warning or note if the cmdlet is only useful, or needed later",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_INVALID_ARGUMENT = "exchange.invalidArgument", "0x0000083", 1131, Error, Maker,
        "Exchange refused a value that the connector gave",
        "Report this error with the details and the support bundle (`support-bundle`).";
    EXCHANGE_NOT_FOUND = "exchange.notFound", "0x0000084", 1132, Warning, Nobody,
        "Exchange no longer has an object",
        "No action is needed; the next sync no longer lists it.";
    EXCHANGE_PARAMETER_MISSING = "exchange.parameterMissing", "0x0000085", 1133, Error, ExchangeAdministrator,
        "The account does not see a parameter; a warning or note if the parameter is only useful, or needed later",
        "Give the account the connector's role; `check` prints the script.";
    EXCHANGE_PIPING_REFUSED = "exchange.pipingRefused", "0x0000086", 1134, Information, Nobody,
        "The server accepts one object at a time, so a sync takes longer",
        "No action is needed.";
    EXCHANGE_RECORD_UNREADABLE = "exchange.recordUnreadable", "0x0000087", 1135, Warning, Maker,
        "The connector cannot read one record; it read everything else",
        "Report this error with the details and the support bundle (`support-bundle`).";
    EXCHANGE_SERVER_UNWELL = "exchange.serverUnwell", "0x0000088", 1136, Warning, ExchangeAdministrator,
        "The server could not answer; the connector tries again",
        "If this persists, check the server's health; the connector tries again by itself.";
    EXCHANGE_OBJECT_PROTECTED = "exchange.objectProtected", "0x0000120", 1288, Error, AccountAdministrator,
        "Active Directory does not let Exchange change an object: it inherits no permissions",
        "Turn permission inheritance on for the user in Active Directory, then order again.";
    STAND_INS_UNREACHABLE = "exchange.standInsUnreachable", "0x0000121", 1289, Information, NetworkAdministrator,
        "Servers that could take over cannot be reached from this computer",
        "Let this computer resolve and reach the names of the servers that the text names.";
    SERVER_OLD = "exchange.serverOld", "0x0000122", 1290, Warning, ExchangeAdministrator,
        "The connector is connected to an older server than others of the organization, or to one out of support",
        "Connect to the organization's newest Client Access Server, and plan the upgrade of the others.";
    DEVICES_AUTO_BLOCKED = "exchange.devicesAutoBlocked", "0x0000123", 1291, Warning, ExchangeAdministrator,
        "Exchange itself blocks devices for a while, because they misbehave",
        "Look at the device's accounts and app; Exchange lets it in again after the block that its threshold sets.";
    DEVICES_NOT_GOVERNED = "exchange.devicesNotGoverned", "0x0000124", 1292, Warning, ExchangeAdministrator,
        "Exchange's lists and rules do not govern some devices",
        "Govern these apps with Conditional Access in Microsoft Entra ID.";
    EXCHANGE_PROMPTED = "exchange.prompted", "0x0000125", 1293, Error, Maker,
        "A cmdlet asks for a confirmation that nobody can give",
        "Report this error with the details and the support bundle (`support-bundle`).";
    EXCHANGE_SCRIPT_REFUSED = "exchange.scriptRefused", "0x0000126", 1294, Error, Maker,
        "The session takes plain commands and no script",
        "Report this error with the details and the support bundle (`support-bundle`).";
    AUTODISCOVER_FAILED = "ews.autodiscoverFailed", "0x0000050", 1080, Warning, ExchangeAdministrator,
        "Autodiscover returns no EWS address",
        "Set up Autodiscover for the notification mailbox's domain.";
    EWS_UNREACHABLE = "ews.unreachable", "0x0000051", 1081, Warning, ExchangeAdministrator,
        "The EWS address does not answer",
        "Allow this computer to reach Exchange Web Services at the address that the text names.";
    EWS_LOGON_REFUSED = "ews.logonRefused", "0x0000052", 1082, Error, You,
        "The notification mailbox refuses the sign-in",
        "Correct the notification mailbox's address and password.";
    EWS_BUSY = "ews.busy", "0x0000053", 1083, Warning, ExchangeAdministrator,
        "Exchange asks the connector to wait before it sends more e-mail",
        "No action is needed; the connector sends the e-mail later.";
    MAILBOX_REFUSED = "mail.mailboxRefused", "0x0000054", 1084, Error, ExchangeAdministrator,
        "The notification mailbox may not send e-mail",
        "Allow the notification mailbox to send, and check its quota.";
    MAIL_REFUSED = "mail.refused", "0x0000055", 1085, Error, ExchangeAdministrator,
        "Exchange refuses an e-mail to a user",
        "Check the recipient's mailbox and address.";
    MAIL_UNCLEAR = "mail.unclear", "0x0000056", 1086, Warning, Nobody,
        "The connector does not know whether an e-mail was sent; it does not send the e-mail a third time",
        "No action is needed; look in the mailbox's sent items to find out.";
    MAIL_NOT_SET_UP = "mail.notSetUp", "0x0000057", 1087, Error, You,
        "No notification mailbox is set up",
        "Set up a notification mailbox in the settings.";
}
