//! The items of a run: orders, and the devices that they take access from.

use exchange_connector::domain::order::OrderKind;
use uuid::Uuid;

/// One order of a run, or only a device that another order of the run takes access from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunItem {
    pub device: Option<Uuid>,
    pub order: Option<OrderKind>,
    pub takes_access: bool,
    /// Why, in words.
    pub reason: Option<String>,
}

impl RunItem {
    /// An order about the organization or a mailbox, with its reason.
    pub fn of_order(order: OrderKind, reason: impl Into<String>) -> Self {
        Self { order: Some(order), reason: Some(reason.into()), ..Self::default() }
    }

    /// A device that another order of the run may take access from.
    pub fn counted(device: Uuid) -> Self {
        Self { device: Some(device), takes_access: true, ..Self::default() }
    }

    /// True for an order that may take access from devices that the service does not know.
    pub fn takes_from_unknown_devices(&self) -> bool {
        self.takes_access && self.device.is_none() && self.order.is_some()
    }
}
