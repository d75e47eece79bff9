//! The boundaries of the rules for orders: what each reads, which object counts as the one, what an administrator confirmed.

use super::exchange::statistics;
use super::organization::{assign, make_default, remove_policy, remove_rule, set_policy, set_rule, settings};
use super::*;
use crate::domain::device::DeviceStatistics;
use crate::domain::policy::PolicyValue;

const OWNER: &str = "CN=Ann,OU=Users,DC=contoso,DC=com";

fn cancel() -> OrderKind {
    OrderKind::CancelWipe { device: DeviceIdentity("x".into()), device_guid: DEVICE }
}

fn at(second: i64) -> Option<Timestamp> {
    Timestamp::from_second(second).ok()
}

fn plan_with<'a>(
    exchange: &'a Exchange,
    order: &OrderKind,
    change: impl FnOnce(&mut Seen<'a>),
) -> Result<Plan, Refusal> {
    let mut seen = exchange.seen();
    change(&mut seen);
    plan(order, &seen, &exchange.ours, &exchange.objects)
}

#[test]
fn each_order_reads_what_its_plan_looks_at_and_no_more() {
    let nothing = Needs::default();
    let mailbox = |mailbox| Needs { mailbox: Some(mailbox), ..nothing };
    let device = Needs { device: Some(DEVICE), ..nothing };
    for (order, needed) in [
        (OrderKind::SyncNow { sync: SyncKind::Full }, nothing),
        (access("A1", WantedAccess::Block), mailbox(NeededMailbox::Guid(MAILBOX))),
        (remove(), Needs { mailbox: Some(NeededMailbox::OwnerOfDevice), statistics: true, ..device }),
        (wipe("x"), Needs { statistics: true, ..device }),
        (cancel(), Needs { statistics: true, ..device }),
        (OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block }, Needs { settings: true, ..nothing }),
        (settings(None, None), Needs { settings: true, ..nothing }),
        (set_rule("x", AccessLevel::Block), Needs { rules: true, ..nothing }),
        (remove_rule("x"), Needs { rules: true, ..nothing }),
        (set_policy("x", &[]), Needs { policies: true, ..nothing }),
        (make_default("x"), Needs { policies: true, ..nothing }),
        (remove_policy("x"), Needs { policies: true, ..nothing }),
        (assign(None), Needs { policies: true, ..mailbox(NeededMailbox::Guid(MAILBOX)) }),
    ] {
        assert_eq!(needs(&order), needed, "{order:?}");
    }
}

#[test]
fn an_undo_reads_what_it_puts_back() {
    let reads = |before: Before| undo_needs(&[before]);
    let nothing = UndoNeeds::default();
    let mailboxes = UndoNeeds { mailboxes: [MAILBOX].into(), ..nothing.clone() };
    let settings = UndoNeeds { settings: true, ..nothing.clone() };
    let policies = UndoNeeds { policies: true, ..nothing.clone() };
    let entry = Before::PersonalList {
        mailbox_guid: MAILBOX,
        list: PersonalList::Allowed,
        device_id: id("A1"),
        before: true,
        after: false,
        by_hand: false,
    };
    assert_eq!(reads(entry), mailboxes);
    let link = Before::PolicyLink { mailbox_guid: MAILBOX, before: None, after: None, by_hand: false };
    assert_eq!(reads(link), UndoNeeds { policies: true, ..mailboxes });
    let level = Before::DefaultAccessLevel { before: AccessLevel::Allow, after: AccessLevel::Block };
    assert_eq!(reads(level), settings);
    let recipient = Before::AdminMailRecipient { address: "a".into(), before: true, after: false };
    assert_eq!(reads(recipient), settings);
    assert_eq!(reads(Before::UserMailInsert { before: "a".into(), after: "b".into() }), settings);
    let mut exchange = Exchange::new(&[], &[]);
    let rule = exchange.carry_out(&set_rule("x", AccessLevel::Block)).unwrap().remove(0);
    assert_eq!(reads(rule), UndoNeeds { rules: true, ..nothing.clone() });
    let made = exchange.carry_out(&set_policy("Phones", &[])).unwrap().remove(0);
    assert_eq!(reads(made), policies);
    let off = PolicyValue::Bool(false);
    let set = exchange.carry_out(&set_policy("Phones", &[("AllowCamera", off)])).unwrap().remove(0);
    assert!(matches!(set, Before::PolicySetting { .. }));
    assert_eq!(reads(set), policies);
    assert_eq!(reads(exchange.carry_out(&make_default("Phones")).unwrap().remove(0)), policies);
    assert_eq!(reads(exchange.carry_out(&wipe("Ann's phone")).unwrap().remove(0)), nothing);
}

