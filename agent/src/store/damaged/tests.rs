//! Unit tests of `damaged.rs`.

use super::*;
use crate::store::keys;

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("a time")
}

#[tokio::test]
async fn a_torn_journal_is_set_aside_and_a_sound_one_stays() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let journal = Journal::open(&path).await.expect("journal");
    for n in 0..2000 {
        journal.event(now(), "order", &format!("event {n}"), None).await.expect("an event");
    }
    journal.close().await;
    let sound = Journal::open_or_set_aside(&path, now()).await.expect("opened");
    assert_eq!(sound.events(None).await.expect("events").len(), 2000);
    sound.close().await;

    // The second half of the file is of another moment.
    let mut bytes = std::fs::read(&path).expect("the file");
    let half = bytes.len() / 2;
    bytes[half..].fill(0x5a);
    std::fs::write(&path, bytes).expect("written");
    let fresh = Journal::open_or_set_aside(&path, now()).await.expect("opened");
    let noted = fresh.get(&keys::RESTORE).await.expect("read").expect("said");
    assert!(findings::RESTORE_JOURNAL_SET_ASIDE.is(&noted.finding));
    fresh.close().await;
    assert!(place.path().join("journal.sqlite.damaged-20270115-080000").exists());

    std::fs::write(&path, "this is none").expect("written");
    Journal::open_or_set_aside(&path, Timestamp::UNIX_EPOCH).await.expect("opened").close().await;
    assert!(place.path().join("journal.sqlite.damaged-19700101-000000").exists());
}
