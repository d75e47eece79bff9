//! The store: what the service remembers. The trait is the seam between routes and engines; nothing else speaks SQL.
//!
//! Times are arguments, in the service's clock. Every write that steers access is durable when its call returns.

pub(crate) mod approvals;
pub(crate) mod compliance;
pub mod database;
pub(crate) mod decisions;
pub(crate) mod directory;
pub(crate) mod enrollment;
pub(crate) mod graph;
pub(crate) mod groups;
pub(crate) mod handover;
pub(crate) mod hold_or_release;
pub(crate) mod inventory;
pub(crate) mod lease;
pub(crate) mod mailbox_policies;
pub(crate) mod notices;
pub(crate) mod objects;
pub(crate) mod orders;
pub(crate) mod organization;
pub(crate) mod person_runs;
pub(crate) mod renamed;
pub(crate) mod runs;
pub(crate) mod settings;
pub(crate) mod switch_on;
pub(crate) mod templates;
pub mod types;
pub(crate) mod undone;
pub(crate) mod uploads;
pub(crate) mod users;
pub mod wish_store;
pub(crate) mod wishes;
pub(crate) mod words;
pub(crate) mod world;

pub use wish_store::WishStore;

use async_trait::async_trait;
use exchange_connector::api::checkin::{AgentHealth, OrderAck};
use exchange_connector::api::directory::{GroupMember, GroupRead, TargetedUsers};
use exchange_connector::api::manage::{MadeChanges, Undone};
use exchange_connector::api::report::{
    CommitSync, CommitSyncResponse, OpenSync, OpenSyncResponse, OrganizationReport,
};
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Notification, Order, OrderKind};
use jiff::Timestamp;
use uuid::Uuid;

use crate::rules::compliance::record::ManagedDevice;
use crate::rules::organization::change::Effect;
use crate::rules::run::World;
use types::{
    AgentSettings, AgentState, Change, ChunkReceipt, Connector, ConnectorPatch, DecisionRow, DevicePage,
    DeviceQuery, DirectoryGroupRow, DueNotice, Enrolled, Enrolment, GraphRow, GroupRow, ImportCounts,
    ImportMode, LeaseHeld, ManagedDeviceRow, Member, MessageRow, NewToken, NoticeRow, Outcome, PlanRow,
    PolicyKind, PolicyRow, RunLine, RunRow, SourceRow, StagedChunk, Stored, StoredOrder, SyncStatus,
    TemplateRow, User,
};

