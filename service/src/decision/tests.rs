//! The decision's rules, one by one, and its invariants over arbitrary policies and devices.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessCharacteristic;
use exchange_connector::domain::order::WantedAccess;

use super::*;

const INCLUDED: Uuid = Uuid::from_u128(1);
const EXCLUDED: Uuid = Uuid::from_u128(2);
const MAILBOX: Uuid = Uuid::from_u128(3);
const ALLOW: Wanted = Wanted::Access(WantedAccess::Allow);
const BLOCK: Wanted = Wanted::Access(WantedAccess::Block);
const DEFAULT_RULE: Wanted = Wanted::Access(WantedAccess::DefaultRule);

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().unwrap()
}

fn phone() -> DeviceRecord {
    serde_json::from_value(serde_json::json!({
        "deviceId": "APPL1", "identity": "contoso.com/Users/Ann/ExchangeActiveSyncDevices/iPhone\u{a7}APPL1", "guid": null,
        "mailbox": {"displayName": "Ann", "smtpAddress": "ann@contoso.com", "guid": MAILBOX},
        "deviceType": "iPhone", "deviceModel": "iPhone14C5", "deviceOS": "iOS 17.1", "userAgent": "Apple-iPhone14C5/2104",
        "friendlyName": null, "clientType": "EAS", "accessState": "Allowed", "accessStateReason": "Global",
        "firstSyncTime": null, "lastSuccessSync": "2026-11-20T12:00:00Z",
    }))
    .unwrap()
}

fn record(state: ComplianceState) -> Compliance {
    Compliance::Record(Record {
        name: "Ann's iPhone".into(),
        state,
        activated: true,
        noncompliant_since: None,
        grace_until: None,
    })
}

fn policy() -> Policy {
    Policy {
        enabled: true,
        included_groups: vec![INCLUDED],
        excluded_groups: vec![EXCLUDED],
        override_default_rule: true,
        ..Policy::default()
    }
}

#[derive(Debug)]
struct Case {
    device: DeviceRecord,
    member_of: BTreeSet<Uuid>,
    complete: BTreeSet<Uuid>,
    compliance: Compliance,
}

impl Case {
    fn new(compliance: Compliance) -> Self {
        Self {
            device: phone(),
            member_of: [INCLUDED].into(),
            complete: [INCLUDED, EXCLUDED].into(),
            compliance,
        }
    }

    fn decide(&self, policy: &Policy) -> Decision {
        self.decide_at(policy, now())
    }

    fn decide_at(&self, policy: &Policy, at: Timestamp) -> Decision {
        let groups = Groups { member_of: &self.member_of, complete: &self.complete };
        let subject = Subject { device: &self.device, groups, compliance: self.compliance.clone() };
        decide(policy, &subject, at)
    }
}

#[test]
fn the_published_steps() {
    let compliant = Case::new(record(ComplianceState::Compliant));
    assert_eq!(compliant.decide(&policy()).wanted, ALLOW);
    let without_override = Policy { override_default_rule: false, ..policy() };
    assert_eq!(compliant.decide(&without_override).wanted, DEFAULT_RULE);
    assert_eq!(Case::new(Compliance::NoRecord).decide(&policy()).wanted, BLOCK);
    assert_eq!(Case::new(record(ComplianceState::Noncompliant)).decide(&policy()).wanted, BLOCK);

    let mut not_activated = Case::new(record(ComplianceState::Compliant));
    let Compliance::Record(inner) = &mut not_activated.compliance else { unreachable!() };
    inner.activated = false;
    assert_eq!(not_activated.decide(&policy()).wanted, BLOCK);
    not_activated.device.device_type = Some("WindowsMail".into());
    not_activated.device.device_os = Some("Windows 10".into());
    not_activated.device.user_agent = None;
    assert_eq!(not_activated.decide(&policy()).wanted, ALLOW, "activation is asked on iOS and Android only");

    let mut outside = Case::new(Compliance::NoRecord);
    outside.member_of.clear();
    assert_eq!(outside.decide(&policy()).wanted, DEFAULT_RULE);
}

