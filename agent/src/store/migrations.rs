//! The versions of the journal, in their order.
//!
//! Each database records the checksum of every migration that ran. So never change a released file, not even its
//! comments: a database that ran the old bytes would refuse to open. `migrations/snapshots` holds a database of every
//! released version, and a test upgrades each.

use sqlx::SqlStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Number, description (the file's name with spaces) and text.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "journal", include_str!("../../migrations/0001_journal.sql")),
    (2, "orders", include_str!("../../migrations/0002_orders.sql")),
    (3, "ldap", include_str!("../../migrations/0003_ldap.sql")),
    (4, "mail", include_str!("../../migrations/0004_mail.sql")),
    (5, "organization", include_str!("../../migrations/0005_organization.sql")),
    (6, "shells", include_str!("../../migrations/0006_shells.sql")),
    (7, "book", include_str!("../../migrations/0007_book.sql")),
];

pub(super) fn migrator() -> Migrator {
    let migration = |&(version, description, text): &(i64, &'static str, &'static str)| {
        Migration::new(version, description.into(), MigrationType::Simple, SqlStr::from_static(text), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}

#[cfg(test)]
mod tests;
