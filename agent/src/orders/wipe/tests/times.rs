//! What Exchange's times say of a wipe that an earlier order may have sent, and for how long they are looked at.

use jiff::SignedDuration;

use super::*;

#[tokio::test]
async fn a_wipe_is_not_sent_where_exchange_shows_a_carried_out_one_from_after_its_order() {
    const LATER: Times = [Some("2026-01-02T00:01:00Z"), None, None];
    for (made, times, sends, state, why) in [
        ("2026-01-02T00:00:06Z", ACKNOWLEDGED, 0, OrderState::NotApplied, "restore.wipeNewer"),
        ("2026-01-02T00:00:07Z", ACKNOWLEDGED, 1, OrderState::Waiting, ""),
        ("2026-01-02T00:00:08Z", ACKNOWLEDGED, 1, OrderState::Waiting, ""),
        ("2026-01-02T00:00:00Z", NONE, 1, OrderState::Waiting, ""),
        // One that has still to be carried out is this one's too.
        ("2026-01-02T00:00:00Z", REQUESTED, 0, OrderState::Waiting, ""),
        ("2026-01-02T00:00:00Z", SENT, 0, OrderState::Waiting, ""),
    ] {
        let place = tempfile::tempdir().expect("a folder");
        let at: Timestamp = made.parse().expect("a time");
        let seconds = u64::try_from(at.as_second()).expect("after 1970");
        let id = Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, 0));
        let order = Order { id, ..wipe("Ann's phone", false) };
        let journal = begun(&place, &order).await;
        let phone = Phone { times, then: LATER, ..Phone::new() };
        let came = carry(&journal, &order, &Arc::new(Mutex::new(phone)), true).await;
        assert_eq!((sent(&came), came.outcome.state, code(&came)), (sends, state, why), "{made} {times:?}");
        let open = journal.open_wipes(now()).await.expect("wipes").len();
        assert_eq!(open, usize::from(state == OrderState::Waiting), "{made} {times:?}");
    }
}

#[tokio::test]
async fn the_times_of_a_wipe_that_waits_are_looked_at_for_half_a_year() {
    let (_, _place, journal) = wiped(Phone::new(), "Ann's phone", true).await;
    let open = async |hours| {
        let at = now() + SignedDuration::from_hours(hours);
        journal.open_wipes(at).await.expect("wipes").len()
    };
    assert_eq!((open(24 * 180 - 1).await, open(24 * 180 + 1).await), (1, 0));
}

#[tokio::test]
async fn a_wipe_whose_answer_was_lost_is_among_the_changes_once_its_times_show_it() {
    let lost = Phone { answer: WipeReply::Lost, silent_from: 3, ..Phone::new() };
    let (_, _place, journal) = wiped(lost, "Ann's phone", true).await;
    let changes = async || journal.recent_changes(9).await.expect("changes").len();
    look(&journal, Phone::new()).await;
    assert_eq!(changes().await, 0, "nobody knows");
    look(&journal, Phone { times: REQUESTED, ..Phone::new() }).await;
    assert_eq!(changes().await, 1);
}
