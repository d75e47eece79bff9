//! The connector's work: syncs, orders and undo.

use super::code::codes;

codes! {
    RECORD_UNREADABLE = "sync.recordUnreadable", "0x0000048", 1072, Warning, Maker,
        "A device's record cannot be read",
        "Report this error with the details and the support bundle (`support-bundle`).";
    STATISTICS_REFUSED = "sync.statisticsRefused", "0x0000049", 1073, Warning, ExchangeAdministrator,
        "Exchange refused a device's statistics",
        "Check the mailbox in Exchange; the next sync asks again.";
    SYNC_PARTIAL = "sync.partial", "0x000004a", 1074, Warning, ExchangeAdministrator,
        "The sync did not read everything; it deletes only what Exchange, asked by name, does not have",
        "Remove the cause that the other findings name; the next sync reads again.";
    SYNC_FAILED = "sync.failed", "0x000004b", 1075, Error, ExchangeAdministrator,
        "The sync could not read anything",
        "Remove the cause that the other findings name, then sync again.";
    SYNC_INTERRUPTED = "sync.interrupted", "0x000004c", 1076, Warning, Nobody,
        "A sync stopped before its end",
        "No action is needed; the next sync begins again.";
    SYNC_UNDER_WAY = "sync.underWay", "0x000004d", 1077, Information, Nobody,
        "A sync is already running",
        "Wait for the sync to end.";
    MAILBOX_AMBIGUOUS = "sync.mailboxUnknown", "0x000004e", 1078, Warning, ExchangeAdministrator,
        "Exchange shows no mailbox for some devices",
        "Check whether the mailboxes were moved, disabled or deleted; the next sync asks again.";
    ORDER_OBSERVE = "order.observeOnly", "0x0000060", 1096, Information, Nobody,
        "The connector only observes; it did not carry out the order",
        "Switch enforcing on (`mode enforce`) if the connector is to carry out orders.";
    ORDER_NOT_OFFERED = "order.notOffered", "0x0000061", 1097, Warning, Maker,
        "This version does not carry out such orders",
        "Install a newer version of the connector.";
    ORDER_BRAKE = "order.agentBrake", "0x0000062", 1098, Warning, ServiceAdministrator,
        "More devices would lose access in a day than the connector allows without approval",
        "Check the run at the service, then accept or reject it (`brake`).";
    ORDER_NOT_STARTABLE = "order.notStartable", "0x0000063", 1099, Warning, Nobody,
        "The order may no longer begin; the connector changed nothing",
        "No action is needed; order it again at the service if you still want it.";
    ORDER_NOT_SEEN = "order.notSeen", "0x0000064", 1100, Warning, ExchangeAdministrator,
        "Exchange accepted a change but does not show it",
        "Check the object in Exchange; replication may be slow, or something else changes the object.";
    ORDER_WIPE_LOST = "order.wipeLost", "0x0000065", 1101, Warning, ServiceAdministrator,
        "The outcome of a wipe is unknown; the connector does not try the wipe again",
        "Check the device's wipe times in Exchange, then decide at the service whether to order it again.";
    ORDER_WIPE_UNREAD = "order.wipeUnread", "0x0000066", 1102, Warning, ExchangeAdministrator,
        "The connector cannot read a device's wipe times; it wiped nothing",
        "Allow the account to read the device's statistics, then order the wipe again.";
    ORDER_WIPE_CANCELLED = "order.wipeCancelled", "0x0000067", 1103, Information, Nobody,
        "A wipe was canceled before it was sent",
        "No action is needed.";
    ORDERS_OPEN = "order.open", "0x0000069", 1105, Warning, Nobody,
        "Some orders are not carried out yet; the next run continues with them",
        "Let the agent run; it continues with the orders.";
    ORDER_NOT_COUNTED = "order.notCounted", "0x0000074", 1116, Information, Nobody,
        "Before the first full sync, the connector cannot count whom an order takes access from; the order waits for that sync",
        "No action is needed; the order continues after the first full sync.";
    ORDER_ACCOUNT_ONLY_WIPE = "order.accountOnlyWipe", "0x0000090", 1144, Error, ServiceAdministrator,
        "The device cannot wipe the account alone; the connector wiped nothing",
        "Order a wipe of the whole device if you want that.";
    ORDER_AMBIGUOUS = "order.ambiguous", "0x0000091", 1145, Error, ExchangeAdministrator,
        "Exchange returned several objects instead of one; the connector changed nothing",
        "Check the objects in Exchange that share the identity.";
    ORDER_DEFAULT_POLICY = "order.defaultPolicy", "0x0000092", 1146, Warning, ServiceAdministrator,
        "The connector does not remove the default mailbox policy; another policy must become the default first",
        "Make another mailbox policy the default, then remove this one.";
    ORDER_EXPIRED = "order.expired", "0x0000093", 1147, Warning, Nobody,
        "An order came too late; the connector did not carry it out",
        "No action is needed; the service orders again what it still wants.";
    ORDER_MANUAL_ENTRY = "order.manualEntry", "0x0000094", 1148, Warning, ExchangeAdministrator,
        "An entry, rule, policy or link that somebody made by hand conflicts with the order; it stays",
        "Remove the entry in Exchange if you want the service to decide instead.";
    ORDER_NOT_CONFIRMED = "order.notConfirmed", "0x0000095", 1149, Error, ServiceAdministrator,
        "Somebody confirmed a wipe with a name that is not the device's; the connector wiped nothing",
        "Order the wipe again and type the device's own name.";
    ORDER_NOT_FOUND = "order.notFound", "0x0000096", 1150, Warning, Nobody,
        "The order's device or mailbox is no longer in Exchange",
        "No action is needed; the next sync no longer lists it.";
    ORDER_NOT_READ = "order.notRead", "0x0000097", 1151, Warning, Nobody,
        "The connector could not read what the order needs; it changed nothing",
        "No action is needed; the service orders it again after the next sync.";
    ORDER_OTHER_OBJECT = "order.otherObject", "0x0000098", 1152, Error, ExchangeAdministrator,
        "Exchange returned a different object; the connector changed nothing",
        "Run a sync, then check the object in Exchange before you give the order again.";
    ORDER_VALUE = "order.value", "0x0000099", 1153, Error, ServiceAdministrator,
        "The connector cannot write a value of the order to Exchange",
        "Correct the value at the service and order again.";
    ORDER_WIPE_PENDING = "order.wipePending", "0x000009a", 1154, Warning, ServiceAdministrator,
        "A device has a wipe to carry out; its partnership stays",
        "Cancel the wipe first if you no longer want it.";
    ORDER_WIPE_SENT = "order.wipeSent", "0x000009b", 1155, Warning, Nobody,
        "The wipe was sent to the device; nobody can cancel it any more",
        "Nothing can be done; nobody can cancel a wipe that was sent.";
    ORDER_WIPE_UNKNOWN = "order.wipeUnknown", "0x000009c", 1156, Warning, ServiceAdministrator,
        "The connector stopped while it ordered a wipe; it does not try the wipe again",
        "Check the device's wipe times in Exchange, then decide at the service whether to order it again.";
    ORDER_BEGUN_EARLIER = "order.begunEarlier", "0x0000110", 1272, Warning, ExchangeAdministrator,
        "The order could not go on; an earlier try of it had begun to change Exchange",
        "Check the object in Exchange; `undo` with the order's run undoes what the earlier try changed.";
    UNDO_UNKNOWN_RUN = "undo.unknownRun", "0x0000070", 1112, Error, You,
        "The journal knows no such run",
        "Name the run as `journal` lists it.";
    UNDO_INCOMPLETE = "undo.incomplete", "0x0000071", 1113, Error, ExchangeAdministrator,
        "Not everything could be undone; the rest stays in the journal",
        "Remove the cause that the other findings name, then undo again.";
    UNDO_KEEPS = "undo.keepsConnection", "0x0000072", 1114, Error, ExchangeAdministrator,
        "The connector could not undo some changes, so the connection stays",
        "Remove the cause, then uninstall again, or uninstall with --keep.";
    UNDO_NOT_TAKEN_OVER = "undo.notTakenOver", "0x0000073", 1115, Warning, ServiceAdministrator,
        "The connector does not know whether earlier connectors changed something",
        "Check at the service what earlier connectors of the organization changed.";
    UNDO_CHANGED_BY_HAND = "undo.changedByHand", "0x00000a0", 1160, Warning, ExchangeAdministrator,
        "A value is not as the connector left it; the undo leaves it",
        "If you want the earlier value, set it in Exchange by hand.";
    UNDO_IRREVERSIBLE = "undo.irreversible", "0x00000a1", 1161, Information, Nobody,
        "What was done cannot be undone",
        "Nothing can be done.";
}
