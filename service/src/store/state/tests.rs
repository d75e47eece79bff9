//! The words of every database that is out there.

use exchange_connector::domain::access::{AccessLevel, DeviceAccessCharacteristic};
use exchange_connector::domain::device::{DeviceId, DeviceIdentity};
use exchange_connector::domain::health::{Mode, SyncKind, SyncResult};
use exchange_connector::domain::order::{Notification, OrderKind, OrderState, WantedAccess};

use super::*;

#[test]
fn stored_words_stay() {
    let words = |all: &[&'static str]| all.join(" ");
    assert_eq!(
        words(&RunState::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "held released approving accepted rejected superseded"
    );
    assert_eq!(
        words(&RunKind::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "decisions stalePartnerships quarantineSwitchOn resetToDefault"
    );
    assert_eq!(
        words(&NoticeState::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "due queued none withdrawn"
    );
    assert_eq!(
        words(&NoticeNote::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "sameDay noAddress disabled"
    );
    assert_eq!(
        words(&AgentStanding::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "active revoked"
    );
    assert_eq!(
        words(&EntryOwner::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "before ours byHand"
    );
    assert_eq!(
        words(&UploadState::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "open committed discarded"
    );
    assert_eq!(
        words(&PolicyKind::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "conditionalAccessSettings exchangeOnPremisesPolicy notificationSettings"
    );
    assert_eq!(
        words(&SessionWay::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "token password link"
    );
    assert_eq!(
        words(&RequestKind::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "wipe acceptRun securitySettings"
    );
    assert_eq!(
        words(&RequestState::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "waiting confirmed refused withdrawn expired"
    );
    assert_eq!(RunState::parse("approving"), Some(RunState::Approving));
    assert!("other".parse::<RunState>().is_err());
}

#[test]
fn the_core_s_words_are_the_core_s() {
    fn stored<T: Serialize>(values: &[T]) -> String {
        let word = |value: &T| serde_json::to_value(value).expect("word").as_str().expect("text").to_owned();
        let words: Vec<String> = values.iter().map(|value| format!("'{}'", word(value))).collect();
        words.join(", ")
    }
    for (value, sql) in [
        (OrderState::Queued, QUEUED),
        (OrderState::Leased, LEASED),
        (OrderState::Running, RUNNING),
        (OrderState::Waiting, WAITING),
        (OrderState::Done, DONE),
        (OrderState::NotApplied, NOT_APPLIED),
        (OrderState::Failed, FAILED),
        (OrderState::Expired, EXPIRED),
        (OrderState::Superseded, SUPERSEDED),
        (OrderState::Unknown, UNKNOWN),
    ] {
        assert_eq!(stored(&[value]), sql);
    }
    let open = [OrderState::Queued, OrderState::Leased, OrderState::Running, OrderState::Waiting];
    assert_eq!(HANDED_OUT, format!("({})", stored(&open[1..3])));
    assert_eq!(ON_ITS_WAY, format!("({})", stored(&open[..3])));
    assert_eq!(OPEN, format!("({})", stored(&open)));
    assert_eq!((OBSERVE, ENFORCE), (&*stored(&[Mode::Observe]), &*stored(&[Mode::Enforce])));
    assert_eq!(FULL_SYNC, stored(&[SyncKind::Full]));
    assert_eq!(SYNC_SUCCEEDED, stored(&[SyncResult::Succeeded]));
}

#[test]
fn the_kinds_of_orders_are_the_core_s() {
    let mailbox_guid = uuid::Uuid::nil();
    let rule = DeviceAccessCharacteristic::DeviceType;
    let device_id = DeviceId("D".into());
    let level = AccessLevel::Block;
    let organization = [
        OrderKind::SetDefaultAccessLevel { level: level.clone() },
        OrderKind::SetOrganizationSettings { admin_mail_recipients: None, user_mail_insert: None },
        OrderKind::SetDeviceAccessRule { characteristic: rule.clone(), query_string: "x".into(), level },
        OrderKind::RemoveDeviceAccessRule { characteristic: rule, query_string: "x".into() },
        OrderKind::SetMailboxPolicy { name: "x".into(), settings: Default::default(), make_default: false },
        OrderKind::RemoveMailboxPolicy { name: "x".into() },
        OrderKind::AssignMailboxPolicy { mailbox_guid, policy: None },
    ];
    let words: Vec<&str> =
        ORGANIZATION_KINDS.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    assert_eq!(words, organization.iter().map(OrderKind::name).collect::<Vec<_>>());
    let access = OrderKind::SetDeviceAccess { mailbox_guid, device_id, wanted: WantedAccess::Allow };
    assert_eq!(SET_DEVICE_ACCESS, format!("'{}'", access.name()));
    assert_eq!(UNDO, format!("'{}'", OrderKind::Undo { run: mailbox_guid }.name()));
    assert_eq!(SYNC_NOW, format!("'{}'", OrderKind::SyncNow { sync: SyncKind::Full }.name()));
    let wipe = OrderKind::Wipe {
        device: DeviceIdentity("x".into()),
        device_guid: mailbox_guid,
        account_only: true,
        confirm_device_name: "x".into(),
    };
    assert_eq!(WIPE, format!("'{}'", wipe.name()));
    let (to, subject, html, text) = ("a@b.c".into(), "s".into(), "h".into(), "t".into());
    let mail = Notification {
        mail_id: None,
        to,
        device_id: None,
        subject,
        html,
        text,
        block_reason: None,
        block_at: None,
    };
    assert_eq!(NOTIFY, format!("'{}'", OrderKind::Notify(Box::new(mail)).name()));
}
