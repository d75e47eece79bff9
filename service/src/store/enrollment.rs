//! Tokens, agents and their certificates.

use jiff::Timestamp;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::store::database::{Store, count, ms};
use crate::store::error::{Refusal, Result};
use crate::store::types::{AgentState, Enrolled, Enrolment, NewToken, SUPERSEDED_SECONDS};

impl Store {
    pub async fn add_token(&self, now: Timestamp, token: &NewToken) -> Result<()> {
        sqlx::query(
            "insert into enrollment_token(id, secret_hash, organization, max_uses, expires_at, created_at)
             values(?, ?, ?, ?, ?, ?)",
        )
        .bind(token.id)
        .bind(token.secret_hash.as_slice())
        .bind(&token.organization)
        .bind(i64::from(token.max_uses))
        .bind(ms(token.expires_at))
        .bind(ms(now))
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Consumes one use of the token, makes or replaces the organization's agent and notes its certificate.
    pub async fn enroll(&self, now: Timestamp, enrolment: &Enrolment) -> Result<Enrolled> {
        let mut tx = self.write().await?;
        check_token(&mut tx, now, enrolment).await?;
        // The answer to an earlier attempt was lost: the same key asks again and is the same agent.
        let known = sqlx::query(
            "select org_id, id from agent where token_id = ? and key_hash = ? and state = 'active'",
        )
        .bind(enrolment.token_id)
        .bind(enrolment.key_hash.as_slice())
        .fetch_optional(&mut *tx)
        .await?;
        let (org, agent) = if let Some(row) = known {
            (row.try_get(0)?, row.try_get(1)?)
        } else {
            consume_token(&mut tx, now, enrolment).await?;
            let org = connector(&mut tx, now, enrolment).await?;
            (org, new_agent(&mut tx, now, org, enrolment).await?)
        };
        let generation = certificate(&mut tx, now, agent, &enrolment.serial, enrolment.not_after).await?;
        tx.commit().await?;
        Ok(Enrolled { org, agent, generation })
    }

    /// The agent a client certificate belongs to; the first use of a newer generation supersedes the older ones.
    pub async fn agent(&self, now: Timestamp, agent: Uuid, serial: &[u8]) -> Result<Option<AgentState>> {
        let row = sqlx::query(
            "select a.org_id, a.state, a.generation, c.generation, c.superseded_at
             from agent a join agent_certificate c on c.agent_id = a.id where a.id = ? and c.serial = ?",
        )
        .bind(agent)
        .bind(serial)
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let (confirmed, shown): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
        let superseded_at: Option<i64> = row.try_get(4)?;
        let state = AgentState {
            org: row.try_get(0)?,
            id: agent,
            active: row.try_get::<String, _>(1)? == "active",
            superseded: superseded_at.is_some_and(|at| ms(now) - at > SUPERSEDED_SECONDS * 1000),
        };
        if state.active && shown > confirmed {
            // First use of a renewed certificate: only now do the older ones begin to end.
            let mut tx = self.write().await?;
            sqlx::query("update agent set generation = ? where id = ? and generation < ?")
                .bind(shown)
                .bind(agent)
                .bind(shown)
                .execute(&mut *tx)
                .await?;
            sqlx::query(
                "update agent_certificate set superseded_at = ?
                 where agent_id = ? and generation < ? and superseded_at is null",
            )
            .bind(ms(now))
            .bind(agent)
            .bind(shown)
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
        }
        Ok(Some(state))
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
    let row = sqlx::query("select secret_hash, expires_at from enrollment_token where id = ?")
        .bind(enrolment.token_id)
        .fetch_optional(&mut **tx)
        .await?;
    let Some(row) = row else { return Err(Refusal::TokenUnknown.into()) };
    // Digests of 256-bit secrets: how long the comparison takes tells nothing about the secret.
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
    let done = sqlx::query(
        "update enrollment_token set used = used + 1
         where id = ? and secret_hash = ? and used < max_uses and expires_at > ?",
    )
    .bind(enrolment.token_id)
    .bind(enrolment.secret_hash.as_slice())
    .bind(ms(now))
    .execute(&mut **tx)
    .await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(Refusal::TokenUsedUp.into()) }
}

/// Finds or makes the organization's connector; an active agent of it is revoked when `replace` says so.
async fn connector(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, enrolment: &Enrolment) -> Result<Uuid> {
    let known: Option<Uuid> = sqlx::query_scalar("select org_id from connector where identity = ?")
        .bind(&enrolment.identity)
        .fetch_optional(&mut **tx)
        .await?;
    let prepared: Option<Uuid> = if known.is_some() {
        None
    } else {
        // One that an administrator made before an agent came, under the organization's name.
        sqlx::query_scalar(
            "select org_id from connector where identity is null and organization_name = ? limit 1",
        )
        .bind(&enrolment.organization_name)
        .fetch_optional(&mut **tx)
        .await?
    };
    let org = match known.or(prepared) {
        Some(org) => org,
        None => {
            let org = Uuid::now_v7();
            sqlx::query("insert into connector(org_id, connector_type, created_at) values(?, ?, ?)")
                .bind(org)
                .bind(enrolment.environment.as_str())
                .bind(ms(now))
                .execute(&mut **tx)
                .await?;
            org
        }
    };
    let active: i64 = sqlx::query_scalar("select count(*) from agent where org_id = ? and state = 'active'")
        .bind(org)
        .fetch_one(&mut **tx)
        .await?;
    if active > 0 {
        if !enrolment.replace {
            return Err(Refusal::ConnectorExists.into());
        }
        sqlx::query("update agent set state = 'revoked' where org_id = ?")
            .bind(org)
            .execute(&mut **tx)
            .await?;
        // The lease lapses at once, so that the epoch rises and whatever the old agent still sends is refused.
        sqlx::query("update org_lease set expires_at = 0 where org_id = ?")
            .bind(org)
            .execute(&mut **tx)
            .await?;
    }
    sqlx::query(
        "update connector set identity = ?, organization_name = coalesce(?, organization_name), connector_type = ?,
         server_name = ?, connector_server_name = ?, version = ?, health_status = 'connectionPending', health = null,
         health_at = null, row_version = row_version + 1 where org_id = ?",
    )
    .bind(&enrolment.identity)
    .bind(&enrolment.organization_name)
    .bind(enrolment.environment.as_str())
    .bind(&enrolment.server_name)
    .bind(&enrolment.connector_server_name)
    .bind(&enrolment.agent_version)
    .bind(org)
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
    sqlx::query(
        "insert into agent(org_id, id, state, token_id, key_hash, connector_server_name, created_at)
         values(?, ?, 'active', ?, ?, ?, ?)",
    )
    .bind(org)
    .bind(agent)
    .bind(enrolment.token_id)
    .bind(enrolment.key_hash.as_slice())
    .bind(&enrolment.connector_server_name)
    .bind(ms(now))
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
    sqlx::query("delete from agent_certificate where agent_id = ? and not_after < ?")
        .bind(agent)
        .bind(ms(now))
        .execute(&mut **tx)
        .await?;
    let generation: i64 = sqlx::query_scalar("select generation + 1 from agent where id = ?")
        .bind(agent)
        .fetch_one(&mut **tx)
        .await?;
    sqlx::query(
        "insert into agent_certificate(agent_id, serial, generation, issued_at, not_after) values(?, ?, ?, ?, ?)",
    )
    .bind(agent)
    .bind(serial)
    .bind(generation)
    .bind(ms(now))
    .bind(ms(not_after))
    .execute(&mut **tx)
    .await?;
    Ok(count(generation))
}
