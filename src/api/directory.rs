//! Groups that the agent reads from Active Directory for the service, and the users whom discovery is limited to.
//!
//! A check-in's answer names the groups. For each, `POST /agent/v1/groups/read` reports the result of the reading and a
//! hash of the members. Only where the answer asks for the members, `PUT /agent/v1/groups/{id}` sends them:
//! NDJSON compressed with zstd, a [`GroupRead`] in the first line and a [`GroupMember`] in each other one.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::health::Finding;

/// Most members of one group, nested ones included.
pub const MAX_GROUP_MEMBERS: usize = 500_000;
/// Most bytes of a `PUT`, as sent and as unpacked.
pub const MAX_GROUP_PACKED: usize = 64 * 1024 * 1024;
pub const MAX_GROUP_UNPACKED: u64 = 512 * 1024 * 1024;
/// Most addresses of one member that the agent reports.
pub const MAX_ADDRESSES: usize = 200;
/// Users of one page of `GET /agent/v1/discovery/users`.
pub const USERS_PAGE: u32 = 5_000;

/// Part of a check-in's answer: which groups to read, by their `objectGUID`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DirectoryRequest {
    pub groups: Vec<Uuid>,
    /// How often they are read anew; also after each full sync.
    pub refresh_minutes: u32,
}

/// How the reading of one group went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupRead {
    pub id: Uuid,
    /// The lease that the agent holds.
    pub epoch: u64,
    pub name: Option<String>,
    /// The group was found and every member of it, nested groups' included, was read.
    pub complete: bool,
    /// The group was found.
    pub found: bool,
    pub members: u64,
    /// Of name, completeness and members, whatever their order: 32 hexadecimal digits.
    pub hash: String,
    /// Why it is not complete.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<Finding>,
}

/// 200 to [`GroupRead`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupReadResponse {
    /// The service does not have these members: send them.
    pub send: bool,
}

/// A user in a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GroupMember {
    /// `objectGUID`, which is also the GUID of the user's mailbox.
    pub id: Option<Uuid>,
    /// `userPrincipalName`, `mail` and the SMTP addresses of `proxyAddresses`, in lower case, that order, each once.
    pub addresses: Vec<String>,
}

/// A page of the users whom discovery is limited to: `GET /agent/v1/discovery/users?after=…`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TargetedUsers {
    pub users: Vec<GroupMember>,
    /// False while a group that the policy names was not read completely: then the list of users is not complete.
    pub complete: bool,
    /// `after` of the next page; none: this was the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
