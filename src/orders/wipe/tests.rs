//! Finding the one named device, and what its times show of a wipe.

use proptest::prelude::*;

use super::*;
use crate::domain::order::OrderState;
use crate::psrp::{PsObject, PsValue};
use crate::sync::record_hash::tests::device;

const GUID: Uuid = Uuid::from_u128(5);

fn wiped(version: Option<&str>, client: ClientType, account_only: bool) -> Result<bool, Refusal> {
    let mut device = device("x");
    device.guid = Some(GUID);
    device.friendly_name = Some("Ann's phone".into());
    device.device_active_sync_version = version.map(str::to_owned);
    device.client_type = Some(client);
    let changes = wipe(&[device], GUID, "Ann's phone", account_only, None)?;
    let [Change::Wipe(clear)] = changes.as_slice() else { panic!("{changes:?}") };
    Ok(clear.account_only)
}

#[test]
fn the_account_alone_is_cleared_only_where_the_device_understands_it() {
    let eas = |version| wiped(version, ClientType::Eas, true);
    for version in ["16.1", "16.10", "17.0", " 16.1 "] {
        assert_eq!(eas(Some(version)), Ok(true), "{version}");
    }
    for version in ["16.0", "14.1", "2.5"] {
        let refused = eas(Some(version)).unwrap_err();
        let finding = refused.finding();
        assert_eq!(
            (refused.state(), finding.code.as_str()),
            (OrderState::NotApplied, "order.accountOnlyWipe")
        );
        assert!(finding.text.contains(version) && finding.text.contains("16.1"), "{}", finding.text);
    }
    for unknown in [None, Some(""), Some("16"), Some("new")] {
        assert_eq!(eas(unknown), Ok(true), "Exchange judges it");
    }
    assert!(wiped(Some("16.1"), ClientType::Outlook, true).is_err());
    assert_eq!(
        wiped(Some("14.1"), ClientType::Eas, false),
        Ok(false),
        "the whole device knows a wipe since ever"
    );
    assert_eq!(wiped(None, ClientType::Outlook, false), Ok(false));
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

fn ours() -> MobileDevice {
    MobileDevice { guid: Some(GUID), ..device("x") }
}

/// Times of the whole device's wipe, or of the account-only one.
fn times(request: Option<i64>, sent: Option<i64>, ack: Option<i64>, account_only: bool) -> DeviceStatistics {
    let time = |second: Option<i64>| second.map(at);
    let members = vec![("Identity".into(), PsValue::string("x"))];
    let object = PsObject { adapted: members, ..PsObject::default() };
    let mut statistics =
        crate::exchange::decode::statistics(&PsValue::Object(std::sync::Arc::new(object))).unwrap();
    if account_only {
        statistics.account_only_wipe_request_time = time(request);
        statistics.account_only_wipe_sent_time = time(sent);
        statistics.account_only_wipe_ack_time = time(ack);
    } else {
        statistics.device_wipe_request_time = time(request);
        statistics.device_wipe_sent_time = time(sent);
        statistics.device_wipe_ack_time = time(ack);
    }
    statistics
}

/// A look at a whole wipe of our device.
fn look(state: OrderState, before: WipeProgress, now: &DeviceStatistics) -> Look {
    Look::at(state, before, &[ours()], Some(now), GUID, false)
}

#[test]
fn wipe_times_are_read_of_the_device_that_was_meant_or_not_at_all() {
    let told = times(Some(5), None, None, false);
    let read = |found: &[MobileDevice], statistics: Option<&DeviceStatistics>| {
        WipeProgress::read(found, statistics, GUID, false)
    };
    assert_eq!(read(&[ours()], Some(&told)), Some(WipeProgress::Requested(at(5))));
    assert_eq!(WipeProgress::read(&[ours()], Some(&told), GUID, true), Some(WipeProgress::None));
    assert_eq!(read(&[ours()], None), None, "not read");
    assert_eq!(read(&[], Some(&told)), None, "gone");
    assert_eq!(read(&[ours(), ours()], Some(&told)), None, "two");
    for guid in [None, Some(Uuid::from_u128(6)), Some(Uuid::nil())] {
        assert_eq!(read(&[MobileDevice { guid, ..device("x") }], Some(&told)), None, "another: {guid:?}");
    }
    let of = |guid| DeviceStatistics { guid, ..told.clone() };
    assert!(read(&[ours()], Some(&of(Some(GUID)))).is_some());
    assert!(read(&[ours()], Some(&of(Some(Uuid::nil())))).is_some(), "it names none");
    let other = of(Some(Uuid::from_u128(6)));
    assert_eq!(read(&[ours()], Some(&other)), None, "another device's times");
    let named = MobileDevice { friendly_name: Some("Ann's phone".into()), ..ours() };
    let refused = wipe(&[named], GUID, "Ann's phone", false, Some(&other)).unwrap_err();
    assert!(
        matches!(refused, Refusal::OtherObject { found: Some(found), .. } if found == Uuid::from_u128(6))
    );
}

#[test]
fn a_refused_wipe_has_failed_and_one_without_an_answer_is_told_by_its_times_alone() {
    let (none, requested) = (WipeProgress::None, WipeProgress::Requested(at(5)));
    for (now, said, state) in [
        (Some(requested), WipeReply::Took, OrderState::Waiting),
        (Some(requested), WipeReply::Lost, OrderState::Waiting),
        (Some(WipeProgress::Sent(at(5))), WipeReply::Lost, OrderState::Waiting),
        (Some(WipeProgress::Acknowledged(at(6))), WipeReply::Took, OrderState::Done),
        (Some(none), WipeReply::Took, OrderState::Unknown),
        (Some(none), WipeReply::Lost, OrderState::Unknown),
        (Some(none), WipeReply::Refused, OrderState::Failed),
        (None, WipeReply::Took, OrderState::Unknown),
        (None, WipeReply::Lost, OrderState::Unknown),
        (None, WipeReply::Refused, OrderState::Failed),
        // Someone else requested a wipe at the same time: the device is being wiped, although this one was refused.
        (Some(requested), WipeReply::Refused, OrderState::Waiting),
    ] {
        assert_eq!(WipeProgress::outcome(none, now, said), state, "{now:?} {said:?}");
    }
}

#[test]
fn a_wipe_that_is_taken_back_was_not_carried_out_whatever_an_earlier_one_left() {
    let earlier = WipeProgress::Acknowledged(at(5));
    let waits = OrderState::Waiting;
    assert_eq!(look(waits, WipeProgress::None, &times(None, None, None, false)), Look::Canceled);
    // The request is gone, and the earlier wipe's acknowledgement is there again.
    let left = times(None, None, Some(5), false);
    assert_eq!(look(waits, earlier, &left), Look::Canceled);
    assert_eq!(look(waits, WipeProgress::Requested(at(9)), &left), Look::Canceled);
    assert_eq!(look(OrderState::Unknown, earlier, &left), Look::Nothing, "it may never have been requested");
    assert_eq!(look(OrderState::Unknown, WipeProgress::Requested(at(9)), &left), Look::Nothing);
    // A wipe that was seen to be sent was not cancelled before it was sent.
    assert_eq!(look(waits, WipeProgress::Sent(at(9)), &left), Look::Lost);
    assert_eq!(look(OrderState::Unknown, WipeProgress::Sent(at(9)), &left), Look::Nothing, "told already");
}

#[test]
fn an_open_wipe_ends_by_its_own_acknowledgement_and_by_no_other_thing() {
    let (waits, unknown) = (OrderState::Waiting, OrderState::Unknown);
    for state in [waits, unknown] {
        let see = |before, request, sent, ack| look(state, before, &times(request, sent, ack, false));
        let none = WipeProgress::None;
        assert_eq!(see(none, Some(5), None, None), Look::Waits(WipeProgress::Requested(at(5))));
        assert_eq!(see(none, Some(5), Some(6), None), Look::Waits(WipeProgress::Sent(at(6))));
        assert_eq!(see(none, Some(5), Some(6), Some(7)), Look::Done);
        // It waited for an earlier one's end, which is its own.
        let requested = WipeProgress::Requested(at(5));
        assert_eq!(see(requested, Some(5), None, None), Look::Nothing);
        assert_eq!(see(requested, Some(5), Some(5), None), Look::Waits(WipeProgress::Sent(at(5))));
        assert_eq!(see(WipeProgress::Sent(at(6)), Some(5), Some(6), None), Look::Nothing);
        assert_eq!(see(WipeProgress::Sent(at(6)), Some(5), Some(6), Some(6)), Look::Done);
        // Older than what was seen before: not this one's.
        assert_eq!(see(WipeProgress::Acknowledged(at(9)), Some(5), None, None), Look::Nothing);
        let told = times(Some(5), Some(6), Some(7), false);
        let at_ours = |found: &[MobileDevice]| Look::at(state, none, found, Some(&told), GUID, false);
        assert_eq!(at_ours(&[]), Look::Gone);
        assert_eq!(at_ours(&[ours(), ours()]), Look::Nothing, "which of them?");
        assert_eq!(at_ours(&[MobileDevice { guid: None, ..device("x") }]), Look::Nothing);
        assert_eq!(Look::at(state, none, &[ours()], None, GUID, false), Look::Nothing, "not read");
        assert_ne!(Look::at(state, none, &[ours()], Some(&told), GUID, true), Look::Done, "the other kind");
    }
}

proptest! {
    /// Whatever Exchange shows: a wipe is done only by an acknowledgement that is newer than what was there before it,
    /// and its own; and without an answer from Exchange it has failed never, since it may have been taken.
    #[test]
    fn no_time_of_another_wipe_ends_this_one(
        before in prop::collection::vec(prop::option::of(0_i64..9), 3),
        after in prop::collection::vec(prop::option::of(0_i64..9), 3),
        account_only in any::<bool>(), waiting in any::<bool>(),
        said in prop::sample::select(vec![WipeReply::Took, WipeReply::Refused, WipeReply::Lost]),
    ) {
        let progress = |of: &[Option<i64>]| WipeProgress::of(&times(of[0], of[1], of[2], account_only), account_only);
        let (was, is) = (progress(&before), progress(&after));
        let newer = match (was, after[2].map(at)) {
            (_, None) => false,
            (WipeProgress::None, Some(_)) => true,
            (WipeProgress::Requested(since) | WipeProgress::Sent(since), Some(ack)) => ack >= since,
            (WipeProgress::Acknowledged(earlier), Some(ack)) => ack > earlier,
        };
        let state = if waiting { OrderState::Waiting } else { OrderState::Unknown };
        let seen = Look::at(
            state, was, &[ours()], Some(&times(after[0], after[1], after[2], account_only)), GUID, account_only,
        );
        prop_assert!(seen != Look::Done || newer, "{was:?} {is:?}");
        let outcome = WipeProgress::outcome(was, Some(is), said);
        prop_assert!(outcome != OrderState::Done || newer, "{was:?} {is:?}");
        prop_assert!(outcome != OrderState::Failed || said == WipeReply::Refused);
        prop_assert!(outcome != OrderState::NotApplied);
        if was == is {
            prop_assert!(!matches!(outcome, OrderState::Done | OrderState::Waiting), "nothing has moved");
        }
    }
}
