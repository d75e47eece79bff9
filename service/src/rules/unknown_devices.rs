//! Devices that the service has not seen: outside a narrower discovery scope, or before the first full sync. Nobody can
//! count how many of them an order for the whole organization affects, so it counts as affecting everyone. Single objects
//! that Exchange could not show are counted, and each of them counts as a device that loses access.

use std::fmt;

use exchange_connector::domain::order::OrderKind;
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::orders::Effect;

use crate::rules::run::item::RunItem;

/// Why not every device of an organization is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownDevices {
    /// The connector looks at a part only.
    Narrow(DiscoveryScope),
    /// It looks at everything by now, but the last full sync that succeeded looked at a part.
    Since(DiscoveryScope),
    /// No full sync has succeeded.
    Never,
    /// The last sync read everything but so many objects.
    Unread(u64),
}

impl UnknownDevices {
    /// `scope`: what the connector is to look at; `seen`: what the last full sync looked at that read everything there
    /// but `unread` objects.
    pub fn of(scope: &DiscoveryScope, seen: Option<&DiscoveryScope>, unread: u64) -> Option<Self> {
        match (scope, seen) {
            (DiscoveryScope::All, Some(DiscoveryScope::All)) => (unread > 0).then_some(Self::Unread(unread)),
            (DiscoveryScope::All, Some(part)) => Some(Self::Since(part.clone())),
            (DiscoveryScope::All, None) => Some(Self::Never),
            (part, _) => Some(Self::Narrow(part.clone())),
        }
    }

    /// How many they are at most; `None`: nobody can tell.
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Unread(count) => Some(*count),
            Self::Narrow(_) | Self::Since(_) | Self::Never => None,
        }
    }

    /// What has to be done before the whole organization is known.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Narrow(_) => {
                "Set the connector's discoveryScope to {\"kind\": \"all\"} and let a full sync succeed."
            }
            Self::Since(_) | Self::Never => "Let a full sync succeed.",
            Self::Unread(_) => {
                "See the connector's findings for the objects, and repair or remove them in Exchange."
            }
        }
    }
}

impl fmt::Display for UnknownDevices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Narrow(scope) => {
                write!(f, "discovery looks only at {scope}; devices outside are not known and may lose access too")
            }
            Self::Since(scope) => write!(
                f,
                "the last full sync saw only {scope}; devices outside are not known and may lose access too"
            ),
            Self::Never => f.write_str(
                "no full sync has seen the whole organization yet; devices that are not known may lose access too",
            ),
            Self::Unread(1) => f.write_str("one device that Exchange could not show may lose access too"),
            Self::Unread(count) => {
                write!(f, "{count} devices that Exchange could not show may lose access too")
            }
        }
    }
}

/// Marks orders for the whole organization that may take access from devices that are not known, and says so.
pub(crate) fn mark(
    unknown: Option<&UnknownDevices>,
    items: &mut [RunItem],
    takes: impl Fn(&OrderKind) -> bool,
) {
    let Some(unknown) = unknown else { return };
    for item in items.iter_mut().filter(|item| item.order.as_ref().is_some_and(&takes)) {
        item.takes_access = true;
        let reason = item.reason.get_or_insert_default();
        reason.push_str(&format!("; {unknown}"));
    }
}

/// True when an order may take access from devices of any mailbox.
pub(crate) fn takes_from_anyone(order: &OrderKind, effect: &Effect<'_>) -> bool {
    // A mailbox whose policy is assigned is known with all its devices.
    !matches!(order, OrderKind::AssignMailboxPolicy { .. }) && !effect.is_nothing()
}
