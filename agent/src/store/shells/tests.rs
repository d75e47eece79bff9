//! Unit tests of `shells.rs`.

use super::*;

#[tokio::test]
async fn a_shell_is_remembered_until_it_is_closed_or_cannot_be_there() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let journal = Journal::open(&path).await.expect("journal");
    let now = Timestamp::now();
    let shell = |host: &str| LeftShell { id: Uuid::new_v4(), host: host.into() };
    let (old, one, two) = (shell("a"), shell("a"), shell("b"));
    for (shell, hours) in [(&old, 30), (&one, 2), (&two, 1)] {
        journal.note_shell(shell, now - SignedDuration::from_hours(hours)).await.expect("noted");
    }
    journal.close().await;
    let journal = Journal::open(&path).await.expect("journal");
    assert_eq!(journal.left_shells(now).await.expect("read"), [one.clone(), two.clone()]);
    journal.forget_shell(one.id).await.expect("forgotten");
    assert_eq!(journal.left_shells(now).await.expect("read"), [two]);
}
