//! The brake against counting by hand: runs at any times, of any devices, in a real database.

use std::collections::{BTreeMap, BTreeSet};

use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::health::Mode;
use exchange_connector::domain::order::{OrderKind, WantedAccess};
use exchange_connector_service::rules::run::RunItem;
use exchange_connector_service::store::{ConnectorPatch, Outcome, RunState, Store};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

const TOTAL: u64 = 100;

/// Hours since the last run, the devices it blocks, and whether a person accepts it when it is held.
type Step = (i64, BTreeSet<u8>, bool);

fn item(device: u8) -> RunItem {
    let id = Uuid::from_u128(u128::from(device) + 1);
    let order = OrderKind::SetDeviceAccess {
        mailbox_guid: id,
        device_id: DeviceId(format!("D{device}")),
        wanted: WantedAccess::Block,
    };
    RunItem { device: Some(id), order: Some(order), takes_access: true, ..RunItem::default() }
}

async fn replay(steps: &[Step], limits: (u32, u32)) {
    let folder = tempfile::tempdir().expect("folder");
    let store = Store::open(&folder.path().join("s.db")).await.expect("store");
    let mut now = Timestamp::from_second(1_800_000_000).expect("time");
    let org = store.add_connector(now, &ConnectorPatch::default()).await.expect("connector");
    let patch = ConnectorPatch {
        mode: Some(Mode::Enforce),
        brake_devices: Some(limits.0),
        brake_percent: Some(limits.1),
        ..ConnectorPatch::default()
    };
    store.update_connector(now, org, None, &patch).await.expect("enforce");
    // By hand: when each device last lost access without approval.
    let mut lost: BTreeMap<u8, Timestamp> = BTreeMap::new();
    for (hours, devices, accept) in steps {
        now += SignedDuration::from_hours(*hours);
        let world = store.world(org).await.expect("world");
        let outcome = Outcome {
            org,
            version: world.version,
            changed: vec![],
            hashes: vec![],
            items: devices.iter().map(|device| item(*device)).collect(),
            withdraw: vec![],
            total: TOTAL,
            plan: vec![],
            switch: None,
            unknown_devices: None,
            finding: None,
            inputs: Vec::new(),
        };
        let stored = store.store_evaluation(now, &outcome).await.expect("stored");
        let recent = |at: &Timestamp| now.duration_since(*at) < SignedDuration::from_hours(24);
        let counted = (0..=u8::MAX)
            .filter(|device| devices.contains(device) || lost.get(device).is_some_and(recent))
            .count() as u64;
        let beyond = counted > u64::from(limits.0) || counted * 100 > u64::from(limits.1) * TOTAL;
        let held = !devices.is_empty() && beyond;
        assert_eq!(stored.held, held, "{counted} {devices:?}");
        assert_eq!(stored.released, if held { 0 } else { devices.len() });
        let runs = store.runs(Some(RunState::Held), None, 10).await.expect("runs");
        assert_eq!(runs.len(), usize::from(held), "one run waits, or none");
        if held {
            assert_eq!((runs[0].counted, runs[0].losing), (counted, devices.len() as u64));
            if *accept {
                // Nothing of these devices is known, so that the acceptance orders nothing: what had left stays as it is.
                let ordered = store.accept_run(now, runs[0].id, "ann").await.expect("accepted");
                assert_eq!(ordered, 0, "no decision wants it any more");
            } else {
                store.reject_run(now, runs[0].id, "ann").await.expect("rejected");
            }
        } else {
            lost.extend(devices.iter().map(|device| (*device, now)));
        }
    }
    store.close().await;
}

#[tokio::test]
async fn an_acceptance_that_orders_nothing_frees_no_room_in_the_window() {
    let step = |devices: &[u8], accept| (1, devices.iter().copied().collect(), accept);
    replay(&[step(&[0, 6], false), step(&[1, 4], false), step(&[6, 7], true), step(&[2], false)], (2, 2))
        .await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_brake_counts_what_counting_by_hand_gives(
        steps in proptest::collection::vec(
            (1_i64..30, proptest::collection::btree_set(0_u8..12, 0..6), any::<bool>()), 1..8),
        devices in 0_u32..8,
        percent in 0_u32..10,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime");
        runtime.block_on(replay(&steps, (devices, percent)));
    }
}
