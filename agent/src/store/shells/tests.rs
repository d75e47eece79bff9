//! Unit tests of `shells.rs`.

use super::*;

#[tokio::test]
async fn a_shell_is_remembered_until_it_is_closed_whatever_the_clock_says() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("journal.sqlite");
    let journal = Journal::open(&path).await.expect("journal");
    let now = Timestamp::now();
    let shell = |host: &str| LeftShell { id: Uuid::new_v4(), host: host.into() };
    let (old, one, two) = (shell("a"), shell("a"), shell("b"));
    for (shell, hours) in [(&old, 3), (&one, 9600), (&two, -9600)] {
        journal.note_shell(shell, now - jiff::SignedDuration::from_hours(hours)).await.expect("noted");
    }
    journal.close().await;
    let journal = Journal::open(&path).await.expect("journal");
    assert_eq!(journal.left_shells(2).await.expect("read"), [one.clone(), two.clone()]);
    journal.forget_shell(one.id).await.expect("forgotten");
    assert_eq!(journal.left_shells(2).await.expect("read"), [two]);
}
