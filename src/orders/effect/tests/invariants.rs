//! For any rules, levels and change: the effect counts each device that loses access by Exchange's order of evaluation.

use proptest::prelude::*;

use super::*;

/// What Exchange would say, by its documented order.
fn evaluate(device: &DeviceRecord, rules: &[DeviceAccessRule], default: &AccessLevel) -> AccessLevel {
    match device.personal_list {
        Some(PersonalList::Blocked) => return AccessLevel::Block,
        Some(PersonalList::Allowed) => return AccessLevel::Allow,
        None => {}
    }
    for level in [AccessLevel::Block, AccessLevel::Quarantine, AccessLevel::Allow] {
        let speaks = |rule: &&DeviceAccessRule| {
            matches(&rule.characteristic, &rule.query_string, device) == Some(true)
        };
        if rules.iter().filter(speaks).any(|rule| rule.access_level == level) {
            return level;
        }
    }
    default.clone()
}

fn levels() -> impl Strategy<Value = AccessLevel> {
    prop::sample::select(vec![AccessLevel::Allow, AccessLevel::Block, AccessLevel::Quarantine])
}

fn rules() -> impl Strategy<Value = Vec<DeviceAccessRule>> {
    let one = (prop::sample::select(vec!["iPhone", "Android", "WP"]), levels());
    prop::collection::vec(one, 0..4).prop_map(|rules| {
        let rules: BTreeMap<_, _> = rules.into_iter().collect();
        rules.into_iter().map(|(query, level)| rule(query, level)).collect()
    })
}

proptest! {
    /// Whoever has access by Exchange's order of evaluation and has none after the order was counted.
    #[test]
    fn nobody_who_loses_access_is_missed(
        rules in rules(), default in levels(), list in prop::option::of(any::<bool>()),
        change in prop_oneof![
            levels().prop_map(level),
            (prop::sample::select(vec!["iPhone", "IPHONE", "Android"]), levels())
                .prop_map(|(query, level)| set(query, level)),
            prop::sample::select(vec!["iPhone", "Android"]).prop_map(remove),
        ],
    ) {
        let mut device = device();
        device.personal_list =
            list.map(|allowed| if allowed { PersonalList::Allowed } else { PersonalList::Blocked });
        let before = evaluate(&device, &rules, &default);
        prop_assume!(before == AccessLevel::Allow);
        device.access_state_reason = None;
        let now = organization(default.clone(), &rules);
        let mut after = rules.clone();
        let mut level_after = default;
        match &change {
            OrderKind::SetDefaultAccessLevel { level } => level_after = level.clone(),
            OrderKind::SetDeviceAccessRule { query_string, level, .. } => {
                after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
                after.push(rule(query_string, level.clone()));
            }
            OrderKind::RemoveDeviceAccessRule { query_string, .. } => {
                after.retain(|rule| !rule.query_string.eq_ignore_ascii_case(query_string));
            }
            _ => {}
        }
        let loses = evaluate(&device, &after, &level_after) != AccessLevel::Allow;
        prop_assert_eq!(takes_from(&change, &now, &device), loses);
    }
}

/// Rules and their level, some of which compare what the device does not tell.
fn some_rules() -> impl Strategy<Value = Vec<DeviceAccessRule>> {
    let by = prop::sample::select(vec![
        DeviceAccessCharacteristic::DeviceType,
        DeviceAccessCharacteristic::DeviceModel,
        DeviceAccessCharacteristic::DeviceOS,
    ]);
    let one = (by, prop::sample::select(vec!["iPhone", "Android"]), levels());
    prop::collection::vec(one, 0..5).prop_map(|rules| {
        let rules: BTreeMap<_, _> =
            rules.into_iter().map(|(by, query, level)| ((by, query), level)).collect();
        rules
            .into_iter()
            .map(|((characteristic, query), level)| DeviceAccessRule { characteristic, ..rule(query, level) })
            .collect()
    })
}

proptest! {
    /// However many rules change at once together with the default level: who is in before and out after them was
    /// counted, whatever a device that does not tell may be.
    #[test]
    fn a_change_of_everything_at_once_misses_nobody(
        before in some_rules(), after in some_rules(), default in levels(), default_after in levels(),
        silent in any::<bool>(), truth in prop::sample::select(vec!["iPhone", "Android", "WP"]),
    ) {
        let mut told = device();
        (told.device_type, told.device_model) = (Some(truth.into()), Some(truth.into()));
        told.device_os = Some("iOS 17".into());
        prop_assume!(evaluate(&told, &before, &default) == AccessLevel::Allow);
        let loses = evaluate(&told, &after, &default_after) != AccessLevel::Allow;
        let known = |rules: &[DeviceAccessRule], default: &AccessLevel| AccessRules {
            rules: Some(rules.to_vec().into()),
            default: Some(default.clone()),
        };
        let shift = Shift::new(known(&before, &default), known(&after, &default_after));
        let mut seen = told.clone();
        if silent {
            (seen.device_type, seen.device_model) = (None, None);
            prop_assert!(shift.may_shut_out(&seen) || !loses);
        } else {
            prop_assert_eq!(shift.may_shut_out(&seen), loses);
        }
    }
}