#[test]
fn what_a_plan_needs_and_was_not_read_is_a_refusal() {
    let exchange = Exchange::new(&[], &[]);
    for order in [
        OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block },
        settings(Some(&[]), None),
        set_rule("x", AccessLevel::Block),
        remove_rule("x"),
        set_policy("x", &[]),
        make_default("x"),
        remove_policy("x"),
        assign(None),
    ] {
        let nothing = |seen: &mut Seen<'_>| (seen.settings, seen.rules, seen.policies) = (None, None, None);
        let refused = plan_with(&exchange, &order, nothing).unwrap_err();
        assert!(matches!(refused, Refusal::NotRead { .. }), "{order:?} {refused:?}");
    }
    let undone = OrderKind::Undo { run: Uuid::from_u128(1) };
    assert!(matches!(exchange.plan(&undone), Err(Refusal::Value { what: "kind", .. })));
}

#[test]
fn a_device_id_that_no_device_has_is_refused() {
    let exchange = Exchange::new(&[], &[]);
    for text in ["", " ", "A\n1", "\u{7}"] {
        let refused = exchange.plan(&access(text, WantedAccess::Block)).unwrap_err();
        assert!(matches!(refused, Refusal::Value { what: "device id", .. }), "{text:?}");
    }
}

#[test]
fn a_mailbox_is_the_one_of_its_guid() {
    let exchange = Exchange::new(&[], &[]);
    let order = access("A1", WantedAccess::Block);
    let of = |mailboxes: &[crate::domain::mailbox::CasMailbox], order: &OrderKind| {
        let seen = Seen { mailboxes, ..exchange.seen() };
        plan(order, &seen, &exchange.ours, &exchange.objects)
    };
    let mut other = exchange.mailbox.clone();
    other.guid = Some(DEVICE);
    assert!(matches!(of(&[other.clone()], &order), Err(Refusal::OtherObject { .. })));
    assert!(matches!(of(&[], &order), Err(Refusal::NotFound { .. })));
    let twins = [exchange.mailbox.clone(), exchange.mailbox.clone()];
    assert!(matches!(of(&twins, &order), Err(Refusal::Ambiguous { count: 2, .. })));
    other.guid = Some(Uuid::nil());
    let nobodys = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::nil(),
        device_id: id("A1"),
        wanted: WantedAccess::Block,
    };
    assert!(matches!(of(&[other], &nobodys), Err(Refusal::OtherObject { .. })), "zeros name nobody");
}

