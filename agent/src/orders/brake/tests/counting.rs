//! Whom an order takes access from: read from Exchange for one mailbox, from the last sync's devices for all of them.

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic, OrganizationSettings};
use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::psrp::{Command, PsValue};

use super::snapshot::store;
use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, failure, object};

/// A snapshot of devices that all have access by the default level.
pub(crate) async fn snapshot(journal: &Journal, devices: u128) {
    let record = |number: u128| -> DeviceRecord {
        serde_json::from_value(serde_json::json!({
            "deviceId": format!("D{number}"), "identity": format!("device {number}"), "guid": null,
            "mailbox": {}, "deviceType": if number.is_multiple_of(2) { "iPhone" } else { "Android" },
            "accessState": "Allowed", "accessStateReason": "Global",
        }))
        .expect("a record")
    };
    store(journal, (0..devices).map(record).collect(), &organization()).await;
}

pub(crate) fn organization() -> OrganizationReport {
    OrganizationReport {
        settings: Some(OrganizationSettings {
            distinguished_name: "x".into(),
            default_access_level: AccessLevel::Allow,
            admin_mail_recipients: vec![],
            user_mail_insert: None,
        }),
        access_rules: Some(vec![]),
        ..OrganizationReport::default()
    }
}

#[tokio::test]
async fn what_concerns_all_is_counted_over_the_snapshot_as_the_service_counts_it() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let close = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Quarantine };
    let now = organization();
    let unknown = count(&Effect::of(&close, &now), &journal, 10).await.expect_err("nothing is known");
    let Ok(Attempt::Later { finding, .. }) = unknown.attempt() else { panic!("it waits") };
    assert_eq!(finding.code, findings::ORDER_NOT_COUNTED.code);
    snapshot(&journal, 6).await;
    let stored = journal.get_or_default(&keys::ORGANIZATION).await.expect("read");
    assert_eq!(stored, now, "what a full sync read is kept beside its report");
    let some = count(&Effect::of(&close, &now), &journal, 4).await.expect("counted");
    assert_eq!((some.devices.len(), some.more), (4, 2), "each is counted, not each is named");
    let all = count(&Effect::of(&close, &now), &journal, 10).await.expect("counted");
    assert_eq!((all.devices.len(), all.more), (6, 0));
    assert!(all.devices.contains(&format!("{}|d0", Uuid::from_u128(1))), "{all:?}");
    let rule = exchange_connector::domain::access::DeviceAccessRule {
        name: "x".into(),
        query_string: "iphone".into(),
        characteristic: DeviceAccessCharacteristic::DeviceType,
        access_level: AccessLevel::Allow,
        guid: None,
    };
    let ruled = OrganizationReport { access_rules: Some(vec![rule]), ..organization() };
    assert_eq!(count(&Effect::of(&close, &ruled), &journal, 10).await.expect("counted").count(), 3);

    // The connector let one in by name a moment ago; the snapshot does not show it yet.
    let allow = OrderKind::SetDeviceAccess {
        mailbox_guid: Uuid::from_u128(1),
        device_id: DeviceId("D0".into()),
        wanted: WantedAccess::Allow,
    };
    let order = Order::new(Uuid::from_u128(77), 1, allow);
    let ids: OurIds = serde_json::from_str(r#"{"allowed":["d0"],"blocked":[]}"#).expect("ids");
    let ours = Ours { ids: [(Uuid::from_u128(1), ids)].into(), objects: None };
    let before = [Before::Irreversible { what: "x".into(), identity: "y".into() }];
    let none = Losses::default();
    let intent = Intent { order: &order, before: &before, ours: &ours, losses: &none };
    journal.intend(&intent, Timestamp::UNIX_EPOCH).await.expect("written down");
    let rest = count(&Effect::of(&close, &now), &journal, 10).await.expect("counted");
    assert_eq!(rest.count(), 5);
    assert!(!rest.devices.iter().any(|name| name.ends_with("|d0")), "{rest:?}");

    // A snapshot of a part says nothing of the rest.
    journal.set(&keys::SNAPSHOT_SCOPE, Some(&DiscoveryScope::TargetedUsers)).await.expect("written");
    let unknown = count(&Effect::of(&close, &now), &journal, 10).await.expect_err("a part is known");
    let Ok(Attempt::Ended { outcome, .. }) = unknown.attempt() else { panic!("a person decides") };
    let finding = outcome.finding.expect("why");
    assert_eq!((outcome.state, outcome.changed), (OrderState::NotApplied, false));
    assert_eq!(finding.code, findings::ORDER_BRAKE.code);
    assert!(finding.text.contains("scope"), "{}", finding.text);
}

