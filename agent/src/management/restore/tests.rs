//! Unit tests of `restore.rs`.

use exchange_connector::api::checkin::OrderAck;
use exchange_connector::domain::health::SyncKind;
use exchange_connector::domain::order::{Order, OrderKind, OrderState};
use uuid::Uuid;

use super::*;

fn result(n: u128, bytes: usize) -> KnownResult {
    let order = Order::new(Uuid::from_u128(n), 1, OrderKind::SyncNow { sync: SyncKind::Quick });
    let ack = OrderAck {
        order_id: order.id,
        attempt: 1,
        state: OrderState::Done,
        finished_at: Timestamp::UNIX_EPOCH,
        changed: false,
        values: vec!["x".repeat(bytes).into()],
        finding: None,
    };
    KnownResult { order, ack, undone_at: None }
}

#[test]
fn messages_hold_everything_once_and_stay_small() {
    assert!(batches(&[]).is_empty());
    let many: Vec<KnownResult> = (0..450).map(|n| result(n, 10)).collect();
    assert_eq!(batches(&many).iter().map(|batch| batch.len()).collect::<Vec<_>>(), [200, 200, 50]);
    let large: Vec<KnownResult> = (0..5).map(|n| result(n, 300_000)).collect();
    assert_eq!(batches(&large).iter().map(|batch| batch.len()).collect::<Vec<_>>(), [1, 1, 1, 1, 1]);
    assert_eq!(batches(&many).concat(), many);
}