/// Why the store did not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database did not answer as it should")]
    Database(#[from] sqlx::Error),
    #[error("the database could not be brought to this version")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    #[error("a stored document cannot be read")]
    Document(#[from] serde_json::Error),
    #[error("the database holds a value that this version does not know: {0}")]
    Value(String),
    #[error("PostgreSQL is not supported by this version; use sqlite:FILE")]
    PostgresNotSupported,
    #[error("{0:?} is no database address; write sqlite:FILE")]
    Url(String),
    #[error("{0}")]
    Refused(Refusal),
}

/// A refusal that the caller turns into an answer; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the account file's token is not known")]
    TokenUnknown,
    #[error("the account file has expired")]
    TokenExpired,
    #[error("the account file is used up")]
    TokenUsedUp,
    #[error("a connector for this organization exists")]
    ConnectorExists,
    #[error("this agent was replaced or its connection deleted")]
    AgentRevoked,
    #[error("another agent holds the organization's lease")]
    LeaseLost,
    #[error("this upload does not exist or was ended by a newer one")]
    SyncUnknown,
    #[error("what was received is not what was announced")]
    ChunkMismatch,
    #[error("this order is not to be started")]
    OrderNotStartable,
    #[error("not found")]
    NotFound,
    #[error("it exists already")]
    Exists,
    #[error("it was changed by someone else")]
    Stale,
    #[error("the connector only observes")]
    Observing,
    #[error("the connector only observes and takes no undo from the service")]
    ObservingUndo,
    #[error("the run does not wait for anybody")]
    RunNotHeld,
    #[error("an order of this kind is on its way")]
    OrderUnderWay,
    #[error("a run of this kind is under way")]
    RunUnderWay,
    #[error("a switch-on waits for a person because approvals failed")]
    SwitchOnWaits,
    #[error("devices outside the discovery scope are not known")]
    ScopePartial,
    #[error("the run changed nothing")]
    NothingToUndo,
    #[error("the device is gone")]
    DeviceGone,
    #[error("a wipe of the device is under way")]
    WipeUnderWay,
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Shorthand of every call below.
pub type Result<T> = std::result::Result<T, StoreError>;

/// One database behind the service.
pub trait Store:
    Users
    + Enrollment
    + Work
    + Uploads
    + Inventory
    + ComplianceStore
    + GroupStore
    + GraphStore
    + DirectoryStore
    + DecisionStore
    + WishStore
    + NotificationStore
    + Send
    + Sync
    + std::fmt::Debug
{
}

impl<T> Store for T where
    T: Users
        + Enrollment
        + Work
        + Uploads
        + Inventory
        + ComplianceStore
        + GroupStore
        + GraphStore
        + DirectoryStore
        + DecisionStore
        + WishStore
        + NotificationStore
        + Send
        + Sync
        + std::fmt::Debug
{
}

/// Administrators and their sessions.
#[async_trait]
pub trait Users {
    async fn add_user(&self, now: Timestamp, name: &str) -> Result<()>;
    /// Gives the user (made when missing) a token; an older token ends. False when the user existed.
    async fn set_user_token(&self, now: Timestamp, name: &str, hash: [u8; 32]) -> Result<bool>;
    async fn users(&self) -> Result<Vec<User>>;
    async fn remove_user(&self, name: &str) -> Result<()>;
    async fn user_by_token(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>>;
    async fn open_session(&self, user: &str, hash: [u8; 32], expires_at: Timestamp) -> Result<()>;
    async fn user_by_session(&self, now: Timestamp, hash: [u8; 32]) -> Result<Option<String>>;
    async fn close_session(&self, hash: [u8; 32]) -> Result<()>;
}

/// Account files' tokens, agents and their certificates.
#[async_trait]
pub trait Enrollment {
    async fn add_token(&self, now: Timestamp, token: &NewToken) -> Result<()>;
    /// Consumes one use of the token, makes or replaces the organization's agent and notes its certificate.
    async fn enroll(&self, now: Timestamp, enrolment: &Enrolment) -> Result<Enrolled>;
    /// The agent a client certificate belongs to; the first use of a newer generation supersedes the older ones.
    async fn agent(&self, now: Timestamp, agent: Uuid, serial: &[u8]) -> Result<Option<AgentState>>;
    /// Notes a certificate that was issued to an agent; gives its generation.
    async fn add_certificate(
        &self,
        now: Timestamp,
        agent: Uuid,
        serial: &[u8],
        not_after: Timestamp,
    ) -> Result<u64>;
}

/// Check-ins, leases and orders.
#[async_trait]
pub trait Work {
    async fn note_health(
        &self,
        now: Timestamp,
        agent: &AgentState,
        version: &str,
        health: &AgentHealth,
    ) -> Result<()>;
    /// Acquires or renews the lease.
    async fn lease(&self, now: Timestamp, agent: &AgentState) -> Result<LeaseHeld>;
    /// Puts aside what has run out, then hands out what is ready to the holder of `epoch`.
    async fn claim_orders(
        &self,
        now: Timestamp,
        agent: &AgentState,
        epoch: u64,
        most: u32,
    ) -> Result<Vec<Order>>;
    async fn start_order(
        &self,
        now: Timestamp,
        agent: &AgentState,
        order: Uuid,
        attempt: u32,
        epoch: u64,
    ) -> Result<()>;
    /// Keeps the answer; the order's state follows when the attempt is the current one. Answering twice is once.
    async fn finish_order(&self, now: Timestamp, agent: &AgentState, ack: &OrderAck) -> Result<()>;
    /// A newer order for the same target supersedes a queued one.
    async fn add_order(
        &self,
        now: Timestamp,
        org: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        by: &str,
    ) -> Result<Uuid>;
    async fn order(&self, id: Uuid) -> Result<Option<StoredOrder>>;
    async fn orders(&self, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<StoredOrder>>;
    /// What was handed out to the holder of the lease and is not among the orders that it has was lost on its way: it
    /// waits again. A wipe does not: a person ordered it for then.
    async fn give_back(&self, now: Timestamp, agent: &AgentState, has: &[Uuid]) -> Result<()>;
    /// True when nothing more comes of what was reported so far: the decisions are as new as the devices, and no order is
    /// ready or on its way.
    async fn settled(&self, now: Timestamp, org: Uuid) -> Result<bool>;
    /// Notes what the agent took back: it is not ordered again until the wish for it changes, and is not ours any more.
    async fn undone(&self, now: Timestamp, org: Uuid, undone: &Undone) -> Result<()>;
    /// What orders changed and nobody took back, one page.
    async fn made_changes(&self, org: Uuid, after: Option<Uuid>) -> Result<MadeChanges>;
    /// What agents answered, by key; `newest`: only what changed Exchange, the newest first.
    async fn changes(&self, newest: bool, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<Change>>;
}

/// Reports in chunks.
#[async_trait]
pub trait Uploads {
    async fn open_sync(
        &self,
        now: Timestamp,
        agent: &AgentState,
        open: &OpenSync,
    ) -> Result<OpenSyncResponse>;
    /// The digest of a chunk that is here already.
    async fn chunk(&self, agent: &AgentState, sync: Uuid, number: u32) -> Result<Option<ChunkReceipt>>;
    async fn put_chunk(&self, agent: &AgentState, sync: Uuid, chunk: StagedChunk) -> Result<()>;
    async fn commit_sync(
        &self,
        now: Timestamp,
        agent: &AgentState,
        sync: Uuid,
        commit: &CommitSync,
    ) -> Result<CommitSyncResponse>;
}

/// What administrators see and set.
#[async_trait]
pub trait Inventory {
    /// Fails when the database is out of reach or of another version.
    async fn ping(&self) -> Result<()>;
    async fn connectors(&self, now: Timestamp) -> Result<Vec<Connector>>;
    async fn connector(&self, now: Timestamp, id: Uuid) -> Result<Option<Connector>>;
    async fn add_connector(&self, now: Timestamp, patch: &ConnectorPatch) -> Result<Uuid>;
    async fn update_connector(
        &self,
        now: Timestamp,
        id: Uuid,
        version: Option<u64>,
        patch: &ConnectorPatch,
    ) -> Result<()>;
    /// Revokes its agents and forgets its devices.
    async fn remove_connector(&self, id: Uuid, version: Option<u64>) -> Result<()>;
    async fn mode(&self, org: Uuid) -> Result<Mode>;
    /// The organization as full syncs have read it, each part as it was last read; `None` before the first.
    async fn organization(&self, org: Uuid) -> Result<Option<OrganizationReport>>;
    async fn devices(&self, query: &DeviceQuery) -> Result<DevicePage>;
    async fn count_devices(&self, query: &DeviceQuery) -> Result<u64>;
    /// The last committed upload of a kind since a time, for what a sync order brought.
    async fn sync_since(&self, org: Uuid, kind: &str, since: Timestamp) -> Result<Option<SyncStatus>>;
    async fn policy(&self, kind: PolicyKind, org: Uuid) -> Result<Option<PolicyRow>>;
    /// `version` is the one that was read; 0 where nothing was stored.
    async fn set_policy(
        &self,
        now: Timestamp,
        kind: PolicyKind,
        org: Uuid,
        version: u64,
        body: &str,
        by: &str,
    ) -> Result<u64>;
    /// Throws away what no upload needs any more.
    async fn clean(&self, now: Timestamp) -> Result<()>;
}

/// Management records, their sources, and links between records and devices.
#[async_trait]
pub trait ComplianceStore {
    async fn managed_devices(&self, after: Option<Uuid>, most: u32) -> Result<Vec<ManagedDeviceRow>>;
    async fn managed_device(&self, id: Uuid) -> Result<Option<ManagedDeviceRow>>;
    /// `version` 0: it must be new; `None`: it must be there.
    async fn put_managed_device(
        &self,
        now: Timestamp,
        id: Uuid,
        version: Option<u64>,
        record: &ManagedDevice,
        by: &str,
    ) -> Result<()>;
    async fn remove_managed_device(&self, id: Uuid, version: Option<u64>) -> Result<()>;
    /// A reading of a source. Only a complete one takes away what it lacks; all of it happens, or nothing.
    async fn import_managed_devices(
        &self,
        now: Timestamp,
        source: &str,
        records: &[(Uuid, ManagedDevice)],
        mode: ImportMode,
        by: &str,
    ) -> Result<ImportCounts>;
    async fn compliance_sources(&self) -> Result<Vec<SourceRow>>;
    /// Says that a source is complete as it stands, or that it is not.
    async fn set_compliance_source(&self, now: Timestamp, name: &str, complete: bool, by: &str)
    -> Result<()>;
    /// Forgets a source and its records.
    async fn remove_compliance_source(&self, name: &str) -> Result<()>;
    /// Links a device to a record; `None` takes the link away. Links outlive both sides.
    async fn link(&self, now: Timestamp, device: Uuid, managed: Option<Uuid>, by: &str) -> Result<()>;
}

/// Groups of users.
#[async_trait]
pub trait GroupStore {
    async fn groups(&self) -> Result<Vec<GroupRow>>;
    async fn group_members(&self, id: Uuid) -> Result<Vec<String>>;
    /// A complete list replaces the members; another one only adds to them.
    async fn set_group(
        &self,
        now: Timestamp,
        id: Uuid,
        name: Option<&str>,
        members: &[Member],
        complete: bool,
        by: &str,
    ) -> Result<()>;
    async fn remove_group(&self, id: Uuid) -> Result<()>;
}

/// Microsoft Graph as a source, sealed secrets, and work that one of several services does.
#[async_trait]
pub trait GraphStore {
    async fn graph_source(&self) -> Result<Option<GraphRow>>;
    /// Sets it; from then on it is a source that was not read completely, unless it was and `forget` is false.
    /// `forget` takes away what was read before: of another tenant, nothing holds. Gives the new generation.
    async fn set_graph_source(
        &self,
        now: Timestamp,
        settings: &str,
        secret: Option<(&str, &[u8])>,
        forget: bool,
        by: &str,
    ) -> Result<u64>;
    /// Forgets it, its secrets and its records. Groups stay, and count as not read.
    async fn remove_graph_source(&self) -> Result<()>;
    /// Keeps the state, unless the settings were changed since.
    async fn set_graph_state(&self, generation: u64, state: &str) -> Result<()>;
    /// Notes what a person asked for; `None` when it was begun.
    async fn ask_graph(&self, asked: Option<&str>) -> Result<()>;
    /// A reading of `managedDevices`; refused as stale when the settings were changed since it began.
    async fn import_graph(
        &self,
        now: Timestamp,
        generation: u64,
        records: &[(Uuid, ManagedDevice)],
        mode: ImportMode,
    ) -> Result<ImportCounts>;
    /// Groups that policies name.
    async fn named_groups(&self) -> Result<Vec<Uuid>>;
    /// Groups whose members came from Graph.
    async fn graph_groups(&self) -> Result<Vec<Uuid>>;
    /// A group whose last reading failed: decisions that need it wait. False where that was known.
    async fn unread_group(&self, id: Uuid) -> Result<bool>;
    /// A group's members, all of them, from Graph.
    async fn set_graph_group(
        &self,
        now: Timestamp,
        generation: u64,
        id: Uuid,
        name: Option<&str>,
        members: &[Member],
    ) -> Result<()>;
    async fn sealed_secret(&self, name: &str) -> Result<Option<Vec<u8>>>;
    /// Takes or renews a lease for one kind of work; false while another service holds it.
    async fn take_lease(&self, now: Timestamp, work: &str, holder: Uuid, seconds: i64) -> Result<bool>;
    async fn release_lease(&self, work: &str, holder: Uuid) -> Result<()>;
}

/// Groups that agents read from Active Directory, and whose devices they discover.
#[async_trait]
pub trait DirectoryStore {
    /// What an agent is told of groups and discovery.
    async fn agent_settings(&self, org: Uuid) -> Result<AgentSettings>;
    /// Notes how a reading went; one that is not complete freezes the decisions that need the group. True: its members
    /// are not here yet.
    async fn note_group_read(&self, now: Timestamp, agent: &AgentState, read: &GroupRead) -> Result<bool>;
    /// The members of a reading. A complete one replaces them; another one only adds to them.
    async fn set_group_read(
        &self,
        now: Timestamp,
        agent: &AgentState,
        read: &GroupRead,
        members: &[GroupMember],
    ) -> Result<()>;
    async fn directory_groups(&self) -> Result<Vec<DirectoryGroupRow>>;
    /// Freezes groups whose readings have ended; gives how many.
    async fn expire_groups(&self, now: Timestamp) -> Result<u64>;
    /// Whom discovery is limited to: the users of the policy's groups, and whoever has an entry of ours.
    async fn targeted_users(&self, org: Uuid, after: Option<&str>, most: u32) -> Result<TargetedUsers>;
}

/// Decisions, runs of orders and the brake.
#[async_trait]
pub trait DecisionStore {
    /// Organizations whose decisions are older than what they are made from, or whose time has come.
    async fn due(&self, now: Timestamp) -> Result<Vec<Uuid>>;
    /// Everything that an organization's decisions are made from, as of one moment.
    async fn world(&self, org: Uuid) -> Result<World>;
    /// The groups that a policy and mailbox policies name.
    async fn world_groups(
        &self,
        policy: &crate::rules::access::Policy,
        mailbox_policies: &[crate::rules::organization::mailbox_policies::MailboxPolicy],
    ) -> Result<Vec<crate::rules::run::Group>>;
    /// Stores an evaluation and, where the connector enforces, its orders: all of them leave, or, beyond the
    /// brake, none of them does before a person says so.
    async fn store_evaluation(&self, now: Timestamp, outcome: &Outcome) -> Result<Stored>;
    async fn decision(&self, device: Uuid) -> Result<Option<DecisionRow>>;
    async fn decisions(&self, devices: &[Uuid]) -> Result<Vec<DecisionRow>>;
    /// Devices that would change, by key; of one organization or of all, of one effect or of any.
    async fn plan(
        &self,
        org: Option<Uuid>,
        effect: Option<Effect>,
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<PlanRow>>;
    /// Devices with records that may be theirs and that nobody has linked, by key.
    async fn proposals(&self, after: Option<(Uuid, Uuid)>, most: u32) -> Result<Vec<PlanRow>>;
    async fn count_effects(&self, org: Option<Uuid>) -> Result<Vec<(String, u64)>>;
    async fn orders_of_device(&self, device: Uuid) -> Result<Vec<StoredOrder>>;
    /// Newest first.
    /// The newest first; `after` goes on from a run.
    async fn runs(&self, state: Option<&str>, after: Option<Uuid>, most: u32) -> Result<Vec<RunRow>>;
    async fn run(&self, id: Uuid) -> Result<Option<RunRow>>;
    async fn run_items(&self, id: Uuid, after: u64, most: u32) -> Result<Vec<RunLine>>;
    /// Lets a held run's orders go, those that are still wanted; gives how many.
    async fn accept_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<u64>;
    /// Takes a held run back; its wishes are not ordered again until they change.
    async fn reject_run(&self, now: Timestamp, id: Uuid, by: &str) -> Result<()>;
    /// An order about one device that a person gives; refused while the connector observes.
    async fn add_device_order(
        &self,
        now: Timestamp,
        org: Uuid,
        device: Uuid,
        what: &OrderKind,
        deadline: Option<Timestamp>,
        by: &str,
    ) -> Result<Uuid>;
}

/// Mails to users: texts, and blocks that wait for them.
#[async_trait]
pub trait NotificationStore {
    async fn templates(&self) -> Result<Vec<TemplateRow>>;
    async fn template(&self, id: Uuid) -> Result<Option<TemplateRow>>;
    /// `version` 0: it must be new; `None`: it must be there.
    async fn put_template(
        &self,
        now: Timestamp,
        template: &TemplateRow,
        version: Option<u64>,
        by: &str,
    ) -> Result<()>;
    async fn remove_template(&self, id: Uuid) -> Result<()>;
    async fn messages(&self, template: Uuid) -> Result<Vec<MessageRow>>;
    /// A new one needs a locale that the template lacks.
    async fn put_message(
        &self,
        now: Timestamp,
        template: Uuid,
        message: &MessageRow,
        new: bool,
        by: &str,
    ) -> Result<()>;
    async fn remove_message(&self, template: Uuid, id: Uuid) -> Result<()>;
    /// Makes notices due again whose mail failed a while ago, until the block is a day old.
    async fn retry_mails(&self, now: Timestamp) -> Result<u64>;
    /// Blocks whose users were not told yet.
    async fn due_notices(&self, most: u32) -> Result<Vec<DueNotice>>;
    /// Queues the mail of a notice, with its locale, or notes that none is sent. False: it is not due any more.
    async fn write_mail(
        &self,
        now: Timestamp,
        notice: &DueNotice,
        mail: Option<(&Notification, &str)>,
    ) -> Result<bool>;
    /// The newest notice about a device.
    async fn notice(&self, device: Uuid) -> Result<Option<NoticeRow>>;
    /// Organizations with an order whose time came after `since`: their agents are to be woken.
    async fn ripe(&self, since: Timestamp, now: Timestamp) -> Result<Vec<Uuid>>;
}
