//! The organization's wishes, what our orders left of them in Exchange, and the runs that people make.

use async_trait::async_trait;
use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::health::{Finding, Mode};
use exchange_connector::domain::order::{OrderKind, OrderState};
use jiff::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use super::runs::{Queued, add_items, queue};
use super::{SqliteStore, count, ms, signed, target, time, unword, word};
use crate::evaluation::brake::Limits;
use crate::store::types::{DeviceRow, PolicyKind, RunRow};
use crate::store::wishes::{Crowded, MailboxPolicyRow, PersonRun, RunKind, RunOrder, Settings, WishStore};
use crate::store::{Refusal, Result};

pub(super) const ALL: Uuid = Uuid::nil();
const POLICY: &str = "select id, org_id, body, row_version, changed_by, changed_at from mailbox_policy";
const DEVICE: &str = "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside
    from device d join device_state s on s.org_id = d.org_id and s.id = d.id";
/// Orders that are about the organization or a mailbox, not about one device's access.
pub(super) const KINDS: &str =
    "('setDefaultAccessLevel', 'setOrganizationSettings', 'setDeviceAccessRule', 'removeDeviceAccessRule',
    'setMailboxPolicy', 'removeMailboxPolicy', 'assignMailboxPolicy')";

#[async_trait]
impl WishStore for SqliteStore {
    async fn mailbox_policies(&self, org: Option<Uuid>) -> Result<Vec<MailboxPolicyRow>> {
        let mut tx = self.readers.begin().await?;
        match org {
            Some(org) => policies(&mut tx, org).await,
            None => {
                let rows =
                    sqlx::query(AssertSqlSafe(format!("{POLICY} order by id"))).fetch_all(&mut *tx).await?;
                rows.iter().map(policy_row).collect()
            }
        }
    }

