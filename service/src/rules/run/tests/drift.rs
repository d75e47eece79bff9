//! The service reports what somebody changed by hand, and nothing that was not read or cannot be compared.

use std::collections::BTreeMap;

use exchange_connector::api::report::MailboxPolicyReport;
use exchange_connector::domain::health::{Severity, WhoActs};
use exchange_connector::domain::policy::PolicyValue;

use super::*;
use crate::rules::drift::findings;
use crate::rules::organization::Asked;
use crate::rules::organization::difference::{differs, label};

fn level(level: AccessLevel) -> OrderKind {
    OrderKind::SetDefaultAccessLevel { level }
}

fn set_rule(kind: &str, query: &str, level: AccessLevel) -> OrderKind {
    OrderKind::SetDeviceAccessRule {
        characteristic: kind.parse_characteristic(),
        query_string: query.into(),
        level,
    }
}

fn settings(recipients: Option<&[&str]>, insert: Option<&str>) -> OrderKind {
    OrderKind::SetOrganizationSettings {
        admin_mail_recipients: recipients.map(|all| all.iter().map(|one| (*one).to_owned()).collect()),
        user_mail_insert: insert.map(str::to_owned),
    }
}

fn set_policy(name: &str, settings: &[(&str, PolicyValue)], make_default: bool) -> OrderKind {
    let settings = settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    OrderKind::SetMailboxPolicy { name: name.into(), settings, make_default }
}

#[test]
fn settings_differ_by_what_they_mean() {
    let report = told(AccessLevel::Allow);
    assert!(!differs(&report, &level(AccessLevel::Allow)));
    assert!(differs(&report, &level(AccessLevel::Block)));
    let differs_from =
        |recipients: Option<&[&str]>, insert: Option<&str>| differs(&report, &settings(recipients, insert));
    assert!(!differs_from(Some(&["B@contoso.com", "help@contoso.com"]), Some("Call 4711.")));
    assert!(!differs_from(None, None));
    assert!(differs_from(Some(&["help@contoso.com"]), None));
    assert!(differs_from(None, Some("Call 0815.")) && differs_from(None, Some("")));
    let unread = OrganizationReport::default();
    for order in [
        level(AccessLevel::Block),
        settings(Some(&[]), Some("")),
        set_rule("DeviceType", "iPhone", AccessLevel::Block),
        set_policy("P", &[], true),
    ] {
        assert!(!differs(&unread, &order), "what was not read differs from nothing: {order:?}");
    }
    let never = OrderKind::AssignMailboxPolicy { mailbox_guid: guid(0), policy: None };
    assert!(!differs(&report, &never));
}

#[test]
fn a_rule_is_the_one_of_its_kind_and_text() {
    let rules = vec![
        rule("DeviceType", "iPad", AccessLevel::Block),
        rule("DeviceModel", "iPhone", AccessLevel::Quarantine),
        rule("DeviceType", "iPhone", AccessLevel::Allow),
    ];
    let report = OrganizationReport { access_rules: Some(rules), ..OrganizationReport::default() };
    assert!(!differs(&report, &set_rule("DeviceType", "IPHONE", AccessLevel::Allow)));
    assert!(differs(&report, &set_rule("DeviceType", "iPhone", AccessLevel::Block)));
    assert!(differs(&report, &set_rule("DeviceOS", "iPhone", AccessLevel::Allow)), "gone");
    let remove = |kind: &str, query: &str| OrderKind::RemoveDeviceAccessRule {
        characteristic: kind.parse_characteristic(),
        query_string: query.into(),
    };
    assert!(differs(&report, &remove("DeviceType", "ipad")), "there again");
    assert!(
        !differs(&report, &remove("DeviceModel", "iPad")) && !differs(&report, &remove("UserAgent", "x"))
    );
}

