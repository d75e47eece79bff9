//! Microsoft Graph as a source of the management service.

use super::code::codes;

codes! {
    GRAPH_APPLICATION_UNKNOWN = "graph.applicationUnknown", "0x00000b0", 1176, Error, AccountAdministrator,
        "The tenant does not know the application",
        "Check the client id, and register the application in this tenant.";
    GRAPH_BUSY = "graph.busy", "0x00000b1", 1177, Warning, Nobody,
        "Microsoft Graph asks the service to wait",
        "No action is needed; the service asks again later.";
    GRAPH_CERTIFICATE_ENDS = "graph.certificateEnds", "0x00000b2", 1178, Warning, AccountAdministrator,
        "The certificate for Microsoft Graph expires soon, or has expired",
        "Upload a new certificate at the application's registration, then `graph set --certificate FILE --key FILE`.";
    GRAPH_CERTIFICATE_UNKNOWN = "graph.certificateUnknown", "0x00000b3", 1179, Error, AccountAdministrator,
        "Microsoft Entra ID does not know the certificate",
        "Upload the certificate at the application's registration.";
    GRAPH_CLOCK = "graph.clock", "0x00000b4", 1180, Error, ServiceAdministrator,
        "The clock of the service's computer is too far off for a sign-in",
        "Set the clock of the service's computer, and have a time server keep it.";
    GRAPH_CLOUD_WRONG = "graph.cloudWrong", "0x00000b5", 1181, Error, ServiceAdministrator,
        "The tenant is not in the chosen cloud",
        "Choose the cloud in which the tenant is.";
    GRAPH_CREDENTIAL = "graph.credential", "0x00000b6", 1182, Error, ServiceAdministrator,
        "The service cannot use its certificate, key or secret for Microsoft Graph",
        "Set the certificate and key, or the secret, again: `graph set`.";
    GRAPH_FILE = "graph.file", "0x00000b7", 1183, Error, You,
        "The command cannot read a named file",
        "Check the file's path and this account's rights on it.";
    GRAPH_FOREIGN_LINK = "graph.foreignLink", "0x00000b8", 1184, Error, NetworkAdministrator,
        "A list continues on another host; the service did not send the token there",
        "Check graphUrl, and check whether a proxy changes answers.";
    GRAPH_GROUP_NOT_FOUND = "graph.groupNotFound", "0x00000b9", 1185, Error, ServiceAdministrator,
        "A group that a policy names is not in the tenant",
        "Take the group out of the policy, or restore it in the tenant.";
    GRAPH_HELD_BACK = "graph.heldBack", "0x00000ba", 1186, Error, ServiceAdministrator,
        "A reading has far fewer entries than the last one; it waits for approval and does not count until then",
        "Accept the reading if it is right (`graph accept`); otherwise check tenant, scope and permissions.";
    GRAPH_LOGON_REFUSED = "graph.logonRefused", "0x00000bb", 1187, Error, AccountAdministrator,
        "Microsoft Entra ID refuses the application's sign-in",
        "Check tenant, client id and credential.";
    GRAPH_MALFORMED = "graph.malformed", "0x00000bc", 1188, Error, Maker,
        "The service cannot read an answer from Microsoft Graph",
        "If this persists, look for a proxy that answers instead of Graph.";
    GRAPH_NOT_SET = "graph.notSet", "0x00000bd", 1189, Error, You,
        "No connection to Microsoft Graph is set up",
        "Set the connection up: `graph set --tenant TENANT --client-id GUID --secret-file FILE`.";
    GRAPH_NOTHING_HELD = "graph.nothingHeld", "0x00000be", 1190, Error, You,
        "No reading waits to be accepted",
        "No action is needed.";
    GRAPH_PERMISSION_MISSING = "graph.permissionMissing", "0x00000bf", 1191, Error, AccountAdministrator,
        "The application lacks a permission",
        "Grant the application the permission that the text names, with admin consent.";
    GRAPH_RECORDS_UNREADABLE = "graph.recordsUnreadable", "0x00000c0", 1192, Warning, Maker,
        "The service cannot read some managed devices; it treats no device as absent",
        "Report it with the details; the records that can be read count.";
    GRAPH_REFUSED = "graph.refused", "0x00000c1", 1193, Error, Maker,
        "Microsoft Graph refuses a request",
        "Read Graph's own text and remove its cause.";
    GRAPH_SECRET_EXPIRED = "graph.secretExpired", "0x00000c2", 1194, Error, AccountAdministrator,
        "The client secret has expired",
        "Make a new secret at the application's registration, then `graph set --secret-file FILE`.";
    GRAPH_SECRET_UNREADABLE = "graph.secretUnreadable", "0x00000c3", 1195, Error, ServiceAdministrator,
        "The service cannot open the sealed secret: the key is missing or is not the right one",
        "Restore the service's key, or set the secret again: `graph set`.";
    GRAPH_SECRET_WRONG = "graph.secretWrong", "0x00000c4", 1196, Error, AccountAdministrator,
        "Microsoft Entra ID refuses the client secret",
        "Give the secret's value, not its id: `graph set --secret-file FILE`.";
    GRAPH_SETTINGS = "graph.settings", "0x00000c5", 1197, Error, ServiceAdministrator,
        "The service cannot use the settings for Microsoft Graph",
        "Correct the setting that the text names.";
    GRAPH_STALE = "graph.stale", "0x00000c6", 1198, Error, ServiceAdministrator,
        "The service has not read Graph completely for two days; devices absent from Graph keep their access",
        "Remove the cause that the other findings of the source name.";
    GRAPH_TENANT_UNKNOWN = "graph.tenantUnknown", "0x00000c7", 1199, Error, ServiceAdministrator,
        "Microsoft Entra ID does not know the tenant",
        "Check the tenant, and check that it is in the chosen cloud.";
    GRAPH_TLS = "graph.tls", "0x00000c8", 1200, Error, NetworkAdministrator,
        "The certificate of Microsoft Graph's host is not trusted",
        "Give the root certificate of a proxy that inspects TLS: `graph set --ca-file FILE`.";
    GRAPH_TOO_MUCH = "graph.tooMuch", "0x00000c9", 1201, Error, Maker,
        "An answer is longer than the service accepts; the service used none of it",
        "Look for a proxy that answers instead of Graph.";
    GRAPH_TOO_SLOW = "graph.tooSlow", "0x00000ca", 1202, Error, NetworkAdministrator,
        "A reading did not end within three hours",
        "No action is needed; the service tries again. If this persists, check the network.";
    GRAPH_UNREACHABLE = "graph.unreachable", "0x00000cb", 1203, Error, NetworkAdministrator,
        "A host of Microsoft Graph cannot be reached",
        "Allow HTTPS from the service's computer to the host, or set HTTPS_PROXY for the service.";
}
