//! Lists of devices that users keep under a name, for themselves or for everybody.

use jiff::Timestamp;
use uuid::Uuid;

use crate::store::database::Store;
use crate::store::error::{Refusal, Result};
use crate::store::row::ms;
use crate::store::sql::{sql, sql_as, sql_scalar};

/// Views of one user, and shared views of all that a list shows.
const MOST_OF_USER: i64 = 50;
const MOST_SHOWN: i64 = 200;

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub id: Uuid,
    pub owner: String,
    pub name: String,
    /// Options of the page's list.
    pub query: String,
    pub shared: bool,
}

type ViewColumns = (Uuid, String, String, String, bool);

fn view((id, owner, name, query, shared): ViewColumns) -> SavedView {
    SavedView { id, owner, name, query, shared }
}

impl Store {
    /// A user's views and those that everybody sees, by name.
    pub async fn saved_views(&self, user: &str) -> Result<Vec<SavedView>> {
        let rows: Vec<ViewColumns> = sql_as!(
            "select id, owner, name, query, shared from saved_view where owner = ?1 or shared = 1
             order by name, id limit ?2",
            (user, MOST_SHOWN)
        )
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(view).collect())
    }

    pub async fn saved_view(&self, id: Uuid) -> Result<Option<SavedView>> {
        let row: Option<ViewColumns> =
            sql_as!("select id, owner, name, query, shared from saved_view where id = ?", (id))
                .fetch_optional(&self.readers)
                .await?;
        Ok(row.map(view))
    }

    /// Saves a view in place of the owner's one of that name; gives its id.
    ///
    /// # Errors
    /// `TooMany` where the owner has many already.
    pub async fn save_view(&self, now: Timestamp, new: &SavedView) -> Result<Uuid> {
        let mut tx = self.write().await?;
        let others: i64 = sql_scalar!(
            "select count(*) from saved_view where owner = ? and name <> ?",
            (&new.owner, &new.name)
        )
        .fetch_one(&mut *tx)
        .await?;
        if others >= MOST_OF_USER {
            return Err(Refusal::TooMany.into());
        }
        let id: Uuid = sql_scalar!(
            "insert into saved_view(id, owner, name, query, shared, changed_at) values(?, ?, ?, ?, ?, ?)
             on conflict(owner, name) do update set name = excluded.name, query = excluded.query,
               shared = excluded.shared, changed_at = excluded.changed_at returning id",
            (new.id, &new.owner, &new.name, &new.query, new.shared, ms(now))
        )
        .fetch_one(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(id)
    }

    pub async fn remove_view(&self, id: Uuid) -> Result<()> {
        sql!("delete from saved_view where id = ?", (id)).execute(&self.writer).await?;
        Ok(())
    }
}
