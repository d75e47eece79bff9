//! Unit tests of `words.rs`: stored words stay as existing data folders have them.

use exchange_connector::domain::health::SyncKind;
use exchange_connector::domain::order::{OrderKind, OrderState};
use exchange_connector::orders::LedgerEntry;
use exchange_connector::orders::ledger::Phase;
use sqlx::{Connection as _, Encode, Sqlite, SqliteConnection, Type};

use super::*;

async fn stored<T>(values: &[T]) -> Vec<String>
where
    T: Copy + for<'q> Encode<'q, Sqlite> + Type<Sqlite>,
{
    let mut connection = SqliteConnection::connect("sqlite::memory:").await.expect("memory");
    let mut words = Vec::new();
    for value in values {
        let word = sqlx::query_scalar("SELECT CAST(? AS TEXT)").bind(*value);
        words.push(word.fetch_one(&mut connection).await.expect("a word"));
    }
    words
}

#[tokio::test]
async fn words_are_those_of_existing_folders() {
    let phases = [OrderPhase::Received, OrderPhase::Running, OrderPhase::Answered];
    assert_eq!(stored(&phases).await, ["received", "running", "answered"]);
    let states = [ChangeState::Planned, ChangeState::Made, ChangeState::Failed];
    assert_eq!(stored(&states).await, ["planned", "made", "failed"]);
    assert_eq!(stored(&[UploadState::Building, UploadState::Ready]).await, ["building", "ready"]);
    let states = [MailState::Open, MailState::Sending, MailState::Sent];
    assert_eq!(stored(&states).await, ["open", "sending", "sent"]);
    for (state, text) in [
        (OrderState::Done, "done"),
        (OrderState::Failed, "failed"),
        (OrderState::Waiting, "waiting"),
        (OrderState::Unknown, "unknown"),
        (OrderState::NotApplied, "notApplied"),
        (OrderState::Superseded, "superseded"),
    ] {
        assert_eq!(word(&state).expect("a word"), text);
        assert_eq!(from_word::<OrderState>(text).expect("a state"), state);
    }
    assert_eq!(word(&SyncKind::Quick).expect("a word"), "quick");
    assert_eq!(from_word::<SyncKind>("full").expect("a kind"), SyncKind::Full);
    from_word::<SyncKind>("half").expect_err("no kind");
}

#[test]
fn kinds_are_the_core_s_names() {
    let sync = OrderKind::SyncNow { sync: SyncKind::Full };
    assert_eq!((sync.name(), OrderKind::Undo { run: uuid::Uuid::nil() }.name()), (kind::SYNC, kind::UNDO));
    // The others are read back from what the core calls them.
    for name in [kind::MAIL, kind::WIPE] {
        let text = format!(r#"{{"kind":"{name}"}}"#);
        let error = serde_json::from_str::<OrderKind>(&text).expect_err("members are missing").to_string();
        assert!(error.contains("missing field"), "{error}");
    }
}

#[test]
fn phases_are_the_core_s() {
    let received = serde_json::to_value(Phase::Received { begun: false }).expect("json");
    assert_eq!(received["phase"], "received");
    assert_eq!(serde_json::to_value(Phase::Running).expect("json")["phase"], "running");
    let _: fn(&LedgerEntry) -> &Phase = |entry| &entry.phase;
}
