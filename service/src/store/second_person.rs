//! What one person asked for and another one has to confirm: stored when it is asked for, and carried out in the same
//! transaction that takes the confirmation.

use exchange_connector::domain::order::OrderKind;
use jiff::{SignedDuration, Timestamp};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, Sqlite, Transaction};
use uuid::Uuid;

use crate::rules::audit::Operation;
use crate::security::demands::SecuritySettings;
use crate::security::role::Right;
use crate::store::audit::{self, Thing, Watched};
use crate::store::database::Store;
use crate::store::device_orders::order_device;
use crate::store::error::{Refusal, Result, StoreError};
use crate::store::orders::OrderAuthor;
use crate::store::row::{ms, time, time_or_none};
use crate::store::security_settings::{administrators, put};
use crate::store::sql::{sql, sql_as};
use crate::store::state::{REQUEST_EXPIRED, REQUEST_WAITING, RequestKind, RequestState};
use crate::store::users::role;

/// A request waits for so many hours.
const REQUEST_HOURS: i64 = 24;

const COLUMNS: &str =
    "id, kind, target, org_id, name, body, reason, author, user_name, created_at, expires_at,
    iif(state = 'waiting' and expires_at <= ?1, 'expired', state), decided_by, decided_at";

/// Something that waits for a second person, or did.
#[derive(Debug, Clone)]
pub struct SecondPersonRequest {
    pub id: Uuid,
    pub kind: RequestKind,
    pub target: Uuid,
    pub org: Option<Uuid>,
    pub name: String,
    pub body: String,
    pub reason: Option<String>,
    pub author: String,
    pub user: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub state: RequestState,
    pub decided_by: Option<String>,
    pub decided_at: Option<Timestamp>,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewRequest<'a> {
    pub kind: RequestKind,
    /// Zeros where it is about the service itself.
    pub target: Uuid,
    pub org: Option<Uuid>,
    pub name: &'a str,
    pub body: String,
    pub reason: Option<&'a str>,
    pub author: &'a str,
    pub user: &'a str,
}

/// Who decides about a request: as the author of changes, and as the database knows the user.
#[derive(Debug, Clone, Copy)]
pub struct Decider<'a> {
    pub by: &'a str,
    pub user: &'a str,
}

/// What a confirmed request does; the caller has looked at the present state once more.
#[derive(Debug)]
pub enum ConfirmedAct {
    Wipe { org: Uuid, device: Uuid, what: OrderKind, deadline: Timestamp },
    AcceptRun,
    SecuritySettings(SecuritySettings),
}

impl Store {
    /// Stores what somebody asks for.
    ///
    /// # Errors
    /// [`Refusal::RequestWaits`]: the same is asked for already.
    pub async fn ask_second_person(&self, now: Timestamp, new: &NewRequest<'_>) -> Result<(Uuid, Timestamp)> {
        let until = self.confirmed_time(now) + SignedDuration::from_hours(REQUEST_HOURS);
        let mut tx = self.write().await?;
        expire(&mut tx, self.confirmed_time(now)).await?;
        let id = Uuid::now_v7();
        let done = sql!(
            "insert into second_person_request(id, kind, target, org_id, name, body, reason, author, user_name, created_at,
               expires_at, state)
             values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {REQUEST_WAITING}) on conflict do nothing",
            (
                id,
                new.kind.as_str(),
                new.target,
                new.org,
                new.name,
                &new.body,
                new.reason,
                new.author,
                new.user,
                ms(now),
                ms(until)
            )
        );
        if done.execute(&mut *tx).await?.rows_affected() == 0 {
            return Err(Refusal::RequestWaits.into());
        }
        Watched::absent(Thing::SecondPersonRequest(id)).end(&mut tx).await?;
        tx.commit().await?;
        Ok((id, until))
    }

    /// The newest first; only those that wait, or all.
    pub async fn second_person_requests(
        &self,
        now: Timestamp,
        only_waiting: bool,
        most: u32,
    ) -> Result<Vec<SecondPersonRequest>> {
        sql!(
            "select {COLUMNS} from second_person_request
             where ?2 = 0 or (state = {REQUEST_WAITING} and expires_at > ?1) order by created_at desc, id limit ?3",
            (ms(self.confirmed_time(now)), only_waiting, most)
        )
        .fetch_all(&self.readers)
        .await?
        .iter()
        .map(request)
        .collect()
    }

    pub async fn second_person_request(&self, now: Timestamp, id: Uuid) -> Result<SecondPersonRequest> {
        let mut tx = self.readers.begin().await?;
        find(&mut tx, self.confirmed_time(now), id).await
    }

    /// Another person refuses it, or who asked takes it back.
    ///
    /// # Errors
    /// [`Refusal::RequestOver`], [`Refusal::OwnRequest`], [`Refusal::NotFound`].
    pub async fn refuse_request(&self, now: Timestamp, id: Uuid, who: Decider<'_>, own: bool) -> Result<()> {
        let mut tx = self.write().await?;
        let found = find(&mut tx, self.confirmed_time(now), id).await?;
        let is_own = found.user.eq_ignore_ascii_case(who.user);
        if is_own != own {
            return Err(if own { Refusal::NotFound } else { Refusal::OwnRequest }.into());
        }
        let watched = Watched::begin(&mut tx, Thing::SecondPersonRequest(id)).await?;
        let state = if own { RequestState::Withdrawn } else { RequestState::Refused };
        decide(&mut tx, now, &found, state, who.by).await?;
        watched.end_as_action(&mut tx).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Another person confirms it: it is carried out now, or stays as it was. Gives the order of a wipe, or how many
    /// orders of a run left.
    ///
    /// # Errors
    /// [`Refusal::RequestOver`], [`Refusal::OwnRequest`], [`Refusal::AuthorGone`], and what the act itself refuses.
    pub async fn confirm_request(
        &self,
        now: Timestamp,
        id: Uuid,
        who: Decider<'_>,
        act: &ConfirmedAct,
    ) -> Result<(Option<Uuid>, u64)> {
        let mut tx = self.write().await?;
        let found = find(&mut tx, self.confirmed_time(now), id).await?;
        if found.user.eq_ignore_ascii_case(who.user) {
            return Err(Refusal::OwnRequest.into());
        }
        author_may(&mut tx, &found).await?;
        let watched = Watched::begin(&mut tx, Thing::SecondPersonRequest(id)).await?;
        decide(&mut tx, now, &found, RequestState::Confirmed, who.by).await?;
        let by = format!("{}, confirmed by {}", found.author, who.by);
        let (done, order, number) = match act {
            ConfirmedAct::Wipe { org, device, what, deadline } => {
                let author = OrderAuthor { by: &by, reason: found.reason.as_deref() };
                let (order, done) =
                    order_device(&mut tx, now, *org, *device, what, Some(*deadline), author).await?;
                (Some(done), Some(order), 1)
            }
            ConfirmedAct::AcceptRun => {
                let (number, done) = crate::store::approvals::accept(&mut tx, now, found.target, &by).await?;
                (Some(done), None, number)
            }
            ConfirmedAct::SecuritySettings(settings) => {
                if settings.asks_second_person() && administrators(&mut tx, now, None).await? < 2 {
                    return Err(Refusal::NoSecondPerson.into());
                }
                (Some(put(&mut tx, now, settings, &by).await?), None, 1)
            }
        };
        // One entry: that it was confirmed, and what came of it.
        let mut resources = vec![watched.resource(&mut tx).await?.1];
        if let Some(done) = done {
            resources.push(done.resource(&mut tx).await?.1);
        }
        audit::add(&mut tx, Operation::Action, &resources).await?;
        tx.commit().await?;
        Ok((order, number))
    }
}

