//! What an order reads, of which object, and from where. Where one object is needed and several come, none counts.

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::order::WantedAccess;
use exchange_connector::exchange::decode::cas_mailbox as mailbox_of;
use exchange_connector::orders::PersonalList;
use exchange_connector::psrp::{Command, PsValue};

use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, failure, object};
use crate::exchange::failure::Retry;

const ANN: Uuid = Uuid::from_u128(0xa);
const PHONE: Uuid = Uuid::from_u128(0xb);

fn device(identity: &str) -> PsValue<'static> {
    object(&[("Identity", identity), ("Guid", &PHONE.to_string())])
}

fn mailbox(name: &str) -> PsValue<'static> {
    object(&[("Identity", name), ("Guid", &ANN.to_string())])
}

fn settings() -> PsValue<'static> {
    object(&[("DistinguishedName", "CN=x"), ("DefaultAccessLevel", "Allow")])
}

/// One of each kind.
fn one(command: &Command) -> Vec<PsValue<'static>> {
    match command.name.as_str() {
        "Get-MobileDevice" => vec![device("contoso.com/Ann/ExchangeActiveSyncDevices/x\u{a7}A1")],
        "Get-MobileDeviceStatistics" => vec![object(&[("Identity", "x")])],
        "Get-CASMailbox" => vec![mailbox("contoso.com/Ann")],
        "Get-ActiveSyncOrganizationSettings" => vec![settings()],
        "Get-ActiveSyncDeviceAccessRule" => vec![object(&[
            ("Name", "x"),
            ("QueryString", "x"),
            ("Characteristic", "DeviceType"),
            ("AccessLevel", "Allow"),
        ])],
        "Get-MobileDeviceMailboxPolicy" => vec![object(&[("Name", "P")])],
        other => panic!("{other} is not asked"),
    }
}

/// The request with the identity that it names, and the answer.
async fn asked(
    request: &ReadRequest,
    controller: Option<&str>,
    answer: impl Fn(&Command) -> Vec<PsValue<'static>> + Send + Clone,
) -> (Vec<(String, Option<String>)>, Observed) {
    let answers = answer.clone();
    let mut script = Script::new(move |command: &Command| Scripted::Objects(answers(command)));
    let observed = read(&mut script, request, controller).await.expect("read");
    let mut from = controller;
    for ran in &script.ran {
        assert_eq!(ran.controller.as_deref(), from, "all of it from one: {ran:?}");
        if !answer(&ran.command).is_empty() {
            from = from.or(Some("dc01"));
        }
        if ran.command.name == "Get-CASMailbox" {
            // A mailbox server may answer from its cache; with no controller named, the agent reads the directory.
            let from = ran.command.argument("ReadFromDomainController").is_some();
            assert_eq!(from, ran.controller.is_none(), "{ran:?}");
        }
    }
    let ran = script.ran.iter().map(|ran| (ran.command.name.clone(), ran.identity().map(str::to_owned)));
    (ran.collect(), observed)
}

fn step(name: &str, of: Option<&str>) -> (String, Option<String>) {
    (name.into(), of.map(str::to_owned))
}

fn remove(identity: &str) -> OrderKind {
    OrderKind::RemovePartnership {
        device: DeviceIdentity(identity.into()),
        device_guid: PHONE,
        manual_entries: false,
    }
}

