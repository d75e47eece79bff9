//! The decision's rules, one by one.

mod edges;
mod manual;
mod properties;

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::access::DeviceAccessCharacteristic;
use exchange_connector::domain::device::DeviceIdentity;
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
    manual: Option<ManualDecision>,
}

impl Case {
    fn new(compliance: Compliance) -> Self {
        Self {
            device: phone(),
            member_of: [INCLUDED].into(),
            complete: [INCLUDED, EXCLUDED].into(),
            compliance,
            manual: None,
        }
    }

    fn decide(&self, policy: &Policy) -> Decision {
        self.decide_at(policy, now())
    }

    fn decide_at(&self, policy: &Policy, at: Timestamp) -> Decision {
        let groups = Groups { member_of: &self.member_of, complete: &self.complete };
        let subject = Subject {
            device: &self.device,
            groups,
            compliance: self.compliance.clone(),
            manual: match &self.manual {
                None => Manual::None,
                Some(manual) if manual.holds(at) => Manual::Standing(manual),
                Some(_) => Manual::Ended,
            },
        };
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
    // It would close the group around it and match whatever begins with a or ends with b.
    assert!(matches!(Pattern::regex("a)|(?:b"), Err(PatternError::Regex(_))));
    assert!(matches!(Pattern::exact(" "), Err(PatternError::Empty)));
}
