//! After a restore: what the service knows of orders, for an agent whose folder was put back, and what the agent knows, for
//! a service whose database was.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::book::{AgentBook, ServiceBook};
use super::checkin::OrderAck;
use crate::domain::health::Mode;
use crate::domain::order::Order;

/// Longest page of [`KnownResults`], and longest [`Restored`].
pub const MOST_RESULTS: u32 = 200;

/// `GET /agent/v1/results?after=ID`: the answers that the service has to this organization's orders, in the order in which
/// they came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KnownResults {
    pub results: Vec<KnownResult>,
    /// `after` of the next page; none: this was the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Uuid>,
}

/// An order with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KnownResult {
    pub order: Order,
    pub ack: OrderAck,
    /// When what it changed was undone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_at: Option<Timestamp>,
}

/// `POST /agent/v1/restored`: what the agent knows and a restored service may not. 200 with [`RestoredAnswer`]. Sent again
/// it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// Wipes first.
    pub results: Vec<KnownResult>,
    /// Nothing more follows: the service ends the rest of what it had handed out, and both books agree from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<LastOfRestored>,
}

/// The end of what the agent knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LastOfRestored {
    /// What the service last allowed: the stricter mode of the two holds.
    pub mode: Mode,
    /// The orders that the agent has and has not answered.
    pub open_orders: Vec<Uuid>,
    pub book: AgentBook,
}

/// 200 to [`Restored`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RestoredAnswer {
    /// After the last: the service's book from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<ServiceBook>,
}