    async fn put_mailbox_policy(
        &self,
        now: Timestamp,
        id: Uuid,
        org: Uuid,
        version: Option<u64>,
        policy: &crate::evaluation::mailbox_policy::MailboxPolicy,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        let body = serde_json::to_string(policy)?;
        let stored: Option<i64> = sqlx::query_scalar("select row_version from mailbox_policy where id = ?")
            .bind(id)
            .fetch_optional(&mut *tx)
            .await?;
        match (version, stored) {
            (Some(0), Some(_)) => return Err(Refusal::Exists.into()),
            (Some(0), None) => {}
            (_, None) => return Err(Refusal::NotFound.into()),
            (Some(version), Some(stored)) if count(stored) != version => return Err(Refusal::Stale.into()),
            _ => {}
        }
        let named: Option<Uuid> =
            sqlx::query_scalar("select id from mailbox_policy where org_id = ? and name = ? and id <> ?")
                .bind(org)
                .bind(&policy.name)
                .bind(id)
                .fetch_optional(&mut *tx)
                .await?;
        if named.is_some() {
            return Err(Refusal::Exists.into());
        }
        sqlx::query(
            "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
             on conflict(id) do update set name = excluded.name, body = excluded.body,
               row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at",
        )
        .bind(id)
        .bind(org)
        .bind(&policy.name)
        .bind(body)
        .bind(by)
        .bind(ms(now))
        .execute(&mut *tx)
        .await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn remove_mailbox_policy(&self, _: Timestamp, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> = sqlx::query_scalar("select row_version from mailbox_policy where id = ?")
            .bind(id)
            .fetch_optional(&mut *tx)
            .await?;
        match (stored, version) {
            (None, _) => return Err(Refusal::NotFound.into()),
            (Some(stored), Some(version)) if count(stored) != version => return Err(Refusal::Stale.into()),
            _ => {}
        }
        sqlx::query("delete from mailbox_policy where id = ?").bind(id).execute(&mut *tx).await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn scope(&self, org: Uuid) -> Result<Uuid> {
        let mut tx = self.readers.begin().await?;
        scope(&mut tx, org).await
    }

    async fn store_settings(&self, now: Timestamp, settings: &Settings, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        for (kind, version, body) in &settings.objects {
            let stored = put_settings(&mut tx, now, *kind, settings.scope, *version, body, by).await?;
            if !stored {
                return Err(Refusal::Stale.into());
            }
        }
        if let Some((read, policies)) = &settings.mailbox_policies {
            replace_policies(&mut tx, now, settings.scope, read, policies, by).await?;
        }
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn remove_policy(&self, kind: PolicyKind, org: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> =
            sqlx::query_scalar("select row_version from policy where kind = ? and org_id = ?")
                .bind(kind.as_str())
                .bind(org)
                .fetch_optional(&mut *tx)
                .await?;
        match (stored, version) {
            (None, _) => return Err(Refusal::NotFound.into()),
            (Some(stored), Some(version)) if count(stored) != version => return Err(Refusal::Stale.into()),
            _ => {}
        }
        sqlx::query("delete from policy where kind = ? and org_id = ?")
            .bind(kind.as_str())
            .bind(org)
            .execute(&mut *tx)
            .await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn make_run(&self, now: Timestamp, run: &PersonRun, by: &str) -> Result<Uuid> {
        let mut tx = self.write().await?;
        enforcing(&mut tx, run.org).await?;
        let open: Option<String> = sqlx::query_scalar(
            "select state from run where org_id = ? and kind = ? and state in ('held', 'approving')",
        )
        .bind(run.org)
        .bind(word(&run.kind)?)
        .fetch_optional(&mut *tx)
        .await?;
        match open.as_deref() {
            // Nothing of it has happened: the newer list takes its place.
            Some("held") if run.held => {
                sqlx::query(
                    "update run set state = 'superseded', decided_at = ? where org_id = ? and kind = ? and state = 'held'",
                )
                .bind(ms(now))
                .bind(run.org)
                .bind(word(&run.kind)?)
                .execute(&mut *tx)
                .await?;
            }
            Some(_) => return Err(Refusal::RunUnderWay.into()),
            None => {}
        }
        let id = Uuid::now_v7();
        let losing = run.items.iter().filter(|item| item.takes_access).count() as u64;
        let (state, decided) = match (run.held, run.kind) {
            (true, _) => ("held", false),
            (false, RunKind::QuarantineSwitchOn) => ("approving", true),
            (false, _) => ("accepted", true),
        };
        let limits = limits(&mut tx, run.org).await?;
        sqlx::query(
            "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent, created_at,
             decided_at, decided_by, kind, detail) values(?, ?, ?, x'', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(run.org)
        .bind(id)
        .bind(state)
        .bind(signed(losing))
        .bind(signed(losing))
        .bind(signed(run.total))
        .bind(signed(limits.devices))
        .bind(signed(limits.percent))
        .bind(ms(now))
        .bind(decided.then(|| ms(now)))
        .bind(decided.then_some(by))
        .bind(word(&run.kind)?)
        .bind(run.detail.to_string())
        .execute(&mut *tx)
        .await?;
        add_items(&mut tx, now, run.org, id, 0, &run.items, (!run.held).then_some((true, by))).await?;
        // A switch-on goes on by evaluations.
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(id)
    }

    async fn run_orders(&self, run: Uuid, most: u32) -> Result<Vec<RunOrder>> {
        sqlx::query(
            "select o.device_key, o.id, o.state, (select k.finding from order_ack k where k.org_id = o.org_id
               and k.order_id = o.id order by k.attempt desc limit 1)
             from orders o where o.org_id in (select org_id from connector) and o.run_id = ? order by o.id limit ?",
        )
        .bind(run)
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(|row| {
            let finding: Option<String> = row.try_get(3)?;
            Ok(RunOrder {
                device: row.try_get(0)?,
                order: row.try_get(1)?,
                state: unword(row.try_get(2)?)?,
                finding: finding.map(|text| serde_json::from_str(&text)).transpose()?,
            })
        })
        .collect()
    }

    async fn run_progress(&self, run: Uuid) -> Result<Vec<(OrderState, u64)>> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "select state, count(*) from orders where org_id in (select org_id from connector) and run_id = ?
             group by state order by state",
        )
        .bind(run)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|(state, number)| Ok((unword(&state)?, count(number)))).collect()
    }

    async fn undo_run(&self, now: Timestamp, run: Uuid, by: &str) -> Result<(Uuid, Uuid)> {
        let mut tx = self.write().await?;
        let orders: Vec<(Uuid, bool)> = sqlx::query_as(
            "select o.org_id, exists (select 1 from order_ack k where k.org_id = o.org_id and k.order_id = o.id
               and k.changed = 1)
             from orders o where o.org_id in (select org_id from connector) and (o.run_id = ?1 or o.id = ?1)
               and o.kind not in ('wipe', 'notify', 'undo', 'syncNow')",
        )
        .bind(run)
        .fetch_all(&mut *tx)
        .await?;
        let known: Option<Uuid> = sqlx::query_scalar("select org_id from run where id = ?")
            .bind(run)
            .fetch_optional(&mut *tx)
            .await?;
        let org = orders.first().map(|(org, _)| *org).or(known).ok_or(Refusal::NotFound)?;
        enforcing(&mut tx, org).await?;
        if !orders.iter().any(|(_, changed)| *changed) {
            return Err(Refusal::NothingToUndo.into());
        }
        let what = OrderKind::Undo { run };
        let open: i64 = sqlx::query_scalar(
            "select count(*) from orders where org_id = ? and target = ? and state in ('queued', 'leased', 'running')",
        )
        .bind(org)
        .bind(target(&what))
        .fetch_one(&mut *tx)
        .await?;
        if open > 0 {
            return Err(Refusal::OrderUnderWay.into());
        }
        // What has not left yet stays here, and a switch-on goes no further.
        sqlx::query("update orders set state = 'superseded', finished_at = ? where org_id = ? and run_id = ? and state = 'queued'")
            .bind(ms(now))
            .bind(org)
            .bind(run)
            .execute(&mut *tx)
            .await?;
        sqlx::query("update run set state = 'superseded', decided_at = ? where org_id = ? and id = ? and state = 'approving'")
            .bind(ms(now))
            .bind(org)
            .bind(run)
            .execute(&mut *tx)
            .await?;
        let from = Queued { run: None, device: None, accepted: true, by, reason: None };
        let id = queue(&mut tx, now, org, &from, &what).await?;
        tx.commit().await?;
        Ok((org, id))
    }

