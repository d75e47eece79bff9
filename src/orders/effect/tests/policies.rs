//! Mailbox policies: from whom stricter ones, other defaults and other links take access.

use super::*;

#[test]
fn a_stricter_policy_takes_from_those_who_may_not_follow() {
    let now = organization(AccessLevel::Allow, &[]);
    let refuse = change("default", &[("AllowNonProvisionableDevices", PolicyValue::Bool(false))]);
    let mut full = device();
    full.device_policy_application_status = Some("AppliedInFull".into());
    assert!(takes_from(&refuse, &now, &device()), "not known");
    assert!(!takes_from(&refuse, &now, &full));
    let password = change("Default", &[("DevicePasswordEnabled", PolicyValue::Bool(true))]);
    assert!(takes_from(&password, &now, &device()) && !takes_from(&password, &now, &full));
    let strict = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(true))]);
    assert!(!takes_from(&strict, &now, &full), "another policy's mailbox");
    full.mailbox_policy_is_defaulted = Some(false);
    full.mailbox_policy = Some("strict".into());
    assert!(takes_from(&strict, &now, &full), "the next demand may be too much");
    full.mailbox_policy_is_defaulted = None;
    full.mailbox_policy = None;
    assert!(takes_from(&strict, &now, &full), "whose policy is not known");
    let relaxed = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(false))]);
    assert!(Effect::of(&relaxed, &now).is_nothing());
    assert!(Effect::of(&change("New", &[]), &now).is_nothing(), "nobody has it yet");

    let make = |name: &str| OrderKind::SetMailboxPolicy {
        name: name.into(),
        settings: BTreeMap::new(),
        make_default: true,
    };
    assert!(takes_from(&make("Strict"), &now, &device()));
    let mut own = device();
    own.mailbox_policy_is_defaulted = Some(false);
    assert!(!takes_from(&make("Strict"), &now, &own), "it has a link of its own");
    assert!(takes_from(&assign(Some("Strict")), &now, &device()));
    assert!(!takes_from(&assign(None), &now, &device()));
    assert!(takes_from(&assign(Some("Unread")), &now, &device()));
    own.mailbox.guid = Some(Uuid::from_u128(2));
    assert!(!takes_from(&assign(Some("Strict")), &now, &own));
}

fn change(name: &str, settings: &[(&str, PolicyValue)]) -> OrderKind {
    OrderKind::SetMailboxPolicy {
        name: name.into(),
        settings: settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        make_default: false,
    }
}

fn assign(policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: ANN, policy: policy.map(str::to_owned) }
}

#[test]
fn a_change_of_a_policy_is_counted_over_every_mailbox_that_may_have_it() {
    let now = organization(AccessLevel::Allow, &[]);
    let refuse = change("Strict", &[("PasswordEnabled", PolicyValue::Bool(true))]);
    let with = |link: &str| {
        let mut device = device();
        device.mailbox_policy_is_defaulted = Some(false);
        device.mailbox_policy = Some(link.into());
        device
    };
    for (link, counts) in [
        ("STRICT", true),
        ("contoso.com/Policies/Strict", true),
        (r"Contoso\strict", true),
        ("Default", false),
        ("contoso.com/Policies/Default", false),
        // It is none of the known ones, so which one it is stays unknown.
        ("CN=Strict,CN=Mobile Mailbox Policies", true),
        ("Gone", true),
    ] {
        assert_eq!(takes_from(&refuse, &now, &with(link)), counts, "{link}");
    }
    let unread = OrganizationReport { mailbox_policies: None, ..now.clone() };
    assert!(takes_from(&refuse, &unread, &with("Strict")) && !takes_from(&refuse, &unread, &with("Other")));
    assert!(takes_from(&refuse, &unread, &device()), "the default may be this one");
    let mut none = now;
    none.mailbox_policies.iter_mut().flatten().for_each(|policy| policy.is_default = false);
    assert!(takes_from(&refuse, &none, &device()), "which one is the default was not told");
}

