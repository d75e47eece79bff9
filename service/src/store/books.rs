//! The database's book: where its history is, what agents were told of it, and what is known of each agent's. Triggers in
//! the database count every entry that matters, so that no writer can forget to.

use exchange_connector::api::book::{AgentBook, Other, Point, ServiceBook, Verdict};
use exchange_connector::api::checkin::OrderAck;
use exchange_connector::books::{Attendance, Reception, ServiceHistory, Tokens, receive};
use exchange_connector::domain::server::Environment;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::security::ca::AGENT_DAYS;
use crate::security::random;
use crate::store::database::Store;
use crate::store::enrollment::AgentState;
use crate::store::error::Result;
use crate::store::row::{count, ms, signed, time, time_or_none};
use crate::store::sql::{sql, sql_as, sql_scalar};
use crate::store::state::AGENT_ACTIVE;

/// How long what agents were told is remembered: longer than a certificate lasts.
const REMEMBERED_MS: i64 = 400 * 24 * 3_600_000;
/// How long an agent is told of a copy that was refused.
const COPY_MS: i64 = 24 * 3_600_000;

/// What a check-in's comparison says.
#[derive(Debug)]
pub enum Compared {
    /// The agent is let in.
    Book {
        book: Box<ServiceBook>,
        /// Another run of the agent was at work before.
        is_new_run: bool,
    },
    /// Another one works in its place.
    Refused(Other),
}

impl Store {
    /// Compares an agent's book with this one, and lets the agent in or refuses it. `name`: the agent's computer. One
    /// comparison at a time: each holds the write lock. `answers`: what the same check-in says of orders.
    pub async fn compare_books(
        &self,
        now: Timestamp,
        agent: &AgentState,
        name: &str,
        theirs: &AgentBook,
        answers: &[OrderAck],
    ) -> Result<Compared> {
        let mut tx = self.write().await?;
        let known = known(&mut tx, agent.id).await?;
        let before = known.as_ref().map(|known| known.presence.clone());
        let was = before.as_ref().map(|before| before.instance);
        let held = known.as_ref().and_then(|known| known.held.clone());
        let fresh = random::hex(&random::bytes::<16>());
        let mut history = history(&mut tx, theirs).await?;
        // Queueing an order and handing it out are no entries of the book. A database that was put back to just before
        // them differs in nothing but this: an order is answered that it does not know.
        if lacks_any(&mut tx, agent.org, answers).await? {
            (history.told, history.oldest) = (false, None);
        }
        let received = match receive(&history, held.as_ref(), before, theirs, name, &fresh, now) {
            Ok(received) => received,
            Err(other) => {
                sql!(
                    "update agent_book set copy_name = ?, copy_at = ? where agent_id = ?",
                    (name, ms(now), agent.id)
                )
                .execute(&mut *tx)
                .await?;
                tx.commit().await?;
                return Ok(Compared::Refused(other));
            }
        };
        let Reception { verdict, presence, in_doubt } = received;
        let held = if verdict == Verdict::Agree { Some(theirs.now.clone()) } else { held };
        keep(&mut tx, agent.id, held.as_ref(), &presence).await?;
        let mut book = here(&mut tx, now, verdict, held, fresh).await?;
        book.in_doubt = in_doubt;
        book.copy =
            known.and_then(|known| known.copy).filter(|copy| ms(now) - ms(copy.last_contact) < COPY_MS);
        tx.commit().await?;
        let is_new_run = was.is_some_and(|was| was != theirs.instance);
        Ok(Compared::Book { book: Box::new(book), is_new_run })
    }

    /// Where this book is now, for an agent that was let in.
    pub async fn tell_book(&self, now: Timestamp) -> Result<Point> {
        let mut tx = self.write().await?;
        let point = tell(&mut tx, now).await?;
        tx.commit().await?;
        Ok(point)
    }

