//! Unclaimed entries: what stands in Exchange, and neither an order that is known nor a person says whose it is. After a
//! restore it may be the connector's own; an administrator decides, for one or for all of a kind.

use exchange_connector::api::manage::NotApplied;
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::findings::ENTRIES_UNCLAIMED;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::audit::{AuditResource, Operation};
use crate::store::audit;
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{ms, signed, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar, text};
use crate::store::state::{DONE, ENTRY_BEFORE, EntryOwner, NOT_APPLIED, OPEN, SUPERSEDED, UPLOAD_COMMITTED};

/// Those that a finding names one by one.
const MOST_NAMED: usize = 5;

/// Devices that stand on a personal list (`d`), with what our orders left (`o`), who said whose it is (`w`), and the
/// decision (`c`). What is newer than the record is left out.
const STANDING: &str = text!(
    "from device d join device_state s on s.org_id = d.org_id and s.id = d.id
     left join decision c on c.org_id = d.org_id and c.id = d.id
     left join own_entry o on o.org_id = d.org_id
       and o.target = 'access|' || json_extract(d.record, '$.mailbox.guid') || '|' || json_extract(d.record, '$.deviceId')
     left join entry_owner w on w.org_id = d.org_id
       and w.target = 'access|' || json_extract(d.record, '$.mailbox.guid') || '|' || json_extract(d.record, '$.deviceId')
       and w.list = json_extract(d.record, '$.personalList')
     where d.org_id = ?1 and d.deleted_at is null and s.outside = 0
       and json_extract(d.record, '$.personalList') is not null
       and json_extract(d.record, '$.mailbox.guid') is not null and json_extract(d.record, '$.deviceId') is not null
       and o.wanted is not case json_extract(d.record, '$.personalList') when 'allowed' then 'allow' else 'block' end
       and not exists (select 1 from orders x where x.org_id = d.org_id
         and x.target = 'access|' || json_extract(d.record, '$.mailbox.guid') || '|' || json_extract(d.record, '$.deviceId')
         and (x.state in ",
    OPEN,
    " or x.state = ",
    DONE,
    " and x.finished_at > (select coalesce(max(u.opened_at), 0) from sync_upload u
           where u.org_id = d.org_id and u.state = ",
    UPLOAD_COMMITTED,
    ")))"
);

/// What an unclaimed entry is: an administrator decides about all of one kind at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum EntryKind {
    AllowedEntry,
    BlockedEntry,
    AccessRule,
    MailboxPolicy,
    MailboxPolicyLink,
}

/// Something that no book knows.
#[derive(Debug, Clone)]
pub struct UnclaimedEntry {
    /// Names it within its organization.
    pub id: String,
    pub kind: EntryKind,
    pub label: String,
    pub device: Option<Uuid>,
    /// Of the device's decision.
    pub wanted: Option<String>,
    /// It stands against what is wanted.
    pub conflicts: bool,
    /// What was said of it. Nothing: it appeared since it was first looked, and nobody knows whose it is.
    pub owner: Option<EntryOwner>,
    pub decided_by: Option<String>,
    pub decided_at: Option<Timestamp>,
    target: String,
    list: &'static str,
}

/// An administrator's word about unclaimed entries.
#[derive(Debug, Clone)]
pub enum EntryChoice {
    /// By their ids.
    These(Vec<String>),
    /// All of a kind of which nobody has said anything.
    AllOf(EntryKind),
    /// All entries of personal lists that stood there at the first look, and of which nobody has said anything: what an
    /// earlier connector put there is among them.
    StoodBefore,
}

impl EntryChoice {
    fn has(&self, entry: &UnclaimedEntry) -> bool {
        match self {
            Self::These(ids) => ids.contains(&entry.id),
            // What stood there before the connector is nobody's news.
            Self::AllOf(kind) => entry.kind == *kind && entry.owner.is_none(),
            Self::StoodBefore => entry.list != OBJECT && entry.owner == Some(EntryOwner::Before),
        }
    }
}

/// The stored word for what is no entry of a list.
const OBJECT: &str = "object";

/// Entries that the audit names; it counts all of them.
const MOST_TOLD: usize = 50;

impl Store {
    /// What stands in an organization and no book knows, those first that stand against what is wanted.
    pub async fn unclaimed(&self, org: Uuid) -> Result<Vec<UnclaimedEntry>> {
        let mut tx = self.readers.begin().await?;
        unclaimed(&mut tx, org).await
    }

    /// Those of an organization that nothing else tells of, as one finding.
    pub(crate) async fn unclaimed_finding(&self, org: Uuid) -> Result<Option<Finding>> {
        Ok(finding(&self.unclaimed(org).await?))
    }

    /// Notes whose entries are; gives those that it is about. What is the connector's is ordered by the rules from then on,
    /// under the brake; what was made by hand is left alone. `dry_run`: nothing is noted.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when an id names no unclaimed entry; nothing is noted then.
    pub async fn decide_unclaimed(
        &self,
        now: Timestamp,
        org: Uuid,
        choice: &EntryChoice,
        owner: EntryOwner,
        by: &str,
        dry_run: bool,
    ) -> Result<Vec<UnclaimedEntry>> {
        let mut tx = self.write().await?;
        let mut chosen = unclaimed(&mut tx, org).await?;
        chosen.retain(|entry| choice.has(entry));
        if let EntryChoice::These(ids) = choice
            && !ids.iter().all(|id| chosen.iter().any(|entry| entry.id == *id))
        {
            return Err(Refusal::NotFound.into());
        }
        if dry_run {
            return Ok(chosen);
        }
        for entry in &chosen {
            sql!(
                "insert into entry_owner(org_id, target, list, owner, decided_by, decided_at)
                 values(?, ?, ?, ?, ?, ?) on conflict(org_id, target, list) do update set owner = excluded.owner,
                   decided_by = excluded.decided_by, decided_at = excluded.decided_at",
                (org, &entry.target, entry.list, owner.as_str(), by, ms(now))
            )
            .execute(&mut *tx)
            .await?;
            if entry.list == OBJECT && owner == EntryOwner::Ours {
                // The refusal of the last order counts no more.
                sql!(
                    "update orders set state = {SUPERSEDED} where org_id = ? and target = ?
                     and state = {NOT_APPLIED}",
                    (org, &entry.target)
                )
                .execute(&mut *tx)
                .await?;
            }
        }
        crate::store::inputs::changed(&mut tx).await?;
        let mut told = AuditResource::new("unclaimedEntries", Some(&org.to_string()), None);
        told = told.with("owner", owner.as_str()).with("count", chosen.len());
        for entry in chosen.iter().take(MOST_TOLD) {
            told = told.with("entry", &entry.label);
        }
        audit::add(&mut tx, Operation::Action, &[told]).await?;
        tx.commit().await?;
        Ok(chosen)
    }
}

async fn unclaimed(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Vec<UnclaimedEntry>> {
    let rows = sql!(
        "select d.id, d.record, c.wanted, c.rejected is c.wanted, w.owner, w.decided_by, w.decided_at {STANDING}
         order by d.id",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let record: DeviceRecord = serde_json::from_str(row.try_get(1)?)?;
        let (Some(list), Some(guid), Some(id)) =
            (record.personal_list, record.mailbox.guid, &record.device_id)
        else {
            continue;
        };
        let wanted: Option<String> = row.try_get(2)?;
        let rejected: bool = row.try_get(3)?;
        let (kind, word, same) = match list {
            PersonalList::Allowed => (EntryKind::AllowedEntry, "allowed", "allow"),
            PersonalList::Blocked => (EntryKind::BlockedEntry, "blocked", "block"),
        };
        let conflicts = wanted.as_deref().is_some_and(|wanted| wanted != "keep" && wanted != same);
        let target = format!("access|{guid}|{id}");
        let owner: Option<&str> = row.try_get(4)?;
        found.push(UnclaimedEntry {
            id: format!("{word}|{target}"),
            kind,
            label: crate::store::standing::of_device(&record),
            device: Some(row.try_get(0)?),
            conflicts: conflicts && !rejected,
            wanted,
            owner: owner.and_then(EntryOwner::parse),
            decided_by: row.try_get(5)?,
            decided_at: time_or_none(row.try_get(6)?)?,
            target,
            list: word,
        });
    }
    let organization = crate::store::world::organization(tx, org).await?;
    for one in crate::store::standing::refused(tx, org, &organization).await? {
        found.extend(object(tx, org, one).await?);
    }
    found.sort_by_key(|entry| !entry.conflicts);
    Ok(found)
}

/// A rule, a policy or a link that an order found to be somebody's.
async fn object(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    one: NotApplied,
) -> Result<Option<UnclaimedEntry>> {
    let kind = match one.order {
        OrderKind::SetDeviceAccessRule { .. } | OrderKind::RemoveDeviceAccessRule { .. } => {
            EntryKind::AccessRule
        }
        OrderKind::SetMailboxPolicy { make_default: false, .. } | OrderKind::RemoveMailboxPolicy { .. } => {
            EntryKind::MailboxPolicy
        }
        OrderKind::AssignMailboxPolicy { .. } => EntryKind::MailboxPolicyLink,
        _ => return Ok(None),
    };
    let target = one.order.target();
    let said: Option<(String, Option<String>, i64)> = sql_as!(
        "select owner, decided_by, decided_at from entry_owner where org_id = ? and target = ? and list = ?",
        (org, &target, OBJECT)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let (owner, decided_by, decided_at) = match said {
        Some((owner, by, at)) => (EntryOwner::parse(&owner), by, Some(time(at)?)),
        None => (None, None, None),
    };
    Ok(Some(UnclaimedEntry {
        id: format!("{OBJECT}|{target}"),
        kind,
        label: one.label,
        device: None,
        wanted: None,
        conflicts: true,
        owner,
        decided_by,
        decided_at,
        target,
        list: OBJECT,
    }))
}

/// Devices whose entry appeared, stands against what is wanted without an order that says so, and is nobody's.
fn finding(all: &[UnclaimedEntry]) -> Option<Finding> {
    // What an order was refused for is told by another finding.
    let silent = |entry: &&UnclaimedEntry| {
        entry.conflicts && entry.owner.is_none() && entry.wanted.as_deref() == Some("defaultRule")
    };
    let silent: Vec<&UnclaimedEntry> = all.iter().filter(silent).collect();
    if silent.is_empty() {
        return None;
    }
    let named: Vec<String> = silent
        .iter()
        .take(MOST_NAMED)
        .map(|entry| {
            let list = if entry.kind == EntryKind::BlockedEntry { "blocked" } else { "allowed" };
            format!("{} ({list})", entry.label)
        })
        .collect();
    let more = silent.len().saturating_sub(named.len());
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    Some(ENTRIES_UNCLAIMED.finding(format!(
        "{} devices stand on a personal list against the decision, and neither the connector nor this service knows who put \
         them there: {}{more}. After a restore the entries may be the connector's own. They stay until a person says whose \
         they are.",
        silent.len(),
        named.join(", ")
    )))
}

/// Notes which entries stood there when it was first looked: they are nobody's news. Later on, a device that comes with an
/// entry that lets it in was let in before it came. Before the decisions are stored, which tell what is new.
pub(crate) async fn note_standing(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    rev: u64,
) -> Result<()> {
    if crate::store::objects::links_at(tx, org).await?.is_none() {
        return Ok(());
    }
    let looked: Option<i64> =
        sql_scalar!("select rev from entry_look where org_id = ?", (org)).fetch_optional(&mut **tx).await?;
    if looked == Some(signed(rev)) {
        return Ok(());
    }
    sql!(
        "insert into entry_owner(org_id, target, list, owner, decided_at)
         select d.org_id,
           'access|' || json_extract(d.record, '$.mailbox.guid') || '|' || json_extract(d.record, '$.deviceId'),
           json_extract(d.record, '$.personalList'), {ENTRY_BEFORE}, ?3 {STANDING}
           and d.rev > ?2 and w.owner is null
           and (?2 < 0 or c.id is null and json_extract(d.record, '$.personalList') = 'allowed')
         on conflict do nothing",
        (org, looked.unwrap_or(-1), ms(now))
    )
    .execute(&mut **tx)
    .await?;
    sql!(
        "insert into entry_look(org_id, rev) values(?, ?) on conflict(org_id) do update set rev = excluded.rev",
        (org, signed(rev))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