#[test]
fn a_laxer_policy_takes_from_nobody() {
    let mut now = organization(AccessLevel::Allow, &[]);
    let lax = policy(
        "Lax",
        false,
        &[("AllowNonProvisionableDevices", "true"), ("PasswordEnabled", "false"), ("AllowCamera", "true")],
    );
    now.mailbox_policies.get_or_insert_default().push(lax);
    let mut strict = device();
    strict.mailbox_policy_is_defaulted = Some(false);
    strict.mailbox_policy = Some("Strict".into());
    assert!(!takes_from(&assign(Some("lax")), &now, &strict) && !takes_from(&assign(None), &now, &strict));
    assert!(!takes_from(&assign(Some("Default")), &now, &device()), "it has it already");
    let make =
        OrderKind::SetMailboxPolicy { name: "Lax".into(), settings: BTreeMap::new(), make_default: true };
    assert!(Effect::of(&make, &now).is_nothing());
    strict.mailbox_policy = None;
    strict.mailbox_policy_is_defaulted = None;
    assert!(takes_from(&assign(Some("Lax")), &now, &strict), "what it has now is not known");
    let mut elsewhere = device();
    elsewhere.mailbox.guid = None;
    assert!(takes_from(&assign(Some("Strict")), &now, &elsewhere), "whose mailbox it is is not known");
}

#[test]
fn each_setting_is_judged_by_what_it_asks_of_a_device() {
    let judge = |name: &str, before: Option<&str>, after: PolicyValue| {
        let settings: Vec<_> = before.map(|value| (name, value)).into_iter().collect();
        let policies =
            vec![policy("P", true, &[&settings[..], &[("AllowNonProvisionableDevices", "true")]].concat())];
        let now = OrganizationReport { mailbox_policies: Some(policies), ..OrganizationReport::default() };
        !Effect::of(&change("P", &[(name, after)]), &now).is_nothing()
    };
    let text = |text: &str| PolicyValue::Text(text.into());
    let (yes, no, blank) = (PolicyValue::Bool(true), PolicyValue::Bool(false), PolicyValue::Blank);
    for (name, before, after, asks) in [
        ("PasswordEnabled", "False", &yes, true),
        ("PasswordEnabled", "True", &no, false),
        ("AllowCamera", "True", &no, true),
        ("AllowCamera", "False", &yes, false),
        ("AttachmentsEnabled", "True", &no, true),
        ("AttachmentsEnabled", "False", &yes, false),
        ("IrmEnabled", "False", &yes, false),
        ("UNCAccessEnabled", "False", &yes, false),
        ("WSSAccessEnabled", "False", &yes, false),
        ("MinPasswordLength", "4", &PolicyValue::Number(6), true),
        ("MinPasswordLength", "6", &PolicyValue::Number(4), false),
        ("MinPasswordLength", " 6 ", &PolicyValue::Number(6), false),
        ("MinPasswordLength", "6", &blank, false),
        ("MinPasswordLength", "", &PolicyValue::Number(1), true),
        ("MinPasswordLength", "six", &PolicyValue::Number(1), true),
        ("MinPasswordLength", "6", &text("few"), true),
        ("MaxPasswordFailedAttempts", "4", &text("unlimited"), false),
        ("MaxPasswordFailedAttempts", "Unlimited", &PolicyValue::Number(4), true),
        ("MaxPasswordFailedAttempts", "4", &PolicyValue::Number(8), true),
        ("MaxInactivityTimeLock", "00:15:00", &text("Unlimited"), false),
        ("MaxInactivityTimeLock", "00:15:00", &text("0:15"), false),
        ("MaxInactivityTimeLock", "00:15:00", &text("00:05:00"), true),
        ("MaxAttachmentSize", "10 MB (10,485,760 bytes)", &text("Unlimited"), false),
        ("MaxEmailAgeFilter", "All", &text("OneDay"), true),
        ("AllowBluetooth", "Disable", &text("Allow"), true),
        ("OfTomorrow", "1", &text("1"), false),
        ("OfTomorrow", "1", &text("2"), true),
    ] {
        assert_eq!(judge(name, Some(before), after.clone()), asks, "{name}: {before} -> {after}");
    }
    assert!(judge("PasswordEnabled", None, yes), "what it was is not known");
    assert!(!judge("PasswordEnabled", None, no), "and this asks for nothing");
}

