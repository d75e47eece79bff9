//! The boundaries of the decision's rules: the last moment, the last day, the last device that a rule covers.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::settings::{SettingsError, policy as read};
use super::*;

fn with_record(state: ComplianceState, change: impl FnOnce(&mut Record)) -> Case {
    let mut case = Case::new(record(state));
    let Compliance::Record(inner) = &mut case.compliance else { unreachable!() };
    change(inner);
    case
}

/// The step that decided.
fn last(decision: &Decision) -> Step {
    decision.reasons.last().unwrap().step
}

#[test]
fn a_device_is_inactive_after_its_days_and_not_with_them() {
    let quiet = Policy { ignore_inactive_days: Some(3), ..policy() };
    let mut case = Case::new(Compliance::NoRecord);
    for (hours, wanted) in [(0, BLOCK), (26, BLOCK), (72, BLOCK), (73, Wanted::Keep), (2000, Wanted::Keep)] {
        case.device.last_success_sync = Some(now() - SignedDuration::from_hours(hours));
        let decision = case.decide(&quiet);
        assert_eq!(decision.wanted, wanted, "{hours}");
        assert_eq!(last(&decision) == Step::Inactive, wanted == Wanted::Keep, "{hours}");
    }
    case.device.last_success_sync = None;
    assert_eq!(case.decide(&quiet).wanted, BLOCK, "when it last was active is not known");
}

#[test]
fn a_grace_period_ends_at_its_last_moment() {
    let graceful = Policy { grace_period: SignedDuration::from_hours(24), ..policy() };
    let since =
        |at| with_record(ComplianceState::Noncompliant, |record| record.noncompliant_since = Some(at));
    let day_ago = now() - SignedDuration::from_hours(24);
    assert_eq!(since(day_ago).decide(&graceful).wanted, BLOCK);
    let one_left = since(day_ago + SignedDuration::from_secs(1)).decide(&graceful);
    assert_eq!(
        (one_left.wanted, one_left.valid_until),
        (Wanted::Keep, Some(now() + SignedDuration::from_secs(1)))
    );
    // Noncompliant from a moment that this clock has not reached: without a grace period it gets none.
    let ahead = now() + SignedDuration::from_hours(1);
    assert_eq!(since(ahead).decide(&policy()).wanted, BLOCK);
    let unknown = with_record(ComplianceState::Noncompliant, |_| ()).decide(&graceful);
    assert_eq!(unknown.wanted, Wanted::Keep, "since when is not known: the period begins now");
}

#[test]
fn the_sources_grace_period_is_looked_at_again_only_when_it_lies_ahead() {
    let second = SignedDuration::from_secs(1);
    for (end, until) in [(now() - second, None), (now(), None), (now() + second, Some(now() + second))] {
        let case = with_record(ComplianceState::InGracePeriod, |record| record.grace_until = Some(end));
        let decision = case.decide(&policy());
        assert_eq!((decision.wanted, decision.valid_until), (ALLOW, until), "{end}");
    }
}

#[test]
fn the_longest_exemption_holds_and_reaches_whom_it_names() {
    let end = |hours| Some(now() + SignedDuration::from_hours(hours));
    let exemption = |target, until, note: &str| Exemption { target, note: note.into(), until };
    let mut exempt = policy();
    let case = Case::new(Compliance::NoRecord);
    exempt.exemptions = vec![
        exemption(ExemptionTarget::Mailbox(MAILBOX), end(1), "short"),
        exemption(ExemptionTarget::Device(case.device.identity.clone()), end(9), "long"),
        exemption(ExemptionTarget::Mailbox(Uuid::from_u128(9)), None, "another's"),
        exemption(ExemptionTarget::Device(DeviceIdentity("another's".into())), None, "another's"),
        exemption(ExemptionTarget::Mailbox(MAILBOX), end(2), "longer"),
    ];
    let decision = case.decide(&exempt);
    assert_eq!((decision.wanted, decision.valid_until), (DEFAULT_RULE, end(9)));
    assert!(decision.reasons[0].text.ends_with(": long"), "{:?}", decision.reasons);
    exempt.exemptions.push(exemption(ExemptionTarget::Mailbox(MAILBOX), None, "for good"));
    let decision = case.decide(&exempt);
    assert_eq!((decision.wanted, decision.valid_until), (DEFAULT_RULE, None));
    assert!(decision.reasons[0].text.contains("further notice"), "{:?}", decision.reasons);
    let mut nobodys = Case::new(Compliance::NoRecord);
    nobodys.device.mailbox.guid = None;
    nobodys.device.identity = DeviceIdentity("elsewhere".into());
    assert_eq!(nobodys.decide(&exempt).wanted, BLOCK);
}

