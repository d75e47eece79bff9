//! Unit tests of `damaged.rs`: every damage is found before anything is written, and nothing is replaced by itself.

use std::fs;
use std::io::{Seek as _, SeekFrom, Write as _};

use super::*;

fn now() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a time")
}

fn overwrite(file: &Path, at: u64) {
    let mut file = fs::OpenOptions::new().write(true).open(file).expect("the file");
    file.seek(SeekFrom::Start(at)).expect("there");
    file.write_all(&[0x5a; 4096]).expect("written");
}

/// A database with rows on many pages, closed in order.
async fn filled(file: &Path) {
    let store = Store::open(file).await.expect("opens");
    for n in 0..300 {
        store
            .add_user(now(), &format!("{n} {}", "x".repeat(400)), crate::security::role::Role::Administer)
            .await
            .expect("a user");
    }
    store.close().await;
}

/// What happens to a file.
type Damaging = fn(&Path);

fn damages() -> [(&'static str, Damaging); 7] {
    [
        ("the header", |file| overwrite(file, 0)),
        ("a page in the middle", |file| {
            let pages = fs::metadata(file).expect("there").len() / 4096;
            // Whichever of them is in use for rows.
            (pages / 3..pages * 2 / 3).for_each(|page| overwrite(file, page * 4096));
        }),
        ("cut off", |file| {
            let len = fs::metadata(file).expect("there").len();
            fs::OpenOptions::new().write(true).open(file).expect("the file").set_len(len / 2).expect("cut");
        }),
        ("empty", |file| fs::write(file, b"").expect("written")),
        ("not there", |file| fs::remove_file(file).expect("removed")),
        ("without what was in its log", |file| {
            fs::write(file, &fs::read(file).expect("there")[..2048]).expect("cut")
        }),
        ("another file", |file| fs::write(file, "x".repeat(9000)).expect("written")),
    ]
}

#[tokio::test]
async fn a_damaged_database_is_refused_as_it_is_and_set_aside_only_when_a_person_says_so() {
    for (name, damage) in damages() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("service.db");
        filled(&file).await;
        damage(&file);
        let before = fs::read(&file).ok();
        for _ in 0..2 {
            let refused = Store::open_whole(&file, true, Damaged::Refuse, now()).await.expect_err(name);
            assert!(
                matches!(refused, StoreError::Damaged { .. }) && refused.is_damaged(),
                "{name}: {refused}"
            );
            assert_eq!(fs::read(&file).ok(), before, "{name}: nothing is touched");
        }
        let store = Store::open_whole(&file, true, Damaged::BeginAnew, now()).await.expect(name);
        assert!(store.users().await.expect("users").is_empty());
        store.close().await;
        let aside = folder.path().join("service.db.damaged-20261130-120000");
        assert_eq!(fs::read(aside).ok(), before, "{name}: it is kept");
        // The word holds for the damaged one, and never for one that is whole.
        let store = Store::open_whole(&file, true, Damaged::BeginAnew, now()).await.expect(name);
        store.add_user(now(), "ann", crate::security::role::Role::Administer).await.expect("a user");
        store.close().await;
        let store = Store::open_whole(&file, true, Damaged::BeginAnew, now()).await.expect(name);
        assert_eq!(store.users().await.expect("users").len(), 1, "{name}");
        store.close().await;
    }
}

#[tokio::test]
async fn a_damaged_file_of_uploads_is_made_anew_and_everything_else_stays() {
    for (name, damage) in damages() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("service.db");
        filled(&file).await;
        damage(&staging_file(&file));
        let store = Store::open_whole(&file, true, Damaged::Refuse, now()).await.expect(name);
        assert_eq!(store.users().await.expect("users").len(), 300, "{name}");
        store.close().await;
    }
}

#[tokio::test]
async fn a_first_start_makes_its_database_also_after_a_crash() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("service.db");
    fs::write(&file, b"").expect("cut off after it was made");
    let store = Store::open_whole(&file, false, Damaged::Refuse, now()).await.expect("opens");
    store.close().await;
    // A database whose log is lost is whole as far as it goes.
    let store = Store::open(&file).await.expect("opens");
    store.add_user(now(), "ann", crate::security::role::Role::Administer).await.expect("a user");
    let copy = folder.path().join("torn.db");
    fs::copy(&file, &copy).expect("a copy without its log");
    store.close().await;
    let torn = Store::open_whole(&copy, true, Damaged::Refuse, now()).await;
    if let Ok(torn) = torn {
        torn.users().await.expect("what is there can be read");
        torn.close().await;
    }
}
