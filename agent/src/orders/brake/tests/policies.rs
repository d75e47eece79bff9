//! Mailbox policies: whom an assignment and a change of settings take access from.

use exchange_connector::api::report::DeviceRecord;
use exchange_connector::domain::policy::PolicyValue;
use exchange_connector::psrp::Command;

use super::counting::{counted, mailbox, named, organization, shown, snapshot};
use super::snapshot::store;
use super::*;
use crate::exchange::cmdlets::script::{Scripted, object};

fn assign(policy: Option<&str>) -> OrderKind {
    OrderKind::AssignMailboxPolicy { mailbox_guid: super::counting::ANN, policy: policy.map(str::to_owned) }
}

fn policies(observed: &mut Observed) {
    let policy = |name: &str, lets_in: &str| {
        let members = [("Name", name), ("AllowNonProvisionableDevices", lets_in)];
        exchange_connector::exchange::decode::mailbox_policy(&object(&members)).expect("a policy")
    };
    observed.policies = Some(vec![policy("Lax", "True"), policy("Strict", "False")]);
}

#[tokio::test]
async fn an_assignment_counts_the_mailbox_s_devices_that_may_not_follow() {
    let place = tempfile::tempdir().expect("a folder");
    let journal = open(&place).await;
    let mut observed = mailbox("Lax").await;
    policies(&mut observed);
    let answer = |_: &Command| Scripted::Objects(vec![shown("A1", "Allowed"), shown("B2", "Blocked")]);
    let none = OurIds::default();
    let (asked, losses) = counted(assign(Some("Strict")), &observed, &none, answer, &journal).await;
    assert_eq!(asked, ["Get-MobileDevice"], "policies were read with the order");
    assert_eq!(losses.expect("counted").devices.into_iter().collect::<Vec<_>>(), [named("a1")]);
    let (_, losses) = counted(assign(Some("Lax")), &observed, &none, answer, &journal).await;
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
    let (_, losses) = counted(assign(Some("Strict")), &observed, &none, answer, &journal).await;
    assert!(losses.expect("counted").is_none());
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
    let mut observed = Observed::default();
    policies(&mut observed);
    let silent = |_: &Command| -> Scripted { panic!("rules and default level are not looked at") };
    let none = OurIds::default();
    let shuts = change(&[("AllowNonProvisionableDevices", PolicyValue::Bool(false))]);
    let (_, losses) = counted(shuts.clone(), &observed, &none, silent, &journal).await;
    assert_eq!(losses.expect("counted").count(), 3, "whose policy is not known");
    let same = change(&[("AllowNonProvisionableDevices", PolicyValue::Bool(true))]);
    let (_, losses) = counted(same, &observed, &none, silent, &journal).await;
    assert!(losses.expect("counted").is_none());
    let (_, losses) = counted(shuts, &Observed::default(), &none, silent, &journal).await;
    assert_eq!(losses.expect("counted").count(), 3, "policies that were never read may be any");
}