    /// True unless another run of the agent was let in since.
    pub async fn is_let_in(&self, agent: Uuid, instance: Uuid) -> Result<bool> {
        let other: i64 = sql_scalar!(
            "select count(*) from agent_book where agent_id = ? and instance <> ?",
            (agent, instance)
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(other == 0)
    }

    /// Notes a certificate that this service's authority signed for an agent that is known, and that is not known itself:
    /// the database is from before it was issued, or was lost and begun anew. `connector`: as the certificate says. False:
    /// there is no such agent.
    pub async fn readmit(
        &self,
        now: Timestamp,
        agent: Uuid,
        connector: Option<Uuid>,
        serial: &[u8],
    ) -> Result<bool> {
        let mut tx = self.write().await?;
        if let Some(connector) = connector {
            let_in(&mut tx, now, agent, connector).await?;
        }
        let noted = sql!(
            "insert into agent_certificate(agent_id, serial, generation, issued_at, not_after)
             select id, ?2, generation + 1, ?3, ?4 from agent where id = ?1
             on conflict do nothing",
            (agent, serial, ms(now), ms(now) + AGENT_DAYS * 24 * 3_600_000)
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(noted.rows_affected() > 0)
    }

    /// The computer of an agent, as its last check-in said.
    pub async fn name_of(&self, agent: Uuid) -> Result<String> {
        let name: Option<String> = sql_scalar!("select name from agent_book where agent_id = ?", (agent))
            .fetch_optional(&self.readers)
            .await?;
        Ok(name.unwrap_or_default())
    }

    /// A run of an agent ends in order.
    pub async fn agent_left(&self, agent: Uuid, instance: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        sql!("update agent_book set has_left = 1 where agent_id = ? and instance = ?", (agent, instance))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// In a database that a person began anew because the old one was lost, an agent is let in under the connector that its
/// certificate names; nobody needs to set it up again. The connector only observes, and its agent tells what was done. One
/// connector lets in one agent: a second one may have been replaced before.
async fn let_in(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    agent: Uuid,
    connector: Uuid,
) -> Result<()> {
    let free: i64 = sql_scalar!(
        "select exists (select 1 from begun_anew)
           and not exists (select 1 from agent where org_id = ?1 or id = ?2)",
        (connector, agent)
    )
    .fetch_one(&mut **tx)
    .await?;
    if free == 0 {
        return Ok(());
    }
    sql!(
        "insert into connector(org_id, connector_type, created_at) values(?, ?, ?) on conflict do nothing",
        (connector, Environment::default().as_str(), ms(now))
    )
    .execute(&mut **tx)
    .await?;
    // No account file enrolled it here.
    sql!(
        "insert into agent(org_id, id, state, token_id, key_hash, connector_server_name, created_at)
         values(?1, ?2, {AGENT_ACTIVE}, ?2, zeroblob(32), '', ?3)",
        (connector, agent, ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What is known of an agent.
struct Known {
    held: Option<Point>,
    presence: Attendance,
    copy: Option<Other>,
}

async fn known(tx: &mut Transaction<'_, Sqlite>, agent: Uuid) -> Result<Option<Known>> {
    let row = sql!(
        "select counter, mark, at, instance, name, seen_at, has_left, tokens, copy_name, copy_at
         from agent_book where agent_id = ?",
        (agent)
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let held = match (row.try_get(0)?, row.try_get(1)?, time_or_none(row.try_get(2)?)?) {
        (Some(counter), Some(mark), Some(at)) => Some(Point { counter: count(counter), mark, at }),
        _ => None,
    };
    let presence = Attendance {
        instance: row.try_get(3)?,
        name: row.try_get(4)?,
        last_contact: time(row.try_get(5)?)?,
        left: row.try_get(6)?,
        tokens: Tokens::parse(row.try_get(7)?),
    };
    let copy = match (row.try_get(8)?, time_or_none(row.try_get(9)?)?) {
        (Some(name), Some(last_contact)) => Some(Other { name, last_contact }),
        _ => None,
    };
    Ok(Some(Known { held, presence, copy }))
}

/// True when an agent changed Exchange by an order that is not known here, or not as that attempt.
async fn lacks_any(tx: &mut Transaction<'_, Sqlite>, org: Uuid, answers: &[OrderAck]) -> Result<bool> {
    for answer in answers.iter().filter(|answer| answer.changed) {
        let known: i64 = sql_scalar!(
            "select count(*) from orders where org_id = ? and id = ? and attempts >= ?",
            (org, answer.order_id, i64::from(answer.attempt))
        )
        .fetch_one(&mut **tx)
        .await?;
        if known == 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What of this book the comparison needs.
async fn history(tx: &mut Transaction<'_, Sqlite>, theirs: &AgentBook) -> Result<ServiceHistory> {
    let id: Uuid = sql_scalar!("select id from book").fetch_one(&mut **tx).await?;
    let oldest: Option<i64> = sql_scalar!("select min(counter) from book_told").fetch_one(&mut **tx).await?;
    let told: i64 = match &theirs.service {
        None => 0,
        Some(heard) => {
            sql_scalar!(
                "select count(*) from book_told where counter = ? and mark = ?",
                (signed(heard.point.counter), &heard.point.mark)
            )
            .fetch_one(&mut **tx)
            .await?
        }
    };
    Ok(ServiceHistory { id, told: told > 0, oldest: oldest.map(count) })
}

/// Notes what is known of an agent now.
pub(crate) async fn keep(
    tx: &mut Transaction<'_, Sqlite>,
    agent: Uuid,
    held: Option<&Point>,
    presence: &Attendance,
) -> Result<()> {
    sql!(
        "insert into agent_book(agent_id, counter, mark, at, instance, name, seen_at, has_left, tokens)
         values(?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict(agent_id) do update set counter = excluded.counter, mark = excluded.mark, at = excluded.at,
           instance = excluded.instance, name = excluded.name, seen_at = excluded.seen_at,
           has_left = excluded.has_left, tokens = excluded.tokens",
        (
            agent,
            held.map(|held| signed(held.counter)),
            held.map(|held| held.mark.as_str()),
            held.map(|held| ms(held.at)),
            presence.instance,
            presence.name.as_str(),
            ms(presence.last_contact),
            presence.left,
            presence.tokens.to_string()
        )
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// This book as an agent gets it.
pub(crate) async fn here(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    verdict: Verdict,
    held: Option<Point>,
    token: String,
) -> Result<ServiceBook> {
    let id: Uuid = sql_scalar!("select id from book").fetch_one(&mut **tx).await?;
    let now = tell(tx, now).await?;
    Ok(ServiceBook { id, now, held, verdict, in_doubt: false, token, copy: None })
}

/// Where this book is; that it was told is remembered first.
async fn tell(tx: &mut Transaction<'_, Sqlite>, now: Timestamp) -> Result<Point> {
    let (counter, mark): (i64, String) =
        sql_as!("select counter, mark from book").fetch_one(&mut **tx).await?;
    let new =
        sql!("insert or ignore into book_told(counter, mark, at) values(?, ?, ?)", (counter, &mark, ms(now)))
            .execute(&mut **tx)
            .await?;
    if new.rows_affected() > 0 {
        sql!("delete from book_told where at < ?", (ms(now) - REMEMBERED_MS)).execute(&mut **tx).await?;
    }
    Ok(Point { counter: count(counter), mark, at: now })
}
