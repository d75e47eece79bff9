//! The keys of the journal's `meta` table: what the agent remembers in single values, each with its type, its stored
//! name and the one conversion between the two.
//!
//! Names and encodings are in every existing data folder: a test freezes them.

use std::fmt::Display;
use std::str::FromStr;

use exchange_connector::api::book::{Heard, Other};
use exchange_connector::api::directory::DirectoryRequest;
use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::brake::Limits;
use exchange_connector::domain::health::{DeviceCounts, Finding, Mode};
use exchange_connector::domain::scope::DiscoveryScope;
use exchange_connector::domain::server::ExchangeServer;
use exchange_connector::orders::OurObjects;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::Result;

/// Number of the snapshot's tables.
pub const SNAPSHOT: Key<i64> = Key::text("snapshot");
/// The counts by access state.
pub const COUNTS: Key<DeviceCounts> = Key::json("counts");
/// The scope that the snapshot was made in.
pub const SNAPSHOT_SCOPE: Key<DiscoveryScope> = Key::json("snapshotScope");
/// The organization as the last full sync read it.
pub const ORGANIZATION: Key<OrganizationReport> = Key::json("organization");
/// The organization's servers, as last listed.
pub const SERVERS: Key<Vec<ExchangeServer>> = Key::json("servers");
/// The Client Access Server that answered last.
pub const SERVER: Key<String> = Key::text("server");
/// A set-up asks the next run to begin with a full sync.
pub const FULL_SYNC_DUE: Key<()> = Key::flag("fullSyncDue");
/// The server refused a pipe: the agent requests statistics device by device.
pub const PIPING_REFUSED: Key<()> = Key::flag("pipingRefused");

/// What the service last allowed. A value that is not known means `Observe`.
pub const MODE: Key<Mode> = Key {
    name: "mode",
    decode: |text| Ok(Some(if text == "enforce" { Mode::Enforce } else { Mode::Observe })),
    encode: |mode| {
        Ok(match mode {
            Mode::Enforce => "enforce",
            Mode::Observe => "observe",
        }
        .into())
    },
};
/// The answer to a check-in from before this moment does not end observing. An undo of everything sets it, once the
/// agent has reported it to the service.
pub const OBSERVE_SINCE: Key<Timestamp> = Key::milliseconds("observeSince");
/// The lease's epoch.
pub const EPOCH: Key<u64> = Key::text("epoch");
/// Whether the service has revoked this connector; the next check-in that succeeds clears it.
pub const SERVICE_STATE: Key<ServiceState> = Key {
    name: "serviceState",
    decode: |text| Ok((text == "revoked").then_some(ServiceState::Revoked)),
    encode: |ServiceState::Revoked| Ok("revoked".into()),
};
/// The enrolment (`agentId`) that knows what earlier connectors of its organization changed.
pub const TAKEN_OVER: Key<Uuid> = Key::text("takenOver");

/// The service's time at its last answer, as far as it believes its own clock. What is deleted by age goes by it: this
/// computer's clock may be years ahead for one start.
pub const SERVICE_TIME: Key<Timestamp> = Key::milliseconds("serviceTime");
/// What is wrong with the clocks.
pub const CLOCK_FINDING: Key<Finding> = Key::json("clockFinding");

/// The groups that the service wants read.
pub const DIRECTORY: Key<DirectoryRequest> = Key::json("directory");
/// The scope that the service limits discovery to.
pub const DISCOVERY_SCOPE: Key<DiscoveryScope> = Key::json("discoveryScope");
/// The limits of the service's brake.
pub const BRAKE: Key<Limits> = Key::json("brake");
/// Revision of the last three, as the service counts.
pub const SETTINGS_REVISION: Key<u64> = Key::text("settingsRevision");

/// The findings that hold now, besides those of the last sync.
pub const FINDINGS: Key<Vec<Finding>> = Key::json("findings");
/// What the service says of the organization: what stands otherwise than it is wanted.
pub const SERVICE_FINDINGS: Key<Vec<Finding>> = Key::json("serviceFindings");
/// That the service refuses for good to hear of an undo.
pub const NOTICE_REFUSED: Key<Finding> = Key::json("noticeRefused");
/// That it refuses for good to take a report of devices.
pub const REPORT_REFUSED: Key<Finding> = Key::json("reportRefused");
/// What is wrong with groups or the directory.
pub const DIRECTORY_FINDINGS: Key<Vec<Finding>> = Key::json("directoryFindings");
/// Exchange wants no mail before then.
pub const MAILS_NOT_BEFORE: Key<Timestamp> = Key::milliseconds("mailsNotBefore");
/// The notification mailbox's EWS address, as Autodiscover found it.
pub const EWS_ADDRESS: Key<EwsAddress> = Key::json("ewsAddress");
/// The rules and mailbox policies that are ours.
pub const OUR_OBJECTS: Key<OurObjects> = Key::json("ourObjects");