pub(crate) const ANN: Uuid = Uuid::from_u128(0xa);
const PHONE: Uuid = Uuid::from_u128(0xb);

fn order(what: OrderKind) -> Order {
    Order::new(Uuid::from_u128(1), 1, what)
}

fn access(device: &str, wanted: WantedAccess) -> OrderKind {
    OrderKind::SetDeviceAccess { mailbox_guid: ANN, device_id: DeviceId(device.into()), wanted }
}

fn assign(policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: ANN, policy: policy.map(str::to_owned) }
}

/// A device as Exchange shows it.
pub(crate) fn shown(id: &str, state: &str) -> PsValue<'static> {
    let identity = format!("contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}{id}");
    object(&[("Identity", &identity), ("DeviceId", id), ("DeviceAccessState", state)])
}

/// What was read of the mailbox, which has a policy of its own.
pub(crate) async fn mailbox(policy: &str) -> Observed {
    let ann = ANN.to_string();
    let answer = object(&[
        ("Identity", "contoso.com/Ann"),
        ("Guid", &ann),
        ("ActiveSyncMailboxPolicy", policy),
        ("ActiveSyncMailboxPolicyIsDefaulted", "False"),
    ]);
    let mut script = Script::new(move |_: &Command| Scripted::Objects(vec![answer.clone()]));
    let request = ReadRequest::of(&access("A", WantedAccess::Block));
    read::read(&mut script, &request, None).await.expect("read")
}

pub(crate) async fn counted<F: FnMut(&Command) -> Scripted + Send>(
    what: OrderKind,
    observed: &Observed,
    ours: &OurIds,
    answer: F,
    journal: &Journal,
) -> (Vec<String>, Result<Losses, Uncounted>) {
    let mut script = Script::new(answer);
    let losses = super::super::losses(&order(what), observed, ours, &mut script, journal).await;
    (script.names().into_iter().map(str::to_owned).collect(), losses)
}

pub(crate) fn named(device: &str) -> String {
    format!("{ANN}|{device}")
}

#[tokio::test]
async fn an_entry_counts_the_device_where_exchange_shows_that_it_has_access() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let observed = mailbox("P").await;
    let allowed: OurIds = serde_json::from_str(r#"{"allowed":["A1"],"blocked":[]}"#).expect("ids");
    for (wanted, ours, state, asks, counts) in [
        (WantedAccess::Block, &OurIds::default(), "Allowed", true, true),
        (WantedAccess::Block, &OurIds::default(), "DeviceDiscovery", true, true),
        (WantedAccess::Block, &OurIds::default(), "Blocked", true, false),
        (WantedAccess::Block, &OurIds::default(), "Quarantined", true, false),
        (WantedAccess::Allow, &allowed, "Allowed", false, false),
        // What the rules then say is not known: the worse is assumed, where an entry of ours goes.
        (WantedAccess::DefaultRule, &allowed, "Allowed", true, true),
        (WantedAccess::DefaultRule, &OurIds::default(), "Allowed", false, false),
    ] {
        let answer = |command: &Command| {
            assert_eq!(command.argument("Mailbox").and_then(PsValue::as_text), Some(&*ANN.to_string()));
            Scripted::Objects(vec![shown("a1", state), shown("B2", "Allowed")])
        };
        let (asked, losses) = counted(access("A1", wanted), &observed, ours, answer, &journal).await;
        let losses = losses.expect("counted");
        assert_eq!(asked.len(), usize::from(asks), "{wanted:?}");
        let expected: Vec<String> = counts.then(|| named("a1")).into_iter().collect();
        assert_eq!(losses.devices.into_iter().collect::<Vec<_>>(), expected, "{wanted:?} {state}");
        assert_eq!(losses.more, 0);
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_not_counted_as_nothing() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let silent = |_: &Command| Scripted::Lost(failure(Retry::Stopped, not_counted()));
    for what in [access("A1", WantedAccess::Block), assign(Some("P"))] {
        let (_, losses) = counted(what, &mailbox("P").await, &OurIds::default(), silent, &journal).await;
        assert!(
            matches!(losses, Err(Uncounted::Exchange(ExchangeFailure { retry: Retry::Stopped, .. }))),
            "{losses:?}"
        );
    }
    let close = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    snapshot(&journal, 2).await;
    let (_, losses) = counted(close, &Observed::default(), &OurIds::default(), silent, &journal).await;
    assert!(
        matches!(losses, Err(Uncounted::Exchange(ExchangeFailure { retry: Retry::Stopped, .. }))),
        "{losses:?}"
    );
}

#[tokio::test]
async fn a_removal_counts_its_device_under_the_name_that_others_give_it() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let silent = |_: &Command| -> Scripted { panic!("the device was read with the order") };
    let remove = || OrderKind::RemovePartnership {
        device: DeviceIdentity("x".into()),
        device_guid: PHONE,
        manual_entries: false,
    };
    let of = |value: &PsValue<'_>| mobile_device(value).expect("a device");
    for (state, name) in [("Allowed", Some(named("a1"))), ("Blocked", None)] {
        let mut observed = mailbox("P").await;
        observed.devices = vec![of(&shown("A1", state))];
        let (_, losses) = counted(remove(), &observed, &OurIds::default(), silent, &journal).await;
        assert_eq!(losses.expect("counted").devices.into_iter().next(), name, "{state}");
    }
    // Whose it is is not known: its GUID names it.
    let observed = Observed { devices: vec![of(&shown("A1", "Allowed"))], ..Observed::default() };
    let (_, losses) = counted(remove(), &observed, &OurIds::default(), silent, &journal).await;
    assert_eq!(losses.expect("counted").devices.into_iter().next(), Some(PHONE.to_string()));
    let (_, losses) = counted(remove(), &Observed::default(), &OurIds::default(), silent, &journal).await;
    assert!(losses.expect("counted").is_none(), "it is gone");
}

