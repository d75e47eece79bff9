//! What is wanted and does not come to be: orders that stand against what somebody made by hand, and how much of a plan
//! is held, on its way, not applied or rejected.

use std::collections::HashSet;

use exchange_connector::api::manage::{NotApplied, PlanCounts};
use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::health::Finding;
use exchange_connector::domain::order::OrderKind;
use exchange_connector::findings::{ORDER_MANUAL_ENTRY, WISH_NOT_APPLIED};
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::organization::state::Organization;
use crate::rules::organization::{difference, orders};
use crate::rules::run::World;
use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::order_text::bounded;
use crate::store::row::{count, json_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{
    ENTRY_BY_HAND, NOT_APPLIED, OPEN, ORGANIZATION_KINDS, RUN_HELD, SET_DEVICE_ACCESS,
};

/// Those that a finding names one by one, and those of a plan.
const MOST_NAMED: usize = 5;
const MOST_LISTED: i64 = 500;

impl Store {
    /// What an organization wants and the connector left as somebody made it by hand, the newest first.
    pub async fn not_applied(&self, org: Uuid) -> Result<Vec<NotApplied>> {
        let mut tx = self.readers.begin().await?;
        let organization = crate::store::world::organization(&mut tx, org).await?;
        let mut refused = refused(&mut tx, org, &organization).await?;
        let left_alone: HashSet<String> =
            sql_scalar!("select target from entry_owner where org_id = ? and owner = {ENTRY_BY_HAND}", (org))
                .fetch_all(&mut *tx)
                .await?
                .into_iter()
                .collect();
        // An administrator said that it was made by hand: that it stays is what is wanted.
        refused.retain(|one| !left_alone.contains(&one.order.target()));
        Ok(refused)
    }

    /// What stands otherwise than it is wanted in an organization, for everybody who asks how it is.
    pub async fn standing_findings(&self, now: Timestamp, org: Uuid) -> Result<Vec<Finding>> {
        let mut findings = self.organization_findings(now, org).await?;
        findings.extend(self.restoring(org).await?.map(|restoring| restoring.finding()));
        findings.extend(finding(&self.not_applied(org).await?));
        findings.extend(self.unclaimed_finding(org).await?);
        Ok(findings)
    }

    /// Groups and sources that decisions go by and that were never read completely, by name.
    pub async fn unread(&self, world: &World) -> Result<Vec<String>> {
        let mut unread = Vec::new();
        for group in world.groups.iter().filter(|group| !group.complete) {
            let name: Option<Option<String>> =
                sql_scalar!("select display_name from user_group where id = ?", (group.id))
                    .fetch_optional(&self.readers)
                    .await?;
            unread.push(format!("group {}", name.flatten().unwrap_or_else(|| group.id.to_string())));
        }
        if world.policy.enabled && !world.complete {
            let sources: Vec<String> =
                sql_scalar!("select name from compliance_source where complete_at is null order by name")
                    .fetch_all(&self.readers)
                    .await?;
            unread.extend(sources.into_iter().map(|name| format!("compliance source {name}")));
            if !unread.iter().any(|name| name.starts_with("compliance source")) {
                unread.push("compliance source (none was ever read)".into());
            }
        }
        Ok(unread)
    }

    /// Adds to the counts of a plan how much of it waits for approval, is on its way, is not applied or was rejected.
    pub async fn count_standing(&self, org: Option<Uuid>, counts: &mut PlanCounts) -> Result<()> {
        let (rejected, held, waiting, not_applied): (i64, i64, i64, i64) = sql_as!(
            "with last as (select org_id, device_key, max(id) as id from orders
               where kind = {SET_DEVICE_ACCESS} and device_key is not null and undone_at is null
               group by org_id, device_key)
             select count(*) filter (where rejected), count(*) filter (where held and not rejected),
               count(*) filter (where waiting and not held and not rejected),
               count(*) filter (where not_applied and not held and not rejected)
             from (select c.rejected is not null and c.rejected = c.wanted as rejected,
                 exists (select 1 from run r join run_item i on i.org_id = r.org_id and i.run_id = r.id
                   where r.org_id = c.org_id and r.state = {RUN_HELD} and i.device_key = c.id
                     and i.payload is not null) as held,
                 coalesce(o.state in {OPEN} and json_extract(o.payload, '$.wanted') = c.wanted, 0) as waiting,
                 coalesce(o.state = {NOT_APPLIED} and json_extract(o.payload, '$.wanted') = c.wanted, 0)
                   as not_applied
               from decision c left join last l on l.org_id = c.org_id and l.device_key = c.id
               left join orders o on o.org_id = l.org_id and o.id = l.id
               where c.effect <> 'none' and (?1 is null or c.org_id = ?1))",
            (org)
        )
        .fetch_one(&self.readers)
        .await?;
        counts.held = count(held);
        counts.waiting = count(waiting);
        counts.not_applied = count(not_applied);
        counts.rejected = count(rejected);
        Ok(())
    }
}

