//! Books: what agent and service each remember of the changes in Exchange, and how a check-in compares the two, so that a
//! folder or database that went back in time is noticed and mended. The rules are in `crate::books`.
//!
//! Only check-ins carry it. An older peer says nothing of it, and nothing is concluded from that.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::checkin::OrderAck;
use crate::domain::health::Mode;
use crate::domain::order::Order;

/// Longest page of [`KnownResults`], and longest [`Restored`].
pub const MOST_RESULTS: u32 = 200;

/// A place in a book's history: how many entries it has, and a random mark that no other history has at this number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    pub counter: u64,
    pub mark: String,
    /// When its owner told it, by the owner's clock.
    pub at: Timestamp,
}

impl Point {
    /// True when both are the same place of the same history, whenever they were told.
    pub fn is(&self, other: &Self) -> bool {
        (self.counter, &self.mark) == (other.counter, &other.mark)
    }
}

/// The agent's book, in a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentBook {
    /// Made with the journal.
    pub id: Uuid,
    pub now: Point,
    /// The places that it told since the service last confirmed one, with that one, oldest first.
    #[serde(default)]
    pub told: Vec<Point>,
    /// The newest place of the service's book that it heard of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Heard>,
    /// Of the last answer that arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Made at each start of the agent.
    pub instance: Uuid,
}

/// A place of the service's book, as the agent heard of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Heard {
    /// The service's book.
    pub id: Uuid,
    pub point: Point,
}

/// The service's book, in the answer to a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceBook {
    /// Made with the database.
    pub id: Uuid,
    pub now: Point,
    /// The newest place of the agent's book that the service holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Point>,
    pub verdict: Verdict,
    /// The agent showed a token that was not the last answer's: its folder was put back, if only by moments.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_doubt: bool,
    /// To be shown with the next check-in.
    pub token: String,
    /// Another computer that works with a copy of this agent's folder and was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Other>,
}

/// Another agent with the same enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Other {
    pub name: String,
    pub last_contact: Timestamp,
}

/// What the comparison of both books says. Unless they agree, the answer brings no lease, no order and no mode, and
/// nothing of the check-in was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    Agree,
    /// The agent first takes over what the service knows: `GET /agent/v1/results`.
    AgentWentBack,
    /// The agent first sends what it knows: `POST /agent/v1/restored`.
    ServiceWentBack,
}

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
    /// When what it changed was taken back.
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

/// `POST /agent/v1/leave`: this run of the agent ends. 204. Where a folder is put back afterwards, nobody waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Leave {
    pub instance: Uuid,
}
