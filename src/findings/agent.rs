//! The connector itself: its settings, data folder, account file and programs.

use super::code::codes;

codes! {
    SETTINGS_INVALID = "settings.invalid", "0x0000010", 1016, Error, You,
        "A setting is empty or not valid",
        "Correct the setting that the text names.";
    ANSWERS_INVALID = "settings.answersInvalid", "0x0000011", 1017, Error, You,
        "The answers file cannot be used",
        "Correct the line of the answers file that the text names.";
    ANSWERS_UNREADABLE = "settings.fileUnreadable", "0x0000012", 1018, Error, You,
        "A file that the settings name cannot be read",
        "Check the file's path and this account's rights on it.";
    SETTINGS_FILE_INVALID = "settings.xmlInvalid", "0x0000013", 1019, Error, You,
        "The settings XML cannot be used",
        "Correct the settings file, or set the connector up again.";
    EARLIER_SETTINGS = "settings.earlierConnector", "0x0000014", 1020, Information, Nobody,
        "The set-up took over an earlier connector's settings",
        "No action is needed; check the values that the dialog shows.";
    NOT_CONFIGURED = "agent.notConfigured", "0x0000018", 1024, Error, You,
        "The connector is not set up in this data folder",
        "Set the connector up, or name its folder with --data-dir.";
    ALREADY_RUNNING = "agent.alreadyRunning", "0x0000019", 1025, Error, You,
        "Another agent serves this data folder",
        "Stop the other agent, or use another data folder.";
    NOT_RUNNING = "agent.notRunning", "0x000001a", 1026, Error, You,
        "No agent serves this data folder",
        "Start the agent with `run` or as a service.";
    NOT_OFFERED = "agent.notOffered", "0x000001b", 1027, Error, Maker,
        "This version does not support the request",
        "Install the same version of the agent and its window.";
    CALLER_REFUSED = "agent.callerRefused", "0x000001c", 1028, Error, You,
        "This account may not do this",
        "Use the account that owns the data folder, or an administrator's.";
    KEYRING_CLOSED = "store.keyringClosed", "0x0000015", 1021, Error, You,
        "The keyring that keeps the sealing key does not open",
        "Sign in as the person who set the connector up and unlock the keyring, or set the connector up again.";
    STORE_FAILED = "store.failed", "0x000001d", 1029, Error, You,
        "The data folder cannot be read or written",
        "Check this account's rights on the data folder and the free space.";
    DISK_FULL = "store.diskFull", "0x0000140", 1320, Error, You,
        "The disk that holds the data folder is full; nothing is lost, and nothing new is stored",
        "Make room on the disk; the connector then goes on by itself.";
    CLOCK_DIFFERS = "agent.clockDiffers", "0x0000141", 1321, Warning, You,
        "The clock of this computer differs from the clock of the management service's computer",
        "Set the clock that is wrong, and let both computers take their time from the network.";
    KEY_RIGHTS = "store.keyRights", "0x000001e", 1030, Error, You,
        "Other users of this computer can read the sealing key's file",
        "Remove the other users' rights, change the sealed passwords, and set the connector up again.";
    SECRET_LOST = "store.secretLost", "0x000001f", 1031, Error, You,
        "A sealed secret cannot be opened",
        "Set the connector up again on this computer.";
    ACCOUNT_FILE_DAMAGED = "accountFile.damaged", "0x0000020", 1032, Error, You,
        "The account file is damaged or belongs to another product",
        "Ask the service's administrator for the account file again, and copy it whole.";
    ACCOUNT_FILE_EXPIRED = "accountFile.expired", "0x0000021", 1033, Error, ServiceAdministrator,
        "The account file has expired",
        "Make a new account file at the service: `account-file`.";
    ACCOUNT_FILE_USED_UP = "accountFile.usedUp", "0x0000022", 1034, Error, ServiceAdministrator,
        "The account file has no enrollments left",
        "Make a new account file at the service: `account-file`.";
    ACCOUNT_FILE_UNKNOWN = "accountFile.unknown", "0x0000023", 1035, Error, ServiceAdministrator,
        "The service does not know the account file",
        "Make a new account file at the service that this connector is for.";
    ACCOUNT_FILE_READABLE = "accountFile.readable", "0x0000024", 1036, Warning, You,
        "Other users of this computer can read the account file",
        "Delete the account file after the set-up, or remove the other users' rights.";
    POLICY_INVALID = "policy.invalid", "0x0000016", 1022, Error, You,
        "The policy file cannot be used",
        "Correct the place in the policy file that the text names.";
    DEVICE_UNKNOWN = "device.unknown", "0x0000017", 1023, Error, You,
        "No device matches the given name",
        "Name the device as `devices` lists it, by id, GUID or name.";
    DEVICE_SEVERAL = "device.several", "0x000018b", 1395, Error, You,
        "Several devices match the given name",
        "Name one of them by its device id, or give more of its name.";
    PACKAGE_ALTERED = "package.altered", "0x0000190", 1400, Error, You,
        "Files of the set-up package were renamed, changed, left out or added",
        "Download the package again and unpack the whole of it into a new, empty folder.";
    PACKAGE_NOT_SIGNED = "package.notSigned", "0x0000191", 1401, Error, You,
        "The set-up package was not made by the service that its account file is of, or its manifest was changed",
        "Download the package again from the service's console, and unpack the whole of it into a new, empty folder.";
    PACKAGE_UNREADABLE = "package.unreadable", "0x0000192", 1402, Error, You,
        "The set-up package is damaged, or has a form that the service does not make",
        "Download the package again, and use it as it was downloaded.";
    ORIGINAL_FOUND = "original.found", "0x0000194", 1404, Information, You,
        "The original connector's folder or service is on this computer",
        "Check the settings that were offered; say on the connector's page whose the entries are that stood in Exchange before.";
    ORIGINAL_SERVICE_RUNS = "original.serviceRuns", "0x0000195", 1405, Warning, You,
        "The original connector's service runs, or starts with the computer",
        "Run the set-up with --stop-original, or stop and disable the service WIEC by hand.";
    ORIGINAL_SERVICE_NOT_STOPPED = "original.serviceNotStopped", "0x0000196", 1406, Warning, You,
        "The original connector's service could not be stopped and disabled",
        "Stop and disable the service WIEC by hand, as an administrator.";
    SERVICE_NOT_TOLD = "service.notTold", "0x0000170", 1368, Warning, ServiceAdministrator,
        "The connection was removed, and the management service does not know it yet",
        "Delete the connector in the service's console.";
    MODE_NOT_CONFIRMED = "mode.notConfirmed", "0x0000113", 1275, Error, You,
        "Enforcing would take access from devices, and nobody confirmed it",
        "Look at `plan`, then confirm at the terminal or with --yes.";
    INSTALLER_FAILED = "installer.failed", "0x000019c", 1412, Error, You,
        "Windows Installer did not install the programs; what was there before stays",
        "Remove the cause that the text names, and start the set-up again; the log that it names says more.";
    INSTALLER_BUSY = "installer.busy", "0x000019d", 1413, Error, You,
        "Another installation is under way on this computer",
        "Wait until the other installation ends, or restart the computer, then start the set-up again.";
    INSTALLER_OTHER_PACKAGE = "installer.otherPackage", "0x000019e", 1414, Error, You,
        "Another package of the same version is installed",
        "Remove Exchange Connector under Apps, which keeps its data, then start the set-up again.";
    INSTALLER_REFUSED = "installer.refused", "0x000019f", 1415, Error, You,
        "Windows does not allow this installation",
        "Start the set-up as an administrator; where a policy forbids installations, ask those who made the policy.";
    SYSTEMD_FAILED = "system.serviceManager", "0x0000068", 1104, Error, You,
        "The system's service manager refuses the request",
        "Run the command with administrators' rights, and read the manager's own text in the details.";
    SEALED_ELSEWHERE = "store.sealedElsewhere", "0x0000184", 1388, Error, You,
        "The stored passwords were sealed on another computer: the data folder was restored, copied or cloned",
        "Set the connector up again on this computer and enter the passwords; the journal stays.";
    SERVICE_LOGON = "system.serviceLogon", "0x0000185", 1389, Error, AccountAdministrator,
        "Windows does not let the service's account log on: the right Log on as a service is missing, or the password is wrong",
        "Give the account the right Log on as a service, also in the domain policy that sets this right.";
    SERVICE_NOT_INSTALLED = "system.serviceNotInstalled", "0x0000186", 1390, Error, You,
        "The service is not installed on this computer",
        "Install it with `service install`, or name the connection with --instance.";
    SERVICE_ACCOUNT_UNKNOWN = "system.serviceAccount", "0x0000187", 1391, Error, You,
        "The account named for the service cannot be used",
        "Name another account, or none: the service then has an account of its own.";
    FOLDER_OF_OTHERS = "store.othersFolder", "0x0000188", 1392, Error, You,
        "Another account made the data folder before the connector did",
        "Look at what is in the folder, remove it or make Administrators its owner, then try again.";
}
