//! Why a call of the store failed, and what it refuses.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

/// Why the store did not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database did not answer as it should")]
    Database(#[from] sqlx::Error),
    #[error("the database could not be brought to this version")]
    Migrate(#[from] MigrateError),
    #[error("a stored document cannot be read")]
    Document(#[from] serde_json::Error),
    #[error("the database holds a value that this version does not know: {0}")]
    Value(String),
    #[error("PostgreSQL is not supported by this version; use sqlite:FILE")]
    PostgresNotSupported,
    #[error("{0:?} is no database address; write sqlite:FILE")]
    Url(String),
    #[error("the database {file} is damaged: {said}", file = .file.display())]
    Damaged { file: PathBuf, said: String },
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
    #[error("a switch-on waits for a decision because approvals failed")]
    SwitchOnWaits,
    #[error("devices outside the discovery scope are not known")]
    ScopePartial,
    #[error("the run changed nothing")]
    NothingToUndo,
    #[error("the device is gone")]
    DeviceGone,
    #[error("a wipe of the device is under way")]
    WipeUnderWay,
    #[error("the search takes too long")]
    SearchTooBroad,
    #[error("the search is being built")]
    SearchBuilding,
    #[error("there are many of them already")]
    TooMany,
    #[error("the role allows more than the user's own")]
    RoleTooHigh,
    #[error("nobody else could administer the service then")]
    LastAdministrator,
    #[error("a second person is asked for, and there would be none")]
    NoSecondPerson,
    #[error("another person has to confirm it")]
    SecondPersonNeeded,
    #[error("the same waits for a second person already")]
    RequestWaits,
    #[error("the request does not wait for anybody")]
    RequestOver,
    #[error("nobody confirms an own request")]
    OwnRequest,
    #[error("who asked may not do it any more")]
    AuthorGone,
    #[error("the link is not known, was used or has ended")]
    LinkUnknown,
    #[error("the user has as many access tokens as there may be")]
    TooManyTokens,
}

impl StoreError {
    /// True when the disk has no room left.
    pub fn is_full(&self) -> bool {
        let error = match self {
            Self::Database(error)
            | Self::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => error,
            _ => return false,
        };
        let Some(error) = error.as_database_error() else { return false };
        // SQLITE_FULL, and SQLITE_IOERR_SHMSIZE where the log's index cannot grow.
        matches!(error.code().as_deref(), Some("13" | "4874"))
    }
}

impl From<Refusal> for StoreError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Shorthand of every call below.
pub type Result<T> = std::result::Result<T, StoreError>;