#[test]
fn a_removal_keeps_the_record_and_asks_for_the_right_mailbox() {
    let mut exchange = Exchange::new(&["A1"], &[]);
    exchange.carry_out(&access("B2", WantedAccess::Block)).unwrap();
    let removal = |exchange: &Exchange| exchange.plan(&remove());
    let planned = removal(&exchange).unwrap();
    assert_eq!((planned.changes.len(), &planned.ours, planned.by_hand), (1, &exchange.ours, false));
    // Without its mailbox: the partnership goes, and what is ours elsewhere stays noted.
    let nowhere = plan_with(&exchange, &remove(), |seen| seen.mailboxes = &[]).unwrap();
    assert_eq!((nowhere.changes.len(), &nowhere.ours), (1, &exchange.ours));
    // Its owner's mailbox by name, whatever case; another's is not touched.
    exchange.devices[0].distinguished_name =
        Some(format!("CN=iPhone§A1,CN=ExchangeActiveSyncDevices,{OWNER}"));
    exchange.mailbox.distinguished_name = Some(OWNER.to_uppercase());
    assert!(removal(&exchange).is_ok());
    exchange.mailbox.distinguished_name = Some(OWNER.replace("Ann", "Bob"));
    assert!(matches!(removal(&exchange), Err(Refusal::OtherObject { what: "mailbox", .. })));
    exchange.mailbox.distinguished_name = None;
    exchange.mailbox.guid = None;
    assert!(matches!(removal(&exchange), Err(Refusal::NotRead { .. })));
    let twins = [exchange.mailbox.clone(), exchange.mailbox.clone()];
    let seen = Seen { mailboxes: &twins, ..exchange.seen() };
    let two = plan(&remove(), &seen, &exchange.ours, &exchange.objects);
    assert!(matches!(two, Err(Refusal::Ambiguous { .. })));
}

#[test]
fn a_removal_by_hand_is_marked_where_something_of_another_goes() {
    let named = |manual_entries| {
        let OrderKind::RemovePartnership { device, device_guid, .. } = remove() else { unreachable!() };
        OrderKind::RemovePartnership { device, device_guid, manual_entries }
    };
    let mut ours = Exchange::new(&[], &[]);
    ours.carry_out(&access("A1", WantedAccess::Block)).unwrap();
    for manual_entries in [false, true] {
        let planned = ours.plan(&named(manual_entries)).unwrap();
        assert_eq!((planned.changes.len(), planned.by_hand), (2, false), "{manual_entries}");
    }
    let theirs = Exchange::new(&["A1"], &["B2"]);
    assert!(!theirs.plan(&named(false)).unwrap().by_hand);
    assert!(theirs.plan(&named(true)).unwrap().by_hand);
    assert!(!Exchange::new(&["B2"], &[]).plan(&named(true)).unwrap().by_hand, "another device's");
}

#[test]
fn the_record_of_a_mailbox_is_empty_when_nothing_of_it_is_ours() {
    let mut ours = OurIds::default();
    assert!(ours.is_empty() && !ours.has_ids());
    ours.set(PersonalList::Blocked, &id("A1"), true);
    assert!(!ours.is_empty() && ours.has_ids());
    ours.set(PersonalList::Blocked, &id("a1"), false);
    assert!(ours.is_empty() && !ours.has_ids());
    ours.set(PersonalList::Allowed, &id("A1"), true);
    assert!(!ours.is_empty() && ours.has_ids());
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_policy("Phones", &[])).unwrap();
    exchange.carry_out(&assign(Some("Phones"))).unwrap();
    assert!(!exchange.ours.is_empty() && !exchange.ours.has_ids(), "a link is ours too");
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_rule("x", AccessLevel::Block)).unwrap();
    assert!(!exchange.objects.is_empty());
    let mut exchange = Exchange::new(&[], &[]);
    exchange.carry_out(&set_policy("Phones", &[])).unwrap();
    assert!(!exchange.objects.is_empty() && OurObjects::default().is_empty());
}

