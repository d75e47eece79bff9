//! Tests of orders on a small Exchange of their own.

mod claims;
mod edges;
mod exchange;
mod invariants;
mod ledger;
mod organization;
mod theirs;
mod words;

use std::collections::BTreeMap;

use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

use super::ledger::Phase;
use super::*;
use crate::api::checkin::OrderAck;
use crate::domain::access::AccessLevel;
use crate::domain::device::DeviceIdentity;
use crate::domain::health::{Mode, SyncKind};
use crate::domain::order::{Order, OrderKind, OrderState, WantedAccess};
use crate::exchange::cmdlet::ListChange;
use exchange::{DEVICE, Exchange, MAILBOX, id};

fn access(device: &str, wanted: WantedAccess) -> OrderKind {
    OrderKind::SetDeviceAccess { mailbox_guid: MAILBOX, device_id: id(device), wanted }
}

fn remove() -> OrderKind {
    let device = DeviceIdentity("contoso.com/Ann/ExchangeActiveSyncDevices/iPhone§A1".into());
    OrderKind::RemovePartnership { device, device_guid: DEVICE, manual_entries: false }
}

fn wipe(name: &str) -> OrderKind {
    OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: DEVICE,
        account_only: false,
        confirm_device_name: name.into(),
    }
}

#[test]
fn one_cmdlet_blocks_and_takes_our_own_allow_away() {
    let mut exchange = Exchange::new(&["other"], &[]);
    exchange.carry_out(&access("A1", WantedAccess::Allow)).unwrap();
    let plan = exchange.plan(&access("a1", WantedAccess::Block)).unwrap();
    let [Change::Mailbox(set)] = plan.changes.as_slice() else { panic!("{plan:?}") };
    assert_eq!(set.allowed_device_ids, ListChange::remove("A1"), "as it is written there");
    assert_eq!(set.blocked_device_ids, ListChange::add("a1"));
}

#[test]
fn entries_made_by_hand_win() {
    let exchange = Exchange::new(&["A1"], &["B1"]);
    let refused = exchange.plan(&access("A1", WantedAccess::Block)).unwrap_err();
    assert_eq!(refused, Refusal::ManualEntry { id: id("A1"), list: PersonalList::Allowed });
    assert_eq!(
        (refused.state(), refused.finding().code.as_str()),
        (OrderState::NotApplied, "order.manualEntry")
    );
    assert!(exchange.plan(&access("B1", WantedAccess::Allow)).is_err());
    for order in [
        access("A1", WantedAccess::Allow),
        access("A1", WantedAccess::DefaultRule),
        access("B1", WantedAccess::DefaultRule),
    ] {
        let plan = exchange.plan(&order).unwrap();
        assert!(plan.changes.is_empty() && plan.ours.is_empty(), "{order:?}");
    }
    // Ours once, taken off and put back by someone: theirs now.
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&access("A1", WantedAccess::Allow)).unwrap();
    exchange.list(PersonalList::Allowed).clear();
    exchange.carry_out(&access("other", WantedAccess::DefaultRule)).unwrap();
    exchange.list(PersonalList::Allowed).push(id("A1"));
    assert!(exchange.plan(&access("A1", WantedAccess::Block)).is_err());
}

#[test]
fn a_removal_takes_our_ids_off_first_and_leaves_the_others() {
    let mut exchange = Exchange::new(&[], &["other"]);
    exchange.carry_out(&access("A1", WantedAccess::Block)).unwrap();
    let plan = exchange.plan(&remove()).unwrap();
    assert!(
        matches!(plan.changes.as_slice(), [Change::Mailbox(_), Change::RemovePartnership(_)]),
        "{plan:?}"
    );
    let mut half = exchange.clone();
    half.devices.clear();
    half.carry_out(&remove()).unwrap();
    exchange.carry_out(&remove()).unwrap();
    assert_eq!(exchange.mailbox.active_sync_blocked_device_ids, [id("other")]);
    assert_eq!(half, exchange, "gone already: its ids go too");
    // By hand: it stays.
    let mut manual = Exchange::new(&["A1"], &[]);
    manual.carry_out(&remove()).unwrap();
    assert_eq!(manual.mailbox.active_sync_allowed_device_ids, [id("A1")]);
}