#[test]
fn an_incomplete_group_freezes_what_needs_it() {
    let mut case = Case::new(Compliance::NoRecord);
    case.complete.remove(&EXCLUDED);
    assert_eq!(case.decide(&policy()).wanted, Wanted::Keep);
    case.member_of.insert(EXCLUDED);
    assert_eq!(case.decide(&policy()).wanted, DEFAULT_RULE, "a membership that was seen holds");
}

#[test]
fn a_grace_period_keeps_and_ends() {
    let graceful = Policy { grace_period: SignedDuration::from_hours(24), ..policy() };
    let mut case = Case::new(record(ComplianceState::Noncompliant));
    let Compliance::Record(inner) = &mut case.compliance else { unreachable!() };
    inner.noncompliant_since = Some("2026-11-21T00:00:00Z".parse().unwrap());
    let decision = case.decide(&graceful);
    assert_eq!(decision.wanted, Wanted::Keep);
    assert_eq!(decision.valid_until, Some("2026-11-22T00:00:00Z".parse().unwrap()));
    let Compliance::Record(inner) = &mut case.compliance else { unreachable!() };
    inner.noncompliant_since = Some("2026-11-20T11:59:59Z".parse().unwrap());
    assert_eq!(case.decide(&graceful).wanted, BLOCK);
}

#[test]
fn an_exemption_holds_until_its_end_and_says_why() {
    let mut exempt = policy();
    exempt.exemptions.push(Exemption {
        target: ExemptionTarget::Mailbox(MAILBOX),
        note: "new phone on its way".into(),
        until: Some("2026-11-21T12:00:01Z".parse().unwrap()),
    });
    let case = Case::new(Compliance::NoRecord);
    let decision = case.decide(&exempt);
    assert_eq!(decision.wanted, DEFAULT_RULE);
    assert!(decision.reasons[0].text.contains("new phone on its way"));
    assert_eq!(decision.valid_until, exempt.exemptions[0].until);
    exempt.exemptions[0].until = Some(now());
    assert_eq!(case.decide(&exempt).wanted, BLOCK);
}

#[test]
fn the_first_local_rule_decides_and_an_empty_one_matches_nothing() {
    let rule = |name: &str, pattern, level| LocalRule {
        name: name.into(),
        all: vec![Match {
            characteristic: Characteristic::Exchange(DeviceAccessCharacteristic::DeviceOS),
            pattern,
        }],
        level,
    };
    let old = rule("old iOS", Pattern::regex(r"ios 1[0-6](\.\d+)*").unwrap(), LocalRuleLevel::Block);
    let all = rule("iOS 17.1", Pattern::exact("ios 17.1").unwrap(), LocalRuleLevel::DefaultRule);
    let late = rule("any", Pattern::regex(".*").unwrap(), LocalRuleLevel::Block);
    let empty = LocalRule { name: "empty".into(), all: vec![], level: LocalRuleLevel::Block };
    let case = Case::new(record(ComplianceState::Compliant));
    let with = Policy { local_rules: vec![empty, old, all, late], ..policy() };
    let decision = case.decide(&with);
    assert_eq!(decision.wanted, DEFAULT_RULE);
    assert!(decision.reasons.last().unwrap().text.contains("iOS 17.1"));
}

#[test]
fn an_expression_that_explodes_is_refused() {
    assert!(matches!(Pattern::regex("((a{1000}){1000}){1000}"), Err(PatternError::Regex(_))));
    assert!(matches!(Pattern::regex("("), Err(PatternError::Regex(_))));
    assert!(matches!(Pattern::exact(" "), Err(PatternError::Empty)));
}

fn any_compliance() -> impl Strategy<Value = Compliance> {
    use ComplianceState as State;
    let states = [
        State::Unknown,
        State::Compliant,
        State::Noncompliant,
        State::Conflict,
        State::Error,
        State::InGracePeriod,
        State::ConfigManager,
    ];
    prop_oneof![
        Just(Compliance::NeverRead),
        Just(Compliance::NoRecord),
        Just(Compliance::Ambiguous),
        (0..states.len(), any::<bool>()).prop_map(move |(index, activated)| Compliance::Record(Record {
            name: "x".into(),
            state: states[index],
            activated,
            noncompliant_since: None,
            grace_until: None,
        })),
    ]
}

