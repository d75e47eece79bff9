//! Unit tests of `orders.rs`: which orders may begin after the lease had lapsed.

use super::*;
use crate::store::error::StoreError;
use crate::store::state::{AGENT_ACTIVE, DONE};

const ORG: Uuid = Uuid::from_u128(1);
const AGENT: Uuid = Uuid::from_u128(2);
/// The epoch of the lease now; the orders were handed out under the one before.
const EPOCH: i64 = 2;

fn noon() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a time")
}

async fn store(folder: &std::path::Path) -> Store {
    let store = Store::open(&folder.join("db")).await.expect("store");
    let until = ms(noon()) + 60_000;
    for sql in [
        format!(
            "insert into agent(org_id, id, state, token_id, key_hash, connector_server_name, created_at)
             values(?1, ?2, {AGENT_ACTIVE}, ?1, x'00', 's', 0)"
        ),
        format!("insert into org_lease(org_id, holder, epoch, expires_at) values(?1, ?2, {EPOCH}, {until})"),
        format!(
            "insert into connector(org_id, connector_type, mode, created_at)
             values(?1, 'onPremises', {ENFORCE}, coalesce(length(?2), 0))"
        ),
    ] {
        sqlx::query(AssertSqlSafe(sql)).bind(ORG).bind(AGENT).execute(&store.writer).await.expect("a row");
    }
    store
}

/// An order of the first hand-out, in a state.
async fn order(store: &Store, id: u128, kind: &str, target: &str, state: &str, handed_out: bool) -> Uuid {
    let id = Uuid::from_u128(id);
    let sql = format!(
        "insert into orders(org_id, id, kind, target, payload, state, priority, not_before, attempts,
           lease_epoch, max_attempts, created_by, created_at)
         values(?, ?, {kind}, ?, '{{}}', {state}, 1, 0, ?, ?, 5, 'policy', 0)"
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(ORG)
        .bind(id)
        .bind(target)
        .bind(i64::from(handed_out))
        .bind(handed_out.then_some(EPOCH - 1))
        .execute(&store.writer)
        .await
        .expect("order");
    id
}

async fn start(store: &Store, order: Uuid) -> std::result::Result<(), String> {
    let agent = AgentState { org: ORG, id: AGENT, active: true, superseded: false };
    let started = store.start_order(noon(), &agent, order, 1, EPOCH.unsigned_abs()).await;
    started.map_err(|error| match error {
        StoreError::Refused(refusal) => format!("{refusal:?}"),
        other => other.to_string(),
    })
}

#[tokio::test]
async fn a_change_that_waits_again_after_a_lapsed_lease_may_begin_where_it_still_is() {
    let folder = tempfile::tempdir().expect("folder");
    let store = store(folder.path()).await;
    let change = SET_DEVICE_ACCESS;
    for (number, state) in [(10, QUEUED), (11, LEASED), (12, RUNNING)] {
        let order = order(&store, number, change, &number.to_string(), state, true).await;
        assert_eq!(start(&store, order).await, Ok(()), "{state}");
    }
    let refused = Err("OrderNotStartable".to_owned());
    let over = order(&store, 20, change, "20", DONE, true).await;
    assert_eq!(start(&store, over).await, refused, "it is over");
    let fresh = order(&store, 21, change, "21", QUEUED, false).await;
    assert_eq!(start(&store, fresh).await, refused, "nobody has it");
    let older = order(&store, 22, change, "22", QUEUED, true).await;
    order(&store, 23, change, "22", LEASED, true).await;
    assert_eq!(start(&store, older).await, refused, "a newer one for the same target is handed out");
}

#[tokio::test]
async fn a_wipe_begins_only_under_the_lease_that_it_was_handed_out_under() {
    let folder = tempfile::tempdir().expect("folder");
    let store = store(folder.path()).await;
    for (number, state) in [(10, QUEUED), (11, LEASED), (12, RUNNING)] {
        let order = order(&store, number, WIPE, &number.to_string(), state, true).await;
        assert_eq!(start(&store, order).await, Err("OrderNotStartable".to_owned()), "{state}");
    }
}
