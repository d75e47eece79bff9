//! What an agent reads from Active Directory: which groups, the result of each reading, their members; and the users to
//! whom discovery is limited.
//!
//! A group counts as completely read only while its readings continue and stay complete. When one organization's agent
//! does not find a group, what another's agent has read still counts. What the API told is put aside by complete readings
//! only, and counts again when the agent reads no more.

use exchange_connector::api::directory::{
    DirectoryRequest, GroupMember, GroupRead, MAX_ADDRESSES, TargetedUsers,
};
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::scope::DiscoveryScope;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::brake::Limits;
use crate::rules::compliance::people::guid_address;
use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::{Refusal, Result};
use crate::store::inputs::changed;
use crate::store::lease::fenced;
use crate::store::row::{count, from_word, json_or_none, ms, signed, small, time};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::told;

/// Members of one insert.
const ROWS: usize = 1000;

/// A group whose readings have ended is frozen after this time, or four of its intervals.
const STALE_MS: i64 = 24 * 3_600_000;

/// Where an organization's groups are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DirectorySource {
    /// Not by the agent.
    #[default]
    None,
    ActiveDirectory,
}

/// What the service sends an agent about groups and discovery.
#[derive(Debug, Clone)]
pub struct AgentSettings {
    pub directory: Option<DirectoryRequest>,
    pub discovery_scope: DiscoveryScope,
    pub brake: Limits,
    /// Another number: something of it has changed.
    pub revision: u64,
}

/// How the last reading of a group by an agent went.
#[derive(Debug, Clone)]
pub struct DirectoryGroupRow {
    pub org: Uuid,
    pub group: Uuid,
    pub complete: bool,
    pub members: u64,
    pub read_at: Timestamp,
    pub finding: Option<Finding>,
}

impl Store {
    /// What the service sends an agent about groups and discovery.
    pub async fn agent_settings(&self, org: Uuid) -> Result<AgentSettings> {
        let mut tx = self.readers.begin().await?;
        let row = sql!(
            "select directory_source, directory_refresh_minutes, discovery_scope, brake_devices,
               brake_percent
             from connector where org_id = ?",
            (org)
        )
        .fetch_optional(&mut *tx)
        .await?
        .ok_or(Refusal::NotFound)?;
        let source: DirectorySource = from_word(row.try_get(0)?)?;
        let discovery_scope: DiscoveryScope = serde_json::from_str(row.try_get(2)?)?;
        let directory = match source {
            DirectorySource::None => None,
            DirectorySource::ActiveDirectory => Some(DirectoryRequest {
                groups: wanted(&mut tx, org).await?,
                refresh_minutes: small(row.try_get(1)?),
            }),
        };
        let brake = Limits { devices: count(row.try_get(3)?), percent: count(row.try_get(4)?) };
        let text = serde_json::to_string(&(&directory, &discovery_scope, &brake))?;
        let mut bytes = [0; 8];
        // 48 bits, so that a reader of JSON with floating-point numbers has them all.
        bytes[..6].copy_from_slice(&blake3::hash(text.as_bytes()).as_bytes()[..6]);
        Ok(AgentSettings { directory, discovery_scope, brake, revision: u64::from_le_bytes(bytes) })
    }

    /// Notes how a reading went; one that is not complete freezes the decisions that need the group. True: its members
    /// are not here yet.
    pub async fn note_group_read(
        &self,
        now: Timestamp,
        agent: &AgentState,
        read: &GroupRead,
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        admitted(&mut tx, agent, read).await?;
        let known: Option<(Option<String>, bool)> = sql_as!(
            "select hash, complete from directory_group where org_id = ? and group_id = ?",
            (agent.org, read.id)
        )
        .fetch_optional(&mut *tx)
        .await?;
        let here: Option<String> = sql_scalar!("select changed_by from user_group where id = ?", (read.id))
            .fetch_optional(&mut *tx)
            .await?;
        let same = known.as_ref().is_some_and(|(hash, _)| hash.as_deref() == Some(read.hash.as_str()))
            && here.as_deref() == Some(source(agent.org).as_str());
        // Members that were not found need not be sent: there are none.
        let send = read.found && !same;
        let hash = if same || !read.found { Some(read.hash.as_str()) } else { None };
        note(&mut tx, now, agent.org, read, hash).await?;
        if read.found && same && read.complete {
            freshen(&mut tx, now, read.id).await?;
        } else if !read.complete {
            freeze(&mut tx, now, agent.org, read).await?;
        }
        tx.commit().await?;
        Ok(send)
    }

