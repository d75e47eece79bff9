//! The management service itself: its start, its users, and what somebody changed by hand in Exchange.

use super::code::codes;

codes! {
    SERVICE_AUTHORITY_DAMAGED = "service.authorityDamaged", "0x00000d0", Error, ServiceAdministrator,
        "The service's certificate authority cannot be used",
        "Restore the folder `ca` of the data folder from a backup.";
    SERVICE_CERTIFICATE_UNUSABLE = "service.certificateUnusable", "0x00000d1", Error, ServiceAdministrator,
        "The certificate or key that the service was given cannot be used",
        "Give a PEM chain with the leaf first, and its key.";
    SERVICE_DATA_FOLDER = "service.dataFolder", "0x00000d2", Error, ServiceAdministrator,
        "The service's data folder cannot be read or written",
        "Check the folder named with --data-dir, and this account's rights on it.";
    SERVICE_DATABASE = "service.database", "0x00000d3", Error, ServiceAdministrator,
        "The service's database cannot be used",
        "Check the database's file, the free space and this account's rights.";
    SERVICE_DATABASE_ADDRESS = "service.databaseAddress", "0x00000d4", Error, ServiceAdministrator,
        "The database's address has an unknown form",
        "Write the address as sqlite:FILE.";
    SERVICE_DATABASE_VERSION = "service.databaseVersion", "0x00000d5", Error, ServiceAdministrator,
        "This version cannot upgrade the database",
        "Install the newer version that wrote the database, or restore a backup.";
    SERVICE_LISTEN = "service.listen", "0x00000d6", Error, ServiceAdministrator,
        "The service cannot listen on the address",
        "Choose a free address of this computer with --listen.";
    SERVICE_NEVER_STARTED = "service.neverStarted", "0x00000d7", Error, ServiceAdministrator,
        "No service was ever started with this data folder",
        "Start it once with `exchange-connector-service serve`, or name its folder with --data-dir.";
    SERVICE_OUTPUT = "service.output", "0x00000d8", Error, ServiceAdministrator,
        "A command's output cannot be written",
        "Check the folder, the free space and this account's rights.";
    SERVICE_POSTGRES_NOT_SUPPORTED = "service.postgresNotSupported", "0x00000d9", Error, ServiceAdministrator,
        "PostgreSQL is not supported",
        "Start the service with --database sqlite:FILE.";
    SERVICE_PUBLIC_URL = "service.publicUrl", "0x00000da", Error, ServiceAdministrator,
        "The public address is not an https address",
        "Write the address as https://mgmt.contoso.com:8443.";
    SERVICE_SETTINGS_DAMAGED = "service.settingsDamaged", "0x00000db", Error, ServiceAdministrator,
        "The file in which the service records its start is damaged",
        "Delete the file; the next `serve` writes it anew.";
    USER_EXISTS = "user.exists", "0x00000e0", Error, ServiceAdministrator,
        "A user of this name exists already",
        "Choose another name, or give the user a token with --token.";
    USER_UNKNOWN = "user.unknown", "0x00000e1", Error, ServiceAdministrator,
        "The service knows no user of this name",
        "Name the user as `user list` shows it.";
    WISH_NOT_APPLIED = "organization.wishNotApplied", "0x0000112", Warning, ExchangeAdministrator,
        "Something that is wanted is not applied, because somebody made it otherwise by hand",
        "Take the entry, rule, policy or link that was made by hand away in Exchange, or change what is wanted at the service.";
    ORGANIZATION_CHANGED_BY_HAND = "organization.changedByHand", "0x00000a8", Warning, ExchangeAdministrator,
        "A full sync found a value of the organization that differs from the service's order",
        "Leave the value as it is, or change the setting at the service.";
}
