//! An undo takes back every value that it can, and says of each what became of it.

mod notices;

use std::sync::Mutex;

use exchange_connector::domain::access::AccessLevel;
use exchange_connector::domain::device::DeviceId;
use exchange_connector::domain::order::WantedAccess;
use exchange_connector::orders::{PersonalList, RuleKey};
use exchange_connector::psrp::Command;

use super::*;
use crate::exchange::cmdlets::script::{Script, Scripted, object};

const ANN: Uuid = Uuid::from_u128(0xa);
const RUN: Uuid = Uuid::from_u128(0xf);

/// An organization with two rules of ours, a recipient of ours, Ann's phone on a list, and a rule that is refused.
#[derive(Debug, Clone)]
struct Organization {
    level: &'static str,
    rules: Vec<u128>,
    recipients: &'static str,
    allowed: &'static str,
    refuses: &'static str,
}

fn rule(number: u128) -> scripted::Value {
    let guid = Uuid::from_u128(number).to_string();
    let query = format!("Model {number}");
    object(&[
        ("Name", "rule"),
        ("QueryString", &query),
        ("Characteristic", "DeviceModel"),
        ("AccessLevel", "Block"),
        ("Guid", &guid),
    ])
}

mod scripted {
    pub(super) type Value = exchange_connector::psrp::PsValue<'static>;
}

impl Organization {
    fn answer(&mut self, command: &Command) -> Scripted {
        let argument = |name: &str| command.argument(name).is_some();
        let refused = || Scripted::Refused(findings::EXCHANGE_COMMAND.finding("INSUFF_ACCESS_RIGHTS"));
        match command.name.as_str() {
            "Get-ActiveSyncOrganizationSettings" => Scripted::Objects(vec![object(&[
                ("DistinguishedName", "CN=Contoso"),
                ("DefaultAccessLevel", self.level),
                ("AdminMailRecipients", self.recipients),
            ])]),
            "Get-ActiveSyncDeviceAccessRule" => {
                Scripted::Objects(self.rules.iter().map(|number| rule(*number)).collect())
            }
            "Get-CASMailbox" => {
                let ann = ANN.to_string();
                let mut members = vec![("Identity", "contoso.com/Ann"), ("Guid", ann.as_str())];
                if !self.allowed.is_empty() {
                    members.push(("ActiveSyncAllowedDeviceIDs", self.allowed));
                }
                Scripted::Objects(vec![object(&members)])
            }
            "Remove-ActiveSyncDeviceAccessRule" => {
                let named =
                    command.argument("Identity").and_then(|value| value.as_text()).unwrap_or_default();
                if self.refuses == "rule" && named == Uuid::from_u128(1).to_string() {
                    return refused();
                }
                self.rules.retain(|number| named != Uuid::from_u128(*number).to_string());
                Scripted::Objects(Vec::new())
            }
            "Set-ActiveSyncOrganizationSettings" => {
                if argument("DefaultAccessLevel") {
                    if self.refuses == "level" {
                        return refused();
                    }
                    self.level = "Allow";
                } else {
                    self.recipients = "";
                }
                Scripted::Objects(Vec::new())
            }
            "Set-CASMailbox" => {
                self.allowed = "";
                Scripted::Objects(Vec::new())
            }
            other => panic!("{other} is no part of it"),
        }
    }
}

fn made_rule(number: u128) -> Before {
    let key = RuleKey::new(
        &exchange_connector::domain::access::DeviceAccessCharacteristic::DeviceModel,
        &format!("Model {number}"),
    );
    Before::AccessRule { key, before: None, after: Some(AccessLevel::Block) }
}

fn recipient() -> Before {
    Before::AdminMailRecipient { address: "it@contoso.com".into(), before: false, after: true }
}

fn level() -> Before {
    Before::DefaultAccessLevel { before: AccessLevel::Allow, after: AccessLevel::Quarantine }
}

fn entry() -> Before {
    Before::PersonalList {
        mailbox_guid: ANN,
        list: PersonalList::Allowed,
        device_id: DeviceId("A1".into()),
        before: false,
        after: true,
        by_hand: false,
    }
}