    /// The members of a reading. A complete one replaces them; another one only adds to them.
    pub async fn set_group_read(
        &self,
        now: Timestamp,
        agent: &AgentState,
        read: &GroupRead,
        members: &[GroupMember],
    ) -> Result<()> {
        let mut tx = self.write().await?;
        admitted(&mut tx, agent, read).await?;
        note(&mut tx, now, agent.org, read, Some(&read.hash)).await?;
        if !read.complete && told::is_told(&mut tx, read.id).await? {
            tx.commit().await?;
            return Ok(());
        }
        told::put_aside(&mut tx, read.id).await?;
        sql!(
            "insert into user_group(id, display_name, complete_at, changed_by, changed_at)
               values(?, ?, ?, ?, ?)
             on conflict(id) do update set display_name = coalesce(excluded.display_name,
               user_group.display_name),
               complete_at = excluded.complete_at, changed_by = excluded.changed_by,
                 changed_at = excluded.changed_at",
            (read.id, &read.name, read.complete.then(|| ms(now)), source(agent.org), ms(now))
        )
        .execute(&mut *tx)
        .await?;
        if read.complete {
            sql!("delete from group_member where group_id = ?", (read.id)).execute(&mut *tx).await?;
        }
        for members in members.chunks(ROWS) {
            add_members(&mut tx, read.id, members).await?;
        }
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn directory_groups(&self) -> Result<Vec<DirectoryGroupRow>> {
        let rows = sql!(
            "select org_id, group_id, complete, members, read_at, finding
             from directory_group order by group_id, org_id"
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(DirectoryGroupRow {
                    org: row.try_get(0)?,
                    group: row.try_get(1)?,
                    complete: row.try_get(2)?,
                    members: count(row.try_get(3)?),
                    read_at: time(row.try_get(4)?)?,
                    finding: json_or_none(row, 5)?,
                })
            })
            .collect()
    }

    /// Freezes groups whose readings have ended; gives how many.
    pub async fn expire_groups(&self, now: Timestamp) -> Result<u64> {
        const STALE: &str = "complete_at is not null and exists (
            select 1 from directory_group d join connector c on c.org_id = d.org_id
            where d.group_id = user_group.id and d.source = user_group.changed_by
              and (d.read_at < ?1 - max(?2, 4 * 60000 * c.directory_refresh_minutes)
                -- Nobody knows when a clock that was ahead read it.
                or d.read_at > ?1 + ?2))";
        let stale: i64 = sql_scalar!("select count(*) from user_group where {STALE}", (ms(now), STALE_MS))
            .fetch_one(&self.readers)
            .await?;
        if stale == 0 {
            return Ok(0);
        }
        let mut tx = self.write().await?;
        let frozen = sql!("update user_group set complete_at = null where {STALE}", (ms(now), STALE_MS))
            .execute(&mut *tx)
            .await?
            .rows_affected();
        changed(&mut tx).await?;
        tx.commit().await?;
        Ok(frozen)
    }

    /// Whom discovery is limited to: the users of the policy's groups, and every user with an entry of ours.
    pub async fn targeted_users(&self, org: Uuid, after: Option<&str>, most: u32) -> Result<TargetedUsers> {
        let mut tx = self.readers.begin().await?;
        let groups = wanted(&mut tx, org).await?;
        let marks = vec!["?"; groups.len()].join(",");
        let sql =
            format!("select count(*) from user_group where complete_at is not null and id in ({marks})");
        let mut query = sqlx::query_scalar(AssertSqlSafe(sql)).persistent(false);
        for group in &groups {
            query = query.bind(*group);
        }
        let complete: i64 = query.fetch_one(&mut *tx).await?;
        // A user with an entry of ours stays in scope, so that the connector can remove the entry.
        let mut query = sql_scalar!(
            "select u from (
               select member as u from group_member where group_id in ({marks})
               union select 'guid:' || substr(target, 8, 36) from own_entry
                 where org_id = ? and target like 'access|%')
             where u > ? order by u limit ?"
        )
        .persistent(false);
        for group in &groups {
            query = query.bind(*group);
        }
        let mut names: Vec<String> = query
            .bind(org)
            .bind(after.unwrap_or_default())
            .bind(i64::from(most) + 1)
            .fetch_all(&mut *tx)
            .await?;
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let more = names.len() > most;
        names.truncate(most);
        let mut users = Vec::with_capacity(names.len());
        for name in &names {
            let addresses: Vec<String> = sql_scalar!(
                "select address from user_address where user_name = ? order by address limit ?",
                (name, signed(MAX_ADDRESSES as u64 + 1))
            )
            .fetch_all(&mut *tx)
            .await?;
            let mut user = GroupMember { id: None, addresses: Vec::new() };
            for address in addresses.iter().chain([name]) {
                match address.strip_prefix("guid:") {
                    Some(id) => user.id = user.id.or_else(|| Uuid::parse_str(id).ok()),
                    None if !user.addresses.contains(address) => user.addresses.push(address.clone()),
                    None => {}
                }
            }
            users.push(user);
        }
        let next = names.last().filter(|_| more).cloned();
        Ok(TargetedUsers { users, complete: count(complete) == groups.len() as u64, next })
    }
}

fn source(org: Uuid) -> String {
    format!("activeDirectory:{org}")
}