#[test]
fn every_condition_of_a_rule_must_hold_and_what_is_not_told_matches_nothing() {
    let condition =
        |characteristic: &str, text: &str| json!({"characteristic": characteristic, "matches": text});
    let rule = |conditions: Value| {
        let rule = json!([{"name": "r", "access": "allow", "conditions": conditions}]);
        read(&json!({"localRules": rule})).unwrap().local_rules.remove(0)
    };
    let both = rule(json!([condition("DeviceType", "iphone"), condition("DeviceOS", "ios 17.*")]));
    assert!(both.matches(&phone()));
    let other = DeviceRecord { device_os: Some("Android 16".into()), ..phone() };
    assert!(!both.matches(&other));
    let anything = ["DeviceType", "DeviceModel", "DeviceOS", "UserAgent", "ActiveSyncVersion"];
    let silent = DeviceRecord {
        device_type: None,
        device_model: None,
        device_os: None,
        user_agent: None,
        device_active_sync_version: None,
        ..phone()
    };
    for name in anything {
        assert!(!rule(json!([condition(name, ".*")])).matches(&silent), "{name}");
    }
    // An expression is held against the whole text, whatever alternatives it has.
    let whole = rule(json!([condition("DeviceOS", "iOS 1|iOS 17")]));
    assert!(!whole.matches(&phone()));
    // What no condition can look at, were it ever to get here.
    let header = LocalRule {
        name: "header".into(),
        all: vec![Match {
            characteristic: Characteristic::Exchange(DeviceAccessCharacteristic::XmsWlHeader),
            pattern: Pattern::regex(".*").unwrap(),
        }],
        level: LocalRuleLevel::Block,
    };
    assert!(!header.matches(&phone()));
}

#[test]
fn settings_are_read_up_to_their_limits() {
    let longest = json!({"gracePeriodHours": 87600, "ignoreInactiveDays": 3650});
    let policy = read(&longest).unwrap();
    assert_eq!(policy.grace_period, SignedDuration::from_hours(87600));
    assert_eq!(policy.ignore_inactive_days, Some(3650));
    for over in [json!({"gracePeriodHours": 87601}), json!({"ignoreInactiveDays": 3651})] {
        assert!(matches!(read(&over), Err(SettingsError::TooLong(_, 3650))), "{over}");
    }
    let rule = |name: &str, characteristic: &str| {
        let condition = json!({"characteristic": characteristic, "equals": "x"});
        json!({"name": name, "access": "block", "conditions": [condition]})
    };
    let rules = |rules: Value| read(&json!({"localRules": rules}));
    let two = rules(json!([rule("a", "activesyncversion"), rule("b", "deviceos")])).unwrap();
    assert_eq!(two.local_rules[0].all[0].characteristic, Characteristic::ActiveSyncVersion);
    assert!(matches!(
        rules(json!([rule("a", "DeviceOS"), rule("a", "DeviceType")])),
        Err(SettingsError::RuleTwice(_))
    ));
    for unknown in ["XMSWLHeader", "Colour", ""] {
        let read = rules(json!([rule("a", unknown)]));
        assert!(matches!(read, Err(SettingsError::Characteristic(..))), "{unknown}");
    }
    let both = json!({"characteristic": "DeviceOS", "equals": "x", "matches": "x"});
    let both = json!([{"name": "a", "access": "block", "conditions": [both]}]);
    assert!(matches!(rules(both), Err(SettingsError::TwoPatterns(_))));
}

#[test]
fn an_exemption_names_one_target_and_says_why() {
    let guid = Uuid::from_u128(7);
    let exemptions =
        |exemption: Value| read(&json!({"exemptions": [exemption]})).map(|mut p| p.exemptions.remove(0));
    let until = "2026-12-24T18:00:00Z";
    let whole = exemptions(json!({"deviceIdentity": "a/b", "note": "new phone", "until": until})).unwrap();
    assert_eq!(whole.target, ExemptionTarget::Device(DeviceIdentity("a/b".into())));
    assert_eq!((whole.note.as_str(), whole.until), ("new phone", Some(until.parse().unwrap())));
    let mailbox = exemptions(json!({"mailboxGuid": guid, "note": "x"})).unwrap();
    assert_eq!((mailbox.target, mailbox.until), (ExemptionTarget::Mailbox(guid), None));
    for target in
        [json!({}), json!({"deviceIdentity": " "}), json!({"mailboxGuid": guid, "deviceIdentity": "a/b"})]
    {
        let mut form = target;
        form["note"] = "x".into();
        assert!(matches!(exemptions(form.clone()), Err(SettingsError::ExemptionTarget)), "{form}");
    }
    let silent = exemptions(json!({"deviceIdentity": "a/b", "note": " "}));
    assert!(matches!(silent, Err(SettingsError::ExemptionNote)));
}

