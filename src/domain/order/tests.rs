//! Unit tests of `order.rs`.

use super::*;
use crate::domain::device::DeviceId;
use crate::domain::health::SyncKind;

#[test]
fn members_of_an_order_and_of_what_it_asks_stay_apart() {
    let mail = Notification {
        mail_id: Some(Uuid::from_u128(2)),
        to: "ann@contoso.com".into(),
        device_id: Some(DeviceId("A".into())),
        subject: "s".into(),
        html: "<p>h</p>".into(),
        text: "t".into(),
    };
    let order = Order {
        run: Some(Uuid::from_u128(3)),
        label: Some("l".into()),
        reason: Some("r".into()),
        ..Order::new(Uuid::from_u128(1), 1, OrderKind::Notify(Box::new(mail)))
    };
    let text = serde_json::to_string(&order).expect("json");
    assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), order, "{text}");
}

#[test]
fn an_order_with_everything_comes_through_the_wire_whole() {
    let kinds = [
        OrderKind::Undo { run: Uuid::from_u128(7) },
        OrderKind::SyncNow { sync: SyncKind::Full },
        OrderKind::AssignMailboxPolicy { mailbox_guid: Uuid::from_u128(1), policy: None },
        OrderKind::RemoveMailboxPolicy { name: "P".into() },
    ];
    for what in kinds {
        for run in [None, Some(Uuid::from_u128(9))] {
            let order =
                Order { run, reason: Some("why".into()), ..Order::new(Uuid::from_u128(3), 2, what.clone()) };
            let text = serde_json::to_string(&order).expect("json");
            assert_eq!(serde_json::from_str::<Order>(&text).expect("an order"), order, "{text}");
        }
    }
}