fn any_groups() -> impl Strategy<Value = BTreeSet<Uuid>> {
    proptest::collection::btree_set(prop_oneof![Just(INCLUDED), Just(EXCLUDED)], 0..3)
}

prop_compose! {
    fn any_case()(compliance in any_compliance(), member_of in any_groups(), complete in any_groups()) -> Case {
        Case { device: phone(), member_of, complete, compliance }
    }
}

/// How much access a wish leaves: a stricter policy must never rise on this scale.
fn openness(wanted: Wanted) -> u8 {
    match wanted {
        Wanted::Access(WantedAccess::Block) => 0,
        Wanted::Keep => 1,
        Wanted::Access(WantedAccess::DefaultRule) => 2,
        Wanted::Access(WantedAccess::Allow) => 3,
    }
}

proptest! {
    #[test]
    fn excluded_wins(mut case in any_case(), override_default_rule: bool) {
        case.member_of.insert(EXCLUDED);
        let policy = Policy { override_default_rule, ..policy() };
        prop_assert_eq!(case.decide(&policy).wanted, DEFAULT_RULE);
    }

    #[test]
    fn what_is_not_known_never_blocks(mut case in any_case()) {
        use ComplianceState as State;
        if let Compliance::Record(record) = &mut case.compliance {
            record.activated = true;
        }
        let unknown = match &case.compliance {
            Compliance::NeverRead | Compliance::Ambiguous => true,
            Compliance::Record(record) => matches!(record.state, State::Unknown | State::Conflict | State::Error),
            Compliance::NoRecord => false,
        };
        if unknown {
            prop_assert_ne!(case.decide(&policy()).wanted, BLOCK);
        }
    }

    #[test]
    fn a_block_needs_every_group_it_rests_on(case in any_case()) {
        if case.decide(&policy()).wanted == BLOCK {
            prop_assert!(case.complete.contains(&EXCLUDED));
            prop_assert!(case.member_of.contains(&INCLUDED));
        }
    }

    #[test]
    fn a_stricter_policy_never_allows_more(case in any_case()) {
        let base = case.decide(&policy()).wanted;
        let no_override = Policy { override_default_rule: false, ..policy() };
        let strict_unknown = Policy { unknown_compliance: UnknownCompliance::Block, ..policy() };
        for stricter in [no_override, strict_unknown] {
            prop_assert!(openness(case.decide(&stricter).wanted) <= openness(base));
        }
    }

    #[test]
    fn every_decision_says_why_and_disabled_keeps(case in any_case()) {
        prop_assert!(!case.decide(&policy()).reasons.is_empty());
        let off = Policy { enabled: false, ..policy() };
        prop_assert_eq!(case.decide(&off).wanted, Wanted::Keep);
    }

    #[test]
    fn a_rule_that_blocks_and_a_shorter_grace_never_open_anything(
        mut case in any_case(), hours in 0_i64..72, shorter in 0_i64..72, since in 0_i64..72, pattern in "[a-z0-9 .]{1,12}",
    ) {
        if let Compliance::Record(record) = &mut case.compliance {
            record.noncompliant_since = Some(now() - SignedDuration::from_hours(since));
        }
        let grace = |hours| Policy { grace_period: SignedDuration::from_hours(hours), ..policy() };
        let base = openness(case.decide(&grace(hours)).wanted);
        prop_assert!(openness(case.decide(&grace(shorter.min(hours))).wanted) <= base);
        let rule = LocalRule {
            name: "strict".into(),
            all: vec![Match {
                characteristic: Characteristic::Exchange(DeviceAccessCharacteristic::DeviceOS),
                pattern: Pattern::regex(&format!("ios.*|{}", regex::escape(&pattern))).unwrap(),
            }],
            level: LocalRuleLevel::Block,
        };
        let with = Policy { local_rules: vec![rule], ..grace(hours) };
        let decided = case.decide(&with).wanted;
        // Who is excluded, or may be, is reached by no rule.
        let reached = case.complete.contains(&EXCLUDED) && !case.member_of.contains(&EXCLUDED);
        prop_assert_eq!(decided, if reached { BLOCK } else { case.decide(&grace(hours)).wanted });
    }

    #[test]
    fn the_first_rule_that_matches_decides(
        case in any_case(),
        rules in proptest::collection::vec((0_usize..5, any::<bool>(), any::<bool>(), 0_usize..3), 0..6),
    ) {
        // A rule looks at one thing the device says, by its whole text or by an expression, and fits or does not.
        let texts = [("DeviceType", "iPhone"), ("DeviceModel", "iPhone14C5"), ("DeviceOS", "iOS 17.1"),
            ("UserAgent", "Apple-iPhone14C5/2104"), ("ActiveSyncVersion", "16.1")];
        let levels = [("block", BLOCK), ("allow", ALLOW), ("defaultRule", DEFAULT_RULE)];
        let forms: Vec<_> = rules.iter().enumerate().map(|(number, (at, fits, by_expression, level))| {
            let (characteristic, text) = texts[*at];
            let text = if *fits { text.to_owned() } else { format!("not {text}") };
            let condition = if *by_expression {
                serde_json::json!({"characteristic": characteristic, "matches": regex::escape(&text)})
            } else {
                serde_json::json!({"characteristic": characteristic, "equals": text.to_uppercase()})
            };
            serde_json::json!({"name": format!("rule {number}"), "access": levels[*level].0, "conditions": [condition]})
        }).collect();
        let read = settings::policy(&serde_json::json!({"enabled": true, "localRules": forms})).unwrap();
        let mut case = case;
        case.device.device_active_sync_version = Some("16.1".into());
        case.complete.insert(EXCLUDED);
        case.member_of.remove(&EXCLUDED);
        let with = Policy { local_rules: read.local_rules, ..policy() };
        let decided = case.decide(&with);
        match rules.iter().position(|(_, fits, ..)| *fits) {
            Some(first) => {
                prop_assert_eq!(decided.wanted, levels[rules[first].3].1);
                let last = &decided.reasons.last().unwrap().text;
                let named = format!("“rule {first}”");
                prop_assert!(last.contains(&named), "{}", last);
            }
            None => prop_assert_eq!(decided.wanted, case.decide(&policy()).wanted),
        }
    }

    #[test]
    fn until_its_time_a_decision_stands(
        mut case in any_case(), grace in 0_i64..96, since in 0_i64..96, until in 0_i64..96, later in 0_i64..200,
    ) {
        if let Compliance::Record(record) = &mut case.compliance {
            record.noncompliant_since = Some(now() - SignedDuration::from_hours(since));
            record.grace_until = Some(now() + SignedDuration::from_hours(until));
        }
        let mut with = Policy { grace_period: SignedDuration::from_hours(grace), ..policy() };
        with.exemptions.push(Exemption {
            target: ExemptionTarget::Mailbox(MAILBOX),
            note: "x".into(),
            until: Some(now() + SignedDuration::from_hours(until)),
        });
        let decided = case.decide(&with);
        let at = now() + SignedDuration::from_hours(later);
        if decided.valid_until.is_none_or(|end| at < end) {
            prop_assert_eq!(case.decide_at(&with, at), decided);
        }
    }

    #[test]
    fn an_exemption_reaches_its_own_target_alone(case in any_case(), other in 4_u128..1000) {
        let exempt = |target| Policy {
            exemptions: vec![Exemption { target, note: "x".into(), until: None }],
            ..policy()
        };
        let mine = exempt(ExemptionTarget::Device(case.device.identity.clone()));
        prop_assert_eq!(case.decide(&mine).wanted, DEFAULT_RULE);
        let foreign = exempt(ExemptionTarget::Mailbox(Uuid::from_u128(other)));
        prop_assert_eq!(case.decide(&foreign), case.decide(&policy()));
    }
}
