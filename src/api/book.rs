//! Books: what agent and service each remember of the changes in Exchange, and how a check-in compares the two, so that a
//! folder or database that went back in time is noticed and mended. The rules are in `crate::books`.
//!
//! Only check-ins carry it. An older peer says nothing of it, and nothing is concluded from that.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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

/// `POST /agent/v1/leave`: this run of the agent ends. 204. Where a folder is put back afterwards, nobody waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Leave {
    pub instance: Uuid,
}
