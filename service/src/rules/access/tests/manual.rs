//! Manual decisions: they go before every rule, end at their time, and one about the device goes before its user's.

use super::*;

fn by_hand(access: ManualAccess, until: Option<Timestamp>) -> ManualDecision {
    ManualDecision { access, until, note: "on the phone".into(), by: "help".into() }
}

#[test]
fn a_manual_decision_gives_real_access_before_every_rule_and_until_its_end() {
    let end = now() + SignedDuration::from_hours(48);
    let mut case = Case::new(Compliance::NoRecord);
    case.manual = Some(by_hand(ManualAccess::Allow, Some(end)));
    for policy in [policy(), Policy::default(), Policy { local_rules: Vec::new(), ..policy() }] {
        let decision = case.decide(&policy);
        assert_eq!(decision.wanted, ALLOW, "not the default rule, which may be to block");
        assert_eq!(decision.valid_until, Some(end));
        let reason = decision.reasons.last().expect("a reason");
        assert_eq!(reason.step, Step::ManualDecision);
        assert_eq!(reason.text, format!("allowed by hand by help until {end}: on the phone"));
    }
    // At its end the rules decide again.
    assert_eq!(case.decide_at(&policy(), end).wanted, BLOCK);
    assert_eq!(case.decide_at(&Policy::default(), end).wanted, DEFAULT_RULE, "what it left goes");
    assert_eq!(Case::new(Compliance::NoRecord).decide(&Policy::default()).wanted, Wanted::Keep);
}

#[test]
fn a_block_by_hand_holds_for_who_is_exempt_excluded_or_compliant() {
    let mut case = Case::new(record(ComplianceState::Compliant));
    case.manual = Some(by_hand(ManualAccess::Block, None));
    case.member_of.insert(EXCLUDED);
    let mut exempt = policy();
    exempt.exemptions.push(Exemption {
        target: ExemptionTarget::Mailbox(MAILBOX),
        note: "the board".into(),
        until: None,
    });
    let decision = case.decide(&exempt);
    assert_eq!((decision.wanted, decision.valid_until), (BLOCK, None));
    assert_eq!(decision.reasons.len(), 1, "nothing else was asked");
}

#[test]
fn what_was_decided_about_the_device_goes_before_its_user() {
    let device = Uuid::from_u128(9);
    let mut all = ManualDecisions::default();
    assert_eq!(all.of(device, &phone(), now()), Manual::None);
    all.mailboxes.insert(MAILBOX, by_hand(ManualAccess::Block, None));
    let access = |all: &ManualDecisions, at: Timestamp| match all.of(device, &phone(), at) {
        Manual::Standing(one) => Some(one.access),
        _ => None,
    };
    assert_eq!(access(&all, now()), Some(ManualAccess::Block));
    let end = now() + SignedDuration::from_hours(1);
    all.devices.insert(device, by_hand(ManualAccess::Allow, Some(end)));
    assert_eq!(access(&all, now()), Some(ManualAccess::Allow));
    assert_eq!(access(&all, end), Some(ManualAccess::Block), "the device's own one has ended");
    let mut stranger = phone();
    stranger.mailbox.guid = None;
    assert_eq!(all.of(Uuid::from_u128(8), &stranger, now()), Manual::None);
    all.mailboxes.clear();
    assert_eq!(all.of(device, &phone(), end), Manual::Ended, "by its time");
    all.devices.clear();
    all.ended.insert(MAILBOX);
    assert_eq!(all.of(device, &phone(), now()), Manual::Ended, "by somebody");
}