#[test]
fn who_may_not_follow_is_told_by_how_a_policy_was_applied() {
    let on = PolicyValue::Bool(true);
    let off = PolicyValue::Bool(false);
    let asks = change("Default", &[("PasswordEnabled", on.clone())]);
    let shuts = change("Default", &[("AllowNonProvisionableDevices", off.clone())]);
    let both = change("Default", &[("PasswordEnabled", on), ("AllowNonProvisionableDevices", off)]);
    let now = organization(AccessLevel::Allow, &[]);
    for (applied, by_asking, by_shutting) in [
        (Some("AppliedInFull"), false, false),
        (Some("appliedinfull"), false, false),
        (Some("PartiallyApplied"), false, true),
        (Some("NotApplied"), false, true),
        (Some("Unknown"), true, true),
        (None, true, true),
    ] {
        let mut device = device();
        device.device_policy_application_status = applied.map(str::to_owned);
        assert_eq!(takes_from(&asks, &now, &device), by_asking, "{applied:?}");
        assert_eq!(takes_from(&shuts, &now, &device), by_shutting, "{applied:?}");
        assert!(takes_from(&both, &now, &device), "who cannot do what is new is not let in: {applied:?}");
    }
}

#[test]
fn who_is_let_in_without_enforcing_is_compared_where_it_was_told() {
    let with = |lets_in: Option<&'static str>| {
        let mut settings = vec![("AllowCamera", "true")];
        settings.extend(lets_in.map(|value| ("AllowNonProvisionableDevices", value)));
        settings
    };
    for (before, after, takes) in [
        (None, None, false),
        (None, Some("True"), false),
        (None, Some("False"), true),
        (Some("True"), None, true),
        (Some("False"), None, true),
        (Some("False"), Some("False"), false),
        (Some("False"), Some("True"), false),
        (Some("True"), Some("False"), true),
    ] {
        let policies = vec![policy("Old", true, &with(before)), policy("New", false, &with(after))];
        let now = OrganizationReport { mailbox_policies: Some(policies), ..OrganizationReport::default() };
        assert_eq!(takes_from(&assign(Some("New")), &now, &device()), takes, "{before:?} -> {after:?}");
    }
}

#[test]
fn what_an_order_makes_of_the_policies_is_foreseen_for_the_next_one() {
    let now = organization(AccessLevel::Allow, &[]);
    let mut policies = now.mailbox_policies.unwrap_or_default();
    let before = policies.clone();
    foresee(&mut policies, &remove("iPhone"));
    assert_eq!(policies, before, "only policies are");
    // A setting under its other name, in one that is there; the others stay.
    foresee(&mut policies, &change("STRICT", &[("DevicePasswordEnabled", PolicyValue::Bool(true))]));
    assert_eq!(policies[1].settings.get("PasswordEnabled").map(String::as_str), Some("true"));
    assert_eq!((policies.len(), &policies[0]), (2, &before[0]));
    // One that is made: what the order does not say of it is not known.
    foresee(&mut policies, &change("New", &[("AllowCamera", PolicyValue::Bool(false))]));
    assert_eq!((policies.len(), policies[2].is_default, policies[2].settings.len()), (3, false, 1));
    let make =
        OrderKind::SetMailboxPolicy { name: "new".into(), settings: BTreeMap::new(), make_default: true };
    foresee(&mut policies, &make);
    let defaults: Vec<bool> = policies.iter().map(|policy| policy.is_default).collect();
    assert_eq!(defaults, [false, false, true]);
}

#[test]
fn any_device_may_have_a_policy_where_policies_were_not_read() {
    let new = change("New", &[("PasswordEnabled", PolicyValue::Bool(true))]);
    let with = |policies| OrganizationReport { mailbox_policies: policies, ..OrganizationReport::default() };
    let whole = with(organization(AccessLevel::Allow, &[]).mailbox_policies);
    assert!(Effect::of(&new, &whole).is_nothing(), "nobody has it yet");
    // What earlier orders of a run change in it says nothing of the rest.
    let mut foreseen = Vec::new();
    foresee(&mut foreseen, &change("First", &[]));
    for unread in [with(None), with(Some(Vec::new())), with(Some(foreseen))] {
        assert!(takes_from(&new, &unread, &device()), "it may be there");
    }
}
