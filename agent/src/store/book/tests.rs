//! Unit tests of `book.rs`.

use exchange_connector::api::book::Verdict;

use super::*;

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).expect("a time")
}

fn answer(held: Option<Point>) -> ServiceBook {
    let point = Point { counter: 9, mark: "service".into(), at: now() };
    ServiceBook {
        id: Uuid::from_u128(1),
        now: point,
        held,
        verdict: Verdict::Agree,
        in_doubt: false,
        token: "token".into(),
        copy: None,
    }
}

/// An entry that counts.
async fn entry(journal: &Journal, n: u128) {
    let progress = exchange_connector::orders::WipeProgress::None;
    journal.note_wipe(Uuid::from_u128(n), Uuid::from_u128(n), false, progress).await.expect("written");
}

#[tokio::test]
async fn every_place_is_told_until_the_service_confirms_one() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let run = Uuid::from_u128(3);
    let first = journal.tell_book(run, now()).await.expect("told");
    assert_eq!((first.now.counter, &first.service, &first.token), (0, &None, &None));
    assert!(!first.id.is_nil());
    entry(&journal, 1).await;
    // The same again: nothing that matters.
    entry(&journal, 1).await;
    journal.set(&keys::FULL_SYNC_DUE, Some(&())).await.expect("written");
    let second = journal.tell_book(run, now()).await.expect("told");
    assert_eq!(second.now.counter, 1);
    assert_ne!(second.now.mark, first.now.mark);
    assert_eq!(second.told, [first.now.clone(), second.now.clone()]);
    journal.books_agree(&answer(Some(second.now.clone()))).await.expect("agreed");
    let third = journal.tell_book(run, now()).await.expect("told");
    assert_eq!(third.told, [second.now]);
    assert_eq!(third.service.map(|heard| heard.point.counter), Some(9));
    assert_eq!(third.token.as_deref(), Some("token"));
}

#[tokio::test]
async fn a_journal_that_took_over_goes_on_from_the_place_that_the_service_holds() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let held = Point { counter: 7, mark: "held".into(), at: now() };
    journal.adopt_book(&answer(Some(held.clone())), now()).await.expect("adopted");
    assert!(journal.is_set(&keys::IN_DOUBT).await.expect("read"));
    let told = journal.tell_book(Uuid::from_u128(3), now()).await.expect("told");
    assert!(told.told[0].is(&held));
    assert_eq!(told.now.counter, 8);
    // Another enrolment knows nothing of this service.
    journal.forget_service().await.expect("forgotten");
    let told = journal.tell_book(Uuid::from_u128(3), now()).await.expect("told");
    assert_eq!((told.service, told.token), (None, None));
}
