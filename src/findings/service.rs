//! The management service itself: its start, its users, and what somebody changed by hand in Exchange.

use super::code::codes;

codes! {
    SERVICE_ALREADY_RUNNING = "service.alreadyRunning", "0x00001a1", 1417, Error, ServiceAdministrator,
        "Another management service runs with the same data folder",
        "Stop the service that runs, or name another folder with --data-dir.";
    SERVICE_AUTHORITY_DAMAGED = "service.authorityDamaged", "0x00000d0", 1208, Error, ServiceAdministrator,
        "The service's certificate authority cannot be used",
        "Restore the folder `ca` of the data folder from a backup.";
    AUDIT_BROKEN = "service.auditBroken", "0x00001c0", 1448, Error, ServiceAdministrator,
        "The audit's chain does not hold: an entry was changed, removed or added outside the service",
        "Keep the database as it is, compare it with backups and with the heads in the system's log, and find out who had access to its file.";
    SERVICE_CERTIFICATE_UNUSABLE = "service.certificateUnusable", "0x00000d1", 1209, Error, ServiceAdministrator,
        "The certificate or key that the service was given cannot be used",
        "Give a PEM chain with the leaf first, and its key.";
    SERVICE_CLOCK_LEAPT = "service.clockLeapt", "0x0000144", 1324, Warning, ServiceAdministrator,
        "The clock of the service's computer leapt; nothing ends or is deleted by it until it has run steadily for a day",
        "Check the clock of the service's computer, and let it take its time from the network.";
    SERVICE_DATA_FOLDER = "service.dataFolder", "0x00000d2", 1210, Error, ServiceAdministrator,
        "The service's data folder cannot be read or written",
        "Check the folder named with --data-dir, and this account's rights on it.";
    SERVICE_DATABASE = "service.database", "0x00000d3", 1211, Error, ServiceAdministrator,
        "The service's database cannot be used",
        "Check the database's file, the free space and this account's rights.";
    SERVICE_DATABASE_ADDRESS = "service.databaseAddress", "0x00000d4", 1212, Error, ServiceAdministrator,
        "The database's address has an unknown form",
        "Write the address as sqlite:FILE.";
    SERVICE_DATABASE_VERSION = "service.databaseVersion", "0x00000d5", 1213, Error, ServiceAdministrator,
        "This version cannot upgrade the database",
        "Install the newer version that wrote the database, or restore a backup.";
    SERVICE_LISTEN = "service.listen", "0x00000d6", 1214, Error, ServiceAdministrator,
        "The service cannot listen on the address",
        "Choose a free address of this computer with --listen.";
    SERVICE_NEVER_STARTED = "service.neverStarted", "0x00000d7", 1215, Error, ServiceAdministrator,
        "No service was ever started with this data folder",
        "Start it once with `exchange-connector-service serve`, or name its folder with --data-dir.";
    SERVICE_OUTPUT = "service.output", "0x00000d8", 1216, Error, ServiceAdministrator,
        "A command's output cannot be written",
        "Check the folder, the free space and this account's rights.";
    SERVICE_POSTGRES_NOT_SUPPORTED = "service.postgresNotSupported", "0x00000d9", 1217, Error, ServiceAdministrator,
        "PostgreSQL is not supported",
        "Start the service with --database sqlite:FILE.";
    SERVICE_PUBLIC_URL = "service.publicUrl", "0x00000da", 1218, Error, ServiceAdministrator,
        "The public address is not an https address",
        "Write the address as https://mgmt.contoso.com:8443.";
    SERVICE_SETTINGS_DAMAGED = "service.settingsDamaged", "0x00000db", 1219, Error, ServiceAdministrator,
        "The file in which the service records its start is damaged",
        "Delete the file; the next `serve` creates it again.";
    SERVICE_CERTIFICATE_WAITS = "service.certificateWaits", "0x0000130", 1304, Warning, ServiceAdministrator,
        "The site's certificate is not shown yet, because agents do not trust its authority",
        "Wait until the agents that are named have checked in; delete the connection of one that will not come back.";
    SERVICE_CERTIFICATE_REFUSED = "service.certificateRefused", "0x0000131", 1305, Error, ServiceAdministrator,
        "Agents do not accept the site's certificate",
        "Give a chain that leads from the leaf to its root and names the service's public address.";
    RECORDS_TWICE = "compliance.recordsTwice", "0x0000132", 1306, Information, ServiceAdministrator,
        "Phones have more than one management record of their user; the one that was enrolled last counts",
        "Remove the earlier records in the management that they come from.";
    RECORDS_AMBIGUOUS = "compliance.ambiguous", "0x0000133", 1307, Warning, ServiceAdministrator,
        "Several management records fit a device, and nothing says which is its own; it keeps the access that it has",
        "Link each device to its record on the page, under Compliance, Proposed links.";
    GROUPS_NOT_READ = "groups.notRead", "0x0000134", 1308, Warning, ServiceAdministrator,
        "Groups that the settings name were not read completely; devices that need them keep the access that they have",
        "Check the source of the groups, or tell their members to the service.";
    GROUPS_STALE = "groups.stale", "0x0000135", 1309, Warning, ServiceAdministrator,
        "Nobody has told the members of a group for a week; the earlier members count",
        "Let the system that tells the groups run again, or tell their members anew.";
    USERS_UNKNOWN = "users.unknown", "0x0000136", 1310, Information, ServiceAdministrator,
        "Users with devices are known neither by a management record nor by a group",
        "Check that the sources hold all users, and that their addresses are those of the mailboxes.";
    SERVICE_SETUP_PROGRAMS = "service.setupPrograms", "0x0000193", 1403, Error, ServiceAdministrator,
        "The set-up programs that belong into the package are not on the service's computer",
        "Install the package with the set-up programs, or name their folder with --setup-programs.";
    USER_EXISTS = "user.exists", "0x00000e0", 1224, Error, ServiceAdministrator,
        "A user with this name already exists",
        "Choose another name, or give the user a token with --token.";
    BREAK_GLASS_USED = "user.breakGlassUsed", "0x000018d", 1397, Error, ServiceAdministrator,
        "A break-glass account was used",
        "Find out who used it and why; give it a new password, and acknowledge the alarm under Waiting.";
    USER_PASSWORD = "user.password", "0x000018c", 1396, Error, ServiceAdministrator,
        "A password for a user was not taken",
        "Choose one of at least 12 characters that does not hold the user's name; type it twice, or give it with --password-stdin.";
    USER_UNKNOWN = "user.unknown", "0x00000e1", 1225, Error, ServiceAdministrator,
        "The service knows no user with this name",
        "Name the user as `user list` shows it.";
    ENTRIES_UNCLAIMED = "organization.entriesUnclaimed", "0x0000180", 1384, Warning, ServiceAdministrator,
        "Entries that no book knows appeared in Exchange and stand against what is wanted; nothing is done with them",
        "Say for each whether it is the connector's or was made by hand (POST unclaimedEntries/decide).";
    RESTORE_READING_ANEW = "restore.readingAnew", "0x0000181", 1385, Warning, ServiceAdministrator,
        "The service was put back; until everything was read anew, it takes access from nobody without approval",
        "Wait for what the text names, or end it when the records are right (exchangeConnectors/{id}/endRestore).";
    SERVICE_DATABASE_DAMAGED = "service.databaseDamaged", "0x0000182", 1386, Error, ServiceAdministrator,
        "The service's database is damaged or lost; the service did not start and changed nothing",
        "Restore a backup; without one, `serve --new-database` sets the damaged database aside and begins anew.";
    RESTORE_NOT_UNDER_WAY = "restore.notUnderWay", "0x0000183", 1387, Error, ServiceAdministrator,
        "No connector with this id waits for its records to be read anew",
        "Name the connector as `restore show` lists it.";
    WISH_NOT_APPLIED = "organization.wishNotApplied", "0x0000112", 1274, Warning, ExchangeAdministrator,
        "Something that is wanted is not applied, because somebody made it otherwise by hand",
        "Take the entry, rule, policy or link that was made by hand away in Exchange, or change what is wanted at the service.";
    ORGANIZATION_CHANGED_BY_HAND = "organization.changedByHand", "0x00000a8", 1168, Warning, ExchangeAdministrator,
        "A full sync found a value of the organization that differs from the service's order",
        "Leave the value as it is, or change the setting at the service.";
}
