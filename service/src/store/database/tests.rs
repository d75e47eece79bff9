//! Unit tests of `database.rs`: a full disk, a migration that is cut off, and the form of transactions.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use super::*;

async fn limit(store: &Store, pages: i64) {
    let sql = format!("pragma max_page_count = {pages}");
    sqlx::query(AssertSqlSafe(sql)).fetch_one(&store.writer).await.expect("a limit");
}

async fn too_much(store: &Store) -> Result<()> {
    let mut tx = store.write().await?;
    for number in 0..100 {
        sqlx::query("insert into users(name, created_at) values(?, 0)")
            .bind(format!("{number}{}", "x".repeat(200_000)))
            .execute(&mut *tx)
            .await?;
    }
    Ok(tx.commit().await?)
}

#[tokio::test]
async fn a_full_disk_ends_a_transaction_and_not_the_store() {
    let folder = tempfile::tempdir().expect("folder");
    let store = Store::open(&folder.path().join("db")).await.expect("store");
    let now = Timestamp::now();
    store
        .set_user_token(now - jiff::SignedDuration::from_hours(2), "ann", [1; 32], None)
        .await
        .expect("user");
    store.probe_write(now).await.expect("room");
    let pages: i64 = sqlx::query_scalar("pragma page_count").fetch_one(&store.writer).await.expect("pages");
    limit(&store, pages).await;
    for _ in 0..3 {
        let error = too_much(&store).await.expect_err("no room");
        assert!(error.is_full(), "{error:?}");
    }
    assert_eq!(
        store.user_by_token(now, [1; 32]).await.expect("read").map(|user| user.name),
        Some("ann".into())
    );
    limit(&store, 1_000_000).await;
    too_much(&store).await.expect("there is room again");
    assert_eq!(store.users().await.expect("read").len(), 101);
}

/// Whoever only reads is let in, although the note of it cannot be written.
#[tokio::test]
async fn reading_goes_on_where_nothing_can_be_written() {
    let folder = tempfile::tempdir().expect("folder");
    let store = Store::open(&folder.path().join("db")).await.expect("store");
    let now = Timestamp::now();
    store.set_user_token(now, "ann", [1; 32], None).await.expect("user");
    sqlx::query("pragma query_only = on").execute(&store.writer).await.expect("no writes");
    assert!(store.probe_write(now).await.is_err());
    assert_eq!(
        store.user_by_token(now, [1; 32]).await.expect("read").map(|user| user.name),
        Some("ann".into())
    );
    sqlx::query("pragma query_only = off").execute(&store.writer).await.expect("writes");
    store.probe_write(now).await.expect("it writes again");
}

#[tokio::test]
async fn a_migration_that_is_cut_off_anywhere_is_made_up_for() {
    let folder = tempfile::tempdir().expect("folder");
    for pages in (1..400).step_by(7) {
        let file = folder.path().join(format!("{pages}"));
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .page_size(512)
            .pragma("max_page_count", pages.to_string());
        let small = pool_options().max_connections(1).connect_with(options).await.expect("opened");
        let done = migrator().run(&small).await;
        small.close().await;
        let store = Store::open(&file).await.expect("the next start makes up for it");
        assert_eq!(store.users().await.expect("read").len(), 0);
        store.close().await;
        if done.is_ok() {
            return;
        }
    }
    panic!("no limit was wide enough");
}

/// A transaction that reads first and takes the write lock later is refused when another wrote in between.
#[test]
fn only_readers_begin_without_the_write_lock() {
    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                look(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).expect("a file");
                for (at, line) in text.lines().enumerate() {
                    let reads = line.contains("readers.begin()");
                    if line.contains(".begin()") && !reads
                        || line.contains("begin_with(")
                            && !line.contains("begin immediate")
                            && !line.contains("BEGIN IMMEDIATE")
                    {
                        found.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
                    }
                }
            }
        }
    }
    let mut found = Vec::new();
    look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert_eq!(found, Vec::<String>::new(), "use `Store::write`");
}