/// The newest place of the service's book that the agent heard of.
pub const BOOK_HEARD: Key<Heard> = Key::json("bookHeard");
/// What the last answer to a check-in gave, to be shown with the next one.
pub const BOOK_TOKEN: Key<String> = Key::text("bookToken");
/// The journal was put back: its orders without an outcome are in doubt.
pub const IN_DOUBT: Key<()> = Key::flag("inDoubt");
/// What the last restore of the folder or of the service meant.
pub const RESTORE: Key<Noted> = Key::json("restore");
/// Another computer that works with a copy of this folder.
pub const COPY: Key<Other> = Key::json("copy");

/// What the service says to one enrolment; another enrolment does not inherit it.
pub(super) const OF_ENROLLMENT: [&str; 18] = [
    SERVICE_TIME.name,
    CLOCK_FINDING.name,
    SERVICE_FINDINGS.name,
    NOTICE_REFUSED.name,
    REPORT_REFUSED.name,
    OBSERVE_SINCE.name,
    MODE.name,
    EPOCH.name,
    SERVICE_STATE.name,
    FINDINGS.name,
    DIRECTORY.name,
    DIRECTORY_FINDINGS.name,
    DISCOVERY_SCOPE.name,
    BRAKE.name,
    SETTINGS_REVISION.name,
    BOOK_HEARD.name,
    BOOK_TOKEN.name,
    COPY.name,
];

/// Lasting states that the service can give a connector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceState {
    /// It serves the organization no longer.
    Revoked,
}

/// The EWS address that Autodiscover found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EwsAddress {
    pub email: String,
    pub url: String,
}

/// What is said of a restore, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    pub at: Timestamp,
    pub finding: Finding,
}

/// A remembered value's name and type.
#[derive(Debug)]
pub struct Key<T> {
    name: &'static str,
    /// `None`: the text is not one of this key's, and counts as forgotten.
    decode: fn(&str) -> Result<Option<T>>,
    encode: fn(&T) -> Result<String>,
}

impl<T> Key<T> {
    const fn json(name: &'static str) -> Self
    where
        T: Serialize + DeserializeOwned,
    {
        Self {
            name,
            decode: |text| Ok(serde_json::from_str(text)?),
            encode: |value| Ok(serde_json::to_string(value)?),
        }
    }

    const fn text(name: &'static str) -> Self
    where
        T: Display + FromStr,
    {
        Self { name, decode: |text| Ok(text.parse().ok()), encode: |value| Ok(value.to_string()) }
    }

    pub(super) async fn get(&self, connection: &mut SqliteConnection) -> Result<Option<T>> {
        let row = sqlx::query("SELECT value FROM meta WHERE name = ?")
            .bind(self.name)
            .fetch_optional(connection)
            .await?;
        row.map_or(Ok(None), |row| (self.decode)(row.get(0)))
    }

    /// True when there is a value, whether or not it can be decoded.
    pub(super) async fn is_set(&self, connection: &mut SqliteConnection) -> Result<bool> {
        let sql = "SELECT count(*) > 0 FROM meta WHERE name = ?";
        Ok(sqlx::query_scalar(sql).bind(self.name).fetch_one(connection).await?)
    }

    /// `None` forgets the value. What is there already is not written again.
    pub(super) async fn set(&self, connection: &mut SqliteConnection, value: Option<&T>) -> Result<()> {
        let Some(value) = value else { return forget(connection, self.name).await };
        sqlx::query(
            "INSERT INTO meta (name, value) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
        )
        .bind(self.name)
        .bind((self.encode)(value)?)
        .execute(connection)
        .await?;
        Ok(())
    }
}

impl Key<()> {
    const fn flag(name: &'static str) -> Self {
        Self { name, decode: |_| Ok(Some(())), encode: |()| Ok("1".into()) }
    }
}

impl Key<Timestamp> {
    /// Milliseconds since 1970.
    const fn milliseconds(name: &'static str) -> Self {
        Self {
            name,
            decode: |text| Ok(text.parse().ok().and_then(|text| Timestamp::from_millisecond(text).ok())),
            encode: |at| Ok(at.as_millisecond().to_string()),
        }
    }
}

/// Forgets a value by its name.
pub(super) async fn forget(connection: &mut SqliteConnection, name: &str) -> Result<()> {
    sqlx::query("DELETE FROM meta WHERE name = ?").bind(name).execute(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