    async fn run_of(&self, id: Uuid) -> Result<Option<RunRow>> {
        self.read_run(id).await
    }

    async fn stale(
        &self,
        before: Timestamp,
        after: Option<(Uuid, Uuid)>,
        most: u32,
    ) -> Result<Vec<DeviceRow>> {
        let (org, id) = after.unwrap_or_default();
        let sql = format!(
            "{DEVICE} where d.deleted_at is null and s.outside = 0 and s.last_success < ?1 and coalesce(s.last_attempt, 0) < ?1
             and (d.org_id, d.id) > (?2, ?3) order by d.org_id, d.id limit ?4"
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(ms(before))
            .bind(org)
            .bind(id)
            .bind(i64::from(most))
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(super::inventory::device)
            .collect()
    }

    async fn crowded(&self, least: u64, most: u32) -> Result<Vec<Crowded>> {
        let rows: Vec<(Uuid, String, Option<String>, i64)> = sqlx::query_as(
            "select org_id, smtp_address, max(user_name), count(*) from device
             where deleted_at is null and smtp_address is not null group by org_id, smtp_address
             having count(*) >= ? order by count(*) desc, smtp_address limit ?",
        )
        .bind(signed(least))
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?;
        let crowded =
            |(org, address, user, number)| Crowded { org, address, user, partnerships: count(number) };
        Ok(rows.into_iter().map(crowded).collect())
    }

    async fn device_names(&self, devices: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
        if devices.is_empty() {
            return Ok(Vec::new());
        }
        let marks = vec!["?"; devices.len()].join(",");
        let sql = format!("select device_key, name from device_name where device_key in ({marks})");
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).persistent(false);
        for device in devices {
            query = query.bind(*device);
        }
        Ok(query.fetch_all(&self.readers).await?)
    }

