//! The connector's work: syncs, orders and undo.

use super::code::codes;

codes! {
    RECORD_UNREADABLE = "sync.recordUnreadable", "0x0000048", Warning, Maker,
        "A device's record cannot be read",
        "Report it with the details and the support bundle (`support`).";
    STATISTICS_REFUSED = "sync.statisticsRefused", "0x0000049", Warning, ExchangeAdministrator,
        "A device's statistics were refused",
        "Look at the mailbox in Exchange; the next sync asks again.";
    SYNC_PARTIAL = "sync.partial", "0x000004a", Warning, ExchangeAdministrator,
        "Not everything was read; nothing is deleted",
        "Remove the cause that the other findings name; the next sync reads again.";
    SYNC_FAILED = "sync.failed", "0x000004b", Error, ExchangeAdministrator,
        "Nothing could be read",
        "Remove the cause that the other findings name, then sync again.";
    SYNC_INTERRUPTED = "sync.interrupted", "0x000004c", Warning, Nobody,
        "A sync was stopped before its end",
        "Nothing is to be done; the next sync begins again.";
    SYNC_UNDER_WAY = "sync.underWay", "0x000004d", Information, Nobody,
        "A sync is under way already",
        "Wait for the sync to end.";
    MAILBOX_AMBIGUOUS = "sync.mailboxUnknown", "0x000004e", Information, Nobody,
        "A device's mailbox could not be found",
        "Nothing is to be done; the next full sync looks again.";
    ORDER_OBSERVE = "order.observeOnly", "0x0000060", Information, Nobody,
        "The connector only observes; the order was not carried out",
        "Let the connector enforce (`mode enforce`) when it shall carry out orders.";
    ORDER_NOT_OFFERED = "order.notOffered", "0x0000061", Warning, Maker,
        "This version does not carry out such orders",
        "Install a newer version of the connector.";
    ORDER_BRAKE = "order.agentBrake", "0x0000062", Warning, ServiceAdministrator,
        "More devices would lose access in a day than the connector lets pass without approval",
        "Look at the run at the service, then accept or reject it (`brake`).";
    ORDER_NOT_STARTABLE = "order.notStartable", "0x0000063", Warning, Nobody,
        "The order may not be begun any more; nothing was changed",
        "Nothing is to be done; order it again at the service where it is still meant.";
    ORDER_NOT_SEEN = "order.notSeen", "0x0000064", Warning, ExchangeAdministrator,
        "Exchange took a change and does not show it",
        "Look at the object in Exchange; replication may be slow, or something else changes it.";
    ORDER_WIPE_LOST = "order.wipeLost", "0x0000065", Warning, ServiceAdministrator,
        "What became of a wipe is not known; it is not tried again",
        "Look at the device's wipe times in Exchange, then decide at the service whether to order it again.";
    ORDER_WIPE_UNREAD = "order.wipeUnread", "0x0000066", Warning, ExchangeAdministrator,
        "A device's wipe times cannot be read; nothing was wiped",
        "Let the account read the device's statistics, then order the wipe again.";
    ORDER_WIPE_CANCELLED = "order.wipeCancelled", "0x0000067", Information, Nobody,
        "A wipe was cancelled before it was sent",
        "Nothing is to be done.";
    ORDERS_OPEN = "order.open", "0x0000069", Warning, Nobody,
        "Orders are not carried out yet; the next run goes on with them",
        "Let the agent run; it goes on with the orders.";
    ORDER_NOT_COUNTED = "order.notCounted", "0x0000074", Information, Nobody,
        "Before the first full sync nobody can count what an order takes away; the order waits for that",
        "Nothing is to be done; the order goes on after the first full sync.";
    ORDER_ACCOUNT_ONLY_WIPE = "order.accountOnlyWipe", "0x0000090", Error, ServiceAdministrator,
        "A device cannot clear the account alone; nothing was wiped",
        "Order a wipe of the whole device if that is meant.";
    ORDER_AMBIGUOUS = "order.ambiguous", "0x0000091", Error, ExchangeAdministrator,
        "Exchange gave several objects where one was meant; nothing was changed",
        "Look at the objects in Exchange that share the identity.";
    ORDER_DEFAULT_POLICY = "order.defaultPolicy", "0x0000092", Warning, ServiceAdministrator,
        "A mailbox policy is the default and is not removed; another one must become it first",
        "Make another mailbox policy the default, then remove this one.";
    ORDER_EXPIRED = "order.expired", "0x0000093", Warning, Nobody,
        "An order came too late and was not carried out",
        "Nothing is to be done; the service orders again what is still meant.";
    ORDER_MANUAL_ENTRY = "order.manualEntry", "0x0000094", Warning, ExchangeAdministrator,
        "An entry, rule, policy or link that someone made by hand stands against the order and stays",
        "Remove the entry in Exchange if the service shall decide instead.";
    ORDER_NOT_CONFIRMED = "order.notConfirmed", "0x0000095", Error, ServiceAdministrator,
        "A wipe was confirmed with another name than the device's; nothing was wiped",
        "Order the wipe again and type the device's own name.";
    ORDER_NOT_FOUND = "order.notFound", "0x0000096", Warning, Nobody,
        "The order's device or mailbox is not in Exchange any more",
        "Nothing is to be done; the next sync no longer lists it.";
    ORDER_NOT_READ = "order.notRead", "0x0000097", Warning, Nobody,
        "What the order stands on could not be read; nothing was changed",
        "Nothing is to be done; the service orders again after the next sync.";
    ORDER_OTHER_OBJECT = "order.otherObject", "0x0000098", Error, ExchangeAdministrator,
        "Exchange gave another object than the one that was meant; nothing was changed",
        "Sync, then look at the object in Exchange before the order is given again.";
    ORDER_VALUE = "order.value", "0x0000099", Error, ServiceAdministrator,
        "An order has a value that cannot be written to Exchange",
        "Correct the value at the service and order again.";
    ORDER_WIPE_PENDING = "order.wipePending", "0x000009a", Warning, ServiceAdministrator,
        "A device has a wipe to carry out; its partnership stays",
        "Cancel the wipe first if it is not meant any more.";
    ORDER_WIPE_SENT = "order.wipeSent", "0x000009b", Warning, Nobody,
        "The wipe was sent to the device and cannot be cancelled any more",
        "Nothing can be done; a wipe that was sent cannot be cancelled.";
    ORDER_WIPE_UNKNOWN = "order.wipeUnknown", "0x000009c", Warning, ServiceAdministrator,
        "The connector stopped while it ordered a wipe; it is not tried again",
        "Look at the device's wipe times in Exchange, then decide at the service whether to order it again.";
    UNDO_UNKNOWN_RUN = "undo.unknownRun", "0x0000070", Error, You,
        "The journal knows no such run",
        "Name the run as `journal` lists it.";
    UNDO_INCOMPLETE = "undo.incomplete", "0x0000071", Error, ExchangeAdministrator,
        "Not everything could be undone; the rest stays in the journal",
        "Remove the cause that the other findings name, then undo again.";
    UNDO_KEEPS = "undo.keepsConnection", "0x0000072", Error, ExchangeAdministrator,
        "Changes could not be undone, so the connection stays",
        "Remove the cause, then uninstall again, or uninstall with --keep.";
    UNDO_NOT_TAKEN_OVER = "undo.notTakenOver", "0x0000073", Warning, ServiceAdministrator,
        "Whether earlier connectors changed something is not known",
        "Look at the service for what earlier connectors of the organization changed.";
    UNDO_CHANGED_BY_HAND = "undo.changedByHand", "0x00000a0", Warning, ExchangeAdministrator,
        "A value is not as the connector left it; the undo leaves it",
        "Change the value in Exchange by hand where that is meant.";
    UNDO_IRREVERSIBLE = "undo.irreversible", "0x00000a1", Information, Nobody,
        "What was done cannot be undone",
        "Nothing can be done.";
}
