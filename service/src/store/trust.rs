//! What agents said they trust for the service.

use jiff::Timestamp;
use sqlx::Row;
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::Result;
use crate::store::row::{json_or_none, ms};
use crate::store::sql::{sql, sql_scalar};
use crate::store::state::AGENT_ACTIVE;

/// An agent that can still come back: active, and with a certificate that has not ended.
#[derive(Debug, Clone)]
pub struct TrustingAgent {
    pub org: Uuid,
    /// Its computer, and its organization where that has a name.
    pub name: String,
    /// SHA-256 of its roots; `None`: it never said, and trusts the service's own root alone.
    pub roots: Option<Vec<String>>,
}

impl Store {
    /// Notes an agent's roots; true when they are others than before.
    pub async fn note_trust(&self, agent: Uuid, roots: &[String]) -> Result<bool> {
        let text = serde_json::to_string(roots)?;
        let known: Option<Option<String>> =
            sql_scalar!("select trusted_roots from agent where id = ?", (agent))
                .fetch_optional(&self.readers)
                .await?;
        if known.flatten().as_deref() == Some(text.as_str()) {
            return Ok(false);
        }
        let mut tx = self.write().await?;
        sql!("update agent set trusted_roots = ? where id = ?", (text, agent)).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Every agent that a certificate of another authority could lose.
    pub async fn trusting_agents(&self, now: Timestamp) -> Result<Vec<TrustingAgent>> {
        let rows = sql!(
            "select a.org_id, a.connector_server_name, c.organization_name, a.trusted_roots
             from agent a join connector c on c.org_id = a.org_id
             where a.state = {AGENT_ACTIVE}
               and exists (select 1 from agent_certificate x where x.agent_id = a.id and x.not_after > ?)
             order by a.id",
            (ms(now))
        )
        .fetch_all(&self.readers)
        .await?;
        rows.iter()
            .map(|row| {
                let (computer, organization): (String, Option<String>) = (row.try_get(1)?, row.try_get(2)?);
                let name = match organization {
                    Some(organization) => format!("{computer} ({organization})"),
                    None => computer,
                };
                Ok(TrustingAgent { org: row.try_get(0)?, name, roots: json_or_none(row, 3)? })
            })
            .collect()
    }
}