#[test]
fn a_wipe_is_as_far_as_its_newest_times_say() {
    let progress = |request, sent, ack| {
        let whole = DeviceStatistics {
            device_wipe_request_time: request,
            device_wipe_sent_time: sent,
            device_wipe_ack_time: ack,
            ..statistics()
        };
        let account = DeviceStatistics {
            account_only_wipe_request_time: request,
            account_only_wipe_sent_time: sent,
            account_only_wipe_ack_time: ack,
            ..statistics()
        };
        let told = WipeProgress::of(&whole, false);
        assert_eq!(told, WipeProgress::of(&account, true));
        assert_eq!(WipeProgress::of(&whole, true), WipeProgress::None);
        assert_eq!(WipeProgress::of(&account, false), WipeProgress::None);
        told
    };
    let on = |second| at(second).unwrap();
    assert_eq!(progress(None, None, None), WipeProgress::None);
    assert_eq!(progress(at(5), None, None), WipeProgress::Requested(on(5)));
    assert_eq!(progress(at(5), at(5), None), WipeProgress::Sent(on(5)));
    assert_eq!(progress(at(5), at(4), at(3)), WipeProgress::Requested(on(5)), "times of an earlier wipe");
    assert_eq!(progress(at(5), at(6), at(4)), WipeProgress::Sent(on(6)));
    assert_eq!(progress(at(5), at(6), at(7)), WipeProgress::Acknowledged(on(7)));
    assert_eq!(progress(None, at(6), None), WipeProgress::Sent(on(6)));
    assert_eq!(progress(None, None, at(7)), WipeProgress::Acknowledged(on(7)));
    assert!(WipeProgress::Requested(on(5)).is_pending() && WipeProgress::Sent(on(5)).is_pending());
    assert!(!WipeProgress::None.is_pending() && !WipeProgress::Acknowledged(on(5)).is_pending());
}

#[test]
fn a_wipe_that_is_pending_is_not_asked_for_again_and_one_that_was_sent_is_not_cancelled() {
    let exchange = Exchange::new(&[], &[]);
    let with = |order: &OrderKind, statistics: DeviceStatistics| {
        plan_with(&exchange, order, |seen| seen.statistics = Some(Box::leak(Box::new(statistics))))
            .map(|plan| plan.changes.len())
    };
    let whole = |request, sent, ack| DeviceStatistics {
        device_wipe_request_time: request,
        device_wipe_sent_time: sent,
        device_wipe_ack_time: ack,
        ..statistics()
    };
    let order = wipe("Ann's phone");
    assert_eq!(with(&order, whole(None, None, None)), Ok(1));
    assert_eq!(with(&order, whole(at(5), None, None)), Ok(0));
    assert_eq!(with(&order, whole(at(5), at(6), None)), Ok(0));
    assert_eq!(with(&order, whole(at(5), at(6), at(7))), Ok(1), "another one than the last");
    let account = DeviceStatistics { account_only_wipe_request_time: at(5), ..statistics() };
    assert_eq!(with(&order, account.clone()), Ok(1), "the other kind is pending");
    assert_eq!(with(&cancel(), whole(None, None, None)), Ok(0));
    assert_eq!(with(&cancel(), whole(at(5), None, None)), Ok(1));
    assert_eq!(with(&cancel(), account), Ok(1));
    assert_eq!(with(&cancel(), whole(at(5), at(6), None)), Err(Refusal::WipeSent));
    assert_eq!(with(&cancel(), whole(at(5), at(6), at(7))), Ok(0), "done");
    assert_eq!(
        plan_with(&exchange, &cancel(), |seen| seen.statistics = None).map(|plan| plan.changes.len()),
        Ok(1),
        "its times were not read"
    );
    let none = plan_with(&exchange, &cancel(), |seen| seen.devices = &[]);
    assert!(matches!(none, Err(Refusal::NotFound { .. })));
    let account_only = OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: DEVICE,
        account_only: true,
        confirm_device_name: "Ann's phone".into(),
    };
    let planned = exchange.plan(&account_only).unwrap();
    assert!(
        matches!(planned.changes.as_slice(), [Change::Wipe(clear)] if clear.account_only && !clear.cancel)
    );
    let planned = plan_with(&exchange, &cancel(), |seen| seen.statistics = None).unwrap();
    assert!(matches!(planned.changes.as_slice(), [Change::CancelWipe(clear)] if clear.cancel));
}

