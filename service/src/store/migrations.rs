//! The versions of the service's database, in their order.
//!
//! Each database records the checksum of every migration that ran. So never change a released file, not even its
//! comments: a database that ran the old bytes would refuse to open. `migrations/snapshots` holds a database of every
//! released version, and a test upgrades each.

use sqlx::SqlStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Number, description (the file's name with spaces) and text.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "start", include_str!("../../migrations/sqlite/0001_start.sql")),
    (2, "decisions", include_str!("../../migrations/sqlite/0002_decisions.sql")),
    (3, "mail", include_str!("../../migrations/sqlite/0003_mail.sql")),
    (4, "rules", include_str!("../../migrations/sqlite/0004_rules.sql")),
    (5, "graph", include_str!("../../migrations/sqlite/0005_graph.sql")),
    (6, "ldap", include_str!("../../migrations/sqlite/0006_ldap.sql")),
    (7, "orders", include_str!("../../migrations/sqlite/0007_orders.sql")),
    (8, "organization", include_str!("../../migrations/sqlite/0008_organization.sql")),
    (9, "values", include_str!("../../migrations/sqlite/0009_values.sql")),
    (10, "scope", include_str!("../../migrations/sqlite/0010_scope.sql")),
    (11, "partnership", include_str!("../../migrations/sqlite/0011_partnership.sql")),
    (12, "mail again", include_str!("../../migrations/sqlite/0012_mail_again.sql")),
    (13, "findings", include_str!("../../migrations/sqlite/0013_findings.sql")),
    (14, "trust", include_str!("../../migrations/sqlite/0014_trust.sql")),
    (15, "inputs", include_str!("../../migrations/sqlite/0015_inputs.sql")),
    (16, "clock", include_str!("../../migrations/sqlite/0016_clock.sql")),
    (17, "book", include_str!("../../migrations/sqlite/0017_book.sql")),
    (18, "restore", include_str!("../../migrations/sqlite/0018_restore.sql")),
    (19, "unread and age", include_str!("../../migrations/sqlite/0019_unread_and_age.sql")),
    (21, "manual decisions", include_str!("../../migrations/sqlite/0021_manual_decisions.sql")),
    (22, "roles", include_str!("../../migrations/sqlite/0022_roles.sql")),
    (23, "search", include_str!("../../migrations/sqlite/0023_search.sql")),
    (24, "saved views", include_str!("../../migrations/sqlite/0024_saved_views.sql")),
    (25, "audit", include_str!("../../migrations/sqlite/0025_audit.sql")),
    (26, "access tokens", include_str!("../../migrations/sqlite/0026_access_tokens.sql")),
    (27, "sessions", include_str!("../../migrations/sqlite/0027_sessions.sql")),
    (29, "device counts", include_str!("../../migrations/sqlite/0029_device_counts.sql")),
    (30, "passwords", include_str!("../../migrations/sqlite/0030_passwords.sql")),
    (31, "second factor", include_str!("../../migrations/sqlite/0031_second_factor.sql")),
    (32, "second person", include_str!("../../migrations/sqlite/0032_second_person.sql")),
    (33, "break glass", include_str!("../../migrations/sqlite/0033_break_glass.sql")),
    (43, "idempotency", include_str!("../../migrations/sqlite/0043_idempotency.sql")),
];

pub(super) fn migrator() -> Migrator {
    let migration = |&(version, description, text): &(i64, &'static str, &'static str)| {
        Migration::new(version, description.into(), MigrationType::Simple, SqlStr::from_static(text), false)
    };
    Migrator::with_migrations(MIGRATIONS.iter().map(migration).collect())
}

#[cfg(test)]
mod tests;