    async fn set_device_name(
        &self,
        now: Timestamp,
        device: Uuid,
        name: Option<&str>,
        by: &str,
    ) -> Result<()> {
        let Some(name) = name else {
            sqlx::query("delete from device_name where device_key = ?")
                .bind(device)
                .execute(&self.writer)
                .await?;
            return Ok(());
        };
        sqlx::query(
            "insert into device_name(device_key, name, changed_by, changed_at) values(?, ?, ?, ?)
             on conflict(device_key) do update set name = excluded.name, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at",
        )
        .bind(device)
        .bind(name)
        .bind(by)
        .bind(ms(now))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn device_classes(&self, org: Option<Uuid>) -> Result<Vec<(Option<String>, Option<String>)>> {
        let reports: Vec<String> = sqlx::query_scalar(
            "select organization from connector where organization is not null and (?1 is null or org_id = ?1)",
        )
        .bind(org)
        .fetch_all(&self.readers)
        .await?;
        let mut told = Vec::new();
        for report in reports {
            let report: OrganizationReport = serde_json::from_str(&report)?;
            let classes = report.device_classes.into_iter().flatten();
            told.extend(classes.map(|class| (class.device_type, class.device_model)));
        }
        if !told.is_empty() {
            return Ok(told);
        }
        Ok(sqlx::query_as(
            "select distinct device_type, json_extract(record, '$.deviceModel') from device
             where deleted_at is null and (?1 is null or org_id = ?1) limit 5000",
        )
        .bind(org)
        .fetch_all(&self.readers)
        .await?)
    }

    async fn group_addresses(&self, group: Uuid) -> Result<Vec<String>> {
        Ok(sqlx::query_scalar(
            "with named(name) as (
               select member from group_member where group_id = ?1
               union select a.user_name from user_address a join group_member m on m.member = a.address where m.group_id = ?1)
             select lower(name) from named union select lower(address) from user_address where user_name in (select name from named)",
        )
        .bind(group)
        .fetch_all(&self.readers)
        .await?)
    }

    async fn organization_findings(&self, org: Uuid) -> Result<Vec<Finding>> {
        let mut tx = self.readers.begin().await?;
        let organization = super::world::organization(&mut tx, org).await?;
        Ok(crate::evaluation::drift::findings(&organization))
    }

    async fn organization_plan(&self, org: Uuid) -> Result<Option<String>> {
        let plan: Option<Option<String>> = sqlx::query_scalar("select plan from evaluation where org_id = ?")
            .bind(org)
            .fetch_optional(&self.readers)
            .await?;
        Ok(plan.flatten())
    }

    async fn find_devices(&self, org: Uuid, text: &str) -> Result<Vec<DeviceRow>> {
        let guid = Uuid::try_parse(text).map(|guid| guid.to_string()).unwrap_or_default();
        let sql = format!(
            "{DEVICE} where d.org_id = ?1 and d.deleted_at is null and (d.device_id = ?2 collate nocase
               or json_extract(d.record, '$.identity') = ?2 collate nocase
               or (?3 <> '' and json_extract(d.record, '$.guid') = ?3)) order by d.id limit 20"
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(org)
            .bind(text)
            .bind(guid)
            .fetch_all(&self.readers)
            .await?
            .iter()
            .map(super::inventory::device)
            .collect()
    }
}

fn policy_row(row: &SqliteRow) -> Result<MailboxPolicyRow> {
    Ok(MailboxPolicyRow {
        id: row.try_get(0)?,
        org: row.try_get(1)?,
        policy: serde_json::from_str(row.try_get(2)?)?,
        version: count(row.try_get(3)?),
        changed_by: row.try_get(4)?,
        changed_at: time(row.try_get(5)?)?,
    })
}