#[tokio::test]
async fn what_concerns_all_is_judged_by_the_rules_as_they_are_now() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    snapshot(&journal, 4).await;
    let none = OurIds::default();
    let close = || OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    let settings = organization().settings;
    let observed = Observed { settings: settings.clone(), ..Observed::default() };
    let ruled = |_: &Command| {
        Scripted::Objects(vec![object(&[
            ("Name", "x"),
            ("QueryString", "iPhone"),
            ("Characteristic", "DeviceType"),
            ("AccessLevel", "Allow"),
        ])])
    };
    let (asked, losses) = counted(close(), &observed, &none, ruled, &journal).await;
    assert_eq!(asked, ["Get-ActiveSyncDeviceAccessRule"], "the settings were read with the order");
    assert_eq!(losses.expect("counted").count(), 2, "a rule made since the sync lets the others in");
    // Rules cannot be read at all: those of the last full sync stand.
    let refused = |_: &Command| Scripted::Refused(findings::EXCHANGE_ENDED.finding("refused"));
    let (_, losses) = counted(close(), &observed, &none, refused, &journal).await;
    assert_eq!(losses.expect("counted").count(), 4);
    // An order about rules brings the rules with it, and the agent reads the default level.
    let block = OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: "iPhone".into(),
        level: AccessLevel::Block,
    };
    let observed = Observed { rules: Some(Vec::new()), ..Observed::default() };
    let closed = |_: &Command| {
        Scripted::Objects(vec![object(&[("DistinguishedName", "CN=x"), ("DefaultAccessLevel", "Block")])])
    };
    let (asked, losses) = counted(block.clone(), &observed, &none, closed, &journal).await;
    assert_eq!(asked, ["Get-ActiveSyncOrganizationSettings"]);
    assert!(losses.expect("counted").is_none(), "the default keeps them out already");
    let open = |_: &Command| {
        Scripted::Objects(vec![object(&[("DistinguishedName", "CN=x"), ("DefaultAccessLevel", "Allow")])])
    };
    let (_, losses) = counted(block, &observed, &none, open, &journal).await;
    assert_eq!(losses.expect("counted").count(), 2);
    // What takes from nobody is not asked about.
    let silent = |_: &Command| -> Scripted { panic!("nothing is asked") };
    for what in [
        OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow },
        OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert: None },
    ] {
        let (_, losses) = counted(what, &Observed::default(), &none, silent, &journal).await;
        assert!(losses.expect("counted").is_none());
    }
}

#[test]
fn a_device_has_one_name_whichever_order_takes_its_access() {
    let record = |mailbox: Option<Uuid>, id: Option<&str>, guid: Option<Uuid>| -> DeviceRecord {
        serde_json::from_value(serde_json::json!({
            "deviceId": id, "identity": "Contoso.com/X", "guid": guid, "mailbox": { "guid": mailbox },
        }))
        .expect("a record")
    };
    assert_eq!(key(&record(Some(ANN), Some("A1"), Some(PHONE))), named("a1"));
    assert_eq!(key(&record(None, Some("A1"), Some(PHONE))), PHONE.to_string());
    assert_eq!(key(&record(Some(ANN), None, Some(PHONE))), PHONE.to_string());
    assert_eq!(key(&record(None, None, None)), "contoso.com/x");
}
