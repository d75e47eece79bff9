//! The agent upgrades databases of every released version and keeps what they held.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{AssertSqlSafe, Row as _};

use super::{MIGRATIONS, migrator};
use crate::store::Journal;

/// Tables that a later version replaced: the version, and the table that it had. Orders went to the ledger
/// (`orders_of_an_earlier_version_are_taken_over`); no connector of that version changed anything.
const REPLACED: &[(i64, &str)] = &[(1, "orders"), (1, "change")];

/// Each row of each table: its columns, quoted as SQL.
type Rows = BTreeMap<String, Vec<BTreeSet<String>>>;

async fn rows(pool: &SqlitePool) -> Rows {
    let mut found = Rows::new();
    let tables = "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'";
    for table in sqlx::query(tables).fetch_all(pool).await.expect("tables") {
        let table: String = table.get(0);
        let columns = format!("select name from pragma_table_info('{table}')");
        let columns = sqlx::query(AssertSqlSafe(columns)).fetch_all(pool).await.expect("columns");
        let columns: Vec<_> =
            columns.iter().map(|name| format!("'{0} = ' || quote({0})", name.get::<String, _>(0))).collect();
        let text = format!("select {} from {table}", columns.join(", "));
        let lines = sqlx::query(AssertSqlSafe(text)).fetch_all(pool).await.expect("rows");
        let line = |row: &sqlx::sqlite::SqliteRow| (0..row.len()).map(|at| row.get(at)).collect();
        found.insert(table, lines.iter().map(line).collect());
    }
    found
}

#[tokio::test]
async fn every_released_version_is_brought_up_to_date_with_its_rows() {
    let place = tempfile::tempdir().expect("a folder");
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/snapshots");
    let mut versions = 0;
    for (version, ..) in MIGRATIONS {
        let snapshot = snapshots.join(format!("{version:04}.sqlite.zst"));
        let Ok(snapshot) = fs::File::open(snapshot) else { break };
        let path = place.path().join(format!("{version}.sqlite"));
        fs::write(&path, zstd::decode_all(snapshot).expect("the snapshot")).expect("written");
        let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(&path));
        let pool = pool.await.expect("a database");
        let before = rows(&pool).await;
        pool.close().await;

        let opened = Journal::open(&path).await.expect("brought up to date");
        let after = rows(&opened.pool).await;
        for (table, lines) in before {
            if REPLACED.contains(&(*version, table.as_str())) {
                continue;
            }
            assert!(!lines.is_empty(), "version {version}: the snapshot has no row in {table}");
            for line in lines {
                let still =
                    after.get(&table).is_some_and(|after| after.iter().any(|row| row.is_superset(&line)));
                assert!(still, "version {version}: {table} lost {line:?}, it has {:?}", after.get(&table));
            }
        }
        opened.close().await;
        versions += 1;
    }
    assert!(versions >= 5, "snapshots of {versions} versions");
}

#[test]
fn every_file_is_in_the_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files = fs::read_dir(folder).expect("the folder").flatten().map(|entry| entry.file_name());
    let files: BTreeSet<String> = files
        .filter_map(|name| name.to_str().filter(|name| name.ends_with(".sql")).map(str::to_owned))
        .collect();
    let listed =
        MIGRATIONS.iter().map(|(version, name, _)| format!("{version:04}_{}.sql", name.replace(' ', "_")));
    assert_eq!(files, listed.collect());
    // A number may be left out; none comes twice or out of order.
    assert!(migrator().iter().map(|migration| migration.version).is_sorted_by(|one, next| one < next));
}