#[test]
fn the_words_of_a_policy_are_what_it_means() {
    for (word, level) in [
        ("allow", LocalRuleLevel::Allow),
        ("block", LocalRuleLevel::Block),
        ("defaultRule", LocalRuleLevel::DefaultRule),
    ] {
        let rule = json!({"name": "r", "access": word, "conditions": [{"characteristic": "DeviceOS", "equals": "x"}]});
        assert_eq!(read(&json!({"localRules": [rule]})).unwrap().local_rules[0].level, level);
    }
    let kept = read(&json!({"unknownCompliance": "keep"})).unwrap();
    assert_eq!(kept.unknown_compliance, UnknownCompliance::Keep);
    use ComplianceState as State;
    for (name, state) in [
        ("unknown", State::Unknown),
        ("compliant", State::Compliant),
        ("noncompliant", State::Noncompliant),
        ("conflict", State::Conflict),
        ("error", State::Error),
        ("inGracePeriod", State::InGracePeriod),
        ("configManager", State::ConfigManager),
    ] {
        assert_eq!(ComplianceState::from(&GraphComplianceState::parse(name)), state);
        assert_eq!(state.as_str(), name);
    }
    assert_eq!(ComplianceState::from(&GraphComplianceState::parse("new in 2027")), State::Unknown);
}

#[test]
fn unknown_compliance_blocks_only_where_that_was_chosen() {
    let strict = Policy { unknown_compliance: UnknownCompliance::Block, ..policy() };
    for state in [ComplianceState::Unknown, ComplianceState::Conflict, ComplianceState::Error] {
        let case = Case::new(record(state));
        assert_eq!((case.decide(&policy()).wanted, case.decide(&strict).wanted), (Wanted::Keep, BLOCK));
    }
    // Compliance that was never read, or is ambiguous, is not unknown compliance: the device keeps its access.
    for compliance in [Compliance::NeverRead, Compliance::Ambiguous] {
        assert_eq!(Case::new(compliance).decide(&strict).wanted, Wanted::Keep);
    }
}

#[test]
fn activation_is_asked_of_phones_by_any_of_their_names() {
    let names = |kind: &str, os: &str, agent: &str| DeviceRecord {
        device_type: Some(kind.into()),
        device_os: Some(os.into()),
        user_agent: Some(agent.into()),
        ..phone()
    };
    let empty = BTreeSet::new();
    let asks = |device: &DeviceRecord| {
        let groups = Groups { member_of: &empty, complete: &empty };
        Subject { device, groups, compliance: Compliance::NoRecord, manual: Manual::None }.needs_activation()
    };
    for (kind, os, agent) in [
        ("iPhone", "", ""),
        ("IPAD", "", ""),
        ("iPod", "", ""),
        ("Outlook", "iOS 18", ""),
        ("Outlook", "Android 16", ""),
        ("x", "", "SAMSUNG-SM-S901B/101.403"),
    ] {
        assert!(asks(&names(kind, os, agent)), "{kind} {os} {agent}");
    }
    assert!(!asks(&names("WindowsMail", "Windows 11", "MSFT-WIN-4/10")));
}

proptest! {
    /// Settings from outside: read as a policy, or refused in words; nothing else.
    #[test]
    fn any_settings_are_a_policy_or_a_refusal(
        enabled in any::<bool>(), hours in any::<u32>(), days in any::<Option<u16>>(),
        name in ".{0,8}", characteristic in "(DeviceOS|UserAgent|XMSWLHeader|.{0,6})", text in "\\PC{0,12}", note in ".{0,4}",
    ) {
        let settings = json!({"enabled": enabled, "gracePeriodHours": hours, "ignoreInactiveDays": days,
            "localRules": [{"name": name, "access": "block", "conditions": [{"characteristic": characteristic, "matches": text}]}],
            "exemptions": [{"mailboxGuid": MAILBOX, "note": note}]});
        match read(&settings) {
            Ok(policy) => {
                prop_assert_eq!(policy.enabled, enabled);
                prop_assert_eq!(policy.grace_period, SignedDuration::from_hours(i64::from(hours)));
                prop_assert!(hours <= 87600 && days.is_none_or(|days| days <= 3650) && !note.trim().is_empty());
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn a_refusal_names_the_member_that_is_wrong() {
    let condition = |text: &str| json!({"characteristic": text, "equals": "x"});
    let rule = |conditions: Value| json!({"name": "r", "access": "block", "conditions": conditions});
    for (settings, member) in [
        (json!({"enabled": 1}), Some("enabled")),
        (json!({"enabeld": true}), Some("enabeld")),
        (json!(1), None),
        (json!({"localRules": [rule(json!([]))]}), Some("localRules")),
        (json!({"localRules": [rule(json!([condition("Colour")]))]}), Some("localRules")),
        (json!({"exemptions": [{"note": "x"}]}), Some("exemptions")),
        (json!({"exemptions": [{"mailboxGuid": MAILBOX, "note": ""}]}), Some("exemptions")),
        (json!({"gracePeriodHours": 87601}), Some("gracePeriodHours")),
        (json!({"ignoreInactiveDays": 3651}), Some("ignoreInactiveDays")),
    ] {
        assert_eq!(read(&settings).unwrap_err().member(), member, "{settings}");
    }
}