/// The last order for each target that somebody's own entry, rule, policy or link kept from being applied, as long as
/// the same is still wanted and not there.
pub(crate) async fn refused(
    tx: &mut Transaction<'_, Sqlite>,
    org: Uuid,
    organization: &Organization,
) -> Result<Vec<NotApplied>> {
    let rows = sql!(
        "with last as (select max(id) as id from orders where org_id = ?1
           and (kind in {ORGANIZATION_KINDS} or kind = {SET_DEVICE_ACCESS}) group by target)
         select o.payload, k.finding, d.record from last l
         join orders o on o.org_id = ?1 and o.id = l.id
         join order_ack k on k.org_id = o.org_id and k.order_id = o.id
           and k.attempt = (select max(n.attempt) from order_ack n where n.org_id = o.org_id and n.order_id = o.id)
         left join decision c on c.org_id = o.org_id and c.id = o.device_key
         left join device d on d.org_id = o.org_id and d.id = o.device_key
         where o.state = {NOT_APPLIED} and o.undone_at is null and json_extract(k.finding, '$.code') = ?2
           and (o.kind <> {SET_DEVICE_ACCESS} or d.deleted_at is null
             and c.wanted = json_extract(o.payload, '$.wanted') and c.rejected is not c.wanted)
         order by o.id desc limit ?3",
        (org, ORDER_MANUAL_ENTRY.code, MOST_LISTED)
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut found = Vec::new();
    for row in &rows {
        let what: OrderKind = serde_json::from_str(row.try_get(0)?)?;
        let finding: Option<Finding> = json_or_none(row, 1)?;
        let record: Option<DeviceRecord> = json_or_none(row, 2)?;
        let label = match &record {
            Some(record) => of_device(record),
            None if orders::is_desired(organization, &what) => difference::label(&what),
            None => continue,
        };
        let reason = finding.map(|finding| bounded(finding.text)).unwrap_or_default();
        found.push(NotApplied { label, order: what, reason });
    }
    Ok(found)
}

pub(crate) fn of_device(record: &DeviceRecord) -> String {
    let mailbox = &record.mailbox;
    let owner = mailbox.smtp_address.as_deref().or(mailbox.display_name.as_deref());
    let id = record.device_id.as_ref().map_or(record.identity.0.as_str(), |id| id.0.as_str());
    owner.map_or_else(|| id.to_owned(), |owner| format!("{owner}, {id}"))
}

/// One finding for all of them.
fn finding(all: &[NotApplied]) -> Option<Finding> {
    if all.is_empty() {
        return None;
    }
    let named: Vec<String> =
        all.iter().take(MOST_NAMED).map(|one| format!("{}: {}", one.label, one.reason)).collect();
    let more = all.len().saturating_sub(named.len());
    let more = if more > 0 { format!(" And {more} more.") } else { String::new() };
    Some(WISH_NOT_APPLIED.finding(format!(
        "{} of what is wanted is not applied, because somebody made it otherwise by hand. {}{more}",
        all.len(),
        named.join(" ")
    )))
}
