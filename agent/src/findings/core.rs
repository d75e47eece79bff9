//! The findings that the core words itself: what Exchange's errors mean, records that cannot be read, rights that are
//! missing, and orders that are refused. Here they are listed for the reference; a test holds list and core together.

use exchange_connector::domain::health::Severity;

use super::{Code, Who};

macro_rules! listed {
    ($($code:literal, $severity:ident, $who:ident, $meaning:literal;)+) => {
        /// Codes of the core. They have no number: no dialog shows them.
        pub const CORE: &[Code] = &[$(
            Code { code: $code, number: "", severity: Severity::$severity, who: Who::$who, meaning: $meaning },
        )+];
    };
}

listed! {
    "exchange.accessDenied", Error, Exchange, "Exchange does not let the account do what a command asked";
    "exchange.cmdletFailed", Error, Exchange, "A cmdlet was answered with an error of no known kind";
    "exchange.cmdletMissing", Error, Exchange, "The account does not see a cmdlet; a warning or note where it is only useful, or needed later";
    "exchange.invalidArgument", Error, Maker, "Exchange refused a value that the connector gave";
    "exchange.notFound", Warning, Nobody, "Exchange does not have an object any more";
    "exchange.parameterMissing", Error, Exchange, "The account does not see a parameter; a warning or note where it is only useful, or needed later";
    "exchange.pipingRefused", Information, Nobody, "The server takes one object at a time; a sync takes longer";
    "exchange.recordUnreadable", Warning, Maker, "A record cannot be read; everything else was read";
    "exchange.serverUnwell", Warning, Exchange, "The server could not answer; the connector tries again";
    "order.accountOnlyWipe", Error, Service, "A device cannot clear the account alone; nothing was wiped";
    "order.ambiguous", Error, Exchange, "Exchange gave several objects where one was meant; nothing was changed";
    "order.defaultPolicy", Warning, Service, "A mailbox policy is the default and is not removed; another one must become it first";
    "order.expired", Warning, Nobody, "An order came too late and was not carried out";
    "order.manualEntry", Warning, Exchange, "An entry, rule, policy or link that someone made by hand stands against the order and stays";
    "order.notConfirmed", Error, Service, "A wipe was confirmed with another name than the device's; nothing was wiped";
    "order.notFound", Warning, Nobody, "The order's device or mailbox is not in Exchange any more";
    "order.notRead", Warning, Nobody, "What the order stands on could not be read; nothing was changed";
    "order.otherObject", Error, Exchange, "Exchange gave another object than the one that was meant; nothing was changed";
    "order.value", Error, Service, "An order has a value that cannot be written to Exchange";
    "order.wipePending", Warning, Service, "A device has a wipe to carry out; its partnership stays";
    "order.wipeSent", Warning, Nobody, "The wipe was sent to the device and cannot be cancelled any more";
    "order.wipeUnknown", Warning, Service, "The connector stopped while it ordered a wipe; it is not tried again";
    "undo.changedByHand", Warning, Exchange, "A value is not as the connector left it; the undo leaves it";
    "undo.irreversible", Information, Nobody, "What was done cannot be undone";
}
