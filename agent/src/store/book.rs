//! The journal's book: where its history is, what check-ins told of it, and what they heard of the service's. Triggers in
//! the database count every entry that matters, so that no writer can forget to.

use std::path::Path;
use std::str::FromStr as _;

use exchange_connector::api::book::{AgentBook, Heard, Point, ServiceBook};
use jiff::Timestamp;
use sqlx::{Row as _, SqliteConnection};
use uuid::Uuid;

use super::ledger::at;
use super::{Journal, Result, keys};

impl Journal {
    /// The book as the next check-in tells it. Where it is now is remembered first, so that a lost answer is no step back.
    pub async fn tell_book(&self, instance: Uuid, now: Timestamp) -> Result<AgentBook> {
        let mut transaction = self.write().await?;
        let (id, here) = here(&mut transaction, now).await?;
        sqlx::query(
            "INSERT INTO book_told (counter, mark, at) VALUES (?, ?, ?)
             ON CONFLICT (counter) DO UPDATE SET at = excluded.at, mark = excluded.mark
               WHERE book_told.mark <> excluded.mark",
        )
        .bind(i64::try_from(here.counter).unwrap_or(i64::MAX))
        .bind(&here.mark)
        .bind(now.as_millisecond())
        .execute(&mut *transaction)
        .await?;
        let told = reported(&mut transaction).await?;
        let service = keys::BOOK_HEARD.get(&mut transaction).await?;
        let token = keys::BOOK_TOKEN.get(&mut transaction).await?;
        transaction.commit().await?;
        Ok(AgentBook { id, now: here, told, service, token, instance })
    }

    /// Both books agree: remembers where the service's is, and forgets what was told before the place that it confirmed.
    pub async fn books_agree(&self, book: &ServiceBook) -> Result<()> {
        let mut transaction = self.write().await?;
        hear(&mut transaction, book).await?;
        if let Some(held) = &book.held {
            sqlx::query("DELETE FROM book_told WHERE counter < ?")
                .bind(i64::try_from(held.counter).unwrap_or(i64::MAX))
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Writes the journal as it is in one moment into a new file, also while the agent works.
    ///
    /// # Errors
    /// When the file is there, or cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<()> {
        sqlx::query("VACUUM INTO ?").bind(file.to_string_lossy().into_owned()).execute(&self.pool).await?;
        Ok(())
    }

    /// The journal has taken over what the service knows: its history goes on from the place that the service holds.
    pub async fn adopt_book(&self, book: &ServiceBook, now: Timestamp) -> Result<()> {
        let mut transaction = self.write().await?;
        hear(&mut transaction, book).await?;
        keys::IN_DOUBT.set(&mut transaction, Some(&())).await?;
        sqlx::query("DELETE FROM book_told").execute(&mut *transaction).await?;
        if let Some(held) = &book.held {
            let counter = i64::try_from(held.counter).unwrap_or(i64::MAX - 1);
            sqlx::query("INSERT INTO book_told (counter, mark, at) VALUES (?, ?, ?)")
                .bind(counter)
                .bind(&held.mark)
                .bind(now.as_millisecond())
                .execute(&mut *transaction)
                .await?;
            sqlx::query("UPDATE book SET counter = max(counter, ?) + 1, mark = lower(hex(randomblob(16)))")
                .bind(counter)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }
}

/// What every answer says of the service's book.
async fn hear(connection: &mut SqliteConnection, book: &ServiceBook) -> Result<()> {
    let heard = Heard { id: book.id, point: book.now.clone() };
    keys::BOOK_HEARD.set(connection, Some(&heard)).await?;
    if book.in_doubt {
        keys::IN_DOUBT.set(connection, Some(&())).await?;
    }
    keys::COPY.set(connection, book.copy.as_ref()).await?;
    keys::BOOK_TOKEN.set(connection, Some(&book.token)).await
}

async fn here(connection: &mut SqliteConnection, now: Timestamp) -> Result<(Uuid, Point)> {
    let row = sqlx::query("SELECT id, counter, mark FROM book").fetch_one(connection).await?;
    let id = Uuid::from_str(row.get(0)).unwrap_or_default();
    Ok((id, Point { counter: row.get::<i64, _>(1).unsigned_abs(), mark: row.get(2), at: now }))
}

async fn reported(connection: &mut SqliteConnection) -> Result<Vec<Point>> {
    let rows =
        sqlx::query("SELECT counter, mark, at FROM book_told ORDER BY counter").fetch_all(connection).await?;
    let point = |row: &sqlx::sqlite::SqliteRow| Point {
        counter: row.get::<i64, _>(0).unsigned_abs(),
        mark: row.get(1),
        at: at(row.get(2)),
    };
    Ok(rows.iter().map(point).collect())
}

#[cfg(test)]
mod tests;