/// What nobody decided about in time.
pub(super) async fn expire(tx: &mut Transaction<'_, Sqlite>, now: Timestamp) -> Result<()> {
    sql!(
        "update second_person_request set state = {REQUEST_EXPIRED} where state = {REQUEST_WAITING} and expires_at <= ?",
        (ms(now))
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Who asked must still be somebody who may.
async fn author_may(tx: &mut Transaction<'_, Sqlite>, found: &SecondPersonRequest) -> Result<()> {
    let own: Option<(String,)> =
        sql_as!("select role from users where name = ?", (&found.user)).fetch_optional(&mut **tx).await?;
    let needed = match found.kind {
        RequestKind::SecuritySettings => Right::Administer,
        RequestKind::Wipe | RequestKind::AcceptRun => Right::Operate,
    };
    match own {
        Some((word,)) if role(&word)?.has(needed) => Ok(()),
        _ => Err(Refusal::AuthorGone.into()),
    }
}

async fn decide(
    tx: &mut Transaction<'_, Sqlite>,
    now: Timestamp,
    found: &SecondPersonRequest,
    state: RequestState,
    by: &str,
) -> Result<()> {
    if found.state != RequestState::Waiting {
        return Err(Refusal::RequestOver.into());
    }
    sql!(
        "update second_person_request set state = ?, decided_by = ?, decided_at = ? where id = ?",
        (state.as_str(), by, ms(now), found.id)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn find(tx: &mut Transaction<'_, Sqlite>, now: Timestamp, id: Uuid) -> Result<SecondPersonRequest> {
    let row = sql!("select {COLUMNS} from second_person_request where id = ?2", (ms(now), id))
        .fetch_optional(&mut **tx)
        .await?;
    request(&row.ok_or(StoreError::Refused(Refusal::NotFound))?)
}

fn request(row: &SqliteRow) -> Result<SecondPersonRequest> {
    Ok(SecondPersonRequest {
        id: row.try_get(0)?,
        kind: row.try_get::<&str, _>(1)?.parse()?,
        target: row.try_get(2)?,
        org: row.try_get(3)?,
        name: row.try_get(4)?,
        body: row.try_get(5)?,
        reason: row.try_get(6)?,
        author: row.try_get(7)?,
        user: row.try_get(8)?,
        created_at: time(row.try_get(9)?)?,
        expires_at: time(row.try_get(10)?)?,
        state: row.try_get::<&str, _>(11)?.parse()?,
        decided_by: row.try_get(12)?,
        decided_at: time_or_none(row.try_get(13)?)?,
    })
}

#[cfg(test)]
mod tests;
