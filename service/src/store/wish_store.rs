//! The store's part for the organization's wishes and for what a person orders for many devices at once.

use std::collections::HashSet;

use async_trait::async_trait;
use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::OrderState;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Result;
use super::types::{DeviceRow, PolicyKind, RunItem, RunRow};
use crate::rules::organization::mailbox_policies::MailboxPolicy;

/// What made a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RunKind {
    /// Decisions about devices and the organization's wishes.
    Decisions,
    StalePartnerships,
    QuarantineSwitchOn,
    ResetToDefault,
}

/// A stored mailbox policy.
#[derive(Debug, Clone)]
pub struct MailboxPolicyRow {
    pub id: Uuid,
    /// Zeros: all organizations.
    pub org: Uuid,
    pub policy: MailboxPolicy,
    pub version: u64,
    pub changed_by: String,
    pub changed_at: Timestamp,
}

/// Settings objects that are stored together or not at all.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Zeros: all organizations.
    pub scope: Uuid,
    /// Kind, the version that was read (0: nothing was stored), the new body.
    pub objects: Vec<(PolicyKind, u64, String)>,
    /// All mailbox policies of the scope, with the versions of those that were read.
    pub mailbox_policies: Option<(Versions, Vec<MailboxPolicy>)>,
}

/// Objects and the versions of them that were read.
pub type Versions = Vec<(Uuid, u64)>;

/// A run that a person makes.
#[derive(Debug)]
pub struct PersonRun {
    pub org: Uuid,
    pub kind: RunKind,
    pub items: Vec<RunItem>,
    /// Waits for a second word of a person.
    pub held: bool,
    pub detail: serde_json::Value,
    pub total: u64,
}

/// How an order of a run stands.
#[derive(Debug, Clone)]
pub struct RunOrder {
    pub device: Option<Uuid>,
    pub order: Uuid,
    pub state: OrderState,
    pub finding: Option<Finding>,
}

/// What a switch-on was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchDetail {
    pub level: AccessLevel,
    pub confirmed_losses: u64,
}

/// What a removal of stale partnerships was asked for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StaleDetail {
    pub days: u32,
    /// Partnerships that were quiet since then.
    pub before: Timestamp,
}

/// A user with many partnerships.
#[derive(Debug, Clone)]
pub struct Crowded {
    pub org: Uuid,
    pub address: String,
    pub user: Option<String>,
    pub partnerships: u64,
}

/// The organization's wishes, runs that people make, names that people give.
#[async_trait]
pub trait WishStore {
    /// Of one organization and of all, by priority; `None`: every one.
    async fn mailbox_policies(&self, org: Option<Uuid>) -> Result<Vec<MailboxPolicyRow>>;
    /// `version` 0: it must be new; `None`: it must be there.
    async fn put_mailbox_policy(
        &self,
        now: Timestamp,
        id: Uuid,
        org: Uuid,
        version: Option<u64>,
        policy: &MailboxPolicy,
        by: &str,
    ) -> Result<()>;
    async fn remove_mailbox_policy(&self, now: Timestamp, id: Uuid, version: Option<u64>) -> Result<()>;
    /// Whose settings an organization's are: its own, or those of all (zeros).
    async fn scope(&self, org: Uuid) -> Result<Uuid>;
    /// All of it, or nothing.
    async fn store_settings(&self, now: Timestamp, settings: &Settings, by: &str) -> Result<()>;
    async fn remove_policy(&self, kind: PolicyKind, org: Uuid, version: Option<u64>) -> Result<()>;
    /// Refused while the connector observes, or while one of its kind is under way.
    async fn make_run(&self, now: Timestamp, run: &PersonRun, by: &str) -> Result<Uuid>;
    /// Devices that lost access in the brake's window without a person's word.
    async fn recent_losses(&self, now: Timestamp, org: Uuid) -> Result<HashSet<Uuid>>;
    async fn run_orders(&self, run: Uuid, most: u32) -> Result<Vec<RunOrder>>;
    /// How many orders of a run stand how.
    async fn run_progress(&self, run: Uuid) -> Result<Vec<(OrderState, u64)>>;
    /// Orders that what a run did be taken back; gives the order.
    async fn undo_run(&self, now: Timestamp, run: Uuid, by: &str) -> Result<(Uuid, Uuid)>;
    /// A run, or an order that is its own.
    async fn run_of(&self, id: Uuid) -> Result<Option<RunRow>>;
    /// Partnerships that were quiet since `before`, by key. One without times is not among them.
    async fn stale(
        &self,
        before: Timestamp,
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<DeviceRow>>;
    /// Users of an organization with at least `least` partnerships, the most first. Clients that speak REST are none:
    /// Exchange's limit is on ActiveSync.
    async fn crowded(&self, org: Uuid, least: u64, most: u32) -> Result<Vec<Crowded>>;
    async fn device_names(&self, devices: &[Uuid]) -> Result<Vec<(Uuid, String)>>;
    async fn set_device_name(&self, now: Timestamp, device: Uuid, name: Option<&str>, by: &str)
    -> Result<()>;
    /// Families and models: of Exchange's list where it was read, else of the devices themselves.
    async fn device_classes(&self, org: Option<Uuid>) -> Result<Vec<(Option<String>, Option<String>)>>;
    /// Every known address of a group's members, in lower case.
    async fn group_addresses(&self, group: Uuid) -> Result<Vec<String>>;
    /// What somebody changed by hand of what was ordered for the organization.
    async fn organization_findings(&self, org: Uuid) -> Result<Vec<Finding>>;
    /// What is wanted for the organization and not ordered, because a person rejected it or took it back; in words.
    async fn rejected_wishes(&self, org: Uuid) -> Result<Vec<String>>;
    /// What the last evaluation would order for the organization, JSON.
    async fn organization_plan(&self, org: Uuid) -> Result<Option<String>>;
    /// Devices of one organization by device id, identity or GUID.
    async fn find_devices(&self, org: Uuid, text: &str) -> Result<Vec<DeviceRow>>;
}
