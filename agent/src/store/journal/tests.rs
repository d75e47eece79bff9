//! Unit tests of `journal.rs`: a full disk, two writers, and a migration that is cut off.

use std::path::Path;

use sqlx::{AssertSqlSafe, Row as _};

use super::super::{StoreError, keys};
use super::*;

async fn limit(journal: &Journal, pages: i64) {
    let sql = format!("PRAGMA max_page_count = {pages}");
    sqlx::query(AssertSqlSafe(sql)).fetch_one(&journal.pool).await.expect("a limit");
}

/// A transaction that needs more room than there is.
async fn too_much(journal: &Journal) -> Result<()> {
    let mut transaction = journal.write().await?;
    for number in 0..100 {
        sqlx::query("INSERT INTO event (at, kind, text) VALUES ('', 'test', ?)")
            .bind(format!("{number}{}", "x".repeat(200_000)))
            .execute(&mut *transaction)
            .await?;
    }
    Ok(transaction.commit().await?)
}

#[tokio::test]
async fn a_full_disk_ends_a_transaction_and_not_the_journal() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    Journal::open(&path).await.expect("made").close().await;
    // One connection, so that it is the broken one that is used again.
    let options = SqliteConnectOptions::new().filename(&path);
    let journal = Journal {
        pool: pool_options().max_connections(1).connect_with(options).await.expect("opened"),
        beside: Beside::default(),
    };
    limit(&journal, 100).await;
    for _ in 0..3 {
        let error = too_much(&journal).await.expect_err("no room");
        assert_eq!(error.finding().code, "store.diskFull", "{error:?}");
    }
    assert_eq!(journal.events(None).await.expect("read").len(), 0, "nothing of it was stored");
    limit(&journal, 1_000_000).await;
    too_much(&journal).await.expect("there is room again");
    journal.set(&keys::EPOCH, Some(&7)).await.expect("set");
    assert_eq!(journal.events(None).await.expect("read").len(), 100);
}

#[tokio::test]
async fn a_migration_that_is_cut_off_anywhere_is_made_up_for() {
    let place = tempfile::tempdir().expect("a folder");
    let mut whole = 0;
    for pages in (1..400).step_by(3) {
        let path = place.path().join(format!("{pages}.sqlite"));
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .create_if_missing(true)
            .page_size(512)
            .pragma("max_page_count", pages.to_string());
        let small = pool_options().max_connections(1).connect_with(options).await.expect("opened");
        let done = migrator().run(&small).await;
        small.close().await;
        let journal = Journal::open(&path).await.expect("the next start makes up for it");
        assert_eq!(journal.events(None).await.expect("read").len(), 0);
        journal.close().await;
        if done.is_ok() {
            whole += 1;
            if whole == 2 {
                return;
            }
        }
    }
    panic!("no limit was wide enough");
}

#[tokio::test]
async fn two_that_open_a_new_journal_at_once_both_have_it() {
    let place = tempfile::tempdir().expect("a folder");
    for number in 0..10 {
        let path = place.path().join(format!("{number}.sqlite"));
        let (one, other) = tokio::join!(Journal::open(&path), Journal::open(&path));
        for journal in [one.expect("opened"), other.expect("opened")] {
            let row = sqlx::query("SELECT count(*) FROM _sqlx_migrations").fetch_one(&journal.pool);
            let count: i64 = row.await.expect("read").get(0);
            assert_eq!(usize::try_from(count).expect("a count"), migrator().iter().count());
            journal.close().await;
        }
    }
}

/// A transaction that reads first and takes the write lock later is refused when another wrote in between, at once and
/// without waiting: a sync was lost so beside orders.
#[test]
fn every_transaction_takes_the_write_lock_at_its_beginning() {
    fn look(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                look(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).expect("a file");
                for (at, line) in text.lines().enumerate() {
                    if line.contains(".begin()")
                        || line.contains("begin_with(") && !line.contains("IMMEDIATE")
                    {
                        found.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
                    }
                }
            }
        }
    }
    let mut found = Vec::new();
    look(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert_eq!(found, Vec::<String>::new(), "use `Journal::write`");
}

#[tokio::test]
async fn no_writer_is_refused_because_another_writes() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("opened");
    let write = |name: &'static str| {
        let journal = journal.clone();
        async move {
            for number in 0..40_u64 {
                let now = Timestamp::UNIX_EPOCH;
                let note =
                    super::super::mails::MailNote { state: super::super::words::MailState::Open, sent: 0 };
                journal.note_mail(now, uuid::Uuid::new_v4(), note).await?;
                let snapshot = journal.begin_snapshot().await?;
                journal.drop_snapshot(snapshot).await?;
                journal.event(now, name, &number.to_string(), None).await?;
            }
            Ok::<_, StoreError>(())
        }
    };
    let (one, other) = tokio::join!(tokio::spawn(write("one")), async {
        for number in 0..200_u64 {
            journal.set(&keys::EPOCH, Some(&number)).await?;
            journal.forget_service().await?;
        }
        Ok::<_, StoreError>(())
    });
    one.expect("no panic").expect("none was refused");
    other.expect("none was refused");
}

#[cfg(unix)]
#[tokio::test]
async fn the_journal_is_never_readable_by_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    // As a start leaves it that was cut off right after the file was made.
    make_private(&path).expect("made");
    assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    Journal::open(&path).await.expect("opened").close().await;
    assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
}