#[tokio::test]
async fn each_order_reads_what_it_stands_on() {
    let (ann, phone) = (ANN.to_string(), PHONE.to_string());
    let x = || DeviceIdentity("x".into());
    for (order, expected) in [
        (
            OrderKind::SetDeviceAccess {
                mailbox_guid: ANN,
                device_id: DeviceId("A1".into()),
                wanted: WantedAccess::Block,
            },
            vec![step("Get-CASMailbox", Some(&ann))],
        ),
        (
            OrderKind::CancelWipe { device: x(), device_guid: PHONE },
            vec![step("Get-MobileDevice", Some(&phone)), step("Get-MobileDeviceStatistics", Some(&phone))],
        ),
        (
            remove("gone"),
            vec![
                step("Get-MobileDevice", Some(&phone)),
                step("Get-MobileDeviceStatistics", Some(&phone)),
                step("Get-CASMailbox", Some("contoso.com/Ann")),
            ],
        ),
        (
            OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block },
            vec![step("Get-ActiveSyncOrganizationSettings", None)],
        ),
        (
            OrderKind::RemoveDeviceAccessRule {
                characteristic: DeviceAccessCharacteristic::DeviceType,
                query_string: "x".into(),
            },
            vec![step("Get-ActiveSyncDeviceAccessRule", None)],
        ),
        (
            OrderKind::AssignMailboxPolicy { mailbox_guid: ANN, policy: None },
            vec![step("Get-CASMailbox", Some(&ann)), step("Get-MobileDeviceMailboxPolicy", None)],
        ),
        (
            OrderKind::RemoveMailboxPolicy { name: "P".into() },
            vec![step("Get-MobileDeviceMailboxPolicy", None)],
        ),
        // The agent never requests an empty identity: it would mean everything.
        (OrderKind::CancelWipe { device: x(), device_guid: Uuid::nil() }, vec![]),
        (
            OrderKind::AssignMailboxPolicy { mailbox_guid: Uuid::nil(), policy: None },
            vec![step("Get-MobileDeviceMailboxPolicy", None)],
        ),
    ] {
        let request = ReadRequest::of(&order);
        let (ran, observed) = asked(&request, None, one).await;
        assert_eq!(ran, expected, "{order:?}");
        assert_eq!(observed.controller.is_some(), !expected.is_empty(), "{order:?}");
        let (again, _) = asked(&request, Some("dc02"), one).await;
        assert_eq!(again, expected, "read back from where it was written to");
    }
}

#[tokio::test]
async fn two_objects_where_one_is_meant_are_no_answer() {
    let request =
        ReadRequest::of(&OrderKind::CancelWipe { device: DeviceIdentity("x".into()), device_guid: PHONE });
    let twice = |name: &'static str| {
        move |command: &Command| {
            let mut found = one(command);
            if command.name == name {
                found.extend(one(command));
            }
            found
        }
    };
    let (ran, observed) = asked(&request, None, twice("Get-MobileDevice")).await;
    assert_eq!((ran.len(), observed.devices.len()), (1, 2), "whose statistics?");
    assert!(observed.statistics.is_none());
    let (_, observed) = asked(&request, None, twice("Get-MobileDeviceStatistics")).await;
    assert!(observed.statistics.is_none() && observed.devices.len() == 1);
    let (_, observed) = asked(&request, None, one).await;
    assert!(observed.statistics.is_some());
    let level = ReadRequest::of(&OrderKind::SetDefaultAccessLevel { level: AccessLevel::Block });
    let (_, observed) = asked(&level, None, twice("Get-ActiveSyncOrganizationSettings")).await;
    assert!(observed.settings.is_none());
    let (_, observed) = asked(&level, None, one).await;
    assert!(observed.settings.is_some());
    let assign = ReadRequest::of(&OrderKind::AssignMailboxPolicy { mailbox_guid: ANN, policy: None });
    let (_, observed) = asked(&assign, None, twice("Get-CASMailbox")).await;
    assert_eq!((observed.mailboxes.len(), observed.mailbox()), (2, None), "neither of them is the one");
    let (_, observed) = asked(&assign, None, one).await;
    assert_eq!(observed.mailbox(), Some(ANN));
    assert_eq!(observed.policies.map(|policies| policies.len()), Some(1));
    assert_eq!(
        (observed.settings.is_none(), observed.rules.is_none()),
        (true, true),
        "not asked for is not read"
    );
}

#[tokio::test]
async fn a_partnership_that_is_gone_or_twice_there_is_its_identity_s_owner_s() {
    let gone = |command: &Command| match command.name.as_str() {
        "Get-MobileDevice" => Vec::new(),
        _ => one(command),
    };
    let twice = |command: &Command| match command.name.as_str() {
        "Get-MobileDevice" => vec![device("contoso.com/Eve/ExchangeActiveSyncDevices/x\u{a7}A1"); 2],
        _ => one(command),
    };
    let identity = "contoso.com/Bob/ExchangeActiveSyncDevices/x\u{a7}A1";
    let (ran, _) = asked(&ReadRequest::of(&remove(identity)), None, gone).await;
    assert_eq!(ran.last(), Some(&step("Get-CASMailbox", Some("contoso.com/Bob"))));
    let (ran, _) = asked(&ReadRequest::of(&remove(identity)), None, twice).await;
    assert_eq!(ran.last(), Some(&step("Get-CASMailbox", Some("contoso.com/Bob"))));
    let (ran, observed) = asked(&ReadRequest::of(&remove("nobody's")), None, gone).await;
    assert_eq!((ran.len(), observed.mailbox()), (1, None), "no mailbox is guessed");
}

