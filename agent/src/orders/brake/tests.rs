//! Without approval the agent never exceeds its limits, whatever orders arrive and in whatever sequence.

mod counting;
mod policies;
pub(crate) mod snapshot;

use std::collections::BTreeSet;

use exchange_connector::domain::brake::OwnLimits;
use exchange_connector::orders::Before;
use jiff::Timestamp;
use proptest::prelude::*;

use super::*;
use crate::store::changes::Intent;
use crate::store::ours::Ours;

fn losses(devices: &[&str], more: u64) -> Losses {
    Losses { devices: devices.iter().map(|name| (*name).to_owned()).collect(), more }
}

#[test]
fn the_limits_themselves_pass_and_one_device_more_does_not() {
    let passes = |before: u64, total| {
        check_limit(Limits::default(), &losses(&["one"], 0), &losses(&[], before), total).is_ok()
    };
    assert!(passes(9, 1_000), "the tenth");
    assert!(!passes(10, 1_000), "the eleventh");
    assert!(passes(4, 100), "the fifth of a hundred");
    assert!(!passes(5, 100), "the sixth of a hundred");
    assert!(!passes(0, 0), "nothing is known of the organization");
}

#[test]
fn a_device_counts_once_and_what_takes_nothing_always_passes() {
    let limits = Limits { devices: 2, percent: 100 };
    let passes = |this: &Losses, before: &Losses| check_limit(limits, this, before, 100).is_ok();
    let before = losses(&["one", "two"], 0);
    assert!(passes(&losses(&["one"], 0), &before));
    assert!(!passes(&losses(&["three"], 0), &before));
    assert!(passes(&losses(&[], 0), &losses(&[], 99)));
    assert!(!passes(&losses(&[], u64::MAX), &before));
}

#[test]
fn devices_that_are_only_counted_count_beside_those_that_are_named() {
    assert_eq!((losses(&["one", "two"], 3).count(), losses(&["one"], 0).count()), (5, 1));
    assert!(losses(&[], 0).is_none() && !losses(&[], 1).is_none() && !losses(&["one"], 0).is_none());
}

fn block(id: u128, accepted: bool) -> Order {
    let what = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(id),
        device_id: DeviceId(id.to_string()),
        wanted: WantedAccess::Block,
    };
    Order { accepted, ..Order::new(Uuid::from_u128(id), 1, what) }
}

async fn open(place: &tempfile::TempDir) -> Journal {
    Journal::open(&place.path().join("journal.sqlite")).await.expect("journal")
}

/// What the executor does with an order: counted, let pass, written down. True when it passed.
async fn carry(journal: &Journal, order: &Order, this: Losses, limits: Limits, at: Timestamp) -> bool {
    let total = 100;
    let this = if order.accepted { Losses::default() } else { this };
    let before = journal.losses_since(at - WINDOW, order.id).await.expect("losses");
    if check_limit(limits, &this, &before, total).is_err() {
        return false;
    }
    let before = [Before::Irreversible { what: "x".into(), identity: order.id.to_string() }];
    let intent = Intent { order, before: &before, ours: &Ours::default(), losses: &this };
    journal.intend(&intent, at).await.expect("written down");
    true
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// In every window of 24 hours no more devices lose access without approval than the stricter of the service's
    /// limits and the agent's own allow, across restarts.
    #[test]
    fn no_more_than_the_limits_pass_in_any_window(
        orders in prop::collection::vec((prop::collection::vec(0_u8..30, 1..5), any::<bool>(), 0_i64..20), 1..14),
        devices in 0_u64..12, percent in 0_u64..12, own in prop::option::of(0_u32..8),
    ) {
        let limits = Limits { devices, percent }.with(OwnLimits { device_count: own, percent: None });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("runtime");
        runtime.block_on(async {
            let place = tempfile::tempdir().expect("a folder");
            let mut at = Timestamp::from_second(1_800_000_000).expect("a time");
            let mut passed: Vec<(Timestamp, BTreeSet<String>)> = Vec::new();
            for (number, (lost, accepted, hours)) in orders.into_iter().enumerate() {
                // Another process each time: only what is written down is known.
                let journal = open(&place).await;
                at += SignedDuration::from_hours(hours);
                let lost: BTreeSet<String> = lost.iter().map(ToString::to_string).collect();
                let this = Losses { devices: lost.clone(), more: 0 };
                let order = block(number as u128 + 1, accepted);
                let went = carry(&journal, &order, this, limits, at).await;
                prop_assert!(went || !accepted, "a person's word is enough");
                if went && !accepted {
                    passed.push((at, lost));
                }
                let since = at - WINDOW;
                let window: BTreeSet<&String> =
                    passed.iter().filter(|(at, _)| *at > since).flat_map(|(_, lost)| lost).collect();
                prop_assert!(!limits.exceeded_by(window.len() as u64, 100) || window.is_empty());
                journal.close().await;
            }
            Ok(())
        })?;
    }
}

#[tokio::test]
async fn limits_are_the_service_s_and_the_settings_only_make_them_stricter() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let (mut config, ..) = crate::store::settings::tests::sample();
    assert_eq!(limits(&journal, &config).await.expect("limits"), Limits::default(), "until the service says");
    let raised = Limits { devices: 500, percent: 50 };
    journal.set(&keys::BRAKE, Some(&raised)).await.expect("limits");
    assert_eq!(limits(&journal, &config).await.expect("limits"), raised);
    config.brake = OwnLimits { device_count: Some(20), percent: Some(90) };
    let own = Limits { devices: 20, percent: 50 };
    assert_eq!(limits(&journal, &config).await.expect("limits"), own);
}
