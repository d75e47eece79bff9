//! Tokens, agents and their certificates.

use exchange_connector::domain::server::Environment;
use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::audit::{Thing, Watched};
use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::{count, ms};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::{AGENT_ACTIVE, AGENT_REVOKED, AgentStanding};

/// How long a certificate stays valid after its successor's first use.
pub const SUPERSEDED_SECONDS: i64 = 24 * 3600;

/// An account file's token, as it is remembered.
#[derive(Debug, Clone)]
pub struct NewToken {
    pub id: Uuid,
    pub secret_hash: [u8; 32],
    pub organization: Option<String>,
    pub max_uses: u32,
    pub expires_at: Timestamp,
}

/// An enrolment whose certificate request was verified.
#[derive(Debug, Clone)]
pub struct Enrolment {
    pub token_id: Uuid,
    pub secret_hash: [u8; 32],
    /// SHA-256 of the request's public key.
    pub key_hash: [u8; 32],
    pub serial: Vec<u8>,
    pub not_after: Timestamp,
    pub identity: String,
    pub organization_name: Option<String>,
    pub environment: Environment,
    pub server_name: String,
    pub connector_server_name: String,
    pub agent_version: String,
    pub replace: bool,
}

/// Who was enrolled.
#[derive(Debug, Clone, Copy)]
pub struct Enrolled {
    pub org: Uuid,
    pub agent: Uuid,
    pub generation: u64,
}

/// An agent as authorization sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgentState {
    pub org: Uuid,
    pub id: Uuid,
    pub active: bool,
    /// A newer certificate was first used longer ago than the overlap allows.
    pub superseded: bool,
}

impl Store {
    pub async fn add_token(&self, now: Timestamp, token: &NewToken) -> Result<()> {
        let mut tx = self.write().await?;
        sql!(
            "insert into enrollment_token(id, secret_hash, organization, max_uses, expires_at, created_at)
             values(?, ?, ?, ?, ?, ?)",
            (
                token.id,
                token.secret_hash.as_slice(),
                &token.organization,
                i64::from(token.max_uses),
                ms(token.expires_at),
                ms(now)
            )
        )
        .execute(&mut *tx)
        .await?;
        Watched::absent(Thing::AccountFile(token.id)).end(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Consumes one use of the token, makes or replaces the organization's agent and notes its certificate.
    pub async fn enroll(&self, now: Timestamp, enrolment: &Enrolment) -> Result<Enrolled> {
        let mut tx = self.write().await?;
        // A clock that leapt ahead ends no token.
        check_token(&mut tx, self.confirmed_time(now), enrolment).await?;
        // The answer to an earlier attempt was lost: the same key asks again and is the same agent.
        let known = sql!(
            "select org_id, id from agent where token_id = ? and key_hash = ? and state = {AGENT_ACTIVE}",
            (enrolment.token_id, enrolment.key_hash.as_slice())
        )
        .fetch_optional(&mut *tx)
        .await?;
        let (org, agent) = if let Some(row) = known {
            (row.try_get(0)?, row.try_get(1)?)
        } else {
            consume_token(&mut tx, self.confirmed_time(now), enrolment).await?;
            let org = connector(&mut tx, now, enrolment).await?;
            (org, new_agent(&mut tx, now, org, enrolment).await?)
        };
        let generation = certificate(&mut tx, now, agent, &enrolment.serial, enrolment.not_after).await?;
        tx.commit().await?;
        Ok(Enrolled { org, agent, generation })
    }

    /// The agent a client certificate belongs to; the first use of a newer generation supersedes the older ones.
    pub async fn agent(&self, now: Timestamp, agent: Uuid, serial: &[u8]) -> Result<Option<AgentState>> {
        let row = sql!(
            "select a.org_id, a.state, a.generation, c.generation, c.superseded_at
             from agent a join agent_certificate c on c.agent_id = a.id where a.id = ? and c.serial = ?",
            (agent, serial)
        )
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (confirmed, shown): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
        let superseded_at: Option<i64> = row.try_get(4)?;
        let state = AgentState {
            org: row.try_get(0)?,
            id: agent,
            active: row.try_get::<&str, _>(1)?.parse::<AgentStanding>()? == AgentStanding::Active,
            superseded: superseded_at.is_some_and(|at| ms(now) - at > SUPERSEDED_SECONDS * 1000),
        };
        if state.active && shown > confirmed {
            // Where this cannot be stored, the certificate's next use does it.
            if let Err(error) = self.supersede(now, agent, shown).await {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "the use of a new certificate is not noted"
                );
            }
        }
        Ok(Some(state))
    }

    /// First use of a renewed certificate: only now do the older ones begin to end.
    async fn supersede(&self, now: Timestamp, agent: Uuid, shown: i64) -> Result<()> {
        let mut tx = self.write().await?;
        sql!("update agent set generation = ? where id = ? and generation < ?", (shown, agent, shown))
            .execute(&mut *tx)
            .await?;
        sql!(
            "update agent_certificate set superseded_at = ?
             where agent_id = ? and generation < ? and superseded_at is null",
            (ms(now), agent, shown)
        )
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Notes a certificate that was issued to an agent; gives its generation.
    pub async fn add_certificate(
        &self,
        now: Timestamp,
        agent: Uuid,
        serial: &[u8],
        not_after: Timestamp,
    ) -> Result<u64> {
        let mut tx = self.write().await?;
        let generation = certificate(&mut tx, now, agent, serial, not_after).await?;
        tx.commit().await?;
        Ok(generation)
    }
}

async fn check_token(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, enrolment: &Enrolment) -> Result<()> {
    let row = sql!("select secret_hash, expires_at from enrollment_token where id = ?", (enrolment.token_id))
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else { return Err(Refusal::TokenUnknown.into()) };
    // Digests of 256-bit secrets: the time of the comparison reveals nothing about the secret.
    if row.try_get::<Vec<u8>, _>(0)? != enrolment.secret_hash {
        return Err(Refusal::TokenUnknown.into());
    }
    if row.try_get::<i64, _>(1)? <= ms(now) {
        return Err(Refusal::TokenExpired.into());
    }
    Ok(())
}

async fn consume_token(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    enrolment: &Enrolment,
) -> Result<()> {
    let done = sql!(
        "update enrollment_token set used = used + 1
         where id = ? and secret_hash = ? and used < max_uses and expires_at > ?",
        (enrolment.token_id, enrolment.secret_hash.as_slice(), ms(now))
    )
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Refusal::TokenUsedUp.into()) }
}

