//! Reads all inputs to decisions, in sets, as of one moment.

use std::collections::{HashMap, HashSet};

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::mailbox::PersonalList;
use exchange_connector::domain::order::{OrderKind, OrderState, WantedAccess};
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::access::Policy;
use crate::rules::compliance::matching::Known;
use crate::rules::organization::change::LastOrder;
use crate::rules::organization::desired::OnPremises;
use crate::rules::organization::links::Links;
use crate::rules::organization::mailbox_policies::MailboxPolicy;
use crate::rules::organization::state::Organization;
use crate::rules::run::world::{Device, Group, Said, World};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::row::{count, from_word, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::{PolicyKind, SET_DEVICE_ACCESS, SWITCH_ON};

/// Devices of one answer, so that memory holds few raw rows beside what was read from them.
const BATCH: i64 = 10_000;

impl Store {
    /// Everything that an organization's decisions are made from, as of one moment.
    pub async fn world(&self, org: Uuid) -> Result<World> {
        let mut tx = self.readers.begin().await?;
        let row = sql!(
            "select rev, mode, (select version from decision_input) from connector where org_id = ?",
            (org)
        )
        .fetch_optional(&mut *tx)
        .await?;
        let row = row.ok_or(Refusal::NotFound)?;
        let version = (count(row.try_get(0)?), count(row.try_get(2)?));
        let mode = from_word(row.try_get(1)?)?;
        let unknown_devices = crate::store::settings::unknown_devices(&mut tx, org).await?;
        let policy = policy(&mut tx, org).await?;
        let manual = crate::store::manual_decisions::of(&mut tx, org).await?;
        let records = records(&mut tx).await?;
        let (sources, incomplete): (i64, i64) =
            sql_as!("select count(*), count(*) filter (where complete_at is null) from compliance_source")
                .fetch_one(&mut *tx)
                .await?;
        let links = sql_as!("select device_key, managed_device_id from device_link")
            .fetch_all(&mut *tx)
            .await?
            .into_iter()
            .collect();
        let mut organization = organization(&mut tx, org).await?;
        let groups = groups(&mut tx, &policy, &organization.policies).await?;
        let addresses = sql_as!("select address, user_name from user_address").fetch_all(&mut *tx).await?;
        let switch = crate::store::switch_on::progress::switch(&mut tx, org).await?;
        let devices = devices(&mut tx, org).await?;
        let at = crate::store::objects::links_at(&mut tx, org).await?;
        if let Some(at) = at {
            let stood = crate::store::objects::stood(&mut tx, org, at).await?;
            organization.links = Some(Links::of(at, devices.iter().map(|device| &device.record), stood));
        }
        tx.commit().await?;
        Ok(World {
            version,
            mode,
            unknown_devices,
            policy,
            manual,
            organization,
            switch,
            devices,
            records,
            complete: sources > 0 && incomplete == 0,
            links,
            groups,
            addresses,
        })
    }

    /// The policy that holds for an organization: its own, else the one of all.
    pub async fn access_policy(&self, org: Uuid) -> Result<Policy> {
        policy(&mut self.readers.begin().await?, org).await
    }

    /// The groups that a policy and mailbox policies name.
    pub async fn world_groups(
        &self,
        policy: &Policy,
        mailbox_policies: &[MailboxPolicy],
    ) -> Result<Vec<Group>> {
        let mut tx = self.readers.begin().await?;
        groups(&mut tx, policy, mailbox_policies).await
    }
}

/// The organization's own settings, else the default for all.
async fn body(
    tx: &mut Transaction<'_, Sqlite>,
    kind: PolicyKind,
    org: Uuid,
) -> Result<Option<serde_json::Value>> {
    let text: Option<String> = sql_scalar!(
        "select body from policy where kind = ? and org_id in (?, ?) order by org_id desc limit 1",
        (kind.as_str(), org, Uuid::nil())
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
}

pub(crate) async fn policy(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Policy> {
    match body(tx, PolicyKind::ConditionalAccessSettings, org).await? {
        None => Ok(Policy::default()),
        Some(value) => crate::rules::access::settings::policy(&value)
            .map_err(|error| StoreError::Value(error.to_string())),
    }
}

/// The organization's wanted settings, and the earlier orders for it.
pub(crate) async fn organization(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Organization> {
    let desired = match body(tx, PolicyKind::ExchangeOnPremisesPolicy, org).await? {
        None => OnPremises::default(),
        Some(value) => OnPremises::read(&value).map_err(|error| StoreError::Value(error.to_string()))?,
    };
    let policies =
        crate::store::mailbox_policies::of(tx, org).await?.into_iter().map(|row| row.policy).collect();
    let report = crate::store::objects::report(tx, org).await?;
    let stood = match &report {
        Some((at, _)) => crate::store::objects::stood(tx, org, *at).await?,
        None => HashMap::new(),
    };
    Ok(Organization {
        desired,
        policies,
        asked: crate::store::objects::asked(tx, org).await?,
        own: crate::store::objects::own(tx, org).await?,
        stood,
        report,
        links: None,
    })
}

async fn records(tx: &mut Transaction<'_, Sqlite>) -> Result<Vec<Known>> {
    sql!("select id, record, noncompliant_since from managed_device")
        .fetch_all(&mut **tx)
        .await?
        .iter()
        .map(|row| {
            Ok(Known {
                id: row.try_get(0)?,
                record: serde_json::from_str(row.try_get(1)?)?,
                noncompliant_since: time_or_none(row.try_get(2)?)?,
            })
        })
        .collect()
}

/// Only the groups that the policies name: a site may import many more.
async fn groups(
    tx: &mut Transaction<'_, Sqlite>,
    policy: &Policy,
    mailbox_policies: &[MailboxPolicy],
) -> Result<Vec<Group>> {
    let of_mailboxes =
        mailbox_policies.iter().flat_map(|one| one.included_groups.iter().chain(&one.excluded_groups));
    let wanted: HashSet<Uuid> =
        policy.included_groups.iter().chain(&policy.excluded_groups).chain(of_mailboxes).copied().collect();
    let mut groups = Vec::new();
    for id in wanted {
        let complete: Option<Option<i64>> =
            sql_scalar!("select complete_at from user_group where id = ?", (id))
                .fetch_optional(&mut **tx)
                .await?;
        let members = sql_scalar!("select member from group_member where group_id = ?", (id))
            .fetch_all(&mut **tx)
            .await?;
        groups.push(Group { id, complete: complete.flatten().is_some(), members });
    }
    Ok(groups)
}

async fn devices(tx: &mut Transaction<'_, Sqlite>, org: Uuid) -> Result<Vec<Device>> {
    // An entry of a switch-on was approved by an administrator.
    let own: HashMap<String, (String, bool)> = sql_as!(
        "select e.target, e.wanted, exists (select 1 from orders o join run r on r.org_id = o.org_id
           and r.id = o.run_id where o.org_id = e.org_id and o.id = e.order_id and r.kind = {SWITCH_ON})
         from own_entry e where e.org_id = ?",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?
    .into_iter()
    .map(|(target, wanted, approved): (String, String, bool)| (target, (wanted, approved)))
    .collect();
    let mut last = HashMap::new();
    // With max() SQLite takes the other columns from the row that has it.
    let rows = sql!(
        "select target, payload, state, coalesce(finished_at, created_at), max(id) from orders
         where org_id = ? and kind = {SET_DEVICE_ACCESS} and undone_at is null group by target",
        (org)
    )
    .fetch_all(&mut **tx)
    .await?;
    for row in rows {
        let OrderKind::SetDeviceAccess { wanted, .. } = serde_json::from_str(row.try_get(1)?)? else {
            continue;
        };
        let state: OrderState = from_word(row.try_get(2)?)?;
        last.insert(row.try_get::<String, _>(0)?, LastOrder { wanted, state, at: time(row.try_get(3)?)? });
    }
    let said = crate::store::entry_owners::said(tx, org).await?;
    let mut devices = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let rows = sql!("select d.id, d.record, s.last_success, c.hash, c.rejected
             from device d join device_state s on s.org_id = d.org_id and s.id = d.id
             left join decision c on c.org_id = d.org_id and c.id = d.id
             where d.org_id = ? and d.id > ? and d.deleted_at is null and s.outside = 0 order by d.id limit ?", (org, after, BATCH))
        .fetch_all(&mut **tx)
        .await?;
        for row in &rows {
            let mut record: DeviceRecord = serde_json::from_str(row.try_get(1)?)?;
            record.last_success_sync = time_or_none(row.try_get(2)?)?;
            let target = record
                .mailbox
                .guid
                .zip(record.device_id.as_ref())
                .map(|(guid, id)| format!("access|{guid}|{id}"));
            let hash: Option<Vec<u8>> = row.try_get(3)?;
            let own = target.as_ref().and_then(|target| own.get(target));
            let said = said_of(&record, target.as_ref(), own.map(|(wanted, _)| wanted.as_str()), &said);
            devices.push(Device {
                id: row.try_get(0)?,
                approved: own.is_some_and(|(wanted, approved)| *approved && wanted == "allow"),
                own: match own.map(|(wanted, _)| wanted.as_str()) {
                    Some("allow") => Some(WantedAccess::Allow),
                    Some("block") => Some(WantedAccess::Block),
                    _ => None,
                },
                last_order: target.as_ref().and_then(|target| last.get(target)).copied(),
                rejected: row.try_get(4)?,
                said,
                hash: hash.and_then(|hash| hash.try_into().ok()),
                record,
            });
        }
        match devices.last() {
            Some(device) if !rows.is_empty() => after = device.id,
            _ => return Ok(devices),
        }
    }
}

/// What an administrator said of the entry that a device stands on, unless an order is known to have left it.
fn said_of(
    record: &DeviceRecord,
    target: Option<&String>,
    own: Option<&str>,
    said: &HashMap<(String, PersonalList), Said>,
) -> Option<Said> {
    let (list, target) = record.personal_list.zip(target)?;
    let left = match list {
        PersonalList::Allowed => "allow",
        PersonalList::Blocked => "block",
    };
    said.get(&(target.clone(), list)).filter(|_| own != Some(left)).copied()
}
