//! The organization's wishes, and what is asked of devices beside their decisions.

use std::collections::HashSet;

use exchange_connector::api::report::OrganizationReport;
use exchange_connector::domain::health::Finding;
use jiff::Timestamp;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::mailbox_policies;
use super::settings::{put_settings, scope, unchanged};
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::store::database::{Store, count, ms, signed};
use crate::store::error::{Refusal, Result};
use crate::store::types::{DeviceRow, PolicyKind};
use crate::store::wish_store::{Crowded, MailboxPolicyRow, Settings};

const DEVICE: &str = "select d.org_id, d.id, d.record, s.last_success, s.last_attempt, s.outside
    from device d join device_state s on s.org_id = d.org_id and s.id = d.id";
/// Orders that are about the organization or a mailbox, not about one device's access.
pub(crate) const KINDS: &str =
    "('setDefaultAccessLevel', 'setOrganizationSettings', 'setDeviceAccessRule', 'removeDeviceAccessRule',
    'setMailboxPolicy', 'removeMailboxPolicy', 'assignMailboxPolicy')";

impl Store {
    /// Of one organization and of all, by priority; `None`: every one.
    pub async fn mailbox_policies(&self, org: Option<Uuid>) -> Result<Vec<MailboxPolicyRow>> {
        let mut tx = self.readers.begin().await?;
        match org {
            Some(org) => mailbox_policies::of(&mut tx, org).await,
            None => mailbox_policies::every(&mut tx).await,
        }
    }

    /// `version` 0: it must be new; `None`: it must be there.
    pub async fn put_mailbox_policy(
        &self,
        now: Timestamp,
        id: Uuid,
        org: Uuid,
        version: Option<u64>,
        policy: &MailboxPolicy,
        by: &str,
    ) -> Result<()> {
        let mut tx = self.write().await?;
        mailbox_policies::put(&mut tx, now, id, org, version, policy, by).await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_mailbox_policy(&self, _: Timestamp, id: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        mailbox_policies::remove(&mut tx, id, version).await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Whose settings an organization's are: its own, or those of all (zeros).
    pub async fn scope(&self, org: Uuid) -> Result<Uuid> {
        let mut tx = self.readers.begin().await?;
        scope(&mut tx, org).await
    }

    /// All of it, or nothing.
    pub async fn store_settings(&self, now: Timestamp, settings: &Settings, by: &str) -> Result<()> {
        let mut tx = self.write().await?;
        for (kind, version, body) in &settings.objects {
            let stored = put_settings(&mut tx, now, *kind, settings.scope, *version, body, by).await?;
            if stored.is_none() {
                return Err(Refusal::Stale.into());
            }
        }
        if let Some((read, policies)) = &settings.mailbox_policies {
            mailbox_policies::replace(&mut tx, now, settings.scope, read, policies, by).await?;
        }
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn remove_policy(&self, kind: PolicyKind, org: Uuid, version: Option<u64>) -> Result<()> {
        let mut tx = self.write().await?;
        let stored: Option<i64> =
            sqlx::query_scalar("select row_version from policy where kind = ? and org_id = ?")
                .bind(kind.as_str())
                .bind(org)
                .fetch_optional(&mut *tx)
                .await?;
        unchanged(stored, version)?;
        sqlx::query("delete from policy where kind = ? and org_id = ?")
            .bind(kind.as_str())
            .bind(org)
            .execute(&mut *tx)
            .await?;
        super::compliance::changed(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Devices that lost access in the brake's window without a person's word.
    pub async fn recent_losses(&self, now: Timestamp, org: Uuid) -> Result<HashSet<Uuid>> {
        let mut tx = self.readers.begin().await?;
        crate::store::hold_or_release::window(&mut tx, now, org).await
    }

    /// Partnerships that were quiet since `before`, by key. One without times is not among them.
    pub async fn stale(
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

    /// Users of an organization with at least `least` partnerships, the most first. Clients that speak REST are none:
    /// Exchange's limit is on ActiveSync.
    pub async fn crowded(&self, org: Uuid, least: u64, most: u32) -> Result<Vec<Crowded>> {
        let rows: Vec<(Uuid, String, Option<String>, i64)> = sqlx::query_as(
            "select org_id, smtp_address, max(user_name), count(*) from device
             where org_id = ? and deleted_at is null and smtp_address is not null
               and coalesce(client_type, '') <> 'REST' collate nocase group by org_id, smtp_address
             having count(*) >= ? order by count(*) desc, smtp_address limit ?",
        )
        .bind(org)
        .bind(signed(least))
        .bind(i64::from(most))
        .fetch_all(&self.readers)
        .await?;
        let crowded =
            |(org, address, user, number)| Crowded { org, address, user, partnerships: count(number) };
        Ok(rows.into_iter().map(crowded).collect())
    }

    pub async fn device_names(&self, devices: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
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

    pub async fn set_device_name(
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

    /// Families and models: of Exchange's list where it was read, else of the devices themselves.
    pub async fn device_classes(&self, org: Option<Uuid>) -> Result<Vec<(Option<String>, Option<String>)>> {
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

    /// Every known address of a group's members, in lower case.
    pub async fn group_addresses(&self, group: Uuid) -> Result<Vec<String>> {
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

    /// What somebody changed by hand of what was ordered for the organization.
    pub async fn organization_findings(&self, org: Uuid) -> Result<Vec<Finding>> {
        let mut tx = self.readers.begin().await?;
        let organization = super::world::organization(&mut tx, org).await?;
        let mut findings = crate::rules::drift::findings(&organization);
        let of_links: Option<Option<String>> =
            sqlx::query_scalar("select finding from evaluation where org_id = ?")
                .bind(org)
                .fetch_optional(&mut *tx)
                .await?;
        if let Some(text) = of_links.flatten() {
            findings.push(serde_json::from_str(&text)?);
        }
        Ok(findings)
    }

    /// What is wanted for the organization and not ordered, because a person rejected it or took it back; in words.
    pub async fn rejected_wishes(&self, org: Uuid) -> Result<Vec<String>> {
        let mut tx = self.readers.begin().await?;
        let organization = super::world::organization(&mut tx, org).await?;
        let rejected = crate::rules::organization::rejected(&organization);
        Ok(rejected.into_iter().map(|(_, text)| text).collect())
    }

    /// What the last evaluation would order for the organization, JSON.
    pub async fn organization_plan(&self, org: Uuid) -> Result<Option<String>> {
        let plan: Option<Option<String>> = sqlx::query_scalar("select plan from evaluation where org_id = ?")
            .bind(org)
            .fetch_optional(&self.readers)
            .await?;
        Ok(plan.flatten())
    }

    /// Devices of one organization by device id, identity or GUID.
    pub async fn find_devices(&self, org: Uuid, text: &str) -> Result<Vec<DeviceRow>> {
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