/// The groups that an organization's policy names, in order.
pub(crate) async fn wanted(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Vec<Uuid>> {
    let policy = crate::store::world::policy(tx, org).await?;
    let mut groups: Vec<Uuid> =
        policy.included_groups.iter().chain(&policy.excluded_groups).copied().collect();
    groups.sort_unstable();
    groups.dedup();
    Ok(groups)
}

/// Only the agent that holds the lease reports groups, and only those that the service requested.
async fn admitted(tx: &mut Transaction<'_, Sqlite>, agent: &AgentState, read: &GroupRead) -> Result<()> {
    fenced(tx, agent, read.epoch).await?;
    let source: String = sql_scalar!("select directory_source from connector where org_id = ?", (agent.org))
        .fetch_optional(&mut **tx)
        .await?
        .ok_or(Refusal::NotFound)?;
    let source: DirectorySource = from_word(&source)?;
    if source != DirectorySource::ActiveDirectory || !wanted(tx, agent.org).await?.contains(&read.id) {
        return Err(Refusal::NotFound.into());
    }
    Ok(())
}

/// Keeps how the reading went. `hash`: of the members that are here now; `None` leaves it to the sending.
async fn note(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    read: &GroupRead,
    hash: Option<&str>,
) -> Result<()> {
    let finding = read.finding.as_ref().map(serde_json::to_string).transpose()?;
    sql!(
        "insert into directory_group(org_id, group_id, source, hash, complete, members, read_at, finding)
         values(?, ?, ?, ?, ?, ?, ?, ?)
         on conflict(org_id, group_id) do update set hash = excluded.hash, complete = excluded.complete,
           members = excluded.members, read_at = excluded.read_at, finding = excluded.finding",
        (org, read.id, source(org), hash, read.complete, signed(read.members), ms(now), finding)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The same members were read again, completely.
async fn freshen(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, group: Uuid) -> Result<()> {
    let frozen: bool = sql_scalar!("select complete_at is null from user_group where id = ?", (group))
        .fetch_one(&mut **tx)
        .await?;
    sql!("update user_group set complete_at = ? where id = ?", (ms(now), group)).execute(&mut **tx).await?;
    if frozen {
        changed(tx).await?;
    }
    Ok(())
}

/// Not read completely: decisions that need the group leave everything as it is. What another organization's agent, or
/// Microsoft Graph, has read completely stands against one that only does not find the group.
async fn freeze(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, org: Uuid, read: &GroupRead) -> Result<()> {
    if told::is_told(tx, read.id).await? {
        return Ok(());
    }
    if !read.found {
        let elsewhere: i64 = sql_scalar!(
            "select (select count(*) from directory_group
               where group_id = ?1 and org_id <> ?2 and complete = 1)
             + (select count(*) from user_group where id = ?1 and changed_by = 'graph')",
            (read.id, org)
        )
        .fetch_one(&mut **tx)
        .await?;
        if elsewhere > 0 {
            return Ok(());
        }
    }
    let done = sql!(
        "insert into user_group(id, display_name, complete_at, changed_by, changed_at)
           values(?, ?, null, ?, ?)
         on conflict(id) do update set complete_at = null where user_group.complete_at is not null",
        (read.id, &read.name, source(org), ms(now))
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() > 0 {
        changed(tx).await?;
    }
    Ok(())
}

/// A member is named by its first address, else by its GUID; it is known by all of them.
async fn add_members(tx: &mut Transaction<'_, Sqlite>, group: Uuid, members: &[GroupMember]) -> Result<()> {
    let mut names = Vec::with_capacity(members.len());
    let mut addresses = Vec::new();
    for member in members {
        let own = member.id.map(guid_address);
        let Some(name) = member.addresses.first().cloned().or_else(|| own.clone()) else { continue };
        if own.is_some() || member.addresses.len() > 1 {
            addresses
                .extend(member.addresses.iter().chain(&own).map(|address| (address.clone(), name.clone())));
        }
        names.push(name);
    }
    sql!(
        "insert into group_member(group_id, member) select ?, value from json_each(?)
         where true on conflict do nothing",
        (group, serde_json::to_string(&names)?)
    )
    .execute(&mut **tx)
    .await?;
    sql!(
        "insert into user_address(address, user_name)
         select value ->> 0, value ->> 1 from json_each(?) where true
         on conflict(address) do update set user_name = excluded.user_name
         where user_address.user_name <> excluded.user_name",
        (serde_json::to_string(&addresses)?)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An organization's agent reads no groups any more: what it had read is not kept up to date by anybody.
pub(crate) async fn forget(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<()> {
    sql!("delete from directory_group where org_id = ?", (org)).execute(&mut **tx).await?;
    told::bring_back(tx, &source(org)).await?;
    sql!("update user_group set complete_at = null where changed_by = ?", (source(org)))
        .execute(&mut **tx)
        .await?;
    Ok(())
}