#[test]
fn a_wipe_names_one_device_by_guid_and_name() {
    let exchange = Exchange::new(&[], &[]);
    let plan = exchange.plan(&wipe("Ann's phone")).unwrap();
    let [Change::Wipe(clear)] = plan.changes.as_slice() else { panic!("{plan:?}") };
    assert_eq!(clear.identity.as_str(), DEVICE.to_string());
    for name in ["", "ann's phone", "A1", "iPhone"] {
        assert_eq!(exchange.plan(&wipe(name)), Err(Refusal::NotConfirmed), "{name}");
    }
    let mut twins = exchange.clone();
    twins.devices.push(twins.devices[0].clone());
    assert!(matches!(twins.plan(&wipe("Ann's phone")), Err(Refusal::Ambiguous { count: 2, .. })));
    for guid in [None, Some(Uuid::nil()), Some(MAILBOX)] {
        let mut other = exchange.clone();
        other.devices[0].guid = guid;
        assert!(matches!(other.plan(&wipe("Ann's phone")), Err(Refusal::OtherObject { .. })), "{guid:?}");
    }
    let mut none = exchange.clone();
    none.devices.clear();
    assert!(matches!(none.plan(&wipe("Ann's phone")), Err(Refusal::NotFound { .. })));
    let mut nameless = exchange;
    nameless.devices[0].friendly_name = Some(" ".into());
    assert!(nameless.plan(&wipe("A1")).is_ok(), "the id is its name");
    nameless.devices[0].device_model = Some("iPhone9C4".into());
    assert!(
        nameless.plan(&wipe("A1")).is_ok() && nameless.plan(&wipe("iPhone9C4")).is_err(),
        "a model names many"
    );
}

#[test]
fn a_lost_wipe_is_settled_by_its_times() {
    let at = |seconds| Timestamp::from_second(seconds).unwrap();
    let old = WipeProgress::Acknowledged(at(5));
    assert_eq!(WipeProgress::resolve(old, old), OrderState::Unknown, "an earlier wipe proves nothing");
    assert_eq!(WipeProgress::resolve(old, WipeProgress::Requested(at(9))), OrderState::Waiting);
    assert_eq!(WipeProgress::resolve(WipeProgress::None, WipeProgress::Sent(at(9))), OrderState::Waiting);
    assert_eq!(WipeProgress::resolve(old, WipeProgress::Acknowledged(at(9))), OrderState::Done);
    assert_eq!(WipeProgress::resolve(old, WipeProgress::None), OrderState::Unknown);
}

#[test]
fn an_undo_leaves_what_someone_changed_since() {
    let mut exchange = Exchange::new(&[], &[]);
    let made = exchange.carry_out(&OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block }).unwrap();
    exchange.settings.default_access_level = AccessLevel::Allow;
    let undo = exchange.undo(&made);
    assert_eq!((undo.changes.len(), undo.findings.len()), (0, 1));
    let mut made = exchange.carry_out(&access("A1", WantedAccess::Block)).unwrap();
    exchange.ours = OurIds::default();
    assert_eq!(exchange.undo(&made).findings.len(), 1, "it stands there, and not as ours");
    made = exchange.carry_out(&wipe("Ann's phone")).unwrap();
    assert_eq!(exchange.undo(&made).findings[0].code, "undo.irreversible");
}

fn ids() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["A1", "a1", "B2", "C3"])
}

fn wanted() -> impl Strategy<Value = WantedAccess> {
    prop::sample::select(vec![WantedAccess::Allow, WantedAccess::Block, WantedAccess::DefaultRule])
}

fn orders() -> impl Strategy<Value = OrderKind> {
    let levels = vec![AccessLevel::Allow, AccessLevel::Block, AccessLevel::Quarantine];
    prop_oneof![
        6 => (ids(), wanted()).prop_map(|(device, wanted)| access(device, wanted)),
        1 => prop::sample::select(levels).prop_map(|level| OrderKind::SetDefaultAccessLevel { level }),
        1 => Just(OrderKind::SyncNow { sync: SyncKind::Quick }),
    ]
}

fn lists() -> impl Strategy<Value = (Vec<&'static str>, Vec<&'static str>)> {
    let some = || prop::sample::subsequence(vec!["A1", "B2", "C3"], 0..=3);
    (some(), some())
}