/// A journal in which one run made these values, each by an order of its own.
async fn made(place: &tempfile::TempDir, values: &[Before]) -> Journal {
    let journal = Journal::open(&place.path().join("journal.sqlite")).await.expect("journal");
    let mut ids = OurIds::default();
    ids.set(PersonalList::Allowed, &DeviceId("A1".into()), true);
    let rules: Vec<_> = (1..3)
        .map(|number| {
            serde_json::json!({"characteristic": "DeviceModel", "queryString": format!("Model {number}"), "levels": ["Block"]})
        })
        .collect();
    let objects: OurObjects = serde_json::from_value(serde_json::json!({"rules": rules})).expect("objects");
    let ours = Ours { ids: [(ANN, ids)].into(), objects: Some(objects) };
    for value in values {
        let what = OrderKind::SetDeviceAccess {
            mailbox_guid: ANN,
            device_id: DeviceId("A1".into()),
            wanted: WantedAccess::Allow,
        };
        let order = Order { run: Some(RUN), ..Order::new(Uuid::now_v7(), 1, what) };
        let losses = Losses::default();
        let values = std::slice::from_ref(value);
        let intent = Intent { order: &order, before: values, ours: &ours, losses: &losses };
        journal.intend(&intent, Timestamp::now()).await.expect("intent");
    }
    journal
}

async fn undone(
    organization: Organization,
    values: &[Before],
) -> (Undone, Organization, Journal, tempfile::TempDir) {
    let place = tempfile::tempdir().expect("a folder");
    let journal = made(&place, values).await;
    let state = Mutex::new(organization);
    let script = Script::new(|command: &Command| state.lock().expect("state").answer(command));
    let mut executor = crate::orders::execute::tests::executor(&journal, Held::default(), script);
    let undone = executor.undo(Some(RUN), false).await.expect("journal");
    drop(executor);
    (undone, state.into_inner().expect("state"), journal, place)
}

fn organization() -> Organization {
    Organization {
        level: "Allow",
        rules: vec![1, 2],
        recipients: "it@contoso.com",
        allowed: "A1",
        refuses: "",
    }
}

#[tokio::test]
async fn a_refused_value_stays_alone_and_is_named_with_who_refused_it() {
    let values = [recipient(), made_rule(1), made_rule(2)];
    let refusing = Organization { refuses: "rule", ..organization() };
    let (undone, left, journal, _place) = undone(refusing, &values).await;
    assert_eq!(left.rules, [1], "the other rule went");
    assert_eq!(left.recipients, "");
    let UndoReport { changes, refused, left, .. } = &undone.report;
    assert_eq!((changes.len(), refused.len(), left.len()), (2, 1, 0), "{:?}", undone.report);
    assert!(refused[0].value.contains("Model 1") && refused[0].by.contains("dc01"), "{refused:?}");
    assert!(refused[0].reason.contains("INSUFF_ACCESS_RIGHTS"));
    assert!(!undone.complete);
    // Only what is left is undone next time, and the service hears of what went back.
    assert_eq!(journal.undoable(Some(RUN)).await.expect("journal").len(), 1);
    let told: usize =
        journal.undone_notices().await.expect("notices").iter().map(|(_, told)| told.orders.len()).sum();
    assert_eq!(told, 2);
}

#[tokio::test]
async fn entries_that_let_devices_in_stay_while_the_default_level_shuts_them_out() {
    let closed = Organization { level: "Quarantine", refuses: "level", ..organization() };
    let (undone, left, ..) = undone(closed.clone(), &[entry(), level()]).await;
    assert_eq!((left.level, left.allowed), ("Quarantine", "A1"), "nobody is shut out by half an undo");
    assert!(undone.report.changes.is_empty());
    let by: Vec<&str> = undone.report.refused.iter().map(|one| one.by.as_str()).collect();
    assert_eq!(by.len(), 2);
    assert!(by[0].starts_with("Exchange") && by[1] == "the connector", "{by:?}");
    let open = Organization { refuses: "", ..closed };
    let (undone, left, ..) = super::tests::undone(open, &[entry(), level()]).await;
    assert_eq!((left.level, left.allowed), ("Allow", ""));
    assert!(undone.complete && undone.report.changes.len() == 2, "{:?}", undone.report);
}

#[tokio::test]
async fn what_is_somebody_elses_by_now_is_counted_apart() {
    let theirs = Organization { rules: vec![], recipients: "", ..organization() };
    let (undone, ..) = undone(theirs, &[recipient(), level()]).await;
    assert_eq!(undone.report.changes.len(), 0);
    assert!(undone.report.refused.is_empty() && undone.complete);
}
