//! What was put back: a folder, a database, a copy of either.

use super::code::codes;

codes! {
    RESTORE_AGENT_WENT_BACK = "restore.agentWentBack", "0x0000150", 1336, Warning, Nobody,
        "The connector's folder was put back to an earlier state; the connector took over what the service knows",
        "No action is needed; check the changes that the text names.";
    RESTORE_SERVICE_WENT_BACK = "restore.serviceWentBack", "0x0000151", 1337, Warning, ServiceAdministrator,
        "The management service was put back to an earlier state; the connector sent it what it had forgotten",
        "Check mode, settings, approvals, exemptions, links, users and account files: what people changed there since is gone.";
    RESTORE_COPY_REFUSED = "restore.copyRefused", "0x0000152", 1338, Error, You,
        "Another computer works with a copy of this connector's folder; this one only observes",
        "Stop one of the two, or set this one up again with an account file: with --replace it takes the other's place.";
    RESTORE_AGENT_UNKNOWN = "restore.agentUnknown", "0x0000153", 1339, Error, ServiceAdministrator,
        "The management service does not know this connector any more; the service was probably restored from a backup",
        "Restore a newer backup of the service, or set the connector up again with a new account file.";
    RESTORE_COPY_SEEN = "restore.copySeen", "0x0000154", 1340, Warning, You,
        "Another computer tried to work with a copy of this connector's folder and was refused",
        "Stop the connector there, and delete the copy.";
    RESTORE_WIPE_IN_DOUBT = "restore.wipeInDoubt", "0x0000155", 1341, Warning, ServiceAdministrator,
        "The connector's folder was put back while a wipe was open; the connector does not try the wipe again",
        "Check the device's wipe times in Exchange, then decide at the service whether to order it again.";
    RESTORE_WIPE_NEWER = "restore.wipeNewer", "0x0000156", 1342, Warning, ServiceAdministrator,
        "Exchange shows a wipe of the device from after the order; the connector sent no other one",
        "Check the device's wipe times in Exchange, and order the wipe again if another one is meant.";
    RESTORE_JOURNAL_SET_ASIDE = "restore.journalSetAside", "0x0000157", 1343, Warning, You,
        "The journal was damaged; the connector set it aside and took over what the service knows",
        "Copy a folder with `backup`, or while the agent is stopped; delete the file that was set aside when nobody needs it.";
}
