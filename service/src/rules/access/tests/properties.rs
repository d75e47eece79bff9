//! The decision's invariants over arbitrary policies and devices.

use proptest::prelude::*;

use super::*;

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
        Just(Compliance::EasOnly),
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
        Case { device: phone(), member_of, complete, compliance, manual: None }
    }
}

/// How much access a wanted state leaves: a stricter policy must never rise on this scale.
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
            Compliance::NoRecord | Compliance::EasOnly => false,
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