/// Those of an organization and of all, by priority. The organization's own wins over one of the same name for all.
pub(super) async fn policies(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Vec<MailboxPolicyRow>> {
    let rows =
        sqlx::query(AssertSqlSafe(format!("{POLICY} where org_id in (?, ?) order by org_id desc, id")))
            .bind(org)
            .bind(ALL)
            .fetch_all(&mut **tx)
            .await?;
    let mut found: Vec<MailboxPolicyRow> = Vec::with_capacity(rows.len());
    for row in &rows {
        let row = policy_row(row)?;
        if !found.iter().any(|one| one.policy.name.eq_ignore_ascii_case(&row.policy.name)) {
            found.push(row);
        }
    }
    found.sort_by_key(|row| (row.policy.priority, row.id));
    Ok(found)
}

pub(super) async fn scope(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Uuid> {
    let (own, connectors): (i64, i64) = sqlx::query_as(
        "select (select count(*) from policy where org_id = ?1) + (select count(*) from mailbox_policy where org_id = ?1),
           (select count(*) from connector)",
    )
    .bind(org)
    .fetch_one(&mut **tx)
    .await?;
    Ok(if own == 0 && connectors <= 1 { ALL } else { org })
}

pub(super) async fn put_settings(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    kind: PolicyKind,
    org: Uuid,
    version: u64,
    body: &str,
    by: &str,
) -> Result<bool> {
    let stored: Option<i64> = sqlx::query_scalar(
        "insert into policy(kind, org_id, body, row_version, changed_by, changed_at)
         select ?1, ?2, ?3, 1, ?4, ?5 where ?6 = 0 or exists (select 1 from policy where kind = ?1 and org_id = ?2)
         on conflict(kind, org_id) do update set body = excluded.body, row_version = policy.row_version + 1,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at
         where policy.row_version = ?6
         returning row_version",
    )
    .bind(kind.as_str())
    .bind(org)
    .bind(body)
    .bind(by)
    .bind(ms(now))
    .bind(signed(version))
    .fetch_optional(&mut **tx)
    .await?;
    Ok(stored.is_some())
}

/// Puts a list in the place of the one that was read.
async fn replace_policies(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    scope: Uuid,
    read: &[(Uuid, u64)],
    policies: &[crate::evaluation::mailbox_policy::MailboxPolicy],
    by: &str,
) -> Result<()> {
    let rows: Vec<(Uuid, i64, String)> =
        sqlx::query_as("select id, row_version, name from mailbox_policy where org_id = ? order by id")
            .bind(scope)
            .fetch_all(&mut **tx)
            .await?;
    let mut read = read.to_vec();
    read.sort();
    if rows.iter().map(|(id, version, _)| (*id, count(*version))).collect::<Vec<_>>() != read {
        return Err(Refusal::Stale.into());
    }
    for (id, ..) in
        rows.iter().filter(|(_, _, name)| !policies.iter().any(|one| one.name.eq_ignore_ascii_case(name)))
    {
        sqlx::query("delete from mailbox_policy where id = ?").bind(*id).execute(&mut **tx).await?;
    }
    for policy in policies {
        let id = rows.iter().find(|(_, _, name)| policy.name.eq_ignore_ascii_case(name)).map(|(id, ..)| *id);
        sqlx::query(
            "insert into mailbox_policy(id, org_id, name, body, changed_by, changed_at) values(?, ?, ?, ?, ?, ?)
             on conflict(id) do update set name = excluded.name, body = excluded.body,
               row_version = mailbox_policy.row_version + 1, changed_by = excluded.changed_by,
               changed_at = excluded.changed_at where mailbox_policy.body <> excluded.body",
        )
        .bind(id.unwrap_or_else(Uuid::now_v7))
        .bind(scope)
        .bind(&policy.name)
        .bind(serde_json::to_string(policy)?)
        .bind(by)
        .bind(ms(now))
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

async fn enforcing(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<()> {
    let mode: Option<String> = sqlx::query_scalar("select mode from connector where org_id = ?")
        .bind(org)
        .fetch_optional(&mut **tx)
        .await?;
    if mode.ok_or(Refusal::NotFound)? == word(&Mode::Enforce)? {
        Ok(())
    } else {
        Err(Refusal::Observing.into())
    }
}

pub(super) async fn limits(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Limits> {
    let (devices, percent): (i64, i64) =
        sqlx::query_as("select brake_devices, brake_percent from connector where org_id = ?")
            .bind(org)
            .fetch_one(&mut **tx)
            .await?;
    Ok(Limits { devices: count(devices), percent: count(percent) })
}
