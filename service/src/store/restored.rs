//! After the database was put back: what agents tell of orders that it forgot, and what holds until everything was read
//! anew. The other way round, what an agent whose folder was put back takes over from here.

use exchange_connector::api::book::{AgentBook, ServiceBook, Verdict};
use exchange_connector::api::checkin::OrderAck;
use exchange_connector::api::manage::Undone;
use exchange_connector::api::restore::{KnownResult, KnownResults, LastOfRestored, MOST_RESULTS};
use exchange_connector::books::Attendance;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use exchange_connector::orders::made_at;
use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::security::random;
use crate::store::backup::end_passing;
use crate::store::books::{here, keep};
use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::Result;
use crate::store::queue::MAX_ATTEMPTS;
use crate::store::row::{from_word, json_or_none, ms, small, time, time_or_none};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{
    HANDED_OUT, NOTICE_QUEUED, OBSERVE, ON_ITS_WAY, QUEUED, RUN_APPROVING, RUN_HELD, RUN_SUPERSEDED, RUNNING,
    SUPERSEDED, SYNC_NOW, UNKNOWN, WIPE,
};

impl Store {
    /// What is known of an organization's orders, in the order in which their answers came.
    pub async fn known_results(&self, org: Uuid, after: Option<Uuid>) -> Result<KnownResults> {
        let mut tx = self.readers.begin().await?;
        let rows = sql!(
            "select k.id, o.id, o.attempts, o.payload, o.deadline, o.run_id, o.device_key, o.created_by, o.reason,
               o.accepted, o.undone_at, k.attempt, k.state, k.finished_at, k.changed, k.before_after, k.finding
             from order_ack k join orders o on o.org_id = k.org_id and o.id = k.order_id
             where k.org_id = ?1 and k.id > ?2 order by k.id limit ?3",
            (org, after.unwrap_or_default(), i64::from(MOST_RESULTS))
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut known = KnownResults::default();
        for row in &rows {
            let what: OrderKind = serde_json::from_str(row.try_get(3)?)?;
            let (label, reason) =
                crate::store::order_text::of_order(&mut tx, org, &what, row.try_get(6)?, row.try_get(7)?)
                    .await?;
            let id = row.try_get(1)?;
            let order = Order {
                id,
                attempt: small(row.try_get(2)?),
                what,
                deadline: time_or_none(row.try_get(4)?)?,
                accepted: row.try_get(9)?,
                run: row.try_get(5)?,
                label,
                reason: row.try_get::<Option<String>, _>(8)?.or(reason),
                claims: None,
            };
            let ack = OrderAck {
                order_id: id,
                attempt: small(row.try_get(11)?),
                state: from_word(row.try_get(12)?)?,
                finished_at: time(row.try_get(13)?)?,
                changed: row.try_get(14)?,
                values: json_or_none(row, 15)?.unwrap_or_default(),
                finding: json_or_none(row, 16)?,
            };
            known.results.push(KnownResult { order, ack, undone_at: time_or_none(row.try_get(10)?)? });
        }
        if rows.len() >= MOST_RESULTS as usize {
            known.next = rows.last().map(|row| row.try_get(0)).transpose()?;
        }
        Ok(known)
    }

    /// Takes results that this database may have forgotten. What it knows already stays.
    pub async fn take_results(
        &self,
        now: Timestamp,
        agent: &AgentState,
        results: &[KnownResult],
    ) -> Result<()> {
        for result in results {
            let mut tx = self.write().await?;
            know_order(&mut tx, agent.org, result).await?;
            tx.commit().await?;
            self.finish_order(now, agent, &result.ack).await?;
            self.know_mail(agent.org, result).await?;
            let order = &result.order;
            let undone: Option<Option<i64>> = sql_scalar!(
                "select undone_at from orders where org_id = ? and id = ?",
                (agent.org, order.id)
            )
            .fetch_optional(&self.readers)
            .await?;
            if let (Some(at), Some(None)) = (result.undone_at, undone) {
                self.undone(at, agent.org, &Undone { run: Some(order.run()), orders: vec![order.id] })
                    .await?;
            }
        }
        Ok(())
    }

    /// The agent has told everything: what was handed out or waits, and the agent does not have, is not ordered any more;
    /// the stricter mode holds; until everything was read anew, nobody loses access without approval. Sessions, links and
    /// requests of before the service's start came back with the database, and end.
    pub async fn end_restored(
        &self,
        now: Timestamp,
        started: Timestamp,
        agent: &AgentState,
        name: &str,
        last: &LastOfRestored,
    ) -> Result<ServiceBook> {
        let mut tx = self.write().await?;
        let org = agent.org;
        end_passing(&mut tx, started).await?;
        let has = serde_json::to_string(&last.open_orders)?;
        let lost = "id not in (select unhex(replace(value, '-', '')) from json_each(?3))";
        for sql in [
            format!(
                "update orders set state = {UNKNOWN} where org_id = ?2 and state = {RUNNING} and kind = {WIPE} and {lost}"
            ),
            format!(
                "update orders set state = {SUPERSEDED}, finished_at = ?1
                 where org_id = ?2 and state in {HANDED_OUT} and {lost}"
            ),
            format!(
                "update orders set state = {SUPERSEDED}, finished_at = ?1
                 where org_id = ?2 and state = {QUEUED} and kind <> {SYNC_NOW} and {lost}"
            ),
            format!(
                "update run set state = {RUN_SUPERSEDED}, decided_at = ?1
                 where org_id = ?2 and state in ({RUN_HELD}, {RUN_APPROVING}) and ?3 is not null"
            ),
        ] {
            sqlx::query(AssertSqlSafe(sql)).bind(ms(now)).bind(org).bind(&has).execute(&mut *tx).await?;
        }
        crate::store::notices::withdraw(&mut tx, now, org).await?;
        if last.mode == Mode::Observe {
            sql!(
                "update connector set mode = {OBSERVE}, row_version = row_version + 1
                 where org_id = ? and mode <> {OBSERVE}",
                (org)
            )
            .execute(&mut *tx)
            .await?;
        }
        sql!(
            "insert into restored(org_id, at) values(?, ?) on conflict(org_id) do update set at = excluded.at",
            (org, ms(now))
        )
        .execute(&mut *tx)
        .await?;
        crate::store::inputs::changed(&mut tx).await?;
        let book = agree(&mut tx, now, agent.id, name, &last.book).await?;
        tx.commit().await?;
        Ok(book)
    }
}

impl Store {
    /// A mail that was sent and that this database forgot: its user gets no second one for the same device and reason, and
    /// is blocked no earlier than the mail said.
    async fn know_mail(&self, org: Uuid, result: &KnownResult) -> Result<()> {
        let OrderKind::Notify(mail) = &result.order.what else { return Ok(()) };
        let (Some(id), Some(device_id), Some(reason), Some(block_at)) =
            (mail.mail_id, &mail.device_id, &mail.block_reason, mail.block_at)
        else {
            return Ok(());
        };
        if result.ack.state != OrderState::Done {
            return Ok(());
        }
        let mut tx = self.write().await?;
        // The order of its block is as unknown as that of the mail was.
        sql!(
            "insert into notice(org_id, id, device_key, reason, address, created_at, block_at, block_order, mail_order,
               state)
             select ?1, ?2, d.id, ?3, ?4, ?5, ?6, ?7, ?7, {NOTICE_QUEUED} from device d
             where d.org_id = ?1 and d.device_id = ?8 and d.smtp_address = ?4 and d.deleted_at is null
             order by d.id limit 1 on conflict do nothing",
            (
                org,
                id,
                reason,
                &mail.to,
                ms(result.ack.finished_at),
                ms(block_at),
                result.order.id,
                &device_id.0
            )
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Both books agree from now on, whatever was before.
async fn agree(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    agent: Uuid,
    name: &str,
    theirs: &AgentBook,
) -> Result<ServiceBook> {
    // A place of its own, which no agent was told before the restore.
    sql!("update book set counter = counter + 1, mark = lower(hex(randomblob(16)))")
        .execute(&mut **tx)
        .await?;
    let fresh = random::hex(&random::bytes::<16>());
    let admitted = Attendance::first(theirs, name, &fresh, now);
    keep(tx, agent, Some(&theirs.now), &admitted).await?;
    here(tx, now, Verdict::Agree, Some(theirs.now.clone()), fresh).await
}

/// Makes an order known whose answer follows. One that is known and has no outcome is ready for it.
async fn know_order(tx: &mut Transaction<'_, Sqlite>, org: Uuid, result: &KnownResult) -> Result<()> {
    let KnownResult { order, ack, .. } = result;
    let made = made_at(order.id).unwrap_or(ack.finished_at);
    let device = device_of(tx, org, &order.what).await?;
    sql!(
        "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline, attempts,
           max_attempts, created_by, created_at, run_id, device_key, accepted, reason)
         values(?1, ?2, ?3, ?4, ?5, {UNKNOWN}, ?6, ?7, ?8, ?9, ?10, 'restored', ?7, ?11, ?12, ?13, ?14)
         on conflict(org_id, id) do update set attempts = max(orders.attempts, excluded.attempts),
           state = case when orders.state in {ON_ITS_WAY} and orders.attempts <= excluded.attempts
             then {UNKNOWN} else orders.state end",
        (
            org,
            order.id,
            order.what.name(),
            order.what.target(),
            serde_json::to_string(&order.what)?,
            i64::from(order.what.writes()),
            ms(made),
            order.deadline.map(ms),
            i64::from(ack.attempt)
        )
    )
    .bind(MAX_ATTEMPTS)
    .bind(order.run)
    .bind(device)
    .bind(order.accepted)
    .bind(&order.reason)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The device that an order is about, where it is known.
async fn device_of(tx: &mut Transaction<'_, Sqlite>, org: Uuid, what: &OrderKind) -> Result<Option<Uuid>> {
    let query = match what {
        OrderKind::SetDeviceAccess { mailbox_guid, device_id, .. } => sql_scalar!(
            "select id from device where org_id = ? and device_id = ?
             and json_extract(record, '$.mailbox.guid') = ? limit 1",
            (org, device_id.0.clone(), mailbox_guid.to_string())
        ),
        OrderKind::Wipe { device_guid, .. }
        | OrderKind::CancelWipe { device_guid, .. }
        | OrderKind::RemovePartnership { device_guid, .. } => sql_scalar!(
            "select id from device where org_id = ? and json_extract(record, '$.guid') = ? limit 1",
            (org, device_guid.to_string())
        ),
        _ => return Ok(None),
    };
    Ok(query.fetch_optional(&mut **tx).await?)
}