#[test]
fn a_mailbox_policy_differs_by_what_its_values_mean() {
    let shown = [
        ("PasswordEnabled", "True"),
        ("MinPasswordLength", " 6 "),
        ("MaxInactivityTimeLock", "00:15:00"),
        ("AllowBluetooth", "HandsfreeOnly"),
        ("MaxPasswordFailedAttempts", "Unlimited"),
        ("MaxEmailBodyTruncationSize", "Unlimited"),
        ("MaxAttachmentSize", "10 MB (10,485,760 bytes)"),
        ("ApprovedApplicationList", "b.app, A.app"),
    ];
    let policy = |name: &str, is_default| MailboxPolicyReport {
        name: name.into(),
        is_default,
        settings: shown
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect::<BTreeMap<_, _>>(),
    };
    let policies = Some(vec![policy("Other", true), policy("Phones", false)]);
    let report = OrganizationReport { mailbox_policies: policies, ..OrganizationReport::default() };
    let text = |text: &str| PolicyValue::Text(text.into());
    let one = |name: &str, value| differs(&report, &set_policy("phones", &[(name, value)], false));
    assert!(
        !differs(&report, &set_policy("Phones", &[], false))
            && differs(&report, &set_policy("Gone", &[], false))
    );
    assert!(differs(&report, &set_policy("Phones", &[], true)), "not the default any more");
    assert!(!differs(&report, &set_policy("other", &[], true)));
    assert!(
        !one("PasswordEnabled", PolicyValue::Bool(true))
            && one("DevicePasswordEnabled", PolicyValue::Bool(false))
    );
    assert!(
        !one("MinPasswordLength", PolicyValue::Number(6)) && one("MinPasswordLength", PolicyValue::Number(8))
    );
    assert!(one("MaxPasswordFailedAttempts", PolicyValue::Number(8)));
    assert!(!one("MaxPasswordFailedAttempts", text("unlimited")));
    assert!(!one("AllowBluetooth", text("handsfreeonly")) && one("AllowBluetooth", text("Disable")));
    assert!(!one("MaxInactivityTimeLock", text("0:15")) && one("MaxInactivityTimeLock", text("0:10")));
    assert!(one("MaxInactivityTimeLock", text("Unlimited")));
    assert!(!one("MaxAttachmentSize", text("10MB")) && one("MaxAttachmentSize", text("5MB")));
    let list = |items: &[&str]| PolicyValue::List(items.iter().map(|item| (*item).to_owned()).collect());
    assert!(!one("ApprovedApplicationList", list(&["a.app", "B.app"])));
    assert!(one("ApprovedApplicationList", list(&["a.app"])) && one("ApprovedApplicationList", list(&[])));
    assert!(!one("AllowCamera", PolicyValue::Bool(true)), "not shown");
}

#[test]
fn a_finding_names_what_was_changed_unless_our_order_is_newer() {
    let mut organization =
        Organization { report: Some((ago(2), told(AccessLevel::Allow))), ..Organization::default() };
    let order = level(AccessLevel::Block);
    let key = order.target();
    assert!(findings(&organization).is_empty(), "nothing is ours");
    organization.own.insert(key.clone(), order.clone());
    let found = findings(&organization);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].code.as_str(), found[0].severity),
        ("organization.changedByHand", Severity::Warning)
    );
    assert_eq!(found[0].who_acts, WhoActs::ExchangeAdministrator);
    assert!(
        found[0].text.starts_with("The default access level is Allow and not Block;"),
        "{}",
        found[0].text
    );
    let told_with = |organization: &mut Organization, state, at| {
        let asked = Asked { what: order.clone(), state, at, rejected: false };
        organization.asked.insert(key.clone(), asked);
        findings(organization).len()
    };
    assert_eq!(told_with(&mut organization, OrderState::Done, ago(1)), 0, "newer than what was read");
    assert_eq!(told_with(&mut organization, OrderState::Done, ago(2)), 1);
    assert_eq!(told_with(&mut organization, OrderState::Done, ago(3)), 1);
    assert_eq!(told_with(&mut organization, OrderState::Failed, ago(1)), 1);
    // It stood so before: the newer order has put it back, and the finding stays until that was read.
    organization.stood.insert(key.clone(), order.clone());
    assert_eq!(told_with(&mut organization, OrderState::Done, ago(1)), 1);
    let text = |organization: &Organization| findings(organization)[0].text.clone();
    assert!(text(&organization).contains("It was set again at"), "{}", text(&organization));
    told_with(&mut organization, OrderState::NotApplied, ago(1));
    assert!(text(&organization).contains("The connector left it so"), "{}", text(&organization));
    told_with(&mut organization, OrderState::Running, ago(1));
    assert!(text(&organization).contains("being set again"), "{}", text(&organization));
    organization.own.insert(key, level(AccessLevel::Allow));
    assert!(findings(&organization).is_empty(), "as it was ordered");
    organization.report = None;
    assert!(findings(&organization).is_empty(), "never read");
}

#[test]
fn an_order_is_named_by_what_it_is_about() {
    let remove = OrderKind::RemoveDeviceAccessRule {
        characteristic: "DeviceOS".parse_characteristic(),
        query_string: "iOS 9".into(),
    };
    for (what, name) in [
        (level(AccessLevel::Block), "The default access level".to_owned()),
        (settings(None, None), "The organization's settings".into()),
        (set_rule("DeviceType", "iPhone", AccessLevel::Block), "The access rule iPhone (DeviceType)".into()),
        (remove, "The access rule iOS 9 (DeviceOS)".into()),
        (set_policy("Phones", &[], false), "The mailbox policy Phones".into()),
        (OrderKind::RemoveMailboxPolicy { name: "Phones".into() }, "The mailbox policy Phones".into()),
        (
            OrderKind::AssignMailboxPolicy { mailbox_guid: guid(1), policy: None },
            format!("The mailbox {}", guid(1)),
        ),
    ] {
        assert_eq!(label(&what), name);
    }
}

