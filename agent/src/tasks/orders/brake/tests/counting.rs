//! Whom an order takes access from: read from Exchange for one mailbox, from the last sync's devices for all of them.

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic, OrganizationSettings};
use exchange_connector::domain::device::DeviceIdentity;
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::psrp::{Command, PsValue};

use super::super::super::cmdlets::script::{Answer, Script, object};
use super::*;
use crate::store::devices::{Batch, DeviceRow, hash_with_state};
use crate::store::journal::EndedSync;

/// A snapshot of devices that all have access by the default level.
async fn snapshot(journal: &Journal, devices: u128) {
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

/// What a full sync leaves: these devices, each of a mailbox of its own, and the organization.
async fn store(journal: &Journal, devices: Vec<DeviceRecord>, report: &OrganizationReport) {
    let (mut rows, mut owners) = (Vec::new(), Vec::new());
    for (owner, record) in (1_i64..).zip(&devices) {
        rows.push(DeviceRow {
            key: identity_key(&record.identity),
            hash: hash_with_state([0; 16], record.access_state.as_ref()),
            alternate: 0,
            owner,
            body: crate::store::devices::body(record).expect("json"),
        });
        let guid = Uuid::from_u128(owner.unsigned_abs().into());
        owners.push((owner, serde_json::json!({ "guid": guid }).to_string()));
    }
    let batch = Batch { devices: rows, owners, ..Batch::default() };
    let snapshot = journal.begin_snapshot().await.expect("tables");
    journal.write_batch(snapshot, batch).await.expect("rows");
    let record = serde_json::from_value(serde_json::json!({"startedAt": Timestamp::UNIX_EPOCH,
        "finishedAt": Timestamp::UNIX_EPOCH, "result": "succeeded", "devices": 0, "findings": 0}))
    .expect("a record");
    let sync = EndedSync {
        sync_id: Uuid::new_v4(),
        kind: exchange_connector::domain::health::SyncKind::Full,
        record,
        findings: Vec::new(),
        scope: exchange_connector::domain::scope::DiscoveryScope::All,
    };
    journal
        .finish_full(snapshot, &sync, &exchange_connector::sync::Settled::default(), Some(report))
        .await
        .expect("finish");
}

fn organization() -> OrganizationReport {
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
    let unread = count(&Effect::of(&close, &now), &journal, 10).await;
    let Err(Uncounted::Exchange(Trouble::Later { finding, .. })) = unread else { panic!("{unread:?}") };
    assert_eq!(finding.code, "order.agentBrake", "nothing is known of the devices: it waits");
    snapshot(&journal, 6).await;
    let stored: OrganizationReport = journal.meta_json(meta::ORGANIZATION).await.expect("meta");
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
}

const ANN: Uuid = Uuid::from_u128(0xa);
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
fn shown(id: &str, state: &str) -> PsValue<'static> {
    let identity = format!("contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}{id}");
    object(&[("Identity", &identity), ("DeviceId", id), ("DeviceAccessState", state)])
}

/// What was read of the mailbox, which has a policy of its own.
async fn mailbox(policy: &str) -> Facts {
    let ann = ANN.to_string();
    let answer = object(&[
        ("Identity", "contoso.com/Ann"),
        ("Guid", &ann),
        ("ActiveSyncMailboxPolicy", policy),
        ("ActiveSyncMailboxPolicyIsDefaulted", "False"),
    ]);
    let mut script = Script::new(move |_: &Command| Answer::Objects(vec![answer.clone()]));
    let wants = Wants::of(&access("A", WantedAccess::Block));
    facts::read(&mut script, &wants, None).await.expect("read")
}

async fn counted<F: FnMut(&Command) -> Answer + Send>(
    what: OrderKind,
    facts: &Facts,
    ours: &OurIds,
    answer: F,
    journal: &Journal,
) -> (Vec<String>, Result<Losses, Uncounted>) {
    let mut script = Script::new(answer);
    let losses = super::super::losses(&order(what), facts, ours, &mut script, journal).await;
    (script.names().into_iter().map(str::to_owned).collect(), losses)
}