proptest! {
    /// What was applied is so: the second plan is empty, and what is ours stays.
    #[test]
    fn a_plan_applied_twice_changes_nothing(
        (allowed, blocked) in lists(), orders in prop::collection::vec(orders(), 1..8),
    ) {
        let mut exchange = Exchange::new(&allowed, &blocked);
        for order in orders.iter().chain([&remove()]) {
            if exchange.carry_out(order).is_ok() {
                let again = exchange.plan(order).unwrap();
                let (ours, objects) = (exchange.ours.clone(), exchange.objects.clone());
                prop_assert_eq!(again, Plan { ours, objects, ..Plan::default() });
            }
        }
    }

    /// Entries made by hand stand where they stood, whatever is ordered.
    #[test]
    fn entries_made_by_hand_never_change(
        (allowed, blocked) in lists(), orders in prop::collection::vec(orders(), 0..12),
    ) {
        let mut exchange = Exchange::new(&allowed, &blocked);
        for order in orders.iter().chain([&remove()]) {
            let _ = exchange.carry_out(order);
        }
        for (list, entries) in [(PersonalList::Allowed, allowed), (PersonalList::Blocked, blocked)] {
            for entry in entries {
                prop_assert!(exchange.list(list).contains(&id(entry)));
                prop_assert!(!exchange.ours.has(list, &id(entry)));
            }
        }
    }

    /// Undone at once, everything is as it was before, and again nothing is left to undo.
    #[test]
    fn undo_brings_the_state_before_back(
        (allowed, blocked) in lists(),
        earlier in prop::collection::vec(orders(), 0..6),
        orders in prop::collection::vec(orders(), 1..10),
    ) {
        let mut exchange = Exchange::new(&allowed, &blocked);
        for order in &earlier {
            let _ = exchange.carry_out(order);
        }
        let before = exchange.clone();
        let mut made = Vec::new();
        for order in &orders {
            made.extend(exchange.carry_out(order).unwrap_or_default());
        }
        let json = serde_json::to_string(&made).unwrap();
        let undo = exchange.undo(&serde_json::from_str::<Vec<Before>>(&json).unwrap());
        prop_assert_eq!(&undo.findings, &vec![]);
        prop_assert_eq!(exchange.picture(), before.picture());
    }

    /// Undone after others have put entries there: theirs stay.
    #[test]
    fn undo_leaves_what_others_made(
        orders in prop::collection::vec(orders(), 1..10),
        by_hand in prop::collection::vec((any::<bool>(), ids()), 0..4),
    ) {
        let mut exchange = Exchange::new(&[], &[]);
        let mut made = Vec::new();
        for order in &orders {
            made.extend(exchange.carry_out(order).unwrap_or_default());
        }
        let mut theirs = Vec::new();
        for (allowed, device) in by_hand {
            let list = if allowed { PersonalList::Allowed } else { PersonalList::Blocked };
            if !list.has(&exchange.mailbox, &id(device)) {
                exchange.list(list).push(id(device));
                theirs.push((list, id(device)));
            }
        }
        // The record has entries that are gone; if they are back, the connector did not add them.
        for (list, device) in &theirs {
            prop_assume!(!exchange.ours.has(*list, device));
        }
        exchange.undo(&made);
        for (list, device) in theirs {
            prop_assert!(exchange.list(list).contains(&device));
        }
    }
}

/// The service's side of the wire, the journal, and an agent that may stop at any moment.
#[derive(Debug)]
struct World {
    exchange: Exchange,
    /// What the journal holds.
    ledger: BTreeMap<Uuid, LedgerEntry>,
    attempts: BTreeMap<Uuid, u32>,
    /// Every outcome that reached the service.
    outcomes: BTreeMap<Uuid, Vec<OrderState>>,
}

impl World {
    fn receive(&mut self, order: Order) {
        let number = self.ledger.len() as u64;
        match self.ledger.get_mut(&order.id) {
            Some(entry) => entry.receive_again(order.attempt),
            None => drop(self.ledger.insert(order.id, LedgerEntry::new(number, order))),
        }
    }

    fn entry(&mut self, id: Uuid) -> &mut LedgerEntry {
        self.ledger.get_mut(&id).expect("an order that was received")
    }

    /// As the journal's query gives it: first come, first served.
    fn next_order(&self) -> Option<Order> {
        let waiting = self.ledger.values().filter(|entry| matches!(entry.phase, Phase::Received { .. }));
        waiting.min_by_key(|entry| entry.number).map(|entry| entry.order.clone())
    }

    fn answers(&self) -> Vec<OrderAck> {
        self.ledger.values().filter_map(LedgerEntry::open_answer).cloned().collect()
    }

    /// A new process with what the journal holds.
    fn crash(&mut self, now: Timestamp) {
        for entry in self.ledger.values_mut() {
            *entry = serde_json::from_str(&serde_json::to_string(entry).unwrap()).unwrap();
            entry.recover(now);
        }
    }