#[test]
fn a_mailboxs_policy_that_was_changed_by_hand_is_told_and_asked_for_again() {
    use crate::rules::drift::of_links;
    use crate::rules::organization::links::Links;

    let record = |n: u128, defaulted: Option<bool>, policy: Option<&str>| {
        device(n, json!({"mailboxPolicyIsDefaulted": defaulted, "mailboxPolicy": policy})).record
    };
    let records = [
        record(0, Some(false), Some("contoso.com/Configuration/Strict")),
        record(1, Some(false), Some("Loose")),
        record(2, Some(true), None),
        record(3, None, Some("Loose")),
    ];
    let mut organization = Organization {
        links: Some(Links::of(ago(2), records.iter(), HashMap::new())),
        ..Organization::default()
    };
    for n in 0..4 {
        let what = OrderKind::AssignMailboxPolicy { mailbox_guid: guid(n), policy: Some("strict".into()) };
        organization.own.insert(what.target(), what);
    }
    let finding = of_links(&organization).expect("two of four");
    assert!(
        finding.text.contains("of 2 mailboxes")
            && finding.text.contains(r#"user1@contoso.com has "Loose" and not "strict""#)
            && finding.text.contains("user2@contoso.com has the default policy and not"),
        "{}",
        finding.text
    );
    let what = |n| OrderKind::AssignMailboxPolicy { mailbox_guid: guid(n), policy: Some("strict".into()) };
    let due = |organization: &mut Organization, n, at| {
        let asked = Asked { what: what(n), state: OrderState::Done, at, rejected: false };
        organization.asked.insert(what(n).target(), asked);
        organization.due(&what(n), now())
    };
    assert!(due(&mut organization, 1, ago(3)) && due(&mut organization, 2, ago(3)));
    assert!(!due(&mut organization, 0, ago(3)), "as it was ordered");
    assert!(!due(&mut organization, 3, ago(3)), "not told");
    assert!(!due(&mut organization, 1, ago(1)), "newer than what was read");
    organization.asked.clear();
    organization.own.retain(|_, what| matches!(what, OrderKind::AssignMailboxPolicy { mailbox_guid, .. } if *mailbox_guid == guid(0)));
    assert!(of_links(&organization).is_none());
}

#[test]
fn an_answer_counts_only_when_it_is_newer_than_the_reading() {
    let wish = level(AccessLevel::Block);
    let report = Some((ago(2), told(AccessLevel::Allow)));
    let mut organization = Organization { report, ..Organization::default() };
    organization.own.insert(wish.target(), wish.clone());
    let mut says = |state: OrderState, hours: i64, words: &str| {
        let asked = Asked { what: wish.clone(), state, at: ago(hours), rejected: false };
        organization.asked.insert(wish.target(), asked);
        findings(&organization)[0].text.contains(words)
    };
    let theirs = "changed by hand. What is somebody else's now stays theirs.";
    for (state, words) in [
        (OrderState::Failed, "Setting it again failed and is tried once more."),
        (OrderState::Unknown, "Setting it again failed and is tried once more."),
        (OrderState::NotApplied, "The connector left it so"),
    ] {
        assert!(says(state, 1, words), "{state:?} after the reading");
        assert!(says(state, 2, theirs), "{state:?} at the reading");
        assert!(says(state, 3, theirs), "{state:?} before the reading");
    }
}

#[test]
fn five_mailboxes_are_named_and_the_others_counted() {
    use crate::rules::drift::of_links;
    use crate::rules::organization::links::Links;

    let text = |count: u128| {
        let records: Vec<_> = (0..count)
            .map(|n| device(n, json!({"mailboxPolicyIsDefaulted": false, "mailboxPolicy": "Loose"})).record)
            .collect();
        let mut organization = Organization {
            links: Some(Links::of(ago(2), records.iter(), HashMap::new())),
            ..Organization::default()
        };
        for n in 0..count {
            let what =
                OrderKind::AssignMailboxPolicy { mailbox_guid: guid(n), policy: Some("Strict".into()) };
            organization.own.insert(what.target(), what);
        }
        of_links(&organization).expect("a finding").text
    };
    let (five, seven) = (text(5), text(7));
    assert_eq!(five.matches("has \"Loose\"").count(), 5);
    assert!(!five.contains("more"), "{five}");
    assert_eq!(seven.matches("has \"Loose\"").count(), 5);
    assert!(seven.contains("of 7 mailboxes") && seven.ends_with(" And 2 more."), "{seven}");
}