#[test]
fn names_and_queries_are_taken_up_to_their_length() {
    let exchange = Exchange::new(&[], &[]);
    let rule = |query: &str| exchange.plan(&set_rule(query, AccessLevel::Block));
    assert!(rule(&"ä".repeat(256)).is_ok() && rule(&"x".repeat(258)).is_err());
    let policy = |name: &str| exchange.plan(&set_policy(name, &[]));
    assert!(policy(&"ä".repeat(64)).is_ok());
    assert!(policy(&"x".repeat(65)).is_err() && policy(&"x".repeat(66)).is_err());
    let insert = |text: &str| exchange.plan(&settings(None, Some(text)));
    assert!(insert(&"x".repeat(258)).is_err());
    assert!(insert("one\r\n\ttwo").is_ok() && insert("bell\u{7}").is_err());
    let address = |length: usize| format!("{}@contoso.com", "a".repeat(length - 12));
    let recipient = |address: &str| exchange.plan(&settings(Some(&[address]), None));
    assert!(recipient(&address(320)).is_ok());
    assert!(recipient(&address(321)).is_err() && recipient(&address(322)).is_err());
    assert!(recipient("a\u{7}@b").is_err() && recipient("a\u{a0}@b").is_err());
    let twice = exchange.plan(&settings(Some(&["a@b", "A@b", "help@contoso.com"]), None)).unwrap();
    let [Change::Organization(set)] = twice.changes.as_slice() else { panic!("{twice:?}") };
    assert_eq!(set.admin_mail_recipients, ListChange::add("a@b"));
    let none = exchange.plan(&settings(Some(&[]), None)).unwrap();
    let [Change::Organization(set)] = none.changes.as_slice() else { panic!("{none:?}") };
    assert_eq!(set.admin_mail_recipients, ListChange::remove("help@contoso.com"));
    let unknown = OrderKind::SetDefaultAccessLevel { level: AccessLevel::parse("Sometimes") };
    assert!(matches!(exchange.plan(&unknown), Err(Refusal::Value { .. })));
}

#[test]
fn a_partnership_stays_while_its_device_has_a_wipe_to_carry_out() {
    let exchange = Exchange::new(&[], &[]);
    let with = |statistics: Option<DeviceStatistics>| {
        let statistics = statistics.map(|statistics| &*Box::leak(Box::new(statistics)));
        plan_with(&exchange, &remove(), |seen| seen.statistics = statistics).map(|plan| plan.changes.len())
    };
    let whole = |request, sent, ack| DeviceStatistics {
        device_wipe_request_time: request,
        device_wipe_sent_time: sent,
        device_wipe_ack_time: ack,
        ..statistics()
    };
    let refused = with(Some(whole(at(5), None, None))).unwrap_err();
    assert_eq!(
        (refused.state(), refused.finding().code.as_str()),
        (OrderState::NotApplied, "order.wipePending")
    );
    assert_eq!(with(Some(whole(at(5), at(6), None))), Err(Refusal::WipePending));
    let account = DeviceStatistics { account_only_wipe_request_time: at(5), ..statistics() };
    assert_eq!(with(Some(account)), Err(Refusal::WipePending));
    assert_eq!(with(Some(whole(at(5), at(6), at(7)))), Ok(1), "it is wiped");
    assert!(matches!(with(None), Err(Refusal::NotRead { .. })), "whether one is pending is not known");
    // A device that is gone needs no statistics.
    let mut gone = exchange.clone();
    gone.devices.clear();
    assert!(plan_with(&gone, &remove(), |seen| seen.statistics = None).is_ok());
}

#[test]
fn a_wipe_to_carry_out_is_seen_in_what_a_sync_read() {
    let record = |request, sent, ack| {
        let mut record = crate::sync::device_record(crate::sync::record_hash::tests::device("x"), None, None);
        record.device_wipe_request_time = request;
        record.device_wipe_sent_time = sent;
        record.device_wipe_ack_time = ack;
        record
    };
    assert!(!wipe_is_pending(&record(None, None, None)));
    assert!(wipe_is_pending(&record(at(5), None, None)) && wipe_is_pending(&record(at(5), at(6), at(4))));
    assert!(!wipe_is_pending(&record(at(5), at(6), at(7))));
}
