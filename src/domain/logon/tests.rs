//! When a refused log-on may be tried again.

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().expect("a time")
}

fn refused(why: RefusalKind) -> RefusedLogon {
    RefusedLogon::new(
        LogonDoor::Exchange,
        "CONTOSO\\svc",
        "cas01.contoso.com:443",
        why,
        at("2026-11-30T08:00:00Z"),
    )
}

#[test]
fn only_an_account_that_can_heal_is_tried_again_once_a_day() {
    for kind in RefusalKind::KNOWN {
        let mut refused = refused(kind.clone());
        assert!(!refused.is_due(at("2026-12-01T07:59:59Z")), "{kind}");
        assert_eq!(refused.is_due(at("2026-12-01T08:00:00Z")), kind.heals(), "{kind}");
        assert_eq!(refused.is_due(at("2036-12-01T08:00:00Z")), kind.heals(), "{kind}");
        refused.tried_at(at("2026-12-01T08:00:00Z"));
        assert!(!refused.is_due(at("2026-12-02T07:59:59Z")), "{kind}");
    }
    let healing: Vec<_> = RefusalKind::KNOWN.iter().filter(|kind| kind.heals()).collect();
    let wanted = [&RefusalKind::AccountLocked, &RefusalKind::AccountUnavailable, &RefusalKind::Policy];
    assert_eq!(healing, wanted);
    assert!(!RefusalKind::parse("somethingNew").heals());
}

#[test]
fn a_clock_that_was_set_back_stops_nothing_for_longer_than_a_day() {
    let mut locked = refused(RefusalKind::AccountLocked);
    assert!(!locked.is_due(at("2020-01-01T00:00:00Z")));
    assert_eq!(locked.next_try, Some(at("2020-01-02T00:00:00Z")));
    assert!(locked.is_due(at("2020-01-02T00:00:00Z")));
}

#[test]
fn its_words_on_disk_stay() {
    let text = serde_json::to_string(&refused(RefusalKind::AccountLocked)).expect("json");
    assert_eq!(
        text,
        "{\"door\":\"exchange\",\"user\":\"CONTOSO\\\\svc\",\"server\":\"cas01.contoso.com:443\",\
         \"why\":\"accountLocked\",\"at\":\"2026-11-30T08:00:00Z\",\"nextTry\":\"2026-12-01T08:00:00Z\"}"
    );
    assert_eq!(
        serde_json::from_str::<RefusedLogon>(&text).expect("read"),
        refused(RefusalKind::AccountLocked)
    );
}

#[test]
fn a_refusal_says_who_was_refused_where_when_and_why() {
    assert_eq!(
        refused(RefusalKind::AccountLocked).to_string(),
        "cas01.contoso.com:443 refused the log-on of CONTOSO\\svc at 2026-11-30T08:00:00Z (the account is locked); \
         it is not repeated"
    );
    let words: std::collections::BTreeSet<_> = RefusalKind::KNOWN.iter().map(RefusalKind::words).collect();
    assert_eq!(words.len(), RefusalKind::KNOWN.len(), "each has words of its own");
    assert!(words.iter().all(|words| words.starts_with("the ") && !words.ends_with('.')), "{words:?}");
    assert_eq!(RefusalKind::parse("somethingNew").words(), "somethingNew");
}
