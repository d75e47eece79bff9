//! Unit tests of `time.rs`: what a wrong clock does to what is stored.

use super::*;
use crate::store::Store;
use crate::store::state::{AGENT_ACTIVE, QUEUED};

fn noon() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a time")
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

async fn open(folder: &std::path::Path) -> Store {
    Store::open(&folder.join("db")).await.expect("store")
}

#[tokio::test]
async fn a_start_far_ahead_keeps_sessions_tokens_and_history() {
    let folder = tempfile::tempdir().expect("folder");
    let now = noon();
    let store = open(folder.path()).await;
    store.start_clock(now).await.expect("a clock");
    store.note_clock(now).await.expect("noted");
    store.add_user(now, "ann", crate::security::role::Role::Administer).await.expect("user");
    let role = crate::security::role::Role::Administer;
    let ann = crate::store::SignedIn { name: "ann".into(), role, token: None, must_enroll: false };
    let new = crate::store::NewSession::of([1; 32], now + hours(12), crate::store::SessionWay::Token);
    store.open_session(&ann, &new).await.expect("session");
    for number in 0..3_u8 {
        sql!(
            "insert into notice(org_id, id, device_key, reason, created_at, block_at, block_order, state)
             values(x'01', ?1, x'02', 'r', ?2, ?2, x'03', 'none')",
            (vec![number], ms(now))
        )
        .execute(&store.writer)
        .await
        .expect("notice");
    }
    store.close().await;

    let store = open(folder.path()).await;
    let ahead = now + hours(24 * 400);
    store.start_clock(ahead).await.expect("a clock");
    store.clean(ahead).await.expect("cleaned");
    let notices = || async {
        sqlx::query_scalar::<_, i64>("select count(*) from notice")
            .fetch_one(&store.readers)
            .await
            .expect("read")
    };
    assert_eq!(notices().await, 3);
    assert_eq!(
        store.user_by_session(ahead, [1; 32]).await.expect("read").map(|user| user.name),
        Some("ann".into())
    );
    assert!(store.clock_finding(ahead).is_some());
    store.note_clock(ahead).await.expect("noted");
    store.close().await;

    // The next start still knows that it has to prove itself; set right, all is as before.
    let store = open(folder.path()).await;
    store.start_clock(ahead + hours(1)).await.expect("a clock");
    assert!(store.confirmed_time(ahead + hours(1)) < now + hours(1));
    assert_eq!(store.confirmed_time(now + hours(2)), now + hours(2));
    store.clean(now + hours(24 * 31)).await.expect("cleaned");
    let left: i64 =
        sqlx::query_scalar("select count(*) from notice").fetch_one(&store.readers).await.expect("read");
    assert_eq!(left, 3, "a month at once is a leap too");
}

#[tokio::test]
async fn what_is_old_goes_a_part_at_a_time() {
    let folder = tempfile::tempdir().expect("folder");
    let store = open(folder.path()).await;
    sqlx::query(
        "insert into notice(org_id, id, device_key, reason, created_at, block_at, block_order, state)
         with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500)
         select x'01', cast(i as blob), x'02', 'r', i, i, x'03', 'none' from n",
    )
    .execute(&store.writer)
    .await
    .expect("notices");
    for left in [1500_i64, 500, 0] {
        store.clean(noon()).await.expect("cleaned");
        let count: i64 =
            sqlx::query_scalar("select count(*) from notice").fetch_one(&store.readers).await.expect("read");
        assert_eq!(count, left);
    }
}

/// What a clock that was ahead wrote is no trap once it is set right: an order that waits, and a lease.
#[tokio::test]
async fn an_order_and_a_lease_from_the_future_hold_nobody_up() {
    let folder = tempfile::tempdir().expect("folder");
    let store = open(folder.path()).await;
    let (now, ahead) = (noon(), noon() + hours(24 * 400));
    let (org, agent, other) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2), uuid::Uuid::from_u128(3));
    sql!(
        "insert into agent(org_id, id, state, token_id, key_hash, connector_server_name, created_at)
         values(?1, ?2, {AGENT_ACTIVE}, ?1, x'00', 's', 0)",
        (org, agent)
    )
    .execute(&store.writer)
    .await
    .expect("agent");
    sql!(
        "insert into org_lease(org_id, holder, epoch, expires_at) values(?, ?, 4, ?)",
        (org, other, ms(ahead))
    )
    .execute(&store.writer)
    .await
    .expect("lease");
    for (id, delay) in [(10_u128, hours(0)), (11, hours(10))] {
        sql!(
            "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, deadline,
               max_attempts, created_by, created_at)
             values(?, ?, 'setDeviceAccess', ?, '{{}}', {QUEUED}, 1, ?, ?, 5, 'policy', ?)",
            (
                org,
                uuid::Uuid::from_u128(id),
                id.to_string(),
                ms(ahead + delay),
                ms(ahead + hours(20)),
                ms(ahead)
            )
        )
        .execute(&store.writer)
        .await
        .expect("order");
    }
    let state = crate::store::AgentState { org, id: agent, active: true, superseded: false };
    let held = store.lease(now, &state).await.expect("the lease of the future is nobody's");
    assert!(held.active && held.epoch == 5);
    store.claim_orders(now, &state, held.epoch, 10).await.expect("claimed");
    let times: Vec<(i64, i64)> = sqlx::query_as("select not_before, deadline from orders order by id")
        .fetch_all(&store.readers)
        .await
        .expect("read");
    let due = |delay| (ms(now + delay), ms(now + hours(20)));
    assert_eq!(times, [due(hours(0)), due(hours(10))], "each waits as long as it was meant to");
}
