//! Unit tests of `housekeeping.rs`: which orders go by age, how many at a time, and by which clock.

use jiff::SignedDuration;

use super::*;

const ORG: Uuid = Uuid::from_u128(1);

struct Kept {
    store: Store,
    now: Timestamp,
    made: u128,
    _folder: tempfile::TempDir,
}

/// An order as a test makes one: done long ago, with an answer that changed nothing.
#[derive(Clone, Copy)]
struct Made {
    target: &'static str,
    kind: &'static str,
    state: &'static str,
    days: i64,
    changed: bool,
    undone: bool,
    run: Option<Uuid>,
}

const OLD: Made = Made {
    target: "sync|full",
    kind: "syncNow",
    state: "done",
    days: 401,
    changed: false,
    undone: false,
    run: None,
};

impl Kept {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let store = Store::open(&folder.path().join("db")).await.expect("store");
        Self { store, now: Timestamp::now(), made: 0, _folder: folder }
    }

    fn ago(&self, days: i64) -> i64 {
        ms(self.now - SignedDuration::from_hours(24 * days))
    }

    async fn order(&mut self, made: Made) -> Uuid {
        self.made += 1;
        let (id, at) = (Uuid::from_u128(self.made), self.ago(made.days));
        sql!(
            "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, attempts, max_attempts,
               created_by, created_at, finished_at, undone_at, run_id)
             values(?, ?, ?, ?, '{{}}', ?, 1, ?, 1, 5, 'policy', ?, ?, ?, ?)",
            (ORG, id, made.kind, made.target, made.state, at, at, at, made.undone.then_some(at), made.run)
        )
        .execute(&self.store.writer)
        .await
        .expect("an order");
        sql!(
            "insert into order_ack(org_id, order_id, attempt, id, state, changed, finished_at, received_at)
             values(?, ?, 1, ?, ?, ?, ?, ?)",
            (ORG, id, id, made.state, made.changed, at, at)
        )
        .execute(&self.store.writer)
        .await
        .expect("an answer");
        id
    }

    async fn run(&self, sql: &'static str, order: Uuid) {
        sqlx::query(sql).bind(ORG).bind(order).execute(&self.store.writer).await.expect("stored");
    }

    async fn left(&self) -> Vec<Uuid> {
        let orders = sql_scalar!("select id from orders order by id").fetch_all(&self.store.readers).await;
        let answers = sql_scalar!("select order_id from order_ack order by order_id")
            .fetch_all(&self.store.readers)
            .await;
        let (orders, answers): (Vec<Uuid>, Vec<Uuid>) = (orders.expect("orders"), answers.expect("answers"));
        assert_eq!(orders, answers, "an order goes with its answers");
        orders
    }
}

#[tokio::test]
async fn old_orders_that_left_nothing_go_and_what_anything_goes_by_stays() {
    let mut kept = Kept::new().await;
    let gone = [
        kept.order(OLD).await,
        kept.order(Made { state: "superseded", ..OLD }).await,
        // It was undone as long ago.
        kept.order(Made { changed: true, undone: true, ..OLD }).await,
    ];
    let mut stays = vec![
        // Undo, and whoever takes over, need what was changed.
        kept.order(Made { changed: true, ..OLD }).await,
        kept.order(Made { kind: "wipe", ..OLD }).await,
        kept.order(Made { kind: "cancelWipe", ..OLD }).await,
        kept.order(Made { state: "unknown", ..OLD }).await,
        kept.order(Made { state: "waiting", ..OLD }).await,
        kept.order(Made { days: 399, ..OLD }).await,
    ];
    let run = Uuid::from_u128(99);
    kept.run(
        "insert into run(org_id, id, state, hash, losing, counted, total, most_devices, most_percent, created_at)
         values(?, ?, 'approving', x'00', 0, 0, 0, 10, 5, 0)",
        run,
    )
    .await;
    stays.push(kept.order(Made { run: Some(run), ..OLD }).await);
    for sql in [
        "insert into own_entry(org_id, order_id, target, wanted, at) values(?, ?, 'access|a', 'allow', 0)",
        "insert into own_object(org_id, order_id, target, payload, at) values(?, ?, 'rule|a', '{}', 0)",
    ] {
        let order = kept.order(OLD).await;
        kept.run(sql, order).await;
        stays.push(order);
    }
    // The last one of a target says what was wanted there.
    stays.push(kept.order(Made { target: "access|b", ..OLD }).await);
    stays.push(kept.order(OLD).await);
    kept.store.clean(kept.now).await.expect("cleaned");
    let left = kept.left().await;
    assert_eq!(left, stays);
    assert!(gone.iter().all(|id| !left.contains(id)));
}

#[tokio::test]
async fn a_turn_removes_a_part_and_a_clock_that_leapt_nothing() {
    let mut kept = Kept::new().await;
    let most = usize::try_from(MOST).expect("a number");
    for _ in 0..most + 5 {
        kept.order(Made { days: 1, ..OLD }).await;
    }
    let later = kept.now + SignedDuration::from_hours(24 * 500);
    kept.store.clock.start(kept.now, None);
    kept.store.clean(later).await.expect("cleaned");
    assert_eq!(kept.left().await.len(), most + 5, "the clock leapt and has not proved itself");
    kept.store.clock.start(later, None);
    kept.store.clean(later).await.expect("cleaned");
    assert_eq!(kept.left().await.len(), 5);
    kept.store.clean(later).await.expect("cleaned");
    assert_eq!(kept.left().await.len(), 1, "the last order of the target");
}