impl Store {
    /// Ends an agent whose connection was removed: its certificate opens nothing any more, and its lease lapses.
    pub async fn retire_agent(&self, org: Uuid, agent: Uuid) -> Result<()> {
        let mut tx = self.write().await?;
        sql!("update agent set state = {AGENT_REVOKED} where id = ?", (agent)).execute(&mut *tx).await?;
        sql!("update org_lease set expires_at = 0 where org_id = ?", (org)).execute(&mut *tx).await?;
        sql!("update connector set health = null, health_at = null, row_version = row_version + 1 where org_id = ?", (org))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}

/// Finds or makes the organization's connector; an active agent of it is revoked when `replace` says so.
async fn connector(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, enrolment: &Enrolment) -> Result<Uuid> {
    let known: Option<Uuid> =
        sql_scalar!("select org_id from connector where identity = ?", (&enrolment.identity))
            .fetch_optional(&mut **tx)
            .await?;
    let prepared: Option<Uuid> = if known.is_some() {
        None
    } else {
        // One that an administrator made before an agent came, under the organization's name.
        sql_scalar!(
            "select org_id from connector where identity is null and organization_name = ? limit 1",
            (&enrolment.organization_name)
        )
        .fetch_optional(&mut **tx)
        .await?
    };
    // What a deleted connector of the organization left in Exchange is this one's to undo.
    let left: Option<Uuid> =
        sql_scalar!("delete from left_book where identity = ? returning org_id", (&enrolment.identity))
            .fetch_optional(&mut **tx)
            .await?;
    if let (Some(left), Some(org)) = (left, known.or(prepared)) {
        for table in ["orders", "order_ack", "own_entry", "own_object", "entry_owner"] {
            sql!("update or ignore {table} set org_id = ? where org_id = ?", (org, left))
                .execute(&mut **tx)
                .await?;
        }
    }
    let org = match known.or(prepared) {
        Some(org) => org,
        None => {
            let org = left.unwrap_or_else(Uuid::now_v7);
            sql!(
                "insert into connector(org_id, connector_type, created_at) values(?, ?, ?)",
                (org, enrolment.environment.as_str(), ms(now))
            )
            .execute(&mut **tx)
            .await?;
            org
        }
    };
    let active: i64 =
        sql_scalar!("select count(*) from agent where org_id = ? and state = {AGENT_ACTIVE}", (org))
            .fetch_one(&mut **tx)
            .await?;
    if active > 0 {
        if !enrolment.replace {
            return Err(Refusal::ConnectorExists.into());
        }
        sql!("update agent set state = {AGENT_REVOKED} where org_id = ?", (org)).execute(&mut **tx).await?;
        // The lease lapses at once, so that the epoch rises and whatever the old agent still sends is refused.
        sql!("update org_lease set expires_at = 0 where org_id = ?", (org)).execute(&mut **tx).await?;
    }
    sql!(
        "update connector set identity = ?, organization_name = coalesce(?, organization_name),
           connector_type = ?,
         server_name = ?, connector_server_name = ?, version = ?, health_status = 'connectionPending',
           health = null,
         health_at = null, row_version = row_version + 1 where org_id = ?",
        (
            &enrolment.identity,
            &enrolment.organization_name,
            enrolment.environment.as_str(),
            &enrolment.server_name,
            &enrolment.connector_server_name,
            &enrolment.agent_version,
            org
        )
    )
    .execute(&mut **tx)
    .await?;
    Ok(org)
}

async fn new_agent(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    org: Uuid,
    enrolment: &Enrolment,
) -> Result<Uuid> {
    let agent = Uuid::now_v7();
    sql!(
        "insert into agent(org_id, id, state, token_id, key_hash, connector_server_name, created_at)
         values(?, ?, {AGENT_ACTIVE}, ?, ?, ?, ?)",
        (
            org,
            agent,
            enrolment.token_id,
            enrolment.key_hash.as_slice(),
            &enrolment.connector_server_name,
            ms(now)
        )
    )
    .execute(&mut **tx)
    .await?;
    Ok(agent)
}

/// Notes a certificate. A renewal whose answer was lost is simply followed by another one: a generation counts
/// only from its first use.
async fn certificate(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    agent: Uuid,
    serial: &[u8],
    not_after: Timestamp,
) -> Result<u64> {
    sql!("delete from agent_certificate where agent_id = ? and not_after < ?", (agent, ms(now)))
        .execute(&mut **tx)
        .await?;
    let generation: i64 =
        sql_scalar!("select generation + 1 from agent where id = ?", (agent)).fetch_one(&mut **tx).await?;
    sql!(
        "insert into agent_certificate(agent_id, serial, generation, issued_at, not_after)
         values(?, ?, ?, ?, ?)",
        (agent, serial, generation, ms(now), ms(not_after))
    )
    .execute(&mut **tx)
    .await?;
    Ok(count(generation))
}