    /// Carries the next order out, and stops at one of four points.
    fn step(&mut self, stop: u8, now: Timestamp) {
        let Some(Order { id, what, .. }) = self.next_order() else { return };
        if stop == 0 {
            return self.crash(now);
        }
        if self.entry(id).start(Mode::Enforce, now) != Start::Go {
            return;
        }
        if stop == 1 {
            return self.crash(now);
        }
        let done = self.exchange.carry_out(&what);
        if stop == 2 {
            return self.crash(now);
        }
        let state = done.as_ref().map_or_else(Refusal::state, |_| OrderState::Done);
        self.entry(id).finish(state, done.is_ok(), None, now);
        if stop == 3 {
            self.crash(now);
        }
    }

    fn check_in(&mut self, arrives: bool, answer_arrives: bool) {
        for ack in self.answers() {
            if arrives {
                self.outcomes.entry(ack.order_id).or_default().push(ack.state);
            }
            if arrives && answer_arrives {
                self.entry(ack.order_id).confirm(ack.attempt, ack.state);
            }
        }
    }
}

proptest! {
    /// Any interleaving of hand-outs, crashes and lost answers: one outcome for each order, at most one wipe.
    #[test]
    fn every_order_has_one_outcome(
        kinds in prop::collection::vec(prop_oneof![4 => orders(), 1 => Just(wipe("Ann's phone")), 1 => Just(remove())], 1..5),
        events in prop::collection::vec((0..3_u8, 0..5_usize, 0..5_u8, any::<(bool, bool)>()), 0..60),
    ) {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let mut world = World {
            exchange: Exchange::new(&["B2"], &[]),
            ledger: BTreeMap::new(),
            attempts: BTreeMap::new(),
            outcomes: BTreeMap::new(),
        };
        let order = |n: usize, attempt| {
            Order::new(Uuid::from_u128(n as u128 + 100), attempt, kinds[n].clone())
        };
        for (event, n, stop, (arrives, answer_arrives)) in events {
            match event {
                0 => {
                    let n = n % kinds.len();
                    let attempt = world.attempts.entry(Uuid::from_u128(n as u128 + 100)).or_default();
                    *attempt += u32::from(arrives || *attempt == 0);
                    let attempt = *attempt;
                    world.receive(order(n, attempt));
                }
                1 => world.step(stop, now),
                _ => world.check_in(arrives, answer_arrives),
            }
        }
        for n in 0..kinds.len() {
            world.attempts.insert(Uuid::from_u128(n as u128 + 100), 99);
            world.receive(order(n, 99));
        }
        while world.next_order().is_some() {
            world.step(9, now);
        }
        world.check_in(true, true);
        prop_assert!(world.answers().is_empty());
        for n in 0..kinds.len() {
            let outcomes = &world.outcomes[&Uuid::from_u128(n as u128 + 100)];
            prop_assert!(outcomes.iter().all(|state| *state == outcomes[0]), "{:?}", outcomes);
        }
        let wipes = kinds.iter().filter(|kind| matches!(kind, OrderKind::Wipe { .. })).count();
        prop_assert!(world.exchange.wipes as usize <= wipes);
    }
}

#[test]
fn observing_refuses_what_writes_and_late_orders_expire() {
    let now = Timestamp::from_second(1_700_000_000).unwrap();
    let entry = |n: u128, what: OrderKind, deadline| {
        LedgerEntry::new(0, Order { deadline, ..Order::new(Uuid::from_u128(n), 1, what) })
    };
    let state = |entry: &LedgerEntry| entry.open_answer().map(|ack| ack.state);
    let mut writes = entry(1, access("A1", WantedAccess::Block), None);
    assert_eq!(writes.start(Mode::Observe, now), Start::Answered);
    assert_eq!(state(&writes), Some(OrderState::NotApplied));
    let mut reads = entry(2, OrderKind::SyncNow { sync: SyncKind::Quick }, None);
    assert_eq!((reads.start(Mode::Observe, now), state(&reads)), (Start::Go, None));
    let mut late = entry(3, wipe("x"), Some(Timestamp::UNIX_EPOCH));
    assert_eq!(late.start(Mode::Enforce, now), Start::Answered);
    assert_eq!(late.start(Mode::Enforce, now), Start::Unknown, "answered for good");
    assert_eq!(state(&late), Some(OrderState::Expired));
    // Begun in time and cut off: the order continues, however late.
    let mut begun = entry(4, access("A1", WantedAccess::Block), Some(now));
    assert_eq!(begun.start(Mode::Enforce, now), Start::Go);
    begun.recover(now);
    let late = Timestamp::from_second(1_800_000_000).unwrap();
    assert_eq!(begun.start(Mode::Enforce, late), Start::Go);
}