fn named(device: &str) -> String {
    format!("{ANN}|{device}")
}

#[tokio::test]
async fn an_entry_counts_the_device_where_exchange_shows_that_it_has_access() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let facts = mailbox("P").await;
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
            Answer::Objects(vec![shown("a1", state), shown("B2", "Allowed")])
        };
        let (asked, losses) = counted(access("A1", wanted), &facts, ours, answer, &journal).await;
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
    let silent = |_: &Command| Answer::Lost(Trouble::Stopped);
    for what in [access("A1", WantedAccess::Block), assign(Some("P"))] {
        let (_, losses) = counted(what, &mailbox("P").await, &OurIds::default(), silent, &journal).await;
        assert!(matches!(losses, Err(Uncounted::Exchange(Trouble::Stopped))), "{losses:?}");
    }
    let close = OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    snapshot(&journal, 2).await;
    let (_, losses) = counted(close, &Facts::default(), &OurIds::default(), silent, &journal).await;
    assert!(matches!(losses, Err(Uncounted::Exchange(Trouble::Stopped))), "{losses:?}");
}

#[tokio::test]
async fn a_removal_counts_its_device_under_the_name_that_others_give_it() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let silent = |_: &Command| -> Answer { panic!("the device was read with the order") };
    let remove = || OrderKind::RemovePartnership {
        device: DeviceIdentity("x".into()),
        device_guid: PHONE,
        manual_entries: false,
    };
    let of = |value: &PsValue<'_>| mobile_device(value).expect("a device");
    for (state, name) in [("Allowed", Some(named("a1"))), ("Blocked", None)] {
        let mut facts = mailbox("P").await;
        facts.devices = vec![of(&shown("A1", state))];
        let (_, losses) = counted(remove(), &facts, &OurIds::default(), silent, &journal).await;
        assert_eq!(losses.expect("counted").devices.into_iter().next(), name, "{state}");
    }
    // Whose it is is not known: its GUID names it.
    let facts = Facts { devices: vec![of(&shown("A1", "Allowed"))], ..Facts::default() };
    let (_, losses) = counted(remove(), &facts, &OurIds::default(), silent, &journal).await;
    assert_eq!(losses.expect("counted").devices.into_iter().next(), Some(PHONE.to_string()));
    let (_, losses) = counted(remove(), &Facts::default(), &OurIds::default(), silent, &journal).await;
    assert!(losses.expect("counted").is_none(), "it is gone");
}

fn policies(facts: &mut Facts) {
    let policy = |name: &str, lets_in: &str| {
        let members = [("Name", name), ("AllowNonProvisionableDevices", lets_in)];
        exchange_connector::exchange::decode::mailbox_policy(&object(&members)).expect("a policy")
    };
    facts.policies = Some(vec![policy("Lax", "True"), policy("Strict", "False")]);
}

#[tokio::test]
async fn an_assignment_counts_the_mailbox_s_devices_that_may_not_follow() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let mut facts = mailbox("Lax").await;
    policies(&mut facts);
    let answer = |_: &Command| Answer::Objects(vec![shown("A1", "Allowed"), shown("B2", "Blocked")]);
    let none = OurIds::default();
    let (asked, losses) = counted(assign(Some("Strict")), &facts, &none, answer, &journal).await;
    assert_eq!(asked, ["Get-MobileDevice"], "policies were read with the order");
    assert_eq!(losses.expect("counted").devices.into_iter().collect::<Vec<_>>(), [named("a1")]);
    let (_, losses) = counted(assign(Some("Lax")), &facts, &none, answer, &journal).await;
    assert!(losses.expect("counted").is_none(), "it has it");
    // The last sync read that the device has applied all of its policy.
    let record = |identity: &str| -> DeviceRecord {
        serde_json::from_value(serde_json::json!({
            "deviceId": "A1", "identity": identity, "guid": null, "mailbox": {}, "accessState": "Allowed",
            "devicePolicyApplicationStatus": "AppliedInFull",
        }))
        .expect("a record")
    };
    let identity = "contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}A1";
    store(&journal, vec![record(identity), record("another")], &organization()).await;
    let (_, losses) = counted(assign(Some("Strict")), &facts, &none, answer, &journal).await;
    assert!(losses.expect("counted").is_none());
}