#[tokio::test]
async fn only_what_was_not_read_of_rules_and_default_level_is_asked_for() {
    let both = ReadRequest::of_access_rules(&Observed::default());
    assert_eq!(asked(&both, None, one).await.0.len(), 2);
    let (_, known) = asked(&both, None, one).await;
    assert!(asked(&ReadRequest::of_access_rules(&known), None, one).await.0.is_empty());
    let rules = Observed { rules: Some(Vec::new()), ..Observed::default() };
    let (ran, _) = asked(&ReadRequest::of_access_rules(&rules), None, one).await;
    assert_eq!(ran, [step("Get-ActiveSyncOrganizationSettings", None)]);
}

#[tokio::test]
async fn an_undo_reads_the_mailboxes_and_objects_that_it_concerns() {
    let list = |guid| Before::PersonalList {
        mailbox_guid: guid,
        list: PersonalList::Blocked,
        device_id: DeviceId("A1".into()),
        before: false,
        after: true,
        by_hand: false,
    };
    let request = ReadRequest::of_undo(&[list(ANN), list(ANN), list(PHONE)]);
    assert_eq!(request.mailboxes().collect::<Vec<_>>(), [ANN, PHONE]);
    let (ran, observed) = asked(&request, None, one).await;
    assert_eq!(ran.len(), 2);
    assert_eq!(observed.mailboxes.len(), 2);
    let (ids, objects) = (BTreeMap::new(), OurObjects::default());
    let now = observed.now(&ids, &objects);
    assert_eq!((now.mailboxes.len(), now.rules.is_none(), now.policies.is_none()), (2, true, true));
}

#[tokio::test]
async fn what_cannot_be_read_ends_the_reading() {
    let request = ReadRequest::of(&OrderKind::AssignMailboxPolicy { mailbox_guid: ANN, policy: None });
    for silent in ["Get-CASMailbox", "Get-MobileDeviceMailboxPolicy"] {
        let mut script = Script::new(|command: &Command| match command.name.as_str() {
            name if name == silent => {
                Scripted::Lost(failure(Retry::Stopped, crate::orders::brake::not_counted()))
            }
            _ => Scripted::Objects(one(command)),
        });
        let read = read(&mut script, &request, None).await;
        assert!(matches!(read, Err(ExchangeFailure { retry: Retry::Stopped, .. })), "{silent}");
        assert_eq!(script.names().last(), Some(&silent), "nothing is asked after it");
    }
}

#[test]
fn what_is_ours_is_exact_for_the_one_mailbox_that_was_read() {
    let shown = |blocked: &str| {
        let members = [
            ("Identity", "contoso.com/Ann"),
            ("Guid", &ANN.to_string()),
            ("ActiveSyncBlockedDeviceIDs", blocked),
        ];
        mailbox_of(&object(&members)).expect("a mailbox")
    };
    let ours: OurIds = serde_json::from_str(r#"{"allowed":[],"blocked":["A1","B2"]}"#).expect("ids");
    let ids = BTreeMap::from([(ANN, ours.clone()), (PHONE, ours.clone())]);
    let exact = |mailboxes: Vec<CasMailbox>| {
        Observed { mailboxes, ..Observed::default() }.exact(&ids, &OurObjects::default()).ids
    };
    let has = |ours: &OurIds, id: &str| ours.has(PersonalList::Blocked, &DeviceId(id.into()));
    let seen = exact(vec![shown("A1")]);
    assert!(has(&seen[&ANN], "A1") && !has(&seen[&ANN], "B2"), "it does not stand there any more");
    assert_eq!(seen[&PHONE], ours, "that mailbox was not read");
    assert_eq!(exact(vec![shown("A1"), shown("A1")])[&ANN], ours, "which of them it is cannot be told");
    assert_eq!(exact(vec![])[&ANN], ours);
}
