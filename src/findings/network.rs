//! The way to a server: proxy, TLS, Active Directory, and what the management service answers the agent.

use super::code::codes;

codes! {
    PROXY_UNREACHABLE = "proxy.unreachable", "0x0000028", 1040, Error, NetworkAdministrator,
        "The proxy does not answer",
        "Correct the proxy's name and port, or allow this computer to reach the proxy.";
    PROXY_LOGON_REFUSED = "proxy.logonRefused", "0x0000029", 1041, Error, You,
        "The proxy refuses the user name or the password",
        "Correct the proxy's user name or password.";
    PROXY_REFUSED = "proxy.refused", "0x000002a", 1042, Error, NetworkAdministrator,
        "The proxy does not let the connection through",
        "Allow connections to the server that the text names at the proxy.";
    PROXY_IN_THE_WAY = "proxy.inTheWay", "0x000002b", 1043, Error, NetworkAdministrator,
        "Something in the network answers instead of the server",
        "Have that system let the connection through, or set up the proxy in the settings.";
    TLS_UNTRUSTED = "tls.untrusted", "0x0000030", 1048, Error, ExchangeAdministrator,
        "The certificate's issuer is not trusted",
        "Give the issuer's root certificate with ca_file, or install a certificate of a trusted issuer.";
    TLS_WRONG_NAME = "tls.wrongName", "0x0000031", 1049, Error, ExchangeAdministrator,
        "The certificate is for another name",
        "Use the name that is in the certificate, or install a certificate with this name.";
    TLS_EXPIRED = "tls.expired", "0x0000032", 1050, Error, ExchangeAdministrator,
        "The certificate has expired or is not valid yet",
        "Renew the server's certificate, and check both computers' clocks.";
    TLS_EXPIRES_SOON = "tls.expiresSoon", "0x0000033", 1051, Warning, ExchangeAdministrator,
        "The certificate expires soon",
        "Renew the server's certificate before it expires.";
    TLS_FAILED = "tls.failed", "0x0000034", 1052, Error, NetworkAdministrator,
        "No TLS connection could be made",
        "Offer TLS 1.2 or 1.3 at the server, and look for a firewall that inspects TLS connections.";
    TLS_NOT_USED = "tls.notUsed", "0x0000035", 1053, Warning, ExchangeAdministrator,
        "The connector reaches Exchange over http; Kerberos seals the messages",
        "Offer PowerShell over https at the server.";
    TLS_ROOTS_UNREADABLE = "tls.rootsUnreadable", "0x0000198", 1408, Error, You,
        "The authorities that this computer trusts cannot be read",
        "Install the system's root certificates (on Linux the package ca-certificates), and look whether the connector's account may read them.";
    DIRECTORY_NO_SERVER = "directory.noServer", "0x0000078", 1120, Error, NetworkAdministrator,
        "No domain controller is known",
        "Let this computer find a domain controller in DNS, or name one in the settings.";
    DIRECTORY_UNREACHABLE = "directory.unreachable", "0x0000079", 1121, Error, NetworkAdministrator,
        "The domain controller does not answer",
        "Allow this computer to reach the domain controller.";
    LOGON_NOT_REPEATED = "logon.notRepeated", "0x0000100", 1256, Warning, AccountAdministrator,
        "A log-on was refused; the connector does not repeat it, so that the account is not locked",
        "Correct user name, password or account and set the connector up again, or let it try once more: `check --try-refused-logon`.";
    DIRECTORY_LOGON_REFUSED = "directory.logonRefused", "0x000007a", 1122, Error, AccountAdministrator,
        "The domain controller refuses the account",
        "Correct the account's name or password, and check whether the account is locked or expired.";
    DIRECTORY_UNREADABLE = "directory.unreadable", "0x000007b", 1123, Error, AccountAdministrator,
        "The domain controller does not answer the connector's query",
        "Allow the account to read the directory.";
    GROUP_INCOMPLETE = "directory.groupIncomplete", "0x000007c", 1124, Warning, AccountAdministrator,
        "The connector did not read a group completely; decisions that need the group change nothing",
        "Allow the account to read all members of the group, in every domain of the forest.";
    GROUP_NOT_FOUND = "directory.groupNotFound", "0x000007d", 1125, Warning, ServiceAdministrator,
        "A group that a policy names is not in Active Directory",
        "Take the group out of the policy, or restore it in Active Directory.";
    SERVICE_CERTIFICATE_TIME = "service.certificateTime", "0x0000142", 1322, Error, You,
        "By this computer's clock the management service's certificate is not valid yet or any more",
        "Set the clock of this computer; if it is right, set the clock of the service's computer and start the service.";
    AGENT_CERTIFICATE_TIME = "service.agentCertificateTime", "0x0000143", 1323, Error, You,
        "By the management service's clock the connector's certificate is not valid yet or any more",
        "The connector renews the certificate by itself; if that fails, check the clocks of both computers.";
    SERVICE_UNREACHABLE = "service.unreachable", "0x0000006", 1006, Error, NetworkAdministrator,
        "The management service cannot be reached",
        "Allow this computer to reach the service through firewall and proxy, and check whether the service runs.";
    CONNECTOR_EXISTS = "service.connectorExists", "0x0000008", 1008, Error, You,
        "Another connector serves this organization",
        "Replace the other connector, or stop this set-up.";
    SERVICE_REFUSED = "service.refused", "0x0000058", 1088, Error, ServiceAdministrator,
        "The management service refuses the request",
        "Read the service's own text in the details and remove its cause.";
    SERVICE_REPORT_REFUSED = "service.reportRefused", "0x0000111", 1273, Warning, ServiceAdministrator,
        "The service refuses for good what the connector reports; later reports go on",
        "Read the service's own text in the details; install matching versions of service and connector.";
    SERVICE_REVOKED = "service.revoked", "0x0000059", 1089, Error, You,
        "The service no longer accepts this connector",
        "Set the connector up again with a new account file, or leave the work to the connector that replaced it.";
    SERVICE_STANDBY = "service.standby", "0x000005a", 1090, Information, Nobody,
        "Another agent of the organization is active",
        "No action is needed; this agent takes over when the active one stops.";
    SERVICE_CERTIFICATE_EXPIRED = "service.certificateExpired", "0x000005b", 1091, Error, You,
        "This connector's certificate has expired",
        "Set the connector up again with a new account file.";
}