#[tokio::test]
async fn what_concerns_all_is_judged_by_the_rules_as_they_are_now() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    snapshot(&journal, 4).await;
    let none = OurIds::default();
    let close = || OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block };
    let settings = organization().settings;
    let facts = Facts { settings: settings.clone(), ..Facts::default() };
    let ruled = |_: &Command| {
        Answer::Objects(vec![object(&[
            ("Name", "x"),
            ("QueryString", "iPhone"),
            ("Characteristic", "DeviceType"),
            ("AccessLevel", "Allow"),
        ])])
    };
    let (asked, losses) = counted(close(), &facts, &none, ruled, &journal).await;
    assert_eq!(asked, ["Get-ActiveSyncDeviceAccessRule"], "the settings were read with the order");
    assert_eq!(losses.expect("counted").count(), 2, "a rule made since the sync lets the others in");
    // Rules cannot be read at all: those of the last full sync stand.
    let refused = |_: &Command| Answer::Refused(findings::EXCHANGE_ENDED.finding("refused"));
    let (_, losses) = counted(close(), &facts, &none, refused, &journal).await;
    assert_eq!(losses.expect("counted").count(), 4);
    // An order about rules brings them itself, and the default level is asked for.
    let block = OrderKind::SetDeviceAccessRule {
        characteristic: DeviceAccessCharacteristic::DeviceType,
        query_string: "iPhone".into(),
        level: AccessLevel::Block,
    };
    let facts = Facts { rules: Some(Vec::new()), ..Facts::default() };
    let closed = |_: &Command| {
        Answer::Objects(vec![object(&[("DistinguishedName", "CN=x"), ("DefaultAccessLevel", "Block")])])
    };
    let (asked, losses) = counted(block.clone(), &facts, &none, closed, &journal).await;
    assert_eq!(asked, ["Get-ActiveSyncOrganizationSettings"]);
    assert!(losses.expect("counted").is_none(), "the default keeps them out already");
    let open = |_: &Command| {
        Answer::Objects(vec![object(&[("DistinguishedName", "CN=x"), ("DefaultAccessLevel", "Allow")])])
    };
    let (_, losses) = counted(block, &facts, &none, open, &journal).await;
    assert_eq!(losses.expect("counted").count(), 2);
    // What takes from nobody is not asked about.
    let silent = |_: &Command| -> Answer { panic!("nothing is asked") };
    for what in [
        OrderKind::SetDefaultAccessLevel { level: AccessLevel::Allow },
        OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert: None },
    ] {
        let (_, losses) = counted(what, &Facts::default(), &none, silent, &journal).await;
        assert!(losses.expect("counted").is_none());
    }
}

#[tokio::test]
async fn a_policy_s_settings_are_compared_with_those_read_for_the_order() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    snapshot(&journal, 3).await;
    let change = |settings: &[(&str, PolicyValue)]| OrderKind::SetMailboxPolicy {
        name: "Lax".into(),
        settings: settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        make_default: false,
    };
    let mut facts = Facts::default();
    policies(&mut facts);
    let silent = |_: &Command| -> Answer { panic!("rules and default level are not looked at") };
    let none = OurIds::default();
    let shuts = change(&[("AllowNonProvisionableDevices", PolicyValue::Bool(false))]);
    let (_, losses) = counted(shuts.clone(), &facts, &none, silent, &journal).await;
    assert_eq!(losses.expect("counted").count(), 3, "whose policy is not known");
    let same = change(&[("AllowNonProvisionableDevices", PolicyValue::Bool(true))]);
    let (_, losses) = counted(same, &facts, &none, silent, &journal).await;
    assert!(losses.expect("counted").is_none());
    let (_, losses) = counted(shuts, &Facts::default(), &none, silent, &journal).await;
    assert_eq!(losses.expect("counted").count(), 3, "policies that were never read may be any");
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
